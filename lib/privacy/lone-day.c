/* SPDX-License-Identifier: MIT */
/* Days without a month: "on the 14th", "Monday 3rd", "the 3rd, 10th and 17th". */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/date-context.h"
#include "lib/privacy/terms.h"

static gsize
skip_ordinal (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at), day = sos_prose_number (in, at, MIN (n, 2));
  gsize suffix = at + n + (sos_prose_get (in, at + n) == ' '), end = suffix + 2;

  if (n < 1 || n > 2 || day < 1 || day > 31 || !sos_prose_ends (in, end))
    return 0;

  return sos_prose_skip_word (in, suffix, " st nd rd th ") == end ? end : 0;
}

/* "on the 14th", "the night of the 14th", "on 14th" */
static gboolean
is_announced_day (const SosProse *in, gsize at)
{
  gsize the = sos_prose_word_back (in, at, " the "), of, is;

  if (the == SOS_NO_WORD)
    return sos_prose_follows (in, at, " on do due until till since w/c commencing ");
  of = sos_prose_word_back (in, the, " of ");
  is = sos_prose_word_back (in, the, " is was ");
  if (is != SOS_NO_WORD)
    return sos_prose_follows (in, is, SOS_DATE_MEETINGS);

  return of != SOS_NO_WORD
             ? sos_prose_follows (in, of,
                                  " day night morning evening afternoon weekend week events letter email report ")
             : sos_prose_follows (in, the,
                                  " on by to until till since from before after due about for into than do make manage "
                                  "suggest suggested offer offered prefer prefers between around up visit visited seen "
                                  "met appt appointment meeting review hv tc rearranged moved booked ");
}

/* The day before one that is joined to it, "the 3rd, 10th and 17th": its place, or
 * %SOS_NO_WORD. */
static gsize
find_day_before (const SosProse *in, gsize at)
{
  gsize the = sos_prose_word_back (in, at, " the "), place = the != SOS_NO_WORD ? the : at;
  gsize end = sos_date_skip_joint_back (in, place), start;

  if (end == place && end > 0 && in->text[end - 1] == '/')
    end--;
  start = sos_prose_word_start (in, end);

  return end < place && start < end && skip_ordinal (in, start) == end ? start : SOS_NO_WORD;
}

#define MOST_DAYS 6

/* The first of several days is announced. */
static gboolean
is_announced (const SosProse *in, gsize at)
{
  for (guint i = 0; i < MOST_DAYS && at != SOS_NO_WORD; i++)
    {
      if (is_announced_day (in, at))
        return TRUE;
      at = find_day_before (in, at);
    }

  return FALSE;
}

/* "the 1st of next month" */
static gboolean
is_of_month (const SosProse *in, gsize end)
{
  gsize of = sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " of ");
  gsize which = of != 0 ? sos_prose_skip_blanks (in, of) : 0;

  return of != 0 && sos_prose_skip_word (in, which, " next this last each every the ") != 0 &&
         sos_prose_skip_word (in, sos_prose_skip_blanks (in, sos_prose_word_end (in, which)), " month ") != 0;
}

/* "the 1st of next month", "the 30th at 2pm", "the 3rd inst." */
static gboolean
is_day_by_what_follows (const SosProse *in, gsize at, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end), word;

  if (is_of_month (in, end) || sos_prose_skip_word (in, next, " inst instant ult ultimo prox ") != 0)
    return TRUE;
  word = sos_prose_skip_word (in, next, " at ");

  return word != 0 && sos_prose_follows (in, at, " the ") && sos_date_is_time (in, sos_prose_skip_blanks (in, word));
}

/* The end of "3rd" or, behind a weekday, of a bare number that is no hour. */
static gsize
read_lone_day (const SosProse *in, gsize at, gboolean is_of_weekday)
{
  gsize end = skip_ordinal (in, at);
  guint day = sos_prose_count_digits (in, at) == 2 ? sos_prose_number (in, at, 2) : 0;

  if (end == 0 && is_of_weekday && day > 12 && day <= 31 && sos_prose_ends (in, at + 2) && !sos_date_is_time (in, at) &&
      !(sos_prose_get (in, at + 2) != '\0' && strchr ("-:/%", sos_prose_get (in, at + 2)) != NULL))
    end = at + 2;

  return end != 0 && (sos_date_goes_on (in, end) ||
                      strchr ("/&-", sos_prose_get (in, sos_prose_skip_blanks (in, end))) != NULL)
             ? end
             : 0;
}

/* "Court is on the third" */
static gboolean
is_of_meeting (const SosProse *in, gsize at)
{
  gsize on = sos_prose_word_back (in, sos_prose_word_back (in, at, " the "), " on ");
  gsize is = on != SOS_NO_WORD ? sos_prose_word_back (in, on, " is was ") : SOS_NO_WORD;

  return is != SOS_NO_WORD && sos_prose_follows (in, is, SOS_DATE_MEETINGS);
}

/* The first three are said of more than days: "on the second, she won". */
#define LEAST_IN_WORDS 4

/* "on the twenty-second after school" */
static gboolean
find_in_words (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, more;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end), *units = NULL;
  guint day = term->value;

  if (term->sense == SOS_TERM_TENS)
    {
      units = sos_term_read (in, end + 1, SOS_TERM_ORDINAL, &more);
      if (units == NULL || units->value > 9 || !sos_prose_has_mark (in, end, "- "))
        return FALSE;
      day += units->value;
      end = more;
    }

  if (day <= 31 && is_of_month (in, end))
    return sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);

  return (day >= LEAST_IN_WORDS || is_of_meeting (in, at)) && day <= 31 && sos_prose_follows (in, at, " the ") &&
         is_announced_day (in, at) && sos_date_goes_on (in, end) &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

static gboolean
is_in_words (const SosProse *in, gsize at)
{
  gsize end;

  return sos_term_read (in, at, SOS_TERM_ORDINAL, &end) != NULL || sos_term_read (in, at, SOS_TERM_TENS, &end) != NULL;
}

gboolean
sos_find_lone_day (const SosProse *in, gsize at, SosSpan *span)
{
  gsize weekday_end, place = at, end, the;

  if (!sos_prose_is_digit (in, at) && is_in_words (in, at))
    return find_in_words (in, at, span);
  if (sos_term_read (in, at, SOS_TERM_WEEKDAY, &weekday_end) != NULL)
    {
      place = sos_prose_skip_blanks (in, weekday_end + (sos_prose_get (in, weekday_end) == ','));
      the = sos_prose_skip_word (in, place, " the ");
      place = the != 0 ? sos_prose_skip_blanks (in, the) : place;
    }
  end = skip_ordinal (in, place);
  if (end != 0 && is_day_by_what_follows (in, place, end))
    return sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
  end = read_lone_day (in, place, place != at);

  /* "weight on the 9th centile, height on the 25th" */
  return end != 0 && (place != at || is_announced (in, at)) &&
         !sos_prose_is_near (in, at, 20, " height hc length ofc weight ") &&
         !sos_prose_is_near (in, at, 48, " centile centiles percentile percentiles ") &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}
