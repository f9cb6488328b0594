/* SPDX-License-Identifier: MIT */
/* How a place may be written of: whole, and without the words that say what kind of
 * place it is. */
#include "lib/privacy/name-forms.h"

#include <string.h>

#include "lib/privacy/lexicon.h"
#include "lib/privacy/nicknames.h"

/* Short names of fewer letters are found in too many words. */
#define MIN_SHORT 4
#define MAX_WORDS 16

typedef struct {
  SosNameFinder *finder;
  const SosListedName *listed;
  guint n; /* words */
  guint32 sections[MAX_WORDS];
} Place;

/* Says which place it is, and not only what kind. */
static gboolean
is_own (const Place *place, guint word)
{
  return !(place->sections[word] & (SOS_LEXICON_PLACE | SOS_LEXICON_KNOWN)) && place->finder->name.words[word].n > 1;
}

static gboolean
is_word (const Place *place, guint word)
{
  return place->sections[word] & (SOS_LEXICON_WORD | SOS_LEXICON_PLACE | SOS_LEXICON_KNOWN);
}

static gboolean
has_section (const Place *place, guint word, guint32 section)
{
  return word < place->n && place->sections[word] & section;
}

static void
put_words (const Place *place, SosDraft *draft, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    sos_draft_add (draft, sos_folded_letters (&place->finder->name, i), place->finder->name.words[i].n);
}

/* One of words that may stand anywhere needs its capitals. */
static guint
find_needs (const Place *place, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!is_word (place, i))
      return 0;

  return SOS_NEEDS_CAPITAL;
}

static void
add_form (const Place *place, const SosDraft *draft, SosNameForm kind, guint needs)
{
  SosForm form = {
    .subject = place->listed->subject, .kind = (guint8) kind, .needs = (guint8) needs, .sections = SOS_SECTIONS_UNKNOWN
  };

  sos_forms_add (&place->finder->forms, draft, form, place->finder->family);
}

static void
add_words (const Place *place, guint from, guint to)
{
  SosDraft draft = { .n = 0 };
  gboolean is_whole = to - from == place->n;

  put_words (place, &draft, from, to);
  if (is_whole || draft.n >= MIN_SHORT)
    add_form (place, &draft, is_whole ? SOS_NAME_FULL : SOS_NAME_SHORT, find_needs (place, from, to));
}

/* "St Mary's" is "Saint Mary's", and the other way round. */
static void
add_saint (const Place *place, guint to)
{
  const SosFolded *name = &place->finder->name;
  gboolean is_short = name->words[0].n == 2;
  SosDraft draft = { .n = 0 };

  if (!has_section (place, 0, SOS_LEXICON_TITLE) || sos_folded_letters (name, 0)[0] != 's')
    return;
  sos_draft_add (&draft, (const guint8 *) (is_short ? "saint" : "st"), is_short ? 5 : 2);
  put_words (place, &draft, 1, to);
  add_form (place, &draft, to == place->n ? SOS_NAME_FULL : SOS_NAME_SHORT, 0);
}

/* "Oakfield School" of "Oakfield Primary School", "Oakfield Primary": with each word
 * from @others on. */
static void
add_shortened (const Place *place, guint from, guint to, guint others)
{
  SosDraft draft = { .n = 0 };

  put_words (place, &draft, from, to);
  for (guint i = others; i < place->n; i++)
    {
      SosDraft other = draft;

      put_words (place, &other, i, i + 1);
      if (place->finder->name.words[i].n > 3)
        add_form (place, &other, SOS_NAME_SHORT, find_needs (place, from, to));
      if (i > to)
        add_words (place, from, i);
    }
}

static guint
find_end (const Place *place, guint from)
{
  guint to = from + 1;

  /* The s of "Mary's", too. */
  while (to < place->n && (is_own (place, to) || place->finder->name.words[to].gap == SOS_GAP_APOSTROPHE))
    to++;

  return to;
}

/* Neither a word of the language nor somebody's name. */
static gboolean
is_telling (const Place *place, guint word)
{
  const SosFolded *name = &place->finder->name;

  return !is_word (place, word) && !sos_nicknames_has (sos_folded_letters (name, word), name->words[word].n);
}

/* "Harwell" and "Harwell Council" of "Harwell Estuary Council", "Ackland" of "Titus
 * Ackland School". */
static void
add_telling (const Place *place, guint word, guint to)
{
  SosDraft draft = { .n = 0 };

  if (place->finder->name.words[word].n < MIN_SHORT || !is_telling (place, word))
    return;
  put_words (place, &draft, word, word + 1);
  add_form (place, &draft, SOS_NAME_SHORT, word > 0 ? SOS_NEEDS_CAPITAL : 0);
  add_shortened (place, word, word + 1, to);
}

/* "St" and "Saint", and no other title. */
static gboolean
is_saint_word (const Place *place, guint word)
{
  const guint8 *letters = sos_folded_letters (&place->finder->name, word);

  return has_section (place, word, SOS_LEXICON_TITLE) && letters[0] == 's' && strchr ("ta", letters[1]) != NULL;
}

/* "Tamsin Vale" of "Tamsin Vale Child Development Centre": what begins it with a word that is
 * in no list. */
static void
add_fronts (const Place *place)
{
  gboolean is_known = TRUE;

  for (guint to = 1; to < place->n; to++)
    {
      SosDraft draft = { .n = 0 };

      is_known &= place->sections[to - 1] != 0 || place->finder->name.words[to - 1].n < MIN_SHORT;
      put_words (place, &draft, 0, to);
      if (to > 1 && !is_known && draft.n >= 2 * MIN_SHORT)
        add_form (place, &draft, SOS_NAME_SHORT, SOS_NEEDS_CAPITAL);
    }
}

static void
add_own (const Place *place, guint first, guint from, guint to)
{
  gboolean is_saint = from > 0 && has_section (place, from - 1, SOS_LEXICON_TITLE);
  guint begin = is_saint ? from - 1 : from;
  SosDraft draft = { .n = 0 };

  put_words (place, &draft, begin, to);
  sos_slips_add (&place->finder->slips, draft.letters, draft.n, place->listed->subject);
  if (begin > 0)
    add_words (place, 0, to);
  if (first < begin)
    add_words (place, first, to);
  add_shortened (place, begin, to, to);
  if (begin == 0)
    add_saint (place, to);
  /* "St Thomas" of "St Thomas More" */
  if (is_saint && to - from > 1)
    add_words (place, begin, from + 1);
  for (guint i = from; i < to; i++)
    add_telling (place, i, to);
  /* "Humphrey Dunmail" of "Sir Humphrey Dunmail Academy" */
  if (has_section (place, begin, SOS_LEXICON_TITLE) && !is_saint_word (place, begin) && to - begin > 2)
    add_words (place, begin + 1, to);
  /* A single word of the language would be found everywhere. */
  if (is_saint || to - begin > 1 || !is_word (place, begin))
    add_words (place, begin, to);
}

/* "N Sheafshire" of "North Sheafshire" */
static void
add_side (const Place *place, guint to)
{
  static const char *const sides[] = { "north", "south", "east", "west" };
  const SosFolded *name = &place->finder->name;
  SosDraft draft = { .n = 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (name->words[0].n == strlen (sides[i]) && memcmp (sos_folded_letters (name, 0), sides[i], name->words[0].n) == 0)
      sos_draft_add (&draft, (const guint8 *) sides[i], 1);
  if (draft.n == 0 || to < 2)
    return;
  put_words (place, &draft, 1, to);
  add_form (place, &draft, SOS_NAME_SHORT, SOS_NEEDS_CAPITAL);
}

/* "OPS"; small words do not count. */
static void
add_acronym (const Place *place)
{
  const guint32 small = SOS_LEXICON_DETERMINER | SOS_LEXICON_PARTICLE | SOS_LEXICON_TIME | SOS_LEXICON_TOWARDS;
  SosDraft draft = { .n = 0 };

  for (guint i = 0; i < place->n; i++)
    if (!(place->sections[i] & small) && place->finder->name.words[i].n > 1)
      sos_draft_add (&draft, sos_folded_letters (&place->finder->name, i), 1);
  draft.edges = 0;
  if (draft.n >= 3 && (sos_lexicon_find (draft.letters, draft.n) & ~SOS_LEXICON_RARE) == 0)
    add_form (place, &draft, SOS_NAME_ACRONYM, SOS_NEEDS_CAPITALS);
}

void
sos_place_forms_add (SosNameFinder *finder, const SosListedName *listed)
{
  const SosFolded *name = &finder->name;
  Place place = { .finder = finder, .listed = listed, .n = MIN (name->n, MAX_WORDS) };
  gboolean has_own = FALSE;
  guint first = MAX_WORDS;

  for (guint i = 0; i < place.n; i++)
    place.sections[i] = sos_lexicon_find (sos_folded_letters (name, i), name->words[i].n);
  for (guint i = 0; i < place.n; i++)
    has_own |= is_own (&place, i);
  /* "Police" or "School" says nothing of anybody. */
  if (place.n == 0 || (!has_own && place.n == 1))
    return;

  add_words (&place, 0, place.n);
  for (guint from = 0; has_own && from < place.n; from++)
    if (is_own (&place, from))
      {
        guint to = find_end (&place, from);

        first = MIN (first, from);
        add_own (&place, first, from, to);
        add_side (&place, to);
        from = to;
      }
  if (has_own)
    {
      add_fronts (&place);
      add_acronym (&place);
    }
}
