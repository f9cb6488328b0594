/* SPDX-License-Identifier: MIT */
/* What rules ask of the other records of a map, gathered in one walk. */
#pragma once

#include "lib/practice/children.h"
#include "lib/practice/marks.h"
#include "lib/practice/practice.h"

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
  SosChildren     children;
} SosCheckFacts;

void sos_check_facts_init  (SosCheckFacts *facts, const SosPractice *practice);
void sos_check_facts_clear (SosCheckFacts *facts);

/* Whether a record was there by the day asked. */
gboolean sos_practice_sees_record (const SosPractice *practice, SosRecordType type, gconstpointer record);
