/* SPDX-License-Identifier: MIT */
/* The three columns: what are we worried about, what is working well, what needs
 * to happen. A list that is empty has lines to write on. */
#include "lib/sheet/sheet.h"

#define N_LINES 2

static void
put_days (const SosSheet *sheet, const SosHarm *harm)
{
  SosHarmDay days[SOS_MAX_HARM_DAYS];
  guint n = sos_harm_days (harm, days);

  if (n > 0)
    sos_sheet_put (sheet, "<dl class=\"notes\">\n");
  for (guint i = 0; i < n; i++)
    {
      sos_sheet_put (sheet, "<div><dt>");
      sos_sheet_words (sheet, days[i].label);
      sos_sheet_put (sheet, "</dt><dd>");
      sos_sheet_date (sheet, days[i].date);
      sos_sheet_put (sheet, "</dd></div>\n");
    }
  if (n > 0)
    sos_sheet_put (sheet, "</dl>\n");
}

/* One record of a list, between its <li> and </li>. */
typedef void (*PutRecord) (const SosSheet *sheet, gconstpointer record);

static void
put_harm (const SosSheet *sheet, gconstpointer record)
{
  const SosHarm *harm = record;

  if (harm->text != NULL)
    sos_sheet_words_of (sheet, record);
  else
    sos_sheet_notes (sheet, harm, SOS_HARM, SOS_NOTES_UNWRITTEN_HARM);
  put_days (sheet, harm);
  sos_sheet_notes (sheet, harm, SOS_HARM, SOS_NOTES_HARM);
  sos_sheet_account (sheet, record);
}

static void
put_entry (const SosSheet *sheet, gconstpointer record)
{
  const SosEntry *entry = record;

  sos_sheet_words_of (sheet, entry);
  sos_sheet_notes (sheet, entry, entry->type, SOS_NOTES_WHEN);
  sos_sheet_account (sheet, entry);
}

static void
put_safety (const SosSheet *sheet, gconstpointer record)
{
  put_entry (sheet, record);
  sos_sheet_notes (sheet, record, SOS_EXISTING_SAFETY, SOS_NOTES_SAFETY);
}

/* Of what is agreed rather than said. */
static void
put_agreed (const SosSheet *sheet, const SosEntry *entry, SosNotes notes)
{
  sos_sheet_words_of (sheet, entry);
  sos_sheet_notes (sheet, entry, entry->type, notes);
  if (entry->dispute != NULL)
    sos_sheet_dispute (sheet, entry->dispute);
}

static void
put_bottom_line (const SosSheet *sheet, gconstpointer record)
{
  put_agreed (sheet, record, SOS_NOTES_BOTTOM_LINE);
}

static void
put_action (const SosSheet *sheet, gconstpointer record)
{
  put_agreed (sheet, record, SOS_NOTES_ACTION);
}

/* "If …", and then what everybody does. */
static void
put_contingency (const SosSheet *sheet, gconstpointer record)
{
  const SosContingency *contingency = record;

  if (contingency->trigger != NULL)
    {
      sos_sheet_put (sheet, "<p class=\"label\">");
      sos_sheet_words (sheet, N_ ("If this happens"));
      sos_sheet_put (sheet, "</p>\n<p class=\"words\" dir=\"auto\">");
      sos_sheet_said (sheet, contingency->trigger);
      sos_sheet_put (sheet, "</p>\n<p class=\"label\">");
      sos_sheet_words (sheet, N_ ("then this is what we do"));
      sos_sheet_put (sheet, "</p>\n");
    }
  put_agreed (sheet, record, SOS_NOTES_CONTINGENCY);
}

/* A list of the document. */
typedef struct {
  const char *heading; /* %NULL: the phrase */
  SosPhrase phrase;
  gsize offset;
  PutRecord put;
  const char *tag; /* of the list: others refer to harm by its number */
} List;

#define LIST(heading, phrase, member, put, tag) { heading, phrase, G_STRUCT_OFFSET (SosDocument, member), put, tag }

static const List worries[] = {
  LIST (N_ ("Past harm"), 0, worries.harm, put_harm, "ol"),
  LIST (N_ ("Complicating factors (what makes it harder)"), 0, worries.complicating_factors, put_entry, "ul"),
  LIST (N_ ("What we do not know yet"), 0, worries.missing_information, put_entry, "ul"),
};

static const List working_well[] = {
  LIST (NULL, SOS_PHRASE_EXISTING_SAFETY, working_well.safety, put_safety, "ul"),
  LIST (N_ ("Strengths"), 0, working_well.strengths, put_entry, "ul"),
};

static const List next_steps[] = {
  LIST (N_ ("Bottom lines (what must be in place)"), 0, next_steps.bottom_lines, put_bottom_line, "ul"),
  LIST (N_ ("Actions"), 0, next_steps.actions, put_action, "ul"),
  LIST (N_ ("If the plan does not work"), 0, next_steps.contingency, put_contingency, "ul"),
};

static const struct {
  const char *class_name;
  const char *title;
  const List *lists;
  guint n_lists;
} columns[] = {
  { "column worries", N_ ("What are we worried about?"), worries, G_N_ELEMENTS (worries) },
  { "column well", N_ ("What is working well?"), working_well, G_N_ELEMENTS (working_well) },
  { "column steps", N_ ("What needs to happen?"), next_steps, G_N_ELEMENTS (next_steps) },
};

static void
put_records (const SosSheet *sheet, const List *list, const SosRecordList *records)
{
  sos_sheet_put (sheet, "<");
  sos_sheet_put (sheet, list->tag);
  sos_sheet_put (sheet, " class=\"entries\">\n");
  for (guint i = 0; i < records->n; i++)
    {
      sos_sheet_put (sheet, "<li>");
      list->put (sheet, records->items[i]);
      sos_sheet_put (sheet, "</li>\n");
    }
  sos_sheet_put (sheet, "</");
  sos_sheet_put (sheet, list->tag);
  sos_sheet_put (sheet, ">\n");
}

static void
put_list (const SosSheet *sheet, const List *list)
{
  const SosRecordList *records = G_STRUCT_MEMBER_P (sheet->telling->document, (glong) list->offset);

  sos_sheet_put (sheet, "<h3>");
  if (list->heading != NULL)
    sos_sheet_words (sheet, list->heading);
  else
    sos_markup_text (sheet->markup, sos_tell_phrase (sheet->telling, list->phrase));
  sos_sheet_put (sheet, "</h3>\n");
  if (records->n > 0)
    put_records (sheet, list, records);
  else
    sos_sheet_lines (sheet, N_LINES);
}

void
sos_sheet_add_columns (const SosSheet *sheet)
{
  sos_sheet_put (sheet, "<div class=\"columns\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      sos_sheet_begin (sheet, columns[i].class_name, columns[i].title);
      for (guint j = 0; j < columns[i].n_lists; j++)
        put_list (sheet, &columns[i].lists[j]);
      sos_sheet_end (sheet);
    }
  sos_sheet_put (sheet, "</div>\n");
}
