/* SPDX-License-Identifier: MIT */
/* Steps 3 to 5: a plan that the children understand, that is shown to work, and
 * that somebody of the network keeps an eye on. */
#include "lib/practice/steps.h"

static gboolean
is_agreed (const SosPractice *practice, const SosSafetyPlan *plan)
{
  return plan->agreed != SOS_DATE_NONE && sos_practice_sees (practice, plan->agreed);
}

static gboolean
is_ended (const SosPractice *practice, const SosSafetyPlan *plan)
{
  return plan->ended != SOS_DATE_NONE && sos_practice_sees (practice, plan->ended);
}

gboolean
sos_plan_is_in_force (const SosPractice *practice, const SosSafetyPlan *plan)
{
  return is_agreed (practice, plan) && !is_ended (practice, plan);
}

/* When a child first had the worries explained, and how. */
typedef struct {
  SosDate on;
  gboolean is_ideal;
  guint place; /* of the explanation */
} Explained;

static void
consider (Explained *earliest, const SosExplanation *explanation, SosDate on, guint place)
{
  gboolean is_ideal = explanation->method == SOS_METHOD_WORDS_AND_PICTURES;

  if (earliest->on == SOS_DATE_NONE || on < earliest->on || (on == earliest->on && is_ideal))
    *earliest = (Explained) { on, is_ideal, place };
}

/* Of those before @until the ideal one counts, whenever it was. */
static Explained
find_explained (const SosPractice *practice, const SosPerson *child, SosDate until)
{
  const SosExplanationList *explanations = &practice->document->explanations;
  Explained any = { 0 }, ideal = { 0 };

  for (guint i = 0; i < explanations->n; i++)
    for (guint j = 0; j < explanations->items[i]->explained.n; j++)
      {
        const SosExplained *explained = explanations->items[i]->explained.items[j];

        if (explained->on == SOS_DATE_NONE || !sos_practice_sees (practice, explained->on) ||
            strcmp (explained->child, child->id) != 0)
          continue;
        consider (&any, explanations->items[i], explained->on, i);
        if (explained->on <= until && explanations->items[i]->method == SOS_METHOD_WORDS_AND_PICTURES)
          consider (&ideal, explanations->items[i], explained->on, i);
      }

  return ideal.on != SOS_DATE_NONE ? ideal : any;
}

static gboolean
check_explained (SosSteps *steps, const SosSafetyPlan *plan, guint place)
{
  const SosPersonGroup *children = &steps->practice->able_children;
  gboolean is_understood = TRUE;

  for (guint i = 0; i < children->n; i++)
    {
      Explained explained = find_explained (steps->practice, children->items[i], plan->agreed);

      if (explained.on == SOS_DATE_NONE)
        sos_reasons_add (&steps->reasons, SOS_BECAUSE_CHILD_NOT_EXPLAINED, "/people/%u", children->places[i]);
      else if (explained.on > plan->agreed)
        sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_BEFORE_EXPLANATION, "/safety_plans/%u", place);
      else if (!explained.is_ideal)
        sos_reasons_add (&steps->reasons, SOS_BECAUSE_EXPLANATION_OTHER, "/explanations/%u", explained.place);
      is_understood &= explained.on != SOS_DATE_NONE && explained.on <= plan->agreed;
    }

  return is_understood;
}

static gboolean
is_agreed_by_all (const SosSafetyPlan *plan, const SosRule *rule)
{
  for (const char *const *who = rule->who; who != NULL && *who != NULL; who++)
    if (!sos_names (plan->agreed_by, *who))
      return FALSE;

  return TRUE;
}

static gboolean
check_rules (SosSteps *steps, const SosSafetyPlan *plan, guint place)
{
  gboolean has_parent = FALSE, has_network = FALSE, is_whole = plan->rules.n > 0;

  if (plan->rules.n == 0)
    {
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NO_RULES, "/safety_plans/%u", place);
      return FALSE;
    }

  for (guint i = 0; i < plan->rules.n; i++)
    {
      const SosRule *rule = plan->rules.items[i];

      has_parent |= sos_names_any (rule->who, &steps->practice->parents);
      has_network |= sos_names_any (rule->who, &steps->practice->network);
      if (is_agreed_by_all (plan, rule))
        continue;
      is_whole = FALSE;
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NOT_AGREED_BY_ALL, "/safety_plans/%u/rules/%u", place, i);
    }
  if (!has_parent)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NO_PARENT, "/safety_plans/%u", place);
  if (!has_network)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NO_NETWORK, "/safety_plans/%u", place);

  return is_whole && has_parent && has_network;
}

/* Says what is missing of a plan; TRUE where nothing is. */
static gboolean
check_plan (SosSteps *steps, const SosSafetyPlan *plan, guint place)
{
  gboolean is_whole;

  if (!sos_plan_is_in_force (steps->practice, plan))
    {
      sos_reasons_add (&steps->reasons,
                       is_ended (steps->practice, plan) ? SOS_BECAUSE_PLAN_ENDED : SOS_BECAUSE_PLAN_NOT_AGREED,
                       "/safety_plans/%u", place);
      return FALSE;
    }

  is_whole = check_rules (steps, plan, place);

  return check_explained (steps, plan, place) && is_whole;
}

SosStepState
sos_step_plan (SosSteps *steps)
{
  const SosDocument *document = steps->practice->document;
  g_autofree gboolean *is_whole = g_new (gboolean, document->safety_plans.n + 1);
  gboolean has_whole = FALSE;

  if (document->safety_plans.n == 0)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NONE, "%s", "");
  for (guint i = 0; i < document->safety_plans.n; i++)
    {
      is_whole[i] = check_plan (steps, document->safety_plans.items[i], i);
      has_whole |= is_whole[i];
    }
  for (guint i = 0; i < document->safety_plans.n; i++)
    if (is_whole[i])
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_AGREED, "/safety_plans/%u", i);

  return sos_step_state (document->safety_plans.n > 0 || document->explanations.n > 0, has_whole);
}

/* Calls @look for each rule that is in force; gives how many there are. */
static guint
each_rule (SosSteps *steps, void (*look) (SosSteps *, const SosRule *, guint plan, guint rule, gpointer), gpointer data)
{
  const SosSafetyPlanList *plans = &steps->practice->document->safety_plans;
  guint n = 0;

  for (guint i = 0; i < plans->n; i++)
    if (sos_plan_is_in_force (steps->practice, plans->items[i]))
      for (guint j = 0; j < plans->items[i]->rules.n; j++, n++)
        look (steps, plans->items[i]->rules.items[j], i, j, data);

  return n;
}

/* What the demonstrations of all rules show together. */
typedef struct {
  guint n_shown; /* rules */
  guint n_tried;
  guint n_under_stress;
  gboolean with_parent;
  gboolean with_network;
  gboolean *with_child; /* index: place among the able children */
} Shown;

static void
note_who (const SosPractice *practice, Shown *shown, const SosDemonstration *demonstration)
{
  const SosPersonGroup *children = &practice->able_children;

  shown->n_under_stress += demonstration->under_stress == SOS_TRUE;
  shown->with_parent |= sos_names_any (demonstration->by, &practice->parents);
  shown->with_network |= sos_names_any (demonstration->by, &practice->network);
  for (guint i = 0; i < children->n; i++)
    shown->with_child[i] |= sos_names (demonstration->by, children->items[i]->id);
}

static void
look_for_demonstration (SosSteps *steps, const SosRule *rule, guint plan, guint place, gpointer data)
{
  const SosDemonstrationList *demonstrations = &steps->practice->document->demonstrations;
  guint n_worked = 0, n_failed = 0;
  Shown *shown = data;

  for (guint i = 0; i < demonstrations->n; i++)
    {
      const SosDemonstration *demonstration = demonstrations->items[i];

      if (!sos_practice_sees (steps->practice, demonstration->on) || strcmp (demonstration->rule, rule->id) != 0)
        continue;
      if (demonstration->worked != SOS_TRUE)
        {
          n_failed++;
          continue;
        }
      n_worked++;
      note_who (steps->practice, shown, demonstration);
    }

  shown->n_shown += n_worked > 0;
  shown->n_tried += n_worked + n_failed > 0;
  if (n_worked == 0)
    sos_reasons_add (&steps->reasons, n_failed > 0 ? SOS_BECAUSE_RULE_FAILED : SOS_BECAUSE_RULE_NOT_DEMONSTRATED,
                     "/safety_plans/%u/rules/%u", plan, place);
}

/* Over all of them; FALSE where something is missing. */
static gboolean
check_shown (SosSteps *steps, const Shown *shown)
{
  const SosPersonGroup *children = &steps->practice->able_children;
  SosReasons *reasons = &steps->reasons;
  guint before = reasons->items->len;

  if (shown->n_under_stress < (guint) steps->practice->numbers->demonstrations_under_stress.value)
    sos_reasons_add (reasons, SOS_BECAUSE_DEMONSTRATION_NO_STRESS, "/demonstrations");
  if (!shown->with_parent)
    sos_reasons_add (reasons, SOS_BECAUSE_DEMONSTRATION_NO_PARENT, "/demonstrations");
  if (!shown->with_network)
    sos_reasons_add (reasons, SOS_BECAUSE_DEMONSTRATION_NO_NETWORK, "/demonstrations");
  for (guint i = 0; i < children->n; i++)
    if (!shown->with_child[i])
      sos_reasons_add (reasons, SOS_BECAUSE_DEMONSTRATION_NO_CHILD, "/people/%u", children->places[i]);

  return reasons->items->len == before;
}

static void
name_what_worked (SosSteps *steps)
{
  const SosDocument *document = steps->practice->document;

  for (guint i = 0; i < document->demonstrations.n; i++)
    if (document->demonstrations.items[i]->worked == SOS_TRUE &&
        sos_practice_sees (steps->practice, document->demonstrations.items[i]->on))
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_DEMONSTRATION_WORKED, "/demonstrations/%u", i);
}

SosStepState
sos_step_demonstration (SosSteps *steps)
{
  g_autofree gboolean *with_child = g_new0 (gboolean, steps->practice->able_children.n + 1);
  Shown shown = { .with_child = with_child };
  guint n_rules = each_rule (steps, look_for_demonstration, &shown);
  gboolean is_whole;

  if (n_rules == 0)
    {
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NONE, "%s", "");
      return SOS_STEP_NOT_STARTED;
    }

  is_whole = shown.n_tried > 0 && check_shown (steps, &shown) && shown.n_shown == n_rules;
  name_what_worked (steps);

  return sos_step_state (shown.n_tried > 0, is_whole);
}

static void
look_for_watcher (SosSteps *steps, const SosRule *rule, guint plan, guint place, gpointer n_watched)
{
  gboolean is_watched = sos_names_any (rule->watched_by, &steps->practice->network);

  *(guint *) n_watched += is_watched;
  sos_reasons_add (&steps->reasons, is_watched ? SOS_BECAUSE_RULE_WATCHED : SOS_BECAUSE_RULE_NOT_WATCHED,
                   "/safety_plans/%u/rules/%u", plan, place);
}

SosStepState
sos_step_watchful_eye (SosSteps *steps)
{
  guint n_watched = 0, n_rules = each_rule (steps, look_for_watcher, &n_watched);

  if (n_rules == 0)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NONE, "%s", "");

  return sos_step_state (n_watched > 0, n_rules > 0 && n_watched == n_rules);
}
