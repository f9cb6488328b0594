/* SPDX-License-Identifier: MIT */
/* Safety plans, how they were used, the rounds of the work and the way ahead. */
#include "lib/render/text.h"

#include "lib/render/say.h"

static void
add_use (const SosText *text, const SosDemonstration *use)
{
  g_autoptr (GString) line = g_string_new ("Used on ");

  sos_say_date (line, use->on);
  text->page->indent += 2;
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_text_note (text, text->page, use, SOS_DEMONSTRATION, SOS_NOTES_DEMONSTRATION);
  text->page->indent -= 2;
}

/* "When …", and who will do what. */
static void
add_rule (const SosText *text, const SosRule *rule, guint n)
{
  g_autofree char *mark = g_strdup_printf ("%u. ", n);
  guint deeper = (guint) (strlen (mark) - strlen (SOS_TEXT_UNDER));
  g_autoptr (GString) when = g_string_new ("When: ");
  g_autoptr (GString) who = g_string_new (NULL);
  g_autoptr (GString) will = g_string_new (NULL);
  const GPtrArray *uses = sos_groups_get (text->telling.uses, rule->id);

  sos_page_add_gap (text->page);
  sos_say_text (when, rule->situation != NULL ? rule->situation : "(not written yet)");
  sos_page_add (text->page, mark, when->str);
  text->page->indent += deeper;

  sos_tell_names (&text->telling, who, rule->who);
  sos_text_label (text->page, "Who", who->str);
  if (rule->will != NULL)
    sos_say_text (will, rule->will);
  sos_text_label (text->page, "What they do", will->str);
  sos_text_note (text, text->page, rule, SOS_RULE, SOS_NOTES_RULE);
  for (guint i = 0; uses != NULL && i < uses->len; i++)
    add_use (text, g_ptr_array_index (uses, i));
  text->page->indent -= deeper;
}

static void
add_plan (const SosText *text, const SosSafetyPlan *plan)
{
  guint n = 0;

  sos_page_add_subheading (text->page, sos_tell_phrase (&text->telling, SOS_PHRASE_PLAN));
  sos_text_note (text, text->page, plan, SOS_SAFETY_PLAN, SOS_NOTES_PLAN);
  SOS_EACH (plan->rules, SosRule, rule)
  add_rule (text, rule, ++n);
}

static void
add_plans (const SosText *text)
{
  if (text->telling.document->safety_plans.n > 0)
    sos_page_add_heading (text->page, sos_tell_phrase (&text->telling, SOS_PHRASE_PLANS));
  SOS_EACH (text->telling.document->safety_plans, SosSafetyPlan, plan)
  add_plan (text, plan);
}

static void
add_cycle (const SosText *text, const SosCycle *cycle)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "Round %d", cycle->number);
  if (cycle->started != SOS_DATE_NONE)
    {
      g_string_append (line, ", from ");
      sos_say_date (line, cycle->started);
    }
  if (cycle->ended != SOS_DATE_NONE)
    {
      g_string_append (line, cycle->started != SOS_DATE_NONE ? " to " : ", to ");
      sos_say_date (line, cycle->ended);
    }
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_text_note (text, text->page, cycle, SOS_CYCLE, SOS_NOTES_CYCLE);
}

static void
add_cycles (const SosText *text)
{
  if (text->telling.document->cycles.n > 0)
    sos_page_add_heading (text->page, "Rounds of working together");
  SOS_EACH (text->telling.document->cycles, SosCycle, cycle)
  add_cycle (text, cycle);
}

static gint
compare_milestones (gconstpointer a, gconstpointer b)
{
  const SosMilestone *first = *(const SosMilestone *const *) a;
  const SosMilestone *second = *(const SosMilestone *const *) b;

  /* Those without a date come last. */
  return first->on - 1 < second->on - 1 ? -1 : first->on != second->on;
}

static void
add_milestone (const SosText *text, const SosMilestone *milestone)
{
  g_autoptr (GString) date = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (milestone->reached != SOS_DATE_NONE ? "● " : "○ ");

  if (milestone->on != SOS_DATE_NONE)
    sos_say_date (date, milestone->on);
  else
    g_string_append (date, "No date yet");

  if (milestone->text != NULL)
    sos_say_text (line, milestone->text);
  if (milestone->goal != NULL)
    {
      g_string_append (line, ", towards ");
      sos_tell_name (&text->telling, line, milestone->goal);
    }
  if (milestone->reached != SOS_DATE_NONE)
    {
      g_string_append (line, " (reached ");
      sos_say_date (line, milestone->reached);
      g_string_append_c (line, ')');
    }
  sos_page_add_beside (text->page, date->str, line->str);
}

static void
add_trajectory (const SosText *text)
{
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();

  if (text->telling.document->milestones.n > 0)
    sos_page_add_heading (text->page, "The way ahead (○ planned, ● reached)");
  SOS_EACH (text->telling.document->milestones, SosMilestone, milestone)
  g_ptr_array_add (milestones, (gpointer) milestone);
  g_ptr_array_sort (milestones, compare_milestones);
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (text, g_ptr_array_index (milestones, i));
}

void
sos_text_add_plans (const SosText *text)
{
  add_plans (text);
  add_cycles (text);
  add_trajectory (text);
}
