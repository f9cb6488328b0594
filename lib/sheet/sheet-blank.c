/* SPDX-License-Identifier: MIT */
/* A scale to fill in by hand, on a map that has none yet. */
#include "lib/sheet/sheet.h"

static void
put_end (const SosSheet *sheet, const char *class_name, const char *message)
{
  sos_sheet_put (sheet, "<div class=\"");
  sos_sheet_put (sheet, class_name);
  sos_sheet_put (sheet, "\"><p class=\"label\">");
  sos_sheet_words (sheet, message);
  sos_sheet_put (sheet, "</p>\n");
  sos_sheet_lines (sheet, 3);
  sos_sheet_put (sheet, "</div>\n");
}

void
sos_sheet_put_empty_scale (const SosSheet *sheet)
{
  sos_sheet_put (sheet, "<div class=\"empty-scale\">\n");
  put_end (sheet, "zero", N_ ("0 means"));
  sos_sheet_put (sheet, "<ol class=\"numbers\" aria-hidden=\"true\">");
  for (guint i = 0; i <= 10; i++)
    {
      sos_sheet_put (sheet, "<li>");
      sos_markup_count (sheet->markup, i);
      sos_sheet_put (sheet, "</li>");
    }
  sos_sheet_put (sheet, "</ol>\n");
  put_end (sheet, "ten", N_ ("10 means"));
  sos_sheet_put (sheet, "</div>\n");
}
