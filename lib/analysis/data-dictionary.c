/* SPDX-License-Identifier: MIT */
/* The data dictionary as a table of its own. */
#include "lib/analysis/table.h"

static const SosColumnInfo columns[] = {
  { "table", SOS_COLUMN_DICTIONARY, FALSE, "", "the table" },
  { "column", SOS_COLUMN_DICTIONARY, FALSE, "", "the column" },
  { "type", SOS_COLUMN_DICTIONARY, FALSE, "", "its type, as Arrow names it" },
  { "nullable", SOS_COLUMN_BOOL, FALSE, "", "whether a row may have nothing there" },
  { "unit", SOS_COLUMN_DICTIONARY, FALSE, "", "what a number counts, or which words there are; empty where plain" },
  { "meaning", SOS_COLUMN_DICTIONARY, FALSE, "", "what it says" },
};

static const SosTableInfo info = {
  SOS_TABLE_NONE, "tables", "a column of a table", columns, G_N_ELEMENTS (columns),
};

static void
put_column (SosRows *rows, const char *table, const SosColumnInfo *column)
{
  sos_rows_put_word (rows, table);
  sos_rows_put_word (rows, column->name);
  sos_rows_put_word (rows, sos_column_type_to_string (column->type));
  sos_rows_put_bool (rows, column->is_nullable);
  sos_rows_put_word (rows, column->unit);
  sos_rows_put_word (rows, column->meaning);
  sos_rows_end (rows);
}

static void
add_table (SosTable *dictionary, SosTableKind kind)
{
  const SosTableInfo *table = sos_table_info (kind);
  SosRows rows;

  sos_rows_init (&rows, &dictionary->info, dictionary->dictionaries);
  for (guint i = 0; i < table->n_columns; i++)
    put_column (&rows, table->name, &table->columns[i]);
  sos_table_append (dictionary, &rows, 0);
  sos_rows_clear (&rows);
}

/**
 * sos_table_new_data_dictionary:
 * @kinds: (array length=n_kinds) (nullable): tables
 * @n_kinds: how many; 0 for all there are
 *
 * Makes a table of what the columns of tables mean: a row a column, with `table`,
 * `column`, `type`, `nullable`, `unit` and `meaning`. Safe from any thread.
 *
 * Returns: (transfer full): a new table
 *
 * Since: 0.1
 */
SosTable *
sos_table_new_data_dictionary (const SosTableKind *kinds, guint n_kinds)
{
  g_autoptr (SosTable) dictionary = sos_table_new (&info);

  g_return_val_if_fail (kinds != NULL || n_kinds == 0, NULL);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_return_val_if_fail (sos_table_info (kinds[i]) != NULL, NULL);
      add_table (dictionary, kinds[i]);
    }
  for (SosTableKind kind = SOS_TABLE_NONE + 1; n_kinds == 0 && kind < SOS_N_TABLES; kind++)
    add_table (dictionary, kind);

  return g_steal_pointer (&dictionary);
}
