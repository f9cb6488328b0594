/* SPDX-License-Identifier: MIT */
/* What a table is, for whoever reads Arrow. The data dictionary goes along as
 * metadata of the columns. */
#include <sos/sos-table.h>

#include "lib/json/buffer.h"

/* As the specification has them. */
_Static_assert (sizeof (gpointer) != 8 || sizeof (struct ArrowSchema) == 72, "an ArrowSchema has 72 bytes");

static const char *const formats[] = {
  [SOS_COLUMN_UTF8] = "u",  [SOS_COLUMN_DICTIONARY] = "i", [SOS_COLUMN_BOOL] = "b",    [SOS_COLUMN_INT8] = "c",
  [SOS_COLUMN_INT32] = "i", [SOS_COLUMN_INT64] = "l",      [SOS_COLUMN_FLOAT64] = "g", [SOS_COLUMN_DATE32] = "tdD",
};

static void
end_part (struct ArrowSchema *part)
{
  if (part->release != NULL)
    part->release (part);
  g_free (part);
}

/* Parts that a consumer has moved out are released there. */
static void
release_schema (struct ArrowSchema *schema)
{
  for (gint64 i = 0; i < schema->n_children; i++)
    end_part (schema->children[i]);
  if (schema->dictionary != NULL)
    end_part (schema->dictionary);
  g_free (schema->children);
  g_free (schema->private_data);
  schema->release = NULL;
}

static void
put_text (SosBuffer *metadata, const char *text)
{
  gint32 length = (gint32) strlen (text);

  sos_buffer_append (metadata, &length, sizeof length);
  sos_buffer_append (metadata, text, (gsize) length);
}

/* Two pairs of texts, as Arrow writes them down. */
static char *
new_metadata (const char *key, const char *value, const char *other_key, const char *other_value)
{
  SosBuffer metadata = { 0 };
  gint32 n_pairs = 2;

  sos_buffer_append (&metadata, &n_pairs, sizeof n_pairs);
  put_text (&metadata, key);
  put_text (&metadata, value);
  put_text (&metadata, other_key);
  put_text (&metadata, other_value);

  return metadata.data;
}

static void
begin_schema (struct ArrowSchema *schema, const char *format, const char *name, char *metadata)
{
  *schema = (struct ArrowSchema) {
    .format = format, .name = name, .metadata = metadata, .release = release_schema, .private_data = metadata
  };
}

static struct ArrowSchema *
new_words (void)
{
  struct ArrowSchema *schema = g_new (struct ArrowSchema, 1);

  begin_schema (schema, "u", "", NULL);

  return schema;
}

static struct ArrowSchema *
new_column (const SosColumnInfo *column)
{
  struct ArrowSchema *schema = g_new (struct ArrowSchema, 1);

  begin_schema (schema, formats[column->type], column->name,
                new_metadata ("unit", column->unit, "meaning", column->meaning));
  schema->flags = column->is_nullable ? ARROW_FLAG_NULLABLE : 0;
  if (column->type == SOS_COLUMN_DICTIONARY)
    schema->dictionary = new_words ();

  return schema;
}

/**
 * sos_table_export_schema:
 * @table: a table
 * @schema: (type gpointer): room for the schema, which is the caller's to release
 *
 * Says by the Arrow C data interface what the columns are. Their units and meanings
 * are metadata of the fields. It may be released after @table, in any thread.
 *
 * Since: 0.1
 */
void
sos_table_export_schema (const SosTable *table, struct ArrowSchema *schema)
{
  const SosTableInfo *info;

  g_return_if_fail (table != NULL);
  g_return_if_fail (schema != NULL);

  info = sos_table_get_info (table);
  begin_schema (schema, "+s", "", new_metadata ("table", info->name, "row", info->row));
  schema->n_children = info->n_columns;
  schema->children = g_new (struct ArrowSchema *, info->n_columns);
  for (guint i = 0; i < info->n_columns; i++)
    schema->children[i] = new_column (&info->columns[i]);
}
