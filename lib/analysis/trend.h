/* SPDX-License-Identifier: MIT */
/* Where one person's ratings on one scale have gone. */
#pragma once

#include "lib/analysis/mann-kendall.h"
#include "lib/analysis/scratch.h"

#define SOS_DAYS_PER_MONTH 30.4375 /* a year of 365.25 days has twelve */

typedef struct {
  gsize          n;
  gint32         first;
  gint32         last;
  gint32         lowest;
  gint32         highest;
  gint32         delta; /* last less first */
  double         median;
  gboolean       has_slope;
  double         slope_per_month; /* where there are two days */
  SosMannKendall mk;
} SosTrend;

/* @points are in order; there is at least one. Those of one day are one after the
 * other for the test of Mann and Kendall, and have no slope. */
void sos_trend_take (SosTrend *trend, const SosTrendPoint *points, gsize n, SosScratch *scratch);

/* 0: it did not come to that. */
typedef struct {
  gint32 reached; /* the first day at the threshold or above */
  gint32 lost;    /* the first day below it after that */
} SosThresholdDays;

SosThresholdDays sos_trend_find_threshold (const SosTrendPoint *points, gsize n, gint32 threshold);
