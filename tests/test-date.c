/* SPDX-License-Identifier: MIT */
/* Dates, times and durations as the format has them. */
#include "tests/support.h"

#include <string.h>

#include "lib/model/date.h"

START_TEST (dates_go_there_and_back)
{
  static const char *const dates[] = { "0001-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "9999-12-31",
                                       "2026-03",    "0001-01",    "2026",       "0001",       "9999" };
  char text[SOS_DATE_MAX_LENGTH];

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    ck_assert_str_eq (sos_date_to_string (sos_date_from_string (dates[i]), text), dates[i]);
  ck_assert_str_eq (sos_date_to_string (SOS_DATE_NONE, text), "");
}
END_TEST

START_TEST (what_is_no_date_is_none)
{
  static const char *const wrong[] = { "",           "0000",        "0000-01-01", "2023-02-29",  "1900-02-29",
                                       "2026-04-31", "2026-13-01",  "2026-00-01", "2026-01-00",  "2026-01-32",
                                       "2026-1-5",   "2026/01/05",  "20260105",   "2026-01-05 ", " 2026-01-05",
                                       "2026-13",    "2026-00",     "2026-",      "26",          "+2026",
                                       "2026-01-0a", "two thousand" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    ck_assert_msg (sos_date_from_string (wrong[i]) == SOS_DATE_NONE, "%s", wrong[i]);

  ck_assert_uint_eq (sos_date_new (0, 1, 1), SOS_DATE_NONE);
  ck_assert_uint_eq (sos_date_new (10000, 1, 1), SOS_DATE_NONE);
  ck_assert_uint_eq (sos_date_new (2026, 0, 1), SOS_DATE_NONE);
  ck_assert_uint_eq (sos_date_new (2026, 13, 0), SOS_DATE_NONE);
}
END_TEST

/* GLib's calendar as the oracle, over every day of four centuries. */
START_TEST (days_are_those_of_the_calendar)
{
  for (guint year = 1800; year <= 2200; year++)
    for (guint month = 1; month <= 12; month++)
      for (guint day = 1; day <= 32; day++)
        {
          SosDate date = sos_date_new (year, month, day);

          sos_require ((date != SOS_DATE_NONE) ==
                       g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year));
          if (date == SOS_DATE_NONE)
            continue;
          sos_require (sos_date_get_year (date) == year);
          sos_require (sos_date_get_month (date) == month);
          sos_require (sos_date_get_day (date) == day);
        }
}
END_TEST

START_TEST (dates_compare_as_integers)
{
  ck_assert_uint_lt (sos_date_new (2025, 12, 31), sos_date_new (2026, 0, 0));
  ck_assert_uint_lt (sos_date_new (2026, 0, 0), sos_date_new (2026, 1, 0));
  ck_assert_uint_lt (sos_date_new (2026, 1, 0), sos_date_new (2026, 1, 1));
  ck_assert_uint_lt (sos_date_new (2026, 1, 31), sos_date_new (2026, 2, 0));
}
END_TEST

/* The examples of RFC 3339, section 5.8, and what it does not allow. */
START_TEST (times_are_those_of_rfc_3339)
{
  static const char *const right[] = { "1985-04-12T23:20:50.52Z",       "1996-12-19T16:39:57-08:00",
                                       "1990-12-31T23:59:60Z",          "1990-12-31T15:59:60-08:00",
                                       "1937-01-01T12:00:27.87+00:20",  "2026-03-01t09:30:00z",
                                       "2026-03-01T09:30:00-00:00",     "2024-02-29T00:00:00+23:59",
                                       "2016-12-31T23:59:60.999999999Z" };
  static const char *const wrong[] = { "2026-03-01T09:30:00",
                                       "2026-03-01T09:30Z",
                                       "2026-03-01 09:30:00Z",
                                       "2026-03-01T24:00:00Z",
                                       "2026-03-01T09:60:00Z",
                                       "2026-03-01T09:30:61Z",
                                       "2026-03-01T09:30:60Z",
                                       "2026-02-29T09:30:00Z",
                                       "2026-03-01T09:30:00+1:00",
                                       "2026-03-01T09:30:00+0100",
                                       "2026-03-01T09:30:00.Z",
                                       "2026-03-01T09:30:00+24:00",
                                       "2026-03-01T09:30:00+01:60",
                                       "2026-03-01T09:30:00ZZ",
                                       "2026-03-01",
                                       "",
                                       "2026-03-01T9:30:00Z",
                                       "2026-03-01T-9:30:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    ck_assert_msg (sos_time_is_valid (right[i], strlen (right[i])), "%s", right[i]);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    ck_assert_msg (!sos_time_is_valid (wrong[i], strlen (wrong[i])), "%s", wrong[i]);
}
END_TEST

START_TEST (durations_are_whole)
{
  static const char *const right[] = { "P6M", "P1Y", "P10D", "P26W", "P1Y6M", "P1Y2M3D", "P1Y3D", "P0D", "P00012M" };
  static const char *const wrong[] = { "",      "P",   "6M",  "P6",   "PM",   "P1.5M", "PT5H",  "P1M1Y",    "P1W1D",
                                       "P1D1W", "P6m", "p6M", "-P6M", "P-6M", "P6M ",  "P6M6M", "P123456D", "P1D2" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    ck_assert_msg (sos_duration_is_valid (right[i], strlen (right[i])), "%s", right[i]);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    ck_assert_msg (!sos_duration_is_valid (wrong[i], strlen (wrong[i])), "%s", wrong[i]);
}
END_TEST

SOS_TEST_MAIN ("date",
               dates_go_there_and_back,
               what_is_no_date_is_none,
               days_are_those_of_the_calendar,
               dates_compare_as_integers,
               times_are_those_of_rfc_3339,
               durations_are_whole)
