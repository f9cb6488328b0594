/* SPDX-License-Identifier: MIT */
/* The codes of reasons and their words. */
#include "lib/practice/reasons.h"

#include "lib/model/mark-words.h"

/* clang-format off */

static const SosBecauseInfo infos[SOS_N_BECAUSE] = {
  [SOS_BECAUSE_CHILD_NONE] = { "child.none", 1, N_ ("no child is on the map") },
  [SOS_BECAUSE_VOICE_MISSING] = { "voice.missing", 1,
    N_ ("this child has not been listened to in this cycle") },
  [SOS_BECAUSE_VOICE_DECLINED] = { "voice.declined", 1,
    N_ ("this child was asked and did not want to; the step stays open for when they do") },
  [SOS_BECAUSE_VOICE_OBSERVED_ONLY] = { "voice.observed_only", 1,
    N_ ("this child has only been observed, and could be asked") },
  [SOS_BECAUSE_CHILD_NOT_INFORMED] = { "child.not_informed", 1,
    N_ ("it is not written down that this child was told what happens next") },
  [SOS_BECAUSE_INFLUENCE_MISSING] = { "influence.missing", 1,
    N_ ("it is not written down what this child's views changed in the plan") },
  [SOS_BECAUSE_VOICE_HEARD] = { "voice.heard", 1, N_ ("this child was listened to in this cycle"), .is_evidence = TRUE },

  [SOS_BECAUSE_NETWORK_FEW] = { "network.few", 2,
    N_ ("too few people around the family belong to a lasting network and know the worries") },
  [SOS_BECAUSE_NETWORK_NOT_TOLD] = { "network.not_told", 2,
    N_ ("this person belongs to the network, but has not been told the worries") },
  [SOS_BECAUSE_NETWORK_NOT_PERMANENT] = { "network.not_permanent", 2,
    N_ ("this person belongs to the network; whether they are there for good is not said") },
  [SOS_BECAUSE_NETWORK_MEMBER] = { "network.member", 2,
    N_ ("this person belongs to the network for good and knows the worries"), .is_evidence = TRUE },

  [SOS_BECAUSE_PLAN_NONE] = { "plan.none", 3, N_ ("there is no agreed safety plan"),
    N_ ("there is no agreed family plan") },
  [SOS_BECAUSE_PLAN_ENDED] = { "plan.ended", 3, N_ ("this plan has ended") },
  [SOS_BECAUSE_PLAN_NOT_AGREED] = { "plan.not_agreed", 3, N_ ("this plan has not been agreed") },
  [SOS_BECAUSE_PLAN_NO_RULES] = { "plan.no_rules", 3, N_ ("this plan has no rules yet") },
  [SOS_BECAUSE_PLAN_NO_PARENT] = { "plan.no_parent", 3, N_ ("no rule of this plan says what a parent will do") },
  [SOS_BECAUSE_PLAN_NO_NETWORK] = { "plan.no_network", 3,
    N_ ("no rule of this plan says what somebody of the network will do") },
  [SOS_BECAUSE_PLAN_NOT_AGREED_BY_ALL] = { "plan.not_agreed_by_all", 3,
    N_ ("somebody whom a rule of this plan names has not agreed to it") },
  [SOS_BECAUSE_PLAN_BEFORE_EXPLANATION] = { "plan.before_explanation", 3,
    N_ ("this plan was agreed before a child had the worries explained") },
  [SOS_BECAUSE_CHILD_NOT_EXPLAINED] = { "child.not_explained", 3,
    N_ ("the worries have not been explained to this child") },
  [SOS_BECAUSE_EXPLANATION_OTHER] = { "explanation.other", 3,
    N_ ("the worries were explained, though not with words and pictures, which is the ideal") },
  [SOS_BECAUSE_PLAN_AGREED] = { "plan.agreed", 3,
    N_ ("this plan is agreed, and the children understood the worries first"), .is_evidence = TRUE },

  [SOS_BECAUSE_RULE_NOT_DEMONSTRATED] = { "rule.not_demonstrated", 4,
    N_ ("nobody has shown yet that this rule works") },
  [SOS_BECAUSE_RULE_FAILED] = { "rule.failed", 4, N_ ("this rule was tried and has not worked so far") },
  [SOS_BECAUSE_DEMONSTRATION_NO_STRESS] = { "demonstration.no_stress", 4,
    N_ ("the plan has not been seen to work in a stressful time") },
  [SOS_BECAUSE_DEMONSTRATION_NO_PARENT] = { "demonstration.no_parent", 4,
    N_ ("no parent or carer has taken part in showing that the plan works") },
  [SOS_BECAUSE_DEMONSTRATION_NO_NETWORK] = { "demonstration.no_network", 4,
    N_ ("nobody of the network has taken part in showing that the plan works") },
  [SOS_BECAUSE_DEMONSTRATION_NO_CHILD] = { "demonstration.no_child", 4,
    N_ ("this child has not taken part in showing that the plan works") },
  [SOS_BECAUSE_DEMONSTRATION_WORKED] = { "demonstration.worked", 4, N_ ("this rule was used, and it worked"), .is_evidence = TRUE },

  [SOS_BECAUSE_RULE_NOT_WATCHED] = { "rule.not_watched", 5,
    N_ ("nobody of the network keeps an eye on this rule") },
  [SOS_BECAUSE_RULE_WATCHED] = { "rule.watched", 5, N_ ("somebody of the network keeps an eye on this rule"), .is_evidence = TRUE },

  [SOS_BECAUSE_ROUND_FEW] = { "round.few", 6,
    N_ ("safety has been thought through together too few times"),
    N_ ("wellbeing has been thought through together too few times") },
  [SOS_BECAUSE_ROUND_NO_PARENT] = { "round.no_parent", 6, N_ ("no parent or carer has rated in this round") },
  [SOS_BECAUSE_ROUND_NO_NETWORK] = { "round.no_network", 6, N_ ("nobody of the network has rated in this round") },
  [SOS_BECAUSE_ROUND_NO_CHILD] = { "round.no_child", 6,
    N_ ("a child who could rate has not rated in this round") },
  [SOS_BECAUSE_ROUND_NO_WHY] = { "round.no_why", 6, N_ ("somebody in this round has not said why") },
  [SOS_BECAUSE_ROUND_COUNTED] = { "round.counted", 6,
    N_ ("in this round a parent or carer, the network and the children rated and said why"), .is_evidence = TRUE },

  [SOS_BECAUSE_SCALE_NONE] = { "scale.none", 7, N_ ("there is no safety scale for this child"),
    N_ ("there is no safety or wellbeing scale for this child") },
  [SOS_BECAUSE_RATING_MISSING] = { "rating.missing", 7, N_ ("the rating that closing waits for is missing") },
  [SOS_BECAUSE_RATING_LOW] = { "rating.low", 7,
    N_ ("the latest rating is lower than what counts as safe enough"),
    N_ ("the latest rating is lower than what counts as well enough") },
  [SOS_BECAUSE_RATING_APART] = { "rating.apart", 7,
    N_ ("the latest rating is kept apart until everyone in the round has rated") },
  [SOS_BECAUSE_STEP_1] = { "step.1", 7, N_ ("step 1 is not finished: the children") },
  [SOS_BECAUSE_STEP_2] = { "step.2", 7, N_ ("step 2 is not finished: the network") },
  [SOS_BECAUSE_STEP_3] = { "step.3", 7, N_ ("step 3 is not finished: the plan") },
  [SOS_BECAUSE_STEP_4] = { "step.4", 7, N_ ("step 4 is not finished: showing that the plan works") },
  [SOS_BECAUSE_STEP_5] = { "step.5", 7, N_ ("step 5 is not finished: the watchful eye") },
  [SOS_BECAUSE_STEP_6] = { "step.6", 7, N_ ("step 6 is not finished: thinking safety through again and again"),
    N_ ("step 6 is not finished: thinking wellbeing through again and again") },
  [SOS_BECAUSE_BOTTOM_LINE_OPEN] = { "bottom_line.open", 7, N_ ("this bottom line is still open") },
  [SOS_BECAUSE_GOAL_UNMET] = { "goal.unmet", 7, N_ ("this goal has not been met") },
  [SOS_BECAUSE_GOAL_NOT_HELD] = { "goal.not_held", 7,
    N_ ("this goal is met, but has not been seen for as long as was agreed") },
  [SOS_BECAUSE_GOAL_NO_DURATION] = { "goal.no_duration", 7,
    N_ ("this goal does not say for how long it has to be seen") },
  [SOS_BECAUSE_MAP_SIZE] = { "map.size", 7, N_ ("there are more ratings to wait for than can be listed") },
  [SOS_BECAUSE_CLOSING_READY] = { "closing.ready", 7,
    N_ ("everyone judges safety high enough and lasting"),
    N_ ("everyone judges wellbeing high enough and lasting"), .is_evidence = TRUE },
};

/* clang-format on */

const SosBecauseInfo *
sos_because_info (SosBecause because)
{
  return &infos[because];
}

static const char *
keep_pointer (SosArena *arena, const char *format, va_list arguments)
{
  char pointer[80];
  gint length = g_vsnprintf (pointer, sizeof pointer, format, arguments);

  return sos_arena_copy_string (arena, pointer, (gsize) length);
}

SosReason *
sos_reasons_add (SosReasons *reasons, SosBecause because, const char *pointer, ...)
{
  const SosBecauseInfo *info = &infos[because];
  SosReason reason = { .code = info->code, .message = info->statutory, .is_evidence = info->is_evidence };
  va_list arguments;

  if (reasons->practice->is_early_help && info->early_help != NULL)
    reason.message = info->early_help;
  va_start (arguments, pointer);
  reason.pointer = keep_pointer (reasons->arena, pointer, arguments);
  va_end (arguments);
  g_array_append_val (reasons->items, reason);

  return &g_array_index (reasons->items, SosReason, reasons->items->len - 1);
}
