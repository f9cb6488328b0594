/* SPDX-License-Identifier: MIT */
/* Strict parsing of dates, times and durations. */
#pragma once

#include <sos/sos-date.h>

/* All take @length bytes that need not end with a NUL. */
SosDate  sos_date_parse        (const char *text, gsize length);
SosDate  sos_date_parse_day    (const char *text); /* of ten bytes */
gboolean sos_date_is_day       (SosDate date);
gboolean sos_time_is_valid     (const char *text, gsize length);
gboolean sos_duration_is_valid (const char *text, gsize length);

/* Orders two valid times by the instants they name. */
gint sos_time_compare (const char *a, const char *b);

/* Writes a date without a NUL behind it; gives the place after it. */
char *sos_date_put (SosDate date, char *to);
