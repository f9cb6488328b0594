/* SPDX-License-Identifier: MIT */
/* Points put in order, and which pairs of them had to change places for it: the
 * pairs that fall. Mann and Kendall's S counts them, and so does whoever asks how
 * many slopes lie below a given one. */
#pragma once

#include <glib.h>

/* Both are whole numbers from -2^30 up to but without 2^30, so that all that is
 * worked out from them is exact. */
typedef struct {
  gint32 day;
  gint32 value;
} SosTrendPoint;

typedef struct {
  gint64        key;
  SosTrendPoint point;
} SosOrdered;

/* Hears of the pairs that fall: each of @higher, @n_higher in a row, came before
 * @lower and has a higher key. */
typedef void (*SosFallingFunc) (const SosOrdered *higher, gsize n_higher, const SosOrdered *lower, gpointer data);

/* Sorts by key, equal ones as they stood; returns how many pairs fell. @spare has
 * room for @n, too. @tell may be %NULL. */
guint64 sos_ordered_sort (SosOrdered    *items,
                          SosOrdered    *spare,
                          gsize          n,
                          SosFallingFunc tell,
                          gpointer       data);

/* Where the run of equal keys ends that begins at @start of what is sorted. */
static inline gsize
sos_ordered_run (const SosOrdered *items, gsize n, gsize start)
{
  gsize end = start + 1;

  while (end < n && items[end].key == items[start].key)
    end++;

  return end;
}

static inline guint64
sos_count_pairs (guint64 n)
{
  return n % 2 == 0 ? n / 2 * (n - 1) : (n - 1) / 2 * n;
}
