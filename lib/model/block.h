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

/* A byte of all ones for those from @low to @high; both are ASCII. */
static inline __m128i
sos_block_in_range (__m128i bytes, char low, char high)
{
  return _mm_and_si128 (_mm_cmpgt_epi8 (bytes, _mm_set1_epi8 ((char) (low - 1))),
                        _mm_cmplt_epi8 (bytes, _mm_set1_epi8 ((char) (high + 1))));
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

/* How many bytes of an id stand at the front. */
static inline guint
sos_block_count_id (const guint8 *at)
{
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);
  __m128i letters = sos_block_in_range (_mm_or_si128 (bytes, _mm_set1_epi8 (0x20)), 'a', 'z');
  __m128i others = _mm_andnot_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('/')),
                                     sos_block_in_range (bytes, '-', '9'));
  __m128i all = _mm_or_si128 (_mm_or_si128 (letters, others), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('_')));

  return (guint) __builtin_ctz (~(guint32) _mm_movemask_epi8 (all));
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

  while (n < SOS_BLOCK && sos_is_id_byte (at[n]))
    n++;

  return n;
}

#endif
