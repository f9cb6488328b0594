/* SPDX-License-Identifier: MIT */
/* Finds a folded word in a table that is in the library. */
#include "lib/privacy/word-slots.h"

#include <string.h>

#include "lib/model/word.h"

/* Most words that are asked for are not there, or are where they are looked for first; what
 * a short one says is all in its slot. */
typedef struct {
  guint64 front; /* the first eight letters, zeros behind fewer */
  guint32 value;
  guint16 row; /* from 1; 0 is empty */
  guint16 length;
} Slot;

/* Live as long as the process. */
typedef struct {
  const SosWordTable *table;
  guint mask;
  Slot *slots;
} Slots;

static inline guint64
mix (guint64 hash, guint64 letters)
{
  return (hash ^ letters) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
}

/* Multiplies eight bytes at once. The words are ours, so nobody makes them collide: sos_hash(),
 * which minds that, costs an export 2 % more instructions. */
static inline guint32
hash_word (const guint8 *word, gsize length, guint64 front)
{
  guint64 hash = mix (length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15), front);

  for (gsize at = 8; at < length; at += 8)
    hash = mix (hash, sos_word_load_exact (word + at, length - at));

  return (guint32) (hash >> 32);
}

guint32
sos_word_hash (const guint8 *word, gsize length)
{
  return hash_word (word, length, sos_word_load_exact (word, length));
}

static const char *
get_word (const Slots *slots, guint row)
{
  const char *word;

  memcpy (&word, (const guint8 *) slots->table->rows + slots->table->stride * row, sizeof word);

  return word;
}

static guint32
get_value (const SosWordTable *table, guint row)
{
  guint32 value = 0;

  if (table->value > 0)
    memcpy (&value, (const guint8 *) table->rows + table->stride * row + table->value, sizeof value);

  return value;
}

static inline gboolean
is_word (const Slots *slots, const Slot *slot, const guint8 *word, gsize length, guint64 front)
{
  return slot->front == front && slot->length == length &&
         (length <= 8 || memcmp (get_word (slots, slot->row - 1u) + 8, word + 8, length - 8) == 0);
}

/* Where the word is, or would be. */
static Slot *
find_slot (const Slots *slots, const guint8 *word, gsize length)
{
  guint64 front = sos_word_load_exact (word, length);
  guint32 at = hash_word (word, length, front) & slots->mask;

  while (slots->slots[at].row != 0 && !is_word (slots, &slots->slots[at], word, length, front))
    at = (at + 1) & slots->mask;

  return &slots->slots[at];
}

static gpointer
make_slots (gpointer data)
{
  const SosWordTable *table = data;
  Slots *slots = g_new (Slots, 1);
  guint size = 4;

  while (2 * size < 3 * *table->n_rows)
    size *= 2;
  *slots = (Slots) { .table = table, .mask = size - 1, .slots = g_new0 (Slot, size) };

  g_assert (*table->n_rows < G_MAXUINT16);
  for (guint row = 0; row < *table->n_rows; row++)
    {
      const char *word = get_word (slots, row);
      gsize length = strlen (word);
      Slot *slot = find_slot (slots, (const guint8 *) word, length);

      g_assert (length <= G_MAXUINT16);
      if (slot->row == 0)
        *slot = (Slot) { .front = sos_word_load_exact ((const guint8 *) word, length),
                         .value = get_value (table, row),
                         .row = (guint16) (row + 1),
                         .length = (guint16) length };
    }

  return slots;
}

gint
sos_word_table_find (SosWordTable *table, const guint8 *word, gsize length)
{
  const Slots *slots = g_once (&table->slots, make_slots, table);

  return find_slot (slots, word, length)->row - 1;
}

gboolean
sos_word_table_get (SosWordTable *table, const guint8 *word, gsize length, guint32 *value)
{
  const Slots *slots = g_once (&table->slots, make_slots, table);
  const Slot *slot = find_slot (slots, word, length);

  *value = slot->value;

  return slot->row != 0;
}
