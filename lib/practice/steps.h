/* SPDX-License-Identifier: MIT */
/* The first six steps of the action cycle (North Yorkshire, section 3): what is
 * missing of each, and what there is. The seventh is the closing rule. */
#pragma once

#include "lib/practice/reasons.h"
#include "lib/practice/tracks.h"

/* What is asked of the map, and where the answer goes. */
typedef struct {
  const SosPractice *practice;
  const SosTracks   *tracks;
  SosReasons         reasons;
} SosSteps;

SosStepState sos_step_children      (SosSteps *steps);
SosStepState sos_step_network       (SosSteps *steps);
SosStepState sos_step_plan          (SosSteps *steps);
SosStepState sos_step_demonstration (SosSteps *steps);
SosStepState sos_step_watchful_eye  (SosSteps *steps);
SosStepState sos_step_rounds        (SosSteps *steps);

static inline SosStepState
sos_step_state (gboolean is_started, gboolean is_satisfied)
{
  return is_satisfied ? SOS_STEP_SATISFIED : is_started ? SOS_STEP_IN_PROGRESS : SOS_STEP_NOT_STARTED;
}

/* Whether a plan is agreed and has not ended. */
gboolean sos_plan_is_in_force (const SosPractice *practice, const SosSafetyPlan *plan);
