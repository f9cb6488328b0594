/* SPDX-License-Identifier: MIT */
/* The limits of time that an authority works to. */
#include "lib/practice/profile.h"

#include <string.h>

#include "lib/json/data-file.h"
#include "lib/practice/data.h"

#define FOLDER "profiles/"
#define ENDING ".json"

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

/* What the library has of its own, read once; both end with a NULL. */
typedef struct {
  GPtrArray *profiles;
  GPtrArray *names;
} Shelf;

static gpointer
fill_shelf (gpointer unused G_GNUC_UNUSED)
{
  Shelf *shelf = g_new (Shelf, 1);

  shelf->profiles = g_ptr_array_new ();
  shelf->names = g_ptr_array_new ();
  for (guint i = 0; i < sos_n_data; i++)
    if (g_str_has_prefix (sos_data[i].name, FOLDER) && g_str_has_suffix (sos_data[i].name, ENDING))
      {
        SosProfile *profile = sos_profile_new_from_data (sos_data[i].text, sos_data[i].length, NULL);

        g_ptr_array_add (shelf->profiles, profile);
        g_ptr_array_add (shelf->names, (gpointer) sos_profile_get_name (profile));
      }
  g_ptr_array_add (shelf->names, NULL);

  return shelf;
}

static const Shelf *
get_shelf (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, fill_shelf, NULL);
}

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
  return (const char *const *) get_shelf ()->names->pdata;
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
  const Shelf *shelf = get_shelf ();

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < shelf->profiles->len; i++)
    if (g_str_equal (g_ptr_array_index (shelf->names, i), name))
      return sos_profile_ref (g_ptr_array_index (shelf->profiles, i));

  return NULL;
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
