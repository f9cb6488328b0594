/* SPDX-License-Identifier: MIT */
/* Why a step is where it is, and why a map is not ready to close: the codes, their
 * words, and a list of them. */
#pragma once

#include <sos/sos-cycle.h>

#include "lib/model/arena.h"
#include "lib/practice/practice.h"

typedef enum {
  SOS_BECAUSE_CHILD_NONE,
  SOS_BECAUSE_VOICE_MISSING,
  SOS_BECAUSE_VOICE_DECLINED,
  SOS_BECAUSE_VOICE_OBSERVED_ONLY,
  SOS_BECAUSE_CHILD_NOT_INFORMED,
  SOS_BECAUSE_INFLUENCE_MISSING,
  SOS_BECAUSE_VOICE_HEARD,

  SOS_BECAUSE_NETWORK_FEW,
  SOS_BECAUSE_NETWORK_NOT_TOLD,
  SOS_BECAUSE_NETWORK_NOT_PERMANENT,
  SOS_BECAUSE_NETWORK_MEMBER,

  SOS_BECAUSE_PLAN_NONE,
  SOS_BECAUSE_PLAN_ENDED,
  SOS_BECAUSE_PLAN_NOT_AGREED,
  SOS_BECAUSE_PLAN_NO_RULES,
  SOS_BECAUSE_PLAN_NO_PARENT,
  SOS_BECAUSE_PLAN_NO_NETWORK,
  SOS_BECAUSE_PLAN_NOT_AGREED_BY_ALL,
  SOS_BECAUSE_PLAN_BEFORE_EXPLANATION,
  SOS_BECAUSE_CHILD_NOT_EXPLAINED,
  SOS_BECAUSE_EXPLANATION_OTHER,
  SOS_BECAUSE_PLAN_AGREED,

  SOS_BECAUSE_RULE_NOT_DEMONSTRATED,
  SOS_BECAUSE_RULE_FAILED,
  SOS_BECAUSE_DEMONSTRATION_NO_STRESS,
  SOS_BECAUSE_DEMONSTRATION_NO_PARENT,
  SOS_BECAUSE_DEMONSTRATION_NO_NETWORK,
  SOS_BECAUSE_DEMONSTRATION_NO_CHILD,
  SOS_BECAUSE_DEMONSTRATION_WORKED,

  SOS_BECAUSE_RULE_NOT_WATCHED,
  SOS_BECAUSE_RULE_WATCHED,

  SOS_BECAUSE_ROUND_FEW,
  SOS_BECAUSE_ROUND_NO_PARENT,
  SOS_BECAUSE_ROUND_NO_NETWORK,
  SOS_BECAUSE_ROUND_NO_CHILD,
  SOS_BECAUSE_ROUND_NO_WHY,
  SOS_BECAUSE_ROUND_COUNTED,

  SOS_BECAUSE_SCALE_NONE,
  SOS_BECAUSE_RATING_MISSING,
  SOS_BECAUSE_RATING_LOW,
  SOS_BECAUSE_RATING_APART,
  SOS_BECAUSE_STEP_1,
  SOS_BECAUSE_STEP_2,
  SOS_BECAUSE_STEP_3,
  SOS_BECAUSE_STEP_4,
  SOS_BECAUSE_STEP_5,
  SOS_BECAUSE_STEP_6,
  SOS_BECAUSE_BOTTOM_LINE_OPEN,
  SOS_BECAUSE_GOAL_UNMET,
  SOS_BECAUSE_GOAL_NOT_HELD,
  SOS_BECAUSE_GOAL_NO_DURATION,
  SOS_BECAUSE_MAP_SIZE,
  SOS_BECAUSE_CLOSING_READY,

  SOS_N_BECAUSE,
} SosBecause;

/* One row of the table of codes. */
typedef struct {
  const char *code;
  guint       step; /* where it stands; 7: what keeps a map from closing */
  const char *statutory;
  const char *early_help; /* %NULL: the same words */
  gboolean    is_evidence;
} SosBecauseInfo;

const SosBecauseInfo *sos_because_info (SosBecause because);

/* A list of reasons, whose pointers lie in @arena. */
typedef struct {
  const SosPractice *practice;
  SosArena          *arena;
  GArray            *items; /* of SosReason */
} SosReasons;

/* Gives the reason that was added, so that more can be said of it; it stays there
 * until the next one. */
SosReason *sos_reasons_add (SosReasons *reasons, SosBecause because, const char *pointer, ...) G_GNUC_PRINTF (3, 4);
