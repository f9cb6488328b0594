/* SPDX-License-Identifier: MIT */
/* Moves the dates of a case, all by the same distance. */
#pragma once

#include <sos/sos-date.h>

typedef struct {
  gint64 days;
} SosDateShift;

/* A day moves by so many days. A month moves by the whole months that come nearest to
 * them and a year by the whole years, so that months keep their distance from months
 * and years from years. %SOS_DATE_NONE where that would leave it as it is though days
 * move, and where the calendar ends. */
SosDate sos_date_shift (SosDate date, const SosDateShift *shift);

/* The time of a document at midnight of its moved day, which takes
 * SOS_SHIFTED_TIME_LENGTH bytes with its final NUL; FALSE where the calendar ends.
 *
 * To the second a time is a key into the log of the system it comes from, so no more
 * of it than its day is kept. */
#define SOS_SHIFTED_TIME_LENGTH sizeof "YYYY-MM-DDT00:00:00Z"
gboolean sos_time_shift (const char *time, const SosDateShift *shift, char *to);
