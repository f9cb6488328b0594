/* SPDX-License-Identifier: MIT */
/* Sixteen bytes looked at at once: most keys and short strings end within them.
 *
 * This is inlined where it is used, so it takes only what every processor of the
 * architecture has: SSE2 on x86-64, two words in registers elsewhere, or when
 * SOS_PLAIN is defined. */
#pragma once

#include "lib/model/word.h"

#define SOS_BLOCK 16

/* What the writer looks at at once. */
#define SOS_BLOCK_PAIR (2 * SOS_BLOCK)

#if defined(__x86_64__) && !defined(SOS_PLAIN)

#include <emmintrin.h>

/* A bit a byte: the quotes. */
typedef guint32 SosBlockMask;

static inline SosBlockMask
sos_block_find_quote (const guint8 *at)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);

  return (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"')));
}

static inline SosBlockMask
sos_block_find_nul (const guint8 *at)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);

  return (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_setzero_si128 ()));
}

/* What differs. */
static inline SosBlockMask
sos_block_find_other (const guint8 *a, const guint8 *b)
{
  __m128i same = _mm_cmpeq_epi8 (_mm_loadu_si128 ((const __m128i *) (const void *) a),
                                 _mm_loadu_si128 ((const __m128i *) (const void *) b));

  return (guint32) _mm_movemask_epi8 (same) ^ 0xffff;
}

/* What ends the plain part of a string: a quote, a backslash, a control character
 * or the NUL behind it. */
static inline SosBlockMask
sos_block_find_special (const guint8 *at)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);
  /* With this bit changed the quote comes next to the control characters. */
  __m128i moved = _mm_xor_si128 (bytes, _mm_set1_epi8 ('"' ^ 0x20));
  __m128i low = _mm_cmpeq_epi8 (_mm_min_epu8 (moved, _mm_set1_epi8 (0x20)), moved);

  return (guint32) _mm_movemask_epi8 (_mm_or_si128 (low, _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\'))));
}

/* Number of the first byte found. */
static inline guint
sos_block_first (SosBlockMask mask)
{
  return (guint) __builtin_ctz (mask);
}

/* How many of the SOS_BLOCK_PAIR bytes stand before the first of those. */
static inline guint
sos_block_count_plain (const guint8 *at)
{
  guint64 stops = sos_block_find_special (at) | (guint64) sos_block_find_special (at + SOS_BLOCK) << SOS_BLOCK;

  return (guint) __builtin_ctzll (stops | G_GUINT64_CONSTANT (1) << SOS_BLOCK_PAIR);
}

/* How many bytes stand before the first quote: all, where there is none. */
static inline guint
sos_block_count_to_quote (const guint8 *at)
{
  return (guint) __builtin_ctz (sos_block_find_quote (at) | 1u << SOS_BLOCK);
}

/* How many bytes at the front are the same. */
static inline guint
sos_block_count_same (const guint8 *a, const guint8 *b)
{
  return (guint) __builtin_ctz (sos_block_find_other (a, b) | 1u << SOS_BLOCK);
}

/* A byte of all ones for those from @low to @high: moved to where they are the largest
 * that there are. */
static inline __m128i
sos_block_in_range (__m128i bytes, char low, char high)
{
  return _mm_cmpgt_epi8 (_mm_add_epi8 (bytes, _mm_set1_epi8 ((char) (G_MAXINT8 - high))),
                         _mm_set1_epi8 ((char) (G_MAXINT8 - (high - low) - 1)));
}

/* Copies all sixteen bytes with letters of ASCII made small; how many letters stand at the
 * front, and whether all of those were capitals. */
static inline guint
sos_block_fold (const guint8 *at, guint8 *to, gboolean *is_capitals)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);
  __m128i small = _mm_or_si128 (bytes, _mm_set1_epi8 (0x20));
  guint32 others = ~(guint32) _mm_movemask_epi8 (sos_block_in_range (small, 'a', 'z'));
  guint32 as_they_were = (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, small));
  guint n = (guint) __builtin_ctz (others);

  _mm_storeu_si128 ((__m128i *) (void *) to, small);
  *is_capitals = (as_they_were & ((1u << n) - 1)) == 0;

  return n;
}

/* A bit for each byte that an id may have. */
static inline SosBlockMask
sos_block_find_id (const guint8 *at)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);
  __m128i letters = sos_block_in_range (_mm_or_si128 (bytes, _mm_set1_epi8 (0x20)), 'a', 'z');
  __m128i others = _mm_andnot_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('/')),
                                     sos_block_in_range (bytes, '-', '9'));
  __m128i all = _mm_or_si128 (_mm_or_si128 (letters, others), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('_')));

  return (guint32) _mm_movemask_epi8 (all);
}

/* The length of an id of up to two blocks that ends with a quote; 0 for anything else. Where
 * it ends does not wait for what it is. */
static inline guint
sos_block_count_id (const guint8 *at)
{
  guint32 quotes = sos_block_find_quote (at) | sos_block_find_quote (at + SOS_BLOCK) << SOS_BLOCK;
  guint32 others = ~(sos_block_find_id (at) | sos_block_find_id (at + SOS_BLOCK) << SOS_BLOCK);

  return (others & -others & quotes) != 0 ? (guint) __builtin_ctz (quotes) : 0;
}

#else

/* Four bits a byte. */
typedef guint64 SosBlockMask;

/* Gathers the high bits of two words, the first word's lower. */
static inline SosBlockMask
sos_block_mask (guint64 low, guint64 high)
{
  return low != 0 ? G_GUINT64_CONSTANT (1) << (4 * sos_word_first (low))
                  : (high != 0 ? G_GUINT64_CONSTANT (1) << (32 + 4 * sos_word_first (high)) : 0);
}

static inline SosBlockMask
sos_block_find_quote (const guint8 *at)
{
  return sos_block_mask (sos_word_find (sos_word_load (at), '"'),
                         sos_word_find (sos_word_load (at + 8), '"'));
}

static inline SosBlockMask
sos_block_find_special (const guint8 *at)
{
  guint64 low = sos_word_load (at), high = sos_word_load (at + 8);

  return sos_block_mask (sos_word_find_special (low), sos_word_find_special (high));
}

static inline guint
sos_block_first (SosBlockMask mask)
{
  return (guint) __builtin_ctzll (mask) / 4;
}

static inline SosBlockMask
sos_block_find_nul (const guint8 *at)
{
  return sos_block_mask (sos_word_find (sos_word_load (at), 0), sos_word_find (sos_word_load (at + 8), 0));
}

/* A high bit in each byte that is not zero: adding to the lower bits never carries over. */
static inline guint64
sos_block_find_set (guint64 word)
{
  return (((word & ~SOS_WORD_HIGHS) + ~SOS_WORD_HIGHS) | word) & SOS_WORD_HIGHS;
}

static inline SosBlockMask
sos_block_find_other (const guint8 *a, const guint8 *b)
{
  return sos_block_mask (sos_block_find_set (sos_word_load (a) ^ sos_word_load (b)),
                         sos_block_find_set (sos_word_load (a + 8) ^ sos_word_load (b + 8)));
}

static inline guint
sos_block_count_to_quote (const guint8 *at)
{
  SosBlockMask quote = sos_block_find_quote (at);

  return quote != 0 ? (guint) __builtin_ctzll (quote) / 4 : SOS_BLOCK;
}

static inline guint
sos_block_count_same (const guint8 *a, const guint8 *b)
{
  SosBlockMask other = sos_block_find_other (a, b);

  return other != 0 ? (guint) __builtin_ctzll (other) / 4 : SOS_BLOCK;
}

static inline guint
sos_block_count_plain (const guint8 *at)
{
  for (guint n = 0; n < SOS_BLOCK_PAIR; n += sizeof (guint64))
    {
      guint64 special = sos_word_find_special (sos_word_load (at + n));

      if (special != 0)
        return n + sos_word_first (special);
    }

  return SOS_BLOCK_PAIR;
}

static inline guint
sos_block_fold (const guint8 *at, guint8 *to, gboolean *is_capitals)
{
  guint n = 0;

  *is_capitals = TRUE;
  for (; n < SOS_BLOCK && g_ascii_isalpha (at[n]); n++)
    {
      *is_capitals &= at[n] < 'a';
      to[n] = at[n] | 0x20;
    }

  return n;
}

static inline guint
sos_block_count_id (const guint8 *at)
{
  guint n = 0;

  while (n < 2 * SOS_BLOCK && sos_is_id_byte (at[n]))
    n++;

  return n < 2 * SOS_BLOCK && at[n] == '"' ? n : 0;
}

#endif
