/* SPDX-License-Identifier: MIT */
/* Points put in order, and the pairs that fall. */
#include "lib/analysis/ordered.h"

#include <string.h>

/* From this length on merging is faster. */
#define SHORT_RUN 16

typedef struct {
  SosFallingFunc tell;
  gpointer data;
  guint64 n_falling;
} Sort;

static inline void
fell (Sort *sort, const SosOrdered *higher, gsize n_higher, const SosOrdered *lower)
{
  sort->n_falling += n_higher;
  if (sort->tell != NULL)
    sort->tell (higher, n_higher, lower, sort->data);
}

static void
sort_short (Sort *sort, SosOrdered *items, gsize n)
{
  for (gsize i = 1; i < n; i++)
    {
      SosOrdered item = items[i];
      gsize place = i;

      for (; place > 0 && items[place - 1].key > item.key; place--)
        items[place] = items[place - 1];
      if (place < i)
        fell (sort, items + place + 1, i - place, &item);
      items[place] = item;
    }
}

static void
merge (Sort *sort, const SosOrdered *left, const SosOrdered *middle, const SosOrdered *end, SosOrdered *to)
{
  const SosOrdered *right = middle;

  while (left < middle && right < end)
    if (right->key < left->key)
      {
        fell (sort, left, (gsize) (middle - left), right);
        *to++ = *right++;
      }
    else
      *to++ = *left++;

  memcpy (to, left, (gsize) (middle - left) * sizeof *to);
  memcpy (to + (middle - left), right, (gsize) (end - right) * sizeof *to);
}

static void
merge_all (Sort *sort, const SosOrdered *from, SosOrdered *to, gsize n, gsize width)
{
  for (gsize start = 0; start < n; start += 2 * width)
    merge (sort, from + start, from + MIN (start + width, n), from + MIN (start + 2 * width, n), to + start);
}

guint64
sos_ordered_sort (SosOrdered *items, SosOrdered *spare, gsize n, SosFallingFunc tell, gpointer data)
{
  Sort sort = { tell, data, 0 };
  SosOrdered *from = items, *to = spare;

  for (gsize start = 0; start < n; start += SHORT_RUN)
    sort_short (&sort, items + start, MIN (SHORT_RUN, n - start));
  for (gsize width = SHORT_RUN; width < n; width *= 2)
    {
      SosOrdered *sorted = to;

      merge_all (&sort, from, to, n, width);
      to = from;
      from = sorted;
    }
  if (from != items)
    memcpy (items, from, n * sizeof *items);

  return sort.n_falling;
}
