/* SPDX-License-Identifier: MIT */
/* Finds a folded word in a table that is in the library. */
#include "lib/privacy/word-slots.h"

#include <string.h>

/* Live as long as the process. */
typedef struct {
  const SosWordTable *table;
  guint mask;
  guint16 *rows; /* from 1; 0 is empty */
} Slots;

/* FNV-1a */
static guint32
hash_word (const guint8 *word, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ word[i]) * 16777619u;

  return hash ^ hash >> 15;
}

static const char *
get_word (const Slots *slots, guint row)
{
  const char *word;

  memcpy (&word, (const guint8 *) slots->table->rows + slots->table->stride * row, sizeof word);

  return word;
}

static gboolean
is_word (const Slots *slots, guint row, const guint8 *word, gsize length)
{
  const char *other = get_word (slots, row);

  return strncmp (other, (const char *) word, length) == 0 && other[length] == '\0';
}

/* Where the word is, or would be. */
static guint
find_slot (const Slots *slots, const guint8 *word, gsize length)
{
  guint slot = hash_word (word, length) & slots->mask;

  while (slots->rows[slot] != 0 && !is_word (slots, slots->rows[slot] - 1u, word, length))
    slot = (slot + 1) & slots->mask;

  return slot;
}

static gpointer
make_slots (gpointer data)
{
  const SosWordTable *table = data;
  Slots *slots = g_new (Slots, 1);
  guint size = 4;

  while (size < 4 * *table->n_rows)
    size *= 2;
  *slots = (Slots) { .table = table, .mask = size - 1, .rows = g_new0 (guint16, size) };

  for (guint row = 0; row < *table->n_rows; row++)
    {
      const char *word = get_word (slots, row);
      guint slot = find_slot (slots, (const guint8 *) word, strlen (word));

      if (slots->rows[slot] == 0)
        slots->rows[slot] = (guint16) (row + 1);
    }

  return slots;
}

gint
sos_word_table_find (SosWordTable *table, const guint8 *word, gsize length)
{
  const Slots *slots = g_once (&table->slots, make_slots, table);

  return slots->rows[find_slot (slots, word, length)] - 1;
}
