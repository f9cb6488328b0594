/* SPDX-License-Identifier: MIT */
/* What all C tests need. */
#include "tests/support.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_MAPS 500

int
sos_test_main (const char *name, const TTest *const *tests, guint n_tests)
{
  Suite *suite = suite_create (name);
  SRunner *runner;
  int n_failed;

  for (guint i = 0; i < n_tests; i++)
    {
      TCase *tcase = tcase_create (tests[i]->name);

      tcase_set_timeout (tcase, 0);
      tcase_add_test (tcase, tests[i]);
      suite_add_tcase (suite, tcase);
    }

  runner = srunner_create (suite);
  srunner_set_tap (runner, "-");
  srunner_run_all (runner, CK_SILENT);
  n_failed = srunner_ntests_failed (runner);
  srunner_free (runner);

  return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

guint
sos_test_number (const char *variable, guint otherwise)
{
  const char *value = g_getenv (variable);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

guint
sos_test_step (void)
{
  return sos_test_number ("SOS_STEP", 1);
}

char *
sos_test_path (const char *name)
{
  const char *source = g_getenv ("SOS_SRCDIR");

  return g_build_filename (source != NULL ? source : ".", name, NULL);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
sos_test_files (const char *folder, const char *ending)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = sos_test_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  ck_assert_msg (dir != NULL, "%s is not there", folder);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ending))
      g_ptr_array_add (files, g_build_filename (path, name, NULL));
  g_ptr_array_sort (files, compare_names);
  ck_assert_uint_gt (files->len, 0);

  return files;
}

char *
sos_test_read (const char *path, gsize *length)
{
  char *text;

  ck_assert_msg (g_file_get_contents (path, &text, length, NULL), "%s cannot be read", path);

  return text;
}

SosMap *
sos_test_map (const char *text)
{
  g_autoptr (GError) error = NULL;
  SosMap *map = sos_map_new_from_data (text, strlen (text), &error);

  ck_assert_msg (map != NULL, "%s", error != NULL ? error->message : "no error");

  return map;
}

SosMap *
sos_test_map_with (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{'sos':1,'id':'m'%s%s}", *members != '\0' ? "," : "", members);

  return sos_test_map (g_strdelimit (text, "'", '"'));
}

void
sos_test_refused (const char *text, SosError code, const char *pointer)
{
  g_autoptr (GError) error = NULL;
  const SosProblem *problems;
  guint n;

  ck_assert_ptr_null (sos_map_new_from_data (text, strlen (text), &error));
  ck_assert_ptr_nonnull (error);
  ck_assert_uint_eq (error->domain, SOS_ERROR);
  ck_assert_str_eq (sos_error_to_string ((SosError) error->code), sos_error_to_string (code));

  problems = sos_error_get_problems (error, &n);
  ck_assert_uint_gt (n, 0);
  ck_assert_int_eq (problems[0].code, error->code);
  ck_assert_str_eq (problems[0].pointer, pointer);
}

char *
sos_test_problems (const GError *error)
{
  GString *rows = g_string_new (NULL);
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);

  ck_assert_uint_gt (n, 0);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "%s %s\n", sos_error_to_string (problems[i].code), problems[i].pointer);

  return g_string_free (rows, FALSE);
}

char *
sos_test_node_problems (JsonNode *node)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_node (node, &error);

  ck_assert_int_eq (map == NULL, error != NULL);

  return map == NULL ? sos_test_problems (error) : g_strdup ("");
}

void
sos_test_over_maps (void (*check) (const char *text, SosMap *map), SosGenerateFlags flags)
{
  guint n = sos_test_number ("SOS_MAPS", DEFAULT_MAPS), seed = sos_test_number ("SOS_SEED", 1);

  for (guint i = 0; i < n; i++)
    {
      SosGenerateFlags full = i % 5 == 0 ? SOS_GENERATE_FULL : SOS_GENERATE_PLAIN;
      g_autofree char *text = sos_generate_map (seed + i, flags | full);
      g_autoptr (GError) error = NULL;
      g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), &error);

      ck_assert_msg (map != NULL, "seed %u: %s", seed + i, error != NULL ? error->message : "");
      check (text, map);
    }
}
