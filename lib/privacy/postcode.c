/* SPDX-License-Identifier: MIT */
/* Postcodes: Royal Mail, Programmers' Guide to the Postcode Address File, edition 7,
 * "Postcodes": an area, a district of one or two digits or a digit and a letter, a
 * digit and two letters that are none of C I K M O V. */
#include "lib/privacy/finders.h"

#include <string.h>

#define AREAS                                                                                                         \
  " ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex " \
  "fk "                                                                                                               \
  "fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ja je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn " \
  "np "                                                                                                               \
  "nr nw ol ox pa pe ph pl po pr qc rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub " \
  "w "                                                                                                                \
  "wa wc wd wf wn wr ws wv yo ze "

/* No area of a code that has the shape but is of no place, or is mistyped. */
#define NO_AREAS \
  " am an as at be by do go gt he if in is it ks me mp my no of on or pg ps rs so to up us we wk xr yp yr "

/* Whether one or two letters are one of a list. */
static gboolean
are_listed (const SosProse *in, gsize at, guint n, const char *list)
{
  char word[2];

  if (n < 1 || n > sizeof word)
    return FALSE;
  for (guint i = 0; i < n; i++)
    word[i] = sos_prose_lower (in, at + i);

  return sos_word_is_listed (word, n, list);
}

/* Area and district; the end, or 0. */
static gsize
read_outward (const SosProse *in, gsize at, gboolean is_any_area)
{
  guint n = sos_prose_count_letters (in, at), n_digits;

  if (sos_prose_has (in, at, "gir"))
    return at + 3;
  if (sos_prose_has (in, at, "bfpo"))
    return 0;
  if (is_any_area ? n != 2 || are_listed (in, at, n, NO_AREAS) : !are_listed (in, at, n, AREAS))
    return 0;
  at += n;
  n_digits = sos_prose_count_digits (in, at);
  if (n_digits < 1)
    return 0;

  return at + MIN (n_digits, 2);
}

static gboolean
is_inward_letter (const SosProse *in, gsize at)
{
  char c = sos_prose_lower (in, at);

  return g_ascii_isalpha (c) && strchr ("cikmov", c) == NULL;
}

/* In capitals the letter O stands for the digit, too. */
static gsize
read_inward (const SosProse *in, gsize at)
{
  if (!sos_prose_is_digit (in, at) && sos_prose_get (in, at) != 'O')
    return 0;

  /* "LS99 9 RY" */
  if (sos_prose_get (in, at + 1) == ' ' && sos_prose_is_upper (in, at + 2) && sos_prose_is_upper (in, at + 3) &&
      is_inward_letter (in, at + 2) && is_inward_letter (in, at + 3) && sos_prose_ends (in, at + 4))
    return at + 4;

  return is_inward_letter (in, at + 1) && is_inward_letter (in, at + 2) && sos_prose_ends (in, at + 3) ? at + 3 : 0;
}

/* "2nd" and the like begin the next words. */
static gboolean
is_ordinal (const SosProse *in, gsize at)
{
  static const char *const endings[] = { " th ", " st ", " nd ", " rd " };
  guint digit = sos_prose_is_digit (in, at) ? sos_prose_number (in, at, 1) : 0;

  return sos_prose_skip_word (in, at + 1, endings[digit <= 3 ? digit : 0]) != 0;
}

static gsize
read_whole_from (const SosProse *in, gsize outward)
{
  gsize gap = sos_prose_skip_blanks (in, outward), end;

  gap += gap == outward && sos_prose_get (in, gap) == '-';
  /* "SW99, 9DD" */
  if (sos_prose_get (in, gap) == ',' && sos_prose_get (in, gap + 1) == ' ')
    gap += 2;
  end = read_inward (in, gap);

  /* "ls9 4th floor", but "we moved to me88 9th" */
  if (end != 0 && g_ascii_islower (in->text[end - 1]) && is_ordinal (in, gap) &&
      (outward < 2 || !sos_prose_is_digit (in, outward - 2) ||
       sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " birthday floor of place year ") != 0))
    return 0;

  return end;
}

/* The district may have a letter behind its digit, or the second digit is already
 * the inward part's. */
static gsize
read_whole (const SosProse *in, gsize at, gboolean is_any_area)
{
  gsize outward = read_outward (in, at, is_any_area), end;

  if (outward == 0)
    return 0;
  if (g_ascii_isalpha (sos_prose_get (in, outward)) && !g_ascii_isalpha (sos_prose_get (in, outward + 1)))
    {
      end = read_whole_from (in, outward + 1);
      if (end != 0)
        return end;
    }
  end = read_whole_from (in, outward);

  return end == 0 && g_ascii_isdigit (sos_prose_get (in, outward - 1)) &&
                 g_ascii_isdigit (sos_prose_get (in, outward - 2))
             ? read_whole_from (in, outward - 1)
             : end;
}

/* The shape of a code that begins with a capital or is in small letters throughout, whatever
 * its area. */
static gsize
read_shape (const SosProse *in, gsize at)
{
  gsize end = read_whole (in, at, TRUE);

  if (end == 0)
    return 0;
  for (gsize i = at; i < end && g_ascii_islower (in->text[at]); i++)
    if (g_ascii_isupper (in->text[i]))
      return 0;

  return end;
}

/* "postcode ls99", "the ls99 postcode" */
static gboolean
is_called_postcode (const SosProse *in, gsize at, gsize end)
{
  return sos_prose_follows (in, at, " postcode ") ||
         sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " postcode postcodes ") != 0;
}

/* A district by itself where a place is spoken of. */
static gboolean
find_outward (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = read_outward (in, at, FALSE), of;

  if (end == 0 || (!sos_prose_is_upper (in, at) && !is_called_postcode (in, at, end)))
    return FALSE;
  end += g_ascii_isupper (sos_prose_get (in, end)) && sos_prose_ends (in, end + 1);
  if (!sos_prose_ends (in, end))
    return FALSE;
  of = sos_prose_word_back (in, at, " of ");
  if (!sos_prose_follows (in, at, " postcode postal ") && !sos_prose_is_near (in, at, 16, " postcode ") &&
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " area postcode postcodes district ") == 0 &&
      (sos_prose_count_letters (in, at) == 1 || !sos_prose_follows (in, at, " in near around from to ")) &&
      (of == SOS_NO_WORD || !sos_prose_follows (in, of, " area areas end out outside part parts side streets ")))
    return FALSE;

  return sos_prose_found (span, at, end, SOS_SPAN_POSTCODE, SOS_SURE);
}

static gboolean
find_forces (const SosProse *in, gsize at, SosSpan *span)
{
  gsize number = sos_prose_has (in, at, "bfpo") ? sos_prose_skip_blanks (in, at + 4) : 0;
  guint n = number != 0 ? sos_prose_count_digits (in, number) : 0;

  return n >= 1 && n <= 4 && sos_prose_found (span, at, number + n, SOS_SPAN_POSTCODE, SOS_SURE);
}

gboolean
sos_find_postcode (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_letters (in, at);
  gsize end;

  if (n == 0 || (!sos_prose_is_digit (in, at + n) && !sos_prose_has (in, at, "gir") && !sos_prose_has (in, at, "bfpo")))
    return FALSE;
  end = read_whole (in, at, FALSE);
  end = end != 0 ? end : read_shape (in, at);
  if (end != 0)
    return sos_prose_found (span, at, end, SOS_SPAN_POSTCODE, SOS_SURE);

  return find_forces (in, at, span) || find_outward (in, at, span);
}
