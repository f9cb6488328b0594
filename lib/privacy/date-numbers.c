/* SPDX-License-Identifier: MIT */
/* Dates in numbers, and years by themselves. */
#include "lib/privacy/date-forms.h"

#include <string.h>

#include "lib/privacy/date-parts.h"

/* 2021-03-03, 2021/03, and the day of a time. */
gsize
sos_date_read_iso (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize year = sos_date_read_long_year (in, at, date), month, end;
  char mark = sos_prose_get (in, at + 4);

  if (year == 0 || (mark != '-' && mark != '/' && mark != '.'))
    return 0;
  month = sos_date_read_number (in, year + 1, SOS_DATE_MONTH, 12, date);
  if (month == 0)
    return 0;
  if (sos_prose_get (in, month) != mark || !sos_prose_is_digit (in, month + 1))
    return month == at + 7 && mark != '.' && sos_date_ends_number (in, month) ? month : 0;
  end = sos_date_read_number (in, month + 1, SOS_DATE_DAY, 31, date);

  return end != 0 && (sos_date_ends_number (in, end) ||
                      (sos_prose_lower (in, end) == 't' && sos_prose_is_digit (in, end + 1)))
             ? end
             : 0;
}

/* 20210303 */
gsize
sos_date_read_compact (const SosProse *in, gsize at, SosDatePieces *date)
{
  if (sos_prose_count_digits (in, at) != 8 || !sos_date_is_year (sos_prose_number (in, at, 4)) ||
      !(sos_prose_ends (in, at + 8) || sos_prose_lower (in, at + 8) == 't'))
    return 0;

  sos_date_add_part (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, sos_prose_number (in, at, 4), at, at + 4);
  sos_date_add_part (date, SOS_DATE_MONTH, SOS_DATE_IN_DIGITS, sos_prose_number (in, at + 4, 2), at + 4, at + 6);

  return sos_date_add_part (date, SOS_DATE_DAY, SOS_DATE_IN_DIGITS, sos_prose_number (in, at + 6, 2), at + 6, at + 8);
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
         sos_date_is_year (sos_prose_count_digits (in, year) == 4 ? sos_prose_number (in, year, 4) : 0);
}

/* 03/03/2021, 3.3.21, 3 / 3 / 2021, 03 03 2021. */
gsize
sos_date_read_numbers (const SosProse *in, gsize at, SosDatePieces *date)
{
  guint first = date->n;
  char mark, second;
  gsize day = sos_date_read_number (in, at, SOS_DATE_DAY, 31, date), month, end;

  month = day != 0 ? skip_mark (in, day, &mark) : 0;
  month = month != 0 ? sos_date_read_number (in, month, SOS_DATE_MONTH, 31, date) : 0;
  end = month != 0 ? skip_mark (in, month, &second) : 0;
  if (end == 0 || (second != mark && !is_mixed (in, at, end, mark, second)))
    return 0;
  if (mark == ' ' && (day != at + 2 || month != at + 5 || sos_prose_count_digits (in, end) != 4))
    return 0;
  swap_day_and_month (date, first);
  end = sos_date_read_any_year (in, end + (sos_prose_get (in, end) == '\''), date);

  /* Another date may follow: "3/3/21-5/3/21". */
  return end != 0 && sos_date_ends_with_no_mark_of (in, end, mark == '-' ? "/-.:" : "/.:") ? end : 0;
}

/* "3-5/2/21", "03 & 05.02.2021" */
gsize
sos_date_read_days_and_numbers (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize day = sos_date_read_number (in, at, SOS_DATE_DAY, 31, date),
        joint = day != 0 ? sos_date_skip_joint (in, day) : 0, later;

  later = joint != 0 && sos_prose_get (in, day) != '/' ? sos_date_read_number (in, joint, SOS_DATE_DAY, 31, date) : 0;
  if (later == 0 || date->pieces[date->n - 1].value <= date->pieces[date->n - 2].value || later >= in->length ||
      strchr ("/.", in->text[later]) == NULL)
    return 0;
  date->n--;

  return sos_date_read_numbers (in, joint, date);
}

/* "3/iii/21", "3.III.2021" */
gsize
sos_date_read_roman (const SosProse *in, gsize at, SosDatePieces *date)
{
  static const char *const months[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };
  gsize day = sos_date_read_number (in, at, SOS_DATE_DAY, 31, date), month = day + 1, end;
  char mark = day != 0 ? sos_prose_get (in, day) : '\0';
  guint n = mark != '\0' && strchr ("/-.", mark) != NULL ? sos_prose_count_letters (in, month) : 0;

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (months); i++)
    if (strlen (months[i]) == n && sos_prose_has (in, month, months[i]) && sos_prose_get (in, month + n) == mark)
      {
        sos_date_add_part (date, SOS_DATE_MONTH, SOS_DATE_IN_DIGITS, i + 1, month, month + n);
        end = sos_date_read_any_year (in, month + n + 1, date);
        return end != 0 && sos_date_ends_number (in, end) ? end : 0;
      }

  return 0;
}

/* 03/2021, 03.2021, 03/21 */
gsize
sos_date_read_number_and_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize month = sos_date_read_number (in, at, SOS_DATE_MONTH, 12, date), end;
  char mark = month != 0 ? sos_prose_get (in, month) : '\0';

  /* No score has a zero before it. */
  if (mark == '/' && in->text[at] == '0' && month == at + 2 && sos_prose_count_digits (in, month + 1) == 2 &&
      sos_prose_number (in, month + 1, 2) > 12 && sos_date_ends_number (in, month + 3))
    return sos_date_read_short_year (in, month + 1, date);

  if (mark != '/' && ((mark != '.' && mark != '-') || month != at + 2))
    return 0;
  end = sos_date_read_long_year (in, month + 1, date);

  return end != 0 && sos_date_ends_number (in, end) ? end : 0;
}

/* 03/03, 3.3, 03-03. */
gsize
sos_date_read_two_numbers (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize day = sos_date_read_number (in, at, SOS_DATE_DAY, 31, date), end;
  char mark = day != 0 ? sos_prose_get (in, day) : '\0';
  gboolean is_padded = day == at + 2 && sos_prose_count_digits (in, day + 1) == 2;

  if (mark != '/' && mark != '.' && !(mark == '-' && is_padded))
    return 0;
  end = sos_date_read_number (in, day + 1, SOS_DATE_MONTH, 12, date);

  /* Another day may follow: "4/3-6/3". */
  return end != 0 && sos_date_ends_with_no_mark_of (in, end, mark == '-' ? "/-.:" : "/.:") ? end : 0;
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
    return sos_date_add_part (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, year + 1, at, at + n);
  /* Whoever mistypes "2014/15" gives the year all the same. */
  else if (n == 2 && later == year % 100)
    later = year;
  if ((n != 2 && n != 4) || !sos_date_is_year (later) || later < year || !sos_date_ends_number (in, at + n))
    return 0;

  return sos_date_add_part (date, SOS_DATE_YEAR, SOS_DATE_IN_DIGITS, later, at, at + n);
}

/* 2021, 2021/22 */
gsize
sos_date_read_year (const SosProse *in, gsize at, SosDatePieces *date)
{
  gsize end = sos_date_read_long_year (in, at, date), next, later;

  if (end == 0)
    return 0;
  next = sos_prose_has (in, end, SOS_EN_DASH) ? end + 3 : end + (strchr ("/-", sos_prose_get (in, end)) != NULL);
  later = next > end ? read_later_year (in, next, date->pieces[0].value, date) : 0;
  if (later != 0)
    return later;

  return sos_prose_ends (in, end) || sos_prose_skip_word (in, end, " ish s ") != 0 ? end : 0;
}

static gsize
skip_digits (const SosProse *in, gsize at, guint n)
{
  return sos_prose_count_digits (in, at) == n ? at + n : 0;
}

gsize
sos_date_skip_time (const SosProse *in, gsize at)
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
