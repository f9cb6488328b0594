/* SPDX-License-Identifier: MIT */
/* The ids of one map, and what they become. */
#pragma once

#include <sos/sos-map.h>

#include "lib/privacy/case-book.h"

typedef struct {
  const char *id; /* of the map that is exported; %NULL: free */
  gsize       length;
  guint64     hash;
  SosToken    token;
  gboolean    is_gone; /* the record is left out */
} SosPseudonym;

/* The memory stays from map to map. */
typedef struct {
  SosTokenMaker *maker;
  const SosDocument *document;
  SosPseudonym  *slots; /* open addressing */
  guint          n_slots;
  guint         *tokens; /* the same by token: numbers of slots, from 1 */
  guint          room;
  guint64        lengths; /* a bit for each that an id of the map has: the last one of all longer ones, too */
} SosPseudonyms;

void sos_pseudonyms_clear (SosPseudonyms *pseudonyms);

/* Takes the ids of a map. FALSE where two records come to the same pseudonym. */
gboolean sos_pseudonyms_begin (SosPseudonyms *pseudonyms,
                               const SosMap  *map,
                               const SosCase *its_case,
                               SosTokenMaker *maker);

/* %NULL for what is no record of the map, or is left out. */
const SosToken *sos_pseudonyms_find (const SosPseudonyms *pseudonyms, const char *id);

/* Nothing may name the record any more. */
void sos_pseudonyms_leave_out (SosPseudonyms *pseudonyms, const char *id);

/* Whether a text is an id of the map: a record's, its own, its case's, the one before. */
gboolean sos_pseudonyms_has_id (const SosPseudonyms *pseudonyms, const char *text, gsize length);
