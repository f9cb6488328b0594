/* SPDX-License-Identifier: MIT */
/* Which rows are alike in what somebody could know of a person. */
#include "lib/privacy/classes.h"

#include "lib/model/hash.h"

/* Numbers pairs in the order in which they come. A slot is empty where its number
 * is 0; others hold one more. */
typedef struct {
  guint64 pair;
  guint32 number;
} Slot;

typedef struct {
  Slot *slots;
  gsize mask;
  guint32 n;
} Pairs;

static void
pairs_init (Pairs *pairs, gsize n_rows)
{
  gsize size = 16;

  while (size < 2 * n_rows)
    size *= 2;
  pairs->slots = g_new0 (Slot, size);
  pairs->mask = size - 1;
  pairs->n = 0;
}

/* The mixing of MurmurHash3 (Appleby, 2011), with a key so that nobody can choose
 * values that collide. */
static gsize
mix (guint64 pair)
{
  pair ^= sos_hash_key ()->words[0];
  pair = (pair ^ pair >> 33) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  pair = (pair ^ pair >> 33) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return (gsize) (pair ^ pair >> 33);
}

static guint32
pairs_number (Pairs *pairs, guint32 first, guint32 second, gboolean *is_new)
{
  guint64 pair = (guint64) first << 32 | second;
  gsize at = mix (pair) & pairs->mask;

  while (pairs->slots[at].number != 0 && pairs->slots[at].pair != pair)
    at = (at + 1) & pairs->mask;
  *is_new = pairs->slots[at].number == 0;
  if (*is_new)
    pairs->slots[at] = (Slot) { .pair = pair, .number = ++pairs->n };

  return pairs->slots[at].number - 1;
}

/* Parts each class by what its rows have in one more column. */
static void
refine (SosClasses *classes, const guint32 *column)
{
  Pairs pairs;
  gboolean is_new;

  pairs_init (&pairs, classes->n_rows);
  for (gsize i = 0; i < classes->n_rows; i++)
    classes->class_of[i] = pairs_number (&pairs, classes->class_of[i], column[i], &is_new);
  classes->n_classes = pairs.n;
  g_free (pairs.slots);
}

void
sos_classes_init (SosClasses *classes, const guint32 *const *columns, guint n_columns, gsize n_rows)
{
  classes->class_of = g_new0 (guint32, n_rows);
  classes->n_rows = n_rows;
  classes->n_classes = n_rows > 0;
  for (guint i = 0; i < n_columns; i++)
    refine (classes, columns[i]);

  classes->sizes = g_new0 (guint32, classes->n_classes);
  for (gsize i = 0; i < n_rows; i++)
    classes->sizes[classes->class_of[i]]++;
}

void
sos_classes_clear (SosClasses *classes)
{
  g_clear_pointer (&classes->class_of, g_free);
  g_clear_pointer (&classes->sizes, g_free);
}

guint32 *
sos_classes_count_distinct (const SosClasses *classes, const guint32 *values)
{
  guint32 *distinct = g_new0 (guint32, classes->n_classes);
  Pairs pairs;

  pairs_init (&pairs, classes->n_rows);
  for (gsize i = 0; i < classes->n_rows; i++)
    {
      gboolean is_new;

      pairs_number (&pairs, classes->class_of[i], values[i], &is_new);
      distinct[classes->class_of[i]] += (guint32) is_new;
    }
  g_free (pairs.slots);

  return distinct;
}

SosRisk
sos_classes_measure (const SosClasses *classes, guint32 k)
{
  SosRisk risk = { .n_records = classes->n_rows, .n_classes = classes->n_classes };
  gsize n_at_risk = 0;

  if (classes->n_rows == 0)
    return risk;

  risk.smallest = G_MAXUINT32;
  for (guint32 i = 0; i < classes->n_classes; i++)
    {
      risk.smallest = MIN (risk.smallest, classes->sizes[i]);
      risk.n_unique += classes->sizes[i] == 1;
      n_at_risk += classes->sizes[i] < k ? classes->sizes[i] : 0;
    }
  risk.highest = 1.0 / risk.smallest;
  risk.marketer = (double) risk.n_classes / (double) risk.n_records;
  risk.at_risk = (double) n_at_risk / (double) risk.n_records;

  return risk;
}

/**
 * sos_class_sizes:
 * @columns: for each column a number for each row; equal numbers stand for equal
 *   values
 * @n_columns: how many
 * @n_rows: how many
 *
 * Counts, for each row, the rows that have the same in all columns: the size of its
 * equivalence class. In time that grows as the rows do. Safe from any thread.
 *
 * Returns: (transfer full): a size for each row; free it with g_free()
 *
 * Since: 0.1
 */
guint32 *
sos_class_sizes (const guint32 *const *columns, guint n_columns, gsize n_rows)
{
  guint32 *sizes;
  SosClasses classes;

  g_return_val_if_fail (columns != NULL || n_columns == 0, NULL);

  sizes = g_new (guint32, n_rows + 1); /* of no rows, too, it is something */
  sos_classes_init (&classes, columns, n_columns, n_rows);
  for (gsize i = 0; i < n_rows; i++)
    sizes[i] = classes.sizes[classes.class_of[i]];
  sos_classes_clear (&classes);

  return sizes;
}
