/* SPDX-License-Identifier: MIT */
/* How far from the left.
 *
 * Everything that is drawn pulls: children to under their parents, parents to over
 * their children, partners to each other. Row after row is put where the sum of the
 * squares is least that still leaves everybody room, which pooling neighbours gives
 * at once (Ayer and others, 1955); a few rounds settle it. */
#include "lib/draw/kin-spread.h"

#define N_ROUNDS 24

#define GAP 20.0          /* between the words of two people */
#define COUPLE_APART 96.0 /* room for what is drawn on the line between partners */
#define LINE_ROOM 18.0    /* for a line that passes through a row */
#define CLEAR 6.0         /* between a line and words */

#define DESCENT_PULL 1.0
#define COUPLE_PULL 0.12
#define SIBLING_PULL 0.08
#define NEIGHBOUR_PULL 0.02
#define LINE_PULL 1.5 /* of lines that pass through rows, to be straight */
#define TIE_PULL 0.05
#define STAY_PULL 0.02

typedef struct {
  double sum, weight;
} Wish;

/* Items that have met: they move together. */
typedef struct {
  double sum, weight;
  guint n;
} Pool;

typedef struct {
  SosKinOrder *order;
  const SosKinSize *sizes;
  Wish *wishes; /* of items */
  Pool *pools;
} Spreading;

static void
wish (Spreading *spreading, guint item, double x, double weight)
{
  spreading->wishes[item].sum += weight * x;
  spreading->wishes[item].weight += weight;
}

/* From the middle of one item to the middle of the next. */
static double
distance_to_next (const SosKinOrder *order, guint row, guint place)
{
  const SosKinItem *item = &order->items[order->rows[row][place]];
  const SosKinItem *next = &order->items[order->rows[row][place + 1]];
  double room = item->half + next->half;

  return item->is_coupled ? MAX (room, COUPLE_APART) : room;
}

static double
half_width (const SosKinOrder *order, guint item, const SosKinSize *sizes)
{
  guint person = order->items[item].person;

  if (person != SOS_KIN_NONE)
    return (MAX (sizes[person].width, SOS_KIN_SYMBOL) + GAP) / 2;

  return order->items[item].row > 0 ? LINE_ROOM / 2 : 0;
}

/* Close together, around 0. */
static void
pack (Spreading *spreading)
{
  SosKinOrder *order = spreading->order;

  for (guint i = 0; i < order->n_items; i++)
    order->items[i].half = half_width (order, i, spreading->sizes);
  for (guint row = 0; row < order->n_rows; row++)
    {
      double x = 0;

      for (guint i = 0; i < order->n_in_row[row]; i++)
        {
          order->items[order->rows[row][i]].x = x;
          if (i + 1 < order->n_in_row[row])
            x += distance_to_next (order, row, i);
        }
      for (guint i = 0; i < order->n_in_row[row]; i++)
        order->items[order->rows[row][i]].x -= x / 2;
    }
}

double
sos_kin_find_drop (const SosKinOrder *order, guint birth, const SosKinSize *sizes)
{
  const SosKinUnion *one = &order->graph->unions[birth];
  const SosKinItem *left = &order->items[one->a], *right = &order->items[one->b == SOS_KIN_NONE ? one->a : one->b];
  double from, to, middle;

  if (one->is_across || left == right)
    return left->x;
  if (left->x > right->x)
    {
      const SosKinItem *swapped = left;

      left = right;
      right = swapped;
    }

  from = left->x + MAX (sizes[left->person].width, SOS_KIN_SYMBOL) / 2 + CLEAR;
  to = right->x - MAX (sizes[right->person].width, SOS_KIN_SYMBOL) / 2 - CLEAR;
  middle = (order->items[one->children[0]].x + order->items[one->children[one->n_children - 1]].x) / 2;
  if (!sos_kin_order_is_side_by_side (order, one->a, one->b))
    return CLAMP (middle, left->x, right->x);

  return from < to ? CLAMP (middle, from, to) : (left->x + right->x) / 2;
}

/* What pulls. */

/* The first item below a union on the way to each child, from @hop on. */
static double
middle_of_children (const SosKinOrder *order, guint first, guint end)
{
  double least = G_MAXDOUBLE, most = -G_MAXDOUBLE;

  for (guint i = first; i < end; i++)
    {
      double x = order->items[order->hops[i].lower].x;

      least = MIN (least, x);
      most = MAX (most, x);
    }

  return (least + most) / 2;
}

static void
pull_descent (Spreading *spreading, guint row, guint first, guint end)
{
  const SosKinOrder *order = spreading->order;
  const SosKinHop *hop = &order->hops[first];
  double above = (order->items[hop->a].x + order->items[hop->b].x) / 2;
  double shift = above - middle_of_children (order, first, end);

  if (order->items[hop->lower].row == row)
    for (guint i = first; i < end; i++)
      {
        guint lower = order->hops[i].lower;

        wish (spreading, lower, order->items[lower].x + shift, DESCENT_PULL);
      }
  else
    {
      wish (spreading, hop->a, order->items[hop->a].x - shift, DESCENT_PULL);
      wish (spreading, hop->b, order->items[hop->b].x - shift, DESCENT_PULL);
    }
}

static void
pull_tie (Spreading *spreading, guint row, const SosKinHop *hop)
{
  const SosKinItem *items = spreading->order->items;
  gboolean is_below = items[hop->lower].row == row;
  guint pulled = is_below ? hop->lower : hop->a, other = is_below ? hop->a : hop->lower;

  wish (spreading, pulled, items[other].x, items[pulled].person == SOS_KIN_NONE ? LINE_PULL : TIE_PULL);
}

/* The lines that end or begin in @row: those of one union follow each other. */
static void
pull_lines (Spreading *spreading, guint row, guint lower_row)
{
  const SosKinOrder *order = spreading->order;

  for (guint i = order->first_hop[lower_row]; i < order->first_hop[lower_row + 1];)
    {
      const SosKinHop *hop = &order->hops[i];
      guint end = i + 1;

      while (hop->birth != SOS_KIN_NONE && end < order->first_hop[lower_row + 1] &&
             order->hops[end].birth == hop->birth)
        end++;
      if (hop->tie != SOS_KIN_NONE)
        pull_tie (spreading, row, hop);
      else
        pull_descent (spreading, row, i, end);
      i = end;
    }
}

static gboolean
are_siblings (const SosKinOrder *order, guint a, guint b)
{
  const SosKinPerson *people = order->graph->people;

  a = order->items[a].person;
  b = order->items[b].person;

  return a != SOS_KIN_NONE && b != SOS_KIN_NONE && people[a].birth != SOS_KIN_NONE &&
         people[a].birth == people[b].birth;
}

static void
pull_neighbours (Spreading *spreading, guint row)
{
  const SosKinOrder *order = spreading->order;

  for (guint i = 0; i + 1 < order->n_in_row[row]; i++)
    {
      guint item = order->rows[row][i], next = order->rows[row][i + 1];
      double distance = distance_to_next (order, row, i);
      double weight = order->items[item].is_coupled      ? COUPLE_PULL
                      : are_siblings (order, item, next) ? SIBLING_PULL
                                                         : NEIGHBOUR_PULL;

      wish (spreading, item, order->items[next].x - distance, weight);
      wish (spreading, next, order->items[item].x + distance, weight);
    }
}

/* Where they come to stand. */

/* Every item wishes to be at its place in a row without any room between; @offset
 * is what that leaves out. Pools that overlap become one. */
static guint
pool_row (Spreading *spreading, guint row)
{
  const SosKinOrder *order = spreading->order;
  double offset = 0;
  guint n = 0;

  for (guint i = 0; i < order->n_in_row[row]; i++)
    {
      guint item = order->rows[row][i];
      const Wish *wished = &spreading->wishes[item];
      double weight = wished->weight + STAY_PULL;
      Pool *pool = &spreading->pools[n++];

      *pool = (Pool) { wished->sum + STAY_PULL * order->items[item].x - weight * offset, weight, 1 };
      for (; n > 1 && pool[-1].sum * pool->weight > pool->sum * pool[-1].weight; n--, pool--)
        {
          pool[-1].sum += pool->sum;
          pool[-1].weight += pool->weight;
          pool[-1].n += pool->n;
        }
      if (i + 1 < order->n_in_row[row])
        offset += distance_to_next (order, row, i);
    }

  return n;
}

static void
place_row (Spreading *spreading, guint row)
{
  const SosKinOrder *order = spreading->order;
  guint n = pool_row (spreading, row), place = 0;
  double offset = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < spreading->pools[i].n; j++, place++)
      {
        order->items[order->rows[row][place]].x = spreading->pools[i].sum / spreading->pools[i].weight + offset;
        if (place + 1 < order->n_in_row[row])
          offset += distance_to_next (order, row, place);
      }
}

static void
settle_row (Spreading *spreading, guint row)
{
  const SosKinOrder *order = spreading->order;

  for (guint i = 0; i < order->n_in_row[row]; i++)
    spreading->wishes[order->rows[row][i]] = (Wish) { 0 };
  pull_lines (spreading, row, row);
  if (row + 1 < order->n_rows)
    pull_lines (spreading, row, row + 1);
  pull_neighbours (spreading, row);
  place_row (spreading, row);
}

void
sos_kin_spread (SosKinOrder *order, const SosKinSize *sizes, SosArena *arena)
{
  Spreading spreading = {
    .order = order,
    .sizes = sizes,
    .wishes = sos_arena_take (arena, order->n_items * sizeof (Wish)),
    .pools = sos_arena_take (arena, order->n_items * sizeof (Pool)),
  };

  pack (&spreading);
  for (guint i = 0; i < N_ROUNDS; i++)
    for (guint j = 0; j < order->n_rows; j++)
      settle_row (&spreading, i % 2 == 0 ? j : order->n_rows - 1 - j);
}
