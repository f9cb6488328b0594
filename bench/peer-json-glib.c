/* SPDX-License-Identifier: MIT
 *
 * json-glib: one JsonParser for all lines, the trees of JsonNodes held, written by one JsonGenerator.
 */
#include <json-glib/json-glib.h>

#include "peer.h"

static void *
next_map (PeerSource *source, bool hold)
{
  static JsonParser *parser;
  size_t length;
  const char *line = peer_source_line (source, &length);

  (void) hold;
  if (line == NULL)
    return NULL;
  if (parser == NULL)
    parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, line, (gssize) length, NULL))
    peer_fail ("json-glib refuses a line");
  return json_parser_steal_root (parser);
}

static void
drop_map (void *map)
{
  json_node_unref ((JsonNode *) map);
}

static const char *
write_map (void *map, size_t *length)
{
  static JsonGenerator *generator;
  static char *text;

  if (generator == NULL)
    generator = json_generator_new ();
  g_free (text);
  json_generator_set_root (generator, (JsonNode *) map);
  text = json_generator_to_data (generator, length);
  return text;
}

int
main (int argc, char **argv)
{
  static const Peer peer = { "json-glib", next_map, drop_map, write_map };
  return peer_main (&peer, argc, argv);
}
