/* SPDX-License-Identifier: MIT */
/* The table that a command makes of many maps. */
#pragma once

#include "tools/table-output.h"

/* What the options of all such commands say; each command has some of them. */
typedef struct {
  char    *as_of;
  gint     n_threads;
  char    *revisions;
  gboolean is_strict;
  char    *settings;
  char    *profile;
  gint     min_children;
  char    *by;
  char    *level;
} TableQuestion;

#define TABLE_NOT_GIVEN G_MININT

extern TableQuestion table_question;

#define TABLE_READ_OPTIONS                                                                                             \
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &table_question.as_of, "See nothing later than that day; default: today",      \
    "DATE" },                                                                                                          \
      { "threads", 0, 0, G_OPTION_ARG_INT, &table_question.n_threads, "Read with so many; default: all cores", "N" }

#define TABLE_STRICT_OPTION                                                                                            \
  { "strict", 0, 0, G_OPTION_ARG_NONE, &table_question.is_strict, "Stop at the first bad map", NULL }

#define TABLE_REVISIONS_OPTION                                                                                         \
  { "revisions", 0, 0, G_OPTION_ARG_STRING, &table_question.revisions,                                                 \
    "Count the latest (the default) map of a case, or all", "WHICH" }

/* Makes the command's table of the maps of @paths, and writes it. */
Status table_run (const Command *command, const char *const *paths);
