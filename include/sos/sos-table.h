/* SPDX-License-Identifier: MIT */
/* Tables for analysts: columns that every tool reads. */
#pragma once

#include <gio/gio.h>

#include <sos/sos-arrow.h>
#include <sos/sos-macros.h>

G_BEGIN_DECLS

/**
 * SosTableKind:
 * @SOS_TABLE_NONE: no table
 * @SOS_TABLE_RATINGS: a row a rating that has a value
 * @SOS_TABLE_UNRATED: a row a rating that was not given
 * @SOS_TABLE_SERIES: a row for each child, scale and rater
 * @SOS_TABLE_CONSENSUS: a row for each child, scale and round
 * @SOS_TABLE_MAPS: a row a map
 * @SOS_TABLE_FINDINGS: a row a finding of sos_check()
 * @SOS_TABLE_CLOCKS: a row a limit of a profile
 * @SOS_TABLE_MONTHLY: a row for each team, topic, direction and month
 * @SOS_TABLE_AGREEMENT: a row for each group that was asked for
 * @SOS_TABLE_ERRORS: a row a map that could not be read
 * @SOS_N_TABLES: how many there are, and none
 *
 * What a table is about.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_TABLE_NONE,
  SOS_TABLE_RATINGS,
  SOS_TABLE_UNRATED,
  SOS_TABLE_SERIES,
  SOS_TABLE_CONSENSUS,
  SOS_TABLE_MAPS,
  SOS_TABLE_FINDINGS,
  SOS_TABLE_CLOCKS,
  SOS_TABLE_MONTHLY,
  SOS_TABLE_AGREEMENT,
  SOS_TABLE_ERRORS,
  SOS_N_TABLES,
} SosTableKind;

/**
 * SosColumnType:
 * @SOS_COLUMN_UNKNOWN: no type
 * @SOS_COLUMN_UTF8: text, of which most rows have one of their own
 * @SOS_COLUMN_DICTIONARY: text of which there are few: int32 numbers and the
 *   dictionary that they stand for
 * @SOS_COLUMN_BOOL: true or false, a bit each
 * @SOS_COLUMN_INT8: a score
 * @SOS_COLUMN_INT32: a count
 * @SOS_COLUMN_INT64: a large count
 * @SOS_COLUMN_FLOAT64: a statistic
 * @SOS_COLUMN_DATE32: a day, as days since 1970-01-01
 *
 * The type of a column, as Arrow has it.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_COLUMN_UNKNOWN,
  SOS_COLUMN_UTF8,
  SOS_COLUMN_DICTIONARY,
  SOS_COLUMN_BOOL,
  SOS_COLUMN_INT8,
  SOS_COLUMN_INT32,
  SOS_COLUMN_INT64,
  SOS_COLUMN_FLOAT64,
  SOS_COLUMN_DATE32,
} SosColumnType;

/**
 * SosColumnInfo:
 * @name: its name
 * @type: its type
 * @is_nullable: whether a row may have nothing there
 * @unit: what a number counts, or which words a text is of; "" where that says
 *   itself
 * @meaning: what it says, in a line
 *
 * A column of a table. All texts are constant.
 *
 * Since: 0.1
 */
typedef struct {
  const char   *name;
  SosColumnType type;
  gboolean      is_nullable;
  const char   *unit;
  const char   *meaning;
} SosColumnInfo;

/**
 * SosTableInfo:
 * @kind: the table
 * @name: its name
 * @row: what one row is
 * @columns: (array length=n_columns): its columns, in order
 * @n_columns: how many
 *
 * A table, as the data dictionary has it.
 *
 * Since: 0.1
 */
typedef struct {
  SosTableKind         kind;
  const char          *name;
  const char          *row;
  const SosColumnInfo *columns;
  guint                n_columns;
} SosTableInfo;

SOS_API const SosTableInfo *sos_table_info      (SosTableKind kind);
SOS_API const SosTableInfo *sos_table_info_find (const char *name);
SOS_API const char         *sos_column_type_to_string (SosColumnType type);

/**
 * SosTable:
 *
 * Rows in columns, for whatever reads Arrow. A table never changes. Counting
 * references is atomic; any number of threads may read it.
 *
 * Since: 0.1
 */
typedef struct _SosTable SosTable;

#define SOS_TYPE_TABLE (sos_table_get_type ())
SOS_API GType sos_table_get_type (void);

SOS_API SosTable *sos_table_new_data_dictionary (const SosTableKind *kinds, guint n_kinds);

SOS_API SosTable *sos_table_ref   (SosTable *table);
SOS_API void      sos_table_unref (SosTable *table);

SOS_API const SosTableInfo *sos_table_get_info   (const SosTable *table);
SOS_API gint64              sos_table_get_n_rows (const SosTable *table);

/**
 * SosCsvFlags:
 * @SOS_CSV_DEFAULT: UTF-8, quoted as RFC 4180 has it, lines that end with LF
 * @SOS_CSV_BOM: begin with a byte order mark, by which some spreadsheets know
 *   UTF-8
 *
 * How a table is written as CSV.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CSV_DEFAULT = 0,
  SOS_CSV_BOM = 1 << 0,
} SosCsvFlags;

SOS_API gboolean sos_table_write_csv     (const SosTable *table,
                                          GOutputStream  *stream,
                                          SosCsvFlags     flags,
                                          GCancellable   *cancellable,
                                          GError        **error);
SOS_API gboolean sos_table_write_json    (const SosTable *table,
                                          GOutputStream  *stream,
                                          GCancellable   *cancellable,
                                          GError        **error);

#ifndef __GI_SCANNER__
SOS_API void sos_table_export_stream (SosTable *table, struct ArrowArrayStream *stream);
SOS_API void sos_table_export_schema (const SosTable *table, struct ArrowSchema *schema);
#endif

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTable, sos_table_unref)

G_END_DECLS
