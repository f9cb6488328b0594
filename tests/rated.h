/* SPDX-License-Identifier: MIT */
/* Random maps with many ratings: of the family and of children by name, in rounds
 * and without, of scales that run both ways, by the dead and of the unborn. */
#pragma once

#include <sos/sos.h>

#define RATED_DAY "2026-06-30" /* no rating is later */

/* Without the ratings after a day; the same number gives the same map otherwise. */
char *rated_map (guint32 seed, const char *until);

/* Calls @check for SOS_MAPS of them, and for the published cases (@seed: 0). */
void rated_over_maps (void (*check) (SosMap *map, guint32 seed));
