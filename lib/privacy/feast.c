/* SPDX-License-Identifier: MIT */
/* Feasts, birthdays and seasons: days that everybody knows and no shift can hide. */
#include <string.h>

#include "lib/privacy/age-pieces.h"
#include "lib/privacy/date-pieces.h"
#include "lib/privacy/feasts.h"
#include "lib/privacy/finders.h"
#include "lib/privacy/terms.h"

/* Of a feast, but not its day. */
#define RELATIVES                                                                                                      \
  " child children boy girl baby babies toddler twin twins kid kids son daughter brother sister sibling siblings mum " \
  "mam mummy mother dad daddy father nan nana nanny gran granny grandma grandmother grandad grandfather aunt auntie "  \
  "uncle cousin nephew niece partner wife husband "

#define THINGS                                                                                                       \
  " tree trees egg eggs dinner dinners lunch lunches meal meals tea present presents gift gifts card cards holiday " \
  "holidays break vacation cake cakes jumper jumpers lights decorations play plays show concert song songs carol "   \
  "carols "                                                                                                          \
  "shopping list pudding stocking stockings cracker crackers costume costumes bunny bonnet bonnets hunt fair fayre " \
  "market "                                                                                                          \
  "money clothes outfit pyjamas film films movie movies club wish wishes treat treats food sweets hamper hampers "   \
  "appeal "                                                                                                          \
  "fund "                                                                                                            \
  "service party parties disco make makeup paint mask masks calendar calendars wreath parcel parcels lamp lamps "    \
  "lantern lanterns "                                                                                                \
  "timetable "

#define SEASON_PARTS " term terms holiday holidays half break and to of "

const char *
sos_feast_get_word (const char *feast, gsize *length)
{
  feast += *feast == '^' || *feast == '+';
  *length = strcspn (feast, " '");

  return feast;
}

static gsize
skip_apostrophe (const SosProse *in, gsize at)
{
  if (sos_prose_has (in, at, "\xe2\x80\x99") || sos_prose_has (in, at, "\xe2\x80\x98"))
    return at + 3;

  return at + (sos_prose_get (in, at) == '\'');
}

/* The end of that name at @at, or 0. */
static gsize
read_name (const SosProse *in, gsize at, const char *name)
{
  for (; *name != '\0'; name++)
    {
      gsize next = at;

      if (*name == ' ')
        next = sos_prose_get (in, at) == '-' ? at + 1 : sos_prose_skip_blanks (in, at);
      else if (*name != '\'')
        next += sos_prose_lower (in, at) == *name;
      if (next == at && *name != '\'')
        return 0;
      at = *name == '\'' ? skip_apostrophe (in, at) : next;
    }

  return sos_prose_ends (in, at) ? at : 0;
}

/* Whether the next word may go on as @rest does, which begins behind a name's first word. */
static gboolean
may_go_on (const SosProse *in, gsize at, const char *rest)
{
  return *rest != ' ' || !g_ascii_isalpha (sos_prose_get (in, at + 1)) || sos_prose_lower (in, at + 1) == rest[1];
}

/* @word is the feast's first, which stands there. */
static gsize
read_feast (const SosProse *in, gsize at, const char *feast, const char *word, gsize length)
{
  if (!may_go_on (in, at + length, word + length))
    return 0;
  if ((*feast == '^' && !sos_prose_is_upper (in, at)) || (*feast == '+' && !sos_prose_follows (in, at, " st saint ")))
    return 0;

  return read_name (in, at + length, word + length);
}

/* The longest name that begins with the term's word; they stand together. */
static gsize
read_longest (const SosProse *in, gsize at, const SosPatternTerm *term)
{
  gsize longest = 0;

  for (guint i = term->value; i < sos_n_feasts; i++)
    {
      gsize length;
      const char *word = sos_feast_get_word (sos_feasts[i], &length);

      if (length != term->length || memcmp (word, term->word, length) != 0)
        break;
      longest = MAX (longest, read_feast (in, at, sos_feasts[i], word, length));
    }

  return longest;
}

/* "Xmas 19 and", but "Xmas 19 people came". */
static gsize
skip_short_year (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at + 2);

  return sos_prose_count_digits (in, at) == 2 && sos_prose_ends (in, at + 2) &&
                 (next == at + 2 || sos_prose_skip_word (in, next, " and at dad he i mum she they we when ") != 0) &&
                 !(sos_prose_get (in, at + 2) == ':' || sos_prose_get (in, at + 2) == '/')
             ? at + 2
             : 0;
}

/* The year behind a feast or a season, 0 where there is none. */
static gsize
skip_year (const SosProse *in, gsize at)
{
  gsize place = sos_prose_skip_blanks (in, at), word = sos_prose_skip_word (in, place, " of in ");
  SosDatePieces date;

  if (place > at && word == 0 && skip_short_year (in, place) != 0)
    return place + 2;
  place = word != 0 ? sos_prose_skip_blanks (in, word) : place;
  if (place == at || !sos_date_pieces_read (in, place, &date) || date.pieces[0].part != SOS_DATE_YEAR)
    return 0;

  return date.end;
}

/* "Christmas morning" */
static gsize
skip_part_of_day (const SosProse *in, gsize at)
{
  gsize end =
      sos_prose_skip_word (in, sos_prose_skip_blanks (in, at), " morning afternoon evening night weekend week ");

  return end != 0 ? end : at;
}

static gboolean
find_feast (const SosProse *in, gsize at, const SosPatternTerm *term, SosSpan *span)
{
  gsize end = read_longest (in, at, term), year = end != 0 ? skip_year (in, end) : 0, start = at;

  if (end != 0 && year == 0)
    end = skip_part_of_day (in, end);
  if (end == 0 || (year == 0 && sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), THINGS) != 0))
    return FALSE;
  /* "Father Christmas" */
  if (year == 0 && sos_prose_has (in, at, "christmas") && sos_prose_follows (in, at, " father "))
    return FALSE;
  if (sos_feasts[term->value][0] == '+')
    start = sos_prose_word_back (in, at, " st saint ");

  return sos_prose_found (span, start, MAX (end, year), SOS_SPAN_FEAST, SOS_SURE);
}

/* "May Day", "Twelfth Night": the first word is a month's, a season's or a number. */
static gboolean
find_by_other_word (const SosProse *in, gsize at, const SosPatternTerm *term, SosSpan *span)
{
  static const char *const names[] = {
    "april fool's day", "april fools day",     "april fools' day",  "august bank hol", "august bank holiday",
    "eleventh night",   "fourth of july",      "june bank holiday", "may bank hol",    "may bank holiday",
    "may day",          "spring bank holiday", "spring equinox",    "spring festival", "summer bank holiday",
    "summer solstice",  "twelfth night",       "twelfth of july",   "winter solstice",
  };
  gsize end = 0, year, next;

  for (guint i = 0; i < G_N_ELEMENTS (names) && end == 0; i++)
    if (names[i][0] == term->word[0] && strncmp (names[i], term->word, term->length) == 0)
      end = read_name (in, at + term->length, names[i] + term->length);
  if (end == 0 || (!sos_prose_is_upper (in, at) && !sos_prose_follows (in, at, " on since until till by over ")))
    return FALSE;
  year = skip_year (in, end);
  end = year != 0 ? year : skip_part_of_day (in, end);
  next = sos_prose_skip_blanks (in, end);

  return (year != 0 || sos_prose_skip_word (in, next, THINGS) == 0) &&
         sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* Where "her", "the child's" or "mum's" before a birthday begins, or %SOS_NO_WORD. */
static gsize
find_whose (const SosProse *in, gsize at)
{
  gsize end = at, word;

  while (end > 0 && in->text[end - 1] == ' ')
    end--;
  end -= end > 0 && sos_prose_lower (in, end - 1) == 's' && strchr ("'\x99", sos_prose_before (in, end - 1)) != NULL;
  if (end > 0 && in->text[end - 1] == '\'')
    end--;
  else if (end >= 3 && sos_prose_has (in, end - 3, "\xe2\x80\x99"))
    end -= 3;
  else
    return sos_prose_word_back (in, at, " her his their my our your ");
  word = sos_prose_word_back (in, end, RELATIVES);

  return word;
}

/* A party may be on another day. */
static gboolean
find_birthday (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize next = sos_prose_skip_blanks (in, end), whose = find_whose (in, at);

  at = whose != SOS_NO_WORD ? whose : at;

  if (sos_prose_skip_word (in, next, " party parties ") != 0)
    return sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_UNSURE);

  return sos_prose_skip_word (in, next, THINGS) == 0 && sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

/* "summer 2021", "autumn term 2021", "spring/summer of 2021". */
static gboolean
find_season (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize year = skip_year (in, end), other;

  for (guint i = 0; i < 3 && year == 0; i++)
    {
      gsize next =
          sos_prose_get (in, end) == '/' || sos_prose_get (in, end) == '-' ? end + 1 : sos_prose_skip_blanks (in, end);

      if (sos_term_read (in, next, SOS_TERM_SEASON, &other) == NULL)
        other = sos_prose_skip_word (in, next, SEASON_PARTS);
      if (other == 0)
        return FALSE;
      end = other;
      year = skip_year (in, end);
    }

  return year != 0 && sos_prose_found (span, at, year, SOS_SPAN_FEAST, SOS_SURE);
}

gboolean
sos_find_feast (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  switch (term != NULL ? term->sense : 0)
    {
    case SOS_TERM_FEAST:
      return find_feast (in, at, term, span);
    case SOS_TERM_MONTH:
    case SOS_TERM_ORDINAL:
      return find_by_other_word (in, at, term, span);
    case SOS_TERM_BIRTHDAY:
      end = term->value == SOS_BIRTHDAY_WHOLE ? end : sos_age_skip_short_birthday (in, at);
      return end != 0 && find_birthday (in, at, end, span);
    case SOS_TERM_SEASON:
      return find_season (in, at, end, span) || find_by_other_word (in, at, term, span);
    default:
      return FALSE;
    }
}
