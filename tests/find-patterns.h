/* SPDX-License-Identifier: MIT */
/* Finds the patterns of a text that nobody has folded. */
#pragma once

#include "lib/privacy/patterns.h"

/* Adds a span for each. @text is UTF-8; @settings may be %NULL. */
void sos_test_find_patterns (const char *text, gsize length, const SosPatternSettings *settings, SosSpans *spans);
