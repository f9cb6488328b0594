/* SPDX-License-Identifier: MIT */
/* Whether a name is a land, a month, a season or a faith where it stands. */
#pragma once

#include "lib/privacy/name-place.h"

gboolean sos_sense_has_other_sense (const SosNamePlace *place);
gboolean sos_sense_is_among_months (const SosNamePlace *place);
gboolean sos_sense_is_belief (const SosNamePlace *place);
gboolean sos_sense_is_believer (const SosNamePlace *place);
gboolean sos_sense_is_land (const SosNamePlace *place);
gboolean sos_sense_is_month (const SosNamePlace *place);
gboolean sos_sense_is_only_land (const SosNamePlace *place);
gboolean sos_sense_is_season (const SosNamePlace *place);
gboolean sos_sense_is_weekday (const SosNamePlace *place);
