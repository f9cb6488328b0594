/* SPDX-License-Identifier: MIT */
/* Checks that bytes are UTF-8. */
#pragma once

#include "lib/json/scan.h"

/* The first byte that cannot stand where it does, or @end. The byte at @end must
 * be ASCII, and a word from there on readable. */
const guint8 *sos_utf8_find_bad (const SosScanner *scan, const guint8 *at, const guint8 *end);
