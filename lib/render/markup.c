/* SPDX-License-Identifier: MIT */
/* HTML and SVG being written.
 *
 * Words come from anybody, and a browser obeys what it is shown. Plain letters are
 * copied in runs; what is strange is looked at one by one. */
#include "lib/render/markup.h"

#include <math.h>

#define REPLACEMENT 0xfffd

/* More marks than this on one letter are no writing of any language, and run into
 * the lines above and below. */
#define MAX_MARKS 8

/* Larger ones are no picture's: a caller went wrong. */
#define MAX_NUMBER 1e7

/* What a byte of ASCII is written as; where it has no row, as it is. */
static const char *const escapes[128] = {
  ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;",        ['\''] = "&#39;",
  ['\r'] = "\n",   ['\v'] = "\n",  ['\f'] = "\n",  [0x7f] = "\xef\xbf\xbd",
};

/* Bytes that end a run: those to be escaped, and those that begin what may be
 * strange or a mark. By the byte. */
static const guint8 stops[256] = {
  /* clang-format off */
  1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0,
  /* clang-format on */
};

/* What is not shown as it stands; 0 drops it. */
static const struct {
  gunichar first;
  gunichar last;
  gunichar shown;
} strange[] = {
  { 0x0080, 0x0084, REPLACEMENT }, { 0x0085, 0x0085, '\n' }, { 0x0086, 0x009f, REPLACEMENT },
  { 0x2028, 0x2029, '\n' },        { 0x202a, 0x202e, 0 }, /* embeddings and overrides */
  { 0x2066, 0x206f, 0 },                                  /* isolates, and what was withdrawn */
  { 0xfdd0, 0xfdef, REPLACEMENT }, { 0xfeff, 0xfeff, 0 },    { 0xfff9, 0xfffb, 0 },
};

static gunichar
shown_as (gunichar c)
{
  if ((c & 0xfffe) == 0xfffe)
    return REPLACEMENT; /* no character in any plane */

  for (guint i = 0; i < G_N_ELEMENTS (strange) && c >= strange[i].first; i++)
    if (c <= strange[i].last)
      return strange[i].shown;

  return c;
}

static void
put_character (SosMarkup *markup, gunichar c)
{
  char bytes[6];

  if (c != 0)
    sos_buffer_append (&markup->buffer, bytes, (gsize) g_unichar_to_utf8 (c, bytes));
}

/* Characters that are drawn on the one before. */
static gboolean
is_mark (gunichar c)
{
  return c >= 0x300 && g_unichar_ismark (c);
}

static void
put_ascii (SosMarkup *markup, guchar byte)
{
  if (escapes[byte] != NULL)
    sos_markup_put (markup, escapes[byte]);
  else
    put_character (markup, REPLACEMENT);
}

void
sos_markup_text (SosMarkup *markup, const char *text)
{
  guint marks = 0;

  for (;;)
    {
      const char *run = text;
      gunichar c;

      while (*text != '\0' && stops[(guchar) *text] == 0)
        text++;
      if (text > run)
        {
          sos_buffer_append (&markup->buffer, run, (gsize) (text - run));
          marks = 0;
        }
      if (*text == '\0')
        return;

      c = g_utf8_get_char (text);
      marks = is_mark (c) ? marks + 1 : 0;
      if (c < 0x80)
        put_ascii (markup, (guchar) c);
      else if (marks <= MAX_MARKS)
        put_character (markup, shown_as (c));
      text = g_utf8_next_char (text);
    }
}

void
sos_markup_count (SosMarkup *markup, guint64 number)
{
  char digits[20];
  guint n = sizeof digits;

  do
    digits[--n] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  sos_buffer_append (&markup->buffer, digits + n, sizeof digits - n);
}

void
sos_markup_number (SosMarkup *markup, double number)
{
  char digits[20];
  guint n = sizeof digits;
  guint32 tenths, left;

  g_return_if_fail (fabs (number) <= MAX_NUMBER);

  tenths = (guint32) (fabs (number) * 10 + 0.5);
  left = tenths / 10;
  if (tenths % 10 != 0)
    {
      digits[--n] = (char) ('0' + tenths % 10);
      digits[--n] = '.';
    }
  do
    digits[--n] = (char) ('0' + left % 10);
  while ((left /= 10) > 0);
  if (number < 0 && tenths > 0)
    digits[--n] = '-';
  sos_buffer_append (&markup->buffer, digits + n, sizeof digits - n);
}

guint
sos_markup_name (SosMarkup *markup)
{
  return ++markup->n_names;
}

void
sos_markup_clear (SosMarkup *markup)
{
  sos_buffer_clear (&markup->buffer);
}
