/* SPDX-License-Identifier: MIT */
/* The tokens of JSON (RFC 8259). */
#include "lib/json/token.h"

#define MAX_CHARACTER 4 /* bytes of UTF-8 */

/* Ends the document at a byte that cannot be right. */
const guint8 *
sos_unexpected (SosParser *parser, const guint8 *at, const char *expected)
{
  if (at == parser->end)
    return sos_parser_end (parser, at, SOS_ERROR_SYNTAX, "the text ends too early");
  if (at == parser->bad)
    return sos_parser_end (parser, at, SOS_ERROR_ENCODING, "this byte is not UTF-8");

  return sos_parser_end (parser, at, SOS_ERROR_SYNTAX, "%s", expected);
}

/* Goes past a space and those that follow: indented text has a newline and many
 * of them. */
const guint8 *
sos_skip_spaces (const guint8 *at)
{
  while (sos_is_space (*at))
    {
      at++;
      while (sos_word_load (at) == SOS_WORD_ONES * ' ')
        at += 8;
    }

  return at;
}

const guint8 *
sos_read_literal (SosParser *parser, const guint8 *at, const char *word)
{
  for (; *word != '\0'; word++, at++)
    if (*at != (guint8) *word)
      return sos_unexpected (parser, at, "this is no JSON value");
  if (g_ascii_isalnum (*at))
    return sos_unexpected (parser, at, "this is no JSON value");

  return at;
}

static const guint8 *
read_digits (SosParser *parser, const guint8 *at)
{
  if (!g_ascii_isdigit (*at))
    return sos_unexpected (parser, at, "a digit is missing here");
  while (g_ascii_isdigit (*at))
    at++;

  return at;
}

/* What follows the whole part of a number. */
static const guint8 *
read_fraction (SosParser *parser, const guint8 *at)
{
  if (*at == '.')
    at = read_digits (parser, at + 1);
  if (at != NULL && (*at == 'e' || *at == 'E'))
    at = read_digits (parser, at + (at[1] == '+' || at[1] == '-' ? 2 : 1));

  return at;
}

/* Goes past a number, whatever its size. */
const guint8 *
sos_read_number (SosParser *parser, const guint8 *at, gboolean *is_integer)
{
  const guint8 *whole;

  at += *at == '-';
  whole = *at == '0' ? at + 1 : read_digits (parser, at);
  if (whole == NULL)
    return NULL;
  at = read_fraction (parser, whole);
  if (at == NULL)
    return NULL;
  *is_integer = at == whole;

  if (g_ascii_isalnum (*at) || *at == '.' || *at == '+' || *at == '-')
    return sos_unexpected (parser, at, "this number is not written as JSON has it");

  return at;
}

/* Four hexadecimal digits, or -1. */
static gint
hex4 (const guint8 *at)
{
  gint code = 0;

  for (guint i = 0; i < 4; i++)
    {
      gint digit = g_ascii_xdigit_value ((gchar) at[i]);

      if (digit < 0)
        return -1;
      code = code << 4 | digit;
    }

  return code;
}

static const guint8 *
bad_escape (SosParser *parser, const guint8 *at)
{
  return sos_parser_end (parser, at, SOS_ERROR_SYNTAX, "JSON has no such escape: write \\\\ for a backslash");
}

/* Decodes the \u escape at @at, two of them for a surrogate pair, to UTF-8 at
 * *@to. */
static const guint8 *
decode_unicode (SosParser *parser, const guint8 *at, char **to)
{
  gint code = hex4 (at + 2), low = -1;
  const guint8 *next = at + 6;

  if (code < 0)
    return bad_escape (parser, at);
  if (code == 0)
    return sos_parser_end (parser, at, SOS_ERROR_ENCODING, "U+0000 cannot stand in a string");

  if (code >= 0xd800 && code <= 0xdfff)
    {
      if (code < 0xdc00 && at[6] == '\\' && at[7] == 'u')
        low = hex4 (at + 8);
      if (low < 0xdc00 || low > 0xdfff)
        return sos_parser_end (parser, at, SOS_ERROR_ENCODING, "half of a surrogate pair stands alone");
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      next = at + 12;
    }
  *to += g_unichar_to_utf8 ((gunichar) code, *to);

  return next;
}

static const guint8 *
decode_escape (SosParser *parser, const guint8 *at, char **to)
{
  static const char plain[256] = {
    ['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = '\b', ['f'] = '\f', ['n'] = '\n', ['r'] = '\r', ['t'] = '\t'
  };
  guint8 letter = at[1];

  if (letter == 'u')
    return decode_unicode (parser, at, to);
  if (plain[letter] == '\0')
    return bad_escape (parser, at);

  *(*to)++ = plain[letter];

  return at + 2;
}

/* Decodes up to @end; gives NULL when an escape is bad. Decoding never makes a
 * string longer, and a copy takes whole blocks. A NUL behind the string stops a
 * scan. */
static const guint8 *
decode (SosParser *parser, const guint8 *from, const guint8 *end, SosString *string)
{
  gsize room = (gsize) (end - from) + SOS_SCAN_PADDING;
  char *to;

  g_array_set_size (parser->scratch, (guint) room);
  string->text = to = parser->scratch->data;

  while (from < end)
    {
      const guint8 *special = parser->scan->copy (from, to, string->text + room);

      to += special - from;
      from = special == end ? end : decode_escape (parser, special, &to);
      if (from == NULL)
        return NULL;
    }
  *to = '\0';
  string->length = (gsize) (to - string->text);

  return end;
}

static const guint8 *
bad_string (SosParser *parser, const guint8 *at)
{
  if (at == parser->end)
    return sos_parser_end (parser, at, SOS_ERROR_SYNTAX, "a string has no closing quote");
  if (at == parser->bad)
    return sos_parser_end (parser, at, SOS_ERROR_ENCODING, "this byte is not UTF-8");

  return sos_parser_end (parser, at, SOS_ERROR_SYNTAX, "a control character stands in a string: write it as an escape");
}

/* Finds the closing quote, or the byte that cannot stand in a string. */
static const guint8 *
find_quote (SosParser *parser, const guint8 *at, gboolean *has_escape)
{
  for (;;)
    {
      at = parser->scan->find (at);
      if (*at != '\\')
        return at;
      *has_escape = TRUE;
      if (at[1] < 0x20)
        return at + 1;
      at += 2;
    }
}

/* Reads a string of any length, with anything in it. */
const guint8 *
sos_read_string_slow (SosParser *parser, const guint8 *at, SosString *string)
{
  const guint8 *text = at + 1, *quote;
  gboolean has_escape = FALSE;

  quote = find_quote (parser, text, &has_escape);

  string->text = (const char *) text;
  string->length = (gsize) (quote - text);
  if (has_escape && decode (parser, text, quote, string) == NULL)
    return NULL;
  if (G_UNLIKELY (*quote != '"'))
    return bad_string (parser, quote);
  if (G_UNLIKELY (string->length > parser->limits.string))
    return sos_parser_end (parser, at, SOS_ERROR_SIZE, "a string is longer than %" G_GSIZE_FORMAT " bytes",
                           parser->limits.string);

  return quote + 1;
}

/* A string that cannot stand, or one for which the arena has to grow. */
static const guint8 *
keep_odd_string (SosParser *parser, const guint8 *at, const char **kept)
{
  SosString string;

  at = sos_read_string_slow (parser, at, &string);
  if (at != NULL)
    *kept = sos_arena_copy_string (parser->arena, string.text, string.length);

  return at;
}

/* Looks at a string, decodes it and copies it, all in one go. */
const guint8 *
sos_keep_string_slow (SosParser *parser, const guint8 *at, const char **kept)
{
  SosArena *arena = parser->arena;
  const guint8 *from = at + 1, *stop;
  char *to = arena->low, *end = arena->high - 1;

  for (;; from = decode_escape (parser, stop, &to))
    {
      if (from == NULL)
        return NULL;
      stop = parser->scan->copy (from, to, end);
      to += stop - from;
      if (*stop != '\\' || end - to < MAX_CHARACTER)
        break;
    }
  if (*stop != '"' || (gsize) (to - arena->low) > parser->limits.string)
    return keep_odd_string (parser, at, kept);

  *kept = sos_arena_take_string (arena, (gsize) (to - arena->low));

  return stop + 1;
}
