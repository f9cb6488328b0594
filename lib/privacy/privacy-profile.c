/* SPDX-License-Identifier: MIT */
/* What an anonymised export does. */
#include "lib/privacy/privacy-profile.h"

#include <sos/sos-error.h>

#include "lib/json/data-file.h"
#include "lib/model/problems.h"
#include "lib/practice/shelf.h"

struct _SosPrivacyProfile {
  gatomicrefcount ref_count;
  SosDataFile file;
  GPtrArray *hierarchies; /* its own, prepared */
  SosQuasiPlan plans[SOS_N_QUASI_FIELDS];
};

G_DEFINE_BOXED_TYPE (SosPrivacyProfile, sos_privacy_profile, sos_privacy_profile_ref, sos_privacy_profile_unref)

/* What leaves without a hierarchy is of few words; free text never does. */
static const gboolean is_free_text[SOS_N_QUASI_FIELDS] = {
  [SOS_QUASI_AGE_BAND] = TRUE, [SOS_QUASI_ETHNICITY] = TRUE, [SOS_QUASI_RELATIONSHIP] = TRUE,
  [SOS_QUASI_AGENCY] = TRUE,   [SOS_QUASI_AUTHORITY] = TRUE, [SOS_QUASI_TEAM] = TRUE,
  [SOS_QUASI_ENTRY] = TRUE,
};

const SosPrivacyProfileFile *
sos_privacy_profile_get_file (const SosPrivacyProfile *profile)
{
  return profile->file.record;
}

SosRedactSettings
sos_privacy_profile_get_redact (const SosPrivacyProfile *profile)
{
  const SosPrivacyProfileFile *file = profile->file.record;

  return (SosRedactSettings) { file->strict == SOS_TRUE, file->names_exact == SOS_TRUE, file->patterns == SOS_TRUE,
                               file->keep_ages == SOS_TRUE };
}

const SosQuasiPlan *
sos_privacy_profile_get_plans (const SosPrivacyProfile *profile)
{
  return profile->plans;
}

const char *
sos_quasi_plan_name_level (const SosQuasiPlan *plan, guint level)
{
  return plan->hierarchy != NULL ? sos_hierarchy_get_file (plan->hierarchy)->levels.items[level]->name : "";
}

/* Hierarchies */

/* One of the library, and the memory that it stands in. */
typedef struct {
  SosHierarchy *hierarchy;
  SosDataFile file;
} OwnHierarchy;

static gpointer
read_own_hierarchy (const SosData *data)
{
  OwnHierarchy *own = g_new (OwnHierarchy, 1);

  sos_data_file_read (&own->file, SOS_HIERARCHY, data->text, data->length, NULL);
  own->hierarchy = sos_hierarchy_new (own->file.record);

  return own;
}

static const char *
get_hierarchy_name (gconstpointer own)
{
  return sos_hierarchy_get_file (((const OwnHierarchy *) own)->hierarchy)->name;
}

static SosShelf hierarchies = { "privacy/hierarchies/", read_own_hierarchy, get_hierarchy_name, G_ONCE_INIT };

/* A profile's own comes first. */
static const SosHierarchy *
find_hierarchy (const SosPrivacyProfile *profile, const char *name)
{
  const OwnHierarchy *of_library;

  for (guint i = 0; i < profile->hierarchies->len; i++)
    if (g_str_equal (sos_hierarchy_get_file (profile->hierarchies->pdata[i])->name, name))
      return profile->hierarchies->pdata[i];
  of_library = sos_shelf_find (&hierarchies, name);

  return of_library != NULL ? of_library->hierarchy : NULL;
}

/* Rules. Where the text is gone, a problem has no line any more. */

static void
note (SosProblems *problems, SosError code, guint rule, const char *field, const char *message)
{
  sos_problems_add (problems, code, 0, 0, g_strdup_printf ("/quasi/%u/%s", rule, field), g_strdup (message));
}

static gboolean
find_level (const SosQuasiPlan *plan, const char *name, guint *level)
{
  for (*level = 0; *level < plan->n_levels; (*level)++)
    if (g_str_equal (sos_quasi_plan_name_level (plan, *level), name))
      return TRUE;

  return FALSE;
}

static void
take_hierarchy (SosPrivacyProfile *profile, SosQuasiPlan *plan, guint number, SosProblems *problems)
{
  const SosQuasiRule *rule = plan->rule;

  plan->hierarchy = find_hierarchy (profile, rule->hierarchy);
  if (plan->hierarchy == NULL)
    {
      note (problems, SOS_ERROR_RANGE, number, "hierarchy", "there is no hierarchy of that name");
      return;
    }
  plan->n_levels = sos_hierarchy_get_file (plan->hierarchy)->levels.n;
  if (rule->from != NULL && !find_level (plan, rule->from, &plan->first))
    note (problems, SOS_ERROR_RANGE, number, "from", "the hierarchy has no level of that name");
}

static gboolean
needs_hierarchy (const SosPrivacyProfile *profile, SosQuasiField field)
{
  gboolean is_year = field == SOS_QUASI_AGE_BAND && sos_privacy_profile_get_file (profile)->year_of_birth == SOS_TRUE;

  return is_free_text[field] && !is_year;
}

static void
take_rule (SosPrivacyProfile *profile, const SosQuasiRule *rule, guint number, SosProblems *problems)
{
  SosQuasiPlan *plan = &profile->plans[rule->field];

  if (plan->rule != NULL)
    {
      note (problems, SOS_ERROR_RULE, number, "field", "this quasi-identifier has a rule already");
      return;
    }

  *plan = (SosQuasiPlan) { .rule = rule, .n_levels = 1 };
  if (needs_hierarchy (profile, rule->field) && rule->hierarchy == NULL)
    note (problems, SOS_ERROR_REQUIRED, number, "hierarchy",
          "a `hierarchy` is required here: what people write does not leave as it is");
  else if (!needs_hierarchy (profile, rule->field) && rule->hierarchy != NULL)
    note (problems, SOS_ERROR_RULE, number, "hierarchy", "this leaves as it is: it can have no `hierarchy`");
  else if (rule->hierarchy != NULL)
    take_hierarchy (profile, plan, number, problems);
  if (rule->bottom.is_set && rule->top.is_set && rule->bottom.value > rule->top.value)
    note (problems, SOS_ERROR_RULE, number, "top", "`top` must not be less than `bottom`");
}

static gboolean
take_file (SosPrivacyProfile *profile, GError **error)
{
  const SosPrivacyProfileFile *file = sos_privacy_profile_get_file (profile);
  SosProblems problems = { .n = 0 };

  for (guint i = 0; i < file->hierarchies.n; i++)
    g_ptr_array_add (profile->hierarchies, sos_hierarchy_new (file->hierarchies.items[i]));
  for (guint i = 0; i < file->quasi.n; i++)
    take_rule (profile, file->quasi.items[i], i, &problems);

  if (problems.n == 0)
    return TRUE;
  sos_problems_report (&problems, error);

  return FALSE;
}

/* Takes over the file. */
static SosPrivacyProfile *
new_from_file (SosDataFile *file, GError **error)
{
  g_autoptr (SosPrivacyProfile) profile = g_new0 (SosPrivacyProfile, 1);

  g_atomic_ref_count_init (&profile->ref_count);
  profile->file = *file;
  profile->hierarchies = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_hierarchy_free);

  return take_file (profile, error) ? g_steal_pointer (&profile) : NULL;
}

/**
 * sos_privacy_profile_new_from_data:
 * @data: (array length=length) (element-type guint8): a text
 * @length: its bytes
 * @error: return location for an error
 *
 * Reads a privacy profile: a JSON object as docs/researchers.md describes it.
 *
 * Fails as sos_map_new_from_data() does; with %SOS_ERROR_RANGE when a rule names a
 * hierarchy or a level that there is not, with %SOS_ERROR_REQUIRED when what people
 * write would leave as it is, and with %SOS_ERROR_RULE when two rules are about one
 * thing.
 *
 * Returns: (transfer full) (nullable): a new profile, or %NULL with @error set
 *
 * Since: 0.1
 */
SosPrivacyProfile *
sos_privacy_profile_new_from_data (const char *data, gsize length, GError **error)
{
  SosDataFile file;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  return sos_data_file_read (&file, SOS_PRIVACY_PROFILE, data, length, error) ? new_from_file (&file, error) : NULL;
}

/**
 * sos_privacy_profile_new_from_file:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Reads a privacy profile from a file, as sos_privacy_profile_new_from_data() does
 * from a text.
 *
 * Returns: (transfer full) (nullable): a new profile, or %NULL with @error set
 *
 * Since: 0.1
 */
SosPrivacyProfile *
sos_privacy_profile_new_from_file (const char *path, GError **error)
{
  SosDataFile file;

  g_return_val_if_fail (path != NULL, NULL);

  return sos_data_file_load (&file, SOS_PRIVACY_PROFILE, path, error) ? new_from_file (&file, error) : NULL;
}

static gpointer
read_own (const SosData *data)
{
  return sos_privacy_profile_new_from_data (data->text, data->length, NULL);
}

static const char *
get_own_name (gconstpointer profile)
{
  return sos_privacy_profile_get_name (profile);
}

static SosShelf shelf = { "privacy/", read_own, get_own_name, G_ONCE_INIT };

/**
 * sos_privacy_profile_list:
 *
 * Names the privacy profiles that are in the library. Safe from any thread.
 *
 * Returns: (transfer none) (array zero-terminated=1): names for
 *   sos_privacy_profile_find()
 *
 * Since: 0.1
 */
const char *const *
sos_privacy_profile_list (void)
{
  return sos_shelf_list (&shelf);
}

/**
 * sos_privacy_profile_find:
 * @name: a name
 *
 * Finds a privacy profile of the library by its name. Safe from any thread.
 *
 * Returns: (transfer full) (nullable): the profile, %NULL when there is none of that
 *   name
 *
 * Since: 0.1
 */
SosPrivacyProfile *
sos_privacy_profile_find (const char *name)
{
  SosPrivacyProfile *profile;

  g_return_val_if_fail (name != NULL, NULL);

  profile = sos_shelf_find (&shelf, name);

  return profile != NULL ? sos_privacy_profile_ref (profile) : NULL;
}

/**
 * sos_privacy_profile_ref:
 * @profile: a profile
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @profile
 *
 * Since: 0.1
 */
SosPrivacyProfile *
sos_privacy_profile_ref (SosPrivacyProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  g_atomic_ref_count_inc (&profile->ref_count);

  return profile;
}

/**
 * sos_privacy_profile_unref:
 * @profile: (transfer full): a profile
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_privacy_profile_unref (SosPrivacyProfile *profile)
{
  g_return_if_fail (profile != NULL);

  if (!g_atomic_ref_count_dec (&profile->ref_count))
    return;

  g_ptr_array_unref (profile->hierarchies);
  sos_data_file_clear (&profile->file);
  g_free (profile);
}

/**
 * sos_privacy_profile_get_name:
 * @profile: a profile
 *
 * Gives what the profile is called where one is asked for. Safe from any thread.
 *
 * Returns: (transfer none): its name
 *
 * Since: 0.1
 */
const char *
sos_privacy_profile_get_name (const SosPrivacyProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return sos_privacy_profile_get_file (profile)->name;
}

/**
 * sos_privacy_profile_get_title:
 * @profile: a profile
 *
 * Gives what people call the profile. Safe from any thread.
 *
 * Returns: (transfer none): its title
 *
 * Since: 0.1
 */
const char *
sos_privacy_profile_get_title (const SosPrivacyProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return sos_privacy_profile_get_file (profile)->title;
}
