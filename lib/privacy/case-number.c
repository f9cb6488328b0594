/* SPDX-License-Identifier: MIT */
/* Numbers of courts, crimes and cases: by their shape, or behind a word that
 * announces one. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define ANNOUNCING                                                                                                   \
  " no nos num number numbers of ref refs reference references id ids urn is was code file case crime court police " \
  "report "                                                                                                          \
  "incident claim occurrence log record cms person client unique social care "

#define BEFORE_ANNOUNCING " intel police crime court our your my case child family "

/* Shapes that nothing else has: A is a letter, 9 a digit, + any more of them, _ a blank
 * or none.
 *
 * The family court numbers cases by court, year, kind and serial number (HMCTS);
 * the Crown Prosecution Service's unique reference number has force, unit, number
 * and year (Ministry of Justice, "Unique Reference Number"); forces record crimes
 * as 42/12345/21; prisons number people as A1234BC; the courts' neutral citations are [2021] EWFC 12 (Practice
 * Direction of 14 January 2002). */
static const char *const shapes_of_letters[] = {
  "AA_99_A_99999", "AAA-9999999-99", "AAA/9999999/99", "AA/9999+/99", "AA99/A9/9999",
  "AA99_A9_9999",  "A99AA999",       "A9999AA",        NULL,
};
static const char *const shapes_of_digits[] = {
  "99AA9999999", "99 AA 99999 99", "99/9999+/99", "9999+/99", "99AA999999", "99999999999/99", "99AA/9999+/99", NULL,
};
static const char *const no_shapes[] = { NULL };

static gsize
read_shape (const SosProse *in, gsize at, const char *shape)
{
  for (; *shape != '\0'; shape++)
    {
      char c = sos_prose_get (in, at);

      if (*shape == '+' || *shape == '_')
        {
          at += *shape == '+' ? sos_prose_count_digits (in, at) : c == ' ';
          continue;
        }
      if (*shape == '9' ? !g_ascii_isdigit (c) : *shape == 'A' ? !g_ascii_isupper (c) : c != *shape)
        return 0;
      at++;
    }

  return sos_prose_ends (in, at) ? at : 0;
}

#define MAX_FRONT 4
#define LONGEST_JOINED 32

/* "PJA-76313", "NA/935309", "XH/24/C/60483": capitals, a mark, and more digits than any
 * year or section has. */
static gsize
read_joined (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_letters (in, at), n_digits = 0, run = 0, longest = 0;
  gsize end = at + n;

  if (n < 1 || n > MAX_FRONT || (sos_prose_get (in, end) != '-' && sos_prose_get (in, end) != '/'))
    return 0;
  for (; end < in->length && end - at < LONGEST_JOINED; end++)
    {
      char c = in->text[end];

      if (!g_ascii_isdigit (c) && c != '-' && c != '/' && !(c >= 'A' && c <= 'Z'))
        break;
      run = g_ascii_isdigit (c) ? run + 1 : 0;
      n_digits += run > 0;
      longest = MAX (longest, run);
    }
  for (gsize i = at; i < at + n; i++)
    if (!sos_prose_is_upper (in, i))
      return 0;

  return g_ascii_isdigit (in->text[end - 1]) && sos_prose_ends (in, end) && (longest >= 5 || n_digits >= 7) ? end : 0;
}

#define LEAST_MIXED 6
#define MOST_LETTERS 4

/* A driving licence: "MORGA657054SM9IJ". */
#define LEAST_LONG 14
#define MOST_LETTERS_OF_LONG 10

/* "11GYG57557", "13PAC123456", "ar38c75299": letters among more digits than any form or
 * size has. */
static gsize
read_mixed (const SosProse *in, gsize at)
{
  guint n_digits = 0, n_letters = 0;
  gboolean has_turn = FALSE; /* from letters back to digits */
  gsize end = at;

  for (; g_ascii_isalnum (sos_prose_get (in, end)); end++)
    {
      gboolean is_digit = sos_prose_is_digit (in, end);

      has_turn |= is_digit && n_digits > 0 && n_letters > 0 && !sos_prose_is_digit (in, end - 1);
      n_digits += is_digit;
      n_letters += !is_digit;
    }

  return has_turn && n_digits >= LEAST_MIXED &&
                 n_letters <= (end - at < LEAST_LONG ? MOST_LETTERS : MOST_LETTERS_OF_LONG) && sos_prose_ends (in, end)
             ? end
             : 0;
}

/* 2021/22 is a school year, and 1234/56 a fraction: the plain shape needs more
 * digits than either. */
static gboolean
is_plain_fraction (const SosProse *in, gsize at, gsize end)
{
  return end - at == strlen ("2021/22") && sos_prose_get (in, at + 4) == '/';
}

static gsize
read_citation (const SosProse *in, gsize at)
{
  gsize end;

  if (sos_prose_before (in, at) != '[' || sos_prose_count_digits (in, at) != 4 || sos_prose_get (in, at + 4) != ']')
    return 0;
  at = sos_prose_skip_blanks (in, at + 5);
  if (!sos_prose_has (in, at, "ew") && !sos_prose_has (in, at, "uksc"))
    return 0;
  at = sos_prose_skip_blanks (in, at + sos_prose_count_letters (in, at));
  if (sos_prose_has (in, at, "civ "))
    at += 4;
  end = at + sos_prose_count_digits (in, at);

  return end > at ? end : 0;
}

/* No letters of a reference by themselves. */
#define NO_FRONTS \
  " am an as at be by do go gp he id if in is it me my ni no nr of oh ok on or pm so to tv uk up us we ref "

#define LEAST_SPACED 6

/* "AB 123456": two or three capitals and a number that is hardly ever a count. */
static gsize
read_spaced (const SosProse *in, gsize at, guint least)
{
  guint n = sos_prose_count_letters (in, at), n_digits;
  gsize number = at + n + 1;

  if (n < 1 || n > 3 || sos_prose_get (in, at + n) != ' ')
    return 0;
  for (guint i = 0; i < n; i++)
    if (!sos_prose_is_upper (in, at + i))
      return 0;
  if (sos_prose_skip_word (in, at, NO_FRONTS) != 0)
    return 0;
  n_digits = sos_prose_count_digits (in, number);

  return n_digits >= least && n_digits <= LEAST_SPACED + 2 && sos_prose_ends (in, number + n_digits) ? number + n_digits
                                                                                                     : 0;
}

static const char *const *
choose_shapes (const SosProse *in, gsize at)
{
  return sos_prose_is_upper (in, at) ? shapes_of_letters : sos_prose_is_digit (in, at) ? shapes_of_digits : no_shapes;
}

/* The longest that is a reference by its shape. */
static gsize
read_any_shape (const SosProse *in, gsize at)
{
  gsize longest = MAX (read_joined (in, at), read_mixed (in, at));

  for (const char *const *shape = choose_shapes (in, at); *shape != NULL; shape++)
    {
      gsize end = read_shape (in, at, *shape);

      if (end != 0 && !is_plain_fraction (in, at, end))
        longest = MAX (longest, end);
    }

  /* Ids of the host are for it to say. */
  if (longest != 0 && sos_prose_get (in, longest) == '/' && sos_prose_count_digits (in, longest + 1) == 1 &&
      sos_prose_ends (in, longest + 2))
    return longest + 2;
  if (longest != 0 || sos_prose_count_letters (in, at) < 2 || (in->settings != NULL && in->settings->shapes != NULL))
    return longest;

  return read_spaced (in, at, LEAST_SPACED);
}

#define LONGEST_REFERENCE 40

/* A word of digits, letters and marks that has at least @least digits. */
static gsize
read_reference (const SosProse *in, gsize at, guint least)
{
  gsize end = at;
  guint n = 0;

  while (end < in->length && end - at <= LONGEST_REFERENCE &&
         (g_ascii_isalnum (in->text[end]) || strchr ("/-_.#", in->text[end]) != NULL))
    n += g_ascii_isdigit (in->text[end++]) != 0;
  while (end > at && strchr ("/-_.", in->text[end - 1]) != NULL)
    end--;

  return n >= least && sos_prose_ends (in, end) ? end : 0;
}

/* "the crime number, it is 8600374313" */
static gsize
skip_it_is (const SosProse *in, gsize at)
{
  gsize it =
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, at + (sos_prose_get (in, at) == ',')), " it its this ");
  gsize is =
      sos_prose_get (in, at) == ',' && it != 0 ? sos_prose_skip_word (in, sos_prose_skip_blanks (in, it), " is ") : 0;

  return is != 0 ? is : it;
}

/* Past "number", "ref no." or ":" behind the word that announces; tells whether
 * there was any of them. */
static gboolean
skip_announcement (const SosProse *in, gsize *at)
{
  gboolean is_announced = FALSE;
  gsize word;

  for (guint i = 0; i < 6; i++)
    {
      *at = sos_prose_skip_blanks (in, *at);
      word = sos_prose_skip_word (in, *at, ANNOUNCING);
      if (word == 0 && (*at >= in->length || strchr (":.#=(", in->text[*at]) == NULL || in->text[*at] == '\0'))
        break;
      *at = word != 0 ? word : *at + 1;
      is_announced = TRUE;
    }

  return is_announced;
}

/* More than a year or a time has. */
#define LEAST_UNDER 5

/* "log 859 of 9 May 2018": the police count anew each day. */
static gsize
read_of_day (const SosProse *in, gsize at)
{
  gsize of = sos_prose_skip_word (in, sos_prose_skip_blanks (in, at + sos_prose_count_digits (in, at)), " of ");
  SosSpan date;

  return sos_prose_is_digit (in, at) && of != 0 && sos_find_date (in, sos_prose_skip_blanks (in, of), &date)
             ? date.start + date.length
             : 0;
}

#define MOST_GROUPS 5
#define MOST_OF_GROUP 6
#define LEAST_OF_GROUPS 6

/* "639 081 548", "TH 386 164", "13ZP 8917 21": digits that blanks part, behind a label. */
static gsize
read_groups (const SosProse *in, gsize at)
{
  gsize end = at, next = at;
  guint n_digits = 0, n_groups = 0;

  for (; n_groups < MOST_GROUPS; n_groups++, next = end + 1)
    {
      gsize stop = next, n = 0;

      for (; g_ascii_isdigit (sos_prose_get (in, stop)) || g_ascii_isupper (sos_prose_get (in, stop)); stop++)
        n += sos_prose_is_digit (in, stop);
      if (stop == next || stop - next > MOST_OF_GROUP || !sos_prose_ends (in, stop) || (n_groups > 0 && n < 2))
        break;
      n_digits += n;
      end = stop;
      if (sos_prose_get (in, end) != ' ')
        {
          n_groups++;
          break;
        }
    }

  return n_groups > 1 && n_digits >= LEAST_OF_GROUPS && !sos_prose_has_mark (in, end, "/-") ? end : 0;
}

static gboolean
is_like_year (const SosProse *in, gsize at, gsize end)
{
  guint number = sos_prose_number (in, at, 4);

  return end == at + 4 && sos_prose_count_digits (in, at) == 4 && number >= 1900 && number <= 2099;
}

/* Three digits are enough where more than one word announces them, four or more
 * where one does. */
static gboolean
find_announced (const SosProse *in, gsize word, gsize at, SosSpanKind kind, SosSpan *span)
{
  gsize announced = at;
  gboolean is_announced = skip_announcement (in, &at) || sos_prose_follows (in, word, BEFORE_ANNOUNCING);
  gsize under = sos_prose_skip_word (in, at, " under as quoting "), end;
  SosSpan other;

  if (under == 0)
    under = skip_it_is (in, at);

  /* "recorded as a crime under 44437021724" */
  if (under != 0 && read_reference (in, sos_prose_skip_blanks (in, under), LEAST_UNDER) != 0)
    at = sos_prose_skip_blanks (in, under);
  end = read_reference (in, at, is_announced ? 3 : 4);
  end = MAX (end, read_any_shape (in, at));
  end = MAX (end, read_spaced (in, at, is_announced ? 3 : 4));
  end = MAX (end, read_of_day (in, at));
  end = MAX (end, read_groups (in, at));

  if (end == 0 || at == announced || !g_ascii_isalnum (in->text[at]) ||
      (g_ascii_isalpha (in->text[at]) && sos_prose_count_letters (in, at) > 6))
    return FALSE;

  /* "in this case 2021 was", "in hospital 26-28th August" */
  if ((!is_announced && is_like_year (in, at, end)) || sos_find_ip (in, at, &other) ||
      (sos_find_nhs_number (in, at, &other) && other.surety == SOS_SURE && (gsize) other.start + other.length >= end) ||
      (sos_find_date (in, at, &other) && (gsize) other.start + other.length > end))
    return FALSE;

  return sos_prose_found (span, at, end, kind, SOS_SURE);
}

/* "Record no BBL-0587": of records and files only what is called a number. */
static gboolean
is_numbered (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  return sos_prose_skip_word (in, next, " no nos num number numbers ref reference id ") != 0 ||
         sos_prose_get (in, next) == '#';
}

/* "Record no LCS 987409": where a number is told the name of its system is a part of it. */
static void
take_system (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gboolean is_capitals = sos_prose_is_upper (in, at) && sos_prose_is_upper (in, end - 1);

  if (is_capitals && sos_prose_follows (in, at, " no number ref reference id ") && end - at > strlen ("ID") &&
      sos_prose_skip_blanks (in, end) == span->start)
    sos_prose_found (span, at, span->start + span->length, (SosSpanKind) span->kind, SOS_SURE);
}

/* "Court: 3/3/2021 10:30" */
static gboolean
is_before_date (const SosProse *in, gsize at)
{
  SosSpan date;

  at += sos_prose_get (in, at) == ':';

  return sos_find_date (in, sos_prose_skip_blanks (in, at), &date);
}

/* "carer no. 5268", "Foster carer number: FC-1697": whatever is numbered so high. */
static gboolean
find_numbered (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = read_reference (in, at, 4);
  gsize number = end != 0 ? sos_prose_word_back (in, at, " no number num nr nos ") : SOS_NO_WORD, unit;

  if (number == SOS_NO_WORD || is_like_year (in, at, end) || number == 0 ||
      strchr (" -", in->text[number - 1]) == NULL ||
      sos_prose_follows (in, number, " a any by for in of same the this total with "))
    return FALSE;
  /* "no 5000 steps" has no full stop. */
  unit = sos_prose_word_end (in, number);
  if (unit - number == strlen ("no") && !sos_prose_has_mark (in, unit, ".:") && end - at < 5)
    return FALSE;

  return sos_prose_found (span, at, end, SOS_SPAN_CASE_NUMBER, SOS_SURE);
}

gboolean
sos_find_case_number (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  if (term != NULL && (term->sense == SOS_TERM_CASE || term->sense == SOS_TERM_ID))
    {
      SosSpanKind kind = term->sense == SOS_TERM_ID ? SOS_SPAN_LOCAL_ID : SOS_SPAN_CASE_NUMBER;

      if ((term->value != 0 && !is_numbered (in, end)) || !find_announced (in, at, end, kind, span))
        return FALSE;
      take_system (in, at, end, span);
      return TRUE;
    }
  if (term != NULL && sos_prose_has (in, at, "court"))
    return !is_before_date (in, end) && find_announced (in, at, end, SOS_SPAN_CASE_NUMBER, span);

  end = read_citation (in, at);
  if (end != 0)
    return sos_prose_found (span, at - 1, end, SOS_SPAN_CASE_NUMBER, SOS_SURE);
  end = read_any_shape (in, at);
  if (end != 0)
    return sos_prose_found (span, at, end, SOS_SPAN_CASE_NUMBER, SOS_SURE);

  return find_numbered (in, at, span);
}
