/* SPDX-License-Identifier: MIT */
/* A text as its words, folded: what people write in many ways is one way here.
 *
 * The letters of all words stand one behind the other, with nothing between them.
 * So a name is found by comparing letters, whether it is written with a hyphen, a
 * space or nothing; what stands between two words is asked afterwards. */
#pragma once

#include <glib.h>

#include "lib/privacy/word-list.h"

/* What stands before a word. */
typedef enum {
  SOS_GAP_NONE = 0,
  SOS_GAP_SPACE = 1 << 0,
  SOS_GAP_HYPHEN = 1 << 1, /* or an underscore */
  SOS_GAP_APOSTROPHE = 1 << 2,
  SOS_GAP_DOT = 1 << 3,
  SOS_GAP_COMMA = 1 << 4,
  SOS_GAP_MARK = 1 << 5, /* anything else within a sentence */
  SOS_GAP_LINE = 1 << 6,
  SOS_GAP_STOP = 1 << 7, /* a sentence may begin behind it */
} SosGap;

typedef enum {
  SOS_WORD_CAPITAL = 1 << 0,  /* begins with one */
  SOS_WORD_CAPITALS = 1 << 1, /* two letters or more, all of them capitals */
  SOS_WORD_DIGITS = 1 << 2,
} SosWordShape;

/* Letters, or digits: a word ends where the one becomes the other. */
typedef struct {
  guint32 start; /* bytes of the text */
  guint32 end;
  guint32 letters; /* where its letters begin among those of all words */
  guint32 n;       /* bytes of letters */
  guint8  gap;     /* SosGap */
  guint8  shape;   /* SosWordShape */
} SosFoldedWord;

/* Memory that the next text uses again; zeroed is empty. */
typedef struct {
  const char    *text;
  gsize          length;
  guint8        *letters; /* SOS_FOLD_PADDING zeros behind them */
  guint          n_letters;
  guint          letters_room;
  SosFoldedWord *words;
  guint          n;
  guint          room;
  guint64       *terms; /* a bit for each byte of the text: with it begins what may be a pattern's word */
  guint          terms_room;
} SosFolded;

#define SOS_FOLD_PADDING 16

/* @text is UTF-8 and stays where it is while @folded is used. */
void sos_fold       (SosFolded *folded, const char *text, gsize length);
void sos_fold_clear (SosFolded *folded);

static inline const guint8 *
sos_folded_letters (const SosFolded *folded, guint word)
{
  return folded->letters + folded->words[word].letters;
}

static inline gboolean
sos_folded_is_capital (const SosFolded *folded, guint word)
{
  return folded->words[word].shape & SOS_WORD_CAPITAL;
}

/* Whether a word is in a constant list that has a blank before and after each. */
static inline gboolean
sos_folded_has (const SosFolded *folded, const SosFoldedWord *word, const char *list)
{
  return sos_word_is_listed ((const char *) folded->letters + word->letters, word->n, list);
}
