/* SPDX-License-Identifier: MIT */
/* NHS numbers: NHS Data Dictionary, "NHS NUMBER": ten digits, the last of which
 * checks the others, modulus 11. */
#include <sos/sos-privacy-check.h>

#include "lib/privacy/finders.h"

#include <string.h>

#define N_DIGITS 10

/* How far before the number the word may stand, in bytes. */
#define NEAR 32

/* The weights run from 10 down; a remainder that would be 10 is never given out.
 * Taken with weight 1, the check digit makes the sum a multiple of 11. */
static gboolean
is_checked (const char digits[N_DIGITS])
{
  guint sum = 0;

  for (guint i = 0; i < N_DIGITS; i++)
    sum += (N_DIGITS - i) * (guint) (digits[i] - '0');

  return sum % 11 == 0;
}

/**
 * sos_nhs_number_is_valid:
 * @text: (array length=length) (element-type guint8): a text that need not end with a NUL
 * @length: its bytes
 *
 * Says whether a text is an NHS number: ten digits, spaces and hyphens among them
 * or not, whose last is the right check digit.
 *
 * Returns: whether it is one
 *
 * Since: 0.1
 */
gboolean
sos_nhs_number_is_valid (const char *text, gsize length)
{
  char digits[N_DIGITS];
  guint n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == ' ' || text[i] == '-')
        continue;
      if (!g_ascii_isdigit (text[i]) || n == N_DIGITS)
        return FALSE;
      digits[n++] = text[i];
    }

  return n == N_DIGITS && is_checked (digits);
}

/* Ten digits in any groups, one mark between; gives the end. */
static gsize
read_digits (const SosProse *in, gsize at, char digits[N_DIGITS], gboolean *is_usual)
{
  guint n = 0;

  *is_usual = TRUE;
  while (n < N_DIGITS)
    {
      if (n > 0 && !sos_prose_is_digit (in, at))
        {
          *is_usual = *is_usual && (n == 3 || n == 6);
          at += sos_prose_has (in, at, "\xc2\xa0")
                    ? 2
                    : sos_prose_get (in, at) != '\0' && strchr (" -.\t", in->text[at]) != NULL;
          at += in->text[at - 1] == ' ' && sos_prose_get (in, at) == ' ';
        }
      if (!sos_prose_is_digit (in, at))
        return 0;
      digits[n++] = in->text[at++];
    }

  /* "26.11.17-28.11.17" goes on. */
  return sos_prose_ends (in, at) && !(sos_prose_is_digit (in, at + 1) && strchr ("./-", sos_prose_get (in, at)) != NULL)
             ? at
             : 0;
}

gboolean
sos_find_nhs_number (const SosProse *in, gsize at, SosSpan *span)
{
  char digits[N_DIGITS];
  gboolean is_usual;
  gsize end = read_digits (in, at, digits, &is_usual), after;

  if (end == 0 || sos_prose_before (in, at) == '+')
    return FALSE;
  after = sos_prose_skip_blanks (in, end);
  after += sos_prose_get (in, after) == '(';
  if (is_checked (digits) || sos_prose_is_near (in, at, NEAR, " nhs ") || sos_prose_skip_word (in, after, " nhs ") != 0)
    return sos_prose_found (span, at, end, SOS_SPAN_NHS_NUMBER, SOS_SURE);

  /* One digit of it may be wrong. */
  return is_usual && digits[0] != '0' && sos_prose_found (span, at, end, SOS_SPAN_NHS_NUMBER, SOS_UNSURE);
}
