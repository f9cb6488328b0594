/* SPDX-License-Identifier: MIT */
/* What stands at, before and after a place in a text. */
#include "lib/privacy/context.h"

#include <string.h>

#include "lib/model/block.h"

#define MAX_BLANKS 3

/* Typography and currencies (U+2000 to U+20FF), the signs of Latin-1 but for ª, µ
 * and º, and emoji. */
static gboolean
is_mark (guchar first, guchar second)
{
  if (first == 0xe2)
    return second <= 0x83;
  if (first == 0xf0)
    return second == 0x9f;

  return first == 0xc2 && second != 0xaa && second != 0xb5 && second != 0xba;
}

gboolean
sos_prose_is_foreign_letter (const SosProse *in, gsize at)
{
  guchar byte = (guchar) sos_prose_get (in, at);

  for (guint back = 0; back < 3 && (byte & 0xc0) == 0x80 && at > 0; back++)
    byte = (guchar) in->text[--at];

  return !is_mark (byte, (guchar) sos_prose_get (in, at + 1));
}

gboolean
sos_prose_ends (const SosProse *in, gsize at)
{
  return at >= in->length || !sos_prose_is_word (in, at);
}

gboolean
sos_prose_begins (const SosProse *in, gsize at)
{
  return at == 0 || !sos_prose_is_word (in, at - 1);
}

gsize
sos_prose_word_end (const SosProse *in, gsize at)
{
  while (at < in->length && sos_prose_is_word (in, at))
    at++;

  return at;
}

gsize
sos_prose_word_start (const SosProse *in, gsize at)
{
  while (at > 0 && sos_prose_is_word (in, at - 1))
    at--;

  return at;
}

/* Bytes of the blank at @at: a no-break space has two. */
static guint
blank_length (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
    return 1;

  return c == '\xc2' && sos_prose_get (in, at + 1) == '\xa0' ? 2 : 0;
}

gsize
sos_prose_skip_blanks (const SosProse *in, gsize at)
{
  guint n_lines = 0, length;

  for (guint n = 0; n < MAX_BLANKS && (length = blank_length (in, at)) > 0; n++)
    {
      n_lines += in->text[at] == '\n';
      if (n_lines > 1)
        break;
      at += length;
    }

  return at;
}

guint
sos_prose_count_digits (const SosProse *in, gsize at)
{
  guint n = 0;

  while (sos_prose_is_digit (in, at + n))
    n++;

  return n;
}

guint
sos_prose_count_letters (const SosProse *in, gsize at)
{
  guint n = 0;

  while (g_ascii_isalpha (sos_prose_get (in, at + n)))
    n++;

  return n;
}

guint
sos_prose_number (const SosProse *in, gsize at, guint n)
{
  guint number = 0;

  while (n-- > 0)
    number = 10 * number + (guint) (sos_prose_get (in, at++) - '0');

  return number;
}

gboolean
sos_prose_has (const SosProse *in, gsize at, const char *what)
{
  while (*what != '\0' && sos_prose_lower (in, at) == *what)
    {
      what++;
      at++;
    }

  return *what == '\0';
}

/* Whether the word from @start to @end is in a list. */
static gboolean
is_listed (const SosProse *in, gsize start, gsize end, const char *list)
{
  guint8 word[SOS_LISTED_WORD_MAX] = { 0 };
  gsize length = end - start;

  if (length == 0 || length > sizeof word || !sos_word_list_may_have (list, in->text[start]))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    word[i] = (guint8) sos_prose_lower (in, start + i);

  return sos_word_list_has (list, sos_pair_load (word, sizeof word));
}

/* Nearly all words are a few letters of ASCII, and no list has one that begins with
 * anything but a letter. */
gsize
sos_prose_skip_word (const SosProse *in, gsize at, const char *list)
{
  char first = sos_prose_get (in, at);
  guint8 last[SOS_BLOCK] = { 0 }, word[SOS_BLOCK];
  const guint8 *bytes = (const guint8 *) in->text + at;
  gboolean is_capitals;
  gsize end;
  guint n;

  if ((guchar) first < 0x80 && (!g_ascii_isalpha (first) || !sos_word_list_may_have (list, first)))
    return 0;
  if (in->length < at + SOS_BLOCK)
    bytes = memcpy (last, bytes, in->length - at);
  n = sos_block_fold (bytes, word, &is_capitals);
  if (n > 0 && n < SOS_BLOCK && sos_prose_ends (in, at + n))
    return sos_word_list_has (list, sos_pair_load_short (word, n)) ? at + n : 0;
  end = sos_prose_word_end (in, at);

  return is_listed (in, at, end, list) ? end : 0;
}

gsize
sos_prose_pass_word (const SosProse *in, gsize at, const char *list)
{
  gsize end = sos_prose_skip_word (in, at, list);

  return end != 0 ? sos_prose_skip_blanks (in, end) : at;
}

gsize
sos_prose_word_back (const SosProse *in, gsize at, const char *list)
{
  gsize end = at, start;

  if (at == SOS_NO_WORD)
    return SOS_NO_WORD;
  while (end > 0 && at - end < MAX_BLANKS && strchr (" \t\n\r:.,(#", in->text[end - 1]) != NULL)
    end--;
  if (end == 0 || !sos_word_list_may_end (list, in->text[end - 1]))
    return SOS_NO_WORD;
  start = sos_prose_word_start (in, end);

  return is_listed (in, start, end, list) ? start : SOS_NO_WORD;
}

gsize
sos_prose_apostrophe_back (const SosProse *in, gsize at)
{
  if (sos_prose_before (in, at) == '\'')
    return at - 1;

  return at >= 3 && sos_prose_has (in, at - 3, "\xe2\x80\x99") ? at - 3 : SOS_NO_WORD;
}

gboolean
sos_prose_is_near (const SosProse *in, gsize at, gsize n, const char *list)
{
  gsize from = at > n ? sos_prose_word_start (in, at - n) : 0;

  while (from < at)
    {
      gsize end = sos_prose_word_end (in, from);

      if (end <= at && is_listed (in, from, end, list))
        return TRUE;
      from = MAX (end, from + 1);
    }

  return FALSE;
}
