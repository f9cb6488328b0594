/* SPDX-License-Identifier: MIT */
/* Rows of a table, kept in columns as Arrow has them.
 *
 * They are written cell by cell in the order of the columns, a row after another:
 * sos_rows_put_…() for each column, then sos_rows_end(). Workers write the rows of
 * a few maps; those are then put behind the rows that are there already. */
#pragma once

#include <sos/sos-date.h>
#include <sos/sos-enums.h>
#include <sos/sos-record.h>
#include <sos/sos-table.h>

#include "lib/analysis/dictionary.h"

/* More than any enumeration has values of which there is a column. */
#define SOS_MAX_COLUMN_WORDS 64

typedef struct {
  const SosColumnInfo *info;
  SosBuffer            values;   /* bits, numbers, or where each text ends (int32, from 0 on) */
  SosBuffer            text;     /* of a utf8 column */
  SosBuffer            validity; /* bits; of a nullable column */
  gint64               n_null;
  SosDictionary       *dictionary; /* borrowed */
  gint32               words[SOS_MAX_COLUMN_WORDS]; /* of an enumeration's values: 1 more than the number there; 0: not known */
} SosCells;

/* Rows that come from one map. */
typedef struct {
  guint map; /* its number */
  guint n_rows;
} SosRun;

typedef struct {
  const SosTableInfo *info;
  SosCells           *columns;
  gint64              n_rows;
  gint64              n_ended; /* rows of maps that have ended */
  guint               at;   /* the column to come */
  GArray             *runs; /* of SosRun */
} SosRows;

/* @dictionaries has one for each dictionary-encoded column, in their order; they
 * must outlive the rows. */
void sos_rows_init  (SosRows *rows, const SosTableInfo *info, SosDictionary *const *dictionaries);
void sos_rows_clear (SosRows *rows);

/* Takes all rows away and keeps the memory. */
void sos_rows_empty (SosRows *rows);

/* Says that the rows that came since the last call are those of a map. */
void sos_rows_end_map (SosRows *rows, guint map);

/* Puts the rows of @from behind those of @to; @first_map is added to the numbers
 * of their maps. */
void sos_rows_append (SosRows *to, const SosRows *from, guint first_map);

/* Keeps only the rows of maps for which @is_kept, by number, is not 0. */
void sos_rows_filter (SosRows *rows, const guint8 *is_kept);

guint sos_table_info_count_dictionaries (const SosTableInfo *info);

#define SOS_EPOCH 719163 /* 1970-01-01, as sos_date_to_days() counts */

/* What a cell is put into, which has to be of that type. */
static inline SosCells *
sos_rows_next (SosRows *rows, SosColumnType type)
{
  SosCells *cells = &rows->columns[rows->at++];

  g_assert (cells->info->type == type);

  return cells;
}

/* Adds a bit to bits of which there are @n. */
static inline void
sos_bits_append (SosBuffer *bits, gint64 n, gboolean bit)
{
  if (n % 8 == 0)
    sos_buffer_append_char (bits, bit != 0);
  else
    bits->data[n / 8] = (char) ((guint8) bits->data[n / 8] | (bit != 0) << n % 8);
}

static inline gboolean
sos_bits_get (const SosBuffer *bits, gint64 n)
{
  return (guint8) bits->data[n / 8] >> n % 8 & 1;
}

static inline void
sos_cells_set_valid (SosCells *cells, gint64 row, gboolean is_valid)
{
  if (!cells->info->is_nullable)
    {
      g_assert (is_valid);
      return;
    }
  sos_bits_append (&cells->validity, row, is_valid);
  cells->n_null += !is_valid;
}

static inline gboolean
sos_cells_is_valid (const SosCells *cells, gint64 row)
{
  return !cells->info->is_nullable || sos_bits_get (&cells->validity, row);
}

static inline void
sos_cells_end_text (SosCells *cells)
{
  gint32 end = (gint32) cells->text.length;

  sos_buffer_append (&cells->values, &end, sizeof end);
}

/* @text may be %NULL: a null. */
static inline void
sos_rows_put_text (SosRows *rows, const char *text)
{
  SosCells *cells = sos_rows_next (rows, SOS_COLUMN_UTF8);

  sos_cells_set_valid (cells, rows->n_rows, text != NULL);
  if (text != NULL)
    sos_buffer_append (&cells->text, text, strlen (text));
  sos_cells_end_text (cells);
}

void sos_rows_put_word (SosRows *rows, const char *word);

/* All of a column are of one type. */
void sos_rows_put_enum (SosRows *rows, SosEnumType type, gint value);

static inline void
sos_rows_put_bool (SosRows *rows, gboolean value)
{
  SosCells *cells = sos_rows_next (rows, SOS_COLUMN_BOOL);

  sos_cells_set_valid (cells, rows->n_rows, TRUE);
  sos_bits_append (&cells->values, rows->n_rows, value);
}

/* A value of the width that its type has. */
static inline void
sos_rows_put_fixed (SosRows *rows, SosColumnType type, gconstpointer value, gsize size)
{
  SosCells *cells = sos_rows_next (rows, type);

  sos_cells_set_valid (cells, rows->n_rows, TRUE);
  sos_buffer_append (&cells->values, value, size);
}

static inline void
sos_rows_put_int8 (SosRows *rows, gint8 value)
{
  sos_rows_put_fixed (rows, SOS_COLUMN_INT8, &value, sizeof value);
}

static inline void
sos_rows_put_int32 (SosRows *rows, gint32 value)
{
  sos_rows_put_fixed (rows, SOS_COLUMN_INT32, &value, sizeof value);
}

static inline void
sos_rows_put_int64 (SosRows *rows, gint64 value)
{
  sos_rows_put_fixed (rows, SOS_COLUMN_INT64, &value, sizeof value);
}

static inline void
sos_rows_put_double (SosRows *rows, gdouble value)
{
  sos_rows_put_fixed (rows, SOS_COLUMN_FLOAT64, &value, sizeof value);
}

/* @days since 1970-01-01. */
static inline void
sos_rows_put_day (SosRows *rows, gint32 days)
{
  sos_rows_put_fixed (rows, SOS_COLUMN_DATE32, &days, sizeof days);
}

/* Nothing, in a column of any type. */
void sos_rows_put_null (SosRows *rows);

/* Puts into the next @n columns what the row before has there, which is quicker than
 * to look for it again. */
void sos_rows_repeat (SosRows *rows, guint n);

/* Whether the row before is of the same map. */
static inline gboolean
sos_rows_has_begun_map (const SosRows *rows)
{
  return rows->n_rows > rows->n_ended;
}

static inline void
sos_rows_put_double_if (SosRows *rows, gboolean is_there, gdouble value)
{
  if (is_there)
    sos_rows_put_double (rows, value);
  else
    sos_rows_put_null (rows);
}

/* Of a member that is 0 where the map says nothing: a null. */
static inline void
sos_rows_put_int (SosRows *rows, gint value)
{
  if (value != 0)
    sos_rows_put_int32 (rows, value);
  else
    sos_rows_put_null (rows);
}

/* SOS_DATE_NONE is a null. */
void sos_rows_put_date (SosRows *rows, SosDate date);

/* SOS_UNSET is a null. */
static inline void
sos_rows_put_said (SosRows *rows, SosBool said)
{
  if (said == SOS_UNSET)
    sos_rows_put_null (rows);
  else
    sos_rows_put_bool (rows, said == SOS_TRUE);
}

static inline void
sos_rows_end (SosRows *rows)
{
  g_assert (rows->at == rows->info->n_columns);
  rows->at = 0;
  rows->n_rows++;
}

/* Reading. The text is not NUL-terminated. */
static inline const char *
sos_cells_get_text (const SosCells *cells, gint64 row, gsize *length)
{
  const gint32 *ends = (const gint32 *) (gconstpointer) cells->values.data;

  *length = (gsize) (ends[row + 1] - ends[row]);

  return cells->text.data + ends[row];
}

static inline const char *
sos_cells_get_word (const SosCells *cells, gint64 row)
{
  return cells->dictionary->words->pdata[((const gint32 *) (gconstpointer) cells->values.data)[row]];
}

static inline gint32
sos_cells_get_int32 (const SosCells *cells, gint64 row)
{
  return ((const gint32 *) (gconstpointer) cells->values.data)[row];
}

static inline gint8
sos_cells_get_int8 (const SosCells *cells, gint64 row)
{
  return ((const gint8 *) cells->values.data)[row];
}
