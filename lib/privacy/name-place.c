/* SPDX-License-Identifier: MIT */
/* A match of a text, and what stands around it. */
#include "lib/privacy/name-place.h"

#include "lib/privacy/name-match.h"

guint32
sos_name_place_sections (const SosNamePlace *place, gint from_match)
{
  const SosFoldedWord *word = sos_name_place_word (place, from_match);

  return word != NULL ? sos_lexicon_find (place->finder->folded.letters + word->letters, word->n) : 0;
}

static gboolean
is_shouted (const SosNamePlace *place, gint from_match)
{
  const SosFoldedWord *word = sos_name_place_word (place, from_match);

  /* The "s" of "That's HYACINTH" */
  if (from_match < 0 && word != NULL && word->gap == SOS_GAP_APOSTROPHE && word->n <= 2)
    word = sos_name_place_word (place, from_match - 1);

  return word == NULL || word->shape & (SOS_WORD_CAPITALS | SOS_WORD_DIGITS) || word->n == 1;
}

/* "sERGE": the key that makes capitals was down. */
static gboolean
is_turned_round (const SosFolded *folded, const SosFoldedWord *word)
{
  if (word->n < 3 || !g_ascii_islower (folded->text[word->start]))
    return FALSE;
  for (guint i = word->start + 1; i < word->end; i++)
    if (g_ascii_islower (folded->text[i]))
      return FALSE;

  return TRUE;
}

/* A capital says nothing where all words around it have nothing but capitals. */
static gboolean
has_telling_capital (const SosNamePlace *place)
{
  const SosFoldedWord *word = sos_name_place_word (place, 0);

  if (!sos_folded_is_capital (&place->finder->folded, place->match->first))
    return is_turned_round (&place->finder->folded, word);
  if (!(word->shape & SOS_WORD_CAPITALS))
    return TRUE;

  return !is_shouted (place, -1) || !is_shouted (place, 1);
}

SosNamePlace
sos_name_place_look (const SosNameFinder *finder, guint number)
{
  const SosMatch *match = &finder->matches[number];
  SosNamePlace place = { .finder = finder, .number = number, .match = match, .sections = match->sections };
  const SosFoldedWord *next = sos_name_place_word (&place, 1);

  place.is_first = sos_name_is_first (&finder->folded, match->first);
  place.is_capital = has_telling_capital (&place);
  place.before = place.is_first ? 0 : sos_name_place_sections (&place, -1);
  place.gap_after = next != NULL ? next->gap : SOS_GAP_STOP;
  place.after =
      (place.gap_after & ~(guint) (SOS_GAP_BLANKS | SOS_GAP_APOSTROPHE)) == 0 ? sos_name_place_sections (&place, 1) : 0;

  return place;
}

gboolean
sos_name_place_has (const SosNamePlace *place, gint from_match, const char *list)
{
  const SosFoldedWord *word = sos_name_place_word (place, from_match);

  return word != NULL && sos_folded_has (&place->finder->folded, word, list);
}

gboolean
sos_name_place_is_digits (const SosNamePlace *place, gint from_match)
{
  const SosFoldedWord *word = sos_name_place_word (place, from_match);

  return word != NULL && word->shape & SOS_WORD_DIGITS;
}

gboolean
sos_name_place_follows (const SosNamePlace *place, gint from_match, const char *list)
{
  return !place->is_first && sos_name_place_has (place, from_match, list);
}

gboolean
sos_name_place_is_person (const SosNamePlace *place, gint64 number)
{
  const SosMatch *match;

  if (number < 0 || number >= place->finder->n)
    return FALSE;
  match = &place->finder->matches[number];

  return (match->sections == 0 || (match->surety == SOS_SURE && number < place->number)) &&
         match->kind != SOS_NAME_ORDINARY && place->finder->list->subjects[match->subject].kind == SOS_SPAN_PERSON;
}

gboolean
sos_name_place_is_in_sentence (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint word = place->match->first;

  while (word > 0 && !sos_name_is_first (folded, word))
    word--;

  return word < place->match->first && sos_folded_is_capital (folded, word);
}

/* "stokes's fault": few words that end so own anything. */
gboolean
sos_name_place_ends_in_one_s (const SosNamePlace *place)
{
  const SosFoldedWord *word = sos_name_place_word (place, 0);
  const guint8 *end = place->finder->folded.letters + word->letters + word->n;

  return word->n > 3 && end[-1] == 's' && end[-2] != 's';
}
