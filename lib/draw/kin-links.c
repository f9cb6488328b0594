/* SPDX-License-Identifier: MIT */
/* A map's relationships between people who are drawn, each once.
 *
 * There are few (SOS_KIN_MAX_RELATIONSHIPS), so lists are walked where a larger
 * number would ask for tables. */
#include "lib/draw/kin-links.h"

/* Finds a person's place in the graph. */
#define N_SLOTS 512
G_STATIC_ASSERT (N_SLOTS > 2 * SOS_KIN_MAX_PEOPLE);

typedef struct {
  const SosKinGraph *graph;
  const SosMap *map;
  guint8 slots[N_SLOTS]; /* place + 1 */
} Directory;
G_STATIC_ASSERT (SOS_KIN_MAX_PEOPLE < G_MAXUINT8);

static guint
first_slot (const SosPerson *person)
{
  return (guint) ((((guintptr) person) >> 4) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) >> 40) % N_SLOTS;
}

static void
fill_directory (Directory *directory, const SosKinGraph *graph, const SosMap *map)
{
  *directory = (Directory) { .graph = graph, .map = map };
  for (guint i = 0; i < graph->n_people; i++)
    {
      guint slot = first_slot (graph->people[i].person);

      while (directory->slots[slot] != 0)
        slot = (slot + 1) % N_SLOTS;
      directory->slots[slot] = (guint8) (i + 1);
    }
}

static guint
find_person (const Directory *directory, const char *id)
{
  const SosPerson *person = sos_map_lookup (directory->map, SOS_PERSON, id);
  guint slot = first_slot (person);

  for (; directory->slots[slot] != 0; slot = (slot + 1) % N_SLOTS)
    if (directory->graph->people[directory->slots[slot] - 1].person == person)
      return directory->slots[slot] - 1u;

  return SOS_KIN_NONE;
}

static gboolean
is_mutual (SosKinship kind)
{
  return kind == SOS_KINSHIP_PARTNER_OF || kind == SOS_KINSHIP_FORMER_PARTNER_OF || kind == SOS_KINSHIP_SIBLING_OF ||
         kind == SOS_KINSHIP_LIVES_WITH || kind == SOS_KINSHIP_OTHER;
}

static gboolean
is_same (const SosKinLink *a, const SosKinLink *b)
{
  return a->kind == b->kind &&
         ((a->from == b->from && a->to == b->to) || (is_mutual (a->kind) && a->from == b->to && a->to == b->from));
}

static SosKinLink *
find_same (const SosKinLinks *links, const SosKinLink *link)
{
  for (guint i = 0; i < links->n; i++)
    if (is_same (&links->items[i], link))
      return &links->items[i];

  return NULL;
}

/* Whom death has parted were partners to the end. */
static SosKinship
kind_now (const SosKinGraph *graph, const SosKinLink *link, SosKinship kind)
{
  gboolean is_widowed =
      graph->people[link->from].person->died != SOS_DATE_NONE || graph->people[link->to].person->died != SOS_DATE_NONE;

  return kind == SOS_KINSHIP_PARTNER_OF && link->is_ended && !is_widowed ? SOS_KINSHIP_FORMER_PARTNER_OF : kind;
}

static void
add_link (SosKinLinks *links, const Directory *directory, const SosRelationship *relationship, SosDate as_of)
{
  SosKinLink link = {
    .from = find_person (directory, relationship->from),
    .to = find_person (directory, relationship->to),
    .quality = relationship->quality,
    .is_ended = relationship->until != SOS_DATE_NONE && (as_of == SOS_DATE_NONE || relationship->until <= as_of),
  };
  SosKinLink *same;

  if (link.from == SOS_KIN_NONE || link.to == SOS_KIN_NONE || link.from == link.to)
    return;
  if (as_of != SOS_DATE_NONE && relationship->since > as_of)
    return;

  link.kind = kind_now (directory->graph, &link, relationship->kind);
  same = find_same (links, &link);
  if (same == NULL)
    links->items[links->n++] = link;
  else if (same->quality == SOS_QUALITY_UNKNOWN)
    same->quality = link.quality;
}

/* Ancestors. */

static gboolean
has (const SosKinSet *set, guint person)
{
  return (set->words[person / 64] >> person % 64 & 1) != 0;
}

static void
add_ancestors (SosKinSet *set, const SosKinSet *more, guint parent)
{
  for (guint i = 0; i < SOS_KIN_SET_WORDS; i++)
    set->words[i] |= more->words[i];
  set->words[parent / 64] |= G_GUINT64_CONSTANT (1) << parent % 64;
}

/* Those that would close a circle are not followed: the first in the document
 * stand. */
static void
follow_parents (SosKinLinks *links, guint n_people)
{
  for (guint i = 0; i < links->n; i++)
    {
      SosKinLink *link = &links->items[i];

      if (link->kind != SOS_KINSHIP_PARENT_OF || has (&links->ancestors[link->from], link->to))
        continue;

      link->is_followed = TRUE;
      for (guint person = 0; person < n_people; person++)
        if (person == link->to || has (&links->ancestors[person], link->to))
          add_ancestors (&links->ancestors[person], &links->ancestors[link->from], link->from);
    }
}

gboolean
sos_kin_are_related (const SosKinLinks *links, guint a, guint b)
{
  guint64 common = 0;

  for (guint i = 0; i < SOS_KIN_SET_WORDS; i++)
    common |= links->ancestors[a].words[i] & links->ancestors[b].words[i];

  return common != 0 || has (&links->ancestors[a], b) || has (&links->ancestors[b], a);
}

void
sos_kin_links_init (SosKinLinks *links, SosKinGraph *graph, const SosMap *map, SosDate as_of, SosArena *arena)
{
  const SosRelationshipList *list = &sos_map_get_document (map)->relationships;
  Directory directory;

  *links = (SosKinLinks) {
    .items = sos_arena_take (arena, list->n * sizeof (SosKinLink)),
    .ancestors = sos_arena_alloc (arena, graph->n_people * sizeof (SosKinSet)),
  };
  fill_directory (&directory, graph, map);
  for (guint i = 0; i < list->n; i++)
    add_link (links, &directory, list->items[i], as_of);
  follow_parents (links, graph->n_people);
}
