/* SPDX-License-Identifier: MIT */
/* A match of a text, and what stands around it. */
#pragma once

#include "lib/privacy/lexicon.h"
#include "lib/privacy/name-finder.h"

#define SOS_GAP_BLANKS (SOS_GAP_SPACE | SOS_GAP_LINE)

#define SOS_LEXICON_PEOPLE (SOS_LEXICON_FAMILY | SOS_LEXICON_KIN | SOS_LEXICON_ROLE)

/* Words that are names first, or hardly ever words. */
#define SOS_LEXICON_NAMELIKE (SOS_LEXICON_RARE | SOS_LEXICON_GIVEN)

typedef struct {
  const SosNameFinder *finder;
  guint number; /* of the match */
  const SosMatch *match;
  guint32 sections;    /* of the lexicon: of the word itself, */
  guint32 before;      /* of the one before it in the sentence, 0 for none */
  guint32 after;       /* and of the one after it */
  gboolean is_capital; /* and not because everything is */
  gboolean is_first;
  guint gap_after;
} SosNamePlace;

SosNamePlace sos_name_place_look (const SosNameFinder *finder, guint number);

/* A word counted from the match: -1 is the one before it, 0 its last, 1 the one behind it.
 * NULL where the text ends. */
static inline const SosFoldedWord *
sos_name_place_word (const SosNamePlace *place, gint from_match)
{
  const SosFolded *folded = &place->finder->folded;
  gint64 word = from_match < 0 ? (gint64) place->match->first + from_match : (gint64) place->match->last + from_match;

  return word >= 0 && word < folded->n ? &folded->words[word] : NULL;
}

guint32 sos_name_place_sections (const SosNamePlace *place, gint from_match);

/* Whether a word is in a list that has a blank before and after each; the second asks only
 * within the sentence. */
gboolean sos_name_place_has     (const SosNamePlace *place, gint from_match, const char *list);
gboolean sos_name_place_follows (const SosNamePlace *place, gint from_match, const char *list);

gboolean sos_name_place_is_digits (const SosNamePlace *place, gint from_match);

/* Whether a match of that number is a mention of a person that is no word itself. */
gboolean sos_name_place_is_person (const SosNamePlace *place, gint64 number);

/* Whether the sentence begins with a capital: who writes so writes names so, too. */
gboolean sos_name_place_is_in_sentence (const SosNamePlace *place);

/* Whether its last word ends in one "s": few that do own anything. */
gboolean sos_name_place_ends_in_one_s (const SosNamePlace *place);
