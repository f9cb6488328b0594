/* SPDX-License-Identifier: MIT */
/* How much a value changes in a day: the median of the slopes of all pairs of
 * points, those of one day left out. */
#pragma once

#include "lib/analysis/ordered.h"
#include "lib/analysis/scratch.h"

/* @points are ordered by day. %FALSE: there are not two days. */
gboolean sos_theil_sen (const SosTrendPoint *points, gsize n, SosScratch *scratch, double *slope);

/* The two ways to it, which give the same: the first is faster for few points, the
 * second never needs more memory than some for each point. */
gboolean sos_theil_sen_by_pairs    (const SosTrendPoint *points, gsize n, SosScratch *scratch, double *slope);
gboolean sos_theil_sen_by_counting (const SosTrendPoint *points, gsize n, SosScratch *scratch, double *slope);
