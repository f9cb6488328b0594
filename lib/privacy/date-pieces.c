/* SPDX-License-Identifier: MIT */
/* A date as it is written: which part stands where, and in what form. Readers take
 * a place and give the one behind what they read, or 0. */
#include "lib/privacy/date-pieces.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2099

static gsize
add (SosDatePieces *date, SosDatePart part, SosDateForm form, guint value, gsize start, gsize end)
{
  if (date->n == SOS_DATE_MAX_PIECES)
    return 0;
  date->pieces[date->n++] = (SosDatePiece) {
    .part = (guint8) part, .form = (guint8) form, .value = (guint16) value, .start = start, .end = end
  };

  return end;
}

/* Blanks, and one of these marks among them. */
static gsize
skip_gap (const SosProse *in, gsize at, const char *marks)
{
  at = sos_prose_skip_blanks (in, at);
  if (at < in->length && in->text[at] != '\0' && strchr (marks, in->text[at]) != NULL)
    at = sos_prose_skip_blanks (in, at + 1);

  return at;
}

/* No more digits of this number, nor of one that goes on behind a mark. */
static gboolean
ends_with_no_mark_of (const SosProse *in, gsize at, const char *marks)
{
  return sos_prose_ends (in, at) && !(sos_prose_is_digit (in, at + 1) && strchr (marks, in->text[at]) != NULL);
}

static gboolean
ends_number (const SosProse *in, gsize at)
{
  return ends_with_no_mark_of (in, at, "/-.:");
}

static gsize
read_number (const SosProse *in, gsize at, SosDatePart part, guint last, SosDatePieces *date)
{
  guint n = sos_prose_count_digits (in, at), number = sos_prose_number (in, at, MIN (n, 2));

  if (n < 1 || n > 2 || number < 1 || number > last)
    return 0;

  return add (date, part, SOS_DATE_IN_DIGITS, number, at, at + n);
}

static gboolean
is_year (guint number)
{
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

static gsize
read_long_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint year = sos_prose_count_digits (in, at) == 4 ? sos_prose_number (in, at, 4) : 0;

  return is_year (year) ? add (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, year, at, at + 4) : 0;
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
  return n == 2 ? get_short_year (year % 100) == year : is_year (year);
}

static gsize
read_short_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint year = sos_prose_number (in, at, 2);

  if (sos_prose_count_digits (in, at) != 2 || !sos_prose_ends (in, at + 2))
    return 0;

  return add (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, get_short_year (year), at, at + 2);
}

static gsize
read_any_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = read_long_year (in, at, date);

  return end != 0 ? end : read_short_year (in, at, date);
}

static gsize
skip_suffix (const SosProse *in, gsize at)
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
    return add (date, SOS_DATE_DAY, SOS_DATE_IN_WORDS, term->value, at, end);
  if (tens == 0 || tens > 30 || (sos_prose_get (in, end) != '-' && sos_prose_get (in, end) != ' '))
    return 0;
  units = sos_term_read (in, end + 1, SOS_TERM_ORDINAL, &end);
  if (units == NULL || units->value > 9 || tens + units->value > 31)
    return 0;

  return add (date, SOS_DATE_DAY, SOS_DATE_IN_WORDS, tens + units->value, at, end);
}

/* "1af", "2il", "3ydd", "25ain": stays as it is behind another number. */
static gsize
skip_welsh_suffix (const SosProse *in, gsize at)
{
  gsize end = sos_prose_skip_word (in, at, " af il ail ydd edd ed fed eg ain ");

  return end != 0 ? end : at;
}

static gsize
read_day (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = read_number (in, at, SOS_DATE_DAY, 31, date), after;

  if (end == 0)
    return read_ordinal_word (in, at, date);
  /* Most have none. */
  if (sos_prose_get (in, end) == ' ')
    return end;
  after = skip_welsh_suffix (in, end);
  if (after > end)
    return after;
  after = skip_suffix (in, end);
  date->pieces[date->n - 1].form = after > end ? SOS_DATE_IN_ORDINAL : SOS_DATE_IN_DIGITS;
  date->pieces[date->n - 1].end = after;

  return after;
}

static gsize
read_month_word (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end;
  const SosPatternTerm *month = sos_term_read (in, at, SOS_TERM_MONTH, &end);

  if (month == NULL || add (date, SOS_DATE_MONTH, SOS_DATE_IN_WORDS, month->value, at, end) == 0)
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

/* Gives the place behind the weekday and what joins it to the day. */
static gsize
read_weekday (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end;
  const SosPatternTerm *weekday = sos_term_read (in, at, SOS_TERM_WEEKDAY, &end);

  if (weekday == NULL || add (date, SOS_DATE_WEEKDAY, SOS_DATE_IN_WORDS, weekday->value, at, end) == 0)
    return 0;
  date->pieces[date->n - 1].words = weekday->words;

  return sos_prose_pass_word (in, skip_gap (in, end, ",."), " the ");
}

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

  return sos_term_read (in, sos_prose_skip_blanks (in, skip_suffix (in, at + sos_prose_count_digits (in, at))),
                        SOS_TERM_MONTH, &end) != NULL;
}

/* Whether two digits after a blank are a year: no time of day, and no count of
 * something. */
static gboolean
is_short_year (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at + 2), end;

  if (sos_prose_count_digits (in, at) != 2 || !ends_number (in, at + 2) || sos_prose_get (in, at + 2) == '%' ||
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
  gsize gap = skip_gap (in, at, ",.-/"), place = sos_prose_pass_word (in, gap, " of "), end, bracket = place + 1;
  gboolean is_joined = gap == at || (gap == at + 1 && strchr ("-/.", in->text[at]) != NULL);

  /* "March (2018)" */
  if (sos_prose_get (in, place) == '(')
    {
      end = read_long_year (in, bracket, date);
      return end != 0 && sos_prose_get (in, end) == ')' ? end : 0;
    }
  end = place < at + SOS_DATE_MAX_GAP ? read_long_year (in, place, date) : 0;
  if (end != 0 && sos_prose_ends (in, end))
    return end;
  date->n -= end != 0;

  if (sos_prose_get (in, place) == '\'')
    end = read_short_year (in, place + 1, date);
  else if (sos_prose_has (in, place, "\xe2\x80\x99") || sos_prose_has (in, place, "\xe2\x80\x98"))
    end = read_short_year (in, place + 3, date);
  else if (is_joined || (place == gap && in->text[gap - 1] == ' ' && is_short_year (in, place)))
    end = read_short_year (in, place, date);
  else
    end = 0;

  return end != 0 && ends_number (in, end) ? end : 0;
}

#define JOINING_DAYS " and into n or plus through thru till to until "
#define AFTER_JOINT " maybe perhaps possibly then to "

/* What joins two days of one month: "3-5", "3 and 5", "3, 4 and 5". */
static gsize
skip_joint (const SosProse *in, gsize at)
{
  gsize blank = sos_prose_skip_blanks (in, at), gap = blank, word;

  if (!g_ascii_isalpha (sos_prose_get (in, blank)))
    gap = skip_gap (in, at, "-/,&+");
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
      gsize place = skip_joint (in, at), weekday = place != 0 ? read_weekday (in, place, date) : 0;
      gsize end = place != 0 ? read_day (in, weekday != 0 ? weekday : place, date) : 0;

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
  gsize gap = sos_prose_pass_word (in, skip_gap (in, at, "-/.,"), " st nd rd th "),
        place = sos_prose_pass_word (in, sos_prose_pass_word (in, gap, BEFORE_MONTH), " f ");

  /* "19thofmarch" */
  if (sos_prose_has (in, place, "of") && sos_prose_ends (in, place) == FALSE &&
      sos_term_read (in, place + strlen ("of"), SOS_TERM_MONTH, &gap) != NULL)
    place += strlen ("of");

  return read_month_word (in, sos_prose_pass_word (in, place, " of "), date);
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
  end = read_month_word (in, next, date);
  if (end != 0)
    return end;

  return may_join (in, next) ? read_joined_month (in, day, date) : 0;
}

/* 3 March 2021, 3rd of March, 3-5 March, 3-Mar-21. */
static gsize
read_day_first (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize day = read_day (in, at, date), month = day != 0 ? read_month_of_day (in, day, date) : 0;

  return month != 0 ? read_rest (in, month, date) : 0;
}

/* March 2021, Mar-21, March '21, March to June 2021. */
static gsize
read_month_and_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize month = read_month_word (in, at, date), end = month != 0 ? read_year_after (in, month, date) : 0, joint;

  if (month == 0 || end != 0)
    return end;
  joint = skip_joint (in, month);
  month = joint != 0 ? read_month_word (in, joint, date) : 0;

  return month != 0 ? read_year_after (in, month, date) : 0;
}

/* March 3, March the 3rd, 2021, March 3-5. */
static gsize
read_month_first (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize month = read_month_word (in, at, date), gap = month != 0 ? skip_gap (in, month, "-/,.") : 0;
  gboolean is_stopped = month != 0 && sos_prose_get (in, month) == '.';
  gsize day = month != 0 ? read_day (in, sos_prose_pass_word (in, gap, " the "), date) : 0, end;
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

  return day > end || ends_number (in, end) ? day : 0;
}

/* 2021-03-03, 2021/03, and the day of a time. */
static gsize
read_iso (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize year = read_long_year (in, at, date), month, end;
  char mark = sos_prose_get (in, at + 4);

  if (year == 0 || (mark != '-' && mark != '/' && mark != '.'))
    return 0;
  month = read_number (in, year + 1, SOS_DATE_MONTH, 12, date);
  if (month == 0)
    return 0;
  if (sos_prose_get (in, month) != mark || !sos_prose_is_digit (in, month + 1))
    return month == at + 7 && mark != '.' && ends_number (in, month) ? month : 0;
  end = read_number (in, month + 1, SOS_DATE_DAY, 31, date);

  return end != 0 && (ends_number (in, end) || (sos_prose_lower (in, end) == 't' && sos_prose_is_digit (in, end + 1)))
             ? end
             : 0;
}

/* 20210303 */
static gsize
read_compact (const SosProse *in, gsize at, SosDatePieces *date)
{
  if (sos_prose_count_digits (in, at) != 8 || !is_year (sos_prose_number (in, at, 4)) ||
      !(sos_prose_ends (in, at + 8) || sos_prose_lower (in, at + 8) == 't'))
    return 0;

  add (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, sos_prose_number (in, at, 4), at, at + 4);
  add (date, SOS_DATE_MONTH, SOS_DATE_IN_DIGITS, sos_prose_number (in, at + 4, 2), at + 4, at + 6);

  return add (date, SOS_DATE_DAY, SOS_DATE_IN_DIGITS, sos_prose_number (in, at + 6, 2), at + 6, at + 8);
}

/* The mark between two numbers, blanks around it or not; a blank by itself counts
 * where both numbers have two digits. */
static gsize
skip_mark (const SosProse *in, gsize at, char *mark)
{
  gsize place = sos_prose_skip_blanks (in, at);
  char c = sos_prose_get (in, place);

  if (sos_prose_has (in, place, SOS_EN_DASH))
    {
      *mark = '-';
      return sos_prose_skip_blanks (in, place + strlen (SOS_EN_DASH));
    }
  if (c != '\0' && strchr ("/-.\\_", c) != NULL)
    {
      *mark = c;
      return sos_prose_skip_blanks (in, place + 1);
    }
  *mark = ' ';

  return place == at + 1 ? place : 0;
}

/* The American order, where the other gives no date. */
static void
swap_day_and_month (SosDatePieces *date, guint first)
{
  SosDatePiece *day = &date->pieces[first], *month = &date->pieces[first + 1];

  if (month->value <= 12 || day->value > 12)
    return;
  day->part = SOS_DATE_MONTH;
  month->part = SOS_DATE_DAY;
}

/* "03/03-2021": two marks, and a year that cannot be anything else. */
static gboolean
is_mixed (const SosProse *in, gsize at, gsize year, char mark, char second)
{
  return mark != ' ' && second != ' ' && year - at <= strlen ("03/03-") &&
         is_year (sos_prose_count_digits (in, year) == 4 ? sos_prose_number (in, year, 4) : 0);
}

/* 03/03/2021, 3.3.21, 3 / 3 / 2021, 03 03 2021. */
static gsize
read_numbers (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint first = date->n;
  char mark, second;
  gsize day = read_number (in, at, SOS_DATE_DAY, 31, date), month, end;

  month = day != 0 ? skip_mark (in, day, &mark) : 0;
  month = month != 0 ? read_number (in, month, SOS_DATE_MONTH, 31, date) : 0;
  end = month != 0 ? skip_mark (in, month, &second) : 0;
  if (end == 0 || (second != mark && !is_mixed (in, at, end, mark, second)))
    return 0;
  if (mark == ' ' && (day != at + 2 || month != at + 5 || sos_prose_count_digits (in, end) != 4))
    return 0;
  swap_day_and_month (date, first);
  end = read_any_year (in, end + (sos_prose_get (in, end) == '\''), date);

  /* Another date may follow: "3/3/21-5/3/21". */
  return end != 0 && ends_with_no_mark_of (in, end, mark == '-' ? "/-.:" : "/.:") ? end : 0;
}

/* "3-5/2/21", "03 & 05.02.2021" */
static gsize
read_days_and_numbers (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize day = read_number (in, at, SOS_DATE_DAY, 31, date), joint = day != 0 ? skip_joint (in, day) : 0, later;

  later = joint != 0 && sos_prose_get (in, day) != '/' ? read_number (in, joint, SOS_DATE_DAY, 31, date) : 0;
  if (later == 0 || date->pieces[date->n - 1].value <= date->pieces[date->n - 2].value || later >= in->length ||
      strchr ("/.", in->text[later]) == NULL)
    return 0;
  date->n--;

  return read_numbers (in, joint, date);
}

/* "3/iii/21", "3.III.2021" */
static gsize
read_roman (const SosProse *in, gsize at, SosDatePieces *date)
{
  static const char *const months[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };
  gsize day = read_number (in, at, SOS_DATE_DAY, 31, date), month = day + 1, end;
  char mark = day != 0 ? sos_prose_get (in, day) : '\0';
  guint n = mark != '\0' && strchr ("/-.", mark) != NULL ? sos_prose_count_letters (in, month) : 0;

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (months); i++)
    if (strlen (months[i]) == n && sos_prose_has (in, month, months[i]) && sos_prose_get (in, month + n) == mark)
      {
        add (date, SOS_DATE_MONTH, SOS_DATE_IN_DIGITS, i + 1, month, month + n);
        end = read_any_year (in, month + n + 1, date);
        return end != 0 && ends_number (in, end) ? end : 0;
      }

  return 0;
}

/* 03/2021, 03.2021, 03/21 */
static gsize
read_number_and_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize month = read_number (in, at, SOS_DATE_MONTH, 12, date), end;
  char mark = month != 0 ? sos_prose_get (in, month) : '\0';

  /* No score has a zero before it. */
  if (mark == '/' && in->text[at] == '0' && month == at + 2 && sos_prose_count_digits (in, month + 1) == 2 &&
      sos_prose_number (in, month + 1, 2) > 12 && ends_number (in, month + 3))
    return read_short_year (in, month + 1, date);

  if (mark != '/' && ((mark != '.' && mark != '-') || month != at + 2))
    return 0;
  end = read_long_year (in, month + 1, date);

  return end != 0 && ends_number (in, end) ? end : 0;
}

/* 03/03, 3.3, 03-03. */
static gsize
read_two_numbers (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize day = read_number (in, at, SOS_DATE_DAY, 31, date), end;
  char mark = day != 0 ? sos_prose_get (in, day) : '\0';
  gboolean is_padded = day == at + 2 && sos_prose_count_digits (in, day + 1) == 2;

  if (mark != '/' && mark != '.' && !(mark == '-' && is_padded))
    return 0;
  end = read_number (in, day + 1, SOS_DATE_MONTH, 12, date);

  /* Another day may follow: "4/3-6/3". */
  return end != 0 && ends_with_no_mark_of (in, end, mark == '-' ? "/-.:" : "/.:") ? end : 0;
}

/* The later year of "2021/22", "2019-21" or "2019-2021". */
static gsize
read_later_year (const SosProse *in, gsize at, guint year, SosDatePieces *date)
{
  guint n = sos_prose_count_digits (in, at), later = sos_prose_number (in, at, MIN (n, 4));

  if (n == 2 && (later == (year + 1) % 100 || (later > year % 100 && sos_prose_before (in, at) != '/')))
    later += year - year % 100 + (later < year % 100 ? 100 : 0);
  /* "2015/6" */
  else if (n == 1 && later == (year + 1) % 10)
    return add (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, year + 1, at, at + n);
  /* Whoever mistypes "2014/15" gives the year all the same. */
  else if (n == 2 && later == year % 100)
    later = year;
  if ((n != 2 && n != 4) || !is_year (later) || later < year || !ends_number (in, at + n))
    return 0;

  return add (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, later, at, at + n);
}

/* 2021, 2021/22 */
static gsize
read_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = read_long_year (in, at, date), next, later;

  if (end == 0)
    return 0;
  next = sos_prose_has (in, end, SOS_EN_DASH) ? end + 3 : end + (strchr ("/-", sos_prose_get (in, end)) != NULL);
  later = next > end ? read_later_year (in, next, date->pieces[0].value, date) : 0;
  if (later != 0)
    return later;

  return sos_prose_ends (in, end) || sos_prose_skip_word (in, end, " ish s ") != 0 ? end : 0;
}

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

typedef gsize (*Reader) (const SosProse *in, gsize at, SosDatePieces *date);

/* Tries them in their order: what is longer comes first. */
static gboolean
try_readers (const Reader *readers, const SosProse *in, gsize at, SosDatePieces *date)
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

/* Whether a day, a year or another month may follow the month that ends at @end: marks, and then
 * a number or a word that joins them. */
static gboolean
may_follow_month (const SosProse *in, gsize end)
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

/* A day of one digit or two is nearly always written before its month's word: no other reader
 * takes a blank and a letter there, unless the word joins two days. */
static const Reader *
choose_readers_of_digits (const SosProse *in, gsize at)
{
  static const Reader of_digits[] = { read_iso,
                                      read_compact,
                                      read_numbers,
                                      read_days_and_numbers,
                                      read_day_first,
                                      read_roman,
                                      read_number_and_year,
                                      read_two_numbers,
                                      NULL };
  static const Reader before_words[] = { read_days_and_numbers, read_day_first, NULL };
  static const Reader before_months[] = { read_day_first, NULL };
  gsize number = at + sos_prose_count_digits (in, at), next = sos_prose_skip_blanks (in, number), end;

  if (number > at + 2 || next == number || !g_ascii_isalpha (sos_prose_get (in, next)))
    return of_digits;

  return sos_term_read (in, next, SOS_TERM_MONTH, &end) != NULL ? before_months : before_words;
}

static const Reader *
choose_readers (const SosProse *in, gsize at)
{
  static const Reader of_ordinals[] = { read_day_first, NULL };
  static const Reader of_months[] = { read_month_first, read_month_and_year, NULL };
  static const Reader none[] = { NULL };
  gsize end;
  const SosPatternTerm *term;

  if (sos_prose_is_digit (in, at))
    return choose_readers_of_digits (in, at);
  term = sos_terms_find (sos_terms_get (), in, at, &end);
  if (term == NULL)
    return none;
  if (term->sense == SOS_TERM_MONTH)
    return may_follow_month (in, end) ? of_months : none;

  return term->sense == SOS_TERM_ORDINAL || term->sense == SOS_TERM_TENS ? of_ordinals : none;
}

static gsize
skip_digits (const SosProse *in, gsize at, guint n)
{
  return sos_prose_count_digits (in, at) == n ? at + n : 0;
}

/* The time of a log: "T09:15:00Z", " 14:05". */
static gsize
skip_time (const SosProse *in, gsize at)
{
  gboolean has_letter = sos_prose_lower (in, at) == 't';
  gsize hour = has_letter || sos_prose_get (in, at) == ' ' ? skip_digits (in, at + 1, 2) : 0, end, next;

  if (hour == 0 || sos_prose_get (in, hour) != ':' || (end = skip_digits (in, hour + 1, 2)) == 0)
    return at;
  if (sos_prose_get (in, end) == ':' && (next = skip_digits (in, end + 1, 2)) != 0)
    end = next;
  if (sos_prose_get (in, end) == '.' && sos_prose_is_digit (in, end + 1))
    end += 1 + sos_prose_count_digits (in, end + 1);
  end += has_letter && sos_prose_lower (in, end) == 'z';

  return sos_prose_ends (in, end) ? end : at;
}

/* A date in numbers, with its time. */
static void
take_time (const SosProse *in, SosDatePieces *date)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);

  if (month->form == SOS_DATE_IN_DIGITS && sos_date_pieces_get (date, SOS_DATE_YEAR) != NULL &&
      sos_date_pieces_get (date, SOS_DATE_DAY) != NULL)
    date->end = skip_time (in, date->end);
}

gboolean
sos_date_pieces_read (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize place;

  date->n = 0;
  place = sos_prose_is_digit (in, at) ? 0 : read_weekday (in, at, date);
  place = place != 0 ? place : at;
  if (try_readers (choose_readers (in, place), in, place, date))
    {
      take_time (in, date);
      return TRUE;
    }
  date->n = 0;
  date->end = read_year (in, at, date);

  return date->end != 0;
}
