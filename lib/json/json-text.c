/* SPDX-License-Identifier: MIT */
/* Strings, numbers and layout as the canonical text has them. */
#include "lib/json/json-text.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#define MAX_DIGITS 17 /* always tell a double */

/* RFC 8785, section 3.2.2.2: the short escapes, lower-case hexadecimal for the
 * other control characters, everything else as it is. */
char *
sos_put_escape (char *to, guint8 byte)
{
  static const char letters[0x20] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };
  static const char digits[] = "0123456789abcdef";

  *to++ = '\\';
  if (byte >= 0x20)
    *to++ = (char) byte;
  else if (letters[byte] != '\0')
    *to++ = letters[byte];
  else
    {
      memcpy (to, "u00", 3);
      to[3] = digits[byte >> 4];
      to[4] = digits[byte & 0xf];
      to += 5;
    }

  return to;
}

void
sos_write_string (SosBuffer *buffer, const SosScanner *scan, const char *text, gsize length)
{
  const guint8 *from = (const guint8 *) text, *end = from + length;

  sos_buffer_append_char (buffer, '"');
  for (;;)
    {
      const guint8 *special = scan->find (from);

      special = MIN (special, end);
      sos_buffer_append (buffer, from, (gsize) (special - from));
      if (special == end)
        break;
      buffer->length =
          (gsize) (sos_put_escape (sos_buffer_reserve (buffer, SOS_ESCAPE_MAX_LENGTH), *special) - buffer->data);
      from = special + 1;
    }
  sos_buffer_append_char (buffer, '"');
}

static void
write_newline (SosBuffer *buffer, guint depth)
{
  char *to = sos_buffer_reserve (buffer, 1 + MAX (SOS_SHALLOW, SOS_INDENT * (gsize) depth));

  buffer->length = (gsize) (sos_put_newline (to, depth) - buffer->data);
}

char *
sos_put_integer (char *to, gint64 number)
{
  guint64 rest = number < 0 ? 0 - (guint64) number : (guint64) number;
  guint n = 1;

  if (number < 0)
    *to++ = '-';
  for (guint64 more = rest; more >= 10; more /= 10)
    n++;
  for (guint i = n; i > 0; i--, rest /= 10)
    to[i - 1] = (char) ('0' + rest % 10);

  return to + n;
}

/* Length of the string at @json, quotes and all. */
static gsize
string_length (const char *json)
{
  const char *at = json + 1;

  while (*at != '"')
    at += *at == '\\' ? 2 : 1;

  return (gsize) (at + 1 - json);
}

void
sos_write_indented (SosBuffer *buffer, const char *json, guint depth)
{
  while (*json != '\0')
    {
      gsize length = *json == '"' ? string_length (json) : 1;
      gboolean opens = *json == '{' || *json == '[';

      if (opens && (json[1] == '}' || json[1] == ']'))
        length = 2;
      else if (*json == '}' || *json == ']')
        write_newline (buffer, --depth);

      sos_buffer_append (buffer, json, length);

      if (*json == ':')
        sos_buffer_append_char (buffer, ' ');
      else if (opens && length == 1)
        write_newline (buffer, ++depth);
      else if (*json == ',')
        write_newline (buffer, depth);
      json += length;
    }
}

/* Tries the decimal of @n digits nearest to @number. Next to a power of two, where
 * doubles are closer on one side, one of its neighbours may read back when it does
 * not. */
static gboolean
find_digits (double number, guint n, char digits[20], gint *exponent)
{
  static const gint steps[] = { 0, 1, -1 };
  char nearest[32], text[32];
  gboolean is_lopsided = frexp (number, exponent) == 0.5;
  guint64 mantissa = 0;
  gint power;

  g_ascii_formatd (nearest, sizeof nearest,
                   (char[]) { '%', '.', (char) ('0' + (n - 1) / 10), (char) ('0' + (n - 1) % 10), 'e', '\0' }, number);
  for (const char *at = nearest; *at != 'e'; at++)
    if (*at != '.')
      mantissa = 10 * mantissa + (guint64) (*at - '0');
  power = atoi (strchr (nearest, 'e') + 1) - (gint) n + 1;

  for (guint i = 0; i < (is_lopsided ? G_N_ELEMENTS (steps) : 1); i++)
    {
      g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", mantissa + (guint64) (gint64) steps[i], power);
      if (g_ascii_strtod (text, NULL) == number)
        {
          *strchr (text, 'e') = '\0';
          *exponent = power + (gint) g_strlcpy (digits, text, 20);
          return TRUE;
        }
    }

  return FALSE;
}

/* More digits than are enough read back as well: so strides are doubled until
 * there are enough, and then halved. */
static void
find_fewest_digits (double number, char digits[20], gint *exponent)
{
  guint too_few = 0, enough = 1;

  while (enough < MAX_DIGITS && !find_digits (number, enough, digits, exponent))
    {
      too_few = enough;
      enough = MIN (2 * enough, MAX_DIGITS);
    }
  while (enough - too_few > 1)
    {
      guint n = (too_few + enough) / 2;

      if (find_digits (number, n, digits, exponent))
        enough = n;
      else
        too_few = n;
    }
  find_digits (number, enough, digits, exponent);
}

/* Finds the digits of a number that is a whole one, of up to fifteen digits,
 * divided by a power of ten. Both are exact, so their quotient is what the
 * decimal reads back as, and no other decimal as short does. */
static gboolean
find_few_digits (double number, char digits[20], gint *point)
{
  double power = 1;

  for (gint places = 0; places <= 22 && number * power < 1e15; places++, power *= 10)
    {
      guint64 whole = (guint64) (number * power + 0.5);
      guint n = 1;

      if ((double) whole / power != number)
        continue;
      for (guint64 rest = whole; rest >= 10; rest /= 10)
        n++;
      *point = (gint) n - places;
      digits[n] = '\0';
      for (; n > 0; whole /= 10)
        digits[--n] = (char) ('0' + whole % 10);
      return TRUE;
    }

  return FALSE;
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 Wide;

/* Whether the decimal nearest to a number times a power of ten reads back as that
 * number, which is @mantissa divided by two to the power of @shift. Of two that are as
 * near it takes the even one, as ECMAScript does. */
static gboolean
find_nearest (guint64 mantissa, guint shift, gint n_places, guint64 *nearest)
{
  Wide power = 1, half = (Wide) 1 << (shift - 1), exact, rest;

  for (gint i = 0; i < n_places; i++)
    power *= 10;
  exact = mantissa * power;
  *nearest = (guint64) (exact >> shift);
  rest = exact & (2 * half - 1);
  if (rest > half || (rest == half && *nearest % 2 == 1))
    {
      *nearest += 1;
      rest = 2 * half - rest;
    }

  return 2 * rest < power;
}

/* Finds sixteen or seventeen digits of a number of a usual size, of which none are
 * enough that find_few_digits() finds. 53 bits and a power of ten up to the 22nd
 * fit in 128 bits, so nothing is rounded. */
static gboolean
find_many_digits (double number, char digits[20], gint *point)
{
  gint exponent, guess;
  guint64 mantissa = (guint64) ldexp (frexp (number, &exponent), DBL_MANT_DIG), nearest;

  if (number < 1e-5 || number >= 1e15 || mantissa == G_GUINT64_CONSTANT (1) << (DBL_MANT_DIG - 1))
    return FALSE;

  guess = (gint) floor (log10 (number)) + 1;
  for (gint n = MAX_DIGITS - 1; n <= MAX_DIGITS; n++)
    if (find_nearest (mantissa, (guint) (DBL_MANT_DIG - exponent), n - guess, &nearest))
      {
        *sos_put_integer (digits, (gint64) nearest) = '\0';
        *point = (gint) strlen (digits) - (n - guess);
        return strlen (digits) <= (gsize) n;
      }

  return FALSE;
}
#else
#define find_many_digits(number, digits, point) FALSE
#endif

/* Lays out the shortest digits as ECMAScript's Number::toString does, which is
 * what RFC 8785, section 3.2.2.3, asks for. @point is where the decimal point
 * stands, counted from the first digit. */
static void
layout_number (char *to, const char *digits, gint point)
{
  gint n = (gint) strlen (digits);

  if (point > 0 && point <= 21)
    {
      for (gint i = 0; i < MAX (n, point); i++)
        {
          if (i == point)
            *to++ = '.';
          *to++ = i < n ? digits[i] : '0';
        }
      *to = '\0';
    }
  else if (point > -6 && point <= 0)
    g_snprintf (to, SOS_NUMBER_MAX_LENGTH - 1, "0.%.*s%s", -point, "000000", digits);
  else
    g_snprintf (to, SOS_NUMBER_MAX_LENGTH - 1, "%c%s%se%+d", digits[0], n > 1 ? "." : "", digits + 1, point - 1);
}

char *
sos_format_number (double number, char text[SOS_NUMBER_MAX_LENGTH])
{
  char digits[20], *to = text;
  gint point = 0;

  if (number == 0)
    return strcpy (text, "0");
  if (number < 0)
    *to++ = '-';

  if (!find_few_digits (fabs (number), digits, &point) && !find_many_digits (fabs (number), digits, &point))
    find_fewest_digits (fabs (number), digits, &point);
  layout_number (to, digits, point);

  return text;
}
