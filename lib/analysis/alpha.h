/* SPDX-License-Identifier: MIT */
/* How far raters agree: K. Krippendorff, "Computing Krippendorff's
 * alpha-reliability" (2011). Units are added one at a time; however many there are
 * and however many rate, it takes the same memory. */
#pragma once

#include "lib/practice/tally.h"

typedef enum {
  SOS_ALPHA_NOMINAL,  /* values are the same or other */
  SOS_ALPHA_ORDINAL,  /* one is before the other */
  SOS_ALPHA_INTERVAL, /* and so far */
} SosAlphaLevel;

/* Zeroed is empty. Units with fewer than two values count nowhere. */
typedef struct {
  double   coincidences[SOS_N_RATING_VALUES][SOS_N_RATING_VALUES]; /* of a lower with a higher value */
  SosTally values;
  guint64  n_units;
  guint64  n_pairs; /* within units */
} SosAlpha;

void sos_alpha_add (SosAlpha *alpha, const SosTally *unit);

/* 1: all agree; 0: as by chance. %FALSE: nothing can be paired, or there is but one
 * value. */
gboolean sos_alpha_get (const SosAlpha *alpha, SosAlphaLevel level, double *value);
