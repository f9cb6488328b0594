/* SPDX-License-Identifier: MIT */
/* Flats, rooms and pitches: a storey, a block, a number, and the house that they are in. */
#include "lib/privacy/address-pieces.h"
#include "lib/privacy/finders.h"

#define STOREYS " ground first second third top basement garden upper lower middle floor 1st 2nd 3rd flat "

/* "Ground Floor Flat, 14 Mill Lane": @end is that of the last word. */
static gboolean
find_storey (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize street, word;

  if (sos_prose_get (in, end) != ',' ||
      (street = sos_address_read_numbered (in, sos_address_skip_comma (in, end))) == 0)
    return FALSE;
  while ((word = sos_prose_word_back (in, at, STOREYS)) != SOS_NO_WORD)
    at = word;

  return sos_prose_found (span, at, street, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* "Block C, Flat 5, Mill House": @place is that of the flat. */
static gboolean
find_block (const SosProse *in, gsize at, gsize place, SosSpan *span)
{
  gsize end;
  const SosPatternTerm *flat = sos_term_read (in, place, SOS_TERM_FLAT, &end);

  return flat != NULL && flat->value == 0 && sos_find_flat (in, place, span) && span->surety == SOS_SURE &&
         sos_prose_found (span, at, span->start + span->length, SOS_SPAN_ADDRESS, SOS_SURE);
}

/* "Flat 8, 2nd floor, Orchard Mansions" */
static gsize
skip_floor (const SosProse *in, gsize at)
{
  gsize floor = sos_prose_skip_word (in, sos_prose_skip_blanks (in, sos_prose_word_end (in, at)), " floor ");

  return floor != 0 && sos_prose_get (in, floor) == ',' ? sos_address_skip_comma (in, floor) : at;
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

gboolean
sos_find_flat (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = 0, number, place, rest, street;
  const SosPatternTerm *term = sos_term_read (in, at, SOS_TERM_FLAT, &end);
  gboolean is_numbered;

  if (term == NULL)
    return FALSE;
  number = sos_prose_skip_blanks (in, end + (sos_prose_get (in, end) == '.' && sos_prose_is_upper (in, at)));
  if (find_storey (in, at, end, span))
    return TRUE;
  end = sos_address_read_house_number (in, number);
  if (end == 0 && g_ascii_isupper (sos_prose_get (in, number)) && sos_prose_ends (in, number + 1))
    end = number + 1;
  if (end == 0 || number == at)
    return FALSE;
  place = skip_floor (in, sos_address_skip_comma (in, end));
  if (term->value != 0 && find_block (in, at, place, span))
    return TRUE;
  rest = term->value == 0 || (place > end + 1 && is_on_land (in, at)) ? sos_address_read_house (in, place)
         : place > end + 1 && sos_prose_skip_word (in, place, NO_HOUSES) == 0
             ? sos_address_read_numbered_house (in, place)
             : 0;
  street = sos_address_read_numbered (in, rest != 0 ? sos_address_skip_comma (in, rest) : place);
  is_numbered = street != 0;
  if (street == 0 && (term->value == 0 || place > end + 1))
    street = sos_address_read_street (in, rest != 0 ? sos_address_skip_comma (in, rest) : place);
  /* "Plot 58 Acacia Road" */
  if (street == 0 && term->value != 0 && rest == 0 && sos_prose_is_digit (in, number))
    street = sos_address_read_street (in, place);
  rest = MAX (rest, street);
  if (rest == 0 && is_on_land (in, at))
    rest = sos_address_read_site (in, place);
  /* "flat 4 quarry court", "flat 4 quarry house" */
  if (rest == 0 && sos_prose_has (in, at, "flat"))
    rest = MAX (sos_address_read_small_street (in, place), sos_address_read_small_house (in, place));
  /* "Flat 7, Thistle Court, Fernley Drive" */
  if (rest != 0 && !is_numbered && sos_prose_get (in, rest) == ',')
    rest = MAX (rest, sos_address_read_street (in, sos_address_skip_comma (in, rest)));
  if (rest != 0)
    return sos_prose_found (span, at, rest, SOS_SPAN_ADDRESS, SOS_SURE);

  return sos_prose_has (in, at, "flat") &&
         sos_prose_found (span, at, end, SOS_SPAN_ADDRESS,
                          sos_prose_is_upper (in, at) || is_home_flat (in, at) ? SOS_SURE : SOS_UNSURE);
}
