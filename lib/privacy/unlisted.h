/* SPDX-License-Identifier: MIT */
/* People who are on no list: "Auntie Shell", "a man called Gaz". */
#pragma once

#include "lib/privacy/name-finder.h"

/* The names of one map, numbered as they come; zeroed is empty. */
typedef struct {
  GHashTable *numbers;
} SosUnlisted;

void sos_unlisted_empty (SosUnlisted *unlisted);
void sos_unlisted_clear (SosUnlisted *unlisted);

/* Adds a span for each of the last text of @finder; its subject is the number of the
 * name, from 1. */
void sos_unlisted_find  (SosUnlisted *unlisted, const SosNameFinder *finder, SosSpanSurety surety, SosSpans *spans);
