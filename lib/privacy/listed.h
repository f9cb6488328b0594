/* SPDX-License-Identifier: MIT */
/* Finds a few strings of a map in its texts, as whole words. */
#pragma once

#include "lib/privacy/fronts.h"

/* The memory stays from map to map. */
typedef struct {
  GArray       *entries;
  SosFronts     fronts;
  SosFrontsSkip skip;
  guint8        starts[256]; /* 1 where one begins with that byte */
  guint8        pairs[1024]; /* 1 where one may begin with those two letters, large or small */
  guint         first[1024]; /* of those that do: from 1 */
  const char   *text;        /* that is searched */
  const char   *end;
} SosListed;

/* Where one stands: how long it is, and which it is of those that were listed. */
typedef struct {
  gsize length;
  guint number;
} SosListedHit;

void sos_listed_init  (SosListed *listed);
void sos_listed_clear (SosListed *listed);
void sos_listed_empty (SosListed *listed);

/* Lists a string, which is borrowed; of no string nothing. Unless it @has_case, its
 * letters may be large or small in a text. */
void sos_listed_add      (SosListed *listed, const char *string, gboolean has_case);
void sos_listed_add_part (SosListed *listed, const char *string, gsize length, gboolean has_case);

/* Begins to search a text in UTF-8, and gives the next place where a listed string
 * stands, the longest and of two the first. */
void        sos_listed_begin (SosListed *listed, const char *text, gsize length);
const char *sos_listed_next  (const SosListed *listed, const char *at, SosListedHit *hit);

/* Whether a letter or digit is before @at. */
gboolean sos_listed_is_word_end (const char *start, const char *at);
