/* SPDX-License-Identifier: MIT */
/* A date as it is written: which part stands where, and in what form. */
#include "lib/privacy/date-pieces.h"

#include "lib/privacy/date-forms.h"
#include "lib/privacy/date-parts.h"
#include "lib/privacy/terms.h"

const SosDatePiece *
sos_date_pieces_get (const SosDatePieces *date, SosDatePart part)
{
  for (guint i = 0; i < date->n; i++)
    if (date->pieces[i].part == part)
      return &date->pieces[i];

  return NULL;
}

/* A month's last days are not asked for: what is written like a date and is none
 * was meant to be one. */
static gboolean
is_possible (const SosDatePieces *date)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);

  if (month == NULL)
    return FALSE;

  return month->value >= 1 && month->value <= 12 && (day == NULL || (day->value >= 1 && day->value <= 31));
}

/* Tries them in their order: what is longer comes first. */
static gboolean
try_readers (const SosDateReader *readers, const SosProse *in, gsize at, SosDatePieces *date)
{
  guint had = date->n;

  for (; *readers != NULL; readers++)
    {
      date->n = had;
      date->end = (*readers) (in, at, date);
      if (date->end != 0 && is_possible (date))
        return TRUE;
    }
  date->n = had;

  return FALSE;
}

/* A day of one digit or two is nearly always written before its month's word: no other reader
 * takes a blank and a letter there, unless the word joins two days. */
static const SosDateReader *
choose_readers_of_digits (const SosProse *in, gsize at)
{
  static const SosDateReader of_digits[] = { sos_date_read_iso,
                                             sos_date_read_compact,
                                             sos_date_read_numbers,
                                             sos_date_read_days_and_numbers,
                                             sos_date_read_day_first,
                                             sos_date_read_roman,
                                             sos_date_read_number_and_year,
                                             sos_date_read_two_numbers,
                                             NULL };
  static const SosDateReader before_words[] = { sos_date_read_days_and_numbers, sos_date_read_day_first, NULL };
  static const SosDateReader before_months[] = { sos_date_read_day_first, NULL };
  gsize number = at + sos_prose_count_digits (in, at), next = sos_prose_skip_blanks (in, number), end;

  if (number > at + 2 || next == number || !g_ascii_isalpha (sos_prose_get (in, next)))
    return of_digits;

  return sos_term_read (in, next, SOS_TERM_MONTH, &end) != NULL ? before_months : before_words;
}

static const SosDateReader *
choose_readers (const SosProse *in, gsize at)
{
  static const SosDateReader of_ordinals[] = { sos_date_read_day_first, NULL };
  static const SosDateReader of_months[] = { sos_date_read_month_first, sos_date_read_month_and_year, NULL };
  static const SosDateReader none[] = { NULL };
  gsize end;
  const SosPatternTerm *term;

  if (sos_prose_is_digit (in, at))
    return choose_readers_of_digits (in, at);
  term = sos_terms_find (sos_terms_get (), in, at, &end);
  if (term == NULL)
    return none;
  if (term->sense == SOS_TERM_MONTH)
    return sos_date_may_follow_month (in, end) ? of_months : none;

  return term->sense == SOS_TERM_ORDINAL || term->sense == SOS_TERM_TENS ? of_ordinals : none;
}

/* A date in numbers, with its time. */
static void
take_time (const SosProse *in, SosDatePieces *date)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);

  if (month->form == SOS_DATE_IN_DIGITS && sos_date_pieces_get (date, SOS_DATE_YEAR) != NULL &&
      sos_date_pieces_get (date, SOS_DATE_DAY) != NULL)
    date->end = sos_date_skip_time (in, date->end);
}

gboolean
sos_date_pieces_read (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize place;

  date->n = 0;
  place = sos_prose_is_digit (in, at) ? 0 : sos_date_read_weekday (in, at, date);
  place = place != 0 ? place : at;
  if (try_readers (choose_readers (in, place), in, place, date))
    {
      take_time (in, date);
      return TRUE;
    }
  date->n = 0;
  date->end = sos_date_read_year (in, at, date);

  return date->end != 0;
}
