/* SPDX-License-Identifier: MIT */
/* Reads a map from a tree of nodes.
 *
 * The tree is written as JSON and that is read: so a tree is refused for what a
 * text is refused for, with the same code at the same pointer, and there is one
 * strict reader to trust. */
#include <sos/sos-node.h>

#include "lib/json/node-text.h"
#include "lib/json/parser.h"

static void
refuse_size (const SosLimits *limits, GError **error)
{
  SosProblems problems = { .n = 0 };

  sos_problems_add (&problems, SOS_ERROR_SIZE, 0, 0, g_strdup (""),
                    g_strdup_printf ("the document is larger than %" G_GSIZE_FORMAT " bytes", limits->size));
  sos_problems_report (&problems, error);
}

static SosMap *
parse_text (SosParser *parser, SosBuffer *text, GError **error)
{
  memset (sos_buffer_reserve (text, SOS_SCAN_PADDING), 0, SOS_SCAN_PADDING);
  parser->is_without_places = TRUE;

  return sos_parse_map (parser, text->data, text->length, NULL, error);
}

/**
 * sos_map_new_from_node:
 * @node: a tree of nodes
 * @error: return location for an error
 *
 * Reads a tree that is one map, as strictly as sos_map_new_from_data() reads its
 * text: types, keys, ranges, ids, references, dates, rules and the default
 * limits. A double is a number with a point, so 7.0 is no integer. A node that
 * holds nothing and a string that is %NULL read as null, which is absent.
 *
 * @node is not kept and not changed. It may share nodes; one that stands inside
 * itself is refused as too deep.
 *
 * Fails with a code of %SOS_ERROR, the one that the text would give;
 * sos_error_get_problems() gives all problems, without line and column. NaN and
 * the infinities are %SOS_ERROR_SYNTAX, as JSON has no such numbers.
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_new_from_node (JsonNode *node, GError **error)
{
  SosBuffer text = { 0 };
  SosParser parser;
  SosMap *map = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  sos_parser_init (&parser);
  if (sos_node_write (&text, node, parser.limits.depth, parser.limits.size))
    map = parse_text (&parser, &text, error);
  else
    refuse_size (&parser.limits, error);
  sos_parser_clear (&parser);
  sos_buffer_clear (&text);

  return map;
}
