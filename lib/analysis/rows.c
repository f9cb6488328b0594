/* SPDX-License-Identifier: MIT */
/* Rows of a table, kept in columns as Arrow has them. */
#include "lib/analysis/rows.h"

#include "lib/practice/days.h"

guint
sos_table_info_count_dictionaries (const SosTableInfo *info)
{
  guint n = 0;

  for (guint i = 0; i < info->n_columns; i++)
    n += info->columns[i].type == SOS_COLUMN_DICTIONARY;

  return n;
}

/* A utf8 column has one end more than it has texts: the first begins at 0. Where
 * its texts lie is never NULL, even when all are empty. */
static void
begin_cells (SosCells *cells)
{
  cells->values.length = cells->text.length = cells->validity.length = 0;
  cells->n_null = 0;
  memset (cells->words, 0, sizeof cells->words);
  if (cells->info->type != SOS_COLUMN_UTF8)
    return;

  sos_buffer_reserve (&cells->text, 1);
  sos_cells_end_text (cells);
}

void
sos_rows_init (SosRows *rows, const SosTableInfo *info, SosDictionary *const *dictionaries)
{
  *rows = (SosRows) { .info = info,
                      .columns = g_new0 (SosCells, info->n_columns),
                      .runs = g_array_new (FALSE, FALSE, sizeof (SosRun)) };

  for (guint i = 0, n = 0; i < info->n_columns; i++)
    {
      rows->columns[i].info = &info->columns[i];
      if (info->columns[i].type == SOS_COLUMN_DICTIONARY)
        rows->columns[i].dictionary = dictionaries[n++];
      begin_cells (&rows->columns[i]);
    }
}

void
sos_rows_clear (SosRows *rows)
{
  for (guint i = 0; i < rows->info->n_columns; i++)
    {
      sos_buffer_clear (&rows->columns[i].values);
      sos_buffer_clear (&rows->columns[i].text);
      sos_buffer_clear (&rows->columns[i].validity);
    }
  g_free (rows->columns);
  g_array_unref (rows->runs);
}

void
sos_rows_empty (SosRows *rows)
{
  for (guint i = 0; i < rows->info->n_columns; i++)
    begin_cells (&rows->columns[i]);
  g_array_set_size (rows->runs, 0);
  rows->n_rows = rows->n_ended = 0;
}

static void
put_number (SosCells *cells, gint64 row, gint32 number)
{
  sos_cells_set_valid (cells, row, TRUE);
  sos_buffer_append (&cells->values, &number, sizeof number);
}

void
sos_rows_put_word (SosRows *rows, const char *word)
{
  SosCells *cells;

  if (word == NULL)
    {
      sos_rows_put_null (rows);
      return;
    }
  cells = sos_rows_next (rows, SOS_COLUMN_DICTIONARY);
  put_number (cells, rows->n_rows, sos_dictionary_add (cells->dictionary, word));
}

static gint32
number_enum (SosCells *cells, SosEnumType type, gint value)
{
  g_assert (value < SOS_MAX_COLUMN_WORDS);

  if (cells->words[value] == 0)
    cells->words[value] = 1 + sos_dictionary_add (cells->dictionary, sos_enum_to_string (type, value));

  return cells->words[value] - 1;
}

void
sos_rows_put_enum (SosRows *rows, SosEnumType type, gint value)
{
  SosCells *cells;

  if (value == 0)
    {
      sos_rows_put_null (rows);
      return;
    }
  cells = sos_rows_next (rows, SOS_COLUMN_DICTIONARY);
  put_number (cells, rows->n_rows, number_enum (cells, type, value));
}

void
sos_rows_put_date (SosRows *rows, SosDate date)
{
  if (date == SOS_DATE_NONE)
    sos_rows_put_null (rows);
  else
    sos_rows_put_day (rows, sos_date_to_days (date) - SOS_EPOCH);
}

/* Bytes of a value; 0 where values are bits or texts. */
static gsize
size_of (SosColumnType type)
{
  static const gsize sizes[] = {
    [SOS_COLUMN_DICTIONARY] = sizeof (gint32), [SOS_COLUMN_INT8] = sizeof (gint8),
    [SOS_COLUMN_INT32] = sizeof (gint32),      [SOS_COLUMN_INT64] = sizeof (gint64),
    [SOS_COLUMN_FLOAT64] = sizeof (gdouble),   [SOS_COLUMN_DATE32] = sizeof (gint32),
  };

  return type < G_N_ELEMENTS (sizes) ? sizes[type] : 0;
}

/* Most values are as long as that, for which no call is needed. */
static void
append_value (SosCells *cells, gconstpointer value, gsize size)
{
  if (G_LIKELY (size == sizeof (gint32)))
    sos_buffer_append (&cells->values, value, sizeof (gint32));
  else
    sos_buffer_append (&cells->values, value, size);
}

void
sos_rows_put_null (SosRows *rows)
{
  SosCells *cells = &rows->columns[rows->at++];
  static const gint64 nothing = 0;

  sos_cells_set_valid (cells, rows->n_rows, FALSE);
  if (cells->info->type == SOS_COLUMN_UTF8)
    sos_cells_end_text (cells);
  else if (cells->info->type == SOS_COLUMN_BOOL)
    sos_bits_append (&cells->values, rows->n_rows, FALSE);
  else
    append_value (cells, &nothing, size_of (cells->info->type));
}

static void
repeat_text (SosCells *cells, gint64 row)
{
  gsize length;
  const char *text = sos_cells_get_text (cells, row, &length);
  gsize start = (gsize) (text - cells->text.data);

  sos_buffer_reserve (&cells->text, length);
  sos_buffer_append (&cells->text, cells->text.data + start, length);
  sos_cells_end_text (cells);
}

static void
repeat_cell (SosCells *cells, gint64 row)
{
  gsize size = size_of (cells->info->type);

  sos_cells_set_valid (cells, row + 1, sos_cells_is_valid (cells, row));
  if (cells->info->type == SOS_COLUMN_UTF8)
    repeat_text (cells, row);
  else if (cells->info->type == SOS_COLUMN_BOOL)
    sos_bits_append (&cells->values, row + 1, sos_bits_get (&cells->values, row));
  else
    {
      sos_buffer_reserve (&cells->values, size);
      append_value (cells, cells->values.data + (gsize) row * size, size);
    }
}

void
sos_rows_repeat (SosRows *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    repeat_cell (&rows->columns[rows->at++], rows->n_rows - 1);
}

void
sos_rows_end_map (SosRows *rows, guint map)
{
  SosRun run = { map, (guint) (rows->n_rows - rows->n_ended) };

  if (run.n_rows > 0)
    g_array_append_val (rows->runs, run);
  rows->n_ended = rows->n_rows;
}

/* Putting rows behind others */

static void
append_bits (SosBuffer *to, gint64 n_to, const SosBuffer *from, gint64 n_from)
{
  if (n_to % 8 == 0)
    {
      sos_buffer_append (to, from->data, (gsize) (n_from + 7) / 8);
      return;
    }
  for (gint64 i = 0; i < n_from; i++)
    sos_bits_append (to, n_to + i, sos_bits_get (from, i));
}

static void
append_texts (SosCells *to, const SosCells *from, gint64 n)
{
  const gint32 *ends = (const gint32 *) (gconstpointer) from->values.data;
  gint32 start = (gint32) to->text.length;
  gint32 *end = (gint32 *) (gpointer) sos_buffer_reserve (&to->values, (gsize) n * sizeof *end);

  for (gint64 i = 0; i < n; i++)
    end[i] = start + ends[i + 1];
  to->values.length += (gsize) n * sizeof *end;
  sos_buffer_append (&to->text, from->text.data, from->text.length);
}

static void
append_words (SosCells *to, const SosCells *from, gint64 n)
{
  const GPtrArray *words = from->dictionary->words;
  g_autofree gint32 *numbers = g_new (gint32, words->len + 1);
  gint32 *number = (gint32 *) (gpointer) sos_buffer_reserve (&to->values, (gsize) n * sizeof *number);

  numbers[0] = 0; /* what nulls have */
  for (guint i = 0; i < words->len; i++)
    numbers[i] = sos_dictionary_add (to->dictionary, words->pdata[i]);
  for (gint64 i = 0; i < n; i++)
    number[i] = numbers[sos_cells_get_int32 (from, i)];
  to->values.length += (gsize) n * sizeof *number;
}

static void
append_cells (SosCells *to, gint64 n_to, const SosCells *from, gint64 n_from)
{
  switch (to->info->type)
    {
    case SOS_COLUMN_UTF8:
      append_texts (to, from, n_from);
      break;
    case SOS_COLUMN_DICTIONARY:
      append_words (to, from, n_from);
      break;
    case SOS_COLUMN_BOOL:
      append_bits (&to->values, n_to, &from->values, n_from);
      break;
    default:
      sos_buffer_append (&to->values, from->values.data, from->values.length);
    }
  if (to->info->is_nullable)
    append_bits (&to->validity, n_to, &from->validity, n_from);
  to->n_null += from->n_null;
}

void
sos_rows_append (SosRows *to, const SosRows *from, guint first_map)
{
  if (from->n_rows == 0)
    return;

  for (guint i = 0; i < to->info->n_columns; i++)
    append_cells (&to->columns[i], to->n_rows, &from->columns[i], from->n_rows);
  to->n_rows = to->n_ended = to->n_rows + from->n_rows;

  for (guint i = 0; i < from->runs->len; i++)
    {
      SosRun run = g_array_index (from->runs, SosRun, i);

      run.map += first_map;
      g_array_append_val (to->runs, run);
    }
}

/* Taking rows away */

/* Moves the @n rows at @from to @to, which comes before. */
static void
move_bits (SosBuffer *bits, gint64 to, gint64 from, gint64 n)
{
  for (gint64 i = 0; i < n; i++)
    {
      guint8 bit = (guint8) (1 << (to + i) % 8), *byte = (guint8 *) &bits->data[(to + i) / 8];

      *byte = (guint8) (sos_bits_get (bits, from + i) ? *byte | bit : *byte & ~bit);
    }
}

static void
move_texts (SosCells *cells, gint64 to, gint64 from, gint64 n)
{
  gint32 *ends = (gint32 *) (gpointer) cells->values.data;
  gint32 start = ends[from], back = start - ends[to];

  memmove (cells->text.data + ends[to], cells->text.data + start, (gsize) (ends[from + n] - start));
  for (gint64 i = 1; i <= n; i++)
    ends[to + i] = ends[from + i] - back;
}

static void
move_cells (SosCells *cells, gint64 to, gint64 from, gint64 n)
{
  gsize size = size_of (cells->info->type);

  if (cells->info->type == SOS_COLUMN_UTF8)
    move_texts (cells, to, from, n);
  else if (cells->info->type == SOS_COLUMN_BOOL)
    move_bits (&cells->values, to, from, n);
  else
    memmove (cells->values.data + (gsize) to * size, cells->values.data + (gsize) from * size, (gsize) n * size);
  if (cells->info->is_nullable)
    move_bits (&cells->validity, to, from, n);
}

static void
cut_bits (SosBuffer *bits, gint64 n)
{
  bits->length = (gsize) (n + 7) / 8;
  if (n % 8 != 0)
    bits->data[n / 8] = (char) ((guint8) bits->data[n / 8] & ((1u << n % 8) - 1));
}

static void
cut_cells (SosCells *cells, gint64 n)
{
  if (cells->info->type == SOS_COLUMN_UTF8)
    {
      cells->values.length = (gsize) (n + 1) * sizeof (gint32);
      cells->text.length = (gsize) sos_cells_get_int32 (cells, n);
    }
  else if (cells->info->type == SOS_COLUMN_BOOL)
    cut_bits (&cells->values, n);
  else
    cells->values.length = (gsize) n * size_of (cells->info->type);
  if (!cells->info->is_nullable)
    return;

  cut_bits (&cells->validity, n);
  cells->n_null = 0;
  for (gint64 i = 0; i < n; i++)
    cells->n_null += !sos_bits_get (&cells->validity, i);
}

/* Moves stretches of runs that are kept, not rows. */
void
sos_rows_filter (SosRows *rows, const guint8 *is_kept)
{
  SosRun *runs = (SosRun *) (gpointer) rows->runs->data;
  gint64 to = 0, from = 0;
  guint n_runs = 0;

  for (guint i = 0; i < rows->runs->len;)
    {
      gint64 n = 0;

      for (; i < rows->runs->len && is_kept[runs[i].map]; i++)
        {
          n += runs[i].n_rows;
          runs[n_runs++] = runs[i];
        }
      for (guint j = 0; n > 0 && to != from && j < rows->info->n_columns; j++)
        move_cells (&rows->columns[j], to, from, n);
      to += n;
      from += n;
      for (; i < rows->runs->len && !is_kept[runs[i].map]; i++)
        from += runs[i].n_rows;
    }
  if (to == rows->n_rows)
    return;

  for (guint j = 0; j < rows->info->n_columns; j++)
    cut_cells (&rows->columns[j], to);
  g_array_set_size (rows->runs, n_runs);
  rows->n_rows = rows->n_ended = to;
}
