/* SPDX-License-Identifier: MIT */
/* Finds the patterns of a text that nobody has folded. */
#include "tests/find-patterns.h"

void
sos_test_find_patterns (const char *text, gsize length, const SosPatternSettings *settings, SosSpans *spans)
{
  SosFolded folded = { 0 };

  sos_fold (&folded, text, length);
  sos_patterns_find (&folded, settings, spans);
  sos_fold_clear (&folded);
}
