/* SPDX-License-Identifier: MIT */
/* The files of a corpus. */
#pragma once

#include <gio/gio.h>

typedef struct {
  char    *path; /* "-": standard input */
  guint64  size; /* of a regular file */
  gboolean is_regular;
} SosInputFile;

/* Finds the files that @paths stand for: files, folders with all that lies below
 * them, patterns. Files that were named or match a pattern are all taken; of a folder
 * those whose names say that they hold maps, in the order of their names. What is not
 * there is kept, so that reading it tells why. %NULL with @error set only when it was
 * cancelled. */
GArray *sos_paths_expand (const char *const *paths, GCancellable *cancellable, GError **error);
