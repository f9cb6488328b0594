/* SPDX-License-Identifier: MIT */
/* Which findings are not to be shown, and why. */
#pragma once

#include "lib/practice/practice.h"

typedef struct {
  const SosSuppression **items; /* sorted by rule, then record */
  guint                  n;
} SosSuppressions;

/* Those that are seen and have a rule and a reason. */
void sos_suppressions_init  (SosSuppressions *suppressions, const SosPractice *practice);
void sos_suppressions_clear (SosSuppressions *suppressions);

/* The one for a rule in the whole map or, where @id is not %NULL, in that record;
 * %NULL when there is none. */
const SosSuppression *sos_suppressions_find (const SosSuppressions *suppressions, const char *rule, const char *id);
