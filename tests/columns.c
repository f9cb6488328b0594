/* SPDX-License-Identifier: MIT */
/* Tables of random rows, and a plain model of the same rows. */
#include "tests/columns.h"

#include "tests/support.h"

#define OF_EACH_TYPE(prefix, is_nullable)                                          \
  { prefix "utf8", SOS_COLUMN_UTF8, is_nullable, "", "a text" },                   \
      { prefix "dictionary", SOS_COLUMN_DICTIONARY, is_nullable, "", "a word" },   \
      { prefix "bool", SOS_COLUMN_BOOL, is_nullable, "", "a truth" },              \
      { prefix "int8", SOS_COLUMN_INT8, is_nullable, "0 to 10", "a score" },       \
      { prefix "int32", SOS_COLUMN_INT32, is_nullable, "people", "a count" },      \
      { prefix "int64", SOS_COLUMN_INT64, is_nullable, "pairs", "a large count" }, \
      { prefix "float64", SOS_COLUMN_FLOAT64, is_nullable, "", "a statistic" },    \
      { prefix "date32", SOS_COLUMN_DATE32, is_nullable, "day", "a day" }

static const SosColumnInfo columns[] = { OF_EACH_TYPE ("", FALSE), OF_EACH_TYPE ("maybe_", TRUE) };

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == SOS_TEST_N_COLUMNS);

const SosTableInfo sos_test_columns = { SOS_TABLE_NONE, "columns", "a random row", columns, SOS_TEST_N_COLUMNS };

SosTestRows *
sos_test_rows_new (void)
{
  SosTestRows *rows = g_new (SosTestRows, 1);

  for (guint i = 0; i < G_N_ELEMENTS (rows->dictionaries); i++)
    rows->dictionaries[i] = sos_dictionary_new ();
  sos_rows_init (&rows->rows, &sos_test_columns, rows->dictionaries);

  return rows;
}

void
sos_test_rows_free (SosTestRows *rows)
{
  sos_rows_clear (&rows->rows);
  for (guint i = 0; i < G_N_ELEMENTS (rows->dictionaries); i++)
    sos_dictionary_free (rows->dictionaries[i]);
  g_free (rows);
}

/* Making rows */

static const char *
random_text (GRand *rand)
{
  static char texts[9][30][12];
  gint length = g_rand_int_range (rand, 0, 9), number = g_rand_int_range (rand, 0, 30);
  char *text = texts[length][number];

  if (*text == '\0')
    g_snprintf (text, sizeof texts[0][0], "%.*s%d", length, "caseload", number);

  return g_rand_int_range (rand, 0, 8) == 0 ? "" : text;
}

static SosTestCell
random_cell (SosColumnType type, GRand *rand)
{
  switch (type)
    {
    case SOS_COLUMN_UTF8:
    case SOS_COLUMN_DICTIONARY:
      return (SosTestCell) { .text = random_text (rand) };
    case SOS_COLUMN_BOOL:
      return (SosTestCell) { .number = g_rand_boolean (rand) };
    case SOS_COLUMN_INT8:
      return (SosTestCell) { .number = (gint8) g_rand_int (rand) };
    case SOS_COLUMN_INT64:
      return (SosTestCell) { .number = (gint64) ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) };
    case SOS_COLUMN_FLOAT64:
      return (SosTestCell) { .real = g_rand_double_range (rand, -1e6, 1e6) };
    case SOS_COLUMN_DATE32: /* the years 1 to 9999 */
      return (SosTestCell) { .number = g_rand_int_range (rand, 1 - SOS_EPOCH, 2932897) };
    default:
      return (SosTestCell) { .number = (gint32) g_rand_int (rand) };
    }
}

static void
put_cell (SosRows *rows, SosColumnType type, const SosTestCell *cell)
{
  if (cell->is_null)
    sos_rows_put_null (rows);
  else if (type == SOS_COLUMN_UTF8)
    sos_rows_put_text (rows, cell->text);
  else if (type == SOS_COLUMN_DICTIONARY)
    sos_rows_put_word (rows, cell->text);
  else if (type == SOS_COLUMN_BOOL)
    sos_rows_put_bool (rows, (gboolean) cell->number);
  else if (type == SOS_COLUMN_INT8)
    sos_rows_put_int8 (rows, (gint8) cell->number);
  else if (type == SOS_COLUMN_INT32)
    sos_rows_put_int32 (rows, (gint32) cell->number);
  else if (type == SOS_COLUMN_INT64)
    sos_rows_put_int64 (rows, cell->number);
  else if (type == SOS_COLUMN_FLOAT64)
    sos_rows_put_double (rows, cell->real);
  else
    sos_rows_put_day (rows, (gint32) cell->number);
}

void
sos_test_put_row (SosRows *rows, GArray *model, guint map, guint null_share, GRand *rand)
{
  SosTestRow row = { .map = map };

  for (guint i = 0; i < SOS_TEST_N_COLUMNS; i++)
    {
      row.cells[i] = random_cell (columns[i].type, rand);
      row.cells[i].is_null = columns[i].is_nullable && (guint) g_rand_int_range (rand, 0, 100) < null_share;
      put_cell (rows, columns[i].type, &row.cells[i]);
    }
  sos_rows_end (rows);
  if (model != NULL)
    g_array_append_val (model, row);
}

SosTable *
sos_test_table_new (guint n_rows, GArray *model, GRand *rand)
{
  g_autoptr (SosTestRows) piece = sos_test_rows_new ();
  SosTable *table = sos_table_new (&sos_test_columns);

  for (guint map = 0; n_rows > 0;)
    {
      guint null_share = (guint) g_rand_int_range (rand, 0, 4) * 33, n_maps = (guint) g_rand_int_range (rand, 1, 6);

      for (guint i = 0; i < n_maps; i++)
        {
          for (gint n = g_rand_int_range (rand, 0, 20); n > 0 && n_rows > 0; n--, n_rows--)
            sos_test_put_row (&piece->rows, model, map + i, null_share, rand);
          sos_rows_end_map (&piece->rows, i);
        }
      sos_table_append (table, &piece->rows, map);
      sos_rows_empty (&piece->rows);
      for (guint i = 0; i < G_N_ELEMENTS (piece->dictionaries); i++)
        sos_dictionary_clear (piece->dictionaries[i]);
      map += n_maps;
    }

  return table;
}

/* Comparing */

static void
text_is (const struct ArrowArray *array, gint64 row, const char *text)
{
  const gint32 *ends = array->buffers[1];
  const char *bytes = array->buffers[2];

  sos_require ((gsize) (ends[row + 1] - ends[row]) == strlen (text));
  sos_require (memcmp (bytes + ends[row], text, strlen (text)) == 0);
}

static gboolean
bit_of (const void *bits, gint64 n)
{
  return ((const guint8 *) bits)[n / 8] >> n % 8 & 1;
}

static void
cell_is (const struct ArrowArray *array, SosColumnType type, gint64 row, const SosTestCell *cell)
{
  const void *values = array->buffers[1];

  sos_require (cell->is_null == (array->buffers[0] != NULL && !bit_of (array->buffers[0], row)));
  if (cell->is_null)
    return;

  if (type == SOS_COLUMN_UTF8)
    text_is (array, row, cell->text);
  else if (type == SOS_COLUMN_DICTIONARY)
    text_is (array->dictionary, ((const gint32 *) values)[row], cell->text);
  else if (type == SOS_COLUMN_BOOL)
    sos_require (bit_of (values, row) == cell->number);
  else if (type == SOS_COLUMN_INT8)
    sos_require (((const gint8 *) values)[row] == cell->number);
  else if (type == SOS_COLUMN_INT64)
    sos_require (((const gint64 *) values)[row] == cell->number);
  else if (type == SOS_COLUMN_FLOAT64)
    sos_require (((const gdouble *) values)[row] == cell->real);
  else
    sos_require (((const gint32 *) values)[row] == cell->number);
}

static void
batch_is (const struct ArrowArray *batch, const GArray *model, guint first)
{
  sos_require (batch->n_children == SOS_TEST_N_COLUMNS && first + batch->length <= model->len);

  for (guint i = 0; i < SOS_TEST_N_COLUMNS; i++)
    {
      const struct ArrowArray *column = batch->children[i];
      gint64 n_null = 0;

      sos_require (column->length == batch->length && column->offset == 0);
      for (gint64 row = 0; row < batch->length; row++)
        {
          const SosTestCell *cell = &g_array_index (model, SosTestRow, first + row).cells[i];

          cell_is (column, columns[i].type, row, cell);
          n_null += cell->is_null;
        }
      sos_require (column->null_count == n_null);
      sos_require ((column->buffers[0] == NULL) == (n_null == 0));
    }
}

void
sos_test_table_is (SosTable *table, const GArray *model)
{
  struct ArrowArrayStream stream;
  guint n = 0;

  ck_assert_int_eq (sos_table_get_n_rows (table), model->len);
  sos_table_export_stream (table, &stream);
  for (;;)
    {
      struct ArrowArray batch;

      ck_assert_int_eq (stream.get_next (&stream, &batch), 0);
      if (batch.release == NULL)
        break;
      ck_assert_int_gt (batch.length, 0);
      batch_is (&batch, model, n);
      n += (guint) batch.length;
      batch.release (&batch);
    }
  ck_assert_uint_eq (n, model->len);
  stream.release (&stream);
}
