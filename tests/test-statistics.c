/* SPDX-License-Identifier: MIT */
/* Figures are those that were published, or that one can work out by hand; other
 * libraries are asked by bindings/python/tests/test_statistics.py. */
#include "tests/support.h"

#include "lib/analysis/alpha.h"
#include "lib/analysis/xmr.h"
#include "lib/practice/tally.h"

#define ck_assert_close(a, b) ck_assert_double_eq_tol (a, b, 1e-12)

START_TEST (a_tally_has_quantiles)
{
  SosTally tally = { 0 };

  for (gint value = 1; value <= 4; value++)
    sos_tally_add (&tally, value);
  ck_assert_int_eq (sos_tally_get_lowest (&tally), 1);
  ck_assert_int_eq (sos_tally_get_highest (&tally), 4);
  ck_assert_double_eq (sos_tally_get_median (&tally), 2.5);
  ck_assert_double_eq (sos_tally_get_quantile (&tally, 0), 1);
  ck_assert_double_eq (sos_tally_get_quantile (&tally, 0.25), 1.75);
  ck_assert_double_eq (sos_tally_get_quantile (&tally, 0.75), 3.25);
  ck_assert_double_eq (sos_tally_get_quantile (&tally, 1), 4);
}
END_TEST

START_TEST (a_tally_of_one_is_that_one)
{
  SosTally tally = { 0 };

  sos_tally_add (&tally, 10);
  ck_assert_int_eq (sos_tally_get_lowest (&tally), 10);
  ck_assert_double_eq (sos_tally_get_median (&tally), 10);
  ck_assert_double_eq (sos_tally_get_quantile (&tally, 0.75), 10);
}
END_TEST

START_TEST (a_tally_takes_more_than_fits_a_guint)
{
  SosTally tally = { .counts = { [3] = G_GUINT64_CONSTANT (1) << 40, [7] = G_GUINT64_CONSTANT (1) << 40 },
                     .n = G_GUINT64_CONSTANT (1) << 41 };

  ck_assert_double_eq (sos_tally_get_median (&tally), 5);
  ck_assert_double_eq (sos_tally_get_quantile (&tally, 0.75), 7);
}
END_TEST

/* A letter a point: . none, o outside, t trend, n near a limit, s shift. */
static SosXmr
signals_are (const double *values, gsize n, const char *expected)
{
  SosXmrSignal signals[32];
  char letters[32 + 1] = { 0 };
  SosXmr xmr;

  sos_xmr_take (&xmr, values, n, signals);
  for (gsize i = 0; i < n; i++)
    letters[i] = ".otns"[signals[i]];
  ck_assert_str_eq (letters, expected);

  return xmr;
}

#define SIGNALS_ARE(expected, ...) \
  signals_are ((const double[]) { __VA_ARGS__ }, sizeof (double[]){ __VA_ARGS__ } / sizeof (double), expected)

/* Each signal stands behind those that go before it. */
START_TEST (months_have_limits)
{
  SosXmr xmr = SIGNALS_ARE ("nn.onssssnno", 3, 3, 4, 2, 3, 5, 5, 6, 6, 7, 7, 8);

  ck_assert (xmr.has_limits);
  ck_assert (!xmr.is_trial);
  ck_assert_double_eq_tol (xmr.mean, 4.9166667, 5e-8);
  ck_assert_double_eq_tol (xmr.lower, 2.7403030, 5e-8);
  ck_assert_double_eq_tol (xmr.upper, 7.0930303, 5e-8);
}
END_TEST

START_TEST (few_months_are_on_trial)
{
  SosXmr xmr = SIGNALS_ARE (".", 4.5);

  ck_assert (!xmr.has_limits && xmr.is_trial);
  ck_assert_double_eq (xmr.mean, 4.5);

  xmr = SIGNALS_ARE ("..", 4, 5);
  ck_assert (xmr.has_limits && xmr.is_trial);
  ck_assert_close (xmr.lower, 4.5 - 2.66);
  ck_assert_close (xmr.upper, 4.5 + 2.66);

  ck_assert (SIGNALS_ARE ("...........", 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4).is_trial);
  ck_assert (!SIGNALS_ARE ("............", 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5).is_trial);
}
END_TEST

START_TEST (what_never_changes_has_no_signal)
{
  SosXmr xmr = SIGNALS_ARE ("........", 6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 6.5);

  ck_assert_double_eq (xmr.lower, 6.5);
  ck_assert_double_eq (xmr.upper, 6.5);
}
END_TEST

/* Nine ranges are 1, and one is r: that is 3.267 times the mean with r at 4.36700. */
static double
width_with (double r)
{
  const double values[] = { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1 + r };
  SosXmrSignal signals[G_N_ELEMENTS (values)];
  SosXmr xmr;

  sos_xmr_take (&xmr, values, G_N_ELEMENTS (values), signals);

  return (xmr.upper - xmr.lower) / 2;
}

START_TEST (a_leap_is_screened_out)
{
  ck_assert_close (width_with (4.368), 2.66);
  ck_assert_close (width_with (4.366), 2.66 * (9 + 4.366) / 10);
}
END_TEST

START_TEST (a_leap_stays_where_nothing_else_moves)
{
  const double values[] = { 4, 4, 4, 4, 4, 4, 4, 8 };
  SosXmrSignal signals[G_N_ELEMENTS (values)];
  SosXmr xmr;

  sos_xmr_take (&xmr, values, G_N_ELEMENTS (values), signals);
  ck_assert_double_eq_tol (xmr.upper, 4.5 + 2.66 * 4 / 7, 1e-12);
  ck_assert_int_eq (signals[6], SOS_XMR_SHIFT);
  ck_assert_int_eq (signals[7], SOS_XMR_OUTSIDE);
}
END_TEST

/* A range of 7 is left out; that of 2 would be, too, if what is left were screened
 * again. */
START_TEST (it_is_screened_once)
{
  const double values[] = { 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 9 };
  SosXmrSignal signals[G_N_ELEMENTS (values)];
  SosXmr xmr;

  sos_xmr_take (&xmr, values, G_N_ELEMENTS (values), signals);
  ck_assert_close (xmr.upper - xmr.mean, 2.66 * 2 / 11);
}
END_TEST

START_TEST (a_trend_has_seven_points)
{
  SIGNALS_ARE ("......ttttttt..", 0, 9, 0, 9, 0, 9, 1, 2, 3, 4, 5, 6, 7, 0, 9);
  SIGNALS_ARE ("......ttttttt..", 9, 0, 9, 0, 9, 0, 8, 7, 6, 5, 4, 3, 2, 9, 0);
  SIGNALS_ARE ("..............", 0, 9, 0, 9, 0, 9, 1, 2, 3, 4, 5, 6, 0, 9);
  SIGNALS_ARE ("...............", 0, 9, 0, 9, 0, 9, 1, 2, 3, 3, 5, 6, 7, 0, 9);

  /* The highest point belongs to both. */
  SIGNALS_ARE ("....ttttttttttttt...", 0, 9, 0, 9, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 9, 0, 9);
}
END_TEST

START_TEST (a_trend_goes_before_what_is_near_and_after_what_is_outside)
{
  SIGNALS_ARE ("ooottttttooo", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
}
END_TEST

START_TEST (a_shift_has_seven_points_on_one_side)
{
  SIGNALS_ARE (".....ssssssss", 2, 8, 2, 8, 2, 8, 6, 7, 6, 7, 6, 7, 6);
  SIGNALS_ARE (".....ssssssss", 8, 2, 8, 2, 8, 2, 4, 3, 4, 3, 4, 3, 4);
  SIGNALS_ARE ("...........", 2, 8, 2, 8, 2, 8, 6, 7, 6, 7, 6);

  /* The mean is 5, and 5 on neither side. */
  SIGNALS_ARE (".....n.noo", 6, 7, 6, 5, 6, 7, 6, 7, 0, 0);
}
END_TEST

START_TEST (two_of_three_are_near_one_limit)
{
  SIGNALS_ARE ("............nn......", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 10, 10, 6, 4, 6, 4, 6, 4);
  SIGNALS_ARE ("............nn......", 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 0, 0, 4, 6, 4, 6, 4, 6);
  SIGNALS_ARE ("............n.n........", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 10, 6, 10, 6, 4, 6, 4, 6, 4, 6, 4);
  SIGNALS_ARE ("............", 4, 6, 4, 6, 4, 6, 4, 10, 4, 6, 4, 6);
  SIGNALS_ARE ("..........................", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 10, 6, 5, 10, 6, 4, 6, 4, 6, 4, 6, 4,
               6, 4);

  /* Two thirds of the way are at 8.925. */
  SIGNALS_ARE ("............nn......", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 8.93, 8.93, 6, 4, 6, 4, 6, 4);
  SIGNALS_ARE ("....................", 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 8.92, 8.92, 6, 4, 6, 4, 6, 4);

  /* One near either of them. */
  SIGNALS_ARE ("......................", 5, 7, 5, 3, 5, 7, 5, 3, 5, 7, 9.5, 0.5, 3, 5, 7, 5, 3, 5, 7, 5, 3, 5);
}
END_TEST

static SosTally
unit_of (const char *digits)
{
  SosTally unit = { 0 };

  for (; *digits != '\0'; digits++)
    if (*digits != '.')
      sos_tally_add (&unit, *digits - '0');

  return unit;
}

static double
alpha_of (const SosAlpha *alpha, SosAlphaLevel level)
{
  double value = 0;

  ck_assert (sos_alpha_get (alpha, level, &value));

  return value;
}

/* The example of Krippendorff (2011), a column a unit. */
START_TEST (agreement_is_what_krippendorff_published)
{
  static const char *const units[] = { "11.1", "2232", "3333", "3333", "2222", "1234",
                                       "4444", "1121", "2222", ".555", "..11", ".3.." };
  SosAlpha alpha = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      SosTally unit = unit_of (units[i]);

      sos_alpha_add (&alpha, &unit);
    }

  ck_assert_close (alpha_of (&alpha, SOS_ALPHA_ORDINAL), 0.8153875037548814);
  ck_assert_close (alpha_of (&alpha, SOS_ALPHA_NOMINAL), 0.743421052631579);
  ck_assert_close (alpha_of (&alpha, SOS_ALPHA_INTERVAL), 0.8491071428571428);
  ck_assert_uint_eq (alpha.n_units, 11);
  ck_assert_uint_eq (alpha.values.n, 40);
  ck_assert_uint_eq (alpha.n_pairs, 8 * 6 + 2 * 3 + 1);
}
END_TEST

START_TEST (raters_who_never_meet_have_no_agreement)
{
  SosTally none = unit_of (""), one = unit_of ("3"), other = unit_of ("7");
  SosAlpha alpha = { 0 };
  double value;

  ck_assert (!sos_alpha_get (&alpha, SOS_ALPHA_ORDINAL, &value));
  sos_alpha_add (&alpha, &none);
  sos_alpha_add (&alpha, &one);
  sos_alpha_add (&alpha, &other);
  ck_assert (!sos_alpha_get (&alpha, SOS_ALPHA_ORDINAL, &value));
  ck_assert_uint_eq (alpha.n_units, 0);
  ck_assert_uint_eq (alpha.values.n, 0);
  ck_assert_uint_eq (alpha.n_pairs, 0);
}
END_TEST

START_TEST (one_value_alone_says_nothing_of_agreement)
{
  SosTally same = unit_of ("444"), other = unit_of ("88");
  SosAlpha alpha = { 0 };
  double value;

  sos_alpha_add (&alpha, &same);
  sos_alpha_add (&alpha, &same);
  ck_assert (!sos_alpha_get (&alpha, SOS_ALPHA_NOMINAL, &value));
  ck_assert_uint_eq (alpha.n_units, 2);
  ck_assert_uint_eq (alpha.n_pairs, 6);

  sos_alpha_add (&alpha, &other);
  ck_assert_double_eq (alpha_of (&alpha, SOS_ALPHA_NOMINAL), 1);
}
END_TEST

/* Two units 0 and 10 each: o = 4, n = 4, n_0 = n_10 = 2. */
START_TEST (agreement_below_chance_is_negative)
{
  SosTally unit = { .counts = { [0] = 1, [10] = 1 }, .n = 2 };
  SosAlpha alpha = { 0 };

  sos_alpha_add (&alpha, &unit);
  sos_alpha_add (&alpha, &unit);
  ck_assert_close (alpha_of (&alpha, SOS_ALPHA_NOMINAL), -0.5);
  ck_assert_close (alpha_of (&alpha, SOS_ALPHA_ORDINAL), -0.5);
  ck_assert_close (alpha_of (&alpha, SOS_ALPHA_INTERVAL), -0.5);
}
END_TEST

SOS_TEST_MAIN ("statistics",
               a_tally_has_quantiles,
               a_tally_of_one_is_that_one,
               a_tally_takes_more_than_fits_a_guint,
               months_have_limits,
               few_months_are_on_trial,
               what_never_changes_has_no_signal,
               a_leap_is_screened_out,
               a_leap_stays_where_nothing_else_moves,
               it_is_screened_once,
               a_trend_has_seven_points,
               a_trend_goes_before_what_is_near_and_after_what_is_outside,
               a_shift_has_seven_points_on_one_side,
               two_of_three_are_near_one_limit,
               agreement_is_what_krippendorff_published,
               raters_who_never_meet_have_no_agreement,
               one_value_alone_says_nothing_of_agreement,
               agreement_below_chance_is_negative)
