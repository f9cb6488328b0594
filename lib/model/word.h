/* SPDX-License-Identifier: MIT */
/* Eight bytes looked at in one register. */
#pragma once

#include <glib.h>
#include <string.h>

#define SOS_WORD_ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define SOS_WORD_HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

static inline guint64
sos_word_load (const guint8 *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);

  return GUINT64_FROM_LE (word);
}

static inline guint64
sos_word_load_four (const guint8 *at)
{
  guint32 four;

  memcpy (&four, at, sizeof four);

  return GUINT32_FROM_LE (four);
}

/* Up to eight bytes, zeros behind fewer. Nothing behind them is read; what is read twice is
 * the same byte at the same place. */
static inline guint64
sos_word_load_exact (const guint8 *at, gsize n)
{
  gsize middle = n / 2, last = n - 1;

  if (n >= 8)
    return sos_word_load (at);
  if (n >= 4)
    return sos_word_load_four (at) | sos_word_load_four (at + n - 4) << 8 * (n - 4);

  return n > 0 ? at[0] | (guint64) at[middle] << 8 * middle | (guint64) at[last] << 8 * last : 0;
}

/* The first @n bytes of a word, at least one; zeros behind them. */
static inline guint64
sos_word_cut (guint64 word, guint n)
{
  return word & ~G_GUINT64_CONSTANT (0) >> (64 - 8 * MIN (n, sizeof word));
}

#define SOS_PAIR (2 * sizeof (guint64))

/* Text of up to sixteen bytes, zeros behind it. */
typedef struct {
  guint64 low;
  guint64 high;
} SosPair;

/* Takes the first @n bytes, up to 16, of the 16 that can be read from @at on.
 * Lengths vary from word to word, so nothing here branches on them. */
static inline SosPair
sos_pair_load_short (const guint8 *at, gsize n)
{
  static const guint8 masks[2 * SOS_PAIR] = { 255, 255, 255, 255, 255, 255, 255, 255,
                                              255, 255, 255, 255, 255, 255, 255, 255 };
  const guint8 *mask = masks + SOS_PAIR - n;

  return (SosPair){ sos_word_load (at) & sos_word_load (mask), sos_word_load (at + 8) & sos_word_load (mask + 8) };
}

/* The same where @n may be larger. */
static inline SosPair
sos_pair_load (const guint8 *at, gsize n)
{
  return sos_pair_load_short (at, MIN (n, SOS_PAIR));
}

/* The same, and nothing behind them is read. */
static inline SosPair
sos_pair_load_exact (const guint8 *at, gsize n)
{
  return (SosPair){ sos_word_load_exact (at, MIN (n, 8)), n > 8 ? sos_word_load_exact (at + 8, MIN (n - 8, 8)) : 0 };
}

static inline gboolean
sos_pair_equal (SosPair a, SosPair b)
{
  return a.low == b.low && a.high == b.high;
}

/* For tables of words of ours, which nobody makes collide. */
static inline guint
sos_pair_hash (SosPair pair)
{
  return (guint) ((pair.low ^ pair.high * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) *
                      G_GUINT64_CONSTANT (0xff51afd7ed558ccd) >>
                  32);
}

static inline void
sos_pair_store (SosPair pair, char *to)
{
  guint64 words[2] = { GUINT64_TO_LE (pair.low), GUINT64_TO_LE (pair.high) };

  memcpy (to, words, sizeof words);
}

/* A high bit in each byte that is @byte. Above the first of them there may be
 * false ones, so only the lowest can be trusted. */
static inline guint64
sos_word_find (guint64 word, guint8 byte)
{
  guint64 zeros = word ^ (SOS_WORD_ONES * byte);

  return (zeros - SOS_WORD_ONES) & ~zeros & SOS_WORD_HIGHS;
}

/* As above, for each byte below @limit, which is at most 128. */
static inline guint64
sos_word_find_below (guint64 word, guint8 limit)
{
  return (word - SOS_WORD_ONES * limit) & ~word & SOS_WORD_HIGHS;
}

/* A high bit in each byte that ends the plain part of a string. */
static inline guint64
sos_word_find_special (guint64 word)
{
  return sos_word_find (word, '"') | sos_word_find (word, '\\') | sos_word_find_below (word, 0x20);
}

/* Number of the lowest byte that has its high bit set. */
static inline guint
sos_word_first (guint64 highs)
{
  return (guint) __builtin_ctzll (highs) / 8;
}

static inline gboolean
sos_is_id_byte (guint8 byte)
{
  return g_ascii_isalnum (byte) || byte == '-' || byte == '.' || byte == '_';
}
