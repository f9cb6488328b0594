/* SPDX-License-Identifier: MIT */
/* Says what was found in a map: under the columns, with a question each. */
#include <sos/sos-render.h>

#include <stdlib.h>
#include <string.h>

#include "lib/practice/findings.h"
#include "lib/render/diff-words.h"
#include "lib/render/page.h"
#include "lib/render/say.h"
#include "lib/render/text.h"
#include "lib/render/words.h"

typedef struct {
  SosPage *page;
  SosPathway pathway;
  const char *section;
} FindingsText;

static void
enter_section (FindingsText *text, const char *pointer)
{
  const char *section = *pointer != '\0' ? sos_diff_words_for_section (pointer, text->pathway) : "The map as a whole";

  if (g_strcmp0 (section, text->section) != 0)
    sos_page_add_heading (text->page, section);
  text->section = section;
}

/* "/scales/0/ratings/2" is scale 1, rating 3. */
static void
say_place (GString *line, const char *pointer, SosPathway pathway)
{
  g_auto (GStrv) steps = g_strsplit (*pointer != '\0' ? pointer + 1 : "", "/", -1);
  const SosRecordInfo *info = sos_record_info (SOS_DOCUMENT);

  for (char **step = steps; *step != NULL; step++)
    {
      info = sos_record_info (sos_record_info_find_field (info, *step)->target);
      if (!info->has_id)
        continue;
      if (line->len > 0)
        g_string_append (line, ", ");
      g_string_append_printf (line, "%s %d", sos_words_for_record (info->type, pathway), atoi (*++step) + 1);
    }
  sos_say_capital (line, 0);
}

static void
add_finding (FindingsText *text, const SosFinding *finding)
{
  g_autoptr (GString) said = g_string_new (sos_enum_to_string (SOS_ENUM_FINDING_SEVERITY, (gint) finding->severity));
  g_autoptr (GString) place = g_string_new (NULL);

  enter_section (text, finding->pointer);
  sos_page_add_gap (text->page);
  sos_say_capital (said, 0);
  g_string_append_printf (said, ": %s", finding->message);
  sos_page_add (text->page, "", said->str);

  text->page->indent += 2;
  sos_page_add (text->page, "", finding->ask);
  say_place (place, finding->pointer, text->pathway);
  g_string_append_printf (place, "%s(%s%s%s)", place->len > 0 ? " " : "", finding->rule,
                          *finding->pointer != '\0' ? " " : "", finding->pointer);
  sos_page_add (text->page, "", place->str);
  text->page->indent -= 2;
}

/**
 * sos_render_findings:
 * @findings: what sos_check() found
 * @width: cells of a line, at least %SOS_RENDER_MIN_WIDTH
 *
 * Shows findings as plain text for a terminal, under headings and in the order of
 * the map: how much each matters, what is not there yet, a question to ask and
 * the place. What is suppressed is not shown.
 *
 * Safe from any thread.
 *
 * Returns: (transfer full): UTF-8 text that ends with a newline, or "" when there
 *   is nothing to show
 *
 * Since: 0.1
 */
char *
sos_render_findings (const SosFindings *findings, guint width)
{
  FindingsText text = { 0 };
  const SosFinding *const *items;
  guint n;

  g_return_val_if_fail (findings != NULL, NULL);

  text.page = sos_page_new (CLAMP (width, SOS_RENDER_MIN_WIDTH, SOS_TEXT_MAX_WIDTH));
  text.pathway = sos_map_get_document (sos_findings_get_map (findings))->pathway;
  items = sos_findings_get (findings, &n);
  for (guint i = 0; i < n; i++)
    add_finding (&text, items[i]);

  return sos_page_free_to_text (text.page);
}
