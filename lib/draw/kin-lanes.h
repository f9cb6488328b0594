/* SPDX-License-Identifier: MIT */
/* Lines that run across between two rows, each at a height of its own where they
 * would meet. */
#pragma once

#include <glib.h>

/* One that runs across: what comes to it from above and what leaves it downwards. */
typedef struct {
  guint         gap;   /* that it runs in */
  double        left, right;
  double        tops[2];
  guint         n_tops;
  const double *bottoms;
  guint         n_bottoms;
  guint         level; /* wires of a lower level are above those of a higher one */
  guint         lane;  /* found here: 0 is the uppermost */
} SosKinWire;

/* Gives every wire its lane, and each gap the number of those it needs. */
void sos_kin_lanes_assign (SosKinWire *wires, guint n_wires, guint *n_lanes, guint n_gaps);
