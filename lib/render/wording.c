/* SPDX-License-Identifier: MIT */
/* The words of one language: what people read on a page or in a picture. */
#include "lib/render/wording.h"

#include <string.h>

#include <sos/sos-error.h>

#include "lib/render/words.h"

#define SOURCE_TAG "en-GB"

/* Between a context and its text, as in a catalogue. */
#define CONTEXT_END '\004'

struct _SosWording {
  const char *tag;
  gboolean is_rtl;
};

static const SosWording source = { .tag = SOURCE_TAG };

static gboolean
is_source (const char *language)
{
  return language == NULL || g_ascii_strcasecmp (language, "en") == 0 || g_ascii_strcasecmp (language, SOURCE_TAG) == 0;
}

const SosWording *
sos_wording_get (const char *language, GError **error)
{
  if (is_source (language))
    return &source;

  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, "there are no words in this language");

  return NULL;
}

const char *
sos_wording (const SosWording *wording, const char *text)
{
  const char *context = strchr (text, CONTEXT_END);

  (void) wording;

  return context != NULL ? context + 1 : text;
}

const char *
sos_wording_tag (const SosWording *wording)
{
  return wording->tag;
}

gboolean
sos_wording_is_rtl (const SosWording *wording)
{
  return wording->is_rtl;
}

/* What stands for the hole of that name, %NULL for none. */
static const char *
find_value (const char *name, gsize length, va_list pairs)
{
  const char *value = NULL;
  va_list at;

  va_copy (at, pairs);
  for (const char *key = va_arg (at, const char *); key != NULL && value == NULL; key = va_arg (at, const char *))
    {
      const char *candidate = va_arg (at, const char *);

      if (strlen (key) == length && memcmp (key, name, length) == 0)
        value = candidate;
    }
  va_end (at);

  return value;
}

static void
fill (GString *line, const char *pattern, va_list pairs)
{
  for (const char *hole = strchr (pattern, '{'); hole != NULL; hole = strchr (pattern, '{'))
    {
      gsize length = strcspn (hole + 1, "{}");
      const char *value = hole[1 + length] == '}' ? find_value (hole + 1, length, pairs) : NULL;
      const char *end = value != NULL ? hole + length + 2 : hole + 1;

      g_string_append_len (line, pattern, (value != NULL ? hole : end) - pattern);
      if (value != NULL)
        g_string_append (line, value);
      pattern = end;
    }
  g_string_append (line, pattern);
}

void
sos_wording_fill (const SosWording *wording, GString *line, const char *pattern, ...)
{
  va_list pairs;

  va_start (pairs, pattern);
  fill (line, sos_wording (wording, pattern), pairs);
  va_end (pairs);
}

#define NUMBER_LENGTH 5 /* of 9999 with its NUL */

static char *
write_number (guint number, char text[NUMBER_LENGTH])
{
  char *at = text + NUMBER_LENGTH - 1;

  *at = '\0';
  do
    *--at = (char) ('0' + number % 10);
  while ((number /= 10) > 0);

  return at;
}

static const char *const short_months[] = {
  NULL,
  NC_ ("short month", "Jan"),
  NC_ ("short month", "Feb"),
  NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"),
  NC_ ("short month", "May"),
  NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"),
  NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"),
  NC_ ("short month", "Nov"),
  NC_ ("short month", "Dec"),
};

/* @month: its name; %NULL where only the year is known. */
static void
put_date (const SosWording *wording, GString *line, SosDate date, const char *month)
{
  char day_text[NUMBER_LENGTH], year_text[NUMBER_LENGTH];
  const char *day = write_number (sos_date_get_day (date), day_text);
  const char *year = write_number (sos_date_get_year (date), year_text);

  if (month == NULL)
    sos_wording_fill (wording, line, NC_ ("date", "{year}"), "year", year, NULL);
  else if (sos_date_get_day (date) == 0)
    sos_wording_fill (wording, line, NC_ ("date", "{month} {year}"), "month", month, "year", year, NULL);
  else
    sos_wording_fill (wording, line, NC_ ("date", "{day} {month} {year}"), "day", day, "month", month, "year", year,
                      NULL);
}

void
sos_wording_date (const SosWording *wording, GString *line, SosDate date)
{
  guint month = sos_date_get_month (date);

  put_date (wording, line, date, month != 0 ? sos_wording (wording, sos_words_month (month)) : NULL);
}

void
sos_wording_short_date (const SosWording *wording, GString *line, SosDate date)
{
  guint month = sos_date_get_month (date);

  put_date (wording, line, date, month != 0 ? sos_wording (wording, short_months[month]) : NULL);
}

/* One of a unit, and any other number. */
static const struct {
  char letter;
  const char *one;
  const char *many;
} units[] = {
  { 'Y', N_ ("1 year"), N_ ("{n} years") },
  { 'M', N_ ("1 month"), N_ ("{n} months") },
  { 'W', N_ ("1 week"), N_ ("{n} weeks") },
  { 'D', N_ ("1 day"), N_ ("{n} days") },
};

/* "6M": @number is "6" and the unit M. */
static void
put_part (const SosWording *wording, GString *line, const char *number, char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].letter == letter)
      sos_wording_fill (wording, line, strcmp (number, "1") == 0 ? units[i].one : units[i].many, "n", number, NULL);
}

/* "P1Y6M" as "1 year 6 months". */
void
sos_wording_duration (const SosWording *wording, GString *line, const char *duration)
{
  const char *at = duration + 1;

  while (*at != '\0')
    {
      const char *digits = at + strspn (at, "0");
      gsize length = strspn (digits, "0123456789");
      g_autofree char *number = g_strndup (length > 0 ? digits : "0", MAX (length, 1));

      if (at > duration + 1)
        g_string_append_c (line, ' ');
      put_part (wording, line, number, digits[length]);
      at = digits + length + 1;
    }
}

void
sos_wording_join (const SosWording *wording, GString *line, guint n, guint n_all)
{
  if (n > 0)
    g_string_append (line, sos_wording (wording, n + 1 < n_all ? NC_ ("list", ", ") : NC_ ("list", " and ")));
}
