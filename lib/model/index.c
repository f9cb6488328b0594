/* SPDX-License-Identifier: MIT */
/* Finds a record by its id. */
#include "lib/model/index.h"

#include "lib/model/block.h"
#include "lib/model/hash.h"
#include "lib/model/word.h"

/* Maps a hash to a slot without a division and without powers of two, so that
 * the table can be as small as its load allows. */
static inline guint
first_slot (const SosIndex *index, gsize hash)
{
  return (guint) ((guint64) (guint32) hash * index->n_slots >> 32);
}

static inline guint
next_slot (const SosIndex *index, guint slot)
{
  return slot + 1 == index->n_slots ? 0 : slot + 1;
}

/* Makes room for @n_records at a load of three quarters. */
void
sos_index_init (SosIndex *index, SosArena *arena, guint n_records)
{
  index->n = 0;
  index->n_slots = n_records + n_records / 3 + 1;
  index->slots = sos_arena_alloc (arena, index->n_slots * sizeof *index->slots);
}

/* Both can be read a block past their ends. */
static inline gboolean
same_id (const char *a, const char *b)
{
  for (;; a += SOS_BLOCK, b += SOS_BLOCK)
    {
      SosBlockMask ends = sos_block_find_nul ((const guint8 *) a);
      SosBlockMask up_to_end = ends ^ (ends - 1);

      if ((sos_block_find_other ((const guint8 *) a, (const guint8 *) b) & up_to_end) != 0)
        return FALSE;
      if (ends != 0)
        return TRUE;
    }
}

/* The slot where the id is, or would be. Every table has an empty one. */
static inline guint
find_slot (const SosIndex *index, const char *id, gsize hash)
{
  guint slot = first_slot (index, hash);

  while (index->slots[slot] != NULL && !same_id (index->slots[slot]->id, id))
    slot = next_slot (index, slot);

  return slot;
}

gboolean
sos_index_insert (SosIndex *index, const SosRecord *record, gsize hash)
{
  guint slot = find_slot (index, record->id, hash);

  if (index->slots[slot] != NULL)
    return FALSE;

  index->slots[slot] = record;
  index->n++;

  return TRUE;
}

static gsize
hash_record (const SosRecord *record)
{
  return (gsize) sos_hash (sos_hash_key (), record->id, strlen (record->id));
}

gboolean
sos_index_is_full (const SosIndex *index)
{
  return index->n + 1 > index->n_slots / 4 * 3;
}

void
sos_index_grow (SosIndex *index, SosArena *arena)
{
  SosIndex old = *index;

  sos_index_init (index, arena, MAX (2 * old.n, 16));
  for (guint slot = 0; slot < old.n_slots; slot++)
    if (old.slots[slot] != NULL)
      sos_index_insert (index, old.slots[slot], hash_record (old.slots[slot]));
}

void
sos_index_replace (SosIndex *index, const SosRecord *record)
{
  index->slots[find_slot (index, record->id, hash_record (record))] = record;
}

/* Whether @slot lies on the way from @first to @last, round the end. */
static gboolean
is_between (guint first, guint slot, guint last)
{
  return first <= last ? first <= slot && slot <= last : first <= slot || slot <= last;
}

/* Closes the gap with what would not be found behind it (Knuth, volume 3,
 * algorithm 6.4 R). */
void
sos_index_remove (SosIndex *index, const SosRecord *record)
{
  guint gap = find_slot (index, record->id, hash_record (record));

  for (guint slot = next_slot (index, gap); index->slots[slot] != NULL; slot = next_slot (index, slot))
    if (is_between (first_slot (index, hash_record (index->slots[slot])), gap, slot))
      {
        index->slots[gap] = index->slots[slot];
        gap = slot;
      }
  index->slots[gap] = NULL;
  index->n--;
}

const SosRecord *
sos_index_find (const SosIndex *index, const char *id, gsize hash)
{
  return index->n > 0 ? index->slots[find_slot (index, id, hash)] : NULL;
}

const SosRecord *
sos_index_lookup (const SosIndex *index, const char *id)
{
  char padded[SOS_ID_MAX_LENGTH + SOS_ARENA_PADDING] = { 0 };
  gsize length = strlen (id);

  if (length > SOS_ID_MAX_LENGTH)
    return NULL;
  memcpy (padded, id, length);

  return sos_index_find (index, padded, sos_hash (sos_hash_key (), id, length));
}
