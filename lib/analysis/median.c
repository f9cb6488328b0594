/* SPDX-License-Identifier: MIT */
/* The value in the middle. */
#include "lib/analysis/median.h"

static inline void
swap (double *a, double *b)
{
  double kept = *a;

  *a = *b;
  *b = kept;
}

/* Brings to @place what stands there when all are sorted: lower values stand
 * before it then, higher ones behind. C. A. R. Hoare, "Algorithm 65: Find" (1961). */
static void
find (double *values, gssize n, gssize place)
{
  gssize first = 0, last = n - 1;

  while (first < last)
    {
      double pivot = values[place];
      gssize i = first, j = last;

      do
        {
          while (values[i] < pivot)
            i++;
          while (values[j] > pivot)
            j--;
          if (i <= j)
            swap (&values[i++], &values[j--]);
        }
      while (i <= j);
      if (j < place)
        first = i;
      if (i > place)
        last = j;
    }
}

double
sos_median (double *values, gsize n)
{
  gsize middle = n / 2;
  double below;

  find (values, (gssize) n, (gssize) middle);
  if (n % 2 == 1)
    return values[middle];

  below = values[0];
  for (gsize i = 1; i < middle; i++)
    below = MAX (below, values[i]);

  return (below + values[middle]) / 2;
}
