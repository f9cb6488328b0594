/* SPDX-License-Identifier: MIT */
/* A date as it is written: which part stands where, and in what form. */
#pragma once

#include "lib/privacy/context.h"

typedef enum {
  SOS_DATE_WEEKDAY,
  SOS_DATE_DAY,
  SOS_DATE_MONTH,
  SOS_DATE_YEAR,
} SosDatePart;

typedef enum {
  SOS_DATE_IN_DIGITS,
  SOS_DATE_IN_ORDINAL, /* 3rd */
  SOS_DATE_IN_WORDS,
} SosDateForm;

typedef struct {
  guint8  part;
  guint8  form;
  guint8  words; /* SosMonthWords or SosWeekdayWords */
  guint16 value;
  gsize   start;
  gsize   end;
} SosDatePiece;

/* Four days, each with a weekday, a month and two years; and one to spare. */
#define SOS_DATE_MAX_DAYS 4
#define SOS_DATE_MAX_PIECES (2 * SOS_DATE_MAX_DAYS + 4)

/* What may stand between two pieces, in bytes. */
#define SOS_DATE_MAX_GAP 16

typedef struct {
  SosDatePiece pieces[SOS_DATE_MAX_PIECES];
  guint        n;
  gsize        end;
} SosDatePieces;

/* Reads the longest date that is written from @at on: a day, two to four days of
 * a month, a month, or a year; a day may lack its year. Whether there is such a day
 * and whether it means a date is for the caller to judge. */
gboolean sos_date_pieces_read (const SosProse *in, gsize at, SosDatePieces *date);

/* The first of a part, or %NULL. */
const SosDatePiece *sos_date_pieces_get (const SosDatePieces *date, SosDatePart part);

/* Whether that many digits, two or four, can say that year. */
gboolean sos_date_year_has_digits (guint year, guint n);
