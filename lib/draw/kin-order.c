/* SPDX-License-Identifier: MIT */
/* Who stands beside whom.
 *
 * Rows are put in order by where the lines from the next row come from, downwards
 * and upwards in turn; then neighbours change places for as long as that takes away
 * crossings or makes lines shorter. Children of a union never leave the order of
 * their birth, and couples stay together. */
#include "lib/draw/kin-order.h"

#include <stdlib.h>

#include "lib/draw/kin-items.h"

#define N_SWEEPS 4

/* How many pairs of lines may be looked at: enough for every family that people
 * can read, and over soon for any other. */
#define PATIENCE 20000000

/* What a row costs. */
#define CROSSING_COST 4096
#define PAIR_COST 2
#define MAN_RIGHT_COST 3
#define APART_COST 6

typedef struct {
  SosKinOrder *order;
  SosKinItems items;
  double *pulls; /* of each unit: where its lines come from */
  gint64 patience;
} Ordering;

static gint
upper_key (const SosKinOrder *order, const SosKinHop *hop)
{
  return (gint) (order->items[hop->a].place + order->items[hop->b].place);
}

static gint
lower_key (const SosKinOrder *order, const SosKinHop *hop)
{
  return 2 * (gint) order->items[hop->lower].place;
}

/* Keys are told apart from the middle of the row. */
static gint
middle_key (const SosKinOrder *order, guint row)
{
  return (gint) order->n_in_row[row] - 1;
}

static gint
hop_length (const SosKinOrder *order, const SosKinHop *hop, guint row)
{
  return abs (upper_key (order, hop) - middle_key (order, row - 1) - lower_key (order, hop) + middle_key (order, row));
}

static guint
count_crossings (const SosKinOrder *order, guint row)
{
  guint n = 0;

  for (guint i = order->first_hop[row]; i < order->first_hop[row + 1]; i++)
    {
      gint upper = upper_key (order, &order->hops[i]), lower = lower_key (order, &order->hops[i]);

      for (guint j = order->first_hop[row]; j < i; j++)
        {
          gint over = upper - upper_key (order, &order->hops[j]), under = lower - lower_key (order, &order->hops[j]);

          n += (over < 0 && under > 0) || (over > 0 && under < 0);
        }
    }

  return n;
}

guint
sos_kin_order_count_crossings (const SosKinOrder *order)
{
  guint n = 0;

  for (guint row = 1; row < order->n_rows; row++)
    n += count_crossings (order, row);

  return n;
}

gboolean
sos_kin_order_is_side_by_side (const SosKinOrder *order, guint a, guint b)
{
  return order->items[a].row == order->items[b].row &&
         MAX (order->items[a].place, order->items[b].place) - MIN (order->items[a].place, order->items[b].place) == 1;
}

/* What a row costs. */

static gint64
cost_of_lines (Ordering *ordering, guint row)
{
  const SosKinOrder *order = ordering->order;
  gint64 cost = 0;
  guint n;

  if (row == 0 || row >= order->n_rows)
    return 0;

  n = order->first_hop[row + 1] - order->first_hop[row];
  ordering->patience -= (gint64) n * n / 2;
  for (guint i = order->first_hop[row]; i < order->first_hop[row + 1]; i++)
    cost += hop_length (order, &order->hops[i], row);

  return cost + (gint64) CROSSING_COST * count_crossings (order, row);
}

static gint64
cost_of_pairs (const Ordering *ordering, guint row)
{
  const SosKinItem *items = ordering->order->items;
  gint64 cost = 0;

  for (guint i = 0; i < ordering->items.n_pairs; i++)
    {
      const SosKinPair *pair = &ordering->items.pairs[i];

      if (items[pair->a].row == row)
        cost += PAIR_COST * abs ((gint) items[pair->a].place - (gint) items[pair->b].place);
    }

  return cost;
}

static const SosKinPerson *
person_at (const SosKinOrder *order, guint row, guint place)
{
  guint person = order->items[order->rows[row][place]].person;

  return person != SOS_KIN_NONE ? &order->graph->people[person] : NULL;
}

/* Men right of women whose partners they are, and people between those who live
 * together. */
static gint64
cost_of_neighbours (const Ordering *ordering, guint row)
{
  const SosKinOrder *order = ordering->order;
  gint64 cost = 0;

  for (guint i = 0; i + 1 < order->n_in_row[row]; i++)
    {
      const SosKinPerson *left = person_at (order, row, i), *right = person_at (order, row, i + 1);

      if (left == NULL || right == NULL)
        continue;
      if (left->household != right->household)
        cost += APART_COST * ((left->household != SOS_KIN_NONE) + (right->household != SOS_KIN_NONE));
      if (left->person->sex == SOS_SEX_FEMALE && right->person->sex == SOS_SEX_MALE &&
          order->items[order->rows[row][i]].is_coupled)
        cost += MAN_RIGHT_COST;
    }

  return cost;
}

static gint64
cost_of_row (Ordering *ordering, guint row)
{
  return cost_of_lines (ordering, row) + cost_of_lines (ordering, row + 1) + cost_of_pairs (ordering, row) +
         cost_of_neighbours (ordering, row);
}

/* Moving. */

static void
write_row (Ordering *ordering, guint row)
{
  SosKinOrder *order = ordering->order;
  guint place = 0;

  for (guint i = 0; i < ordering->items.n_in_row[row]; i++)
    {
      const SosKinUnit *unit = &ordering->items.units[ordering->items.rows[row][i]];

      for (guint j = 0; j < unit->n; j++, place++)
        {
          order->rows[row][place] = unit->items[j];
          order->items[unit->items[j]].place = place;
          order->items[unit->items[j]].is_coupled = j + 1 < unit->n;
        }
    }
}

/* Whether somebody of the unit is older than somebody of the next, and their
 * brother or sister. */
static gboolean
may_swap (const Ordering *ordering, guint row, guint i)
{
  const SosKinPerson *people = ordering->order->graph->people;
  const SosKinUnit *unit = &ordering->items.units[ordering->items.rows[row][i]];
  const SosKinUnit *next = &ordering->items.units[ordering->items.rows[row][i + 1]];

  for (guint j = 0; j < unit->n; j++)
    for (guint k = 0; k < next->n; k++)
      {
        guint one = ordering->order->items[unit->items[j]].person,
              other = ordering->order->items[next->items[k]].person;

        if (one != SOS_KIN_NONE && other != SOS_KIN_NONE && people[one].birth != SOS_KIN_NONE &&
            people[one].birth == people[other].birth)
          return FALSE;
      }

  return TRUE;
}

static void
swap (Ordering *ordering, guint row, guint i)
{
  guint *units = ordering->items.rows[row];
  guint unit = units[i];

  units[i] = units[i + 1];
  units[i + 1] = unit;
}

static void
turn (Ordering *ordering, guint row, guint i)
{
  SosKinUnit *unit = &ordering->items.units[ordering->items.rows[row][i]];

  for (guint j = 0; j < unit->n / 2; j++)
    {
      guint item = unit->items[j];

      unit->items[j] = unit->items[unit->n - 1 - j];
      unit->items[unit->n - 1 - j] = item;
    }
}

/* By the pull of lines. */

typedef struct {
  gint sum;
  guint n;
} Pull;

/* From the row above. */
static void
pull_from_above (const SosKinOrder *order, guint row, Pull *pulls)
{
  for (guint i = order->first_hop[row]; i < order->first_hop[row + 1]; i++)
    {
      Pull *pull = &pulls[order->items[order->hops[i].lower].place];

      pull->sum += upper_key (order, &order->hops[i]) - middle_key (order, row - 1);
      pull->n++;
    }
}

static void
pull_from_below (const SosKinOrder *order, guint row, Pull *pulls)
{
  for (guint i = order->first_hop[row + 1]; i < order->first_hop[row + 2]; i++)
    {
      const guint ends[] = { order->hops[i].a, order->hops[i].b };

      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          Pull *pull = &pulls[order->items[ends[j]].place];

          pull->sum += lower_key (order, &order->hops[i]) - middle_key (order, row + 1);
          pull->n++;
        }
    }
}

/* A unit that no line pulls stays where it is. */
static void
find_pulls (Ordering *ordering, guint row, Pull *pulls, gboolean is_downwards)
{
  const SosKinOrder *order = ordering->order;

  memset (pulls, 0, order->n_in_row[row] * sizeof *pulls);
  if (is_downwards)
    pull_from_above (order, row, pulls);
  else
    pull_from_below (order, row, pulls);

  for (guint i = 0; i < ordering->items.n_in_row[row]; i++)
    {
      guint number = ordering->items.rows[row][i];
      const SosKinUnit *unit = &ordering->items.units[number];
      gint sum = 0;
      guint n = 0, place = order->items[unit->items[0]].place;

      for (guint j = 0; j < unit->n; j++)
        {
          sum += pulls[place + j].sum;
          n += pulls[place + j].n;
        }
      ordering->pulls[number] = n > 0 ? (double) sum / n : 2.0 * place + unit->n - 1 - middle_key (order, row);
    }
}

static void
sort_row (Ordering *ordering, guint row)
{
  guint *units = ordering->items.rows[row];

  for (guint i = 1; i < ordering->items.n_in_row[row]; i++)
    for (guint j = i;
         j > 0 && ordering->pulls[units[j]] < ordering->pulls[units[j - 1]] && may_swap (ordering, row, j - 1); j--)
      swap (ordering, row, j - 1);
  write_row (ordering, row);
}

static void
sweep (Ordering *ordering, Pull *pulls, gboolean is_downwards)
{
  guint n_rows = ordering->order->n_rows;

  for (guint i = 1; i < n_rows; i++)
    {
      guint row = is_downwards ? i : n_rows - 1 - i;

      find_pulls (ordering, row, pulls, is_downwards);
      sort_row (ordering, row);
    }
}

/* By changing places. */

/* Undoes what does not pay. */
static gboolean
try (Ordering *ordering, guint row, guint i, void (*change) (Ordering *, guint, guint), gint64 *cost)
{
  gint64 changed;

  change (ordering, row, i);
  write_row (ordering, row);
  changed = cost_of_row (ordering, row);
  if (changed < *cost)
    {
      *cost = changed;
      return TRUE;
    }
  change (ordering, row, i);
  write_row (ordering, row);

  return FALSE;
}

static gboolean
improve_row (Ordering *ordering, guint row)
{
  gint64 cost = cost_of_row (ordering, row);
  gboolean is_better = FALSE;

  for (guint i = 0; i < ordering->items.n_in_row[row] && ordering->patience > 0; i++)
    {
      if (ordering->items.units[ordering->items.rows[row][i]].n > 1)
        is_better |= try (ordering, row, i, turn, &cost);
      if (i + 1 < ordering->items.n_in_row[row] && may_swap (ordering, row, i))
        is_better |= try (ordering, row, i, swap, &cost);
    }

  return is_better;
}

/* Takes the unit at @i along the row in one direction, to where it costs least. */
static gboolean
slide (Ordering *ordering, guint row, guint i, gint step)
{
  gint64 cost = cost_of_row (ordering, row);
  guint at = i, best = i;

  while (ordering->patience > 0 && (step > 0 ? at + 1 < ordering->items.n_in_row[row] : at > 0) &&
         may_swap (ordering, row, step > 0 ? at : at - 1))
    {
      gint64 changed;

      swap (ordering, row, step > 0 ? at : at - 1);
      write_row (ordering, row);
      at = step > 0 ? at + 1 : at - 1;
      changed = cost_of_row (ordering, row);
      if (changed < cost)
        {
          cost = changed;
          best = at;
        }
    }
  for (; at != best; at = step > 0 ? at - 1 : at + 1)
    swap (ordering, row, step > 0 ? at - 1 : at);
  write_row (ordering, row);

  return best != i;
}

static gboolean
slide_row (Ordering *ordering, guint row)
{
  gboolean is_better = FALSE;

  for (guint i = 0; i < ordering->items.n_in_row[row]; i++)
    is_better |= slide (ordering, row, i, 1) || slide (ordering, row, i, -1);

  return is_better;
}

static void
improve (Ordering *ordering, gboolean (*improve_one) (Ordering *, guint))
{
  gboolean is_better = TRUE;

  while (is_better && ordering->patience > 0)
    {
      is_better = FALSE;
      for (guint row = 0; row < ordering->order->n_rows; row++)
        is_better |= improve_one (ordering, row);
    }
}

void
sos_kin_order_init (SosKinOrder *order, const SosKinGraph *graph, SosArena *arena)
{
  Ordering ordering = { .order = order, .patience = PATIENCE };
  Pull *pulls;

  *order = (SosKinOrder) { .graph = graph };
  sos_kin_items_init (&ordering.items, order, arena);
  ordering.pulls = sos_arena_take (arena, order->n_items * sizeof *ordering.pulls);
  pulls = sos_arena_take (arena, order->n_items * sizeof *pulls);

  for (guint row = 0; row < order->n_rows; row++)
    write_row (&ordering, row);
  for (guint i = 0; i < N_SWEEPS; i++)
    sweep (&ordering, pulls, i % 2 == 0);
  improve (&ordering, improve_row);
  if (sos_kin_order_count_crossings (order) > 0)
    {
      improve (&ordering, slide_row);
      improve (&ordering, improve_row);
    }
}
