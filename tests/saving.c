/* SPDX-License-Identifier: MIT */
/* What the tests of saving need. */
#include "tests/saving.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/json/base.h"

TestFolder *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  TestFolder *folder = g_dir_make_tmp ("sos-" CANARY "-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message); /* also where Check does not run */

  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR) && !g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
        remove_all (inside);
      else
        unlink (inside);
    }
  rmdir (path);
}

void
test_folder_remove (TestFolder *folder)
{
  remove_all (folder);
  g_free (folder);
}

guint
test_folder_count_leftovers (const TestFolder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, ".sos-");

  return n;
}

char *
test_file (const TestFolder *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

char *
test_file_put (const TestFolder *folder, const char *name, const char *text)
{
  char *path = test_file (folder, name);

  ck_assert (g_file_set_contents (path, text, -1, NULL));

  return path;
}

void
test_file_is (const char *path, const char *text)
{
  g_autofree char *there = sos_test_read (path, NULL);

  ck_assert_str_eq (there, text);
}

void
test_change (SosMap *map, const char *reason)
{
  sos_map_keep_base (map);
  map->document.reason = sos_arena_copy_string (&map->arena, reason, strlen (reason));
}

SosMap *
test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  SosMap *map = sos_map_new_from_file (path, &error);

  ck_assert_msg (map != NULL, "%s", error != NULL ? error->message : "");

  return map;
}

void
test_save (SosMap *map, const char *path, SosSaveFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sos_map_save (map, path, flags, NULL, &error))
    ck_abort_msg ("%s", error != NULL ? error->message : "no error");
  ck_assert_ptr_null (error);

  text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  test_file_is (path != NULL ? path : map->origin->path, text);
}

void
test_save_refused (SosMap *map, const char *path, SosSaveFlags flags, gint code, const char *words)
{
  g_autofree char *before = sos_map_to_hash (map), *after = NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (!sos_map_save (map, path, flags, NULL, &error));
  ck_assert_ptr_nonnull (error);
  ck_assert_uint_eq (error->domain, SOS_ERROR);
  ck_assert_str_eq (sos_error_to_string ((SosError) error->code), sos_error_to_string ((SosError) code));
  ck_assert_msg (strstr (error->message, words) != NULL, "%s", error->message);
  ck_assert_msg (strstr (error->message, CANARY) == NULL, "%s", error->message);

  after = sos_map_to_hash (map);
  ck_assert_str_eq (before, after);
  if (folder != NULL)
    ck_assert_uint_eq (test_folder_count_leftovers (folder), 0);
}
