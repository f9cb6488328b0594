/* SPDX-License-Identifier: MIT */
/* What people are called for short. */
#include "lib/privacy/nicknames.h"

#include <string.h>

#include "lib/privacy/word-slots.h"

static SosWordTable names = SOS_WORD_TABLE_OF (sos_nicknames, sos_n_nicknames, SosNickname, lines);

gboolean
sos_nicknames_has (const guint8 *name, gsize length)
{
  return sos_word_table_find (&names, name, length) >= 0;
}

static void
call_for_line (const SosNicknameLine *line, const guint8 *but, gsize length, SosNicknameFunc func, gpointer data)
{
  const guint32 *sections = sos_nickname_sections + line->first;
  const char *at = line->names;

  for (gsize n; *at != '\0'; at += n + (at[n] == ' '), sections++)
    {
      n = strcspn (at, " ");
      if (n != length || memcmp (at, but, n) != 0)
        func ((const guint8 *) at, (guint) n, *sections, data);
    }
}

void
sos_nicknames_foreach (const guint8 *name, gsize length, SosNicknameFunc func, gpointer data)
{
  const guint16 *line;
  guint32 lines;

  if (!sos_word_table_get (&names, name, length, &lines))
    return;
  line = sos_nickname_lines + lines;
  do
    call_for_line (&sos_nickname_members[*line & ~SOS_NICKNAME_MORE], name, length, func, data);
  while (*line++ & SOS_NICKNAME_MORE);
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
