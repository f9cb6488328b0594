/* SPDX-License-Identifier: MIT */
/* One part of a date: a day, a month, a year, a weekday. Readers take a place, add
 * what they read to the pieces and give the place behind it, or 0. */
#pragma once

#include "lib/privacy/date-pieces.h"

gsize sos_date_add_part (SosDatePieces *date, SosDatePart part, SosDateForm form, guint value, gsize start, gsize end);

/* Up to two digits, of which the number may be as large as @last. */
gsize sos_date_read_number     (const SosProse *in, gsize at, SosDatePart part, guint last, SosDatePieces *date);
gsize sos_date_read_day        (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_month_word (const SosProse *in, gsize at, SosDatePieces *date);

/* Of four digits, of two, and of either. */
gsize sos_date_read_long_year  (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_short_year (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_any_year   (const SosProse *in, gsize at, SosDatePieces *date);

/* Gives the place behind the weekday and what joins it to the day. */
gsize sos_date_read_weekday    (const SosProse *in, gsize at, SosDatePieces *date);

gboolean sos_date_is_year (guint number);

/* Past blanks, and one of @marks among them. */
gsize sos_date_skip_gap    (const SosProse *in, gsize at, const char *marks);

/* Past the "rd" of "3rd". */
gsize sos_date_skip_suffix (const SosProse *in, gsize at);

/* Whether no more digits of this number come, nor of one that goes on behind a mark:
 * behind one of @marks. */
gboolean sos_date_ends_number          (const SosProse *in, gsize at);
gboolean sos_date_ends_with_no_mark_of (const SosProse *in, gsize at, const char *marks);
