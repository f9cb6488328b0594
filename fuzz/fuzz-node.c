/* SPDX-License-Identifier: MIT */
/* Fuzz target: bytes as a tree of nodes. What is taken must be carried there and
 * back as the same map; what is refused must say where, but for the line.
 *
 * The bytes are read as JSON by a reader that refuses nothing, so that maps can be
 * seeds, and that knows more than JSON: `N` and `I` are numbers that there are not,
 * `?` is a node that was never filled, `@` a container around it or before it. */
#include <sos/sos.h>

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "fuzz/mutate.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);

#define MAX_LEVELS 200
#define MAX_SHARED 8 /* each may double what the tree unfolds to */

typedef struct {
  const char *at;        /* of text that ends with a NUL */
  GPtrArray *containers; /* nodes; emptied at the end, as they may hold themselves */
  guint levels;
  guint n_shared;
} Builder;

static JsonNode *build (Builder *builder);

/* The bytes up to the next quote, as they are. */
static char *
take_string (Builder *builder)
{
  const char *start = builder->at + 1;
  gsize length = strcspn (start, "\"");

  builder->at = start + length + (start[length] == '"');

  return g_strndup (start, length);
}

static JsonNode *
build_string (Builder *builder)
{
  g_autofree char *text = take_string (builder);

  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
build_number (Builder *builder)
{
  JsonNode *node = json_node_alloc ();
  char *end;
  double number = g_ascii_strtod (builder->at, &end);
  gsize length = MAX (1, (gsize) (end - builder->at));

  if (memchr (builder->at, '.', length) != NULL || memchr (builder->at, 'e', length) != NULL)
    json_node_init_double (node, number);
  else
    json_node_init_int (node, g_ascii_strtoll (builder->at, NULL, 10));
  builder->at += length;

  return node;
}

static JsonNode *
build_double (Builder *builder, double number)
{
  builder->at++;

  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
build_object (Builder *builder)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  g_ptr_array_add (builder->containers, json_node_ref (node));
  builder->at++;
  while (*builder->at != '\0' && *builder->at != '}')
    if (*builder->at == '"')
      {
        g_autofree char *name = take_string (builder);

        builder->at += strspn (builder->at, ": \n");
        json_object_set_member (object, name, build (builder));
      }
    else
      builder->at++;
  builder->at += *builder->at == '}';

  return node;
}

static JsonNode *
build_array (Builder *builder)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  g_ptr_array_add (builder->containers, json_node_ref (node));
  builder->at++;
  for (builder->at += strspn (builder->at, ", \n"); *builder->at != '\0' && *builder->at != ']';
       builder->at += strspn (builder->at, ", \n"))
    json_array_add_element (array, build (builder));
  builder->at += *builder->at == ']';

  return node;
}

/* The byte behind the sign says which. */
static JsonNode *
build_shared (Builder *builder)
{
  guint n = builder->containers->len;
  guint8 which = (guint8) * ++builder->at;

  builder->at += which != '\0';
  if (n == 0 || builder->n_shared++ >= MAX_SHARED)
    return json_node_new (JSON_NODE_VALUE);

  return json_node_ref (g_ptr_array_index (builder->containers, which % n));
}

static JsonNode *
build_word (Builder *builder)
{
  char first = *builder->at;

  builder->at += MAX (1, strspn (builder->at, "aeflnrstu"));

  return first == 't' || first == 'f' ? json_node_init_boolean (json_node_alloc (), first == 't')
                                      : json_node_new (JSON_NODE_NULL);
}

/* Goes on by a byte at least, but not past the end. */
static JsonNode *
build_value (Builder *builder)
{
  switch (*builder->at)
    {
    case '{':
      return build_object (builder);
    case '[':
      return build_array (builder);
    case '"':
      return build_string (builder);
    case '@':
      return build_shared (builder);
    case '?':
      builder->at++;
      return json_node_alloc ();
    case 'N':
      return build_double (builder, NAN);
    case 'I':
      return build_double (builder, -INFINITY);
    case '-':
      return build_number (builder);
    default:
      return g_ascii_isdigit (*builder->at) ? build_number (builder) : build_word (builder);
    }
}

static JsonNode *
build (Builder *builder)
{
  JsonNode *node;

  if (*builder->at == '\0' || builder->levels == MAX_LEVELS)
    {
      builder->at += strlen (builder->at);
      return json_node_new (JSON_NODE_NULL);
    }

  builder->levels++;
  node = build_value (builder);
  builder->levels--;

  return node;
}

static void
empty_container (gpointer data)
{
  JsonNode *node = data;

  if (JSON_NODE_HOLDS_ARRAY (node))
    while (json_array_get_length (json_node_get_array (node)) > 0)
      json_array_remove_element (json_node_get_array (node), 0);
  else
    while (json_object_get_size (json_node_get_object (node)) > 0)
      {
        g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));

        json_object_remove_member (json_node_get_object (node), names->data);
      }
  json_node_unref (node);
}

static void
check_refused (const GError *error)
{
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);

  g_assert (n > 0 && n <= SOS_MAX_PROBLEMS);
  for (guint i = 0; i < n; i++)
    {
      g_assert (problems[i].line == 0 && problems[i].column == 0);
      g_assert (g_utf8_validate (problems[i].message, -1, NULL));
      g_assert (*problems[i].pointer == '\0' || *problems[i].pointer == '/');
    }
}

/* Whatever came out of a tree can go into one. */
static void
check_taken (const SosMap *map)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = sos_map_to_node (map, &error);
  g_autoptr (SosMap) again = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_assert_no_error (error);
  again = sos_map_new_from_node (node, &error);
  g_assert_no_error (error);
  before = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  after = sos_map_to_text (again, SOS_WRITE_DEFAULT, NULL);
  g_assert_cmpstr (before, ==, after);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GPtrArray) containers = g_ptr_array_new_with_free_func (empty_container);
  Builder builder = { .at = text, .containers = containers };
  g_autoptr (JsonNode) node = build (&builder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_node (node, &error);

  g_assert ((map == NULL) == (error != NULL));
  if (map == NULL)
    check_refused (error);
  else
    check_taken (map);

  return 0;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  return sos_mutate_json (data, size, max_size, seed);
}
