/* SPDX-License-Identifier: MIT */
/* Lines that run across between two rows.
 *
 * Which of two is the upper one decides what they cross, so neighbours change
 * places as long as that helps; then each is as high as those above it let it. */
#include "lib/draw/kin-lanes.h"

#define CLEAR 7.0     /* between two that share a lane */
#define ON_TOP 5.0    /* two lines so near look like one */
#define ON_TOP_COST 8 /* crossings that are better than that */
#define N_PASSES 12
#define MANY 64 /* in one gap: they stay as they come */

static gboolean
meet (const SosKinWire *a, const SosKinWire *b)
{
  return a->gap == b->gap && a->left < b->right + CLEAR && b->left < a->right + CLEAR;
}

static gboolean
is_within (double x, const SosKinWire *wire)
{
  return x > wire->left - CLEAR && x < wire->right + CLEAR;
}

/* What it costs when @upper is above: lines from it go down through @lower, and
 * lines to @lower come down through it. */
static guint
cost_above (const SosKinWire *upper, const SosKinWire *lower)
{
  guint cost = 0;

  for (guint i = 0; i < upper->n_bottoms; i++)
    {
      cost += is_within (upper->bottoms[i], lower);
      for (guint j = 0; j < lower->n_tops; j++)
        cost += ON_TOP_COST * (ABS (upper->bottoms[i] - lower->tops[j]) < ON_TOP);
    }
  for (guint i = 0; i < lower->n_tops; i++)
    cost += is_within (lower->tops[i], upper);

  return cost;
}

static gboolean
is_better_below (const SosKinWire *wire, const SosKinWire *next)
{
  if (wire->level != next->level)
    return wire->level > next->level;

  return cost_above (next, wire) < cost_above (wire, next);
}

static void
sort (SosKinWire **wires, guint n)
{
  gboolean was_moved = n <= MANY;

  for (guint pass = 0; was_moved && pass < N_PASSES; pass++)
    {
      was_moved = FALSE;
      for (guint i = 0; i + 1 < n; i++)
        if (is_better_below (wires[i], wires[i + 1]))
          {
            SosKinWire *wire = wires[i];

            wires[i] = wires[i + 1];
            wires[i + 1] = wire;
            was_moved = TRUE;
          }
    }
}

static guint
assign_gap (SosKinWire **wires, guint n)
{
  guint n_lanes = 0;

  for (guint i = 0; i < n; i++)
    {
      wires[i]->lane = 0;
      for (guint j = 0; j < i; j++)
        if (meet (wires[i], wires[j]))
          wires[i]->lane = MAX (wires[i]->lane, wires[j]->lane + 1);
      n_lanes = MAX (n_lanes, wires[i]->lane + 1);
    }

  return n_lanes;
}

void
sos_kin_lanes_assign (SosKinWire *wires, guint n_wires, guint *n_lanes, guint n_gaps)
{
  g_autofree SosKinWire **in_gap = g_new (SosKinWire *, n_wires + 1);

  for (guint gap = 0; gap < n_gaps; gap++)
    {
      guint n = 0;

      for (guint i = 0; i < n_wires; i++)
        if (wires[i].gap == gap)
          in_gap[n++] = &wires[i];
      sort (in_gap, n);
      n_lanes[gap] = assign_gap (in_gap, n);
    }
}
