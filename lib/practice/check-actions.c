/* SPDX-License-Identifier: MIT */
/* Actions: who does what by when, and what has come of it. */
#include "lib/practice/actions.h"
#include "lib/practice/check.h"

static gboolean
misses_owner (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_kept (action) && action->owner == NULL;
}

static gboolean
misses_due (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_kept (action) && action->due == SOS_DATE_NONE;
}

static gboolean
misses_measure (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_kept (action) && action->measure == NULL;
}

static gboolean
misses_priority (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_kept (action) && action->priority == SOS_PRIORITY_UNKNOWN;
}

static gboolean
misses_goal (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_kept (action) && action->goal == NULL;
}

static gboolean
misses_term (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_kept (action) && action->term == SOS_TERM_UNKNOWN;
}

static gboolean
is_overdue (const SosCheck *check, gconstpointer record)
{
  return sos_action_is_overdue (&check->practice, record);
}

static gboolean
misses_outcome (const SosCheck *check, gconstpointer record)
{
  const SosAction *action = record;

  return sos_action_is_done (&check->practice, action) && action->outcome == NULL;
}

static gboolean
misses_start (const SosCheck *check, gconstpointer record)
{
  const SosAction *action = record;
  gboolean has_started = action->started != SOS_DATE_NONE && sos_practice_sees (&check->practice, action->started);

  return action->support == SOS_TRUE && sos_action_is_kept (action) && !sos_action_is_done (&check->practice, action) &&
         !has_started;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "action.owner", SOS_FINDING_ERROR, "an action has one owner", "Who has said that they will do it?",
                SOS_SOURCE_BO ("6") "; " SOS_SOURCE_CA "; " SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_owner,
                   .message = { "This action does not say yet who will do it." } } },
  },
  {
      .rule = { "action.due", SOS_FINDING_ERROR, "an action has one date", "By which day will it be done?",
                SOS_SOURCE_BO ("6") "; " SOS_SOURCE_CA "; " SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_ACTION, .misses = misses_due, .message = { "This action does not say yet by when." } } },
  },
  {
      .rule = { "action.measure", SOS_FINDING_WARNING, "an action says how we will know",
                "How will everyone know that it has helped?",
                SOS_SOURCE_CA "; " SOS_SOURCE_CE "; " SOS_SOURCE_BO ("6") },
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_measure,
                   .message = { "This action does not say yet how everyone will know that it has helped." } } },
  },
  {
      .rule = { "action.priority", SOS_FINDING_WARNING, "an action says how soon it comes among the others",
                "Which of the actions matter most to the child now?",
                SOS_SOURCE_CA "; " SOS_SOURCE_CE "; " SOS_SOURCE_BO ("6") },
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_priority,
                   .message = { "This action does not say yet how soon it is needed among the others." } } },
  },
  {
      .rule = { "action.goal", SOS_FINDING_WARNING, "an action says which goal it is for",
                "Which safety goal does it bring nearer?", SOS_SOURCE_CA "; " SOS_SOURCE_CE "; " SOS_SOURCE_BO ("6") },
      .early_help_ask = "Which wellbeing goal does it bring nearer?",
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_goal,
                   .message = { "This action does not say yet which goal it is for." } } },
  },
  {
      .rule = { "action.term", SOS_FINDING_SUGGESTION, "an action says whether it is a short, medium or long step",
                "Is this a step for the next days, the next weeks or longer?",
                SOS_SOURCE_CA "; " SOS_SOURCE_CE "; " SOS_SOURCE_BO ("6") },
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_term,
                   .message = { "This action does not say whether it is a short, medium or long step." } } },
  },
  {
      .rule = { "action.overdue", SOS_FINDING_WARNING, "an action is not open after its date",
                "What got in the way, and what would help to get it done?", SOS_SOURCE_CA ", milestones" },
      .cases = { { .on = SOS_ACTION,
                   .misses = is_overdue,
                   .message = { "The day for this action has passed and it is still open." } } },
  },
  {
      .rule = { "action.outcome", SOS_FINDING_SUGGESTION, "an action that is done says what changed",
                "What is different for the child because of it?", SOS_SOURCE_CE },
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_outcome,
                   .message = { "This action is done, and it does not say yet what has changed." } } },
  },
  {
      .rule = { "action.support", SOS_FINDING_WARNING, "support that was found to be needed has started",
                "What would let this help begin now, without waiting for the assessment?",
                SOS_SOURCE_SA ", analysis: support \"should not wait until the assessment reaches a conclusion\"" },
      .cases = { { .on = SOS_ACTION,
                   .misses = misses_start,
                   .message = { "The family needs this help, and it has not started yet." } } },
  },
};

const SosCheckTable sos_check_actions = { rows, G_N_ELEMENTS (rows) };
