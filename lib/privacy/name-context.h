/* SPDX-License-Identifier: MIT */
/* Whether a word that is a name of the list, too, is the name where it stands. */
#pragma once

#include "lib/privacy/name-finder.h"

/* Judges all matches that have sections of the lexicon: who is sure, who is not, and
 * what is an ordinary word. */
void sos_name_context_judge (SosNameFinder *finder);
