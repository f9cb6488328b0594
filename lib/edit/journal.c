/* SPDX-License-Identifier: MIT */
/* The steps of a change, each with what undoes it. */
#include "lib/edit/journal.h"

#include <string.h>

#define MAX_SAVED 16

typedef struct {
  SosUndo undo; /* NULL: put the bytes back */
  gpointer node;
  gpointer detail;
  GDestroyNotify release;
  gsize size;
  guint8 saved[MAX_SAVED];
} Step;

void
sos_journal_init (SosJournal *journal)
{
  journal->steps = g_array_new (FALSE, FALSE, sizeof (Step));
}

/* The steps stay done. */
void
sos_journal_forget (SosJournal *journal)
{
  for (guint i = 0; i < journal->steps->len; i++)
    {
      Step *step = &g_array_index (journal->steps, Step, i);

      if (step->release != NULL)
        step->release (step->node);
    }
  g_array_set_size (journal->steps, 0);
}

void
sos_journal_clear (SosJournal *journal)
{
  sos_journal_forget (journal);
  g_array_unref (g_steal_pointer (&journal->steps));
}

void
sos_journal_save (SosJournal *journal, gpointer member, gsize size)
{
  Step step = { .node = member, .size = size };

  g_return_if_fail (size <= MAX_SAVED);

  memcpy (step.saved, member, size);
  g_array_append_val (journal->steps, step);
}

void
sos_journal_note (SosJournal *journal, SosUndo undo, gpointer node, gpointer detail, GDestroyNotify release)
{
  Step step = { .undo = undo, .node = node, .detail = detail, .release = release };

  g_array_append_val (journal->steps, step);
}

guint
sos_journal_mark (const SosJournal *journal)
{
  return journal->steps->len;
}

/* The last step first. */
void
sos_journal_undo (SosJournal *journal, guint mark, gpointer editor)
{
  while (journal->steps->len > mark)
    {
      Step step = g_array_index (journal->steps, Step, journal->steps->len - 1);

      g_array_set_size (journal->steps, journal->steps->len - 1);
      if (step.undo != NULL)
        step.undo (editor, step.node, step.detail);
      else
        memcpy (step.node, step.saved, step.size);
    }
}
