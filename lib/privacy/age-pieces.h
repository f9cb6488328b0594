/* SPDX-License-Identifier: MIT */
/* What ages are written with. Each reader takes a place and gives the one behind what
 * it read, or 0. */
#pragma once

#include "lib/privacy/context.h"

/* Near one of these a number is a rating. */
#define SOS_AGE_SCALES \
  " scale scaled scales scaling scaler score scored scores scoring rate rated rates rating ratings points "

#define SOS_AGE_UNITS                                                                                              \
  " year years yr yrs yaer yaers yeards yeas yera yeras yesrs ys fortnight month months mth mths mnth mnths week " \
  "weeks wk wks day days "

/* Past blanks and a hyphen among them; @at itself where there is none. */
gsize sos_age_skip_hyphen (const SosProse *in, gsize at);

/* "7", "seven", "7.5", "7½", "three and a half". */
gsize sos_age_read_number (const SosProse *in, gsize at);

/* Past "b'day", "b-day" or "bd"; 0 where none stands. */
gsize sos_age_skip_short_birthday (const SosProse *in, gsize at);

/* "7", "7 and 9", "7, 9 and 11", "7-9". */
gsize sos_age_read_numbers (const SosProse *in, gsize at);

/* "years", "-month", "yrs" */
gsize sos_age_skip_unit (const SosProse *in, gsize at);

/* "old", "olds", "of age" behind a unit. */
gsize sos_age_skip_old (const SosProse *in, gsize at);

/* Whether no more of a score or a count stands behind the number. */
gboolean sos_age_ends (const SosProse *in, gsize end);
