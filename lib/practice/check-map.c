/* SPDX-License-Identifier: MIT */
/* The map as a whole: its seven domains, the people on it, what it rests on. */
#include "lib/practice/check.h"

#include "lib/practice/genogram.h"
#include "lib/practice/kin.h"

static gboolean
is_empty (const SosCheck *check, SosDomain domain)
{
  return check->facts.n_in_domain[domain] == 0;
}

static gboolean
misses_strengths (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_STRENGTHS);
}

static gboolean
misses_harm (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_HARM);
}

static gboolean
misses_dangers (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_DANGER_STATEMENTS);
}

static gboolean
misses_factors (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_COMPLICATING_FACTORS);
}

static gboolean
misses_safety (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_EXISTING_SAFETY);
}

static gboolean
misses_goals (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_SAFETY_GOALS);
}

static gboolean
misses_steps (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_NEXT_STEPS);
}

static gboolean
misses_balance (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return is_empty (check, SOS_DOMAIN_STRENGTHS) && is_empty (check, SOS_DOMAIN_EXISTING_SAFETY);
}

static gboolean
misses_fathers (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosPersonList *people = &check->practice.document->people;

  for (guint i = 0; i < people->n; i++)
    if (sos_person_is_father (people->items[i]))
      return FALSE;

  return TRUE;
}

static gboolean
misses_network (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return check->practice.network.n == 0;
}

static gboolean
misses_generations (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return !sos_genogram_reaches (&check->practice, (guint) check->practice.numbers->generations.value);
}

static gboolean
misses_basis (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return check->facts.misses_basis;
}

static gboolean
misses_missing (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return !check->facts.has_missing_information;
}

static gboolean
misses_witness (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosHarm *harm = record;

  return harm->severity >= SOS_SEVERITY_HIGH && harm->corroborated_by == NULL && harm->by == NULL;
}

static gboolean
misses_side (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const guint all = 1u << SOS_TRIANGLE_GROWTH | 1u << SOS_TRIANGLE_CARE | 1u << SOS_TRIANGLE_WORLD;

  return (check->facts.sides & all) != all;
}

static gboolean
misses_world (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return !check->facts.has_worry_in_world;
}

static gboolean
misses_step_in_world (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  return !check->facts.has_action_in_world;
}

#define DOMAINS SOS_SOURCE_SA ", analysis: \"the 7 domains\""

static const SosCheckRow rows[] = {
  {
      .rule = { "map.columns", SOS_FINDING_WARNING,
                "all seven domains were considered: strengths, harm, danger statements, complicating factors, existing "
                "safety, safety goals, next steps",
                "Is there truly nothing here, or has nobody asked yet?", DOMAINS },
      .cases = { { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (HARM),
                   .misses = misses_harm,
                   .message = { "The map names no harm, and does not say that anybody has looked for it." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (COMPLICATING_FACTORS),
                   .misses = misses_factors,
                   .message = { "The map names nothing that makes things harder for the family, and does not say that "
                                "anybody has looked for it." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (DANGER_STATEMENTS),
                   .misses = misses_dangers,
                   .message = { "The map has no danger statement, and does not say that none is needed.",
                                "The map has no worry statement, and does not say that none is needed." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (STRENGTHS),
                   .misses = misses_strengths,
                   .message = { "The map names no strength, and does not say that anybody has looked for one." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (SAFETY),
                   .misses = misses_safety,
                   .message = { "The map names no existing safety, and does not say that anybody has looked for it.",
                                "The map names no existing wellbeing, and does not say that anybody has looked for "
                                "it." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (SAFETY_GOALS),
                   .misses = misses_goals,
                   .message = { "The map has no safety goal, and does not say that none is needed.",
                                "The map has no wellbeing goal, and does not say that none is needed." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (NEXT_STEPS),
                   .misses = misses_steps,
                   .message = { "The map has no action as a next step, and does not say that none is needed." } } },
  },
  {
      .rule = { "map.balance", SOS_FINDING_WARNING, "there is at least one strength or existing safety, at assessment",
                "What is going well in this child's life, and who makes that happen?",
                SOS_SOURCE_NY ("1") "; " SOS_SOURCE_CE },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_AT_ASSESSMENT,
                   .considered = SOS_CONSIDERED (STRENGTHS) | SOS_CONSIDERED (SAFETY),
                   .misses = misses_balance,
                   .message = { "The map says what people are worried about, and nothing yet about what is working "
                                "well." } } },
  },
  {
      .rule = { "map.fathers", SOS_FINDING_SUGGESTION,
                "a male parent or carer is on the map, by sex or by the word for the relationship",
                "Who are the fathers and father figures in this child's life, and what do they say?",
                SOS_SOURCE_SA ", engaging fathers; " SOS_SOURCE_BO ("2") },
      .cases = { { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (FATHERS),
                   .misses = misses_fathers,
                   .message = { "No father or father figure is on the map, and it is not said why." } } },
  },
  {
      .rule = { "map.network", SOS_FINDING_WARNING, "someone outside the professionals is in the network",
                "Who would the family ring, and who would come?", SOS_SOURCE_NY ("3, step 2") "; " SOS_SOURCE_SA },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_network,
                   .message = { "Nobody of the family's own people has joined the network yet." } } },
  },
  {
      .rule = { "map.genogram", SOS_FINDING_SUGGESTION, "relationships reach three generations",
                "Who are the grandparents, and what part do they play?", SOS_SOURCE_SA ", genogram" },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_generations,
                   .message = { "The relationships on the map do not reach back to the grandparents yet." } } },
  },
  {
      .rule = { "map.sources", SOS_FINDING_WARNING,
                "facts, opinions and assumptions are told apart, and what is missing is said",
                "Which of this is known, which has been seen, and which is what somebody thinks?",
                SOS_SOURCE_BO ("3") },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_basis,
                   .message = { "It is not said of every worry and strength whether it is a fact, something seen, an "
                                "opinion "
                                "or an assumption." } },
                 { .on = SOS_DOCUMENT,
                   .considered = SOS_CONSIDERED (MISSING_INFORMATION),
                   .misses = misses_missing,
                   .message = { "The map does not say what is not known yet." },
                   .ask = { "What do we still need to find out, and who could tell us?" } } },
  },
  {
      .rule = { "map.triangulated", SOS_FINDING_SUGGESTION,
                "a high or severe harm is corroborated, or it is said by whom it was seen",
                "Who saw this, and who else can say what happened?", SOS_SOURCE_SA ", triangulation" },
      .cases = { { .on = SOS_HARM,
                   .misses = misses_witness,
                   .message = { "This is serious, and it is not said who saw it or who else can tell of it." } } },
  },
  {
      .rule = { "map.triangle", SOS_FINDING_SUGGESTION, "all three parts of the world triangle are covered",
                "What about how the child grows and learns, the care they get, and the world around them?",
                SOS_SOURCE_SA ", my world triangle; " SOS_SOURCE_CA },
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_side,
                   .message = { "Not every part of the child's world is on the map: how they grow, the care they get, "
                                "the "
                                "world around them." } } },
  },
  {
      .rule = { "context.world", SOS_FINDING_WARNING,
                "where harm comes from outside the family: a harm or factor of the wider world is named, and an action "
                "on it",
                "Where outside the home does it happen, and what can be changed there?",
                SOS_SOURCE_NY ("1, contextual safeguarding") },
      .cases = { { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_OUTSIDE_FAMILY,
                   .considered = SOS_CONSIDERED (HARM) | SOS_CONSIDERED (COMPLICATING_FACTORS),
                   .misses = misses_world,
                   .message = { "The worry comes from outside the family too, and no harm or factor of the wider world "
                                "is "
                                "on the map." } },
                 { .on = SOS_DOCUMENT,
                   .when = SOS_CHECK_OUTSIDE_FAMILY,
                   .considered = SOS_CONSIDERED (NEXT_STEPS),
                   .misses = misses_step_in_world,
                   .message = { "The worry comes from outside the family too, and no action is about the wider "
                                "world." },
                   .ask = { "Who could change something at the places where it happens?" } } },
  },
};

const SosCheckTable sos_check_map = { rows, G_N_ELEMENTS (rows) };
