/* SPDX-License-Identifier: MIT */
/* Which months stand out from the usual going up and down.
 *
 * D. J. Wheeler, "Understanding variation" (1993), for the chart and its two
 * numbers; NHS England, "Making Data Count", for the rules. Limits may lie beyond
 * 0 and 10: pulled in they would no longer say how much is usual. */
#include "lib/analysis/xmr.h"

#include <math.h>

#define LIMIT_IN_RANGES 2.66
#define SCREEN_IN_RANGES 3.267
#define RUN 7

/* Of the moving ranges up to @most. */
static double
mean_range (const double *values, gsize n, double most)
{
  double sum = 0;
  gsize n_ranges = 0;

  for (gsize i = 1; i < n; i++)
    {
      double range = fabs (values[i] - values[i - 1]);

      if (range > most)
        continue;
      sum += range;
      n_ranges++;
    }

  return sum / (double) n_ranges;
}

static double
mean_of (const double *values, gsize n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += values[i];

  return sum / (double) n;
}

/* One leap of all would make the limits too wide for the rest: it is screened out,
 * once. The smallest range never is. Where the months do not differ otherwise it
 * stays: limits without a width would call every month unusual. */
static void
set_limits (SosXmr *xmr, const double *values, gsize n)
{
  double all = mean_range (values, n, HUGE_VAL), screened = mean_range (values, n, SCREEN_IN_RANGES * all);
  double range = screened > 0 ? screened : all;

  xmr->has_limits = TRUE;
  xmr->lower = xmr->mean - LIMIT_IN_RANGES * range;
  xmr->upper = xmr->mean + LIMIT_IN_RANGES * range;
}

static void
mark (SosXmrSignal *signals, gsize first, gsize end, SosXmrSignal signal)
{
  for (gsize i = first; i < end; i++)
    signals[i] = signal;
}

static gint
side (double value, double of)
{
  return (value > of) - (value < of);
}

/* A point on the mean is on neither side. */
static void
mark_shifts (const SosXmr *xmr, const double *values, gsize n, SosXmrSignal *signals)
{
  for (gsize first = 0, end; first < n; first = end)
    {
      gint way = side (values[first], xmr->mean);

      for (end = first + 1; end < n && side (values[end], xmr->mean) == way; end++)
        ;
      if (way != 0 && end - first >= RUN)
        mark (signals, first, end, SOS_XMR_SHIFT);
    }
}

static gint
side_near (const SosXmr *xmr, double value)
{
  double third = (xmr->upper - xmr->mean) * 2 / 3;

  return value > xmr->mean + third ? 1 : value < xmr->mean - third ? -1 : 0;
}

static void
mark_near_limits (const SosXmr *xmr, const double *values, gsize n, SosXmrSignal *signals)
{
  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n && j <= i + 2; j++)
      {
        gint way = side_near (xmr, values[i]);

        if (way != 0 && side_near (xmr, values[j]) == way)
          signals[i] = signals[j] = SOS_XMR_NEAR_LIMIT;
      }
}

/* The point that a run starts from is one of its seven; it may have ended another. */
static void
mark_trends (const double *values, gsize n, SosXmrSignal *signals)
{
  for (gsize first = 0, end; first + 1 < n; first = end - 1)
    {
      gint way = side (values[first + 1], values[first]);

      for (end = first + 2; end < n && side (values[end], values[end - 1]) == way; end++)
        ;
      if (way != 0 && end - first >= RUN)
        mark (signals, first, end, SOS_XMR_TREND);
    }
}

static void
mark_outside (const SosXmr *xmr, const double *values, gsize n, SosXmrSignal *signals)
{
  for (gsize i = 0; i < n; i++)
    if (values[i] < xmr->lower || values[i] > xmr->upper)
      signals[i] = SOS_XMR_OUTSIDE;
}

void
sos_xmr_take (SosXmr *xmr, const double *values, gsize n, SosXmrSignal *signals)
{
  *xmr = (SosXmr) { .mean = mean_of (values, n), .is_trial = n < SOS_XMR_FEWEST };
  mark (signals, 0, n, SOS_XMR_NO_SIGNAL);
  if (n < 2)
    return;

  /* The signal that goes before others is marked after them. */
  set_limits (xmr, values, n);
  mark_shifts (xmr, values, n, signals);
  mark_near_limits (xmr, values, n, signals);
  mark_trends (values, n, signals);
  mark_outside (xmr, values, n, signals);
}
