/* SPDX-License-Identifier: MIT */
/* Fields of records as they are shown, in order: "Label: value". One table, whoever
 * shows them. */
#pragma once

#include "lib/render/wording.h"

/* A yes or no is shown by what it means: @label for yes, @otherwise for no, %NULL
 * for nothing. */
typedef struct {
  const char *field;
  const char *label;
  const char *otherwise;
} SosNote;

/* Which fields of a record: some are shown in several places of a page. */
typedef enum {
  SOS_NOTES_MAP,
  SOS_NOTES_SHEET,
  SOS_NOTES_PERSON,
  SOS_NOTES_NETWORK,
  SOS_NOTES_WHEN,
  SOS_NOTES_HARM,
  SOS_NOTES_UNWRITTEN_HARM,
  SOS_NOTES_SAFETY,
  SOS_NOTES_BOTTOM_LINE,
  SOS_NOTES_ACTION,
  SOS_NOTES_CONTINGENCY,
  SOS_NOTES_SOURCE,
  SOS_NOTES_ABOUT,
  SOS_NOTES_DANGER_PART,
  SOS_NOTES_DANGER,
  SOS_NOTES_GOAL,
  SOS_NOTES_ANCHOR,
  SOS_NOTES_SCALE,
  SOS_NOTES_DECLINED,
  SOS_NOTES_VOICE,
  SOS_NOTES_PLAN,
  SOS_NOTES_DEMONSTRATION,
  SOS_NOTES_RULE,
  SOS_NOTES_CYCLE,
  SOS_NOTES_EVENT,
  SOS_NOTES_CHRONOLOGY,
  SOS_NOTES_ASSESSMENT,
  SOS_NOTES_CONSENT,
  SOS_NOTES_DISAGREEMENT,
  SOS_NOTES_ISSUE,
  SOS_NOTES_ANALYSIS,
  SOS_NOTES_REVIEW,
  SOS_NOTES_SHARE,
  SOS_N_NOTES
} SosNotes;

const SosNote *sos_notes (SosNotes which, guint *n);
