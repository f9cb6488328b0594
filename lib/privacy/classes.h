/* SPDX-License-Identifier: MIT */
/* Which rows are alike in what somebody could know of a person: equivalence
 * classes, as ISO/IEC 20889 calls them, and the risk that they leave. */
#pragma once

#include <sos/sos-privacy.h>

typedef struct {
  guint32 *class_of; /* of each row */
  guint32 *sizes;    /* of each class */
  gsize    n_rows;
  guint32  n_classes;
} SosClasses;

/* @columns have a number for each row: equal numbers stand for equal values. Without
 * a column all rows are alike. */
void sos_classes_init  (SosClasses           *classes,
                        const guint32 *const *columns,
                        guint                 n_columns,
                        gsize                 n_rows);
void sos_classes_clear (SosClasses *classes);

/* How many different @values the rows of each class have; free it. */
guint32 *sos_classes_count_distinct (const SosClasses *classes, const guint32 *values);

typedef struct {
  gsize   n_records;
  guint32 n_classes;
  guint32 n_unique;  /* classes of one record */
  guint32 smallest;  /* class; 0 where there is no record */
  double  highest;   /* prosecutor risk of the record in most danger: 1 in the size of its class */
  double  marketer;  /* classes to records: the share that can be expected to be found, and the mean prosecutor risk */
  double  at_risk;   /* share of records in classes smaller than was asked */
} SosRisk;

SosRisk sos_classes_measure (const SosClasses *classes, guint32 k);
