/* SPDX-License-Identifier: MIT */
/* Fields of records as they are shown, in order: "Label: value". One table, whoever
 * shows them. */
#pragma once

#include <sos/sos-column.h>

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

/* The three houses in a child's words, and what they are called with any other
 * tool. */
typedef struct {
  const char *house;
  const char *otherwise;
  guint16     offset; /* of the words in a voice record */
} SosVoicePart;

#define SOS_N_VOICE_PARTS 4

extern const SosVoicePart sos_voice_parts[SOS_N_VOICE_PARTS];

/* A day of a harm, and what it is called. */
typedef struct {
  const char *label;
  SosDate     date;
} SosHarmDay;

#define SOS_MAX_HARM_DAYS 4

/* Those that are known, none of them twice; gives how many. */
guint sos_harm_days (const SosHarm *harm, SosHarmDay days[SOS_MAX_HARM_DAYS]);
