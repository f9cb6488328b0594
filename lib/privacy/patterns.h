/* SPDX-License-Identifier: MIT */
/* Finds in a text all that gives somebody away and is no name: dates, ages,
 * numbers, addresses. */
#pragma once

#include "lib/privacy/fold.h"
#include "lib/privacy/span.h"

typedef struct {
  /* What the host's ids look like, %NULL at the end: `A` is a letter, `9` a digit,
   * `X` either, anything else itself. %NULL for the ids that are common. */
  const char *const *shapes;

  /* About when the text was written: completes a date without its year. Without it
   * such a date cannot be shifted. */
  SosDate reference;
} SosPatternSettings;

/* Adds a span for each that is in the text which was folded. @settings may be %NULL. */
void sos_patterns_find (const SosFolded *folded, const SosPatternSettings *settings, SosSpans *spans);
