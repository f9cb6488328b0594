/* SPDX-License-Identifier: MIT */
/* Who belongs to whom, as a genogram shows it. */
#include "lib/draw/kin-graph.h"

#include "lib/draw/kin-links.h"

typedef struct {
  SosKinGraph *graph;
  SosKinLinks links;
  SosArena *arena;
  guint year; /* that ages are counted back from */
} Building;

gboolean
sos_kin_quality_is_notable (SosQuality quality)
{
  return quality != SOS_QUALITY_UNKNOWN && quality != SOS_QUALITY_ORDINARY;
}

/* People. */

static guint
count_people (const SosPersonList *list)
{
  guint n = 0;

  for (guint i = 0; i < list->n; i++)
    n += list->items[i]->role != SOS_ROLE_PROFESSIONAL;

  return n;
}

static void
add_people (SosKinGraph *graph, const SosPersonList *list, guint n, SosArena *arena)
{
  graph->people = sos_arena_take (arena, n * sizeof (SosKinPerson));
  for (guint i = 0; i < list->n; i++)
    if (list->items[i]->role != SOS_ROLE_PROFESSIONAL)
      graph->people[graph->n_people++] = (SosKinPerson) {
        .person = list->items[i],
        .row = SOS_KIN_NONE,
        .birth = SOS_KIN_NONE,
        .household = SOS_KIN_NONE,
      };
}

/* Unions. */

static SosKinUnion *
add_union (SosKinGraph *graph, guint a, guint b, SosKinship kind)
{
  SosKinUnion *added = &graph->unions[graph->n_unions++];

  *added = (SosKinUnion) { .a = a, .b = b, .kind = kind };

  return added;
}

static guint
find_union (const SosKinGraph *graph, guint a, guint b)
{
  for (guint i = 0; i < graph->n_unions; i++)
    {
      const SosKinUnion *one = &graph->unions[i];

      if ((one->a == a && one->b == b) || (one->a == b && one->b == a))
        return i;
    }

  return SOS_KIN_NONE;
}

static void
add_couple (Building *building, const SosKinLink *link)
{
  SosKinGraph *graph = building->graph;
  guint known = find_union (graph, link->from, link->to);
  gboolean is_reversed = graph->people[link->to].row > graph->people[link->from].row;
  SosKinUnion *couple;

  if (known != SOS_KIN_NONE)
    {
      if (graph->unions[known].quality == SOS_QUALITY_UNKNOWN)
        graph->unions[known].quality = link->quality;
      return;
    }

  couple = add_union (graph, is_reversed ? link->to : link->from, is_reversed ? link->from : link->to, link->kind);
  couple->quality = link->quality;
  couple->is_across = graph->people[couple->a].row != graph->people[couple->b].row;
  couple->is_kin = sos_kin_are_related (&building->links, couple->a, couple->b);
}

/* Who are together now come first. */
static void
add_couples (Building *building, SosKinship kind)
{
  for (guint i = 0; i < building->links.n; i++)
    if (building->links.items[i].kind == kind)
      add_couple (building, &building->links.items[i]);
}

/* The next one who is followed as a parent, from @at on. */
static guint
next_parent (const Building *building, guint child, guint *at)
{
  for (; *at < building->links.n; ++*at)
    {
      const SosKinLink *link = &building->links.items[*at];

      if (link->to == child && link->is_followed)
        return building->links.items[(*at)++].from;
    }

  return SOS_KIN_NONE;
}

/* A couple among the parents of a child, or the first two in one generation, or
 * the first. */
static guint
find_parents (const Building *building, guint child, guint *a, guint *b)
{
  const SosKinGraph *graph = building->graph;
  guint at = 0;

  *a = *b = SOS_KIN_NONE;
  for (guint first; (first = next_parent (building, child, &at)) != SOS_KIN_NONE;)
    {
      guint second_at = at;

      if (*a == SOS_KIN_NONE)
        *a = first;
      for (guint second; (second = next_parent (building, child, &second_at)) != SOS_KIN_NONE;)
        {
          guint couple = find_union (graph, first, second);

          if (couple != SOS_KIN_NONE && graph->unions[couple].kind != SOS_KINSHIP_PARENT_OF)
            return couple;
          if (*b == SOS_KIN_NONE && graph->people[first].row == graph->people[second].row)
            {
              *a = first;
              *b = second;
            }
        }
    }

  return *a != SOS_KIN_NONE ? find_union (graph, *a, *b) : SOS_KIN_NONE;
}

static void
find_birth (Building *building, guint child)
{
  SosKinGraph *graph = building->graph;
  guint a, b;
  guint known = find_parents (building, child, &a, &b);

  if (known == SOS_KIN_NONE && a == SOS_KIN_NONE)
    return;

  if (known == SOS_KIN_NONE)
    {
      known = graph->n_unions;
      add_union (graph, a, b, SOS_KINSHIP_PARENT_OF)->is_kin =
          b != SOS_KIN_NONE && sos_kin_are_related (&building->links, a, b);
    }
  graph->people[child].birth = known;
}

/* Brothers and sisters. */

static gboolean
has_no_parents (const SosKinGraph *graph, guint person)
{
  guint birth = graph->people[person].birth;

  return birth == SOS_KIN_NONE || graph->unions[birth].a == SOS_KIN_NONE;
}

static gboolean
is_parent_in (const SosKinUnion *one, guint parent)
{
  return parent != SOS_KIN_NONE && (one->a == parent || one->b == parent);
}

/* Whether lines of descent say already that they are brothers or sisters. */
static gboolean
share_parents (const SosKinGraph *graph, guint a, guint b)
{
  const SosKinUnion *one, *other;

  if (graph->people[a].birth == SOS_KIN_NONE || graph->people[b].birth == SOS_KIN_NONE)
    return FALSE;
  if (graph->people[a].birth == graph->people[b].birth)
    return TRUE;

  one = &graph->unions[graph->people[a].birth];
  other = &graph->unions[graph->people[b].birth];

  return is_parent_in (one, other->a) || is_parent_in (one, other->b);
}

/* Makes those brothers and sisters who share no known parents children of a union
 * of nobody. */
static void
join_siblings (SosKinGraph *graph, guint a, guint b)
{
  guint one = graph->people[a].birth, other = graph->people[b].birth;

  if (one == SOS_KIN_NONE && other == SOS_KIN_NONE)
    {
      one = graph->n_unions;
      add_union (graph, SOS_KIN_NONE, SOS_KIN_NONE, SOS_KINSHIP_SIBLING_OF);
    }
  else if (one == SOS_KIN_NONE)
    one = other;

  graph->people[a].birth = graph->people[b].birth = one;
  for (guint i = 0; other != SOS_KIN_NONE && i < graph->n_people; i++)
    if (graph->people[i].birth == other)
      graph->people[i].birth = one;
}

static void
find_siblings (Building *building)
{
  SosKinGraph *graph = building->graph;

  for (guint i = 0; i < building->links.n; i++)
    {
      const SosKinLink *link = &building->links.items[i];

      if (link->kind == SOS_KINSHIP_SIBLING_OF && has_no_parents (graph, link->from) &&
          has_no_parents (graph, link->to) && graph->people[link->from].row == graph->people[link->to].row)
        join_siblings (graph, link->from, link->to);
    }
}

/* Children in order of birth. */

static SosDate
born (const Building *building, guint person)
{
  const SosPerson *who = building->graph->people[person].person;

  if (who->born != SOS_DATE_NONE)
    return who->born;
  if (who->age.is_set && who->age.value >= 0 && (guint) who->age.value < building->year)
    return sos_date_new (building->year - (guint) who->age.value, 0, 0);

  return who->due;
}

/* Moves the child at @n to its place among those before it whose births are known;
 * the others keep their places. */
static void
sort_in (const Building *building, guint *children, guint n)
{
  guint hole = n, child = children[n];
  SosDate day = born (building, child);

  for (guint i = n; day != SOS_DATE_NONE && i-- > 0;)
    {
      SosDate other = born (building, children[i]);

      if (other == SOS_DATE_NONE)
        continue;
      if (other <= day)
        break;

      children[hole] = children[i];
      hole = i;
    }
  children[hole] = child;
}

static void
find_twins (const SosKinGraph *graph, const SosKinUnion *one)
{
  for (guint i = 0; i + 1 < one->n_children; i++)
    {
      SosKinPerson *child = &graph->people[one->children[i]];
      const SosPerson *next = graph->people[one->children[i + 1]].person;

      child->is_twin = sos_date_get_day (child->person->born) != 0 && child->person->born == next->born;
    }
}

static void
list_children (const Building *building)
{
  SosKinGraph *graph = building->graph;
  guint *room = sos_arena_take (building->arena, graph->n_people * sizeof (guint));

  for (guint i = 0; i < graph->n_unions; i++)
    {
      SosKinUnion *one = &graph->unions[i];

      one->children = room;
      for (guint person = 0; person < graph->n_people; person++)
        if (graph->people[person].birth == i)
          {
            room[one->n_children] = person;
            sort_in (building, room, one->n_children++);
          }
      room += one->n_children;
      find_twins (graph, one);
    }
}

/* Ties. */

static gboolean
needs_line (const SosKinGraph *graph, const SosKinLink *link)
{
  guint birth = graph->people[link->to].birth;

  switch (link->kind)
    {
    case SOS_KINSHIP_LIVES_WITH:
      return FALSE;
    case SOS_KINSHIP_PARENT_OF:
      return birth == SOS_KIN_NONE || !link->is_followed || !is_parent_in (&graph->unions[birth], link->from);
    case SOS_KINSHIP_PARTNER_OF:
    case SOS_KINSHIP_FORMER_PARTNER_OF:
      return graph->people[link->from].row != graph->people[link->to].row;
    case SOS_KINSHIP_SIBLING_OF:
      return !share_parents (graph, link->from, link->to);
    default:
      return TRUE;
    }
}

static void
add_tie (Building *building, const SosKinLink *link)
{
  SosKinGraph *graph = building->graph;
  gboolean is_couple = link->kind == SOS_KINSHIP_PARTNER_OF || link->kind == SOS_KINSHIP_FORMER_PARTNER_OF;
  gboolean has_line = needs_line (graph, link);

  if (!has_line && (is_couple || !sos_kin_quality_is_notable (link->quality)))
    return;

  graph->ties[graph->n_ties++] = (SosKinTie) {
    .from = link->from,
    .to = link->to,
    .kind = link->kind,
    .quality = link->quality,
    .has_line = has_line,
    .is_kin = is_couple && sos_kin_are_related (&building->links, link->from, link->to),
  };
}

/* Households. */

static void
share_home (SosKinGraph *graph, guint a, guint b)
{
  guint home = graph->people[a].household, other = graph->people[b].household;

  if (home == SOS_KIN_NONE && other == SOS_KIN_NONE)
    home = graph->n_households++;
  else if (home == SOS_KIN_NONE)
    home = other;

  graph->people[a].household = graph->people[b].household = home;
  for (guint i = 0; other != SOS_KIN_NONE && i < graph->n_people; i++)
    if (graph->people[i].household == other)
      graph->people[i].household = home;
}

static void
find_households (Building *building)
{
  for (guint i = 0; i < building->links.n; i++)
    {
      const SosKinLink *link = &building->links.items[i];

      if (link->kind == SOS_KINSHIP_LIVES_WITH && !link->is_ended)
        share_home (building->graph, link->from, link->to);
    }
}

static void
join (Building *building)
{
  SosKinGraph *graph = building->graph;
  guint n_links = building->links.n;

  graph->unions = sos_arena_take (building->arena, (n_links + graph->n_people) * sizeof (SosKinUnion));
  graph->ties = sos_arena_take (building->arena, n_links * sizeof (SosKinTie));

  add_couples (building, SOS_KINSHIP_PARTNER_OF);
  add_couples (building, SOS_KINSHIP_FORMER_PARTNER_OF);
  for (guint child = 0; child < graph->n_people; child++)
    find_birth (building, child);
  find_siblings (building);
  list_children (building);
  for (guint i = 0; i < n_links; i++)
    add_tie (building, &building->links.items[i]);
  find_households (building);
}

static guint
year_of (const SosDocument *document)
{
  guint year = document->started != NULL ? (guint) g_ascii_strtoull (document->started, NULL, 10) : 0;

  return year != 0 ? year : 2000;
}

void
sos_kin_graph_init (SosKinGraph *graph, const SosMap *map, SosDate as_of, SosArena *arena)
{
  const SosDocument *document = sos_map_get_document (map);
  guint n = count_people (&document->people);
  Building building = { .graph = graph, .arena = arena, .year = year_of (document) };

  *graph = (SosKinGraph) { 0 };
  graph->is_too_large = n > SOS_KIN_MAX_PEOPLE || document->relationships.n > SOS_KIN_MAX_RELATIONSHIPS;
  if (graph->is_too_large)
    return;

  add_people (graph, &document->people, n, arena);
  sos_kin_links_init (&building.links, graph, map, as_of, arena);
  sos_kin_find_rows (graph, &building.links, arena);
  if (graph->n_rows > SOS_KIN_MAX_ROWS)
    *graph = (SosKinGraph) { .is_too_large = TRUE };
  else
    join (&building);
}
