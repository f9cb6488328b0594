/* SPDX-License-Identifier: MIT */
/* When a limit is due. */
#pragma once

#include "lib/practice/profile.h"

/* The last day that is in time for something that began on @start; %SOS_DATE_NONE
 * with @error set when no calendar reaches so far. */
SosDate sos_limit_find_due (const SosLimit    *limit,
                            SosLimitUnit       unit,
                            gint               n,
                            SosDate            start,
                            const SosCalendar *calendar,
                            GError           **error);
