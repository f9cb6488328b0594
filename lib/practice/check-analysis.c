/* SPDX-License-Identifier: MIT */
/* What it all means: the reason, the seven analysis questions, the decision. */
#include "lib/practice/check.h"

static const SosAnalysis *
get_analysis (const SosCheck *check)
{
  static const SosAnalysis none;

  return check->practice.document->analysis != NULL ? check->practice.document->analysis : &none;
}

static gboolean
misses_issues (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return get_analysis (check)->issues.n == 0;
}

static gboolean
misses_strengths (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return get_analysis (check)->strengths == NULL;
}

static gboolean
misses_help (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return get_analysis (check)->what_would_help == NULL;
}

static gboolean
misses_sign (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return get_analysis (check)->how_we_will_know == NULL;
}

static gboolean
misses_origin (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosIssue *) record)->why_started == NULL;
}

static gboolean
misses_cause (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosIssue *) record)->what_keeps_it_going == NULL;
}

static gboolean
misses_impact (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosIssue *) record)->impact == NULL;
}

static gboolean
misses_reason (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return check->practice.document->reason == NULL;
}

static gboolean
misses_decision (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosEventList *events = &check->practice.document->events;

  for (guint i = 0; i < events->n; i++)
    {
      const SosEvent *event = events->items[i];
      gboolean says_what = event->decision != SOS_DECISION_UNKNOWN ||
                           (event->what == SOS_EVENT_DECIDED && (event->outcome != NULL || event->note != NULL));

      if (says_what && sos_practice_sees (&check->practice, event->on))
        return FALSE;
    }

  return TRUE;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "map.analysis", SOS_FINDING_WARNING, "the seven analysis questions are answered, at assessment",
                "What are the key issues, as the child, the parents and the workers see them?", SOS_SOURCE_BO ("5") },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_issues,
                   .message = { "The analysis does not name the key issues yet." } },
                 { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_strengths,
                   .message = { "The analysis does not say yet which strengths were found." },
                   .ask = { "What strengths does the assessment show?" } },
                 { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_help,
                   .message = { "The analysis does not say yet what would help." },
                   .ask = { "What would make things better, or keep what is good?" } },
                 { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_sign,
                   .message = { "The analysis does not say yet how everyone will know that things are better." },
                   .ask = { "What will let everyone know that things are better?" } },
                 { .on = SOS_ISSUE,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_origin,
                   .message = { "The analysis does not say yet why this started." },
                   .ask = { "Why did this start?" } },
                 { .on = SOS_ISSUE,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_cause,
                   .message = { "The analysis does not say yet what keeps this going." },
                   .ask = { "What keeps it going?" } },
                 { .on = SOS_ISSUE,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_impact,
                   .message = { "The analysis does not say yet what this does to the child." },
                   .ask = { "What is it like for the child?" } } },
  },
  {
      .rule = { "map.reason", SOS_FINDING_WARNING, "it is said why there is an assessment, at assessment",
                "Why is there an assessment now, in words that the family would use?",
                SOS_SOURCE_BO ("7") "; " SOS_SOURCE_NY ("1") },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_reason,
                   .message = { "The map does not say yet why there is an assessment." } } },
  },
  {
      .rule = { "map.decision", SOS_FINDING_WARNING, "it is said what was decided, at assessment",
                "What was decided, by whom, and how does it follow from all this?",
                SOS_SOURCE_BO ("7") "; " SOS_SOURCE_NY ("1") },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_decision,
                   .message = { "The map does not say yet what was decided." } } },
  },
};

const SosCheckTable sos_check_analysis = { rows, G_N_ELEMENTS (rows) };
