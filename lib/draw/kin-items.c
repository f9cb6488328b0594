/* SPDX-License-Identifier: MIT */
/* What has to be put in order. */
#include "lib/draw/kin-items.h"

typedef struct {
  SosKinItems *items;
  const SosKinGraph *graph;
  SosArena *arena;
  guint *labels;      /* of each item: its unit while it grows */
  guint (*beside)[2]; /* of each item */
  guint *n_before;    /* of each unit, while a circle is looked for */
  guint *waiting;
} Joining;

/* Items and the lines between them. */

static guint
row_of (const SosKinGraph *graph, guint person)
{
  return graph->people[person].row + 1;
}

static guint
add_item (SosKinOrder *order, guint person, guint row)
{
  order->items[order->n_items] = (SosKinItem) { .person = person, .row = row };

  return order->n_items++;
}

static void
add_hop (SosKinOrder *order, SosKinHop hop)
{
  order->hops[order->n_hops++] = hop;
}

/* A line from above to a person, through every row between. */
static void
add_line (SosKinOrder *order, SosKinHop hop, guint person)
{
  guint row = order->items[hop.a].row;

  while (++row < row_of (order->graph, person))
    {
      hop.lower = add_item (order, SOS_KIN_NONE, row);
      add_hop (order, hop);
      hop.a = hop.b = hop.lower;
      hop.birth = SOS_KIN_NONE;
    }
  hop.lower = person;
  add_hop (order, hop);
}

static void
add_descent (SosKinOrder *order, guint birth)
{
  const SosKinUnion *one = &order->graph->unions[birth];
  guint a = one->a, b = one->b == SOS_KIN_NONE || one->is_across ? one->a : one->b;

  if (one->n_children == 0)
    return;
  if (a == SOS_KIN_NONE)
    a = b = add_item (order, SOS_KIN_NONE, row_of (order->graph, one->children[0]) - 1);

  for (guint i = 0; i < one->n_children; i++)
    add_line (order, (SosKinHop) { .a = a, .b = b, .tie = SOS_KIN_NONE, .birth = birth }, one->children[i]);
}

static void
add_pair (SosKinItems *items, guint a, guint b)
{
  items->pairs[items->n_pairs++] = (SosKinPair) { a, b };
}

static void
add_tie (SosKinItems *items, guint number)
{
  SosKinOrder *order = items->order;
  const SosKinTie *tie = &order->graph->ties[number];
  guint from_row = row_of (order->graph, tie->from), to_row = row_of (order->graph, tie->to);
  guint upper = from_row < to_row ? tie->from : tie->to;
  gboolean is_far = MAX (from_row, to_row) - MIN (from_row, to_row) > 1;

  if (from_row == to_row)
    add_pair (items, tie->from, tie->to);
  else if (tie->has_line || is_far)
    add_line (order, (SosKinHop) { .a = upper, .b = upper, .tie = number, .birth = SOS_KIN_NONE },
              upper == tie->from ? tie->to : tie->from);
}

/* Room for every line to pass every row. */
static void
take_room (SosKinItems *items, SosArena *arena)
{
  const SosKinGraph *graph = items->order->graph;
  guint n_lines = (graph->n_people + graph->n_ties) * (graph->n_rows + 1);

  items->order->items = sos_arena_take (arena, (graph->n_people + graph->n_unions + n_lines) * sizeof (SosKinItem));
  items->order->hops = sos_arena_take (arena, n_lines * sizeof (SosKinHop));
  items->pairs = sos_arena_take (arena, (graph->n_unions + graph->n_ties) * sizeof (SosKinPair));
}

static void
add_everything (SosKinItems *items)
{
  SosKinOrder *order = items->order;
  const SosKinGraph *graph = order->graph;

  for (guint i = 0; i < graph->n_people; i++)
    add_item (order, i, graph->people[i].row != SOS_KIN_NONE ? row_of (graph, i) : SOS_KIN_NONE);
  for (guint i = 0; i < graph->n_unions; i++)
    {
      const SosKinUnion *one = &graph->unions[i];

      add_descent (order, i);
      if (one->b != SOS_KIN_NONE && !one->is_across)
        add_pair (items, one->a, one->b);
    }
  for (guint i = 0; i < graph->n_ties; i++)
    add_tie (items, i);
}

static guint
hop_row (const SosKinOrder *order, const SosKinHop *hop)
{
  return order->items[hop->lower].row;
}

/* By rows, each as they were added. */
static void
sort_hops (SosKinOrder *order, SosArena *arena)
{
  SosKinHop *sorted = sos_arena_take (arena, order->n_hops * sizeof (SosKinHop));
  guint *first = sos_arena_alloc (arena, (order->n_rows + 2) * sizeof (guint));

  for (guint i = 0; i < order->n_hops; i++)
    first[hop_row (order, &order->hops[i]) + 1]++;
  for (guint row = 0; row < order->n_rows; row++)
    first[row + 1] += first[row];
  for (guint i = 0; i < order->n_hops; i++)
    sorted[first[hop_row (order, &order->hops[i])]++] = order->hops[i];
  for (guint row = order->n_rows; row > 0; row--)
    first[row] = first[row - 1];
  first[0] = 0;
  order->hops = sorted;
  order->first_hop = first;
}

static void
find_older (SosKinItems *items, SosArena *arena)
{
  const SosKinGraph *graph = items->order->graph;

  items->older = sos_arena_take (arena, graph->n_people * sizeof (guint));
  for (guint i = 0; i < graph->n_people; i++)
    items->older[i] = SOS_KIN_NONE;
  for (guint i = 0; i < graph->n_unions; i++)
    for (guint j = 1; j < graph->unions[i].n_children; j++)
      {
        guint child = graph->unions[i].children[j], before = graph->unions[i].children[j - 1];

        if (graph->people[child].row == graph->people[before].row)
          items->older[child] = before;
      }
}

/* Units. */

static gboolean
is_end (const Joining *joining, guint item)
{
  return joining->beside[item][1] == SOS_KIN_NONE;
}

static void
relabel (Joining *joining, guint from, guint to)
{
  for (guint i = 0; i < joining->graph->n_people; i++)
    if (joining->labels[i] == from)
      joining->labels[i] = to;
}

/* Whether some child of one union would be in a unit with another, which fixes
 * what is between them. */
static gboolean
has_siblings (const Joining *joining, guint label)
{
  for (guint i = 0; i < joining->graph->n_people; i++)
    for (guint j = 0; joining->labels[i] == label && j < i; j++)
      if (joining->labels[j] == label && joining->graph->people[i].birth != SOS_KIN_NONE &&
          joining->graph->people[i].birth == joining->graph->people[j].birth)
        return TRUE;

  return FALSE;
}

static guint
label_of_older (const Joining *joining, guint person)
{
  guint older = joining->items->older[person];

  return older != SOS_KIN_NONE ? joining->labels[older] : SOS_KIN_NONE;
}

/* Whether brothers and sisters of several families would have to stand left of
 * each other in turn: units are taken away as long as nobody older is before
 * them. */
static gboolean
has_circle (Joining *joining)
{
  guint n_people = joining->graph->n_people, n_left = 0, n_free;
  guint *n_before = joining->n_before;

  memset (n_before, 0, n_people * sizeof *n_before);
  for (guint i = 0; i < n_people; i++)
    if (label_of_older (joining, i) != SOS_KIN_NONE)
      {
        n_before[joining->labels[i]]++;
        n_left++;
      }

  do
    {
      n_free = 0;
      for (guint i = 0; i < n_people; i++)
        {
          guint older = label_of_older (joining, i);

          if (joining->waiting[i] || older == SOS_KIN_NONE || n_before[older] > 0)
            continue;

          joining->waiting[i] = TRUE;
          n_before[joining->labels[i]]--;
          n_free++;
        }
      n_left -= n_free;
    }
  while (n_free > 0);
  memset (joining->waiting, 0, n_people * sizeof *joining->waiting);

  return n_left > 0;
}

static gboolean
has_brothers_or_sisters (const Joining *joining, guint label)
{
  const SosKinGraph *graph = joining->graph;

  for (guint i = 0; i < graph->n_people; i++)
    if (joining->labels[i] == label && graph->people[i].birth != SOS_KIN_NONE &&
        graph->unions[graph->people[i].birth].n_children > 1)
      return TRUE;

  return FALSE;
}

static void
put_beside (Joining *joining, guint item, guint other)
{
  joining->beside[item][joining->beside[item][0] != SOS_KIN_NONE] = other;
}

/* Puts a couple side by side, where nobody is between them and the order of birth
 * stays possible. */
static void
join_couple (Joining *joining, guint a, guint b)
{
  guint kept = joining->labels[a], given = joining->labels[b];
  guint *before;

  if (kept == given || !is_end (joining, a) || !is_end (joining, b))
    return;

  if (has_brothers_or_sisters (joining, kept) && has_brothers_or_sisters (joining, given))
    {
      before = sos_arena_take (joining->arena, joining->graph->n_people * sizeof *before);
      memcpy (before, joining->labels, joining->graph->n_people * sizeof *before);
      relabel (joining, given, kept);
      if (has_siblings (joining, kept) || has_circle (joining))
        {
          joining->labels = before;
          return;
        }
    }
  else
    {
      relabel (joining, given, kept);
    }
  put_beside (joining, a, b);
  put_beside (joining, b, a);
}

static void
join_couples (Joining *joining, SosKinship kind)
{
  for (guint i = 0; i < joining->graph->n_unions; i++)
    {
      const SosKinUnion *one = &joining->graph->unions[i];

      if (one->kind == kind && one->b != SOS_KIN_NONE && !one->is_across)
        join_couple (joining, one->a, one->b);
    }
}

/* The end of the unit from which the walk goes on without turning. */
static guint
walk_to_end (const Joining *joining, guint item)
{
  guint last = SOS_KIN_NONE;

  for (;;)
    {
      const guint *beside = joining->beside[item];
      guint next = beside[0] == last ? beside[1] : beside[0];

      if (next == SOS_KIN_NONE)
        return item;
      last = item;
      item = next;
    }
}

static gboolean
is_man (const Joining *joining, guint item)
{
  return joining->graph->people[item].person->sex == SOS_SEX_MALE;
}

/* @start: one end. A man stands left of a woman, unless that costs something. */
static guint
left_end (const Joining *joining, guint start)
{
  guint other = joining->beside[start][0];
  gboolean is_two = other != SOS_KIN_NONE && is_end (joining, other);

  return is_two && is_man (joining, other) && !is_man (joining, start) ? other : start;
}

static void
list_unit (const Joining *joining, SosKinUnit *unit, guint start)
{
  guint last = SOS_KIN_NONE, item = start;

  for (unit->n = 0; item != SOS_KIN_NONE;)
    {
      const guint *beside = joining->beside[item];
      guint next = beside[0] == last ? beside[1] : beside[0];

      unit->items[unit->n++] = item;
      last = item;
      item = next;
    }
}

/* Whether everybody who is older stands in their row already. */
static gboolean
can_stand (const SosKinItems *items, const SosKinUnit *unit, const gboolean *stands)
{
  for (guint i = 0; i < unit->n; i++)
    {
      guint person = items->order->items[unit->items[i]].person;

      if (person != SOS_KIN_NONE && items->older[person] != SOS_KIN_NONE && !stands[items->older[person]])
        return FALSE;
    }

  return TRUE;
}

static void
stand (SosKinItems *items, guint number, gboolean *stands)
{
  const SosKinUnit *unit = &items->units[number];
  guint row = items->order->items[unit->items[0]].row;

  items->rows[row][items->n_in_row[row]++] = number;
  for (guint i = 0; i < unit->n; i++)
    stands[unit->items[i]] = TRUE;
}

/* As the document has them, but nobody left of who is older. */
static void
line_up (SosKinItems *items, guint n_units, SosArena *arena)
{
  gboolean *stands = sos_arena_alloc (arena, items->order->n_items * sizeof *stands);
  guint n_left = n_units, first = 0;

  while (n_left > 0)
    for (guint i = first; i < n_units; i++)
      {
        const SosKinUnit *unit = &items->units[i];

        if (stands[unit->items[0]] || !can_stand (items, unit, stands))
          continue;

        stand (items, i, stands);
        n_left--;
        first = i == first ? first + 1 : first;
      }
}

static guint
list_units (Joining *joining)
{
  SosKinOrder *order = joining->items->order;
  gboolean *is_listed = sos_arena_alloc (joining->arena, order->n_items * sizeof *is_listed);
  guint *room = sos_arena_take (joining->arena, order->n_items * sizeof *room);
  guint n_units = 0;

  for (guint i = 0; i < order->n_items; i++)
    {
      SosKinUnit *unit = &joining->items->units[n_units];

      if (is_listed[i] || order->items[i].row == SOS_KIN_NONE)
        continue;

      unit->items = room;
      list_unit (joining, unit, left_end (joining, walk_to_end (joining, i)));
      for (guint j = 0; j < unit->n; j++)
        {
          is_listed[unit->items[j]] = TRUE;
          order->items[unit->items[j]].is_coupled = j + 1 < unit->n;
        }
      room += unit->n;
      n_units++;
    }

  return n_units;
}

static void
take_rows (SosKinItems *items, SosArena *arena)
{
  SosKinOrder *order = items->order;

  items->n_in_row = sos_arena_alloc (arena, order->n_rows * sizeof *items->n_in_row);
  items->rows = sos_arena_take (arena, order->n_rows * sizeof *items->rows);
  order->n_in_row = sos_arena_alloc (arena, order->n_rows * sizeof *order->n_in_row);
  order->rows = sos_arena_take (arena, order->n_rows * sizeof *order->rows);
  for (guint i = 0; i < order->n_items; i++)
    if (order->items[i].row != SOS_KIN_NONE)
      order->n_in_row[order->items[i].row]++;
  for (guint row = 0; row < order->n_rows; row++)
    {
      items->rows[row] = sos_arena_take (arena, order->n_in_row[row] * sizeof **items->rows);
      order->rows[row] = sos_arena_take (arena, order->n_in_row[row] * sizeof **order->rows);
    }
}

static void
make_units (SosKinItems *items, SosArena *arena)
{
  guint n_people = items->order->graph->n_people, n_items = items->order->n_items;
  Joining joining = {
    .items = items,
    .graph = items->order->graph,
    .arena = arena,
    .labels = sos_arena_take (arena, n_people * sizeof (guint)),
    .beside = sos_arena_take (arena, n_items * sizeof (guint[2])),
    .n_before = sos_arena_take (arena, n_people * sizeof (guint)),
    .waiting = sos_arena_alloc (arena, n_people * sizeof (guint)),
  };

  memset (joining.beside, 0xff, n_items * sizeof (guint[2]));
  for (guint i = 0; i < n_people; i++)
    joining.labels[i] = i;
  join_couples (&joining, SOS_KINSHIP_PARTNER_OF);
  join_couples (&joining, SOS_KINSHIP_FORMER_PARTNER_OF);
  join_couples (&joining, SOS_KINSHIP_PARENT_OF);

  items->units = sos_arena_take (arena, n_items * sizeof (SosKinUnit));
  take_rows (items, arena);
  line_up (items, list_units (&joining), arena);
}

void
sos_kin_items_init (SosKinItems *items, SosKinOrder *order, SosArena *arena)
{
  *items = (SosKinItems) { .order = order };
  order->n_rows = order->graph->n_rows + 1;

  take_room (items, arena);
  add_everything (items);
  sort_hops (order, arena);
  find_older (items, arena);
  make_units (items, arena);
}
