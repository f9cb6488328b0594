/* SPDX-License-Identifier: MIT */
/* Saving maps: revisions, conflicts, and what is refused. */
#define _GNU_SOURCE 1

#include "tests/saving.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/model/origin.h"

#define TEXT "{\"sos\":1,\"id\":\"m\",\"title\":\"" CANARY "\"}"
#define REVISED "{\"sos\":1,\"id\":\"m\",\"title\":\"" CANARY "\",\"revision\":7,\"updated\":\"2026-01-02T03:04:05Z\"}"

/* 2026-01-01T00:00:00Z */
#define NEW_YEAR "1767225600"

static void
document_is (const SosMap *map, gint revision, const char *updated)
{
  const SosDocument *document = sos_map_get_document (map);

  ck_assert_int_eq (document->revision, revision);
  ck_assert_pstr_eq (document->updated, updated);
}

static SosMap *
new_map (void)
{
  SosMap *map = sos_test_map (TEXT);

  sos_map_set_new (map);

  return map;
}

/* Revisions */

START_TEST (a_new_map_becomes_revision_one)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (SosMap) map = new_map (), again = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", NEW_YEAR, TRUE);
  test_save (map, path, SOS_SAVE_DEFAULT);
  document_is (map, 1, "2026-01-01T00:00:00Z");

  again = test_read (path);
  document_is (again, 1, "2026-01-01T00:00:00Z");
}
END_TEST

START_TEST (only_a_change_makes_a_revision)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", REVISED);
  g_autoptr (SosMap) map = test_read (path);

  g_setenv ("SOURCE_DATE_EPOCH", "1767409446", TRUE);
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  document_is (map, 7, "2026-01-02T03:04:05Z");

  test_change (map, "a");
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  document_is (map, 8, "2026-01-03T03:04:06Z");
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  document_is (map, 8, "2026-01-03T03:04:06Z");

  /* There and back again is no change. */
  test_change (map, "b");
  test_change (map, "a");
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  document_is (map, 8, "2026-01-03T03:04:06Z");
}
END_TEST

START_TEST (a_map_that_was_read_from_elsewhere_keeps_its_revision)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json"), *other = test_file (folder, "other.json");
  g_autoptr (SosMap) map = sos_test_map (REVISED);

  test_save (map, path, SOS_SAVE_DEFAULT);
  test_save (map, other, SOS_SAVE_DEFAULT);
  document_is (map, 7, "2026-01-02T03:04:05Z");
}
END_TEST

START_TEST (the_time_is_now_but_never_goes_back)
{
  static const struct {
    const char *before;
    const char *after;
  } times[] = {
    { "2025-12-31T23:59:59Z", "2026-01-01T00:00:00Z" },
    { "2026-01-01T00:00:01Z", "2026-01-01T00:00:01Z" },
    { "2026-01-01T00:59:59+01:00", "2026-01-01T00:00:00Z" },
    { "2025-12-31T23:00:01-01:00", "2025-12-31T23:00:01-01:00" },
  };
  g_autoptr (TestFolder) folder = test_folder_new ();

  g_setenv ("SOURCE_DATE_EPOCH", NEW_YEAR, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"sos\":1,\"id\":\"m\",\"updated\":\"%s\"}", times[i].before);
      g_autofree char *path = test_file_put (folder, "map.json", text);
      g_autoptr (SosMap) map = test_read (path);

      test_change (map, "a");
      test_save (map, NULL, SOS_SAVE_DEFAULT);
      document_is (map, 1, times[i].after);
    }
}
END_TEST

START_TEST (without_a_time_that_is_told_it_is_that_of_the_clock)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (SosMap) map = new_map ();
  g_autoptr (GDateTime) before = g_date_time_new_now_utc (), after = NULL, updated = NULL;

  g_unsetenv ("SOURCE_DATE_EPOCH");
  test_save (map, path, SOS_SAVE_DEFAULT);
  after = g_date_time_new_now_utc ();
  updated = g_date_time_new_from_iso8601 (sos_map_get_document (map)->updated, NULL);
  ck_assert_int_ge (g_date_time_to_unix (updated), g_date_time_to_unix (before));
  ck_assert_int_le (g_date_time_to_unix (updated), g_date_time_to_unix (after));
}
END_TEST

START_TEST (a_time_that_is_none_is_refused)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (SosMap) map = new_map ();

  g_setenv ("SOURCE_DATE_EPOCH", "soon", TRUE);
  test_save_refused (map, path, SOS_SAVE_DEFAULT, SOS_ERROR_DATE, "SOURCE_DATE_EPOCH");
  g_unsetenv ("SOURCE_DATE_EPOCH");
}
END_TEST

START_TEST (there_is_a_last_revision)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", "{\"sos\":1,\"id\":\"m\",\"revision\":2147483647}");
  g_autoptr (SosMap) map = test_read (path);

  test_save (map, NULL, SOS_SAVE_DEFAULT);
  test_change (map, "a");
  test_save_refused (map, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_RANGE, "/revision: ");
}
END_TEST

START_TEST (what_nobody_could_read_is_refused)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autofree char *long_text = g_strnfill (SOS_DEFAULT_MAX_SIZE, 'a');
  g_autoptr (SosMap) map = test_read (path);

  test_change (map, long_text);
  test_save_refused (map, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_SIZE, "16777216 bytes");
  test_file_is (path, TEXT);
}
END_TEST

/* Each side could be read; what they make together could not. */
START_TEST (what_has_too_many_records_is_refused)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (SosMap) base = sos_map_new ("m", NULL), mine = sos_map_copy (base), theirs = sos_map_copy (base);
  g_autoptr (SosMap) merged = NULL;
  SosMilestone milestone = { 0 };

  for (guint i = 0; i < SOS_DEFAULT_MAX_RECORDS / 2; i++)
    {
      ck_assert_ptr_nonnull (sos_map_add_record (mine, NULL, &milestone, NULL));
      ck_assert_ptr_nonnull (sos_map_add_record (theirs, NULL, &milestone, NULL));
    }
  merged = sos_map_merge (base, mine, theirs, NULL, NULL);
  ck_assert_ptr_nonnull (merged);

  test_save_refused (merged, path, SOS_SAVE_DEFAULT, SOS_ERROR_SIZE, "100000 records");
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_sealed_map_does_not_move)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", REVISED), *other = test_file (folder, "other.json");
  g_autoptr (SosMap) map = test_read (path), changed = test_read (path), made = new_map ();

  sos_map_seal (map);
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  test_save (map, other, SOS_SAVE_DEFAULT);
  ck_assert_str_eq (map->origin->path, path);
  ck_assert_int_eq (map->origin->base, SOS_BASE_AS_IS);

  test_change (changed, "a");
  sos_map_seal (changed);
  sos_map_seal (made);
  test_save_refused (changed, NULL, SOS_SAVE_OVERWRITE, SOS_ERROR_RULE, "sealed");
  test_save_refused (made, other, SOS_SAVE_OVERWRITE, SOS_ERROR_RULE, "sealed");
}
END_TEST

/* Conflicts */

/* What somebody else does to a file after it was read, and whether that is a
 * conflict. NULL removes it. */
static const struct {
  const char *text;
  const char *conflict;
} deeds[] = {
  { TEXT, NULL },
  { "{\n  \"id\":\"m\", \"title\": \"" CANARY "\", \"sos\": 1 }", NULL },
  { "{\"sos\":1,\"id\":\"m\",\"title\":\"" CANARY "s\"}", "changed the file" },
  { "{\"sos\":1,\"id\":\"m\",\"title\":\"" CANARY "\",\"revision\":1}", "changed the file" },
  { "{\"sos\":1,\"id\":\"m\",\"" CANARY "\":1}", "changed the file" },
  { CANARY, "changed the file" },
  { "", "changed the file" },
  { NULL, "removed the file" },
};

static void
do_deed (const char *path, const char *text)
{
  if (text != NULL)
    ck_assert (g_file_set_contents (path, text, -1, NULL));
  else
    ck_assert_int_eq (unlink (path), 0);
}

START_TEST (a_file_that_somebody_else_changed_is_a_conflict)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    for (guint is_changed = 0; is_changed < 2; is_changed++)
      {
        g_autoptr (TestFolder) folder = test_folder_new ();
        g_autofree char *path = test_file_put (folder, "map.json", TEXT);
        g_autoptr (SosMap) map = test_read (path);

        if (is_changed)
          test_change (map, "a");
        do_deed (path, deeds[i].text);
        if (deeds[i].conflict != NULL)
          test_save_refused (map, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_CONFLICT, deeds[i].conflict);
        if (deeds[i].conflict != NULL && deeds[i].text != NULL)
          test_file_is (path, deeds[i].text);

        test_save (map, NULL, deeds[i].conflict != NULL ? SOS_SAVE_OVERWRITE : SOS_SAVE_DEFAULT);
        document_is (map, is_changed ? 1 : 0, sos_map_get_document (map)->updated);
      }
}
END_TEST

START_TEST (a_file_that_was_not_read_is_a_conflict)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT), *other = test_file_put (folder, "b.json", TEXT);
  g_autoptr (SosMap) map = new_map (), parsed = sos_test_map (TEXT), read = test_read (other);

  test_save_refused (map, path, SOS_SAVE_DEFAULT, SOS_ERROR_CONFLICT, "not read from it");
  test_save_refused (parsed, path, SOS_SAVE_DEFAULT, SOS_ERROR_CONFLICT, "not read from it");
  test_save_refused (read, path, SOS_SAVE_DEFAULT, SOS_ERROR_CONFLICT, "not read from it");
  test_save (map, path, SOS_SAVE_OVERWRITE);
  test_change (map, "a");
  test_save (map, path, SOS_SAVE_DEFAULT);
}
END_TEST

START_TEST (one_file_has_many_paths)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT), *link = test_file (folder, "link.json");
  g_autofree char *around = g_build_filename (folder, ".", "map.json", NULL);
  g_autoptr (SosMap) map = test_read (path);

  ck_assert_int_eq (symlink ("map.json", link), 0);
  test_change (map, "a");
  test_save (map, link, SOS_SAVE_DEFAULT);
  test_change (map, "b");
  test_save (map, around, SOS_SAVE_DEFAULT);
}
END_TEST

START_TEST (of_two_who_changed_the_same_the_second_gets_the_conflict)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autoptr (SosMap) mine = test_read (path), theirs = sos_map_copy (mine), again = NULL;

  test_change (mine, "a");
  test_change (theirs, "b");
  test_save (mine, NULL, SOS_SAVE_DEFAULT);
  test_save_refused (theirs, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_CONFLICT, "changed the file");

  /* A copy of what is saved goes on from there. */
  again = sos_map_copy (mine);
  test_change (again, "c");
  test_save (again, NULL, SOS_SAVE_DEFAULT);
  document_is (again, 2, sos_map_get_document (again)->updated);
}
END_TEST

START_TEST (a_map_that_was_never_in_a_file_has_none)
{
  g_autoptr (SosMap) map = sos_test_map (TEXT), made = new_map ();

  test_save_refused (map, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_IO, "no file yet");
  test_save_refused (made, NULL, SOS_SAVE_OVERWRITE, SOS_ERROR_IO, "no file yet");
}
END_TEST

/* What one person may see of a map is not that map. */
START_TEST (a_view_does_not_know_the_file)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path =
      test_file_put (folder, "map.json", "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"child\"}]}");
  g_autoptr (SosMap) map = test_read (path), view = sos_map_copy_for (map, "p", NULL);

  test_save_refused (view, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_IO, "no file yet");
  test_save_refused (view, path, SOS_SAVE_DEFAULT, SOS_ERROR_CONFLICT, "not read from it");
}
END_TEST

START_TEST (memory_that_is_used_again_knows_no_file)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (TEXT "\n" TEXT "\n", -1, NULL);
  g_autoptr (SosReader) reader = sos_reader_new_for_stream (stream);
  SosMap *map, *next;

  ck_assert (sos_reader_next (reader, &map, NULL, NULL));
  test_save (map, path, SOS_SAVE_DEFAULT);
  sos_map_unref (map);
  ck_assert (sos_reader_next (reader, &next, NULL, NULL));
  ck_assert_ptr_eq (map, next);
  test_save_refused (next, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_IO, "no file yet");
  sos_map_unref (next);
}
END_TEST

/* The hash */

START_TEST (a_hash_is_that_of_the_canonical_text)
{
  g_autoptr (SosMap) map = sos_test_map (REVISED);
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autofree char *wanted = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *hash = sos_map_to_hash (map), *other = NULL;

  ck_assert_str_eq (hash, wanted);
  test_change (map, "a");
  other = sos_map_to_hash (map);
  ck_assert_str_ne (hash, other);
}
END_TEST

SOS_TEST_MAIN ("save",
               a_new_map_becomes_revision_one,
               only_a_change_makes_a_revision,
               a_map_that_was_read_from_elsewhere_keeps_its_revision,
               the_time_is_now_but_never_goes_back,
               without_a_time_that_is_told_it_is_that_of_the_clock,
               a_time_that_is_none_is_refused,
               there_is_a_last_revision,
               what_nobody_could_read_is_refused,
               what_has_too_many_records_is_refused,
               a_sealed_map_does_not_move,
               a_file_that_somebody_else_changed_is_a_conflict,
               a_file_that_was_not_read_is_a_conflict,
               one_file_has_many_paths,
               of_two_who_changed_the_same_the_second_gets_the_conflict,
               a_map_that_was_never_in_a_file_has_none,
               a_view_does_not_know_the_file,
               memory_that_is_used_again_knows_no_file,
               a_hash_is_that_of_the_canonical_text)
