/* SPDX-License-Identifier: MIT */
/* A map as one page of HTML: the sheet that a family and a worker sit round. */
#include "lib/sheet/sheet.h"

#include "lib/sheet/child.h"

/* Says a section. */
typedef void (*AddSection) (const SosSheet *sheet);

#define MAX_SECTIONS 12

/* In the order of the page. The columns come first; a map for closing begins with
 * what closing waits for; a first look has no action cycle yet. */
static const AddSection usual[MAX_SECTIONS] = {
  sos_sheet_add_columns, sos_sheet_add_dangers,    sos_sheet_add_scales, sos_sheet_add_voice,
  sos_sheet_add_plans,   sos_sheet_add_due,        sos_sheet_add_cycle,  sos_sheet_add_closing,
  sos_sheet_add_people,  sos_sheet_add_chronology, sos_sheet_add_record,
};

static const AddSection closing[MAX_SECTIONS] = {
  sos_sheet_add_closing, sos_sheet_add_scales,     sos_sheet_add_dangers, sos_sheet_add_columns,
  sos_sheet_add_plans,   sos_sheet_add_cycle,      sos_sheet_add_voice,   sos_sheet_add_due,
  sos_sheet_add_people,  sos_sheet_add_chronology, sos_sheet_add_record,
};

static const AddSection screening[MAX_SECTIONS] = {
  sos_sheet_add_columns, sos_sheet_add_dangers, sos_sheet_add_scales,     sos_sheet_add_voice,  sos_sheet_add_plans,
  sos_sheet_add_due,     sos_sheet_add_people,  sos_sheet_add_chronology, sos_sheet_add_record,
};

static const AddSection *const orders[] = {
  [SOS_OCCASION_UNKNOWN] = usual,    [SOS_OCCASION_SCREENING] = screening, [SOS_OCCASION_ASSESSMENT] = usual,
  [SOS_OCCASION_CONFERENCE] = usual, [SOS_OCCASION_REVIEW] = usual,        [SOS_OCCASION_CLOSING] = closing,
};

/* The policy: nothing is run, nothing is asked for, and no style but our own. */
static void
put_head (const SosSheet *sheet, const char *title)
{
  const SosWording *wording = sheet->telling->wording;

  sos_sheet_put (sheet, "<!DOCTYPE html>\n<html lang=\"");
  sos_markup_text (sheet->markup, sos_wording_tag (wording));
  sos_sheet_put (sheet, sos_wording_is_rtl (wording) ? "\" dir=\"rtl\">\n" : "\" dir=\"ltr\">\n");
  sos_sheet_put (sheet, "<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"referrer\" content=\"no-referrer\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                        "base-uri 'none'; form-action 'none'; style-src 'sha256-");
  sos_sheet_put (sheet, sos_sheet_style_hash ());
  sos_sheet_put (sheet, "'\">\n<title>");
  sos_markup_text (sheet->markup, title);
  sos_sheet_put (sheet, "</title>\n<style>");
  sos_sheet_put (sheet, sos_sheet_style ());
  sos_sheet_put (sheet, "</style>\n</head>\n");
}

static void
put_sheet (const SosSheet *sheet)
{
  const SosDocument *document = sheet->telling->document;
  const AddSection *sections = orders[document->occasion];

  put_head (sheet, document->title != NULL ? document->title
                                           : sos_wording (sheet->telling->wording, N_ ("Signs of Safety map")));
  sos_sheet_put (sheet, "<body class=\"sheet\">\n");
  sos_sheet_add_about (sheet);
  sos_sheet_put (sheet, "<main>\n");
  for (guint i = 0; i < MAX_SECTIONS && sections[i] != NULL; i++)
    sections[i](sheet);
  sos_sheet_put (sheet, "</main>\n</body>\n</html>\n");
}

static void
put_child_page (const SosSheet *sheet, const SosPerson *child)
{
  g_autoptr (GString) name = g_string_new (NULL);

  sos_tell_name (sheet->telling, name, child->id);
  put_head (sheet, name->str);
  sos_sheet_put (sheet, "<body class=\"child\">\n");
  sos_sheet_child (sheet->picture, child, sheet->markup);
  sos_sheet_put (sheet, "</body>\n</html>\n");
}

/* Writes the page of a map, or of one of its children. */
void
sos_sheet_write (const SosPicture *picture, const SosPerson *child, SosMarkup *markup)
{
  g_autoptr (GString) line = g_string_new (NULL);
  SosSheet sheet = { picture, picture->telling, markup, line };

  if (child != NULL)
    put_child_page (&sheet, child);
  else
    put_sheet (&sheet);
}
