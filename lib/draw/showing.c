/* SPDX-License-Identifier: MIT */
/* A map as it is shown to somebody on a day. What is kept from them is taken away
 * first of all: whatever is said or drawn afterwards has never seen it. */
#include "lib/draw/showing.h"

#include "lib/model/copy.h"
#include "lib/practice/days.h"

static const SosPageOptions no_options = { NULL };

/* The map as both the reader and the child may see it, where they are asked for. */
static SosMap *
view (SosMap *map, const SosPageOptions *options, GError **error)
{
  const char *first = options->reader != NULL ? options->reader : options->child;
  const char *second = options->reader != NULL ? options->child : NULL;
  const char *const people[] = { first, second, NULL };

  return first != NULL ? sos_map_copy_for_all (map, people, error) : sos_map_ref (map);
}

/* The child whose page it is; TRUE where none is asked for. */
static gboolean
find_child (const SosMap *map, const char *id, const SosPerson **child, GError **error)
{
  *child = id != NULL ? sos_map_lookup (map, SOS_PERSON, id) : NULL;
  if (id == NULL || (*child != NULL && (*child)->role == SOS_ROLE_CHILD))
    return TRUE;

  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_REFERENCE, "no child on the map has that id");

  return FALSE;
}

gboolean
sos_showing_init (SosShowing *showing, SosMap *map, const SosPageOptions *options, gboolean is_alone, GError **error)
{
  const SosPageOptions *wanted = options != NULL ? options : &no_options;
  const SosWording *wording = sos_wording_get (wanted->language, error);
  g_autoptr (SosMap) seen = wording != NULL ? view (map, wanted, error) : NULL;
  const SosPerson *child;
  SosDate as_of = wanted->as_of != SOS_DATE_NONE ? wanted->as_of : sos_date_today ();

  if (seen == NULL || !find_child (seen, wanted->child, &child, error))
    return FALSE;

  *showing = (SosShowing) { .child = child };
  showing->review = sos_cycle_review (seen, as_of, NULL);
  showing->scaling = sos_scaling_new (seen, as_of, NULL);
  sos_telling_init (&showing->telling, seen, wording);
  showing->map = g_steal_pointer (&seen);
  showing->picture = (SosPicture) {
    .telling = &showing->telling,
    .review = showing->review,
    .scaling = showing->scaling,
    .as_of = as_of,
    .is_alone = is_alone,
  };

  return TRUE;
}

void
sos_showing_clear (SosShowing *showing)
{
  sos_telling_clear (&showing->telling);
  sos_scaling_unref (showing->scaling);
  sos_cycle_review_unref (showing->review);
  sos_map_unref (showing->map);
}

gboolean
sos_showing_write (SosMarkup *markup, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  gboolean is_written =
      !g_cancellable_set_error_if_cancelled (cancellable, error) &&
      g_output_stream_write_all (stream, markup->buffer.data, markup->buffer.length, NULL, cancellable, error);

  sos_markup_clear (markup);

  return is_written;
}
