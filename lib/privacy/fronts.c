/* SPDX-License-Identifier: MIT */
/* The two bytes with which each of a few strings begins. */
#include "lib/privacy/fronts.h"

#include "lib/model/processor.h"

#define N_BITS 8

enum { FIRST, SECOND };

static void
mark (SosFronts *fronts, guint place, char byte, guint8 bit)
{
  fronts->low[place][(guint8) byte & 15] |= bit;
  fronts->high[place][(guint8) byte >> 4] |= bit;
}

static void
mark_letter (SosFronts *fronts, guint place, char letter, gboolean has_case, guint8 bit)
{
  mark (fronts, place, letter, bit);
  if (has_case)
    return;
  mark (fronts, place, g_ascii_tolower (letter), bit);
  mark (fronts, place, g_ascii_toupper (letter), bit);
}

static void
mark_any (SosFronts *fronts, guint place, guint8 bit)
{
  for (guint i = 0; i < G_N_ELEMENTS (fronts->low[place]); i++)
    {
      fronts->low[place][i] |= bit;
      fronts->high[place][i] |= bit;
    }
}

/* Anything may follow what is one byte long. */
void
sos_fronts_add (SosFronts *fronts, const char *string, gsize length, gboolean has_case)
{
  guint sum = (guint8) string[0] + (length > 1 ? (guint8) string[1] : 0u);
  guint8 bit = (guint8) (1 << sum % N_BITS);

  mark_letter (fronts, FIRST, string[0], has_case, bit);
  if (length > 1)
    mark_letter (fronts, SECOND, string[1], has_case, bit);
  else
    mark_any (fronts, SECOND, bit);
}

#if defined(__x86_64__)

#include <immintrin.h>

__attribute__ ((target ("avx2"))) static inline __m256i
look_up (const guint8 table[16], __m256i halves)
{
  __m256i entries = _mm256_broadcastsi128_si256 (_mm_loadu_si128 ((const __m128i *) (const void *) table));

  return _mm256_shuffle_epi8 (entries, _mm256_and_si256 (halves, _mm256_set1_epi8 (0x0f)));
}

/* The strings that have each byte at this place. */
__attribute__ ((target ("avx2"))) static inline __m256i
look_up_bytes (const SosFronts *fronts, guint place, const char *at)
{
  __m256i bytes = _mm256_loadu_si256 ((const __m256i *) (const void *) at);

  return _mm256_and_si256 (look_up (fronts->low[place], bytes),
                           look_up (fronts->high[place], _mm256_srli_epi16 (bytes, 4)));
}

/* A bit for each byte of a block where something may begin; the byte behind the block is
 * looked at, too. */
__attribute__ ((target ("avx2"))) static inline guint32
look (const SosFronts *fronts, const char *at)
{
  __m256i both = _mm256_and_si256 (look_up_bytes (fronts, FIRST, at), look_up_bytes (fronts, SECOND, at + 1));

  return ~(guint32) _mm256_movemask_epi8 (_mm256_cmpeq_epi8 (both, _mm256_setzero_si256 ()));
}

/* The last block lies over the one before. */
__attribute__ ((target ("avx2"))) static const char *
skip_avx2 (const SosFronts *fronts, const char *at, const char *end)
{
  const char *last_block = end - 1 - SOS_FRONTS_BLOCK;
  guint32 found = 0;

  for (; found == 0 && at < last_block; at += SOS_FRONTS_BLOCK)
    found = look (fronts, at);
  if (found != 0)
    return at - SOS_FRONTS_BLOCK + __builtin_ctz (found);
  if (at >= end - 1)
    return end - 1;

  found = look (fronts, last_block) >> (at - last_block);

  return found != 0 ? at + __builtin_ctz (found) : end - 1;
}

SosFrontsSkip
sos_fronts_get_skip (void)
{
  return sos_processor_has_vectors () && __builtin_cpu_supports ("avx2") ? skip_avx2 : NULL;
}

#else

SosFrontsSkip
sos_fronts_get_skip (void)
{
  return NULL;
}

#endif
