/* SPDX-License-Identifier: MIT */
/* How often each value from 0 to 10 was given. */
#include "lib/practice/tally.h"

gint
sos_tally_get_value (const SosTally *tally, guint64 place)
{
  gint value = 0;

  while (place >= tally->counts[value])
    place -= tally->counts[value++];

  return value;
}

gint
sos_tally_get_lowest (const SosTally *tally)
{
  return sos_tally_get_value (tally, 0);
}

gint
sos_tally_get_highest (const SosTally *tally)
{
  return sos_tally_get_value (tally, tally->n - 1);
}

double
sos_tally_get_median (const SosTally *tally)
{
  return sos_tally_get_quantile (tally, 0.5);
}

double
sos_tally_get_quantile (const SosTally *tally, double p)
{
  double place = (double) (tally->n - 1) * p;
  guint64 below = (guint64) place;
  gint value = sos_tally_get_value (tally, below);
  gint next = sos_tally_get_value (tally, MIN (below + 1, tally->n - 1));

  return value + (place - (double) below) * (next - value);
}
