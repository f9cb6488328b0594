/* SPDX-License-Identifier: MIT */
/* The closing rule: who is asked, and what still stands before closing. */
#pragma once

#include "lib/practice/reasons.h"
#include "lib/practice/tracks.h"

/* Adds the ratings that closing waits for to @required (of #SosRequiredRating), and
 * to @blockers what is missing beside the steps. */
void sos_closing_check_people (SosReasons *blockers, const SosTracks *tracks, GArray *required);

/* Adds the bottom lines and goals that are open. */
void sos_closing_check_promises (SosReasons *blockers);
