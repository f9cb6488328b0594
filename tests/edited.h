/* SPDX-License-Identifier: MIT */
/* The edits of tests/checks/edits.txt: one good map, and what is found after each
 * change of it. */
#pragma once

#include "tests/support.h"

typedef struct {
  char   *name;     /* a rule, or "keeps", and what it is about */
  GPtrArray *edits; /* lines of the file */
  SosDate as_of;
  char   *expected; /* lines of the file */
} EditedMap;

GPtrArray *edited_maps_load (void);

/* The map after the edits of @edited, then those of @more (lines as in the file,
 * ending with %NULL), which may be %NULL. */
SosMap *edited_map_make (const EditedMap *edited, const char *const *more);

/* What is found, as it stands in the file. */
char *edited_describe (const SosFindings *findings);
