/* SPDX-License-Identifier: MIT */
/* Whether a word that is a name of the list, too, is the name where it stands. The
 * rules are asked in their order, and the first one that holds decides. */
#include "lib/privacy/name-context.h"

#include <string.h>

#include "lib/privacy/deeds.h"
#include "lib/privacy/layout.h"
#include "lib/privacy/name-match.h"
#include "lib/privacy/name-place.h"
#include "lib/privacy/senses.h"
#include "lib/privacy/things.h"

typedef enum {
  NAME,
  UNSURE,
  WORD,
} Verdict;

static gboolean
is_and (const SosNamePlace *place, guint word)
{
  const SosFolded *folded = &place->finder->folded;
  const guint8 *letters = sos_folded_letters (folded, word);

  return (folded->words[word].n == 3 && memcmp (letters, "and", 3) == 0) ||
         (folded->words[word].n == 2 && memcmp (letters, "or", 2) == 0);
}

static gboolean
has_between (const SosFolded *folded, const SosMatch *one, const SosMatch *next, char mark)
{
  guint end = folded->words[one->last].end;

  return memchr (folded->text + end, mark, folded->words[next->first].start - end) != NULL;
}

/* Whether two mentions are members of one list: "Kayden, Mia and Will", "Will / Mia",
 * "Kayden; Will". */
static gboolean
are_listed (const SosNamePlace *place, const SosMatch *one, const SosMatch *next)
{
  const SosFolded *folded = &place->finder->folded;
  guint gap = folded->words[one->last + 1].gap;

  if (next->first == one->last + 1)
    return has_between (folded, one, next, ';') ||
           ((gap & SOS_GAP_COMMA || has_between (folded, one, next, '/')) && !(gap & SOS_GAP_STOP));

  return next->first == one->last + 2 && is_and (place, one->last + 1) &&
         !(gap & ~(guint) (SOS_GAP_BLANKS | SOS_GAP_COMMA)) &&
         !(folded->words[next->first].gap & ~(guint) SOS_GAP_BLANKS);
}

static gboolean
is_titled (const SosNamePlace *place)
{
  const SosFoldedWord *word = sos_name_place_word (place, 0);

  if (word->gap & (SOS_GAP_STOP | SOS_GAP_COMMA | SOS_GAP_MARK) || place->before == 0)
    return FALSE;
  /* "Dad rose from his chair" */
  if (!place->is_capital && sos_name_place_has (place, 0, " drew rose ") &&
      sos_name_place_has (place, 1, " a at from him his her the to up "))
    return FALSE;
  /* "no answer from grandad will, will ring again" */
  if (place->before & SOS_LEXICON_KIN && place->gap_after & (SOS_GAP_COMMA | SOS_GAP_MARK))
    return TRUE;
  if (place->before & (SOS_LEXICON_TITLE | SOS_LEXICON_KIN))
    return place->is_capital || !(sos_name_place_sections (place, 0) & (SOS_LEXICON_HELPER | SOS_LEXICON_VERB));

  return place->before & (SOS_LEXICON_ROLE | SOS_LEXICON_NAMING) &&
         (place->is_capital || place->before & SOS_LEXICON_NAMING);
}

/* Beside another name of a person: "Will Smiht", "K. Hope". */
static gboolean
is_beside_name (const SosNamePlace *place)
{
  const guint gaps = SOS_GAP_SPACE | SOS_GAP_HYPHEN | SOS_GAP_DOT;
  const SosFolded *folded = &place->finder->folded;
  const SosMatch *match = place->match;

  if (sos_name_place_is_person (place, (gint64) place->number + 1) && match[1].first == match->last + 1 &&
      sos_name_is_joined (folded, match[1].first, gaps) &&
      place->is_capital == sos_folded_is_capital (folded, match[1].first))
    return TRUE;

  return sos_name_place_is_person (place, (gint64) place->number - 1) && match[-1].last + 1 == match->first &&
         match[-1].n_more == 0 && sos_name_is_joined (folded, match->first, gaps) &&
         (place->is_capital || !sos_folded_is_capital (folded, match[-1].first)) && !place->is_first &&
         !(place->sections & SOS_LEXICON_HELPER && !place->is_capital);
}

static gboolean
is_in_list (const SosNamePlace *place)
{
  const SosMatch *match = place->match;
  gboolean is_small = !place->is_capital;

  if (is_small && place->sections & SOS_LEXICON_HELPER && place->after != 0)
    return FALSE;

  return (sos_name_place_is_person (place, (gint64) place->number + 1) && are_listed (place, match, match + 1)) ||
         (sos_name_place_is_person (place, (gint64) place->number - 1) && are_listed (place, match - 1, match));
}

/* "Stokes' phone", "its fares' fault" */
static gboolean
is_owner_in_s (const SosNamePlace *place)
{
  const SosFoldedWord *word = sos_name_place_word (place, 0);

  if (!(place->gap_after & SOS_GAP_APOSTROPHE) || place->finder->folded.letters[word->letters + word->n - 1] != 's')
    return FALSE;

  return place->is_capital ? place->gap_after != SOS_GAP_APOSTROPHE
                           : place->gap_after & SOS_GAP_SPACE && sos_name_place_has (place, -1, " its ");
}

#define OF_SEASONS " arrival breeze close colours end festival heat leaves light rain start sun weather "

/* "Will's school"; a small "hope's" may be anything. */
static gboolean
is_owner (const SosNamePlace *place)
{
  const SosFoldedWord *next = sos_name_place_word (place, 1);

  if (is_owner_in_s (place))
    return TRUE;
  if (next == NULL || next->gap != SOS_GAP_APOSTROPHE || next->n != 1 ||
      place->finder->folded.letters[next->letters] != 's')
    return FALSE;
  /* "Summer's school report", but "Summer's end", "Jordan's first king" */
  if (place->is_capital && sos_name_place_has (place, 2, " school ") &&
      sos_name_place_has (place, 3, " bag friend friends jumper lunch place report run shoes uniform work "))
    return TRUE;
  /* "Summer's name", "Autumn's licence" */
  if (place->is_capital && sos_name_place_has (place, 0, " autumn summer winter ") &&
      !(sos_name_place_sections (place, 2) & (SOS_LEXICON_OCCASION | SOS_LEXICON_TIME | SOS_LEXICON_ADVERB)) &&
      !sos_name_place_has (place, 2, OF_SEASONS))
    return TRUE;
  if (place->sections & (SOS_LEXICON_SEASON | SOS_LEXICON_BELIEF) && !sos_name_place_has (place, 0, " eve holly noel "))
    return place->is_capital &&
           (sos_name_place_sections (place, 2) | (sos_name_place_sections (place, 3) & SOS_LEXICON_ROLE)) &
               (SOS_LEXICON_KIN | SOS_LEXICON_ROLE | SOS_LEXICON_PLACE | SOS_LEXICON_ORDINARY) &&
           !(sos_name_place_sections (place, 2) & (SOS_LEXICON_OCCASION | SOS_LEXICON_TIME | SOS_LEXICON_ADVERB));

  return place->is_capital || sos_name_place_ends_in_one_s (place) ||
         (!(place->sections & SOS_LEXICON_SOME) && !(place->before & SOS_LEXICON_DETERMINER));
}

/* "Frank and Mum came." */
static gboolean
is_with_kin (const SosNamePlace *place)
{
  guint next = place->match->last + 1;

  return place->is_capital && next + 1 < place->finder->folded.n && is_and (place, next) &&
         !((place->gap_after | place->finder->folded.words[next + 1].gap) & ~(guint) SOS_GAP_BLANKS) &&
         sos_name_place_sections (place, 2) & SOS_LEXICON_KIN;
}

/* "the Moody family": whatever it is like, one has a name. */
static gboolean
is_named_family (const SosNamePlace *place)
{
  return place->is_capital && place->match->kind == SOS_NAME_SURNAME && sos_name_place_follows (place, -1, " the ") &&
         sos_name_place_has (place, 1, " family household ");
}

/* "the Youngs", "the Young family" */
static gboolean
is_family (const SosNamePlace *place)
{
  return place->is_capital && place->match->kind == SOS_NAME_SURNAME &&
         (place->match->n_more > 0 || place->after & SOS_LEXICON_FAMILY);
}

/* "there was heather" */
static gboolean
is_there (const SosNamePlace *place)
{
  return place->before & SOS_LEXICON_BE && sos_name_place_follows (place, -2, " there ");
}

/* "Robin", wherever it stands, and a small "robin" where no article makes it a bird:
 * "a robin", "a young robin". */
static gboolean
is_given (const SosNamePlace *place)
{
  gboolean is_second = place->is_first || sos_name_is_first (&place->finder->folded, place->match->first - 1);
  guint32 second = is_second ? 0 : sos_name_place_sections (place, -2);
  gboolean is_of_article = place->before & SOS_LEXICON_DETERMINER && !(place->before & SOS_LEXICON_POSSESSIVE);

  if (!(place->sections & SOS_LEXICON_GIVEN) && !(place->sections & SOS_LEXICON_RARE && !place->is_capital))
    return FALSE;

  if (!place->is_capital && sos_name_place_is_in_sentence (place) &&
      !(place->after & (SOS_LEXICON_VERB | SOS_LEXICON_BE)) && !sos_deed_is_past (place) &&
      !sos_name_place_has (place, 1, " did didnt doesnt had hadnt ") &&
      !(place->before & (SOS_LEXICON_TOWARDS | SOS_LEXICON_PEOPLE | SOS_LEXICON_GREETING)) &&
      !sos_deed_is_spoken_to (place))
    return FALSE;

  /* "alleges that tiara leaves the baby" */
  if (is_of_article && sos_name_place_has (place, -1, " that ") && place->after & (SOS_LEXICON_VERB | SOS_LEXICON_BE) &&
      sos_name_place_has (
          place, -2,
          " alleged alleges belief claimed claims concern concerned heard is reported reports said says "
          "suggest suggests told worried worry "))
    return TRUE;

  return place->is_capital || !(is_of_article || second & SOS_LEXICON_DETERMINER || is_there (place));
}

/* "my nan" of a Nan who is listed */
static gboolean
is_small_kin (const SosNamePlace *place)
{
  return !place->is_capital && place->before & SOS_LEXICON_POSSESSIVE &&
         sos_name_place_sections (place, 0) & SOS_LEXICON_KIN;
}

static gboolean
is_small (const SosNamePlace *place)
{
  return !place->is_capital;
}

/* "Clay (see also the file of)" */
static gboolean
is_noted_with_file (const SosNamePlace *place)
{
  return place->is_capital && place->is_first && place->gap_after & SOS_GAP_MARK &&
         sos_name_place_has (place, 1, " see ");
}

#define KIN_BEHIND                                                                                                 \
  " abi abla amca apa appa aunty auntie baji bhabhi bhai bhaiya bua chacha chachi didi hala khala mama mami masi " \
  "massi phupo tante teyze tia tio uncle "

/* "Sultana aunty" */
static gboolean
is_before_kin (const SosNamePlace *place)
{
  return place->is_capital && place->gap_after == SOS_GAP_SPACE && sos_name_place_has (place, 1, KIN_BEHIND);
}

#define BELONGINGS                                                                                             \
  " bag bed bedroom birthday car coat dad fault flat floor friend hand hands head house kitchen mate mum nan " \
  "phone room school shoes sister brother sofa tag "

/* "Sonnys midwife", "Unions views", "in loans car": an apostrophe was left out. */
static gboolean
is_bare_owner (const SosNamePlace *place)
{
  const guint32 others = SOS_LEXICON_VERB | SOS_LEXICON_BE | SOS_LEXICON_TOWARDS | SOS_LEXICON_DETERMINER |
                         SOS_LEXICON_ADVERB | SOS_LEXICON_PARTICLE | SOS_LEXICON_RELATIVE;

  if (place->match->n_more != 1 || place->gap_after != SOS_GAP_SPACE || !(place->sections & SOS_LEXICON_NAMELIKE))
    return FALSE;
  if (sos_name_place_has (place, 1, BELONGINGS) &&
      (place->is_capital || sos_name_place_has (place, -1, " at from in is of on to ")))
    return TRUE;

  return place->is_capital &&
         (sos_name_place_has (place, 1, " own ") ||
          (place->after & (SOS_LEXICON_ORDINARY | SOS_LEXICON_ROLE | SOS_LEXICON_KIN) && !(place->after & others))) &&
         !sos_name_place_has (place, 1, " and are at for from in of on or to were with ");
}

/* "Neither Jun nor Mia came." */
static gboolean
is_of_none (const SosNamePlace *place)
{
  return (place->is_capital || place->sections & SOS_LEXICON_NAMELIKE) &&
         sos_name_place_follows (place, -1, " neither nor ");
}

/* "Shalom and I talked", "me and angel made slime" */
static gboolean
is_with_teller (const SosNamePlace *place)
{
  if (place->is_capital && place->gap_after == SOS_GAP_SPACE && sos_name_place_has (place, 1, " and ") &&
      sos_name_place_has (place, 2, " i "))
    return TRUE;

  return !place->is_capital && sos_name_place_has (place, -1, " and ") && sos_name_place_has (place, -2, " me ") &&
         place->gap_after == SOS_GAP_SPACE && !(place->sections & SOS_LEXICON_HELPER);
}

/* "Our Dean is a good worker", as the north says of a relative. */
static gboolean
is_ours (const SosNamePlace *place)
{
  return place->is_capital && place->gap_after == SOS_GAP_SPACE && sos_name_place_has (place, -1, " our ") &&
         place->after & (SOS_LEXICON_VERB | SOS_LEXICON_BE) && !(place->sections & SOS_LEXICON_SOME);
}

/* "hiya its grace can u ring me" */
static gboolean
is_teller (const SosNamePlace *place)
{
  return !place->is_capital && sos_name_place_has (place, -1, " its ") && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_has (place, 1, " again calling can could from here i just speaking x ") &&
         !(place->sections & SOS_LEXICON_HELPER);
}

/* "?? Sultana", in a list of those who were perhaps there */
static gboolean
is_doubted (const SosNamePlace *place)
{
  const SosFolded *folded = &place->finder->folded;
  guint start = folded->words[place->match->first].start;

  return place->is_capital && start >= 3 && memcmp (folded->text + start - 3, "?? ", 3) == 0;
}

static gboolean
is_first_word (const SosNamePlace *place)
{
  return place->is_first && place->after & SOS_LEXICON_FOLLOWS;
}

/* "Art therapy", "Good enough": a word goes with it that no name goes with. */
static gboolean
is_beside_word (const SosNamePlace *place)
{
  const guint32 others = SOS_LEXICON_VERB | SOS_LEXICON_BE | SOS_LEXICON_TOWARDS | SOS_LEXICON_TIME |
                         SOS_LEXICON_PARTICLE | SOS_LEXICON_DETERMINER | SOS_LEXICON_ADVERB | SOS_LEXICON_KIN;
  const SosFoldedWord *next = sos_name_place_word (place, 1);
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
is_small_word (const SosNamePlace *place)
{
  const guint32 small = SOS_LEXICON_DETERMINER | SOS_LEXICON_TOWARDS | SOS_LEXICON_BE;
  const SosFoldedWord *word = sos_name_place_word (place, 0), *next = sos_name_place_word (place, 1);

  return place->is_first && word->n <= 3 && next != NULL && place->gap_after == SOS_GAP_SPACE &&
         !(next->shape & SOS_WORD_CAPITAL) &&
         (sos_name_place_sections (place, 0) & small || place->after & (SOS_LEXICON_DETERMINER | SOS_LEXICON_TOWARDS));
}

/* "Stokes on the landing": a word that is seldom one is the name; not "Bear with me". */
static gboolean
is_rare (const SosNamePlace *place)
{
  return place->is_capital && place->sections & SOS_LEXICON_RARE && sos_name_place_word (place, 0)->n > 3 &&
         !sos_name_place_has (place, 1, " and i me off out up with ");
}

static gboolean
is_first (const SosNamePlace *place)
{
  return place->is_first;
}

static const struct {
  gboolean (*holds) (const SosNamePlace *place);
  Verdict verdict;
} rules[] = {
  { is_titled, NAME },
  { is_beside_name, NAME },
  { is_in_list, NAME },
  { sos_layout_is_tag, NAME },
  { is_before_kin, NAME },
  { sos_layout_is_signed, NAME },
  { sos_deed_is_told_of, NAME },
  { sos_deed_is_the_one, NAME },
  { sos_deed_is_reported, NAME },
  { sos_deed_is_taken, NAME },
  { sos_layout_is_between_marks, NAME },
  { sos_layout_is_quoted, NAME },
  { sos_deed_is_heard, NAME },
  { is_bare_owner, NAME },
  { is_named_family, NAME },
  { is_with_teller, NAME },
  { is_ours, NAME },
  { is_teller, NAME },
  { is_doubted, NAME },
  { sos_layout_is_noted, NAME },
  { sos_thing_is_in_phrase, WORD },
  { sos_thing_is_of_thing, WORD },
  { sos_thing_has_article, WORD },
  { sos_thing_is_bought, WORD },
  { sos_thing_is_shop, WORD },
  { sos_thing_has_small_article, WORD },
  { sos_sense_is_among_months, WORD },
  { is_small_kin, WORD },
  { sos_thing_is_before_object, WORD },
  { sos_thing_is_before_of, WORD },
  { sos_thing_is_done_to, UNSURE },
  { sos_thing_is_adjective, WORD },
  { sos_thing_is_of_something, WORD },
  { sos_thing_is_compound, WORD },
  { is_with_kin, NAME },
  { is_owner, NAME },
  { sos_sense_is_land, WORD },
  { sos_sense_is_only_land, NAME },
  { is_family, NAME },
  { sos_deed_is_small_speaker, NAME },
  { is_given, NAME },
  { is_of_none, NAME },
  { is_small, WORD },
  { sos_sense_is_weekday, WORD },
  { sos_sense_is_month, WORD },
  { sos_sense_is_season, WORD },
  { sos_sense_is_believer, NAME },
  { sos_sense_is_belief, WORD },
  { is_noted_with_file, NAME },
  { sos_deed_is_like_people, NAME },
  { sos_deed_is_speaker, NAME },
  { sos_deed_is_speaker_by_habit, NAME },
  { sos_layout_is_introduced, NAME },
  { sos_layout_is_list_item, NAME },
  { sos_layout_is_of_form, NAME },
  { sos_deed_is_willing, NAME },
  { sos_deed_is_to_act, NAME },
  { is_first_word, WORD },
  { sos_deed_is_said_of, UNSURE },
  { sos_deed_is_somebody, NAME },
  { is_small_word, WORD },
  { is_beside_word, WORD },
  { is_rare, NAME },
  { is_first, UNSURE },
  { sos_deed_is_met, NAME },
  { sos_sense_has_other_sense, UNSURE },
};

static Verdict
judge (const SosNameFinder *finder, guint number)
{
  SosNamePlace place = sos_name_place_look (finder, number);

  /* No word by itself: only with what stands beside it. */
  if (place.sections == 0)
    return sos_thing_is_in_phrase (&place) || sos_thing_has_article (&place) || sos_thing_is_bought (&place) ||
                   sos_thing_is_shop (&place) || sos_thing_has_small_article (&place) || is_small_kin (&place) ||
                   sos_sense_is_weekday (&place)
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
