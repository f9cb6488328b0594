/* SPDX-License-Identifier: MIT */
/* Ages that only what stands before them tells: "her brother is 7", "the eldest (15)",
 * "her son, 4,", "a boy of 12". */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/age-pieces.h"
#include "lib/privacy/terms.h"

#define CHILDREN                                                                                                      \
  " child children boy boys girl girls baby babies toddler toddlers infant newborn teenager teenagers kid kids twin " \
  "twins triplets brother brothers bro sister sisters sis sibling siblings cousin cousins son sons daughter "         \
  "daughters nephew nephews niece nieces grandson grandsons granddaughter granddaughters grandchild grandchildren "   \
  "stepson stepdaughter stepbrother stepsister godson goddaughter eldest oldest youngest older younger elder middle " \
  "lad lass pupil pupils student students patient client victim suspect witness casualty subject applicant "          \
  "complainant informant "                                                                                            \
  "defendant passenger "

#define ADULTS                                                                                                      \
  " mum mam mummy mother dad daddy father parents stepmum stepdad stepmother stepfather nan nana nanna nanny gran " \
  "granny grandma grandmother grandad grandfather grandparents aunt auntie aunty uncle partner boyfriend "          \
  "girlfriend husband wife ex carer foster friend man woman lady female male neighbour lodger "

/* A number right behind them is an age: "the eldest is 9, middle 7, youngest 4". */
#define STANDING_ALONE " boy eldest female girl male middle oldest youngest "

/* The same with a unit: "Baby 6 weeks, seen in the cot". */
#define STANDING_WITH_UNIT " baby infant newborn toddler "

#define PRONOUNS " he she i they who "
#define JOINED_PRONOUNS " im hes shes theyre "

#define BE " r is was are were be am been looks looked seems seemed "
/* What says that an age is near, each row backwards: "coming up to 11", "getting on for
 * 80". */
#define MAX_NEARLY 3
static const char *const nearly[][MAX_NEARLY] = {
  { " to for ", " up ", " coming getting " },
  { " for ", " on ", " getting going " },
  { " on ", " going " },
  { " be ", " to ", " soon " },
  { " to ", " close closer " },
  { " pushing rising gone " },
  { " up ", " coming " },
};

/* The words with which such a row ends. */
#define ENDS_NEARLY " be to for on pushing rising gone up "

#define MODALS                                                                                                         \
  " is was are were has have had long will would must might should could can ll d to going not only soon shortly now " \
  "just also turning "                                                                                                 \
  "thought believed said "
#define ADVERBS                                                                                                     \
  " nearly almost now just only about still already around approx approximately roughly maybe currently both aged " \
  "barely even hardly scarcely then yet not under over perhaps probably possibly somewhere "

/* A sentence goes on like this behind an age. */
#define AFTER_BE                                                                                                    \
  " and an dont cant ffs lol n r u ur x but not when now then at so or with who because bc cos coz cuz while this " \
  "next last since before after "                                                                                   \
  "until he she they i "                                                                                            \
  "we it today tomorrow yesterday already soon going though although too as "

/* Behind "when she was 7" all goes but what is counted or measured. */
#define NO_AGE                                                                                                    \
  " out stone st kg feet ft inches cm lb lbs per of months weeks days hours hrs minutes mins in to people miles " \
  "times points metres "

#define AFTER_COMMA " and at last next now who was is has had were are lives attends both "
#define DETERMINERS " his her my their our the your a "

/* Numbers up to ten are said of scales, too. */
#define LARGEST_SCALED 10
#define BEFORE_SCALE 80
#define BEHIND_SCALE 48

/* They have a number by themselves. */
#define COUNTED                                                                                                       \
  " act action annex appendix block box bus chapter channel class client form grade group item key level no number "  \
  "option article band bay bed chapters ep episode exhibit fig figure floor gate hymn iphone junction lesson line "   \
  "lot "                                                                                                              \
  "module para paragraph platform playstation psalm psalms question radio row scene schedule season series session "  \
  "slide surah track type verse verses vol volume windows worksheet xbox "                                            \
  "page part person phase plan reg regs regulation room route rule section stage standard step table term tier unit " \
  "version ward week "                                                                                                \
  "year "

typedef enum {
  NOBODY,
  CHILD,
  ADULT,
  PRONOUN,
  NAME, /* or any other word with a capital */
} Who;

typedef enum {
  NO_LINK,
  BY_BE,
  BY_BRACKET,
  BY_COMMA,
  BY_COLON,
  BY_OF,
  BY_NOTHING,
} Link;

/* What says whose age a number is. */
typedef struct {
  Link link;
  Who who;
  gsize start, end; /* of the word that says who */
} Owner;

static gsize
skip_blanks_back (const SosProse *in, gsize at)
{
  while (at > 0 && (in->text[at - 1] == ' ' || in->text[at - 1] == '\n'))
    at--;

  return at;
}

/* The same as sos_prose_word_back(), but only past blanks. */
static gsize
go_back_over (const SosProse *in, gsize at, const char *list)
{
  gsize end = skip_blanks_back (in, at), start;

  if (end == 0 || !sos_word_list_may_end (list, in->text[end - 1]))
    return SOS_NO_WORD;
  start = sos_prose_word_start (in, end);

  return start < end && sos_prose_skip_word (in, start, list) == end ? start : SOS_NO_WORD;
}

static gboolean
is_one_of (const SosProse *in, const Owner *owner, const char *list)
{
  return sos_prose_skip_word (in, owner->start, list) == owner->end;
}

/* "the other one", "the oldest of them" */
static gboolean
is_child_by_more (const SosProse *in, const Owner *owner)
{
  gsize of;

  if (is_one_of (in, owner, " one "))
    return go_back_over (in, owner->start, " other little older younger eldest youngest middle big ") != SOS_NO_WORD;
  if (!is_one_of (in, owner, " them us two three four five six "))
    return FALSE;
  of = go_back_over (in, owner->start, " of ");

  return of != SOS_NO_WORD && go_back_over (in, of, CHILDREN) != SOS_NO_WORD;
}

/* "Child two", "sibling 3" */
static gboolean
is_numbered_child (const SosProse *in, const Owner *owner)
{
  gboolean is_number = sos_prose_is_digit (in, owner->start) && owner->end - owner->start == 1;

  return (is_number || is_one_of (in, owner, " one two three four five six ")) &&
         go_back_over (in, owner->start, " baby child sibling twin ") != SOS_NO_WORD;
}

/* The word that ends at @end, or before the blanks there. */
static void
read_owner (const SosProse *in, gsize end, Owner *owner)
{
  owner->end = skip_blanks_back (in, end);
  owner->start = sos_prose_word_start (in, owner->end);
  if (owner->start == owner->end)
    owner->who = NOBODY;
  else if (is_one_of (in, owner, CHILDREN) || is_child_by_more (in, owner) || is_numbered_child (in, owner))
    owner->who = CHILD;
  else if (is_one_of (in, owner, ADULTS))
    owner->who = ADULT;
  else if (is_one_of (in, owner, PRONOUNS))
    owner->who = PRONOUN;
  else
    owner->who = sos_prose_is_upper (in, owner->start) || (guchar) in->text[owner->start] >= 0xc3 ? NAME : NOBODY;
}

/* Before the words of a row, or %SOS_NO_WORD. */
static gsize
go_back_over_row (const SosProse *in, gsize at, const char *const *row)
{
  for (guint i = 0; i < MAX_NEARLY && row[i] != NULL && at != SOS_NO_WORD; i++)
    at = go_back_over (in, at, row[i]);

  return at;
}

static gsize
go_back_over_nearly (const SosProse *in, gsize at)
{
  if (go_back_over (in, at, ENDS_NEARLY) == SOS_NO_WORD)
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (nearly); i++)
    {
      gsize before = go_back_over_row (in, at, nearly[i]);

      if (before != SOS_NO_WORD)
        return before;
    }

  return at;
}

/* What of a child may be so many, and is no age. */
#define OF_CHILD                                                                                                    \
  " attendance bedtime bmi class count curfew dinner grade height level mark number one rate room sats score shoe " \
  "size tea temp temperature time times total weight year "
#define BEFORE_PLACE 40

/* "The boy at the bus stop was 11": the noun before the verb is only where he was. */
static gboolean
is_part_of_child (const SosProse *in, const Owner *owner)
{
  gsize from = owner->start;

  if (owner->start == owner->end || is_one_of (in, owner, OF_CHILD))
    return FALSE;
  while (from > 0 && owner->start - from < BEFORE_PLACE && strchr (".,;:!?\n", in->text[from - 1]) == NULL)
    from--;

  return sos_prose_is_near (in, owner->start, owner->start - from, " boy girl lad lass toddler teenager teen youth ");
}

/* "is", "will be", "'s" */
static gboolean
read_being (const SosProse *in, gsize at, Owner *owner)
{
  gsize be = go_back_over (in, at, BE), short_be = go_back_over (in, at, " s m re "), modal;

  owner->link = BY_BE;
  if (go_back_over (in, at, JOINED_PRONOUNS) != SOS_NO_WORD)
    {
      owner->end = skip_blanks_back (in, at);
      owner->start = go_back_over (in, at, JOINED_PRONOUNS);
      owner->who = PRONOUN;
      return TRUE;
    }
  if (be == SOS_NO_WORD && short_be != SOS_NO_WORD)
    be = sos_prose_apostrophe_back (in, short_be);
  if (be == SOS_NO_WORD)
    return FALSE;
  while ((modal = go_back_over (in, be, MODALS)) != SOS_NO_WORD)
    be = sos_prose_apostrophe_back (in, modal) != SOS_NO_WORD ? sos_prose_apostrophe_back (in, modal) : modal;
  read_owner (in, be, owner);
  if (owner->who == NOBODY && is_part_of_child (in, owner))
    owner->who = CHILD;

  return TRUE;
}

/* "a boy of 12"; not "a mother of 3", "the only child of 2". */
static gboolean
read_of (const SosProse *in, gsize at, Owner *owner)
{
  gsize of = go_back_over (in, at, " of "), noun, before;

  noun = of != SOS_NO_WORD
             ? go_back_over (in, of, " child boy girl baby toddler lad lass man woman infant youth teen teenager ")
             : SOS_NO_WORD;
  before = noun != SOS_NO_WORD ? go_back_over (in, noun, " a an any no young little small ") : SOS_NO_WORD;
  /* "Household: boy of 7" */
  if (before == SOS_NO_WORD && noun != SOS_NO_WORD && noun > 1 && sos_prose_has (in, noun - 2, ": "))
    before = noun;
  *owner = (Owner) { BY_OF, CHILD, noun, of };

  return before != SOS_NO_WORD;
}

/* Asks for as little as it can: most numbers follow another word. */
gboolean
sos_age_may_have_owner (const SosProse *in, gsize at)
{
  gsize end = skip_blanks_back (in, at), start = sos_prose_word_start (in, end);
  char mark = sos_prose_before (in, end);

  if (start == end)
    return mark != '\0' && strchr ("(,:-/\x93", mark) != NULL;

  return sos_prose_is_upper (in, start) || (guchar) in->text[start] >= 0xc3 ||
         sos_prose_skip_word (in, start,
                              BE ADVERBS JOINED_PRONOUNS ENDS_NEARLY STANDING_ALONE STANDING_WITH_UNIT
                              " s m re of first second third fourth other ") == end;
}

/* Before the comma, the "is" or the "at home" of "The child, (7 yrs)", "Child is (7 yrs)" and "one child at
 * home (7)". */
static gsize
skip_joint_back (const SosProse *in, gsize at)
{
  gsize end = skip_blanks_back (in, at), be = go_back_over (in, at, " is was "), home = go_back_over (in, at, " home ");
  gsize at_home = home != SOS_NO_WORD ? go_back_over (in, home, " at ") : SOS_NO_WORD;

  if (be != SOS_NO_WORD)
    return be;
  if (at_home != SOS_NO_WORD)
    return at_home;

  return sos_prose_before (in, end) == ',' ? end - 1 : at;
}

/* The mark of two dashes or strokes before the number, one of which stands behind it, too. */
static gboolean
find_between_dashes (const SosProse *in, gsize end, gsize number, gsize unit, Owner *owner)
{
  static const char *const marks[] = { "- ", SOS_EN_DASH " ", "/" };
  gsize next;

  number = unit != 0 ? unit : number;
  number += number != 0 && unit == 0 && sos_prose_has_mark (in, number, "ym");
  next = number != 0 ? sos_prose_skip_blanks (in, number) : 0;
  for (guint i = 0; number != 0 && i < G_N_ELEMENTS (marks); i++)
    {
      gsize n = strcspn (marks[i], " ");

      if (end < n + 2 || !sos_prose_has (in, end - n, marks[i]) || in->text[end - n - 1] != ' ' ||
          !(sos_prose_has (in, next, marks[i]) || sos_prose_has_mark (in, number, ",.\n")))
        continue;
      read_owner (in, end - n, owner);
      owner->link = BY_COMMA;
      return owner->who == CHILD;
    }

  return FALSE;
}

/* Behind "9 yrs" or "4y"; 0 where no unit is. */
static gsize
end_of_unit (const SosProse *in, gsize at)
{
  gsize number = sos_age_read_number (in, at), unit = number != 0 ? sos_age_skip_unit (in, number) : 0;

  return unit != 0 ? unit : number != 0 && sos_prose_has_mark (in, number, "ym") ? number + 1 : 0;
}

static gboolean
find_owner (const SosProse *in, gsize at, gsize number, gsize unit, Owner *owner)
{
  gsize first = at, adverb, end;
  char mark;

  at = go_back_over_nearly (in, at);
  while ((adverb = go_back_over (in, at, ADVERBS)) != SOS_NO_WORD)
    at = adverb;
  end = skip_blanks_back (in, at);
  mark = sos_prose_before (in, end);
  /* "The little girl - 5 - had no coat." */
  if (at == first && find_between_dashes (in, end, number, unit, owner))
    return TRUE;
  if (mark == ':')
    {
      owner->link = BY_COLON;
      read_owner (in, end - 1, owner);
      return owner->who == CHILD;
    }
  if (mark == '(' || mark == ',')
    {
      owner->link = mark == '(' ? BY_BRACKET : BY_COMMA;
      read_owner (in, mark == '(' ? skip_joint_back (in, end - 1) : end - 1, owner);
      return TRUE;
    }
  if (read_being (in, at, owner) || read_of (in, at, owner))
    return TRUE;
  owner->link = BY_NOTHING;
  read_owner (in, at, owner);
  /* "Three children at home, the first 9 yrs," */
  if (is_one_of (in, owner, " first second third fourth other ") &&
      go_back_over (in, owner->start, " the ") != SOS_NO_WORD &&
      sos_prose_is_near (in, owner->start, BEFORE_PLACE, " child children kids siblings ") && end_of_unit (in, at) != 0)
    {
      owner->who = CHILD;
      return TRUE;
    }

  return (owner->who == NAME && owner->end + 1 == at && !sos_prose_is_upper (in, owner->start + 1) &&
          !is_one_of (in, owner, COUNTED)) ||
         is_one_of (in, owner, STANDING_ALONE STANDING_WITH_UNIT);
}

/* "one is 9yrs": written as one word it is an age, whoever has it. */
static gboolean
is_attached (const SosProse *in, gsize at, gsize end)
{
  guint n = sos_prose_count_digits (in, at);

  return n > 0 && sos_prose_skip_word (in, at + n, " yrs yr y ") == end;
}

static guint
read_value (const SosProse *in, gsize at)
{
  gsize end;
  guint n = sos_prose_count_digits (in, at);

  return n > 0 ? sos_prose_number (in, at, MIN (n, 3)) : sos_terms_find (sos_terms_get (), in, at, &end)->value;
}

/* "7", "7 years", "7 years and 3 months"; whether the unit is one of days. */
static gsize
read_age (const SosProse *in, gsize end, gsize unit, gboolean *is_short)
{
  gsize more, word;

  /* "4y", "18m" */
  if (unit == 0 && end != 0 && sos_prose_skip_word (in, end, " y m ") != 0)
    unit = end + 1;
  *is_short = unit != 0 && sos_prose_follows (in, unit, " week weeks wk wks day days ");
  if (unit == 0)
    return end;
  more = sos_prose_skip_blanks (in, unit + (sos_prose_get (in, unit) == ','));
  word = sos_prose_skip_word (in, more, " and ");
  more = sos_age_read_number (in, word != 0 ? sos_prose_skip_blanks (in, word) : more);
  more = more != 0 ? sos_age_skip_unit (in, more) : 0;

  return more != 0 ? more : unit;
}

/* "in May", "on Friday", "in the spring", "in the new year", "on his birthday" */
static gboolean
goes_on_with_time (const SosProse *in, gsize next)
{
  gsize word = sos_prose_skip_word (in, next, " in on "), end;
  gsize place = word != 0 ? sos_prose_skip_blanks (in, word) : next, the = sos_prose_skip_word (in, place, " the ");
  const SosPatternTerm *term;

  place = sos_prose_pass_word (in, the != 0 ? sos_prose_skip_blanks (in, the) : place, " his her my their ");
  term = word != 0 ? sos_terms_find (sos_terms_get (), in, place, &end) : NULL;

  if (word != 0 && the != 0 && sos_prose_skip_word (in, place, " new holidays ") != 0)
    return TRUE;
  /* "in a few weeks" */
  if (word != 0 && sos_prose_has (in, place, "a ") &&
      sos_prose_skip_word (in, place + 2, " couple few fortnight month week ") != 0)
    return TRUE;

  return term != NULL && (term->sense == SOS_TERM_MONTH || term->sense == SOS_TERM_WEEKDAY ||
                          term->sense == SOS_TERM_SEASON || term->sense == SOS_TERM_BIRTHDAY);
}

static gboolean
ends_with_mark (const SosProse *in, gsize end, const char *marks)
{
  return end >= in->length || (in->text[end] != '\0' && strchr (marks, in->text[end]) != NULL);
}

/* "when mum was 16" */
static gboolean
is_then (const SosProse *in, const Owner *owner)
{
  gsize determiner = go_back_over (in, owner->start, DETERMINERS);

  return go_back_over (in, determiner != SOS_NO_WORD ? determiner : owner->start,
                       " when since time until till before after ") != SOS_NO_WORD;
}

static gboolean
ends_being (const SosProse *in, gsize end, const Owner *owner)
{
  gsize next = sos_prose_skip_blanks (in, end);

  if (is_then (in, owner) || is_one_of (in, owner, " who "))
    return sos_prose_skip_word (in, next, NO_AGE) == 0;

  return next == end || !g_ascii_islower (sos_prose_get (in, next)) || goes_on_with_time (in, next) ||
         sos_prose_skip_word (in, next, AFTER_BE) != 0;
}

/* Whether what stands behind the age lets it be one. */
static gboolean
is_ended (const SosProse *in, gsize at, gsize end, const Owner *owner)
{
  gsize next = sos_prose_skip_blanks (in, end);

  if (!sos_age_ends (in, end) || (sos_prose_skip_word (in, at, " one ") == end && !ends_with_mark (in, end, ".,;)")))
    return FALSE;
  switch (owner->link)
    {
    case BY_BRACKET:
      return ends_with_mark (in, end, "),;") ||
             (sos_prose_skip_word (in, next, " at last next now soon this ") != 0 && owner->who == CHILD);
    case BY_COMMA:
      return ends_with_mark (in, end, ",.;)\n/") || sos_prose_has (in, next, "- ") ||
             sos_prose_has (in, next, SOS_EN_DASH) || sos_prose_skip_word (in, next, AFTER_COMMA) != 0;
    case BY_COLON: /* "Sibling: 8 yrs"; "Children: 3" are so many */
      return end > at + sos_prose_count_digits (in, at) && ends_with_mark (in, end, ",.;)\n");
    case BY_NOTHING:
      return sos_prose_is_digit (in, at) && sos_prose_count_digits (in, at) <= 2 &&
             (end > at + 2 || end_of_unit (in, at) != 0 || !is_one_of (in, owner, STANDING_WITH_UNIT)) &&
             (ends_with_mark (in, end, ",.;)\n") || sos_prose_skip_word (in, next, " and ") != 0 ||
              (next == end + 1 && sos_prose_has (in, next, "- ")));
    case BY_BE:
      return ends_being (in, end, owner);
    default:
      return TRUE;
    }
}

/* "(nearly 11)", ", almost eleven,", ", soon to be 9,": between marks it is an age, whoever has it. */
static gboolean
is_nearly (const SosProse *in, gsize at, gsize end, const Owner *owner)
{
  gboolean is_told = go_back_over (in, at, " nearly almost ") != SOS_NO_WORD || go_back_over_nearly (in, at) != at;

  return is_told && (owner->link == BY_BRACKET || owner->link == BY_COMMA) && sos_age_ends (in, end) &&
         ends_with_mark (in, end, owner->link == BY_BRACKET ? ")" : ",.;)");
}

/* Whether the text around speaks of scales; of a child only this sentence counts. */
static gboolean
is_scaled (const SosProse *in, gsize at, gsize end, const Owner *owner)
{
  gsize behind = end, before = at, from = at > BEFORE_SCALE ? at - BEFORE_SCALE : 0;

  /* What the next sentence is about tells nothing of this one. */
  while (behind < in->length && behind < end + BEHIND_SCALE &&
         !(strchr (".\n!?", in->text[behind]) != NULL && !sos_prose_is_digit (in, behind + 1)))
    behind++;

  while (before > from && !(owner->who == CHILD && strchr (".\n!?", in->text[before - 1]) != NULL))
    before--;

  return sos_prose_is_near (in, behind, behind - before, SOS_AGE_SCALES);
}

static SosSpanSurety
weigh (const SosProse *in, gsize at, gsize end, const Owner *owner)
{
  if (read_value (in, at) > LARGEST_SCALED ||
      (owner->link == BY_BE &&
       (is_then (in, owner) || sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " when ") != 0)))
    return SOS_SURE;

  return owner->who == ADULT || is_scaled (in, at, end, owner) ? SOS_UNSURE : SOS_SURE;
}

/* "10 on her next birthday", "8 next birthday": whose it is need not be said. */
static gboolean
find_before_birthday (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = sos_prose_word_end (in, at), next = sos_prose_skip_blanks (in, end), whose, birthday;

  if (next == end || sos_prose_skip_word (in, next, " at before by last next on ") == 0 ||
      sos_age_read_number (in, at) != end)
    return FALSE;
  whose = sos_prose_pass_word (in, sos_prose_pass_word (in, next, " on at by before "), DETERMINERS);
  next = sos_prose_pass_word (in, whose, " next last ");

  return next > whose && sos_term_read (in, next, SOS_TERM_BIRTHDAY, &birthday) != NULL &&
         sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

gboolean
sos_find_said_age (const SosProse *in, gsize at, gsize number, gsize unit, SosSpan *span)
{
  Owner owner = { 0 };
  gboolean is_short;
  gsize end;
  SosSpanSurety surety;

  if (find_before_birthday (in, at, span))
    return TRUE;
  if (at == 0 || !sos_age_may_have_owner (in, at))
    return FALSE;
  end = read_age (in, number, unit, &is_short);
  if (end == 0 || !find_owner (in, at, number, unit, &owner))
    return FALSE;
  if (is_attached (in, at, end) && owner.link != BY_NOTHING)
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
  if (is_nearly (in, at, end, &owner))
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
  if (owner.who == NOBODY || !is_ended (in, at, end, &owner) ||
      (owner.link == BY_NOTHING && is_scaled (in, at, end, &owner)))
    return FALSE;
  /* "She is 12 weeks and has had a scan." */
  if (is_short && owner.who != CHILD &&
      !sos_prose_is_near (in, owner.start, 48, " babies baby newborn twins triplets "))
    return FALSE;

  /* "Term baby, 39/40" */
  if (sos_prose_has (in, end - 3, "/40"))
    return FALSE;

  surety = weigh (in, at, end, &owner);
  sos_prose_found (span, at, end, SOS_SPAN_AGE, owner.who == NAME ? SOS_UNSURE : surety);
  if (owner.who != NAME)
    return TRUE;
  span->form = surety == SOS_SURE ? SOS_AGE_OF_NAME : SOS_AGE_MAYBE_OF_NAME;
  span->subject = (guint16) MIN (at - owner.end, G_MAXUINT16);

  return TRUE;
}

/* "in her early thirties", "in his mid-40s" */
gboolean
sos_find_decade (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = at + strlen ("30s"), start, whose;

  if (sos_prose_is_digit (in, at) ? sos_prose_count_digits (in, at) != 2 || sos_prose_get (in, at + 1) != '0' ||
                                        sos_prose_get (in, at + 2) != 's'
                                  : sos_term_read (in, at, SOS_TERM_DECADE, &end) == NULL)
    return FALSE;
  if (!sos_prose_ends (in, end))
    return FALSE;
  start = go_back_over (in, at - (sos_prose_before (in, at) == '-'), " early mid late ");
  start = start != SOS_NO_WORD ? start : at;
  whose = go_back_over (in, start, " his her their my your our ");

  /* "A neighbour, mid-30s, reported it", but "since the mid-80s" */
  if (start < at && whose == SOS_NO_WORD && !sos_prose_follows (in, start, " during from in of since the "))
    return sos_prose_found (span, start, end, SOS_SPAN_AGE, SOS_SURE);

  return whose != SOS_NO_WORD && go_back_over (in, whose, " in into ") != SOS_NO_WORD &&
         sos_prose_found (span, start, end, SOS_SPAN_AGE, SOS_SURE);
}
