/* SPDX-License-Identifier: MIT */
/* Which months stand out from the usual going up and down: an XmR chart, as
 * NHS England, "Making Data Count", reads it. */
#pragma once

#include <glib.h>

/* Below this many points the limits are on trial. */
#define SOS_XMR_FEWEST 12

/* By priority: of several that hold a point has the first. */
typedef enum {
  SOS_XMR_NO_SIGNAL,
  SOS_XMR_OUTSIDE,    /* beyond a limit */
  SOS_XMR_TREND,      /* of 7, each higher than the one before, or each lower */
  SOS_XMR_NEAR_LIMIT, /* of 2 in 3, beyond two thirds of the way to the same limit */
  SOS_XMR_SHIFT,      /* of 7 on one side of the mean */
} SosXmrSignal;

typedef struct {
  double   mean;
  gboolean has_limits; /* one point has none */
  double   lower;
  double   upper;
  gboolean is_trial;
} SosXmr;

/* @values are in order, gaps left out; there is at least one. Fills in all
 * @n of @signals. */
void sos_xmr_take (SosXmr *xmr, const double *values, gsize n, SosXmrSignal *signals);
