/* SPDX-License-Identifier: MIT */
/* Days as numbers, so that they can be counted. */
#include "lib/practice/days.h"

#include <stdlib.h>

#include "lib/model/date.h"

#define LAST_MONTH (12 * 9999 - 1)

/* Years are counted from March, so that a leap day is the last of one: Howard
 * Hinnant, "chrono-compatible low-level date algorithms" (2013), whose constants
 * these are. */
#define DAYS_PER_ERA 146097
#define DAYS_BEFORE_YEAR_1 306

gint32
sos_date_to_days (SosDate date)
{
  guint month = MAX (sos_date_get_month (date), 1), day = MAX (sos_date_get_day (date), 1);
  guint year = sos_date_get_year (date) - (month <= 2);
  guint of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  if (date == SOS_DATE_NONE)
    return 0;

  return (gint32) (365 * year + year / 4 - year / 100 + year / 400 + of_year + 1) - DAYS_BEFORE_YEAR_1;
}

SosDate
sos_date_from_days (gint32 days)
{
  guint shifted = (guint) days + DAYS_BEFORE_YEAR_1 - 1, of_era = shifted % DAYS_PER_ERA, year, of_year, month;

  if (days < 1)
    return SOS_DATE_NONE;

  year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  of_year = of_era - (365 * year + year / 4 - year / 100);
  month = (5 * of_year + 2) / 153;
  year += shifted / DAYS_PER_ERA * 400 + (month >= 10);

  return sos_date_new (year, month < 10 ? month + 3 : month - 9, of_year - (153 * month + 2) / 5 + 1);
}

guint
sos_days_get_weekday (gint32 days)
{
  /* The first day of the calendar, as the rules run back, was a Monday. */
  return (guint) ((days + 6) % 7);
}

SosDate
sos_date_add_months (SosDate date, gint months)
{
  gint month = 12 * (gint) sos_date_get_year (date) + (gint) sos_date_get_month (date) - 13 + months;
  SosDate moved = SOS_DATE_NONE;

  if (month < 0 || month > LAST_MONTH)
    return SOS_DATE_NONE;

  for (guint day = sos_date_get_day (date); moved == SOS_DATE_NONE; day--)
    moved = sos_date_new ((guint) month / 12 + 1, (guint) month % 12 + 1, day);

  return moved;
}

SosDate
sos_date_get_end (SosDate date)
{
  SosDate first = sos_date_new (sos_date_get_year (date), MAX (sos_date_get_month (date), 1), 1);

  if (date == SOS_DATE_NONE || sos_date_get_day (date) != 0)
    return date;

  return sos_date_add_months (first, sos_date_get_month (date) != 0 ? 1 : 12);
}

/* ISO 8601 adds the years and months before the days. */
SosDate
sos_date_add_duration (SosDate date, const char *duration)
{
  gint months = 0;
  gint32 days = 0;

  for (const char *at = duration + 1; *at != '\0'; at++)
    {
      char *unit;
      gint n = (gint) strtol (at, &unit, 10);

      months += *unit == 'Y' ? 12 * n : *unit == 'M' ? n : 0;
      days += *unit == 'W' ? 7 * n : *unit == 'D' ? n : 0;
      at = unit;
    }

  date = months != 0 ? sos_date_add_months (date, months) : date;

  return date != SOS_DATE_NONE ? sos_date_from_days (sos_date_to_days (date) + days) : SOS_DATE_NONE;
}

gint
sos_date_count_years (SosDate from, SosDate to)
{
  guint day_from = MAX (sos_date_get_day (from), 1), day_to = MAX (sos_date_get_day (to), 1);
  guint month_from = MAX (sos_date_get_month (from), 1), month_to = MAX (sos_date_get_month (to), 1);
  gint years = (gint) sos_date_get_year (to) - (gint) sos_date_get_year (from);

  return years - (month_to < month_from || (month_to == month_from && day_to < day_from));
}

SosDate
sos_date_of_time (const char *time)
{
  return time != NULL ? sos_date_parse (time, strlen ("YYYY-MM-DD")) : SOS_DATE_NONE;
}

SosDate
sos_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return sos_date_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                       (guint) g_date_time_get_day_of_month (now));
}
