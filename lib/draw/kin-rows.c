/* SPDX-License-Identifier: MIT */
/* Generations: which row each person stands in.
 *
 * Every relationship asks for a distance: a parent one row above, a partner beside.
 * They are taken in the order of how sure they are; whoever is placed already stays
 * where they are, so that what contradicts itself still gives the same rows each
 * time. In the end children are moved below those of their parents that they are
 * not below yet. */
#include "lib/draw/kin-links.h"

typedef struct {
  SosKinGraph *graph;
  guint *families; /* of each person: who is placed together */
  gint *rows;
} Placing;

/* From first to last; 0 ends. */
static const SosKinship in_order[] = {
  SOS_KINSHIP_PARENT_OF,      SOS_KINSHIP_PARTNER_OF, SOS_KINSHIP_FORMER_PARTNER_OF, SOS_KINSHIP_SIBLING_OF,
  SOS_KINSHIP_STEP_PARENT_OF, SOS_KINSHIP_CARER_OF,   SOS_KINSHIP_LIVES_WITH,        SOS_KINSHIP_OTHER,
};

static gboolean
is_child (const Placing *placing, guint person)
{
  return placing->graph->people[person].person->role == SOS_ROLE_CHILD;
}

/* How many rows @link's second is below its first. A coach stands among the
 * grown-ups. */
static gint
distance (const Placing *placing, const SosKinLink *link)
{
  switch (link->kind)
    {
    case SOS_KINSHIP_PARENT_OF:
    case SOS_KINSHIP_STEP_PARENT_OF:
    case SOS_KINSHIP_CARER_OF:
      return 1;
    case SOS_KINSHIP_LIVES_WITH:
    case SOS_KINSHIP_OTHER:
      return is_child (placing, link->to) - is_child (placing, link->from);
    default:
      return 0;
    }
}

static void
place_together (Placing *placing, const SosKinLink *link)
{
  guint family = placing->families[link->from], other = placing->families[link->to];
  gint shift = placing->rows[link->from] + distance (placing, link) - placing->rows[link->to];

  if (family == other)
    return;

  for (guint i = 0; i < placing->graph->n_people; i++)
    if (placing->families[i] == other)
      {
        placing->families[i] = family;
        placing->rows[i] += shift;
      }
}

static void
place_everybody (Placing *placing, const SosKinLinks *links)
{
  for (guint i = 0; i < placing->graph->n_people; i++)
    placing->families[i] = i;
  for (guint k = 0; k < G_N_ELEMENTS (in_order); k++)
    for (guint i = 0; i < links->n; i++)
      if (links->items[i].kind == in_order[k])
        place_together (placing, &links->items[i]);
}

/* Ends because nobody is their own ancestor. */
static void
move_below_parents (Placing *placing, const SosKinLinks *links)
{
  gboolean was_moved = TRUE;

  while (was_moved)
    {
      was_moved = FALSE;
      for (guint i = 0; i < links->n; i++)
        {
          const SosKinLink *link = &links->items[i];

          if (!link->is_followed || placing->rows[link->to] > placing->rows[link->from])
            continue;

          placing->rows[link->to] = placing->rows[link->from] + 1;
          was_moved = TRUE;
        }
    }
}

static gint
lowest_row (const Placing *placing, guint family, gboolean of_children)
{
  gint lowest = G_MININT;

  for (guint i = 0; i < placing->graph->n_people; i++)
    if (placing->families[i] == family && (!of_children || is_child (placing, i)))
      lowest = MAX (lowest, placing->rows[i]);

  return lowest;
}

/* The map's children of every family stand in one row, and families without one
 * end among the grown-ups. */
static void
align (Placing *placing)
{
  for (guint family = 0; family < placing->graph->n_people; family++)
    {
      gint children_row = lowest_row (placing, family, TRUE);
      gint row = lowest_row (placing, family, FALSE);
      gint shift = children_row != G_MININT ? -children_row : -1 - row;

      for (guint i = 0; row != G_MININT && i < placing->graph->n_people; i++)
        if (placing->families[i] == family)
          placing->rows[i] += shift;
    }
}

/* Numbers the rows that somebody stands in, from the top. */
static void
number_rows (Placing *placing, const gboolean *is_joined)
{
  SosKinGraph *graph = placing->graph;
  gint last = G_MININT;

  for (;;)
    {
      gint next = G_MAXINT;

      for (guint i = 0; i < graph->n_people; i++)
        if (is_joined[i] && placing->rows[i] > last)
          next = MIN (next, placing->rows[i]);
      if (next == G_MAXINT)
        return;

      for (guint i = 0; i < graph->n_people; i++)
        if (is_joined[i] && placing->rows[i] == next)
          graph->people[i].row = graph->n_rows;
      graph->n_rows++;
      last = next;
    }
}

void
sos_kin_find_rows (SosKinGraph *graph, const SosKinLinks *links, SosArena *arena)
{
  Placing placing = {
    .graph = graph,
    .families = sos_arena_take (arena, graph->n_people * sizeof (guint)),
    .rows = sos_arena_alloc (arena, graph->n_people * sizeof (gint)),
  };
  gboolean *is_joined = sos_arena_alloc (arena, graph->n_people * sizeof (gboolean));

  for (guint i = 0; i < links->n; i++)
    is_joined[links->items[i].from] = is_joined[links->items[i].to] = TRUE;

  place_everybody (&placing, links);
  move_below_parents (&placing, links);
  align (&placing);
  number_rows (&placing, is_joined);
}
