/* SPDX-License-Identifier: MIT */
/* The files of a corpus. */
#define _POSIX_C_SOURCE 200809L

#include "lib/analysis/paths.h"

#include <gio/gunixinputstream.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/json/source.h"

typedef struct {
  GArray *files; /* of SosInputFile */
  GCancellable *cancellable;
} Search;

static const char *const endings[] = { ".json", ".ndjson", ".jsonl" };
static const char *const packings[] = { "", ".gz", ".zst" };

static gboolean
ends_in (const char *name, const char *ending, const char *packing)
{
  gsize length = strlen (name), end = strlen (ending), pack = strlen (packing);

  return length > end + pack && strcmp (name + length - pack, packing) == 0 &&
         strncmp (name + length - pack - end, ending, end) == 0;
}

static gboolean
holds_maps_by_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (packings); j++)
      if (ends_in (name, endings[i], packings[j]))
        return TRUE;

  return FALSE;
}

static void
clear_file (gpointer file)
{
  g_free (((SosInputFile *) file)->path);
}

static void
add_file (Search *search, char *path, const struct stat *about)
{
  SosInputFile file = { .path = path, .is_regular = about != NULL && S_ISREG (about->st_mode) };

  if (file.is_regular)
    file.size = (guint64) about->st_size;
  g_array_append_val (search->files, file);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Without hidden ones, such as what is being written by another program. */
static GPtrArray *
list_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray *names;
  const char *name;

  if (folder == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void add_folder (Search *search, const char *path);

/* Links to folders are not followed: they may lead back. */
static void
add_below (Search *search, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat about;
  gboolean is_there = lstat (path, &about) == 0;

  if (is_there && S_ISDIR (about.st_mode))
    {
      add_folder (search, path);
      return;
    }

  if (!holds_maps_by_name (name))
    return;
  is_there = is_there && stat (path, &about) == 0;
  if (!is_there || S_ISREG (about.st_mode))
    add_file (search, g_steal_pointer (&path), is_there ? &about : NULL);
}

/* One that cannot be listed is kept as a file: reading it tells why. */
static void
add_folder (Search *search, const char *path)
{
  g_autoptr (GPtrArray) names = list_folder (path);

  if (names == NULL)
    add_file (search, g_strdup (path), NULL);
  for (guint i = 0; names != NULL && i < names->len && !g_cancellable_is_cancelled (search->cancellable); i++)
    add_below (search, path, names->pdata[i]);
}

static void
add_path (Search *search, const char *path)
{
  struct stat about;
  gboolean is_there = strcmp (path, "-") != 0 && stat (path, &about) == 0;

  if (is_there && S_ISDIR (about.st_mode))
    add_folder (search, path);
  else
    add_file (search, g_strdup (path), is_there ? &about : NULL);
}

/* What is there under that very name is no pattern. */
static void
add_pattern (Search *search, const char *path)
{
  struct stat about;
  glob_t found;

  if (strpbrk (path, "*?[") == NULL || stat (path, &about) == 0)
    {
      add_path (search, path);
      return;
    }

  /* In the order of their bytes, which no locale changes. */
  if (glob (path, GLOB_NOSORT, NULL, &found) != 0)
    {
      add_path (search, path);
      return;
    }
  qsort (found.gl_pathv, found.gl_pathc, sizeof *found.gl_pathv, compare_names);
  for (gsize i = 0; i < found.gl_pathc; i++)
    add_path (search, found.gl_pathv[i]);
  globfree (&found);
}

static GArray *
new_list (void)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (SosInputFile));

  g_array_set_clear_func (files, clear_file);

  return files;
}

GArray *
sos_paths_expand (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) files = new_list ();
  Search search = { files, cancellable };

  for (; *paths != NULL && !g_cancellable_is_cancelled (cancellable); paths++)
    add_pattern (&search, *paths);

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&files);
}

GArray *
sos_paths_of_texts (const SosText *texts, guint n_texts)
{
  GArray *files = new_list ();

  for (guint i = 0; i < n_texts; i++)
    {
      SosInputFile file = { g_strdup (texts[i].name), texts[i].length, TRUE, texts[i].text };

      g_array_append_val (files, file);
    }

  return files;
}

GInputStream *
sos_input_open (const SosInputFile *file, GError **error)
{
  if (file->text != NULL)
    return g_memory_input_stream_new_from_data (file->text, (gssize) file->size, NULL);
  if (strcmp (file->path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return sos_source_open (file->path, error);
}

SosReader *
sos_input_new_reader (const SosInputFile *file, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  if (file->text == NULL && strcmp (file->path, "-") != 0)
    return sos_reader_new_for_file (file->path, error);
  stream = sos_input_open (file, error);

  return sos_reader_new_for_stream (stream);
}

char *
sos_input_get_name (const SosInputFile *file)
{
  return g_utf8_make_valid (file->path, -1);
}
