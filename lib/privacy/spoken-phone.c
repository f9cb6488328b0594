/* SPDX-License-Identifier: MIT */
/* Phone numbers as they are read out: "oh seven seven double oh nine double oh one four six",
 * "07700 nine hundred 123". */
#include "lib/privacy/finders.h"

#include "lib/privacy/age-pieces.h"
#include "lib/privacy/terms.h"

#define LEAST_DIGITS 9
#define MOST_DIGITS 11

/* What was read out so far. */
typedef struct {
  guint n;       /* digits */
  guint n_words; /* of them in words */
  gsize end;
} Spoken;

/* "oh", "seven": the place behind it, or 0. */
static gsize
read_digit (const SosProse *in, gsize at)
{
  gsize end = sos_prose_skip_word (in, at, " oh o zero nought nil ");
  const SosPatternTerm *number = end == 0 ? sos_term_read (in, at, SOS_TERM_NUMBER, &end) : NULL;

  return number == NULL || number->value < 10 ? end : 0;
}

/* "ten", "fifteen", "forty-two": two digits. */
static gsize
read_pair (const SosProse *in, gsize at, guint *n)
{
  gsize end, more;
  const SosPatternTerm *number = sos_terms_find (sos_terms_get (), in, at, &end);

  *n = 2;
  if (number == NULL || number->value < 10 || (number->sense != SOS_TERM_NUMBER && number->sense != SOS_TERM_TENS))
    return 0;
  more = number->sense == SOS_TERM_TENS ? read_digit (in, sos_age_skip_hyphen (in, end)) : 0;

  return more != 0 ? more : end;
}

/* "double oh", "treble seven": as many digits as are said. */
static gsize
read_repeated (const SosProse *in, gsize at, guint *n)
{
  gsize twice = sos_prose_skip_word (in, at, " double "), thrice = sos_prose_skip_word (in, at, " treble triple ");
  gsize next = MAX (twice, thrice), digit = next != 0 ? sos_age_skip_hyphen (in, next) : 0;

  *n = twice != 0 ? 2 : 3;
  if (next != 0 && sos_prose_count_digits (in, digit) == 1)
    return digit + 1;

  return next != 0 ? read_digit (in, digit) : 0;
}

/* "nine hundred": the two zeros. */
static gsize
read_hundred (const SosProse *in, gsize at, guint *n)
{
  *n = 2;

  return sos_prose_skip_word (in, at, " hundred ");
}

/* One group of what is read out; FALSE where it ends. */
static gboolean
read_group (const SosProse *in, gsize at, Spoken *spoken)
{
  guint n = sos_prose_count_digits (in, at);
  gboolean is_word = n == 0;
  gsize end = is_word ? 0 : at + n;

  if (end == 0)
    end = read_repeated (in, at, &n);
  if (end == 0 && spoken->n > 0)
    end = read_hundred (in, at, &n);
  if (end == 0)
    end = read_pair (in, at, &n);
  if (end == 0)
    {
      end = read_digit (in, at);
      n = 1;
    }
  if (end == 0 || !sos_prose_ends (in, end))
    return FALSE;
  spoken->n += n;
  spoken->n_words += is_word;
  spoken->end = end;

  return TRUE;
}

static gsize
skip_gap (const SosProse *in, gsize at)
{
  gsize next = at + (sos_prose_get (in, at) == ',' || sos_prose_get (in, at) == '-');

  return sos_prose_skip_blanks (in, next);
}

/* All numbers begin with a zero, and none of a few digits in words is counted so. */
gboolean
sos_find_spoken_phone (const SosProse *in, gsize at, SosSpan *span)
{
  Spoken spoken = { .end = at };

  if (sos_prose_is_digit (in, at) ? in->text[at] != '0' : sos_prose_skip_word (in, at, " oh o zero nought ") == 0)
    return FALSE;
  for (gsize next = at; spoken.n < MOST_DIGITS && read_group (in, next, &spoken);)
    {
      next = skip_gap (in, spoken.end);
      if (next == spoken.end)
        break;
    }

  return spoken.n >= LEAST_DIGITS && spoken.n <= MOST_DIGITS && spoken.n_words > 0 &&
         sos_prose_found (span, at, spoken.end, SOS_SPAN_PHONE, SOS_SURE);
}
