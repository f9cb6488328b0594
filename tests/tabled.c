/* SPDX-License-Identifier: MIT */
#include "tests/tabled.h"

#include "lib/practice/days.h"
#include "tests/support.h"

static const SosCells *
find_cells (const SosRows *rows, const char *column)
{
  for (guint i = 0; i < rows->info->n_columns; i++)
    if (g_str_equal (rows->info->columns[i].name, column))
      return &rows->columns[i];
  ck_abort_msg ("%s has no column %s", rows->info->name, column);

  return NULL;
}

static char *
day_to_string (gint32 days)
{
  char text[SOS_DATE_MAX_LENGTH];

  return g_strdup (sos_date_to_string (sos_date_from_days (days + SOS_EPOCH), text));
}

static char *
value_to_string (const SosCells *cells, gint64 row)
{
  gconstpointer values = cells->values.data;
  gsize length;
  const char *text;

  switch (cells->info->type)
    {
    case SOS_COLUMN_UTF8:
      text = sos_cells_get_text (cells, row, &length);
      return g_strndup (text, length);
    case SOS_COLUMN_DICTIONARY:
      return g_strdup (sos_cells_get_word (cells, row));
    case SOS_COLUMN_BOOL:
      return g_strdup (sos_bits_get (&cells->values, row) ? "true" : "false");
    case SOS_COLUMN_INT8:
      return g_strdup_printf ("%d", sos_cells_get_int8 (cells, row));
    case SOS_COLUMN_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, ((const gint64 *) values)[row]);
    case SOS_COLUMN_FLOAT64:
      return g_strdup_printf ("%.8g", ((const gdouble *) values)[row]);
    case SOS_COLUMN_DATE32:
      return day_to_string (sos_cells_get_int32 (cells, row));
    default:
      return g_strdup_printf ("%d", sos_cells_get_int32 (cells, row));
    }
}

char *
tabled_cell (const SosRows *rows, const char *column, gint64 row)
{
  const SosCells *cells = find_cells (rows, column);

  return sos_cells_is_valid (cells, row) ? value_to_string (cells, row) : g_strdup ("-");
}

gboolean
tabled_is (const SosRows *rows, const char *column, gint64 row, const char *text)
{
  g_autofree char *cell = tabled_cell (rows, column, row);

  return g_str_equal (cell, text != NULL ? text : "-");
}

gint
tabled_number (const SosRows *rows, const char *column, gint64 row)
{
  g_autofree char *cell = tabled_cell (rows, column, row);

  return (gint) g_ascii_strtoll (cell, NULL, 10);
}

char *
tabled_rows (const SosRows *rows, const char *columns)
{
  g_auto (GStrv) names = g_strsplit (columns, " ", -1);
  GString *text = g_string_new (NULL);

  for (gint64 row = 0; row < rows->n_rows; row++)
    for (char **name = names; *name != NULL; name++)
      {
        g_autofree char *cell = tabled_cell (rows, *name, row);

        g_string_append_printf (text, "%s%c", cell, name[1] != NULL ? ' ' : '\n');
      }

  return g_string_free (text, FALSE);
}

char *
tabled_table (const SosTable *table, const char *columns)
{
  ck_assert_uint_le (table->chunks->len, 1);

  return table->chunks->len > 0 ? tabled_rows (sos_table_get_chunk (table, 0), columns) : g_strdup ("");
}

char *
tabled_columns (const SosTableInfo *info)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < info->n_columns; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", info->columns[i].name);

  return g_string_free (text, FALSE);
}

char *
tabled_ask (SosMap *map, SosTableKind kind, const char *day, const char *columns)
{
  const SosQuestions questions = { .tables = 1u << kind, .as_of = sos_date_from_string (day) };
  g_autoptr (GError) error = NULL;
  SosYield yield;
  char *text;

  sos_yield_init (&yield, &questions);
  ck_assert_msg (sos_extract (&yield, map, "maps.ndjson:3", 0, &error), "%s", error != NULL ? error->message : "");
  text = tabled_rows (&yield.rows[kind], columns);
  sos_yield_clear (&yield);

  return text;
}
