/* SPDX-License-Identifier: MIT */
/* How it stands with what has to be done by when. */
#pragma once

#include <sos/sos-clocks.h>

#include "lib/practice/profile.h"

struct _SosClocks {
  gatomicrefcount ref_count;
  SosMap         *map;
  SosProfile     *profile;
  SosDate         as_of;
  GArray         *items; /* SosClock */
};
