/* SPDX-License-Identifier: MIT */
/* Rows of a table as lines of text. */
#include "lib/analysis/row-text.h"

#include <math.h>

#include <sos/sos-error.h>

#include "lib/json/json-put.h"
#include "lib/json/json-text.h"
#include "lib/model/date.h"
#include "lib/practice/days.h"

/* What is put together before it is written. */
#define CHUNK (64 * 1024)

/* The texts of a dictionary's words, put once for all rows. */
typedef struct {
  SosBuffer text;
  gsize *ends; /* the first text ends at ends[1] */
} Words;

typedef struct {
  const SosRowForm *form;
  const SosRows *rows;
  Words *words; /* of each column; those without a dictionary have none */
  SosBuffer buffer;
} Writer;

/* Cells */

static void
put_word (Writer *writer, guint column, gint64 row)
{
  const Words *words = &writer->words[column];
  const gsize *end = &words->ends[sos_cells_get_int32 (&writer->rows->columns[column], row)];

  sos_buffer_append (&writer->buffer, words->text.data + end[0], end[1] - end[0]);
}

/* JSON has no word for what is no number; in a table nothing is none. */
static void
put_double (const SosRowForm *form, SosBuffer *buffer, gdouble value)
{
  char text[SOS_NUMBER_MAX_LENGTH];

  sos_json_put (buffer, isfinite (value) ? sos_format_number (value, text) : form->null);
}

static void
put_date (const SosRowForm *form, SosBuffer *buffer, gint32 days)
{
  char *to;

  sos_json_put (buffer, form->quote);
  to = sos_buffer_reserve (buffer, SOS_DATE_MAX_LENGTH);
  buffer->length += (gsize) (sos_date_put (sos_date_from_days (days + SOS_EPOCH), to) - to);
  sos_json_put (buffer, form->quote);
}

static void
put_value (Writer *writer, guint column, gint64 row)
{
  const SosCells *cells = &writer->rows->columns[column];
  gconstpointer values = cells->values.data;
  SosBuffer *buffer = &writer->buffer;
  const char *text;
  gsize length;

  switch (cells->info->type)
    {
    case SOS_COLUMN_UTF8:
      text = sos_cells_get_text (cells, row, &length);
      writer->form->put_text (buffer, text, length);
      break;
    case SOS_COLUMN_DICTIONARY:
      put_word (writer, column, row);
      break;
    case SOS_COLUMN_BOOL:
      sos_json_put (buffer, sos_bits_get (&cells->values, row) ? "true" : "false");
      break;
    case SOS_COLUMN_INT8:
      sos_write_integer (buffer, sos_cells_get_int8 (cells, row));
      break;
    case SOS_COLUMN_INT32:
      sos_write_integer (buffer, sos_cells_get_int32 (cells, row));
      break;
    case SOS_COLUMN_INT64:
      sos_write_integer (buffer, ((const gint64 *) values)[row]);
      break;
    case SOS_COLUMN_FLOAT64:
      put_double (writer->form, buffer, ((const gdouble *) values)[row]);
      break;
    case SOS_COLUMN_DATE32:
      put_date (writer->form, buffer, sos_cells_get_int32 (cells, row));
      break;
    case SOS_COLUMN_UNKNOWN:
      g_return_if_reached ();
    }
}

static void
put_row (Writer *writer, gint64 row)
{
  const SosRowForm *form = writer->form;

  for (guint i = 0; i < writer->rows->info->n_columns; i++)
    {
      sos_json_put (&writer->buffer, form->before[i]);
      if (sos_cells_is_valid (&writer->rows->columns[i], row))
        put_value (writer, i, row);
      else
        sos_json_put (&writer->buffer, form->null);
    }
  sos_json_put (&writer->buffer, form->end);
}

/* Words */

static void
put_words (const SosRowForm *form, const GPtrArray *words, Words *put)
{
  put->ends = g_new0 (gsize, words->len + 1);
  for (guint i = 0; i < words->len; i++)
    {
      form->put_text (&put->text, words->pdata[i], strlen (words->pdata[i]));
      put->ends[i + 1] = put->text.length;
    }
}

static Words *
new_words (const SosTable *table, const SosRowForm *form)
{
  Words *words = g_new0 (Words, table->info.n_columns);

  for (guint i = 0, n = 0; i < table->info.n_columns; i++)
    if (table->info.columns[i].type == SOS_COLUMN_DICTIONARY)
      put_words (form, table->dictionaries[n++]->words, &words[i]);

  return words;
}

static void
free_words (Words *words, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      sos_buffer_clear (&words[i].text);
      g_free (words[i].ends);
    }
  g_free (words);
}

/* Rows */

/* What a stream says may name its file. */
static gboolean
write_out (SosBuffer *buffer, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_output_stream_write_all (stream, buffer->data, buffer->length, NULL, cancellable, &reason))
    {
      buffer->length = 0;
      return TRUE;
    }

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, SOS_ERROR, SOS_ERROR_IO, "the table cannot be written: %s",
                 g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE)      ? "there is no space left"
                 : g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE) ? "nobody reads it any more"
                                                                                : "the system refused it");

  return FALSE;
}

static gboolean
write_chunks (const SosTable *table, Writer *writer, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < table->chunks->len; i++)
    {
      writer->rows = sos_table_get_chunk (table, i);
      for (gint64 row = 0; row < writer->rows->n_rows; row++)
        {
          put_row (writer, row);
          if (writer->buffer.length >= CHUNK && !write_out (&writer->buffer, stream, cancellable, error))
            return FALSE;
        }
    }

  return write_out (&writer->buffer, stream, cancellable, error);
}

gboolean
sos_table_write_rows (const SosTable *table,
                      const SosRowForm *form,
                      const char *head,
                      GOutputStream *stream,
                      GCancellable *cancellable,
                      GError **error)
{
  Writer writer = { .form = form, .words = new_words (table, form) };
  gboolean is_written;

  sos_buffer_reserve (&writer.buffer, CHUNK);
  sos_json_put (&writer.buffer, head);
  is_written = write_chunks (table, &writer, stream, cancellable, error);

  free_words (writer.words, table->info.n_columns);
  sos_buffer_clear (&writer.buffer);

  return is_written;
}
