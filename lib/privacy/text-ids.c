/* SPDX-License-Identifier: MIT */
/* Finds ids of a map that stand in a text. */
#include "lib/privacy/text-ids.h"

#include <string.h>

#include "lib/model/index.h"
#include "lib/model/word.h"
#include "lib/privacy/byte-masks.h"

#define SHORTEST_WORD 3

static gboolean
is_punctuation (char byte)
{
  return byte == '.' || byte == '_' || byte == '-';
}

/* A full stop or a dash may belong to the id, to another word or to the sentence, so an
 * id may begin and end at either side of one. */
static gboolean
is_edge (const char *at, const char *start, const char *end)
{
  return at == start || at == end || is_punctuation (at[-1]) || is_punctuation (*at);
}

static gboolean
is_id (const SosPseudonyms *pseudonyms, const char *start, const char *end)
{
  const char *at = start;

  while (at < end && !g_ascii_isdigit (*at))
    at++;

  return at < end && end - start >= SHORTEST_WORD && sos_pseudonyms_has_id (pseudonyms, start, (gsize) (end - start));
}

/* The longest that begins there. */
static gsize
find_from (const SosPseudonyms *pseudonyms, const char *at, const char *start, const char *end)
{
  for (const char *stop = MIN (end, at + SOS_ID_MAX_LENGTH); stop > at; stop--)
    if (is_edge (stop, start, end) && is_id (pseudonyms, at, stop))
      return (gsize) (stop - at);

  return 0;
}

static const char *
find_between (const SosPseudonyms *pseudonyms, const char *start, const char *end, gsize *length)
{
  for (const char *at = start; at < end; at++)
    if (is_edge (at, start, end) && (*length = find_from (pseudonyms, at, start, end)) > 0)
      return at;

  return NULL;
}

/* Most texts have a space before they are as long as an id may be. */
static gboolean
is_id_as_a_whole (const SosPseudonyms *pseudonyms, const char *text, gsize *length)
{
  gsize n = 0;

  while (n <= SOS_ID_MAX_LENGTH && sos_is_id_byte ((guint8) text[n]))
    n++;
  *length = n;

  return text[n] == '\0' && n <= SOS_ID_MAX_LENGTH && sos_pseudonyms_has_id (pseudonyms, text, n);
}

/* The next digit; @end where there is none. What is left of a text behind its last block is
 * looked at with the bytes before it, as far as there are any. */
static const char *
find_digit (const char *text, const char *at, const char *end)
{
  gsize left, again;
  guint64 digits = 0;

  for (; digits == 0 && end - at >= SOS_MASK_BYTES; at += SOS_MASK_BYTES)
    digits = sos_byte_masks ((const guint8 *) at).digits;
  if (digits != 0)
    return at - SOS_MASK_BYTES + __builtin_ctzll (digits);

  left = (gsize) (end - at);
  again = SOS_MASK_BYTES - left;
  if (left == 0)
    return end;
  digits = (gsize) (at - text) >= again ? sos_byte_masks ((const guint8 *) end - SOS_MASK_BYTES).digits >> again
                                        : sos_byte_masks_of_rest (at, left).digits;

  return digits != 0 ? at + __builtin_ctzll (digits) : end;
}

const char *
sos_text_find_id (const SosPseudonyms *pseudonyms, const char *text, gsize text_length, const char *at, gsize *length)
{
  const char *from = at, *text_end = text + text_length, *id;

  if (at == text && is_id_as_a_whole (pseudonyms, text, length))
    return text;

  for (at = find_digit (text, at, text_end); at < text_end; at = find_digit (text, at, text_end))
    {
      const char *start = at, *end = at;

      while (start > from && sos_is_id_byte ((guint8) start[-1]))
        start--;
      while (sos_is_id_byte ((guint8) *end))
        end++;
      id = find_between (pseudonyms, start, end, length);
      if (id != NULL)
        return id;
      at = end;
    }

  return NULL;
}
