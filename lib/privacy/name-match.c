/* SPDX-License-Identifier: MIT */
/* Whether a form stands at a word of a text. */
#include "lib/privacy/name-match.h"

#include <string.h>

#include "lib/privacy/lexicon.h"
#include "lib/privacy/nicknames.h"

#define BETWEEN_NAMES (SOS_GAP_SPACE | SOS_GAP_HYPHEN | SOS_GAP_APOSTROPHE | SOS_GAP_LINE | SOS_GAP_DOT)
#define SPACES (SOS_GAP_SPACE | SOS_GAP_LINE)

/* What is a word now and then says nothing of how a name is written. */
static guint32
find_sections (const SosFolded *folded, guint word)
{
  return sos_lexicon_find (sos_folded_letters (folded, word), folded->words[word].n) &
         ~(SOS_LEXICON_LAND | SOS_LEXICON_RARE);
}

/* The saint of "#KeishaSt. Clair". */
static gboolean
ends_in_saint (const SosFolded *folded, guint word)
{
  guint end = folded->words[word].end;

  return end >= 3 && memcmp (folded->text + end - 2, "St", 2) == 0 && g_ascii_islower (folded->text[end - 3]);
}

/* Maria, as people of the Philippines write it. */
static gboolean
is_maria (const SosFolded *folded, guint word)
{
  return folded->words[word].n == 2 && memcmp (sos_folded_letters (folded, word), "ma", 2) == 0;
}

/* A dot behind an initial or a title ends no sentence; one behind "[child 1]" does. */
static gboolean
is_shortened (const SosFolded *folded, guint word)
{
  const SosFoldedWord *this = &folded->words[word];

  return (this->n == 1 && !(this->shape & SOS_WORD_DIGITS)) || ends_in_saint (folded, word) ||
         is_maria (folded, word) || find_sections (folded, word) & SOS_LEXICON_TITLE;
}

gboolean
sos_name_is_first (const SosFolded *folded, guint word)
{
  guint gap = folded->words[word].gap;

  if (gap & (SOS_GAP_STOP | SOS_GAP_LINE))
    return TRUE;

  return gap & SOS_GAP_DOT && gap & SPACES && !(word > 0 && is_shortened (folded, word - 1));
}

gboolean
sos_name_is_joined (const SosFolded *folded, guint word, guint gaps)
{
  guint gap = folded->words[word].gap;

  if (word == 0 || (gap & ~gaps) != 0)
    return FALSE;

  return !(gap & SOS_GAP_DOT && gap & SPACES) || is_shortened (folded, word - 1);
}

/* The "Egziabher" of "G/Egziabher", as people of Ethiopia write it, the "l" of "a/l". */
gboolean
sos_name_is_behind_stroke (const SosFolded *folded, guint word)
{
  guint start = folded->words[word].start;

  return word > 0 && folded->words[word].gap == SOS_GAP_MARK && folded->words[word - 1].end + 1 == start &&
         folded->text[start - 1] == '/';
}

/* Half of a word that the name has in one: "Jo Anne", but not "just in". */
static gboolean
may_be_half (const SosFolded *folded, guint word)
{
  return folded->words[word].n > 1 &&
         (sos_folded_is_capital (folded, word) ||
          !(find_sections (folded, word) & ~(guint32) (SOS_LEXICON_PARTICLE | SOS_LEXICON_GIVEN)));
}

static guint
find_gaps (const SosForm *form)
{
  switch (form->kind)
    {
    case SOS_NAME_LAST_FIRST:
      return BETWEEN_NAMES | SOS_GAP_COMMA;
    case SOS_NAME_IDENTIFIER:
      return G_MAXUINT;
    default:
      return BETWEEN_NAMES;
    }
}

static gboolean
is_place (const SosNameFinder *finder, const SosForm *form)
{
  return finder->list->subjects[form->subject].kind != SOS_SPAN_PERSON;
}

/* Whether what stands before @word may stand within the name, before its letter @at. */
static gboolean
is_within (const SosNameFinder *finder, const SosForm *form, guint word, guint at)
{
  const SosFolded *folded = &finder->folded;
  guint gap = folded->words[word].gap;
  guint allowed = find_gaps (form) | (is_place (finder, form) ? SOS_GAP_COMMA | SOS_GAP_MARK : 0);
  gboolean is_edge = at >= 64 || form->edges >> at & 1;

  if (form->kind == SOS_NAME_IDENTIFIER)
    return TRUE;
  if (is_edge && sos_name_is_behind_stroke (folded, word))
    return TRUE;
  if (!sos_name_is_joined (folded, word, allowed))
    return FALSE;
  if (is_edge)
    return TRUE;
  if (gap == SOS_GAP_APOSTROPHE)
    return is_place (finder, form) || folded->words[word].n > 1;
  if (gap & SPACES && !(gap & SOS_GAP_HYPHEN))
    return may_be_half (folded, word - 1) && may_be_half (folded, word);

  return !(gap & SOS_GAP_DOT);
}

/* Finds the last word, and how many of its letters are behind the name. */
static gboolean
find_last (const SosNameFinder *finder, const SosForm *form, guint word, SosMatch *match)
{
  const SosFolded *folded = &finder->folded;
  guint from = folded->words[word].letters, to = from + form->n, last = word, end;

  if (to > folded->n_letters || memcmp (folded->letters + from, finder->forms.letters + form->letters, form->n) != 0)
    return FALSE;
  while ((end = folded->words[last].letters + folded->words[last].n) < to)
    if (last + 1 == folded->n || !is_within (finder, form, ++last, end - from))
      return FALSE;
  if (end > to && (form->kind == SOS_NAME_IDENTIFIER || !sos_name_is_ending (folded->letters + to, end - to)))
    return FALSE;

  match->first = word;
  match->last = last;
  match->n_more = (guint8) (end - to);

  return TRUE;
}

static gboolean
has_shape (const SosFolded *folded, const SosMatch *match, guint shape)
{
  for (guint i = match->first; i <= match->last; i++)
    if (!(folded->words[i].shape & shape))
      return FALSE;

  return TRUE;
}

/* Nothing but capitals: of one word, or of letters that stand alone. */
static gboolean
has_capitals (const SosFolded *folded, const SosMatch *match)
{
  if (match->first == match->last && folded->words[match->first].n > 1)
    return match->n_more == 0 ? folded->words[match->first].shape & SOS_WORD_CAPITALS
                              : folded->words[match->first].n == 3 && sos_folded_is_capital (folded, match->first) &&
                                    g_ascii_isupper (folded->text[folded->words[match->first].start + 1]);
  for (guint i = match->first; i <= match->last; i++)
    if (folded->words[i].n > 1 + (i == match->last ? match->n_more : 0u))
      return FALSE;

  return match->n_more == 0 && has_shape (folded, match, SOS_WORD_CAPITAL);
}

/* "m.brown", "brown_will" */
static gboolean
is_user_name (const SosFolded *folded, const SosMatch *match)
{
  for (guint i = match->first + 1; i <= match->last; i++)
    if (folded->words[i].gap != SOS_GAP_DOT && folded->words[i].gap != SOS_GAP_HYPHEN)
      return FALSE;

  return match->first < match->last && match->n_more == 0;
}

/* "the", but not "its" or "what": "hi its ford fields", "what joy hill told". */
static gboolean
is_determiner (const SosFolded *folded, guint word)
{
  return find_sections (folded, word) & SOS_LEXICON_DETERMINER &&
         !sos_folded_has (folded, &folded->words[word], " its what ");
}

/* "met will green", "went round may wood house": nobody will there. */
static gboolean
is_behind_verb (const SosFolded *folded, guint word)
{
  return word > 0 && sos_folded_has (folded, &folded->words[word - 1],
                                     " asked at for from met of rang round saw see seen told visit visited with ");
}

/* Two words that are a name together, of somebody who types no capitals: "can ford fields come". */
static gboolean
is_small_pair (const SosFolded *folded, const SosForm *form, const SosMatch *match)
{
  guint word = match->first;

  if (form->kind != SOS_NAME_FULL || match->first == match->last || match->n_more > 0)
    return FALSE;
  for (guint i = match->first; i <= match->last; i++)
    if (folded->words[i].shape & SOS_WORD_CAPITAL ||
        (find_sections (folded, i) & SOS_LEXICON_HELPER && !(i == match->first && is_behind_verb (folded, i))))
      return FALSE;
  while (word > 0 && !sos_name_is_first (folded, word))
    word--;

  return !(folded->words[word].shape & SOS_WORD_CAPITAL) &&
         !(match->first > word && is_determiner (folded, match->first - 1));
}

static gboolean
has_needs (const SosFolded *folded, const SosForm *form, const SosMatch *match)
{
  if (form->needs & SOS_NEEDS_CAPITALS)
    return has_capitals (folded, match);
  if (form->needs & SOS_NEEDS_EACH)
    return has_shape (folded, match, SOS_WORD_CAPITAL) || is_user_name (folded, match) ||
           is_small_pair (folded, form, match) ||
           (match->first == match->last && !find_sections (folded, match->first));

  return !(form->needs & SOS_NEEDS_CAPITAL) || sos_folded_is_capital (folded, match->first);
}

/* Something other than a space stands right before the word: "T-K", "A&K". */
static gboolean
is_attached (const SosFolded *folded, guint word)
{
  const guint apart = SPACES | SOS_GAP_STOP | SOS_GAP_DOT | SOS_GAP_COMMA;

  return word < folded->n && word > 0 && !(folded->words[word].gap & apart);
}

static gboolean
is_possessive (const SosFolded *folded, guint word)
{
  return word < folded->n && folded->words[word].gap == SOS_GAP_APOSTROPHE && folded->words[word].n == 1 &&
         *sos_folded_letters (folded, word) == 's';
}

/* Whether a letter stands for itself: not in "plan K", "T-K" or "I". */
static gboolean
stands_alone (const SosFolded *folded, guint word)
{
  if (*sos_folded_letters (folded, word) == 'i' || is_attached (folded, word))
    return FALSE;
  if (is_attached (folded, word + 1) && !is_possessive (folded, word + 1))
    return FALSE;

  return word == 0 || !(find_sections (folded, word - 1) & SOS_LEXICON_CLASS) || sos_name_is_first (folded, word);
}

/* One letter is somebody, too: "K said". */
static gboolean
is_lone_initial (const SosFolded *folded, guint word)
{
  guint8 letter = *sos_folded_letters (folded, word);
  guint32 next = word + 1 < folded->n ? find_sections (folded, word + 1) : 0;

  return !sos_name_is_first (folded, word) || (letter != 'a' && next & (SOS_LEXICON_VERB | SOS_LEXICON_BE)) ||
         is_possessive (folded, word + 1);
}

/* Of somebody who is called nothing else it needs no verb: "K and L", "K will". */
static gboolean
is_letter (const SosFolded *folded, guint word)
{
  return strchr ("ai", *sos_folded_letters (folded, word)) == NULL || is_lone_initial (folded, word);
}

static gboolean
is_shouting (const SosFolded *folded, guint word)
{
  return word < folded->n && folded->words[word].shape & SOS_WORD_CAPITALS && folded->words[word].n > 2;
}

/* Two letters or more; "IT" and "KS2" are no people. */
static gboolean
are_initials (const SosFolded *folded, const SosMatch *match)
{
  guint before = match->first > 0 ? match->first - 1 : folded->n;

  if (is_attached (folded, match->first))
    return FALSE;
  if (is_attached (folded, match->last + 1) && !is_possessive (folded, match->last + 1))
    return FALSE;
  if (match->first < match->last)
    return TRUE;

  return !(find_sections (folded, match->first) &
           ~(guint32) (SOS_LEXICON_PARTICLE | SOS_LEXICON_GIVEN | SOS_LEXICON_PLACE)) &&
         !(is_shouting (folded, before) && is_shouting (folded, match->last + 1));
}

/* "presented" */
static gboolean
is_done (const SosFolded *folded, guint word)
{
  const guint8 *end = sos_folded_letters (folded, word) + folded->words[word].n;

  return folded->words[word].n > 4 && end[-2] == 'e' && end[-1] == 'd';
}

/* "wets", but not "bus", "dress": several things, or what somebody does. */
static gboolean
ends_in_s (const SosFolded *folded, guint word)
{
  const guint8 *end = sos_folded_letters (folded, word) + folded->words[word].n;

  return folded->words[word].n > 3 && end[-1] == 's' && strchr ("aisu", end[-2]) == NULL;
}

/* "walid a at lunch", "walid a is", "walid a ate", "walid a, 7": what no article stands before. */
static gboolean
has_no_article (const SosFolded *folded, guint word)
{
  if (word >= folded->n || folded->words[word].gap & ~(guint) SOS_GAP_SPACE ||
      (folded->words[word].shape & (SOS_WORD_CAPITAL | SOS_WORD_CAPITALS)) == SOS_WORD_CAPITAL)
    return TRUE;

  if (sos_folded_has (folded, &folded->words[word],
                      " about again also because before by crying first for from just lying never not now re "
                      "since sitting sleeping standing still that then to today when who with ") ||
      ends_in_s (folded, word))
    return TRUE;

  if (is_done (folded, word) && word + 1 < folded->n &&
      sos_folded_has (folded, &folded->words[word + 1],
                      " about after as at before by for from her him his in on that the to up with "))
    return TRUE;

  return strchr ("aeio", *sos_folded_letters (folded, word)) != NULL ||
         find_sections (folded, word) & (SOS_LEXICON_BE | SOS_LEXICON_TOWARDS | SOS_LEXICON_VERB);
}

/* "kayden s", but not "kayden a while" and not "kayden and i". */
static gboolean
is_small_initial (const SosFolded *folded, guint word)
{
  const SosFoldedWord *this = &folded->words[word];

  if (this->n != 1 || *sos_folded_letters (folded, word) == 'i')
    return FALSE;

  return *sos_folded_letters (folded, word) != 'a' || has_no_article (folded, word + 1);
}

/* Whether the last letter stands by itself: "Kayden S", "kayden s.", "kayden s" */
static gboolean
ends_in_initial (const SosFolded *folded, const SosMatch *match)
{
  const SosFoldedWord *last = &folded->words[match->last];
  gboolean has_dot = last->end < folded->length && folded->text[last->end] == '.';

  return match->last > match->first && match->n_more == 0 && last->n <= 2 &&
         (last->shape & SOS_WORD_CAPITAL || has_dot || is_small_initial (folded, match->last)) && last->gap & SPACES;
}

/* "k.smith" and "K Smith"; in "a smith" the first is none. */
static gboolean
begins_with_initial (const SosFolded *folded, const SosMatch *match)
{
  const SosFoldedWord *first = &folded->words[match->first];

  if (match->first == match->last)
    return !(find_sections (folded, match->first) & SOS_LEXICON_WORD);

  return first->shape & SOS_WORD_CAPITAL || !strchr ("aio", *sos_folded_letters (folded, match->first)) ||
         !(folded->words[match->first + 1].gap & SPACES);
}

static gboolean
has_kind (const SosFolded *folded, const SosForm *form, const SosMatch *match)
{
  switch (form->kind)
    {
    case SOS_NAME_INITIALS:
      return form->n == 1 ? stands_alone (folded, match->first) && is_lone_initial (folded, match->first)
                          : are_initials (folded, match);
    case SOS_NAME_LETTER:
      return stands_alone (folded, match->first) && is_letter (folded, match->first);
    case SOS_NAME_FIRST_INITIAL:
      return ends_in_initial (folded, match);
    case SOS_NAME_INITIAL:
      return begins_with_initial (folded, match);
    default:
      return TRUE;
    }
}

/* "Ján" is no January, and "Sơn" no son: a letter that English lacks, of which the first
 * byte is known. */
static gboolean
has_foreign_letter (const SosFolded *folded, guint word)
{
  for (guint i = folded->words[word].start; i < folded->words[word].end; i++)
    {
      guchar byte = (guchar) folded->text[i];

      if ((byte >= 0xc3 && byte <= 0xdf) || byte == 0xe1)
        return TRUE;
    }

  return FALSE;
}

/* A word of the language that is written as one, and may be a name. */
static guint32
find_ambiguity (const SosFolded *folded, const SosForm *form, const SosMatch *match)
{
  guint32 sections = match->first == match->last || form->edges == 0 ? form->sections & SOS_LEXICON_AMBIGUOUS : 0;

  return sections != 0 && has_foreign_letter (folded, match->first) ? 0 : sections;
}

static gboolean
stands_at (const SosNameFinder *finder, const SosForm *form, guint word, SosMatch *match)
{
  SosMatch found = { .subject = form->subject, .kind = form->kind, .surety = SOS_SURE };

  if (!find_last (finder, form, word, &found))
    return FALSE;
  if (!has_needs (&finder->folded, form, &found) || !has_kind (&finder->folded, form, &found))
    return FALSE;
  found.sections = find_ambiguity (&finder->folded, form, &found);
  *match = found;

  return TRUE;
}

static void
match_key (const SosNameFinder *finder, guint word, guint key, guint *longest, SosMatch *match)
{
  guint64 front = sos_word_load (sos_folded_letters (&finder->folded, word));
  const SosForm *form;

  if (!sos_forms_has_key (&finder->forms, key))
    return;
  for (form = sos_forms_first (&finder->forms, key); form != NULL; form = sos_forms_next (&finder->forms, form))
    if (form->n > *longest && sos_form_begins (form, front) && stands_at (finder, form, word, match))
      *longest = form->n;
}

/* A piece of a given name has a capital and is no word: three letters where the name
 * begins or ends, four within it. */
static gboolean
is_piece (const SosNameFinder *finder, const SosForm *form, guint word)
{
  const SosFolded *folded = &finder->folded;
  const guint8 *name = finder->pieces.letters + form->letters;

  return sos_nicknames_is_piece (sos_folded_letters (folded, word), folded->words[word].n, name, form->n,
                                 form->needs & SOS_NEEDS_FOUR ? MIN (4, form->n) : 3);
}

static gboolean
match_piece (const SosNameFinder *finder, guint word, guint key, SosMatch *match)
{
  const SosFolded *folded = &finder->folded;
  const SosForm *form;

  if (folded->words[word].n < 3 || folded->words[word].shape & SOS_WORD_CAPITALS ||
      !sos_folded_is_capital (folded, word) || !sos_forms_has_key (&finder->pieces, key) ||
      find_sections (folded, word) != 0)
    return FALSE;
  for (form = sos_forms_first (&finder->pieces, key); form != NULL; form = sos_forms_next (&finder->pieces, form))
    if (is_piece (finder, form, word))
      {
        *match = (SosMatch) { .first = word,
                              .last = word,
                              .sections = sos_lexicon_find (sos_folded_letters (folded, word), folded->words[word].n) &
                                          SOS_LEXICON_RARE,
                              .subject = form->subject,
                              .kind = SOS_NAME_NICKNAME,
                              .surety = SOS_SURE };
        return TRUE;
      }

  return FALSE;
}

gboolean
sos_name_match_form (const SosNameFinder *finder, guint word, SosMatch *match)
{
  const guint8 *letters = sos_folded_letters (&finder->folded, word);
  guint longest = 0, n = finder->folded.words[word].n, key = sos_form_key (letters[0], letters[1], letters[2]);

  match_key (finder, word, key, &longest, match);
  if (sos_name_may_have (letters, n, 2))
    match_key (finder, word, sos_form_key (letters[0], letters[1], 0), &longest, match);
  if (sos_name_may_have (letters, n, 1))
    match_key (finder, word, sos_form_key (letters[0], 0, 0), &longest, match);

  return longest > 0 || match_piece (finder, word, key, match);
}

static gboolean
is_listed_word (const SosFolded *folded, guint first, guint last)
{
  guint n = folded->words[last].letters + folded->words[last].n - folded->words[first].letters;

  return sos_lexicon_find (sos_folded_letters (folded, first), n) & ~(guint32) SOS_LEXICON_LAND;
}

/* Words of the language are slips only where their capital says that they are names. */
static gboolean
may_be_slip (const SosFolded *folded, guint first, guint last)
{
  if (!is_listed_word (folded, first, last))
    return TRUE;

  return sos_folded_is_capital (folded, first) && !sos_name_is_first (folded, first) &&
         !(folded->words[first].shape & SOS_WORD_CAPITALS) && first > 0 &&
         !(find_sections (folded, first) &
           (SOS_LEXICON_KNOWN | SOS_LEXICON_KIN | SOS_LEXICON_TITLE | SOS_LEXICON_PLACE | SOS_LEXICON_ROLE)) &&
         !sos_folded_is_capital (folded, first - 1);
}

gboolean
sos_name_match_slip (const SosNameFinder *finder, guint word, SosMatch *match)
{
  const guint joints = SOS_GAP_HYPHEN | SOS_GAP_APOSTROPHE;
  const SosFolded *folded = &finder->folded;
  gboolean is_found = FALSE;
  guint n = 0;

  for (guint last = word; last < folded->n; last++)
    {
      const SosSlipWord *slip = NULL;

      if (last > word && (folded->words[last].gap == 0 || folded->words[last].gap & ~joints))
        break;
      n += folded->words[last].n;
      if (n > SOS_SLIP_MAX)
        break;
      if (sos_slips_may_have (&finder->slips, sos_folded_letters (folded, word), n))
        slip = sos_slips_find (&finder->slips, sos_folded_letters (folded, word), n);
      if (slip == NULL || !may_be_slip (folded, word, last))
        continue;
      *match = (SosMatch) {
        .first = word, .last = last, .subject = slip->subject, .kind = SOS_NAME_SLIP, .surety = SOS_SURE
      };
      is_found = TRUE;
    }

  return is_found;
}
