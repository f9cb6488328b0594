/* SPDX-License-Identifier: MIT */
/* Whether what is said beside a word makes it a name: what somebody does, is, or has done
 * to them. */
#include "lib/privacy/deeds.h"

#include <string.h>

#include "lib/privacy/context-words.h"
#include "lib/privacy/layout.h"
#include "lib/privacy/name-match.h"

/* What only people are. */
#define LIKE_PEOPLE " absent asleep awake keen tearful uncooperative undecided unsure unwell upset "

/* What is done to or for people, and not to things. */
#define DONE_TO_PEOPLE                                                                                              \
  " accommodated asked assessed encouraged informed interviewed invited met offered reassured referred registered " \
  "seen "                                                                                                           \
  "spoken supervised supported told weighed "

/* "attended", "minimises": what people did or do, though it is in no list. */
gboolean
sos_deed_is_past (const SosNamePlace *place)
{
  const SosFoldedWord *next = sos_name_place_word (place, 1);
  const guint8 *end;

  if (next == NULL || next->n < 5 || !(next->gap & SOS_GAP_BLANKS))
    return FALSE;
  end = place->finder->folded.letters + next->letters + next->n;
  if (sos_name_place_has (place, 1, " coloured flavoured scented ") && !sos_name_place_has (place, 2, " in "))
    return FALSE;

  return (end[-2] == 'e' && end[-1] == 'd') || (next->n > 6 && memcmp (end - 4, "ises", 4) == 0);
}

/* "asking to speak to hyacinth" */
gboolean
sos_deed_is_spoken_to (const SosNamePlace *place)
{
  if (sos_name_place_has (place, -1, " from to ") && sos_name_place_has (place, -2, " c call calls email phone text "))
    return TRUE;
  /* "Spoke w/ hyacinth" */
  if (sos_name_place_has (place, -1, " w "))
    return TRUE;

  return sos_name_place_has (place, -1, " to ") && sos_name_place_has (place, -2, SPEAKING);
}

gboolean
sos_deed_is_met (const SosNamePlace *place)
{
  return place->before & (SOS_LEXICON_TOWARDS | SOS_LEXICON_GREETING) || sos_deed_is_spoken_to (place);
}

gboolean
sos_deed_is_small_speaker (const SosNamePlace *place)
{
  return !place->is_capital && place->after & SOS_LEXICON_SAYING && place->gap_after & SOS_GAP_BLANKS &&
         !(place->before & (SOS_LEXICON_DETERMINER | SOS_LEXICON_BE)) &&
         (place->is_first || !(place->sections & SOS_LEXICON_SOME));
}

gboolean
sos_deed_is_speaker (const SosNamePlace *place)
{
  if (place->is_capital && place->gap_after == SOS_GAP_SPACE &&
      sos_name_place_has (place, 1, " cant couldnt didnt doesnt dont hadnt hasnt isnt put wasnt wont wouldnt "))
    return TRUE;

  return (place->gap_after & ~(guint) SOS_GAP_BLANKS) == 0 &&
         (place->after & SOS_LEXICON_VERB || sos_deed_is_past (place)) && !(place->before & SOS_LEXICON_DETERMINER);
}

/* "King never listens" */
gboolean
sos_deed_is_speaker_by_habit (const SosNamePlace *place)
{
  return place->is_capital && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_has (place, 1, " also always just never often only still ") &&
         sos_name_place_sections (place, 2) & SOS_LEXICON_VERB && !(place->before & SOS_LEXICON_DETERMINER);
}

/* Two words that only follow people. */
static const struct {
  const char *next;
  const char *then;
} of_people[] = {
  { " come ", " back home in over round " },         /* "Frank come round and took it" */
  { " still ", " asleep at in not on under with " }, /* "Girts still on sofa" */
  { " seen ", " alone at by today with " },          /* "Joy seen alone" */
  { " not ", DONE_TO_PEOPLE " attending available brought engaging home keen present ready well " },
};

/* "Ivy well, perineum healing" */
static gboolean
is_well (const SosNamePlace *place)
{
  const SosFoldedWord *then = sos_name_place_word (place, 2);

  return sos_name_place_has (place, 1, " well ") && then != NULL && then->gap & (SOS_GAP_COMMA | SOS_GAP_STOP);
}

/* "Stokes not seen", "Aster unsure", "Wing - no reply" */
gboolean
sos_deed_is_like_people (const SosNamePlace *place)
{
  if (!place->is_capital)
    return FALSE;
  if (place->is_first && sos_layout_is_before_dash (place) &&
      sos_name_place_has (place, 1, " absent apologies cancelled declined no not refused see seen spoke "))
    return TRUE;
  if (place->gap_after != SOS_GAP_SPACE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (of_people); i++)
    if (sos_name_place_has (place, 1, of_people[i].next) && sos_name_place_has (place, 2, of_people[i].then))
      return TRUE;

  return sos_name_place_has (place, 1, LIKE_PEOPLE) || is_well (place);
}

/* "Autumn is the one who helps." */
gboolean
sos_deed_is_the_one (const SosNamePlace *place)
{
  return place->is_capital && sos_name_place_has (place, 1, " is was ") && sos_name_place_has (place, 2, " the ") &&
         sos_name_place_has (place, 3, " one person ") && sos_name_place_has (place, 4, " that who whose ");
}

/* "I am worried that Autumn is being hurt", "agreed that Sunday would ring": what is said of days
 * and seasons is another thing. */
gboolean
sos_deed_is_reported (const SosNamePlace *place)
{
  gboolean is_day = sos_name_place_has (place, 0, WEEKDAYS);

  if (!place->is_capital || place->is_first || place->gap_after != SOS_GAP_SPACE ||
      !(place->sections & (SOS_LEXICON_MONTH | SOS_LEXICON_SEASON)) ||
      !sos_name_place_follows (place, -1, " of that whether ") ||
      sos_name_is_first (&place->finder->folded, place->match->first - 1))
    return FALSE;
  if (is_day)
    return sos_name_place_has (place, 1, " can could may might should will would ") &&
           !sos_name_place_has (place, 2, " be do suit work ");

  return sos_name_place_has (place, 1, " has had hasnt ") ||
         (sos_name_place_has (place, 1, " can could is isnt may might should was wasnt will would ") &&
          sos_name_place_has (place, 2, " being going not come have "));
}

/* "It was Christian who found them", "a letter from Autumn that says", "met with Hope, who". */
gboolean
sos_deed_is_told_of (const SosNamePlace *place)
{
  if (!place->is_capital || place->is_first)
    return FALSE;
  /* "seen by Summer, who told Mum" */
  if (place->gap_after == (SOS_GAP_COMMA | SOS_GAP_SPACE) && sos_name_place_has (place, 1, " who whose "))
    return TRUE;
  /* "spoke with Hope" */
  if (sos_name_place_has (place, -1, " with ") &&
      sos_name_place_has (place, -2, " meet meeting met sat session speak spoke spoken visit visited "))
    return TRUE;
  if (place->gap_after != SOS_GAP_SPACE)
    return FALSE;
  /* "tell April I am not coming" */
  if (place->sections & SOS_LEXICON_MONTH &&
      sos_name_place_has (place, -1, " ask asked attn call fao phone phoned rang ring see tell telling text told "))
    return TRUE;

  return sos_name_place_has (place, 1, " who whose ") ||
         (sos_name_place_has (place, -1, " from ") &&
          sos_name_place_has (place, -2, " call email evidence hear heard letter message news received text word "));
}

/* "Grace taken to A&E" */
gboolean
sos_deed_is_taken (const SosNamePlace *place)
{
  return place->is_capital && place->gap_after == SOS_GAP_SPACE && sos_name_place_has (place, 1, " taken brought ") &&
         sos_name_place_has (place, 2, " to home ");
}

/* "I heard Jan crying" */
gboolean
sos_deed_is_heard (const SosNamePlace *place)
{
  const SosFoldedWord *next = sos_name_place_word (place, 1);

  return (place->is_capital || place->sections & SOS_LEXICON_NAMELIKE) && place->gap_after == SOS_GAP_SPACE &&
         next->n > 4 && memcmp (place->finder->folded.letters + next->letters + next->n - 3, "ing", 3) == 0 &&
         sos_name_place_follows (place, -1,
                                 " found hear heard hearing hears left saw see seeing seen sees watched watching ");
}

gboolean
sos_deed_is_somebody (const SosNamePlace *place)
{
  return (place->gap_after & ~(guint) SOS_GAP_BLANKS) == 0 &&
         (place->after & SOS_LEXICON_BE || (place->is_capital && sos_name_place_has (place, 1, " will may ")) ||
          (place->is_capital && !sos_name_place_ends_in_one_s (place) && sos_name_place_has (place, 1, " were "))) &&
         !(place->before & SOS_LEXICON_DETERMINER);
}

/* "Storm would not say", "Hope would like to"; but "Snow would be nice". */
gboolean
sos_deed_is_willing (const SosNamePlace *place)
{
  if (place->is_first && place->is_capital && sos_name_place_has (place, 1, " shall "))
    return TRUE;

  return place->is_first && place->is_capital && place->gap_after == SOS_GAP_SPACE &&
         sos_name_place_has (place, 1, " could did would ") &&
         sos_name_place_has (place, 2, " come go help like love not prefer rather say see tell want ");
}

/* "Rose to ring school", "Rose to be offered": who is to do something, or is done something for. */
gboolean
sos_deed_is_to_act (const SosNamePlace *place)
{
  gboolean is_front = place->is_first || sos_layout_is_behind_colon (place);

  if (is_front && place->is_capital && sos_name_place_has (place, 1, " to ") && sos_name_place_has (place, 2, " be ") &&
      sos_name_place_has (place, 3, DONE_TO_PEOPLE))
    return TRUE;

  if (is_front && place->is_capital && (sos_layout_is_behind_colon (place) || place->sections & SOS_LEXICON_NAMELIKE) &&
      sos_name_place_has (place, 1, " to ") && place->gap_after == SOS_GAP_SPACE &&
      !sos_name_place_has (place, 0, " chance glad good grace grant great faith happy love nice sunny will ") &&
      !(sos_name_place_sections (place, 2) & (SOS_LEXICON_DETERMINER | SOS_LEXICON_BE)))
    return TRUE;

  return is_front && place->is_capital && sos_name_place_has (place, 1, " to ") &&
         !sos_name_place_has (place, 0, " hope chance ") &&
         sos_name_place_has (place, 2,
                             " keep provide send make give sign stay apply liaise update share offer engage complete "
                             "chair minute lead ring call phone text email attend collect visit speak contact arrange "
                             "ask tell complete book chase "
                             "meet take bring pick drop ");
}

/* "Hope is a good thing"; but "May has a dog". */
gboolean
sos_deed_is_said_of (const SosNamePlace *place)
{
  const guint32 things = SOS_LEXICON_SOME | SOS_LEXICON_MONTH | SOS_LEXICON_SEASON;
  const SosFoldedWord *next = sos_name_place_word (place, 1);

  /* "Daisy is not to attend" */
  if (sos_name_place_has (place, 2, " not ") && sos_name_place_has (place, 3, " to "))
    return FALSE;
  /* "Dawn is the first respondent" */
  for (gint i = 3; i <= 5; i++)
    if (sos_name_place_sections (place, i) & (SOS_LEXICON_ROLE | SOS_LEXICON_KIN) ||
        sos_name_place_has (place, i, " applicant respondent carer eldest oldest youngest victim child favourite "))
      return FALSE;

  return place->is_first && place->sections & things && place->after & SOS_LEXICON_BE &&
         place->finder->folded.letters[next->letters] != 'h' &&
         (sos_name_place_sections (place, 2) & (SOS_LEXICON_DETERMINER | SOS_LEXICON_ADVERB) ||
          sos_name_place_has (place, 2, STATES));
}
