/* SPDX-License-Identifier: MIT */
/* A day, or as much of one as is known; times and durations as text. */
#include "lib/model/date.h"

#include "lib/model/word.h"

#define YEAR_SHIFT 9
#define MONTH_SHIFT 5
#define MONTH_MASK 0xf
#define DAY_MASK 0x1f

#define MINUTES_PER_DAY (24 * 60)

static gboolean
is_leap_year (guint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static guint
days_in_month (guint year, guint month)
{
  static const guint8 days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month];
}

/**
 * sos_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12, 0 when only the year is known
 * @day: 1 to the month's last, 0 when only the month is known
 *
 * Makes a date of the Gregorian calendar.
 *
 * Returns: the date, or %SOS_DATE_NONE when there is no such date
 *
 * Since: 0.1
 */
SosDate
sos_date_new (guint year, guint month, guint day)
{
  if (year < 1 || year > 9999 || month > 12)
    return SOS_DATE_NONE;
  if (month == 0 ? day != 0 : day > days_in_month (year, month))
    return SOS_DATE_NONE;

  return year << YEAR_SHIFT | month << MONTH_SHIFT | day;
}

/**
 * sos_date_get_year:
 * @date: a date
 *
 * Returns: its year, 0 for %SOS_DATE_NONE
 *
 * Since: 0.1
 */
guint
sos_date_get_year (SosDate date)
{
  return date >> YEAR_SHIFT;
}

/**
 * sos_date_get_month:
 * @date: a date
 *
 * Returns: its month, 0 when that is not known
 *
 * Since: 0.1
 */
guint
sos_date_get_month (SosDate date)
{
  return date >> MONTH_SHIFT & MONTH_MASK;
}

/**
 * sos_date_get_day:
 * @date: a date
 *
 * Returns: its day, 0 when that is not known
 *
 * Since: 0.1
 */
guint
sos_date_get_day (SosDate date)
{
  return date & DAY_MASK;
}

gboolean
sos_date_is_day (SosDate date)
{
  return sos_date_get_day (date) != 0;
}

/* Reads @n digits, or gives -1. */
static gint
digits (const char *text, guint n)
{
  gint number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = 10 * number + (text[i] - '0');
    }

  return number;
}

/* What `YYYY-MM-` is, XORed with zeros and dashes: nothing but numbers below ten. */
static gboolean
are_digits (guint64 word, guint64 limits)
{
  return ((word | (word + limits)) & SOS_WORD_HIGHS) == 0;
}

/* In each byte the number of two digits that it begins; the higher one comes first. */
static guint64
pair_digits (guint64 word)
{
  return 10 * word + (word >> 8);
}

#define DAYS_OF_ANY_MONTH 28

/* A whole day, the year and the month in one word, the day in the end of
 * another. */
SosDate
sos_date_parse_day (const char *text)
{
  guint64 month = sos_word_load ((const guint8 *) text) ^ G_GUINT64_CONSTANT (0x2d30302d30303030);
  guint64 day = (sos_word_load ((const guint8 *) text + 2) >> 48) ^ 0x3030;
  guint y, m, d;

  /* Added to a digit, 0x76 reaches the high bit from ten on; to a dash 0x7f does
   * unless it is one. */
  if (!are_digits (month, G_GUINT64_CONSTANT (0x7f76767f76767676)) || !are_digits (day, 0x7676))
    return SOS_DATE_NONE;

  month = pair_digits (month);
  y = 100 * (guint) (month & 0xff) + (guint) (month >> 16 & 0xff);
  m = (guint) (month >> 40 & 0xff);
  d = (guint) (pair_digits (day) & 0xff);
  if (G_LIKELY (y != 0 && m - 1 < 12 && d - 1 < DAYS_OF_ANY_MONTH))
    return y << YEAR_SHIFT | m << MONTH_SHIFT | d;

  /* `2026-01-00` is no day. */
  return m != 0 && d != 0 ? sos_date_new (y, m, d) : SOS_DATE_NONE;
}

SosDate
sos_date_parse (const char *text, gsize length)
{
  gint year, month = 0;

  if (length == 10)
    return sos_date_parse_day (text);
  if (length != 4 && length != 7)
    return SOS_DATE_NONE;

  year = digits (text, 4);
  if (length == 7)
    month = text[4] == '-' ? digits (text + 5, 2) : -1;

  /* What is written must be there: `2026-00` is no date. */
  if (year < 1 || (length == 7 && month < 1))
    return SOS_DATE_NONE;

  return sos_date_new ((guint) year, (guint) month, 0);
}

/**
 * sos_date_from_string:
 * @string: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 *
 * Reads a date as it stands in a document.
 *
 * Returns: the date, or %SOS_DATE_NONE when @string is malformed or there is no
 *   such date
 *
 * Since: 0.1
 */
SosDate
sos_date_from_string (const char *string)
{
  g_return_val_if_fail (string != NULL, SOS_DATE_NONE);

  return sos_date_parse (string, strlen (string));
}

static inline char *
put_pair (char *to, guint number)
{
  static const char pairs[] = "0001020304050607080910111213141516171819"
                              "2021222324252627282930313233343536373839"
                              "4041424344454647484950515253545556575859"
                              "6061626364656667686970717273747576777879"
                              "8081828384858687888990919293949596979899";

  memcpy (to, pairs + 2 * number, 2);

  return to + 2;
}

/* Which dates are whole varies, so a month or day that is not there is put as
 * well, and not passed over. */
static inline char *
put_part (char *to, guint number)
{
  *to = '-';
  put_pair (to + 1, number);

  return to + (number != 0 ? 3 : 0);
}

char *
sos_date_put (SosDate date, char *to)
{
  guint year = date >> YEAR_SHIFT;

  if (date == SOS_DATE_NONE)
    return to;

  to = put_pair (put_pair (to, year / 100 % 100), year % 100);

  return put_part (put_part (to, date >> MONTH_SHIFT & MONTH_MASK), date & DAY_MASK);
}

/**
 * sos_date_to_string:
 * @date: a date
 * @buffer: (out caller-allocates): room for the text
 *
 * Writes a date as it stands in a document; %SOS_DATE_NONE as the empty string.
 *
 * Returns: (transfer none): @buffer
 *
 * Since: 0.1
 */
char *
sos_date_to_string (SosDate date, char buffer[SOS_DATE_MAX_LENGTH])
{
  *sos_date_put (date, buffer) = '\0';

  return buffer;
}

/* `Z` or `+hh:mm`: minutes east of Greenwich, or G_MAXINT for anything else. */
static gint
parse_offset (const char *text, gsize length)
{
  gint hours, minutes;

  if (length == 1 && (text[0] == 'Z' || text[0] == 'z'))
    return 0;
  if (length != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
    return G_MAXINT;

  hours = digits (text + 1, 2);
  minutes = digits (text + 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return G_MAXINT;

  return (text[0] == '-' ? -1 : 1) * (60 * hours + minutes);
}

/* RFC 3339, section 5.6, with the leap seconds of section 5.7: a minute has a
 * 61st second only at the end of a day in UTC. */
gboolean
sos_time_is_valid (const char *text, gsize length)
{
  gint hour, minute, second, offset;
  gsize at = 19;

  if (length < 20 || !sos_date_is_day (sos_date_parse (text, 10)) || (text[10] != 'T' && text[10] != 't') ||
      text[13] != ':' || text[16] != ':')
    return FALSE;

  hour = digits (text + 11, 2);
  minute = digits (text + 14, 2);
  second = digits (text + 17, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
    return FALSE;

  if (text[at] == '.')
    {
      gsize fraction = ++at;

      while (at < length && g_ascii_isdigit (text[at]))
        at++;
      if (at == fraction)
        return FALSE;
    }

  offset = parse_offset (text + at, length - at);
  if (offset == G_MAXINT)
    return FALSE;

  return second < 60 || (60 * hour + minute - offset + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY == MINUTES_PER_DAY - 1;
}

/* Of the minute in UTC in which a valid time lies. */
static gint64
count_minutes (const char *time)
{
  gsize length = strlen (time), offset = 19 + strspn (time + 19, ".0123456789");
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) digits (time + 8, 2), (GDateMonth) digits (time + 5, 2),
                  (GDateYear) digits (time, 4));

  return (gint64) g_date_get_julian (&day) * MINUTES_PER_DAY + 60 * digits (time + 11, 2) + digits (time + 14, 2) -
         parse_offset (time + offset, length - offset);
}

/* A fraction has any number of digits. */
static gint
compare_fractions (const char *a, const char *b)
{
  gint order = 0;

  a += *a == '.';
  b += *b == '.';
  while (order == 0 && (g_ascii_isdigit (*a) || g_ascii_isdigit (*b)))
    order = (g_ascii_isdigit (*a) ? *a++ : '0') - (g_ascii_isdigit (*b) ? *b++ : '0');

  return order;
}

gint
sos_time_compare (const char *a, const char *b)
{
  gint64 minutes_a = count_minutes (a), minutes_b = count_minutes (b);
  gint seconds;

  if (minutes_a != minutes_b)
    return minutes_a < minutes_b ? -1 : 1;
  seconds = memcmp (a + 17, b + 17, 2);

  return seconds != 0 ? seconds : compare_fractions (a + 19, b + 19);
}

/* ISO 8601 without fractions and without hours: `P1Y6M`, `P10D` or `P6W`. */
gboolean
sos_duration_is_valid (const char *text, gsize length)
{
  static const char units[] = "YMD";
  const char *unit = units;
  gsize at = 1;

  if (length < 3 || text[0] != 'P')
    return FALSE;

  while (at < length)
    {
      gsize start = at;

      while (at < length && g_ascii_isdigit (text[at]))
        at++;
      if (at == start || at == length || at - start > 5)
        return FALSE;
      if (text[at] == 'W')
        return start == 1 && at + 1 == length;

      unit = strchr (unit, text[at]);
      if (text[at] == '\0' || unit == NULL)
        return FALSE;
      unit++;
      at++;
    }

  return TRUE;
}
