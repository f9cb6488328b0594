/* SPDX-License-Identifier: MIT */
/* The tokens of JSON (RFC 8259). */
#pragma once

#include "lib/model/block.h"
#include "lib/json/parser.h"

const guint8 *sos_skip_spaces      (const guint8 *at);
const guint8 *sos_read_string_slow (SosParser *parser, const guint8 *at, SosString *string);
const guint8 *sos_keep_string_slow (SosParser *parser, const guint8 *at, const char **kept);
const guint8 *sos_read_number      (SosParser *parser, const guint8 *at, gboolean *is_integer);
const guint8 *sos_read_literal     (SosParser *parser, const guint8 *at, const char *word);
const guint8 *sos_unexpected       (SosParser *parser, const guint8 *at, const char *expected);

static inline gboolean
sos_is_space (guint8 byte)
{
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/* Compact text has no white space. */
static inline const guint8 *
sos_skip_space (const guint8 *at)
{
  return G_LIKELY (*at > ' ') ? at : sos_skip_spaces (at);
}

/* Reads a string whose opening quote is at @at. Most are short and plain: those
 * are read here. */
static inline const guint8 *
sos_read_string (SosParser *parser, const guint8 *at, SosString *string)
{
  const guint8 *text = at + 1;
  SosBlockMask special = sos_block_find_special (text);
  guint length;

  if (special == 0)
    return sos_read_string_slow (parser, at, string);
  length = sos_block_first (special);
  if (G_UNLIKELY (text[length] != '"'))
    return sos_read_string_slow (parser, at, string);

  string->text = (const char *) text;
  string->length = length;

  return text + length + 1;
}

/* Reads a string into the arena. */
static inline const guint8 *
sos_keep_string (SosParser *parser, const guint8 *at, const char **kept)
{
  SosArena *arena = parser->arena;
  const guint8 *text = at + 1;
  SosBlockMask special = sos_block_find_special (text);
  guint length;

  if (special == 0 || !sos_arena_has_room (arena, SOS_BLOCK))
    return sos_keep_string_slow (parser, at, kept);
  length = sos_block_first (special);
  if (G_UNLIKELY (text[length] != '"'))
    return sos_keep_string_slow (parser, at, kept);

  memcpy (arena->low, text, SOS_BLOCK);
  *kept = sos_arena_take_string (arena, length);

  return text + length + 1;
}

static inline const guint8 *
sos_expect (SosParser *parser, const guint8 *at, char byte, const char *expected)
{
  return G_LIKELY (*at == (guint8) byte) ? at + 1 : sos_unexpected (parser, at, expected);
}

/* At an opening bracket: goes in, or past an empty pair of them; @more says
 * which. */
static inline const guint8 *
sos_read_open (SosParser *parser, const guint8 *at, char close, gboolean *more)
{
  if (G_UNLIKELY (parser->depth >= parser->limits.depth))
    return sos_parser_end (parser, at, SOS_ERROR_DEPTH, "nested deeper than %u levels",
                           parser->limits.depth);

  at = sos_skip_space (at + 1);
  *more = *at != (guint8) close;
  parser->depth += *more;

  return *more ? at : at + 1;
}

/* After an element: goes past a comma to the next one, or past @close; @more
 * says which. */
static inline const guint8 *
sos_read_comma (SosParser *parser, const guint8 *at, char close, const char *expected, gboolean *more)
{
  at = sos_skip_space (at);
  *more = *at == ',';
  if (*more)
    return sos_skip_space (at + 1);

  parser->depth--;

  return sos_expect (parser, at, close, expected);
}
