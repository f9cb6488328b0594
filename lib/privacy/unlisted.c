/* SPDX-License-Identifier: MIT */
/* People who are on no list. A capital makes a word a suspect; what stands before it
 * and behind it, or the word itself, says how it is taken. */
#include "lib/privacy/unlisted.h"

#include <string.h>

#include "lib/model/hash.h"
#include "lib/privacy/lexicon.h"
#include "lib/privacy/name-match.h"
#include "lib/privacy/nicknames.h"
#include "lib/privacy/phrases.h"

#define SPACES (SOS_GAP_SPACE | SOS_GAP_LINE)

/* "Mr Raj Kumar O'Brien" */
#define MAX_WORDS 4

/* Words that are nobody, even with a capital and behind a word that says so. */
#define NOBODY                                                                                           \
  (SOS_LEXICON_KNOWN | SOS_LEXICON_KIN | SOS_LEXICON_TITLE | SOS_LEXICON_ROLE | SOS_LEXICON_DETERMINER | \
   SOS_LEXICON_BE | SOS_LEXICON_FOLLOWS | SOS_LEXICON_SAYING | SOS_LEXICON_RELATIVE | SOS_LEXICON_PLACE)

/* A word with a capital, and what stands around it. */
typedef struct {
  const SosFolded *folded;
  guint word;
  const SosFoldedWord *this;
  guint32 sections;
  guint32 before; /* of the word before it, 0 where a sentence begins */
  gboolean is_first;
  gboolean is_plain; /* not all of it is capitals */
} Suspect;

void
sos_unlisted_empty (SosUnlisted *unlisted)
{
  if (unlisted->numbers == NULL)
    unlisted->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_remove_all (unlisted->numbers);
}

void
sos_unlisted_clear (SosUnlisted *unlisted)
{
  g_clear_pointer (&unlisted->numbers, g_hash_table_unref);
}

static guint32
find_sections (const SosFolded *folded, guint word)
{
  return sos_lexicon_find (sos_folded_letters (folded, word), folded->words[word].n) & ~SOS_LEXICON_RARE;
}

/* A quotation may stand before a name that is told. */
static guint32
find_before (const SosFolded *folded, guint word, gboolean is_first)
{
  gboolean is_quoted = folded->words[word].gap & SOS_GAP_STOP && folded->words[word].gap & SPACES;
  guint32 sections;

  if (word == 0 || (is_first && !is_quoted))
    return 0;
  sections = find_sections (folded, word - 1);
  if (is_first && !(sections & SOS_LEXICON_NAMING))
    return 0;
  /* "name is" */
  if (word > 1 && sections & SOS_LEXICON_BE && find_sections (folded, word - 2) & SOS_LEXICON_NAMING)
    return SOS_LEXICON_NAMING;

  return sections;
}

/* The sections of the word behind it, if only a space is between. */
static guint32
find_after (const Suspect *suspect)
{
  guint next = suspect->word + 1;

  return next < suspect->folded->n && !(suspect->folded->words[next].gap & ~(guint) SPACES)
             ? find_sections (suspect->folded, next)
             : 0;
}

static Suspect
look_at (const SosFolded *folded, guint word)
{
  gboolean is_first = sos_name_is_first (folded, word);

  return (Suspect) { .folded = folded,
                     .word = word,
                     .this = &folded->words[word],
                     .sections = find_sections (folded, word) & ~(guint32) (SOS_LEXICON_LAND | SOS_LEXICON_THING),
                     .before = find_before (folded, word, is_first),
                     .is_first = is_first,
                     .is_plain = !(folded->words[word].shape & SOS_WORD_CAPITALS) };
}

/* The O of O'Brien and the R of "R Patel", but no other letter alone. */
static gboolean
may_be_name (const SosFolded *folded, guint word)
{
  const SosFoldedWord *this = &folded->words[word];

  if (!(this->shape & SOS_WORD_CAPITAL))
    return FALSE;
  if (this->n > 1)
    return TRUE;

  return word + 1 < folded->n && folded->words[word + 1].n > 1 && sos_folded_is_capital (folded, word + 1) &&
         sos_name_is_joined (folded, word + 1, SPACES | SOS_GAP_APOSTROPHE | SOS_GAP_DOT);
}

/* "Mr Patel", "Mr PATEL", "Mr R Patel" */
static gboolean
has_title (const Suspect *suspect)
{
  return suspect->before & SOS_LEXICON_TITLE && !(suspect->before & SOS_LEXICON_PLACE) &&
         sos_name_is_joined (suspect->folded, suspect->word, SPACES | SOS_GAP_DOT) &&
         !(suspect->sections & (NOBODY & ~(guint32) (SOS_LEXICON_PLACE | SOS_LEXICON_ROLE)));
}

static gboolean
is_known_name (const Suspect *suspect)
{
  return sos_nicknames_has (sos_folded_letters (suspect->folded, suspect->word), suspect->this->n);
}

/* "Auntie Shell", "her friend Kelly-Anne", "his uncle, Terry" */
static gboolean
has_kin (const Suspect *suspect)
{
  gboolean is_word = suspect->sections != 0, is_heading;

  if (!(suspect->before & (SOS_LEXICON_KIN | SOS_LEXICON_ROLE)) || suspect->sections & NOBODY || !suspect->is_plain)
    return FALSE;
  if (suspect->this->gap & ~(guint) (SPACES | (is_word && !is_known_name (suspect) ? 0 : SOS_GAP_COMMA)))
    return FALSE;
  is_heading = sos_folded_is_capital (suspect->folded, suspect->word - 1) && !(suspect->before & SOS_LEXICON_KIN);

  return !is_word || !is_heading;
}

static gboolean
is_told (const Suspect *suspect)
{
  return suspect->before & SOS_LEXICON_NAMING && !(suspect->sections & NOBODY) && suspect->is_plain;
}

static gboolean
is_given_name (const Suspect *suspect)
{
  if (suspect->this->n < 3 || !suspect->is_plain || suspect->sections & NOBODY || !is_known_name (suspect))
    return FALSE;
  if (!(suspect->sections & SOS_LEXICON_WORD & ~(guint32) SOS_LEXICON_GIVEN))
    return TRUE;

  return !suspect->is_first && (suspect->before & SOS_LEXICON_TOWARDS || find_after (suspect) & SOS_LEXICON_VERB);
}

/* A surname may follow: "Kestutis Rahman". */
static gboolean
has_surname (const Suspect *suspect)
{
  guint next = suspect->word + 1;

  return next < suspect->folded->n && may_be_name (suspect->folded, next) &&
         sos_name_is_joined (suspect->folded, next, SPACES) && find_after (suspect) == 0;
}

static gboolean
is_word_before (const Suspect *suspect, const char *word)
{
  gsize n = strlen (word);

  return suspect->word > 0 && !suspect->is_first && suspect->folded->words[suspect->word - 1].n == n &&
         memcmp (sos_folded_letters (suspect->folded, suspect->word - 1), word, n) == 0;
}

/* "went to Blackpool", "a flat in Rotherham" */
static gboolean
is_town (const Suspect *suspect)
{
  guint32 way = suspect->word > 1 ? find_sections (suspect->folded, suspect->word - 2) : 0;

  if (is_word_before (suspect, "in") || is_word_before (suspect, "near"))
    return TRUE;

  return (is_word_before (suspect, "to") || is_word_before (suspect, "from")) && way & SOS_LEXICON_TRAVEL;
}

/* A word that nobody knows: within a sentence, or where somebody speaks. */
static gboolean
is_unknown (const Suspect *suspect)
{
  return suspect->sections == 0 && suspect->is_plain && suspect->this->n > 2 && !is_town (suspect) &&
         (!suspect->is_first || find_after (suspect) & (SOS_LEXICON_SAYING | SOS_LEXICON_VERB) ||
          has_surname (suspect));
}

/* "Peppa Pig", "Tesco"; a given name alone is no shop's. */
static gboolean
is_known_thing (const Suspect *suspect)
{
  guint from, to;
  const SosPhrase *phrase = sos_phrases_find (suspect->folded, suspect->word, suspect->word, &from, &to);

  return phrase != NULL && phrase->is_name && (from < to || !is_known_name (suspect)) &&
         !(suspect->before & (SOS_LEXICON_TITLE | SOS_LEXICON_KIN));
}

/* What makes it a name; 0 for nobody. Nearly every capital of a text is asked, so that a
 * table of these questions would cost more than they do. */
static guint
find_sign (const Suspect *suspect)
{
  if (has_title (suspect) || has_kin (suspect) || is_told (suspect))
    return SOS_NAME_TRIGGER;
  if (is_given_name (suspect))
    return SOS_NAME_GIVEN;

  return is_unknown (suspect) ? SOS_NAME_CAPITAL : 0;
}

/* Whether the name goes on with that word. */
static gboolean
goes_on (const SosFolded *folded, guint word)
{
  const guint32 nobody = NOBODY & ~(guint32) (SOS_LEXICON_FOLLOWS | SOS_LEXICON_PLACE);
  const guint gaps = SPACES | SOS_GAP_HYPHEN | SOS_GAP_APOSTROPHE;

  if (!may_be_name (folded, word))
    return FALSE;
  if (folded->words[word - 1].n == 1)
    return sos_name_is_joined (folded, word, gaps | SOS_GAP_DOT);
  if (!sos_name_is_joined (folded, word, gaps))
    return FALSE;
  if (folded->words[word].gap & (SOS_GAP_HYPHEN | SOS_GAP_APOSTROPHE))
    return TRUE;

  return !(find_sections (folded, word) & nobody) && !(folded->words[word].shape & SOS_WORD_CAPITALS);
}

/* @end: the first word that is somebody else's. */
static guint
find_last (const SosFolded *folded, guint word, guint end)
{
  guint last = word;

  while (last + 1 < end && last + 1 < word + MAX_WORDS && goes_on (folded, last + 1))
    last++;

  return last;
}

static guint16
find_number (SosUnlisted *unlisted, const SosFolded *folded, guint first, guint last)
{
  const guint8 *letters = sos_folded_letters (folded, first);
  gsize n = folded->words[last].letters + folded->words[last].n - folded->words[first].letters;
  gint64 hash = (gint64) sos_hash (sos_hash_key (), (const char *) letters, n);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (unlisted->numbers, &hash));

  if (number == 0)
    {
      number = MIN (g_hash_table_size (unlisted->numbers) + 1, G_MAXUINT16);
      g_hash_table_insert (unlisted->numbers, g_memdup2 (&hash, sizeof hash), GUINT_TO_POINTER (number));
    }

  return (guint16) number;
}

/* Gives the last word that belongs to it. */
static guint
check_word (SosUnlisted *unlisted,
            const SosFolded *folded,
            guint word,
            guint end,
            SosSpanSurety surety,
            SosSpans *spans)
{
  Suspect suspect = look_at (folded, word);
  guint form = find_sign (&suspect), last;

  if (form == 0 || is_known_thing (&suspect))
    return word;
  last = find_last (folded, word, end);
  sos_spans_add (spans, (SosSpan) { .start = folded->words[word].start,
                                    .length = folded->words[last].end - folded->words[word].start,
                                    .kind = SOS_SPAN_UNLISTED,
                                    .surety = surety,
                                    .subject = find_number (unlisted, folded, word, last),
                                    .form = (guint16) form });

  return last;
}

void
sos_unlisted_find (SosUnlisted *unlisted, const SosNameFinder *finder, SosSpanSurety surety, SosSpans *spans)
{
  const SosFolded *folded = &finder->folded;
  guint match = 0;

  for (guint i = 0; i < folded->n; i++)
    {
      if (!sos_folded_is_capital (folded, i))
        continue;
      while (match < finder->n && finder->matches[match].last < i)
        match++;
      if (match < finder->n && finder->matches[match].first <= i)
        i = finder->matches[match].last;
      else if (may_be_name (folded, i))
        i = check_word (unlisted, folded, i, match < finder->n ? finder->matches[match].first : folded->n, surety,
                        spans);
    }
}
