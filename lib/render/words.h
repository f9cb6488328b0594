/* SPDX-License-Identifier: MIT */
/* The words that people read where the document has a code. */
#pragma once

#include <sos/sos-cycle.h>
#include <sos/sos-enums.h>
#include <sos/sos-record.h>

/* Words that differ with the pathway: early help says worry and wellbeing where
 * statutory work says danger and safety. */
typedef enum {
  SOS_PHRASE_NONE,
  SOS_PHRASE_DANGERS,
  SOS_PHRASE_GOALS,
  SOS_PHRASE_NO_GOAL,
  SOS_PHRASE_OTHER_GOALS,
  SOS_PHRASE_DANGERS_AND_GOALS,
  SOS_PHRASE_DANGERS_BELOW,
  SOS_PHRASE_GOALS_BELOW,
  SOS_PHRASE_EXISTING,
  SOS_PHRASE_EXISTING_SAFETY,
  SOS_PHRASE_SAFE_ENOUGH,
  SOS_PHRASE_WELL_ENOUGH,
  SOS_PHRASE_PLANS,
  SOS_PHRASE_PLAN,
  SOS_N_PHRASES,
} SosPhrase;

const char *sos_words_for        (SosEnumType type, gint value);
const char *sos_words_phrase     (SosPhrase phrase, SosPathway pathway);
const char *sos_words_for_record (SosRecordType type, SosPathway pathway);
const char *sos_words_for_step   (SosStepState state);
const char *sos_words_enough     (SosTopic topic, SosPathway pathway); /* from where on a scale is good */
const char *sos_words_month      (guint month);
