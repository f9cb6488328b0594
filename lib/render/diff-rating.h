/* SPDX-License-Identifier: MIT */
/* A rating that changed: on which scale, and what the same person said before. */
#pragma once

#include <sos/sos-diff.h>

#include "lib/render/text.h"

/* The ratings of a map by scale, rater and child, each group in order of time: of
 * very many ratings each finds the one before it at once. */
SosGroups *sos_diff_group_ratings (const SosMap *map);

/* "… for Kim, was 4 (round 2), on scale 1: How safe are the children?" @ratings are
 * those of the old map. */
void sos_diff_say_rating (const SosTelling *old,
                          const SosTelling *now,
                          const SosGroups *ratings,
                          GString         *line,
                          const SosChange *change);
