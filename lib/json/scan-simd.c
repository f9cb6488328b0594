/* SPDX-License-Identifier: MIT */
/* The scans of scan.h with the vector instructions of the processor at hand. */
#include "lib/json/scan-simd.h"

/* One bit for each byte before the first set bit of @special. */
#define BELOW_FIRST(special) (((special) & -(special)) - 1)

/* In the kernels below look_…() gives a bit for each byte of a block that stops
 * the scan, and sets bits in @highs for those before it that are not ASCII. */

#if defined(__x86_64__)

#include <immintrin.h>

static inline guint32
look_sse2 (__m128i bytes, guint32 *highs)
{
  __m128i stops =
      _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"')), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\')));
  __m128i controls = _mm_cmpeq_epi8 (_mm_min_epu8 (bytes, _mm_set1_epi8 (0x1f)), bytes);
  guint32 special = (guint32) _mm_movemask_epi8 (_mm_or_si128 (stops, controls));

  *highs |= (guint32) _mm_movemask_epi8 (bytes) & BELOW_FIRST (special);

  return special;
}

static const guint8 *
find_sse2 (const guint8 *at, guint8 *non_ascii)
{
  guint32 special = 0, highs = 0;

  for (; special == 0; at += sizeof (__m128i))
    special = look_sse2 (_mm_loadu_si128 ((const __m128i *) (const void *) at), &highs);
  *non_ascii |= highs != 0;

  return at - sizeof (__m128i) + __builtin_ctz (special);
}

static const guint8 *
copy_sse2 (const guint8 *at, char *to, const char *end, guint8 *non_ascii)
{
  guint32 special = 0, highs = 0;

  for (; special == 0 && end - to >= (gssize) sizeof (__m128i); at += sizeof (__m128i), to += sizeof (__m128i))
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);

      _mm_storeu_si128 ((__m128i *) (void *) to, bytes);
      special = look_sse2 (bytes, &highs);
    }
  *non_ascii |= highs != 0;

  return special == 0 ? at : at - sizeof (__m128i) + __builtin_ctz (special);
}

/* Two vectors at once: most strings end within them, so that the loops below
 * seldom come round and the processor guesses well. */
#define PAIR (2 * sizeof (__m256i))

__attribute__ ((target ("avx2"))) static inline guint64
mask_pair (__m256i low, __m256i high)
{
  return (guint32) _mm256_movemask_epi8 (low) | (guint64) (guint32) _mm256_movemask_epi8 (high) << 32;
}

__attribute__ ((target ("avx2"))) static inline __m256i
find_stops (__m256i bytes)
{
  __m256i stops = _mm256_or_si256 (_mm256_cmpeq_epi8 (bytes, _mm256_set1_epi8 ('"')),
                                   _mm256_cmpeq_epi8 (bytes, _mm256_set1_epi8 ('\\')));

  return _mm256_or_si256 (stops, _mm256_cmpeq_epi8 (_mm256_min_epu8 (bytes, _mm256_set1_epi8 (0x1f)), bytes));
}

__attribute__ ((target ("avx2"))) static inline guint64
look_avx2 (__m256i low, __m256i high, guint64 *highs)
{
  guint64 special = mask_pair (find_stops (low), find_stops (high));

  *highs |= mask_pair (low, high) & BELOW_FIRST (special);

  return special;
}

__attribute__ ((target ("avx2"))) static const guint8 *
find_avx2 (const guint8 *at, guint8 *non_ascii)
{
  guint64 special = 0, highs = 0;

  for (; special == 0; at += PAIR)
    {
      const __m256i *bytes = (const __m256i *) (const void *) at;

      special = look_avx2 (_mm256_loadu_si256 (bytes), _mm256_loadu_si256 (bytes + 1), &highs);
    }
  *non_ascii |= highs != 0;

  return at - PAIR + __builtin_ctzll (special);
}

__attribute__ ((target ("avx2"))) static const guint8 *
copy_avx2 (const guint8 *at, char *to, const char *end, guint8 *non_ascii)
{
  guint64 special = 0, highs = 0;

  for (; special == 0 && end - to >= (gssize) PAIR; at += PAIR, to += PAIR)
    {
      __m256i low = _mm256_loadu_si256 ((const __m256i *) (const void *) at);
      __m256i high = _mm256_loadu_si256 ((const __m256i *) (const void *) at + 1);

      _mm256_storeu_si256 ((__m256i *) (void *) to, low);
      _mm256_storeu_si256 ((__m256i *) (void *) to + 1, high);
      special = look_avx2 (low, high, &highs);
    }
  *non_ascii |= highs != 0;

  return special == 0 ? at : at - PAIR + __builtin_ctzll (special);
}

const SosScanner *
sos_scan_simd (void)
{
  static const SosScanner sse2 = { find_sse2, copy_sse2 }, avx2 = { find_avx2, copy_avx2 };

  return __builtin_cpu_supports ("avx2") ? &avx2 : &sse2;
}

#elif defined(__aarch64__) && defined(__ARM_NEON)

#include <arm_neon.h>

/* NEON has no mask of bytes: four bits a byte come nearest. */
static inline guint64
mask_of (uint8x16_t bytes)
{
  return vget_lane_u64 (vreinterpret_u64_u8 (vshrn_n_u16 (vreinterpretq_u16_u8 (bytes), 4)), 0);
}

static inline guint64
look_neon (uint8x16_t bytes, guint64 *highs)
{
  uint8x16_t stops = vorrq_u8 (vorrq_u8 (vceqq_u8 (bytes, vdupq_n_u8 ('"')), vceqq_u8 (bytes, vdupq_n_u8 ('\\'))),
                               vcltq_u8 (bytes, vdupq_n_u8 (0x20)));
  guint64 special = mask_of (stops);

  *highs |= mask_of (vcgeq_u8 (bytes, vdupq_n_u8 (0x80))) & BELOW_FIRST (special);

  return special;
}

static const guint8 *
find_neon (const guint8 *at, guint8 *non_ascii)
{
  guint64 special = 0, highs = 0;

  for (; special == 0; at += sizeof (uint8x16_t))
    special = look_neon (vld1q_u8 (at), &highs);
  *non_ascii |= highs != 0;

  return at - sizeof (uint8x16_t) + __builtin_ctzll (special) / 4;
}

static const guint8 *
copy_neon (const guint8 *at, char *to, const char *end, guint8 *non_ascii)
{
  guint64 special = 0, highs = 0;

  for (; special == 0 && end - to >= (gssize) sizeof (uint8x16_t); at += sizeof (uint8x16_t), to += sizeof (uint8x16_t))
    {
      uint8x16_t bytes = vld1q_u8 (at);

      vst1q_u8 ((guint8 *) to, bytes);
      special = look_neon (bytes, &highs);
    }
  *non_ascii |= highs != 0;

  return special == 0 ? at : at - sizeof (uint8x16_t) + __builtin_ctzll (special) / 4;
}

const SosScanner *
sos_scan_simd (void)
{
  static const SosScanner neon = { find_neon, copy_neon };

  return &neon;
}

#else

const SosScanner *
sos_scan_simd (void)
{
  return NULL;
}

#endif
