/* SPDX-License-Identifier: MIT */
/* The scans of scan.h with the vector instructions of the processor at hand. */
#include "lib/json/scan-simd.h"

/* In the kernels below look_…() or find_stops() marks each byte of a block that
 * stops the scan. */

#if defined(__x86_64__)

#include <immintrin.h>

static inline guint32
look_sse2 (__m128i bytes)
{
  __m128i stops =
      _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('"')), _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\\')));
  __m128i controls = _mm_cmpeq_epi8 (_mm_min_epu8 (bytes, _mm_set1_epi8 (0x1f)), bytes);

  return (guint32) _mm_movemask_epi8 (_mm_or_si128 (stops, controls));
}

static const guint8 *
find_sse2 (const guint8 *at)
{
  guint32 special = 0;

  for (; special == 0; at += sizeof (__m128i))
    special = look_sse2 (_mm_loadu_si128 ((const __m128i *) (const void *) at));

  return at - sizeof (__m128i) + __builtin_ctz (special);
}

static const guint8 *
copy_sse2 (const guint8 *at, char *to, const char *end)
{
  guint32 special = 0;

  for (; special == 0 && end - to >= (gssize) sizeof (__m128i); at += sizeof (__m128i), to += sizeof (__m128i))
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) at);

      _mm_storeu_si128 ((__m128i *) (void *) to, bytes);
      special = look_sse2 (bytes);
    }

  return special == 0 ? at : at - sizeof (__m128i) + __builtin_ctz (special);
}

/* Two vectors at once: most strings end within them, so that the loops below
 * seldom come round and the processor guesses well. */
#define PAIR (2 * sizeof (__m256i))

__attribute__ ((target ("avx2"))) static inline __m256i
find_stops (__m256i bytes)
{
  __m256i stops = _mm256_or_si256 (_mm256_cmpeq_epi8 (bytes, _mm256_set1_epi8 ('"')),
                                   _mm256_cmpeq_epi8 (bytes, _mm256_set1_epi8 ('\\')));

  return _mm256_or_si256 (stops, _mm256_cmpeq_epi8 (_mm256_min_epu8 (bytes, _mm256_set1_epi8 (0x1f)), bytes));
}

__attribute__ ((target ("avx2"))) static inline guint64
look_avx2 (__m256i low, __m256i high)
{
  return (guint32) _mm256_movemask_epi8 (find_stops (low)) |
         (guint64) (guint32) _mm256_movemask_epi8 (find_stops (high)) << 32;
}

__attribute__ ((target ("avx2"))) static const guint8 *
find_avx2 (const guint8 *at)
{
  guint64 special = 0;

  for (; special == 0; at += PAIR)
    {
      const __m256i *bytes = (const __m256i *) (const void *) at;

      special = look_avx2 (_mm256_loadu_si256 (bytes), _mm256_loadu_si256 (bytes + 1));
    }

  return at - PAIR + __builtin_ctzll (special);
}

__attribute__ ((target ("avx2"))) static const guint8 *
copy_avx2 (const guint8 *at, char *to, const char *end)
{
  guint64 special = 0;

  for (; special == 0 && end - to >= (gssize) PAIR; at += PAIR, to += PAIR)
    {
      __m256i low = _mm256_loadu_si256 ((const __m256i *) (const void *) at);
      __m256i high = _mm256_loadu_si256 ((const __m256i *) (const void *) at + 1);

      _mm256_storeu_si256 ((__m256i *) (void *) to, low);
      _mm256_storeu_si256 ((__m256i *) (void *) to + 1, high);
      special = look_avx2 (low, high);
    }

  return special == 0 ? at : at - PAIR + __builtin_ctzll (special);
}

/* What can be wrong with two bytes that follow each other. Each half of the first
 * and the higher half of the second says what it is compatible with; what all
 * three agree on is wrong (after Keiser and Lemire, 2021: Validating UTF-8 in less
 * than one instruction per byte). */
enum {
  SHORT = 0x01,     /* the first begins a character that the second does not go on with */
  STRAY = 0x02,     /* ASCII is gone on with */
  OVERLONG2 = 0x04, /* two bytes for what takes one */
  OVERLONG3 = 0x08,
  SURROGATE = 0x10,
  LARGE = 0x20, /* past U+10FFFF */
  EDGE = 0x40,  /* OVERLONG4, or as LARGE where the second byte is lowest */
  NEXT = 0x80,  /* the second goes on, as the first did: right where a third or a fourth byte is due */
};

#define ANY (SHORT | STRAY | NEXT)
#define BEYOND (ANY | LARGE | EDGE)
#define GOES_ON (STRAY | OVERLONG2 | NEXT)

static const guint8 by_first_high[] = { STRAY,
                                        STRAY,
                                        STRAY,
                                        STRAY,
                                        STRAY,
                                        STRAY,
                                        STRAY,
                                        STRAY,
                                        NEXT,
                                        NEXT,
                                        NEXT,
                                        NEXT,
                                        SHORT | OVERLONG2,
                                        SHORT,
                                        SHORT | OVERLONG3 | SURROGATE,
                                        SHORT | LARGE | EDGE };
static const guint8 by_first_low[] = { ANY | OVERLONG2 | OVERLONG3 | EDGE,
                                       ANY | OVERLONG2,
                                       ANY,
                                       ANY,
                                       ANY | LARGE,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND,
                                       BEYOND | SURROGATE,
                                       BEYOND,
                                       BEYOND };
static const guint8 by_second_high[] = { SHORT,
                                         SHORT,
                                         SHORT,
                                         SHORT,
                                         SHORT,
                                         SHORT,
                                         SHORT,
                                         SHORT,
                                         GOES_ON | OVERLONG3 | EDGE,
                                         GOES_ON | OVERLONG3 | LARGE,
                                         GOES_ON | SURROGATE | LARGE,
                                         GOES_ON | SURROGATE | LARGE,
                                         SHORT,
                                         SHORT,
                                         SHORT,
                                         SHORT };

/* Looks each half byte up. */
__attribute__ ((target ("avx2"))) static inline __m256i
look_up (const guint8 table[16], __m256i halves)
{
  __m256i entries = _mm256_broadcastsi128_si256 (_mm_loadu_si128 ((const __m128i *) (const void *) table));

  return _mm256_shuffle_epi8 (entries, _mm256_and_si256 (halves, _mm256_set1_epi8 (0x0f)));
}

/* All zeros where @bytes go on well behind @before. */
__attribute__ ((target ("avx2"))) static inline __m256i
find_wrong (__m256i before, __m256i bytes)
{
  __m256i middle = _mm256_permute2x128_si256 (before, bytes, 0x21);
  __m256i first = _mm256_alignr_epi8 (bytes, middle, 15);
  __m256i wrong =
      _mm256_and_si256 (look_up (by_first_high, _mm256_srli_epi16 (first, 4)), look_up (by_first_low, first));
  __m256i third = _mm256_subs_epu8 (_mm256_alignr_epi8 (bytes, middle, 14), _mm256_set1_epi8 (0xe0 - NEXT));
  __m256i fourth = _mm256_subs_epu8 (_mm256_alignr_epi8 (bytes, middle, 13), _mm256_set1_epi8 (0xf0 - NEXT));
  __m256i due = _mm256_and_si256 (_mm256_or_si256 (third, fourth), _mm256_set1_epi8 ((char) NEXT));

  wrong = _mm256_and_si256 (wrong, look_up (by_second_high, _mm256_srli_epi16 (bytes, 4)));

  return _mm256_xor_si256 (wrong, due);
}

/* The beginning of the character that @at may stand in. */
static const guint8 *
step_back (const guint8 *start, const guint8 *at)
{
  while (at > start && (at[-1] & 0xc0) == 0x80)
    at--;

  return at > start && at[-1] >= 0xc0 ? at - 1 : at;
}

/* A high bit where one of the last bytes begins a character that is not at its
 * end with the block. */
__attribute__ ((target ("avx2"))) static inline __m256i
find_unfinished (__m256i bytes)
{
  __m256i finished = _mm256_set_epi64x (G_GINT64_CONSTANT (0x406070ffffffffff), -1, -1, -1);

  return _mm256_subs_epu8 (bytes, finished);
}

/* Most blocks are ASCII, even of text that as a whole is not. */
__attribute__ ((target ("avx2"))) static const guint8 *
skip_utf8_avx2 (const guint8 *at, const guint8 *end)
{
  const guint8 *start = at;
  __m256i before = _mm256_setzero_si256 ();

  for (; end - at >= (gssize) PAIR; at += PAIR)
    {
      __m256i low = _mm256_loadu_si256 ((const __m256i *) (const void *) at);
      __m256i high = _mm256_loadu_si256 ((const __m256i *) (const void *) at + 1);
      __m256i any = _mm256_or_si256 (_mm256_or_si256 (low, high), find_unfinished (before));

      if (_mm256_movemask_epi8 (any) != 0)
        {
          __m256i wrong = _mm256_or_si256 (find_wrong (before, low), find_wrong (low, high));

          if (!_mm256_testz_si256 (wrong, wrong))
            break;
        }
      before = high;
    }

  return step_back (start, at);
}

const SosScanner *
sos_scan_simd (void)
{
  static const SosScanner sse2 = { find_sse2, copy_sse2, sos_skip_no_utf8 };
  static const SosScanner avx2 = { find_avx2, copy_avx2, skip_utf8_avx2 };

  return __builtin_cpu_supports ("avx2") ? &avx2 : &sse2;
}

#elif defined(__aarch64__) && defined(__ARM_NEON)

#include <arm_neon.h>

/* NEON has no mask of bytes: four bits a byte come nearest. */
static inline guint64
look_neon (uint8x16_t bytes)
{
  uint8x16_t stops = vorrq_u8 (vorrq_u8 (vceqq_u8 (bytes, vdupq_n_u8 ('"')), vceqq_u8 (bytes, vdupq_n_u8 ('\\'))),
                               vcltq_u8 (bytes, vdupq_n_u8 (0x20)));

  return vget_lane_u64 (vreinterpret_u64_u8 (vshrn_n_u16 (vreinterpretq_u16_u8 (stops), 4)), 0);
}

static const guint8 *
find_neon (const guint8 *at)
{
  guint64 special = 0;

  for (; special == 0; at += sizeof (uint8x16_t))
    special = look_neon (vld1q_u8 (at));

  return at - sizeof (uint8x16_t) + __builtin_ctzll (special) / 4;
}

static const guint8 *
copy_neon (const guint8 *at, char *to, const char *end)
{
  guint64 special = 0;

  for (; special == 0 && end - to >= (gssize) sizeof (uint8x16_t); at += sizeof (uint8x16_t), to += sizeof (uint8x16_t))
    {
      uint8x16_t bytes = vld1q_u8 (at);

      vst1q_u8 ((guint8 *) to, bytes);
      special = look_neon (bytes);
    }

  return special == 0 ? at : at - sizeof (uint8x16_t) + __builtin_ctzll (special) / 4;
}

const SosScanner *
sos_scan_simd (void)
{
  static const SosScanner neon = { find_neon, copy_neon, sos_skip_no_utf8 };

  return &neon;
}

#else

const SosScanner *
sos_scan_simd (void)
{
  return NULL;
}

#endif
