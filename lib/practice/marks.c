/* SPDX-License-Identifier: MIT */
/* A set of records: gathered, then asked. */
#include "lib/practice/marks.h"

#include <stdlib.h>

void
sos_marks_add (SosMarks *marks, gconstpointer record)
{
  if (marks->n == marks->capacity)
    {
      marks->capacity = MAX (2 * marks->capacity, 16);
      marks->items = g_renew (gconstpointer, marks->items, marks->capacity);
    }

  marks->items[marks->n++] = record;
}

static int
compare (const void *a, const void *b)
{
  const char *left = *(const char *const *) a, *right = *(const char *const *) b;

  return left < right ? -1 : left > right;
}

void
sos_marks_sort (SosMarks *marks)
{
  guint n = 0;

  if (marks->n > 1)
    qsort (marks->items, marks->n, sizeof *marks->items, compare);
  for (guint i = 0; i < marks->n; i++)
    if (n == 0 || marks->items[n - 1] != marks->items[i])
      marks->items[n++] = marks->items[i];
  marks->n = n;
}

gboolean
sos_marks_has (const SosMarks *marks, gconstpointer record)
{
  return marks->n > 0 && bsearch (&record, marks->items, marks->n, sizeof *marks->items, compare) != NULL;
}

void
sos_marks_clear (SosMarks *marks)
{
  g_free (marks->items);
}
