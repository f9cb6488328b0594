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

/* Whether the next word begins as the phrase's second does, if it has one. */
static gboolean
may_go_on (const SosFolded *folded, guint word, const SosPhrase *phrase)
{
  char second = phrase->rest[0];

  return second == '\0' || second == '*' ||
         (word + 1 < folded->n && *sos_folded_letters (folded, word + 1) == (guint8) second);
}

/* Of those that begin at @word and hold @last. */
static const SosPhrase *
find_longest (const SosFolded *folded, guint word, guint last, guint *to)
{
  gint row = find_row (sos_folded_letters (folded, word), folded->words[word].n);
  const SosPhrase *found = NULL, *phrase = row >= 0 ? &sos_phrases[row] : NULL;
  guint end;

  for (; phrase != NULL; phrase = phrase->is_followed ? phrase + 1 : NULL)
    if (may_go_on (folded, word, phrase) && find_end (folded, word, phrase, &end) && end >= last &&
        (found == NULL || end > *to))
      {
        found = phrase;
        *to = end;
      }

  return found;
}

/* A bit for each word of a phrase, which few others share. */
#define N_BITS 65536

static guint
find_bit (const guint8 *word, gsize length)
{
  return sos_word_hash (word, length) % N_BITS;
}

static void
note_words (guint32 *bits, const char *words)
{
  for (gsize length; *words != '\0'; words += length + (words[length] == ' '))
    {
      guint bit = find_bit ((const guint8 *) words, length = strcspn (words, " "));

      bits[bit / 32] |= 1u << bit % 32;
    }
}

static gpointer
make_bits (gpointer unused G_GNUC_UNUSED)
{
  guint32 *bits = g_new0 (guint32, N_BITS / 32);

  for (guint i = 0; i < sos_n_phrases; i++)
    {
      note_words (bits, sos_phrases[i].first);
      note_words (bits, sos_phrases[i].rest);
    }

  return bits;
}

/* Most names are in none. */
static gboolean
may_be_in_phrase (const SosFolded *folded, guint word)
{
  static GOnce once = G_ONCE_INIT;
  const guint32 *bits = g_once (&once, make_bits, NULL);
  guint bit = find_bit (sos_folded_letters (folded, word), folded->words[word].n);

  return folded->words[word].shape & SOS_WORD_DIGITS || (bits[bit / 32] >> bit % 32 & 1) != 0;
}

const SosPhrase *
sos_phrases_find (const SosFolded *folded, guint first, guint last, guint *from, guint *to)
{
  if (!may_be_in_phrase (folded, first))
    return NULL;

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
