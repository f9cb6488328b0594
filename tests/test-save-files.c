/* SPDX-License-Identifier: MIT */
/* Saving maps: which files are written and how they are replaced. */
#define _GNU_SOURCE 1

#include "tests/saving.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define TEXT "{\"sos\":1,\"id\":\"m\",\"title\":\"" CANARY "\"}"

#define NOBODY 65534

static struct stat
look (const char *path)
{
  struct stat seen;

  ck_assert_int_eq (lstat (path, &seen), 0);

  return seen;
}

/* Modes */

START_TEST (a_new_file_is_for_its_owner_only)
{
  static const mode_t masks[] = { 0, 022, 0777 };
  g_autoptr (TestFolder) folder = test_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i), *path = test_file (folder, name);
      g_autoptr (SosMap) map = sos_test_map (TEXT);
      mode_t before = umask (masks[i]);

      test_save (map, path, i % 2 == 0 ? SOS_SAVE_DEFAULT : SOS_SAVE_OVERWRITE);
      umask (before);
      ck_assert_uint_eq (look (path).st_mode, S_IFREG | 0600);
    }
}
END_TEST

START_TEST (a_file_keeps_its_mode_and_owner)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autoptr (SosMap) map = test_read (path);
  struct stat before, after;

  if (getuid () == 0)
    ck_assert_int_eq (chown (path, NOBODY, NOBODY), 0);
  ck_assert_int_eq (chmod (path, 0640), 0);
  before = look (path);

  test_change (map, "a");
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  after = look (path);
  ck_assert_uint_ne (after.st_ino, before.st_ino);
  ck_assert_uint_eq (after.st_mode, before.st_mode);
  ck_assert_uint_eq (after.st_uid, before.st_uid);
  ck_assert_uint_eq (after.st_gid, before.st_gid);
}
END_TEST

START_TEST (a_file_that_has_the_text_is_left_alone)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autoptr (SosMap) map = test_read (path);
  struct stat loose = look (path), laid_out, again;

  test_save (map, NULL, SOS_SAVE_DEFAULT);
  laid_out = look (path);
  ck_assert_uint_ne (laid_out.st_ino, loose.st_ino);
  test_save (map, NULL, SOS_SAVE_DEFAULT);
  again = look (path);
  ck_assert_uint_eq (again.st_ino, laid_out.st_ino);
}
END_TEST

/* Links and folders */

START_TEST (a_link_stays_and_leads_to_the_new_text)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *far = test_file (folder, "far"), *middle = test_file (folder, "middle");
  g_autofree char *link = test_file (folder, "link.json"), *target = NULL;
  g_autoptr (SosMap) map = NULL;

  ck_assert_int_eq (mkdir (far, 0700), 0);
  ck_assert_int_eq (symlink ("far/map.json", middle), 0);
  ck_assert_int_eq (symlink (middle, link), 0);
  target = test_file_put (folder, "far/map.json", TEXT);
  map = test_read (link);
  test_change (map, "a");
  test_save (map, NULL, SOS_SAVE_DEFAULT);

  ck_assert (S_ISLNK (look (link).st_mode) && S_ISLNK (look (middle).st_mode) && S_ISREG (look (target).st_mode));
  ck_assert_uint_eq (test_folder_count_leftovers (far), 0);

  /* The file that a link would lead to is made. */
  ck_assert_int_eq (unlink (target), 0);
  test_save (map, link, SOS_SAVE_OVERWRITE);
  ck_assert (S_ISLNK (look (link).st_mode) && S_ISLNK (look (middle).st_mode) && S_ISREG (look (target).st_mode));
}
END_TEST

START_TEST (links_in_a_circle_lead_nowhere)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *link = test_file (folder, "link.json");
  g_autoptr (SosMap) map = sos_test_map (TEXT);

  ck_assert_int_eq (symlink ("link.json", link), 0);
  test_save_refused (map, link, SOS_SAVE_OVERWRITE, SOS_ERROR_IO, g_strerror (ELOOP));
}
END_TEST

START_TEST (a_path_is_found_again_from_another_folder)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT), *here = g_get_current_dir ();
  g_autoptr (SosMap) map = NULL;

  ck_assert_int_eq (chdir (folder), 0);
  map = test_read ("map.json");
  ck_assert_int_eq (chdir (here), 0);
  test_change (map, "a");
  ck_assert (sos_map_save (map, NULL, SOS_SAVE_DEFAULT, NULL, NULL));
  test_change (map, "b");
  test_save (map, path, SOS_SAVE_DEFAULT);
}
END_TEST

/* What is no file */

START_TEST (what_is_no_file_is_refused)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *fifo = test_file (folder, "fifo"), *slash = test_file (folder, "map.json/");
  g_autofree char *missing = test_file (folder, "missing/map.json"), *inner = test_file (folder, "inner");
  g_autofree char *below = NULL, *file = test_file_put (folder, "file", TEXT);
  g_autoptr (SosMap) map = sos_test_map (TEXT);

  ck_assert_int_eq (mkdir (inner, 0700), 0);
  below = g_build_filename (file, "map.json", NULL);
  ck_assert_int_eq (mkfifo (fifo, 0600), 0);
  for (guint i = 0; i < 2; i++)
    {
      SosSaveFlags flags = i == 0 ? SOS_SAVE_DEFAULT : SOS_SAVE_OVERWRITE;

      test_save_refused (map, fifo, flags, SOS_ERROR_IO, "only a file");
      test_save_refused (map, inner, flags, SOS_ERROR_IO, "only a file");
      test_save_refused (map, "/dev/null", flags, SOS_ERROR_IO, "only a file");
      test_save_refused (map, slash, flags, SOS_ERROR_IO, g_strerror (EISDIR));
      test_save_refused (map, missing, flags, SOS_ERROR_IO, g_strerror (ENOENT));
      test_save_refused (map, below, flags, SOS_ERROR_IO, g_strerror (ENOTDIR));
      test_save_refused (map, "", flags, SOS_ERROR_IO, "only a file");
    }
  ck_assert (S_ISFIFO (look (fifo).st_mode) && S_ISCHR (look ("/dev/null").st_mode));
}
END_TEST

START_TEST (no_map_is_saved_over_other_kinds_of_files)
{
  static const struct {
    const char *name;
    const char *bytes;
    gsize length;
    const char *words;
  } files[] = {
    { "a.json", "\x1f\x8b\x08", 3, "compressed" },
    { "b.json", "\x28\xb5\x2f\xfd", 4, "compressed" },
    { "c.json", TEXT "\n" TEXT "\n", sizeof TEXT "\n" TEXT, "a map a line" },
    { "d.ndjson", TEXT "\n", sizeof TEXT, "by its name" },
    { "e.jsonl", NULL, 0, "by its name" },
    { "f.json.gz", NULL, 0, "by its name" },
    { "g.json.zst", NULL, 0, "by its name" },
  };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosMap) map = sos_test_map (TEXT);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = test_file (folder, files[i].name), *link = test_file (folder, "link.json");

      if (files[i].bytes != NULL)
        ck_assert (g_file_set_contents (path, files[i].bytes, (gssize) files[i].length, NULL));
      test_save_refused (map, path, SOS_SAVE_OVERWRITE, SOS_ERROR_IO, files[i].words);
      ck_assert_int_eq (symlink (files[i].name, link), 0);
      test_save_refused (map, link, SOS_SAVE_OVERWRITE, SOS_ERROR_IO, files[i].words);
      ck_assert_int_eq (unlink (link), 0);
      if (files[i].bytes != NULL)
        ck_assert_int_eq (look (path).st_size, (off_t) files[i].length);
    }
}
END_TEST

/* As the reader sees it, this has a map a line. */
START_TEST (one_map_may_look_like_many)
{
  static const char text[] = "{\"sos\":1,\"id\":\"m\",\"people\":[\n{\"id\":\"p\",\"role\":\"child\"},\n"
                             "{\"id\":\"q\",\"role\":\"child\"}]}";
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", text);
  g_autoptr (SosMap) map = test_read (path), other = sos_test_map (TEXT);

  test_save (map, NULL, SOS_SAVE_DEFAULT);
  ck_assert (g_file_set_contents (path, text, -1, NULL));
  test_save (other, path, SOS_SAVE_OVERWRITE);
}
END_TEST

/* A packed map can be read, so it may be the map's own file. */
START_TEST (a_map_that_was_packed_is_saved_elsewhere)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "packed"), *other = test_file (folder, "map.json");
  g_autoptr (GConverter) gzip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (SosMap) map = NULL;
  char packed[256];
  gsize n_read, n_written;

  ck_assert_int_eq (g_converter_convert (gzip, TEXT, strlen (TEXT), packed, sizeof packed, G_CONVERTER_INPUT_AT_END,
                                         &n_read, &n_written, NULL),
                    G_CONVERTER_FINISHED);
  ck_assert (g_file_set_contents (path, packed, (gssize) n_written, NULL));
  map = test_read (path);
  test_save_refused (map, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_IO, "compressed");
  test_save (map, other, SOS_SAVE_DEFAULT);
}
END_TEST

/* Protection. Root may write everything, so somebody else tries. */

static void
as_nobody (void (*try) (const TestFolder *folder), const TestFolder *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (1);
      try (folder);
      _exit (0);
    }
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert_int_eq (status, 0);
}

static void
try_to_save (const TestFolder *folder)
{
  g_autofree char *path = test_file (folder, "map.json"), *other = test_file (folder, "other.json");
  g_autoptr (SosMap) map = test_read (path);

  test_change (map, "a");
  test_save_refused (map, NULL, SOS_SAVE_OVERWRITE, SOS_ERROR_IO, g_strerror (EACCES));
  test_save_refused (map, other, SOS_SAVE_DEFAULT, SOS_ERROR_IO, g_strerror (EACCES));
}

START_TEST (protection_is_respected)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);

  /* The file may be written, the folder may not. */
  ck_assert_int_eq (chmod (path, 0666), 0);
  ck_assert_int_eq (chmod (folder, 0555), 0);
  as_nobody (try_to_save, folder);
  ck_assert_int_eq (chmod (folder, 0700), 0);
  test_file_is (path, TEXT);
}
END_TEST

static void
try_to_save_over (const TestFolder *folder)
{
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (SosMap) map = test_read (path);

  test_change (map, "a");
  test_save_refused (map, NULL, SOS_SAVE_OVERWRITE, SOS_ERROR_IO, "");
}

/* Somebody who may write to the folder, but not to the file; and to both, but
 * not give the file to its owner. */
START_TEST (a_file_of_somebody_else_is_not_taken_over)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);

  ck_assert_int_eq (chmod (folder, 0777), 0);
  ck_assert_int_eq (chmod (path, 0444), 0);
  as_nobody (try_to_save_over, folder);
  if (getuid () == 0)
    {
      ck_assert_int_eq (chmod (path, 0666), 0);
      as_nobody (try_to_save_over, folder);
    }
  test_file_is (path, TEXT);
}
END_TEST

/* Locks and cancelling */

static gint64 hurry = 1;

/* In front of GLib's: ten seconds pass in one tenth of one. */
gint64
g_get_monotonic_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);

  return hurry * (now.tv_sec * G_TIME_SPAN_SECOND + now.tv_nsec / 1000);
}

static int
hold (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);

  ck_assert_int_eq (flock (fd, LOCK_EX), 0);

  return fd;
}

START_TEST (who_saves_does_not_wait_for_ever)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autoptr (SosMap) map = test_read (path);
  int fd = hold (path);

  hurry = 100;
  test_save_refused (map, NULL, SOS_SAVE_DEFAULT, SOS_ERROR_IO, "somebody else is writing");
  close (fd);
  hurry = 1;
  test_save (map, NULL, SOS_SAVE_DEFAULT);
}
END_TEST

typedef struct {
  int fd;
  GCancellable *cancellable;
} Other;

static gpointer
let_go (gpointer data)
{
  Other *other = data;

  g_usleep (20 * G_TIME_SPAN_MILLISECOND);
  if (other->cancellable != NULL)
    g_cancellable_cancel (other->cancellable);
  else
    close (other->fd);

  return NULL;
}

START_TEST (who_saves_waits_for_others)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autoptr (SosMap) map = test_read (path);
  Other other = { .fd = hold (path) };
  GThread *thread = g_thread_new ("other", let_go, &other);

  test_save (map, NULL, SOS_SAVE_DEFAULT);
  g_thread_join (thread);
}
END_TEST

START_TEST (waiting_can_be_cancelled)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", TEXT);
  g_autoptr (SosMap) map = test_read (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Other other = { .fd = hold (path), .cancellable = cancellable };
  GThread *thread = g_thread_new ("other", let_go, &other);
  g_autoptr (GError) error = NULL;

  ck_assert (!sos_map_save (map, NULL, SOS_SAVE_DEFAULT, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_thread_join (thread);
  close (other.fd);
}
END_TEST

START_TEST (a_save_that_was_cancelled_before_does_nothing)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  g_autoptr (SosMap) map = sos_test_map (TEXT);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!sos_map_save (map, path, SOS_SAVE_DEFAULT, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  ck_assert (!g_file_test (path, G_FILE_TEST_EXISTS));
}
END_TEST

SOS_TEST_MAIN ("save-files",
               a_new_file_is_for_its_owner_only,
               a_file_keeps_its_mode_and_owner,
               a_file_that_has_the_text_is_left_alone,
               a_link_stays_and_leads_to_the_new_text,
               links_in_a_circle_lead_nowhere,
               a_path_is_found_again_from_another_folder,
               what_is_no_file_is_refused,
               no_map_is_saved_over_other_kinds_of_files,
               one_map_may_look_like_many,
               a_map_that_was_packed_is_saved_elsewhere,
               protection_is_respected,
               a_file_of_somebody_else_is_not_taken_over,
               who_saves_does_not_wait_for_ever,
               who_saves_waits_for_others,
               waiting_can_be_cancelled,
               a_save_that_was_cancelled_before_does_nothing)
