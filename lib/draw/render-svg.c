/* SPDX-License-Identifier: MIT */
/* One picture as a file of its own. */
#include <sos/sos-render.h>

#include <string.h>

#include "lib/draw/figure.h"
#include "lib/draw/showing.h"

#define EMPTY_WIDTH 500.0

/* A picture, and what is said where there is nothing to be drawn. */
static const struct {
  const char *name;
  gboolean (*draw) (const SosPicture *picture, SosMarkup *markup);
  const char *empty;
} kinds[] = {
  [SOS_PICTURE_GENOGRAM] = { "genogram", sos_picture_genogram, N_ ("Nobody of the family is on the map yet.") },
  [SOS_PICTURE_NETWORK] = { "network", sos_picture_network, N_ ("Nobody stands round the children on the map yet.") },
  [SOS_PICTURE_SCALES] = { "scales", sos_picture_scales, N_ ("Nobody has been asked for a number from 0 to 10 yet.") },
  [SOS_PICTURE_CYCLE] = { "cycle", sos_picture_cycle, "" },
  [SOS_PICTURE_TRAJECTORY] = { "trajectory", sos_picture_trajectory, N_ ("There are no milestones yet.") },
  [SOS_PICTURE_CHRONOLOGY] = { "chronology", sos_picture_chronology, N_ ("Nothing has been written down here yet.") },
};

static gboolean
is_known (SosPictureKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kinds) && kinds[kind].name != NULL;
}

/**
 * sos_picture_kind_to_string:
 * @kind: what is drawn
 *
 * Names a kind of picture. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL when there is no such kind
 *
 * Since: 0.1
 */
const char *
sos_picture_kind_to_string (SosPictureKind kind)
{
  return is_known (kind) ? kinds[kind].name : NULL;
}

/**
 * sos_picture_kind_from_string:
 * @string: a word, such as "scales"
 *
 * Finds the kind of picture that a word names. Safe from any thread.
 *
 * Returns: the kind; %SOS_PICTURE_UNKNOWN when there is no such word
 *
 * Since: 0.1
 */
SosPictureKind
sos_picture_kind_from_string (const char *string)
{
  g_return_val_if_fail (string != NULL, SOS_PICTURE_UNKNOWN);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (kinds[kind].name != NULL && strcmp (kinds[kind].name, string) == 0)
      return (SosPictureKind) kind;

  return SOS_PICTURE_UNKNOWN;
}

/* So that nobody wonders whether a file is broken. */
static void
put_empty (const SosPicture *picture, const char *words, SosMarkup *markup)
{
  SosFigure figure;

  sos_figure_init (&figure, picture, EMPTY_WIDTH);
  words = sos_figure_word (&figure, words);
  sos_figure_describe (&figure, words);
  sos_figure_text (&figure, SOS_FIGURE_MARGIN, EMPTY_WIDTH - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_NORMAL, words);
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("Nothing to draw yet")), markup);
}

/**
 * sos_render_svg:
 * @map: a map
 * @what: what to draw of it
 * @options: (nullable): for whom, as of when, in which language; %NULL shows all of
 *   it, as of today, in British English
 * @stream: where the picture goes; it is not closed
 * @cancellable: (nullable): stops writing
 * @error: return location for an error
 *
 * Draws one picture of a map as SVG: a file that runs nothing and asks for nothing,
 * in black, white and few colours, where nothing is told by colour alone. It says in
 * words what it shows, for those who do not see it. Whatever the map's texts hold is
 * shown as text. Where the map has nothing of the kind, the picture says so.
 *
 * With a reader or a child, what is kept from them is not in it, as in
 * sos_render_html().
 *
 * Fails with %SOS_ERROR_REFERENCE when nobody of that id is on the map; with
 * %SOS_ERROR_RANGE when there are no words in the language; with the errors of the
 * stream. The picture is made in memory first. The locale does not matter. Safe from
 * any thread when @map is sealed.
 *
 * Returns: whether the picture was written
 *
 * Since: 0.1
 */
gboolean
sos_render_svg (SosMap *map,
                SosPictureKind what,
                const SosPageOptions *options,
                GOutputStream *stream,
                GCancellable *cancellable,
                GError **error)
{
  SosMarkup markup = { 0 };
  SosShowing showing;

  g_return_val_if_fail (map != NULL, FALSE);
  g_return_val_if_fail (is_known (what), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!sos_showing_init (&showing, map, options, TRUE, error))
    return FALSE;

  if (!kinds[what].draw (&showing.picture, &markup))
    put_empty (&showing.picture, kinds[what].empty, &markup);
  sos_showing_clear (&showing);

  return sos_showing_write (&markup, stream, cancellable, error);
}
