/* SPDX-License-Identifier: MIT */
/* What a merge has to give, worked out on JSON trees.
 *
 * A map is taken apart into values, each under the path of ids that leads to its
 * record and the keys from there. A list is one of records when its elements have
 * ids; the table is asked only what a reference may name. */
#include "tests/merge-oracle.h"

#include <json-glib/json-glib.h>
#include <sos/sos.h>
#include <string.h>

#include "tests/edit.h"

typedef struct {
  JsonNode *node;
  const SosField *field;
  char *text;
} Value;

typedef enum { MERGED, OF_MINE, OF_THEIRS, GONE } Fate;

/* A record, or the document, whose path is "". */
typedef struct _Flat Flat;
struct _Flat {
  const SosRecordInfo *info;
  char *path;
  char *pointer;
  char *id;
  char *text;
  Flat *parent;
  Fate fate;          /* of those that are predicted */
  GHashTable *values; /* keys → Value */
  GHashTable *contested;
};

typedef struct {
  JsonNode *tree;
  GHashTable *records; /* path → Flat */
  GPtrArray *in_order; /* of the same */
  GHashTable *by_id;   /* id → GPtrArray of the same */
  GHashTable *lists;   /* path of a list → GPtrArray of paths */
} View;

struct _SosOracle {
  View *base;
  View *mine;
  View *theirs;
  View *merged;
  GPtrArray *conflicts;
};

static void
value_free (gpointer data)
{
  g_free (((Value *) data)->text);
  g_free (data);
}

static void
flat_free (gpointer data)
{
  Flat *flat = data;

  g_free (flat->path);
  g_free (flat->pointer);
  g_free (flat->id);
  g_free (flat->text);
  g_hash_table_unref (flat->values);
  g_hash_table_unref (flat->contested);
  g_free (flat);
}

static View *
view_new (void)
{
  View *view = g_new0 (View, 1);

  view->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, flat_free);
  view->in_order = g_ptr_array_new ();
  view->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  view->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return view;
}

static void
view_free (View *view)
{
  g_hash_table_unref (view->lists);
  g_hash_table_unref (view->by_id);
  g_ptr_array_unref (view->in_order);
  g_hash_table_unref (view->records);
  g_clear_pointer (&view->tree, json_node_unref);
  g_free (view);
}

static Flat *
add_flat (View *view, const SosRecordInfo *info, const char *path, const char *id, Flat *parent)
{
  Flat *flat = g_new0 (Flat, 1);
  GPtrArray *same;

  flat->info = info;
  flat->path = g_strdup (path);
  flat->id = g_strdup (id);
  flat->parent = parent;
  flat->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, value_free);
  flat->contested = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (view->records, flat->path, flat);
  g_ptr_array_add (view->in_order, flat);
  if (id == NULL)
    return flat;

  same = g_hash_table_lookup (view->by_id, id);
  if (same == NULL)
    g_hash_table_insert (view->by_id, flat->id, same = g_ptr_array_new ());
  g_ptr_array_add (same, flat);

  return flat;
}

static void
set_value (Flat *flat, const char *keys, JsonNode *node, const SosField *field)
{
  Value *value = g_new0 (Value, 1);

  *value = (Value) { node, field, json_to_string (node, FALSE) };
  g_hash_table_insert (flat->values, g_strdup (keys), value);
}

static gboolean
is_list_of_records (JsonNode *node)
{
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonNode *first = list != NULL ? json_array_get_element (list, 0) : NULL;

  return first != NULL && JSON_NODE_HOLDS_OBJECT (first) && json_object_has_member (json_node_get_object (first), "id");
}

static void flatten (View *view, Flat *flat, const SosRecordInfo *info, JsonObject *object, const char *prefix);

static void
flatten_list (View *view, Flat *parent, const SosRecordInfo *info, JsonArray *list, const char *keys)
{
  GPtrArray *paths = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);
      const char *id = json_object_get_string_member (object, "id");
      g_autofree char *path = g_strdup_printf ("%s/%s/%s", parent->path, keys, id);
      Flat *flat = add_flat (view, info, path, id, parent);

      flat->pointer = g_strdup_printf ("%s/%s/%u", parent->pointer, keys, i);
      flat->text = json_to_string (json_array_get_element (list, i), FALSE);
      flatten (view, flat, info, object, "");
      g_ptr_array_add (paths, flat->path);
    }
  g_hash_table_insert (view->lists, g_strdup_printf ("%s/%s", parent->path, keys), paths);
}

static gboolean
is_part (const char *key)
{
  static const char *const parts[] = { "worries", "working_well", "next_steps", "analysis", "review", NULL };

  return g_strv_contains (parts, key);
}

static void
flatten (View *view, Flat *flat, const SosRecordInfo *info, JsonObject *object, const char *prefix)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const SosField *field = sos_record_info_find_field (info, key);
      g_autofree char *keys = g_strconcat (prefix, key, NULL);
      g_autofree char *inner = g_strconcat (key, "/", NULL);

      if (*flat->path == '\0' && *prefix == '\0' && is_part (key))
        flatten (view, flat, sos_record_info (field->target), json_node_get_object (node), inner);
      else if (is_list_of_records (node))
        flatten_list (view, flat, sos_record_info (field->target), json_node_get_array (node), keys);
      else
        set_value (flat, keys, node, field);
    }
}

static View *
view_read (const char *text)
{
  View *view = view_new ();
  Flat *document = add_flat (view, sos_record_info (SOS_DOCUMENT), "", NULL, NULL);

  view->tree = json_from_string (text, NULL);
  document->pointer = g_strdup ("");
  flatten (view, document, document->info, json_node_get_object (view->tree), "");

  return view;
}

char *
sos_oracle_line (const char *kind,
                 const char *id,
                 const char *mine,
                 const char *theirs,
                 const char *mine_pointer,
                 const char *theirs_pointer)
{
  return g_strdup_printf ("%s %s: mine %s %s, theirs %s %s", kind, id != NULL ? id : "-",
                          mine_pointer != NULL ? mine_pointer : "-", mine,
                          theirs_pointer != NULL ? theirs_pointer : "-", theirs);
}

static char *
join (const char *pointer, const char *rest)
{
  return pointer != NULL && rest != NULL ? g_strconcat (pointer, "/", rest, NULL) : g_strdup (pointer);
}

/* @rest is the way from a record; a record that is NULL has no place. */
static void
contest (SosOracle *oracle,
         const char *kind,
         const char *id,
         const Flat *mine,
         const char *mine_rest,
         const char *mine_word,
         const Flat *theirs,
         const char *theirs_rest,
         const char *theirs_word)
{
  g_autofree char *mine_pointer = join (mine != NULL ? mine->pointer : NULL, mine_rest);
  g_autofree char *theirs_pointer = join (theirs != NULL ? theirs->pointer : NULL, theirs_rest);

  g_ptr_array_add (oracle->conflicts, sos_oracle_line (kind, id, mine_word, theirs_word, mine_pointer, theirs_pointer));
}

static const Value *
value_of (const Flat *flat, const char *keys)
{
  return flat != NULL ? g_hash_table_lookup (flat->values, keys) : NULL;
}

static gboolean
is_same (const Value *a, const Value *b)
{
  return g_strcmp0 (a != NULL ? a->text : NULL, b != NULL ? b->text : NULL) == 0;
}

static const char *
word_of (const Value *before, const Value *value)
{
  if (value == NULL)
    return "removed";
  if (value->field->type == SOS_FIELD_REF && !JSON_NODE_HOLDS_ARRAY (value->node))
    return json_node_get_string (value->node);

  return before != NULL ? "changed" : "added";
}

static gint
rank (const Value *time)
{
  for (gint i = 0; time != NULL && sos_edit_times[i] != NULL; i++)
    if (g_str_equal (sos_edit_times[i], json_node_get_string (time->node)))
      return i;

  return -1;
}

/* NULL also where there is none: who asks knows that they differ. */
static const Value *
later (const char *keys, const Value *mine, const Value *theirs)
{
  if (g_str_equal (keys, "updated"))
    return rank (mine) > rank (theirs) ? mine : theirs;
  if (!g_str_equal (keys, "revision"))
    return NULL;
  if (mine == NULL || theirs == NULL)
    return mine != NULL ? mine : theirs;

  return json_node_get_int (mine->node) > json_node_get_int (theirs->node) ? mine : theirs;
}

static void
predict_value (SosOracle *oracle, Flat *flat, const char *keys, const Flat *versions[3])
{
  const Value *before = value_of (versions[0], keys);
  const Value *mine = value_of (versions[1], keys), *theirs = value_of (versions[2], keys), *chosen = NULL;

  if (g_hash_table_contains (flat->values, keys) || g_hash_table_contains (flat->contested, keys))
    return;

  if (is_same (mine, theirs))
    chosen = mine;
  else if (is_same (before, mine))
    chosen = theirs;
  else if (is_same (before, theirs))
    chosen = mine;
  else if (flat->parent == NULL && later (keys, mine, theirs) != NULL)
    chosen = later (keys, mine, theirs);
  else
    {
      contest (oracle, "field", flat->id, versions[1], keys, word_of (before, mine), versions[2], keys,
               word_of (before, theirs));
      g_hash_table_add (flat->contested, g_strdup (keys));
    }

  if (chosen != NULL)
    set_value (flat, keys, chosen->node, chosen->field);
}

static void
predict_values (SosOracle *oracle, Flat *flat, const Flat *versions[3])
{
  for (guint i = 0; i < 3; i++)
    {
      GHashTableIter iter;
      gpointer keys;

      if (versions[i] == NULL)
        continue;
      g_hash_table_iter_init (&iter, versions[i]->values);
      while (g_hash_table_iter_next (&iter, &keys, NULL))
        predict_value (oracle, flat, keys, versions);
    }
}

static Fate
decide (SosOracle *oracle, Fate parent, const Flat *base, const Flat *mine, const Flat *theirs)
{
  const Flat *left = mine != NULL ? mine : theirs;

  if (parent == OF_MINE)
    return mine != NULL ? OF_MINE : GONE;
  if (parent == OF_THEIRS)
    return theirs != NULL ? OF_THEIRS : GONE;
  if (parent == GONE || left == NULL)
    return GONE;
  if (mine != NULL && theirs != NULL)
    return MERGED;

  if (base != NULL && g_strcmp0 (base->text, left->text) == 0)
    return GONE;
  if (base != NULL)
    contest (oracle, "removed", left->id, mine, NULL, mine != NULL ? "changed" : "removed", theirs, NULL,
             theirs != NULL ? "changed" : "removed");

  return mine != NULL ? OF_MINE : OF_THEIRS;
}

/* Contested values are noted where it is merged only: of one side alone there is
 * nothing else. */
static void
predict_record (SosOracle *oracle, const Flat *known)
{
  const Flat *base = g_hash_table_lookup (oracle->base->records, known->path);
  const Flat *mine = g_hash_table_lookup (oracle->mine->records, known->path);
  const Flat *theirs = g_hash_table_lookup (oracle->theirs->records, known->path);
  Flat *parent = known->parent != NULL ? g_hash_table_lookup (oracle->merged->records, known->parent->path) : NULL;
  Fate above = parent != NULL ? parent->fate : known->parent != NULL ? GONE : MERGED;
  Fate fate;
  Flat *flat;

  if (g_hash_table_contains (oracle->merged->records, known->path))
    return;
  fate = decide (oracle, above, base, mine, theirs);
  if (fate == GONE)
    return;

  flat = add_flat (oracle->merged, known->info, known->path, known->id, parent);
  flat->fate = fate;
  predict_values (oracle, flat,
                  fate == MERGED    ? (const Flat *[]) { base, mine, theirs }
                  : fate == OF_MINE ? (const Flat *[]) { NULL, mine, NULL }
                                    : (const Flat *[]) { NULL, NULL, theirs });
}

/* The same paths in the same order. */
static gboolean
is_alike (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
holds (const GPtrArray *list, const char *path)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) list, path, g_str_equal, NULL);
}

static void
append_new (GPtrArray *to, const GPtrArray *from, const GPtrArray * not, const GPtrArray *also)
{
  for (guint i = 0; i < from->len; i++)
    if (!holds (to, g_ptr_array_index (from, i)) && (not== NULL || !holds (not, g_ptr_array_index (from, i))) &&
        (also == NULL || holds (also, g_ptr_array_index (from, i))))
      g_ptr_array_add (to, g_ptr_array_index (from, i));
}

static GPtrArray *
common (const GPtrArray *list, const GPtrArray *b, const GPtrArray *c)
{
  g_autoptr (GPtrArray) in_b = g_ptr_array_new ();
  GPtrArray *in_both = g_ptr_array_new ();

  append_new (in_b, list, NULL, b);
  append_new (in_both, in_b, NULL, c);

  return in_both;
}

static GPtrArray *
predict_order (const GPtrArray *base, const GPtrArray *mine, const GPtrArray *theirs)
{
  g_autoptr (GPtrArray) old = common (base, mine, theirs);
  g_autoptr (GPtrArray) of_mine = common (mine, base, theirs);
  g_autoptr (GPtrArray) of_theirs = common (theirs, base, mine);
  GPtrArray *order = g_ptr_array_new ();

  if (is_alike (mine, base))
    append_new (order, theirs, NULL, NULL);
  else if (is_alike (theirs, base) || is_alike (mine, theirs))
    append_new (order, mine, NULL, NULL);
  else
    {
      gboolean is_of_mine = is_alike (old, of_theirs) || is_alike (of_mine, of_theirs);

      append_new (order, is_of_mine ? of_mine : is_alike (old, of_mine) ? of_theirs : old, NULL, NULL);
      append_new (order, mine, base, NULL);
      append_new (order, theirs, base, NULL);
    }

  /* What is contested. */
  append_new (order, base, NULL, NULL);

  return order;
}

static const GPtrArray *
list_of (const View *view, const char *path)
{
  static GPtrArray *none;
  const GPtrArray *list = g_hash_table_lookup (view->lists, path);

  if (none == NULL)
    none = g_ptr_array_new ();

  return list != NULL ? list : none;
}

static void
predict_list (SosOracle *oracle, const char *path)
{
  g_autoptr (GPtrArray) order =
      predict_order (list_of (oracle->base, path), list_of (oracle->mine, path), list_of (oracle->theirs, path));
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < order->len; i++)
    {
      Flat *flat = g_hash_table_lookup (oracle->merged->records, g_ptr_array_index (order, i));

      if (flat != NULL)
        g_ptr_array_add (kept, flat->path);
    }
  if (kept->len > 0)
    g_hash_table_insert (oracle->merged->lists, g_strdup (path), kept);
  else
    g_ptr_array_unref (kept);
}

static const Flat *
with_id (const View *view, const char *id)
{
  GPtrArray *same = g_hash_table_lookup (view->by_id, id);

  return same != NULL ? g_ptr_array_index (same, 0) : NULL;
}

static gboolean
has_text (const Flat *flat, const char *keys, const char *text)
{
  const Value *value = value_of (flat, keys);

  return value != NULL && g_str_equal (json_node_get_string (value->node), text);
}

static void
check_ids (SosOracle *oracle)
{
  GHashTableIter iter;
  gpointer id, same;

  g_hash_table_iter_init (&iter, oracle->merged->by_id);
  while (g_hash_table_iter_next (&iter, &id, &same))
    if (((GPtrArray *) same)->len > 1)
      {
        const Flat *mine = with_id (oracle->mine, id), *theirs = with_id (oracle->theirs, id);

        contest (oracle, "id", id, mine, NULL, mine->info->name, theirs, NULL, theirs->info->name);
      }
}

static void
check_ref (SosOracle *oracle,
           const Flat *flat,
           const Value *value,
           const SosField *field,
           const char *id,
           const char *way)
{
  GPtrArray *same = g_hash_table_lookup (oracle->merged->by_id, id);
  const Flat *named = same != NULL ? g_ptr_array_index (same, 0) : NULL;
  const Flat *mine = g_hash_table_lookup (oracle->mine->records, flat->path);
  const Flat *theirs = g_hash_table_lookup (oracle->theirs->records, flat->path);
  g_auto (GStrv) parts = g_strsplit (way, " ", 2);
  const Flat *other;

  if (named != NULL && (same->len > 1 || g_hash_table_contains (named->contested, "role") ||
                        ((field->target == SOS_RECORD_NONE || field->target == named->info->type) &&
                         (!field->child_only || has_text (named, "role", "child")))))
    return;

  if (mine != NULL && is_same (value_of (mine, parts[0]), value))
    {
      other = with_id (oracle->theirs, id);
      contest (oracle, "reference", flat->id, mine, parts[1], id, other, NULL, other != NULL ? "changed" : "removed");
      return;
    }
  other = with_id (oracle->mine, id);
  contest (oracle, "reference", flat->id, other, NULL, other != NULL ? "changed" : "removed", theirs, parts[1], id);
}

/* @way is the value's keys, a space, and how to get to @node from the record. */
static void
check_refs (SosOracle *oracle,
            const Flat *flat,
            const Value *value,
            const SosField *field,
            JsonNode *node,
            const char *way)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_autofree char *element = g_strdup_printf ("%s/%u", way, i);

        check_refs (oracle, flat, value, field, json_array_get_element (json_node_get_array (node), i), element);
      }
  else if (field->type == SOS_FIELD_RECORD)
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *inner;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &key, &inner))
        {
          g_autofree char *member = g_strdup_printf ("%s/%s", way, key);

          check_refs (oracle, flat, value, sos_record_info_find_field (sos_record_info (field->target), key), inner,
                      member);
        }
    }
  else if (field->type == SOS_FIELD_REF)
    check_ref (oracle, flat, value, field, json_node_get_string (node), way);
}

static void
check_together (SosOracle *oracle, const Flat *flat, const char *a, const char *b, gboolean is_mine_a)
{
  const Flat *before = g_hash_table_lookup (oracle->base->records, flat->path);
  const Flat *mine = g_hash_table_lookup (oracle->mine->records, flat->path);
  const Flat *theirs = g_hash_table_lookup (oracle->theirs->records, flat->path);
  const char *of_mine = is_mine_a ? a : b, *of_theirs = is_mine_a ? b : a;

  contest (oracle, "together", flat->id, mine, of_mine, word_of (value_of (before, of_mine), value_of (mine, of_mine)),
           theirs, of_theirs, word_of (value_of (before, of_theirs), value_of (theirs, of_theirs)));
}

static void
check_record (SosOracle *oracle, const Flat *flat)
{
  const Flat *mine = g_hash_table_lookup (oracle->mine->records, flat->path);
  GHashTableIter iter;
  gpointer keys, data;

  g_hash_table_iter_init (&iter, flat->values);
  while (g_hash_table_iter_next (&iter, &keys, &data))
    {
      g_autofree char *way = g_strdup_printf ("%s %s", (char *) keys, (char *) keys);

      check_refs (oracle, flat, data, ((Value *) data)->field, ((Value *) data)->node, way);
    }

  if (flat->info->type == SOS_PERSON && has_text (flat, "role", "professional") && value_of (flat, "network") != NULL)
    check_together (oracle, flat, "role", "network", has_text (mine, "role", "professional"));
  if (flat->info->type == SOS_RATING && value_of (flat, "value") != NULL && value_of (flat, "not_rated") != NULL)
    check_together (oracle, flat, "value", "not_rated", value_of (mine, "value") != NULL);
}

/* NULL when it is contested what it is. */
static char *
round_of (const Flat *rating)
{
  const Value *by = value_of (rating, "by"), *child = value_of (rating, "child");
  const Value *round = value_of (rating, "round"), *when = round != NULL ? round : value_of (rating, "on");

  if (by == NULL || when == NULL || g_hash_table_contains (rating->contested, "child") ||
      g_hash_table_contains (rating->contested, "round"))
    return NULL;

  return g_strdup_printf ("%s %s %s", by->text, child != NULL ? child->text : "-", when->text);
}

static void
contest_ratings (SosOracle *oracle, const char *a, const char *b)
{
  const Flat *mine = g_hash_table_lookup (oracle->mine->records, a);
  const Flat *theirs = g_hash_table_lookup (oracle->theirs->records, b);

  if (mine == NULL || theirs == NULL)
    {
      mine = g_hash_table_lookup (oracle->mine->records, b);
      theirs = g_hash_table_lookup (oracle->theirs->records, a);
    }
  contest (oracle, "rating", mine->id, mine, NULL, mine->id, theirs, NULL, theirs->id);
}

static void
check_ratings (SosOracle *oracle, const GPtrArray *ratings)
{
  g_autoptr (GHashTable) rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ratings->len; i++)
    {
      const char *path = g_ptr_array_index (ratings, i), *first;
      char *round = round_of (g_hash_table_lookup (oracle->merged->records, path));

      if (round == NULL)
        continue;
      first = g_hash_table_lookup (rounds, round);
      if (first != NULL)
        contest_ratings (oracle, first, path);
      g_hash_table_insert (rounds, round, first != NULL ? (gpointer) first : (gpointer) path);
    }
}

static void
check_rules (SosOracle *oracle)
{
  GHashTableIter iter;
  gpointer path, list;

  check_ids (oracle);
  for (guint i = 0; i < oracle->merged->in_order->len; i++)
    check_record (oracle, g_ptr_array_index (oracle->merged->in_order, i));
  g_hash_table_iter_init (&iter, oracle->merged->lists);
  while (g_hash_table_iter_next (&iter, &path, &list))
    if (g_str_has_suffix (path, "/ratings"))
      check_ratings (oracle, list);
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

SosOracle *
sos_oracle_new (const char *base, const char *mine, const char *theirs)
{
  SosOracle *oracle = g_new0 (SosOracle, 1);
  const View *views[3];

  views[0] = oracle->base = view_read (base);
  views[1] = oracle->mine = view_read (mine);
  views[2] = oracle->theirs = view_read (theirs);
  oracle->merged = view_new ();
  oracle->conflicts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < views[i]->in_order->len; j++)
      predict_record (oracle, g_ptr_array_index (views[i]->in_order, j));
  for (guint i = 0; i < 3; i++)
    {
      GHashTableIter iter;
      gpointer path;

      g_hash_table_iter_init (&iter, views[i]->lists);
      while (g_hash_table_iter_next (&iter, &path, NULL))
        predict_list (oracle, path);
    }
  check_rules (oracle);
  g_ptr_array_sort (oracle->conflicts, compare_lines);

  return oracle;
}

void
sos_oracle_free (SosOracle *oracle)
{
  g_ptr_array_unref (oracle->conflicts);
  view_free (oracle->merged);
  view_free (oracle->theirs);
  view_free (oracle->mine);
  view_free (oracle->base);
  g_free (oracle);
}

const GPtrArray *
sos_oracle_get_conflicts (SosOracle *oracle)
{
  return oracle->conflicts;
}

static void
add_values (GPtrArray *lines, const Flat *flat)
{
  GHashTableIter iter;
  gpointer keys, value;

  g_hash_table_iter_init (&iter, flat->values);
  while (g_hash_table_iter_next (&iter, &keys, &value))
    g_ptr_array_add (lines, g_strdup_printf ("%s %s %s", flat->path, (char *) keys, ((Value *) value)->text));
}

static void
add_orders (GPtrArray *lines, const View *view)
{
  GHashTableIter iter;
  gpointer path, list;

  g_hash_table_iter_init (&iter, view->lists);
  while (g_hash_table_iter_next (&iter, &path, &list))
    for (guint i = 0; i < ((GPtrArray *) list)->len; i++)
      g_ptr_array_add (
          lines, g_strdup_printf ("%s %u %s", (char *) path, i, (char *) g_ptr_array_index ((GPtrArray *) list, i)));
}

static char *
list_content (const View *view, gboolean with_order)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < view->in_order->len; i++)
    add_values (lines, g_ptr_array_index (view->in_order, i));
  if (with_order)
    add_orders (lines, view);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
sos_oracle_get_content (SosOracle *oracle)
{
  return list_content (oracle->merged, TRUE);
}

char *
sos_oracle_read_content (const char *text, gboolean with_order)
{
  View *view = view_read (text);
  char *content = list_content (view, with_order);

  view_free (view);

  return content;
}
