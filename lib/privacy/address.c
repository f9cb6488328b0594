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

/* Whether what stands behind a street lets it be one. */
static gboolean
is_street_before (const SosProse *in, gsize end)
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

/* "Hawthorn Caravan Site": the end of one to three capitalised words and a site's. */
static gsize
read_site (const SosProse *in, gsize at)
{
  for (guint i = 0; i < MAX_WORDS && is_capital (in, at); i++)
    {
      gsize end = skip_name (in, at), site = skip_site (in, end);

      if (site > end || sos_prose_get (in, end) != ' ')
        return site > end ? site : 0;
      at = end + 1;
    }

  return 0;
}

static gsize
skip_comma (const SosProse *in, gsize at)
{
  return sos_prose_skip_blanks (in, at + (sos_prose_get (in, at) == ',' || sos_prose_get (in, at) == ';'));
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

  /* "49Larch Drive" */
  if (g_ascii_isupper (sos_prose_get (in, at)) && g_ascii_islower (sos_prose_get (in, at + 1)))
    return at;

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

  return next == end || in->text[end] == '\n' ||
                 sos_prose_skip_word (in, next, " with and in just off where near opposite ") != 0
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

/* The same of a house. */
static gsize
read_small_house (const SosProse *in, gsize at)
{
  gsize word = sos_prose_word_end (in, at), end;

  if (word < at + 3 || sos_prose_get (in, word) != ' ' || is_capital (in, at))
    return 0;

  return sos_term_read (in, word + 1, SOS_TERM_HOUSE, &end) != NULL && sos_prose_ends (in, end) &&
                 sos_prose_skip_word (in, at, NO_NAMES NO_HOUSES) == 0
             ? end
             : 0;
}

/* Before "at", "to" or "in" and an address: "im at 78 orchard close", "send it to". */
#define AT_HOME                                                                                                     \
  " address am are arrived attended been bailed come delivered discharged dossing evicted flat go goes going gone " \
  "hes home "                                                                                                       \
  "house "                                                                                                          \
  "im it left letter letters live lived lives living "                                                              \
  "move moved moves moving parcel placed post posted released resided resides residing return returned send sent "  \
  "shes sleeping stay stayed stays staying stopping tenancy theyre us visit visited visits went "

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
  gsize the = is_capital (in, street) ? sos_prose_skip_word (in, street, " the ") : 0;
  gsize before = sos_prose_word_back (in, at, " at to from in near outside opposite ");

  if (the == 0 || sos_prose_get (in, the) != ' ' || !is_capital (in, the + 1))
    return 0;

  if (sos_prose_follows (in, at, " address near opposite outside visit visited "))
    return sos_prose_word_end (in, the + 1);

  return (before != SOS_NO_WORD && (sos_prose_number (in, at, 2) > 12 || sos_prose_follows (in, before, AT_HOME))) ||
                 sos_prose_follows (in, at, " address ")
             ? sos_prose_word_end (in, the + 1)
             : 0;
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
  if ((end = read_the_street (in, at, street)) != 0)
    return end;
  /* "7 Acacia House" */
  if (sos_prose_skip_word (in, street, NO_HOUSES NO_NAMES) == 0 && (end = read_numbered_house (in, street)) != 0)
    return end;
  /* "2/1, 14 Mill Road": the flat in Scotland */
  if (memchr (in->text + at, '/', number - at) != NULL && street > number && sos_prose_is_digit (in, street) &&
      !sos_prose_is_digit (in, number) &&
      (end = read_street (in, skip_comma (in, read_house_numbers (in, street)))) != 0)
    return end;
  before = sos_prose_word_back (in, at, " no number ");
  before = sos_prose_word_back (in, before != SOS_NO_WORD ? before : at, " at to is in from round outside opposite ");
  if ((before != SOS_NO_WORD || is_behind_flat (in, at)) && (end = read_half_small_street (in, street)) != 0)
    return end;
  if ((end = read_small_street (in, street)) == 0 || is_behind_flat (in, at))
    return end;

  return sos_prose_follows (in, before != SOS_NO_WORD ? before : at, AT_HOME) ||
                 sos_prose_is_near (in, at, 32, " address addresses housing placement property tenancy ")
             ? end
             : 0;
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
  if (end == at || word == end || !is_capital (in, word))
    return at;
  stop = sos_prose_skip_word (in, word, " court ");
  start = go_back (in, word);
  /* "6 Kings Court, 8 Church Walk" are two; Crown Courts are no homes. */
  if (stop == end &&
      ((start > 1 && sos_prose_is_digit (in, start - 2)) || sos_prose_skip_word (in, start, COURTS) != 0))
    return at;
  if (stop != end && (sos_term_read (in, word, SOS_TERM_HOUSE, &stop) == NULL || stop != end))
    return at;
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

/* "Flat 8, 2nd floor, Orchard Mansions" */
static gsize
skip_floor (const SosProse *in, gsize at)
{
  gsize floor = sos_prose_skip_word (in, sos_prose_skip_blanks (in, sos_prose_word_end (in, at)), " floor ");

  return floor != 0 && sos_prose_get (in, floor) == ',' ? skip_comma (in, floor) : at;
}

/* "Caravan 8, Larch Farm" */
static gboolean
is_on_land (const SosProse *in, gsize at)
{
  return sos_prose_skip_word (in, at, " berth caravan chalet mooring pitch plot ") != 0;
}

/* "live at flat 3", "two doors down, at flat 35" */
static gboolean
is_home_flat (const SosProse *in, gsize at)
{
  gsize before = sos_prose_word_back (in, at, " at from in to ");

  return before != SOS_NO_WORD && (sos_prose_follows (in, before, AT_HOME) ||
                                   sos_prose_is_near (in, before, 48, " doors knock neighbour neighbours "));
}

static gboolean
find_flat (const SosProse *in, gsize at, const SosTerm *term, gsize end, SosSpan *span)
{
  gboolean has_stop = sos_prose_get (in, end) == '.' && sos_prose_is_upper (in, at);
  gsize number = sos_prose_skip_blanks (in, end + has_stop), place, rest, street;
  gboolean is_numbered;

  if (find_storey (in, at, end, span))
    return TRUE;
  end = read_house_number (in, number);
  if (end == 0 && g_ascii_isupper (sos_prose_get (in, number)) && sos_prose_ends (in, number + 1))
    end = number + 1;
  if (end == 0 || number == at)
    return FALSE;
  place = skip_floor (in, skip_comma (in, end));
  if (term->value != 0 && find_block (in, at, place, span))
    return TRUE;
  rest = term->value == 0 || (place > end + 1 && is_on_land (in, at))         ? read_house (in, place)
         : place > end + 1 && sos_prose_skip_word (in, place, NO_HOUSES) == 0 ? read_numbered_house (in, place)
                                                                              : 0;
  street = read_numbered (in, rest != 0 ? skip_comma (in, rest) : place);
  is_numbered = street != 0;
  if (street == 0 && (term->value == 0 || place > end + 1))
    street = read_street (in, rest != 0 ? skip_comma (in, rest) : place);
  /* "Plot 58 Acacia Road" */
  if (street == 0 && term->value != 0 && rest == 0 && sos_prose_is_digit (in, number))
    street = read_street (in, place);
  rest = MAX (rest, street);
  if (rest == 0 && is_on_land (in, at))
    rest = read_site (in, place);
  /* "flat 4 quarry court", "flat 4 quarry house" */
  if (rest == 0 && sos_prose_has (in, at, "flat"))
    rest = MAX (read_small_street (in, place), read_small_house (in, place));
  /* "Flat 7, Thistle Court, Fernley Drive" */
  if (rest != 0 && !is_numbered && sos_prose_get (in, rest) == ',')
    rest = MAX (rest, read_street (in, skip_comma (in, rest)));
  if (rest != 0)
    return sos_prose_found (span, at, rest, SOS_SPAN_ADDRESS, SOS_SURE);

  return sos_prose_has (in, at, "flat") &&
         sos_prose_found (span, at, end, SOS_SPAN_ADDRESS,
                          sos_prose_is_upper (in, at) || is_home_flat (in, at) ? SOS_SURE : SOS_UNSURE);
}

#define LABELS " address home o placement "
#define LETTING " called letter tenancy is "

/* "moved to Canal Court", "letter for Mill House" */
static gboolean
is_at_home (const SosProse *in, gsize at)
{
  gsize to = sos_prose_word_back (in, at, " at to in from for is outside near opposite behind ");

  if (sos_prose_follows (in, at, " attended offered visit visited visiting "))
    return TRUE;

  return to != SOS_NO_WORD && sos_prose_follows (in, to, AT_HOME LETTING);
}

/* "EDT attended Priory House" */
static gboolean
is_attended (const SosProse *in, gsize start)
{
  gsize attended = sos_prose_word_back (in, start, " attended ");

  return attended != SOS_NO_WORD &&
         sos_prose_follows (in, attended, " ambulance edt officer officers paramedics pc pcs police ");
}

static gsize take_front (const SosProse *in, gsize at);

/* "living at Canal Mansions", "The Annexe, Orchard Farm": a house that has a name and no number. */
static gboolean
find_house (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, start, front;

  if (sos_term_read (in, at, SOS_TERM_HOUSE, &end) == NULL || !is_capital (in, at))
    return FALSE;
  start = go_back (in, at);
  if (start == at || sos_prose_skip_word (in, start, NO_HOUSES) != 0)
    return FALSE;
  front = take_front (in, start);
  if (!(front < start || sos_prose_has (in, at, "mansions") || is_attended (in, start) ||
        sos_prose_is_near (in, start, 24, LABELS) || is_at_home (in, start)))
    return FALSE;

  return sos_prose_found (span, front, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* "her house in Acacia Hill" */
static gboolean
is_of_house (const SosProse *in, gsize start)
{
  gsize word = sos_prose_word_back (in, start, " in ");

  return word != SOS_NO_WORD && sos_prose_follows (in, word, " bungalow flat home house ");
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

  return sos_prose_follows (in, start, before[term->value]) || is_of_house (in, start) ||
         (sos_prose_has (in, at, "court") &&
          (is_at_home (in, start) || sos_prose_is_near (in, start, strlen ("placement: "), LABELS))) ||
         (sos_prose_has (in, at, "estate") && sos_prose_follows (in, start, " in to from "));
}

/* What roads are like, which all of them are called. */
#define LIKE_ROADS                                                                                                    \
  " a any back bad bike bumpy bus busy country cross cycle dirt dual empty every fast farm high icy its lonely long " \
  "main memory middle motor muddy my narrow nearby next off one open our private quiet residential ring right rocky " \
  "same second side single slip slow small steep straight that the their this toll trunk two which winding wrong "    \
  "your "                                                                                                             \
  "another new old busiest quieter unlit "

/* "picked up on larch road": the words before it say that it is one. */
static gboolean
find_small_street (const SosProse *in, gsize at, gsize end, const SosTerm *term, SosSpan *span)
{
  gsize name = at > 1 && in->text[at - 1] == ' ' ? sos_prose_word_start (in, at - 1) : at;
  gsize next = sos_prose_skip_blanks (in, end);

  if (at < name + 4 || sos_prose_is_upper (in, name) || !sos_prose_ends (in, end) ||
      sos_prose_skip_word (in, name, LIKE_ROADS NO_NAMES) != 0 || !is_street_before (in, end))
    return FALSE;
  if (term->value == SOS_STREET_PLAIN ? !sos_prose_follows (in, name, " on along down off up ")
                                      : term->value != SOS_STREET_MOSTLY || !sos_prose_follows (in, name, " on ") ||
                                            sos_prose_skip_word (in, next, " to ") != 0 ||
                                            sos_prose_has (in, at, "view") || sos_prose_has (in, at, "walk"))
    return FALSE;

  return sos_prose_found (span, name, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* "on the Orchard estate" */
static gboolean
find_estate (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize start = go_back (in, at);

  return sos_prose_has (in, at, "estate") && start < at && sos_prose_follows (in, start, " the ") &&
         sos_prose_skip_word (in, start, " council crown housing industrial nhs real retail ") == 0 &&
         sos_prose_found (span, start, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* A street without a number: by its capitals. */
static gboolean
find_street (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, start, house;
  const SosTerm *term = sos_term_read (in, at, SOS_TERM_STREET, &end);

  if (!sos_prose_is_upper (in, at))
    return find_small_street (in, at, end, term, span) || find_estate (in, at, end, span);
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

/* "14 Mill Lane, Kestleford, M99 9EA": the town, where a postcode or the end is behind it. */
static gsize
take_town (const SosProse *in, gsize end)
{
  gsize at = sos_prose_get (in, end) == ',' ? sos_prose_skip_blanks (in, end + 1) : end, stop = end, next;
  SosSpan postcode;

  for (guint i = 0; i < 3 && at > stop && is_capital (in, at) && sos_prose_word_end (in, at) > at + 2; i++)
    {
      stop = sos_prose_word_end (in, at);
      at = sos_prose_get (in, stop) == ' ' ? stop + 1 : stop;
    }
  if (stop == end)
    return end;
  next = skip_comma (in, stop);
  if (next > stop && sos_find_postcode (in, next, &postcode))
    return postcode.start + postcode.length;

  return end;
}

/* "9 Larch Court, Larch Drive": the street behind the house. */
static gsize
take_street (const SosProse *in, gsize end)
{
  gsize next = skip_comma (in, end), street = next > end + 1 && is_capital (in, next) ? read_street (in, next) : 0;

  return street != 0 ? street : end;
}

/* Before "," or " " and an address: "GFF", "The Annexe", "Flat above the chip shop". */
static gsize
take_front (const SosProse *in, gsize at)
{
  gsize word = sos_prose_word_back (in, at, " gff tff fff sff bff lff annexe annex basement "), flat, the;
  gsize from = at > 48 ? at - 48 : 0;

  if (word != SOS_NO_WORD)
    {
      the = sos_prose_word_back (in, word, " the ");
      return the != SOS_NO_WORD ? the : word;
    }
  if (at < 2 || in->text[at - 1] != ' ' || in->text[at - 2] != ',')
    return at;
  word = sos_prose_word_start (in, at - 2);
  if (word < at - 2 && is_capital (in, word) && sos_prose_skip_word (in, word, NO_NAMES " dad mum nan ") == 0)
    {
      the = sos_prose_word_back (in, word, " the ");
      the = the != SOS_NO_WORD && is_capital (in, the) ? the : word;
      if (sos_prose_follows (in, the, " address ") || is_at_home (in, the))
        return the;
    }
  for (flat = at - 2; flat > from; flat--)
    if ((sos_prose_has (in, flat, "flat above ") || sos_prose_has (in, flat, "flat over ")) &&
        sos_prose_begins (in, flat))
      return flat;

  return at;
}

/* "at number 75", "two doors down from us, at no. 24": the door of a street that need not be
 * said. */
static gboolean
find_door (const SosProse *in, gsize at, SosSpan *span)
{
  gsize number = sos_prose_word_back (in, at, " no number nr num "), before, end = read_house_number (in, at);
  gsize next = end != 0 ? sos_prose_skip_blanks (in, end) : 0;

  if (number == SOS_NO_WORD || end == 0)
    return FALSE;
  before = sos_prose_word_back (in, number, " house door flat ");
  if (!sos_prose_follows (in, before != SOS_NO_WORD ? before : number, " at from to ") &&
      !(before != SOS_NO_WORD && sos_prose_has (in, before, "door")))
    return FALSE;

  return (next == end || sos_prose_skip_word (in, next, " and on opposite across when who with says said ") != 0) &&
         sos_prose_is_near (
             in, number, 64,
             " bell door doors down family house knock knocked lady live lives living man neighbour neighbours next "
             "street ") &&
         sos_prose_found (span, at, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* "forty-two Acacia Lane": @end is that of the first word. */
static gboolean
find_in_words (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize more, street, comma;

  if (sos_prose_has_mark (in, end, "- ") && sos_term_read (in, end + 1, SOS_TERM_NUMBER, &more) != NULL)
    end = more;
  /* "fourteen A, Quarry Street", "seventy eight, Orchard Drive" */
  if (sos_prose_get (in, end) == ' ' && sos_prose_is_upper (in, end + 1) && sos_prose_get (in, end + 2) == ',')
    end += strlen (" A");
  comma = end + (sos_prose_get (in, end) == ',');
  street = sos_prose_get (in, comma) == ' ' && is_capital (in, comma + 1) ? read_street (in, comma + 1) : 0;

  return street != 0 && sos_prose_found (span, at, street, SOS_SPAN_ADDRESS, SOS_SURE);
}

gboolean
sos_find_address (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = 0, number, start;
  const SosTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  if (term != NULL && term->sense == SOS_TERM_FLAT)
    return find_flat (in, at, term, end, span);
  if (term != NULL && term->sense == SOS_TERM_STREET)
    return find_street (in, at, span);
  if (term != NULL && term->sense == SOS_TERM_HOUSE)
    return find_house (in, at, span);
  if (term != NULL && (term->sense == SOS_TERM_NUMBER || term->sense == SOS_TERM_TENS))
    return find_in_words (in, at, end, span);
  if (sos_prose_follows (in, at, BEFORE_NO_HOUSE))
    return find_post_box (in, at, span);
  end = read_numbered (in, at);
  if (end == 0)
    return find_door (in, at, span);
  number = sos_prose_word_back (in, at, " no number nr num ");
  start = number != SOS_NO_WORD ? number : take_house (in, at);

  return sos_prose_found (span, take_front (in, start), take_town (in, take_street (in, end)), SOS_SPAN_ADDRESS,
                          SOS_SURE);
}
