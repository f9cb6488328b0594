/* SPDX-License-Identifier: MIT */
/* Figures are those that were published, or that one can work out by hand; other
 * libraries are asked by bindings/python/tests/test_statistics.py. */
#include "tests/support.h"

#include "lib/practice/tally.h"

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

SOS_TEST_MAIN ("statistics", a_tally_has_quantiles, a_tally_of_one_is_that_one, a_tally_takes_more_than_fits_a_guint)
