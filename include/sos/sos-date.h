/* SPDX-License-Identifier: MIT */
/* A day, or as much of one as is known. */
#pragma once

#include <sos/sos-macros.h>

G_BEGIN_DECLS

/**
 * SosDate:
 *
 * A date of the Gregorian calendar packed in one integer with its precision: a
 * day, a month or a year. 0 is no date.
 *
 * Two dates of the same precision compare as their integers do; a year comes
 * before its first month, a month before its first day.
 *
 * Since: 0.1
 */
typedef guint32 SosDate;

/**
 * SOS_DATE_NONE:
 *
 * No date.
 */
#define SOS_DATE_NONE ((SosDate) 0)

/**
 * SOS_DATE_MAX_LENGTH:
 *
 * Bytes that a date's text needs with its final NUL.
 */
#define SOS_DATE_MAX_LENGTH 11

SOS_API SosDate  sos_date_new         (guint year, guint month, guint day);
SOS_API SosDate  sos_date_from_string (const char *string);
SOS_API char    *sos_date_to_string   (SosDate date, char buffer[SOS_DATE_MAX_LENGTH]);
SOS_API guint    sos_date_get_year    (SosDate date);
SOS_API guint    sos_date_get_month   (SosDate date);
SOS_API guint    sos_date_get_day     (SosDate date);

G_END_DECLS
