/* SPDX-License-Identifier: MIT */
/* A genogram while it is being laid out. */
#pragma once

#include "lib/draw/kin-lanes.h"
#include "lib/draw/kin-layout.h"
#include "lib/draw/kin-order.h"

/* A line that ends at somebody, beside others. */
typedef struct {
  guint person;
  gboolean is_top; /* of their sign; else under their words */
  double towards;  /* where it comes from */
  double *x;       /* that it is given */
} SosKinEnd;

typedef struct {
  SosKinLayout *layout;
  const SosKinGraph *graph;
  const SosKinSize *sizes;
  SosArena *arena;
  SosKinOrder order;
  SosKinWire *wires;
  guint n_wires;
  guint *hop_wires;    /* of each hop, or NONE */
  guint *couple_wires; /* of each union, or NONE */
  guint *tie_wires;    /* of each tie within a row, or NONE */
  double (*ends)[2];   /* of each tie: x at its upper (or first) and its lower end */
  double (*couple_ends)[2];
  SosKinEnd *line_ends;
  guint n_line_ends;
  gboolean *has_slants; /* of each gap */
  guint *n_lanes;
  double *gap_tops;
  double *row_tops; /* of items' rows; the first is not used */
} SosKinLaying;

static inline double
sos_kin_x_of (const SosKinLaying *laying, guint item)
{
  return laying->order.items[item].x;
}

static inline gboolean
sos_kin_is_person (const SosKinLaying *laying, guint item)
{
  return laying->order.items[item].person != SOS_KIN_NONE;
}

static inline guint
sos_kin_gap_above (const SosKinLaying *laying, guint person)
{
  return laying->order.items[person].row;
}

guint sos_kin_rows_between (const SosKinLaying *laying, const SosKinTie *tie);

/* Whether partners could not be put side by side: their line runs under everybody
 * between them. */
gboolean sos_kin_runs_under (const SosKinLaying *laying, const SosKinUnion *one);

/* Whether a tie within a row runs over everybody between the two: unless they are
 * beside each other and it is no more than how they are with each other. */
gboolean sos_kin_runs_over (const SosKinLaying *laying, const SosKinTie *tie);

/* Finds where lines end at people, side by side where there are several. */
void sos_kin_find_ends (SosKinLaying *laying);
