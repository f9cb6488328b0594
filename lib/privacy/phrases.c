/* SPDX-License-Identifier: MIT */
/* What everybody knows by a name that is nobody's. */
#include "lib/privacy/phrases.h"

#include <string.h>

#include "lib/privacy/word-slots.h"

/* Words of a phrase before the one that is asked for. */
#define MAX_BEFORE 4

static gint
find_row (const guint8 *word, gsize length)
{
  static SosWordTable words = SOS_WORD_TABLE (sos_phrases, sos_n_phrases);

  return sos_word_table_find (&words, word, length);
}

/* "Eyes: hazel" */
static gboolean
is_behind_colon (const SosFolded *folded, guint word)
{
  return word > 0 && folded->text[folded->words[word - 1].end] == ':' && !(folded->words[word].gap & SOS_GAP_LINE);
}

static gboolean
is_joined (const SosFolded *folded, guint word)
{
  return word < folded->n &&
         (is_behind_colon (folded, word) || !(folded->words[word].gap & (SOS_GAP_STOP | SOS_GAP_COMMA | SOS_GAP_LINE)));
}

static gboolean
is_word (const SosFolded *folded, guint word, const char *other, gsize length)
{
  if (length == 1 && *other == '*')
    return folded->words[word].shape & SOS_WORD_DIGITS;

  return folded->words[word].n == length && memcmp (sos_folded_letters (folded, word), other, length) == 0;
}

/* The last word of the phrase whose first is @word; FALSE where it does not stand there. */
static gboolean
find_end (const SosFolded *folded, guint word, const SosPhrase *phrase, guint *last)
{
  *last = word;
  for (const char *rest = phrase->rest; *rest != '\0';)
    {
      gsize length = strcspn (rest, " ");

      if (!is_joined (folded, ++*last) || !is_word (folded, *last, rest, length))
        return FALSE;
      rest += length + (rest[length] == ' ');
    }

  return TRUE;
}

static gboolean
is_same_first (const SosPhrase *one, const SosPhrase *other)
{
  return one == other || (one->first[0] == other->first[0] && strcmp (one->first, other->first) == 0);
}

/* Of those that begin at @word and hold @last. */
static const SosPhrase *
find_longest (const SosFolded *folded, guint word, guint last, guint *to)
{
  gint row = find_row (sos_folded_letters (folded, word), folded->words[word].n);
  const SosPhrase *found = NULL;
  guint end;

  for (guint i = (guint) row; row >= 0 && i < sos_n_phrases && is_same_first (&sos_phrases[i], &sos_phrases[row]); i++)
    if (find_end (folded, word, &sos_phrases[i], &end) && end >= last && (found == NULL || end > *to))
      {
        found = &sos_phrases[i];
        *to = end;
      }

  return found;
}

const SosPhrase *
sos_phrases_find (const SosFolded *folded, guint first, guint last, guint *from, guint *to)
{
  for (guint back = 0; back <= MIN (first, MAX_BEFORE); back++)
    {
      const SosPhrase *phrase = find_longest (folded, first - back, last, to);

      *from = first - back;
      if (phrase != NULL && (*from < first || *to > last))
        return phrase;
      if (!is_joined (folded, *from))
        break;
    }

  /* It stands alone, or in nothing. */
  *from = first;

  return find_longest (folded, first, last, to);
}
