/* SPDX-License-Identifier: MIT */
/* A seeded hash of strings, so that nobody can write a document whose ids or
 * keys all collide. */
#pragma once

#include "lib/model/word.h"

#define SOS_HASH_SHORT (2 * SOS_PAIR)

typedef struct {
  guint64 words[4];
} SosHashKey;

/* The key of this process: random, made once. */
const SosHashKey *sos_hash_key (void);

guint64 sos_hash_long (const SosHashKey *key, gconstpointer data, gsize length);

/* For a GHashTable of strings; they are compared with g_str_equal(). */
guint sos_hash_string (gconstpointer string);

/* A whole document: four times as fast, for where nobody gains by a collision. */
guint64 sos_hash_text (const SosHashKey *key, const char *text, gsize length);

#ifdef __SIZEOF_INT128__

/* A product of keyed halves for each sixteen bytes (NH of UMAC: Black, Halevi, Krawczyk,
 * Krovetz and Rogaway, 1999). Text holds no U+0000, so the zeros that fill it up say where
 * it ends. */
static inline unsigned __int128
sos_hash_pair (SosPair pair, const guint64 key[2])
{
  return (unsigned __int128) (pair.low + key[0]) * (pair.high + key[1]);
}

static inline guint64
sos_hash_end (unsigned __int128 sum)
{
  return (guint64) (sum >> 64) ^ (guint64) sum;
}

#endif

/* Up to 32 bytes that can be read SOS_HASH_SHORT bytes from their start on. */
static inline guint64
sos_hash_short (const SosHashKey *key, const guint8 *text, gsize length)
{
#ifdef __SIZEOF_INT128__
  unsigned __int128 sum = sos_hash_pair (sos_pair_load (text, length), key->words);

  if (length > SOS_PAIR)
    sum += sos_hash_pair (sos_pair_load_short (text + SOS_PAIR, length - SOS_PAIR), key->words + 2);

  return sos_hash_end (sum);
#else
  return sos_hash_long (key, text, length);
#endif
}

/* Any text; what is longer goes by SipHash-1-3 (Aumasson and Bernstein, 2012). */
static inline guint64
sos_hash (const SosHashKey *key, const char *text, gsize length)
{
#ifdef __SIZEOF_INT128__
  const guint8 *at = (const guint8 *) text;

  if (length <= SOS_HASH_SHORT)
    {
      unsigned __int128 sum = sos_hash_pair (sos_pair_load_exact (at, MIN (length, SOS_PAIR)), key->words);

      if (length > SOS_PAIR)
        sum += sos_hash_pair (sos_pair_load_exact (at + SOS_PAIR, length - SOS_PAIR), key->words + 2);

      return sos_hash_end (sum);
    }
#endif

  return sos_hash_long (key, text, length);
}
