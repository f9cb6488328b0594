/* SPDX-License-Identifier: MIT */
/* Finds a record by its id: open addressing, linear probing. */
#pragma once

#include <sos/sos-record.h>

#include "lib/model/arena.h"

#define SOS_ID_MAX_LENGTH 64

typedef struct {
  const SosRecord **slots;
  guint             n_slots;
  guint             n;
} SosIndex;

void sos_index_init (SosIndex *index, SosArena *arena, guint n_records);

/* Takes the hash of the record's id. FALSE when the id is there already. */
gboolean sos_index_insert (SosIndex *index, const SosRecord *record, gsize hash);

/* Whether there is no room for one more; makes room for as many again. */
gboolean sos_index_is_full (const SosIndex *index);
void     sos_index_grow    (SosIndex *index, SosArena *arena);

/* Puts @record in the place of the one of the same id; takes one out. Both must
 * be there. */
void sos_index_replace (SosIndex *index, const SosRecord *record);
void sos_index_remove  (SosIndex *index, const SosRecord *record);

/* Finds an id that lies in an arena, by its hash, or anybody's string. */
const SosRecord *sos_index_find   (const SosIndex *index, const char *id, gsize hash);
const SosRecord *sos_index_lookup (const SosIndex *index, const char *id);
