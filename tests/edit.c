/* SPDX-License-Identifier: MIT */
/* Random changes of a map, such as people make: on the JSON tree, by the table.
 * What a change leaves dangling goes with it, and a change that the strict reader
 * refuses is not made. */
#include "tests/edit.h"

#include <json-glib/json-glib.h>
#include <sos/sos.h>

#define TRIES 20
#define NEW_IDS 6 /* few, so that two editors take the same */

const char *const sos_edit_times[] = { "1999-01-01T00:00:00-00:00", "2016-12-31T23:59:60Z",
                                       "2026-03-01t09:30:00.123+01:00", "2026-03-01T09:30:00Z", NULL };

/* A record with an id, a part of the document, or the document. */
typedef struct {
  const SosRecordInfo *info;
  JsonObject *object;
} Place;

typedef struct {
  GRand *rand;
  guint32 theme;
  gboolean is_themed; /* the change being made */
  JsonNode *tree;
  JsonObject *root; /* of the tree */
  GArray *places;
} Edit;

static guint
below (Edit *edit, guint limit)
{
  return (guint) g_rand_int_range (edit->rand, 0, (gint32) limit);
}

static gboolean
chance (Edit *edit, guint percent)
{
  return below (edit, 100) < percent;
}

/* Mostly the same in all changes that follow the theme. */
static guint
pick (Edit *edit, guint limit)
{
  return edit->is_themed && chance (edit, 85) ? edit->theme % limit : below (edit, limit);
}

static gboolean
has_list (const SosField *field)
{
  return field->type == SOS_FIELD_RECORD && field->shape == SOS_SHAPE_LIST && sos_record_info (field->target)->has_id;
}

static gboolean
has_part (const SosRecordInfo *info, const SosField *field)
{
  return info->type == SOS_DOCUMENT && field->type == SOS_FIELD_RECORD && field->shape != SOS_SHAPE_LIST;
}

static void
clear_place (gpointer data)
{
  json_object_unref (((Place *) data)->object);
}

/* Pruning looks at places whose records are gone already. */
static void
collect (Edit *edit, const SosRecordInfo *info, JsonObject *object)
{
  Place place = { info, json_object_ref (object) };

  g_array_append_val (edit->places, place);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const SosRecordInfo *target = sos_record_info (field->target);

      if (!json_object_has_member (object, field->name))
        continue;
      if (has_part (info, field))
        collect (edit, target, json_object_get_object_member (object, field->name));
      else if (has_list (field))
        {
          JsonArray *list = json_object_get_array_member (object, field->name);

          for (guint j = 0; j < json_array_get_length (list); j++)
            collect (edit, target, json_array_get_object_element (list, j));
        }
    }
}

static void
collect_all (Edit *edit)
{
  g_array_set_size (edit->places, 0);
  collect (edit, sos_record_info (SOS_DOCUMENT), edit->root);
}

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

static gboolean
may_name (const SosField *field, const Place *place)
{
  return place->info->has_id && (field->target == SOS_RECORD_NONE || field->target == place->info->type) &&
         (!field->child_only || g_str_equal (get_text (place->object, "role"), "child"));
}

static JsonNode *
new_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
new_number (gint64 number)
{
  return json_node_init_int (json_node_alloc (), number);
}

/* Takes @object. */
static JsonNode *
new_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

/* NULL when there is nobody to name. */
static JsonNode *
random_ref (Edit *edit, const SosField *field)
{
  for (guint i = 0; i < 200; i++)
    {
      const Place *place = &g_array_index (edit->places, Place, pick (edit, edit->places->len));

      if (may_name (field, place))
        return new_text (get_text (place->object, "id"));
    }

  return NULL;
}

static JsonNode *random_field (Edit *edit, const SosField *field);

static JsonNode *
random_small (Edit *edit, const SosRecordInfo *info)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      JsonNode *value = info->fields[i].required || chance (edit, 50) ? random_field (edit, &info->fields[i]) : NULL;

      if (value != NULL)
        json_object_set_member (object, info->fields[i].name, value);
    }

  return new_object (object);
}

static JsonNode *
random_json (Edit *edit)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "host", below (edit, 4));
  if (chance (edit, 50))
    json_object_set_string_member (object, "more", "x");

  return new_object (object);
}

/* Few of each, so that two editors write the same now and then. */
static JsonNode *
random_value (Edit *edit, const SosField *field)
{
  static const char *const texts[] = { "a", "b", "a longer text with \"quotes\" and \xc3\xa9" };
  static const char *const days[] = { "2026-01-01", "2026-01-02", "2025-12-31" };

  switch (field->type)
    {
    case SOS_FIELD_TEXT:
    case SOS_FIELD_HOST_REF:
      return new_text (texts[below (edit, G_N_ELEMENTS (texts))]);
    case SOS_FIELD_ID:
      return new_text (chance (edit, 50) ? "some-id" : "other-id");
    case SOS_FIELD_REF:
      return random_ref (edit, field);
    case SOS_FIELD_TIME:
      return new_text (sos_edit_times[below (edit, 4)]);
    case SOS_FIELD_DURATION:
      return new_text (chance (edit, 50) ? "P6M" : "P10D");
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      return new_text (days[below (edit, G_N_ELEMENTS (days))]);
    case SOS_FIELD_BOOL:
      return json_node_init_boolean (json_node_alloc (), chance (edit, 50));
    case SOS_FIELD_ENUM:
      return new_text (sos_enum_to_string (field->words, 1 + (gint) below (edit, sos_enum_get_n_words (field->words))));
    case SOS_FIELD_ORDINAL:
    case SOS_FIELD_INTEGER:
      return new_number (field->min + (gint) below (edit, (guint) MIN (field->max - field->min, 3) + 1));
    case SOS_FIELD_NUMBER:
      return new_number (below (edit, 4));
    case SOS_FIELD_RECORD:
      return random_small (edit, sos_record_info (field->target));
    case SOS_FIELD_JSON:
      return random_json (edit);
    }

  g_return_val_if_reached (NULL);
}

static JsonNode *
random_field (Edit *edit, const SosField *field)
{
  JsonArray *list;
  JsonNode *node;

  if (field->shape != SOS_SHAPE_LIST)
    return random_value (edit, field);

  list = json_array_new ();
  for (guint n = 1 + below (edit, 3); n > 0; n--)
    {
      JsonNode *value = random_value (edit, field);

      if (value != NULL)
        json_array_add_element (list, value);
    }

  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, list);

  return node;
}

static Place *
pick_place (Edit *edit)
{
  return &g_array_index (edit->places, Place, pick (edit, edit->places->len));
}

/* A field that is one value; NULL when chance finds none. */
static const SosField *
pick_value (Edit *edit, const SosRecordInfo *info)
{
  for (guint i = 0; i < TRIES; i++)
    {
      const SosField *field = &info->fields[pick (edit, info->n_fields)];

      if (!has_list (field) && !has_part (info, field) && !(info->has_id && g_str_equal (field->name, "id")))
        return field;
    }

  return NULL;
}

static void
set_field (Edit *edit)
{
  const Place *place = pick_place (edit);
  const SosField *field = pick_value (edit, place->info);
  JsonNode *value = field != NULL ? random_field (edit, field) : NULL;

  if (value != NULL)
    json_object_set_member (place->object, field->name, value);
}

static void
clear_field (Edit *edit)
{
  const Place *place = pick_place (edit);
  const SosField *field = pick_value (edit, place->info);

  if (field != NULL)
    json_object_remove_member (place->object, field->name);
}

/* A part of the document, which may not be there yet, or a record. */
static Place
pick_parent (Edit *edit)
{
  static const char *const parts[] = { "worries", "working_well", "next_steps", "analysis", "review" };
  const SosRecordInfo *info = sos_record_info (SOS_DOCUMENT);
  const char *name = parts[pick (edit, G_N_ELEMENTS (parts))];

  if (chance (edit, 60))
    return *pick_place (edit);
  if (!json_object_has_member (edit->root, name))
    json_object_set_object_member (edit->root, name, json_object_new ());

  return (Place) { sos_record_info (sos_record_info_find_field (info, name)->target),
                   json_object_get_object_member (edit->root, name) };
}

static const SosField *
pick_list (Edit *edit, const SosRecordInfo *info)
{
  for (guint i = 0; i < TRIES; i++)
    {
      const SosField *field = &info->fields[pick (edit, info->n_fields)];

      if (has_list (field))
        return field;
    }

  return NULL;
}

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  if (!json_object_has_member (object, name))
    json_object_set_array_member (object, name, json_array_new ());

  return json_object_get_array_member (object, name);
}

static JsonObject *
random_record (Edit *edit, const SosRecordInfo *info)
{
  JsonObject *object = json_object_new ();
  g_autofree char *id = g_strdup_printf ("new%u", below (edit, NEW_IDS));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      JsonNode *value = !has_list (field) && (field->required || chance (edit, 30)) ? random_field (edit, field) : NULL;

      if (value != NULL)
        json_object_set_member (object, field->name, value);
    }
  json_object_set_string_member (object, "id", id);

  return object;
}

/* Mostly one of the two, as it must be. */
static void
fix_rating (Edit *edit, JsonObject *rating)
{
  json_object_remove_member (rating, "value");
  json_object_remove_member (rating, "not_rated");
  if (chance (edit, 60))
    json_object_set_int_member (rating, "value", below (edit, 3));
  else
    json_object_set_string_member (rating, "not_rated", chance (edit, 50) ? "declined" : "absent");
}

static void
add_record (Edit *edit)
{
  Place parent = pick_parent (edit);
  const SosField *field = pick_list (edit, parent.info);
  const SosRecordInfo *info = field != NULL ? sos_record_info (field->target) : NULL;
  JsonObject *record;

  if (info == NULL)
    return;

  record = random_record (edit, info);
  if (info->type == SOS_RATING)
    fix_rating (edit, record);
  json_array_add_object_element (get_list (parent.object, field->name), record);
}

/* Takes out of the list of @object that holds it; gives a reference. */
static JsonObject *
take_out (Edit *edit, const JsonObject *record)
{
  for (guint i = 0; i < edit->places->len; i++)
    {
      const Place *place = &g_array_index (edit->places, Place, i);

      for (guint j = 0; j < place->info->n_fields; j++)
        {
          const SosField *field = &place->info->fields[j];
          JsonArray *list;

          if (!has_list (field) || !json_object_has_member (place->object, field->name))
            continue;
          list = json_object_get_array_member (place->object, field->name);
          for (guint k = 0; k < json_array_get_length (list); k++)
            if (json_array_get_object_element (list, k) == record)
              {
                JsonObject *taken = json_object_ref (json_array_get_object_element (list, k));

                json_array_remove_element (list, k);
                return taken;
              }
        }
    }

  return NULL;
}

static void
remove_record (Edit *edit)
{
  const Place *place = pick_place (edit);

  if (place->info->has_id)
    json_object_unref (take_out (edit, place->object));
}

/* To another scale or plan. */
static void
move_record (Edit *edit)
{
  const Place *from = pick_place (edit), *to = pick_place (edit);

  for (guint i = 0; i < to->info->n_fields; i++)
    if (has_list (&to->info->fields[i]) && to->info->fields[i].target == from->info->type && to->object != edit->root)
      json_array_add_object_element (get_list (to->object, to->info->fields[i].name), take_out (edit, from->object));
}

/* A record of that kind, from a random one on; NULL when there is none. */
static JsonObject *
pick_of (Edit *edit, SosRecordType type)
{
  guint first = pick (edit, edit->places->len);

  for (guint i = 0; i < edit->places->len; i++)
    {
      const Place *place = &g_array_index (edit->places, Place, (first + i) % edit->places->len);

      if (place->info->type == type)
        return place->object;
    }

  return NULL;
}

static void
flip_rating (Edit *edit)
{
  JsonObject *rating = pick_of (edit, SOS_RATING);

  if (rating != NULL)
    fix_rating (edit, rating);
}

/* In one of the first rounds, as others do. */
static void
rate (Edit *edit)
{
  JsonObject *scale = pick_of (edit, SOS_SCALE), *rating;

  if (scale == NULL)
    return;

  rating = random_record (edit, sos_record_info (SOS_RATING));
  json_object_set_int_member (rating, "round", 1 + below (edit, 2));
  json_object_remove_member (rating, "child");
  fix_rating (edit, rating);
  json_array_add_object_element (get_list (scale, "ratings"), rating);
}

/* Into the network, or out of it as a professional. */
static void
change_role (Edit *edit)
{
  JsonObject *person = pick_of (edit, SOS_PERSON);

  if (person == NULL)
    return;

  if (chance (edit, 50))
    {
      json_object_set_string_member (person, "role", "professional");
      json_object_remove_member (person, "network");
    }
  else
    json_object_set_member (person, "network", random_small (edit, sos_record_info (SOS_NETWORK)));
}

static void
reorder (Edit *edit)
{
  const Place *place = pick_place (edit);
  const SosField *field = &place->info->fields[pick (edit, place->info->n_fields)];
  JsonArray *list;
  JsonNode *moved;

  if (field->shape != SOS_SHAPE_LIST || !json_object_has_member (place->object, field->name))
    return;

  list = json_object_get_array_member (place->object, field->name);
  moved = json_array_dup_element (list, 0);
  json_array_remove_element (list, 0);
  json_array_add_element (list, moved);
}

static void
save (Edit *edit)
{
  json_object_set_int_member (edit->root, "revision",
                              json_object_get_int_member_with_default (edit->root, "revision", 0) + 1 +
                                  below (edit, 2));
  json_object_set_string_member (edit->root, "updated", sos_edit_times[below (edit, 4)]);
}

static gboolean
is_whole (Edit *edit, const SosField *field, JsonNode *node)
{
  for (guint i = 0; i < edit->places->len; i++)
    {
      const Place *place = &g_array_index (edit->places, Place, i);

      if (may_name (field, place) && g_str_equal (get_text (place->object, "id"), json_node_get_string (node)))
        return TRUE;
    }

  return FALSE;
}

static gboolean prune_object (Edit *edit, const SosRecordInfo *info, JsonObject *object, gboolean *changed);

/* Whether the value may stay. */
static gboolean
prune_value (Edit *edit, const SosField *field, JsonNode *node, gboolean *changed)
{
  JsonArray *list;

  if (field->type != SOS_FIELD_REF && field->type != SOS_FIELD_RECORD)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return field->type == SOS_FIELD_REF
               ? is_whole (edit, field, node)
               : prune_object (edit, sos_record_info (field->target), json_node_get_object (node), changed);

  list = json_node_get_array (node);
  for (guint i = json_array_get_length (list); i > 0; i--)
    if (!prune_value (edit, field, json_array_get_element (list, i - 1), changed))
      {
        *changed = TRUE;
        json_array_remove_element (list, i - 1);
      }

  return json_array_get_length (list) > 0;
}

/* FALSE when something that it needs is gone. */
static gboolean
prune_object (Edit *edit, const SosRecordInfo *info, JsonObject *object, gboolean *changed)
{
  gboolean stays = TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (!json_object_has_member (object, field->name) ||
          prune_value (edit, field, json_object_get_member (object, field->name), changed))
        continue;
      *changed = TRUE;
      json_object_remove_member (object, field->name);
      stays &= !field->required;
    }

  return stays;
}

/* Takes along what refers to what is gone. */
static void
prune (Edit *edit)
{
  gboolean changed;

  do
    {
      changed = FALSE;
      collect_all (edit);
      prune_object (edit, sos_record_info (SOS_DOCUMENT), edit->root, &changed);
    }
  while (changed);
}

static void
change (Edit *edit)
{
  static void (*const changes[]) (Edit *edit) = {
    set_field,  set_field,  set_field,   set_field,   set_field,     set_field,     clear_field, clear_field,
    add_record, add_record, add_record,  add_record,  remove_record, remove_record, move_record, flip_rating,
    rate,       rate,       change_role, change_role, reorder,       reorder,       save,
  };

  changes[below (edit, G_N_ELEMENTS (changes))](edit);
}

/* Where json-glib 1.6 writes no JSON: control characters as they are, and
 * 1e+21.0. */
static void
put_scalar (GString *text, JsonNode *node)
{
  g_autofree char *written = json_to_string (node, FALSE);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    g_string_append (text, g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
  else
    for (const char *c = written; *c != '\0'; c++)
      if (g_ascii_iscntrl (*c) && *c != 0x7f)
        g_string_append_printf (text, "\\u%04x", (guint) *c);
      else
        g_string_append_c (text, *c);
}

static void put_node (GString *text, JsonNode *node);

static void
put_object (GString *text, JsonObject *object)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      g_autoptr (JsonNode) name = new_text (key);

      put_scalar (text, name);
      g_string_append_c (text, ':');
      put_node (text, node);
      g_string_append_c (text, ',');
    }
  if (json_object_get_size (object) > 0)
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '}');
}

static void
put_node (GString *text, JsonNode *node)
{
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    put_object (text, json_node_get_object (node));
  else if (list == NULL)
    put_scalar (text, node);
  else
    {
      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          g_string_append (text, i > 0 ? "," : "");
          put_node (text, json_array_get_element (list, i));
        }
      g_string_append_c (text, ']');
    }
}

static void
read_tree (Edit *edit, const char *text)
{
  g_clear_pointer (&edit->tree, json_node_unref);
  edit->tree = json_from_string (text, NULL);
  edit->root = json_node_get_object (edit->tree);
}

/* The canonical text of the tree; NULL when that is no map. */
static char *
write_map (Edit *edit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SosMap) map = NULL;

  put_node (text, edit->tree);
  map = sos_map_new_from_data (text->str, text->len, NULL);

  return map != NULL ? sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL) : NULL;
}

static char *
try_change (Edit *edit)
{
  collect_all (edit);
  edit->is_themed = chance (edit, 60);
  change (edit);
  prune (edit);

  return write_map (edit);
}

static void
edit_once (Edit *edit, char **text)
{
  for (guint i = 0; i < TRIES; i++)
    {
      char *changed = try_change (edit);

      if (changed != NULL)
        {
          g_free (*text);
          *text = changed;
          return;
        }
      read_tree (edit, *text);
    }
}

char *
sos_edit_map (const char *text, guint32 seed, guint32 theme, guint n_edits)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Edit edit = { .rand = rand, .theme = theme % 1000, .places = places };
  char *edited;

  g_array_set_clear_func (places, clear_place);
  read_tree (&edit, text);
  edited = write_map (&edit);
  for (guint i = 0; i < n_edits; i++)
    edit_once (&edit, &edited);
  json_node_unref (edit.tree);

  return edited;
}
