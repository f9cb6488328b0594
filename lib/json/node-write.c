/* SPDX-License-Identifier: MIT */
/* Makes a tree of nodes from a map: the rows of the table in their order, what
 * is absent left out. */
#include <sos/sos-node.h>

#include <math.h>
#include <sos/sos-reader.h>

#include "lib/json/node-text.h"
#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/model/problems.h"
#include "lib/model/keys.h"

/* Up to here every whole number is a double of its own. */
#define MAX_WHOLE (G_GINT64_CONSTANT (1) << 53)

static JsonNode *make_record (SosRecordType type, gconstpointer record, GError **error);

static JsonNode *
make_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
make_integer (gint64 number)
{
  return json_node_init_int (json_node_alloc (), number);
}

/* As the text would be parsed: without a point where it has none. */
static JsonNode *
make_number (double number)
{
  if (fabs (number) <= MAX_WHOLE && floor (number) == number)
    return make_integer ((gint64) number);

  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
make_date (SosDate date)
{
  char text[SOS_DATE_MAX_LENGTH];

  return make_string (sos_date_to_string (date, text));
}

/* Whether the tree comes back as what it was made from. */
static gboolean
is_carried (JsonNode *node, const char *json)
{
  SosBuffer again = { 0 };
  gboolean is_same;

  if (node == NULL)
    return FALSE;

  sos_node_write (&again, node, SOS_MAX_DEPTH, G_MAXSIZE);
  is_same = again.length == strlen (json) && memcmp (again.data, json, again.length) == 0;
  sos_buffer_clear (&again);

  return is_same;
}

/* The host's own numbers keep their spelling in a map, but not in a node. */
static JsonNode *
make_json (const SosField *field, const char *json, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  SosProblems problems = { .n = 0 };

  if (is_carried (node, json))
    return g_steal_pointer (&node);

  sos_problems_add (&problems, SOS_ERROR_RANGE, 0, 0, g_strdup_printf ("/%s", field->name),
                    g_strdup ("a number here has more digits than a node keeps, or would not keep its spelling"));
  sos_problems_report (&problems, error);

  return NULL;
}

/* Makes @value, of a kind that the field is or has. */
static JsonNode *
make_value (guint kind, const SosField *field, gconstpointer value, GError **error)
{
  switch (kind)
    {
    case SOS_FIELD_RECORD:
      return make_record (field->target, *(gconstpointer const *) value, error);
    case SOS_KIND_PART:
      return make_record (field->target, value, error);
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      return make_date (*(const SosDate *) value);
    case SOS_FIELD_BOOL:
      return json_node_init_boolean (json_node_alloc (), *(const SosBool *) value == SOS_TRUE);
    case SOS_FIELD_ENUM:
      return make_string (sos_enum_to_string (field->words, *(const gint *) value));
    case SOS_FIELD_ORDINAL:
      return make_integer (*(const gint *) value);
    case SOS_FIELD_INTEGER:
      return make_integer (((const SosInteger *) value)->value);
    case SOS_FIELD_NUMBER:
      return make_number (((const SosNumber *) value)->value);
    case SOS_FIELD_JSON:
      return make_json (field, *(const char *const *) value, error);
    default:
      return make_string (*(const char *const *) value);
    }
}

/* Nothing in a list can fail: the extensions are in none. */
static JsonNode *
make_list (const SosField *field, gconstpointer member)
{
  const SosRecordList *records = member;
  const gint *words = *(const gint *const *) member;
  const char *const *strings = *(const char *const *const *) member;
  JsonArray *array = json_array_new ();
  JsonNode *list = json_node_new (JSON_NODE_ARRAY);

  if (field->type == SOS_FIELD_RECORD)
    for (guint i = 0; i < records->n; i++)
      json_array_add_element (array, make_value (field->type, field, &records->items[i], NULL));
  else if (field->type == SOS_FIELD_ENUM)
    for (guint i = 0; words[i] != 0; i++)
      json_array_add_element (array, make_value (field->type, field, &words[i], NULL));
  else
    for (guint i = 0; strings[i] != NULL; i++)
      json_array_add_element (array, make_value (field->type, field, &strings[i], NULL));
  json_node_take_array (list, array);

  return list;
}

static JsonNode *
make_record (SosRecordType type, gconstpointer record, GError **error)
{
  const SosRecordInfo *info = sos_record_info (type);
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gconstpointer member = sos_field_member (field, record);
      guint kind = sos_field_kind (field);
      JsonNode *value;

      if (!sos_field_is_set (field, record))
        continue;
      value = kind == SOS_KIND_LIST ? make_list (field, member) : make_value (kind, field, member, error);
      if (value == NULL)
        return NULL;
      json_object_set_member (object, field->name, value);
    }

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * sos_map_to_node:
 * @map: a map
 * @error: return location for an error
 *
 * Makes the tree of nodes that the canonical text of a map would be parsed to:
 * members in the order of the format, integers where the text has no point. The
 * tree is fresh and may be changed. sos_map_new_from_node() gives the same map
 * again, unless it is beyond the default limits.
 *
 * A node keeps 64 bits of an integer, or a double; the extensions may hold
 * numbers that are neither, or are spelled otherwise (`1e2`, `1.50`, `-0`). Rather
 * than to change them it fails with %SOS_ERROR_RANGE at `/extensions`.
 *
 * Safe from any thread once @map is sealed.
 *
 * Returns: (transfer full) (nullable): a new tree, or %NULL with @error set
 *
 * Since: 0.1
 */
JsonNode *
sos_map_to_node (const SosMap *map, GError **error)
{
  g_return_val_if_fail (map != NULL, NULL);

  return make_record (SOS_DOCUMENT, &map->document, error);
}
