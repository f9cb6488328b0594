/* SPDX-License-Identifier: MIT */
/* Whether a form stands at a word of a text. */
#pragma once

#include <string.h>

#include "lib/privacy/name-finder.h"

/* Letters of the last word that may follow a name: of "Kaydens", "the Joneses"; but "times" is
 * not of Tim. */
static inline gboolean
sos_name_is_ending (const guint8 *rest, guint n)
{
  return (n == 1 && rest[0] == 's') || (n == 2 && rest[0] == 'e' && rest[1] == 's' && strchr ("hsxz", rest[-1]) != NULL);
}

/* Whether a form of @length letters may begin with a word of @n: no more than an ending is
 * left of the word. */
static inline gboolean
sos_name_may_have (const guint8 *word, guint n, guint length)
{
  return n <= length || sos_name_is_ending (word + length, n - length);
}

/* The longest form that stands there. */
gboolean sos_name_match_form (const SosNameFinder *finder, guint word, SosMatch *match);

/* A word, or several joined by hyphens and apostrophes, with one slip. */
gboolean sos_name_match_slip (const SosNameFinder *finder, guint word, SosMatch *match);

/* Whether a sentence, a line or a quotation begins with that word. */
gboolean sos_name_is_first   (const SosFolded *folded, guint word);

/* Whether only that stands between a word and the one before it. */
gboolean sos_name_is_behind_stroke (const SosFolded *folded, guint word);
gboolean sos_name_is_joined  (const SosFolded *folded, guint word, guint gaps);
