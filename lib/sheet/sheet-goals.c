/* SPDX-License-Identifier: MIT */
/* Danger statements, each beside the goals that answer it and with the scale about
 * it: what has to change and what is to be seen instead belong in one look. */
#include "lib/sheet/sheet.h"

static void
put_part (const SosSheet *sheet, const char *class_name)
{
  sos_sheet_put (sheet, "<div class=\"");
  sos_sheet_put (sheet, class_name);
  sos_sheet_put (sheet, "\">\n");
}

static void
put_title (const SosSheet *sheet, gconstpointer record)
{
  sos_sheet_put (sheet, "<h3>");
  sos_sheet_title (sheet, record);
  sos_sheet_put (sheet, "</h3>\n");
}

static void
put_scales (const SosSheet *sheet, const SosDangerStatement *danger)
{
  const GPtrArray *scales = sos_groups_get (sheet->telling->scales, danger->id);

  for (guint i = 0; scales != NULL && i < scales->len; i++)
    {
      sos_sheet_begin_picture (sheet, N_ ("Everybody's numbers as a picture"));
      sos_picture_scale (sheet->picture, g_ptr_array_index (scales, i), TRUE, sheet->markup);
      sos_sheet_end_picture (sheet);
    }
}

static void
put_danger (const SosSheet *sheet, const SosDangerStatement *danger)
{
  put_part (sheet, "danger");
  put_title (sheet, danger);
  if (danger->text != NULL)
    sos_sheet_words_of (sheet, (const SosEntry *) danger);
  else
    sos_sheet_notes (sheet, danger, SOS_DANGER_STATEMENT, SOS_NOTES_DANGER_PART);
  sos_sheet_notes (sheet, danger, SOS_DANGER_STATEMENT, SOS_NOTES_DANGER);
  sos_sheet_account (sheet, (const SosEntry *) danger);
  put_scales (sheet, danger);
  sos_sheet_put (sheet, "</div>\n");
}

static void
put_goal (const SosSheet *sheet, const SosSafetyGoal *goal)
{
  put_title (sheet, goal);
  sos_sheet_words_of (sheet, (const SosEntry *) goal);
  sos_sheet_notes (sheet, goal, SOS_SAFETY_GOAL, SOS_NOTES_GOAL);
  if (goal->dispute != NULL)
    sos_sheet_dispute (sheet, goal->dispute);
}

/* A goal stands in full beside the first danger that it answers. */
static void
put_answer (const SosSheet *sheet, const SosSafetyGoal *goal, gconstpointer danger)
{
  g_autoptr (GString) title = NULL;
  g_autoptr (GString) place = NULL;

  if (sos_map_lookup (sheet->telling->map, SOS_DANGER_STATEMENT, goal->dangers[0]) == danger)
    {
      put_goal (sheet, goal);
      return;
    }

  title = g_string_new (NULL);
  place = g_string_new (NULL);
  sos_tell_title (sheet->telling, title, goal);
  sos_tell_name (sheet->telling, place, goal->dangers[0]);
  sos_wording_fill (sheet->telling->wording, sos_sheet_line (sheet),
                    N_ ("{goal} answers this too. It stands beside {danger}."), "goal", title->str, "danger",
                    place->str, NULL);
  sos_sheet_put (sheet, "<p class=\"note\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
}

static void
put_answers (const SosSheet *sheet, const SosDangerStatement *danger)
{
  const GPtrArray *goals = sos_groups_get (sheet->telling->answers, danger->id);

  put_part (sheet, "goals");
  for (guint i = 0; goals != NULL && i < goals->len; i++)
    put_answer (sheet, g_ptr_array_index (goals, i), danger);
  if (goals == NULL)
    {
      sos_sheet_put (sheet, "<p class=\"missing\">");
      sos_markup_text (sheet->markup, sos_tell_phrase (sheet->telling, SOS_PHRASE_NO_GOAL));
      sos_sheet_put (sheet, "</p>\n");
      sos_sheet_lines (sheet, 4);
    }
  sos_sheet_put (sheet, "</div>\n");
}

static void
put_pair (const SosSheet *sheet, const SosDangerStatement *danger)
{
  sos_sheet_put (sheet, "<article class=\"pair\">\n");
  put_danger (sheet, danger);
  put_answers (sheet, danger);
  sos_sheet_put (sheet, "</article>\n");
}

static void
put_other_goals (const SosSheet *sheet)
{
  gboolean is_open = FALSE;

  SOS_EACH (sheet->telling->document->next_steps.safety_goals, SosSafetyGoal, goal)
  {
    if (goal->dangers != NULL)
      continue;
    if (!is_open)
      sos_sheet_begin (sheet, "goals", sos_words_phrase (SOS_PHRASE_OTHER_GOALS, sheet->telling->document->pathway));
    is_open = TRUE;
    put_goal (sheet, goal);
  }
  if (is_open)
    sos_sheet_end (sheet);
}

void
sos_sheet_add_dangers (const SosSheet *sheet)
{
  const SosDocument *document = sheet->telling->document;

  sos_sheet_begin (sheet, "dangers", sos_words_phrase (SOS_PHRASE_DANGERS_AND_GOALS, document->pathway));
  SOS_EACH (document->worries.danger_statements, SosDangerStatement, danger)
  put_pair (sheet, danger);
  if (document->worries.danger_statements.n == 0)
    {
      sos_sheet_put (sheet, "<div class=\"pair\">\n");
      sos_sheet_lines (sheet, 4);
      sos_sheet_lines (sheet, 4);
      sos_sheet_put (sheet, "</div>\n");
    }
  sos_sheet_end (sheet);
  put_other_goals (sheet);
}
