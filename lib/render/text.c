/* SPDX-License-Identifier: MIT */
/* A map as plain text: what a family and a worker read round a table. */
#include <sos/sos-render.h>

#include "lib/render/say.h"
#include "lib/render/text.h"

/* Finds out once what belongs to what, so that nothing is looked for twice. */
static void
relate (SosText *text)
{
  const SosDocument *document = text->document;

  sos_text_number (text);
  SOS_TEXT_EACH (document->next_steps.safety_goals, SosSafetyGoal, goal)
  for (const char *const *danger = goal->dangers; danger != NULL && *danger != NULL; danger++)
    sos_groups_add (text->answers, *danger, goal);
  SOS_TEXT_EACH (document->scales, SosScale, scale)
  if (scale->danger != NULL)
    sos_groups_add (text->scales, scale->danger, scale);
  SOS_TEXT_EACH (document->demonstrations, SosDemonstration, use)
  if (use->rule != NULL)
    sos_groups_add (text->uses, use->rule, use);
}

void
sos_text_init (SosText *text, const SosMap *map, guint width)
{
  *text = (SosText) {
    .map = map,
    .document = sos_map_get_document (map),
    .page = sos_page_new (CLAMP (width, SOS_RENDER_MIN_WIDTH, SOS_TEXT_MAX_WIDTH)),
    .people = sos_people_new (map),
    .numbers = g_hash_table_new (NULL, NULL),
    .answers = sos_groups_new (),
    .scales = sos_groups_new (),
    .uses = sos_groups_new (),
  };
  relate (text);
}

char *
sos_text_finish (SosText *text)
{
  sos_people_free (text->people);
  g_hash_table_unref (text->numbers);
  sos_groups_free (text->answers);
  sos_groups_free (text->scales);
  sos_groups_free (text->uses);

  return sos_page_free_to_text (text->page);
}

void
sos_text_add_title (const SosText *text)
{
  g_autoptr (GString) title = g_string_new (NULL);

  if (text->document->title != NULL)
    sos_say_text (title, text->document->title);
  else
    g_string_append (title, "Signs of Safety map");
  sos_page_add_title (text->page, title->str);
}

static const SosNote about_map[] = {
  { "status", "This map is" },
  { "revision", "Version" },
  { "occasion", "Made for" },
  { "pathway", "Kind of help" },
  { "setting", "Where the worries are" },
  { "authority", "Authority" },
  { "team", "Team" },
  { "started", "Started" },
  { "updated", "Last changed" },
  { "reason", "Why we are meeting" },
};

static void
add_about_map (const SosText *text)
{
  if (text->document->status == SOS_STATUS_UNKNOWN)
    sos_text_label (text->page, "This map is", sos_words_for (SOS_ENUM_STATUS, SOS_STATUS_DRAFT));
  SOS_TEXT_NOTE (text, text->page, text->document, SOS_DOCUMENT, about_map);
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
