/* SPDX-License-Identifier: MIT */
/* Years in words, as people say them: "in nineteen ninety-two", "since twenty nineteen",
 * "in two thousand and twelve". */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/age-pieces.h"
#include "lib/privacy/terms.h"

#define BEFORE_YEAR                                                                                                    \
  " in since from seen of during until till before after early late mid around about circa year spring summer autumn " \
  "winter "                                                                                                            \
  "christmas easter birth born b "

#define AFTER_NO_YEAR " people pounds quid times miles metres steps words "

/* "two", "ninety", "ninety-two": the place behind, and the value. */
static gsize
read_below_hundred (const SosProse *in, gsize at, guint *value)
{
  gsize end, more;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end), *units;

  if (term == NULL || (term->sense != SOS_TERM_NUMBER && term->sense != SOS_TERM_TENS))
    return 0;
  *value = term->value;
  units =
      term->sense == SOS_TERM_TENS ? sos_term_read (in, sos_age_skip_hyphen (in, end), SOS_TERM_NUMBER, &more) : NULL;
  if (units == NULL || units->value > 9)
    return end;
  *value += units->value;

  return more;
}

/* Behind "two": " thousand", " thousand and twelve". */
static gsize
read_of_thousand (const SosProse *in, gsize at)
{
  gsize thousand = sos_prose_skip_word (in, sos_prose_skip_blanks (in, at), " thousand "), and, end;
  guint value;

  if (thousand == 0)
    return 0;
  and = sos_prose_skip_word (in, sos_prose_skip_blanks (in, thousand), " and ");
  end = read_below_hundred (in, sos_prose_skip_blanks (in, and!= 0 ? and : thousand), &value);

  return end != 0 ? end : thousand;
}

/* Behind "nineteen" or "twenty": "-ninety-two", " oh four". */
static gsize
read_of_century (const SosProse *in, gsize at)
{
  gsize place = sos_age_skip_hyphen (in, at), oh = sos_prose_skip_word (in, place, " oh o "), end;
  guint value;

  if (place == at)
    return 0;
  end = read_below_hundred (in, oh != 0 ? sos_prose_skip_blanks (in, oh) : place, &value);

  return end != 0 && (oh != 0 ? value < 10 : value >= 10) ? end : 0;
}

/* "going back to twenty nineteen" */
static gboolean
goes_back_to (const SosProse *in, gsize at)
{
  gsize to = sos_prose_word_back (in, at, " to ");

  return to != SOS_NO_WORD && sos_prose_follows (in, to, " back dates dating up ");
}

/* Where the month before the year, or its day, begins; %SOS_NO_WORD where none is. */
static gsize
find_month_before (const SosProse *in, gsize at)
{
  gsize stop = at, start, end;

  while (stop > 0 && at - stop < 2 && strchr (" ,", in->text[stop - 1]) != NULL)
    stop--;
  start = sos_prose_word_start (in, stop);

  return stop < at &&
                 (sos_term_read (in, start, SOS_TERM_MONTH, &end) != NULL ||
                  ((stop < at - 1 || sos_prose_follows (in, start, " the ")) &&
                   sos_term_read (in, start, SOS_TERM_ORDINAL, &end) != NULL)) &&
                 end == stop
             ? start
             : SOS_NO_WORD;
}

/* Where "the fourth of the third" begins, of which @at is the month. */
static gsize
find_day_before_month (const SosProse *in, gsize at)
{
  gsize of = sos_prose_word_back (in, sos_prose_word_back (in, at, " the "), " of "), day, tens, end;

  if (of == SOS_NO_WORD || of < 2)
    return at;
  day = sos_prose_word_start (in, of - 1);
  tens = day > 1 && sos_prose_has_mark (in, day - 1, "- ") ? sos_prose_word_start (in, day - 1) : day;
  if (sos_term_read (in, tens, SOS_TERM_TENS, &end) != NULL && end == day - 1)
    return tens;

  return sos_term_read (in, day, SOS_TERM_ORDINAL, &end) != NULL ? day : at;
}

gboolean
sos_find_spoken_year (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, month;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  if (term == NULL || (term->value != 2 && term->value != 19 && term->value != 20))
    return FALSE;
  end = term->value == 2 ? read_of_thousand (in, end) : read_of_century (in, end);

  if (end == 0 || sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), AFTER_NO_YEAR) != 0)
    return FALSE;
  month = find_month_before (in, at);
  month = month != SOS_NO_WORD ? find_day_before_month (in, month) : month;

  return (month != SOS_NO_WORD || sos_prose_follows (in, at, BEFORE_YEAR) || goes_back_to (in, at)) &&
         sos_prose_found (span, MIN (month, at), end, SOS_SPAN_FEAST, SOS_SURE);
}
