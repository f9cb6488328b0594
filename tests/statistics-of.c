/* SPDX-License-Identifier: MIT */
/* Prints what the library works out, a JSON object for each line of standard input,
 * for tests with other people's statistics. A line is a word and whole numbers:
 * `trend THRESHOLD DAY VALUE DAY VALUE …`, `slope` (the way for long series) with
 * the same, `tally VALUE …`, or `alpha VALUE … -1 VALUE … -1`, where -1 ends a
 * unit. */
#include <stdlib.h>
#include <string.h>

#include "lib/analysis/alpha.h"
#include "lib/analysis/theil-sen.h"
#include "lib/analysis/trend.h"

typedef struct {
  const gint32 *items;
  gsize n;
} Numbers;

static void
print_number (const char *name, gboolean is_there, double number)
{
  if (is_there)
    g_print ("\"%s\":%.17g,", name, number);
  else
    g_print ("\"%s\":null,", name);
}

static SosTrendPoint *
points_of (const Numbers *numbers, gsize *n)
{
  SosTrendPoint *points = g_new (SosTrendPoint, numbers->n);

  *n = (numbers->n - 1) / 2;
  for (gsize i = 0; i < *n; i++)
    points[i] = (SosTrendPoint) { numbers->items[2 * i + 1], numbers->items[2 * i + 2] };

  return points;
}

static void
print_trend (const Numbers *numbers, SosScratch *scratch)
{
  gsize n;
  g_autofree SosTrendPoint *points = points_of (numbers, &n);
  SosThresholdDays days = sos_trend_find_threshold (points, n, numbers->items[0]);
  SosTrend trend;

  sos_trend_take (&trend, points, n, scratch);
  print_number ("first", TRUE, trend.first);
  print_number ("last", TRUE, trend.last);
  print_number ("lowest", TRUE, trend.lowest);
  print_number ("highest", TRUE, trend.highest);
  print_number ("delta", TRUE, trend.delta);
  print_number ("median", TRUE, trend.median);
  print_number ("slope_per_month", trend.has_slope, trend.slope_per_month);
  print_number ("mk_s", TRUE, (double) trend.mk.s);
  print_number ("mk_var", TRUE, trend.mk.var);
  print_number ("tau_b", trend.mk.has_tau, trend.mk.tau_b);
  print_number ("p", trend.mk.has_p, trend.mk.p);
  print_number ("reached", days.reached != 0, days.reached);
  print_number ("lost", days.lost != 0, days.lost);
}

static void
print_slope (const Numbers *numbers, SosScratch *scratch)
{
  gsize n;
  g_autofree SosTrendPoint *points = points_of (numbers, &n);
  double slope = 0;
  gboolean has_slope = sos_theil_sen_by_counting (points, n, scratch, &slope);

  print_number ("slope_per_month", has_slope, slope * SOS_DAYS_PER_MONTH);
}

static void
print_tally (const Numbers *numbers, SosScratch *scratch G_GNUC_UNUSED)
{
  SosTally tally = { 0 };

  for (gsize i = 0; i < numbers->n; i++)
    sos_tally_add (&tally, numbers->items[i]);
  print_number ("lowest", TRUE, sos_tally_get_lowest (&tally));
  print_number ("q1", TRUE, sos_tally_get_quantile (&tally, 0.25));
  print_number ("median", TRUE, sos_tally_get_median (&tally));
  print_number ("q3", TRUE, sos_tally_get_quantile (&tally, 0.75));
  print_number ("highest", TRUE, sos_tally_get_highest (&tally));
}

static void
print_alpha (const Numbers *numbers, SosScratch *scratch G_GNUC_UNUSED)
{
  static const char *const levels[] = { "nominal", "ordinal", "interval" };
  SosAlpha alpha = { 0 };
  SosTally unit = { 0 };

  for (gsize i = 0; i < numbers->n; i++)
    if (numbers->items[i] >= 0)
      sos_tally_add (&unit, numbers->items[i]);
    else
      {
        sos_alpha_add (&alpha, &unit);
        unit = (SosTally) { 0 };
      }

  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      double value = 0;
      gboolean is_there = sos_alpha_get (&alpha, (SosAlphaLevel) level, &value);

      print_number (levels[level], is_there, value);
    }
  print_number ("n_units", TRUE, (double) alpha.n_units);
  print_number ("n_ratings", TRUE, (double) alpha.values.n);
  print_number ("n_pairs", TRUE, (double) alpha.n_pairs);
}

static const struct {
  const char *word;
  void (*print) (const Numbers *numbers, SosScratch *scratch);
} ways[] = {
  { "alpha", print_alpha },
  { "slope", print_slope },
  { "tally", print_tally },
  { "trend", print_trend },
};

static void
answer (const char *line, SosScratch *scratch)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words);
  g_autofree gint32 *items = g_new0 (gint32, MAX (n, 1));
  Numbers numbers = { items, n - 1 };

  for (guint i = 1; i < n; i++)
    items[i - 1] = (gint32) strtol (words[i], NULL, 10);

  g_print ("{");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (words[0], ways[i].word))
      ways[i].print (&numbers, scratch);
  g_print ("\"of\":\"%s\"}\n", words[0]);
}

int
main (void)
{
  SosScratch scratch = { 0 };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents ("/dev/stdin", &text, NULL, NULL))
    return EXIT_FAILURE;

  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    answer (lines[i], &scratch);
  sos_scratch_clear (&scratch);

  return EXIT_SUCCESS;
}
