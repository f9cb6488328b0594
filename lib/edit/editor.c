/* SPDX-License-Identifier: MIT */
/* What a map needs while it is changed. */
#include "lib/edit/editor.h"

#include <string.h>

#include "lib/edit/journal.h"
#include "lib/model/hash.h"
#include "lib/model/rules.h"

#define FEW_ITEMS 4

/* The document, its columns, the analysis and the review, be they there or not. */
#define N_CONTAINERS 6

struct _SosEditor {
  SosMap *map;
  GHashTable *nodes;      /* id → SosNode, owned */
  GHashTable *ratings;    /* set of nodes, equal when they rate the same */
  GHashTable *capacities; /* items of a list that was grown → how many it has room for */
  SosJournal journal;
  GArray *marks; /* guint: where the open transactions began */
  guint n_objects;
};

/* Ratings of a scale by what must not be twice. */

static guint
hash_rating (gconstpointer key)
{
  const SosNode *node = key;

  return g_direct_hash (node->parent) ^ sos_rating_hash ((const SosRating *) node->record);
}

static gboolean
same_rating (gconstpointer a, gconstpointer b)
{
  const SosNode *left = a, *right = b;

  return left->parent == right->parent &&
         sos_rating_is_same ((const SosRating *) left->record, (const SosRating *) right->record);
}

/* Only what is whole can be twice; what the map holds is, but not what is about to
 * be refused. */
static gboolean
is_rating (const SosNode *node)
{
  return node->record->type == SOS_RATING && sos_rating_is_whole ((const SosRating *) node->record);
}

static void
note_rating (SosEditor *editor, SosNode *node)
{
  if (is_rating (node) && !g_hash_table_contains (editor->ratings, node))
    g_hash_table_add (editor->ratings, node);
}

static void
forget_rating (SosEditor *editor, SosNode *node)
{
  if (is_rating (node) && g_hash_table_lookup (editor->ratings, node) == node)
    g_hash_table_remove (editor->ratings, node);
}

/* The lists of a record, or of the document. */

static gpointer
owner_of (SosEditor *editor, SosNode *parent)
{
  return parent != NULL ? (gpointer) parent->record : &editor->map->document;
}

static SosRecordList *
list_of (SosEditor *editor, const SosNode *node)
{
  return sos_home_list (sos_home_of (node->record->type), owner_of (editor, node->parent));
}

typedef void (*EachList) (SosEditor *editor, SosRecordList *list, SosNode *parent);

static void
for_each_list (SosEditor *editor, SosRecordType owner, SosNode *parent, EachList each)
{
  for (guint type = SOS_PERSON; type < SOS_N_RECORD_TYPES; type++)
    {
      const SosHome *home = sos_home_of (type);
      SosRecordList *list = NULL;

      if (home != NULL && home->owner == owner)
        list = sos_home_list (home, owner_of (editor, parent));
      if (list != NULL)
        each (editor, list, parent);
    }
}

/* Objects as the reader counts them: the record and the small values in it. */
static guint
count_own_objects (const SosRecord *record)
{
  const SosRecordInfo *info = sos_record_info (record->type);
  guint n = 1;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const SosRecordList *list = (gconstpointer) sos_field_member (field, record);

      if (field->type != SOS_FIELD_RECORD || !sos_field_is_own (field) || !sos_field_is_set (field, record))
        continue;
      n += field->shape == SOS_SHAPE_LIST ? list->n : 1;
    }

  return n;
}

/* Nodes come and go with the records inside them. */

static void
add_node (SosEditor *editor, SosNode *node)
{
  SosIndex *index = &editor->map->index;

  if (sos_index_is_full (index))
    sos_index_grow (index, &editor->map->arena);
  sos_index_insert (index, node->record, sos_hash_string (node->record->id));
  g_hash_table_insert (editor->nodes, (gpointer) node->record->id, node);
  note_rating (editor, node);
  editor->n_objects += count_own_objects (node->record);
}

static void
drop_node (SosEditor *editor, SosNode *node)
{
  editor->n_objects -= count_own_objects (node->record);
  forget_rating (editor, node);
  g_hash_table_steal (editor->nodes, node->record->id);
  sos_index_remove (&editor->map->index, node->record);
}

static void
undo_add (gpointer editor, gpointer node, gpointer unused G_GNUC_UNUSED)
{
  drop_node (editor, node);
  g_free (node);
}

static void
undo_drop (gpointer editor, gpointer node, gpointer unused G_GNUC_UNUSED)
{
  add_node (editor, node);
}

static SosNode *
make_node (gconstpointer record, SosNode *parent, guint index)
{
  SosNode *node = g_new (SosNode, 1);

  *node = (SosNode) { (SosRecord *) record, parent, index };

  return node;
}

static void register_record (SosEditor *editor, gconstpointer record, SosNode *parent, guint index);

static void
register_list (SosEditor *editor, SosRecordList *list, SosNode *parent)
{
  for (guint i = 0; i < list->n; i++)
    register_record (editor, list->items[i], parent, i);
}

static void
register_record (SosEditor *editor, gconstpointer record, SosNode *parent, guint index)
{
  SosNode *node = make_node (record, parent, index);

  add_node (editor, node);
  sos_journal_note (&editor->journal, undo_add, node, NULL, NULL);
  for_each_list (editor, node->record->type, node, register_list);
}

static void unregister_node (SosEditor *editor, SosNode *node);

static void
unregister_list (SosEditor *editor, SosRecordList *list, SosNode *parent G_GNUC_UNUSED)
{
  for (guint i = 0; i < list->n; i++)
    unregister_node (editor, sos_editor_find (editor, ((const SosRecord *) list->items[i])->id));
}

static void
unregister_node (SosEditor *editor, SosNode *node)
{
  for_each_list (editor, node->record->type, node, unregister_list);
  drop_node (editor, node);
  sos_journal_note (&editor->journal, undo_drop, node, NULL, g_free);
}

/* Life. */

static void
find_nodes (SosEditor *editor, SosRecordList *list, SosNode *parent)
{
  for (guint i = 0; i < list->n; i++)
    {
      SosNode *node = make_node (list->items[i], parent, i);

      g_hash_table_insert (editor->nodes, (gpointer) node->record->id, node);
      note_rating (editor, node);
      editor->n_objects += count_own_objects (node->record);
      for_each_list (editor, node->record->type, node, find_nodes);
    }
}

static void
free_editor (gpointer data)
{
  SosEditor *editor = data;

  sos_journal_clear (&editor->journal);
  g_array_unref (editor->marks);
  g_hash_table_unref (editor->ratings);
  g_hash_table_unref (editor->capacities);
  g_hash_table_unref (editor->nodes);
  g_free (editor);
}

SosEditor *
sos_editor_of (SosMap *map)
{
  SosEditor *editor = map->editor;

  if (editor != NULL)
    return editor;

  editor = g_new0 (SosEditor, 1);
  editor->map = map;
  editor->n_objects = N_CONTAINERS;
  editor->nodes = g_hash_table_new_full (sos_hash_string, g_str_equal, NULL, g_free);
  editor->ratings = g_hash_table_new (hash_rating, same_rating);
  editor->capacities = g_hash_table_new (NULL, NULL);
  editor->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  sos_journal_init (&editor->journal);
  for_each_list (editor, SOS_DOCUMENT, NULL, find_nodes);

  map->size_before = sos_arena_get_used (&map->arena);
  map->editor = editor;
  map->free_editor = free_editor;

  return editor;
}

SosNode *
sos_editor_find (const SosEditor *editor, const char *id)
{
  return g_hash_table_lookup (editor->nodes, id);
}

SosNode *
sos_editor_find_rating (const SosEditor *editor, SosNode *scale, const SosRating *rating)
{
  SosNode like = { (SosRecord *) rating, scale, 0 };

  return sos_rating_is_whole (rating) ? g_hash_table_lookup (editor->ratings, &like) : NULL;
}

guint
sos_editor_count (const SosEditor *editor)
{
  return editor->n_objects;
}

static SosPlace *
next_place (SosPlace *last, SosPlace places[SOS_MAX_PLACES], const SosField *field, gint index)
{
  SosPlace *next = last != NULL ? last + 1 : places;

  *next = (SosPlace) { last, field, index };

  return next;
}

static SosPlace *
locate (SosPlace places[SOS_MAX_PLACES], SosRecordType type, const SosNode *parent, guint index)
{
  const SosHome *home = sos_home_of (type);
  SosPlace *last = parent != NULL ? locate (places, parent->record->type, parent->parent, parent->index) : NULL;

  if (home->container != NULL)
    last = next_place (last, places, home->container, -1);

  return next_place (last, places, home->list, (gint) index);
}

const SosPlace *
sos_editor_locate (SosPlace places[SOS_MAX_PLACES], SosRecordType type, const SosNode *parent, guint index)
{
  return locate (places, type, parent, index);
}

/* Steps. */

guint
sos_editor_mark (const SosEditor *editor)
{
  return sos_journal_mark (&editor->journal);
}

void
sos_editor_undo (SosEditor *editor, guint mark)
{
  sos_journal_undo (&editor->journal, mark, editor);
  editor->map->has_new_people = TRUE;
}

void
sos_editor_write (SosEditor *editor, gpointer member, gconstpointer value, gsize size)
{
  sos_journal_save (&editor->journal, member, size);
  memcpy (member, value, size);
}

static void
note_people (SosEditor *editor, const SosRecord *record)
{
  if (record->type == SOS_PERSON)
    editor->map->has_new_people = TRUE;
}

/* A list that has no room left moves to where there is twice as much; whoever
 * looks at the old one still can. */
static gconstpointer *
make_room (SosEditor *editor, const SosRecordList *list)
{
  guint capacity = GPOINTER_TO_UINT (g_hash_table_lookup (editor->capacities, list->items));
  gconstpointer *items;

  if (list->n < capacity)
    return (gconstpointer *) list->items;

  g_hash_table_remove (editor->capacities, list->items);
  capacity = MAX (FEW_ITEMS, 2 * list->n);
  items = sos_arena_take (&editor->map->arena, capacity * sizeof *items);
  if (list->n > 0)
    memcpy (items, list->items, list->n * sizeof *items);
  g_hash_table_insert (editor->capacities, items, GUINT_TO_POINTER (capacity));

  return items;
}

void
sos_editor_append (SosEditor *editor, SosRecord *record, SosNode *parent)
{
  SosRecordList *list = sos_home_list (sos_home_of (record->type), owner_of (editor, parent));
  gconstpointer *items = make_room (editor, list);
  SosRecordList longer = { items, list->n + 1 };

  items[list->n] = record;
  register_record (editor, record, parent, list->n);
  sos_editor_write (editor, list, &longer, sizeof longer);
  note_people (editor, record);
}

static void
set_record (gpointer data, gpointer node_data, gpointer record)
{
  SosEditor *editor = data;
  SosNode *node = node_data;

  forget_rating (editor, node);
  editor->n_objects -= count_own_objects (node->record);
  node->record = record;
  sos_index_replace (&editor->map->index, node->record);
  editor->n_objects += count_own_objects (node->record);
  note_rating (editor, node);
}

void
sos_editor_replace (SosEditor *editor, SosNode *node, SosRecord *record)
{
  SosRecordList *list = list_of (editor, node);

  sos_editor_write (editor, (gpointer) &list->items[node->index], &record, sizeof record);
  sos_journal_note (&editor->journal, set_record, node, node->record, NULL);
  set_record (editor, node, record);
  note_people (editor, record);
}

static void
number_nodes (gpointer editor, gpointer unused G_GNUC_UNUSED, gpointer data)
{
  const SosRecordList *list = data;

  for (guint i = 0; i < list->n; i++)
    sos_editor_find (editor, ((const SosRecord *) list->items[i])->id)->index = i;
}

/* What is undone last is noted first. */
static void
filter_list (SosEditor *editor, SosRecordList *list, GHashTable *ids)
{
  gconstpointer *items = sos_arena_take (&editor->map->arena, list->n * sizeof *items);
  SosRecordList left = { items, 0 };

  sos_journal_note (&editor->journal, number_nodes, NULL, list, NULL);
  for (guint i = 0; i < list->n; i++)
    {
      const SosRecord *record = list->items[i];

      if (!g_hash_table_contains (ids, record->id))
        {
          items[left.n++] = record;
          continue;
        }
      note_people (editor, record);
      unregister_node (editor, sos_editor_find (editor, record->id));
    }
  if (left.n == 0)
    left.items = NULL;

  sos_editor_write (editor, list, &left, sizeof left);
  number_nodes (editor, NULL, list);
}

/* An analysis that has nothing left is absent. */
static void
drop_empty_container (SosEditor *editor, const SosHome *home)
{
  gpointer *member, nothing = NULL;

  if (home->container == NULL || home->container->shape != SOS_SHAPE_ONE)
    return;

  member = sos_field_member_mutable (home->container, &editor->map->document);
  if (sos_record_is_empty (sos_record_info (home->container->target), *member))
    sos_editor_write (editor, member, &nothing, sizeof nothing);
}

/* A record inside one that goes stays where it is. */
void
sos_editor_take_out (SosEditor *editor, GHashTable *ids)
{
  g_autoptr (GHashTable) lists = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer id, list, home;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      SosNode *node = sos_editor_find (editor, id);

      if (node->parent == NULL || !g_hash_table_contains (ids, node->parent->record->id))
        g_hash_table_insert (lists, list_of (editor, node), (gpointer) sos_home_of (node->record->type));
    }

  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, &list, &home))
    {
      filter_list (editor, list, ids);
      drop_empty_container (editor, home);
    }
}

/* Transactions. */

void
sos_editor_begin (SosEditor *editor)
{
  guint mark = sos_editor_mark (editor);

  g_array_append_val (editor->marks, mark);
}

guint
sos_editor_end (SosEditor *editor)
{
  guint mark = g_array_index (editor->marks, guint, editor->marks->len - 1);

  g_array_set_size (editor->marks, editor->marks->len - 1);

  return mark;
}

gboolean
sos_editor_is_open (const SosEditor *editor)
{
  return editor->marks->len > 0;
}

void
sos_editor_forget (SosEditor *editor)
{
  if (!sos_editor_is_open (editor))
    sos_journal_forget (&editor->journal);
}
