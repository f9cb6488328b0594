/* SPDX-License-Identifier: MIT */
/* The map: a document, the memory it lives in and the index of its ids. */
#include "lib/model/map-private.h"

#include "lib/model/field.h"
#include "lib/model/hash.h"
#include "lib/model/origin.h"

G_DEFINE_BOXED_TYPE (SosMap, sos_map, sos_map_ref, sos_map_unref)

/* An empty map with room for about @expected bytes; @slab may be %NULL. */
SosMap *
sos_map_alloc (SosSlab *slab, gsize expected)
{
  SosMap *map = g_new0 (SosMap, 1);

  g_atomic_ref_count_init (&map->ref_count);
  sos_arena_init (&map->arena, slab, expected);

  return map;
}

static void
forget_editor (SosMap *map)
{
  if (map->editor != NULL)
    map->free_editor (g_steal_pointer (&map->editor));
}

/* Empties a map that nobody else holds. */
void
sos_map_recycle (SosMap *map, gsize expected)
{
  forget_editor (map);
  sos_map_drop_origin (map);
  map->sealed = FALSE;
  map->has_new_people = FALSE;
  map->document = (SosDocument) { 0 };
  map->index = (SosIndex) { 0 };
  map->children = (SosPersonList) { 0 };
  sos_arena_recycle (&map->arena, expected);
}

gboolean
sos_map_is_shared (const SosMap *map)
{
  return !g_atomic_ref_count_compare ((gatomicrefcount *) &map->ref_count, 1);
}

/* About how many bytes a copy takes: of a changed map, what was replaced is not
 * copied. */
gsize
sos_map_get_live_size (const SosMap *map)
{
  return map->editor != NULL ? map->size_before : sos_arena_get_used (&map->arena);
}

/**
 * sos_map_ref:
 * @map: a map
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @map
 *
 * Since: 0.1
 */
SosMap *
sos_map_ref (SosMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  g_atomic_ref_count_inc (&map->ref_count);

  return map;
}

/**
 * sos_map_unref:
 * @map: (transfer full): a map
 *
 * Gives a reference back. With the last one go all the map's records and
 * strings. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_map_unref (SosMap *map)
{
  g_return_if_fail (map != NULL);

  if (!g_atomic_ref_count_dec (&map->ref_count))
    return;

  forget_editor (map);
  sos_map_drop_origin (map);
  sos_arena_clear (&map->arena);
  g_free (map);
}

/**
 * sos_map_seal:
 * @map: a map
 *
 * Makes a map immutable for good, so that threads may share it. Sealing is not
 * undone; sos_map_copy() gives a map that can be changed.
 *
 * Since: 0.1
 */
void
sos_map_seal (SosMap *map)
{
  g_return_if_fail (map != NULL);

  sos_map_get_children (map);
  map->sealed = TRUE;
}

/**
 * sos_map_is_sealed:
 * @map: a map
 *
 * Returns: whether @map is immutable
 *
 * Since: 0.1
 */
gboolean
sos_map_is_sealed (const SosMap *map)
{
  g_return_val_if_fail (map != NULL, FALSE);

  return map->sealed;
}

/**
 * sos_map_get_document:
 * @map: a map
 *
 * Gives what the map holds, as plain structs.
 *
 * Returns: (transfer none): the document, which lives as long as @map
 *
 * Since: 0.1
 */
const SosDocument *
sos_map_get_document (const SosMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return &map->document;
}

/**
 * sos_map_lookup:
 * @map: a map
 * @type: which record it must be; %SOS_RECORD_NONE for any
 * @id: (nullable): an id
 *
 * Finds a record by its id, in constant time and without allocating.
 *
 * Returns: (transfer none) (nullable): the record's struct, or %NULL when there
 *   is no such record of that type
 *
 * Since: 0.1
 */
gconstpointer
sos_map_lookup (const SosMap *map, SosRecordType type, const char *id)
{
  const SosRecord *record;

  g_return_val_if_fail (map != NULL, NULL);

  if (id == NULL)
    return NULL;

  record = sos_index_lookup (&map->index, id);
  if (record == NULL || (type != SOS_RECORD_NONE && record->type != type))
    return NULL;

  return record;
}

static gboolean
is_child (const SosPerson *person)
{
  return person->role == SOS_ROLE_CHILD;
}

/* Gathers the children once the document is whole. */
void
sos_map_index_children (SosMap *map)
{
  const SosPersonList *people = &map->document.people;
  const SosPerson **children;
  guint n = 0;

  map->children = (SosPersonList) { 0 };
  map->has_new_people = FALSE;
  for (guint i = 0; i < people->n; i++)
    n += is_child (people->items[i]);
  if (n == 0)
    return;

  children = sos_arena_alloc (&map->arena, n * sizeof *children);
  map->children.items = children;
  map->children.n = n;
  for (guint i = 0; i < people->n; i++)
    if (is_child (people->items[i]))
      *children++ = people->items[i];
}

/**
 * sos_map_get_children:
 * @map: a map
 *
 * Lists the people whose role is child, in the order of the document.
 *
 * Returns: (transfer none): the children, which live as long as @map
 *
 * Since: 0.1
 */
const SosPersonList *
sos_map_get_children (const SosMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  /* Nobody else has a map that can still change. */
  if (map->has_new_people)
    sos_map_index_children ((SosMap *) map);

  return &map->children;
}

/**
 * sos_map_get_domain:
 * @map: a map
 * @domain: one of the seven domains
 * @n_records: (out): how many records it has
 *
 * Gives the records of a domain in the order of the document; each begins as
 * #SosEntry does.
 *
 * Returns: (transfer none) (array length=n_records) (nullable): the records,
 *   which live as long as @map; %NULL when there are none
 *
 * Since: 0.1
 */
const SosRecord *const *
sos_map_get_domain (const SosMap *map, SosDomain domain, guint *n_records)
{
  static const gsize offsets[SOS_N_DOMAINS] = {
    [SOS_DOMAIN_STRENGTHS] = G_STRUCT_OFFSET (SosDocument, working_well.strengths),
    [SOS_DOMAIN_HARM] = G_STRUCT_OFFSET (SosDocument, worries.harm),
    [SOS_DOMAIN_DANGER_STATEMENTS] = G_STRUCT_OFFSET (SosDocument, worries.danger_statements),
    [SOS_DOMAIN_COMPLICATING_FACTORS] = G_STRUCT_OFFSET (SosDocument, worries.complicating_factors),
    [SOS_DOMAIN_EXISTING_SAFETY] = G_STRUCT_OFFSET (SosDocument, working_well.safety),
    [SOS_DOMAIN_SAFETY_GOALS] = G_STRUCT_OFFSET (SosDocument, next_steps.safety_goals),
    [SOS_DOMAIN_NEXT_STEPS] = G_STRUCT_OFFSET (SosDocument, next_steps.actions),
  };
  const SosRecordList *list;

  g_return_val_if_fail (map != NULL, NULL);
  g_return_val_if_fail ((guint) domain < SOS_N_DOMAINS, NULL);
  g_return_val_if_fail (n_records != NULL, NULL);

  list = G_STRUCT_MEMBER_P (&map->document, offsets[domain]);
  *n_records = list->n;

  return (const SosRecord *const *) list->items;
}

/**
 * sos_map_get_memory:
 * @map: a map
 *
 * Counts the memory that a map holds.
 *
 * Returns: bytes
 *
 * Since: 0.1
 */
gsize
sos_map_get_memory (const SosMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return sizeof *map + map->arena.memory;
}

static void
visit_record (const SosRecordInfo *info, gconstpointer record, gconstpointer owner, SosVisit visit, gpointer user_data)
{
  visit (info, record, owner, user_data);
  if (info->has_id || info->type == SOS_DOCUMENT)
    owner = record;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const SosRecordInfo *target;
      gconstpointer member;

      if (field->type != SOS_FIELD_RECORD || !sos_field_is_set (field, record))
        continue;

      target = sos_record_info (field->target);
      member = sos_field_member (field, record);
      if (field->shape == SOS_SHAPE_EMBEDDED)
        visit_record (target, member, owner, visit, user_data);
      else if (field->shape == SOS_SHAPE_ONE)
        visit_record (target, *(gconstpointer const *) member, owner, visit, user_data);
      else
        for (guint j = 0; j < ((const SosRecordList *) member)->n; j++)
          visit_record (target, ((const SosRecordList *) member)->items[j], owner, visit, user_data);
    }
}

void
sos_map_visit (const SosMap *map, SosVisit visit, gpointer user_data)
{
  visit_record (sos_record_info (SOS_DOCUMENT), &map->document, NULL, visit, user_data);
}

static void
index_record (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer map)
{
  const char *id;

  if (!info->has_id)
    return;

  id = ((const SosRecord *) record)->id;
  sos_index_insert (&((SosMap *) map)->index, record, sos_hash (sos_hash_key (), id, strlen (id)));
}

/* Makes the look-ups of a map that was not read; of two records with one id the
 * first is found. */
void
sos_map_index (SosMap *map, guint n_ids)
{
  sos_index_init (&map->index, &map->arena, n_ids);
  sos_map_visit (map, index_record, map);
  sos_map_index_children (map);
}
