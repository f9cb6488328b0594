/* SPDX-License-Identifier: MIT */
/* One part of a date: a day, a month, a year, a weekday. */
#include "lib/privacy/date-parts.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2099

gsize
sos_date_add_part (SosDatePieces *date, SosDatePart part, SosDateForm form, guint value, gsize start, gsize end)
{
  if (date->n == SOS_DATE_MAX_PIECES)
    return 0;
  date->pieces[date->n++] = (SosDatePiece) {
    .part = (guint8) part, .form = (guint8) form, .value = (guint16) value, .start = start, .end = end
  };

  return end;
}

gsize
sos_date_skip_gap (const SosProse *in, gsize at, const char *marks)
{
  at = sos_prose_skip_blanks (in, at);
  if (at < in->length && in->text[at] != '\0' && strchr (marks, in->text[at]) != NULL)
    at = sos_prose_skip_blanks (in, at + 1);

  return at;
}

gboolean
sos_date_ends_with_no_mark_of (const SosProse *in, gsize at, const char *marks)
{
  return sos_prose_ends (in, at) && !(sos_prose_is_digit (in, at + 1) && strchr (marks, in->text[at]) != NULL);
}

gboolean
sos_date_ends_number (const SosProse *in, gsize at)
{
  return sos_date_ends_with_no_mark_of (in, at, "/-.:");
}

gsize
sos_date_read_number (const SosProse *in, gsize at, SosDatePart part, guint last, SosDatePieces *date)
{
  guint n = sos_prose_count_digits (in, at), number = sos_prose_number (in, at, MIN (n, 2));

  if (n < 1 || n > 2 || number < 1 || number > last)
    return 0;

  return sos_date_add_part (date, part, SOS_DATE_IN_DIGITS, number, at, at + n);
}

gboolean
sos_date_is_year (guint number)
{
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

gsize
sos_date_read_long_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint year = sos_prose_count_digits (in, at) == 4 ? sos_prose_number (in, at, 4) : 0;

  return sos_date_is_year (year) ? sos_date_add_part (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, year, at, at + 4) : 0;
}

#define FIRST_SHORT_YEAR 1950

/* 49 and below are of this century. */
static guint
get_short_year (guint number)
{
  return number + (number < FIRST_SHORT_YEAR % 100 ? 2000 : 1900);
}

gboolean
sos_date_year_has_digits (guint year, guint n)
{
  return n == 2 ? get_short_year (year % 100) == year : sos_date_is_year (year);
}

gsize
sos_date_read_short_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint year = sos_prose_number (in, at, 2);

  if (sos_prose_count_digits (in, at) != 2 || !sos_prose_ends (in, at + 2))
    return 0;

  return sos_date_add_part (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, get_short_year (year), at, at + 2);
}

gsize
sos_date_read_any_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = sos_date_read_long_year (in, at, date);

  return end != 0 ? end : sos_date_read_short_year (in, at, date);
}

gsize
sos_date_skip_suffix (const SosProse *in, gsize at)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th", "'th", "\"th\"", "°" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (sos_prose_has (in, at, suffixes[i]))
      return at + strlen (suffixes[i]);
  /* "19t August" */
  if (sos_prose_has_mark (in, at, "thTH") && sos_prose_get (in, at + 1) == ' ')
    {
      gsize end;

      return sos_term_read (in, at + 2, SOS_TERM_MONTH, &end) != NULL ? at + 1 : at;
    }

  return at;
}

/* "third", "twenty-third", "twenty third". */
static gsize
read_ordinal_word (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = at;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end), *units;
  guint tens = term != NULL && term->sense == SOS_TERM_TENS ? term->value : 0;

  if (term != NULL && term->sense == SOS_TERM_ORDINAL)
    return sos_date_add_part (date, SOS_DATE_DAY, SOS_DATE_IN_WORDS, term->value, at, end);
  if (tens == 0 || tens > 30 || (sos_prose_get (in, end) != '-' && sos_prose_get (in, end) != ' '))
    return 0;
  units = sos_term_read (in, end + 1, SOS_TERM_ORDINAL, &end);
  if (units == NULL || units->value > 9 || tens + units->value > 31)
    return 0;

  return sos_date_add_part (date, SOS_DATE_DAY, SOS_DATE_IN_WORDS, tens + units->value, at, end);
}

/* "1af", "2il", "3ydd", "25ain": stays as it is behind another number. */
static gsize
skip_welsh_suffix (const SosProse *in, gsize at)
{
  gsize end = sos_prose_skip_word (in, at, " af il ail ydd edd ed fed eg ain ");

  return end != 0 ? end : at;
}

gsize
sos_date_read_day (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = sos_date_read_number (in, at, SOS_DATE_DAY, 31, date), after;

  if (end == 0)
    return read_ordinal_word (in, at, date);
  /* Most have none. */
  if (sos_prose_get (in, end) == ' ')
    return end;
  after = skip_welsh_suffix (in, end);
  if (after > end)
    return after;
  after = sos_date_skip_suffix (in, end);
  date->pieces[date->n - 1].form = after > end ? SOS_DATE_IN_ORDINAL : SOS_DATE_IN_DIGITS;
  date->pieces[date->n - 1].end = after;

  return after;
}

gsize
sos_date_read_month_word (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end;
  const SosPatternTerm *month = sos_term_read (in, at, SOS_TERM_MONTH, &end);

  if (month == NULL || sos_date_add_part (date, SOS_DATE_MONTH, SOS_DATE_IN_WORDS, month->value, at, end) == 0)
    return 0;
  date->pieces[date->n - 1].words = month->words;

  /* Between marks it is one of the short names. */
  if (month->words == SOS_WORDS_ENGLISH && month->value == 5 && at > 0 && end < in->length &&
      (strchr ("-/", sos_prose_before (in, at)) != NULL || strchr ("-/", in->text[end]) != NULL ||
       (in->text[end] == '.' && sos_prose_is_digit (in, end + 2))))
    date->pieces[date->n - 1].words = SOS_WORDS_SHORT;

  /* Welsh has Mai, Romanian mai. */
  if (month->words == SOS_WORDS_WELSH && month->value == 5 && g_ascii_islower (in->text[at]))
    date->pieces[date->n - 1].words = SOS_WORDS_ROMANIAN;

  if (month->words == SOS_WORDS_SHORT || month->words == SOS_WORDS_SEPT || month->value == 5)
    end += sos_prose_get (in, end) == '.';

  return end;
}

gsize
sos_date_read_weekday (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end;
  const SosPatternTerm *weekday = sos_term_read (in, at, SOS_TERM_WEEKDAY, &end);

  if (weekday == NULL || sos_date_add_part (date, SOS_DATE_WEEKDAY, SOS_DATE_IN_WORDS, weekday->value, at, end) == 0)
    return 0;
  date->pieces[date->n - 1].words = weekday->words;

  return sos_prose_pass_word (in, sos_date_skip_gap (in, end, ",."), " the ");
}
