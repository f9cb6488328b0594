/* SPDX-License-Identifier: MIT */
/* A page or a picture of one map: for whom, and where it goes. */
#pragma once

#include <sos/sos.h>

#include "tools/command.h"

/* What the options say. */
typedef struct {
  char *reader;
  char *as_of;
  char *language;
  char *path; /* NULL: standard output */
} PageOutput;

extern PageOutput page_output;

#define PAGE_OPTIONS                                                                                                   \
  { "for", 0, 0, G_OPTION_ARG_STRING, &page_output.reader, "Leave out what is kept from that person", "PERSON-ID" },   \
      { "as-of", 0, 0, G_OPTION_ARG_STRING, &page_output.as_of, "See no rating after that day (default: today)",       \
        "DATE" },                                                                                                      \
      { "lang", 0, 0, G_OPTION_ARG_STRING, &page_output.language, "Say our words in that language", "LANG" },          \
      { "output", 'o', 0, G_OPTION_ARG_FILENAME, &page_output.path, "Write to that file", "FILE" }

/* Writes a map as something. */
typedef gboolean (*WritePage) (SosMap *map, const SosPageOptions *options, GOutputStream *stream, GError **error);

/* Reads the only map of a path and writes it; a file gets its name only when all of
 * it is there. @child may be NULL. */
Status page_output_write (const char *command, const char *path, const char *child, WritePage write);
