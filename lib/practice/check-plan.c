/* SPDX-License-Identifier: MIT */
/* The plan as a whole: its review, what happens if it fails, whom it is about. */
#include "lib/practice/check.h"

static gboolean
misses_review (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosReview *review = check->practice.document->review;

  return review == NULL || review->on == SOS_DATE_NONE || review->how == NULL || review->with == NULL;
}

static gboolean
misses_contingency (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosContingencyList *list = &check->practice.document->next_steps.contingency;

  for (guint i = 0; i < list->n; i++)
    if (sos_practice_sees_record (&check->practice, SOS_CONTINGENCY, list->items[i]))
      return FALSE;

  return TRUE;
}

static gboolean
misses_trigger (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  return ((const SosContingency *) record)->trigger == NULL;
}

static gboolean
misses_child (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosSafetyGoal *goal = record;

  return goal->about == NULL && goal->child_will == NULL;
}

static gboolean
misses_milestone (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosMilestoneList *milestones = &check->practice.document->milestones;

  for (guint i = 0; i < milestones->n; i++)
    if (milestones->items[i]->on != SOS_DATE_NONE)
      return FALSE;

  return TRUE;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "plan.review", SOS_FINDING_ERROR, "it says when, how and with whom the plan is reviewed, at assessment",
                "When will everyone look at the plan again, how, and who will be there?", SOS_SOURCE_BO ("6") },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_review,
                   .message = { "It is not said yet when, how and with whom the plan will be looked at again." } } },
  },
  {
      .rule = { "plan.contingency", SOS_FINDING_WARNING, "there is a contingency plan, with its trigger",
                "What will happen if the plan does not work, and what would tell everyone so?",
                SOS_SOURCE_CA "; " SOS_SOURCE_BO ("6") },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_contingency,
                   .message = { "Nothing is agreed yet for the case that the plan does not work." } },
                 { .on = SOS_CONTINGENCY,
                   .misses = misses_trigger,
                   .message = { "It is not said yet when this comes into use." },
                   .ask = { "What would tell everyone that it is time for this?" } } },
  },
  {
      .rule = { "plan.child", SOS_FINDING_WARNING,
                "outcomes are about the child: each goal names one, or says how the child will live",
                "What will be better for the child?", SOS_SOURCE_CA "; " SOS_SOURCE_CE },
      .cases = { { .on = SOS_SAFETY_GOAL,
                   .misses = misses_child,
                   .message = { "This goal does not say yet for which child it is or what will be better for "
                                "them." } } },
  },
  {
      .rule = { "plan.trajectory", SOS_FINDING_WARNING, "there is at least one milestone with a date, at assessment",
                "What will everyone see first, and by when?", SOS_SOURCE_CA "; " SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .misses = misses_milestone,
                   .message = { "The way to the goals has no milestone with a date yet." } } },
  },
};

const SosCheckTable sos_check_plan = { rows, G_N_ELEMENTS (rows) };
