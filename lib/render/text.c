/* SPDX-License-Identifier: MIT */
/* A map as plain text: what a family and a worker read round a table. */
#include <sos/sos-render.h>

#include "lib/render/say.h"
#include "lib/render/text.h"

/* Terminals are read by those who work in British English. */
void
sos_text_init (SosText *text, const SosMap *map, guint width)
{
  sos_telling_init (&text->telling, map, sos_wording_get (NULL, NULL));
  text->page = sos_page_new (CLAMP (width, SOS_RENDER_MIN_WIDTH, SOS_TEXT_MAX_WIDTH));
}

char *
sos_text_finish (SosText *text)
{
  sos_telling_clear (&text->telling);

  return sos_page_free_to_text (text->page);
}

void
sos_text_add_title (const SosText *text)
{
  g_autoptr (GString) title = g_string_new (NULL);

  if (text->telling.document->title != NULL)
    sos_say_text (title, text->telling.document->title);
  else
    g_string_append (title, "Signs of Safety map");
  sos_page_add_title (text->page, title->str);
}

static void
add_about_map (const SosText *text)
{
  if (text->telling.document->status == SOS_STATUS_UNKNOWN)
    sos_text_label (text->page, "This map is", sos_words_for (SOS_ENUM_STATUS, SOS_STATUS_DRAFT));
  sos_text_note (text, text->page, text->telling.document, SOS_DOCUMENT, SOS_NOTES_MAP);
}

static void
add_all (const SosText *text)
{
  sos_text_add_title (text);
  add_about_map (text);
  sos_text_add_people (text);
  sos_text_add_columns (text);
  sos_text_add_dangers (text);
  sos_text_add_scales (text);
  sos_text_add_voice (text);
  sos_text_add_plans (text);
  sos_text_add_record (text);
}

/**
 * sos_render_text:
 * @map: a map
 * @width: cells of a line, at least %SOS_RENDER_MIN_WIDTH
 *
 * Shows a map as plain text for a terminal, in words that a family and a worker
 * can read together: the people, the three columns, each danger statement beside
 * the goals that answer it, who said what on each scale, each child's voice, the
 * plans and the record of the work. On a narrow page what would stand side by
 * side stands one under the other.
 *
 * Ids, identifiers, references to the host system, extensions and
 * `practice_check` are not shown. For what one person may see, make the map's
 * copy with sos_map_copy_for() first.
 *
 * No line is wider than @width, and whatever the map's texts hold, no control
 * character and no change of the reading order gets out. The locale does not
 * matter. Safe from any thread when @map is sealed.
 *
 * Returns: (transfer full): UTF-8 text that ends with a newline
 *
 * Since: 0.1
 */
char *
sos_render_text (const SosMap *map, guint width)
{
  SosText text;

  g_return_val_if_fail (map != NULL, NULL);

  sos_text_init (&text, map, width);
  add_all (&text);

  return sos_text_finish (&text);
}
