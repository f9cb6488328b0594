/* SPDX-License-Identifier: MIT */
/* Whether a word that is a name of the list, too, is the name where it stands. The
 * rules are asked in their order, and the first one that holds decides. */
#include "lib/privacy/name-context.h"

#include <string.h>

#include "lib/privacy/context-words.h"
#include "lib/privacy/context.h"
#include "lib/privacy/lexicon.h"
#include "lib/privacy/name-match.h"
#include "lib/privacy/nicknames.h"
#include "lib/privacy/phrases.h"

#define SPACES (SOS_GAP_SPACE | SOS_GAP_LINE)

typedef enum {
  NAME,
  UNSURE,
  WORD,
} Verdict;

/* A match and what stands around it. */
typedef struct {
  const SosNameFinder *finder;
  guint number; /* of the match */
  const SosMatch *match;
  guint32 sections;    /* of the lexicon: of the word itself, */
  guint32 before;      /* of the one before it in the sentence, 0 for none */
  guint32 after;       /* and of the one after it */
  gboolean is_capital; /* and not because everything is */
  gboolean is_first;
  guint gap_after;
} Place;

static const SosFoldedWord *
get_word (const Place *place, gint from_match)
{
  const SosFolded *folded = &place->finder->folded;
  gint64 word = from_match < 0 ? (gint64) place->match->first + from_match : (gint64) place->match->last + from_match;

  return word >= 0 && word < folded->n ? &folded->words[word] : NULL;
}

static guint32
find_sections (const Place *place, gint from_match)
{
  const SosFoldedWord *word = get_word (place, from_match);

  return word != NULL ? sos_lexicon_find (place->finder->folded.letters + word->letters, word->n) : 0;
}

static gboolean
is_digits (const Place *place, gint from_match)
{
  const SosFoldedWord *word = get_word (place, from_match);

  return word != NULL && word->shape & SOS_WORD_DIGITS;
}

static gboolean
is_shouted (const Place *place, gint from_match)
{
  const SosFoldedWord *word = get_word (place, from_match);

  return word == NULL || word->shape & (SOS_WORD_CAPITALS | SOS_WORD_DIGITS) || word->n == 1;
}

/* A capital says nothing where all words around it have nothing but capitals. */
static gboolean
has_telling_capital (const Place *place)
{
  const SosFoldedWord *word = get_word (place, 0);

  if (!sos_folded_is_capital (&place->finder->folded, place->match->first))
    return FALSE;
  if (!(word->shape & SOS_WORD_CAPITALS))
    return TRUE;

  return !is_shouted (place, -1) || !is_shouted (place, 1);
}

static Place
look_around (const SosNameFinder *finder, guint number)
{
  const SosMatch *match = &finder->matches[number];
  Place place = { .finder = finder, .number = number, .match = match, .sections = match->sections };
  const SosFoldedWord *next = get_word (&place, 1);

  place.is_first = sos_name_is_first (&finder->folded, match->first);
  place.is_capital = has_telling_capital (&place);
  place.before = place.is_first ? 0 : find_sections (&place, -1);
  place.gap_after = next != NULL ? next->gap : SOS_GAP_STOP;
  place.after = (place.gap_after & ~(guint) (SPACES | SOS_GAP_APOSTROPHE)) == 0 ? find_sections (&place, 1) : 0;

  return place;
}

/* Mentions of people that are no words themselves. */
static gboolean
is_sure_person (const Place *place, gint64 number)
{
  const SosMatch *match;

  if (number < 0 || number >= place->finder->n)
    return FALSE;
  match = &place->finder->matches[number];

  return (match->sections == 0 || (match->surety == SOS_SURE && number < place->number)) &&
         match->kind != SOS_NAME_ORDINARY && place->finder->list->subjects[match->subject].kind == SOS_SPAN_PERSON;
}

/* The byte that follows the word, whatever it is. */
static char
get_mark_after (const Place *place)
{
  guint end = place->finder->folded.words[place->match->last].end;

  return end < place->finder->folded.length ? place->finder->folded.text[end] : '\0';
}

static gboolean
is_and (const Place *place, guint word)
{
  const SosFolded *folded = &place->finder->folded;
  const guint8 *letters = sos_folded_letters (folded, word);

  return (folded->words[word].n == 3 && memcmp (letters, "and", 3) == 0) ||
         (folded->words[word].n == 2 && memcmp (letters, "or", 2) == 0);
}

/* Whether two mentions are members of one list: "Kayden, Mia and Will", "Will / Mia". */
static gboolean
are_listed (const Place *place, const SosMatch *one, const SosMatch *next)
{
  const SosFolded *folded = &place->finder->folded;
  guint gap = folded->words[one->last + 1].gap;

  if (next->first == one->last + 1)
    return (gap & SOS_GAP_COMMA || memchr (folded->text + folded->words[one->last].end, '/',
                                           folded->words[next->first].start - folded->words[one->last].end) != NULL) &&
           !(gap & SOS_GAP_STOP);

  return next->first == one->last + 2 && is_and (place, one->last + 1) && !(gap & ~(guint) (SPACES | SOS_GAP_COMMA)) &&
         !(folded->words[next->first].gap & ~(guint) SPACES);
}

static gboolean
is_titled (const Place *place)
{
  const SosFoldedWord *word = get_word (place, 0);

  if (word->gap & (SOS_GAP_STOP | SOS_GAP_COMMA | SOS_GAP_MARK) || place->before == 0)
    return FALSE;
  if (place->before & (SOS_LEXICON_TITLE | SOS_LEXICON_KIN))
    return place->is_capital || !(find_sections (place, 0) & (SOS_LEXICON_HELPER | SOS_LEXICON_VERB));

  return place->before & (SOS_LEXICON_ROLE | SOS_LEXICON_NAMING) &&
         (place->is_capital || place->before & SOS_LEXICON_NAMING);
}

/* Beside another name of a person: "Will Smiht", "K. Hope". */
static gboolean
is_beside_name (const Place *place)
{
  const guint gaps = SOS_GAP_SPACE | SOS_GAP_HYPHEN | SOS_GAP_DOT;
  const SosFolded *folded = &place->finder->folded;
  const SosMatch *match = place->match;

  if (is_sure_person (place, (gint64) place->number + 1) && match[1].first == match->last + 1 &&
      sos_name_is_joined (folded, match[1].first, gaps) &&
      place->is_capital == sos_folded_is_capital (folded, match[1].first))
    return TRUE;

  return is_sure_person (place, (gint64) place->number - 1) && match[-1].last + 1 == match->first &&
         match[-1].n_more == 0 && sos_name_is_joined (folded, match->first, gaps) &&
         (place->is_capital || !sos_folded_is_capital (folded, match[-1].first)) && !place->is_first &&
         !(place->sections & SOS_LEXICON_HELPER && !place->is_capital);
}

static gboolean
is_in_list (const Place *place)
{
  const SosMatch *match = place->match;
  gboolean is_small = !place->is_capital;

  if (is_small && place->sections & SOS_LEXICON_HELPER && place->after != 0)
    return FALSE;

  return (is_sure_person (place, (gint64) place->number + 1) && are_listed (place, match, match + 1)) ||
         (is_sure_person (place, (gint64) place->number - 1) && are_listed (place, match - 1, match));
}

/* "Will's school"; a small "hope's" may be anything. */
static gboolean
is_owner (const Place *place)
{
  const SosFoldedWord *next = get_word (place, 1);

  if (next == NULL || next->gap != SOS_GAP_APOSTROPHE || next->n != 1 ||
      place->finder->folded.letters[next->letters] != 's')
    return FALSE;
  /* "Summer's end", "Jordan's first king" */
  if (place->sections & (SOS_LEXICON_SEASON | SOS_LEXICON_BELIEF))
    return place->is_capital &&
           find_sections (place, 2) & (SOS_LEXICON_KIN | SOS_LEXICON_ROLE | SOS_LEXICON_PLACE | SOS_LEXICON_ORDINARY) &&
           !(find_sections (place, 2) & (SOS_LEXICON_OCCASION | SOS_LEXICON_TIME | SOS_LEXICON_ADVERB));

  return place->is_capital || (!(place->sections & SOS_LEXICON_SOME) && !(place->before & SOS_LEXICON_DETERMINER));
}

/* "Frank and Mum came." */
static gboolean
is_with_kin (const Place *place)
{
  guint next = place->match->last + 1;

  return place->is_capital && next + 1 < place->finder->folded.n && is_and (place, next) &&
         !((place->gap_after | place->finder->folded.words[next + 1].gap) & ~(guint) SPACES) &&
         find_sections (place, 2) & SOS_LEXICON_KIN;
}

/* "the Youngs", "the Young family" */
static gboolean
is_family (const Place *place)
{
  return place->is_capital && place->match->kind == SOS_NAME_SURNAME &&
         (place->match->n_more > 0 || place->after & SOS_LEXICON_FAMILY);
}

static gboolean
is_small_speaker (const Place *place)
{
  return !place->is_capital && place->after & SOS_LEXICON_SAYING && place->gap_after & SPACES &&
         !(place->before & (SOS_LEXICON_DETERMINER | SOS_LEXICON_BE)) &&
         (place->is_first || !(place->sections & SOS_LEXICON_SOME));
}

/* "#Florin" */
static gboolean
is_tag (const Place *place)
{
  guint start = get_word (place, 0)->start;

  return place->is_capital && start > 0 && place->finder->folded.text[start - 1] == '#';
}

/* Whether a word is in a list that has a blank before and after each. */
static gboolean
is_one_of (const Place *place, gint from_match, const char *list)
{
  const SosFoldedWord *word = get_word (place, from_match);

  return word != NULL &&
         sos_word_is_listed ((const char *) place->finder->folded.letters + word->letters, word->n, list);
}

static gboolean
is_one_before (const Place *place, gint from_match, const char *list)
{
  return !place->is_first && is_one_of (place, from_match, list);
}

/* "there was heather" */
static gboolean
is_there (const Place *place)
{
  return place->before & SOS_LEXICON_BE && is_one_before (place, -2, " there ");
}

/* Whether the sentence begins with a capital: who writes so writes names so, too. */
static gboolean
is_in_written_sentence (const Place *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint word = place->match->first;

  while (word > 0 && !sos_name_is_first (folded, word))
    word--;

  return word < place->match->first && sos_folded_is_capital (folded, word);
}

#define PEOPLE (SOS_LEXICON_FAMILY | SOS_LEXICON_KIN | SOS_LEXICON_ROLE)

/* "Robin", wherever it stands, and a small "robin" where no article makes it a bird:
 * "a robin", "a young robin". */
static gboolean
is_given (const Place *place)
{
  gboolean is_second = place->is_first || sos_name_is_first (&place->finder->folded, place->match->first - 1);
  guint32 second = is_second ? 0 : find_sections (place, -2);
  gboolean is_of_article = place->before & SOS_LEXICON_DETERMINER && !(place->before & SOS_LEXICON_POSSESSIVE);

  if (!(place->sections & SOS_LEXICON_GIVEN) && !(place->sections & SOS_LEXICON_RARE && !place->is_capital))
    return FALSE;

  if (!place->is_capital && is_in_written_sentence (place) && !(place->after & (SOS_LEXICON_VERB | SOS_LEXICON_BE)) &&
      !(place->before & (SOS_LEXICON_TOWARDS | PEOPLE)))
    return FALSE;

  return place->is_capital || !(is_of_article || second & SOS_LEXICON_DETERMINER || is_there (place));
}

/* Whether somebody else stands in the words from @from to @to. */
static gboolean
has_others (const Place *place, guint from, guint to)
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
stands_as_shop (const Place *place, guint end)
{
  const SosFolded *folded = &place->finder->folded;
  gint next = (gint) (end - place->match->last) + 1;
  guint gap = end + 1 < folded->n ? folded->words[end + 1].gap : SOS_GAP_STOP;

  return is_one_before (place, -1, BEFORE_SHOP) &&
         (gap & (SOS_GAP_STOP | SOS_GAP_COMMA) || is_one_of (place, next, BEHIND_SHOP));
}

/* "Gordon's" is a gin, and more often somebody's. */
static gboolean
is_only_owner (const Place *place, guint from, guint to)
{
  const SosFoldedWord *next = get_word (place, 1);

  return from == place->match->first && to == place->match->last + 1 && next->n == 1 &&
         next->gap == SOS_GAP_APOSTROPHE && !stands_as_shop (place, to);
}

/* "Marks and Spencer"; but not "Jack and Jill" where both are listed. */
static gboolean
is_in_phrase (const Place *place)
{
  const SosMatch *match = place->match;
  const SosPhrase *phrase;
  guint from, to;

  if (place->finder->list->subjects[match->subject].kind != SOS_SPAN_PERSON)
    return FALSE;
  phrase = sos_phrases_find (&place->finder->folded, match->first, match->last, &from, &to);
  if (phrase == NULL)
    return FALSE;
  if (place->before & (SOS_LEXICON_TITLE | SOS_LEXICON_KIN) && !is_one_of (place, -1, " st saint ") &&
      (from == match->first || to <= match->last + (place->gap_after == SOS_GAP_APOSTROPHE)))
    return FALSE;

  /* "the Shah family" */
  if (to == match->last && match->kind == SOS_NAME_SURNAME && place->after & SOS_LEXICON_FAMILY)
    return FALSE;

  return (from < match->first || to > match->last) && (phrase->is_name || !place->is_capital) &&
         !has_others (place, from, to) && !is_only_owner (place, from, to);
}

/* "Lincoln City", "Grace Cup": what is called after nobody of the list. */
static gboolean
is_of_thing (const Place *place)
{
  return place->is_capital && place->after & SOS_LEXICON_THING && place->gap_after == SOS_GAP_SPACE &&
         sos_folded_is_capital (&place->finder->folded, place->match->last + 1);
}

/* One name with a capital, of somebody, that nothing is joined to. */
static gboolean
may_be_thing (const Place *place)
{
  return place->is_capital && !place->is_first && place->match->first == place->match->last &&
         place->match->n_more == 0 && place->gap_after != SOS_GAP_APOSTROPHE &&
         place->finder->list->subjects[place->match->subject].kind == SOS_SPAN_PERSON;
}

/* "a black", "her old" */
static gboolean
has_look (const Place *place)
{
  return is_one_of (place, -1, LOOKS) && is_one_of (place, -2, " a an the another his her their my our ");
}

/* "the Smiths", "the Fords" */
static gboolean
may_be_plural (const Place *place)
{
  const SosFoldedWord *word = get_word (place, 0);

  return place->match->kind != SOS_NAME_PART && place->match->kind != SOS_NAME_NICKNAME &&
         place->finder->folded.letters[word->letters + word->n - 1] == 's';
}

/* "a Kayden Smyth" */
static gboolean
is_followed_by_name (const Place *place)
{
  return is_sure_person (place, (gint64) place->number + 1) && place->match[1].first == place->match->last + 1;
}

/* "an Oscar", "a black Mercedes", "the Alexa to play": nobody has an article. But "the
 * Smith file", "a Smith child". */
static gboolean
has_article (const Place *place)
{
  if (place->before == 0 || !may_be_thing (place) || place->after & PEOPLE || is_followed_by_name (place) ||
      get_word (place, 0)->gap & ~SPACES)
    return FALSE;
  if (!(place->before & SOS_LEXICON_DETERMINER))
    return place->before & (SOS_LEXICON_ORDINARY | SOS_LEXICON_SOME) && has_look (place);
  if (is_one_of (place, -1, ARTICLES) || has_look (place))
    return TRUE;

  return is_one_of (place, -1, " the ") && !may_be_plural (place) &&
         (place->gap_after & (SOS_GAP_STOP | SOS_GAP_COMMA) || is_one_of (place, 1, BEHIND_THING) ||
          place->after & (SOS_LEXICON_BE | SOS_LEXICON_HELPER) ||
          (is_one_of (place, 1, " and ") && place->match->kind != SOS_NAME_SURNAME));
}

/* "a cartwright", "a Mongol khan", "the fall of the shah": who writes sentences writes nobody
 * so, even in small letters. */
static gboolean
has_small_article (const Place *place)
{
  const SosMatch *match = place->match;

  if (place->is_capital || place->is_first || match->first != match->last || match->n_more > 0 ||
      place->gap_after & SOS_GAP_APOSTROPHE || place->after & (PEOPLE | SOS_LEXICON_VERB | SOS_LEXICON_BE) ||
      place->finder->list->subjects[match->subject].kind != SOS_SPAN_PERSON || is_followed_by_name (place) ||
      !is_in_written_sentence (place))
    return FALSE;
  if (is_one_of (place, -1, " a an "))
    return TRUE;
  if (is_one_of (place, -1, " the "))
    return !may_be_plural (place) &&
           (place->gap_after & (SOS_GAP_STOP | SOS_GAP_COMMA) || is_one_of (place, 1, BEHIND_THING));

  return is_one_of (place, -2, " a an ") && !(place->before & (PEOPLE | SOS_LEXICON_TITLE | SOS_LEXICON_TIME)) &&
         get_word (place, 0)->gap == SOS_GAP_SPACE;
}

/* "my nan" of a Nan who is listed */
static gboolean
is_small_kin (const Place *place)
{
  return !place->is_capital && place->before & SOS_LEXICON_POSSESSIVE && find_sections (place, 0) & SOS_LEXICON_KIN;
}

/* "her Elsa dress", "a pair of Jordan trainers", "cans of Stella" */
static gboolean
is_bought (const Place *place)
{
  if (place->before == 0 || !may_be_thing (place))
    return FALSE;
  if (place->after & SOS_LEXICON_THING && place->gap_after == SOS_GAP_SPACE)
    return place->before & SOS_LEXICON_DETERMINER || is_one_of (place, -1, " of in ");

  return place->before & SOS_LEXICON_PLACE && is_one_of (place, -1, " of ") && is_one_of (place, -2, VESSELS);
}

/* "at Morrisons", where there is a firm of that name. */
static gboolean
is_shop (const Place *place)
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
static gboolean
is_of_something (const Place *place)
{
  return may_be_thing (place) && is_one_of (place, 1, " of ") && place->gap_after == SOS_GAP_SPACE &&
         find_sections (place, 2) & SOS_LEXICON_DETERMINER;
}

/* "Bethnal Green": the word before is part of the name, and nobody's. */
static gboolean
is_compound (const Place *place)
{
  const SosFolded *folded = &place->finder->folded;
  const SosFoldedWord *before = get_word (place, -1);
  const SosMatch *match = place->match;

  if (!may_be_thing (place) || before == NULL || before->n < 4 || folded->words[match->first].gap != SOS_GAP_SPACE ||
      !(before->shape & SOS_WORD_CAPITAL) || before->shape & SOS_WORD_CAPITALS || find_sections (place, -1) != 0)
    return FALSE;
  if (place->number > 0 && match[-1].last + 1 == match->first)
    return FALSE;

  return !sos_nicknames_has (sos_folded_letters (folded, match->first - 1), before->n);
}

/* "Privilege points", "Hazel nuts": a thing that nobody's name stands before, unless it is
 * written small after a sentence's first word and the name owns it. */
static gboolean
is_before_object (const Place *place)
{
  const SosFoldedWord *next = get_word (place, 1);

  return place->is_first && place->is_capital && place->gap_after == SOS_GAP_SPACE && place->match->n_more == 0 &&
         !(next->shape & SOS_WORD_CAPITAL) && is_one_of (place, 1, OBJECTS);
}

/* "Max of two visitors", "Innocent until proven guilty" */
static gboolean
is_before_of (const Place *place)
{
  return place->is_first && place->is_capital && place->gap_after == SOS_GAP_SPACE &&
         is_one_of (place, 1, " of until than if whether unless enough ");
}

/* "Young parents' group"; "the Young children" are somebody's. */
static gboolean
is_adjective (const Place *place)
{
  return place->is_first && place->gap_after == SOS_GAP_SPACE && !(get_word (place, 1)->shape & SOS_WORD_CAPITAL) &&
         is_one_of (place, 0, LIKE_THAT) && is_one_of (place, 1, YOUTHS);
}

/* "Fields marked with a star": what is done to a thing. */
static gboolean
is_done_to (const Place *place)
{
  return place->is_first && place->gap_after == SOS_GAP_SPACE &&
         is_one_of (place, 1, " made bought sold seized marked claimed spilt spilled smashed stored ") &&
         is_one_of (place, 2, " out off of with under are is inside behind ");
}

/* "flew to Georgia", "family in Georgia" */
static gboolean
is_land (const Place *place)
{
  return place->sections & SOS_LEXICON_LAND && place->is_capital &&
         is_one_before (place, -1, " to in from near around ") && find_sections (place, -2) & SOS_LEXICON_TRAVEL;
}

static gboolean
is_only_land (const Place *place)
{
  return (place->sections & SOS_LEXICON_AMBIGUOUS) == SOS_LEXICON_LAND;
}

static gboolean
is_small (const Place *place)
{
  return !place->is_capital;
}

/* "between January and April" */
static gboolean
is_among_months (const Place *place)
{
  return place->sections & SOS_LEXICON_MONTH && is_one_before (place, -1, " and to or ") &&
         is_one_of (place, -2,
                    " january february march april may june july august september october november december ");
}

/* "in May", "5th May", "May 2024" */
static gboolean
is_month (const Place *place)
{
  if (!(place->sections & SOS_LEXICON_MONTH))
    return FALSE;

  return is_digits (place, 1) || (!place->is_first && (is_digits (place, -1) || is_digits (place, -2))) ||
         place->before & (SOS_LEXICON_TIME | SOS_LEXICON_MONTH) || place->after & SOS_LEXICON_OCCASION;
}

/* "last Summer", "Summer term" */
static gboolean
is_season (const Place *place)
{
  return place->sections & SOS_LEXICON_SEASON && (is_digits (place, 1) || place->after & SOS_LEXICON_OCCASION ||
                                                  place->before & (SOS_LEXICON_TIME | SOS_LEXICON_DETERMINER));
}

/* "a Christian", "Christian faith" */
static gboolean
is_belief (const Place *place)
{
  return place->sections & SOS_LEXICON_BELIEF &&
         (place->before & (SOS_LEXICON_DETERMINER | SOS_LEXICON_BE) ||
          place->after & (SOS_LEXICON_PLACE | SOS_LEXICON_SOME | SOS_LEXICON_ROLE));
}

/* "attended": what people did, though it is in no list. */
static gboolean
is_past (const Place *place)
{
  const SosFoldedWord *next = get_word (place, 1);
  const guint8 *end;

  if (next == NULL || next->n < 5 || !(next->gap & SPACES))
    return FALSE;
  end = place->finder->folded.letters + next->letters + next->n;

  return end[-2] == 'e' && end[-1] == 'd';
}

static gboolean
is_speaker (const Place *place)
{
  return (place->gap_after & ~(guint) SPACES) == 0 && (place->after & SOS_LEXICON_VERB || is_past (place)) &&
         !(place->before & SOS_LEXICON_DETERMINER);
}

/* "Will: I want to go home.", "Will (7)", "Will, who is 7" */
static gboolean
is_introduced (const Place *place)
{
  char mark = get_mark_after (place);
  guint32 next = find_sections (place, 1);

  if (mark == ':' && place->is_first)
    return TRUE;
  if (place->gap_after & SOS_GAP_MARK && is_digits (place, 1))
    return TRUE;

  return mark == ',' && next & SOS_LEXICON_RELATIVE;
}

static gboolean
is_first_word (const Place *place)
{
  return place->is_first && place->after & SOS_LEXICON_FOLLOWS;
}

/* "Hope is a good thing"; but "May has a dog". */
static gboolean
is_said_of (const Place *place)
{
  const guint32 things = SOS_LEXICON_SOME | SOS_LEXICON_MONTH | SOS_LEXICON_SEASON;
  const SosFoldedWord *next = get_word (place, 1);

  return place->is_first && place->sections & things && place->after & SOS_LEXICON_BE &&
         place->finder->folded.letters[next->letters] != 'h' &&
         (find_sections (place, 2) & (SOS_LEXICON_DETERMINER | SOS_LEXICON_ADVERB) || is_one_of (place, 2, STATES));
}

/* "Rose to ring school": who is to do something. */
static gboolean
is_to_act (const Place *place)
{
  return place->is_first && place->is_capital && is_one_of (place, 1, " to ") &&
         !is_one_of (place, 0, " hope chance ") &&
         is_one_of (
             place, 2,
             " ring call phone text email attend collect visit speak contact arrange ask tell complete book chase "
             "meet take bring pick drop ");
}

static gboolean
is_somebody (const Place *place)
{
  return (place->gap_after & ~(guint) SPACES) == 0 &&
         (place->after & SOS_LEXICON_BE || (place->is_capital && is_one_of (place, 1, " will may "))) &&
         !(place->before & SOS_LEXICON_DETERMINER);
}

/* "Art therapy", "Good enough": a word goes with it that no name goes with. */
static gboolean
is_beside_word (const Place *place)
{
  const guint32 others = SOS_LEXICON_VERB | SOS_LEXICON_BE | SOS_LEXICON_TOWARDS | SOS_LEXICON_TIME |
                         SOS_LEXICON_PARTICLE | SOS_LEXICON_DETERMINER | SOS_LEXICON_ADVERB | SOS_LEXICON_KIN;
  const SosFoldedWord *next = get_word (place, 1);
  const guint8 *end;

  if (!place->is_first || place->gap_after != SOS_GAP_SPACE || !(place->after & SOS_LEXICON_ORDINARY) ||
      place->after & others || next->shape & SOS_WORD_CAPITAL)
    return FALSE;
  end = place->finder->folded.letters + next->letters + next->n;

  return next->n > 3 && memcmp (end - 3, "ing", 3) != 0 && memcmp (end - 2, "ly", 2) != 0 &&
         memcmp (end - 2, "ed", 2) != 0;
}

/* "My mum", "So what": small words begin sentences. */
static gboolean
is_small_word (const Place *place)
{
  const guint32 small = SOS_LEXICON_DETERMINER | SOS_LEXICON_TOWARDS | SOS_LEXICON_BE;
  const SosFoldedWord *word = get_word (place, 0), *next = get_word (place, 1);

  return place->is_first && word->n <= 3 && next != NULL && place->gap_after == SOS_GAP_SPACE &&
         !(next->shape & SOS_WORD_CAPITAL) &&
         (find_sections (place, 0) & small || place->after & (SOS_LEXICON_DETERMINER | SOS_LEXICON_TOWARDS));
}

static gboolean
is_first (const Place *place)
{
  return place->is_first;
}

static gboolean
is_met (const Place *place)
{
  return place->before & (SOS_LEXICON_TOWARDS | SOS_LEXICON_GREETING) ||
         (is_one_of (place, -1, " to ") && is_one_of (place, -2, SPEAKING));
}

static gboolean
has_other_sense (const Place *place)
{
  return place->sections & (SOS_LEXICON_MONTH | SOS_LEXICON_BELIEF) || place->before & SOS_LEXICON_DETERMINER;
}

static const struct {
  gboolean (*holds) (const Place *place);
  Verdict verdict;
} rules[] = {
  { is_titled, NAME },        { is_beside_name, NAME },    { is_in_list, NAME },      { is_tag, NAME },
  { is_in_phrase, WORD },     { is_of_thing, WORD },       { has_article, WORD },     { is_bought, WORD },
  { is_shop, WORD },          { has_small_article, WORD }, { is_among_months, WORD }, { is_small_kin, WORD },
  { is_before_object, WORD }, { is_before_of, WORD },      { is_done_to, UNSURE },    { is_adjective, WORD },
  { is_of_something, WORD },  { is_compound, WORD },       { is_with_kin, NAME },     { is_owner, NAME },
  { is_land, WORD },          { is_only_land, NAME },      { is_family, NAME },       { is_small_speaker, NAME },
  { is_given, NAME },         { is_small, WORD },          { is_month, WORD },        { is_season, WORD },
  { is_belief, WORD },        { is_speaker, NAME },        { is_introduced, NAME },   { is_to_act, NAME },
  { is_first_word, WORD },    { is_said_of, UNSURE },      { is_somebody, NAME },     { is_small_word, WORD },
  { is_beside_word, WORD },   { is_first, UNSURE },        { is_met, NAME },          { has_other_sense, UNSURE },
};

static Verdict
judge (const SosNameFinder *finder, guint number)
{
  Place place = look_around (finder, number);

  /* No word by itself: only with what stands beside it. */
  if (place.sections == 0)
    return is_in_phrase (&place) || has_article (&place) || is_bought (&place) || is_shop (&place) ||
                   has_small_article (&place) || is_small_kin (&place)
               ? WORD
               : NAME;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].holds (&place))
      return rules[i].verdict;

  /* A capital within a sentence. */
  return NAME;
}

/* Small words that a nickname is like are no matter for a review. */
static gboolean
is_to_be_dropped (const SosMatch *match)
{
  return match->kind == SOS_NAME_NICKNAME;
}

void
sos_name_context_judge (SosNameFinder *finder)
{
  guint n = 0;

  for (guint i = 0; i < finder->n; i++)
    {
      SosMatch *match = &finder->matches[i];

      /* Several words are no part of a phrase. */
      if (match->sections == 0 && match->first < match->last)
        continue;
      switch (judge (finder, i))
        {
        case NAME:
          break;
        case UNSURE:
          match->surety = SOS_UNSURE;
          break;
        case WORD:
          match->surety = SOS_UNSURE;
          match->kind = is_to_be_dropped (match) ? 0 : SOS_NAME_ORDINARY;
          break;
        }
    }

  for (guint i = 0; i < finder->n; i++)
    if (finder->matches[i].kind != 0)
      finder->matches[n++] = finder->matches[i];
  finder->n = n;
}
