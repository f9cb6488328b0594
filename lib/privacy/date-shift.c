/* SPDX-License-Identifier: MIT */
/* Moves the dates of a case, all by the same distance. */
#include "lib/privacy/date-shift.h"

#include <string.h>

#include "lib/model/date.h"
#include "lib/practice/days.h"

/* Of 400 years of the calendar, which repeats then. */
#define DAYS 146097
#define MONTHS 4800
#define YEARS 400
#define LAST_YEAR 9999

/* The whole number nearest to @days * @units / DAYS. */
static gint64
round_to_units (gint64 days, gint64 units)
{
  gint64 half = days < 0 ? -DAYS / 2 : DAYS / 2;

  return (days * units + half) / DAYS;
}

static SosDate
shift_day (SosDate date, gint64 days)
{
  gint64 moved = sos_date_to_days (date) + days;

  return moved >= 1 && moved <= G_MAXINT32 / 2 ? sos_date_from_days ((gint32) moved) : SOS_DATE_NONE;
}

static SosDate
move_year (SosDate date, gint64 years)
{
  gint64 year = sos_date_get_year (date) + years;

  return year >= 1 && year <= LAST_YEAR ? sos_date_new ((guint) year, 0, 0) : SOS_DATE_NONE;
}

static SosDate
shift_month (SosDate date, gint64 months)
{
  gint64 month = 12 * (gint64) sos_date_get_year (date) + sos_date_get_month (date) - 1 + months;

  if (month < 12 || month >= 12 * (LAST_YEAR + 1))
    return SOS_DATE_NONE;

  return sos_date_new ((guint) (month / 12), (guint) (month % 12 + 1), 0);
}

SosDate
sos_date_shift (SosDate date, const SosDateShift *shift)
{
  gboolean has_month = sos_date_get_month (date) != 0;
  gint64 units = round_to_units (shift->days, has_month ? MONTHS : YEARS);

  if (date == SOS_DATE_NONE || shift->days == 0)
    return date;
  if (sos_date_is_day (date))
    return shift_day (date, shift->days);
  if (units == 0)
    return SOS_DATE_NONE;

  return has_month ? shift_month (date, units) : move_year (date, units);
}

gboolean
sos_time_shift (const char *time, const SosDateShift *shift, char *to)
{
  SosDate day = sos_date_shift (sos_date_of_time (time), shift);

  if (day == SOS_DATE_NONE)
    return FALSE;
  strcpy (sos_date_put (day, to), "T00:00:00Z");

  return TRUE;
}
