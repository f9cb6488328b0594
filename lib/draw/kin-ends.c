/* SPDX-License-Identifier: MIT */
/* Where lines end at people. */
#include <stdlib.h>

#include "lib/draw/kin-laying.h"

#define FIRST_END 8.0 /* from a line to the middle of a sign to the one beside it */
#define END_WIDTH 9.0
#define TOP_ROOM 18.0 /* on each side of the middle of a sign */
#define BOTTOM_ROOM 30.0
#define UPRIGHT 16.0 /* a line that slants less stays on one side of lines of descent */

guint
sos_kin_rows_between (const SosKinLaying *laying, const SosKinTie *tie)
{
  guint from = laying->graph->people[tie->from].row, to = laying->graph->people[tie->to].row;

  return MAX (from, to) - MIN (from, to);
}

gboolean
sos_kin_runs_under (const SosKinLaying *laying, const SosKinUnion *one)
{
  return one->b != SOS_KIN_NONE && !one->is_across && !sos_kin_order_is_side_by_side (&laying->order, one->a, one->b);
}

gboolean
sos_kin_runs_over (const SosKinLaying *laying, const SosKinTie *tie)
{
  return sos_kin_rows_between (laying, tie) == 0 &&
         (tie->has_line || !sos_kin_order_is_side_by_side (&laying->order, tie->from, tie->to));
}

/* How a parent is with a child: straight from one to the other. */
static gboolean
slants (const SosKinLaying *laying, const SosKinTie *tie)
{
  return sos_kin_rows_between (laying, tie) == 1 && !tie->has_line;
}

static void
add_end (SosKinLaying *laying, guint person, gboolean is_top, double towards, double *x)
{
  laying->line_ends[laying->n_line_ends++] =
      (SosKinEnd) { .person = person, .is_top = is_top, .towards = towards, .x = x };
}

/* Whether a line of descent has the middle. */
static gboolean
has_middle_line (const SosKinLaying *laying, guint person, gboolean is_top)
{
  if (is_top)
    return laying->graph->people[person].birth != SOS_KIN_NONE;

  for (guint i = 0; i < laying->graph->n_unions; i++)
    {
      const SosKinUnion *one = &laying->graph->unions[i];

      if (one->a == person && (one->b == SOS_KIN_NONE || one->is_across) && one->n_children > 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_tie_ends (SosKinLaying *laying, guint i)
{
  const SosKinTie *tie = &laying->graph->ties[i];
  gboolean is_down = laying->graph->people[tie->from].row < laying->graph->people[tie->to].row;
  guint upper = is_down ? tie->from : tie->to, lower = is_down ? tie->to : tie->from;

  if (sos_kin_runs_over (laying, tie))
    {
      add_end (laying, tie->from, TRUE, sos_kin_x_of (laying, tie->to), &laying->ends[i][0]);
      add_end (laying, tie->to, TRUE, sos_kin_x_of (laying, tie->from), &laying->ends[i][1]);
    }
  else if (sos_kin_rows_between (laying, tie) == 1)
    {
      gboolean is_upright = ABS (sos_kin_x_of (laying, upper) - sos_kin_x_of (laying, lower)) < UPRIGHT &&
                            has_middle_line (laying, upper, FALSE);

      add_end (laying, upper, FALSE, sos_kin_x_of (laying, is_upright ? upper : lower), &laying->ends[i][0]);
      add_end (laying, lower, TRUE, sos_kin_x_of (laying, is_upright ? lower : upper), &laying->ends[i][1]);
      if (slants (laying, tie))
        laying->has_slants[sos_kin_gap_above (laying, lower)] = TRUE;
    }
}

/* Lines over several rows come from where they last passed. */
static void
add_far_ends (SosKinLaying *laying)
{
  for (guint i = 0; i < laying->order.n_hops; i++)
    {
      const SosKinHop *hop = &laying->order.hops[i];

      if (hop->tie == SOS_KIN_NONE || sos_kin_rows_between (laying, &laying->graph->ties[hop->tie]) < 2)
        continue;
      if (sos_kin_is_person (laying, hop->a))
        add_end (laying, hop->a, FALSE, sos_kin_x_of (laying, hop->lower), &laying->ends[hop->tie][0]);
      if (sos_kin_is_person (laying, hop->lower))
        add_end (laying, hop->lower, TRUE, sos_kin_x_of (laying, hop->a), &laying->ends[hop->tie][1]);
    }
}

static gint
compare_ends (gconstpointer a, gconstpointer b)
{
  const SosKinEnd *one = a, *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  if (one->is_top != other->is_top)
    return one->is_top ? -1 : 1;
  if (one->towards != other->towards)
    return one->towards < other->towards ? -1 : 1;

  return one->x < other->x ? -1 : one->x > other->x;
}

/* Puts ends side by side from @x on, within @room. */
static void
put_ends (const SosKinEnd *ends, guint n, double x, double direction, double room)
{
  double step = n > 1 ? MIN (END_WIDTH, room / (n - 1)) : 0;

  for (guint i = 0; i < n; i++)
    *ends[direction > 0 ? i : n - 1 - i].x = x + direction * i * step;
}

static void
spread_ends (const SosKinLaying *laying, const SosKinEnd *ends, guint n)
{
  double middle = sos_kin_x_of (laying, ends->person), room = ends->is_top ? TOP_ROOM : BOTTOM_ROOM;
  guint n_left = 0;

  if (!has_middle_line (laying, ends->person, ends->is_top))
    {
      put_ends (ends, n, middle - MIN ((n - 1) * END_WIDTH / 2, room), 1, 2 * room);
      return;
    }

  while (n_left < n && ends[n_left].towards < middle)
    n_left++;
  put_ends (ends, n_left, middle - FIRST_END, -1, room - FIRST_END);
  put_ends (ends + n_left, n - n_left, middle + FIRST_END, 1, room - FIRST_END);
}

void
sos_kin_find_ends (SosKinLaying *laying)
{
  guint end;

  for (guint i = 0; i < laying->graph->n_ties; i++)
    add_tie_ends (laying, i);
  add_far_ends (laying);
  for (guint i = 0; i < laying->graph->n_unions; i++)
    {
      const SosKinUnion *one = &laying->graph->unions[i];

      if (!sos_kin_runs_under (laying, one))
        continue;

      add_end (laying, one->a, FALSE, sos_kin_x_of (laying, one->b), &laying->couple_ends[i][0]);
      add_end (laying, one->b, FALSE, sos_kin_x_of (laying, one->a), &laying->couple_ends[i][1]);
    }

  qsort (laying->line_ends, laying->n_line_ends, sizeof *laying->line_ends, compare_ends);
  for (guint first = 0; first < laying->n_line_ends; first = end)
    {
      end = first + 1;
      while (end < laying->n_line_ends && laying->line_ends[end].person == laying->line_ends[first].person &&
             laying->line_ends[end].is_top == laying->line_ends[first].is_top)
        end++;
      spread_ends (laying, &laying->line_ends[first], end - first);
    }
}
