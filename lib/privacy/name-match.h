/* SPDX-License-Identifier: MIT */
/* Whether a form stands at a word of a text. */
#pragma once

#include "lib/privacy/name-finder.h"

/* The longest form that stands there. */
gboolean sos_name_match_form (const SosNameFinder *finder, guint word, SosMatch *match);

/* A word, or several joined by hyphens and apostrophes, with one slip. */
gboolean sos_name_match_slip (const SosNameFinder *finder, guint word, SosMatch *match);

/* Whether a sentence, a line or a quotation begins with that word. */
gboolean sos_name_is_first   (const SosFolded *folded, guint word);

/* Whether only that stands between a word and the one before it. */
gboolean sos_name_is_joined  (const SosFolded *folded, guint word, guint gaps);
