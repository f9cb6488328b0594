/* SPDX-License-Identifier: MIT */
/* Working days, against a walk from day to day. test-calendar.py has numpy do the
 * same. */
#include "tests/support.h"

#include "lib/practice/data.h"
#include "lib/practice/days.h"

static SosDate
day (const char *text)
{
  return sos_date_from_string (text);
}

static void
add_is (const char *start, guint n, gboolean day_one, SosRoll roll, const char *expected)
{
  SosDate end = sos_calendar_add (NULL, day (start), n, day_one, roll, NULL);
  char text[SOS_DATE_MAX_LENGTH];

  ck_assert_msg (end == day (expected), "%s and %u is %s", start, n, sos_date_to_string (end, text));
}

START_TEST (days_are_counted_after_the_start)
{
  add_is ("2026-03-02", 0, FALSE, SOS_ROLL_BACK, "2026-03-02");
  add_is ("2026-03-02", 1, FALSE, SOS_ROLL_BACK, "2026-03-03");
  add_is ("2026-03-02", 10, FALSE, SOS_ROLL_BACK, "2026-03-16");
  add_is ("2026-03-02", 10, TRUE, SOS_ROLL_BACK, "2026-03-13");
  add_is ("2026-03-02", 1, TRUE, SOS_ROLL_BACK, "2026-03-02");
}
END_TEST

START_TEST (a_start_on_no_working_day_is_rolled)
{
  add_is ("2026-03-07", 0, FALSE, SOS_ROLL_BACK, "2026-03-06");
  add_is ("2026-03-07", 1, FALSE, SOS_ROLL_BACK, "2026-03-09");
  add_is ("2026-03-07", 1, FALSE, SOS_ROLL_UNKNOWN, "2026-03-09");
  add_is ("2026-03-07", 0, FALSE, SOS_ROLL_FORWARD, "2026-03-09");
  add_is ("2026-03-07", 1, FALSE, SOS_ROLL_FORWARD, "2026-03-10");
  add_is ("2026-03-07", 1, TRUE, SOS_ROLL_BACK, "2026-03-06");
  add_is ("2026-03-07", 1, TRUE, SOS_ROLL_FORWARD, "2026-03-09");
}
END_TEST

/* The spring bank holiday was moved to Thursday, with another on Friday. */
START_TEST (june_2022_had_two_holidays)
{
  add_is ("2022-05-31", 2, FALSE, SOS_ROLL_BACK, "2022-06-06");
  add_is ("2022-06-02", 1, FALSE, SOS_ROLL_BACK, "2022-06-06");
  add_is ("2022-06-02", 1, FALSE, SOS_ROLL_FORWARD, "2022-06-07");
  add_is ("2022-05-27", 1, FALSE, SOS_ROLL_BACK, "2022-05-30");
}
END_TEST

/* The oracle: walks from day to day; gives 0 past the calendar. */
static gint32
walk (const gboolean *is_open, gint32 at, guint n, gboolean day_one, SosRoll roll)
{
  gint step = roll == SOS_ROLL_FORWARD ? 1 : -1;

  while (!is_open[at])
    at += step;
  for (n -= day_one ? 1 : 0; n > 0; n--)
    do
      at++;
    while (!is_open[at]);

  return at;
}

START_TEST (every_start_agrees_with_a_walk)
{
  gint32 first = sos_date_to_days (day ("1990-01-01")), last = sos_date_to_days (day ("2035-12-31"));
  g_autofree gboolean *is_open = g_new0 (gboolean, last + 1);

  for (gint32 at = first; at <= last; at++)
    {
      g_autofree char *text = g_new (char, SOS_DATE_MAX_LENGTH + 2);

      sos_date_to_string (sos_date_from_days (at), text);
      is_open[at] = sos_days_get_weekday (at) < 5 &&
                    strstr (sos_data_find ("bank-holidays-england-wales.txt")->text, strcat (text, "\n")) == NULL;
    }

  for (gint32 at = first + 1; at < last - 100; at++)
    for (guint i = 0; i < 4; i++)
      {
        gboolean day_one = i % 2 != 0;
        SosRoll roll = i < 2 ? SOS_ROLL_BACK : SOS_ROLL_FORWARD;
        guint n = 1 + (guint) at % 45;

        sos_require (sos_calendar_add (NULL, sos_date_from_days (at), n, day_one, roll, NULL) ==
                     sos_date_from_days (walk (is_open, at, n, day_one, roll)));
      }
}
END_TEST

static gint
count (const char *from, const char *to)
{
  gint n = -1000;

  ck_assert (sos_calendar_count (NULL, day (from), day (to), &n, NULL));

  return n;
}

START_TEST (days_are_counted_between)
{
  ck_assert_int_eq (count ("2026-03-02", "2026-03-02"), 0);
  ck_assert_int_eq (count ("2026-03-02", "2026-03-03"), 1);
  ck_assert_int_eq (count ("2026-03-06", "2026-03-08"), 0);
  ck_assert_int_eq (count ("2026-03-06", "2026-03-09"), 1);
  ck_assert_int_eq (count ("2026-03-09", "2026-03-06"), -1);
  ck_assert_int_eq (count ("2022-05-31", "2022-06-06"), 2);
  ck_assert_int_eq (count ("1990-01-01", "2035-12-31"), 11626);
}
END_TEST

START_TEST (a_place_has_days_of_its_own)
{
  g_autoptr (SosCalendar) calendar = sos_calendar_new ();
  gint n;

  ck_assert (sos_calendar_set_open (calendar, day ("2026-12-29"), FALSE, NULL));
  ck_assert_uint_eq (sos_calendar_add (calendar, day ("2026-12-24"), 1, FALSE, SOS_ROLL_BACK, NULL),
                     day ("2026-12-30"));
  ck_assert_uint_eq (sos_calendar_add (NULL, day ("2026-12-24"), 1, FALSE, SOS_ROLL_BACK, NULL), day ("2026-12-29"));
  ck_assert (sos_calendar_count (calendar, day ("2026-12-24"), day ("2027-01-05"), &n, NULL));
  ck_assert_int_eq (n, count ("2026-12-24", "2027-01-05") - 1);

  ck_assert (sos_calendar_set_open (calendar, day ("2026-12-29"), TRUE, NULL));
  ck_assert (sos_calendar_set_open (calendar, day ("2026-12-26"), TRUE, NULL));
  ck_assert_uint_eq (sos_calendar_add (calendar, day ("2026-12-24"), 1, FALSE, SOS_ROLL_BACK, NULL),
                     day ("2026-12-26"));
}
END_TEST

static void
add_fails (SosError code, const char *start, guint n, gboolean day_one, SosRoll roll)
{
  g_autoptr (GError) error = NULL;

  ck_assert_uint_eq (sos_calendar_add (NULL, day (start), n, day_one, roll, &error), SOS_DATE_NONE);
  ck_assert_msg (g_error_matches (error, SOS_ERROR, (gint) code), "%s and %u", start, n);
}

START_TEST (outside_the_table_is_an_error)
{
  g_autoptr (SosCalendar) calendar = sos_calendar_new ();
  gint n;

  add_fails (SOS_ERROR_RANGE, "1989-12-29", 1, FALSE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_RANGE, "2036-01-02", 0, FALSE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_RANGE, "2035-12-31", 1, FALSE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_RANGE, "2035-01-02", G_MAXUINT, FALSE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_RANGE, "2026-03-02", 0, TRUE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_DATE, "2026-03", 1, FALSE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_DATE, "", 1, FALSE, SOS_ROLL_BACK);
  add_fails (SOS_ERROR_RANGE, "1990-01-01", 1, FALSE, SOS_ROLL_BACK);
  add_is ("1990-01-01", 1, FALSE, SOS_ROLL_FORWARD, "1990-01-03");
  add_is ("2035-12-31", 0, FALSE, SOS_ROLL_BACK, "2035-12-31");

  ck_assert (!sos_calendar_count (NULL, day ("1989-12-31"), day ("2026-01-02"), &n, NULL));
  ck_assert (!sos_calendar_count (NULL, day ("2026-01-02"), day ("2036-01-01"), &n, NULL));
  ck_assert (!sos_calendar_set_open (calendar, day ("2036-01-01"), TRUE, NULL));
}
END_TEST

START_TEST (what_is_projected_says_so)
{
  ck_assert (!sos_calendar_is_projected (day ("2028-12-31")));
  ck_assert (sos_calendar_is_projected (day ("2029-01-01")));
}
END_TEST

START_TEST (references_are_counted)
{
  SosCalendar *calendar = sos_calendar_new ();
  SosCalendar *copy = g_boxed_copy (SOS_TYPE_CALENDAR, calendar);

  ck_assert_ptr_eq (copy, calendar);
  sos_calendar_unref (calendar);
  g_boxed_free (SOS_TYPE_CALENDAR, copy);
}
END_TEST

SOS_TEST_MAIN ("calendar",
               days_are_counted_after_the_start,
               a_start_on_no_working_day_is_rolled,
               june_2022_had_two_holidays,
               every_start_agrees_with_a_walk,
               days_are_counted_between,
               a_place_has_days_of_its_own,
               outside_the_table_is_an_error,
               what_is_projected_says_so,
               references_are_counted)
