/* SPDX-License-Identifier: MIT */
/* Dates: whether what is written like one means one. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/practice/days.h"
#include "lib/privacy/date-context.h"
#include "lib/privacy/date-pieces.h"
#include "lib/privacy/terms.h"

#define BEFORE_DATE " on by until till from since before after dated date the of due w/c wc commencing for between and "

/* These hold for a month, too, that is a word first. */
#define BEFORE_SURE_DATE " afta after b4 before on by until till since dated date due w/c commencing "

/* A law or guidance has its year in its name; others count or are times. */
#define BEFORE_NO_YEAR                                                                                             \
  " act acts ca mca mha hra dpa aca cypa lasa order orders regulations rules measure code convention together at " \
  "room flat number no page p pin ext "                                                                            \
  "extension box house unit gdpr kcsie word windows office fifa step "

#define AFTER_NO_YEAR                                                                                            \
  " act acts regulations hrs hours h messages page pages steps words calories kcal kj pounds quid pence people " \
  "children ml mg g grams kg "                                                                                   \
  "km m metres miles "                                                                                           \
  "points times days minutes pieces followers views likes "

static gboolean
is_money_or_foreign (const SosProse *in, gsize at)
{
  char c = sos_prose_before (in, at);

  if (at == 0)
    return FALSE;
  if (c == '$' || c == '+' || sos_prose_is_word (in, at - 1))
    return TRUE;

  return (at >= 2 && memcmp (in->text + at - 2, "£", 2) == 0) || (at >= 3 && memcmp (in->text + at - 3, "€", 3) == 0);
}

/* A number goes before with a mark. Another date may, where the month is a word or
 * the mark is not this date's own: "3/3/21-5/3/21". */
static gboolean
is_rest_of_number (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);
  char mark = sos_prose_before (in, at);

  if (at < 2 || !g_ascii_isdigit (in->text[at - 2]) || strchr ("/.-:", mark) == NULL)
    return FALSE;
  if (month != NULL && month->form == SOS_DATE_IN_WORDS)
    return FALSE;

  return mark != '-' || month == NULL || in->text[date->pieces[0].end] == '-';
}

/* "The 1998 Crime and Disorder Act" has not the most. */
#define MAX_LAW_WORDS 8

/* "the 2010 Equality Act" */
static gboolean
is_before_law (const SosProse *in, gsize end)
{
  gsize word = sos_prose_skip_blanks (in, end);

  for (guint i = 0; i < MAX_LAW_WORDS && word > end; i++)
    {
      if (i > 0 && sos_prose_skip_word (in, word, " act regulations order ") != 0)
        return TRUE;
      if (!sos_prose_is_upper (in, word) && sos_prose_skip_word (in, word, " and of for to the in ") == 0)
        return FALSE;
      end = sos_prose_word_end (in, word);
      word = sos_prose_skip_blanks (in, end);
    }

  return FALSE;
}

/* Whether the year alone means one. */
static gboolean
is_lone_year (const SosProse *in, gsize at, const SosDatePieces *date)
{
  char after = sos_prose_get (in, date->end);
  guint year = date->pieces[0].value;

  if (year < 1920 || year > 2049 || (strchr (".,:/-", after) != NULL && sos_prose_is_digit (in, date->end + 1)) ||
      after == '%')
    return FALSE;
  /* "Working Together to Safeguard Children 2018", "Keeping Children Safe in Education 2024" */
  if (sos_prose_follows (in, at, " education ") && sos_prose_is_near (in, at, 36, " keeping "))
    return FALSE;
  if (sos_prose_is_near (in, at, 36, " working ") && sos_prose_is_near (in, at, 36, " together "))
    return FALSE;
  if ((sos_prose_before (in, at) != '(' && sos_prose_follows (in, at, BEFORE_NO_YEAR)) ||
      is_before_law (in, date->end) ||
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, date->end), AFTER_NO_YEAR) != 0)
    return FALSE;

  return year % 100 != 0 || date->n == 2 || sos_prose_follows (in, at, SOS_DATE_BEFORE_YEAR);
}

/* "may", "march", "sat" and the like in small letters are words first. */
static gboolean
is_plain_word (const SosProse *in, const SosDatePiece *month)
{
  return sos_prose_skip_word (in, month->start, " may march mar jan dec medi awst ") != 0 &&
         g_ascii_islower (in->text[month->start]);
}

static gboolean
is_plural (const SosProse *in, gsize at)
{
  gsize end = sos_prose_word_end (in, at);

  return end >= at + 4 && sos_prose_lower (in, end - 1) == 's' && sos_prose_skip_word (in, at, " says shows ") == 0;
}

/* "since March 4 new referrals" */
static gboolean
is_count (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  return is_plural (in, next) || sos_prose_skip_word (in, next, " people children men women of more other ") != 0 ||
         is_plural (in, sos_prose_skip_blanks (in, sos_prose_word_end (in, next)));
}

/* "(report of 18 may)", "12 jan 2pm" */
static gboolean
ends_phrase (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  return next == end ? sos_prose_ends (in, end) && sos_prose_get (in, end) != '\'' && sos_prose_get (in, end) != '-'
                     : sos_prose_is_digit (in, next) && sos_date_is_time (in, next);
}

/* "9 march i went", "the ninth of may": the month's word is no verb there. */
static gboolean
is_sure_of_month (const SosProse *in, const SosDatePieces *date, const SosDatePiece *day, const SosDatePiece *month)
{
  gsize next = sos_prose_skip_blanks (in, date->end);

  return ends_phrase (in, date->end) || sos_prose_is_upper (in, next) || sos_prose_follows (in, month->start, " of ") ||
         (day->form != SOS_DATE_IN_WORDS &&
          sos_prose_skip_word (
              in, next,
              " i he she we they mum dad at with before after so but and or as cos due for if instead no not "
              "says said owing ") != 0);
}

/* "moved to 9/3", "booked for 9/3", "review is 9/3", "my email of 9/3" */
static gboolean
is_arranged (const SosProse *in, gsize at)
{
  static const struct {
    const char *word;
    const char *before;
  } rows[] = {
    { " to ", " moved changed rescheduled rearranged postponed adjourned back up deferred pushed brought " },
    { " for ", " booked planned arranged listed relisted scheduled set fixed due adjourned down confirmed " },
    { " is was ", SOS_DATE_MEETINGS },
    { " of ", " dated email emails letter letters report minutes note notes entry call text texts message morning "
              "evening night weekend week " SOS_DATE_MEETINGS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize word = sos_prose_word_back (in, at, rows[i].word);

      if (word != SOS_NO_WORD && sos_prose_follows (in, word, rows[i].before))
        return TRUE;
    }

  return sos_prose_follows (
      in, at,
      " by until till since before after from ref period closed cancelled commencing w/c "
      "suspended excluded missing contact lac cin rcpc icpc cpc cp mtg seen due due: lmp edd nbv ");
}

/* "9/3: TC to mum" at the front of a line. */
static gboolean
is_of_entry (const SosProse *in, gsize at, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  return (at == 0 || in->text[at - 1] == '\n') &&
         (sos_prose_get (in, end) == ':' ||
          (next == end + 1 && (sos_prose_has (in, next, "- ") || sos_prose_has (in, next, "| "))));
}

static gboolean
is_day_without_year (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);
  gboolean is_announced = sos_prose_follows (in, at, BEFORE_DATE) || date->pieces[0].part == SOS_DATE_WEEKDAY;

  /* "my note for march 17th says" */
  if (month < day && sos_prose_is_digit (in, day->start) && g_ascii_isalpha (in->text[day->end - 1]))
    return TRUE;
  if (month < day && day->form == SOS_DATE_IN_DIGITS && !sos_date_goes_on (in, date->end) &&
      ((is_count (in, date->end) && !sos_prose_follows (in, at, " on dated ")) ||
       (sos_prose_follows (in, at, " in ") && day->end - day->start < 2)))
    return FALSE;
  if (month < day && day->form == SOS_DATE_IN_WORDS && !is_announced && !sos_date_goes_on (in, date->end) &&
      !sos_prose_follows (in, day->start, " the "))
    return FALSE;

  return !is_plain_word (in, month) || (day < month && day->end == month->start) ||
         date->pieces[0].part == SOS_DATE_WEEKDAY || is_arranged (in, at) || is_of_entry (in, at, date->end) ||
         (day < month && is_sure_of_month (in, date, day, month)) ||
         (day->end - day->start == strlen ("20") && sos_prose_follows (in, at, " in early late mid ")) ||
         sos_prose_follows (in, at, BEFORE_SURE_DATE) ||
         (day->form == SOS_DATE_IN_ORDINAL && sos_date_goes_on (in, date->end));
}

/* "w/c 4/3" */
static gboolean
is_week (const SosProse *in, gsize at)
{
  while (at > 0 && strchr (" :.", in->text[at - 1]) != NULL)
    at--;

  if (sos_prose_follows (in, at, " beg beginning wb wc "))
    return TRUE;

  return at >= 3 && (sos_prose_has (in, at - 3, "w/c") || sos_prose_has (in, at - 3, "w.c") ||
                     sos_prose_has (in, at - 3, "w/b") || sos_prose_has (in, at - 3, "w/e"));
}

/* The place of another day and month that is joined to the one that ends at @end:
 * "4/3-6/3", "4/3 to 6/3", "4/3, 6/3"; 0 where none is. */
static gsize
find_joined (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end), word, digits;

  if (sos_prose_has (in, next, SOS_EN_DASH))
    next = sos_prose_skip_blanks (in, next + 3);
  else if (next < in->length && strchr ("-,&", in->text[next]) != NULL)
    next = sos_prose_skip_blanks (in, next + 1);
  word = sos_prose_skip_word (in, next, " to until till and ");
  next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
  digits = next + sos_prose_count_digits (in, next);

  return next > end && digits > next && digits <= next + 2 && sos_prose_get (in, digits) == '/' &&
                 sos_prose_is_digit (in, digits + 1)
             ? next
             : 0;
}

/* Near one of these numbers are ratings. */
#define SCALES " scale scaled scales scaling score scored scores scoring rate rated rates rating ratings "

/* Nothing has so many parts. */
static gboolean
is_of_parts (guint n)
{
  return n != 6 && n != 9 && n != 11;
}

/* "10/1 - 12/1", "3/3, 10/3": one day after the other, of which one is more than a whole;
 * not "3/10 - 6/10", "1/4-3/4". */
static gboolean
is_pair (const SosProse *in, gsize at, const SosDatePieces *first, const SosDatePieces *second)
{
  guint day = first->pieces[0].value, month = first->pieces[1].value;
  guint other_day = second->pieces[0].value, other_month = second->pieces[1].value;

  if (first->n != 2 || second->n != 2 || in->text[first->pieces[0].end] != '/' ||
      (day <= month && other_day <= other_month && (month != other_month || is_of_parts (month)) &&
       !sos_prose_is_near (in, at, 48, " date dates leave missing respite ")) ||
      (month == 10 && other_month == 10 && other_day <= 10) || sos_prose_is_near (in, at, 48, SCALES))
    return FALSE;

  return other_month > month || (month == 12 && other_month == 1) || (month == other_month && other_day > day);
}

/* "from 4/3 to 6/3", "4/3-6/3/21": not "3/10 to 6/10". */
static gboolean
is_range (const SosProse *in, gsize at, gsize end)
{
  gsize next = find_joined (in, end);
  SosDatePieces date, other;

  if (next == 0 || !sos_date_pieces_read (in, next, &other))
    return FALSE;
  if (next != sos_prose_skip_blanks (in, end) && sos_date_pieces_read (in, at, &date) &&
      is_pair (in, at, &date, &other))
    return TRUE;

  return sos_date_pieces_get (&other, SOS_DATE_YEAR) != NULL ||
         (sos_prose_follows (in, at, " from between btwn btw w ") && !sos_prose_has (in, end - 3, "/10"));
}

/* The later of two days in numbers, or of more. */
static gboolean
is_second_of_pair (const SosProse *in, gsize at)
{
  gsize end = sos_date_skip_joint_back (in, at), first = end;
  SosDatePieces date, other;

  while (first > 0 && end - first < strlen ("31/12") &&
         (g_ascii_isdigit (in->text[first - 1]) || in->text[first - 1] == '/'))
    first--;

  return sos_prose_skip_blanks (in, end) < at && first < end && sos_date_pieces_read (in, first, &date) &&
         date.end == end && sos_date_pieces_read (in, at, &other) && is_pair (in, first, &date, &other);
}

/* The later day of "from 4/3 to 6/3". */
static gboolean
is_end_of_range (const SosProse *in, gsize at, gsize end)
{
  gsize to = sos_prose_word_back (in, at, " to until till and "), first;

  if (is_second_of_pair (in, at))
    return TRUE;

  if (to == SOS_NO_WORD || to < 4 || in->text[to - 1] != ' ' || sos_prose_has (in, end - 3, "/10"))
    return FALSE;
  for (first = to - 1; first > 0 && (g_ascii_isdigit (in->text[first - 1]) || in->text[first - 1] == '/');)
    first--;

  return memchr (in->text + first, '/', to - first) != NULL &&
         sos_prose_follows (in, first, " from between btwn btw on w ");
}

/* A number behind "on" is a rating where it is said of somebody: "she is on 7/10". */
#define BEFORE_RATING                                                                                               \
  " is was are were be been being s still now stays stayed scores scored scale scales scaled rate rates rated put " \
  "safety danger risk worry wellbeing score rating puts place places placed sit sits sat "

/* "it puts mum on 7.5"; who rings dad on 18.04 rates nobody, as no scale has more than ten. */
#define RATED " him her it them himself herself themselves mum dad "
#define LARGEST_RATING 10

static gboolean
is_rating (const SosProse *in, gsize at)
{
  gsize on = sos_prose_word_back (in, at, " on "),
        is = on != SOS_NO_WORD ? sos_prose_word_back (in, on, " is was ") : 0;

  if (on == SOS_NO_WORD)
    return TRUE;
  if (is != SOS_NO_WORD && sos_prose_follows (in, is, SOS_DATE_MEETINGS))
    return FALSE;

  return sos_prose_follows (in, on, BEFORE_RATING) ||
         (sos_prose_follows (in, on, RATED) &&
          sos_prose_number (in, at, MIN (2, sos_prose_count_digits (in, at))) <= LARGEST_RATING);
}

/* "he is 15/10 excited" */
static gboolean
is_rated (const SosProse *in, gsize at)
{
  return sos_prose_follows (in, at, " is was are were be be its im feels felt about ") ||
         (sos_prose_follows (in, at, " on ") && is_rating (in, at));
}

#define BEFORE_ENTRY                                                                                           \
  " called emailed phoned rang texted hv hvs tc received sent visit visits visited meeting review group appt " \
  "appointment seen spoke met "

#define BEHIND_MEASURE                                                                                               \
  " an a per hour mg ml mls mcg kg g cm mm m km am pm hrs hours mins minutes percent pounds quid of out units unit " \
  "degrees c points times occasions weeks months years days miles metres litres stone st lbs tablets million "       \
  "thousand k p "

#define BEFORE_DECIMAL                                                                                                \
  " based depends depending relies runs running average averages averaging spent spends spend focus focuses reduced " \
  "increased risen fallen dropped rose fell grew grown "

/* "on 22.11", "due 3.4": elsewhere a time, a price or a section. */
static gboolean
is_after_sure_word (const SosProse *in, gsize at)
{
  gsize on = sos_prose_word_back (in, at, " on ");

  if (on == SOS_NO_WORD)
    return sos_prose_follows (in, at, " dated date due wc commencing dob born edd ");

  return !is_rating (in, at) && !sos_prose_follows (in, on, BEFORE_DECIMAL);
}

/* Nothing is arranged for four minutes past. */
#define MINUTES 5

/* "until 21.8", "moved to 16.04": no time has so many hours or so few digits of minutes, and
 * few measures stand behind these words. */
static gboolean
is_no_time (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);
  gsize by = sos_prose_word_back (in, at, " by from after ");

  if ((is_arranged (in, at) || sos_prose_follows (in, at, BEFORE_ENTRY)) &&
      (day->value > 24 || month->value % MINUTES != 0))
    return TRUE;
  /* "Visit 17.05, nobody home", "Supervised contact 23.10 cancelled": an hour has "at" before it. */
  if (sos_prose_follows (in, at, " contact group hv review seen session visit ") && day->value > 12 &&
      (sos_prose_has (in, date->end, ", ") ||
       sos_prose_skip_word (in, sos_prose_skip_blanks (in, date->end), " cancelled missed offered ") != 0))
    return TRUE;
  if (date->end - day->end > strlen (".8") && day->value <= 24)
    return FALSE;
  if (sos_prose_follows (in, at, " since until till before "))
    return TRUE;

  return by != SOS_NO_WORD && day->value > 12 && !sos_prose_follows (in, by, BEFORE_DECIMAL);
}

static gboolean
is_with_stop (const SosProse *in, gsize at, const SosDatePieces *date)
{
  gsize next = sos_prose_skip_blanks (in, date->end);

  return (is_after_sure_word (in, at) || is_week (in, at) || is_no_time (in, at, date)) &&
         sos_prose_get (in, date->end) != '%' && !sos_prose_has (in, next, "%") &&
         sos_prose_skip_word (in, next, BEHIND_MEASURE) == 0;
}

/* "since 28-11", "on 04-05": "10-12" may be numbers from one to another. */
static gboolean
is_with_dash (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);
  gboolean is_range =
      sos_prose_get (in, day->start) != '0' && day->value < sos_date_pieces_get (date, SOS_DATE_MONTH)->value;

  if (sos_prose_skip_word (in, sos_prose_skip_blanks (in, date->end), BEHIND_MEASURE) != 0)
    return FALSE;
  if (is_range)
    return is_after_sure_word (in, at) && sos_date_goes_on (in, date->end);

  return is_after_sure_word (in, at) || is_arranged (in, at) || is_week (in, at) ||
         sos_prose_follows (in, at, BEFORE_ENTRY " since by until till before after from conference done ");
}

/* "Friday 10.10 to 12.15" */
static gboolean
is_hour (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  return sos_prose_get (in, end) == '-' || sos_prose_skip_word (in, next, " to until till am pm hours hrs start ") != 0;
}

/* What numbers parted by a stroke are of, other than a day and its month. */
#define BEFORE_STROKE                                                                                                \
  " a an at class flat get gets give gives got grade house level no number odds of page part plot ratio room route " \
  "scale "                                                                                                           \
  "score scored scores scoring stage step tier year bus buses "

#define NEAR_STROKE " centile marks mark odds points rated rating scale scaled score scored scoring spellings test "

/* "17/3", "9/3 onwards": more than a whole, so that it is no part of something. */
static gboolean
is_more_than_all (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);
  guint month = sos_date_pieces_get (date, SOS_DATE_MONTH)->value;
  gsize next = sos_prose_skip_blanks (in, date->end);

  if (day->value < month || sos_prose_follows (in, at, BEFORE_STROKE) || sos_prose_is_near (in, at, 32, NEAR_STROKE))
    return FALSE;
  if (day->value == month)
    return is_of_entry (in, at, date->end);

  return day->value > 12 || is_arranged (in, at) || is_of_entry (in, at, date->end) ||
         sos_prose_skip_word (in, next, " onwards cancelled meeting review contact session appointment visit ") != 0;
}

/* "3/2 (Thurs)", "3/2@10am" */
static gboolean
is_with_weekday (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end), stop;

  if (sos_prose_get (in, end) == '@')
    return sos_prose_is_digit (in, end + 1);

  return sos_term_read (in, next + (sos_prose_get (in, next) == '('), SOS_TERM_WEEKDAY, &stop) != NULL;
}

/* "Contact on 24/7", "Seen at school on 24/7", "Next visit is on 24/7": no heating is. */
static gboolean
is_on_meeting (const SosProse *in, gsize at)
{
  gsize on = sos_prose_word_back (in, at, " on ");

  return on != SOS_NO_WORD && sos_prose_is_near (in, on, 24, SOS_DATE_MEETINGS "seen held met booked next ");
}

/* 3/4 is a date only where nothing else would be said: 7/10 is a score. */
static gboolean
is_fraction (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);
  gboolean is_padded = date->end - day->start == strlen ("03/03");
  gsize the;

  if (date->pieces[0].part == SOS_DATE_WEEKDAY)
    return sos_prose_get (in, day->end) == '.' && is_hour (in, date->end);
  if (sos_prose_get (in, day->end) == '.')
    return !is_with_stop (in, at, date);
  if (sos_prose_get (in, day->end) == '-')
    return !is_with_dash (in, at, date);
  if (sos_date_is_time (in, sos_prose_skip_blanks (in, date->end)) || is_with_weekday (in, date->end))
    return FALSE;
  /* "Birthday: 7/9" */
  if (sos_date_is_birth (in, at))
    return FALSE;
  if (sos_prose_has (in, day->start, "24/7"))
    return !is_arranged (in, at) && !is_on_meeting (in, at);
  if (is_more_than_all (in, at, date) && !(sos_prose_has (in, date->end - 2, "10") && is_rated (in, at)))
    return FALSE;
  if (!is_padded && sos_prose_has (in, date->end - 2, "10"))
    return is_rating (in, at) && !is_week (in, at) && !is_range (in, at, date->end) &&
           !is_end_of_range (in, at, date->end);

  /* "13/02", "05/11": no score is more than all, or begins with 0. */
  if (is_padded && (day->value > 12 || sos_prose_get (in, day->start) == '0') &&
      !sos_prose_has (in, date->end - 2, "10"))
    return FALSE;
  if (is_week (in, at) || is_range (in, at, date->end) || is_end_of_range (in, at, date->end))
    return FALSE;
  if (sos_prose_follows (in, at, BEFORE_ENTRY) && sos_date_goes_on (in, date->end) &&
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, date->end), " of ") == 0)
    return FALSE;
  /* "seen on 2/3 of visits" */
  if (day->value < sos_date_pieces_get (date, SOS_DATE_MONTH)->value &&
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, date->end), " of ") != 0)
    return TRUE;
  the = sos_prose_word_back (in, at, " the ");
  if (the != SOS_NO_WORD && sos_prose_follows (in, the, " on by until till since "))
    return FALSE;

  return !sos_prose_follows (in, at, " on dated date wc commencing dob born edd due ") &&
         !((is_padded || sos_prose_follows (in, at, " until till since ")) &&
           sos_prose_follows (in, at, " by until till since before after due "));
}

static gboolean
is_of_decade (const SosProse *in, const SosDatePieces *date)
{
  return date->pieces[0].part == SOS_DATE_YEAR && date->n == 1 && sos_prose_lower (in, date->end) == 's';
}

/* "since the late 1990s"; not "a 1970s house". */
static gboolean
is_decade (const SosProse *in, gsize at, gsize end)
{
  return sos_prose_follows (in, at, " the early late mid ") &&
         sos_prose_skip_word (in, sos_prose_skip_blanks (in, end + 1),
                              " disco estate fashion film flat flats house houses music party semi song songs style "
                              "theme themed tower ") == 0;
}

static gboolean
is_date (const SosProse *in, gsize at, const SosDatePieces *date)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);
  gsize next = sos_prose_skip_blanks (in, date->end);

  if (month == NULL)
    return is_lone_year (in, at, date) && (!is_of_decade (in, date) || is_decade (in, at, date->end));
  if (month->form == SOS_DATE_IN_DIGITS)
    {
      if (sos_prose_follows (in, at, " aged ages version v ") ||
          sos_prose_skip_word (in, next, " year years yr yrs month months ") != 0)
        return FALSE;
      return sos_date_pieces_get (date, SOS_DATE_YEAR) != NULL || !is_fraction (in, at, date);
    }

  return sos_date_pieces_get (date, SOS_DATE_YEAR) != NULL || is_day_without_year (in, at, date);
}

static SosDate
make_date (const SosDatePieces *date, guint year)
{
  const SosDatePiece *month = sos_date_pieces_get (date, SOS_DATE_MONTH);
  const SosDatePiece *day = sos_date_pieces_get (date, SOS_DATE_DAY);

  return sos_date_new (year, month != NULL ? month->value : 0, day != NULL ? day->value : 0);
}

/* The year of another date that this one runs to: "28 March to 3 April 2021". */
static SosDate
complete_by_next (const SosProse *in, const SosDatePieces *date)
{
  gsize next = sos_prose_skip_blanks (in, date->end), word;
  SosDatePieces other;
  const SosDatePiece *year;
  guint month = sos_date_pieces_get (date, SOS_DATE_MONTH)->value;

  if (sos_prose_get (in, next) == '-' || sos_prose_get (in, next) == '&')
    next = sos_prose_skip_blanks (in, next + 1);
  else if (sos_prose_has (in, next, SOS_EN_DASH))
    next = sos_prose_skip_blanks (in, next + 3);
  word = sos_prose_skip_word (in, next, " to and until till or ");
  next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
  word = sos_prose_skip_word (in, next, " the ");
  next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
  if (next == date->end || !sos_date_pieces_read (in, next, &other))
    return SOS_DATE_NONE;

  year = sos_date_pieces_get (&other, SOS_DATE_YEAR);
  if (year == NULL || sos_date_pieces_get (&other, SOS_DATE_DAY) == NULL)
    return SOS_DATE_NONE;

  return make_date (date, year->value - (month > sos_date_pieces_get (&other, SOS_DATE_MONTH)->value));
}

/* The year in which it lies nearest to the day of reference. */
static SosDate
complete_by_reference (const SosProse *in, const SosDatePieces *date)
{
  SosDate reference = in->settings != NULL ? in->settings->reference : SOS_DATE_NONE, nearest = SOS_DATE_NONE;
  gint32 day = sos_date_to_days (reference), distance = G_MAXINT32;

  for (guint year = sos_date_get_year (reference) - 1; day != 0 && year <= sos_date_get_year (reference) + 1; year++)
    {
      SosDate other = make_date (date, year);
      gint32 away = ABS (sos_date_to_days (other) - day);

      if (other == SOS_DATE_NONE || away >= distance)
        continue;
      nearest = other;
      distance = away;
    }

  return nearest;
}

/* Two months, or two days of a month in numbers: not to be written with others. */
static gboolean
is_of_more (const SosDatePieces *date)
{
  guint n_months = 0, n_days = 0;
  gboolean is_in_digits = FALSE;

  for (guint i = 0; i < date->n; i++)
    {
      n_months += date->pieces[i].part == SOS_DATE_MONTH;
      n_days += date->pieces[i].part == SOS_DATE_DAY;
      is_in_digits |= date->pieces[i].part == SOS_DATE_MONTH && date->pieces[i].form == SOS_DATE_IN_DIGITS;
    }

  return n_months > 1 || (n_days > 1 && is_in_digits);
}

static SosDate
complete (const SosProse *in, const SosDatePieces *date)
{
  const SosDatePiece *year = sos_date_pieces_get (date, SOS_DATE_YEAR);
  SosDate completed;

  if (is_of_more (date))
    return SOS_DATE_NONE;
  if (year != NULL)
    return make_date (date, year->value);
  completed = complete_by_next (in, date);

  return completed != SOS_DATE_NONE ? completed : complete_by_reference (in, date);
}

gboolean
sos_find_date (const SosProse *in, gsize at, SosSpan *span)
{
  SosDatePieces date;
  SosDate completed;

  if (sos_find_odd_date (in, at, span))
    return TRUE;
  if (is_money_or_foreign (in, at) || !sos_date_pieces_read (in, at, &date) || is_rest_of_number (in, at, &date) ||
      !is_date (in, at, &date))
    return sos_find_spaced_date (in, at, span) || (sos_prose_is_digit (in, at) && sos_find_mangled_date (in, at, span));

  /* "30/05//19" */
  if (sos_prose_has (in, date.end, "//") && sos_find_mangled_date (in, at, span))
    return TRUE;
  completed = sos_date_is_birth (in, at) || is_of_decade (in, &date) ? SOS_DATE_NONE : complete (in, &date);
  sos_prose_found (span, at, date.end + is_of_decade (in, &date),
                   completed != SOS_DATE_NONE ? SOS_SPAN_DATE : SOS_SPAN_FEAST, SOS_SURE);
  span->date = completed;

  return TRUE;
}
