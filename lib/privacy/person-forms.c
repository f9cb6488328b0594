/* SPDX-License-Identifier: MIT */
/* How a person may be written of. */
#include "lib/privacy/name-forms.h"

#include <string.h>

#include "lib/privacy/lexicon.h"
#include "lib/privacy/name-match.h"
#include "lib/privacy/nicknames.h"

#define MAX_PARTS 8

/* Edges are known so far. */
#define LONGEST_PLURAL 60

/* Words that belong together: "Kelly-Anne", "O'Brien", "de Souza". */
typedef struct {
  guint from;
  guint to; /* not included */
  guint32 sections;
} Part;

typedef struct {
  SosNameFinder *finder;
  const SosListedName *listed;
  Part parts[MAX_PARTS];
  guint n;
} Person;

static guint
count_letters (const Person *person, const Part *part)
{
  const SosFoldedWord *words = person->finder->name.words;

  return words[part->to - 1].letters + words[part->to - 1].n - words[part->from].letters;
}

static const guint8 *
get_letters (const Person *person, const Part *part)
{
  return sos_folded_letters (&person->finder->name, part->from);
}

static guint32
find_sections (const Person *person, const Part *part)
{
  return sos_lexicon_find (get_letters (person, part), count_letters (person, part));
}

/* "de la" of "Maria de la Cruz" is no part by itself; "Al" of "Al Souza" is. Some are words of
 * English elsewhere: "ten Cate", "Mac an Bhaird", "bar Lev". */
static gboolean
ends_in_particle (const Person *person, guint part)
{
  const SosFolded *name = &person->finder->name;
  guint last = person->parts[part].to - 1;

  return part > 0 && (sos_lexicon_find (sos_folded_letters (name, last), name->words[last].n) & SOS_LEXICON_PARTICLE ||
                      sos_folded_has (name, &name->words[last], " an bar dela delas delos in t ten "));
}

/* What is written as one word, and what follows a particle, is one part. */
static void
find_parts (Person *person)
{
  const SosFolded *name = &person->finder->name;

  for (guint i = 0; i < name->n; i++)
    {
      gboolean is_joined = i > 0 && ((name->words[i].gap & ~(SOS_GAP_HYPHEN | SOS_GAP_APOSTROPHE)) == 0 ||
                                     sos_name_is_behind_stroke (name, i));

      if (!is_joined && (person->n == 0 || !ends_in_particle (person, person->n - 1)))
        {
          if (person->n == MAX_PARTS)
            return;
          person->parts[person->n++].from = i;
        }
      person->parts[person->n - 1].to = i + 1;
      person->parts[person->n - 1].sections = find_sections (person, &person->parts[person->n - 1]);
    }
}

static void
drop_parts (Person *person, guint n)
{
  memmove (person->parts, person->parts + n, (person->n - n) * sizeof *person->parts);
  person->n -= n;
}

/* "Smith, Kayden" was listed so. */
static void
turn_round (Person *person)
{
  const SosFolded *name = &person->finder->name;
  Part last = person->parts[0];

  if (person->n < 2 || !(name->words[person->parts[1].from].gap & SOS_GAP_COMMA))
    return;
  drop_parts (person, 1);
  person->parts[person->n++] = last;
}

/* Nobody who is listed is a saint, and "Di" no inspector: they are given names. */
static gboolean
is_saint (const Person *person, const Part *part)
{
  const SosFoldedWord *word = &person->finder->name.words[part->from];

  if (word->n == 2 && memcmp (get_letters (person, part), "di", 2) == 0)
    return !(word->shape & SOS_WORD_CAPITALS);

  return count_letters (person, part) == strlen ("saint") && memcmp (get_letters (person, part), "saint", 5) == 0;
}

/* A title, or what children call somebody; but "Nan Smith" may be called Nan. */
static guint
count_titles (const Person *person)
{
  guint n = 0;

  while (n + 1 < person->n &&
         ((person->parts[n].sections & SOS_LEXICON_TITLE && !is_saint (person, &person->parts[n])) ||
          (person->parts[n].sections & SOS_LEXICON_KIN &&
           (person->listed->use == SOS_LISTED_ALIAS ||
            !sos_nicknames_has (get_letters (person, &person->parts[n]), count_letters (person, &person->parts[n]))))))
    n++;

  return n;
}

static gboolean
is_word (const Part *part)
{
  return part->sections &
         ((SOS_LEXICON_WORD & ~SOS_LEXICON_GIVEN) | SOS_LEXICON_KIN | SOS_LEXICON_TITLE | SOS_LEXICON_PLACE);
}

static void
put_part (const Person *person, SosDraft *draft, const Part *part)
{
  for (guint i = part->from; i < part->to; i++)
    sos_draft_add (draft, sos_folded_letters (&person->finder->name, i), person->finder->name.words[i].n);
}

static void
put_initial (const Person *person, SosDraft *draft, const Part *part)
{
  const guint8 *letters = get_letters (person, part);
  guint n = 1;

  while (n < count_letters (person, part) && (letters[n] & 0xc0) == 0x80)
    n++;
  sos_draft_add (draft, letters, n);
}

static void
add_known_form (const Person *person, const SosDraft *draft, SosNameForm kind, guint needs, guint32 sections)
{
  SosForm form = {
    .subject = person->listed->subject, .kind = (guint8) kind, .needs = (guint8) needs, .sections = sections
  };

  sos_forms_add (&person->finder->forms, draft, form, person->finder->family);
}

static void
add_form (const Person *person, const SosDraft *draft, SosNameForm kind, guint needs)
{
  add_known_form (person, draft, kind, needs, SOS_SECTIONS_UNKNOWN);
}

/* How a form is put together: of which parts, and which of them are initials. */
typedef struct {
  SosNameForm kind;
  guint at_least;    /* parts that the name must have */
  const char *parts; /* f: first, s: second, m: those between, p: the last of these, l: last; capital: the initial */
} Pattern;

static const Pattern patterns[] = {
  { SOS_NAME_FULL, 1, "fml" },         { SOS_NAME_FULL, 3, "fl" },           { SOS_NAME_FULL, 3, "fMl" },
  { SOS_NAME_LAST_FIRST, 2, "lfm" },   { SOS_NAME_LAST_FIRST, 3, "lf" },     { SOS_NAME_LAST_FIRST, 3, "lfM" },
  { SOS_NAME_INITIAL, 2, "Fl" },       { SOS_NAME_INITIAL, 3, "FMl" },       { SOS_NAME_LAST_FIRST, 2, "lF" },
  { SOS_NAME_FIRST_INITIAL, 2, "fL" }, { SOS_NAME_FIRST_INITIAL, 3, "fmL" }, { SOS_NAME_FIRST_INITIAL, 3, "fM" },
  { SOS_NAME_FULL, 4, "fpl" },         { SOS_NAME_INITIAL, 4, "Fpl" },       { SOS_NAME_FULL, 3, "fm" },
  { SOS_NAME_INITIALS, 2, "FL" },      { SOS_NAME_INITIALS, 3, "FML" },      { SOS_NAME_INITIALS, 1, "F" },
  { SOS_NAME_LAST_FIRST, 3, "mlf" },   { SOS_NAME_INITIAL, 3, "Fml" }, /* of two surnames */
  { SOS_NAME_LAST_FIRST, 4, "plf" },   { SOS_NAME_LAST_FIRST, 4, "plfs" },   { SOS_NAME_FIRST_INITIAL, 4, "fsP" },
};

/* Says whether all that was spelled out are words of the language. */
static gboolean
put_parts (const Person *person, SosDraft *draft, char which)
{
  gboolean is_initial = g_ascii_isupper (which), are_words = TRUE;
  guint first = 0, n = 1;

  switch (g_ascii_tolower (which))
    {
    case 'm':
      first = 1;
      n = person->n > 2 ? person->n - 2 : 0;
      break;
    case 's':
      first = 1;
      break;
    case 'p':
      first = person->n - 2;
      break;
    case 'l':
      first = person->n - 1;
      n = person->n > 1;
      break;
    default:
      break;
    }
  for (guint i = first; i < first + n; i++)
    {
      (is_initial ? put_initial : put_part) (person, draft, &person->parts[i]);
      are_words &= is_initial || is_word (&person->parts[i]);
    }

  return are_words;
}

static void
add_pattern (const Person *person, const Pattern *pattern)
{
  SosDraft draft = { .n = 0 };
  SosNameForm kind = pattern->kind;
  gboolean are_words = TRUE;

  if (person->n < pattern->at_least)
    return;
  for (const char *which = pattern->parts; *which != '\0'; which++)
    are_words &= put_parts (person, &draft, *which);
  if (draft.n == 1)
    kind = person->n == 1 && count_letters (person, &person->parts[0]) == 1 ? SOS_NAME_LETTER : SOS_NAME_INITIALS;

  if (draft.n == 1 || kind == SOS_NAME_INITIALS)
    add_form (person, &draft, kind, SOS_NEEDS_CAPITALS);
  else /* of a single name the context is asked */
    add_form (person, &draft, kind, are_words && person->n > 1 ? SOS_NEEDS_EACH : 0);
}

static void
add_slip (const Person *person, const SosDraft *draft)
{
  sos_slips_add (&person->finder->slips, draft->letters, draft->n, person->listed->subject);
}

/* "Kennedies" */
static void
add_plural (const Person *person, SosDraft *draft)
{
  if (draft->n < 4 || draft->n > LONGEST_PLURAL || draft->letters[draft->n - 1] != 'y')
    return;
  draft->letters[draft->n - 1] = 'i';
  sos_draft_add (draft, (const guint8 *) "e", 1);
  draft->edges &= ~(G_GUINT64_CONSTANT (1) << (draft->n - 1));
  add_form (person, draft, SOS_NAME_SURNAME, SOS_NEEDS_CAPITAL);
}

/* The end of the words from @from on that apostrophes join: of "O'Hara" in "O'Hara-Webb". */
static guint
find_half_end (const Person *person, const Part *part, guint from)
{
  const SosFolded *name = &person->finder->name;
  guint to = from + 1;

  while (to < part->to && name->words[to].gap & SOS_GAP_APOSTROPHE)
    to++;

  return to;
}

/* The halves of "Kelly-Anne", and "Souza" of "de Souza". */
static void
add_halves (const Person *person, const Part *part, SosNameForm kind)
{
  for (guint from = part->from, to; from < part->to; from = to)
    {
      Part half = { .from = from, .to = to = find_half_end (person, part, from) };
      SosDraft draft = { .n = 0 };

      put_part (person, &draft, &half);
      if ((from == part->from && to == part->to) || draft.n < 3 || find_sections (person, &half) & SOS_LEXICON_PARTICLE)
        continue;
      add_form (person, &draft, kind, 0);
      add_slip (person, &draft);
    }
}

static void
add_parts (const Person *person)
{
  for (guint i = 0; i < person->n; i++)
    {
      gboolean is_last = i > 0 && i + 1 == person->n;
      SosNameForm kind = is_last ? SOS_NAME_SURNAME : SOS_NAME_PART;
      SosDraft draft = { .n = 0 };

      put_part (person, &draft, &person->parts[i]);
      if (draft.n < 2)
        continue;
      add_slip (person, &draft);
      if (person->n > 1)
        add_form (person, &draft, kind, 0);
      add_halves (person, &person->parts[i], kind);
      if (is_last)
        add_plural (person, &draft);
    }
}

static void
add_nickname (const guint8 *name, guint n, guint32 sections, gpointer data)
{
  const Person *person = data;
  SosDraft draft = { .n = 0 };
  gboolean is_small_word = sections & ~(guint32) SOS_LEXICON_PARTICLE && !(sections & SOS_LEXICON_AMBIGUOUS);

  /* "Nana" is not Ana. */
  if (sections & SOS_LEXICON_KIN)
    return;
  sos_draft_add (&draft, name, n);
  add_known_form (person, &draft, SOS_NAME_NICKNAME, draft.n < 3 || is_small_word ? SOS_NEEDS_CAPITAL : 0, sections);
}

/* What people make of any name: its beginning or its end, of which four letters say
 * whose they are; and pieces of it with an ending, which need a capital. */
#define MIN_CUT 4
#define MIN_PIECE 3

static void
add_cut (const Person *person, const guint8 *letters, guint n)
{
  guint32 sections = sos_lexicon_find (letters, n);
  SosDraft draft = { .n = 0 };

  if ((sections & ~(SOS_LEXICON_LAND | SOS_LEXICON_RARE)) != 0)
    return;
  sos_draft_add (&draft, letters, n);
  add_known_form (person, &draft, SOS_NAME_NICKNAME, 0, sections);
}

static void
add_piece (const Person *person, const guint8 *letters, guint n, gboolean is_inner)
{
  SosForm form = { .subject = person->listed->subject,
                   .kind = SOS_NAME_NICKNAME,
                   .needs = is_inner ? SOS_NEEDS_FOUR : 0 };
  SosDraft draft = { .n = 0 };

  sos_draft_add (&draft, letters, n);
  sos_forms_add (&person->finder->pieces, &draft, form, person->finder->family);
}

static void
add_cuts (const Person *person, const guint8 *letters, guint n)
{
  for (guint cut = MIN_CUT; cut < n; cut++)
    {
      add_cut (person, letters, cut);
      add_cut (person, letters + n - cut, cut);
    }
  for (guint from = 0; from + MIN_PIECE <= n; from++)
    add_piece (person, letters + from, n - from, from > 0);
}

static void
add_short_names (Person *person, const guint8 *letters, guint n)
{
  sos_nicknames_foreach (letters, n, add_nickname, person);
  add_cuts (person, letters, n);
}

/* Of each given name, and of the halves of "Kelly-Anne". */
static void
add_nicknames (Person *person)
{
  const SosFolded *name = &person->finder->name;

  for (guint i = 0; i < MAX (1, person->n - 1); i++)
    {
      const Part *part = &person->parts[i];

      add_short_names (person, get_letters (person, part), count_letters (person, part));
      for (guint word = part->from; part->to > part->from + 1 && word < part->to; word++)
        add_short_names (person, sos_folded_letters (name, word), name->words[word].n);
    }
}

/* As it is listed, with its title. */
static void
add_whole (const Person *person)
{
  SosDraft draft = { .n = 0 };
  gboolean are_words = TRUE;

  for (guint i = 0; i < person->n; i++)
    {
      put_part (person, &draft, &person->parts[i]);
      are_words &= is_word (&person->parts[i]);
    }
  add_form (person, &draft, SOS_NAME_FULL, are_words ? SOS_NEEDS_EACH : 0);
}

/* The names in "The Smith family" and "Kayden and Mia". */
static void
add_title (const Person *person)
{
  const guint32 others = SOS_LEXICON_PLACE | SOS_LEXICON_KIN | SOS_LEXICON_DETERMINER | SOS_LEXICON_TITLE |
                         SOS_LEXICON_ROLE | SOS_LEXICON_TOWARDS | SOS_LEXICON_KNOWN;

  for (guint i = 0; i < person->n; i++)
    {
      SosDraft draft = { .n = 0 };

      put_part (person, &draft, &person->parts[i]);
      if (draft.n < 2 || person->parts[i].sections & others)
        continue;
      add_form (person, &draft, SOS_NAME_SURNAME, 0);
      add_slip (person, &draft);
    }
}

void
sos_person_forms_add (SosNameFinder *finder, const SosListedName *listed)
{
  Person person = { .finder = finder, .listed = listed };

  find_parts (&person);
  if (person.n == 0)
    return;
  if (listed->use == SOS_LISTED_TITLE)
    {
      add_title (&person);
      return;
    }
  if (count_titles (&person) > 0)
    {
      add_whole (&person);
      drop_parts (&person, count_titles (&person));
    }
  turn_round (&person);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    add_pattern (&person, &patterns[i]);
  add_parts (&person);
  add_nicknames (&person);
}
