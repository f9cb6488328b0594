/* SPDX-License-Identifier: MIT */
/* A child's own page.
 *
 * It is theirs: what they said themselves, what was written for them, their plan, their
 * numbers, the people who help. What grown-ups think of it all (harm, worries about
 * them, analysis, disputes, what happened in the process) and what other children said
 * has no place here, whether or not it is kept from anybody. */
#include "lib/sheet/child-page.h"

#define N_LINES 4

void
sos_child_put_said (const SosChildPage *page, const char *open, const char *text, const char *close)
{
  sos_sheet_put (&page->sheet, open);
  sos_sheet_said (&page->sheet, text);
  sos_sheet_put (&page->sheet, close);
}

void
sos_child_put_message (const SosChildPage *page, const char *open, const char *message, const char *close)
{
  sos_child_put_said (page, open, sos_wording (page->sheet.telling->wording, message), close);
}

void
sos_child_put_dated (const SosChildPage *page, const char *open, const char *message, SosDate date, const char *close)
{
  GString *line = sos_sheet_line (&page->sheet);

  sos_tell_dated (page->sheet.telling, line, message, date);
  sos_child_put_said (page, open, line->str, close);
}

void
sos_child_put_more (const SosChildPage *page, guint n)
{
  if (n > SOS_CHILD_MAX_SHOWN)
    sos_child_put_message (page, "<p>", N_ ("There is more than fits on this page. You can ask to see all of it."),
                           "</p>\n");
}

gboolean
sos_child_sees (const SosChildPage *page, SosDate date)
{
  return date <= page->sheet.picture->as_of;
}

gboolean
sos_child_is_named (const SosChildPage *page, const char *const *ids)
{
  return ids != NULL && g_strv_contains (ids, page->child->id);
}

static void
add_top (const SosChildPage *page)
{
  GString *name = sos_sheet_line (&page->sheet);

  sos_tell_name (page->sheet.telling, name, page->child->id);
  sos_child_put_message (page, "<header class=\"top\">\n<div><p class=\"for\">", N_ ("This page is for"), "</p>\n");
  sos_child_put_said (page, "<h1><bdi>", name->str, "</bdi></h1>\n");
  sos_child_put_message (
      page, "<p>",
      N_ ("Here is what you said, what we told you, and who helps you. You can write and draw on it. "
          "You can always ask us about it."),
      "</p></div>\n");
  sos_child_put_message (page, "<div class=\"draw me\"><p>", N_ ("This is me"), "</p></div>\n</header>\n");
}

static void
add_house_to_draw (const SosChildPage *page)
{
  sos_sheet_begin (&page->sheet, "whole", N_ ("Draw your house of dreams"));
  sos_child_put_message (page, "<p>", N_ ("How do you wish it to be? Who is there? What are you doing?"), "</p>\n");
  sos_sheet_put (&page->sheet, "<div class=\"draw big\"></div>\n");
  sos_sheet_end (&page->sheet);
}

static void
add_questions (const SosChildPage *page)
{
  sos_sheet_begin (&page->sheet, "whole", N_ ("What I want to ask or say"));
  sos_sheet_lines (&page->sheet, N_LINES);
  sos_sheet_end (&page->sheet);
}

void
sos_sheet_child (const SosPicture *picture, const SosPerson *child, SosMarkup *markup)
{
  static void (*const parts[]) (const SosChildPage *) = {
    sos_child_add_houses, sos_child_add_explanations, sos_child_add_plans, sos_child_add_numbers,
    sos_child_add_next,   sos_child_add_people,       add_house_to_draw,   add_questions,
  };
  g_autoptr (GString) line = g_string_sized_new (256);
  SosChildPage page = { { picture, picture->telling, markup, line }, child };

  add_top (&page);
  sos_sheet_put (&page.sheet, "<main>\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i](&page);
  sos_sheet_put (&page.sheet, "</main>\n");
}
