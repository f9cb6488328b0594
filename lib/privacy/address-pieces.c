/* SPDX-License-Identifier: MIT */
/* What addresses are written with. */
#include "lib/privacy/address-pieces.h"

#include <string.h>

#define MAX_WORDS 4

#define AFTER_NO_STREET \
  " view safety accident accidents trip trips traffic works rage test hearing proceedings order user users "

#define WELSH " heol llys ffordd maes cwrt clos stryd rhodfa lon bryn tan pen "

#define COURTS " family crown county high magistrates magistrate youth supreme criminal coroners "

/* Whether what stands behind a street lets it be one. */
gboolean
sos_address_is_street_before (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end);

  /* "Road Safety", but "5 Quarry St Safety plan" */
  if (sos_prose_get (in, end) == '\n' || (sos_prose_has (in, next, "safety") && !sos_prose_has (in, end - 4, "road")))
    return TRUE;

  return sos_prose_skip_word (in, next, AFTER_NO_STREET) == 0;
}

/* A word of a name, with apostrophes, hyphens and the full stop of "St.". */
static gsize
skip_name (const SosProse *in, gsize at)
{
  gsize end = sos_prose_word_end (in, at);

  while (end > at && end < in->length &&
         (in->text[end] == '\'' || in->text[end] == '-' || sos_prose_has (in, end, "\xe2\x80\x99")))
    {
      gsize next = end + (in->text[end] == '\xe2' ? 3 : 1);

      /* "Weavers' Walk" */
      if (sos_prose_ends (in, next))
        return in->text[end] != '-' && sos_prose_get (in, next) == ' ' && g_ascii_isupper (sos_prose_get (in, next + 1))
                   ? next
                   : end;
      end = sos_prose_word_end (in, next);
    }
  if (end == at + 2 && sos_prose_has (in, at, "st."))
    end++;

  return end;
}

gboolean
sos_address_is_capital (const SosProse *in, gsize at)
{
  return sos_prose_is_upper (in, at) || (guchar) sos_prose_get (in, at) == 0xc3;
}

/* Whether a term may end a street in letters of that size: in small ones, if it is
 * no ordinary word, or is "st" with no saint behind it. */
static gboolean
is_street (const SosProse *in, gsize at, gboolean is_lower, gsize *end)
{
  const SosPatternTerm *term = sos_term_read (in, at, SOS_TERM_STREET, end);

  if (term == NULL || !sos_prose_ends (in, *end))
    return FALSE;
  if (sos_address_is_capital (in, at) || term->value == SOS_STREET_PLAIN)
    return TRUE;

  return is_lower &&
         ((sos_prose_has (in, at, "st") && *end == at + 2 && sos_prose_ends (in, sos_prose_skip_blanks (in, *end))));
}

/* "2 Family Court hearings" */
gboolean
sos_address_is_of_law (const SosProse *in, gsize start, gsize at)
{
  return sos_prose_has (in, at, "court") && sos_prose_skip_word (in, start, COURTS) != 0;
}

/* "King Street West", "Mill Rd N" */
static gsize
skip_side (const SosProse *in, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end), side;

  side = sos_prose_is_upper (in, next) ? sos_prose_skip_word (in, next, " north south east west n s e w ") : 0;

  return side != 0 ? side : end;
}

/* "Quarry Lane Caravan Site", "Mill Road Industrial Estate" */
static gsize
skip_site (const SosProse *in, gsize end)
{
  gsize kind = sos_prose_skip_word (in, sos_prose_skip_blanks (in, end),
                                    " business caravan gypsy industrial traveller travellers trading trailer ");
  gsize site = kind != 0 ? sos_prose_skip_word (in, sos_prose_skip_blanks (in, kind), " estate park site ") : 0;

  return site != 0 ? site : end;
}

/* One to four words and a street's; the end of the last that there is. */
gsize
sos_address_read_street (const SosProse *in, gsize at)
{
  gboolean is_lower = !sos_address_is_capital (in, at);
  gsize found = 0, end, start = at;

  for (guint i = 0; i <= MAX_WORDS; i++)
    {
      gsize next = skip_name (in, at);

      if (i > 0 && is_street (in, at, is_lower, &end) && !sos_address_is_of_law (in, start, at))
        found = end;
      if (next == at || (is_lower ? sos_address_is_capital (in, at) || sos_prose_skip_word (in, at, NO_NAMES) != 0
                                  : !sos_address_is_capital (in, at)))
        break;
      if (sos_prose_get (in, next) != ' ')
        break;
      at = next + 1;
    }

  if (found == 0 || !sos_address_is_street_before (in, found))
    return 0;

  return skip_site (in, skip_side (in, found));
}

/* "14 Heol Fawr": in Welsh the street comes first. */
static gsize
read_welsh (const SosProse *in, gsize at)
{
  gsize end = sos_address_is_capital (in, at) ? sos_prose_skip_word (in, at, WELSH) : 0, small, word;

  if (end == 0)
    return 0;
  small = sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " y yr ");
  word = sos_prose_skip_blanks (in, small != 0 ? small : end);

  return sos_address_is_capital (in, word) ? sos_prose_word_end (in, word) : 0;
}

/* Capitalised words and what a named house ends in. */
gsize
sos_address_read_house (const SosProse *in, gsize at)
{
  gsize found = 0, end;

  for (guint i = 0; i <= MAX_WORDS && sos_address_is_capital (in, at); i++)
    {
      gsize next = skip_name (in, at);

      if (i > 0 && sos_term_read (in, at, SOS_TERM_HOUSE, &end) != NULL)
        found = end;
      if (next == at || sos_prose_get (in, next) != ' ')
        break;
      at = next + 1;
    }

  return found;
}

/* What a house among others in a building's name ends in. */
gsize
sos_address_read_numbered_house (const SosProse *in, gsize at)
{
  gsize end = sos_address_read_house (in, at), last = end != 0 ? sos_prose_word_start (in, end) : 0;

  return end != 0 && sos_prose_skip_word (in, last,
                                          " bungalow cottage heights house lodge mansions marina tower villa ") != 0
             ? end
             : 0;
}

/* "Hawthorn Caravan Site": the end of one to three capitalised words and a site's. */
gsize
sos_address_read_site (const SosProse *in, gsize at)
{
  for (guint i = 0; i < MAX_WORDS && sos_address_is_capital (in, at); i++)
    {
      gsize end = skip_name (in, at), site = skip_site (in, end);

      if (site > end || sos_prose_get (in, end) != ' ')
        return site > end ? site : 0;
      at = end + 1;
    }

  return 0;
}

gsize
sos_address_skip_comma (const SosProse *in, gsize at)
{
  return sos_prose_skip_blanks (in, at + (sos_prose_get (in, at) == ',' || sos_prose_get (in, at) == ';'));
}

/* "14", "14b", "14-16", "2/1", "14A/B". */
gsize
sos_address_read_house_number (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at), more;

  if (n < 1 || n > 4 || (n == 4 && sos_prose_get (in, at) == '0'))
    return 0;
  at += n;
  more = strchr ("-/", sos_prose_get (in, at)) != NULL ? sos_prose_count_digits (in, at + 1) : 0;
  at += more >= 1 && more <= 3 ? 1 + more : 0;
  at += g_ascii_isalpha (sos_prose_get (in, at)) && sos_prose_ends (in, at + 1);
  at += sos_prose_get (in, at) == '/' && g_ascii_isalpha (sos_prose_get (in, at + 1)) && sos_prose_ends (in, at + 2)
            ? 2
            : 0;

  /* "49Larch Drive" */
  if (g_ascii_isupper (sos_prose_get (in, at)) && g_ascii_islower (sos_prose_get (in, at + 1)))
    return at;

  return sos_prose_ends (in, at) ? at : 0;
}

/* "14, 16 and 18", "14 - 16"; not "ID 7, 14". */
static gsize
read_house_numbers (const SosProse *in, gsize at)
{
  gsize found = sos_address_read_house_number (in, at), end = found;

  for (guint i = 1; end != 0 && i < MAX_WORDS; i++)
    {
      gsize next = sos_prose_skip_blanks (in, end), word;
      gboolean is_comma = sos_prose_get (in, next) == ',';

      next += is_comma || sos_prose_get (in, next) == '-' || sos_prose_get (in, next) == '&';
      next = sos_prose_skip_blanks (in, next);
      word = sos_prose_skip_word (in, next, " and to ");
      next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
      end = next > end && sos_prose_is_digit (in, next) ? sos_address_read_house_number (in, next) : 0;
      found = end != 0 && (!is_comma || word != 0) ? end : found;
    }

  return found;
}

/* "3 Fernley close": the street is written small, and what follows is no more of a sentence
 * in which somebody may close something. */
static gsize
read_half_small_street (const SosProse *in, gsize at)
{
  gsize word = skip_name (in, at), end, next;
  const SosPatternTerm *term =
      sos_address_is_capital (in, at) ? sos_term_read (in, word + 1, SOS_TERM_STREET, &end) : NULL;

  if (term == NULL || term->value != SOS_STREET_MOSTLY || in->text[word] != ' ' || !sos_prose_ends (in, end))
    return 0;
  next = sos_prose_skip_blanks (in, end);

  return next == end || in->text[end] == '\n' ||
                 sos_prose_skip_word (in, next, " with and in just off where near opposite ") != 0
             ? end
             : 0;
}

/* A word in small letters and, behind it, a term's; the end of that. */
static gsize
read_small (const SosProse *in, gsize at, SosTermSense sense, const char *no_names)
{
  gsize word = sos_prose_word_end (in, at), end;

  if (word < at + 3 || sos_prose_get (in, word) != ' ' || sos_address_is_capital (in, at))
    return 0;

  return sos_term_read (in, word + 1, sense, &end) != NULL && sos_prose_ends (in, end) &&
                 sos_prose_skip_word (in, at, no_names) == 0
             ? end
             : 0;
}

/* "14 acacia gardens", where something says that it is an address. */
gsize
sos_address_read_small_street (const SosProse *in, gsize at)
{
  return read_small (in, at, SOS_TERM_STREET, NO_NAMES);
}

gsize
sos_address_read_small_house (const SosProse *in, gsize at)
{
  return read_small (in, at, SOS_TERM_HOUSE, NO_NAMES NO_HOUSES);
}

/* "flat 3 67 Acacia st" */
static gboolean
is_behind_flat (const SosProse *in, gsize at)
{
  gsize number = at > 1 ? sos_prose_word_start (in, at - 1) : at;

  return number < at && sos_prose_is_digit (in, number) && sos_prose_follows (in, number, " flat apartment apt ");
}

/* "87 The Quarry": where no hour of a day is. */
static gsize
read_the_street (const SosProse *in, gsize at, gsize street)
{
  gsize the = sos_address_is_capital (in, street) ? sos_prose_skip_word (in, street, " the ") : 0;
  gsize before = sos_prose_word_back (in, at, " at to from in near outside opposite ");

  if (the == 0 || sos_prose_get (in, the) != ' ' || !sos_address_is_capital (in, the + 1))
    return 0;

  if (sos_prose_follows (in, at, " address near opposite outside visit visited "))
    return sos_prose_word_end (in, the + 1);

  return (before != SOS_NO_WORD && (sos_prose_number (in, at, 2) > 12 || sos_prose_follows (in, before, AT_HOME))) ||
                 sos_prose_follows (in, at, " address ")
             ? sos_prose_word_end (in, the + 1)
             : 0;
}

gsize
sos_address_read_numbered (const SosProse *in, gsize at)
{
  gsize number = read_house_numbers (in, at), street, before, end, second;

  if (number == 0)
    return 0;
  street = sos_address_skip_comma (in, number);
  if ((end = sos_address_read_street (in, street)) != 0 || (end = read_welsh (in, street)) != 0)
    return end;
  if ((end = read_the_street (in, at, street)) != 0)
    return end;
  /* "7 Acacia House" */
  if (sos_prose_skip_word (in, street, NO_HOUSES NO_NAMES) == 0 &&
      (end = sos_address_read_numbered_house (in, street)) != 0)
    return end;
  /* "2/1, 14 Mill Road": the flat in Scotland */
  if (memchr (in->text + at, '/', number - at) != NULL && street > number && sos_prose_is_digit (in, street) &&
      !sos_prose_is_digit (in, number) && (second = read_house_numbers (in, street)) != 0 &&
      (end = sos_address_read_street (in, sos_address_skip_comma (in, second))) != 0)
    return end;
  before = sos_prose_word_back (in, at, " no number ");
  before = sos_prose_word_back (in, before != SOS_NO_WORD ? before : at, " at to is in from round outside opposite ");
  if ((before != SOS_NO_WORD || is_behind_flat (in, at)) && (end = read_half_small_street (in, street)) != 0)
    return end;
  if ((end = sos_address_read_small_street (in, street)) == 0 || is_behind_flat (in, at))
    return end;

  return sos_prose_follows (in, before != SOS_NO_WORD ? before : at, AT_HOME) ||
                 sos_prose_is_near (in, at, 32, " address addresses housing placement property tenancy ")
             ? end
             : 0;
}

/* The capitalised words that end before @at, at most four; the start of the first. */
gsize
sos_address_go_back (const SosProse *in, gsize at)
{
  for (guint i = 0; i < MAX_WORDS && at > 1 && in->text[at - 1] == ' '; i++)
    {
      gsize start = at - 1;

      while (start > 0 && (sos_prose_is_word (in, start - 1) || strchr ("'-", in->text[start - 1]) != NULL ||
                           (guchar) in->text[start - 1] >= 0x80))
        start--;
      if (start == at - 1 || !sos_address_is_capital (in, start) || sos_prose_skip_word (in, start, NO_NAMES) != 0)
        break;
      at = start;
    }

  return at;
}

/* Before an address, the name of its house: "Rose Cottage, ". */
gsize
sos_address_take_house (const SosProse *in, gsize at)
{
  gsize end = at, word, start, stop, the;

  while (end > 0 && at - end < 2 && (in->text[end - 1] == ' ' || in->text[end - 1] == ','))
    end--;
  word = sos_prose_word_start (in, end);
  if (end == at || word == end || !sos_address_is_capital (in, word))
    return at;
  stop = sos_prose_skip_word (in, word, " court ");
  start = sos_address_go_back (in, word);
  /* "6 Kings Court, 8 Church Walk" are two; Crown Courts are no homes. */
  if (stop == end &&
      ((start > 1 && sos_prose_is_digit (in, start - 2)) || sos_prose_skip_word (in, start, COURTS) != 0))
    return at;
  if (stop != end && (sos_term_read (in, word, SOS_TERM_HOUSE, &stop) == NULL || stop != end))
    return at;
  the = sos_prose_word_back (in, start, " the ");
  if (the != SOS_NO_WORD && sos_address_is_capital (in, the))
    start = the;

  return start < word ? start : at;
}
