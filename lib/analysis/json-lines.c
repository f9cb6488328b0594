/* SPDX-License-Identifier: MIT */
/* A table as JSON, an object a row. */
#include "lib/analysis/row-text.h"

#include "lib/json/json-put.h"

/* Names of columns need no escapes. */
static char **
new_keys (const SosTableInfo *info)
{
  char **keys = g_new0 (char *, info->n_columns + 1);

  for (guint i = 0; i < info->n_columns; i++)
    keys[i] = g_strdup_printf ("%c\"%s\":", i > 0 ? ',' : '{', info->columns[i].name);

  return keys;
}

/**
 * sos_table_write_json:
 * @table: a table
 * @stream: where to
 * @cancellable: (nullable): to give up by
 * @error: return location for an error
 *
 * Writes a table as JSON: an object a row, each in a line. Every object has all columns
 * in their order. @stream stays open.
 *
 * Safe from any thread. Fails with %SOS_ERROR_IO, or with %G_IO_ERROR_CANCELLED.
 *
 * Returns: %TRUE when all is written
 *
 * Since: 0.1
 */
gboolean
sos_table_write_json (const SosTable *table, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  keys = new_keys (&table->info);

  return sos_table_write_rows (
      table,
      &(SosRowForm) { (const char *const *) keys, "}\n", .null = "null", .quote = "\"", .put_text = sos_json_put_text },
      "", stream, cancellable, error);
}
