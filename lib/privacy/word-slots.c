/* SPDX-License-Identifier: MIT */
/* Finds a folded word in a table that is in the library. */
#include "lib/privacy/word-slots.h"

#include <string.h>

/* Most words that are asked for are not there, or are where they are looked for first: what
 * the hash says besides keeps other words' letters out of the cache. */
typedef struct {
  guint16 row; /* from 1; 0 is empty */
  guint8 tag;
  guint8 length;
} Slot;

/* Live as long as the process. */
typedef struct {
  const SosWordTable *table;
  guint mask;
  Slot *slots;
} Slots;

static inline guint64
load (const guint8 *bytes, gsize n)
{
  guint64 word = 0;

  memcpy (&word, bytes, n);

  return word;
}

/* All the letters there are of a short word, in any order. */
static inline guint64
load_short (const guint8 *word, gsize length)
{
  if (length >= 4)
    return load (word, 4) | load (word + length - 4, 4) << 32;

  return length > 0 ? word[0] | word[length / 2] << 8 | word[length - 1] << 16 : 0;
}

/* Multiplies eight bytes at once. The words are ours, so nobody makes them collide: sos_hash(),
 * which minds that, costs an export 2 % more instructions. */
guint32
sos_word_hash (const guint8 *word, gsize length)
{
  guint64 hash = length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (; length > 8; word += 8, length -= 8)
    hash = (hash ^ load (word, 8)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash = (hash ^ (length == 8 ? load (word, 8) : load_short (word, length))) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);

  return (guint32) (hash >> 32);
}

static const char *
get_word (const Slots *slots, guint row)
{
  const char *word;

  memcpy (&word, (const guint8 *) slots->table->rows + slots->table->stride * row, sizeof word);

  return word;
}

static inline gboolean
is_word (const Slots *slots, const Slot *slot, const guint8 *word, gsize length, guint8 tag)
{
  return slot->tag == tag && slot->length == length && memcmp (get_word (slots, slot->row - 1u), word, length) == 0;
}

/* Where the word is, or would be. */
static Slot *
find_slot (const Slots *slots, const guint8 *word, gsize length)
{
  guint32 hash = sos_word_hash (word, length), at = hash & slots->mask;
  guint8 tag = (guint8) (hash >> 24);

  while (slots->slots[at].row != 0 && !is_word (slots, &slots->slots[at], word, length, tag))
    at = (at + 1) & slots->mask;

  return &slots->slots[at];
}

static gpointer
make_slots (gpointer data)
{
  const SosWordTable *table = data;
  Slots *slots = g_new (Slots, 1);
  guint size = 4;

  while (size < 4 * *table->n_rows)
    size *= 2;
  *slots = (Slots) { .table = table, .mask = size - 1, .slots = g_new0 (Slot, size) };

  g_assert (*table->n_rows < G_MAXUINT16);
  for (guint row = 0; row < *table->n_rows; row++)
    {
      const char *word = get_word (slots, row);
      gsize length = strlen (word);
      Slot *slot = find_slot (slots, (const guint8 *) word, length);

      g_assert (length <= G_MAXUINT8);
      if (slot->row == 0)
        *slot = (Slot) { .row = (guint16) (row + 1),
                         .tag = (guint8) (sos_word_hash ((const guint8 *) word, length) >> 24),
                         .length = (guint8) length };
    }

  return slots;
}

gint
sos_word_table_find (SosWordTable *table, const guint8 *word, gsize length)
{
  const Slots *slots = g_once (&table->slots, make_slots, table);

  return find_slot (slots, word, length)->row - 1;
}
