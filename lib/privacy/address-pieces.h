/* SPDX-License-Identifier: MIT */
/* What addresses are written with: numbers, streets, houses. Each reader takes a place and gives
 * the one behind what it read, or 0. */
#pragma once

#include "lib/privacy/terms.h"

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

/* Houses that many have, of which a number may be one of several. */
#define NO_HOUSES                                                                                                      \
  " care children childrens church coffee community concert country court day dining dolls full green "                \
  "guest half hot ice keep leisure manor open opera parliament playhouse public royal safe school scout smoke sports " \
  "state summer swimming town tree village warehouse wendy white youth "

/* Before "at", "to" or "in" and an address: "im at 78 orchard close", "send it to". */
#define AT_HOME                                                                                                     \
  " address am are arrived attended been bailed come delivered discharged dossing evicted flat go goes going gone " \
  "hes home "                                                                                                       \
  "house "                                                                                                          \
  "im it left letter letters live lived lives living "                                                              \
  "move moved moves moving parcel placed post posted released resided resides residing return returned send sent "  \
  "shes sleeping stay stayed stays staying stopping tenancy theyre us visit visited visits went "

gboolean sos_address_is_capital (const SosProse *in, gsize at);

/* Whether what stands behind a street lets it be one. */
gboolean sos_address_is_street_before (const SosProse *in, gsize end);

/* "2 Family Court hearings" */
gboolean sos_address_is_of_law (const SosProse *in, gsize start, gsize at);

/* Past a comma or a semicolon, and blanks. */
gsize sos_address_skip_comma (const SosProse *in, gsize at);

/* "14", "14b", "14-16", "2/1", "14A/B". */
gsize sos_address_read_house_number (const SosProse *in, gsize at);

/* One to four words and a street's; the end of the last that there is. */
gsize sos_address_read_street (const SosProse *in, gsize at);
gsize sos_address_read_small_street (const SosProse *in, gsize at);

/* Capitalised words and what a named house ends in; what a house among others in a building's
 * name ends in; the same in small letters. */
gsize sos_address_read_house (const SosProse *in, gsize at);
gsize sos_address_read_numbered_house (const SosProse *in, gsize at);
gsize sos_address_read_small_house (const SosProse *in, gsize at);

/* "Hawthorn Caravan Site" */
gsize sos_address_read_site (const SosProse *in, gsize at);

/* A house's number and what it stands in. */
gsize sos_address_read_numbered (const SosProse *in, gsize at);

/* The start of the capitalised words that end before @at, at most four. */
gsize sos_address_go_back (const SosProse *in, gsize at);

/* The start of a house's name before an address: "Rose Cottage, "; @at where there is none. */
gsize sos_address_take_house (const SosProse *in, gsize at);
