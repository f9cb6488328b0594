/* SPDX-License-Identifier: MIT */
/* Whether a text is in words that a family knows. */
#pragma once

#include <glib.h>

/* One entry of data/words/plain-words.txt. */
typedef struct {
  const char *words;
  const char *ask;      /* names them, and what could be said instead */
  gboolean    is_exact; /* capitals matter */
} SosPlainWord;

extern const SosPlainWord sos_plain_words[];
extern const guint        sos_n_plain_words;

/* What to ask about the first of the list's words in a text, or %NULL. Sets
 * @is_long when a sentence is, and leaves it alone otherwise. */
const char *sos_plain_words_find (const char *text, gboolean *is_long);
