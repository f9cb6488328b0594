/* SPDX-License-Identifier: MIT */
/* Dates that move. */
#include <string.h>

#include "lib/practice/days.h"
#include "lib/privacy/date-shift.h"
#include "tests/support.h"

static void
check_moved (const char *from, gint64 days, const char *to)
{
  SosDate moved = sos_date_shift (sos_date_from_string (from), &(SosDateShift) { days });
  char text[SOS_DATE_MAX_LENGTH];

  ck_assert_str_eq (sos_date_to_string (moved, text), to);
}

START_TEST (days_keep_their_distance)
{
  check_moved ("2024-02-28", 2, "2024-03-01");
  check_moved ("2024-02-28", -60, "2023-12-30");
  check_moved ("2011-05-03", -4140, "2000-01-01");
  check_moved ("2011-05-03", 0, "2011-05-03");
}
END_TEST

START_TEST (part_dates_keep_their_precision)
{
  check_moved ("2011-05", -4140, "2000-01");
  check_moved ("2011-07", -4140, "2000-03");
  check_moved ("2011", -4140, "2000");
  check_moved ("2009", -4140, "1998");
  check_moved ("2011-05", 35, "2011-06");
}
END_TEST

START_TEST (what_would_stay_or_has_no_room_goes)
{
  check_moved ("2011", 91, "");
  check_moved ("2011-05", 7, "");
  check_moved ("0001-01-05", -7, "");
  check_moved ("9999-12-30", 7, "");
  check_moved ("9999-12", 70, "");
  check_moved ("0001", -400, "");
  check_moved ("9999-12-30", 900000000000, "");
}
END_TEST

/* All months of a case move alike, and so do its years. */
START_TEST (parts_keep_their_distance_from_each_other)
{
  for (gint64 days = -4000; days < 4000; days += 37)
    for (guint month = 2; month <= 12; month++)
      {
        SosDateShift shift = { days };
        SosDate first = sos_date_shift (sos_date_new (2011, 1, 0), &shift);
        SosDate moved = sos_date_shift (sos_date_new (2011, month, 0), &shift);

        if (first != SOS_DATE_NONE)
          ck_assert_uint_eq (12 * sos_date_get_year (moved) + sos_date_get_month (moved),
                             12 * sos_date_get_year (first) + sos_date_get_month (first) + month - 1);
      }
}
END_TEST

START_TEST (a_time_keeps_its_day_alone)
{
  char text[SOS_SHIFTED_TIME_LENGTH];

  ck_assert (sos_time_shift ("2024-03-01T23:59:58.123-05:00", &(SosDateShift) { 7 }, text));
  ck_assert_str_eq (text, "2024-03-08T00:00:00Z");
  ck_assert (!sos_time_shift ("9999-12-31T23:59:58Z", &(SosDateShift) { 7 }, text));
}
END_TEST

SOS_TEST_MAIN ("date-shift",
               days_keep_their_distance,
               part_dates_keep_their_precision,
               what_would_stay_or_has_no_room_goes,
               parts_keep_their_distance_from_each_other,
               a_time_keeps_its_day_alone)
