/* SPDX-License-Identifier: MIT */
/* What rules ask of the other records of a map, gathered in one walk. */
#include "lib/practice/check-facts.h"

#include "lib/practice/required.h"

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
gather_links (SosCheckFacts *facts, const SosPractice *practice)
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

/* What somebody says in their own words is told apart already: it is theirs. */
static gboolean
misses_basis (const SosEntry *entry)
{
  gboolean is_asked = entry->type == SOS_HARM || entry->type == SOS_COMPLICATING_FACTOR ||
                      entry->type == SOS_STRENGTH || entry->type == SOS_EXISTING_SAFETY;

  return is_asked && entry->basis == SOS_BASIS_UNKNOWN && entry->own_words != SOS_TRUE;
}

static void
gather_entry (SosCheckFacts *facts, const SosEntry *entry)
{
  gboolean is_of_world = entry->domain == SOS_TRIANGLE_WORLD;

  facts->sides |= 1u << entry->domain;
  facts->misses_basis |= misses_basis (entry);
  facts->has_worry_in_world |= is_of_world && (entry->type == SOS_HARM || entry->type == SOS_COMPLICATING_FACTOR);
  facts->has_action_in_world |= is_of_world && entry->type == SOS_ACTION;
  facts->has_serious_harm |= entry->type == SOS_HARM && ((const SosHarm *) entry)->severity >= SOS_SEVERITY_HIGH;
}

static void
gather_domains (SosCheckFacts *facts, const SosPractice *practice)
{
  const SosMissingInformationList *missing = &practice->document->worries.missing_information;

  for (SosDomain domain = 0; domain < SOS_N_DOMAINS; domain++)
    {
      guint n;
      const SosRecord *const *records = sos_map_get_domain (practice->map, domain, &n);

      for (guint i = 0; i < n; i++)
        if (sos_practice_sees_record (practice, records[i]->type, records[i]))
          {
            facts->n_in_domain[domain]++;
            gather_entry (facts, (const SosEntry *) records[i]);
          }
    }
  for (guint i = 0; i < missing->n; i++)
    facts->has_missing_information |= sos_practice_sees_record (practice, SOS_MISSING_INFORMATION, missing->items[i]);
}

static void
gather_scales (SosCheckFacts *facts, const SosPractice *practice)
{
  const SosScaleList *scales = &practice->document->scales;

  for (guint i = 0; i < scales->n; i++)
    {
      const SosScale *scale = scales->items[i];

      facts->has_safety_scale |= sos_scale_is_of_safety (scale, practice->is_early_help);
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

static void
gather_shares (SosCheckFacts *facts, const SosPractice *practice)
{
  const SosShareList *shares = &practice->document->shared;

  for (guint i = 0; i < shares->n; i++)
    if (shares->items[i]->with != NULL && sos_practice_sees_record (practice, SOS_SHARE, shares->items[i]))
      sos_marks_add (&facts->shared_with, sos_practice_person (practice, shares->items[i]->with));
}

static SosLatest
find_latest (SosEventKind what)
{
  static const SosLatest latest[SOS_EVENT_CLOSED + 1] = {
    [SOS_EVENT_PROTECTION_PLAN_STARTED] = SOS_LATEST_PLAN_STARTED,
    [SOS_EVENT_PROTECTION_PLAN_ENDED] = SOS_LATEST_PLAN_ENDED,
    [SOS_EVENT_PUBLIC_LAW_OUTLINE] = SOS_LATEST_LAW_OUTLINE,
    [SOS_EVENT_LOOKED_AFTER_STARTED] = SOS_LATEST_CARE_STARTED,
    [SOS_EVENT_LOOKED_AFTER_ENDED] = SOS_LATEST_CARE_ENDED,
    [SOS_EVENT_DOMESTIC_ABUSE_THERAPY_REFERRAL] = SOS_LATEST_THERAPY_REFERRAL,
  };

  return latest[what];
}

static void
gather_event (SosCheckFacts *facts, const SosEvent *event)
{
  switch (event->what)
    {
    case SOS_EVENT_MANAGER_REVIEW:
      facts->reviewed = MAX (facts->reviewed, event->on);
      facts->answered = MAX (facts->answered, event->on);
      break;
    case SOS_EVENT_STRATEGY_DISCUSSION:
      facts->has_strategy_discussion = TRUE;
      facts->answered = MAX (facts->answered, event->on);
      break;
    case SOS_EVENT_DECIDED:
      facts->answered = MAX (facts->answered, event->on);
      break;
    case SOS_EVENT_FAMILY_MEETING:
    case SOS_EVENT_FAMILY_GROUP_CONFERENCE_OFFERED:
    case SOS_EVENT_FAMILY_GROUP_CONFERENCE_REFERRED:
    case SOS_EVENT_FAMILY_GROUP_CONFERENCE_HELD:
      facts->has_family_meeting = TRUE;
      break;
    case SOS_EVENT_VISIT:
      if (facts->first_visit == NULL || event->on < facts->first_visit->on)
        facts->first_visit = event;
      break;
    default:
      break;
    }
}

static void
gather_process (SosCheckFacts *facts, const SosPractice *practice)
{
  const SosEventList *events = &practice->document->events;
  const SosAssessmentList *assessments = &practice->document->assessments;

  for (guint i = 0; i < events->n; i++)
    {
      const SosEvent *event = events->items[i];

      if (!sos_practice_sees (practice, event->on))
        continue;
      gather_event (facts, event);
      if (find_latest (event->what) != SOS_LATEST_NONE)
        sos_children_remember (&facts->children, practice, event->children, find_latest (event->what), event->on);
    }

  for (guint i = 0; i < assessments->n; i++)
    {
      const SosAssessment *assessment = assessments->items[i];
      const char *const child[] = { assessment->child, NULL };

      if (assessment->tool == SOS_ASSESSMENT_TOOL_SDQ && sos_practice_sees (practice, assessment->on))
        sos_children_remember (&facts->children, practice, assessment->child != NULL ? child : NULL, SOS_LATEST_SDQ,
                               assessment->on != SOS_DATE_NONE ? assessment->on : practice->as_of);
    }
}

void
sos_check_facts_init (SosCheckFacts *facts, const SosPractice *practice)
{
  SosMarks *const marks[] = { &facts->goals_for, &facts->scales_for, &facts->followed, &facts->shared_with };

  *facts = (SosCheckFacts) { 0 };
  gather_considered (facts, practice->document);
  gather_domains (facts, practice);
  gather_links (facts, practice);
  gather_scales (facts, practice);
  gather_shares (facts, practice);
  sos_children_init (&facts->children, practice);
  gather_process (facts, practice);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    sos_marks_sort (marks[i]);
}

void
sos_check_facts_clear (SosCheckFacts *facts)
{
  sos_marks_clear (&facts->goals_for);
  sos_marks_clear (&facts->scales_for);
  sos_marks_clear (&facts->followed);
  sos_marks_clear (&facts->shared_with);
  sos_children_clear (&facts->children);
}
