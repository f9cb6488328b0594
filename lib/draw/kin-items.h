/* SPDX-License-Identifier: MIT */
/* What has to be put in order: items, the lines between them, and who moves
 * together. */
#pragma once

#include "lib/draw/kin-order.h"

/* Items that stand side by side and move as one: couples, and whoever has two
 * partners between them. No two children of one union are in one unit. */
typedef struct {
  guint *items;
  guint  n;
} SosKinUnit;

typedef struct {
  guint a, b; /* items of one row that are to be near each other */
} SosKinPair;

typedef struct {
  SosKinOrder *order;
  SosKinUnit  *units;
  guint      **rows;      /* units in order, as the document has them */
  guint       *n_in_row;
  guint       *older;     /* of each person: who is before them among the children, in their row, or NONE */
  SosKinPair  *pairs;
  guint        n_pairs;
} SosKinItems;

void sos_kin_items_init (SosKinItems *items, SosKinOrder *order, SosArena *arena);
