/* SPDX-License-Identifier: MIT */
/* What happened, in the process and in the child's life. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosEvent:
 *
 * Something that happened in the process: what the clocks run on.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosEventKind       what;
  SosDate            on;
  SosDecision        decision;
  const char        *at;
  const char        *by;
  const char *const *present;
  const char *const *children;
  SosBool            alone;
  gint               level;
  const char        *purpose;
  const char        *note;
  const char        *outcome;
  SosDate            recorded;
  SosDate            deadline;
  const SosCovered  *covered;
  const char        *rationale;
  const char        *remaining;
} SosEvent;
SOS_DECLARE_LIST (SosEvent);

/**
 * SosChronologyEntry:
 *
 * An event of the child's life and what it meant to the child.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate            on;
  const char        *text;
  const char        *impact;
  const char *const *about;
  const char        *source;
} SosChronologyEntry;
SOS_DECLARE_LIST (SosChronologyEntry);

/**
 * SosAssessment:
 *
 * A tool that was used, and what it gave.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosAssessmentTool tool;
  const char       *name;
  const char       *child;
  const char       *by;
  SosNumber         score;
  const char       *note;
  SosDate           on;
} SosAssessment;
SOS_DECLARE_LIST (SosAssessment);

G_END_DECLS
