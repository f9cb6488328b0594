/* SPDX-License-Identifier: MIT */
/* The page that others ask for. */
#include <sos/sos-render.h>

#include "lib/draw/showing.h"
#include "lib/sheet/sheet.h"

/* Most pages are longer than this, and few twice as long. */
#define EXPECTED_LENGTH 65536

/**
 * sos_render_html:
 * @map: a map
 * @options: (nullable): for whom, as of when, in which language; %NULL shows all of
 *   it, as of today, in British English
 * @stream: where the page goes; it is not closed
 * @cancellable: (nullable): stops writing
 * @error: return location for an error
 *
 * Writes a map as one page of HTML: the sheet to sit round. The page is whole in
 * itself: it runs nothing and asks for nothing, and carries a policy that forbids
 * both. It prints on A3 and A4 and reads on a phone; screen readers find headings,
 * landmarks, tables, and words for every picture. Whatever the map's texts hold is
 * shown as text.
 *
 * With a reader, nothing that is kept from them is in the page, nor what hangs on
 * it: it is the page of the map that sos_map_copy_for() gives for them. With a
 * child, it is that child's own page, in plain words: their three houses, their
 * words and pictures, their safety plan; what is kept from them is left out, too.
 *
 * Ids, identifiers, references to the host system, extensions and `practice_check`
 * are not shown. Values of ratings that were given apart, in a round that is still
 * open, are not either.
 *
 * Fails with %SOS_ERROR_REFERENCE when nobody of that id is on the map, or @child is
 * no child's; with %SOS_ERROR_RANGE when there are no words in the language; with the
 * errors of the stream. The page is made in memory first, and nothing is written when
 * that fails. The locale does not matter. Safe from any thread when @map is sealed.
 *
 * Returns: whether the page was written
 *
 * Since: 0.1
 */
gboolean
sos_render_html (SosMap *map,
                 const SosPageOptions *options,
                 GOutputStream *stream,
                 GCancellable *cancellable,
                 GError **error)
{
  SosMarkup markup = { 0 };
  SosShowing showing;

  g_return_val_if_fail (map != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!sos_showing_init (&showing, map, options, FALSE, error))
    return FALSE;

  sos_buffer_reserve (&markup.buffer, EXPECTED_LENGTH);
  sos_sheet_write (&showing.picture, showing.child, &markup);
  sos_showing_clear (&showing);

  return sos_showing_write (&markup, stream, cancellable, error);
}
