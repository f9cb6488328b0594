/* SPDX-License-Identifier: MIT */
/* A table: chunks of rows with dictionaries in common. */
#include "lib/analysis/table.h"

/* Where texts end is an int32, so a chunk that has this much of one column is
 * full. */
#define FULL_TEXT (G_MAXINT32 / 2)

G_DEFINE_BOXED_TYPE (SosTable, sos_table, sos_table_ref, sos_table_unref)

static void
free_rows (gpointer rows)
{
  sos_rows_clear (rows);
  g_free (rows);
}

static SosTable *
new_table (const SosTableInfo *info, SosColumnInfo *own_columns, guint n_columns)
{
  SosTable *table = g_new0 (SosTable, 1);

  g_atomic_ref_count_init (&table->ref_count);
  table->info = *info;
  table->own_columns = own_columns;
  if (own_columns != NULL)
    {
      table->info.columns = own_columns;
      table->info.n_columns = n_columns;
    }
  table->chunks = g_ptr_array_new_with_free_func (free_rows);
  table->n_dictionaries = sos_table_info_count_dictionaries (&table->info);
  table->dictionaries = g_new (SosDictionary *, table->n_dictionaries + 1);
  for (guint i = 0; i < table->n_dictionaries; i++)
    table->dictionaries[i] = sos_dictionary_new ();

  return table;
}

SosTable *
sos_table_new (const SosTableInfo *info)
{
  return new_table (info, NULL, 0);
}

SosTable *
sos_table_new_with_columns (const SosTableInfo *info, const SosColumnInfo *columns, guint n_columns)
{
  return new_table (info, g_memdup2 (columns, n_columns * sizeof *columns), n_columns);
}

/**
 * sos_table_ref:
 * @table: a table
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @table
 *
 * Since: 0.1
 */
SosTable *
sos_table_ref (SosTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  g_atomic_ref_count_inc (&table->ref_count);

  return table;
}

/**
 * sos_table_unref:
 * @table: (transfer full): a table
 *
 * Gives a reference back. Streams that were exported keep their own. Safe from any
 * thread.
 *
 * Since: 0.1
 */
void
sos_table_unref (SosTable *table)
{
  g_return_if_fail (table != NULL);

  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;

  g_ptr_array_unref (table->chunks);
  for (guint i = 0; i < table->n_dictionaries; i++)
    sos_dictionary_free (table->dictionaries[i]);
  g_free (table->dictionaries);
  g_free (table->own_columns);
  g_clear_pointer (&table->is_counted, g_byte_array_unref);
  g_free (table);
}

/**
 * sos_table_get_info:
 * @table: a table
 *
 * Describes a table: its name and its columns.
 *
 * Returns: (transfer none): the description; it lives as long as @table
 *
 * Since: 0.1
 */
const SosTableInfo *
sos_table_get_info (const SosTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  return &table->info;
}

/**
 * sos_table_get_n_rows:
 * @table: a table
 *
 * Counts the rows.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
gint64
sos_table_get_n_rows (const SosTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->n_rows;
}

/* Whether @more behind @rows would be more than a chunk holds. */
static gboolean
is_full (const SosRows *rows, const SosRows *more)
{
  if (rows->n_rows >= SOS_CHUNK_ROWS)
    return TRUE;
  for (guint i = 0; i < rows->info->n_columns; i++)
    if (rows->columns[i].text.length + more->columns[i].text.length > FULL_TEXT)
      return TRUE;

  return FALSE;
}

static SosRows *
get_chunk_for (SosTable *table, const SosRows *more)
{
  SosRows *last = table->chunks->len > 0 ? g_ptr_array_index (table->chunks, table->chunks->len - 1) : NULL;

  if (last != NULL && !is_full (last, more))
    return last;

  last = g_new (SosRows, 1);
  sos_rows_init (last, &table->info, table->dictionaries);
  g_ptr_array_add (table->chunks, last);

  return last;
}

void
sos_table_append (SosTable *table, const SosRows *rows, guint first_map)
{
  if (rows->n_rows == 0)
    return;

  sos_rows_append (get_chunk_for (table, rows), rows, first_map);
  table->n_rows += rows->n_rows;
}

void
sos_table_filter (SosTable *table, const guint8 *is_kept)
{
  guint n_chunks = 0;

  table->n_rows = 0;
  for (guint i = 0; i < table->chunks->len; i++)
    {
      SosRows *rows = g_ptr_array_index (table->chunks, i);

      sos_rows_filter (rows, is_kept);
      table->n_rows += rows->n_rows;
      if (rows->n_rows == 0)
        free_rows (rows);
      else
        table->chunks->pdata[n_chunks++] = rows;
    }
  table->chunks->len = n_chunks;
}
