/* SPDX-License-Identifier: MIT */
/* What children said, and what was explained to them. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosVoice:
 *
 * One child's wishes and feelings on one occasion.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosDate            on;
  const char        *child;
  SosTool            tool;
  SosBool            declined;
  const char        *worries;
  const char        *good;
  const char        *dreams;
  const char        *text;
  SosBool            own_words;
  SosBool            informed;
  const char        *by;
  const char        *influence;
  const char        *analysis;
  const char *const *documents;
} SosVoice;
SOS_DECLARE_LIST (SosVoice);

/**
 * SosFrame:
 *
 * One picture of a words and pictures explanation.
 */
typedef struct {
  const char *asks;
  const char *says;
  const char *picture;
} SosFrame;
SOS_DECLARE_LIST (SosFrame);

/**
 * SosApproval:
 *
 * Who agreed to the words, and when.
 */
typedef struct {
  const char *by;
  SosDate     on;
} SosApproval;
SOS_DECLARE_LIST (SosApproval);

/**
 * SosExplained:
 *
 * Which child heard it, and when.
 */
typedef struct {
  const char *child;
  SosDate     on;
} SosExplained;
SOS_DECLARE_LIST (SosExplained);

/**
 * SosExplanation:
 *
 * The worries in words that a child understands.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosMethod          method;
  const char *const *audience;
  SosFrameList       frames;
  SosApprovalList    approvals;
  SosExplainedList   explained;
  const char *const *documents;
} SosExplanation;
SOS_DECLARE_LIST (SosExplanation);

G_END_DECLS
