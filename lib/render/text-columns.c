/* SPDX-License-Identifier: MIT */
/* The three columns: what are we worried about, what is working well, what needs
 * to happen. */
#include "lib/render/text.h"

#include "lib/render/say.h"

#define N_COLUMNS 3

/* Narrower pages have the columns one under the other. */
#define SIDE_BY_SIDE 90

static void
add_days (SosPage *page, const SosHarm *harm)
{
  SosHarmDay days[SOS_MAX_HARM_DAYS];
  guint n = sos_harm_days (harm, days);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) day = g_string_new (NULL);

      sos_say_date (day, days[i].date);
      sos_text_label (page, days[i].label, day->str);
    }
}

/* Harm is numbered: danger statements rest on it. */
static void
add_harm (const SosText *text, SosPage *page, const SosHarm *harm)
{
  g_autofree char *mark =
      g_strdup_printf ("%u. ", GPOINTER_TO_UINT (g_hash_table_lookup (text->telling.numbers, harm)));
  guint deeper = (guint) (strlen (mark) - strlen (SOS_TEXT_UNDER));

  sos_page_add_gap (page);
  sos_text_add_words (text, page, mark, (const SosEntry *) harm);
  page->indent += deeper;
  if (harm->text == NULL)
    sos_text_note (text, page, harm, SOS_HARM, SOS_NOTES_UNWRITTEN_HARM);
  add_days (page, harm);
  sos_text_note (text, page, harm, SOS_HARM, SOS_NOTES_HARM);
  sos_text_add_account (text, page, (const SosEntry *) harm);
  page->indent -= deeper;
}

static void
add_entry (const SosText *text, SosPage *page, const SosEntry *entry)
{
  sos_page_add_gap (page);
  sos_text_add_words (text, page, SOS_TEXT_BULLET, entry);
  sos_text_note (text, page, entry, entry->type, SOS_NOTES_WHEN);
  sos_text_add_account (text, page, entry);
}

static void
begin_list (SosPage *page, guint n, const char *heading)
{
  if (n > 0)
    sos_page_add_subheading (page, heading);
}

/* Danger statements and goals have rows of their own, where one answers the
 * other. */
static void
add_pointer (const SosText *text, SosPage *page, guint n, SosPhrase heading, SosPhrase pointer)
{
  begin_list (page, n, sos_tell_phrase (&text->telling, heading));
  if (n > 0)
    sos_page_add_note (page, sos_tell_phrase (&text->telling, pointer));
}

static void
add_worries (const SosText *text, SosPage *page)
{
  const SosWorries *worries = &text->telling.document->worries;

  begin_list (page, worries->harm.n, "Past harm");
  SOS_EACH (worries->harm, SosHarm, harm)
  add_harm (text, page, harm);

  add_pointer (text, page, worries->danger_statements.n, SOS_PHRASE_DANGERS, SOS_PHRASE_DANGERS_BELOW);

  begin_list (page, worries->complicating_factors.n, "Complicating factors (what makes it harder)");
  SOS_EACH (worries->complicating_factors, SosComplicatingFactor, factor)
  add_entry (text, page, (const SosEntry *) factor);

  begin_list (page, worries->missing_information.n, "What we do not know yet");
  SOS_EACH (worries->missing_information, SosMissingInformation, missing)
  add_entry (text, page, (const SosEntry *) missing);
}

static void
add_working_well (const SosText *text, SosPage *page)
{
  const SosWorkingWell *well = &text->telling.document->working_well;

  begin_list (page, well->safety.n, sos_tell_phrase (&text->telling, SOS_PHRASE_EXISTING_SAFETY));
  SOS_EACH (well->safety, SosExistingSafety, safety)
  {
    add_entry (text, page, (const SosEntry *) safety);
    sos_text_note (text, page, safety, SOS_EXISTING_SAFETY, SOS_NOTES_SAFETY);
  }

  begin_list (page, well->strengths.n, "Strengths");
  SOS_EACH (well->strengths, SosStrength, strength)
  add_entry (text, page, (const SosEntry *) strength);
}

static void
add_bottom_line (const SosText *text, SosPage *page, const SosBottomLine *line)
{
  sos_page_add_gap (page);
  sos_text_add_words (text, page, SOS_TEXT_BULLET, (const SosEntry *) line);
  sos_text_note (text, page, line, SOS_BOTTOM_LINE, SOS_NOTES_BOTTOM_LINE);
  if (line->dispute != NULL)
    sos_text_add_dispute (text, page, line->dispute);
}

static void
add_action (const SosText *text, SosPage *page, const SosAction *action)
{
  sos_page_add_gap (page);
  sos_text_add_words (text, page, SOS_TEXT_BULLET, (const SosEntry *) action);
  sos_text_note (text, page, action, SOS_ACTION, SOS_NOTES_ACTION);
  if (action->dispute != NULL)
    sos_text_add_dispute (text, page, action->dispute);
}

/* "If …", and then what everybody does. */
static void
add_contingency (const SosText *text, SosPage *page, const SosContingency *contingency)
{
  g_autoptr (GString) line = g_string_new ("If: ");

  sos_page_add_gap (page);
  if (contingency->trigger != NULL)
    {
      sos_say_text (line, contingency->trigger);
      sos_page_add (page, SOS_TEXT_BULLET, line->str);
    }
  sos_text_add_words (text, page, contingency->trigger != NULL ? "  Then: " : SOS_TEXT_BULLET,
                      (const SosEntry *) contingency);
  sos_text_note (text, page, contingency, SOS_CONTINGENCY, SOS_NOTES_CONTINGENCY);
  if (contingency->dispute != NULL)
    sos_text_add_dispute (text, page, contingency->dispute);
}

static void
add_next_steps (const SosText *text, SosPage *page)
{
  const SosNextSteps *steps = &text->telling.document->next_steps;

  begin_list (page, steps->bottom_lines.n, "Bottom lines (what must be in place)");
  SOS_EACH (steps->bottom_lines, SosBottomLine, line)
  add_bottom_line (text, page, line);

  add_pointer (text, page, steps->safety_goals.n, SOS_PHRASE_GOALS, SOS_PHRASE_GOALS_BELOW);

  begin_list (page, steps->actions.n, "Actions");
  SOS_EACH (steps->actions, SosAction, action)
  add_action (text, page, action);

  begin_list (page, steps->contingency.n, "If the plan does not work");
  SOS_EACH (steps->contingency, SosContingency, contingency)
  add_contingency (text, page, contingency);
}

static const struct {
  const char *title;
  void (*add) (const SosText *text, SosPage *page);
} columns[N_COLUMNS] = {
  { "What are we worried about?", add_worries },
  { "What is working well?", add_working_well },
  { "What needs to happen?", add_next_steps },
};

static void
add_beside (const SosText *text, SosPage *const *cells)
{
  SosPage *titles[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      titles[i] = sos_page_new_cell (text->page, N_COLUMNS);
      sos_page_add (titles[i], "", columns[i].title);
    }
  sos_page_add_gap (text->page);
  sos_page_add_row (text->page, titles, N_COLUMNS);
  sos_page_add_row_rule (text->page, N_COLUMNS);
  sos_page_add_row (text->page, cells, N_COLUMNS);

  for (guint i = 0; i < N_COLUMNS; i++)
    sos_page_free (titles[i]);
}

static void
add_side_by_side (const SosText *text)
{
  SosPage *cells[N_COLUMNS];
  gboolean empty = TRUE;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cells[i] = sos_page_new_cell (text->page, N_COLUMNS);
      columns[i].add (text, cells[i]);
      empty = empty && cells[i]->text->len == 0;
    }
  if (!empty)
    add_beside (text, cells);

  for (guint i = 0; i < N_COLUMNS; i++)
    sos_page_free (cells[i]);
}

static void
add_stacked (const SosText *text)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (SosPage) column = sos_page_new (text->page->width);

      columns[i].add (text, column);
      if (column->text->len == 0)
        continue;
      sos_page_add_heading (text->page, columns[i].title);
      sos_page_add_row (text->page, &column, 1);
    }
}

void
sos_text_add_columns (const SosText *text)
{
  if (text->page->width >= SIDE_BY_SIDE)
    add_side_by_side (text);
  else
    add_stacked (text);
}
