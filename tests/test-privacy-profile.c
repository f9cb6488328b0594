/* SPDX-License-Identifier: MIT */
/* Privacy profiles and hierarchies: what they may say, and what becomes of values. */
#include "tests/support.h"

#include "lib/json/data-file.h"
#include "lib/practice/data.h"
#include "lib/privacy/privacy-profile.h"

#define PROFILE(members) "{'name':'p','title':'P'," members "}"
#define HIERARCHY "{'name':'h','title':'H','levels':[{'name':'low','groups':[{'name':'A','of':['a']}]}]}"

/* Single quotes stand for double ones. */
static SosPrivacyProfile *
parse (const char *text, GError **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');

  return sos_privacy_profile_new_from_data (json, strlen (json), error);
}

START_TEST (the_library_has_some)
{
  const char *const expected[] = { "research", "simple", "strict", NULL };
  const char *const *names = sos_privacy_profile_list ();

  ck_assert (g_strv_equal (names, expected));
  for (; *names != NULL; names++)
    {
      g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_find (*names);

      ck_assert_str_eq (sos_privacy_profile_get_name (profile), *names);
      ck_assert_uint_gt (strlen (sos_privacy_profile_get_title (profile)), 0);
    }
  ck_assert_ptr_null (sos_privacy_profile_find ("zebra"));
}
END_TEST

START_TEST (every_hierarchy_of_the_library_is_read)
{
  guint n = 0;

  for (guint i = 0; i < sos_n_data; i++)
    if (g_str_has_prefix (sos_data[i].name, "privacy/hierarchies/"))
      {
        g_autoptr (GError) error = NULL;
        SosDataFile file;

        sos_data_file_read (&file, SOS_HIERARCHY, sos_data[i].text, sos_data[i].length, &error);
        g_assert_no_error (error);
        sos_data_file_clear (&file);
        n++;
      }
  ck_assert_uint_eq (n, 6);
}
END_TEST

START_TEST (what_is_wrong_is_refused_with_its_place)
{
  static const struct {
    const char *text;
    SosError code;
    guint line;
    const char *pointer;
  } wrong[] = {
    { "", SOS_ERROR_SYNTAX, 1, "" },
    { "{'name':'p'}", SOS_ERROR_REQUIRED, 1, "" },
    { PROFILE ("'zebra':1"), SOS_ERROR_KEY, 1, "" },
    { PROFILE ("\n'k':0"), SOS_ERROR_RANGE, 2, "/k" },
    { PROFILE ("'dates':'zebra'"), SOS_ERROR_RANGE, 1, "/dates" },
    { PROFILE ("'suppress_at_most':101"), SOS_ERROR_RANGE, 1, "/suppress_at_most" },
    { PROFILE ("'quasi':[{'hierarchy':'age'}]"), SOS_ERROR_REQUIRED, 1, "/quasi/0" },
    { PROFILE ("'quasi':[{'field':'zebra'}]"), SOS_ERROR_RANGE, 1, "/quasi/0/field" },
    { PROFILE ("'quasi':[{'field':'team'}]"), SOS_ERROR_REQUIRED, 0, "/quasi/0/hierarchy" },
    { PROFILE ("'quasi':[{'field':'age_band'}]"), SOS_ERROR_REQUIRED, 0, "/quasi/0/hierarchy" },
    { PROFILE ("'quasi':[{'field':'sex','hierarchy':'age'}]"), SOS_ERROR_RULE, 0, "/quasi/0/hierarchy" },
    { PROFILE ("'year_of_birth':true,'quasi':[{'field':'age_band','hierarchy':'age'}]"), SOS_ERROR_RULE, 0,
      "/quasi/0/hierarchy" },
    { PROFILE ("'quasi':[{'field':'team','hierarchy':'zebra'}]"), SOS_ERROR_RANGE, 0, "/quasi/0/hierarchy" },
    { PROFILE ("'quasi':[{'field':'team','hierarchy':'age','from':'zebra'}]"), SOS_ERROR_RANGE, 0, "/quasi/0/from" },
    { PROFILE ("'quasi':[{'field':'sex'},{'field':'sex'}]"), SOS_ERROR_RULE, 0, "/quasi/1/field" },
    { PROFILE ("'quasi':[{'field':'family','bottom':3,'top':2}]"), SOS_ERROR_RULE, 0, "/quasi/0/top" },
    { PROFILE ("'hierarchies':[{'name':'h','title':'H','levels':[\n{'name':'a'}]}]"), SOS_ERROR_RULE, 2,
      "/hierarchies/0/levels/0" },
    { PROFILE (
          "'hierarchies':[{'name':'h','title':'H','levels':[\n{'name':'a','period':'year','groups':[{'name':'A'}]}]}]"),
      SOS_ERROR_RULE, 2, "/hierarchies/0/levels/0" },
    { PROFILE (
          "'hierarchies':[{'name':'h','title':'H','levels':[{'name':'a','groups':[\n{'name':'A','from':2,'to':1}]}]}]"),
      SOS_ERROR_RULE, 2, "/hierarchies/0/levels/0/groups/0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosPrivacyProfile) profile = parse (wrong[i].text, &error);
      const SosProblem *problems;
      guint n;

      ck_assert_msg (profile == NULL, "%s", wrong[i].text);
      problems = sos_error_get_problems (error, &n);
      ck_assert_uint_ge (n, 1);
      ck_assert_msg (problems[0].code == wrong[i].code && problems[0].line == wrong[i].line &&
                         g_str_equal (problems[0].pointer, wrong[i].pointer),
                     "%s: %s line %d %s: %s", wrong[i].text, sos_error_to_string (problems[0].code),
                     (int) problems[0].line, problems[0].pointer, problems[0].message);
      ck_assert_ptr_null (strstr (error->message, "zebra"));
    }
}
END_TEST

START_TEST (a_profile_has_hierarchies_of_its_own)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPrivacyProfile) profile =
      parse (PROFILE ("'quasi':[{'field':'team','hierarchy':'h','from':'low'}],'hierarchies':[" HIERARCHY "]"), &error);
  const SosQuasiPlan *plan;
  g_autofree char *lifted = NULL;

  g_assert_no_error (error);
  plan = &sos_privacy_profile_get_plans (profile)[SOS_QUASI_TEAM];
  ck_assert_uint_eq (plan->n_levels, 1);
  ck_assert_str_eq (sos_quasi_plan_name_level (plan, 0), "low");
  lifted = sos_hierarchy_lift (plan->hierarchy, " A ", 0);
  ck_assert_str_eq (lifted, "A");
}
END_TEST

START_TEST (a_file_is_read)
{
  g_autofree char *path = sos_test_path ("data/privacy/strict.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_new_from_file (path, &error);
  SosPrivacyProfile *copy;

  g_assert_no_error (error);
  copy = g_boxed_copy (SOS_TYPE_PRIVACY_PROFILE, profile);
  ck_assert_str_eq (sos_privacy_profile_get_name (copy), "strict");
  g_boxed_free (SOS_TYPE_PRIVACY_PROFILE, copy);
  ck_assert_ptr_null (sos_privacy_profile_new_from_file ("/nonexistent/profile.json", &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_IO);
}
END_TEST

/* What becomes of values */

static SosHierarchy *
open_hierarchy (const char *name, SosDataFile *file)
{
  g_autofree char *path = g_strdup_printf ("privacy/hierarchies/%s.json", name);
  const SosData *data = sos_data_find (path);

  ck_assert (sos_data_file_read (file, SOS_HIERARCHY, data->text, data->length, NULL));

  return sos_hierarchy_new (file->record);
}

START_TEST (values_become_what_they_should)
{
  static const struct {
    const char *hierarchy, *value;
    guint level;
    const char *lifted;
  } rows[] = {
    { "age", "0", 0, "under 1" },
    { "age", "4", 0, "1 to 4" },
    { "age", "15", 0, "10 to 15" },
    { "age", "16", 0, "16 to 17" },
    { "age", "17", 1, "10 to 17" },
    { "age", "unborn", 0, "unborn" },
    { "age", "unborn", 1, "under 5" },
    { "age", "unborn", 2, "under 10" },
    { "age", "112", 0, "65 and over" },
    { "age", "18", 2, "18 and over" },
    { "age", "-1", 0, NULL },
    { "age", "seven", 0, NULL },
    { "authority", "Leeds", 0, "Yorkshire and The Humber" },
    { "authority", "LEEDS CITY COUNCIL", 0, "Yorkshire and The Humber" },
    { "authority", "Leeds", 1, "North" },
    { "authority", "North Yorkshire Council", 0, "Yorkshire and The Humber" },
    { "authority", "Durham County Council", 0, "North East" },
    { "authority", "London Borough of Camden", 0, "London" },
    { "authority", "Royal Borough of Kensington & Chelsea", 0, "London" },
    { "authority", "City of London", 0, "London" },
    { "authority", "Bristol", 0, "South West" },
    { "authority", "St Helens", 0, "North West" },
    { "authority", "Hull City Council", 1, "North" },
    { "authority", "Sandwell Metropolitan Borough Council", 1, "Midlands" },
    { "authority", "County Council", 0, NULL },
    { "authority", "Zebraland", 0, NULL },
    { "ethnicity", "White British", 0, "White" },
    { "ethnicity", "White and Black Caribbean", 0, "Mixed or Multiple ethnic groups" },
    { "ethnicity", "mixed white/asian", 0, "Mixed or Multiple ethnic groups" },
    { "ethnicity", "Black British", 0, "Black, Black British, Black Welsh, Caribbean or African" },
    { "ethnicity", "British Pakistani", 0, "Asian, Asian British or Asian Welsh" },
    { "ethnicity", "White Polish", 0, "White" },
    { "ethnicity", "White South African", 0, "White" },
    { "ethnicity", "Irish Traveller", 0, "White" },
    { "ethnicity", "Arab", 0, "Other ethnic group" },
    { "ethnicity", "BAFR", 0, "Black, Black British, Black Welsh, Caribbean or African" },
    { "ethnicity", "not stated", 0, NULL },
    { "agency", "St Columba\xe2\x80\x99s Primary School", 0, "education" },
    { "agency", "Community health trust", 0, "health" },
    { "agency", "School nursing service, NHS", 0, "health" },
    { "agency", "Children's social care", 0, "children's social care" },
    { "agency", "West Mercia Police", 0, "police" },
    { "agency", "Zebra & Sons", 0, "other agency" },
    { "relationship", "mother", 0, "mother" },
    { "relationship", "Mother's friend", 0, "friend or neighbour" },
    { "relationship", "maternal gran", 0, "grandparent" },
    { "relationship", "step-dad", 0, "step-parent or partner" },
    { "relationship", "Mum's partner", 0, "step-parent or partner" },
    { "relationship", "foster mother", 0, "foster carer" },
    { "relationship", "head teacher", 0, "teacher" },
    { "relationship", "nain", 0, "grandparent" },
    { "relationship", "the zebra", 0, NULL },
    { "entry", "2026-05-17", 0, "2026-05" },
    { "entry", "2026-05-17", 1, "2026 quarter 2" },
    { "entry", "2026-12", 1, "2026 quarter 4" },
    { "entry", "2026", 1, NULL },
    { "entry", "2026", 2, "2026" },
    { "entry", "zebra", 2, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosDataFile file;
      g_autoptr (SosHierarchy) hierarchy = open_hierarchy (rows[i].hierarchy, &file);
      g_autofree char *lifted = sos_hierarchy_lift (hierarchy, rows[i].value, rows[i].level);

      ck_assert_msg (g_strcmp0 (lifted, rows[i].lifted) == 0, "%s: %s: %s", rows[i].hierarchy, rows[i].value,
                     lifted != NULL ? lifted : "nothing");
      sos_data_file_clear (&file);
    }
}
END_TEST

/* Each level gathers what the one below has: nothing falls out on the way up. */
START_TEST (every_authority_has_a_place_at_every_level)
{
  SosDataFile file;
  g_autoptr (SosHierarchy) hierarchy = open_hierarchy ("authority", &file);
  const SosHierarchyLevel *regions = sos_hierarchy_get_file (hierarchy)->levels.items[0];
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ck_assert_uint_eq (regions->groups.n, 9);
  for (guint i = 0; i < regions->groups.n; i++)
    for (const char *const *name = regions->groups.items[i]->of; *name != NULL; name++)
      {
        g_autofree char *region = sos_hierarchy_lift (hierarchy, *name, 0);
        g_autofree char *part = sos_hierarchy_lift (hierarchy, *name, 1);

        ck_assert_str_eq (region, regions->groups.items[i]->name);
        ck_assert_ptr_nonnull (part);
        ck_assert_msg (g_hash_table_add (names, sos_value_fold (*name, NULL)), "%s stands there twice", *name);
      }
  /* 153 that there are, four that were, and two short names. */
  ck_assert_uint_eq (g_hash_table_size (names), 159);
  sos_data_file_clear (&file);
}
END_TEST

SOS_TEST_MAIN ("privacy-profile",
               the_library_has_some,
               every_hierarchy_of_the_library_is_read,
               what_is_wrong_is_refused_with_its_place,
               a_profile_has_hierarchies_of_its_own,
               a_file_is_read,
               values_become_what_they_should,
               every_authority_has_a_place_at_every_level)
