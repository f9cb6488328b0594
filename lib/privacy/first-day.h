/* SPDX-License-Identifier: MIT */
/* The first of a map's dates. */
#pragma once

#include <sos/sos-map.h>

/* Of all that are exported as dates, births (`born`, `due`) apart, as days are counted
 * in lib/practice/days.h; 0 where there is none. */
gint32 sos_map_find_first_day (const SosMap *map);
