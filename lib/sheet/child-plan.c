/* SPDX-License-Identifier: MIT */
/* What was written for a child: words and pictures, the plan, what happens next. */
#include "lib/sheet/child-page.h"

/* The date on which this child was told; none where that is not written down. */
static SosDate
find_day_told (const SosChildPage *page, const SosExplanation *explanation)
{
  for (guint i = 0; i < explanation->explained.n; i++)
    {
      const SosExplained *explained = explanation->explained.items[i];

      if (g_strcmp0 (explained->child, page->child->id) == 0 && sos_child_sees (page, explained->on))
        return explained->on;
    }

  return SOS_DATE_NONE;
}

static void
put_frame (const SosChildPage *page, const SosFrame *frame)
{
  sos_sheet_put (&page->sheet, "<li><div>");
  if (frame->asks != NULL)
    sos_child_put_said (page, "<h3 dir=\"auto\">", frame->asks, "</h3>\n");
  if (frame->says != NULL)
    sos_child_put_said (page, "<p dir=\"auto\">", frame->says, "</p>\n");
  sos_child_put_message (page, "</div><div class=\"draw\"><p>", N_ ("My picture"), "</p></div></li>\n");
}

static void
put_explanation (const SosChildPage *page, const SosExplanation *explanation)
{
  SosDate told = find_day_told (page, explanation);

  if (told != SOS_DATE_NONE)
    sos_child_put_dated (page, "<p class=\"when\">", N_ ("We told you about it: {date}"), told, "</p>\n");
  sos_sheet_put (&page->sheet, "<ol class=\"story\">\n");
  for (guint i = 0; i < explanation->frames.n && i < SOS_CHILD_MAX_SHOWN; i++)
    put_frame (page, explanation->frames.items[i]);
  sos_sheet_put (&page->sheet, "</ol>\n");
  sos_child_put_more (page, explanation->frames.n);
}

void
sos_child_add_explanations (const SosChildPage *page)
{
  guint n = 0;

  SOS_EACH (page->sheet.telling->document->explanations, SosExplanation, explanation)
  if (explanation->frames.n > 0 && sos_child_is_named (page, explanation->audience) && n++ < SOS_CHILD_MAX_SHOWN)
    {
      if (n == 1)
        sos_sheet_begin (&page->sheet, "told", N_ ("My words and pictures"));
      put_explanation (page, explanation);
    }
  if (n > 0)
    {
      sos_child_put_more (page, n);
      sos_sheet_end (&page->sheet);
    }
}

/* The first of a list has a capital letter. */
static void
put_person (const SosChildPage *page, const char *id, gboolean is_first)
{
  const SosSheet *sheet = &page->sheet;

  if (g_str_equal (id, page->child->id))
    sos_sheet_words (sheet, is_first ? NC_ ("begins a list of people", "You") : NC_ ("in a list of people", "you"));
  else if (!is_first)
    sos_sheet_name (sheet, id);
  else
    {
      sos_tell_name (sheet->telling, sos_sheet_line (sheet), id);
      sos_sheet_put (sheet, "<bdi>");
      sos_sheet_put_line (sheet);
      sos_sheet_put (sheet, "</bdi>");
    }
}

/* The child is "you"; everybody else goes by their name. */
static void
put_people (const SosChildPage *page, const char *message, const char *const *ids)
{
  const SosSheet *sheet = &page->sheet;
  guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;

  if (n == 0)
    return;

  sos_child_put_message (page, "<dt>", message, "</dt><dd>");
  for (guint i = 0; i < n; i++)
    {
      sos_wording_join (sheet->telling->wording, sos_sheet_line (sheet), i, n);
      sos_sheet_said (sheet, sheet->line->str);
      put_person (page, ids[i], i == 0);
    }
  sos_sheet_put (sheet, "</dd>\n");
}

static void
put_rule (const SosChildPage *page, const SosRule *rule)
{
  sos_sheet_put (&page->sheet, "<li><dl>\n");
  if (rule->situation != NULL)
    {
      sos_child_put_message (page, "<dt>", N_ ("When?"), "</dt>");
      sos_child_put_said (page, "<dd class=\"situation\" dir=\"auto\">", rule->situation, "</dd>\n");
    }
  put_people (page, N_ ("Who?"), rule->who);
  if (rule->will != NULL)
    {
      sos_child_put_message (page, "<dt>", N_ ("What do they do?"), "</dt>");
      sos_child_put_said (page, "<dd dir=\"auto\">", rule->will, "</dd>\n");
    }
  put_people (page, N_ ("Who keeps an eye on it?"), rule->watched_by);
  sos_sheet_put (&page->sheet, "</dl></li>\n");
}

static gboolean
is_in_force (const SosChildPage *page, const SosSafetyPlan *plan)
{
  if (plan->agreed == SOS_DATE_NONE || !sos_child_sees (page, plan->agreed))
    return FALSE;

  return plan->ended == SOS_DATE_NONE || !sos_child_sees (page, plan->ended);
}

static void
put_plan (const SosChildPage *page, const SosSafetyPlan *plan)
{
  sos_child_put_dated (page, "<p class=\"when\">", N_ ("Agreed: {date}"), plan->agreed, "</p>\n<ul class=\"rules\">\n");
  for (guint i = 0; i < plan->rules.n && i < SOS_CHILD_MAX_SHOWN; i++)
    put_rule (page, plan->rules.items[i]);
  sos_sheet_put (&page->sheet, "</ul>\n");
  sos_child_put_more (page, plan->rules.n);
}

void
sos_child_add_plans (const SosChildPage *page)
{
  const SosDocument *document = page->sheet.telling->document;
  const char *heading = document->pathway == SOS_PATHWAY_EARLY_HELP ? N_ ("My family's plan") : N_ ("My safety plan");
  guint n = 0;

  SOS_EACH (document->safety_plans, SosSafetyPlan, plan)
  if (plan->rules.n > 0 && is_in_force (page, plan) && n++ < SOS_CHILD_MAX_SHOWN)
    {
      if (n == 1)
        sos_sheet_begin (&page->sheet, "plans", heading);
      put_plan (page, plan);
    }
  if (n > 0)
    {
      sos_child_put_more (page, n);
      sos_sheet_end (&page->sheet);
    }
}

/* What a child's words changed is the child's to know, once they were told what
 * happens next (the four I's: involve, inform, invest, influence). */
static gboolean
is_told (const SosChildPage *page, const SosVoice *voice)
{
  return voice->influence != NULL && voice->informed == SOS_TRUE && g_strcmp0 (voice->child, page->child->id) == 0 &&
         sos_child_sees (page, voice->on);
}

static void
put_changes (const SosChildPage *page)
{
  const SosVoiceList *voices = &page->sheet.telling->document->voice;
  guint n = 0;

  for (guint i = 0; i < voices->n; i++)
    if (is_told (page, voices->items[i]) && n++ < SOS_CHILD_MAX_SHOWN)
      {
        if (n == 1)
          sos_child_put_message (page, "<p>", N_ ("You told us things. This is what came of it:"), "</p>\n<ul>\n");
        sos_child_put_said (page, "<li><bdi>", voices->items[i]->influence, "</bdi></li>\n");
      }
  if (n > 0)
    sos_sheet_put (&page->sheet, "</ul>\n");
  sos_child_put_more (page, n);
}

/* The first day from now on when the plan is looked at. */
static SosDate
find_review (const SosChildPage *page)
{
  const SosDocument *document = page->sheet.telling->document;
  SosDate day = document->review != NULL ? document->review->on : SOS_DATE_NONE;

  if (day < page->sheet.picture->as_of)
    day = SOS_DATE_NONE;
  SOS_EACH (document->safety_plans, SosSafetyPlan, plan)
  if (is_in_force (page, plan) && plan->review_on >= page->sheet.picture->as_of &&
      (day == SOS_DATE_NONE || plan->review_on < day))
    day = plan->review_on;

  return day;
}

void
sos_child_add_next (const SosChildPage *page)
{
  SosDate review = find_review (page);

  sos_sheet_begin (&page->sheet, "next", N_ ("What happens next"));
  put_changes (page);
  if (review != SOS_DATE_NONE)
    sos_child_put_dated (page, "<p>", N_ ("On {date} we look together at how things are going."), review, "</p>\n");
  sos_child_put_message (
      page, "<p>",
      N_ ("We will ask you again how things are for you. You can say yes or no, and you can change your "
          "mind."),
      "</p>\n");
  sos_sheet_end (&page->sheet);
}
