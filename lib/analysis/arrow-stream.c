/* SPDX-License-Identifier: MIT */
/* The rows of a table, for whoever reads Arrow: nothing is copied, so each array
 * holds the table. Arrays are released in any order and by any thread. */
#include "lib/analysis/table.h"

/* As the specification has them. */
_Static_assert (sizeof (gpointer) != 8 || sizeof (struct ArrowArray) == 80, "an ArrowArray has 80 bytes");
_Static_assert (sizeof (gpointer) != 8 || sizeof (struct ArrowArrayStream) == 40, "an ArrowArrayStream has 40 bytes");

/* Arrays */

static void
end_part (struct ArrowArray *part)
{
  if (part->release != NULL)
    part->release (part);
  g_free (part);
}

/* Parts that a consumer has moved out are released there. */
static void
release_array (struct ArrowArray *array)
{
  for (gint64 i = 0; i < array->n_children; i++)
    end_part (array->children[i]);
  if (array->dictionary != NULL)
    end_part (array->dictionary);
  g_free (array->children);
  g_free (array->buffers);
  sos_table_unref (array->private_data);
  array->release = NULL;
}

static void
begin_array (struct ArrowArray *array, SosTable *table, gint64 length, guint n_buffers)
{
  *array = (struct ArrowArray) { .length = length,
                                 .n_buffers = n_buffers,
                                 .buffers = g_new0 (const void *, n_buffers),
                                 .release = release_array,
                                 .private_data = sos_table_ref (table) };
}

static struct ArrowArray *
new_words (SosTable *table, SosDictionary *dictionary)
{
  struct ArrowArray *array = g_new (struct ArrowArray, 1);
  const SosJoined *joined = sos_dictionary_join (dictionary);

  begin_array (array, table, dictionary->words->len, 3);
  array->buffers[1] = joined->ends.data;
  array->buffers[2] = joined->text.data;

  return array;
}

static struct ArrowArray *
new_column (SosTable *table, const SosCells *cells, gint64 n_rows)
{
  struct ArrowArray *array = g_new (struct ArrowArray, 1);
  gboolean is_text = cells->info->type == SOS_COLUMN_UTF8;

  begin_array (array, table, n_rows, is_text ? 3 : 2);
  array->null_count = cells->n_null;
  array->buffers[0] = cells->n_null > 0 ? cells->validity.data : NULL;
  array->buffers[1] = cells->values.data;
  if (is_text)
    array->buffers[2] = cells->text.data;
  if (cells->dictionary != NULL)
    array->dictionary = new_words (table, cells->dictionary);

  return array;
}

static void
begin_batch (struct ArrowArray *batch, SosTable *table, const SosRows *rows)
{
  begin_array (batch, table, rows->n_rows, 1);
  batch->n_children = rows->info->n_columns;
  batch->children = g_new (struct ArrowArray *, rows->info->n_columns);
  for (guint i = 0; i < rows->info->n_columns; i++)
    batch->children[i] = new_column (table, &rows->columns[i], rows->n_rows);
}

/* The stream */

typedef struct {
  SosTable *table;
  guint next; /* the chunk to come */
} Progress;

static int
get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *schema)
{
  Progress *progress = stream->private_data;

  sos_table_export_schema (progress->table, schema);

  return 0;
}

/* At the end it gives an array that is released already. */
static int
get_next (struct ArrowArrayStream *stream, struct ArrowArray *batch)
{
  Progress *progress = stream->private_data;

  if (progress->next < progress->table->chunks->len)
    begin_batch (batch, progress->table, sos_table_get_chunk (progress->table, progress->next++));
  else
    *batch = (struct ArrowArray) { 0 };

  return 0;
}

/* There is none. */
static const char *
get_last_error (G_GNUC_UNUSED struct ArrowArrayStream *stream)
{
  return NULL;
}

static void
release_stream (struct ArrowArrayStream *stream)
{
  Progress *progress = stream->private_data;

  sos_table_unref (progress->table);
  g_free (progress);
  stream->release = NULL;
}

/**
 * sos_table_export_stream:
 * @table: a table
 * @stream: (type gpointer): room for the stream, which is the caller's to release
 *
 * Gives the rows by the Arrow C stream interface, in batches. Nothing is copied: the
 * stream and each array hold @table, and may be released after it, in any order and
 * in any thread. A table may be exported any number of times.
 *
 * Since: 0.1
 */
void
sos_table_export_stream (SosTable *table, struct ArrowArrayStream *stream)
{
  Progress *progress;

  g_return_if_fail (table != NULL);
  g_return_if_fail (stream != NULL);

  progress = g_new0 (Progress, 1);
  progress->table = sos_table_ref (table);
  *stream = (struct ArrowArrayStream) { .get_schema = get_schema,
                                        .get_next = get_next,
                                        .get_last_error = get_last_error,
                                        .release = release_stream,
                                        .private_data = progress };
}
