/* SPDX-License-Identifier: MIT */
/* Settings: what a team asks of its maps. */
#include "tests/support.h"

#include <glib/gstdio.h>

static SosSettings *
parse (const char *text, GError **error)
{
  return sos_settings_new_from_data (text, strlen (text), error);
}

START_TEST (nothing_said_is_the_guidance)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosSettings) made = sos_settings_new ();
  g_autoptr (SosSettings) empty = parse ("{}", &error);

  g_assert_no_error (error);
  ck_assert_int_eq (sos_settings_get_number (NULL, "rounds"), 2);
  ck_assert_int_eq (sos_settings_get_number (made, "able_age"), 4);
  ck_assert_int_eq (sos_settings_get_number (empty, "unknown_age_is_able"), 1);
  ck_assert_int_eq (sos_settings_get_number (empty, "zebra"), -1);
  ck_assert_int_eq (sos_settings_get_number (empty, "rules"), -1);
  ck_assert_int_eq (sos_settings_get_severity (NULL, "danger.many"), SOS_FINDING_UNKNOWN);
  ck_assert_int_eq (sos_settings_get_severity (empty, "danger.many"), SOS_FINDING_UNKNOWN);
}
END_TEST

START_TEST (a_file_changes_what_it_names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosSettings) settings = parse ("{\"rounds\": 3, \"network_members\": 0, \"unknown_age_is_able\": false,"
                                            " \"rules\": [{\"rule\": \"danger.many\", \"severity\": \"off\"}]}",
                                            &error);

  g_assert_no_error (error);
  ck_assert_int_eq (sos_settings_get_number (settings, "rounds"), 3);
  ck_assert_int_eq (sos_settings_get_number (settings, "network_members"), 0);
  ck_assert_int_eq (sos_settings_get_number (settings, "unknown_age_is_able"), 0);
  ck_assert_int_eq (sos_settings_get_number (settings, "able_age"), 4);
  ck_assert_int_eq (sos_settings_get_severity (settings, "danger.many"), SOS_FINDING_OFF);
}
END_TEST

static const struct {
  const char *text;
  SosError code;
  guint column;
  const char *pointer;
} wrong[] = {
  { "", SOS_ERROR_SYNTAX, 1, "" },
  { "[]", SOS_ERROR_TYPE, 1, "" },
  { "{\"rounds\": 2.5}", SOS_ERROR_TYPE, 12, "/rounds" },
  { "{\"rounds\": 101}", SOS_ERROR_RANGE, 12, "/rounds" },
  { "{\"able_age\": -1}", SOS_ERROR_RANGE, 14, "/able_age" },
  { "{\"zebra\": 1}", SOS_ERROR_KEY, 2, "" },
  { "{\"rounds\": 2, \"rounds\": 2}", SOS_ERROR_KEY, 15, "" },
  { "{\"rules\": [{\"rule\": \"danger.many\"}]}", SOS_ERROR_REQUIRED, 12, "/rules/0" },
  { "{\"rules\": [{\"rule\": \"danger.many\", \"severity\": \"fatal\"}]}", SOS_ERROR_RANGE, 48, "/rules/0/severity" },
  { "{\"rules\": [{\"rule\": \"danger.many\", \"severity\": \"off\"}, {\"rule\": \"zebra\", \"severity\": \"off\"}]}",
    SOS_ERROR_RANGE, 0, "/rules/1/rule" },
  { "{\"rounds\": 2} x", SOS_ERROR_SYNTAX, 15, "" },
};

START_TEST (what_is_wrong_is_refused_with_its_place)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosSettings) settings = parse (wrong[i].text, &error);
      const SosProblem *problems;
      guint n;

      ck_assert_ptr_null (settings);
      problems = sos_error_get_problems (error, &n);
      ck_assert_uint_ge (n, 1);
      ck_assert_msg (problems[0].code == wrong[i].code, "%s: %s", wrong[i].text, problems[0].message);
      ck_assert_msg (problems[0].column == wrong[i].column, "%s: column", wrong[i].text);
      ck_assert_str_eq (problems[0].pointer, wrong[i].pointer);
      ck_assert_ptr_null (strstr (problems[0].message, "extensions"));
    }
}
END_TEST

START_TEST (a_file_is_read)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_strnfill (2 * 1024 * 1024, ' ');
  g_autofree char *folder = g_dir_make_tmp ("sos-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.json", NULL);
  g_autoptr (SosSettings) settings = NULL;

  ck_assert (g_file_set_contents (path, "{\"rounds\": 4}", -1, NULL));
  settings = sos_settings_new_from_file (path, &error);
  g_assert_no_error (error);
  ck_assert_int_eq (sos_settings_get_number (settings, "rounds"), 4);

  ck_assert (g_file_set_contents (path, large, -1, NULL));
  ck_assert_ptr_null (sos_settings_new_from_file (path, &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_SIZE);
  g_clear_error (&error);
  g_remove (path);
  g_rmdir (folder);
  ck_assert_ptr_null (sos_settings_new_from_file ("/nonexistent/settings.json", &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_IO);
  g_clear_error (&error);
  ck_assert_ptr_null (sos_settings_new_from_file ("/", &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_IO);
  ck_assert_ptr_null (sos_settings_new_from_data (large, strlen (large), NULL));
}
END_TEST

START_TEST (numbers_are_set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosSettings) settings = sos_settings_new ();

  ck_assert (sos_settings_set_number (settings, "disagreement", 4, &error));
  ck_assert (sos_settings_set_number (settings, "unknown_age_is_able", 0, &error));
  ck_assert_int_eq (sos_settings_get_number (settings, "disagreement"), 4);
  ck_assert_int_eq (sos_settings_get_number (settings, "unknown_age_is_able"), 0);
  ck_assert_int_eq (sos_settings_get_number (NULL, "disagreement"), 3);

  ck_assert (!sos_settings_set_number (settings, "disagreement", 0, &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
  g_clear_error (&error);
  ck_assert (!sos_settings_set_number (settings, "unknown_age_is_able", 2, &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
  g_clear_error (&error);
  ck_assert (!sos_settings_set_number (settings, "zebra", 1, &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_KEY);
}
END_TEST

START_TEST (severities_are_set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosSettings) settings = sos_settings_new ();

  ck_assert (sos_settings_set_severity (settings, "danger.many", SOS_FINDING_ERROR, &error));
  ck_assert_int_eq (sos_settings_get_severity (settings, "danger.many"), SOS_FINDING_ERROR);
  ck_assert (!sos_settings_set_severity (settings, "zebra", SOS_FINDING_OFF, &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_RANGE);
  ck_assert_ptr_null (strstr (error->message, "zebra"));
}
END_TEST

START_TEST (references_are_counted)
{
  SosSettings *settings = sos_settings_new ();
  SosSettings *copy = g_boxed_copy (SOS_TYPE_SETTINGS, settings);

  sos_settings_unref (settings);
  ck_assert_int_eq (sos_settings_get_number (copy, "rounds"), 2);
  g_boxed_free (SOS_TYPE_SETTINGS, copy);
}
END_TEST

SOS_TEST_MAIN ("settings",
               nothing_said_is_the_guidance,
               a_file_changes_what_it_names,
               what_is_wrong_is_refused_with_its_place,
               a_file_is_read,
               numbers_are_set,
               severities_are_set,
               references_are_counted)
