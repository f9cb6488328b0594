/* SPDX-License-Identifier: MIT */
/* Which maps count: of each case the one with the highest revision. */
#pragma once

#include <sos/sos-document.h>

/* Where a map was read. */
typedef struct {
  guint   file; /* among those of the corpus */
  guint64 line;
} SosSpot;

typedef struct {
  GHashTable *cases;      /* by case and authority */
  GByteArray *is_counted; /* by number of the map */
  guint       n_left_out;
} SosCases;

void sos_cases_init  (SosCases *cases);
void sos_cases_clear (SosCases *cases);

/* What of a map says which case it is of. */
typedef struct {
  const char *authority; /* may be %NULL */
  const char *case_id;   /* may be %NULL: a case of its own */
  const char *updated;   /* may be %NULL */
  gint        revision;
} SosClaim;

/* Takes the next map, which was read at @spot. */
void sos_cases_add (SosCases *cases, const SosClaim *claim, SosSpot spot);

/* Gives the spots of maps that do not count though none of their case has a higher
 * revision: another has the same. */
GArray *sos_cases_list_ties (const SosCases *cases);
