/* SPDX-License-Identifier: MIT */
/* Whether what is said beside a word makes it a name. */
#pragma once

#include "lib/privacy/name-place.h"

gboolean sos_deed_is_heard (const SosNamePlace *place);
gboolean sos_deed_is_like_people (const SosNamePlace *place);
gboolean sos_deed_is_met (const SosNamePlace *place);
gboolean sos_deed_is_past (const SosNamePlace *place);
gboolean sos_deed_is_reported (const SosNamePlace *place);
gboolean sos_deed_is_said_of (const SosNamePlace *place);
gboolean sos_deed_is_small_speaker (const SosNamePlace *place);
gboolean sos_deed_is_somebody (const SosNamePlace *place);
gboolean sos_deed_is_speaker (const SosNamePlace *place);
gboolean sos_deed_is_speaker_by_habit (const SosNamePlace *place);
gboolean sos_deed_is_spoken_to (const SosNamePlace *place);
gboolean sos_deed_is_taken (const SosNamePlace *place);
gboolean sos_deed_is_the_one (const SosNamePlace *place);
gboolean sos_deed_is_to_act (const SosNamePlace *place);
gboolean sos_deed_is_told_of (const SosNamePlace *place);
gboolean sos_deed_is_willing (const SosNamePlace *place);
