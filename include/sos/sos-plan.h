/* SPDX-License-Identifier: MIT */
/* The safety plan, and the action cycle that proves it. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosRule:
 *
 * What somebody will do when something happens, and who keeps an eye on it.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  const char        *situation;
  const char *const *who;
  const char        *will;
  const char *const *watched_by;
} SosRule;
SOS_DECLARE_LIST (SosRule);

/**
 * SosSafetyPlan:
 *
 * The family's everyday plan.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate            agreed;
  const char *const *agreed_by;
  SosRuleList        rules;
  SosBool            child_version;
  SosDate            review_on;
  SosDate            ended;
  const char *const *documents;
} SosSafetyPlan;
SOS_DECLARE_LIST (SosSafetyPlan);

/**
 * SosDemonstration:
 *
 * A time when a rule was used.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate            on;
  const char        *rule;
  const char *const *by;
  const char        *observed_by;
  SosBool            under_stress;
  SosBool            worked;
  const char        *note;
} SosDemonstration;
SOS_DECLARE_LIST (SosDemonstration);

/**
 * SosCycle:
 *
 * One round of the action cycle.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  gint            number;
  SosDate         started;
  SosDate         ended;
  SosCycleOutcome outcome;
  const char     *note;
} SosCycle;
SOS_DECLARE_LIST (SosCycle);

/**
 * SosMilestone:
 *
 * One point of the trajectory.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate     on;
  const char *text;
  SosDate     reached;
  const char *goal;
} SosMilestone;
SOS_DECLARE_LIST (SosMilestone);

G_END_DECLS
