/* SPDX-License-Identifier: MIT */
/* Wrong values at every place of a tree of nodes. */
#include "tests/support.h"

#include <math.h>
#include <string.h>

static JsonNode *
string_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
make_nothing (void)
{
  return json_node_new (JSON_NODE_VALUE);
}

static JsonNode *
make_unfilled (void)
{
  return json_node_alloc ();
}

static JsonNode *
make_null_string (void)
{
  return string_node (NULL);
}

static JsonNode *
make_null_array (void)
{
  return json_node_new (JSON_NODE_ARRAY);
}

static JsonNode *
make_null (void)
{
  return json_node_new (JSON_NODE_NULL);
}

static JsonNode *
make_true (void)
{
  return json_node_init_boolean (json_node_alloc (), TRUE);
}

static JsonNode *
make_huge (void)
{
  return json_node_init_int (json_node_alloc (), G_MAXINT64);
}

static JsonNode *
make_least (void)
{
  return json_node_init_int (json_node_alloc (), G_MININT64);
}

static JsonNode *
make_whole_double (void)
{
  return json_node_init_double (json_node_alloc (), 7.0);
}

static JsonNode *
make_float (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  g_value_init (&value, G_TYPE_FLOAT);
  g_value_set_float (&value, 4.5f);
  json_node_set_value (node, &value);

  return node;
}

static JsonNode *
make_int (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, -3);
  json_node_set_value (node, &value);

  return node;
}

static JsonNode *
make_text (void)
{
  return string_node ("zebra \"\\\n");
}

static JsonNode *
make_empty_text (void)
{
  return string_node ("");
}

static JsonNode *
make_lists (void)
{
  return json_from_string ("[[1],null]", NULL);
}

static JsonNode *
make_object (void)
{
  return json_from_string ("{\"zebra\":false,\"id\":\"zebra\"}", NULL);
}

static JsonNode *
make_nan (void)
{
  return json_node_init_double (json_node_alloc (), NAN);
}

static JsonNode *
make_infinity (void)
{
  return json_node_init_double (json_node_alloc (), INFINITY);
}

static JsonNode *
make_minus_infinity (void)
{
  return json_node_init_double (json_node_alloc (), -INFINITY);
}

static JsonNode *
make_bad_utf8 (void)
{
  return string_node ("a\xed\xa0\x80");
}

typedef struct {
  JsonNode *(*make) (void);
  JsonNode *(*same) (void); /* the same in JSON, where json-glib would write none */
  const char *code;         /* what it is refused for, where JSON cannot say it */
} Wrong;

static const Wrong wrongs[] = {
  { make_null },
  { make_nothing, make_null },
  { make_unfilled, make_null },
  { make_null_string, make_null },
  { make_null_array, make_null },
  { make_true },
  { make_huge },
  { make_least },
  { make_whole_double },
  { make_float },
  { make_int },
  { make_text },
  { make_empty_text },
  { make_lists },
  { make_object },
  { make_nan, .code = "syntax" },
  { make_infinity, .code = "syntax" },
  { make_minus_infinity, .code = "syntax" },
  { make_bad_utf8, .code = "encoding" },
};

/* Where a value stands: a member of an object, or an element of a list. The root
 * is the one element of a list. */
typedef struct {
  JsonObject *object;
  const char *name;
  JsonArray *array;
  guint index;
} Place;

static JsonNode *
get (const Place *place)
{
  return place->object != NULL ? json_object_get_member (place->object, place->name)
                               : json_array_get_element (place->array, place->index);
}

/* A list can only be emptied and filled again. */
static void
set (const Place *place, JsonNode *node)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  if (place->object != NULL)
    {
      json_object_set_member (place->object, place->name, node);
      return;
    }

  for (; json_array_get_length (place->array) > 0; json_array_remove_element (place->array, 0))
    g_ptr_array_add (elements, json_node_ref (json_array_get_element (place->array, 0)));
  for (guint i = 0; i < elements->len; i++)
    json_array_add_element (place->array, i == place->index ? node : json_node_ref (g_ptr_array_index (elements, i)));
}

/* As json-glib writes it. */
static char *
problems_of_text (JsonNode *root)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), &error);

  return map == NULL ? sos_test_problems (error) : g_strdup ("");
}

static void
check_wrong (JsonArray *holder, const Place *place, const char *pointer, const Wrong *wrong)
{
  g_autofree char *found = NULL, *expected = NULL;

  set (place, wrong->make ());
  found = sos_test_node_problems (json_array_get_element (holder, 0));
  if (wrong->same != NULL)
    set (place, wrong->same ());
  if (wrong->code != NULL)
    expected =
        g_strdup_printf ("%s %s\n", wrong->code, g_str_has_prefix (pointer, "/extensions") ? "/extensions" : pointer);
  else
    expected = problems_of_text (json_array_get_element (holder, 0));
  ck_assert_str_eq (found, expected);
}

static guint n_places;

static void check_inside (JsonArray *holder, JsonNode *node, const char *pointer);

static void
check_place (JsonArray *holder, const Place *place, const char *pointer)
{
  g_autoptr (JsonNode) saved = json_node_ref (get (place));
  const guint step = sos_test_step ();

  /* In steps each place has others of them. */
  n_places++;
  for (guint i = n_places % step; i < G_N_ELEMENTS (wrongs); i += step)
    check_wrong (holder, place, pointer, &wrongs[i]);
  set (place, json_node_ref (saved));
  check_inside (holder, saved, pointer);
}

/* The object's own names go when their members are set. */
static void
check_members (JsonArray *holder, JsonObject *object, const char *pointer)
{
  g_autoptr (GList) names = json_object_get_members (object);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);

  for (GList *name = names; name != NULL; name = name->next)
    g_ptr_array_add (copies, g_strdup (name->data));
  for (guint i = 0; i < copies->len; i++)
    {
      const Place place = { .object = object, .name = g_ptr_array_index (copies, i) };
      g_autofree char *below = g_strdup_printf ("%s/%s", pointer, place.name);

      check_place (holder, &place, below);
    }
}

static void
check_elements (JsonArray *holder, JsonArray *array, const char *pointer)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const Place place = { .array = array, .index = i };
      g_autofree char *below = g_strdup_printf ("%s/%u", pointer, i);

      check_place (holder, &place, below);
    }
}

static void
check_inside (JsonArray *holder, JsonNode *node, const char *pointer)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    check_members (holder, json_node_get_object (node), pointer);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    check_elements (holder, json_node_get_array (node), pointer);
}

START_TEST (wrong_values_are_refused_at_every_place)
{
  g_autofree char *path = sos_test_path ("tests/valid/every-field-in-order.canonical");
  g_autofree char *text = sos_test_read (path, NULL), *left = NULL;
  g_autoptr (JsonArray) holder = json_array_new ();
  const Place root = { .array = holder };

  json_array_add_element (holder, json_from_string (text, NULL));
  n_places = 0;
  check_place (holder, &root, "");
  left = sos_test_node_problems (get (&root));
  ck_assert_str_eq (left, "");
  ck_assert_uint_gt (n_places, 400);
}
END_TEST

SOS_TEST_MAIN ("node-wrong", wrong_values_are_refused_at_every_place)
