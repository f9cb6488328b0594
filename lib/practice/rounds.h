/* SPDX-License-Identifier: MIT */
/* Which ratings belong to one round: those of its number; without one, those of a
 * day. */
#pragma once

#include <sos/sos-scale.h>

/* Orders ratings by round; in a round by the rater's id. */
gint     sos_round_compare (const SosRating *a, const SosRating *b);
gboolean sos_round_is_same (const SosRating *a, const SosRating *b);
