/* SPDX-License-Identifier: MIT */
/* Sixty-four bytes of text as bits, one a byte: what each of them is.
 *
 * This is inlined where it is used, so it takes only what every processor of the
 * architecture has. */
#pragma once

#include "lib/model/block.h"

#define SOS_MASK_BYTES 64

typedef struct {
  guint64 letters; /* of ASCII */
  guint64 digits;
  guint64 ats;
  guint64 dots;
} SosByteMasks;

#if defined(__x86_64__) && !defined(SOS_PLAIN)

static inline SosByteMasks
sos_byte_masks (const guint8 *at)
{
  SosByteMasks masks = { 0 };

  for (guint i = 0; i < SOS_MASK_BYTES; i += SOS_BLOCK)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) (at + i));
      __m128i small = _mm_or_si128 (bytes, _mm_set1_epi8 (0x20));

      masks.letters |= (guint64) (guint32) _mm_movemask_epi8 (sos_block_in_range (small, 'a', 'z')) << i;
      masks.digits |= (guint64) (guint32) _mm_movemask_epi8 (sos_block_in_range (bytes, '0', '9')) << i;
      masks.ats |= (guint64) (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('@'))) << i;
      masks.dots |= (guint64) (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('.'))) << i;
    }

  return masks;
}

/* Spaces and ends of lines. */
static inline guint64
sos_byte_find_spaces (const guint8 *at)
{
  guint64 found = 0;

  for (guint i = 0; i < SOS_MASK_BYTES; i += SOS_BLOCK)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (const void *) (at + i));
      __m128i spaces = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (' ')),
                                     _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\n')));

      found |= (guint64) (guint32) _mm_movemask_epi8 (spaces) << i;
    }

  return found;
}

#else

static inline SosByteMasks
sos_byte_masks (const guint8 *at)
{
  SosByteMasks masks = { 0 };

  for (guint i = 0; i < SOS_MASK_BYTES; i++)
    {
      guint8 byte = at[i], small = byte | 0x20;

      masks.letters |= (guint64) ((guint8) (small - 'a') < 26) << i;
      masks.digits |= (guint64) ((guint8) (byte - '0') < 10) << i;
      masks.ats |= (guint64) (byte == '@') << i;
      masks.dots |= (guint64) (byte == '.') << i;
    }

  return masks;
}

static inline guint64
sos_byte_find_spaces (const guint8 *at)
{
  guint64 found = 0;

  for (guint i = 0; i < SOS_MASK_BYTES; i++)
    found |= (guint64) (at[i] == ' ' || at[i] == '\n') << i;

  return found;
}

#endif

/* The masks of less than a block: zeros stand for the rest. */
static inline SosByteMasks
sos_byte_masks_of_rest (const char *at, gsize length)
{
  guint8 last[SOS_MASK_BYTES] = { 0 };

  memcpy (last, at, length);

  return sos_byte_masks (last);
}
