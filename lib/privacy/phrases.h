/* SPDX-License-Identifier: MIT */
/* What everybody knows by a name that is nobody's: the phrases of
 * data/words/phrases.txt. */
#pragma once

#include "lib/privacy/fold.h"

typedef struct {
  const char *first;   /* word, folded */
  const char *rest;    /* of its words, blanks between them; "*" is any number */
  gboolean    is_name; /* holds for words with a capital, too */
  gboolean    is_followed; /* by one with the same first word */
} SosPhrase;

extern const SosPhrase sos_phrases[]; /* sorted */
extern const guint      sos_n_phrases;

/* The longest phrase that the words from @first to @last stand in, itself from
 * @from to @to, the last word included; %NULL for none. */
const SosPhrase *sos_phrases_find (const SosFolded *folded, guint first, guint last, guint *from, guint *to);
