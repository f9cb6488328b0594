/* SPDX-License-Identifier: MIT */
/* Days can be counted: GLib's calendar is the oracle. */
#include "tests/support.h"

#include "lib/practice/days.h"

#define LAST_DAY 3652059 /* 9999-12-31 */

START_TEST (every_day_has_its_number)
{
  GDate oracle;

  g_date_clear (&oracle, 1);
  g_date_set_julian (&oracle, 1);
  for (gint32 days = 1; days <= LAST_DAY; days++)
    {
      SosDate date = sos_date_from_days (days);

      sos_require (sos_date_get_year (date) == g_date_get_year (&oracle) &&
                   sos_date_get_month (date) == (guint) g_date_get_month (&oracle) &&
                   sos_date_get_day (date) == g_date_get_day (&oracle));
      sos_require (sos_date_to_days (date) == days);
      sos_require (sos_days_get_weekday (days) == (guint) g_date_get_weekday (&oracle) - 1);
      if (days < LAST_DAY)
        g_date_add_days (&oracle, 1);
    }

  ck_assert_uint_eq (sos_date_from_days (0), SOS_DATE_NONE);
  ck_assert_uint_eq (sos_date_from_days (LAST_DAY + 1), SOS_DATE_NONE);
  ck_assert_int_eq (sos_date_to_days (SOS_DATE_NONE), 0);
}
END_TEST

START_TEST (a_month_counts_from_its_first_day)
{
  ck_assert_int_eq (sos_date_to_days (sos_date_new (2024, 2, 0)), sos_date_to_days (sos_date_new (2024, 2, 1)));
  ck_assert_int_eq (sos_date_to_days (sos_date_new (2024, 0, 0)), sos_date_to_days (sos_date_new (2024, 1, 1)));
}
END_TEST

static void
add_is (const char *date, const char *duration, const char *expected)
{
  char text[SOS_DATE_MAX_LENGTH];

  sos_date_to_string (sos_date_add_duration (sos_date_from_string (date), duration), text);
  ck_assert_msg (g_str_equal (text, expected), "%s and %s is %s", date, duration, text);
}

START_TEST (durations_are_added)
{
  add_is ("2024-01-31", "P1M", "2024-02-29");
  add_is ("2023-01-31", "P1M", "2023-02-28");
  add_is ("2024-02-29", "P1Y", "2025-02-28");
  add_is ("2024-02-29", "P4Y", "2028-02-29");
  add_is ("2024-08-31", "P6M", "2025-02-28");
  add_is ("2024-12-31", "P1D", "2025-01-01");
  add_is ("2024-02-26", "P1W", "2024-03-04");
  add_is ("2024-01-30", "P1Y1M2D", "2025-03-02");
  add_is ("9999-12-31", "P1D", "");
  add_is ("9999-12-01", "P1M", "");
  add_is ("2024-01-01", "P99999Y", "");
}
END_TEST

START_TEST (years_are_those_of_a_birthday)
{
  SosDate leap = sos_date_new (2020, 2, 29);

  ck_assert_int_eq (sos_date_count_years (leap, sos_date_new (2024, 2, 28)), 3);
  ck_assert_int_eq (sos_date_count_years (leap, sos_date_new (2024, 2, 29)), 4);
  ck_assert_int_eq (sos_date_count_years (leap, sos_date_new (2023, 3, 1)), 3);
  ck_assert_int_eq (sos_date_count_years (sos_date_new (2020, 0, 0), sos_date_new (2024, 1, 1)), 4);
  ck_assert_int_eq (sos_date_count_years (sos_date_new (2025, 1, 1), sos_date_new (2024, 1, 1)), -1);
}
END_TEST

START_TEST (a_time_names_the_day_where_it_was_written)
{
  ck_assert_uint_eq (sos_date_of_time ("2026-03-01T00:30:00+01:00"), sos_date_new (2026, 3, 1));
  ck_assert_uint_eq (sos_date_of_time (NULL), SOS_DATE_NONE);
}
END_TEST

SOS_TEST_MAIN ("days",
               every_day_has_its_number,
               a_month_counts_from_its_first_day,
               durations_are_added,
               years_are_those_of_a_birthday,
               a_time_names_the_day_where_it_was_written)
