/* SPDX-License-Identifier: MIT */
/* When a limit is due. */
#include "lib/practice/limit.h"

#include <sos/sos-error.h>

#include "lib/practice/days.h"

static SosDate
add_days (SosDate start, gint n)
{
  return sos_date_from_days (sos_date_to_days (start) + n);
}

/* What begins with a day is over a day sooner. */
static SosDate
add_months (SosDate start, gint n, gint fewer)
{
  SosDate end = sos_date_add_months (start, n);

  return end != SOS_DATE_NONE ? add_days (end, -fewer) : SOS_DATE_NONE;
}

SosDate
sos_limit_find_due (const SosLimit *limit,
                    SosLimitUnit unit,
                    gint n,
                    SosDate start,
                    const SosCalendar *calendar,
                    GError **error)
{
  gint before = limit->comparator == SOS_COMPARATOR_BEFORE, day_one = limit->day_one == SOS_TRUE;
  SosDate due = start;

  switch (unit)
    {
    case SOS_UNIT_WORKING_DAYS:
      due = sos_calendar_add (calendar, start, (guint) (n - before), day_one, limit->roll, error);
      /* On no working day, the day itself goes back to one before, but nothing is due before it began. */
      return due != SOS_DATE_NONE ? MAX (due, start) : SOS_DATE_NONE;
    case SOS_UNIT_CALENDAR_DAYS:
      due = add_days (start, n - before - day_one);
      break;
    case SOS_UNIT_MONTHS:
      due = add_months (start, n, before + day_one);
      break;
    default:
      break;
    }

  if (due == SOS_DATE_NONE)
    g_set_error (error, SOS_ERROR, SOS_ERROR_RANGE, "the last day of a limit lies after the year 9999");

  return due;
}
