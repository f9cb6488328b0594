/* SPDX-License-Identifier: MIT */
/* Reads a map and lists each child's worries with the goals that answer them. */
#include <sos/sos.h>

#include <stdlib.h>

/* An entry that names no children is about every child. */
static gboolean
is_about (const char *const *about, const SosPerson *child)
{
  return about == NULL || g_strv_contains (about, child->id);
}

static void
print_goals (const SosDocument *document, const SosDangerStatement *danger)
{
  const SosSafetyGoalList *goals = &document->next_steps.safety_goals;
  gboolean is_answered = FALSE;

  for (guint i = 0; i < goals->n; i++)
    {
      const SosSafetyGoal *goal = goals->items[i];

      if (goal->dangers == NULL || !g_strv_contains (goal->dangers, danger->id))
        continue;
      g_print ("    goal: %s\n", goal->text != NULL ? goal->text : goal->child_will);
      is_answered = TRUE;
    }
  if (!is_answered)
    g_print ("    no goal answers this worry yet\n");
}

static void
print_child (const SosDocument *document, const SosPerson *child)
{
  const SosDangerStatementList *dangers = &document->worries.danger_statements;

  g_print ("%s\n", child->name != NULL ? child->name : "a child without a name");
  for (guint i = 0; i < dangers->n; i++)
    if (is_about (dangers->items[i]->about, child))
      {
        g_print ("  worry: %s\n", dangers->items[i]->text);
        print_goals (document, dangers->items[i]);
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = NULL;
  const SosPersonList *children;

  if (argc != 2)
    {
      g_printerr ("usage: worries-and-goals MAP\n");
      return EXIT_FAILURE;
    }

  map = sos_map_new_from_file (argv[1], &error);
  if (map == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  children = sos_map_get_children (map);
  for (guint i = 0; i < children->n; i++)
    print_child (sos_map_get_document (map), children->items[i]);

  return EXIT_SUCCESS;
}
