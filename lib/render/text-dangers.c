/* SPDX-License-Identifier: MIT */
/* Danger statements, each beside the goals that answer it and with the scale
 * about it: what has to change and what is to be seen instead belong in one
 * look. */
#include "lib/render/text.h"

#include "lib/render/say.h"

#define N_CELLS 2

/* Narrower pages have the goals under the danger. */
#define SIDE_BY_SIDE 72

static void
add_name (const SosText *text, SosPage *page, gconstpointer record)
{
  g_autoptr (GString) line = g_string_new (NULL);

  sos_tell_title (&text->telling, line, record);
  sos_say_capital (line, 0);
  sos_page_add (page, "", line->str);
}

static void
add_scale (const SosText *text, SosPage *page, const SosScale *scale)
{
  g_autoptr (GString) line = g_string_new (NULL);

  sos_tell_title (&text->telling, line, scale);
  sos_say_capital (line, 0);
  if (scale->question != NULL)
    {
      g_string_append (line, ": ");
      sos_say_text (line, scale->question);
    }
  sos_page_add_gap (page);
  sos_page_add (page, "", line->str);
  sos_text_add_latest (text, page, scale);
}

static void
add_danger (const SosText *text, SosPage *page, const SosDangerStatement *danger)
{
  const GPtrArray *scales = sos_groups_get (text->telling.scales, danger->id);

  add_name (text, page, danger);
  if (danger->text != NULL)
    sos_text_add_words (text, page, SOS_TEXT_UNDER, (const SosEntry *) danger);
  else
    sos_text_note (text, page, danger, SOS_DANGER_STATEMENT, SOS_NOTES_DANGER_PART);
  sos_text_note (text, page, danger, SOS_DANGER_STATEMENT, SOS_NOTES_DANGER);
  sos_text_add_account (text, page, (const SosEntry *) danger);

  for (guint i = 0; scales != NULL && i < scales->len; i++)
    add_scale (text, page, g_ptr_array_index (scales, i));
}

static void
add_goal (const SosText *text, SosPage *page, const SosSafetyGoal *goal)
{
  sos_page_add_gap (page);
  add_name (text, page, goal);
  sos_text_add_words (text, page, SOS_TEXT_UNDER, (const SosEntry *) goal);
  sos_text_note (text, page, goal, SOS_SAFETY_GOAL, SOS_NOTES_GOAL);
  if (goal->dispute != NULL)
    sos_text_add_dispute (text, page, goal->dispute);
}

/* A goal stands in full beside the first danger that it answers. */
static void
add_answer (const SosText *text, SosPage *page, const SosSafetyGoal *goal, const SosRecord *danger)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (sos_map_lookup (text->telling.map, SOS_DANGER_STATEMENT, goal->dangers[0]) == danger)
    {
      add_goal (text, page, goal);
      return;
    }

  sos_tell_title (&text->telling, line, goal);
  sos_say_capital (line, 0);
  g_string_append (line, " answers this too. It stands beside ");
  sos_tell_name (&text->telling, line, goal->dangers[0]);
  g_string_append_c (line, '.');
  sos_page_add_gap (page);
  sos_page_add (page, "", line->str);
}

static void
add_answers (const SosText *text, SosPage *page, const SosDangerStatement *danger)
{
  const GPtrArray *goals = sos_groups_get (text->telling.answers, danger->id);

  if (goals == NULL)
    sos_page_add (page, "", sos_tell_phrase (&text->telling, SOS_PHRASE_NO_GOAL));
  for (guint i = 0; goals != NULL && i < goals->len; i++)
    add_answer (text, page, g_ptr_array_index (goals, i), (const SosRecord *) danger);
}

static void
add_row (const SosText *text, const SosDangerStatement *danger, guint n)
{
  SosPage *cells[N_CELLS];

  for (guint i = 0; i < N_CELLS; i++)
    cells[i] = sos_page_new_cell (text->page, N_CELLS);
  add_danger (text, cells[0], danger);
  add_answers (text, cells[1], danger);

  if (n > 0)
    sos_page_add_row_rule (text->page, N_CELLS);
  sos_page_add_row (text->page, cells, N_CELLS);

  for (guint i = 0; i < N_CELLS; i++)
    sos_page_free (cells[i]);
}

static void
add_pair (const SosText *text, const SosDangerStatement *danger)
{
  g_autoptr (SosPage) answers = sos_page_new (text->page->width);

  sos_page_add_gap (text->page);
  add_danger (text, text->page, danger);
  sos_page_add_gap (text->page);
  add_answers (text, answers, danger);
  sos_page_add_row (text->page, &answers, 1);
}

static void
add_other_goals (const SosText *text)
{
  gboolean begun = FALSE;

  SOS_EACH (text->telling.document->next_steps.safety_goals, SosSafetyGoal, goal)
  {
    if (goal->dangers != NULL)
      continue;
    if (!begun)
      sos_page_add_heading (text->page, sos_tell_phrase (&text->telling, SOS_PHRASE_OTHER_GOALS));
    begun = TRUE;
    add_goal (text, text->page, goal);
  }
}

void
sos_text_add_dangers (const SosText *text)
{
  const SosDangerStatementList *dangers = &text->telling.document->worries.danger_statements;

  if (dangers->n > 0)
    sos_page_add_heading (text->page, sos_tell_phrase (&text->telling, SOS_PHRASE_DANGERS_AND_GOALS));
  for (guint i = 0; i < dangers->n; i++)
    if (text->page->width >= SIDE_BY_SIDE)
      add_row (text, dangers->items[i], i);
    else
      add_pair (text, dangers->items[i]);
  add_other_goals (text);
}
