/* SPDX-License-Identifier: MIT */
/* Ages, in digits and in words, of one child or of several; a birthday with its
 * number. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define OLDEST 120
#define MAX_AGES 5

#define UNITS " year years yr yrs month months mth mths mnth mnths week weeks wk wks day days "
#define SHORT_OLD " yo yos yo's "
#define BEFORE_NUMBER                                                                                                 \
  " of about around approx approximately between nearly almost only just over under at is was from group range band " \
  "now "
#define AFTER_WAS " and but when now then years yrs at so "

static gsize
skip_hyphen (const SosProse *in, gsize at)
{
  gsize place = sos_prose_skip_blanks (in, at);

  if (sos_prose_has (in, place, "\xe2\x80\x91") || sos_prose_has (in, place, "\xe2\x80\x90"))
    return sos_prose_skip_blanks (in, place + 3);

  return sos_prose_get (in, place) == '-' ? sos_prose_skip_blanks (in, place + 1) : place;
}

/* "seven", "twenty", "twenty-one". */
static gsize
read_number_word (const SosProse *in, gsize at)
{
  gsize end, more;
  const SosTerm *number = sos_terms_find (sos_terms_get (), in, at, &end), *units;

  if (number == NULL || (number->sense != SOS_TERM_NUMBER && number->sense != SOS_TERM_TENS))
    return 0;
  if (number->sense == SOS_TERM_NUMBER || (sos_prose_get (in, end) != '-' && sos_prose_get (in, end) != ' '))
    return end;
  units = sos_term_read (in, end + 1, SOS_TERM_NUMBER, &more);

  return units != NULL && units->value < 10 ? more : end;
}

/* "7", "seven", "7.5", "7½", "three and a half". */
static gsize
read_number (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at);
  gsize end = n >= 1 && n <= 3 && sos_prose_number (in, at, n) <= OLDEST ? at + n
              : n > 0                                                    ? 0
                                                                         : read_number_word (in, at);
  gsize half;

  if (end == 0)
    return 0;
  if (sos_prose_get (in, end) == '.' && sos_prose_is_digit (in, end + 1) && !sos_prose_is_digit (in, end + 2))
    return end + 2;
  half = sos_prose_skip_blanks (in, end);
  if (sos_prose_has (in, half, "½"))
    return half + 2;
  if (sos_prose_has (in, half, "1/2") || sos_prose_has (in, half, "and a half"))
    return half + (in->text[half] == '1' ? strlen ("1/2") : strlen ("and a half"));

  return end;
}

/* "7", "7 and 9", "7, 9 and 11", "7-9". */
static gsize
read_numbers (const SosProse *in, gsize at)
{
  gsize end = read_number (in, at);

  for (guint i = 1; end != 0 && i < MAX_AGES; i++)
    {
      gsize next = skip_hyphen (in, end), word;

      next += sos_prose_get (in, next) == ',' || sos_prose_get (in, next) == '&' || sos_prose_get (in, next) == '/';
      if (sos_prose_has (in, next, "\xe2\x80\x93"))
        next += 3;
      next = sos_prose_skip_blanks (in, next);
      word = sos_prose_skip_word (in, next, " and or to ");
      next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
      if (sos_prose_skip_blanks (in, end) == next || read_number (in, next) == 0)
        break;
      end = read_number (in, next);
    }

  return end;
}

/* Past "years", "-month", "yrs"; 0 where no unit stands. */
static gsize
skip_unit (const SosProse *in, gsize at)
{
  gsize end = sos_prose_skip_word (in, skip_hyphen (in, at), UNITS);

  return end != 0 && sos_prose_get (in, end) == '.' && sos_prose_get (in, end + 1) == ' ' ? end + 1 : end;
}

/* "old", "olds", "of age" behind a unit. */
static gsize
skip_old (const SosProse *in, gsize at)
{
  gsize place = skip_hyphen (in, at), end = sos_prose_skip_word (in, place, " old olds older ");

  return end == 0 && sos_prose_has (in, place, "of age") && sos_prose_ends (in, place + 6) ? place + 6 : end;
}

/* "7yo", "7 y/o", "7 y.o." */
static gsize
skip_short_old (const SosProse *in, gsize at)
{
  gsize place = skip_hyphen (in, at), end = sos_prose_skip_word (in, place, SHORT_OLD);

  if (end != 0)
    return end;

  return (sos_prose_has (in, place, "y/o") || sos_prose_has (in, place, "y.o")) && sos_prose_ends (in, place + 3)
             ? place + 3
             : 0;
}

/* "7 years old", "3 years and 4 months old"; 0 for a time that lasts. */
static gsize
read_old (const SosProse *in, gsize at)
{
  gsize number = read_numbers (in, at), unit, old, next, word;

  if (number == 0)
    return 0;
  old = skip_short_old (in, number);
  unit = skip_unit (in, number);
  if (old != 0 || unit == 0)
    return old;
  old = skip_old (in, unit);
  if (old != 0)
    return old;

  next = sos_prose_skip_blanks (in, unit + (sos_prose_get (in, unit) == ','));
  word = sos_prose_skip_word (in, next, " and ");
  number = read_number (in, word != 0 ? sos_prose_skip_blanks (in, word) : next);
  unit = number != 0 ? skip_unit (in, number) : 0;

  return unit != 0 ? skip_old (in, unit) : 0;
}

/* "7y 3m" */
static gsize
read_compact (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at), m;
  gsize months;

  if (n < 1 || n > 2 || sos_prose_lower (in, at + n) != 'y')
    return 0;
  months = sos_prose_skip_blanks (in, at + n + 1);
  m = sos_prose_count_digits (in, months);

  return m >= 1 && m <= 2 && sos_prose_lower (in, months + m) == 'm' && sos_prose_ends (in, months + m + 1)
             ? months + m + 1
             : 0;
}

/* "6th birthday", "sixth birthday": a feast, with cake or without. @end is that of
 * the number. */
static gboolean
find_birthday (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  end = sos_prose_skip_word (in, skip_hyphen (in, end), " birthday birthdays bday ");

  return end != 0 && sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

static gsize
skip_ordinal (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at);

  return n >= 1 && n <= 3 && sos_prose_skip_word (in, at + n, " st nd rd th ") != 0 ? at + n + 2 : 0;
}

/* No more of a score or a count behind the number. */
static gboolean
ends_age (const SosProse *in, gsize end)
{
  char c = sos_prose_get (in, end);
  gsize next = sos_prose_skip_blanks (in, end);

  if (!sos_prose_ends (in, end) || c == '%' || ((c == '/' || c == '.' || c == ':') && sos_prose_is_digit (in, end + 1)))
    return FALSE;

  return sos_prose_skip_word (in, next, " out of times degrees per percent minutes hours pounds ") == 0;
}

/* "aged 7", "ages 3 to 5", "age of seven months"; @end is that of the first word. */
static gboolean
find_aged (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize word, unit;

  end += sos_prose_get (in, end) == ':' || sos_prose_get (in, end) == '=';
  for (end = sos_prose_skip_blanks (in, end); (word = sos_prose_skip_word (in, end, BEFORE_NUMBER)) != 0;)
    end = sos_prose_skip_blanks (in, word);
  end += sos_prose_get (in, end) == '(';
  word = read_old (in, end);
  if (word == 0)
    word = read_compact (in, end);
  if (word == 0)
    {
      end = read_numbers (in, end);
      unit = end != 0 ? skip_unit (in, end) : 0;
      end = unit != 0 ? unit : end;
      word = end != 0 && ends_age (in, end) ? end : 0;
    }

  return word != 0 && sos_prose_found (span, at, word, SOS_SPAN_AGE, SOS_SURE);
}

/* "turned 6", and with the day: a birthday's date. */
static gboolean
find_turned (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize word, place;
  SosSpan date;

  end = read_number (in, sos_prose_skip_blanks (in, end));
  if (end == 0 || !ends_age (in, end))
    return FALSE;
  place = sos_prose_skip_blanks (in, end);
  word = sos_prose_skip_word (in, place, " on in ");
  place = word != 0 ? sos_prose_skip_blanks (in, word) : place;
  word = sos_prose_skip_word (in, place, " the ");
  place = word != 0 ? sos_prose_skip_blanks (in, word) : place;
  if (place != sos_prose_skip_blanks (in, end) && sos_find_date (in, place, &date))
    return sos_prose_found (span, at, date.start + date.length, SOS_SPAN_FEAST, SOS_SURE);

  return (place == end || !g_ascii_islower (sos_prose_get (in, place)) ||
          sos_prose_skip_word (in, sos_prose_skip_blanks (in, end),
                               " on in last this next yesterday today tomorrow and but so when she he they just a soon "
                               "during before after while years at ") != 0) &&
         sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

/* "she was 7": sure only where it says when, for scales are spoken of like this. */
static gboolean
find_was (const SosProse *in, gsize at, SosSpan *span)
{
  gsize nearly = sos_prose_word_back (in, at, " nearly almost now just only about still ");
  gsize was = sos_prose_word_back (in, nearly != SOS_NO_WORD ? nearly : at, " is was were be am are ");
  gsize who, end = read_number (in, at), next;

  if (was == SOS_NO_WORD || end == 0 || !ends_age (in, end))
    return FALSE;
  who = sos_prose_word_back (in, was, " he she i they who you we ");
  next = sos_prose_skip_blanks (in, end);
  if (who != SOS_NO_WORD && sos_prose_follows (in, who, " when since until before after ") &&
      sos_prose_skip_word (in, next, " out stone st kg feet ft inches cm lb lbs per of months weeks days in ") == 0)
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
  if (who == SOS_NO_WORD ||
      (next > end && g_ascii_islower (sos_prose_get (in, next)) && sos_prose_skip_word (in, next, AFTER_WAS) == 0))
    return FALSE;

  return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_UNSURE);
}

/* "Kayden (7)", which may be a rating, too. */
static gboolean
find_in_brackets (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at);
  gsize name;

  if (n < 1 || n > 2 || sos_prose_get (in, at + n) != ')' || sos_prose_before (in, at) != '(' || at < 3)
    return FALSE;
  name = sos_prose_word_start (in, at - 1 - (in->text[at - 2] == ' '));

  return sos_prose_is_upper (in, name) && sos_prose_found (span, at, at + n, SOS_SPAN_AGE, SOS_UNSURE);
}

/* "the girl, 9yrs", "(9yrs)", "one is 9yrs": written as one word it is an age, where it
 * is not said for how long. */
static gsize
read_attached (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at);
  gsize end = n >= 1 && n <= 2 ? sos_prose_skip_word (in, at + n, " yrs yr ") : 0;
  gsize before = at;

  while (before > 0 && in->text[before - 1] == ' ')
    before--;
  if (end == 0 || before == 0)
    return 0;
  if (in->text[before - 1] == '(' || in->text[before - 1] == ',')
    return end;

  return sos_prose_word_back (in, at, " is was are were now just nearly aged ") != SOS_NO_WORD ? end : 0;
}

static gboolean
find_number (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = read_old (in, at);

  if (end == 0)
    end = read_attached (in, at);

  if (end == 0)
    end = read_compact (in, at);
  if (end != 0 && sos_prose_ends (in, end))
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);

  return find_was (in, at, span) || find_in_brackets (in, at, span);
}

/* "twenty-second": @end is that of "twenty". */
static gsize
read_tens_ordinal (const SosProse *in, gsize end)
{
  gsize next = skip_hyphen (in, end);

  return next > end && sos_term_read (in, next, SOS_TERM_ORDINAL, &end) != NULL ? end : 0;
}

gboolean
sos_find_age (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = sos_prose_is_digit (in, at) ? skip_ordinal (in, at) : 0;
  const SosTerm *term = sos_prose_is_digit (in, at) ? NULL : sos_terms_find (sos_terms_get (), in, at, &end);

  if (end != 0 && (term == NULL || term->sense == SOS_TERM_ORDINAL))
    return find_birthday (in, at, end, span);
  if (term != NULL && term->sense == SOS_TERM_TENS && read_tens_ordinal (in, end) != 0 &&
      find_birthday (in, at, read_tens_ordinal (in, end), span))
    return TRUE;
  if (term != NULL && term->sense == SOS_TERM_AGED)
    return find_aged (in, at, end, span);
  if (term != NULL && term->sense == SOS_TERM_TURNED)
    return find_turned (in, at, end, span);

  return find_number (in, at, span);
}
