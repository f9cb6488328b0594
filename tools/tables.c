/* SPDX-License-Identifier: MIT */
/* `sos tables`: says what the columns of the tables mean. */
#include "tools/message.h"
#include "tools/table-output.h"

static const GOptionEntry options[] = {
  TABLE_OUTPUT_OPTIONS,
  { NULL },
};

/* What the names stand for; NULL where one stands for nothing. */
static GArray *
find_kinds (const char *const *names)
{
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (SosTableKind));

  for (; *names != NULL; names++)
    {
      const SosTableInfo *info = sos_table_info_find (*names);

      if (info == NULL)
        {
          message_misuse ("tables", "there is no table '%s'", *names);
          return NULL;
        }
      g_array_append_val (kinds, info->kind);
    }

  return g_steal_pointer (&kinds);
}

static Status
run (const char *const *names)
{
  g_autoptr (GArray) kinds = find_kinds (names);
  g_autoptr (SosTable) dictionary = NULL;
  g_autoptr (TableSink) sink = NULL;

  if (kinds == NULL || !table_output_check ("tables"))
    return STATUS_FAILED;

  sink = table_sink_open ();
  if (sink == NULL)
    return STATUS_FAILED;
  dictionary = sos_table_new_data_dictionary ((const SosTableKind *) (gconstpointer) kinds->data, kinds->len);

  return table_sink_write (sink, dictionary);
}

const Command tables_command = {
  .name = "tables",
  .summary = "Say what the columns of the tables mean",
  .arguments = "[NAME...]",
  .at_most = G_MAXUINT,
  .options = options,
  .run = run,
  .help = "Writes the data dictionary: for each column of the tables that are named,\n"
          "or of all, a line with table, column, type (as Arrow names it), nullable,\n"
          "unit and meaning. With --format=json it is one object a column, one a line.\n"
          "\n"
          "A command of its own makes each table of many maps: ratings, unrated,\n"
          "series, consensus, maps, findings, monthly, agreement, errors; and clocks\n"
          "with --csv. Each takes files, of one map or of one map a line (NDJSON),\n"
          "plain, gzip or zstd; folders, of which all files below are read whose names\n"
          "end in .json, .ndjson or .jsonl, perhaps followed by .gz or .zst; patterns\n"
          "in quotes, such as 'maps/2024-*.ndjson.zst'; and - for standard input.\n"
          "Hidden files of a folder are left out, and links to folders not followed.\n"
          "\n"
          "Rows are in the order of the maps. In CSV a null is an empty cell, an empty\n"
          "text is \"\", control characters are removed, and an apostrophe stands before\n"
          "what a spreadsheet would take for a formula. JSON is one object a row, one\n"
          "a line. No table has names or words of a map. A file of --output is there\n"
          "as a whole or not at all.\n"
          "\n"
          "Of the maps of one case (authority and case) only the highest revision\n"
          "counts, of two with the same the later updated, then the later in the\n"
          "input; with --revisions=all every map counts, though never in monthly and\n"
          "agreement. Nothing dated after the day of --as-of is seen.\n"
          "\n"
          "A map that cannot be read is left out: a last line on standard error counts\n"
          "them, and errors has a row for each. The status is 0 as long as one map\n"
          "could be read. With --strict the first bad map ends the reading.",
  .examples = "sos tables\n"
              "sos tables ratings series --format=json",
};
