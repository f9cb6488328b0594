/* SPDX-License-Identifier: MIT */
/* Whether a name of the list is what a thing is called where it stands: a shop, a town, a
 * flower, a dress. */
#include "lib/privacy/things.h"

#include <string.h>

#include "lib/privacy/context-words.h"
#include "lib/privacy/name-match.h"
#include "lib/privacy/nicknames.h"
#include "lib/privacy/phrases.h"

/* Whether somebody else stands in the words from @from to @to. */
static gboolean
has_others (const SosNamePlace *place, guint from, guint to)
{
  const SosNameFinder *finder = place->finder;
  guint before = place->number - 1, after = place->number + 1;

  return (place->number > 0 && finder->matches[before].last >= from &&
          finder->matches[before].subject != place->match->subject) ||
         (after < finder->n && finder->matches[after].first <= to &&
          finder->matches[after].subject != place->match->subject);
}

/* "at Morrisons", "to Sainsbury's. ": where @end is its last word, nobody's name goes on. */
static gboolean
stands_as_shop (const SosNamePlace *place, guint end)
{
  const SosFolded *folded = &place->finder->folded;
  gint next = (gint) (end - place->match->last) + 1;
  guint gap = end + 1 < folded->n ? folded->words[end + 1].gap : SOS_GAP_STOP;

  return sos_name_place_follows (place, -1, BEFORE_SHOP) &&
         (gap & (SOS_GAP_STOP | SOS_GAP_COMMA) || sos_name_place_has (place, next, BEHIND_SHOP));
}

/* "Gordon's" is a gin, and more often somebody's. */
static gboolean
is_only_owner (const SosNamePlace *place, guint from, guint to)
{
  const SosFoldedWord *next = sos_name_place_word (place, 1);

  return from == place->match->first && to == place->match->last + 1 && next->n == 1 &&
         next->gap == SOS_GAP_APOSTROPHE && !stands_as_shop (place, to);
}

/* "Marks and Spencer"; but not "Jack and Jill" where both are listed. */
gboolean
sos_thing_is_in_phrase (const SosNamePlace *place)
{
  const SosMatch *match = place->match;
  const SosPhrase *phrase;
  guint from, to;

  if (place->finder->list->subjects[match->subject].kind != SOS_SPAN_PERSON)
    return FALSE;
  phrase = sos_phrases_find (&place->finder->folded, match->first, match->last, &from, &to);
  if (phrase == NULL)
    return FALSE;
  if (place->before & (SOS_LEXICON_TITLE | SOS_LEXICON_KIN) && !sos_name_place_has (place, -1, " st saint ") &&
      (from == match->first || to <= match->last + (place->gap_after == SOS_GAP_APOSTROPHE)))
    return FALSE;

  /* "the Shah family" */
  if (to == match->last && match->kind == SOS_NAME_SURNAME && place->after & SOS_LEXICON_FAMILY)
    return FALSE;

  return (from < match->first || to > match->last) && (phrase->is_name || !place->is_capital) &&
         !has_others (place, from, to) && !is_only_owner (place, from, to);
}

/* "Lincoln City", "Grace Cup": what is called after nobody of the list. */
gboolean
sos_thing_is_of_thing (const SosNamePlace *place)
{
  return place->is_capital && place->after & SOS_LEXICON_THING && place->gap_after == SOS_GAP_SPACE &&
         sos_folded_is_capital (&place->finder->folded, place->match->last + 1);
}

/* One name with a capital, of somebody, that nothing is joined to. */
static gboolean
may_be_thing (const SosNamePlace *place)
{
  return place->is_capital && !place->is_first && place->match->first == place->match->last &&
         place->match->n_more == 0 && place->gap_after != SOS_GAP_APOSTROPHE &&
         place->finder->list->subjects[place->match->subject].kind == SOS_SPAN_PERSON;
}

/* "a black", "her old" */
static gboolean
has_look (const SosNamePlace *place)
{
  return sos_name_place_has (place, -1, LOOKS) &&
         sos_name_place_has (place, -2, " a an the another his her their my our ");
}

/* "the Smiths", "the Fords" */
static gboolean
may_be_plural (const SosNamePlace *place)
{
  const SosFoldedWord *word = sos_name_place_word (place, 0);

  return place->match->kind != SOS_NAME_PART && place->match->kind != SOS_NAME_NICKNAME &&
         place->finder->folded.letters[word->letters + word->n - 1] == 's';
}

/* "a Kayden Smyth" */
static gboolean
is_followed_by_name (const SosNamePlace *place)
{
  return sos_name_place_is_person (place, (gint64) place->number + 1) &&
         place->match[1].first == place->match->last + 1;
}

/* "an Oscar", "a black Mercedes", "the Alexa to play": nobody has an article. But "the
 * Smith file", "a Smith child". */
gboolean
sos_thing_has_article (const SosNamePlace *place)
{
  if (place->before == 0 || !may_be_thing (place) || place->after & SOS_LEXICON_PEOPLE || is_followed_by_name (place) ||
      sos_name_place_word (place, 0)->gap & ~SOS_GAP_BLANKS)
    return FALSE;
  if (!(place->before & SOS_LEXICON_DETERMINER))
    return place->before & (SOS_LEXICON_ORDINARY | SOS_LEXICON_SOME) && has_look (place);
  if (sos_name_place_has (place, -1, ARTICLES) || has_look (place))
    return TRUE;

  return sos_name_place_has (place, -1, " the ") && !may_be_plural (place) &&
         (place->gap_after & (SOS_GAP_STOP | SOS_GAP_COMMA) || sos_name_place_has (place, 1, BEHIND_THING) ||
          place->after & (SOS_LEXICON_BE | SOS_LEXICON_HELPER) ||
          (sos_name_place_has (place, 1, " and ") && place->match->kind != SOS_NAME_SURNAME));
}

/* "a cartwright", "a Mongol khan", "the fall of the shah": who writes sentences writes nobody
 * so, even in small letters. */
gboolean
sos_thing_has_small_article (const SosNamePlace *place)
{
  const SosMatch *match = place->match;

  if (place->is_capital || place->is_first || match->first != match->last || match->n_more > 0 ||
      (place->gap_after & SOS_GAP_APOSTROPHE) || (sos_name_place_word (place, 0)->gap & ~SOS_GAP_BLANKS) ||
      place->after & (SOS_LEXICON_PEOPLE | SOS_LEXICON_VERB | SOS_LEXICON_BE) ||
      place->finder->list->subjects[match->subject].kind != SOS_SPAN_PERSON || is_followed_by_name (place) ||
      !sos_name_place_is_in_sentence (place))
    return FALSE;
  if (sos_name_place_has (place, -1, " a an "))
    return TRUE;
  if (sos_name_place_has (place, -1, " the "))
    return !may_be_plural (place) &&
           (place->gap_after & (SOS_GAP_STOP | SOS_GAP_COMMA) || sos_name_place_has (place, 1, BEHIND_THING));

  return sos_name_place_has (place, -2, " a an ") &&
         !(place->before & (SOS_LEXICON_PEOPLE | SOS_LEXICON_TITLE | SOS_LEXICON_TIME)) &&
         sos_name_place_word (place, 0)->gap == SOS_GAP_SPACE && sos_name_place_word (place, -1)->gap == SOS_GAP_SPACE;
}

/* "her Elsa dress", "a pair of Jordan trainers", "cans of Stella" */
gboolean
sos_thing_is_bought (const SosNamePlace *place)
{
  if (place->before == 0 || !may_be_thing (place))
    return FALSE;
  if (place->after & SOS_LEXICON_THING && place->gap_after == SOS_GAP_SPACE)
    return place->before & SOS_LEXICON_DETERMINER ||
           (sos_name_place_has (place, -1, " of in ") && !may_be_plural (place));

  return place->before & SOS_LEXICON_PLACE && sos_name_place_has (place, -1, " of ") &&
         sos_name_place_has (place, -2, VESSELS);
}

/* "at Morrisons", where there is a firm of that name. */
gboolean
sos_thing_is_shop (const SosNamePlace *place)
{
  const SosMatch *match = place->match;
  const SosPhrase *phrase;
  guint from, to;

  if (match->n_more == 0 || match->first != match->last || !place->is_capital || !stands_as_shop (place, match->last))
    return FALSE;
  phrase = sos_phrases_find (&place->finder->folded, match->first, match->last, &from, &to);

  return phrase != NULL && phrase->is_name;
}

/* "Star of the Week" */
gboolean
sos_thing_is_of_something (const SosNamePlace *place)
{
  return may_be_thing (place) && sos_name_place_has (place, 1, " of ") && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_sections (place, 2) & SOS_LEXICON_DETERMINER;
}

/* "Bethnal Green": the word before is part of the name, and nobody's. */
gboolean
sos_thing_is_compound (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  const SosFoldedWord *before = sos_name_place_word (place, -1);
  const SosMatch *match = place->match;

  if (!may_be_thing (place) || before == NULL || before->n < 4 || folded->words[match->first].gap != SOS_GAP_SPACE ||
      !(before->shape & SOS_WORD_CAPITAL) || before->shape & SOS_WORD_CAPITALS ||
      sos_name_place_sections (place, -1) != 0)
    return FALSE;
  if (place->number > 0 && match[-1].last + 1 == match->first)
    return FALSE;

  return !sos_nicknames_has (sos_folded_letters (folded, match->first - 1), before->n);
}

/* "Privilege points", "Hazel nuts": a thing that nobody's name stands before, unless it is
 * written small after a sentence's first word and the name owns it. */
gboolean
sos_thing_is_before_object (const SosNamePlace *place)
{
  const SosFoldedWord *next = sos_name_place_word (place, 1);

  return place->is_first && place->is_capital && place->gap_after == SOS_GAP_SPACE && place->match->n_more == 0 &&
         !(next->shape & SOS_WORD_CAPITAL) && sos_name_place_has (place, 1, OBJECTS);
}

/* "Max of two visitors", "Innocent until proven guilty" */
gboolean
sos_thing_is_before_of (const SosNamePlace *place)
{
  return place->is_first && place->is_capital && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_has (place, 1, " of until than if whether unless enough ");
}

/* "Young parents' group"; "the Young children" are somebody's. */
gboolean
sos_thing_is_adjective (const SosNamePlace *place)
{
  return place->is_first && place->gap_after == SOS_GAP_SPACE &&
         !(sos_name_place_word (place, 1)->shape & SOS_WORD_CAPITAL) && sos_name_place_has (place, 0, LIKE_THAT) &&
         sos_name_place_has (place, 1, YOUTHS);
}

/* "Fields marked with a star": what is done to a thing. */
gboolean
sos_thing_is_done_to (const SosNamePlace *place)
{
  return place->is_first && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_has (place, 1, " made bought sold seized marked claimed spilt spilled smashed stored ") &&
         sos_name_place_has (place, 2, " out off of with under are is inside behind ");
}
