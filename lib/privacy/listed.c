/* SPDX-License-Identifier: MIT */
/* Finds a few strings of a map in its texts, as whole words. */
#include "lib/privacy/listed.h"

#include <string.h>

#define LETTERS 32

typedef struct {
  const char *string;
  gsize length;
  gboolean has_case;
  guint next; /* that begins with the same letters: from 1 */
} Entry;

void
sos_listed_init (SosListed *listed)
{
  *listed = (SosListed) { .entries = g_array_new (FALSE, FALSE, sizeof (Entry)), .skip = sos_fronts_get_skip () };
}

void
sos_listed_clear (SosListed *listed)
{
  g_array_unref (listed->entries);
}

void
sos_listed_empty (SosListed *listed)
{
  g_array_set_size (listed->entries, 0);
  memset (&listed->fronts, 0, sizeof listed->fronts);
  memset (listed->starts, 0, sizeof listed->starts);
  memset (listed->pairs, 0, sizeof listed->pairs);
  memset (listed->first, 0, sizeof listed->first);
}

/* Five bits of each: large and small letters have the same. */
static inline guint
pair (char first, char second)
{
  return (guint) (first & (LETTERS - 1)) * LETTERS + (guint) (second & (LETTERS - 1));
}

/* Anything may follow what is one byte long. */
static void
mark_pairs (SosListed *listed, const char *string, gsize length)
{
  if (length > 1)
    listed->pairs[pair (string[0], string[1])] = TRUE;
  else
    memset (&listed->pairs[pair (string[0], '\0')], TRUE, LETTERS);
}

/* What is one byte long is where no second letter is. */
void
sos_listed_add_part (SosListed *listed, const char *string, gsize length, gboolean has_case)
{
  guint *first = length > 0 ? &listed->first[pair (string[0], length > 1 ? string[1] : '\0')] : NULL;
  Entry entry = { string, length, has_case, first != NULL ? *first : 0 };

  if (first == NULL)
    return;
  g_array_append_val (listed->entries, entry);
  *first = listed->entries->len;
  mark_pairs (listed, string, length);
  sos_fronts_add (&listed->fronts, string, length, has_case);
  listed->starts[(guint8) string[0]] = TRUE;
  if (!has_case)
    {
      listed->starts[(guint8) g_ascii_tolower (string[0])] = TRUE;
      listed->starts[(guint8) g_ascii_toupper (string[0])] = TRUE;
    }
}

void
sos_listed_add (SosListed *listed, const char *string, gboolean has_case)
{
  if (string != NULL)
    sos_listed_add_part (listed, string, strlen (string), has_case);
}

void
sos_listed_begin (SosListed *listed, const char *text, gsize length)
{
  listed->text = text;
  listed->end = text + length;
}

/* Marks belong to the letter before them. */
static gboolean
is_word_start (const char *at, const char *end)
{
  gunichar character;

  if (at == end)
    return FALSE;
  if ((*at & 0x80) == 0)
    return g_ascii_isalnum (*at);
  character = g_utf8_get_char (at);

  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

gboolean
sos_listed_is_word_end (const char *start, const char *at)
{
  return at > start && is_word_start (g_utf8_prev_char (at), at);
}

static gboolean
is_same (const Entry *entry, const char *at)
{
  return entry->has_case ? memcmp (at, entry->string, entry->length) == 0
                         : g_ascii_strncasecmp (at, entry->string, entry->length) == 0;
}

static gboolean
stands_at (const SosListed *listed, const Entry *entry, const char *at)
{
  const char *end = at + entry->length;

  return entry->length <= (gsize) (listed->end - at) && is_same (entry, at) &&
         !(is_word_start (end, listed->end) && sos_listed_is_word_end (at, end));
}

static void
find_among (const SosListed *listed, guint number, const char *at, SosListedHit *hit)
{
  const Entry *entry;

  for (; number != 0; number = entry->next)
    {
      entry = &g_array_index (listed->entries, Entry, number - 1);
      if (entry->length >= hit->length && stands_at (listed, entry, at))
        *hit = (SosListedHit) { entry->length, number - 1 };
    }
}

static gboolean
find_at (const SosListed *listed, const char *at, SosListedHit *hit)
{
  guint both = pair (at[0], at + 1 < listed->end ? at[1] : '\0'), one = pair (at[0], '\0');

  hit->length = 0;
  find_among (listed, listed->first[both], at, hit);
  if (one != both)
    find_among (listed, listed->first[one], at, hit);

  return hit->length > 0;
}

static gboolean
is_within_word (const SosListed *listed, const char *at)
{
  return sos_listed_is_word_end (listed->text, at) && is_word_start (at, listed->end);
}

static inline guint
may_begin (const SosListed *listed, const char *at, char next)
{
  return (guint) (listed->starts[(guint8) *at] & listed->pairs[pair (*at, next)]);
}

/* Most bytes begin nothing. Four are looked at before anything is asked: what begins like a
 * name comes too irregularly to be guessed. */
static const char *
skip_fours (const SosListed *listed, const char *at)
{
  const char *last = listed->end - 1;

  for (; last - at >= 4; at += 4)
    {
      guint found = may_begin (listed, at, at[1]) | may_begin (listed, at + 1, at[2]) << 1 |
                    may_begin (listed, at + 2, at[3]) << 2 | may_begin (listed, at + 3, at[4]) << 3;

      if (found != 0)
        return at + __builtin_ctz (found);
    }
  while (at <= last && !may_begin (listed, at, at < last ? at[1] : '\0'))
    at++;

  return at;
}

static const char *
skip_blocks (const SosListed *listed, const char *at)
{
  const char *last = listed->end - 1;

  while (at <= last)
    {
      at = listed->skip (&listed->fronts, at, listed->end);
      if (may_begin (listed, at, at < last ? at[1] : '\0'))
        return at;
      at++;
    }

  return at;
}

static const char *
skip (const SosListed *listed, const char *at)
{
  gboolean has_blocks = listed->skip != NULL && listed->end - listed->text > SOS_FRONTS_BLOCK;

  return has_blocks ? skip_blocks (listed, at) : skip_fours (listed, at);
}

const char *
sos_listed_next (const SosListed *listed, const char *at, SosListedHit *hit)
{
  if (listed->entries->len == 0)
    return NULL;
  for (at = skip (listed, at); at < listed->end; at = skip (listed, at + 1))
    if (!is_within_word (listed, at) && find_at (listed, at, hit))
      return at;

  return NULL;
}
