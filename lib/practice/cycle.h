/* SPDX-License-Identifier: MIT */
/* The review of a map's action cycle, as its own files see it. */
#pragma once

#include "lib/practice/reasons.h"
#include "lib/practice/steps.h"
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

/* One row of the table of steps. */
typedef struct {
  const char  *statutory;  /* what it is called */
  const char  *early_help; /* %NULL: the same */
  const char  *satisfied;  /* when */
  const char  *source;
  SosStepState (*check) (SosSteps *steps); /* %NULL for the last: the closing rule */
} SosStepInfo;

/* 1 to 7. */
const SosStepInfo *sos_step_info (guint number);
