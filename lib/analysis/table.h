/* SPDX-License-Identifier: MIT */
/* A table while it is being made. */
#pragma once

#include "lib/analysis/rows.h"

/* Rows stand in chunks, each of which becomes a batch of the stream: so many, or
 * the next map more. */
#define SOS_CHUNK_ROWS 65536

struct _SosTable {
  gatomicrefcount ref_count;
  SosTableInfo info;
  SosColumnInfo *own_columns; /* of a table whose columns were asked for, else NULL */
  SosDictionary **dictionaries; /* one for each dictionary-encoded column, in their order */
  guint n_dictionaries;
  GPtrArray *chunks; /* of SosRows; none is empty */
  gint64 n_rows;
  GByteArray *is_counted; /* of a table of maps: which is the latest of its case, by number; or NULL */
};

SosTable *sos_table_new (const SosTableInfo *info);

/* A table with other columns than @info has; they are copied, their texts not. */
SosTable *sos_table_new_with_columns (const SosTableInfo *info, const SosColumnInfo *columns, guint n_columns);

/* Both are for whoever makes the table, before anybody else sees it. */
void sos_table_append (SosTable *table, const SosRows *rows, guint first_map);
void sos_table_filter (SosTable *table, const guint8 *is_kept);

static inline const SosRows *
sos_table_get_chunk (const SosTable *table, guint i)
{
  return g_ptr_array_index (table->chunks, i);
}
