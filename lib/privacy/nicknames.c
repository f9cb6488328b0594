/* SPDX-License-Identifier: MIT */
/* What people are called for short. */
#include "lib/privacy/nicknames.h"

#include <string.h>

#include "lib/privacy/word-slots.h"

/* The first row of a name, or -1. */
static gint
find_row (const guint8 *name, gsize length)
{
  static SosWordTable words = SOS_WORD_TABLE (sos_nicknames, sos_n_nicknames);

  return sos_word_table_find (&words, name, length);
}

gboolean
sos_nicknames_has (const guint8 *name, gsize length)
{
  return find_row (name, length) >= 0;
}

static void
call_for_line (guint line, const char *but, SosNicknameFunc func, gpointer data)
{
  for (guint i = sos_nickname_starts[line]; i < sos_nickname_starts[line + 1]; i++)
    if (!g_str_equal (sos_nickname_members[i], but))
      func (sos_nickname_members[i], data);
}

void
sos_nicknames_foreach (const guint8 *name, gsize length, SosNicknameFunc func, gpointer data)
{
  gint first = find_row (name, length);

  if (first < 0)
    return;
  for (guint row = (guint) first; row < sos_n_nicknames; row++)
    {
      if (!g_str_equal (sos_nicknames[row].name, sos_nicknames[first].name))
        return;
      call_for_line (sos_nicknames[row].line, sos_nicknames[row].name, func, data);
    }
}

gboolean
sos_nicknames_has_ending (const guint8 *letters, gsize length)
{
  static SosWordTable endings = SOS_WORD_TABLE (sos_nickname_endings, sos_n_nickname_endings);

  return sos_word_table_find (&endings, letters, length) >= 0;
}

/* The last letter of the piece may stand twice. */
static gboolean
is_ending (const guint8 *word, gsize n, gsize piece)
{
  if (piece == n || sos_nicknames_has_ending (word + piece, n - piece))
    return TRUE;

  return word[piece] == word[piece - 1] &&
         (piece + 1 == n || sos_nicknames_has_ending (word + piece + 1, n - piece - 1));
}

/* "Jingjing" of "Jingyi" */
static gboolean
is_doubled (const guint8 *word, gsize n, gsize piece)
{
  return n % 2 == 0 && piece >= n / 2 && memcmp (word, word + n / 2, n / 2) == 0;
}

gboolean
sos_nicknames_is_piece (const guint8 *word, gsize n, const guint8 *name, gsize length, gsize least)
{
  gsize piece = 0;

  while (piece < MIN (n, length) && word[piece] == name[piece])
    piece++;
  if (piece >= least && is_doubled (word, n, piece))
    return TRUE;
  for (; piece >= least; piece--)
    if (is_ending (word, n, piece))
      return TRUE;

  return FALSE;
}
