/* SPDX-License-Identifier: MIT */
/* Removes a record and looks after what refers to it. */
#include "lib/edit/remove.h"

#include <string.h>

#include "lib/model/hash.h"
#include "lib/model/references.h"

typedef struct {
  SosMap *map;
  SosEditor *editor;
  SosProblems *problems;
  GHashTable *gone;       /* set: ids of the records that go */
  GPtrArray *order;       /* the same, in the order in which they were found */
  GHashTable *dependants; /* id → GArray of Dependant */
  GHashTable *touched;    /* set: records that stay and lose a reference */
} Removal;

/* A record that may have to go along with what it refers to. */
typedef struct {
  const SosField *field;
  const SosRecord *record;
} Dependant;

static gboolean
is_gone (const Removal *removal, const char *id)
{
  return g_hash_table_contains (removal->gone, id);
}

/* Whoever stands inside the record goes with it. */
static void
let_go (Removal *removal, const SosRecord *record)
{
  const SosRecordInfo *info = sos_record_info (record->type);

  g_hash_table_add (removal->gone, (gpointer) record->id);
  g_ptr_array_add (removal->order, (gpointer) record->id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosRecordList *list = sos_field_member (&info->fields[i], record);

      if (sos_field_is_own (&info->fields[i]))
        continue;
      for (guint j = 0; j < list->n; j++)
        let_go (removal, list->items[j]);
    }
}

static void
note_reference (const SosReference *reference, gpointer user_data)
{
  Removal *removal = user_data;

  if (is_gone (removal, reference->id) && (reference->owner == NULL || !is_gone (removal, reference->owner->id)))
    sos_problems_add (removal->problems, SOS_ERROR_REFERENCE, 0, 0, sos_place_to_pointer (reference->place),
                      g_strdup ("this refers to the record that is to be removed"));
}

/* Whether the list of ids at the field has nobody left. */
static gboolean
is_left_empty (const Removal *removal, const SosField *field, const SosRecord *owner)
{
  const char *const *ids = *(const char *const *const *) sos_field_member (field, owner);

  for (; *ids != NULL; ids++)
    if (!is_gone (removal, *ids))
      return FALSE;

  return TRUE;
}

/* A record goes along when it may not be without the reference, or would say
 * something else without it. Only records with ids have such fields. */
static gboolean
goes_along (const Removal *removal, const Dependant *dependant)
{
  const SosField *field = dependant->field;

  return field->shape != SOS_SHAPE_LIST || is_left_empty (removal, field, dependant->record);
}

/* A list that has one id twice is noted once for it. */
static void
note_dependant (const SosReference *reference, gpointer user_data)
{
  Removal *removal = user_data;
  Dependant dependant = { reference->field, reference->owner };
  GArray *known = g_hash_table_lookup (removal->dependants, reference->id);

  if (!reference->field->required && !reference->field->absent_is_all)
    return;

  if (known == NULL)
    {
      known = g_array_new (FALSE, FALSE, sizeof (Dependant));
      g_hash_table_insert (removal->dependants, (gpointer) reference->id, known);
    }
  else if (memcmp (&g_array_index (known, Dependant, known->len - 1), &dependant, sizeof dependant) == 0)
    return;
  g_array_append_val (known, dependant);
}

static void
follow_id (Removal *removal, const char *id)
{
  const GArray *dependants = g_hash_table_lookup (removal->dependants, id);

  for (guint i = 0; dependants != NULL && i < dependants->len; i++)
    {
      const Dependant *dependant = &g_array_index (dependants, Dependant, i);

      if (!is_gone (removal, dependant->record->id) && goes_along (removal, dependant))
        let_go (removal, dependant->record);
    }
}

static void
touch_owner (const SosReference *reference, gpointer user_data)
{
  Removal *removal = user_data;

  if (is_gone (removal, reference->id) && reference->owner != NULL && !is_gone (removal, reference->owner->id))
    g_hash_table_add (removal->touched, (gpointer) reference->owner);
}

static void
visit_references (Removal *removal, SosReferenceVisit visit)
{
  sos_references_visit (sos_record_info (SOS_DOCUMENT), &removal->map->document, NULL, visit, removal);
}

/* What refers to a record that goes along may go along too. */
static void
gather (Removal *removal)
{
  visit_references (removal, note_dependant);
  for (guint i = 0; i < removal->order->len; i++)
    follow_id (removal, g_ptr_array_index (removal->order, i));

  visit_references (removal, touch_owner);
}

static const char *const *
strip_ids (Removal *removal, const char *const *ids)
{
  guint n = g_strv_length ((char **) ids), kept = 0;
  const char **copy = sos_arena_alloc (&removal->map->arena, (n + 1) * sizeof *copy);

  for (; *ids != NULL; ids++)
    if (!is_gone (removal, *ids))
      copy[kept++] = *ids;

  return kept > 0 ? copy : NULL;
}

static gpointer strip_record (Removal *removal, const SosRecordInfo *info, gconstpointer record);

static SosRecordList
strip_records (Removal *removal, const SosField *field, const SosRecordList *list)
{
  gconstpointer *items = sos_arena_alloc (&removal->map->arena, list->n * sizeof *items);
  SosRecordList copy = { items, 0 };

  for (guint i = 0; i < list->n; i++)
    {
      gconstpointer item = strip_record (removal, sos_record_info (field->target), list->items[i]);

      if (item != NULL)
        items[copy.n++] = item;
    }

  return copy.n > 0 ? copy : (SosRecordList) { 0 };
}

static void
strip_field (Removal *removal, const SosField *field, gpointer member)
{
  if (field->type == SOS_FIELD_REF && field->shape == SOS_SHAPE_LIST)
    *(const char *const **) member = strip_ids (removal, *(const char *const *const *) member);
  else if (field->type == SOS_FIELD_REF && is_gone (removal, *(const char *const *) member))
    *(const char **) member = NULL;
  else if (field->type == SOS_FIELD_RECORD && field->shape == SOS_SHAPE_LIST)
    *(SosRecordList *) member = strip_records (removal, field, member);
  else if (field->type == SOS_FIELD_RECORD)
    *(gpointer *) member = strip_record (removal, sos_record_info (field->target), *(gconstpointer *) member);
}

/* A copy without the references, NULL when nothing is left of it. */
static gpointer
strip_record (Removal *removal, const SosRecordInfo *info, gconstpointer record)
{
  gpointer copy = memcpy (sos_arena_take (&removal->map->arena, info->size), record, info->size);

  for (guint i = 0; i < info->n_fields; i++)
    if (sos_field_is_own (&info->fields[i]) && sos_field_is_set (&info->fields[i], copy))
      strip_field (removal, &info->fields[i], sos_field_member_mutable (&info->fields[i], copy));

  return sos_record_is_empty (info, copy) ? NULL : copy;
}

/* The review is the one record that refers to others and has no id. */
static void
strip_review (Removal *removal)
{
  const SosReview **member = &removal->map->document.review;
  const SosReview *stripped;

  if (*member == NULL || (*member)->with == NULL)
    return;
  stripped = strip_record (removal, sos_record_info (SOS_REVIEW), *member);
  sos_editor_write (removal->editor, member, &stripped, sizeof stripped);
}

static void
take_along (Removal *removal)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, removal->touched);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    sos_editor_replace (removal->editor, sos_editor_find (removal->editor, ((const SosRecord *) record)->id),
                        strip_record (removal, sos_record_info (((const SosRecord *) record)->type), record));
  strip_review (removal);

  sos_editor_take_out (removal->editor, removal->gone);
}

void
sos_remove_record (SosMap *map, SosNode *node, gboolean with_references, SosProblems *problems)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (sos_hash_string, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) dependants =
      g_hash_table_new_full (sos_hash_string, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) touched = g_hash_table_new (NULL, NULL);
  Removal removal = { map, sos_editor_of (map), problems, gone, order, dependants, touched };

  let_go (&removal, node->record);
  if (with_references)
    gather (&removal);
  else
    visit_references (&removal, note_reference);

  if (problems->n == 0)
    take_along (&removal);
}
