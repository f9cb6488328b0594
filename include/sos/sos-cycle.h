/* SPDX-License-Identifier: MIT */
/* The action cycle: how far a family and its network have come, and what still
 * stands before closing. */
#pragma once

#include <sos/sos-map.h>
#include <sos/sos-settings.h>

G_BEGIN_DECLS

/**
 * SOS_N_STEPS:
 *
 * The steps of the action cycle (North Yorkshire practice guidance, section 3).
 */
#define SOS_N_STEPS 7

/**
 * SosStepState:
 * @SOS_STEP_NOT_STARTED: there is nothing yet
 * @SOS_STEP_IN_PROGRESS: there is something, and something is missing
 * @SOS_STEP_SATISFIED: all is there that the guidance asks for
 *
 * How far a step has come.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_STEP_NOT_STARTED = 1,
  SOS_STEP_IN_PROGRESS,
  SOS_STEP_SATISFIED,
} SosStepState;

/**
 * SosMilestoneState:
 * @SOS_MILESTONE_UNDATED: no day was planned, and it was not reached
 * @SOS_MILESTONE_PLANNED: its day has not come
 * @SOS_MILESTONE_OVERDUE: its day has passed, and it was not reached
 * @SOS_MILESTONE_REACHED: it was reached by its day, or had none
 * @SOS_MILESTONE_REACHED_LATE: it was reached after its day
 *
 * How far a point of the trajectory has come.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_MILESTONE_UNDATED = 1,
  SOS_MILESTONE_PLANNED,
  SOS_MILESTONE_OVERDUE,
  SOS_MILESTONE_REACHED,
  SOS_MILESTONE_REACHED_LATE,
} SosMilestoneState;

/**
 * SosReason:
 * @code: what it is: a word that stays the same over versions; docs/practice.md
 *   lists them all
 * @pointer: JSON Pointer to what it is about; "" for the whole map
 * @message: the same for people, without any word of the map
 * @is_evidence: whether it speaks for the step; else it is something missing, or
 *   to be borne in mind
 * @person: (nullable): whose rating it is about
 * @child: (nullable): the child it is about
 * @scale: (nullable): the scale it is about
 *
 * Why a step is where it is, or why a map is not ready to close.
 *
 * Since: 0.1
 */
typedef struct {
  const char      *code;
  const char      *pointer;
  const char      *message;
  gboolean         is_evidence;
  const SosPerson *person;
  const SosPerson *child;
  const SosScale  *scale;
} SosReason;

/**
 * SosStep:
 * @number: 1 to 7
 * @name: what the step is, in a line
 * @state: how far it has come
 * @because: (array length=n_because): why: what is missing first, then what there
 *   is
 * @n_because: how many
 *
 * One step of the action cycle.
 *
 * Since: 0.1
 */
typedef struct {
  guint            number;
  const char      *name;
  SosStepState     state;
  const SosReason *because;
  guint            n_because;
} SosStep;

/**
 * SosRequiredRating:
 * @person: who rates
 * @child: for whom
 * @scale: on which scale
 * @is_assumed: whether nobody said so: the scale does not say who is required, or
 *   the map does not say whether the child can use the tools
 *
 * A rating that closing waits for.
 *
 * Since: 0.1
 */
typedef struct {
  const SosPerson *person;
  const SosPerson *child;
  const SosScale  *scale;
  gboolean         is_assumed;
} SosRequiredRating;

/**
 * SosTrajectoryPoint:
 * @milestone: the milestone
 * @state: how far it has come
 *
 * One point of the way to closing.
 *
 * Since: 0.1
 */
typedef struct {
  const SosMilestone *milestone;
  SosMilestoneState   state;
} SosTrajectoryPoint;

/**
 * SOS_MAX_REQUIRED_RATINGS:
 *
 * A review lists so many ratings that closing waits for, and so many reasons why
 * it has to wait. A map that has more is not ready.
 */
#define SOS_MAX_REQUIRED_RATINGS 100000

/**
 * SosCycleReview:
 *
 * What a map says of the action cycle on one day. It keeps the map alive, which
 * nobody may change meanwhile. Counting references is atomic; any number of
 * threads may read it.
 *
 * Since: 0.1
 */
typedef struct _SosCycleReview SosCycleReview;

#define SOS_TYPE_CYCLE_REVIEW (sos_cycle_review_get_type ())
SOS_API GType sos_cycle_review_get_type (void);

SOS_API SosCycleReview *sos_cycle_review       (SosMap *map, SosDate as_of, const SosSettings *settings);
SOS_API SosCycleReview *sos_cycle_review_ref   (SosCycleReview *review);
SOS_API void            sos_cycle_review_unref (SosCycleReview *review);

SOS_API SosDate                   sos_cycle_review_get_as_of      (const SosCycleReview *review);
SOS_API const SosStep            *sos_cycle_review_get_steps      (const SosCycleReview *review);
SOS_API gboolean                  sos_cycle_review_is_ready       (const SosCycleReview *review);
SOS_API const SosRequiredRating  *sos_cycle_review_get_required   (const SosCycleReview *review,
                                                                   guint                *n_required);
SOS_API const SosReason          *sos_cycle_review_get_blockers   (const SosCycleReview *review,
                                                                   guint                *n_blockers);
SOS_API const SosTrajectoryPoint *sos_cycle_review_get_trajectory (const SosCycleReview *review,
                                                                   guint                *n_points);
SOS_API char                     *sos_cycle_review_to_json        (const SosCycleReview *review, gsize *length);

SOS_API const char *sos_step_state_to_string      (SosStepState state);
SOS_API const char *sos_milestone_state_to_string (SosMilestoneState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosCycleReview, sos_cycle_review_unref)

G_END_DECLS
