/* SPDX-License-Identifier: MIT */
/* Steps 3 to 5: a plan that the children understand, that is shown to work, and
 * that somebody of the network keeps an eye on. */
#include "lib/practice/places.h"
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

/* Of one child: first of all, and first with words and pictures. */
typedef struct {
  Explained any;
  Explained ideal;
} FirstExplained;

static void
consider (Explained *earliest, const SosExplanation *explanation, SosDate on, guint place)
{
  gboolean is_ideal = explanation->method == SOS_METHOD_WORDS_AND_PICTURES;

  if (earliest->on == SOS_DATE_NONE || on < earliest->on || (on == earliest->on && is_ideal))
    *earliest = (Explained) { on, is_ideal, place };
}

static void
note_explained (FirstExplained *first, const SosExplanation *explanation, SosDate on, guint place)
{
  consider (&first->any, explanation, on, place);
  if (explanation->method == SOS_METHOD_WORDS_AND_PICTURES)
    consider (&first->ideal, explanation, on, place);
}

/* For each able child, in their order. */
static FirstExplained *
gather_explained (const SosPractice *practice)
{
  const SosExplanationList *explanations = &practice->document->explanations;
  const SosPersonGroup *children = &practice->able_children;
  FirstExplained *first = g_new0 (FirstExplained, children->n + 1);
  SosPlaces places;

  sos_places_init (&places, (gconstpointer const *) children->items, children->n);
  for (guint i = 0; i < explanations->n; i++)
    for (guint j = 0; j < explanations->items[i]->explained.n; j++)
      {
        const SosExplained *explained = explanations->items[i]->explained.items[j];
        gint child = sos_places_find (&places, sos_practice_person (practice, explained->child));

        if (child >= 0 && explained->on != SOS_DATE_NONE && sos_practice_sees (practice, explained->on))
          note_explained (&first[child], explanations->items[i], explained->on, i);
      }
  sos_places_clear (&places);

  return first;
}

/* Of those before @until the ideal one counts, whenever it was. */
static const Explained *
choose_explained (const FirstExplained *first, SosDate until)
{
  return first->ideal.on != SOS_DATE_NONE && first->ideal.on <= until ? &first->ideal : &first->any;
}

static gboolean
check_explained (SosSteps *steps, const FirstExplained *first, const SosSafetyPlan *plan, guint place)
{
  const SosPersonGroup *children = &steps->practice->able_children;
  gboolean is_understood = TRUE;

  for (guint i = 0; i < children->n; i++)
    {
      const Explained *explained = choose_explained (&first[i], plan->agreed);

      if (explained->on == SOS_DATE_NONE)
        sos_reasons_add (&steps->reasons, SOS_BECAUSE_CHILD_NOT_EXPLAINED, "/people/%u", children->places[i]);
      else if (explained->on > plan->agreed)
        sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_BEFORE_EXPLANATION, "/safety_plans/%u", place);
      else if (!explained->is_ideal)
        sos_reasons_add (&steps->reasons, SOS_BECAUSE_EXPLANATION_OTHER, "/explanations/%u", explained->place);
      is_understood &= explained->on != SOS_DATE_NONE && explained->on <= plan->agreed;
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

      has_parent |= sos_practice_names_any (steps->practice, rule->who, SOS_GROUP_PARENTS);
      has_network |= sos_practice_names_any (steps->practice, rule->who, SOS_GROUP_NETWORK);
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
check_plan (SosSteps *steps, const FirstExplained *first, const SosSafetyPlan *plan, guint place)
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

  return check_explained (steps, first, plan, place) && is_whole;
}

SosStepState
sos_step_plan (SosSteps *steps)
{
  const SosDocument *document = steps->practice->document;
  g_autofree FirstExplained *first = gather_explained (steps->practice);
  g_autofree gboolean *is_whole = g_new (gboolean, document->safety_plans.n + 1);
  gboolean has_whole = FALSE;

  if (document->safety_plans.n == 0)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NONE, "%s", "");
  for (guint i = 0; i < document->safety_plans.n; i++)
    {
      is_whole[i] = check_plan (steps, first, document->safety_plans.items[i], i);
      has_whole |= is_whole[i];
    }
  for (guint i = 0; i < document->safety_plans.n; i++)
    if (is_whole[i])
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_AGREED, "/safety_plans/%u", i);

  return sos_step_state (document->safety_plans.n > 0 || document->explanations.n > 0, has_whole);
}

/* A rule of a plan that is in force, and how it went when it was tried. */
typedef struct {
  const SosRule *rule;
  guint plan;  /* place of its plan */
  guint place; /* in it */
  guint n_worked;
  guint n_failed;
} RuleInForce;

static GArray *
gather_rules (const SosPractice *practice)
{
  const SosSafetyPlanList *plans = &practice->document->safety_plans;
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (RuleInForce));

  for (guint i = 0; i < plans->n; i++)
    for (guint j = 0; sos_plan_is_in_force (practice, plans->items[i]) && j < plans->items[i]->rules.n; j++)
      g_array_append_val (rules, ((RuleInForce) { plans->items[i]->rules.items[j], i, j, 0, 0 }));

  return rules;
}

static void
find_rules (SosPlaces *places, const GArray *rules)
{
  g_autofree gconstpointer *records = g_new (gconstpointer, rules->len + 1);

  for (guint i = 0; i < rules->len; i++)
    records[i] = g_array_index (rules, RuleInForce, i).rule;
  sos_places_init (places, records, rules->len);
}

/* What the demonstrations of all rules show together. */
typedef struct {
  guint n_under_stress;
  gboolean with_parent;
  gboolean with_network;
  SosPlaces children;   /* the able ones */
  gboolean *with_child; /* index: place among them */
} Shown;

static void
note_who (const SosPractice *practice, Shown *shown, const SosDemonstration *demonstration)
{
  shown->n_under_stress += demonstration->under_stress == SOS_TRUE;
  shown->with_parent |= sos_practice_names_any (practice, demonstration->by, SOS_GROUP_PARENTS);
  shown->with_network |= sos_practice_names_any (practice, demonstration->by, SOS_GROUP_NETWORK);
  for (const char *const *id = demonstration->by; id != NULL && *id != NULL; id++)
    {
      gint child = sos_places_find (&shown->children, sos_practice_person (practice, *id));

      if (child >= 0)
        shown->with_child[child] = TRUE;
    }
}

static void
look_at_demonstrations (const SosPractice *practice, GArray *rules, Shown *shown)
{
  const SosDemonstrationList *demonstrations = &practice->document->demonstrations;
  SosPlaces places;

  find_rules (&places, rules);
  for (guint i = 0; i < demonstrations->n; i++)
    {
      const SosDemonstration *demonstration = demonstrations->items[i];
      gint place = sos_places_find (&places, sos_map_lookup (practice->map, SOS_RULE, demonstration->rule));
      RuleInForce *rule = place >= 0 ? &g_array_index (rules, RuleInForce, place) : NULL;

      if (rule == NULL || !sos_practice_sees (practice, demonstration->on))
        continue;
      rule->n_worked += demonstration->worked == SOS_TRUE;
      rule->n_failed += demonstration->worked != SOS_TRUE;
      if (demonstration->worked == SOS_TRUE)
        note_who (practice, shown, demonstration);
    }
  sos_places_clear (&places);
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

/* Gives how many rules were tried. */
static guint
check_rules_shown (SosSteps *steps, const GArray *rules, guint *n_shown)
{
  guint n_tried = 0;

  *n_shown = 0;
  for (guint i = 0; i < rules->len; i++)
    {
      const RuleInForce *rule = &g_array_index (rules, RuleInForce, i);

      *n_shown += rule->n_worked > 0;
      n_tried += rule->n_worked + rule->n_failed > 0;
      if (rule->n_worked == 0)
        sos_reasons_add (&steps->reasons,
                         rule->n_failed > 0 ? SOS_BECAUSE_RULE_FAILED : SOS_BECAUSE_RULE_NOT_DEMONSTRATED,
                         "/safety_plans/%u/rules/%u", rule->plan, rule->place);
    }

  return n_tried;
}

SosStepState
sos_step_demonstration (SosSteps *steps)
{
  const SosPersonGroup *children = &steps->practice->able_children;
  g_autoptr (GArray) rules = gather_rules (steps->practice);
  g_autofree gboolean *with_child = g_new0 (gboolean, children->n + 1);
  Shown shown = { .with_child = with_child };
  guint n_tried, n_shown;
  gboolean is_whole;

  if (rules->len == 0)
    {
      sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NONE, "%s", "");
      return SOS_STEP_NOT_STARTED;
    }

  sos_places_init (&shown.children, (gconstpointer const *) children->items, children->n);
  look_at_demonstrations (steps->practice, rules, &shown);
  sos_places_clear (&shown.children);
  n_tried = check_rules_shown (steps, rules, &n_shown);
  is_whole = n_tried > 0 && check_shown (steps, &shown) && n_shown == rules->len;
  name_what_worked (steps);

  return sos_step_state (n_tried > 0, is_whole);
}

SosStepState
sos_step_watchful_eye (SosSteps *steps)
{
  g_autoptr (GArray) rules = gather_rules (steps->practice);
  guint n_watched = 0;

  if (rules->len == 0)
    sos_reasons_add (&steps->reasons, SOS_BECAUSE_PLAN_NONE, "%s", "");
  for (guint i = 0; i < rules->len; i++)
    {
      const RuleInForce *rule = &g_array_index (rules, RuleInForce, i);
      gboolean is_watched = sos_practice_names_any (steps->practice, rule->rule->watched_by, SOS_GROUP_NETWORK);

      n_watched += is_watched;
      sos_reasons_add (&steps->reasons, is_watched ? SOS_BECAUSE_RULE_WATCHED : SOS_BECAUSE_RULE_NOT_WATCHED,
                       "/safety_plans/%u/rules/%u", rule->plan, rule->place);
    }

  return sos_step_state (n_watched > 0, rules->len > 0 && n_watched == rules->len);
}
