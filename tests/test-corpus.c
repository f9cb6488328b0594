/* SPDX-License-Identifier: MIT */
/* The malformed and the valid documents of tests/: what each must give. */
#include "tests/support.h"

#include <string.h>

/* What was found, in the form of expected.tsv. */
static void
append_problems (GString *rows, const char *name, const GError *error)
{
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);

  ck_assert_uint_gt (n, 0);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "%s\t%s\t%s\t%" G_GUINT64_FORMAT "\t%" G_GUINT64_FORMAT "\n", name,
                            sos_error_to_string (problems[i].code), problems[i].pointer, problems[i].line,
                            problems[i].column);
}

static GError *
refuse (const char *path)
{
  GError *error = NULL;
  gsize length;
  g_autofree char *text = sos_test_read (path, &length);

  ck_assert_msg (sos_map_new_from_data (text, length, &error) == NULL, "%s is taken", path);
  ck_assert_ptr_nonnull (error);
  ck_assert_uint_eq (error->domain, SOS_ERROR);

  return error;
}

/* The rows of a file that are about one document. */
static char *
expected_rows (char **lines, const char *name)
{
  g_autofree char *start = g_strconcat (name, "\t", NULL);
  GString *rows = g_string_new (NULL);

  for (; *lines != NULL; lines++)
    if (g_str_has_prefix (*lines, start))
      g_string_append_printf (rows, "%s\n", *lines);

  return g_string_free (rows, FALSE);
}

START_TEST (malformed_maps_are_refused_where_they_are_wrong)
{
  g_autoptr (GPtrArray) files = sos_test_files ("tests/malformed", ".json");
  g_autofree char *path = sos_test_path ("tests/malformed/expected.tsv");
  g_autofree char *expected = sos_test_read (path, NULL);
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);

  ck_assert_uint_ge (files->len, 700);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (files, i));
      g_autoptr (GError) error = refuse (g_ptr_array_index (files, i));
      g_autofree char *rows = expected_rows (lines, name);
      g_autoptr (GString) found = g_string_new (NULL);

      append_problems (found, name, error);
      ck_assert_str_eq (found->str, rows);
    }
}
END_TEST

static void
check_no_word (const char *message, char **canaries)
{
  g_autofree char *lower = g_ascii_strdown (message, -1);

  for (; *canaries != NULL; canaries++)
    {
      g_autofree char *canary = g_ascii_strdown (*canaries, -1);

      sos_require (*canary == '\0' || strstr (lower, canary) == NULL);
    }
}

START_TEST (messages_hold_no_word_of_the_map)
{
  g_autoptr (GPtrArray) files = sos_test_files ("tests/malformed", ".json");
  g_autofree char *path = sos_test_path ("tests/malformed/canaries.txt");
  g_autofree char *text = sos_test_read (path, NULL);
  g_auto (GStrv) canaries = g_strsplit (text, "\n", -1);

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) error = refuse (g_ptr_array_index (files, i));
      guint n;
      const SosProblem *problems = sos_error_get_problems (error, &n);

      check_no_word (error->message, canaries);
      for (guint j = 0; j < n; j++)
        {
          check_no_word (problems[j].message, canaries);
          check_no_word (problems[j].pointer, canaries);
        }
    }
}
END_TEST

START_TEST (errors_are_copied_whole)
{
  g_autoptr (GPtrArray) files = sos_test_files ("tests/malformed", ".json");
  g_autoptr (GError) error = refuse (g_ptr_array_index (files, 0));
  g_autoptr (GError) copy = g_error_copy (error);
  g_autoptr (GError) other = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "other");
  g_autoptr (GString) first = g_string_new (NULL), second = g_string_new (NULL);
  guint n = 99;

  append_problems (first, "", error);
  append_problems (second, "", copy);
  ck_assert_str_eq (first->str, second->str);
  ck_assert_ptr_null (sos_error_get_problems (other, &n));
  ck_assert_uint_eq (n, 0);
}
END_TEST

static void
check_canonical (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".json"));
  g_autofree char *canonical_path = g_strconcat (stem, ".canonical", NULL);
  g_autofree char *canonical = sos_test_read (canonical_path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = NULL, again = NULL;
  g_autofree char *text = NULL, *compact = NULL, *from_compact = NULL;
  gsize length;

  map = sos_map_new_from_file (path, &error);
  ck_assert_msg (map != NULL, "%s: %s", path, error != NULL ? error->message : "");
  text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);
  ck_assert_str_eq (text, canonical);
  ck_assert_uint_eq (length, strlen (canonical));

  compact = sos_map_to_text (map, SOS_WRITE_COMPACT, &length);
  ck_assert_uint_eq (length, strlen (compact));
  ck_assert_ptr_eq (strchr (compact, '\n'), compact + length - 1);
  again = sos_test_map (compact);
  from_compact = sos_map_to_text (again, SOS_WRITE_DEFAULT, NULL);
  ck_assert_str_eq (from_compact, canonical);
}

START_TEST (valid_maps_are_written_canonically)
{
  g_autoptr (GPtrArray) files = sos_test_files ("tests/valid", ".json");

  for (guint i = 0; i < files->len; i++)
    check_canonical (g_ptr_array_index (files, i));
}
END_TEST

START_TEST (canonical_text_stays_as_it_is)
{
  g_autoptr (GPtrArray) files = sos_test_files ("tests/valid", ".canonical");

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *canonical = sos_test_read (g_ptr_array_index (files, i), NULL);
      g_autoptr (SosMap) map = sos_test_map (canonical);
      g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);

      ck_assert_str_eq (text, canonical);
    }
}
END_TEST

/* Every beginning of a document, and the document with any one byte changed,
 * gives a map or an error, and nothing worse. */
START_TEST (broken_documents_end_in_an_error)
{
  g_autofree char *path = sos_test_path ("tests/valid/every-field-in-order.json");
  const guint step = sos_test_step ();
  gsize length;
  g_autofree char *text = sos_test_read (path, &length);

  for (gsize cut = 0; cut + 2 < length; cut += step)
    {
      g_autofree char *beginning = g_memdup2 (text, cut);
      g_autoptr (GError) error = NULL;

      sos_require (sos_map_new_from_data (cut > 0 ? beginning : "", cut, &error) == NULL && error != NULL);
    }

  for (gsize i = 0; i < length; i += step)
    {
      static const char bytes[] = { '\0', '"', '\\', '{', ']', ',', '7', '\xff', '\n' };
      char saved = text[i];
      g_autoptr (GError) error = NULL;
      SosMap *map;

      text[i] = bytes[i % sizeof bytes];
      map = sos_map_new_from_data (text, length, &error);
      sos_require ((map == NULL) == (error != NULL));
      g_clear_pointer (&map, sos_map_unref);
      text[i] = saved;
    }
}
END_TEST

SOS_TEST_MAIN ("corpus",
               malformed_maps_are_refused_where_they_are_wrong,
               messages_hold_no_word_of_the_map,
               errors_are_copied_whole,
               valid_maps_are_written_canonically,
               canonical_text_stays_as_it_is,
               broken_documents_end_in_an_error)
