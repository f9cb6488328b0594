/* SPDX-License-Identifier: MIT */
/* Finds the bytes of a string that need a closer look. */
#pragma once

#include <glib.h>

/* How far past the byte it stops at a scan may read. */
#define SOS_SCAN_PADDING 64

/* Walks over the plain bytes of a string and gives the first that is a quote, a
 * backslash or a control character: a NUL at the end of the text stops it. */
typedef const guint8 *(*SosScan) (const guint8 *at);

/* The same, and copies what it walks over to @to. It copies whole blocks, and
 * stops as well where the next would reach past @end. */
typedef const guint8 *(*SosScanCopy) (const guint8 *at, char *to, const char *end);

/* Walks over UTF-8, as far as it can in whole blocks: gives the beginning of a
 * character, before which there is nothing wrong. */
typedef const guint8 *(*SosScanUtf8) (const guint8 *at, const guint8 *end);

/* Where there are no blocks for that: leaves all to who asks. */
const guint8 *sos_skip_no_utf8 (const guint8 *at, const guint8 *end);

typedef struct {
  SosScan     find;
  SosScanCopy copy;
  SosScanUtf8 skip_utf8;
} SosScanner;

/* The fastest scans that this processor has; `SOS_SIMD=none` in the environment
 * chooses the plain ones. */
const SosScanner *sos_scan_get (void);
