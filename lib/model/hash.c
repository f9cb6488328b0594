/* SPDX-License-Identifier: MIT */
/* A seeded hash of strings. */
#include "lib/model/hash.h"

static gpointer
make_key (gpointer unused G_GNUC_UNUSED)
{
  static SosHashKey key;

  for (guint i = 0; i < G_N_ELEMENTS (key.words); i++)
    key.words[i] = (guint64) g_random_int () << 32 | g_random_int ();

  return &key;
}

const SosHashKey *
sos_hash_key (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_key, NULL);
}

static inline guint64
rotate (guint64 word, guint bits)
{
  return word << bits | word >> (64 - bits);
}

static inline void
sip_round (guint64 v[4])
{
  v[0] += v[1];
  v[1] = rotate (v[1], 13) ^ v[0];
  v[0] = rotate (v[0], 32);
  v[2] += v[3];
  v[3] = rotate (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = rotate (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = rotate (v[1], 17) ^ v[2];
  v[2] = rotate (v[2], 32);
}

static inline void
sip_word (guint64 v[4], guint64 word)
{
  v[3] ^= word;
  sip_round (v);
  v[0] ^= word;
}

guint64
sos_hash_long (const SosHashKey *key, gconstpointer data, gsize length)
{
  const guint8 *bytes = data;
  guint64 last = (guint64) length << 56;
  guint64 v[4] = {
    key->words[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
    key->words[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
    key->words[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
    key->words[1] ^ G_GUINT64_CONSTANT (0x7465646279746573),
  };

  for (; length >= 8; bytes += 8, length -= 8)
    {
      guint64 word;

      memcpy (&word, bytes, sizeof word);
      sip_word (v, GUINT64_FROM_LE (word));
    }
  while (length > 0)
    {
      length--;
      last |= (guint64) bytes[length] << (8 * length);
    }
  sip_word (v, last);

  v[2] ^= 0xff;
  for (guint i = 0; i < 3; i++)
    sip_round (v);

  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

guint
sos_hash_string (gconstpointer string)
{
  return (guint) sos_hash (sos_hash_key (), string, strlen (string));
}

#ifdef __SIZEOF_INT128__
static inline guint64
fold (guint64 a, guint64 b)
{
  unsigned __int128 product = (unsigned __int128) a * b;

  return (guint64) (product >> 64) ^ (guint64) product;
}
#endif

/* A folded product for each sixteen bytes, mixed with those before (after wyhash:
 * Wang Yi, 2019). Two chains go side by side, as a product takes some cycles to
 * come out. */
guint64
sos_hash_text (const SosHashKey *key, const char *text, gsize length)
{
#ifdef __SIZEOF_INT128__
  const guint8 *at = (const guint8 *) text;
  guint64 first = key->words[0] ^ length, second = key->words[1];

  for (; length > 2 * SOS_PAIR; at += 2 * SOS_PAIR, length -= 2 * SOS_PAIR)
    {
      first = fold (sos_word_load (at) ^ key->words[2], sos_word_load (at + 8) ^ first);
      second = fold (sos_word_load (at + SOS_PAIR) ^ key->words[3], sos_word_load (at + SOS_PAIR + 8) ^ second);
    }

  return fold (first ^ sos_hash (key, (const char *) at, length), second ^ key->words[2]);
#else
  return sos_hash_long (key, text, length);
#endif
}
