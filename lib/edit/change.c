/* SPDX-License-Identifier: MIT */
/* Changes a map: every rule of the format holds after each change, or nothing
 * has changed.
 *
 * A change takes its steps (editor.c) one after another and then asks whether
 * the map is still right. If it is not, the steps are undone; so they are when a
 * transaction is rolled back. */
#include <sos/sos-change.h>

#include <string.h>

#include <sos/sos-reader.h>
#include <sos/sos-version.h>

#include "lib/edit/id.h"
#include "lib/edit/remove.h"
#include "lib/edit/take.h"
#include "lib/json/base.h"
#include "lib/model/hash.h"
#include "lib/model/references.h"
#include "lib/model/rules.h"

typedef struct {
  SosMap *map;
  SosEditor *editor;
  guint mark;
  SosProblems problems;
  SosPlace places[SOS_MAX_PLACES];
} Change;

static gboolean
begin_change (Change *change, SosMap *map, GError **error)
{
  if (map->sealed)
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE, "the map is sealed: change a copy of it");
      return FALSE;
    }

  sos_map_keep_base (map);
  change->map = map;
  change->editor = sos_editor_of (map);
  change->mark = sos_editor_mark (change->editor);
  change->problems.n = 0;

  return TRUE;
}

/* Lets the change stand when nothing is wrong with it. */
static gboolean
end_change (Change *change, GError **error)
{
  if (change->problems.n > 0)
    {
      sos_editor_undo (change->editor, change->mark);
      sos_problems_report (&change->problems, error);
      return FALSE;
    }
  sos_editor_forget (change->editor);

  return TRUE;
}

static void
note (Change *change, const SosPlace *place, SosError code, const char *message)
{
  sos_problems_add (&change->problems, code, 0, 0, sos_place_to_pointer (place), g_strdup (message));
}

/* Structs of callers that were built with another libsos. */

static gboolean
has_unknown_tail (const SosRecordInfo *info, gconstpointer record, gsize size)
{
  const guint8 *bytes = record;

  for (gsize i = info->size; i < size; i++)
    if (bytes[i] != 0)
      return TRUE;

  return FALSE;
}

/* The struct in full: what an older caller does not know of is as @before, or
 * absent. */
static gpointer
fit_struct (Change *change, const SosRecordInfo *info, gconstpointer record, gsize size, gconstpointer before)
{
  gpointer full = g_malloc0 (info->size);

  if (before != NULL)
    memcpy (full, before, info->size);
  memcpy (full, record, MIN (size, info->size));
  if (has_unknown_tail (info, record, size))
    note (change, NULL, SOS_ERROR_VERSION, "this struct has members that this libsos does not know: use a later one");

  return full;
}

/* What must hold in the whole map. */

static void
check_reference (const SosReference *reference, gpointer user_data)
{
  Change *change = user_data;
  const SosRecord *record = sos_map_lookup (change->map, SOS_RECORD_NONE, reference->id);
  g_autofree char *refusal = NULL;

  if (sos_ref_fits (reference->field, record))
    return;

  refusal = sos_ref_refusal (reference->field, record);
  note (change, reference->place, SOS_ERROR_REFERENCE, refusal);
}

static void
check_references (Change *change, const SosRecordInfo *info, gconstpointer record, const SosPlace *around)
{
  sos_references_visit (info, record, around, check_reference, change);
}

static void
check_rating (Change *change, SosNode *scale, const SosRating *rating, const SosPlace *place)
{
  SosNode *same = sos_editor_find_rating (change->editor, scale, rating);

  if (same != NULL && same->record != (const SosRecord *) rating)
    note (change, place, SOS_ERROR_RULE, SOS_RATED_ALREADY);
}

/* Those that came with a scale. */
static void
check_ratings (Change *change, const SosRecord *record, const SosPlace *around)
{
  SosNode *node = sos_editor_find (change->editor, record->id);
  const SosRatingList *ratings = &((const SosScale *) record)->ratings;
  SosPlace place = { around, sos_home_of (SOS_RATING)->list, -1 };

  if (record->type == SOS_RATING)
    check_rating (change, node->parent, (const SosRating *) record, around);
  if (record->type != SOS_SCALE)
    return;

  for (guint i = 0; i < ratings->n; i++)
    {
      place.index = (gint) i;
      check_rating (change, node, ratings->items[i], &place);
    }
}

static void
check_size (Change *change)
{
  if (sos_editor_count (change->editor) > SOS_DEFAULT_MAX_RECORDS)
    note (change, NULL, SOS_ERROR_SIZE, "there would be more than " G_STRINGIFY (SOS_DEFAULT_MAX_RECORDS) " records");
}

/* Somebody who is no child any more may be named where only a child can be. */
static void
check_role (Change *change, const SosPerson *before, const SosPerson *now)
{
  if (before->role == SOS_ROLE_CHILD && now->role != SOS_ROLE_CHILD)
    check_references (change, sos_record_info (SOS_DOCUMENT), &change->map->document, NULL);
}

static gpointer
take (Change *change, const SosRecordInfo *info, gconstpointer record, gconstpointer before, const SosPlace *around)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new (sos_hash_string, g_str_equal);
  SosTaking taking = { .editor = change->editor,
                       .arena = &change->map->arena,
                       .problems = &change->problems,
                       .around = around,
                       .new_ids = new_ids };

  return sos_take_record (&taking, info, record, before);
}

/**
 * sos_map_new:
 * @id: (nullable): the map's id; %NULL to have one made
 * @error: return location for an error
 *
 * Makes a map that holds nothing but its id.
 *
 * Fails with %SOS_ERROR_ID when @id is none.
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_new (const char *id, GError **error)
{
  char made[SOS_NEW_ID_LENGTH + 1];
  SosMap *map;

  if (id == NULL)
    {
      sos_id_make (made);
      id = made;
    }
  if (!sos_id_is_valid (id, strlen (id)))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_ID, SOS_ID_RULE);
      return NULL;
    }

  map = sos_map_alloc (NULL, 0);
  sos_map_set_new (map);
  map->document.sos = SOS_FORMAT_VERSION;
  map->document.id = sos_arena_copy_string (&map->arena, id, strlen (id));

  return map;
}

/* Finds the record that the list stands in. */
static gboolean
find_parent (Change *change, const SosHome *home, const char *id, SosNode **parent)
{
  *parent = id != NULL ? sos_editor_find (change->editor, id) : NULL;
  if (home->owner == SOS_DOCUMENT && id == NULL)
    return TRUE;
  if (*parent != NULL && (*parent)->record->type == home->owner)
    return TRUE;

  if (home->owner == SOS_DOCUMENT)
    note (change, NULL, SOS_ERROR_REFERENCE, "such a record stands in no other one: give no parent");
  else
    sos_problems_add (&change->problems, SOS_ERROR_REFERENCE, 0, 0, g_strdup (""),
                      g_strdup_printf ("such a record stands in a %s: give the id of one as its parent",
                                       sos_record_info (home->owner)->name));

  return FALSE;
}

/* The analysis may have to be made before it can have an issue. */
static SosRecordList *
open_list (Change *change, const SosHome *home, SosNode *parent)
{
  SosDocument *document = &change->map->document;
  SosRecordList *list = sos_home_list (home, parent != NULL ? (gpointer) parent->record : document);
  gpointer container;

  if (list != NULL)
    return list;

  container = sos_arena_alloc (&change->map->arena, sos_record_info (home->container->target)->size);
  sos_editor_write (change->editor, sos_field_member_mutable (home->container, document), &container, sizeof container);

  return sos_home_list (home, document);
}

static const char *
add (Change *change, SosRecordType type, const char *parent_id, gconstpointer record, gsize size)
{
  const SosRecordInfo *info = sos_record_info (type);
  const SosHome *home = sos_home_of (type);
  g_autofree gpointer full = fit_struct (change, info, record, size, NULL);
  const SosPlace *around;
  SosNode *parent;
  SosRecord *made;

  if (!find_parent (change, home, parent_id, &parent))
    return NULL;

  around = sos_editor_locate (change->places, type, parent, open_list (change, home, parent)->n);
  made = take (change, info, full, NULL, around);
  if (change->problems.n > 0)
    return NULL;

  sos_editor_append (change->editor, made, parent);
  check_references (change, info, made, around);
  check_ratings (change, made, around);
  check_size (change);

  return made->id;
}

/**
 * sos_map_add:
 * @map: a map
 * @type: which record; one that has an id
 * @parent: (nullable): id of the record in which it stands: a scale for a rating,
 *   a safety plan for a rule; %NULL for all others
 * @record: (type gpointer): the record's struct, filled in; it is copied
 * @size: size of that struct where the caller was built
 * @error: return location for an error
 *
 * Adds a record, with the records inside it, at the end of its list. One without
 * an id gets a new one. What is empty ("" and lists with nothing in them) is
 * absent. Takes the same time however large the map is.
 *
 * The struct may be shorter than the library's (of an older caller: the rest is
 * absent), or longer if what the library does not know of is all zero. The small
 * values inside it, which have no id, are read as they are in this version: their
 * structs never change.
 *
 * The memory of what is replaced, removed, refused or rolled back is given back
 * with the map's last reference: who edits for long copies after saving.
 *
 * Fails, with @map untouched, with a code of %SOS_ERROR for what is wrong;
 * sos_error_get_problems() gives all of it, with pointers to where it would stand.
 *
 * Returns: (transfer none) (nullable): the record's id, which lives as long as
 *   @map; %NULL with @error set
 *
 * Since: 0.1
 */
const char *
sos_map_add (SosMap *map, SosRecordType type, const char *parent, gconstpointer record, gsize size, GError **error)
{
  Change change;
  const char *id;

  g_return_val_if_fail (map != NULL, NULL);
  g_return_val_if_fail (sos_home_of (type) != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (size >= sizeof (SosRecord), NULL);

  if (!begin_change (&change, map, error))
    return NULL;
  id = add (&change, type, parent, record, size);

  return end_change (&change, error) ? id : NULL;
}

static void
update_document (Change *change, const SosRecordInfo *info, gconstpointer record, gsize size)
{
  SosDocument *document = &change->map->document;
  g_autofree gpointer full = fit_struct (change, info, record, size, document);
  gconstpointer now = take (change, info, full, document, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (sos_field_is_own (field))
        sos_editor_write (change->editor, sos_field_member_mutable (field, document), sos_field_member (field, now),
                          field->size);
    }
}

/* The analysis or the review, of which there is one at most. */
static void
update_single (Change *change, const SosField *field, gconstpointer record, gsize size)
{
  const SosRecordInfo *info = sos_record_info (field->target);
  gpointer *member = sos_field_member_mutable (field, &change->map->document);
  g_autofree gpointer nothing = g_malloc0 (info->size);
  gconstpointer before = *member != NULL ? *member : nothing;
  g_autofree gpointer full = fit_struct (change, info, record, size, before);
  SosPlace *around = &change->places[0];
  gpointer now;

  *around = (SosPlace) { NULL, field, -1 };
  now = take (change, info, full, before, around);
  if (sos_record_is_empty (info, now))
    now = NULL;
  sos_editor_write (change->editor, member, &now, sizeof now);
  if (now != NULL)
    check_references (change, info, now, around);
}

static void
update_record (Change *change, const SosRecordInfo *info, gconstpointer record, gsize size)
{
  const char *id = ((const SosRecord *) record)->id;
  SosNode *node = id != NULL ? sos_editor_find (change->editor, id) : NULL;
  g_autofree gpointer full = NULL;
  const SosPlace *around;
  SosRecord *before, *now;

  if (node == NULL || node->record->type != info->type)
    {
      note (change, NULL, SOS_ERROR_REFERENCE, "the map has no such record with this id");
      return;
    }

  before = node->record;
  full = fit_struct (change, info, record, size, before);
  ((SosRecord *) full)->id = before->id;
  around = sos_editor_locate (change->places, info->type, node->parent, node->index);
  now = take (change, info, full, before, around);
  if (change->problems.n > 0)
    return;

  sos_editor_replace (change->editor, node, now);
  if (info->type == SOS_RATING)
    check_rating (change, node->parent, (const SosRating *) now, around);
  check_references (change, info, now, around);
  if (info->type == SOS_PERSON)
    check_role (change, (const SosPerson *) before, (const SosPerson *) now);
  check_size (change);
}

static const SosField *
find_single (SosRecordType type)
{
  const SosRecordInfo *document = sos_record_info (SOS_DOCUMENT);

  for (guint i = 0; i < document->n_fields; i++)
    if (document->fields[i].shape == SOS_SHAPE_ONE && document->fields[i].type == SOS_FIELD_RECORD &&
        document->fields[i].target == type)
      return &document->fields[i];

  return NULL;
}

/**
 * sos_map_update:
 * @map: a map
 * @type: which record; %SOS_DOCUMENT for the map's own fields, %SOS_ANALYSIS,
 *   %SOS_REVIEW
 * @record: (type gpointer): the record's struct as it is to be; it is copied
 * @size: size of that struct where the caller was built
 * @error: return location for an error
 *
 * Gives a record, found by the `id` of @record, new values: begin with a copy of
 * the struct that the map has. Lists of records that have ids stay as they are,
 * whatever @record says of them: sos_map_add() and sos_map_remove() change those.
 * Structs that were got before still show the old values.
 *
 * What an older caller's struct is too short for stays as it is too. An analysis
 * or review that is empty is absent afterwards. Takes the same time however large
 * the map is, unless a child becomes somebody else.
 *
 * Fails, with @map untouched, as sos_map_add() does; with %SOS_ERROR_REFERENCE
 * when there is no such record.
 *
 * Returns: whether it was updated
 *
 * Since: 0.1
 */
gboolean
sos_map_update (SosMap *map, SosRecordType type, gconstpointer record, gsize size, GError **error)
{
  const SosRecordInfo *info = sos_record_info (type);
  const SosField *single = find_single (type);
  Change change;

  g_return_val_if_fail (map != NULL, FALSE);
  g_return_val_if_fail (type == SOS_DOCUMENT || single != NULL || sos_home_of (type) != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (!info->has_id || size >= sizeof (SosRecord), FALSE);

  if (!begin_change (&change, map, error))
    return FALSE;

  if (type == SOS_DOCUMENT)
    update_document (&change, info, record, size);
  else if (single != NULL)
    update_single (&change, single, record, size);
  else
    update_record (&change, info, record, size);

  return end_change (&change, error);
}

/**
 * sos_map_remove:
 * @map: a map
 * @id: id of a record
 * @flags: what becomes of the references to it
 * @error: return location for an error
 *
 * Removes a record and the records inside it. Structs that were got before can
 * still be read.
 *
 * Fails, with @map untouched, with %SOS_ERROR_REFERENCE when there is no such
 * record or, unless %SOS_REMOVE_REFERENCES is among the @flags, when others refer
 * to it: sos_error_get_problems() says where.
 *
 * Returns: whether it was removed
 *
 * Since: 0.1
 */
gboolean
sos_map_remove (SosMap *map, const char *id, SosRemoveFlags flags, GError **error)
{
  Change change;
  SosNode *node;

  g_return_val_if_fail (map != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!begin_change (&change, map, error))
    return FALSE;

  node = sos_editor_find (change.editor, id);
  if (node != NULL)
    sos_remove_record (map, node, (flags & SOS_REMOVE_REFERENCES) != 0, &change.problems);
  else
    note (&change, NULL, SOS_ERROR_REFERENCE, "the map has no record with this id");

  return end_change (&change, error);
}

/**
 * sos_map_begin:
 * @map: a map that is not sealed
 *
 * Begins a transaction: the changes from here to sos_map_commit() can be undone
 * as one by sos_map_rollback(). Each of them holds or fails by itself. A
 * transaction may stand inside another.
 *
 * Since: 0.1
 */
void
sos_map_begin (SosMap *map)
{
  g_return_if_fail (map != NULL);
  g_return_if_fail (!map->sealed);

  sos_editor_begin (sos_editor_of (map));
}

/**
 * sos_map_commit:
 * @map: a map with a transaction
 *
 * Ends the latest transaction and lets its changes stand, unless one around it is
 * rolled back.
 *
 * Since: 0.1
 */
void
sos_map_commit (SosMap *map)
{
  g_return_if_fail (map != NULL);
  g_return_if_fail (map->editor != NULL && sos_editor_is_open (map->editor));

  sos_editor_end (map->editor);
  sos_editor_forget (map->editor);
}

/**
 * sos_map_rollback:
 * @map: a map with a transaction, not sealed since
 *
 * Ends the latest transaction and undoes its changes: the map is, byte for byte,
 * what it was before.
 *
 * Since: 0.1
 */
void
sos_map_rollback (SosMap *map)
{
  guint mark;

  g_return_if_fail (map != NULL);
  g_return_if_fail (!map->sealed);
  g_return_if_fail (map->editor != NULL && sos_editor_is_open (map->editor));

  mark = sos_editor_end (map->editor);
  sos_editor_undo (map->editor, mark);
}
