/* SPDX-License-Identifier: MIT */
/* Reads maps one after another. */
#include <sos/sos-reader.h>

#include "lib/json/cutter.h"
#include "lib/json/parser.h"
#include "lib/json/reader.h"
#include "lib/model/origin.h"

struct _SosReader {
  gatomicrefcount ref_count;
  SosCutter cutter;
  SosParser parser;
  SosMap *last; /* its memory is used again if nobody else holds it */
};

G_DEFINE_BOXED_TYPE (SosReader, sos_reader, sos_reader_ref, sos_reader_unref)

static SosReader *
new_reader (SosSource *source, SosLayout layout)
{
  SosReader *reader = g_new0 (SosReader, 1);

  g_atomic_ref_count_init (&reader->ref_count);
  sos_cutter_init (&reader->cutter, source, layout);
  sos_parser_init (&reader->parser);

  return reader;
}

/**
 * sos_reader_new_for_stream:
 * @stream: where the text comes from
 *
 * Makes a reader of a text: one map, or one a line; plain, gzip or zstd, known
 * by its content. @stream is read in chunks as maps are asked for.
 *
 * Returns: (transfer full): a new reader
 *
 * Since: 0.1
 */
SosReader *
sos_reader_new_for_stream (GInputStream *stream)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  return new_reader (sos_source_new (stream), SOS_LAYOUT_UNKNOWN);
}

/**
 * sos_reader_new_for_file:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Makes a reader of a file. It is taken for NDJSON when its name says so
 * (`.ndjson` or `.jsonl`, perhaps followed by `.gz` or `.zst`) or when more than
 * one of its lines begins with a brace.
 *
 * Fails with %SOS_ERROR_IO when the file cannot be opened.
 *
 * Returns: (transfer full) (nullable): a new reader, or %NULL with @error set
 *
 * Since: 0.1
 */
SosReader *
sos_reader_new_for_file (const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  stream = sos_source_open (path, error);
  if (stream == NULL)
    return NULL;

  return new_reader (sos_source_new (stream), sos_layout_of_name (path));
}

SosReader *
sos_reader_new_for_blocks (void)
{
  return new_reader (NULL, SOS_LAYOUT_LINES);
}

void
sos_reader_begin_block (SosReader *reader, SosBlock *block)
{
  sos_cutter_begin_block (&reader->cutter, block);
}

/**
 * sos_reader_ref:
 * @reader: a reader
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @reader
 *
 * Since: 0.1
 */
SosReader *
sos_reader_ref (SosReader *reader)
{
  g_return_val_if_fail (reader != NULL, NULL);

  g_atomic_ref_count_inc (&reader->ref_count);

  return reader;
}

/**
 * sos_reader_unref:
 * @reader: (transfer full): a reader
 *
 * Gives a reference back. The maps it gave out stay. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_reader_unref (SosReader *reader)
{
  g_return_if_fail (reader != NULL);

  if (!g_atomic_ref_count_dec (&reader->ref_count))
    return;

  g_clear_pointer (&reader->last, sos_map_unref);
  sos_cutter_clear (&reader->cutter);
  sos_parser_clear (&reader->parser);
  g_free (reader);
}

/**
 * sos_reader_set_limits:
 * @reader: a reader
 * @limits: how much it takes; 0 stands for the default
 *
 * Sets the limits for the maps that are read from now on.
 *
 * Since: 0.1
 */
void
sos_reader_set_limits (SosReader *reader, const SosLimits *limits)
{
  SosLimits *own;

  g_return_if_fail (reader != NULL);
  g_return_if_fail (limits != NULL);
  g_return_if_fail (limits->depth <= SOS_MAX_DEPTH);

  own = &reader->parser.limits;
  own->size = limits->size != 0 ? limits->size : SOS_DEFAULT_MAX_SIZE;
  own->depth = limits->depth != 0 ? limits->depth : SOS_DEFAULT_MAX_DEPTH;
  own->string = limits->string != 0 ? limits->string : SOS_DEFAULT_MAX_STRING;
  own->records = limits->records != 0 ? limits->records : SOS_DEFAULT_MAX_RECORDS;
  reader->cutter.max_size = own->size;
}

/**
 * sos_reader_get_line:
 * @reader: a reader
 *
 * Tells where the latest map, or what was refused as one, begins.
 *
 * Returns: a line of the text, from 1; 0 before the first map
 *
 * Since: 0.1
 */
guint64
sos_reader_get_line (const SosReader *reader)
{
  g_return_val_if_fail (reader != NULL, 0);

  return reader->cutter.line;
}

/**
 * sos_reader_has_lines:
 * @reader: a reader
 *
 * Tells whether the text is NDJSON, a map a line, and not one map that may be
 * laid out over many lines. It is known once a map has been asked for; where the
 * name of the file says so, from the beginning.
 *
 * Returns: whether each line is a map
 *
 * Since: 0.1
 */
gboolean
sos_reader_has_lines (const SosReader *reader)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  return reader->cutter.layout == SOS_LAYOUT_LINES;
}

/**
 * sos_reader_is_packed:
 * @reader: a reader
 *
 * Tells whether the text is compressed, with gzip or zstd. It is known once a map
 * has been asked for.
 *
 * Returns: whether the text is unpacked as it is read
 *
 * Since: 0.1
 */
gboolean
sos_reader_is_packed (const SosReader *reader)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  return reader->cutter.source != NULL && sos_source_is_packed (reader->cutter.source);
}

static gboolean
parse (SosReader *reader, char *text, gsize length, SosMap **map, GError **error)
{
  SosMap *recycled = NULL;

  if (reader->last != NULL && !sos_map_is_shared (reader->last))
    recycled = g_steal_pointer (&reader->last);
  g_clear_pointer (&reader->last, sos_map_unref);

  reader->parser.first_line = reader->cutter.line;
  *map = sos_parse_map (&reader->parser, text, length, recycled, error);
  if (*map != NULL)
    reader->last = sos_map_ref (*map);

  return *map != NULL;
}

/**
 * sos_reader_next:
 * @reader: a reader
 * @map: (out) (transfer full) (nullable): the next map, or %NULL at the end
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Reads the next map. Blank lines between maps are passed over.
 *
 * A map that is refused does not end the text: after %FALSE the next call goes
 * on with the line after it. Once the text itself cannot be read
 * (%SOS_ERROR_IO) the next call says that it has ended.
 *
 * When the map of the call before is held by nobody any more, its memory is used
 * again. Many maps that are all held share pieces of memory of 2 MB, each of which
 * is given back with the last of its maps.
 *
 * Returns: %TRUE with @map set, to %NULL at the end of the text; %FALSE with
 *   @error set
 *
 * Since: 0.1
 */
gboolean
sos_reader_next (SosReader *reader, SosMap **map, GCancellable *cancellable, GError **error)
{
  char *text;
  gsize length;

  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (map != NULL, FALSE);

  *map = NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!sos_cutter_next (&reader->cutter, &text, &length, cancellable, error))
    return FALSE;

  return text == NULL || parse (reader, text, length, map, error);
}

static SosMap *
read_only_map (SosReader *reader, GCancellable *cancellable, GError **error)
{
  SosMap *map = NULL;

  reader->cutter.layout = SOS_LAYOUT_ONE;
  sos_reader_next (reader, &map, cancellable, error);

  return map;
}

/**
 * sos_map_new_from_stream:
 * @stream: where the text comes from
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Reads a text that is one map; plain, gzip or zstd.
 *
 * Fails with a code of %SOS_ERROR, all problems with it (see
 * sos_error_get_problems()), or with %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_new_from_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (SosReader) reader = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  reader = sos_reader_new_for_stream (stream);

  return read_only_map (reader, cancellable, error);
}

/**
 * sos_map_new_from_file:
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Reads a file that holds one map; plain, gzip or zstd. The map remembers where
 * it was read, for sos_map_save(). Errors are those of sos_map_new_from_stream().
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_new_from_file (const char *path, GError **error)
{
  g_autoptr (SosReader) reader = NULL;
  SosMap *map;

  g_return_val_if_fail (path != NULL, NULL);

  reader = sos_reader_new_for_file (path, error);
  map = reader != NULL ? read_only_map (reader, NULL, error) : NULL;
  if (map != NULL)
    sos_map_set_path (map, path);

  return map;
}
