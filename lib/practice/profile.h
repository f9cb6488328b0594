/* SPDX-License-Identifier: MIT */
/* What stands in a profile. */
#pragma once

#include <sos/sos-calendar.h>
#include <sos/sos-profile.h>

#include "lib/model/profile-file.h"

const SosProfileFile *sos_profile_get_file     (const SosProfile *profile);

/* %NULL where the authority has no days of its own. */
const SosCalendar    *sos_profile_get_calendar (const SosProfile *profile);
