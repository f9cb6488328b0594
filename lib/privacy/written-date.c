/* SPDX-License-Identifier: MIT */
/* Writes another date in the form in which one stands in a text. */
#include "lib/privacy/written-date.h"

#include <string.h>

#include "lib/practice/days.h"
#include "lib/privacy/date-pieces.h"
#include "lib/privacy/terms.h"

typedef struct {
  const char *text;
  SosDatePieces pieces;
  SosDate shown[SOS_DATE_MAX_PIECES]; /* what each piece is to say */
  const SosDatePiece *month;
  const SosDatePiece *year;
} Rewrite;

static char *
put_text (char *to, const char *text, gsize length)
{
  memcpy (to, text, length);

  return to + length;
}

static char *
put_number (char *to, guint number, guint width)
{
  for (guint place = width; place > 0; place--)
    {
      to[place - 1] = (char) ('0' + number % 10);
      number /= 10;
    }

  return to + width;
}

/* In capitals, with one in front, or in small letters, as the piece was. */
static char *
put_word (char *to, const char *word, const char *like)
{
  gboolean is_capital = g_ascii_isupper (like[0]), is_loud = is_capital && g_ascii_isupper (like[1]);

  for (guint i = 0; word[i] != '\0'; i++)
    *to++ = is_loud || (is_capital && i == 0) ? g_ascii_toupper (word[i]) : word[i];

  return to;
}

static const char *
get_suffix (guint day)
{
  static const char *const suffixes[] = { "th", "st", "nd", "rd" };

  return suffixes[day / 10 == 1 || day % 10 > 3 ? 0 : day % 10];
}

/* A number of two digits does not tell whether there is a zero before one: the
 * other one may, and dates in numbers nearly always have it. */
static guint
get_width (const Rewrite *rewrite, const SosDatePiece *piece)
{
  const SosDatePiece *other = piece;

  if (piece->value >= 10 && rewrite->month->form == SOS_DATE_IN_DIGITS)
    other = piece->part == SOS_DATE_DAY ? rewrite->month : sos_date_pieces_get (&rewrite->pieces, SOS_DATE_DAY);
  if (other == NULL)
    other = piece;
  if (piece->value >= 10 && rewrite->month->form == SOS_DATE_IN_WORDS)
    return 1;

  return (guint) (other->end - other->start);
}

static char *
put_day (char *to, const Rewrite *rewrite, const SosDatePiece *piece, guint day)
{
  const char *like = rewrite->text + piece->start;
  SosDatePiece digits = *piece;

  if (piece->form == SOS_DATE_IN_WORDS)
    return put_word (to, sos_ordinal_words[day - 1], like);

  /* "3rd", "3'th" */
  while (digits.end > digits.start + 1 && !g_ascii_isdigit (rewrite->text[digits.end - 1]))
    digits.end--;
  to = put_number (to, day, MAX (get_width (rewrite, &digits), day < 10 ? 1 : 2));
  if (piece->form == SOS_DATE_IN_ORDINAL)
    {
      const char *suffix = get_suffix (day);
      gboolean is_loud = g_ascii_isupper (rewrite->text[piece->end - 1]);

      *to++ = is_loud ? g_ascii_toupper (suffix[0]) : suffix[0];
      *to++ = is_loud ? g_ascii_toupper (suffix[1]) : suffix[1];
    }

  return to;
}

static char *
put_month (char *to, const Rewrite *rewrite, guint month)
{
  const SosDatePiece *piece = rewrite->month;

  if (piece->form == SOS_DATE_IN_WORDS)
    return put_word (to, sos_month_words[piece->words][month - 1], rewrite->text + piece->start);

  return put_number (to, month, MAX (get_width (rewrite, piece), month < 10 ? 1 : 2));
}

static char *
put_year (char *to, const SosDatePiece *piece, guint year)
{
  return put_number (to, year, (guint) (piece->end - piece->start));
}

static gboolean
is_same_month (SosDate a, SosDate b)
{
  return sos_date_get_month (a) == sos_date_get_month (b) && sos_date_get_year (a) == sos_date_get_year (b);
}

/* A day that has moved to another month than the one that is written says so:
 * "31 March-2 April 2021". */
static char *
put_day_of_list (char *to, const Rewrite *rewrite, const SosDatePiece *piece, SosDate shown)
{
  SosDate written = rewrite->shown[rewrite->month - rewrite->pieces.pieces];

  if (is_same_month (shown, written))
    return put_day (to, rewrite, piece, sos_date_get_day (shown));
  if (rewrite->month < piece)
    {
      to = put_month (to, rewrite, sos_date_get_month (shown));
      *to++ = ' ';
      return put_day (to, rewrite, piece, sos_date_get_day (shown));
    }

  to = put_day (to, rewrite, piece, sos_date_get_day (shown));
  *to++ = ' ';
  to = put_month (to, rewrite, sos_date_get_month (shown));
  if (rewrite->year == NULL || sos_date_get_year (shown) == sos_date_get_year (written))
    return to;
  *to++ = ' ';

  return put_year (to, rewrite->year, sos_date_get_year (shown));
}

static char *
put_piece (char *to, const Rewrite *rewrite, guint i)
{
  const SosDatePiece *piece = &rewrite->pieces.pieces[i];
  SosDate shown = rewrite->shown[i];

  switch (piece->part)
    {
    case SOS_DATE_WEEKDAY:
      return put_word (to, sos_weekday_words[piece->words][sos_days_get_weekday (sos_date_to_days (shown))],
                       rewrite->text + piece->start);
    case SOS_DATE_DAY:
      return put_day_of_list (to, rewrite, piece, shown);
    case SOS_DATE_MONTH:
      return put_month (to, rewrite, sos_date_get_month (shown));
    default:
      return put_year (to, piece, sos_date_get_year (shown));
    }
}

/* Each day keeps its distance to the first; a weekday is that of the day after it,
 * a month and a year behind days that of the last. */
static void
show_days (Rewrite *rewrite, SosDate shifted)
{
  const SosDatePieces *pieces = &rewrite->pieces;
  gint32 first = sos_date_to_days (shifted) - sos_date_pieces_get (pieces, SOS_DATE_DAY)->value;
  SosDate last = shifted;

  for (guint i = 0; i < pieces->n; i++)
    {
      if (pieces->pieces[i].part == SOS_DATE_DAY)
        last = sos_date_from_days (first + pieces->pieces[i].value);
      rewrite->shown[i] = last;
    }
  for (guint i = pieces->n - 1; i > 0; i--)
    if (pieces->pieces[i - 1].part == SOS_DATE_WEEKDAY)
      rewrite->shown[i - 1] = rewrite->shown[i];
}

/* Years of a school year keep their distance. */
static void
show_years (Rewrite *rewrite, SosDate shifted)
{
  const SosDatePieces *pieces = &rewrite->pieces;

  for (guint i = 0; i < pieces->n; i++)
    {
      guint later =
          pieces->pieces[i].part == SOS_DATE_YEAR ? pieces->pieces[i].value - (guint) rewrite->year->value : 0;

      rewrite->shown[i] = sos_date_new (sos_date_get_year (shifted) + later, sos_date_get_month (shifted), 0);
    }
}

static gboolean
has_precision (const Rewrite *rewrite, SosDate shifted)
{
  gboolean has_day = sos_date_pieces_get (&rewrite->pieces, SOS_DATE_DAY) != NULL;

  return (!has_day || sos_date_get_day (shifted) != 0) && (rewrite->month == NULL || sos_date_get_month (shifted) != 0);
}

/* A year that its digits cannot say would be read as another. Two digits behind another year,
 * of "2019/20", are read beside that one. */
static gboolean
has_room_for_years (const Rewrite *rewrite)
{
  for (guint i = 0; i < rewrite->pieces.n; i++)
    {
      const SosDatePiece *piece = &rewrite->pieces.pieces[i];
      guint n = (guint) (piece->end - piece->start);

      if (piece->part == SOS_DATE_YEAR && (piece == rewrite->year || n > 2) &&
          !sos_date_year_has_digits (sos_date_get_year (rewrite->shown[i]), n))
        return FALSE;
    }

  return TRUE;
}

/* What stands behind it may say how it is read. */
static gboolean
read_span (Rewrite *rewrite, const char *text, gsize length, const SosSpan *span)
{
  const SosProse in = { text, length, NULL };

  if (!sos_date_pieces_read (&in, span->start, &rewrite->pieces) ||
      rewrite->pieces.end != (gsize) span->start + span->length)
    return FALSE;
  rewrite->text = text;
  rewrite->month = sos_date_pieces_get (&rewrite->pieces, SOS_DATE_MONTH);
  rewrite->year = sos_date_pieces_get (&rewrite->pieces, SOS_DATE_YEAR);

  return TRUE;
}

gsize
sos_written_date_put (const char *text, gsize length, const SosSpan *span, SosDate shifted, char *to)
{
  Rewrite rewrite;
  char *end = to;
  gsize at = span->start;

  if (shifted == SOS_DATE_NONE || !read_span (&rewrite, text, length, span) || !has_precision (&rewrite, shifted))
    return 0;
  if (sos_date_pieces_get (&rewrite.pieces, SOS_DATE_DAY) != NULL)
    show_days (&rewrite, shifted);
  else
    show_years (&rewrite, shifted);
  if (!has_room_for_years (&rewrite))
    return 0;

  for (guint i = 0; i < rewrite.pieces.n; i++)
    {
      end = put_text (end, text + at, rewrite.pieces.pieces[i].start - at);
      end = put_piece (end, &rewrite, i);
      at = rewrite.pieces.pieces[i].end;
    }

  return (gsize) (put_text (end, text + at, rewrite.pieces.end - at) - to);
}
