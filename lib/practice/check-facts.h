/* SPDX-License-Identifier: MIT */
/* What rules ask of the other records of a map, gathered in one walk. */
#pragma once

#include "lib/practice/marks.h"
#include "lib/practice/practice.h"

/* A record of a child's voice. */
typedef struct {
  const SosPerson *child;
  const SosVoice  *voice;
} SosVoiceOf;

/* What is remembered of a child by its latest day. */
typedef enum {
  SOS_LATEST_NONE,
  SOS_LATEST_PLAN_STARTED,
  SOS_LATEST_PLAN_ENDED,
  SOS_LATEST_LAW_OUTLINE,
  SOS_LATEST_CARE_STARTED,
  SOS_LATEST_CARE_ENDED,
  SOS_LATEST_THERAPY_REFERRAL,
  SOS_LATEST_SDQ,
  SOS_N_LATEST,
} SosLatest;

typedef struct {
  const SosPerson *child;
  SosDate          latest[SOS_N_LATEST];
} SosChildFacts;

typedef struct {
  guint64         considered;       /* bits of SosConsideration */
  guint           n_in_domain[SOS_N_DOMAINS];
  guint           sides;            /* bits of SosTriangle */
  gboolean        misses_basis;     /* a worry or a strength does */
  gboolean        has_missing_information;
  gboolean        has_worry_in_world; /* a harm or complicating factor of the wider world */
  gboolean        has_action_in_world;
  gboolean        has_serious_harm;
  gboolean        has_safety_scale;
  gboolean        has_strategy_discussion;
  gboolean        has_family_meeting;  /* or one that was offered */
  SosDate         answered;         /* latest day on which somebody could answer a low rating */
  SosDate         reviewed;         /* latest day on which a manager looked at it */
  const SosEvent *first_visit;
  SosMarks        goals_for;        /* danger statements that a safety goal answers */
  SosMarks        scales_for;       /* danger statements that a scale is about */
  SosMarks        followed;         /* harms that a danger statement rests on */
  SosMarks        shared_with;      /* people who have seen the map */
  SosVoiceOf     *voices;           /* sorted by child, then day */
  guint           n_voices;
  SosChildFacts  *children;         /* sorted by child */
  guint           n_children;
  SosChildFacts   every_child;      /* what was said of all of them */
} SosCheckFacts;

void sos_check_facts_init  (SosCheckFacts *facts, const SosPractice *practice);
void sos_check_facts_clear (SosCheckFacts *facts);

/* The records of a child's voice. */
const SosVoiceOf *sos_check_voices_of (const SosCheckFacts *facts, const SosPerson *child, guint *n);

/* What is said of a child and of every child, together. */
SosChildFacts sos_check_facts_of (const SosCheckFacts *facts, const SosPerson *child);

/* Whether a scale asks how safe it is: in early help also how well. */
gboolean sos_practice_is_safety_scale (const SosPractice *practice, const SosScale *scale);

/* Whether a record was there by the day asked. */
gboolean sos_practice_sees_record (const SosPractice *practice, SosRecordType type, gconstpointer record);
