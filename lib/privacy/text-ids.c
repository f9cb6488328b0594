/* SPDX-License-Identifier: MIT */
/* Finds ids of a map that stand in a text. */
#define _POSIX_C_SOURCE 200809L

#include "lib/privacy/text-ids.h"

#include <string.h>

#include "lib/model/index.h"
#include "lib/model/word.h"

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

const char *
sos_text_find_id (const SosPseudonyms *pseudonyms, const char *text, const char *at, gsize *length)
{
  const char *from = at, *id;

  if (at == text && is_id_as_a_whole (pseudonyms, text, length))
    return text;

  for (at += strcspn (at, "0123456789"); *at != '\0'; at += strcspn (at, "0123456789"))
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
