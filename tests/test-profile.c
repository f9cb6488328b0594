/* SPDX-License-Identifier: MIT */
/* Profiles: the limits that an authority writes down for itself. */
#include "tests/support.h"

#include <glib/gstdio.h>

#define LIMIT "'id':'a','label':'A','start':[{'what':['referral']}],'done':[{'what':['visit']}]"
#define PROFILE(limits) "{'name':'p','title':'P','limits':[" limits "]}"

/* Single quotes stand for double ones. */
static SosProfile *
parse (const char *text, GError **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');

  return sos_profile_new_from_data (json, strlen (json), error);
}

START_TEST (the_library_has_some)
{
  const char *const *names = sos_profile_list ();
  const char *const expected[] = { "england", "north-yorkshire-early-help", "north-yorkshire", "sandwell", NULL };

  ck_assert (g_strv_equal (names, expected));
  for (; *names != NULL; names++)
    {
      g_autoptr (SosProfile) profile = sos_profile_find (*names);

      ck_assert_str_eq (sos_profile_get_name (profile), *names);
      ck_assert_uint_gt (strlen (sos_profile_get_title (profile)), 0);
    }
  ck_assert_ptr_null (sos_profile_find ("zebra"));
}
END_TEST

START_TEST (what_is_wrong_is_refused_with_its_place)
{
  static const struct {
    const char *text;
    SosError code;
    guint line, column;
    const char *pointer;
  } wrong[] = {
    { "", SOS_ERROR_SYNTAX, 1, 1, "" },
    { "[]", SOS_ERROR_TYPE, 1, 1, "" },
    { "{'name':'p','title':'P'}", SOS_ERROR_REQUIRED, 1, 1, "" },
    { "{'name':'p','title':'P',\n'limits':7}", SOS_ERROR_TYPE, 2, 10, "/limits" },
    { "{'name':'p q','title':'P','limits':[{" LIMIT ",'unit':'event'}]}", SOS_ERROR_ID, 1, 9, "/name" },
    { "{'name':'p','title':'P','zebra':1,'limits':[{" LIMIT ",'unit':'event'}]}", SOS_ERROR_KEY, 1, 25, "" },
    { PROFILE ("{" LIMIT "}"), SOS_ERROR_REQUIRED, 1, 35, "/limits/0" },
    { PROFILE ("{" LIMIT ",\n'unit':'working_days'}"), SOS_ERROR_REQUIRED, 1, 35, "/limits/0" },
    { PROFILE ("{" LIMIT ",\n'unit':'weeks','n':1}"), SOS_ERROR_RANGE, 2, 8, "/limits/0/unit" },
    { PROFILE ("{" LIMIT ",\n'unit':'months','n':-1}"), SOS_ERROR_RANGE, 2, 21, "/limits/0/n" },
    { PROFILE ("{" LIMIT ",\n'unit':'months','n':1.0}"), SOS_ERROR_TYPE, 2, 21, "/limits/0/n" },
    { PROFILE ("{" LIMIT ",\n'unit':'months','n':0,'comparator':'before'}"), SOS_ERROR_RULE, 1, 35, "/limits/0" },
    { PROFILE ("{" LIMIT ",\n'unit':'months','n':1,'comparator':'before','day_one':true}"), SOS_ERROR_RULE, 1, 35,
      "/limits/0" },
    { PROFILE ("{" LIMIT ",'unit':'months','n':2,'day_one':true,\n'then':[{'n':0}]}"), SOS_ERROR_RULE, 1, 35,
      "/limits/0" },
    { PROFILE ("{" LIMIT ",'unit':'months','n':2,\n'then':[{'n':3},{'unit':'months'}]}"), SOS_ERROR_REQUIRED, 2, 17,
      "/limits/0/then/1" },
    { PROFILE ("{'id':'a','label':'A','start':[{'what':['referral']}],'done':[{'written_consent':true}],"
               "'unit':'event','repeats':true}"),
      SOS_ERROR_RULE, 1, 35, "/limits/0" },
    { PROFILE ("{" LIMIT ",'unit':'months','n':2},\n{" LIMIT ",'unit':'months','n':2}"), SOS_ERROR_ID, 2, 7,
      "/limits/1/id" },
    { PROFILE ("{" LIMIT ",'unit':'event',\n'ends':[{'decision':['early_help']}]}"), SOS_ERROR_RULE, 2, 9,
      "/limits/0/ends/0" },
    { PROFILE ("{" LIMIT ",'unit':'event',\n'ends':[{'what':['closed'],'tool':'sdq'}]}"), SOS_ERROR_RULE, 2, 9,
      "/limits/0/ends/0" },
    { PROFILE ("{" LIMIT ",'unit':'event',\n'if_late':{'what':['nothing']}}"), SOS_ERROR_RANGE, 2, 20,
      "/limits/0/if_late/what/0" },
    { "{'name':'p','title':'P','days':[{'on':'2026-02-30'}],'limits':[{" LIMIT ",'unit':'event'}]}", SOS_ERROR_DATE, 1,
      39, "/days/0/on" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosProfile) profile = parse (wrong[i].text, &error);
      const SosProblem *problems;
      guint n;

      ck_assert_msg (profile == NULL, "%s", wrong[i].text);
      problems = sos_error_get_problems (error, &n);
      ck_assert_uint_ge (n, 1);
      ck_assert_msg (problems[0].code == wrong[i].code && problems[0].line == wrong[i].line &&
                         problems[0].column == wrong[i].column && g_str_equal (problems[0].pointer, wrong[i].pointer),
                     "%s: %s %d:%d %s: %s", wrong[i].text, sos_error_to_string (problems[0].code),
                     (int) problems[0].line, (int) problems[0].column, problems[0].pointer, problems[0].message);
      ck_assert_ptr_null (strstr (problems[0].message, "zebra"));
    }
}
END_TEST

START_TEST (a_limit_may_be_called_as_its_profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosProfile) profile = parse ("{'name':'a','title':'P','limits':[{" LIMIT ",'unit':'event'}]}", &error);

  g_assert_no_error (error);
  ck_assert_str_eq (sos_profile_get_title (profile), "P");
}
END_TEST

START_TEST (an_office_has_days_of_its_own)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosProfile) profile =
      parse ("{'name':'p','title':'P','days':[{'on':'2026-03-03'},{'on':'2026-03-07','open':true}],"
             "'limits':[{" LIMIT ",'unit':'working_days','n':4}]}",
             &error);
  g_autoptr (SosMap) map = sos_test_map_with ("'events':[{'id':'e','what':'referral','on':'2026-03-02'}]");
  g_autoptr (SosClocks) clocks = NULL;
  guint n;

  g_assert_no_error (error);
  clocks = sos_clocks_new (map, profile, sos_date_new (2026, 3, 2), &error);
  ck_assert_uint_eq (sos_clocks_get_items (clocks, &n)->due, sos_date_new (2026, 3, 7));

  ck_assert_ptr_null (parse ("{'name':'p','title':'P','days':[{'on':'2040-03-03'}],'limits':[{" LIMIT
                             ",'unit':'working_days','n':4}]}",
                             &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
}
END_TEST

START_TEST (what_no_calendar_reaches_is_an_error)
{
  g_autoptr (SosProfile) days = parse (PROFILE ("{" LIMIT ",'unit':'calendar_days','n':1000}"), NULL);
  g_autoptr (SosProfile) months = parse (PROFILE ("{" LIMIT ",'unit':'months','n':1000}"), NULL);
  g_autoptr (SosMap) map = sos_test_map_with ("'events':[{'id':'e','what':'referral','on':'9999-12-01'}]");
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (sos_clocks_new (map, days, sos_date_new (9999, 12, 1), &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
  g_clear_error (&error);
  ck_assert_ptr_null (sos_clocks_new (map, months, sos_date_new (9999, 12, 1), &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
}
END_TEST

START_TEST (a_file_is_read)
{
  g_autofree char *path = sos_test_path ("data/profiles/england.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (SosProfile) profile = sos_profile_new_from_file (path, &error);
  SosProfile *copy;

  g_assert_no_error (error);
  copy = g_boxed_copy (SOS_TYPE_PROFILE, profile);
  ck_assert_str_eq (sos_profile_get_name (copy), "england");
  g_boxed_free (SOS_TYPE_PROFILE, copy);
  ck_assert_ptr_null (sos_profile_new_from_file ("/nonexistent/profile.json", &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_IO);
}
END_TEST

/* Where the pages of the guidance are beside the tree: the rows of their table are
 * those of the profiles. */
START_TEST (the_rows_are_those_of_the_guidance)
{
  g_autofree char *path = sos_test_path ("../shared/practice.md");
  g_autofree char *page = NULL;
  g_autoptr (GString) ours = g_string_new (NULL);
  g_autoptr (GString) theirs = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  const char *const names[] = { "north-yorkshire", "north-yorkshire-early-help", "sandwell", "england" };

  if (!g_file_get_contents (path, &page, NULL, NULL))
    return;

  lines = g_strsplit (strstr (page, "\n## Clocks"), "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_regex_match_simple ("^\\| (ny|eh|sa|en)\\.", *line, 0, 0))
      g_string_append_printf (theirs, "%.*s\n", (int) strcspn (*line + 2, " "), *line + 2);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strdup_printf ("data/profiles/%s.json", names[i]);
      g_autofree char *where = sos_test_path (file);
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonArray *limits;

      ck_assert (json_parser_load_from_file (parser, where, NULL));
      limits = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "limits");
      for (guint limit = 0; limit < json_array_get_length (limits); limit++)
        g_string_append_printf (ours, "%s\n",
                                json_object_get_string_member (json_array_get_object_element (limits, limit), "id"));
    }

  ck_assert_str_eq (ours->str, theirs->str);
}
END_TEST

SOS_TEST_MAIN ("profile",
               the_library_has_some,
               what_is_wrong_is_refused_with_its_place,
               a_limit_may_be_called_as_its_profile,
               an_office_has_days_of_its_own,
               what_no_calendar_reaches_is_an_error,
               a_file_is_read,
               the_rows_are_those_of_the_guidance)
