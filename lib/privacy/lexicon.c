/* SPDX-License-Identifier: MIT */
/* Words that say whether a name is near, or that are no name themselves. */
#include "lib/privacy/lexicon.h"

#include "lib/privacy/word-slots.h"

guint32
sos_lexicon_find (const guint8 *letters, gsize n)
{
  static SosWordTable words = SOS_WORD_TABLE_OF (sos_lexicon, sos_n_lexicon, SosLexiconWord, sections);
  guint32 sections;

  return sos_word_table_get (&words, letters, n, &sections) ? sections : 0;
}
