/* SPDX-License-Identifier: MIT */
/* Whether values rise or fall with time: the test of Mann (1945) and Kendall
 * (1975). */
#pragma once

#include "lib/analysis/ordered.h"

/* Below this many points no order of them is rare enough to say anything. */
#define SOS_LEAST_FOR_P 5

typedef struct {
  gint64   s;   /* pairs that rise, less those that fall */
  double   var; /* of s, were there no trend */
  gboolean has_tau;
  double   tau_b; /* -1 to 1 */
  gboolean has_p;
  double   p; /* two-sided */
} SosMannKendall;

/* @sorted: the points by value, of which @n_falling pairs fell; @n is not 0. */
void sos_mann_kendall (SosMannKendall *test, const SosOrdered *sorted, gsize n, guint64 n_falling);
