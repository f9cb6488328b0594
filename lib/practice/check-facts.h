/* SPDX-License-Identifier: MIT */
/* What rules ask of the other records of a map, gathered in one walk. */
#pragma once

#include "lib/practice/marks.h"
#include "lib/practice/practice.h"

typedef struct {
  guint64         considered;       /* bits of SosConsideration */
  SosMarks        goals_for;        /* danger statements that a safety goal answers */
  SosMarks        scales_for;       /* danger statements that a scale is about */
  SosMarks        followed;         /* harms that a danger statement rests on */
  gboolean        has_safety_scale;
} SosCheckFacts;

void sos_check_facts_init  (SosCheckFacts *facts, const SosPractice *practice);
void sos_check_facts_clear (SosCheckFacts *facts);

/* Whether a scale asks how safe it is: in early help also how well. */
gboolean sos_practice_is_safety_scale (const SosPractice *practice, const SosScale *scale);

/* Whether a record was there by the day asked. */
gboolean sos_practice_sees_record (const SosPractice *practice, SosRecordType type, gconstpointer record);
