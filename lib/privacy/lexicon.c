/* SPDX-License-Identifier: MIT */
/* Words that say whether a name is near, or that are no name themselves. */
#include "lib/privacy/lexicon.h"

#include "lib/privacy/word-slots.h"

guint32
sos_lexicon_find (const guint8 *letters, gsize n)
{
  static SosWordTable words = SOS_WORD_TABLE (sos_lexicon, sos_n_lexicon);
  gint row = sos_word_table_find (&words, letters, n);

  return row >= 0 ? sos_lexicon[row].sections : 0;
}
