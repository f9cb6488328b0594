/* SPDX-License-Identifier: MIT */
/* The small things of a page: words, names, dates, headings. */
#include "lib/sheet/sheet.h"

#include "lib/model/date.h"

void
sos_sheet_words (const SosSheet *sheet, const char *message)
{
  sos_markup_text (sheet->markup, sos_wording (sheet->telling->wording, message));
}

void
sos_sheet_said (const SosSheet *sheet, const char *text)
{
  sos_markup_text (sheet->markup, text);
}

GString *
sos_sheet_line (const SosSheet *sheet)
{
  return g_string_truncate (sheet->line, 0);
}

static gboolean
begins_with_a_letter (const GString *line, gunichar *capital)
{
  gunichar first = line->len > 0 ? g_utf8_get_char (line->str) : 0;

  *capital = g_unichar_toupper (first);

  return *capital != first;
}

void
sos_sheet_put_line (const SosSheet *sheet)
{
  const char *text = sheet->line->str;
  gunichar capital;
  char bytes[7] = "";

  if (begins_with_a_letter (sheet->line, &capital))
    {
      g_unichar_to_utf8 (capital, bytes);
      sos_markup_text (sheet->markup, bytes);
      text = g_utf8_next_char (text);
    }
  sos_markup_text (sheet->markup, text);
}

/* What is being put together is somebody's name, or several. */
static void
put_isolated (const SosSheet *sheet)
{
  sos_sheet_put (sheet, "<bdi>");
  sos_markup_text (sheet->markup, sheet->line->str);
  sos_sheet_put (sheet, "</bdi>");
}

void
sos_sheet_name (const SosSheet *sheet, const char *id)
{
  sos_tell_name (sheet->telling, sos_sheet_line (sheet), id);
  put_isolated (sheet);
}

void
sos_sheet_names (const SosSheet *sheet, const char *const *ids)
{
  sos_tell_names (sheet->telling, sos_sheet_line (sheet), ids);
  put_isolated (sheet);
}

void
sos_sheet_title (const SosSheet *sheet, gconstpointer record)
{
  sos_tell_title (sheet->telling, sos_sheet_line (sheet), record);
  sos_sheet_put_line (sheet);
}

/* As people say it, and as machines do. */
void
sos_sheet_date (const SosSheet *sheet, SosDate date)
{
  char iso[12];

  *sos_date_put (date, iso) = '\0';
  sos_sheet_put (sheet, "<time datetime=\"");
  sos_sheet_put (sheet, iso);
  sos_sheet_put (sheet, "\">");
  sos_wording_date (sheet->telling->wording, sos_sheet_line (sheet), date);
  sos_markup_text (sheet->markup, sheet->line->str);
  sos_sheet_put (sheet, "</time>");
}

void
sos_sheet_heading (const SosSheet *sheet, guint level, const char *message)
{
  sos_sheet_put (sheet, "<h");
  sos_markup_count (sheet->markup, level);
  sos_sheet_put (sheet, ">");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, "</h");
  sos_markup_count (sheet->markup, level);
  sos_sheet_put (sheet, ">\n");
}

void
sos_sheet_lines (const SosSheet *sheet, guint n)
{
  sos_sheet_put (sheet, "<div class=\"lines\" aria-hidden=\"true\">");
  while (n-- > 0)
    sos_sheet_put (sheet, "<div></div>");
  sos_sheet_put (sheet, "</div>\n");
}

void
sos_sheet_begin (const SosSheet *sheet, const char *class_name, const char *message)
{
  guint name = sos_markup_name (sheet->markup);

  sos_sheet_put (sheet, "<section class=\"");
  sos_sheet_put (sheet, class_name);
  sos_sheet_put (sheet, "\" aria-labelledby=\"h");
  sos_markup_count (sheet->markup, name);
  sos_sheet_put (sheet, "\">\n<h2 id=\"h");
  sos_markup_count (sheet->markup, name);
  sos_sheet_put (sheet, "\">");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, "</h2>\n");
}

void
sos_sheet_end (const SosSheet *sheet)
{
  sos_sheet_put (sheet, "</section>\n");
}

void
sos_sheet_column (const SosSheet *sheet, const char *message)
{
  sos_sheet_put (sheet, "<th scope=\"col\">");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, "</th>");
}

void
sos_sheet_begin_picture (const SosSheet *sheet, const char *message)
{
  sos_sheet_put (sheet, "<div class=\"picture\" role=\"group\" tabindex=\"0\" aria-label=\"");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, "\">\n");
}

void
sos_sheet_end_picture (const SosSheet *sheet)
{
  sos_sheet_put (sheet, "</div>\n");
}
