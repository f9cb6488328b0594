/* SPDX-License-Identifier: MIT */
/* The two bytes with which each of a few strings begins, looked for in a block of text at
 * once. The half bytes are looked up in sixteen entries each, as Hyperscan's "Teddy" does
 * (Wang and others, 2019: Hyperscan: a fast multi-pattern regex matcher for modern CPUs). */
#pragma once

#include <glib.h>

/* A text has to be longer. */
#define SOS_FRONTS_BLOCK 32

/* Zeroed there are none. A bit stands for the strings whose two bytes have one sum. */
typedef struct {
  guint8 low[2][16]; /* the lower half of the first byte, of the second byte */
  guint8 high[2][16];
} SosFronts;

void sos_fronts_add (SosFronts *fronts, const char *string, gsize length, gboolean has_case);

/* Walks over bytes from @at to the one before @end, and stops at that one
 * or before it where something may begin. @end is more than a block behind where the text begins. */
typedef const char *(*SosFrontsSkip) (const SosFronts *fronts, const char *at, const char *end);

/* %NULL where the processor cannot. */
SosFrontsSkip sos_fronts_get_skip (void);
