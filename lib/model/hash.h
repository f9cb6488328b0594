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

/* Up to 32 bytes that can be read SOS_HASH_SHORT bytes from their start on: a
 * product of keyed halves for each sixteen (NH of UMAC: Black, Halevi, Krawczyk,
 * Krovetz and Rogaway, 1999). Text holds no U+0000, so the zeros that fill it up
 * say where it ends. */
static inline guint64
sos_hash_short (const SosHashKey *key, const guint8 *text, gsize length)
{
#ifdef __SIZEOF_INT128__
  SosPair pair = sos_pair_load (text, length);
  unsigned __int128 sum = (unsigned __int128) (pair.low + key->words[0]) * (pair.high + key->words[1]);

  if (length > SOS_PAIR)
    {
      pair = sos_pair_load_short (text + SOS_PAIR, length - SOS_PAIR);
      sum += (unsigned __int128) (pair.low + key->words[2]) * (pair.high + key->words[3]);
    }

  return (guint64) (sum >> 64) ^ (guint64) sum;
#else
  return sos_hash_long (key, text, length);
#endif
}

/* Any text; what is longer goes by SipHash-1-3 (Aumasson and Bernstein, 2012). */
static inline guint64
sos_hash (const SosHashKey *key, const char *text, gsize length)
{
  guint8 padded[SOS_HASH_SHORT] = { 0 };

  if (length > sizeof padded)
    return sos_hash_long (key, text, length);
  memcpy (padded, text, length);

  return sos_hash_short (key, padded, length);
}
