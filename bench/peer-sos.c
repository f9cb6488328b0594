/* SPDX-License-Identifier: MIT
 *
 * libsos itself: the reader opens the file, the maps are held, written as compact text.
 */
#include <sos/sos.h>

#include "peer.h"

static void
fail_with (const char *what, GError *error)
{
  fprintf (stderr, "peer-sos: %s: %s\n", what, error != NULL ? error->message : "no reason given");
  exit (1);
}

static void *
next_map (PeerSource *source, bool hold)
{
  static SosReader *reader;
  g_autoptr (GError) error = NULL;
  SosMap *map = NULL;

  (void) hold;
  if (reader == NULL)
    reader = sos_reader_new_for_file (source->path, &error);
  if (reader == NULL)
    fail_with ("cannot open the file", error);
  if (source->limit == 0 || source->maps < source->limit)
    if (!sos_reader_next (reader, &map, NULL, &error))
      fail_with ("refuses a map", error);
  if (map == NULL)
    g_clear_pointer (&reader, sos_reader_unref);
  else
    source->maps++;
  return map;
}

static void
drop_map (void *map)
{
  sos_map_unref ((SosMap *) map);
}

static const char *
write_map (void *map, size_t *length)
{
  static char *text;
  gsize written = 0;

  g_free (text);
  text = sos_map_to_text ((const SosMap *) map, SOS_WRITE_COMPACT, &written);
  *length = written;
  return text;
}

int
main (int argc, char **argv)
{
  static const Peer peer = { "libsos", next_map, drop_map, write_map };
  return peer_main (&peer, argc, argv);
}
