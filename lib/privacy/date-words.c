/* SPDX-License-Identifier: MIT */
/* Dates with the word of a month. */
#include "lib/privacy/date-forms.h"

#include <string.h>

#include "lib/privacy/date-parts.h"
#include "lib/privacy/terms.h"

/* What entries do on their day. */
#define AFTER_YEAR                                                                                              \
  " refers shows says states notes gives records has is was reads confirms describes documents lists mentions " \
  "explains "                                                                                                   \
  "outlines details tells suggests concerns unless always perhaps "

/* The "14 Nov" of "12 Nov 17 to 14 Nov 17" */
static gboolean
is_day_and_month (const SosProse *in, gsize at)
{
  gsize end;

  return sos_term_read (in, sos_prose_skip_blanks (in, sos_date_skip_suffix (in, at + sos_prose_count_digits (in, at))),
                        SOS_TERM_MONTH, &end) != NULL;
}

/* Whether two digits after a blank are a year: no time of day, and no count of
 * something. */
static gboolean
is_short_year (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at + 2), end;

  if (sos_prose_count_digits (in, at) != 2 || !sos_date_ends_number (in, at + 2) || sos_prose_get (in, at + 2) == '%' ||
      sos_prose_skip_word (in, next, " am pm people children men women of or years year hours minutes out ") != 0)
    return FALSE;
  /* "from 1 Jan 16 to say", but "1 Jan 16 to 18" */
  end = sos_prose_skip_word (in, next, " to ");
  if (end != 0)
    return !sos_prose_is_digit (in, sos_prose_skip_blanks (in, end)) ||
           is_day_and_month (in, sos_prose_skip_blanks (in, end));
  if (sos_prose_get (in, at + 2) == '\n' || sos_prose_is_upper (in, next) ||
      sos_prose_skip_word (in, next, AFTER_YEAR) != 0)
    return TRUE;
  end = sos_prose_word_end (in, next);

  return next == at + 2 || end < next + 4 || sos_prose_lower (in, end - 1) != 's';
}

/* The year after a month's word or its days; 0 where there is none. */
static gsize
read_year_after (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize gap = sos_date_skip_gap (in, at, ",.-/"), place = sos_prose_pass_word (in, gap, " of "), end,
        bracket = place + 1;
  gboolean is_joined = gap == at || (gap == at + 1 && strchr ("-/.", in->text[at]) != NULL);

  /* "March (2018)" */
  if (sos_prose_get (in, place) == '(')
    {
      end = sos_date_read_long_year (in, bracket, date);
      return end != 0 && sos_prose_get (in, end) == ')' ? end : 0;
    }
  end = place < at + SOS_DATE_MAX_GAP ? sos_date_read_long_year (in, place, date) : 0;
  if (end != 0 && sos_prose_ends (in, end))
    return end;
  date->n -= end != 0;

  if (sos_prose_get (in, place) == '\'')
    end = sos_date_read_short_year (in, place + 1, date);
  else if (sos_prose_has (in, place, "\xe2\x80\x99") || sos_prose_has (in, place, "\xe2\x80\x98"))
    end = sos_date_read_short_year (in, place + 3, date);
  else if (is_joined || (place == gap && in->text[gap - 1] == ' ' && is_short_year (in, place)))
    end = sos_date_read_short_year (in, place, date);
  else
    end = 0;

  return end != 0 && sos_date_ends_number (in, end) ? end : 0;
}

#define JOINING_DAYS " and into n or plus through thru till to until "
#define AFTER_JOINT " maybe perhaps possibly then to "

gsize
sos_date_skip_joint (const SosProse *in, gsize at)
{
  gsize blank = sos_prose_skip_blanks (in, at), gap = blank, word;

  if (!g_ascii_isalpha (sos_prose_get (in, blank)))
    gap = sos_date_skip_gap (in, at, "-/,&+");
  if (sos_prose_has (in, blank, SOS_EN_DASH))
    gap = sos_prose_skip_blanks (in, blank + 3);
  if (sos_prose_has (in, blank, "→"))
    gap = sos_prose_skip_blanks (in, blank + strlen ("→"));
  word = sos_prose_pass_word (in, gap, JOINING_DAYS);
  word = sos_prose_pass_word (in, word, AFTER_JOINT);
  if (word == blank || word > at + SOS_DATE_MAX_GAP)
    return 0;

  return sos_prose_pass_word (in, word, " the ");
}

/* Further days, each later than the one before. */
static gsize
read_more_days (const SosProse *in, gsize at, SosDatePieces *date)
{
  for (guint n = 1; n < SOS_DATE_MAX_DAYS; n++)
    {
      guint had = date->n, last = date->pieces[had - 1].value;
      gsize place = sos_date_skip_joint (in, at), weekday = place != 0 ? sos_date_read_weekday (in, place, date) : 0;
      gsize end = place != 0 ? sos_date_read_day (in, weekday != 0 ? weekday : place, date) : 0;

      /* "Mar 6, 8:20 PM", "Mar02, 3.3.21" */
      if (end == 0 || date->pieces[date->n - 1].value <= last ||
          (sos_prose_has_mark (in, end, ":.") && sos_prose_is_digit (in, end + 1)))
        {
          date->n = had;
          break;
        }
      at = end;
    }

  return at;
}

#define BEFORE_MONTH " of o day fo off ov pf "

static gsize
read_month_after (const SosProse *in, gsize at, SosDatePieces *date)
{
  /* "1 st March" */
  gsize gap = sos_prose_pass_word (in, sos_date_skip_gap (in, at, "-/.,"), " st nd rd th "),
        place = sos_prose_pass_word (in, sos_prose_pass_word (in, gap, BEFORE_MONTH), " f ");

  /* "19thofmarch" */
  if (sos_prose_has (in, place, "of") && sos_prose_ends (in, place) == FALSE &&
      sos_term_read (in, place + strlen ("of"), SOS_TERM_MONTH, &gap) != NULL)
    place += strlen ("of");

  return sos_date_read_month_word (in, sos_prose_pass_word (in, place, " of "), date);
}

/* A month is read; its year is wanted but need not be there. */
static gsize
read_rest (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint had = date->n;
  gsize end = read_year_after (in, at, date);

  if (end != 0)
    return end;
  date->n = had;

  return in->text[at - 1] == '.' ? at - 1 : at;
}

/* The month behind one day or several, and what joins them. */
static gsize
read_joined_month (const SosProse *in, gsize day, SosDatePieces *date)
{
  guint had = date->n;
  gsize days = read_more_days (in, day, date), end = read_month_after (in, days, date);

  if (end != 0)
    return end;
  date->n = had;

  return read_month_after (in, day, date);
}

/* Whether the word at @at may stand between days and their month. */
static gboolean
may_join (const SosProse *in, gsize at)
{
  return sos_prose_skip_word (in, at, JOINING_DAYS AFTER_JOINT BEFORE_MONTH " st nd rd th f ") != 0 ||
         sos_prose_has (in, at, "of");
}

/* Nearly always a month is the next word, or none is near. */
static gsize
read_month_of_day (const SosProse *in, gsize day, SosDatePieces *date)
{
  gsize next = sos_prose_skip_blanks (in, day), end;

  if (next == day || !g_ascii_isalpha (sos_prose_get (in, next)))
    return read_joined_month (in, day, date);
  end = sos_date_read_month_word (in, next, date);
  if (end != 0)
    return end;

  return may_join (in, next) ? read_joined_month (in, day, date) : 0;
}

/* 3 March 2021, 3rd of March, 3-5 March, 3-Mar-21. */
gsize
sos_date_read_day_first (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize day = sos_date_read_day (in, at, date), month = day != 0 ? read_month_of_day (in, day, date) : 0;

  return month != 0 ? read_rest (in, month, date) : 0;
}

/* March 2021, Mar-21, March '21, March to June 2021. */
gsize
sos_date_read_month_and_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize month = sos_date_read_month_word (in, at, date), end = month != 0 ? read_year_after (in, month, date) : 0,
        joint;

  if (month == 0 || end != 0)
    return end;
  joint = sos_date_skip_joint (in, month);
  month = joint != 0 ? sos_date_read_month_word (in, joint, date) : 0;

  return month != 0 ? read_year_after (in, month, date) : 0;
}

/* March 3, March the 3rd, 2021, March 3-5. */
gsize
sos_date_read_month_first (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize month = sos_date_read_month_word (in, at, date), gap = month != 0 ? sos_date_skip_gap (in, month, "-/,.") : 0;
  gboolean is_stopped = month != 0 && sos_prose_get (in, month) == '.';
  gsize day = month != 0 ? sos_date_read_day (in, sos_prose_pass_word (in, gap, " the "), date) : 0, end;
  guint had;

  if (day == 0 || !sos_prose_ends (in, day))
    return 0;
  end = read_more_days (in, day, date);
  had = date->n;
  if (gap == month + 1 && strchr ("-/", in->text[month]) != NULL && read_year_after (in, end, date) == 0)
    return 0;
  date->n = had;
  day = read_rest (in, end, date);

  /* "July. 2, 2011", but "He came in July. 21 people were there." */
  if (is_stopped && day == end)
    return 0;
  if (day == end && in->text[month - 1] == '.' && sos_prose_has (in, month - 4, "may"))
    return 0;

  return day > end || sos_date_ends_number (in, end) ? day : 0;
}

gboolean
sos_date_may_follow_month (const SosProse *in, gsize end)
{
  gsize next = end, unused;
  const SosPatternTerm *term;

  while (sos_prose_has_mark (in, next, " \t\r\n.,-/(&+'"))
    next++;
  if (!g_ascii_isalpha (sos_prose_get (in, next)))
    return sos_prose_is_digit (in, next) || (guchar) sos_prose_get (in, next) >= 0x80;
  term = sos_terms_find (sos_terms_get (), in, next, &unused);
  if (term != NULL &&
      (term->sense == SOS_TERM_MONTH || term->sense == SOS_TERM_ORDINAL || term->sense == SOS_TERM_TENS))
    return TRUE;

  return sos_prose_skip_word (in, next, JOINING_DAYS AFTER_JOINT " the of ") != 0;
}
