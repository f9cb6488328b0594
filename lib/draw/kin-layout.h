/* SPDX-License-Identifier: MIT */
/* Where everything of a genogram stands: only lengths, in pixels, y downwards. */
#pragma once

#include "lib/draw/kin-graph.h"

#define SOS_KIN_SYMBOL 40.0 /* how wide and high a person's sign is */
#define SOS_KIN_LANE 15.0   /* from one line that runs across to the next */

/* The words under a sign. */
typedef struct {
  double width;
  double height;
} SosKinSize;

typedef struct {
  double x, y;
} SosKinPoint;

/* Straight pieces, one after another. Those that end at somebody go on to the
 * middle of their sign, which is painted over them. */
typedef struct {
  const SosKinPoint *points;
  guint              n; /* 0: nothing to be drawn */
} SosKinRoute;

typedef struct {
  SosKinPoint from, to;
} SosKinSegment;

typedef struct {
  SosKinPoint   *places;  /* of people: the middle of their signs */
  SosKinRoute   *couples; /* of unions: from one partner to the other */
  double        *drops;   /* of unions with children: the x where the line down to them begins */
  SosKinRoute   *ties;
  SosKinSegment *descent; /* all lines from parents to children */
  guint          n_descent;
  double         loose_top; /* where the row of those begins who are not joined to anybody; 0: none */
  double         width, height;
  guint          n_crossings;
} SosKinLayout;

/* @sizes: of each person. @width: how wide it may be at least; it grows with the
 * family. All memory is the arena's. */
void sos_kin_layout_init (SosKinLayout *layout, const SosKinGraph *graph, const SosKinSize *sizes, double width,
                          SosArena *arena);
