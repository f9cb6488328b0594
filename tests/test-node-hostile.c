/* SPDX-License-Identifier: MIT */
/* Trees of nodes that no parser would make: with odd names, deep, endless. */
#include "tests/support.h"

static void
check_refused (JsonNode *node, const char *problems)
{
  g_autofree char *found = sos_test_node_problems (node);

  ck_assert_str_eq (found, problems);
}

static JsonNode *
string_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
array_node (JsonArray *array)
{
  return json_node_init_array (json_node_alloc (), array);
}

/* A map with something under a key. */
static JsonNode *
map_with (const char *key, JsonNode *value)
{
  g_autoptr (JsonObject) document = json_object_new ();

  json_object_set_int_member (document, "sos", SOS_FORMAT_VERSION);
  json_object_set_string_member (document, "id", "m");
  json_object_set_member (document, key, value);

  return json_node_init_object (json_node_alloc (), document);
}

static JsonNode *
map_with_host (JsonNode *value)
{
  g_autoptr (JsonObject) host = json_object_new ();

  json_object_set_member (host, "value", value);

  return map_with ("extensions", json_node_init_object (json_node_alloc (), host));
}

/* Names */

START_TEST (names_that_are_not_utf8_are_refused)
{
  g_autoptr (JsonNode) in_map = map_with ("\xc0\xaf", string_node ("x"));
  g_autoptr (JsonObject) host = json_object_new ();
  g_autoptr (JsonNode) in_host = NULL;

  check_refused (in_map, "encoding \n");
  json_object_set_int_member (host, "\xff", 1);
  in_host = map_with_host (json_node_init_object (json_node_alloc (), host));
  check_refused (in_host, "encoding /extensions\n");
}
END_TEST

START_TEST (odd_names_are_unknown_keys)
{
  static const char *const names[] = { "", "\"", "\\", "zebra", "sos ", "\n", "id\x01", "people/0" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonNode) node = map_with (names[i], string_node ("x"));

      check_refused (node, "key \n");
    }
}
END_TEST

START_TEST (a_root_that_is_no_map_is_refused)
{
  g_autoptr (JsonNode) unfilled = json_node_alloc ();
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_VALUE);
  g_autoptr (JsonNode) text = string_node ("{\"sos\":1,\"id\":\"m\"}");
  g_autoptr (JsonNode) empty = json_from_string ("{}", NULL);

  check_refused (unfilled, "type \n");
  check_refused (nothing, "type \n");
  check_refused (value, "type \n");
  check_refused (text, "type \n");
  check_refused (empty, "required \nrequired \n");
}
END_TEST

/* Deep, endless and very large ones */

/* Freed level by level: json-glib itself would recurse. */
static void
take_apart (JsonNode *node)
{
  while (node != NULL)
    {
      JsonNode *inner = NULL;

      if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
        {
          inner = json_node_ref (json_array_get_element (json_node_get_array (node), 0));
          json_array_remove_element (json_node_get_array (node), 0);
        }
      else if (JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "value"))
        {
          inner = json_node_ref (json_object_get_member (json_node_get_object (node), "value"));
          json_object_remove_member (json_node_get_object (node), "value");
        }
      json_node_unref (node);
      node = inner;
    }
}

static JsonNode *
put_into (JsonNode *node, gboolean is_list)
{
  JsonArray *array = is_list ? json_array_new () : NULL;
  JsonObject *object = is_list ? NULL : json_object_new ();
  JsonNode *outer = json_node_new (is_list ? JSON_NODE_ARRAY : JSON_NODE_OBJECT);

  if (is_list)
    {
      json_array_add_element (array, node);
      json_node_take_array (outer, array);
    }
  else
    {
      json_object_set_member (object, "value", node);
      json_node_take_object (outer, object);
    }

  return outer;
}

/* Lists (bit 0 of @kind), objects (bit 1), or both in turn. */
static JsonNode *
nest (guint levels, guint kind)
{
  JsonNode *node = string_node ("x");

  for (guint i = 0; i < levels; i++)
    node = put_into (node, kind == 3 ? i % 2 == 0 : kind == 1);

  return node;
}

static void
check_nested (const char *key, guint levels, guint kind, const char *problems)
{
  JsonNode *nested = nest (levels, kind);
  g_autoptr (JsonNode) node = NULL;

  json_node_ref (nested);
  node = map_with (key, nested);
  check_refused (node, problems);
  g_clear_pointer (&node, json_node_unref);
  take_apart (nested);
}

START_TEST (deep_trees_are_refused)
{
  for (guint kind = 1; kind <= 3; kind++)
    {
      check_nested ("people", 100000, kind, kind == 1 ? "depth /people/0\n" : "depth /people\n");
      check_nested ("zebra", 100000, kind, "key \ndepth \n");
    }
  check_nested ("extensions", SOS_DEFAULT_MAX_DEPTH - 1, 2, "");
  check_nested ("extensions", SOS_DEFAULT_MAX_DEPTH, 2, "depth /extensions\n");
  check_nested ("extensions", 100000, 2, "depth /extensions\n");
}
END_TEST

START_TEST (trees_inside_themselves_are_too_deep)
{
  g_autoptr (JsonObject) object = json_object_new (), document = json_object_new ();
  g_autoptr (JsonArray) wide = json_array_new ();
  g_autoptr (JsonNode) in_host = NULL, in_list = NULL,
                       of_document = json_node_init_object (json_node_alloc (), document);

  json_object_set_object_member (object, "again", json_object_ref (object));
  in_host = map_with ("extensions", json_node_init_object (json_node_alloc (), object));
  check_refused (in_host, "depth /extensions\n");
  json_object_remove_member (object, "again");

  /* Twice in itself: two to the power of the levels, were it followed. */
  json_array_add_array_element (wide, json_array_ref (wide));
  json_array_add_array_element (wide, json_array_ref (wide));
  in_list = map_with ("people", array_node (wide));
  check_refused (in_list, "depth /people/0\n");
  json_array_remove_element (wide, 1);
  json_array_remove_element (wide, 0);

  json_object_set_int_member (document, "sos", SOS_FORMAT_VERSION);
  json_object_set_string_member (document, "id", "m");
  json_object_set_object_member (document, "extensions", json_object_ref (document));
  check_refused (of_document, "depth /extensions\n");
  json_object_remove_member (document, "extensions");
}
END_TEST

/* @levels lists, each of the one below it twice: two to the power of @levels of
 * what is at the bottom. */
static JsonNode *
unfold (JsonNode *node, guint levels)
{
  for (guint i = 0; i < levels; i++)
    {
      g_autoptr (JsonArray) array = json_array_new ();

      json_array_add_element (array, json_node_ref (node));
      json_array_add_element (array, node);
      node = array_node (array);
    }

  return node;
}

START_TEST (what_unfolds_without_end_is_too_large)
{
  g_autofree char *long_text = g_strnfill (1000000, 'x'), *escapes = g_strnfill (SOS_DEFAULT_MAX_SIZE / 4, '\1');
  JsonNode *const trees[] = {
    unfold (string_node (""), 60),  unfold (json_node_alloc (), 60), unfold (string_node (long_text), 5),
    unfold (array_node (NULL), 60), string_node (escapes),
  };

  for (guint i = 0; i < G_N_ELEMENTS (trees); i++)
    {
      g_autoptr (JsonNode) in_host = map_with_host (json_node_ref (trees[i]));
      g_autoptr (JsonNode) in_list = map_with ("people", trees[i]);

      check_refused (in_host, "size \n");
      check_refused (in_list, "size \n");
    }
}
END_TEST

START_TEST (limits_are_those_of_texts)
{
  g_autofree char *longest = g_strnfill (SOS_DEFAULT_MAX_STRING, 'x'), *longer = g_strconcat (longest, "x", NULL);
  g_autoptr (JsonNode) fits = map_with ("reason", string_node (longest));
  g_autoptr (JsonNode) too_long = map_with ("reason", string_node (longer));
  g_autoptr (JsonNode) records = NULL;
  g_autoptr (JsonArray) people = json_array_new ();

  check_refused (fits, "");
  check_refused (too_long, "size /reason\n");
  for (guint i = 0; i < SOS_DEFAULT_MAX_RECORDS; i++)
    json_array_add_object_element (people, json_object_new ());
  records = map_with ("people", array_node (people));
  check_refused (records, "size /people/99999\n");
}
END_TEST

/* What is there more than once is read each time. */
START_TEST (shared_nodes_are_read_where_they_stand)
{
  g_autoptr (JsonNode) source = json_node_init_string (json_node_alloc (), "a visit");
  g_autoptr (JsonNode) root =
      json_from_string ("{\"sos\":1,\"id\":\"m\",\"worries\":{\"harm\":[{\"id\":\"h\"},{\"id\":\"i\"}]}}", NULL);
  JsonArray *harm =
      json_object_get_array_member (json_object_get_object_member (json_node_get_object (root), "worries"), "harm");
  g_autoptr (SosMap) map = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    json_object_set_member (json_array_get_object_element (harm, i), "source", json_node_ref (source));
  map = sos_map_new_from_node (root, NULL);
  ck_assert_ptr_nonnull (map);
  text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  ck_assert_str_eq (text, "{\"sos\":1,\"id\":\"m\",\"worries\":{\"harm\":[{\"id\":\"h\",\"source\":\"a visit\"},"
                          "{\"id\":\"i\",\"source\":\"a visit\"}]}}\n");

  json_array_add_element (harm, json_node_ref (json_array_get_element (harm, 0)));
  check_refused (root, "id /worries/harm/2/id\n");
}
END_TEST

SOS_TEST_MAIN ("node-hostile",
               names_that_are_not_utf8_are_refused,
               odd_names_are_unknown_keys,
               a_root_that_is_no_map_is_refused,
               deep_trees_are_refused,
               trees_inside_themselves_are_too_deep,
               what_unfolds_without_end_is_too_large,
               limits_are_those_of_texts,
               shared_nodes_are_read_where_they_stand)
