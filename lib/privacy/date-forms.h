/* SPDX-License-Identifier: MIT */
/* The forms in which dates are written. Each reader takes a place, adds the pieces that it
 * reads and gives the place behind the last, or 0: what it has added then is to be dropped. */
#pragma once

#include "lib/privacy/date-pieces.h"

typedef gsize (*SosDateReader) (const SosProse *in, gsize at, SosDatePieces *date);

/* With a month's word: 3 March 2021, March 2021, March 3, 2021. */
gsize sos_date_read_day_first      (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_month_and_year (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_month_first    (const SosProse *in, gsize at, SosDatePieces *date);

/* In numbers: 2021-03-03, 20210303, 3/3/21, 3-5/3/21, 3/iii/21, 03/2021, 3/3. */
gsize sos_date_read_iso              (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_compact          (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_numbers          (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_days_and_numbers (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_roman            (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_number_and_year  (const SosProse *in, gsize at, SosDatePieces *date);
gsize sos_date_read_two_numbers      (const SosProse *in, gsize at, SosDatePieces *date);

/* 2021, 2021/22. */
gsize sos_date_read_year (const SosProse *in, gsize at, SosDatePieces *date);

/* Past what joins two days of one month: "3-5", "3 and 5", "3, 4 and 5"; 0 where nothing does. */
gsize sos_date_skip_joint (const SosProse *in, gsize at);

/* Past the time of a log, if there is one: "T09:15:00Z", " 14:05". */
gsize sos_date_skip_time  (const SosProse *in, gsize at);

/* Whether a day, a year or another month may follow the month that ends at @end: marks, and then
 * a number or a word that joins them. */
gboolean sos_date_may_follow_month (const SosProse *in, gsize end);
