/* SPDX-License-Identifier: MIT */
/* Finds the names of a list as they are listed, letter by letter. */
#pragma once

#include "lib/privacy/listed.h"
#include "lib/privacy/names.h"
#include "lib/privacy/span.h"

/* The memory stays from list to list. */
typedef struct {
  SosListed          listed;
  const SosNameList *list;
  GArray            *subjects; /* guint16: of each listed string */
} SosExactNames;

void sos_exact_names_init  (SosExactNames *names);
void sos_exact_names_clear (SosExactNames *names);

/* Numbers the subjects of @list, which is borrowed. What stands around the letters and
 * digits of a name is no part of it. */
void sos_exact_names_build (SosExactNames *names, SosNameList *list);

/* Adds a span for each mention. */
void sos_exact_names_find (SosExactNames *names, const char *text, gsize length, SosSpans *spans);
