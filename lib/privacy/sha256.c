/* SPDX-License-Identifier: MIT */
/* SHA-256 (FIPS 180-4) on whole blocks. */
#include "lib/privacy/sha256.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

#define ROUNDS 64

const SosSha256 sos_sha256_start = { {
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
} };

static const guint32 constants[ROUNDS] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static guint32
rotate (guint32 word, guint by)
{
  return word >> by | word << (32 - by);
}

/* The words of the message that the rounds take. */
static void
schedule (const guint8 *block, guint32 words[ROUNDS])
{
  for (guint i = 0; i < 16; i++)
    {
      guint32 word;

      memcpy (&word, block + 4 * i, sizeof word);
      words[i] = GUINT32_FROM_BE (word);
    }
  for (guint i = 16; i < ROUNDS; i++)
    {
      guint32 early = words[i - 15], late = words[i - 2];

      words[i] = words[i - 16] + words[i - 7] + (rotate (early, 7) ^ rotate (early, 18) ^ early >> 3) +
                 (rotate (late, 17) ^ rotate (late, 19) ^ late >> 10);
    }
}

/* The eight words move down by one in each round. */
static void
run_round (guint32 v[8], guint32 word)
{
  guint32 first =
      v[7] + (rotate (v[4], 6) ^ rotate (v[4], 11) ^ rotate (v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + word;
  guint32 second =
      (rotate (v[0], 2) ^ rotate (v[0], 13) ^ rotate (v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));

  memmove (v + 1, v, 7 * sizeof *v);
  v[4] += first;
  v[0] = first + second;
}

static void
update_plain (SosSha256 *state, const guint8 *block, gsize n)
{
  guint32 words[ROUNDS], v[8];

  for (; n > 0; n--, block += SOS_SHA256_BLOCK)
    {
      schedule (block, words);
      memcpy (v, state->words, sizeof v);
      for (guint i = 0; i < ROUNDS; i++)
        run_round (v, constants[i] + words[i]);
      for (guint i = 0; i < 8; i++)
        state->words[i] += v[i];
    }
}

#if defined(__x86_64__)

/* Four rounds a step; the words that later ones take are made on the way. The
 * instructions want the state as ABEF and CDGH. */
__attribute__ ((target ("sha,sse4.1"))) static void
update_sha (SosSha256 *state, const guint8 *block, gsize n)
{
  const __m128i swap = _mm_set_epi64x (0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i low = _mm_shuffle_epi32 (_mm_loadu_si128 ((const __m128i *) (const void *) state->words), 0xb1);
  __m128i high = _mm_shuffle_epi32 (_mm_loadu_si128 ((const __m128i *) (const void *) (state->words + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8 (low, high, 8), cdgh = _mm_blend_epi16 (high, low, 0xf0), w[4];

  for (; n > 0; n--, block += SOS_SHA256_BLOCK)
    {
      const __m128i abef_before = abef, cdgh_before = cdgh;

      for (guint i = 0; i < 4; i++)
        w[i] = _mm_shuffle_epi8 (_mm_loadu_si128 ((const __m128i *) (const void *) (block + 16 * i)), swap);
#pragma GCC unroll 16
      for (guint i = 0; i < ROUNDS / 4; i++)
        {
          __m128i words =
              _mm_add_epi32 (w[i % 4], _mm_loadu_si128 ((const __m128i *) (const void *) (constants + 4 * i)));
          __m128i next = _mm_add_epi32 (_mm_sha256msg1_epu32 (w[i % 4], w[(i + 1) % 4]),
                                        _mm_alignr_epi8 (w[(i + 3) % 4], w[(i + 2) % 4], 4));

          cdgh = _mm_sha256rnds2_epu32 (cdgh, abef, words);
          abef = _mm_sha256rnds2_epu32 (abef, cdgh, _mm_shuffle_epi32 (words, 0x0e));
          w[i % 4] = _mm_sha256msg2_epu32 (next, w[(i + 3) % 4]);
        }
      abef = _mm_add_epi32 (abef, abef_before);
      cdgh = _mm_add_epi32 (cdgh, cdgh_before);
    }

  low = _mm_shuffle_epi32 (abef, 0x1b);
  high = _mm_shuffle_epi32 (cdgh, 0xb1);
  _mm_storeu_si128 ((__m128i *) (void *) state->words, _mm_blend_epi16 (low, high, 0xf0));
  _mm_storeu_si128 ((__m128i *) (void *) (state->words + 4), _mm_alignr_epi8 (high, low, 8));
}

static gboolean
has_instructions (void)
{
  unsigned int a, b, c, d;

  return __builtin_cpu_supports ("sse4.1") && __get_cpuid_count (7, 0, &a, &b, &c, &d) && (b >> 29 & 1) != 0;
}

#endif

typedef void (*Update) (SosSha256 *state, const guint8 *blocks, gsize n);

/* A pointer to a pointer, as no function is a gpointer. */
static gpointer
choose_update (gpointer unused G_GNUC_UNUSED)
{
  static Update update = update_plain;

#if defined(__x86_64__)
  if (has_instructions () && g_strcmp0 (g_getenv ("SOS_SIMD"), "none") != 0)
    update = update_sha;
#endif

  return &update;
}

void
sos_sha256_update (SosSha256 *state, const guint8 *blocks, gsize n)
{
  static GOnce once = G_ONCE_INIT;

  (*(Update *) g_once (&once, choose_update, NULL)) (state, blocks, n);
}

void
sos_sha256_finish (SosSha256 *state, const guint8 *rest, gsize length, guint64 total, guint8 digest[SOS_SHA256_SIZE])
{
  guint8 last[2 * SOS_SHA256_BLOCK] = { 0 };
  gsize whole = length / SOS_SHA256_BLOCK, left = length % SOS_SHA256_BLOCK, n = left + 9 > SOS_SHA256_BLOCK ? 2 : 1;
  guint64 bits = GUINT64_TO_BE (8 * total);

  if (whole > 0)
    sos_sha256_update (state, rest, whole);
  memcpy (last, rest + whole * SOS_SHA256_BLOCK, left);
  last[left] = 0x80;
  memcpy (last + n * SOS_SHA256_BLOCK - sizeof bits, &bits, sizeof bits);
  sos_sha256_update (state, last, n);

  for (guint i = 0; i < 8; i++)
    {
      guint32 word = GUINT32_TO_BE (state->words[i]);

      memcpy (digest + 4 * i, &word, sizeof word);
    }
}
