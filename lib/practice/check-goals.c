/* SPDX-License-Identifier: MIT */
/* Safety goals (in early help: wellbeing goals). */
#include "lib/practice/check.h"

#include "lib/model/equal.h"
#include "lib/practice/positive.h"

static gboolean
is_empty (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosSafetyGoal *goal = record;

  return goal->parents_will == NULL && goal->child_will == NULL && goal->professionals_will_see == NULL;
}

static gboolean
misses_parents (const SosCheck *check, gconstpointer record)
{
  return ((const SosSafetyGoal *) record)->parents_will == NULL && !is_empty (check, record);
}

static gboolean
misses_child (const SosCheck *check, gconstpointer record)
{
  return ((const SosSafetyGoal *) record)->child_will == NULL && !is_empty (check, record);
}

static gboolean
misses_seen (const SosCheck *check, gconstpointer record)
{
  return ((const SosSafetyGoal *) record)->professionals_will_see == NULL && !is_empty (check, record);
}

static gboolean
misses_duration (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosSafetyGoal *) record)->for_how_long == NULL;
}

/* One part that says what will happen is enough. */
static gboolean
says_only_what_will_not (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosSafetyGoal *goal = record;
  const char *const texts[] = { goal->text, goal->parents_will, goal->child_will, goal->professionals_will_see };
  gboolean says_anything = FALSE;

  if (goal->own_words == SOS_TRUE)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL && sos_is_positive (texts[i]))
        return FALSE;
      says_anything |= texts[i] != NULL;
    }

  return says_anything;
}

static gboolean
misses_where_it_leads (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosSafetyGoal *) record)->leads_to == SOS_LEADS_TO_UNKNOWN;
}

/* Whether one of these fields is another than it was. */
static gboolean
is_changed (SosRecordType type, const char *const *names, gconstpointer before, gconstpointer after)
{
  for (; *names != NULL; names++)
    if (!sos_field_is_equal (sos_record_info_find_field (sos_record_info (type), *names), before, after))
      return TRUE;

  return FALSE;
}

static gboolean
is_danger_changed (const SosCheck *check, const char *id)
{
  static const char *const content[] = {
    "text", "about", "who", "of", "behaviour", "impact", "if_nothing_changes", "evidence", "resolved", NULL
  };
  const SosDangerStatement *before = sos_map_lookup (check->old, SOS_DANGER_STATEMENT, id);
  const SosDangerStatement *after = sos_map_lookup (check->practice.map, SOS_DANGER_STATEMENT, id);

  return before == NULL || is_changed (SOS_DANGER_STATEMENT, content, before, after);
}

/* What has to be seen is another, and nothing that people worry about is. */
static gboolean
is_moved (const SosCheck *check, gconstpointer record)
{
  static const char *const content[] = { "text",         "about",      "dangers",
                                         "parents_will", "child_will", "professionals_will_see",
                                         "for_how_long", "leads_to",   NULL };
  const SosSafetyGoal *goal = record, *before = sos_map_lookup (check->old, SOS_SAFETY_GOAL, goal->id);

  if (before == NULL || !is_changed (SOS_SAFETY_GOAL, content, before, goal))
    return FALSE;

  for (const char *const *id = goal->dangers; id != NULL && *id != NULL; id++)
    if (is_danger_changed (check, *id))
      return FALSE;

  return TRUE;
}

#define CLOSE "\"what we need to see to know their child is safe to close the case\""

static const SosCheckRow rows[] = {
  {
      .rule = { "goal.parents", SOS_FINDING_ERROR, "a safety goal says what the parents will do",
                "What will the parents be doing, so that everyone can see it?",
                "published practice pages (North Yorkshire's partnership)" },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = is_empty,
                   .message = { "This goal does not say yet what the parents will do, and no other part of it is "
                                "there." } },
                 { .on = SOS_SAFETY_GOAL,
                   .severity = SOS_FINDING_WARNING,
                   .misses = misses_parents,
                   .message = { "This goal does not say yet what the parents will do." } } },
  },
  {
      .rule = { "goal.child", SOS_FINDING_ERROR, "a safety goal says what the child will live",
                "What will an ordinary day be like for the child then?",
                "published practice pages (North Yorkshire's partnership)" },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = is_empty,
                   .message = { "This goal does not say yet how the child will live, and no other part of it is "
                                "there." } },
                 { .on = SOS_SAFETY_GOAL,
                   .severity = SOS_FINDING_WARNING,
                   .misses = misses_child,
                   .message = { "This goal does not say yet how the child will live." } } },
  },
  {
      .rule = { "goal.seen", SOS_FINDING_ERROR, "a safety goal says what professionals will see",
                "What will workers see or hear that tells them it is happening?",
                "published practice pages (North Yorkshire's partnership)" },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = is_empty,
                   .message = { "This goal does not say yet what workers will see, and no other part of it is "
                                "there." } },
                 { .on = SOS_SAFETY_GOAL,
                   .severity = SOS_FINDING_WARNING,
                   .misses = misses_seen,
                   .message = { "This goal does not say yet what workers will see." } } },
  },
  {
      .rule = { "goal.duration", SOS_FINDING_WARNING, "a safety goal says for how long it must be seen",
                "For how long does everyone need to see it before they can trust it?",
                SOS_SOURCE_SA ", analysis: " CLOSE "; " SOS_SOURCE_P },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = misses_duration,
                   .message = { "This goal does not say yet for how long it has to be seen." } } },
  },
  {
      .rule = { "goal.positive", SOS_FINDING_SUGGESTION, "a safety goal says what will happen, not only what will not",
                "What will happen instead?", SOS_SOURCE_P },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = says_only_what_will_not,
                   .message = { "This goal says what will not happen any more, and not yet what will happen." } } },
  },
  {
      .rule = { "goal.leads", SOS_FINDING_WARNING, "a safety goal says whether it leads to step-down or closing",
                "When this goal is met, will there be less help, or will the work with the family end?",
                SOS_SOURCE_SA ", analysis: " CLOSE },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = misses_where_it_leads,
                   .message = { "This goal does not say yet what happens once it is met." } } },
  },
  {
      .rule = { "goal.moved", SOS_FINDING_WARNING,
                "against an earlier map: no goal changed while its danger statement stayed the same",
                "Why is the goal another one now, and does the family know and agree?",
                "published practice pages (Queensland)" },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .when = SOS_CHECK_AGAINST,
                   .misses = is_moved,
                   .message = { "This goal has changed, though the danger statement behind it has not.",
                                "This goal has changed, though the worry statement behind it has not." } } },
  },
};

const SosCheckTable sos_check_goals = { rows, G_N_ELEMENTS (rows) };
