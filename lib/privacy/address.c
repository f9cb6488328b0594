/* SPDX-License-Identifier: MIT */
/* Street addresses: a number or a named house before a street, and streets that begin
 * with a capital. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/address-pieces.h"

/* Not the number of a house. */
#define BEFORE_NO_HOUSE                                                                                                \
  " year room step level stage page section phase tier aged age key ks day week group item rated scaled scored grade " \
  "bus route tram train junction exit channel standard rule goal box article class cycle "

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
  if (word < at - 2 && sos_address_is_capital (in, word) &&
      sos_prose_skip_word (in, word, NO_NAMES " dad mum nan ") == 0)
    {
      the = sos_prose_word_back (in, word, " the ");
      the = the != SOS_NO_WORD && sos_address_is_capital (in, the) ? the : word;
      if (sos_prose_follows (in, the, " address ") || is_at_home (in, the))
        return the;
    }
  for (flat = at - 2; flat > from; flat--)
    if ((sos_prose_has (in, flat, "flat above ") || sos_prose_has (in, flat, "flat over ")) &&
        sos_prose_begins (in, flat))
      return flat;

  return at;
}

/* "living at Canal Mansions", "The Annexe, Orchard Farm": a house that has a name and no number. */
static gboolean
find_house (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, start, front;

  if (sos_term_read (in, at, SOS_TERM_HOUSE, &end) == NULL || !sos_address_is_capital (in, at))
    return FALSE;
  start = sos_address_go_back (in, at);
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
is_on_street (const SosProse *in, gsize start, gsize at, gsize end, const SosPatternTerm *term)
{
  static const char *const before[] = {
    [SOS_STREET_MOSTLY] = " address along and at behind corner down from in into near of off on opposite outside round "
                          "to up ",
    [SOS_STREET_SELDOM] = " address along corner down off on ",
  };
  gsize word_end;
  const SosPatternTerm *first = sos_terms_find (sos_terms_get (), in, start, &word_end);

  /* "on Monday Court sits", "in Bury St Edmunds" */
  if (first != NULL &&
      (first->sense == SOS_TERM_WEEKDAY || first->sense == SOS_TERM_MONTH || first->sense == SOS_TERM_FEAST))
    return FALSE;
  if (sos_address_is_of_law (in, start, at) ||
      (sos_prose_has (in, at, "st") && end == at + 2 && sos_address_is_capital (in, sos_prose_skip_blanks (in, end))))
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
find_small_street (const SosProse *in, gsize at, gsize end, const SosPatternTerm *term, SosSpan *span)
{
  gsize name = at > 1 && in->text[at - 1] == ' ' ? sos_prose_word_start (in, at - 1) : at;
  gsize next = sos_prose_skip_blanks (in, end);

  if (at < name + 4 || sos_prose_is_upper (in, name) || !sos_prose_ends (in, end) ||
      sos_prose_skip_word (in, name, LIKE_ROADS NO_NAMES) != 0 || !sos_address_is_street_before (in, end))
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
  gsize start = sos_address_go_back (in, at);

  return sos_prose_has (in, at, "estate") && start < at && sos_prose_follows (in, start, " the ") &&
         sos_prose_skip_word (in, start, " council crown housing industrial nhs real retail ") == 0 &&
         sos_prose_found (span, start, end, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* A street without a number: by its capitals. */
static gboolean
find_street (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, start, house;
  const SosPatternTerm *term = sos_term_read (in, at, SOS_TERM_STREET, &end);

  if (!sos_prose_is_upper (in, at))
    return find_small_street (in, at, end, term, span) || find_estate (in, at, end, span);
  if (!sos_prose_is_upper (in, at) || !sos_prose_ends (in, end) || !sos_address_is_street_before (in, end))
    return FALSE;
  start = sos_address_go_back (in, at);
  house = sos_address_take_house (in, start);
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

  for (guint i = 0; i < 3 && at > stop && sos_address_is_capital (in, at) && sos_prose_word_end (in, at) > at + 2; i++)
    {
      stop = sos_prose_word_end (in, at);
      at = sos_prose_get (in, stop) == ' ' ? stop + 1 : stop;
    }
  if (stop == end)
    return end;
  next = sos_address_skip_comma (in, stop);
  if (next > stop && sos_find_postcode (in, next, &postcode))
    return postcode.start + postcode.length;

  return end;
}

/* "9 Larch Court, Larch Drive": the street behind the house. */
static gsize
take_street (const SosProse *in, gsize end)
{
  gsize next = sos_address_skip_comma (in, end),
        street = next > end + 1 && sos_address_is_capital (in, next) ? sos_address_read_street (in, next) : 0;

  return street != 0 ? street : end;
}

/* "at number 75", "two doors down from us, at no. 24": the door of a street that need not be
 * said. */
static gboolean
find_door (const SosProse *in, gsize at, SosSpan *span)
{
  gsize number = sos_prose_word_back (in, at, " no number nr num "), before,
        end = sos_address_read_house_number (in, at);
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
  street = sos_prose_get (in, comma) == ' ' && sos_address_is_capital (in, comma + 1)
               ? sos_address_read_street (in, comma + 1)
               : 0;

  return street != 0 && sos_prose_found (span, at, street, SOS_SPAN_ADDRESS, SOS_SURE);
}

gboolean
sos_find_address (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = 0, number, start;
  const SosPatternTerm *term = sos_terms_find (sos_terms_get (), in, at, &end);

  if (term != NULL && term->sense == SOS_TERM_FLAT)
    return sos_find_flat (in, at, span);
  if (term != NULL && term->sense == SOS_TERM_STREET)
    return find_street (in, at, span);
  if (term != NULL && term->sense == SOS_TERM_HOUSE)
    return find_house (in, at, span);
  if (term != NULL && (term->sense == SOS_TERM_NUMBER || term->sense == SOS_TERM_TENS))
    return find_in_words (in, at, end, span);
  if (sos_prose_follows (in, at, BEFORE_NO_HOUSE))
    return find_post_box (in, at, span);
  end = sos_address_read_numbered (in, at);
  if (end == 0)
    return find_door (in, at, span);
  number = sos_prose_word_back (in, at, " no number nr num ");
  start = number != SOS_NO_WORD ? number : sos_address_take_house (in, at);

  return sos_prose_found (span, take_front (in, start), take_town (in, take_street (in, end)), SOS_SPAN_ADDRESS,
                          SOS_SURE);
}
