/* SPDX-License-Identifier: MIT */
/* Lines of one width, written from top to bottom; a cell of a row is a page too.
 *
 * All text that comes here has been through sos_cells_clean(). */
#include "lib/render/page.h"

#include "lib/render/cells.h"

#include <string.h>

#define SINGLE_RULE "─"
#define DOUBLE_RULE "═"
#define CROSSING "─┼─"
#define SEPARATOR " │"

#define SEPARATOR_WIDTH 3 /* with the space behind it */
#define SIDE_WIDTH 19     /* "22 September 2015" and a gap */
#define SIDE_MIN_WIDTH 56 /* narrower pages have no room beside the side */

/* What is said about something is set in, its later lines a little more. */
#define NOTE_MARK "  "
#define NOTE_HANG 2

/* Longer lines are hard to read, however wide the terminal. */
#define MEASURE 100

SosPage *
sos_page_new (guint width)
{
  SosPage *page = g_new0 (SosPage, 1);

  page->text = g_string_new (NULL);
  page->width = width;

  return page;
}

static guint
cell_width (const SosPage *page, guint n_cells)
{
  return (page->width - SEPARATOR_WIDTH * (n_cells - 1)) / n_cells;
}

/* A page as wide as one of @n_cells that are to stand side by side. */
SosPage *
sos_page_new_cell (const SosPage *page, guint n_cells)
{
  return sos_page_new (cell_width (page, n_cells));
}

void
sos_page_free (SosPage *page)
{
  g_string_free (page->text, TRUE);
  g_free (page);
}

char *
sos_page_free_to_text (SosPage *page)
{
  char *text = g_string_free (page->text, FALSE);

  g_free (page);

  return text;
}

static void
add_times (SosPage *page, const char *what, guint n)
{
  while (n-- > 0)
    g_string_append (page->text, what);
}

/* Nothing stands at the end of a line that cannot be seen. */
static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/* A terminal lays out each line by itself, so an isolate that goes on over the
 * end of a line is closed there and opened again on the next. */
static void
add_piece (SosPage *page, const char *text, const char *end, gboolean *isolated)
{
  if (*isolated)
    g_string_append_unichar (page->text, SOS_CELLS_ISOLATE);
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == SOS_CELLS_ISOLATE || c == SOS_CELLS_END_ISOLATE)
        *isolated = c == SOS_CELLS_ISOLATE;
    }
  g_string_append_len (page->text, text, end - text);
  if (*isolated)
    g_string_append_unichar (page->text, SOS_CELLS_END_ISOLATE);
  end_line (page->text);
}

/* Adds @mark and text, broken into lines that all but the first have @more cells
 * to spare at their left. */
static void
add_lines (SosPage *page, const char *mark, guint more, const char *text)
{
  guint hang = page->indent + sos_cells_count (mark, NULL);
  guint width = MIN (page->width - hang, MEASURE);
  gboolean isolated = FALSE;
  const char *start = text, *next = text;

  add_times (page, " ", page->indent);
  g_string_append (page->text, mark);
  do
    {
      const char *end = sos_cells_fit (text, width - (text > start ? more : 0), &next);

      add_piece (page, text, end, &isolated);
      text = next;
      if (*text != '\0')
        add_times (page, " ", hang + more);
    }
  while (*text != '\0');
  page->under_heading = FALSE;
}

/* Adds text under the page's indent; @mark stands before its first line and the
 * others keep clear of it. */
void
sos_page_add (SosPage *page, const char *mark, const char *text)
{
  add_lines (page, mark, 0, text);
}

/* Adds something said about what stands above it. */
void
sos_page_add_note (SosPage *page, const char *text)
{
  add_lines (page, NOTE_MARK, NOTE_HANG, text);
}

/* Cells at the left of a text that keep clear for what stands beside it. */
guint
sos_page_side_width (const SosPage *page)
{
  return page->width < SIDE_MIN_WIDTH ? 0 : SIDE_WIDTH;
}

/* Adds text with something short at its left, a date say; under it where the
 * page is narrow. */
void
sos_page_add_beside (SosPage *page, const char *side, const char *text)
{
  g_autoptr (GString) mark = g_string_new (side);
  guint width = sos_cells_count (side, NULL);

  if (width >= sos_page_side_width (page))
    {
      sos_page_add (page, "", side);
      sos_page_add (page, "  ", text);
      return;
    }

  for (; width < SIDE_WIDTH; width++)
    g_string_append_c (mark, ' ');
  sos_page_add (page, mark->str, text);
}

/* Adds an empty line, unless there is one already, or nothing or a heading above
 * it. */
void
sos_page_add_gap (SosPage *page)
{
  const GString *text = page->text;

  if (page->under_heading)
    return;
  if (text->len > 0 && (text->len == 1 || text->str[text->len - 2] != '\n'))
    g_string_append_c (page->text, '\n');
}

static void
add_ruled (SosPage *page, const char *text, const char *rule)
{
  sos_page_add_gap (page);
  sos_page_add (page, "", text);
  add_times (page, rule, page->width);
  g_string_append_c (page->text, '\n');
  page->under_heading = TRUE;
}

void
sos_page_add_title (SosPage *page, const char *text)
{
  add_ruled (page, text, DOUBLE_RULE);
}

void
sos_page_add_heading (SosPage *page, const char *text)
{
  add_ruled (page, text, SINGLE_RULE);
}

/* Adds something to stand over a list inside a section. */
void
sos_page_add_subheading (SosPage *page, const char *text)
{
  sos_page_add_gap (page);
  sos_page_add (page, "", text);
  page->under_heading = TRUE;
}

/* Takes a line off @text: its end, @text moved on; nothing when there is none. */
static const char *
take_line (const char **text)
{
  const char *end = *text + strcspn (*text, "\n");

  *text = *end == '\n' ? end + 1 : end;

  return end;
}

static gboolean
is_text_left (const char *const *at, guint n)
{
  for (guint i = 0; i < n; i++)
    if (*at[i] != '\0')
      return TRUE;

  return FALSE;
}

static void
add_row_line (SosPage *page, SosPage *const *cells, const char **at, guint n)
{
  guint behind = 0; /* cells left empty so far */

  for (guint i = 0; i < n; i++)
    {
      const char *line = at[i], *end = take_line (&at[i]);

      if (i > 0)
        {
          add_times (page, " ", behind);
          g_string_append (page->text, SEPARATOR);
          behind = 1;
        }
      if (end > line)
        {
          add_times (page, " ", behind);
          behind = 0;
        }
      g_string_append_len (page->text, line, end - line);
      behind += cells[i]->width - sos_cells_count (line, end);
    }
  g_string_append_c (page->text, '\n');
}

/* Adds pages made by sos_page_new_cell() side by side. */
void
sos_page_add_row (SosPage *page, SosPage *const *cells, guint n_cells)
{
  g_autofree const char **at = g_new (const char *, n_cells);

  for (guint i = 0; i < n_cells; i++)
    at[i] = cells[i]->text->str;
  while (is_text_left (at, n_cells))
    add_row_line (page, cells, at, n_cells);
  page->under_heading = FALSE;
}

/* A rule between two rows of @n_cells. */
void
sos_page_add_row_rule (SosPage *page, guint n_cells)
{
  guint width = cell_width (page, n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append (page->text, CROSSING);
      add_times (page, SINGLE_RULE, width);
    }
  g_string_append_c (page->text, '\n');
}
