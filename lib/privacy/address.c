/* SPDX-License-Identifier: MIT */
/* Street addresses: a number or a named house before a street, flats, and streets
 * that begin with a capital. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define MAX_WORDS 4

/* No name of a street or house has these; numbers before them count something. */
#define NO_NAMES                                                                                                      \
  " a about above across after along an and around as at away because before behind but by children did down each "   \
  "every "                                                                                                            \
  "few for from further had has have he her his i in into is it its its more my near no not of off on one onto or "   \
  "our out "                                                                                                          \
  "over past people she than that the their then they this through to towards two under until up visits was we went " \
  "were "                                                                                                             \
  "when where which while will with within years year yrs months weeks days hours hrs minutes mins miles metres "     \
  "times "                                                                                                            \
  "way ways sessions cars houses different other only long busy local wrong right same main "

/* Not the number of a house. */
#define BEFORE_NO_HOUSE                                                                                                \
  " year room step level stage page section phase tier aged age key ks day week group item rated scaled scored grade " \
  "bus route tram train junction exit channel standard rule goal box article class cycle "

#define AFTER_NO_STREET \
  " view safety accident accidents trip trips traffic works rage test hearing proceedings order user users "

#define STOREYS " ground first second third top basement garden upper lower middle floor 1st 2nd 3rd flat "

#define WELSH " heol llys ffordd maes cwrt clos stryd rhodfa lon bryn tan pen "

#define COURTS " family crown county high magistrates magistrate youth supreme criminal coroners "

static gboolean
is_street_before (const SosProse *in, gsize end)
{
  return sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), AFTER_NO_STREET) == 0;
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

static gboolean
is_capital (const SosProse *in, gsize at)
{
  return sos_prose_is_upper (in, at) || (guchar) sos_prose_get (in, at) == 0xc3;
}

/* Whether a term may end a street in letters of that size: in small ones, if it is
 * no ordinary word, or is "st" with no saint behind it. */
static gboolean
is_street (const SosProse *in, gsize at, gboolean is_lower, gsize *end)
{
  const SosTerm *term = sos_term_read (in, at, SOS_TERM_STREET, end);

  if (term == NULL || !sos_prose_ends (in, *end))
    return FALSE;
  if (is_capital (in, at) || term->value == SOS_STREET_PLAIN)
    return TRUE;

  return is_lower &&
         ((sos_prose_has (in, at, "st") && *end == at + 2 && sos_prose_ends (in, sos_prose_skip_blanks (in, *end))));
}

/* "2 Family Court hearings" */
static gboolean
is_of_law (const SosProse *in, gsize start, gsize at)
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
static gsize
read_street (const SosProse *in, gsize at)
{
  gboolean is_lower = !is_capital (in, at);
  gsize found = 0, end, start = at;

  for (guint i = 0; i <= MAX_WORDS; i++)
    {
      gsize next = skip_name (in, at);

      if (i > 0 && is_street (in, at, is_lower, &end) && !is_of_law (in, start, at))
        found = end;
      if (next == at ||
          (is_lower ? is_capital (in, at) || sos_prose_skip_word (in, at, NO_NAMES) != 0 : !is_capital (in, at)))
        break;
      if (sos_prose_get (in, next) != ' ')
        break;
      at = next + 1;
    }

  if (found == 0 || !is_street_before (in, found))
    return 0;

  return skip_site (in, skip_side (in, found));
}

/* "14 Heol Fawr": in Welsh the street comes first. */
static gsize
read_welsh (const SosProse *in, gsize at)
{
  gsize end = is_capital (in, at) ? sos_prose_skip_word (in, at, WELSH) : 0, small, word;

  if (end == 0)
    return 0;
  small = sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), " y yr ");
  word = sos_prose_skip_blanks (in, small != 0 ? small : end);

  return is_capital (in, word) ? sos_prose_word_end (in, word) : 0;
}

/* Houses that many have, of which a number may be one of several. */
#define NO_HOUSES                                                                                                      \
  " care children childrens church coffee community concert country court day dining dolls full green "                \
  "guest half hot ice keep leisure manor open opera parliament playhouse public royal safe school scout smoke sports " \
  "state summer swimming town tree village warehouse wendy white youth "

/* Capitalised words and what a named house ends in. */
static gsize
read_house (const SosProse *in, gsize at)
{
  gsize found = 0, end;

  for (guint i = 0; i <= MAX_WORDS && is_capital (in, at); i++)
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
static gsize
read_numbered_house (const SosProse *in, gsize at)
{
  gsize end = read_house (in, at), last = end != 0 ? sos_prose_word_start (in, end) : 0;

  return end != 0 && sos_prose_skip_word (in, last,
                                          " bungalow cottage heights house lodge mansions marina tower villa ") != 0
             ? end
             : 0;
}

static gsize
skip_comma (const SosProse *in, gsize at)
{
  return sos_prose_skip_blanks (in, at + (sos_prose_get (in, at) == ','));
}

/* "14", "14b", "14-16", "2/1", "14A/B". */
static gsize
read_house_number (const SosProse *in, gsize at)
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

  return sos_prose_ends (in, at) ? at : 0;
}

/* "14, 16 and 18", "14 - 16"; not "ID 7, 14". */
static gsize
read_house_numbers (const SosProse *in, gsize at)
{
  gsize found = read_house_number (in, at), end = found;

  for (guint i = 1; end != 0 && i < MAX_WORDS; i++)
    {
      gsize next = sos_prose_skip_blanks (in, end), word;
      gboolean is_comma = sos_prose_get (in, next) == ',';

      next += is_comma || sos_prose_get (in, next) == '-' || sos_prose_get (in, next) == '&';
      next = sos_prose_skip_blanks (in, next);
      word = sos_prose_skip_word (in, next, " and to ");
      next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
      end = next > end && sos_prose_is_digit (in, next) ? read_house_number (in, next) : 0;
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
  const SosTerm *term = is_capital (in, at) ? sos_term_read (in, word + 1, SOS_TERM_STREET, &end) : NULL;

  if (term == NULL || term->value != SOS_STREET_MOSTLY || in->text[word] != ' ' || !sos_prose_ends (in, end))
    return 0;
  next = sos_prose_skip_blanks (in, end);

  return next == end || in->text[end] == '\n' || sos_prose_skip_word (in, next, " with and where near opposite ") != 0
             ? end
             : 0;
}

/* "14 acacia gardens", where something says that it is an address. */
static gsize
read_small_street (const SosProse *in, gsize at)
{
  gsize word = sos_prose_word_end (in, at), next = word + 1, end;
  const SosTerm *term;

  if (word < at + 3 || sos_prose_get (in, word) != ' ' || is_capital (in, at))
    return 0;
  term = sos_term_read (in, next, SOS_TERM_STREET, &end);

  return term != NULL && sos_prose_ends (in, end) && sos_prose_skip_word (in, at, NO_NAMES) == 0 ? end : 0;
}

/* Before "at", "to" or "in" and an address: "im at 78 orchard close", "send it to". */
#define AT_HOME                                                                                                      \
  " address am come discharged flat home house im it live lived lives living move moved moving post posted resides " \
  "send sent stays staying stopping "

/* "flat 3 67 Acacia st" */
static gboolean
is_behind_flat (const SosProse *in, gsize at)
{
  gsize number = at > 1 ? sos_prose_word_start (in, at - 1) : at;

  return number < at && sos_prose_is_digit (in, number) && sos_prose_follows (in, number, " flat apartment apt ");
}

static gsize
read_numbered (const SosProse *in, gsize at)
{
  gsize number = read_house_numbers (in, at), street, before, end;

  if (number == 0)
    return 0;
  street = skip_comma (in, number);
  if ((end = read_street (in, street)) != 0 || (end = read_welsh (in, street)) != 0)
    return end;
  /* "7 Acacia House" */
  if (sos_prose_skip_word (in, street, NO_HOUSES NO_NAMES) == 0 && (end = read_numbered_house (in, street)) != 0)
    return end;
  /* "2/1, 14 Mill Road": the flat in Scotland */
  if (memchr (in->text + at, '/', number - at) != NULL && street > number && sos_prose_is_digit (in, street) &&
      !sos_prose_is_digit (in, number) &&
      (end = read_street (in, skip_comma (in, read_house_numbers (in, street)))) != 0)
    return end;
  before = sos_prose_word_back (in, at, " at to is in from ");
  if ((before != SOS_NO_WORD || is_behind_flat (in, at)) && (end = read_half_small_street (in, street)) != 0)
    return end;
  if ((end = read_small_street (in, street)) == 0 || is_behind_flat (in, at))
    return end;

  return sos_prose_follows (in, before != SOS_NO_WORD ? before : at, AT_HOME) ? end : 0;
}

/* The capitalised words that end before @at, at most four; the start of the first. */
static gsize
go_back (const SosProse *in, gsize at)
{
  for (guint i = 0; i < MAX_WORDS && at > 1 && in->text[at - 1] == ' '; i++)
    {
      gsize start = at - 1;

      while (start > 0 && (sos_prose_is_word (in, start - 1) || strchr ("'-", in->text[start - 1]) != NULL ||
                           (guchar) in->text[start - 1] >= 0x80))
        start--;
      if (start == at - 1 || !is_capital (in, start) || sos_prose_skip_word (in, start, NO_NAMES) != 0)
        break;
      at = start;
    }

  return at;
}

/* Before an address, the name of its house: "Rose Cottage, ". */
static gsize
take_house (const SosProse *in, gsize at)
{
  gsize end = at, word, start, stop, the;

  while (end > 0 && at - end < 2 && (in->text[end - 1] == ' ' || in->text[end - 1] == ','))
    end--;
  word = sos_prose_word_start (in, end);
  if (end == at || word == end || !is_capital (in, word) || sos_term_read (in, word, SOS_TERM_HOUSE, &stop) == NULL ||
      stop != end)
    return at;
  start = go_back (in, word);
  the = sos_prose_word_back (in, start, " the ");
  if (the != SOS_NO_WORD && is_capital (in, the))
    start = the;

  return start < word ? start : at;
}

/* "Ground Floor Flat, 14 Mill Lane": @end is that of the last word. */
static gboolean
find_storey (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize street = sos_prose_get (in, end) == ',' ? read_numbered (in, skip_comma (in, end)) : 0, word;

  if (street == 0)
    return FALSE;
  while ((word = sos_prose_word_back (in, at, STOREYS)) != SOS_NO_WORD)
    at = word;

  return sos_prose_found (span, at, street, SOS_SPAN_ADDRESS, SOS_SURE);
}

static gboolean find_flat (const SosProse *in, gsize at, const SosTerm *term, gsize end, SosSpan *span);

/* "Block C, Flat 5, Mill House": @place is that of the flat. */
static gboolean
find_block (const SosProse *in, gsize at, gsize place, SosSpan *span)
{
  gsize end;
  const SosTerm *flat = sos_term_read (in, place, SOS_TERM_FLAT, &end);

  return flat != NULL && flat->value == 0 && find_flat (in, place, flat, end, span) && span->surety == SOS_SURE &&
         sos_prose_found (span, at, span->start + span->length, SOS_SPAN_ADDRESS, SOS_SURE);
}

static gboolean
find_flat (const SosProse *in, gsize at, const SosTerm *term, gsize end, SosSpan *span)
{
  gsize number = sos_prose_skip_blanks (in, end + (sos_prose_get (in, end) == '.')), place, rest, street;
  gboolean is_numbered;

  if (find_storey (in, at, end, span))
    return TRUE;
  end = read_house_number (in, number);
  if (end == 0 && g_ascii_isupper (sos_prose_get (in, number)) && sos_prose_ends (in, number + 1))
    end = number + 1;
  if (end == 0 || number == at)
    return FALSE;
  place = skip_comma (in, end);
  if (term->value != 0 && find_block (in, at, place, span))
    return TRUE;
  rest = term->value == 0                                                     ? read_house (in, place)
         : place > end + 1 && sos_prose_skip_word (in, place, NO_HOUSES) == 0 ? read_numbered_house (in, place)
                                                                              : 0;
  street = read_numbered (in, rest != 0 ? skip_comma (in, rest) : place);
  is_numbered = street != 0;
  if (street == 0 && (term->value == 0 || place > end + 1))
    street = read_street (in, rest != 0 ? skip_comma (in, rest) : place);
  rest = MAX (rest, street);
  /* "flat 4 quarry court" */
  if (rest == 0 && sos_prose_has (in, at, "flat"))
    rest = read_small_street (in, place);
  /* "Flat 7, Thistle Court, Fernley Drive" */
  if (rest != 0 && !is_numbered && sos_prose_get (in, rest) == ',')
    rest = MAX (rest, read_street (in, skip_comma (in, rest)));
  if (rest != 0)
    return sos_prose_found (span, at, rest, SOS_SPAN_ADDRESS, SOS_SURE);

  return sos_prose_has (in, at, "flat") &&
         sos_prose_found (span, at, end, SOS_SPAN_ADDRESS, sos_prose_is_upper (in, at) ? SOS_SURE : SOS_UNSURE);
}

#define LETTING " called letter tenancy is "

/* "moved to Canal Court", "letter for Mill House" */
static gboolean
is_at_home (const SosProse *in, gsize at)
{
  gsize to = sos_prose_word_back (in, at, " at to in from for is ");

  return to != SOS_NO_WORD && sos_prose_follows (in, to, AT_HOME LETTING);
}

#define LABELS " address placement "

/* "living at Canal Mansions": a house that has a name and no number. */
static gboolean
find_house (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, start;

  if (sos_term_read (in, at, SOS_TERM_HOUSE, &end) == NULL || !is_capital (in, at))
    return FALSE;
  start = go_back (in, at);
  if (start == at || sos_prose_skip_word (in, start, NO_HOUSES) != 0 ||
      !(sos_prose_has (in, at, "mansions") || sos_prose_follows (in, start, LABELS) || is_at_home (in, start)))
    return FALSE;

  return sos_prose_found (span, start, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* Whether what stands before "Mill Close" at @start says that it is a street. */
static gboolean
is_on_street (const SosProse *in, gsize start, gsize at, gsize end, const SosTerm *term)
{
  static const char *const before[] = {
    [SOS_STREET_MOSTLY] = " address along and at behind corner down from in into near of off on opposite outside round "
                          "to up ",
    [SOS_STREET_SELDOM] = " address along corner down off on ",
  };
  gsize word_end;
  const SosTerm *first = sos_terms_find (sos_terms_get (), in, start, &word_end);

  /* "on Monday Court sits", "in Bury St Edmunds" */
  if (first != NULL &&
      (first->sense == SOS_TERM_WEEKDAY || first->sense == SOS_TERM_MONTH || first->sense == SOS_TERM_FEAST))
    return FALSE;
  if (is_of_law (in, start, at) ||
      (sos_prose_has (in, at, "st") && end == at + 2 && is_capital (in, sos_prose_skip_blanks (in, end))))
    return FALSE;

  return sos_prose_follows (in, start, before[term->value]) ||
         (sos_prose_has (in, at, "court") && is_at_home (in, start));
}

/* A street without a number: by its capitals. */
static gboolean
find_street (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, start, house;
  const SosTerm *term = sos_term_read (in, at, SOS_TERM_STREET, &end);

  if (!sos_prose_is_upper (in, at) || !sos_prose_ends (in, end) || !is_street_before (in, end))
    return FALSE;
  start = go_back (in, at);
  house = take_house (in, start);
  if (start == at || (term->value != SOS_STREET_PLAIN && house == start && !is_on_street (in, start, at, end, term)))
    return FALSE;

  /* Every town has one. */
  if (house == start && sos_prose_skip_word (in, start, " high main ") != 0)
    return sos_prose_found (span, start, end, SOS_SPAN_ADDRESS, SOS_UNSURE);

  return sos_prose_found (span, house, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* "PO Box 1234", "P.O. Box 12" */
static gboolean
find_post_box (const SosProse *in, gsize at, SosSpan *span)
{
  gsize box = sos_prose_word_back (in, at, " box pobox "), post = box, end;

  if (box == SOS_NO_WORD || !sos_prose_is_digit (in, at))
    return FALSE;
  end = at + sos_prose_count_digits (in, at);
  if (sos_prose_has (in, box, "box"))
    post = sos_prose_word_back (in, box, " po ");
  if (post == SOS_NO_WORD && sos_prose_follows (in, box, " o "))
    post = sos_prose_word_back (in, sos_prose_word_back (in, box, " o "), " p ");

  return post != SOS_NO_WORD && sos_prose_ends (in, end) &&
         sos_prose_found (span, post, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

gboolean
sos_find_address (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = 0, number;
  const SosTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  if (term != NULL && term->sense == SOS_TERM_FLAT)
    return find_flat (in, at, term, end, span);
  if (term != NULL && term->sense == SOS_TERM_STREET)
    return find_street (in, at, span);
  if (term != NULL && term->sense == SOS_TERM_HOUSE)
    return find_house (in, at, span);
  if (sos_prose_follows (in, at, BEFORE_NO_HOUSE))
    return find_post_box (in, at, span);
  end = read_numbered (in, at);
  number = sos_prose_word_back (in, at, " no number nr num ");

  return end != 0 &&
         sos_prose_found (span, number != SOS_NO_WORD ? number : take_house (in, at), end, SOS_SPAN_ADDRESS, SOS_SURE);
}
