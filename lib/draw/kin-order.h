/* SPDX-License-Identifier: MIT */
/* Who stands beside whom: the order of a genogram's rows from left to right. */
#pragma once

#include "lib/draw/kin-graph.h"

/* What takes a place in a row: a person, or a line that passes through. Row 0 is
 * above the oldest generation: people stand one row below their own. */
typedef struct {
  guint    person;        /* or NONE */
  guint    row;
  guint    place;         /* in its row, from the left */
  gboolean is_coupled;    /* to the next in its row: they were put side by side */
  double   x;             /* of its middle */
  double   half;          /* of its width */
} SosKinItem;

/* A line from one row to the next. */
typedef struct {
  guint a, b;  /* above: one item, or two between which it begins */
  guint lower; /* an item */
  guint tie;   /* whose it is, or NONE: of descent */
  guint birth; /* the union it begins at, or NONE */
} SosKinHop;

typedef struct {
  const SosKinGraph *graph;
  SosKinItem        *items;    /* people come first, at their own numbers */
  guint              n_items;
  guint              n_rows;
  guint            **rows;     /* items in order */
  guint             *n_in_row;
  SosKinHop         *hops;     /* by the row of their lower end */
  guint             *first_hop; /* of each row, and the end */
  guint              n_hops;
} SosKinOrder;

void sos_kin_order_init (SosKinOrder *order, const SosKinGraph *graph, SosArena *arena);

/* Lines that cross, as they do when each is drawn straight. */
guint sos_kin_order_count_crossings (const SosKinOrder *order);

/* Whether that union's line runs straight from one to the other. */
gboolean sos_kin_order_is_side_by_side (const SosKinOrder *order, guint a, guint b);
