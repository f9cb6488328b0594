/* SPDX-License-Identifier: MIT */
/* Fields of a record as lines of text: a label and what the field says. */
#include "lib/render/text.h"

#include "lib/model/field.h"

/* A line under something; left out when there is no value. */
void
sos_text_label (SosPage *page, const char *label, const char *value)
{
  g_autoptr (GString) line = g_string_new (label);

  if (value == NULL || *value == '\0')
    return;

  g_string_append_printf (line, ": %s", value);
  sos_page_add_note (page, line->str);
}

static void
note_bool (SosPage *page, const SosNote *note, SosBool value)
{
  const char *said = value == SOS_TRUE ? note->label : note->otherwise;

  if (said != NULL)
    sos_page_add_note (page, said);
}

static void
note_field (const SosText *text, SosPage *page, gconstpointer record, const SosField *field, const SosNote *note)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (!sos_field_is_set (field, record))
    return;

  if (field->type == SOS_FIELD_BOOL)
    note_bool (page, note, *(const SosBool *) sos_field_member (field, record));
  else
    {
      sos_tell_value (&text->telling, line, field, record);
      sos_text_label (page, note->label, line->str);
    }
}

/* Adds a line for each of the fields that says something. */
void
sos_text_note (const SosText *text, SosPage *page, gconstpointer record, SosRecordType type, SosNotes which)
{
  const SosRecordInfo *info = sos_record_info (type);
  guint n_notes;
  const SosNote *notes = sos_notes (which, &n_notes);

  for (guint i = 0; i < n_notes; i++)
    note_field (text, page, record, sos_record_info_find_field (info, notes[i].field), &notes[i]);
}
