/* SPDX-License-Identifier: MIT */
/* What the information means, and how the work itself is looked at. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosIssue:
 *
 * One key issue: why it started, what keeps it going, its impact.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  const char        *issue;
  const char *const *raised_by;
  const char        *why_started;
  const char        *what_keeps_it_going;
  const char        *impact;
} SosIssue;
SOS_DECLARE_LIST (SosIssue);

/**
 * SosAnalysis:
 *
 * The seven analysis questions (Bolton, standard 5).
 */
typedef struct {
  SosIssueList issues;
  const char  *strengths;
  const char  *what_would_help;
  const char  *how_we_will_know;
  const char  *family_view;
} SosAnalysis;

/**
 * SosReview:
 *
 * When, how and with whom the plan is looked at again.
 */
typedef struct {
  SosDate            on;
  const char        *how;
  const char *const *with;
} SosReview;

/**
 * SosConsidered:
 *
 * Looked for, and there is none.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosConsideration what;
  const char      *why;
} SosConsidered;
SOS_DECLARE_LIST (SosConsidered);

/**
 * SosSuppression:
 *
 * A finding that is not to be shown, and the reason.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate     on;
  const char *rule;
  const char *record;
  const char *reason;
  const char *by;
} SosSuppression;
SOS_DECLARE_LIST (SosSuppression);

/**
 * SosPracticeCheck:
 *
 * A worker's own view of one of the eight standards: never shown or counted.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  gint        standard;
  SosStanding rating;
  SosDate     on;
  const char *by;
  const char *note;
} SosPracticeCheck;
SOS_DECLARE_LIST (SosPracticeCheck);

G_END_DECLS
