/* SPDX-License-Identifier: MIT */
/* Columns of any Arrow stream as numbers. */
#include "lib/privacy/arrow-codes.h"

#include <string.h>

#include <sos/sos-error.h>
#include <sos/sos-privacy.h>

/* How the values of a layout are found. */
typedef enum {
  LAYOUT_NULLS = 1,
  LAYOUT_BITS,
  LAYOUT_FIXED, /* of so many bytes */
  LAYOUT_TEXT,  /* int32 offsets */
  LAYOUT_LARGE, /* int64 offsets */
  LAYOUT_VIEW,  /* sixteen bytes each, with the text or where it is */
} LayoutKind;

typedef struct {
  LayoutKind kind;
  gsize size;
} Layout;

/* A column, and the numbers of its values; 0 is no value. */
typedef struct {
  gint64 at; /* among the stream's columns */
  Layout layout;
  GHashTable *known; /* numbers by value, as GBytes */
  GArray *numbers;   /* guint32, of each row */
} Column;

static const struct {
  const char *format; /* its beginning */
  Layout layout;
} layouts[] = {
  { "n", { LAYOUT_NULLS, 0 } },   { "b", { LAYOUT_BITS, 0 } },    { "c", { LAYOUT_FIXED, 1 } },
  { "C", { LAYOUT_FIXED, 1 } },   { "s", { LAYOUT_FIXED, 2 } },   { "S", { LAYOUT_FIXED, 2 } },
  { "i", { LAYOUT_FIXED, 4 } },   { "I", { LAYOUT_FIXED, 4 } },   { "l", { LAYOUT_FIXED, 8 } },
  { "L", { LAYOUT_FIXED, 8 } },   { "e", { LAYOUT_FIXED, 2 } },   { "f", { LAYOUT_FIXED, 4 } },
  { "g", { LAYOUT_FIXED, 8 } },   { "tdD", { LAYOUT_FIXED, 4 } }, { "tdm", { LAYOUT_FIXED, 8 } },
  { "tts", { LAYOUT_FIXED, 4 } }, { "ttm", { LAYOUT_FIXED, 4 } }, { "ttu", { LAYOUT_FIXED, 8 } },
  { "ttn", { LAYOUT_FIXED, 8 } }, { "ts", { LAYOUT_FIXED, 8 } },  { "tD", { LAYOUT_FIXED, 8 } },
  { "vu", { LAYOUT_VIEW, 16 } },  { "vz", { LAYOUT_VIEW, 16 } },  { "u", { LAYOUT_TEXT, 0 } },
  { "z", { LAYOUT_TEXT, 0 } },    { "U", { LAYOUT_LARGE, 0 } },   { "Z", { LAYOUT_LARGE, 0 } },
};

static gboolean
find_layout (const char *format, Layout *layout)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (g_str_has_prefix (format, layouts[i].format) &&
        (format[strlen (layouts[i].format)] == '\0' || g_str_has_prefix (format, "ts") ||
         g_str_has_prefix (format, "tD")))
      {
        *layout = layouts[i].layout;
        return TRUE;
      }

  return FALSE;
}

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_hash_table_unref (column->known);
  g_array_unref (column->numbers);
}

/* Values */

static gboolean
is_valid (const struct ArrowArray *array, gint64 row)
{
  const guint8 *bits = array->n_buffers > 0 ? array->buffers[0] : NULL;

  return array->null_count == 0 || bits == NULL || (bits[row / 8] >> row % 8 & 1) != 0;
}

/* Up to twelve bytes stand in the view itself; else it says in which buffer they are,
 * and where. */
static gconstpointer
find_view (const struct ArrowArray *array, gint64 row, gsize *length)
{
  const gint32 *view = (const gint32 *) array->buffers[1] + 4 * row;

  *length = (gsize) view[0];

  return view[0] <= 12 ? (gconstpointer) (view + 1) : (const char *) array->buffers[2 + view[2]] + view[3];
}

/* The bytes of a value; %NULL where there is none. @bit is for one that has no byte. */
static gconstpointer
find_value (const struct ArrowArray *array, Layout layout, gint64 row, guint8 *bit, gsize *length)
{
  if (layout.kind == LAYOUT_NULLS || !is_valid (array, row))
    return NULL;
  if (layout.kind == LAYOUT_BITS)
    {
      *bit = ((const guint8 *) array->buffers[1])[row / 8] >> row % 8 & 1;
      *length = 1;
      return bit;
    }
  if (layout.kind == LAYOUT_FIXED)
    {
      *length = layout.size;
      return (const char *) array->buffers[1] + (gsize) row * layout.size;
    }
  if (layout.kind == LAYOUT_VIEW)
    return find_view (array, row, length);
  if (layout.kind == LAYOUT_TEXT)
    {
      const gint32 *offsets = array->buffers[1];

      *length = (gsize) (offsets[row + 1] - offsets[row]);
      return (const char *) array->buffers[2] + offsets[row];
    }
  else
    {
      const gint64 *offsets = array->buffers[1];

      *length = (gsize) (offsets[row + 1] - offsets[row]);
      return (const char *) array->buffers[2] + offsets[row];
    }
}

static guint32
number_value (Column *column, const struct ArrowArray *array, gint64 row)
{
  guint8 bit;
  gsize length = 0;
  gconstpointer value = find_value (array, column->layout, array->offset + row, &bit, &length);
  g_autoptr (GBytes) looked_up = NULL;
  guint32 number;

  if (value == NULL)
    return 0;
  looked_up = g_bytes_new_static (value, length);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (column->known, looked_up));
  if (number == 0)
    {
      number = g_hash_table_size (column->known) + 1;
      g_hash_table_insert (column->known, g_bytes_new (value, length), GUINT_TO_POINTER (number));
    }

  return number;
}

/* Numbers of a dictionary's words, each looked up once. */
static guint32 *
number_words (Column *column, const struct ArrowArray *words)
{
  guint32 *numbers = g_new (guint32, words->length);

  for (gint64 i = 0; i < words->length; i++)
    numbers[i] = number_value (column, words, i);

  return numbers;
}

static gsize
read_index (const struct ArrowArray *array, gsize size, gint64 row)
{
  const char *at = (const char *) array->buffers[1] + (gsize) (array->offset + row) * size;
  guint8 narrow;
  guint16 half;
  guint32 word;
  guint64 wide;

  switch (size)
    {
    case 1:
      memcpy (&narrow, at, size);
      return narrow;
    case 2:
      memcpy (&half, at, size);
      return half;
    case 4:
      memcpy (&word, at, size);
      return word;
    default:
      memcpy (&wide, at, size);
      return wide;
    }
}

static void
take_dictionary (Column *column, const struct ArrowArray *array, gsize index_size)
{
  g_autofree guint32 *numbers = number_words (column, array->dictionary);

  for (gint64 row = 0; row < array->length; row++)
    {
      guint32 number = is_valid (array, array->offset + row) ? numbers[read_index (array, index_size, row)] : 0;

      g_array_append_val (column->numbers, number);
    }
}

static void
take_values (Column *column, const struct ArrowArray *array)
{
  for (gint64 row = 0; row < array->length; row++)
    {
      guint32 number = number_value (column, array, row);

      g_array_append_val (column->numbers, number);
    }
}

/* Streams */

/* Why is left out: it may hold a value. */
static gboolean
fail (GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, "the stream fails");

  return FALSE;
}

/* What a key is called is a column's name, which is the caller's; it stays out of the
 * message all the same. */
static gboolean
find_column (Column *column, const struct ArrowSchema *schema, const char *key, guint number, GError **error)
{
  for (column->at = 0; column->at < schema->n_children; column->at++)
    {
      const struct ArrowSchema *child = schema->children[column->at];

      if (g_strcmp0 (child->name, key) != 0)
        continue;
      if (find_layout ((child->dictionary != NULL ? child->dictionary : child)->format, &column->layout))
        return TRUE;
      g_set_error (error, SOS_ERROR, SOS_ERROR_TYPE,
                   "the values of key %u cannot be compared: its type is nested or rare", number + 1);
      return FALSE;
    }
  g_set_error (error, SOS_ERROR, SOS_ERROR_KEY, "there is no column of the name of key %u", number + 1);

  return FALSE;
}

static gboolean
find_columns (GArray *columns, const struct ArrowSchema *schema, const char *const *keys, GError **error)
{
  for (guint i = 0; keys[i] != NULL; i++)
    {
      Column column = { .known =
                            g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL),
                        .numbers = g_array_new (FALSE, FALSE, sizeof (guint32)) };
      gboolean is_found = find_column (&column, schema, keys[i], i, error);

      g_array_append_val (columns, column);
      if (!is_found)
        return FALSE;
    }

  return TRUE;
}

static void
take_batch (GArray *columns, const struct ArrowSchema *schema, const struct ArrowArray *batch)
{
  for (guint i = 0; i < columns->len; i++)
    {
      Column *column = &g_array_index (columns, Column, i);
      const struct ArrowArray *array = batch->children[column->at];
      Layout index = { 0 };

      if (array->dictionary == NULL)
        {
          take_values (column, array);
          continue;
        }
      find_layout (schema->children[column->at]->format, &index);
      take_dictionary (column, array, index.size);
    }
}

static gboolean
take_batches (struct ArrowArrayStream *stream,
              GArray *columns,
              const struct ArrowSchema *schema,
              gsize *n_rows,
              GError **error)
{
  for (*n_rows = 0;;)
    {
      struct ArrowArray batch = { 0 };

      if (stream->get_next (stream, &batch) != 0)
        return fail (error);
      if (batch.release == NULL)
        return TRUE;
      take_batch (columns, schema, &batch);
      *n_rows += (gsize) batch.length;
      batch.release (&batch);
    }
}

static GPtrArray *
give_numbers (GArray *columns)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (numbers, g_array_ref (g_array_index (columns, Column, i).numbers));

  return numbers;
}

GPtrArray *
sos_arrow_number (struct ArrowArrayStream *stream, const char *const *keys, gsize *n_rows, GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  struct ArrowSchema schema = { 0 };
  gboolean is_taken;

  g_array_set_clear_func (columns, clear_column);
  if (stream->get_schema (stream, &schema) != 0)
    {
      fail (error);
      return NULL;
    }
  is_taken = find_columns (columns, &schema, keys, error) && take_batches (stream, columns, &schema, n_rows, error);
  schema.release (&schema);

  return is_taken ? give_numbers (columns) : NULL;
}

/**
 * sos_class_sizes_of_stream:
 * @stream: a stream of Arrow; it is read to its end, and stays the caller's
 * @keys: the names of columns, with %NULL behind them
 * @n_rows: (out): how many rows there were
 * @error: return location for an error
 *
 * Counts, for each row of a stream, the rows that have the same in all of these
 * columns; nothing counts as the same as nothing. Fails with %SOS_ERROR_KEY where
 * there is no such column, with %SOS_ERROR_TYPE where its values cannot be compared,
 * and with %SOS_ERROR_IO where the stream fails.
 *
 * Returns: (transfer full) (nullable): a size for each row; free it with g_free()
 *
 * Since: 0.1
 */
guint32 *
sos_class_sizes_of_stream (struct ArrowArrayStream *stream, const char *const *keys, gsize *n_rows, GError **error)
{
  g_autoptr (GPtrArray) numbers = NULL;
  g_autofree const guint32 **columns = NULL;

  g_return_val_if_fail (stream != NULL, NULL);
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (n_rows != NULL, NULL);

  numbers = sos_arrow_number (stream, keys, n_rows, error);
  if (numbers == NULL)
    return NULL;

  columns = g_new (const guint32 *, numbers->len + 1);
  for (guint i = 0; i < numbers->len; i++)
    columns[i] = (const guint32 *) (gconstpointer) ((GArray *) numbers->pdata[i])->data;

  return sos_class_sizes (columns, numbers->len, *n_rows);
}
