/* SPDX-License-Identifier: MIT */
/* Where a table goes, and how it is written. */
#include "tools/table-output.h"

#include <gio/gunixoutputstream.h>

#include "tools/message.h"
#include "tools/replace.h"

TableOutput table_output;

struct _TableSink {
  Replacement *replacement; /* NULL: standard output */
  GOutputStream *stream;
};

static gboolean
is_json (void)
{
  return g_strcmp0 (table_output.format, "json") == 0;
}

gboolean
table_output_check (const char *command)
{
  if (table_output.format != NULL && !is_json () && !g_str_equal (table_output.format, "csv"))
    message_misuse (command, "--format takes csv or json");
  else if (is_json () && table_output.wants_csv)
    message_misuse (command, "leave out --csv or --format=json");
  else if (is_json () && table_output.wants_bom)
    message_misuse (command, "leave out --bom: JSON has no mark at its beginning");
  else
    return TRUE;

  return FALSE;
}

TableSink *
table_sink_open (void)
{
  g_autoptr (TableSink) sink = g_new0 (TableSink, 1);
  g_autoptr (GError) error = NULL;
  FILE *stream = stdout;

  if (table_output.path != NULL)
    {
      sink->replacement = replacement_new (table_output.path, &error);
      if (sink->replacement == NULL)
        {
          message_failed (table_output.path, error);
          return NULL;
        }
      stream = replacement_get_stream (sink->replacement);
    }
  sink->stream = g_unix_output_stream_new (fileno (stream), FALSE);

  return g_steal_pointer (&sink);
}

void
table_sink_free (TableSink *sink)
{
  g_clear_object (&sink->stream);
  g_clear_pointer (&sink->replacement, replacement_free);
  g_free (sink);
}

/* A file gets its name only when all of it is there. */
Status
table_sink_write (TableSink *sink, const SosTable *table)
{
  g_autoptr (GError) error = NULL;
  SosCsvFlags flags = table_output.wants_bom ? SOS_CSV_BOM : SOS_CSV_DEFAULT;
  gboolean is_written;

  if (is_json ())
    is_written = sos_table_write_json (table, sink->stream, NULL, &error);
  else
    is_written = sos_table_write_csv (table, sink->stream, flags, NULL, &error);
  if (is_written && sink->replacement != NULL)
    is_written = replacement_commit (sink->replacement, &error);

  return is_written ? STATUS_FINE : message_failed (table_output.path, error);
}
