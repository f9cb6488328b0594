/* SPDX-License-Identifier: MIT */
/* Tables of maps, looked at cell by cell. */
#pragma once

#include "lib/analysis/extract.h"
#include "lib/analysis/table.h"

/* What a cell says; "-" for a null. The row may be of any table. */
char *tabled_cell (const SosRows *rows, const char *column, gint64 row);

/* Whether it says that; %NULL is a null. */
gboolean tabled_is (const SosRows *rows, const char *column, gint64 row, const char *text);

gint tabled_number (const SosRows *rows, const char *column, gint64 row);

/* The cells of those columns, which are named with spaces between; a line a row. */
char *tabled_rows (const SosRows *rows, const char *columns);

/* The same of a table that has one chunk, or of one without rows. */
char *tabled_table (const SosTable *table, const char *columns);

/* All columns of it, with spaces between. */
char *tabled_columns (const SosTableInfo *info);

/* A map's rows of a table on a day, as tabled_rows() has them. */
char *tabled_ask (SosMap *map, SosTableKind kind, const char *day, const char *columns);
