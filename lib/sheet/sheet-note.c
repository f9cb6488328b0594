/* SPDX-License-Identifier: MIT */
/* A record's fields as a list: a label, and what the field says. */
#include "lib/sheet/sheet.h"

/* A list that is begun with its first label. */
typedef struct {
  const SosSheet *sheet;
  gboolean is_open;
} NoteList;

static void
close_list (NoteList *list)
{
  if (list->is_open)
    sos_sheet_put (list->sheet, "</dl>\n");
  list->is_open = FALSE;
}

/* Long texts go straight to the page; all else is put into words first. */
static void
put_value (const SosSheet *sheet, const SosField *field, gconstpointer record)
{
  if (field->type == SOS_FIELD_TEXT && field->shape != SOS_SHAPE_LIST)
    {
      sos_sheet_said (sheet, *(const char *const *) sos_field_member (field, record));
      return;
    }

  sos_tell_value (sheet->telling, sos_sheet_line (sheet), field, record);
  sos_sheet_put_line (sheet);
}

static const char *
said_of_bool (const SosNote *note, const SosField *field, gconstpointer record)
{
  return *(const SosBool *) sos_field_member (field, record) == SOS_TRUE ? note->label : note->otherwise;
}

/* A yes or no is a sentence: it has no label. */
static void
put_sentence (NoteList *list, const char *message)
{
  if (message == NULL)
    return;

  close_list (list);
  sos_sheet_put (list->sheet, "<p class=\"note\">");
  sos_sheet_words (list->sheet, message);
  sos_sheet_put (list->sheet, "</p>\n");
}

/* What is short stands beside the next one; a text has a line of its own. */
static void
put_note (NoteList *list, const SosNote *note, const SosField *field, gconstpointer record)
{
  gboolean is_long = field->type == SOS_FIELD_TEXT;

  if (!list->is_open)
    sos_sheet_put (list->sheet, "<dl class=\"notes\">\n");
  list->is_open = TRUE;
  sos_sheet_put (list->sheet, is_long ? "<div class=\"long\"><dt>" : "<div><dt>");
  sos_sheet_words (list->sheet, note->label);
  sos_sheet_put (list->sheet, "</dt><dd dir=\"auto\">");
  put_value (list->sheet, field, record);
  sos_sheet_put (list->sheet, "</dd></div>\n");
}

void
sos_sheet_notes (const SosSheet *sheet, gconstpointer record, SosRecordType type, SosNotes which)
{
  const SosRecordInfo *info = sos_record_info (type);
  NoteList list = { sheet, FALSE };
  guint n;
  const SosNote *notes = sos_notes (which, &n);

  for (guint i = 0; i < n; i++)
    {
      const SosField *field = sos_record_info_find_field (info, notes[i].field);

      if (!sos_field_is_set (field, record))
        continue;
      if (field->type == SOS_FIELD_BOOL)
        put_sentence (&list, said_of_bool (&notes[i], field, record));
      else
        put_note (&list, &notes[i], field, record);
    }
  close_list (&list);
}
