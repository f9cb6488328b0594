/* SPDX-License-Identifier: MIT */
/* Where everything of a genogram stands. */
#include "lib/draw/kin-layout.h"

#include <math.h>

#include "lib/draw/kin-laying.h"
#include "lib/draw/kin-spread.h"

#define MARGIN 16.0
#define GAP_TOP 16.0    /* from words to the first lane */
#define GAP_BOTTOM 26.0 /* from the last lane to signs */
#define LEAST_GAP 58.0
#define SLANT_GAP 92.0 /* lines that slant need it to be told apart */
#define UNDER_WORDS 4.0
#define WORDS_TOP 7.0 /* from a sign to its words */
#define ABOVE_SIGN 3.0
#define SNAP 6.0 /* a line so nearly straight is straight */
#define LOOSE_CAPTION 30.0
#define BETWEEN_LOOSE 24.0
#define HALF (SOS_KIN_SYMBOL / 2)

/* In the middle of at least that width. */
static void
shift_items (SosKinLaying *laying, double width)
{
  SosKinOrder *order = &laying->order;
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE;

  for (guint i = 0; i < order->n_items; i++)
    if (order->items[i].row != SOS_KIN_NONE)
      {
        left = MIN (left, order->items[i].x - order->items[i].half);
        right = MAX (right, order->items[i].x + order->items[i].half);
      }
  laying->layout->width = MAX (width, right - left + 2 * MARGIN);
  for (guint i = 0; i < order->n_items; i++)
    order->items[i].x = round (order->items[i].x - (left + right) / 2 + laying->layout->width / 2);
}

/* Wires. */

static guint
add_wire (SosKinLaying *laying, SosKinWire wire)
{
  wire.left = G_MAXDOUBLE;
  wire.right = -G_MAXDOUBLE;
  for (guint i = 0; i < wire.n_tops; i++)
    {
      wire.left = MIN (wire.left, wire.tops[i]);
      wire.right = MAX (wire.right, wire.tops[i]);
    }
  for (guint i = 0; i < wire.n_bottoms; i++)
    {
      wire.left = MIN (wire.left, wire.bottoms[i]);
      wire.right = MAX (wire.right, wire.bottoms[i]);
    }
  laying->wires[laying->n_wires] = wire;

  return laying->n_wires++;
}

/* From one x above to another below; none where it can run straight. */
static guint
add_step (SosKinLaying *laying, guint gap, double above, double below)
{
  double *bottom;

  if (ABS (above - below) < 0.5)
    return SOS_KIN_NONE;

  bottom = sos_arena_take (laying->arena, sizeof *bottom);
  *bottom = below;

  return add_wire (
      laying,
      (SosKinWire) { .gap = gap, .tops = { above }, .n_tops = 1, .bottoms = bottom, .n_bottoms = 1, .level = 1 });
}

/* How many children, from the @i-th line of a union on, were born together and
 * stand beside each other. */
static guint
count_twins (const SosKinLaying *laying, guint i, guint end)
{
  const SosKinHop *hops = laying->order.hops;
  guint n = 1;

  while (i + n < end && sos_kin_is_person (laying, hops[i + n - 1].lower) &&
         sos_kin_is_person (laying, hops[i + n].lower) && laying->graph->people[hops[i + n - 1].lower].is_twin &&
         sos_kin_order_is_side_by_side (&laying->order, hops[i + n - 1].lower, hops[i + n].lower))
    n++;

  return n;
}

/* Where the line to a child leaves the bar: twins share one. */
static void
find_bottoms (const SosKinLaying *laying, guint first, guint end, double *bottoms)
{
  for (guint i = first; i < end;)
    {
      guint n = count_twins (laying, i, end);
      double x = (sos_kin_x_of (laying, laying->order.hops[i].lower) +
                  sos_kin_x_of (laying, laying->order.hops[i + n - 1].lower)) /
                 2;

      for (guint j = 0; j < n; j++, i++)
        bottoms[i - first] = x;
    }
}

static void
add_bar (SosKinLaying *laying, guint first, guint end)
{
  const SosKinHop *hop = &laying->order.hops[first];
  gboolean has_parents = sos_kin_is_person (laying, hop->a);
  double *bottoms = sos_arena_take (laying->arena, (end - first) * sizeof *bottoms);
  double drop = has_parents ? sos_kin_find_drop (&laying->order, hop->birth, laying->sizes) : 0;
  guint wire = SOS_KIN_NONE;

  find_bottoms (laying, first, end, bottoms);
  if (has_parents && bottoms[0] == bottoms[end - first - 1] && ABS (bottoms[0] - drop) < SNAP)
    drop = bottoms[0];
  else
    wire = add_wire (laying, (SosKinWire) { .gap = laying->order.items[hop->lower].row,
                                            .tops = { drop },
                                            .n_tops = has_parents,
                                            .bottoms = bottoms,
                                            .n_bottoms = end - first,
                                            .level = 1 });

  laying->layout->drops[hop->birth] = drop;
  for (guint i = first; i < end; i++)
    laying->hop_wires[i] = wire;
}

static void
add_tie_hop (SosKinLaying *laying, guint i)
{
  const SosKinHop *hop = &laying->order.hops[i];
  double above = sos_kin_is_person (laying, hop->a) ? laying->ends[hop->tie][0] : sos_kin_x_of (laying, hop->a);
  double below = sos_kin_is_person (laying, hop->lower) ? laying->ends[hop->tie][1] : sos_kin_x_of (laying, hop->lower);

  laying->hop_wires[i] = add_step (laying, laying->order.items[hop->lower].row, above, below);
}

static void
add_hop_wires (SosKinLaying *laying)
{
  const SosKinOrder *order = &laying->order;

  for (guint i = 0; i < order->n_hops;)
    {
      const SosKinHop *hop = &order->hops[i];
      guint end = i + 1, row = order->items[hop->lower].row;

      if (hop->birth != SOS_KIN_NONE)
        {
          while (end < order->first_hop[row + 1] && order->hops[end].birth == hop->birth)
            end++;
          add_bar (laying, i, end);
        }
      else if (hop->tie != SOS_KIN_NONE)
        add_tie_hop (laying, i);
      else
        laying->hop_wires[i] = add_step (laying, row, sos_kin_x_of (laying, hop->a), sos_kin_x_of (laying, hop->lower));
      i = end;
    }
}

static void
add_couple_wires (SosKinLaying *laying)
{
  for (guint i = 0; i < laying->graph->n_unions; i++)
    {
      const SosKinUnion *one = &laying->graph->unions[i];

      laying->couple_wires[i] = SOS_KIN_NONE;
      if (!sos_kin_runs_under (laying, one))
        continue;

      laying->couple_wires[i] =
          add_wire (laying, (SosKinWire) { .gap = sos_kin_gap_above (laying, one->a) + 1,
                                           .tops = { laying->couple_ends[i][0], laying->couple_ends[i][1] },
                                           .n_tops = 2 });
    }
}

static void
add_tie_wires (SosKinLaying *laying)
{
  for (guint i = 0; i < laying->graph->n_ties; i++)
    {
      const SosKinTie *tie = &laying->graph->ties[i];

      laying->tie_wires[i] = SOS_KIN_NONE;
      if (sos_kin_runs_over (laying, tie))
        laying->tie_wires[i] = add_wire (laying, (SosKinWire) { .gap = sos_kin_gap_above (laying, tie->from),
                                                                .bottoms = laying->ends[i],
                                                                .n_bottoms = 2,
                                                                .level = 2 });
    }
}

/* Heights. */

static double
words_bottom (const SosKinLaying *laying, guint person)
{
  return laying->layout->places[person].y + HALF + WORDS_TOP + laying->sizes[person].height + UNDER_WORDS;
}

static double
gap_height (const SosKinLaying *laying, guint gap)
{
  double lanes = laying->n_lanes[gap] > 0 ? GAP_BOTTOM + (laying->n_lanes[gap] - 1) * SOS_KIN_LANE : 0;

  if (gap <= 1)
    return lanes > 0 ? lanes + MARGIN : MARGIN;
  if (gap == laying->order.n_rows)
    return lanes > 0 ? lanes : 0;

  return MAX (laying->has_slants[gap] ? SLANT_GAP : LEAST_GAP, GAP_TOP + lanes);
}

static double
row_height (const SosKinLaying *laying, guint row)
{
  double words = 0;

  for (guint i = 0; i < laying->order.n_in_row[row]; i++)
    if (sos_kin_is_person (laying, laying->order.rows[row][i]))
      words = MAX (words, laying->sizes[laying->order.rows[row][i]].height);

  return SOS_KIN_SYMBOL + WORDS_TOP + words + UNDER_WORDS;
}

static void
stack_rows (SosKinLaying *laying)
{
  double y = 0;

  for (guint row = 1; row <= laying->order.n_rows; row++)
    {
      laying->gap_tops[row] = y;
      y += gap_height (laying, row);
      if (row == laying->order.n_rows)
        break;

      laying->row_tops[row] = y;
      for (guint i = 0; i < laying->order.n_in_row[row]; i++)
        {
          guint item = laying->order.rows[row][i];

          if (sos_kin_is_person (laying, item))
            laying->layout->places[item] = (SosKinPoint) { sos_kin_x_of (laying, item), y + HALF };
        }
      y += row_height (laying, row);
    }
  laying->layout->height = y + MARGIN;
}

static double
lane_y (const SosKinLaying *laying, guint wire)
{
  const SosKinWire *one = &laying->wires[wire];
  double first = laying->gap_tops[one->gap] + (one->gap <= 1 ? MARGIN : GAP_TOP);
  double spare = gap_height (laying, one->gap) - (one->gap <= 1 ? MARGIN : GAP_TOP) - GAP_BOTTOM -
                 (laying->n_lanes[one->gap] - 1) * SOS_KIN_LANE;

  return first + MAX (0, spare) / 2 + one->lane * SOS_KIN_LANE;
}

/* Lines. */

static void
add_segment (SosKinLaying *laying, double x1, double y1, double x2, double y2)
{
  laying->layout->descent[laying->layout->n_descent++] = (SosKinSegment) { { x1, y1 }, { x2, y2 } };
}

/* Where a line leaves what is above, and where it ends below. */
static double
upper_y (const SosKinLaying *laying, guint item, guint gap)
{
  return sos_kin_is_person (laying, item) ? words_bottom (laying, item) : laying->gap_tops[gap];
}

static double
lower_y (const SosKinLaying *laying, guint item)
{
  guint row = laying->order.items[item].row;

  return sos_kin_is_person (laying, item) ? laying->layout->places[item].y : laying->gap_tops[row + 1];
}

/* From the line between a couple, or from under the words of one parent. */
static double
drop_y (const SosKinLaying *laying, guint birth)
{
  const SosKinUnion *one = &laying->graph->unions[birth];

  if (laying->couple_wires[birth] != SOS_KIN_NONE)
    return lane_y (laying, laying->couple_wires[birth]);
  if (one->b == SOS_KIN_NONE || one->is_across)
    return words_bottom (laying, one->a);

  return laying->layout->places[one->a].y;
}

static void
draw_children (SosKinLaying *laying, guint first, guint end, double y, const double *bottoms)
{
  for (guint i = first; i < end;)
    {
      guint n = count_twins (laying, i, end);
      double fork_y = laying->row_tops[laying->order.items[laying->order.hops[i].lower].row] - GAP_BOTTOM + 4;

      if (n == 1)
        add_segment (laying, bottoms[i - first], y, bottoms[i - first], lower_y (laying, laying->order.hops[i].lower));
      else
        add_segment (laying, bottoms[i - first], y, bottoms[i - first], fork_y);
      for (guint j = 0; n > 1 && j < n; j++)
        add_segment (laying, bottoms[i - first], fork_y, sos_kin_x_of (laying, laying->order.hops[i + j].lower),
                     lower_y (laying, laying->order.hops[i + j].lower) - HALF + 3);
      i += n;
    }
}

static void
draw_descent (SosKinLaying *laying, guint first, guint end)
{
  const SosKinHop *hop = &laying->order.hops[first];
  const SosKinUnion *one = &laying->graph->unions[hop->birth];
  guint number = laying->hop_wires[first];
  double drop = laying->layout->drops[hop->birth];

  if (number == SOS_KIN_NONE)
    {
      double *bottoms = sos_arena_take (laying->arena, (end - first) * sizeof *bottoms);

      for (guint i = first; i < end; i++)
        bottoms[i - first] = drop;
      draw_children (laying, first, end, drop_y (laying, hop->birth), bottoms);
      return;
    }

  if (one->a != SOS_KIN_NONE)
    add_segment (laying, drop, drop_y (laying, hop->birth), drop, lane_y (laying, number));
  add_segment (laying, laying->wires[number].left, lane_y (laying, number), laying->wires[number].right,
               lane_y (laying, number));
  draw_children (laying, first, end, lane_y (laying, number), laying->wires[number].bottoms);
}

/* A line of descent that has come through a row. */
static void
draw_onward (SosKinLaying *laying, guint i)
{
  const SosKinHop *hop = &laying->order.hops[i];
  double above = sos_kin_x_of (laying, hop->a), below = sos_kin_x_of (laying, hop->lower);
  double from = laying->gap_tops[laying->order.items[hop->lower].row], to = lower_y (laying, hop->lower);

  if (laying->hop_wires[i] != SOS_KIN_NONE)
    {
      double y = lane_y (laying, laying->hop_wires[i]);

      add_segment (laying, above, from, above, y);
      add_segment (laying, above, y, below, y);
      from = y;
    }
  add_segment (laying, below, from, below, to);
}

static void
draw_lines_of_descent (SosKinLaying *laying)
{
  const SosKinOrder *order = &laying->order;

  for (guint i = 0; i < order->n_hops;)
    {
      guint end = i + 1;

      if (order->hops[i].birth != SOS_KIN_NONE)
        {
          while (end < order->first_hop[order->items[order->hops[i].lower].row + 1] &&
                 order->hops[end].birth == order->hops[i].birth)
            end++;
          draw_descent (laying, i, end);
        }
      else if (order->hops[i].tie == SOS_KIN_NONE)
        draw_onward (laying, i);
      i = end;
    }
}

static void
set_route (SosKinLaying *laying, SosKinRoute *route, const SosKinPoint *points, guint n)
{
  SosKinPoint *kept = sos_arena_take (laying->arena, n * sizeof *kept);

  memcpy (kept, points, n * sizeof *kept);
  *route = (SosKinRoute) { kept, n };
}

static void
route_couples (SosKinLaying *laying)
{
  for (guint i = 0; i < laying->graph->n_unions; i++)
    {
      const SosKinUnion *one = &laying->graph->unions[i];
      const SosKinPoint *places = laying->layout->places;
      guint number = laying->couple_wires[i];

      if (one->b == SOS_KIN_NONE || one->is_across)
        continue;

      if (number == SOS_KIN_NONE)
        set_route (laying, &laying->layout->couples[i], (SosKinPoint[]) { places[one->a], places[one->b] }, 2);
      else
        {
          const double *x = laying->wires[number].tops;
          double y = lane_y (laying, number);

          set_route (laying, &laying->layout->couples[i],
                     (SosKinPoint[]) { { x[0], words_bottom (laying, one->a) },
                                       { x[0], y },
                                       { x[1], y },
                                       { x[1], words_bottom (laying, one->b) } },
                     4);
        }
    }
}

static void
add_point (SosKinRoute *route, double x, double y)
{
  ((SosKinPoint *) route->points)[route->n++] = (SosKinPoint) { x, y };
}

/* Ties over rows, piece by piece: their lines come in the order of rows. */
static void
route_hops (SosKinLaying *laying)
{
  for (guint i = 0; i < laying->order.n_hops; i++)
    {
      const SosKinHop *hop = &laying->order.hops[i];
      guint gap = laying->order.items[hop->lower].row;
      SosKinRoute *route;
      double above, below;

      if (hop->tie == SOS_KIN_NONE)
        continue;

      route = &laying->layout->ties[hop->tie];
      above = sos_kin_is_person (laying, hop->a) ? laying->ends[hop->tie][0] : sos_kin_x_of (laying, hop->a);
      below = sos_kin_is_person (laying, hop->lower) ? laying->ends[hop->tie][1] : sos_kin_x_of (laying, hop->lower);
      if (route->points == NULL)
        {
          route->points =
              sos_arena_take (laying->arena, (2 + 2 * sos_kin_rows_between (laying, &laying->graph->ties[hop->tie])) *
                                                 sizeof (SosKinPoint));
          add_point (route, above, upper_y (laying, hop->a, gap));
        }
      if (laying->hop_wires[i] != SOS_KIN_NONE)
        {
          add_point (route, above, lane_y (laying, laying->hop_wires[i]));
          add_point (route, below, lane_y (laying, laying->hop_wires[i]));
        }
      if (sos_kin_is_person (laying, hop->lower))
        add_point (route, below, lower_y (laying, hop->lower));
    }
}

/* Straight down until it is below everybody's words. */
static void
route_slant (SosKinLaying *laying, guint i, guint upper, guint lower)
{
  const SosKinPoint *places = laying->layout->places;
  double x = laying->ends[i][0], row_bottom = laying->gap_tops[sos_kin_gap_above (laying, lower)];
  SosKinPoint points[] = {
    { x, words_bottom (laying, upper) },
    { x, row_bottom },
    { laying->ends[i][1], places[lower].y - HALF - ABOVE_SIGN },
    { laying->ends[i][1], places[lower].y - HALF + 6 },
  };
  guint first = row_bottom - points[0].y < UNDER_WORDS;

  set_route (laying, &laying->layout->ties[i], points + first, G_N_ELEMENTS (points) - first);
}

static void
route_ties (SosKinLaying *laying)
{
  const SosKinPoint *places = laying->layout->places;

  for (guint i = 0; i < laying->graph->n_ties; i++)
    {
      const SosKinTie *tie = &laying->graph->ties[i];
      const SosKinPoint *from = &places[tie->from], *to = &places[tie->to];

      if (laying->layout->ties[i].n > 0)
        continue;

      if (laying->tie_wires[i] != SOS_KIN_NONE)
        {
          const double *x = laying->ends[i];
          double y = lane_y (laying, laying->tie_wires[i]);

          set_route (laying, &laying->layout->ties[i],
                     (SosKinPoint[]) { { x[0], from->y }, { x[0], y }, { x[1], y }, { x[1], to->y } }, 4);
        }
      else if (sos_kin_rows_between (laying, tie) == 0)
        set_route (laying, &laying->layout->ties[i], (SosKinPoint[]) { *from, *to }, 2);
      else
        route_slant (laying, i, from->y < to->y ? tie->from : tie->to, from->y < to->y ? tie->to : tie->from);
    }
}

/* Those who are not joined to anybody, in as many rows as they need. */
static void
place_loose (SosKinLaying *laying)
{
  SosKinLayout *layout = laying->layout;
  double x = MARGIN, y = 0, height = 0;

  for (guint i = 0; i < laying->graph->n_people; i++)
    {
      double room = MAX (laying->sizes[i].width, SOS_KIN_SYMBOL) + BETWEEN_LOOSE;

      if (laying->graph->people[i].row != SOS_KIN_NONE)
        continue;

      if (layout->loose_top == 0)
        {
          layout->loose_top = laying->graph->n_rows > 0 ? layout->height : MARGIN;
          y = layout->loose_top + LOOSE_CAPTION;
        }
      if (x > MARGIN && x + room > layout->width - MARGIN)
        {
          x = MARGIN;
          y += height + BETWEEN_LOOSE;
          height = 0;
        }
      layout->places[i] = (SosKinPoint) { x + room / 2, y + HALF };
      x += room;
      height = MAX (height, SOS_KIN_SYMBOL + WORDS_TOP + laying->sizes[i].height + UNDER_WORDS);
    }
  if (layout->loose_top > 0)
    layout->height = y + height + MARGIN;
}

static void
take_room (SosKinLaying *laying)
{
  const SosKinGraph *graph = laying->graph;
  SosKinLayout *layout = laying->layout;
  SosArena *arena = laying->arena;
  guint n_gaps = graph->n_rows + 2, n_hops = laying->order.n_hops;

  laying->wires = sos_arena_take (arena, (n_hops + graph->n_unions + graph->n_ties) * sizeof (SosKinWire));
  laying->hop_wires = sos_arena_take (arena, n_hops * sizeof (guint));
  laying->couple_wires = sos_arena_take (arena, graph->n_unions * sizeof (guint));
  laying->tie_wires = sos_arena_take (arena, graph->n_ties * sizeof (guint));
  laying->ends = sos_arena_alloc (arena, graph->n_ties * sizeof (double[2]));
  laying->couple_ends = sos_arena_alloc (arena, graph->n_unions * sizeof (double[2]));
  laying->line_ends = sos_arena_take (arena, 2 * (graph->n_unions + graph->n_ties) * sizeof (SosKinEnd));
  laying->has_slants = sos_arena_alloc (arena, n_gaps * sizeof (gboolean));
  laying->n_lanes = sos_arena_alloc (arena, n_gaps * sizeof (guint));
  laying->gap_tops = sos_arena_alloc (arena, n_gaps * sizeof (double));
  laying->row_tops = sos_arena_alloc (arena, n_gaps * sizeof (double));
  layout->places = sos_arena_alloc (arena, graph->n_people * sizeof (SosKinPoint));
  layout->couples = sos_arena_alloc (arena, graph->n_unions * sizeof (SosKinRoute));
  layout->drops = sos_arena_alloc (arena, graph->n_unions * sizeof (double));
  layout->ties = sos_arena_alloc (arena, graph->n_ties * sizeof (SosKinRoute));
  layout->descent = sos_arena_take (arena, 4 * n_hops * sizeof (SosKinSegment));
}

void
sos_kin_layout_init (SosKinLayout *layout,
                     const SosKinGraph *graph,
                     const SosKinSize *sizes,
                     double width,
                     SosArena *arena)
{
  SosKinLaying laying = { .layout = layout, .graph = graph, .sizes = sizes, .arena = arena };

  *layout = (SosKinLayout) { 0 };
  sos_kin_order_init (&laying.order, graph, arena);
  take_room (&laying);
  sos_kin_spread (&laying.order, sizes, arena);
  shift_items (&laying, width);

  sos_kin_find_ends (&laying);
  add_couple_wires (&laying);
  add_hop_wires (&laying);
  add_tie_wires (&laying);
  sos_kin_lanes_assign (laying.wires, laying.n_wires, laying.n_lanes, graph->n_rows + 2);
  stack_rows (&laying);

  draw_lines_of_descent (&laying);
  route_couples (&laying);
  route_hops (&laying);
  route_ties (&laying);
  layout->n_crossings = sos_kin_order_count_crossings (&laying.order);
  place_loose (&laying);
}
