/* SPDX-License-Identifier: MIT */
/* A table as CSV (RFC 4180), which a spreadsheet may open. */
#include "lib/analysis/row-text.h"

#include "lib/json/json-put.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define END_OF_LINE "\n" /* as shells want it; spreadsheets take both */

/* Bytes of the control character that is at @at; 0 where it is another. */
static guint
measure_control (const char *at, const char *end)
{
  guint8 byte = (guint8) *at;

  if (byte < 0x20 || byte == 0x7f)
    return 1;

  return byte == 0xc2 && end - at > 1 && (guint8) at[1] < 0xa0 ? 2 : 0;
}

/* What a spreadsheet would run, in either width. Tabs and ends of lines, which
 * would do as well, never get here. */
static gboolean
is_formula (const char *text, gsize length)
{
  static const char *const marks[] = { "=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= strlen (marks[i]) && memcmp (text, marks[i], strlen (marks[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_plain (const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at++)
    if (*at == '"' || *at == ',' || measure_control (at, text + length) > 0)
      return FALSE;

  return length > 0 && !is_formula (text, length);
}

/* Gives the length that is left. */
static gsize
remove_controls (char *text, gsize length)
{
  const char *end = text + length;
  char *to = text;

  for (const char *at = text; at < end;)
    {
      guint width = measure_control (at, end);

      if (width == 0)
        *to++ = *at++;
      at += width;
    }

  return (gsize) (to - text);
}

/* An empty text has quotes, by which readers tell it from a null. */
static void
put_quoted (SosBuffer *buffer, const char *text, gsize length)
{
  g_autofree char *clean = g_memdup2 (text, length);

  length = remove_controls (clean, length);
  sos_json_put (buffer, is_formula (clean, length) ? "\"'" : "\"");
  for (gsize i = 0; i < length; i++)
    {
      if (clean[i] == '"')
        sos_buffer_append_char (buffer, '"');
      sos_buffer_append_char (buffer, clean[i]);
    }
  sos_buffer_append_char (buffer, '"');
}

static void
put_cell (SosBuffer *buffer, const char *text, gsize length)
{
  if (is_plain (text, length))
    sos_buffer_append (buffer, text, length);
  else
    put_quoted (buffer, text, length);
}

static char *
new_head (const SosTableInfo *info, const char *const *before, SosCsvFlags flags)
{
  GString *head = g_string_new ((flags & SOS_CSV_BOM) != 0 ? BYTE_ORDER_MARK : NULL);

  for (guint i = 0; i < info->n_columns; i++)
    {
      g_string_append (head, before[i]);
      g_string_append (head, info->columns[i].name);
    }
  g_string_append (head, END_OF_LINE);

  return g_string_free (head, FALSE);
}

/**
 * sos_table_write_csv:
 * @table: a table
 * @stream: where to
 * @flags: how
 * @cancellable: (nullable): to give up by
 * @error: return location for an error
 *
 * Writes a table as CSV: names of the columns, then a line a row. Dates are as ISO 8601
 * has them, a null is an empty cell, an empty text is `""`. In cells of text there are no
 * control characters, and an apostrophe stands before what a spreadsheet would take for a
 * formula. @stream stays open.
 *
 * Safe from any thread. Fails with %SOS_ERROR_IO, or with %G_IO_ERROR_CANCELLED.
 *
 * Returns: %TRUE when all is written
 *
 * Since: 0.1
 */
gboolean
sos_table_write_csv (const SosTable *table,
                     GOutputStream *stream,
                     SosCsvFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree const char **before = NULL;
  g_autofree char *head = NULL;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  before = g_new (const char *, table->info.n_columns);
  for (guint i = 0; i < table->info.n_columns; i++)
    before[i] = i > 0 ? "," : "";
  head = new_head (&table->info, before, flags);

  return sos_table_write_rows (table,
                               &(SosRowForm) { before, END_OF_LINE, .null = "", .quote = "", .put_text = put_cell },
                               head, stream, cancellable, error);
}
