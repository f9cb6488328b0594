/* SPDX-License-Identifier: MIT */
/* What happened in the work with the family, and whether it is written down. */
#include "lib/practice/check.h"

static gboolean
covers (const SosEvent *event, SosCovered what)
{
  for (const SosCovered *covered = event->covered; covered != NULL && *covered != SOS_COVERED_UNKNOWN; covered++)
    if (*covered == what)
      return TRUE;

  return FALSE;
}

static gboolean
covers_all (const SosEvent *event, const SosCovered *all)
{
  for (; *all != SOS_COVERED_UNKNOWN; all++)
    if (!covers (event, *all))
      return FALSE;

  return TRUE;
}

static gboolean
misses_allocation (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  static const SosCovered all[] = { SOS_COVERED_MAPPING, SOS_COVERED_PRIORITIES, SOS_COVERED_NEXT_STEPS,
                                    SOS_COVERED_TIMESCALES, SOS_COVERED_UNKNOWN };
  const SosEvent *event = record;

  return event->what == SOS_EVENT_ALLOCATED && !covers_all (event, all);
}

static gboolean
misses_visit (const SosCheck *check, gconstpointer record)
{
  static const SosCovered all[] = { SOS_COVERED_REFERRAL, SOS_COVERED_IMMEDIATE_RISK,
                                    SOS_COVERED_CONSENT,  SOS_COVERED_RIGHTS_COMPLAINTS_FEEDBACK,
                                    SOS_COVERED_GENOGRAM, SOS_COVERED_UNKNOWN };

  return record == check->facts.first_visit && !covers_all (record, all);
}

static gboolean
misses_time_alone (const SosCheck *check, gconstpointer record)
{
  const SosEvent *event = record;

  return record == check->facts.first_visit && event->alone != SOS_TRUE && event->note == NULL;
}

static gboolean
is_meeting (SosEventKind what)
{
  switch (what)
    {
    case SOS_EVENT_VISIT:
    case SOS_EVENT_FAMILY_MEETING:
    case SOS_EVENT_CHILD_IN_NEED_MEETING:
    case SOS_EVENT_STRATEGY_DISCUSSION:
    case SOS_EVENT_INITIAL_CONFERENCE:
    case SOS_EVENT_REVIEW_CONFERENCE:
    case SOS_EVENT_CORE_GROUP:
    case SOS_EVENT_FAMILY_GROUP_CONFERENCE_HELD:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
misses_record (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosEvent *event = record;

  return is_meeting (event->what) && (event->purpose == NULL || event->present == NULL || event->note == NULL ||
                                      event->outcome == NULL || event->recorded == SOS_DATE_NONE);
}

static gboolean
misses_reflection (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  static const SosCovered all[] = { SOS_COVERED_CHILD_SAFE, SOS_COVERED_REFLECTION, SOS_COVERED_UNKNOWN };
  const SosEvent *event = record;

  return event->what == SOS_EVENT_SUPERVISION && (!covers_all (event, all) || event->outcome == NULL);
}

static gboolean
misses_discussion (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return check->facts.has_serious_harm && !check->facts.has_strategy_discussion;
}

static gboolean
misses_partners (const SosCheck *check, gconstpointer record)
{
  const guint social_care = 1u << SOS_FUNCTION_SOCIAL_WORKER | 1u << SOS_FUNCTION_MANAGER;
  const guint police = 1u << SOS_FUNCTION_POLICE, health = 1u << SOS_FUNCTION_HEALTH;
  const SosEvent *event = record;
  guint there = 0;

  if (event->what != SOS_EVENT_STRATEGY_DISCUSSION || !check->facts.has_serious_harm)
    return FALSE;

  for (const char *const *id = event->present; id != NULL && *id != NULL; id++)
    there |= 1u << sos_practice_person (&check->practice, *id)->function;

  return (there & social_care) == 0 || (there & police) == 0 || (there & health) == 0;
}

static gboolean
misses_review (const SosCheck *check, gconstpointer record)
{
  const SosEvent *event = record;

  return event->what == SOS_EVENT_CO_OPERATION_WITHDRAWN && check->facts.reviewed < event->on;
}

static gboolean
misses_review_of_consent (const SosCheck *check, gconstpointer record)
{
  const SosConsent *consent = record;

  return consent->withdrawn != SOS_DATE_NONE && sos_practice_sees (&check->practice, consent->withdrawn) &&
         check->facts.reviewed < consent->withdrawn;
}

static gboolean
misses_word_to_family (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosEvent *event = record;

  return (event->rationale != NULL || event->deadline != SOS_DATE_NONE) &&
         !covers (event, SOS_COVERED_FAMILY_TOLD_OF_DELAY);
}

static gboolean
misses_family (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return !check->facts.has_family_meeting;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "process.allocation", SOS_FINDING_WARNING,
                "the allocation covered the mapping, the priorities, the next steps and the timescales",
                "Was all of this talked about: the first mapping, what matters most, what comes next and by when?",
                SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_EVENT,
                   .misses = misses_allocation,
                   .message = { "It is not written down that this talk covered the mapping, the priorities, the next "
                                "steps "
                                "and the timescales." } } },
  },
  {
      .rule = { "process.visit", SOS_FINDING_WARNING,
                "the first visit covered the referral, immediate risk, consent, rights and complaints, and the "
                "genogram; "
                "children were seen alone, or a note says why not",
                "Does the family know why we came, what we ask of them and what their rights are?",
                SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_EVENT,
                   .misses = misses_visit,
                   .message = { "It is not written down that the first visit covered why we came, any risk now, "
                                "consent, "
                                "the family's rights and who belongs to the family." } },
                 { .on = SOS_EVENT,
                   .misses = misses_time_alone,
                   .message = { "It is not written down whether the children were seen on their own, or why not." },
                   .ask = { "When did the child have time alone with the worker, or what stood in the way?" } } },
  },
  {
      .rule = { "process.recorded", SOS_FINDING_SUGGESTION,
                "visits, meetings, conferences and discussions have their purpose, who was there, a note, an outcome "
                "and the "
                "day it was written down",
                "What was it for, who was there, what happened and what came of it?", SOS_SOURCE_BO ("7") },
      .cases = { { .on = SOS_EVENT,
                   .misses = misses_record,
                   .message = { "Part of the record is missing: what it was for, who was there, what happened, what "
                                "came of "
                                "it, or when it was written down." } } },
  },
  {
      .rule = { "process.supervision", SOS_FINDING_SUGGESTION,
                "supervision covered that the child is safe, and reflection, and has an outcome",
                "Is the child safe today, what did you both come to think, and what will be different?",
                SOS_SOURCE_BO ("8") },
      .cases = { { .on = SOS_EVENT,
                   .misses = misses_reflection,
                   .message = { "It is not written down that this supervision covered whether the child is safe and "
                                "time to "
                                "reflect, and what came of it." } } },
  },
  {
      .rule = { "process.strategy", SOS_FINDING_WARNING,
                "where harm is high or severe a strategy discussion was held or considered, with social care, police "
                "and "
                "health",
                "Have social care, police and health talked about this together?", SOS_SOURCE_CE },
      .cases = { { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (STRATEGY_DISCUSSION),
                   .misses = misses_discussion,
                   .message = { "There is serious harm, and no strategy discussion was held, nor is it said why "
                                "not." } },
                 { .on = SOS_EVENT,
                   .misses = misses_partners,
                   .message = { "It is not written down that social care, police and health all took part." },
                   .ask = { "Who was missing, and have they been heard since?" } } },
  },
  {
      .rule = { "process.withdrawn", SOS_FINDING_WARNING,
                "where co-operation or consent was withdrawn, a manager's review follows",
                "What made the family step back, and what would make it easier to work together?",
                SOS_SOURCE_CA ", working with families who step back" },
      .cases = { { .on = SOS_EVENT,
                   .misses = misses_review,
                   .message = { "The family has stepped back, and no manager has looked at it since." } },
                 { .on = SOS_CONSENT,
                   .misses = misses_review_of_consent,
                   .message = { "Consent was taken back, and no manager has looked at it since." } } },
  },
  {
      .rule = { "process.delay", SOS_FINDING_SUGGESTION,
                "where there is a reason for more time or a new deadline, the family was told",
                "Does the family know of it, and do they know why?", SOS_SOURCE_BO ("2") },
      .cases = { { .on = SOS_EVENT,
                   .misses = misses_word_to_family,
                   .message = { "There is a reason or a new date here, and it is not written down that the family was "
                                "told." } } },
  },
  {
      .rule = { "process.family", SOS_FINDING_SUGGESTION,
                "a family meeting or family group conference was held, offered or considered",
                "When could the family and their own people sit down and make a plan?",
                SOS_SOURCE_NY ("6") "; " SOS_SOURCE_SA },
      .cases = { { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (FAMILY_GROUP_CONFERENCE),
                   .misses = misses_family,
                   .message = { "No meeting of the family and their own people was held, offered or considered "
                                "yet." } } },
  },
};

const SosCheckTable sos_check_process = { rows, G_N_ELEMENTS (rows) };
