/* SPDX-License-Identifier: MIT */
/* What all that stands in a column has in common: the words, who they are about,
 * whose they are, and who sees it otherwise. */
#include "lib/sheet/sheet.h"

static void
put_paragraph (const SosSheet *sheet, const char *text)
{
  sos_sheet_put (sheet, "<p class=\"words\" dir=\"auto\">");
  if (text != NULL)
    sos_sheet_said (sheet, text);
  else
    sos_sheet_words (sheet, N_ ("(nothing written yet)"));
  sos_sheet_put (sheet, "</p>\n");
}

/* Somebody's own words are set apart, with their name. */
static void
put_quotation (const SosSheet *sheet, const SosEntry *entry)
{
  sos_sheet_put (sheet, "<figure class=\"own\"><blockquote dir=\"auto\">");
  sos_sheet_said (sheet, entry->text);
  sos_sheet_put (sheet, "</blockquote>");
  if (entry->by != NULL)
    {
      sos_sheet_put (sheet, "<figcaption>");
      sos_sheet_name (sheet, entry->by);
      sos_sheet_put (sheet, "</figcaption>");
    }
  sos_sheet_put (sheet, "</figure>\n");
}

void
sos_sheet_words_of (const SosSheet *sheet, const SosEntry *entry)
{
  if (entry->own_words == SOS_TRUE && entry->text != NULL)
    put_quotation (sheet, entry);
  else
    put_paragraph (sheet, entry->text);
}

/* "Said by Sam · as an opinion · written down 4 October 2015" */
static void
put_said (const SosSheet *sheet, const SosEntry *entry)
{
  const SosTelling *telling = sheet->telling;
  const char *basis = sos_tell_word (telling, SOS_ENUM_BASIS, entry->basis);
  g_autoptr (GString) value = g_string_new (NULL);
  GString *line = sos_sheet_line (sheet);

  if (entry->by != NULL && entry->own_words != SOS_TRUE)
    {
      sos_tell_name (telling, value, entry->by);
      sos_wording_fill (telling->wording, line, N_ ("Said by {who}"), "who", value->str, NULL);
    }
  if (basis != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", basis);
  if (entry->recorded != SOS_DATE_NONE && entry->on == SOS_DATE_NONE)
    {
      g_string_append (line, line->len > 0 ? " · " : "");
      sos_tell_dated (telling, line, N_ ("written down {date}"), entry->recorded);
    }
  if (line->len == 0)
    return;

  sos_sheet_put (sheet, "<p class=\"note\" dir=\"auto\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
}

/* Both accounts stand on the page, the second one as plainly as the first. */
void
sos_sheet_dispute (const SosSheet *sheet, const SosDispute *dispute)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GString *line;

  sos_tell_names (sheet->telling, names, dispute->by);
  line = sos_sheet_line (sheet);
  if (dispute->by == NULL)
    g_string_append (line, sos_wording (sheet->telling->wording, N_ ("It is also seen differently:")));
  else
    sos_wording_fill (sheet->telling->wording, line, N_ ("Seen differently by {who}:"), "who", names->str, NULL);

  sos_sheet_put (sheet, "<div class=\"dispute\"><p class=\"label\" dir=\"auto\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
  put_paragraph (sheet, dispute->account);
  sos_sheet_put (sheet, "</div>\n");
}

void
sos_sheet_account (const SosSheet *sheet, const SosEntry *entry)
{
  if (sos_map_get_children (sheet->telling->map)->n > 1)
    sos_sheet_notes (sheet, entry, entry->type, SOS_NOTES_ABOUT);
  sos_sheet_notes (sheet, entry, entry->type, SOS_NOTES_SOURCE);
  put_said (sheet, entry);
  if (entry->dispute != NULL)
    sos_sheet_dispute (sheet, entry->dispute);
}
