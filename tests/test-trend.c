/* SPDX-License-Identifier: MIT */
/* Figures are those that were published, or that one can work out by hand; other
 * libraries are asked by bindings/python/tests/test_statistics.py. */
#include "tests/support.h"

#include <math.h>

#include "lib/analysis/theil-sen.h"
#include "lib/analysis/trend.h"

#define ck_assert_close(a, b) ck_assert_double_eq_tol (a, b, 1e-12)

/* Sales of shampoo over three years, in tenths: S. Makridakis, S. C. Wheelwright &
 * R. J. Hyndman, "Forecasting: methods and applications", 3rd edition (1998). */
static const gint32 shampoo[] = {
  2660, 1459, 1831, 1193, 1803, 1685, 2318, 2245, 1928, 1229, 3365, 1859, 1943, 1495, 2101, 2733, 1914, 2870,
  2260, 3036, 2899, 4216, 2645, 3423, 3397, 4404, 3159, 4393, 4013, 4374, 5755, 4076, 6820, 4753, 5813, 6469,
};
static const gint32 rising[] = { 3, 3, 4, 2, 3, 5, 5, 6, 6, 7, 7, 8 };

static SosTrendPoint *
points_of (const gint32 *values, gsize n)
{
  SosTrendPoint *points = g_new (SosTrendPoint, n);

  for (gsize i = 0; i < n; i++)
    points[i] = (SosTrendPoint) { (gint32) i + 1, values[i] };

  return points;
}

static SosTrend
trend_of (const SosTrendPoint *points, gsize n)
{
  SosScratch scratch = { 0 };
  SosTrend trend;

  sos_trend_take (&trend, points, n, &scratch);
  sos_scratch_clear (&scratch);

  return trend;
}

static SosTrend
trend_of_values (const gint32 *values, gsize n)
{
  g_autofree SosTrendPoint *points = points_of (values, n);

  return trend_of (points, n);
}

START_TEST (shampoo_sales_rise)
{
  SosTrend trend = trend_of_values (shampoo, G_N_ELEMENTS (shampoo));

  ck_assert_int_eq (trend.mk.s, 440);
  ck_assert_double_eq (trend.mk.var, 5390);
  ck_assert_close (((double) trend.mk.s - 1) / sqrt (trend.mk.var), 5.979572523983071);
  ck_assert_close (trend.slope_per_month / SOS_DAYS_PER_MONTH / 10, 11.509375);
}
END_TEST

START_TEST (ratings_rise)
{
  SosTrend trend = trend_of_values (rising, G_N_ELEMENTS (rising));

  ck_assert_uint_eq (trend.n, 12);
  ck_assert_int_eq (trend.first, 3);
  ck_assert_int_eq (trend.last, 8);
  ck_assert_int_eq (trend.delta, 5);
  ck_assert_int_eq (trend.lowest, 2);
  ck_assert_int_eq (trend.highest, 8);
  ck_assert_double_eq (trend.median, 5);
  ck_assert_int_eq (trend.mk.s, 52);
  ck_assert_double_eq (trend.mk.var, 206);
  ck_assert_double_eq_tol (trend.mk.tau_b, 0.82633424, 5e-9);
  ck_assert_close (trend.slope_per_month, 0.5 * SOS_DAYS_PER_MONTH);
}
END_TEST

START_TEST (one_point_has_no_trend)
{
  static const SosTrendPoint point = { 738000, 7 };
  SosTrend trend = trend_of (&point, 1);

  ck_assert_uint_eq (trend.n, 1);
  ck_assert_double_eq (trend.median, 7);
  ck_assert_int_eq (trend.delta, 0);
  ck_assert_int_eq (trend.mk.s, 0);
  ck_assert_double_eq (trend.mk.var, 0);
  ck_assert (!trend.has_slope && !trend.mk.has_tau && !trend.mk.has_p);
}
END_TEST

START_TEST (points_of_one_day_have_an_order_and_no_slope)
{
  static const SosTrendPoint one_day[] = { { 9, 1 }, { 9, 2 }, { 9, 4 } };
  static const SosTrendPoint two_days[] = { { 9, 1 }, { 9, 9 }, { 10, 5 }, { 10, 5 } };
  SosTrend trend = trend_of (one_day, 3);

  ck_assert (!trend.has_slope);
  ck_assert_int_eq (trend.mk.s, 3);
  ck_assert_double_eq (trend.mk.tau_b, 1);

  trend = trend_of (two_days, 4);
  ck_assert (trend.has_slope);
  ck_assert_double_eq (trend.slope_per_month, 0);
  ck_assert_int_eq (trend.mk.s, 1);
}
END_TEST

START_TEST (what_never_changes_has_no_tau)
{
  static const gint32 same[] = { 4, 4, 4, 4, 4 };
  SosTrend trend = trend_of_values (same, 5);

  ck_assert (!trend.mk.has_tau);
  ck_assert (trend.mk.has_p);
  ck_assert_double_eq (trend.mk.p, 1);
  ck_assert_double_eq (trend.mk.var, 0);
  ck_assert (trend.has_slope);
  ck_assert_double_eq (trend.slope_per_month, 0);
}
END_TEST

START_TEST (few_points_without_ties_have_an_exact_p)
{
  static const gint32 up[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
  static const gint32 nearly[] = { 0, 1, 2, 4, 3 }, down[] = { 10, 6, 5, 3, 1, 0 }, level[] = { 3, 1, 2, 0, 4 };

  ck_assert (!trend_of_values (up, 4).mk.has_p);
  ck_assert_close (trend_of_values (up, 5).mk.p, 2 / 120.0);
  ck_assert_close (trend_of_values (nearly, 5).mk.p, 10 / 120.0);
  ck_assert_close (trend_of_values (down, 6).mk.p, 2 / 720.0);
  ck_assert_close (trend_of_values (up, 10).mk.p, 2 / 3628800.0);
  ck_assert_int_eq (trend_of_values (level, 5).mk.s, 0);
  ck_assert_double_eq (trend_of_values (level, 5).mk.p, 1);

  /* One more, and it is the normal one: (55 - 1) / sqrt (165). */
  ck_assert_close (trend_of_values (up, 11).mk.p, erfc (54 / sqrt (330)));
}
END_TEST

START_TEST (few_points_with_ties_have_a_normal_p)
{
  static const gint32 tied[] = { 1, 1, 2, 3, 4 };
  SosTrend trend = trend_of_values (tied, 5);

  ck_assert_int_eq (trend.mk.s, 9);
  ck_assert_close (trend.mk.var, (5 * 4 * 15 - 2 * 1 * 9) / 18.0);
  ck_assert_close (trend.mk.p, erfc (8 / sqrt (2 * trend.mk.var)));
}
END_TEST

START_TEST (a_threshold_is_reached_and_lost)
{
  static const SosTrendPoint points[] = { { 10, 3 }, { 20, 7 }, { 30, 8 }, { 30, 6 }, { 40, 7 }, { 50, 1 } };
  SosThresholdDays days = sos_trend_find_threshold (points, G_N_ELEMENTS (points), 7);

  ck_assert_int_eq (days.reached, 20);
  ck_assert_int_eq (days.lost, 30);

  days = sos_trend_find_threshold (points, 3, 7);
  ck_assert_int_eq (days.reached, 20);
  ck_assert_int_eq (days.lost, 0);

  days = sos_trend_find_threshold (points, G_N_ELEMENTS (points), 9);
  ck_assert_int_eq (days.reached, 0);
  ck_assert_int_eq (days.lost, 0);

  days = sos_trend_find_threshold (points, G_N_ELEMENTS (points), 0);
  ck_assert_int_eq (days.reached, 10);
  ck_assert_int_eq (days.lost, 0);
}
END_TEST

typedef SosTrendPoint (*Shape) (GRand *random, gint32 i, gint32 n);

static SosTrendPoint
irregular (GRand *random, gint32 i, gint32 n G_GNUC_UNUSED)
{
  return (SosTrendPoint) { 700000 + 3 * i + g_rand_int_range (random, 0, 3), g_rand_int_range (random, 0, 11) };
}

static SosTrendPoint
of_two_days (GRand *random, gint32 i, gint32 n)
{
  return (SosTrendPoint) { 1 + (2 * i >= n), g_rand_int_range (random, 0, 11) };
}

static SosTrendPoint
climbing (GRand *random G_GNUC_UNUSED, gint32 i, gint32 n)
{
  return (SosTrendPoint) { 1 + i / 2, i * 11 / n };
}

static SosTrendPoint
sawtooth (GRand *random G_GNUC_UNUSED, gint32 i, gint32 n G_GNUC_UNUSED)
{
  return (SosTrendPoint) { 1 + 30 * i, i % 11 };
}

static SosTrendPoint
unlike_ratings (GRand *random, gint32 i, gint32 n)
{
  return (SosTrendPoint) { -(1 << 30) + i * ((G_MAXINT32) / n), g_rand_int_range (random, -(1 << 30), 1 << 30) };
}

static SosTrendPoint
level_but_one (GRand *random G_GNUC_UNUSED, gint32 i, gint32 n)
{
  return (SosTrendPoint) { 1 + i, i == n / 2 ? 10 : 4 };
}

static const Shape shapes[] = { irregular, of_two_days, climbing, sawtooth, unlike_ratings, level_but_one };

static SosTrendPoint *
draw (Shape shape, GRand *random, gint32 n)
{
  SosTrendPoint *points = g_new (SosTrendPoint, n);

  for (gint32 i = 0; i < n; i++)
    points[i] = shape (random, i, n);

  return points;
}

/* The two ways to the same slope. */
START_TEST (counting_finds_the_slope_that_pairs_have)
{
  static const gint32 sizes[] = { 1, 2, 3, 4, 5, 10, 63, 64, 65, 127, 128, 129, 130, 300, 1001 };
  g_autoptr (GRand) random = g_rand_new_with_seed (sos_test_number ("SOS_SEED", 1));
  SosScratch scratch = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (shapes); k++)
      {
        g_autofree SosTrendPoint *points = draw (shapes[k], random, sizes[i]);
        double by_pairs = 0, by_counting = 0;
        gboolean has_slope = sos_theil_sen_by_pairs (points, (gsize) sizes[i], &scratch, &by_pairs);

        ck_assert_int_eq (sos_theil_sen_by_counting (points, (gsize) sizes[i], &scratch, &by_counting), has_slope);
        ck_assert_msg (by_pairs == by_counting, "shape %u, %d points: %.17g, %.17g", k, sizes[i], by_pairs,
                       by_counting);
      }
  sos_scratch_clear (&scratch);
}
END_TEST

START_TEST (long_series_take_little_memory)
{
  const gint32 n = (gint32) (100000 / sos_test_step ());
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree SosTrendPoint *level = draw (level_but_one, random, n);
  g_autofree SosTrendPoint *scattered = draw (irregular, random, n);
  SosScratch scratch = { 0 };
  SosTrend trend;

  /* All pairs are level but those with the one. */
  sos_trend_take (&trend, level, (gsize) n, &scratch);
  ck_assert_int_eq (trend.mk.s, n / 2 - (n - n / 2 - 1));
  ck_assert_double_eq (trend.slope_per_month, 0);

  sos_trend_take (&trend, scattered, (gsize) n, &scratch);
  ck_assert (trend.has_slope);
  ck_assert_double_eq_tol (trend.slope_per_month, 0, 0.01);
  ck_assert_uint_le (scratch.size, 64 * (gsize) n);
  sos_scratch_clear (&scratch);
}
END_TEST

SOS_TEST_MAIN ("trend",
               shampoo_sales_rise,
               ratings_rise,
               one_point_has_no_trend,
               points_of_one_day_have_an_order_and_no_slope,
               what_never_changes_has_no_tau,
               few_points_without_ties_have_an_exact_p,
               few_points_with_ties_have_a_normal_p,
               a_threshold_is_reached_and_lost,
               counting_finds_the_slope_that_pairs_have,
               long_series_take_little_memory)
