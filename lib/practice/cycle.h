/* SPDX-License-Identifier: MIT */
/* The review of a map's action cycle, as its own files see it. */
#pragma once

#include "lib/practice/reasons.h"
#include "lib/practice/tracks.h"

struct _SosCycleReview {
  gatomicrefcount ref_count;
  SosMap         *map;
  SosPractice     practice;
  SosArena        arena;
  SosTracks       tracks;
  SosStep         steps[SOS_N_STEPS];
  GArray         *because;    /* of SosReason: of the steps, one after another */
  GArray         *blockers;   /* of SosReason */
  GArray         *required;   /* of SosRequiredRating */
  GArray         *trajectory; /* of SosTrajectoryPoint */
};

/* What a step is called; 1 to 7. */
const char *sos_step_name (guint number, gboolean is_early_help);
