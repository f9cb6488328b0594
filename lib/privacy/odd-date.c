/* SPDX-License-Identifier: MIT */
/* Days and years that are found and cannot be moved: a birth without marks, a year of two
 * digits, what was typed wrongly. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/date-context.h"

/* Near them three numbers of two digits are no day. */
#define NO_PAIRS \
  " account bp code codes combination lottery numbers obs padlock phone phoned pin score scores sort text "

/* A date without marks follows: "due 270814". */
#define BEFORE_PACKED " due dated date wc commencing "

/* The place behind the mark after a number of a date of birth; 0 where there is none. */
static gsize
skip_any_mark (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at);

  next += sos_prose_get (in, next) != '\0' && strchr (".,|:_-/\\*~", in->text[next]) != NULL;

  return next > at ? sos_prose_skip_blanks (in, next) : 0;
}

/* "dob 11 05 14", "b. 11,5,2014": where a date is announced any mark may part it. */
gboolean
sos_find_spaced_date (const SosProse *in, gsize at, SosSpan *span)
{
  static const guint most[] = { 31, 12, 2099 };
  gsize end = at;

  for (guint i = 0; i < G_N_ELEMENTS (most); i++)
    {
      gsize place = i > 0 ? skip_any_mark (in, end) : at;
      guint n = i == 0 || place != 0 ? sos_prose_count_digits (in, place) : 0;

      if (n == 0 || (i < 2 ? n > 2 : n != 2 && n != 4) || sos_prose_number (in, place, n) > most[i])
        return FALSE;
      end = place + n;
    }

  return sos_prose_ends (in, end) && (sos_date_is_birth (in, at) || sos_prose_follows (in, at, BEFORE_PACKED)) &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
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
  else if (end > 0 && strchr (":-=", in->text[end - 1]) != NULL)
    end--;
  else
    return sos_prose_is_near (in, at, strlen ("Date of next review "), " date ");
  while (end > 0 && strchr (" .", in->text[end - 1]) != NULL)
    end--;

  return sos_prose_is_near (in, end, 40, " date dated dob ") ||
         (end >= 5 && (sos_prose_has (in, end - 5, "d/o/b") || sos_prose_has (in, end - 5, "d.o.b")));
}

/* "14 01 09": three numbers of two digits and no more of them. */
static gboolean
find_day_in_pairs (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = at + strlen ("14 01 09"), next = sos_prose_skip_blanks (in, end);

  for (gsize i = at; i < end; i += strlen ("14 "))
    if (sos_prose_count_digits (in, i) != 2 || (i + 2 < end && sos_prose_get (in, i + 2) != ' '))
      return FALSE;
  if (sos_prose_number (in, at, 2) - 1 > 30 || sos_prose_number (in, at + 3, 2) - 1 > 11 || !sos_prose_ends (in, end) ||
      sos_prose_is_digit (in, next) || (at > 1 && in->text[at - 1] == ' ' && sos_prose_is_digit (in, at - 2)))
    return FALSE;

  return !sos_prose_is_near (in, at, 32, NO_PAIRS) && sos_prose_get (in, end) != '%' &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* "in '21", "spring '21" */
static gboolean
find_year_of_two (const SosProse *in, gsize at, SosSpan *span)
{
  gsize before = sos_prose_apostrophe_back (in, at);

  return before != SOS_NO_WORD && before > 0 && in->text[before - 1] == ' ' && sos_prose_count_digits (in, at) == 2 &&
         sos_prose_ends (in, at + 2) && sos_prose_follows (in, before, SOS_DATE_BEFORE_YEAR "b born leavers ") &&
         sos_prose_found (span, at, at + 2, SOS_SPAN_FEAST, SOS_SURE);
}

/* "160714 0930hrs" */
static gboolean
is_before_hours (const SosProse *in, gsize end)
{
  gsize hours = sos_prose_skip_blanks (in, end);

  return hours > end && sos_prose_count_digits (in, hours) == strlen ("0930") &&
         sos_prose_skip_word (in, sos_prose_skip_blanks (in, hours + strlen ("0930")), " h hr hrs hours ") != 0;
}

#define MAX_FILE_WORDS 4

/* Past what a file may be called to the dot of its kind. */
static gboolean
has_file_kind (const SosProse *in, gsize at)
{
  for (guint i = 0; i < MAX_FILE_WORDS;)
    {
      char c = sos_prose_get (in, at);

      if (c == '.' &&
          sos_prose_skip_word (
              in, at + 1,
              " csv doc docx eml heic jpeg jpg m4a mov mp3 mp4 msg odt pdf png ppt pptx rtf tif txt xls xlsx ") != 0)
        return TRUE;
      if (c == '\0' || strchr (",;:\n\"()", c) != NULL || (c == '.' && sos_prose_get (in, at + 1) == ' '))
        return FALSE;
      i += c == ' ';
      at++;
    }

  return FALSE;
}

/* "200916_letter.docx", "scan_161117.pdf", "200714 unannounced visit.docx" */
static gboolean
is_of_file (const SosProse *in, gsize end)
{
  return (sos_prose_get (in, end) == '_' && g_ascii_isalpha (sos_prose_get (in, end + 1))) || has_file_kind (in, end);
}

/* "DoB 110514", "born 11052014". */
static gboolean
find_packed_birth (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at), day, month;

  if ((n != strlen ("ddmmyy") && n != strlen ("ddmmyyyy")) || !sos_prose_ends (in, at + n) ||
      !(sos_date_is_birth (in, at) || sos_prose_follows (in, at, BEFORE_PACKED) || is_labelled (in, at) ||
        is_before_hours (in, at + n) || is_of_file (in, at + n)))
    return FALSE;
  day = sos_prose_number (in, at, 2);
  month = sos_prose_number (in, at + 2, 2);
  /* "121208-strategy.msg", the year first */
  if (n == strlen ("yymmdd") && month - 1 < 12 && sos_prose_number (in, at + 4, 2) - 1 < 31)
    day = MIN (day, 31) + (day == 0);

  return day >= 1 && day <= 31 && month >= 1 && month <= 12 &&
         sos_prose_found (span, at, at + n, SOS_SPAN_FEAST, SOS_SURE);
}

/* "AY 20/21", "the 20/21 season": two years, the later right behind the other. */
static gboolean
find_split_year (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = at + strlen ("20/21");

  if (sos_prose_count_digits (in, at) != 2 || !sos_prose_has_mark (in, at + 2, "/-") ||
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

#define MARKS "/-.,:|_\\;"

/* One mark or the same twice, or none behind two digits; G_MAXSIZE where there is another. */
static gsize
skip_mangled_mark (const SosProse *in, gsize at, guint n_digits, guint *n_marks)
{
  char mark = sos_prose_get (in, at);

  if (mark == '\0' || strchr (MARKS, mark) == NULL)
    return n_digits == 2 ? at : SOS_NO_WORD;
  *n_marks += 1;

  return at + 1 + (sos_prose_get (in, at + 1) == mark);
}

/* The year of four digits, or two where strokes part the others: "11/07.23"; a blank may have come
 * between: "20 10". */
static gsize
read_mangled_year (const SosProse *in, gsize at, gboolean may_be_short)
{
  guint n = sos_prose_count_digits (in, at), year = sos_prose_number (in, at, MIN (n, 4));

  if (n == 4 && year >= 1900 && year <= 2099)
    return at + 4;
  if (n == 2 && (year == 19 || year == 20) && sos_prose_get (in, at + 2) == ' ' &&
      sos_prose_count_digits (in, at + 3) == 2)
    return at + strlen ("20 10");

  return n == 2 && may_be_short ? at + 2 : 0;
}

/* "Date seen:17|10|2018" */
static gboolean
is_behind_label (const SosProse *in, gsize at)
{
  return at > 1 && in->text[at - 1] == ':' && g_ascii_isalpha (in->text[at - 2]);
}

/* A year of two digits is one where nothing else is written so: "14/05//19", "12.9/20", "4|8|17". */
static gboolean
may_be_short (const SosProse *in, gsize at, gsize month, gsize year, guint n_marks)
{
  gboolean has_stroke = FALSE;

  for (gsize i = at; i < year; i++)
    has_stroke |= sos_prose_has_mark (in, i, "/|");
  if (n_marks != 2 || sos_prose_number (in, year, 2) > 49)
    return FALSE;

  return (has_stroke && in->text[month - 1] != in->text[year - 1]) || in->text[year - 1] == '|' ||
         in->text[month - 1] == in->text[month - 2] || in->text[year - 1] == in->text[year - 2];
}

/* "20/052015", "22//08/2020", "25|09|2020", "11/07.23": marks that are wrong, twice there or
 * lost. */
gboolean
sos_find_mangled_date (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = MIN (sos_prose_count_digits (in, at), 2), m, n_marks = 0;
  gsize month = n > 0 ? skip_mangled_mark (in, at + n, n, &n_marks) : SOS_NO_WORD, year, end;

  if (month == SOS_NO_WORD || (at > 0 && strchr (MARKS "+", in->text[at - 1]) != NULL && !is_behind_label (in, at)))
    return FALSE;
  m = MIN (sos_prose_count_digits (in, month), 2);
  year = m > 0 ? skip_mangled_mark (in, month + m, m, &n_marks) : SOS_NO_WORD;
  if (year == SOS_NO_WORD || n_marks == 0)
    return FALSE;
  end = read_mangled_year (in, year, may_be_short (in, at, month, year, n_marks));

  return end != 0 && sos_prose_number (in, at, n) - 1 < 31 && sos_prose_number (in, month, m) - 1 < 12 &&
         sos_prose_ends (in, end) && !(sos_prose_has_mark (in, end, MARKS) && sos_prose_is_digit (in, end + 1)) &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
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

  return find_packed_birth (in, at, span) || find_day_in_pairs (in, at, span) || find_year_of_two (in, at, span) ||
         find_split_year (in, at, span) || find_mistyped (in, at, span);
}
