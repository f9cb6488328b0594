/* SPDX-License-Identifier: MIT */
/* Which children need a Strengths and Difficulties Questionnaire, and have none. */
#include "lib/practice/check.h"

#include "lib/practice/days.h"

#define YOUNGEST_IN_CARE 4
#define OLDEST_IN_CARE 16 /* "completed up until their 17th birthday" */
#define MONTHS_ON_PLAN 12

/* The questionnaire itself begins at this age. */
#define YOUNGEST 2

static gboolean
is_on (SosDate started, SosDate ended)
{
  return started != SOS_DATE_NONE && ended < started;
}

static gboolean
is_long_on_plan (const SosCheck *check, const SosChildFacts *facts)
{
  SosDate started = facts->latest[SOS_LATEST_PLAN_STARTED];

  return is_on (started, facts->latest[SOS_LATEST_PLAN_ENDED]) &&
         sos_date_add_months (started, MONTHS_ON_PLAN) <= check->practice.as_of &&
         facts->latest[SOS_LATEST_SDQ] < started;
}

static gboolean
is_in_care (const SosCheck *check, const SosPerson *child, const SosChildFacts *facts)
{
  gint at_least, at_most;

  if (!is_on (facts->latest[SOS_LATEST_CARE_STARTED], facts->latest[SOS_LATEST_CARE_ENDED]))
    return FALSE;

  return !sos_practice_find_age (&check->practice, child, &at_least, &at_most) ||
         (at_most >= YOUNGEST_IN_CARE && at_least <= OLDEST_IN_CARE);
}

static gboolean
is_old_enough (const SosCheck *check, const SosPerson *child)
{
  gint at_least, at_most;

  return sos_person_is_born (child, check->practice.as_of) &&
         (!sos_practice_find_age (&check->practice, child, &at_least, &at_most) || at_most >= YOUNGEST);
}

static gboolean
misses_sdq (const SosCheck *check, gconstpointer record)
{
  const SosPerson *child = record;
  SosChildFacts facts;
  gboolean has_any, on_plan;

  if (child->role != SOS_ROLE_CHILD || !sos_person_lives (child, check->practice.as_of) ||
      !is_old_enough (check, child))
    return FALSE;

  facts = sos_children_facts (&check->facts.children, child);
  has_any = facts.latest[SOS_LATEST_SDQ] != SOS_DATE_NONE;
  on_plan = is_on (facts.latest[SOS_LATEST_PLAN_STARTED], facts.latest[SOS_LATEST_PLAN_ENDED]);

  return is_long_on_plan (check, &facts) ||
         (!has_any && (facts.latest[SOS_LATEST_LAW_OUTLINE] != SOS_DATE_NONE || is_in_care (check, child, &facts) ||
                       (on_plan && facts.latest[SOS_LATEST_THERAPY_REFERRAL] != SOS_DATE_NONE)));
}

static const SosCheckRow rows[] = {
  {
      .rule = { "sdq.due", SOS_FINDING_WARNING,
                "a Strengths and Difficulties Questionnaire is there where one is required: after 12 months on a child "
                "protection plan, under the public law outline, for children of 4 to 16 who are looked after, and on a "
                "child "
                "protection plan with a referral to domestic abuse therapy",
                "Who could go through the questionnaire with the child, or with those who know them best?",
                SOS_SOURCE_NY ("7") },
      .cases = { { .on = SOS_PERSON,
                   .misses = misses_sdq,
                   .message = { "A Strengths and Difficulties Questionnaire is required for this child, and none is "
                                "there "
                                "yet." } } },
  },
};

const SosCheckTable sos_check_sdq = { rows, G_N_ELEMENTS (rows) };
