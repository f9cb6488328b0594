/* SPDX-License-Identifier: MIT */
/* Words that say whether a name is near, or that are no name themselves. */
#pragma once

#include <glib.h>

/* The sections of data/words/lexicon.txt. */
typedef enum {
  SOS_LEXICON_ORDINARY = 1 << 0,
  SOS_LEXICON_SOME = 1 << 1,
  SOS_LEXICON_HELPER = 1 << 2,
  SOS_LEXICON_MONTH = 1 << 3,
  SOS_LEXICON_SEASON = 1 << 4,
  SOS_LEXICON_BELIEF = 1 << 5,
  SOS_LEXICON_TITLE = 1 << 6,
  SOS_LEXICON_KIN = 1 << 7,
  SOS_LEXICON_ROLE = 1 << 8,
  SOS_LEXICON_NAMING = 1 << 9,
  SOS_LEXICON_TOWARDS = 1 << 10,
  SOS_LEXICON_VERB = 1 << 11,
  SOS_LEXICON_BE = 1 << 12,
  SOS_LEXICON_DETERMINER = 1 << 13,
  SOS_LEXICON_TIME = 1 << 14,
  SOS_LEXICON_CLASS = 1 << 15,
  SOS_LEXICON_GREETING = 1 << 16,
  SOS_LEXICON_PARTICLE = 1 << 17,
  SOS_LEXICON_PLACE = 1 << 18,
  SOS_LEXICON_KNOWN = 1 << 19,
  SOS_LEXICON_SAYING = 1 << 20,
  SOS_LEXICON_OCCASION = 1 << 21,
  SOS_LEXICON_FOLLOWS = 1 << 22,
  SOS_LEXICON_RELATIVE = 1 << 23,
  SOS_LEXICON_FAMILY = 1 << 24,
  SOS_LEXICON_ADVERB = 1 << 25,
  SOS_LEXICON_GIVEN = 1 << 26,
  SOS_LEXICON_POSSESSIVE = 1 << 27,
  SOS_LEXICON_LAND = 1 << 28,
  SOS_LEXICON_TRAVEL = 1 << 29,
  SOS_LEXICON_THING = 1 << 30,
} SosLexicon;

/* Words that somebody is called, too; the last bit, which no enumerator of C11 may have. */
#define SOS_LEXICON_RARE (1u << 31)

/* Words that may be names, too. */
#define SOS_LEXICON_WORD \
  (SOS_LEXICON_ORDINARY | SOS_LEXICON_SOME | SOS_LEXICON_HELPER | SOS_LEXICON_MONTH | SOS_LEXICON_SEASON | \
   SOS_LEXICON_BELIEF | SOS_LEXICON_GIVEN)

/* Words of which the context is asked whether they are. */
#define SOS_LEXICON_AMBIGUOUS (SOS_LEXICON_WORD | SOS_LEXICON_LAND | SOS_LEXICON_RARE)

typedef struct {
  const char *word;
  guint32     sections; /* SosLexicon */
} SosLexiconWord;

extern const SosLexiconWord sos_lexicon[];
extern const guint          sos_n_lexicon;

/* The sections of a folded word, 0 for one that is in none. */
guint32 sos_lexicon_find (const guint8 *letters, gsize n);
