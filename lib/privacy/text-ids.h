/* SPDX-License-Identifier: MIT */
/* Finds ids of a map that stand in a text. */
#pragma once

#include "lib/privacy/pseudonyms.h"

/* The next id at or behind @at, and how long it is; %NULL: there is none. An id is
 * looked for as a whole word; one that has no digit or is short could be any word, and
 * is looked for only as the whole text. */
const char *sos_text_find_id (
    const SosPseudonyms *pseudonyms, const char *text, gsize text_length, const char *at, gsize *length);
