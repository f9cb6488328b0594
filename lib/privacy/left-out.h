/* SPDX-License-Identifier: MIT */
/* Which records of a map cannot stand in its export. */
#pragma once

#include "lib/privacy/pseudonyms.h"

/* Takes the pseudonyms of records away that never leave, that need a date the calendar
 * has no room for, that show more than @household adults to live with the children, or
 * that are about such a record: before the first is exported, as a record may name a
 * later one. */
void sos_left_out_find (SosPseudonyms *pseudonyms, const SosMap *map, const SosDateShift *shift, guint household);
