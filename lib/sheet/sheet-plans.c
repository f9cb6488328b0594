/* SPDX-License-Identifier: MIT */
/* Safety plans: who does what when it matters, who keeps an eye on it, and how it
 * went when it was used. */
#include "lib/sheet/sheet.h"

static void
put_use (const SosSheet *sheet, const SosDemonstration *use)
{
  sos_tell_dated (sheet->telling, sos_sheet_line (sheet), N_ ("Used on {date}"), use->on);
  sos_sheet_put (sheet, "<div class=\"use\">\n<p class=\"label\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
  sos_sheet_notes (sheet, use, SOS_DEMONSTRATION, SOS_NOTES_DEMONSTRATION);
  sos_sheet_put (sheet, "</div>\n");
}

static void
put_label (const SosSheet *sheet, const char *message)
{
  sos_sheet_put (sheet, "<div><dt>");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, "</dt><dd dir=\"auto\">");
}

/* "When …", and who will do what. */
static void
put_rule (const SosSheet *sheet, const SosRule *rule)
{
  const GPtrArray *uses = sos_groups_get (sheet->telling->uses, rule->id);

  sos_sheet_put (sheet, "<li>\n<dl class=\"notes\">\n");
  put_label (sheet, N_ ("When this happens"));
  if (rule->situation != NULL)
    sos_sheet_said (sheet, rule->situation);
  else
    sos_sheet_words (sheet, N_ ("(nothing written yet)"));
  if (rule->who != NULL)
    {
      sos_sheet_put (sheet, "</dd></div>\n");
      put_label (sheet, N_ ("Who"));
      sos_sheet_names (sheet, rule->who);
    }
  if (rule->will != NULL)
    {
      sos_sheet_put (sheet, "</dd></div>\n");
      put_label (sheet, N_ ("What they do"));
      sos_sheet_said (sheet, rule->will);
    }
  sos_sheet_put (sheet, "</dd></div>\n</dl>\n");
  sos_sheet_notes (sheet, rule, SOS_RULE, SOS_NOTES_RULE);
  for (guint i = 0; uses != NULL && i < uses->len; i++)
    put_use (sheet, g_ptr_array_index (uses, i));
  sos_sheet_put (sheet, "</li>\n");
}

static void
put_plan (const SosSheet *sheet, const SosSafetyPlan *plan)
{
  sos_sheet_put (sheet, "<div class=\"plan\">\n");
  sos_sheet_notes (sheet, plan, SOS_SAFETY_PLAN, SOS_NOTES_PLAN);
  if (plan->rules.n > 0)
    sos_sheet_put (sheet, "<ol class=\"entries rules\">\n");
  SOS_EACH (plan->rules, SosRule, rule)
  put_rule (sheet, rule);
  if (plan->rules.n > 0)
    sos_sheet_put (sheet, "</ol>\n");
  sos_sheet_put (sheet, "</div>\n");
}

void
sos_sheet_add_plans (const SosSheet *sheet)
{
  const SosDocument *document = sheet->telling->document;
  SosPhrase heading = document->safety_plans.n > 1 ? SOS_PHRASE_PLANS : SOS_PHRASE_PLAN;

  if (document->safety_plans.n == 0)
    return;

  sos_sheet_begin (sheet, "plans", sos_words_phrase (heading, document->pathway));
  SOS_EACH (document->safety_plans, SosSafetyPlan, plan)
  put_plan (sheet, plan);
  sos_sheet_end (sheet);
}
