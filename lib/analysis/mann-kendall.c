/* SPDX-License-Identifier: MIT */
/* Whether values rise or fall with time.
 *
 * H. B. Mann, "Nonparametric tests against trend", Econometrica 13 (1945);
 * M. G. Kendall, "Rank correlation methods", 4th edition (1975): chapter 3 for
 * tau-b, chapter 5 for the exact distribution, the variance with ties and the
 * correction for continuity. */
#include "lib/analysis/mann-kendall.h"

#include <math.h>

/* Up to so many points each order of them is counted. */
#define MOST_FOR_EXACT 10
#define MOST_PAIRS_FOR_EXACT (MOST_FOR_EXACT * (MOST_FOR_EXACT - 1) / 2)

/* What values that were given more than once take away. */
typedef struct {
  guint64 n_pairs;
  double var; /* 18 times that */
} Ties;

static double
var_of (gsize n)
{
  double count = (double) n;

  return count * (count - 1) * (2 * count + 5);
}

static Ties
count_ties (const SosOrdered *sorted, gsize n)
{
  Ties ties = { 0 };

  for (gsize start = 0, end; start < n; start = end)
    {
      end = sos_ordered_run (sorted, n, start);
      ties.n_pairs += sos_count_pairs (end - start);
      ties.var += var_of (end - start);
    }

  return ties;
}

/* How many of the orders of @n values, all different, have at most @n_pairs pairs
 * that fall. With each further value k pairs more can fall, k below how many
 * values there are. */
static double
count_orders (gsize n, guint64 n_pairs)
{
  double orders[MOST_PAIRS_FOR_EXACT + 1] = { 1 }, sum = 0;

  for (gsize size = 2; size <= n; size++)
    {
      for (gsize k = 1; k <= n_pairs; k++)
        orders[k] += orders[k - 1];
      for (gsize k = n_pairs; k >= size; k--)
        orders[k] -= orders[k - size];
    }
  for (gsize k = 0; k <= n_pairs; k++)
    sum += orders[k];

  return sum;
}

static double
exact_p (gsize n, guint64 n_falling)
{
  double n_orders = 1;

  for (gsize size = 2; size <= n; size++)
    n_orders *= (double) size;

  return 2 * count_orders (n, MIN (n_falling, sos_count_pairs (n) - n_falling)) / n_orders;
}

/* S moves in steps of two: the correction takes half of one off. */
static double
normal_p (gint64 s, double var)
{
  return erfc (((double) ABS (s) - 1) / sqrt (2 * var));
}

static double
p_of (const SosMannKendall *test, gsize n, guint64 n_tied, guint64 n_falling)
{
  if (test->s == 0)
    return 1;

  return n <= MOST_FOR_EXACT && n_tied == 0 ? exact_p (n, n_falling) : normal_p (test->s, test->var);
}

void
sos_mann_kendall (SosMannKendall *test, const SosOrdered *sorted, gsize n, guint64 n_falling)
{
  Ties ties = count_ties (sorted, n);
  guint64 n_pairs = sos_count_pairs (n), n_untied = n_pairs - ties.n_pairs;

  *test = (SosMannKendall) { (gint64) (n_untied - n_falling) - (gint64) n_falling, (var_of (n) - ties.var) / 18 };
  test->has_tau = n_untied > 0;
  if (test->has_tau)
    test->tau_b = (double) test->s / sqrt ((double) n_pairs * (double) n_untied);
  test->has_p = n >= SOS_LEAST_FOR_P;
  if (test->has_p)
    test->p = p_of (test, n, ties.n_pairs, n_falling);
}
