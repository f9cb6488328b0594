/* SPDX-License-Identifier: MIT */
/* Days as numbers, so that they can be counted. */
#pragma once

#include <sos/sos-date.h>

/* Days since 0001-01-01, which is day 1; of a month or a year that of its first
 * day. 0 for no date. */
gint32  sos_date_to_days   (SosDate date);
SosDate sos_date_from_days (gint32 days);

/* A day itself; of a month or year the day after its last. */
SosDate sos_date_get_end (SosDate date);

/* Monday is 0, Sunday 6. */
guint sos_days_get_weekday (gint32 days);

/* The same day @months later, or the month's last where it has no such day. */
SosDate sos_date_add_months (SosDate date, gint months);

/* When a duration of the format that begins on @date is over. @date is a day. */
SosDate sos_date_add_duration (SosDate date, const char *duration);

/* Whole years from one date to a later one; a month or a year counts from its
 * first day. Negative when @to comes first. */
gint sos_date_count_years (SosDate from, SosDate to);

/* The day that a time of the format names where it was written. */
SosDate sos_date_of_time (const char *time);

SosDate sos_date_today (void);
