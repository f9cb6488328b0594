/* SPDX-License-Identifier: MIT */
/* The steps of a change, each with what undoes it. */
#pragma once

#include <glib.h>

/* Who has it knows how to undo its own steps; one that only wrote memory is
 * undone here. */
typedef void (*SosUndo) (gpointer editor, gpointer node, gpointer detail);

typedef struct {
  GArray *steps;
} SosJournal;

void  sos_journal_init  (SosJournal *journal);
void  sos_journal_clear (SosJournal *journal);

/* Lets the steps stand: none of them can be undone any more. */
void  sos_journal_forget (SosJournal *journal);

/* Notes what @size bytes at @member, 16 at the most, are before they change. */
void  sos_journal_save  (SosJournal *journal, gpointer member, gsize size);

/* Notes that @undo takes the step back; @release, if any, frees the node once
 * that can no longer be asked for. */
void  sos_journal_note  (SosJournal *journal, SosUndo undo, gpointer node, gpointer detail, GDestroyNotify release);

guint sos_journal_mark  (const SosJournal *journal);
void  sos_journal_undo  (SosJournal *journal, guint mark, gpointer editor);
