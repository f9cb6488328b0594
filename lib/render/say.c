/* SPDX-License-Identifier: MIT */
/* Puts values into words, at the end of a line of text. Every word of a document
 * comes through here, and is made harmless on the way. */
#include "lib/render/say.h"

#include <string.h>

#include "lib/model/date.h"
#include "lib/render/cells.h"
#include "lib/render/words.h"

/* A name is said again and again: longer ones would make a long text of a small
 * document. */
#define SHORT_LENGTH 60

#define DATE_LENGTH 10 /* of an RFC 3339 time */
#define TIME_OF_DAY 11
#define TIME_OF_DAY_END 16

void
sos_say_text (GString *line, const char *text)
{
  sos_cells_clean (line, text);
}

/* A text's first characters. */
void
sos_say_shortly (GString *line, const char *text)
{
  const char *end = text;
  g_autofree char *start = NULL;

  for (guint i = 0; i < SHORT_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  start = g_strndup (text, (gsize) (end - text));
  sos_cells_clean (line, start);
  if (*end != '\0')
    g_string_append (line, "…");
}

void
sos_say_quote (GString *line, const char *text)
{
  g_string_append (line, "“");
  sos_cells_clean (line, text);
  g_string_append (line, "”");
}

/* As much of the date as is known: "4 October 2015", "March 2014", "2013". */
void
sos_say_date (GString *line, SosDate date)
{
  guint day = sos_date_get_day (date), month = sos_date_get_month (date);

  if (day != 0)
    g_string_append_printf (line, "%u ", day);
  if (month != 0)
    g_string_append_printf (line, "%s ", sos_words_month (month));
  g_string_append_printf (line, "%u", sos_date_get_year (date));
}

/* "09:15" */
void
sos_say_time_of_day (GString *line, const char *time)
{
  g_string_append_len (line, time + TIME_OF_DAY, TIME_OF_DAY_END - TIME_OF_DAY);
}

/* The day in the time of the place, as it was written. */
void
sos_say_day_of_time (GString *line, const char *time)
{
  sos_say_date (line, sos_date_parse (time, DATE_LENGTH));
}

static const char *
name_of_unit (char unit)
{
  static const char *const names[] = {
    ['Y'] = "year",
    ['M'] = "month",
    ['W'] = "week",
    ['D'] = "day",
  };

  return names[(guchar) unit];
}

/* "P1Y6M" as "1 year 6 months". */
void
sos_say_duration (GString *line, const char *duration)
{
  const char *at = duration + 1;

  while (*at != '\0')
    {
      char *unit;
      guint64 n = g_ascii_strtoull (at, &unit, 10);

      g_string_append_printf (line, "%s%" G_GUINT64_FORMAT " %s%s", at == duration + 1 ? "" : " ", n,
                              name_of_unit (*unit), n == 1 ? "" : "s");
      at = unit + 1;
    }
}

/* The same in every locale. */
void
sos_say_number (GString *line, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (line, g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

/* Puts what belongs before the @n-th of a list: "a, b and c". */
void
sos_say_join (GString *line, guint n, guint n_all, const char *separator)
{
  if (n > 0)
    g_string_append (line, n + 1 < n_all ? separator : " and ");
}

/* Begins what was said from @at on with a capital letter. */
void
sos_say_capital (GString *line, gsize at)
{
  if (at < line->len)
    line->str[at] = g_ascii_toupper (line->str[at]);
}
