/* SPDX-License-Identifier: MIT */
/* The files of a corpus. */
#pragma once

#include <sos/sos-corpus.h>
#include <sos/sos-reader.h>

typedef struct {
  char       *path; /* "-": standard input; of a text in memory what it is called */
  guint64     size; /* of a regular file or a text */
  gboolean    is_regular;
  const char *text; /* borrowed; %NULL: a file */
} SosInputFile;

/* Finds the files that @paths stand for: files, folders with all that lies below
 * them, patterns. Files that were named or match a pattern are all taken; of a folder
 * those whose names say that they hold maps, in the order of their names. What is not
 * there is kept, so that reading it tells why. %NULL with @error set only when it was
 * cancelled. */
GArray *sos_paths_expand (const char *const *paths, GCancellable *cancellable, GError **error);

/* A list of texts in memory; the texts are borrowed. */
GArray *sos_paths_of_texts (const SosText *texts, guint n_texts);

/* Opens a file, a text or standard input. */
GInputStream *sos_input_open       (const SosInputFile *file, GError **error);
SosReader    *sos_input_new_reader (const SosInputFile *file, GError **error);

/* Its name, which may hold bytes that are no text. */
char *sos_input_get_name (const SosInputFile *file);
