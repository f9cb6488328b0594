/* SPDX-License-Identifier: MIT */
/* Phone numbers of the United Kingdom, and others with their `+`.
 *
 * Ofcom, The National Telephone Numbering Plan: nine or ten digits behind the 0,
 * the first of them 1 (area), 2 (area), 3, 5, 7 (mobile), 8 or 9. */
#include "lib/privacy/finders.h"

#include <string.h>

#define MAX_DIGITS 15

#define BEFORE_PHONE \
  " tel telephone phone mobile mob landline number call called ring rang rung phoned text texted on no fax whatsapp "

typedef struct {
  char digits[MAX_DIGITS + 1];
  guint n;
  guint first_group; /* digits before the first mark */
  guint shortest;    /* of the further groups */
  guint n_groups;
  gsize end;
} Number;

/* Past what may stand between two groups; 0 where none may follow. */
static gsize
skip_separator (const SosProse *in, gsize at)
{
  gsize start = at;

  while (at - start < 3 && strchr (" .-()/\xc2\xa0", sos_prose_get (in, at)) != NULL && at < in->length)
    at++;
  if (at == start && sos_prose_has (in, at, "\xe2\x80\x91"))
    at += 3;

  return at > start && sos_prose_is_digit (in, at) ? at : 0;
}

/* Reads up to MAX_DIGITS in groups; more make it no phone's number. */
static void
read_groups (const SosProse *in, gsize at, Number *number)
{
  *number = (Number) { .shortest = G_MAXUINT };

  do
    {
      guint n = sos_prose_count_digits (in, at);

      if (number->n + n > MAX_DIGITS)
        break;
      memcpy (number->digits + number->n, in->text + at, n);
      if (number->n == 0)
        number->first_group = n;
      else
        number->shortest = MIN (number->shortest, n);
      number->n += n;
      number->n_groups++;
      number->end = at + n;
      at = skip_separator (in, number->end);
    }
  while (at != 0);
}

/* Digits behind the trunk's 0. */
static gboolean
is_national (const char *digits, guint n)
{
  return (n == 9 || n == 10) && strchr ("1235789", digits[0]) != NULL && !(n == 9 && digits[0] == '7');
}

/* No date has so many parts. */
#define MANY_GROUPS 5

/* A date's parts have two digits, a phone's groups three. */
static gboolean
is_grouped (const Number *number)
{
  return number->first_group >= 3 || number->n_groups >= MANY_GROUPS ||
         (number->first_group == 2 && number->digits[1] == '7' && number->shortest >= 3) ||
         (number->first_group == 1 && number->shortest >= 3);
}

static gboolean
is_phone (const Number *number, gboolean has_plus)
{
  const char *digits = number->digits;

  if (has_plus && !g_str_has_prefix (digits, "44"))
    return number->n >= 8;
  if (g_str_has_prefix (digits, "0044"))
    digits += 4;
  /* "0048 512 345 678" */
  else if (g_str_has_prefix (digits, "00") && number->n >= 11)
    return TRUE;
  else if (has_plus || (g_str_has_prefix (digits, "447") && number->n == 12))
    digits += 2;
  /* "7700 900123" */
  else if (digits[0] == '7' && number->n == 10 &&
           (number->first_group == 4 || (number->first_group == 10 && g_str_has_prefix (digits, "77"))))
    return TRUE;
  else
    return digits[0] == '0' && is_grouped (number) && is_national (digits + 1, number->n - 1);

  digits += *digits == '0';

  return is_national (digits, (guint) strlen (digits));
}

/* "ext 123", "x123". */
static gsize
skip_extension (const SosProse *in, gsize at)
{
  gsize start = sos_prose_skip_blanks (in, at), place = start + (strchr (",(", sos_prose_get (in, start)) != NULL),
        word;
  guint n;

  /* "01632 960123, ext. 45", "01632 960123 (ext 4)" */
  place = start < in->length ? sos_prose_skip_blanks (in, place) : at;
  word = place + sos_prose_count_letters (in, place);
  if (sos_prose_skip_word (in, place, " ext extn extension x ") == 0 &&
      !(sos_prose_lower (in, place) == 'x' && word == place + 1))
    return at;
  word += strchr (".:", sos_prose_get (in, word)) != NULL && word < in->length;
  word = sos_prose_skip_blanks (in, word);
  n = sos_prose_count_digits (in, word);

  return n >= 1 && n <= 6 ? word + n : at;
}

/* The last digits of another one: "07700 900123/4", "01632 960123 / 124". */
static gsize
skip_other_end (const SosProse *in, gsize at)
{
  gsize mark = sos_prose_skip_blanks (in, at), digits = sos_prose_skip_blanks (in, mark + 1);
  guint n = sos_prose_get (in, mark) == '/' ? sos_prose_count_digits (in, digits) : 0;

  return (n == 2 || n == 3 || (n == 1 && digits == at + 1)) && sos_prose_ends (in, digits + n) ? digits + n : at;
}

/* Fewer groups than were read, where something else follows a whole number. */
static gboolean
read_phone (const SosProse *in, gsize at, gboolean has_plus, gsize *end)
{
  Number number;

  read_groups (in, at, &number);
  if (!is_phone (&number, has_plus))
    {
      SosProse shorter = *in;
      gsize cut = number.end;

      while (cut > at && g_ascii_isdigit (in->text[cut - 1]))
        cut--;
      if (cut == at)
        return FALSE;
      shorter.length = cut;

      return read_phone (&shorter, at, has_plus, end);
    }
  *end = number.end;

  return TRUE;
}

/* The letter for the digit: "O7700 900123". */
static gboolean
find_with_letter (const SosProse *in, gsize at, SosSpan *span)
{
  Number number;

  if (sos_prose_lower (in, at) != 'o' || sos_prose_get (in, at + 1) != '7')
    return FALSE;
  read_groups (in, at + 1, &number);

  return number.n == 10 && sos_prose_ends (in, number.end) &&
         sos_prose_found (span, at, number.end, SOS_SPAN_PHONE, SOS_SURE);
}

/* Childline, the Samaritans, missing children, emotional support: everybody's. */
static gboolean
is_helpline (const char *digits)
{
  static const char *const lines[] = { "08001111", "116123", "116000", "116111", NULL };

  return g_strv_contains (lines, digits);
}

/* Five to eight digits where a phone is spoken of. */
static gboolean
find_local (const SosProse *in, gsize at, SosSpan *span)
{
  Number number;

  read_groups (in, at, &number);

  return number.n >= 5 && number.n <= 10 && number.first_group >= 3 && number.shortest >= 3 &&
         sos_prose_ends (in, number.end) && sos_prose_follows (in, at, BEFORE_PHONE) &&
         (number.n >= 6 || !sos_prose_follows (in, at, " on no number text ")) && !is_helpline (number.digits) &&
         sos_prose_found (span, at, number.end, SOS_SPAN_PHONE, SOS_SURE);
}

/* "ask for ext 2570", "on x1003": the number itself is everybody's. */
static gboolean
find_extension (const SosProse *in, gsize at, SosSpan *span)
{
  gsize word = sos_prose_word_back (in, at, " ext extn extension ");
  guint n = sos_prose_count_digits (in, at);
  gsize next = sos_prose_skip_blanks (in, at + n);

  return word != SOS_NO_WORD && n >= 3 && n <= 6 && sos_prose_ends (in, at + n) &&
         sos_prose_skip_word (in, next, " days months weeks pounds hours ") == 0 &&
         sos_prose_found (span, at, at + n, SOS_SPAN_PHONE, SOS_SURE);
}

/* "your old phone number, ending 032", "a mobile ending in 2921": its last digits. */
static gboolean
find_last_digits (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at);
  gsize in_word = sos_prose_word_back (in, at, " in with "), ending;

  ending = sos_prose_word_back (in, in_word != SOS_NO_WORD ? in_word : at, " ending ends ended ");

  return (n == 3 || n == 4) && ending != SOS_NO_WORD && sos_prose_ends (in, at + n) &&
         sos_prose_is_near (in, ending, 24, " mob mobile number phone tel telephone ") &&
         sos_prose_found (span, at, at + n, SOS_SPAN_PHONE, SOS_SURE);
}

/* The first of "08/02/92 - 10/02/92", which have the digits of a phone together. */
static gboolean
is_day (const SosProse *in, gsize at)
{
  SosSpan date;

  return sos_prose_count_digits (in, at) == 2 && sos_prose_has_mark (in, at + 2, "/.-") &&
         sos_find_date (in, at, &date);
}

gboolean
sos_find_phone (const SosProse *in, gsize at, SosSpan *span)
{
  gsize start = at, end;
  gboolean has_plus;

  if (!sos_prose_is_digit (in, at))
    return find_with_letter (in, at, span);
  start -= sos_prose_before (in, start) == '(';
  has_plus = sos_prose_before (in, start) == '+';
  start -= has_plus;
  if (!has_plus && strchr ("./-", sos_prose_before (in, at)) != NULL && at >= 2 && g_ascii_isdigit (in->text[at - 2]))
    return FALSE;

  if (!has_plus && is_day (in, at))
    return FALSE;
  if (!read_phone (in, at, has_plus, &end) || !sos_prose_ends (in, end))
    return find_extension (in, at, span) || find_last_digits (in, at, span) || find_local (in, at, span);

  return sos_prose_found (span, start, skip_extension (in, skip_other_end (in, end)), SOS_SPAN_PHONE, SOS_SURE);
}
