/* SPDX-License-Identifier: MIT */
/* How often each value from 0 to 10 was given: of however many ratings, it takes
 * the same memory. */
#pragma once

#include <glib.h>

#define SOS_N_RATING_VALUES 11

typedef struct {
  guint64 counts[SOS_N_RATING_VALUES];
  guint64 n;
} SosTally;

static inline void
sos_tally_add (SosTally *tally, gint value)
{
  tally->counts[value]++;
  tally->n++;
}

/* Takes away a value that was added. */
static inline void
sos_tally_remove (SosTally *tally, gint value)
{
  tally->counts[value]--;
  tally->n--;
}

/* None of these may be asked of an empty tally. */

/* The value that stands at @place, which is below @n, when all are sorted. */
gint sos_tally_get_value (const SosTally *tally, guint64 place);

gint   sos_tally_get_lowest  (const SosTally *tally);
gint   sos_tally_get_highest (const SosTally *tally);
double sos_tally_get_median  (const SosTally *tally);

/* The value below which the share @p, 0 to 1, lies: type 7 of Hyndman & Fan,
 * "Sample quantiles in statistical packages" (1996). */
double sos_tally_get_quantile (const SosTally *tally, double p);
