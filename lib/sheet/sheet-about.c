/* SPDX-License-Identifier: MIT */
/* What map this is: whose, what kind of help, made when and for what. */
#include "lib/sheet/sheet.h"

/* What a sheet is called by who helps. */
static const char *const kinds[] = {
  [SOS_PATHWAY_UNKNOWN] = N_ ("Signs of Safety map"),
  [SOS_PATHWAY_STATUTORY] = N_ ("Signs of Safety map"),
  [SOS_PATHWAY_EARLY_HELP] = N_ ("Early help map"),
};

static void
put_kind (const SosSheet *sheet)
{
  const SosDocument *document = sheet->telling->document;
  const char *occasion = sos_tell_word (sheet->telling, SOS_ENUM_OCCASION, document->occasion);
  GString *line = sos_sheet_line (sheet);

  g_string_append (line, sos_wording (sheet->telling->wording, kinds[document->pathway]));
  if (occasion != NULL)
    g_string_append_printf (line, " · %s", occasion);
  sos_sheet_put (sheet, "<p class=\"kind\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
}

static void
put_children (const SosSheet *sheet)
{
  const SosPersonList *children = sos_map_get_children (sheet->telling->map);
  GString *line = sos_sheet_line (sheet);

  for (guint i = 0; i < children->n; i++)
    {
      sos_wording_join (sheet->telling->wording, line, i, children->n);
      sos_tell_name (sheet->telling, line, children->items[i]->id);
    }
  if (line->len == 0)
    return;

  sos_sheet_put (sheet, "<p class=\"children\" dir=\"auto\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
}

void
sos_sheet_add_about (const SosSheet *sheet)
{
  const SosDocument *document = sheet->telling->document;

  sos_sheet_put (sheet, "<header>\n");
  put_kind (sheet);
  sos_sheet_put (sheet, "<h1 dir=\"auto\">");
  if (document->title != NULL)
    sos_sheet_said (sheet, document->title);
  else
    sos_sheet_words (sheet, kinds[document->pathway]);
  sos_sheet_put (sheet, "</h1>\n");
  put_children (sheet);
  if (document->status == SOS_STATUS_UNKNOWN)
    {
      sos_sheet_put (sheet, "<p class=\"note\">");
      sos_sheet_words (sheet, N_ ("This is a draft: it is not agreed yet."));
      sos_sheet_put (sheet, "</p>\n");
    }
  sos_sheet_notes (sheet, document, SOS_DOCUMENT, SOS_NOTES_SHEET);
  sos_sheet_put (sheet, "</header>\n");
}
