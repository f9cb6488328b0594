/* SPDX-License-Identifier: MIT */
/* What rules ask of the other records of a map, gathered in one walk. */
#include "lib/practice/check-facts.h"

gboolean
sos_practice_is_safety_scale (const SosPractice *practice, const SosScale *scale)
{
  return scale->topic == SOS_TOPIC_SAFETY || (practice->is_early_help && scale->topic == SOS_TOPIC_WELLBEING);
}

#define AT(Struct, member) G_STRUCT_OFFSET (Sos##Struct, member)

/* The days from which on a record is there. A harm's own days are looked at by
 * rules: one that lies ahead is a mistake. Of what has no day here the record is
 * always there, and its days are looked at one by one. */
static const guint16 days[SOS_N_RECORD_TYPES][2] = {
  [SOS_RELATIONSHIP] = { AT (Relationship, since) },
  [SOS_HARM] = { AT (Harm, recorded) },
  [SOS_COMPLICATING_FACTOR] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_MISSING_INFORMATION] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_DANGER_STATEMENT] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_STRENGTH] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_EXISTING_SAFETY] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_BOTTOM_LINE] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_SAFETY_GOAL] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_ACTION] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_CONTINGENCY] = { AT (Entry, recorded), AT (Entry, on) },
  [SOS_RATING] = { AT (Rating, on) },
  [SOS_VOICE] = { AT (Voice, on) },
  [SOS_SAFETY_PLAN] = { AT (SafetyPlan, agreed) },
  [SOS_DEMONSTRATION] = { AT (Demonstration, on) },
  [SOS_CYCLE] = { AT (Cycle, started) },
  [SOS_EVENT] = { AT (Event, on) },
  [SOS_CHRONOLOGY_ENTRY] = { AT (ChronologyEntry, on) },
  [SOS_ASSESSMENT] = { AT (Assessment, on) },
  [SOS_CONSENT] = { AT (Consent, on) },
  [SOS_DISAGREEMENT] = { AT (Disagreement, raised) },
  [SOS_SHARE] = { AT (Share, on) },
  [SOS_SUPPRESSION] = { AT (Suppression, on) },
};

gboolean
sos_practice_sees_record (const SosPractice *practice, SosRecordType type, gconstpointer record)
{
  for (guint i = 0; i < G_N_ELEMENTS (days[type]) && days[type][i] != 0; i++)
    if (!sos_practice_sees (practice, *(const SosDate *) G_STRUCT_MEMBER_P (record, days[type][i])))
      return FALSE;

  return TRUE;
}

static void
mark_named (SosMarks *marks, const SosPractice *practice, SosRecordType type, const char *const *ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    sos_marks_add (marks, sos_map_lookup (practice->map, type, *ids));
}

static void
gather_columns (SosCheckFacts *facts, const SosPractice *practice)
{
  const SosDangerStatementList *dangers = &practice->document->worries.danger_statements;
  const SosSafetyGoalList *goals = &practice->document->next_steps.safety_goals;

  for (guint i = 0; i < dangers->n; i++)
    if (sos_practice_sees_record (practice, SOS_DANGER_STATEMENT, dangers->items[i]))
      mark_named (&facts->followed, practice, SOS_HARM, dangers->items[i]->evidence);
  for (guint i = 0; i < goals->n; i++)
    if (sos_practice_sees_record (practice, SOS_SAFETY_GOAL, goals->items[i]))
      mark_named (&facts->goals_for, practice, SOS_DANGER_STATEMENT, goals->items[i]->dangers);
}

static void
gather_scales (SosCheckFacts *facts, const SosPractice *practice)
{
  const SosScaleList *scales = &practice->document->scales;

  for (guint i = 0; i < scales->n; i++)
    {
      const SosScale *scale = scales->items[i];

      facts->has_safety_scale |= sos_practice_is_safety_scale (practice, scale);
      if (scale->danger != NULL)
        sos_marks_add (&facts->scales_for, sos_map_lookup (practice->map, SOS_DANGER_STATEMENT, scale->danger));
    }
}

static void
gather_considered (SosCheckFacts *facts, const SosDocument *document)
{
  for (guint i = 0; i < document->considered.n; i++)
    facts->considered |= G_GUINT64_CONSTANT (1) << document->considered.items[i]->what;
}

void
sos_check_facts_init (SosCheckFacts *facts, const SosPractice *practice)
{
  SosMarks *const marks[] = { &facts->goals_for, &facts->scales_for, &facts->followed };

  *facts = (SosCheckFacts) { 0 };
  gather_considered (facts, practice->document);
  gather_columns (facts, practice);
  gather_scales (facts, practice);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    sos_marks_sort (marks[i]);
}

void
sos_check_facts_clear (SosCheckFacts *facts)
{
  sos_marks_clear (&facts->goals_for);
  sos_marks_clear (&facts->scales_for);
  sos_marks_clear (&facts->followed);
}
