/* SPDX-License-Identifier: MIT */
/* Days and years that are found and cannot be moved: a birth without marks, a year of two
 * digits, what was typed wrongly. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/date-context.h"

/* A date without marks follows: "due 270814". */
#define BEFORE_PACKED " due dated date wc commencing "

/* The place behind the mark after a number of a date of birth; 0 where there is none. */
static gsize
skip_any_mark (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at);

  next += sos_prose_get (in, next) != '\0' && strchr (".,|:_-/\\", in->text[next]) != NULL;

  return next > at ? sos_prose_skip_blanks (in, next) : 0;
}

/* "dob 11 05 14", "b. 11,5,2014": where a date is announced any mark may part it. */
gboolean
sos_find_spaced_date (const SosProse *in, gsize at, SosSpan *span)
{
  static const guint most[] = { 31, 12, 2099 };
  gsize end = at;

  if (sos_prose_count_digits (in, at) > 2 || !(sos_date_is_birth (in, at) || sos_prose_follows (in, at, BEFORE_PACKED)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (most); i++)
    {
      gsize place = i > 0 ? skip_any_mark (in, end) : at;
      guint n = i == 0 || place != 0 ? sos_prose_count_digits (in, place) : 0;

      if (n == 0 || (i < 2 ? n > 2 : n != 2 && n != 4) || sos_prose_number (in, place, n) > most[i])
        return FALSE;
      end = place + n;
    }

  return sos_prose_ends (in, end) && sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* "in '21", "spring '21" */
static gboolean
find_year_of_two (const SosProse *in, gsize at, SosSpan *span)
{
  gsize before = sos_prose_apostrophe_back (in, at);

  return before != SOS_NO_WORD && before > 0 && in->text[before - 1] == ' ' && sos_prose_count_digits (in, at) == 2 &&
         sos_prose_ends (in, at + 2) && sos_prose_follows (in, before, SOS_DATE_BEFORE_YEAR) &&
         sos_prose_found (span, at, at + 2, SOS_SPAN_FEAST, SOS_SURE);
}

/* "Date of visit: 040810" */
static gboolean
is_labelled (const SosProse *in, gsize at)
{
  gsize end = at;

  while (end > 0 && in->text[end - 1] == ' ')
    end--;
  if (end >= 3 && sos_prose_has (in, end - 3, SOS_EN_DASH))
    end -= 3;
  else if (end > 0 && strchr (":-", in->text[end - 1]) != NULL)
    end--;
  else
    return sos_prose_is_near (in, at, strlen ("Date completed "), " date ");
  while (end > 0 && in->text[end - 1] == ' ')
    end--;

  return sos_prose_is_near (in, end, 40, " date dated dob ") || (end >= 5 && sos_prose_has (in, end - 5, "d/o/b"));
}

/* "DoB 110514", "born 11052014". */
static gboolean
find_packed_birth (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at), day, month;

  if ((n != strlen ("ddmmyy") && n != strlen ("ddmmyyyy")) || !sos_prose_ends (in, at + n) ||
      !(sos_date_is_birth (in, at) || sos_prose_follows (in, at, BEFORE_PACKED) || is_labelled (in, at)))
    return FALSE;
  day = sos_prose_number (in, at, 2);
  month = sos_prose_number (in, at + 2, 2);

  return day >= 1 && day <= 31 && month >= 1 && month <= 12 &&
         sos_prose_found (span, at, at + n, SOS_SPAN_FEAST, SOS_SURE);
}

/* "AY 20/21", "the 20/21 season": two years, the later right behind the other. */
static gboolean
find_split_year (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = at + strlen ("20/21");

  if (sos_prose_count_digits (in, at) != 2 || strchr ("/-", sos_prose_get (in, at + 2)) == NULL ||
      sos_prose_count_digits (in, at + 3) != 2 || !sos_prose_ends (in, end) ||
      sos_prose_number (in, at + 3, 2) != sos_prose_number (in, at, 2) + 1)
    return FALSE;

  return (sos_prose_follows (in, at, " ay fy academic year season ") ||
          sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " academic cohort intake season ") != 0) &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* A digit, or the letter that is struck for it; 10 for anything else. */
static guint
read_mistyped (char c)
{
  if (g_ascii_isdigit (c))
    return (guint) (c - '0');

  return c == 'O' || c == 'o' ? 0 : c == 'l' || c == 'I' ? 1 : 10;
}

/* "O3/02/2022", "l2/03/22" */
static gboolean
find_mistyped (const SosProse *in, gsize at, SosSpan *span)
{
  static const guint most[] = { 31, 12, 2099 };
  guint n_letters = 0;
  gsize end = at;
  char mark = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (most); i++)
    {
      guint n = 0, number = 0;

      for (; n < 4 && read_mistyped (sos_prose_get (in, end)) < 10; n++, end++)
        {
          n_letters += g_ascii_isalpha (in->text[end]);
          number = 10 * number + read_mistyped (in->text[end]);
        }
      if (number > most[i] || (i < 2 ? n < 1 || n > 2 : n != 2 && n != 4))
        return FALSE;
      mark = i == 0 ? sos_prose_get (in, end) : mark;
      if (i < 2 && (strchr ("/.-", mark) == NULL || sos_prose_get (in, end++) != mark))
        return FALSE;
    }

  return n_letters > 0 && sos_prose_ends (in, end) && sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

gboolean
sos_find_odd_date (const SosProse *in, gsize at, SosSpan *span)
{
  /* Most that is asked for is a word. */
  if (!sos_prose_is_digit (in, at) && !sos_prose_is_digit (in, at + 1))
    return FALSE;

  return find_packed_birth (in, at, span) || find_year_of_two (in, at, span) || find_split_year (in, at, span) ||
         find_mistyped (in, at, span);
}
