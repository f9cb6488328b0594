/* SPDX-License-Identifier: MIT */
/* How far raters agree: Krippendorff's alpha, from the values' coincidences. */
#include "lib/analysis/alpha.h"

void
sos_alpha_add (SosAlpha *alpha, const SosTally *unit)
{
  if (unit->n < 2)
    return;

  for (gint low = 0; low < SOS_N_RATING_VALUES; low++)
    {
      double share = (double) unit->counts[low] / (double) (unit->n - 1);

      for (gint high = low + 1; high < SOS_N_RATING_VALUES; high++)
        alpha->coincidences[low][high] += share * (double) unit->counts[high];
      alpha->values.counts[low] += unit->counts[low];
    }
  alpha->values.n += unit->n;
  alpha->n_units++;
  alpha->n_pairs += unit->n * (unit->n - 1) / 2;
}

/* Squares of how far two values differ. */
typedef double (*Difference) (const SosTally *values, gint low, gint high);

static double
nominal (const SosTally *values G_GNUC_UNUSED, gint low G_GNUC_UNUSED, gint high G_GNUC_UNUSED)
{
  return 1;
}

/* As many steps as there are ratings from one to the other, half of those at
 * either end. */
static double
ordinal (const SosTally *values, gint low, gint high)
{
  double steps = ((double) values->counts[low] + (double) values->counts[high]) / 2;

  for (gint value = low + 1; value < high; value++)
    steps += (double) values->counts[value];

  return steps * steps;
}

static double
interval (const SosTally *values G_GNUC_UNUSED, gint low, gint high)
{
  return (high - low) * (high - low);
}

static const Difference differences[] = {
  [SOS_ALPHA_NOMINAL] = nominal,
  [SOS_ALPHA_ORDINAL] = ordinal,
  [SOS_ALPHA_INTERVAL] = interval,
};

gboolean
sos_alpha_get (const SosAlpha *alpha, SosAlphaLevel level, double *value)
{
  const SosTally *values = &alpha->values;
  double observed = 0, expected = 0;

  for (gint low = 0; low < SOS_N_RATING_VALUES; low++)
    for (gint high = low + 1; high < SOS_N_RATING_VALUES; high++)
      {
        double difference = differences[level](values, low, high);

        observed += alpha->coincidences[low][high] * difference;
        expected += (double) values->counts[low] * (double) values->counts[high] * difference;
      }

  if (expected > 0)
    *value = 1 - (double) (values->n - 1) * observed / expected;

  return expected > 0;
}
