/* SPDX-License-Identifier: MIT */
/* Reads maps one after another. */
#include <sos/sos-reader.h>

#include "lib/json/parser.h"
#include "lib/json/source.h"
#include "lib/model/origin.h"

#define CHUNK (64 * 1024) /* stays in the caches near the processor */

/* How the text is cut into documents. */
typedef enum {
  LAYOUT_UNKNOWN,
  LAYOUT_ONE,   /* the whole text is one document */
  LAYOUT_LINES, /* NDJSON: a document a line */
} Layout;

struct _SosReader {
  gatomicrefcount ref_count;
  SosSource *source;
  SosParser parser;
  SosMap *last; /* its memory is used again if nobody else holds it */
  Layout layout;

  char *text;
  gsize capacity;
  gsize from;    /* where the next document begins */
  gsize to;      /* end of what has been read */
  gsize scanned; /* no line ends before here */
  gboolean is_at_end;
  gboolean is_skipping; /* the rest of a line that was too long */
  char *failure;        /* why the text could not be read to its end */

  guint64 next_line;
  guint64 line;
};

G_DEFINE_BOXED_TYPE (SosReader, sos_reader, sos_reader_ref, sos_reader_unref)

/* Room for another chunk, and a NUL with what a scan may read past it. */
static void
make_room (SosReader *reader)
{
  gsize used = reader->to - reader->from;

  if (reader->from > 0)
    {
      memmove (reader->text, reader->text + reader->from, used);
      reader->scanned -= reader->from;
      reader->to = used;
      reader->from = 0;
    }
  if (reader->capacity - used < CHUNK)
    {
      reader->capacity = MAX (2 * reader->capacity, used + CHUNK);
      reader->text = g_realloc (reader->text, reader->capacity + SOS_SCAN_PADDING);
    }
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
  SosReader *reader;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  reader = g_new0 (SosReader, 1);
  g_atomic_ref_count_init (&reader->ref_count);
  reader->source = sos_source_new (stream);
  sos_parser_init (&reader->parser);
  reader->next_line = 1;
  make_room (reader);

  return reader;
}

static gboolean
has_lines_by_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".gz"))
    name[strlen (name) - strlen (".gz")] = '\0';
  else if (g_str_has_suffix (name, ".zst"))
    name[strlen (name) - strlen (".zst")] = '\0';

  return g_str_has_suffix (name, ".ndjson") || g_str_has_suffix (name, ".jsonl");
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
  SosReader *reader;

  g_return_val_if_fail (path != NULL, NULL);

  stream = sos_source_open (path, error);
  if (stream == NULL)
    return NULL;

  reader = sos_reader_new_for_stream (stream);
  if (has_lines_by_name (path))
    reader->layout = LAYOUT_LINES;

  return reader;
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
  sos_source_free (reader->source);
  sos_parser_clear (&reader->parser);
  g_free (reader->failure);
  g_free (reader->text);
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

  return reader->line;
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

  return reader->layout == LAYOUT_LINES;
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

  return sos_source_is_packed (reader->source);
}

/* A problem of the text, not of a value in it. */
static gboolean
refuse (SosReader *reader, SosError code, char *message, GError **error)
{
  SosProblems problems = { .n = 0 };

  sos_problems_add (&problems, code, reader->line, 1, g_strdup (""), message);
  sos_problems_report (&problems, error);

  return FALSE;
}

static gboolean
refuse_size (SosReader *reader, GError **error)
{
  return refuse (reader, SOS_ERROR_SIZE,
                 g_strdup_printf ("the document is larger than %" G_GSIZE_FORMAT " bytes", reader->parser.limits.size),
                 error);
}

/* The text cannot be read on. Its whole lines count; what comes after the last
 * of them is left out, and the failure is told when they have been read. */
static void
break_off (SosReader *reader, const GError *reason)
{
  reader->failure = g_strdup (reason->message);
  while (reader->to > reader->from && reader->text[reader->to - 1] != '\n')
    reader->to--;
  reader->scanned = reader->from;
}

static gboolean
refuse_failure (SosReader *reader, GError **error)
{
  reader->line = reader->next_line;

  return refuse (reader, SOS_ERROR_IO, g_steal_pointer (&reader->failure), error);
}

/* FALSE only when it was cancelled. */
static gboolean
read_chunk (SosReader *reader, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gssize n;

  make_room (reader);
  n = sos_source_read (reader->source, reader->text + reader->to, reader->capacity - reader->to, cancellable, &reason);
  if (n < 0 && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (n < 0)
    break_off (reader, reason);
  else
    reader->to += (gsize) n;
  reader->is_at_end = n <= 0;
  memset (reader->text + reader->to, 0, SOS_SCAN_PADDING);

  return TRUE;
}

/* Looks for the end of the line that begins at `from`. */
static char *
find_newline (SosReader *reader)
{
  char *start = reader->text + MAX (reader->from, reader->scanned);
  char *newline = memchr (start, '\n', (gsize) (reader->text + reader->to - start));

  if (newline == NULL)
    reader->scanned = reader->to;

  return newline;
}

static gboolean
is_blank (const char *line, const char *end)
{
  while (line < end && (*line == ' ' || *line == '\t' || *line == '\r'))
    line++;

  return line == end;
}

/* Two lines that begin with a brace make NDJSON. */
static gboolean
has_two_braces (SosReader *reader)
{
  const char *line = reader->text, *end = reader->text + reader->to;
  guint n = 0;

  while (line != NULL && line < end && n < 2)
    {
      n += *line == '{';
      line = memchr (line, '\n', (gsize) (end - line));
      line = line != NULL ? line + 1 : NULL;
    }

  return n == 2;
}

/* Whether the first line ends as a document does. */
static gboolean
has_whole_document (SosReader *reader)
{
  const char *newline = find_newline (reader);

  return newline != NULL && newline > reader->text && newline[-1] == '}';
}

/* Reads until it is known how the text is cut. A text that is too large to be
 * one document is NDJSON if its first line alone is. */
static gboolean
find_layout (SosReader *reader, GCancellable *cancellable, GError **error)
{
  while (reader->layout == LAYOUT_UNKNOWN)
    {
      if (!read_chunk (reader, cancellable, error))
        return FALSE;
      if (has_two_braces (reader))
        reader->layout = LAYOUT_LINES;
      else if (reader->is_at_end)
        reader->layout = reader->failure != NULL && has_whole_document (reader) ? LAYOUT_LINES : LAYOUT_ONE;
      else if (reader->to > reader->parser.limits.size)
        reader->layout = find_newline (reader) != NULL ? LAYOUT_ONE : LAYOUT_LINES;
    }

  return TRUE;
}

static gboolean
parse (SosReader *reader, gsize length, SosMap **map, GError **error)
{
  SosMap *recycled = NULL;

  if (reader->last != NULL && !sos_map_is_shared (reader->last))
    recycled = g_steal_pointer (&reader->last);
  g_clear_pointer (&reader->last, sos_map_unref);

  reader->parser.first_line = reader->line;
  *map = sos_parse_map (&reader->parser, reader->text + reader->from, length, recycled, error);
  if (*map != NULL)
    reader->last = sos_map_ref (*map);

  return *map != NULL;
}

static gboolean
next_whole (SosReader *reader, SosMap **map, GCancellable *cancellable, GError **error)
{
  /* Whatever came of the first, nothing comes after it. */
  if (reader->line != 0)
    return TRUE;

  while (!reader->is_at_end && reader->to <= reader->parser.limits.size)
    if (!read_chunk (reader, cancellable, error))
      return FALSE;

  reader->line = 1;
  if (reader->failure != NULL)
    return refuse_failure (reader, error);
  if (reader->to > reader->parser.limits.size)
    return refuse_size (reader, error);

  return parse (reader, reader->to, map, error);
}

/* Goes past a line; its newline, if it has one, becomes the NUL that ends the
 * document. */
static void
take_line (SosReader *reader, char *newline)
{
  reader->line = reader->next_line++;
  if (newline != NULL)
    *newline = '\0';
}

static void
drop_line (SosReader *reader, const char *newline)
{
  reader->from = newline != NULL ? (gsize) (newline + 1 - reader->text) : reader->to;
  reader->scanned = reader->from;
}

/* Reads on until there is a whole line, the last one, or too much of one. */
static gboolean
fill_line (SosReader *reader, char **newline, GCancellable *cancellable, GError **error)
{
  *newline = find_newline (reader);
  while (*newline == NULL && !reader->is_at_end && reader->to - reader->from <= reader->parser.limits.size)
    {
      if (!read_chunk (reader, cancellable, error))
        return FALSE;
      *newline = find_newline (reader);
    }

  return TRUE;
}

static gboolean
next_line (SosReader *reader, SosMap **map, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      char *start, *end, *newline;
      gboolean is_read, was_skipping;
      gsize length;

      if (!fill_line (reader, &newline, cancellable, error))
        return FALSE;
      start = reader->text + reader->from;
      end = newline != NULL ? newline : reader->text + reader->to;
      length = (gsize) (end - start);
      if (length == 0 && newline == NULL)
        return reader->failure == NULL || refuse_failure (reader, error);

      was_skipping = reader->is_skipping;
      reader->is_skipping = newline == NULL && !reader->is_at_end;
      if (!was_skipping)
        take_line (reader, newline);

      if (was_skipping || is_blank (start, end))
        {
          drop_line (reader, newline);
          continue;
        }

      is_read = length > reader->parser.limits.size ? refuse_size (reader, error) : parse (reader, length, map, error);
      drop_line (reader, newline);

      return is_read;
    }
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
  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (map != NULL, FALSE);

  *map = NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!find_layout (reader, cancellable, error))
    return FALSE;

  return reader->layout == LAYOUT_ONE ? next_whole (reader, map, cancellable, error)
                                      : next_line (reader, map, cancellable, error);
}

static SosMap *
read_only_map (SosReader *reader, GCancellable *cancellable, GError **error)
{
  SosMap *map = NULL;

  reader->layout = LAYOUT_ONE;
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
