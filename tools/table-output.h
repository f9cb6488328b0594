/* SPDX-License-Identifier: MIT */
/* Where a table goes, and how it is written. */
#pragma once

#include <sos/sos.h>

#include "tools/command.h"

/* What the options say. */
typedef struct {
  gboolean wants_csv;
  gboolean wants_bom;
  char    *format;
  char    *path; /* NULL: standard output */
} TableOutput;

extern TableOutput table_output;

/* Of commands that have a --format of their own. */
#define TABLE_CSV_OPTIONS                                                                                              \
  { "csv", 0, 0, G_OPTION_ARG_NONE, &table_output.wants_csv, "Write a table as CSV", NULL },                           \
      { "bom", 0, 0, G_OPTION_ARG_NONE, &table_output.wants_bom, "Begin CSV so that Excel knows UTF-8", NULL },        \
      { "output", 'o', 0, G_OPTION_ARG_FILENAME, &table_output.path, "Write to that file", "FILE" }

#define TABLE_OUTPUT_OPTIONS                                                                                           \
  { "format", 0, 0, G_OPTION_ARG_STRING, &table_output.format, "Write csv (the default) or json", "FORMAT" },          \
      TABLE_CSV_OPTIONS

/* Says what is wrong with the options, and gives FALSE. */
gboolean table_output_check (const char *command);

typedef struct _TableSink TableSink;

/* Opens what the options name before the work begins, so that it is not in vain.
 * NULL when that fails, which it has said. */
TableSink *table_sink_open  (void);
Status     table_sink_write (TableSink *sink, const SosTable *table);
void       table_sink_free  (TableSink *sink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TableSink, table_sink_free)
