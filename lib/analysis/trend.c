/* SPDX-License-Identifier: MIT */
/* Where one person's ratings on one scale have gone. */
#include "lib/analysis/trend.h"

#include "lib/analysis/theil-sen.h"

static void
take_order (SosTrend *trend, const SosTrendPoint *points, SosScratch *scratch)
{
  gsize n = trend->n;
  SosOrdered *items = sos_scratch_take (scratch, 2 * n * sizeof *items);
  guint64 n_falling;

  for (gsize i = 0; i < n; i++)
    items[i] = (SosOrdered) { points[i].value, points[i] };
  n_falling = sos_ordered_sort (items, items + n, n, NULL, NULL);

  trend->lowest = items[0].point.value;
  trend->highest = items[n - 1].point.value;
  trend->median = (items[(n - 1) / 2].point.value + items[n / 2].point.value) / 2.0;
  sos_mann_kendall (&trend->mk, items, n, n_falling);
}

void
sos_trend_take (SosTrend *trend, const SosTrendPoint *points, gsize n, SosScratch *scratch)
{
  double slope = 0;

  *trend = (SosTrend) { n, points[0].value, points[n - 1].value };
  trend->delta = trend->last - trend->first;
  take_order (trend, points, scratch);
  trend->has_slope = sos_theil_sen (points, n, scratch, &slope);
  trend->slope_per_month = slope * SOS_DAYS_PER_MONTH;
}

SosThresholdDays
sos_trend_find_threshold (const SosTrendPoint *points, gsize n, gint32 threshold)
{
  SosThresholdDays days = { 0 };
  gsize i = 0;

  while (i < n && points[i].value < threshold)
    i++;
  if (i < n)
    days.reached = points[i].day;
  while (i < n && points[i].value >= threshold)
    i++;
  if (i < n)
    days.lost = points[i].day;

  return days;
}
