/* SPDX-License-Identifier: MIT */
/* What two maps disagree about, and where. */
#include "lib/edit/conflict.h"

#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/model/problems.h"

G_DEFINE_BOXED_TYPE (SosConflict, sos_conflict, sos_conflict_copy, sos_conflict_free)

static const struct {
  const char *word;
  const char *message;
} kinds[] = {
  [SOS_CONFLICT_FIELD] = { "field", "both changed this field, each to something else: choose one" },
  [SOS_CONFLICT_REMOVED] = { "removed", "this record was changed here and removed by the other: keep it or remove it" },
  [SOS_CONFLICT_ID] = { "id", "the other has this id in another place: keep one of the two, or give one a new id" },
  [SOS_CONFLICT_REFERENCE] = { "reference",
                               "one names a record that the other removed or changed: name another, or keep it" },
  [SOS_CONFLICT_RATING] = { "rating", "the other has a rating of the same rater, child, scale and round: keep one" },
  [SOS_CONFLICT_TOGETHER] = { "together", "this may not stand together with what the other wrote: choose one" },
};

/**
 * sos_conflict_kind_to_string:
 * @kind: a kind of conflict
 *
 * Names a kind of conflict. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): its word, such as "field"; %NULL when
 *   there is no such kind
 *
 * Since: 0.1
 */
const char *
sos_conflict_kind_to_string (SosConflictKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kinds) ? kinds[kind].word : NULL;
}

/**
 * sos_conflict_copy:
 * @conflict: a conflict
 *
 * Copies a conflict with its strings.
 *
 * Returns: (transfer full): the copy; free it with sos_conflict_free()
 *
 * Since: 0.1
 */
SosConflict *
sos_conflict_copy (const SosConflict *conflict)
{
  SosConflict *copy;

  g_return_val_if_fail (conflict != NULL, NULL);

  copy = g_new (SosConflict, 1);
  *copy = (SosConflict) { .kind = conflict->kind,
                          .id = g_strdup (conflict->id),
                          .mine = g_strdup (conflict->mine),
                          .theirs = g_strdup (conflict->theirs),
                          .mine_pointer = g_strdup (conflict->mine_pointer),
                          .theirs_pointer = g_strdup (conflict->theirs_pointer) };

  return copy;
}

/**
 * sos_conflict_free:
 * @conflict: (transfer full): a conflict
 *
 * Frees a conflict and its strings.
 *
 * Since: 0.1
 */
void
sos_conflict_free (SosConflict *conflict)
{
  g_return_if_fail (conflict != NULL);

  g_free ((char *) conflict->id);
  g_free ((char *) conflict->mine);
  g_free ((char *) conflict->theirs);
  g_free ((char *) conflict->mine_pointer);
  g_free ((char *) conflict->theirs_pointer);
  g_free (conflict);
}

void
sos_conflicts_init (SosConflicts *conflicts, const SosMap *mine, const SosMap *theirs)
{
  *conflicts = (SosConflicts) { .found = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_conflict_free),
                                .mine = mine,
                                .theirs = theirs };
}

void
sos_conflicts_clear (SosConflicts *conflicts)
{
  g_clear_pointer (&conflicts->found, g_ptr_array_unref);
  g_clear_pointer (&conflicts->mine_pointers, g_hash_table_unref);
  g_clear_pointer (&conflicts->theirs_pointers, g_hash_table_unref);
}

/* Notes where every record with an id stands that is in @record. */
static void
find_pointers (const SosRecordInfo *info, gconstpointer record, const SosPlace *parent, GHashTable *pointers)
{
  SosPlace place = { .parent = parent, .index = -1 };

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const SosRecordInfo *target = sos_record_info (field->target);
      gconstpointer member = sos_field_member (field, record);
      const SosRecordList *list = member;

      if (field->type != SOS_FIELD_RECORD || !sos_field_is_set (field, record))
        continue;

      place.field = field;
      if (field->shape == SOS_SHAPE_EMBEDDED)
        find_pointers (target, member, &place, pointers);
      else if (field->shape == SOS_SHAPE_ONE)
        find_pointers (target, *(gconstpointer const *) member, &place, pointers);
      else if (target->has_id)
        for (place.index = 0; (guint) place.index < list->n; place.index++)
          {
            g_hash_table_insert (pointers, (gpointer) list->items[place.index], sos_place_to_pointer (&place));
            find_pointers (target, list->items[place.index], &place, pointers);
          }
      place.index = -1;
    }
}

static GHashTable *
new_pointers (const SosMap *map)
{
  GHashTable *pointers = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  g_hash_table_insert (pointers, (gpointer) &map->document, g_strdup (""));
  find_pointers (sos_record_info (SOS_DOCUMENT), &map->document, NULL, pointers);

  return pointers;
}

static char *
get_pointer (const SosMap *map, GHashTable **pointers, const SosSaid *said)
{
  g_autofree char *rest = sos_place_to_pointer (said->place);

  if (said->owner == NULL)
    return NULL;
  if (*pointers == NULL)
    *pointers = new_pointers (map);

  return g_strconcat (g_hash_table_lookup (*pointers, said->owner), rest, NULL);
}

void
sos_conflicts_add (SosConflicts *conflicts,
                   SosConflictKind kind,
                   const char *id,
                   const SosSaid *mine,
                   const SosSaid *theirs)
{
  SosConflict *conflict = g_new (SosConflict, 1);

  *conflict = (SosConflict) { .kind = kind,
                              .id = g_strdup (id),
                              .mine = g_strdup (mine->word),
                              .theirs = g_strdup (theirs->word),
                              .mine_pointer = get_pointer (conflicts->mine, &conflicts->mine_pointers, mine),
                              .theirs_pointer = get_pointer (conflicts->theirs, &conflicts->theirs_pointers, theirs) };
  g_ptr_array_add (conflicts->found, conflict);
}

/* A message says in which side its pointer is, and no id. */
void
sos_conflicts_report (const SosConflicts *conflicts, GError **error)
{
  SosProblems problems = { .n = 0 };

  for (guint i = 0; i < MIN (conflicts->found->len, SOS_MAX_PROBLEMS); i++)
    {
      const SosConflict *conflict = g_ptr_array_index (conflicts->found, i);
      gboolean is_mine = conflict->mine_pointer != NULL;

      sos_problems_add (&problems, SOS_ERROR_CONFLICT, 0, 0,
                        g_strdup (is_mine ? conflict->mine_pointer : conflict->theirs_pointer),
                        g_strdup_printf ("in %s: %s", is_mine ? "mine" : "theirs", kinds[conflict->kind].message));
    }

  sos_problems_report (&problems, error);
}
