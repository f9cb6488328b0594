/* SPDX-License-Identifier: MIT */
/* The limits of time that an authority works to. */
#include "lib/practice/profile.h"

#include <string.h>

#include "lib/json/data-file.h"
#include "lib/practice/shelf.h"

struct _SosProfile {
  gatomicrefcount ref_count;
  SosDataFile file;
  SosCalendar *calendar;
};

G_DEFINE_BOXED_TYPE (SosProfile, sos_profile, sos_profile_ref, sos_profile_unref)

const SosProfileFile *
sos_profile_get_file (const SosProfile *profile)
{
  return profile->file.record;
}

const SosCalendar *
sos_profile_get_calendar (const SosProfile *profile)
{
  return profile->calendar;
}

static gboolean
make_calendar (SosProfile *profile, GError **error)
{
  const SosOtherDayList *days = &sos_profile_get_file (profile)->days;

  if (days->n > 0)
    profile->calendar = sos_calendar_new ();
  for (guint i = 0; i < days->n; i++)
    if (!sos_calendar_set_open (profile->calendar, days->items[i]->on, days->items[i]->open == SOS_TRUE, error))
      return FALSE;

  return TRUE;
}

/* Takes over the file. */
static SosProfile *
new_from_file (SosDataFile *file, GError **error)
{
  g_autoptr (SosProfile) profile = g_new0 (SosProfile, 1);

  g_atomic_ref_count_init (&profile->ref_count);
  profile->file = *file;

  return make_calendar (profile, error) ? g_steal_pointer (&profile) : NULL;
}

/**
 * sos_profile_new_from_data:
 * @data: (array length=length) (element-type guint8): a text
 * @length: its bytes
 * @error: return location for an error
 *
 * Reads a profile: a JSON object as docs/profiles.md describes it.
 *
 * Fails as sos_map_new_from_data() does, and with %SOS_ERROR_RANGE when a local day
 * lies outside the calendar.
 *
 * Returns: (transfer full) (nullable): a new profile, or %NULL with @error set
 *
 * Since: 0.1
 */
SosProfile *
sos_profile_new_from_data (const char *data, gsize length, GError **error)
{
  SosDataFile file;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  return sos_data_file_read (&file, SOS_PROFILE, data, length, error) ? new_from_file (&file, error) : NULL;
}

/**
 * sos_profile_new_from_file:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Reads a profile from a file, as sos_profile_new_from_data() does from a text.
 *
 * Returns: (transfer full) (nullable): a new profile, or %NULL with @error set
 *
 * Since: 0.1
 */
SosProfile *
sos_profile_new_from_file (const char *path, GError **error)
{
  SosDataFile file;

  g_return_val_if_fail (path != NULL, NULL);

  return sos_data_file_load (&file, SOS_PROFILE, path, error) ? new_from_file (&file, error) : NULL;
}

static gpointer
read_own (const SosData *data)
{
  return sos_profile_new_from_data (data->text, data->length, NULL);
}

static const char *
get_own_name (gconstpointer profile)
{
  return sos_profile_get_name (profile);
}

static SosShelf shelf = { "profiles/", read_own, get_own_name, G_ONCE_INIT };

/**
 * sos_profile_list:
 *
 * Names the profiles that are in the library. Safe from any thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): names for sos_profile_find()
 *
 * Since: 0.1
 */
const char *const *
sos_profile_list (void)
{
  return sos_shelf_list (&shelf);
}

/**
 * sos_profile_find:
 * @name: a name
 *
 * Finds a profile of the library by its name. Safe from any thread.
 *
 * Returns: (transfer full) (nullable): the profile, %NULL when there is none of that
 *   name
 *
 * Since: 0.1
 */
SosProfile *
sos_profile_find (const char *name)
{
  SosProfile *profile;

  g_return_val_if_fail (name != NULL, NULL);

  profile = sos_shelf_find (&shelf, name);

  return profile != NULL ? sos_profile_ref (profile) : NULL;
}

/**
 * sos_profile_find_usual:
 * @pathway: which help a family has
 *
 * Finds the profile that is taken where nobody names one: that of North Yorkshire
 * for the pathway. Safe from any thread.
 *
 * Returns: (transfer full): the profile
 *
 * Since: 0.1
 */
SosProfile *
sos_profile_find_usual (SosPathway pathway)
{
  return sos_profile_find (pathway == SOS_PATHWAY_EARLY_HELP ? "north-yorkshire-early-help" : "north-yorkshire");
}

/**
 * sos_profile_ref:
 * @profile: a profile
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @profile
 *
 * Since: 0.1
 */
SosProfile *
sos_profile_ref (SosProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  g_atomic_ref_count_inc (&profile->ref_count);

  return profile;
}

/**
 * sos_profile_unref:
 * @profile: (transfer full): a profile
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_profile_unref (SosProfile *profile)
{
  g_return_if_fail (profile != NULL);

  if (!g_atomic_ref_count_dec (&profile->ref_count))
    return;

  g_clear_pointer (&profile->calendar, sos_calendar_unref);
  sos_data_file_clear (&profile->file);
  g_free (profile);
}

/**
 * sos_profile_get_name:
 * @profile: a profile
 *
 * Gives what the profile is called where one is asked for. Safe from any thread.
 *
 * Returns: (transfer none): its name
 *
 * Since: 0.1
 */
const char *
sos_profile_get_name (const SosProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return sos_profile_get_file (profile)->name;
}

/**
 * sos_profile_get_title:
 * @profile: a profile
 *
 * Gives what people call the profile. Safe from any thread.
 *
 * Returns: (transfer none): its title
 *
 * Since: 0.1
 */
const char *
sos_profile_get_title (const SosProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return sos_profile_get_file (profile)->title;
}
