/* SPDX-License-Identifier: MIT */
/* Finds the people and places of a list in texts. */
#include "lib/privacy/name-finder.h"

#include <string.h>

#include "lib/privacy/name-context.h"
#include "lib/privacy/name-forms.h"
#include "lib/privacy/name-match.h"

#define FIRST_ROOM 32

/* As it stands, whatever is between its letters and digits. */
static void
add_identifier (SosNameFinder *finder, const SosListedName *listed)
{
  SosForm form = { .subject = listed->subject, .kind = SOS_NAME_IDENTIFIER, .sections = SOS_SECTIONS_UNKNOWN };
  SosDraft draft = { .n = 0 };

  for (guint i = 0; i < finder->name.n; i++)
    sos_draft_add (&draft, sos_folded_letters (&finder->name, i), finder->name.words[i].n);
  if (draft.n >= 4)
    sos_forms_add (&finder->forms, &draft, form, finder->family);
}

static void (*const add_forms[]) (SosNameFinder *, const SosListedName *) = {
  [SOS_LISTED_NAME] = sos_person_forms_add,  [SOS_LISTED_ALIAS] = sos_person_forms_add,
  [SOS_LISTED_TITLE] = sos_person_forms_add, [SOS_LISTED_PLACE] = sos_place_forms_add,
  [SOS_LISTED_IDENTIFIER] = add_identifier,
};

static guint16
find_family (SosNameList *list)
{
  guint16 family;

  for (guint i = 0; i < list->n_subjects; i++)
    if (list->subjects[i].is_family)
      return (guint16) i;
  family = sos_name_list_add_subject (list, SOS_SPAN_PERSON, "family");
  list->subjects[family].is_family = TRUE;

  return family;
}

void
sos_name_finder_build (SosNameFinder *finder, SosNameList *list)
{
  finder->list = list;
  finder->family = find_family (list);
  sos_forms_empty (&finder->forms);
  sos_forms_empty (&finder->pieces);
  sos_slips_empty (&finder->slips);

  for (guint i = 0; i < list->n_names; i++)
    {
      sos_fold (&finder->name, list->names[i].text, strlen (list->names[i].text));
      add_forms[list->names[i].use](finder, &list->names[i]);
    }
  sos_name_list_number (list);
}

void
sos_name_finder_clear (SosNameFinder *finder)
{
  sos_forms_clear (&finder->forms);
  sos_forms_clear (&finder->pieces);
  sos_slips_clear (&finder->slips);
  sos_fold_clear (&finder->name);
  sos_fold_clear (&finder->folded);
  g_free (finder->matches);
  memset (finder, 0, sizeof *finder);
}

static void
add_match (SosNameFinder *finder, const SosMatch *match)
{
  if (finder->n == finder->room)
    {
      finder->room = MAX (FIRST_ROOM, 2 * finder->room);
      finder->matches = g_renew (SosMatch, finder->matches, finder->room);
    }
  finder->matches[finder->n++] = *match;
}

/* A form of two letters with an ending. */
#define LONGEST_SHORT 4

/* Most words end here. What there seldom is is asked first: how long words are cannot be
 * guessed. */
static inline gboolean
may_match (const SosNameFinder *finder, const SosFoldedWord *word)
{
  const guint8 *letters = finder->folded.letters + word->letters;
  guint key = sos_form_key (letters[0], letters[1], letters[2]);

  if (sos_forms_has_key (&finder->forms, key) |
      ((word->shape & SOS_WORD_CAPITAL) != 0 && sos_forms_has_key (&finder->pieces, key)))
    return TRUE;
  if (((finder->forms.shorts >> (letters[0] & 31)) & (word->n <= LONGEST_SHORT)) == 0)
    return FALSE;

  return (sos_forms_has_key (&finder->forms, sos_form_key (letters[0], letters[1], 0)) &&
          sos_name_may_have (letters, word->n, 2)) ||
         (sos_forms_has_key (&finder->forms, sos_form_key (letters[0], 0, 0)) &&
          sos_name_may_have (letters, word->n, 1));
}

/* A slip may be in a word, or in several that hyphens join. */
static inline gboolean
may_slip (const SosNameFinder *finder, guint word)
{
  const SosFolded *folded = &finder->folded;

  return sos_slips_may_have (&finder->slips, sos_folded_letters (folded, word), folded->words[word].n) ||
         (word + 1 < folded->n &&
          (folded->words[word + 1].gap == SOS_GAP_HYPHEN || folded->words[word + 1].gap == SOS_GAP_APOSTROPHE));
}

/* "Kelly" where "Kelly-Ann" stands, and a nickname with an ending. */
static gboolean
is_doubtful (const SosFolded *folded, const SosMatch *match)
{
  return (match->last + 1 < folded->n && folded->words[match->last + 1].gap == SOS_GAP_HYPHEN) ||
         (match->kind == SOS_NAME_NICKNAME && match->n_more > 0);
}

/* A slip counts where it takes more of the text than a name does. */
static gboolean
find_slip (const SosNameFinder *finder, guint word, gboolean is_found, SosMatch *match)
{
  SosMatch slip;

  if (!sos_name_match_slip (finder, word, &slip))
    return FALSE;
  if (is_found && (slip.last < match->last || (slip.last == match->last && match->n_more == 0)))
    return FALSE;
  *match = slip;

  return TRUE;
}

static void
find_matches (SosNameFinder *finder)
{
  const SosFolded *folded = &finder->folded;
  SosMatch match;

  finder->n = 0;
  for (guint i = 0; i < folded->n; i++)
    {
      gboolean is_found = may_match (finder, &folded->words[i]) && sos_name_match_form (finder, i, &match);

      if ((!is_found || is_doubtful (folded, &match)) && may_slip (finder, i))
        is_found |= find_slip (finder, i, is_found, &match);
      if (!is_found)
        continue;
      add_match (finder, &match);
      i = match.last;
    }
}

static gboolean
is_person (const SosNameFinder *finder, const SosMatch *match)
{
  return finder->list->subjects[match->subject].kind == SOS_SPAN_PERSON;
}

/* "Kadyen Smith" is one mention, of a person whose surname the family shares. */
static gboolean
may_join (const SosNameFinder *finder, const SosMatch *one, const SosMatch *next)
{
  const guint gaps = SOS_GAP_SPACE | SOS_GAP_HYPHEN | SOS_GAP_DOT | SOS_GAP_LINE;

  if (next->first != one->last + 1 || one->n_more > 0 || !is_person (finder, one) || !is_person (finder, next))
    return FALSE;
  if (one->kind == SOS_NAME_ORDINARY || next->kind == SOS_NAME_ORDINARY)
    return FALSE;
  if (one->subject != next->subject && one->subject != finder->family && next->subject != finder->family)
    return FALSE;

  return sos_name_is_joined (&finder->folded, next->first, gaps);
}

static void
join (const SosNameFinder *finder, SosMatch *one, const SosMatch *next)
{
  if (one->subject == finder->family)
    one->subject = next->subject;
  one->last = next->last;
  one->n_more = next->n_more;
  one->surety = MIN (one->surety, next->surety);
}

static void
join_matches (SosNameFinder *finder)
{
  guint n = 0;

  for (guint i = 0; i < finder->n; i++)
    if (n > 0 && may_join (finder, &finder->matches[n - 1], &finder->matches[i]))
      join (finder, &finder->matches[n - 1], &finder->matches[i]);
    else
      finder->matches[n++] = finder->matches[i];
  finder->n = n;
}

/* What is put before a name to make it small: "Ah Hao", "Cu Đạt", "Bé Trâm". "Be" is an
 * English word, so that it takes its accent. */
static gboolean
is_endearment (const SosFolded *folded, guint word)
{
  static const char *const words[] = { "Ah ", "Cu ", "B\xc3\xa9 ", "Xiao ", NULL };
  const char *at = folded->text + folded->words[word].start;
  gsize left = folded->length - folded->words[word].start;

  for (guint i = 0; words[i] != NULL; i++)
    if (left > strlen (words[i]) && memcmp (at, words[i], strlen (words[i])) == 0)
      return TRUE;

  return FALSE;
}

static void
take_endearments (SosNameFinder *finder)
{
  for (guint i = 0; i < finder->n; i++)
    {
      SosMatch *match = &finder->matches[i];
      gboolean is_free = match->first > 0 && (i == 0 || finder->matches[i - 1].last < match->first - 1);

      if (is_free && is_person (finder, match) && match->kind != SOS_NAME_ORDINARY &&
          finder->folded.words[match->first].gap == SOS_GAP_SPACE && is_endearment (&finder->folded, match->first - 1))
        match->first--;
    }
}

/* The bytes of an ending that is written in ASCII; of another all is the name's. */
static guint
count_ending (const SosFolded *folded, const SosMatch *match)
{
  guint end = folded->words[match->last].end;

  for (guint i = 1; i <= match->n_more; i++)
    if (!g_ascii_isalpha (folded->text[end - i]))
      return 0;

  return match->n_more;
}

/* Where a match ends: "the report from St Mary's" and "open to Oakfields" call a place so. */
static guint
find_end (const SosNameFinder *finder, const SosMatch *match)
{
  const SosFolded *folded = &finder->folded;
  guint next = match->last + 1;

  if (!is_person (finder, match) && next < folded->n && folded->words[next].gap == SOS_GAP_APOSTROPHE &&
      folded->words[next].n == 1 && *sos_folded_letters (folded, next) == 's')
    return folded->words[next].end;

  return folded->words[match->last].end - (is_person (finder, match) ? count_ending (folded, match) : 0);
}

static void
add_span (const SosNameFinder *finder, const SosMatch *match, SosSpans *spans)
{
  const SosFolded *folded = &finder->folded;
  guint start = folded->words[match->first].start;

  sos_spans_add (spans, (SosSpan) { .start = start,
                                    .length = find_end (finder, match) - start,
                                    .kind = finder->list->subjects[match->subject].kind,
                                    .surety = match->surety,
                                    .subject = match->subject,
                                    .form = match->kind });
}

void
sos_name_finder_find (SosNameFinder *finder, const char *text, gsize length, SosSpans *spans)
{
  sos_fold (&finder->folded, text, length);
  find_matches (finder);
  sos_name_context_judge (finder);
  join_matches (finder);
  take_endearments (finder);

  for (guint i = 0; i < finder->n; i++)
    add_span (finder, &finder->matches[i], spans);
}
