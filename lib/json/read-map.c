/* SPDX-License-Identifier: MIT */
/* Reads a text that is one document. */
#include "lib/json/token.h"
#include "lib/model/hash.h"

/* How much memory a map takes for its text, measured over maps of 2 to 12 KB. */
#define EXPECTED_MEMORY(length) ((length) + (length) / 16 + 512)

static void
begin (SosParser *parser)
{
  parser->arena = &parser->map->arena;
  parser->root_record =
      parser->root->type == SOS_DOCUMENT ? &parser->map->document : sos_arena_alloc (parser->arena, parser->root->size);
  parser->place = NULL;
  parser->depth = 0;
  parser->n_records = 0;
  parser->is_newer = FALSE;
  parser->is_clashing = FALSE;
  parser->items.n = parser->records.n = parser->refs.n = 0;
  sos_problems_clear (&parser->problems);
}

static const guint8 *
read_root (SosParser *parser, const guint8 *at)
{
  if (memcmp (at, "\xef\xbb\xbf", 3) == 0)
    return sos_parser_end (parser, at, SOS_ERROR_ENCODING,
                           "the text begins with a byte order mark: save it as UTF-8 without one");

  at = sos_skip_space (at);
  if (at == parser->end)
    return sos_parser_end (parser, at, SOS_ERROR_SYNTAX, "there is no document here");
  if (*at == '{')
    return sos_read_record (parser, at, &parser->record_keys[parser->root->type], parser->root_record);

  at = sos_read_mismatch (parser, at, "an object");
  if (at == NULL || !parser->is_absent)
    return at;

  return sos_parser_note (parser, parser->start, SOS_ERROR_TYPE, "an object must stand here") ? at : NULL;
}

/* FALSE when the text could not be read to its end. */
static gboolean
read_text (SosParser *parser)
{
  const guint8 *at;

  begin (parser);
  at = read_root (parser, parser->start);
  if (at == NULL)
    return FALSE;

  at = sos_skip_space (at);
  if (at != parser->end)
    sos_unexpected (parser, at, "the text goes on after the document");

  return at == parser->end;
}

/* Reads the text again, to say where it does not hold together. */
static void
read_again (SosParser *parser)
{
  g_autoptr (GHashTable) met_records = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) met_ratings = g_hash_table_new_full (sos_hash_string, g_str_equal, g_free, NULL);
  g_autoptr (SosMap) first = g_steal_pointer (&parser->map);

  parser->known = &first->index;
  parser->met_records = met_records;
  parser->met_ratings = met_ratings;
  parser->map = sos_map_alloc (NULL, sos_arena_get_used (&first->arena));

  /* Whatever the second reading finds, the first has found that something is
   * amiss. */
  if (read_text (parser) && parser->problems.n == 0)
    sos_parser_note (parser, parser->start, SOS_ERROR_RULE, "the map contradicts itself");

  parser->known = NULL;
  sos_map_unref (g_steal_pointer (&parser->map));
}

SosMap *
sos_parse_map (SosParser *parser, char *text, gsize length, SosMap *recycled, GError **error)
{
  gsize expected = EXPECTED_MEMORY (length);

  sos_parser_begin (parser, text, length);
  if (recycled != NULL)
    sos_map_recycle (recycled, expected);
  parser->map = recycled != NULL ? recycled : sos_map_alloc (sos_pool_get (&parser->pool, expected), expected);

  if (read_text (parser) && !sos_check_whole (parser))
    read_again (parser);

  if (parser->problems.n == 0)
    {
      sos_map_index_children (parser->map);
      sos_arena_settle (&parser->map->arena);
      return g_steal_pointer (&parser->map);
    }

  sos_problems_sort (&parser->problems);
  if (parser->is_without_places)
    sos_problems_forget_places (&parser->problems);
  sos_problems_report (&parser->problems, error);
  if (parser->map != NULL)
    sos_map_unref (g_steal_pointer (&parser->map));

  return NULL;
}

/**
 * sos_map_new_from_data:
 * @data: (array length=length) (element-type guint8): a text
 * @length: its bytes
 * @error: return location for an error
 *
 * Reads a text that is one map. @data is not kept.
 *
 * Fails with a code of %SOS_ERROR; sos_error_get_problems() gives all the
 * problems of the text, each with its place.
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_new_from_data (const char *data, gsize length, GError **error)
{
  g_autofree char *text = NULL;
  SosParser parser;
  SosMap *map;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length > SOS_DEFAULT_MAX_SIZE)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);

      return sos_map_new_from_stream (stream, NULL, error);
    }

  text = g_malloc (length + SOS_SCAN_PADDING);
  if (length > 0)
    memcpy (text, data, length);
  memset (text + length, 0, SOS_SCAN_PADDING);

  sos_parser_init (&parser);
  parser.first_line = 1;
  map = sos_parse_map (&parser, text, length, NULL, error);
  sos_parser_clear (&parser);

  return map;
}
