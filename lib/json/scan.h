/* SPDX-License-Identifier: MIT */
/* Finds the bytes of a string that need a closer look. */
#pragma once

#include <glib.h>

/* How far past the byte it stops at a scan may read. */
#define SOS_SCAN_PADDING 64

/* Walks over the plain bytes of a string and gives the first that is a quote, a
 * backslash or a control character: a NUL at the end of the text stops it.
 * @non_ascii gets a bit when there was a byte outside ASCII before that. */
typedef const guint8 *(*SosScan) (const guint8 *at, guint8 *non_ascii);

/* The same, and copies what it walks over to @to. It copies whole blocks, and
 * stops as well where the next would reach past @end. */
typedef const guint8 *(*SosScanCopy) (const guint8 *at, char *to, const char *end, guint8 *non_ascii);

typedef struct {
  SosScan     find;
  SosScanCopy copy;
} SosScanner;

/* The fastest scans that this processor has; `SOS_SIMD=none` in the environment
 * chooses the plain ones. */
const SosScanner *sos_scan_get (void);
