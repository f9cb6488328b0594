/* SPDX-License-Identifier: MIT */
/* For each file that both take: does json-glib read the same values in what
 * libsos writes as in the original? One line a file: same, differs, or who did
 * not take it. */
#include <sos/sos.h>

#include <json-glib/json-glib.h>
#include <stdlib.h>

static JsonNode *
parse (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;

  return json_parser_steal_root (parser);
}

static const char *
compare (const char *path)
{
  g_autoptr (SosMap) map = sos_map_new_from_file (path, NULL);
  g_autoptr (JsonNode) before = NULL, after = NULL;
  g_autofree char *text = NULL, *written = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return "unreadable";
  if (map == NULL)
    return "refused";

  before = parse (text, length);
  if (before == NULL)
    return "refused by json-glib";
  written = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);
  after = parse (written, length);

  return after != NULL && json_node_equal (before, after) ? "same" : "differs";
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    g_print ("%s\n", compare (argv[i]));

  return EXIT_SUCCESS;
}
