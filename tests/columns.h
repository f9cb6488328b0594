/* SPDX-License-Identifier: MIT */
/* Tables of random rows, and a plain model of the same rows to compare with. */
#pragma once

#include "lib/analysis/table.h"

/* A column of each type, then a nullable one of each. */
#define SOS_TEST_N_COLUMNS 16
extern const SosTableInfo sos_test_columns;

typedef struct {
  gboolean    is_null;
  gint64      number;
  gdouble     real;
  const char *text; /* interned */
} SosTestCell;

typedef struct {
  guint       map;
  SosTestCell cells[SOS_TEST_N_COLUMNS];
} SosTestRow;

/* Rows as a worker has them, with dictionaries of their own. */
typedef struct {
  SosRows        rows;
  SosDictionary *dictionaries[2];
} SosTestRows;

SosTestRows *sos_test_rows_new  (void);
void         sos_test_rows_free (SosTestRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTestRows, sos_test_rows_free)

/* Appends a random row; the model (of SosTestRow) may be NULL. @null_share is the
 * share of nulls, of 100. */
void sos_test_put_row (SosRows *rows, GArray *model, guint map, guint null_share, GRand *rand);

/* A table of so many rows, of maps of a few rows each, put together from pieces. */
SosTable *sos_test_table_new (guint n_rows, GArray *model, GRand *rand);

/* Fails the test unless the table is exported as the model has it. */
void sos_test_table_is (SosTable *table, const GArray *model);
