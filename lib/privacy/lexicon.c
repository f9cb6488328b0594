/* SPDX-License-Identifier: MIT */
/* Words that say whether a name is near, or that are no name themselves. */
#include "lib/privacy/lexicon.h"

#include "lib/privacy/word-slots.h"

static gpointer
make_slots (gpointer unused G_GNUC_UNUSED)
{
  return sos_word_slots_new (sos_lexicon, sizeof *sos_lexicon, sos_n_lexicon);
}

guint32
sos_lexicon_find (const guint8 *letters, gsize n)
{
  static GOnce once = G_ONCE_INIT;
  gint row = sos_word_slots_find (g_once (&once, make_slots, NULL), letters, n);

  return row >= 0 ? sos_lexicon[row].sections : 0;
}
