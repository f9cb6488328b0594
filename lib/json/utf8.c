/* SPDX-License-Identifier: MIT */
/* Checks that bytes are UTF-8: what Unicode calls well-formed (table 3-7), so no
 * overlong forms, no surrogates, nothing past U+10FFFF. */
#include "lib/json/utf8.h"

#include "lib/model/word.h"

/* For each first byte: how many more follow, and what the second may be. */
typedef struct {
  guint8 more;
  guint8 lowest;
  guint8 highest;
} Lead;

static inline Lead
describe (guint8 byte)
{
  if (byte >= 0xc2 && byte <= 0xdf)
    return (Lead) { 1, 0x80, 0xbf };
  if (byte >= 0xe0 && byte <= 0xef)
    return (Lead) { 2, byte == 0xe0 ? 0xa0 : 0x80, byte == 0xed ? 0x9f : 0xbf };
  if (byte >= 0xf0 && byte <= 0xf4)
    return (Lead) { 3, byte == 0xf0 ? 0x90 : 0x80, byte == 0xf4 ? 0x8f : 0xbf };

  return (Lead) { 0, 0, 0 };
}

/* Length of the character at @at, 0 when it is none. The byte at the end of a
 * string is ASCII, so a character that is cut off ends there. */
static inline guint
character_length (const guint8 *at)
{
  Lead lead = describe (*at);

  if (lead.more == 0 || at[1] < lead.lowest || at[1] > lead.highest)
    return 0;
  for (guint i = 2; i <= lead.more; i++)
    if ((at[i] & 0xc0) != 0x80)
      return 0;

  return 1u + lead.more;
}

const guint8 *
sos_utf8_find_bad (const SosScanner *scan, const guint8 *at, const guint8 *end)
{
  at = scan->skip_utf8 (at, end);
  while (at < end)
    {
      guint64 highs = sos_word_load (at) & SOS_WORD_HIGHS;
      guint length;

      if (highs == 0)
        {
          at += 8;
          continue;
        }
      at += sos_word_first (highs);
      if (at >= end)
        break;
      length = character_length (at);
      if (length == 0)
        return at;
      at += length;
    }

  return end;
}
