/* SPDX-License-Identifier: MIT */
/* The values that one quasi-identifier has, and what becomes of each at each level.
 * Number 0 is no value. */
#pragma once

#include "lib/analysis/dictionary.h"
#include "lib/privacy/privacy-profile.h"

typedef struct {
  const SosQuasiPlan *plan;
  SosDictionary      *raw;
  SosDictionary      *words;  /* what leaves */
  GArray             *lifted; /* guint32: for each raw value the number of its word at each level */
} SosValues;

void sos_values_init  (SosValues *values, const SosQuasiPlan *plan);
void sos_values_clear (SosValues *values);

/* The number of a value as it stands in a map; %NULL is no value. */
guint32 sos_values_add (SosValues *values, const char *raw);

/* The number of what a value becomes at a level. */
guint32 sos_values_lift (const SosValues *values, guint32 raw, guint level);

/* %NULL for 0: it does not leave. */
const char *sos_values_get_word (const SosValues *values, guint32 word);
