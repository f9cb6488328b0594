/* SPDX-License-Identifier: MIT */
/* Values by name, for languages that cannot read the structs. */
#include <sos/sos-value.h>

#include "lib/model/home.h"

static const SosRecordList *
find_list (const SosMap *map, SosRecordType type, const char *parent)
{
  const SosHome *home = sos_home_of (type);
  gconstpointer owner = &map->document;

  if (home == NULL || (home->owner == SOS_DOCUMENT) != (parent == NULL))
    return NULL;
  if (parent != NULL)
    owner = sos_map_lookup (map, home->owner, parent);

  return owner != NULL ? sos_home_list (home, (gpointer) owner) : NULL;
}

/**
 * sos_map_count:
 * @map: a map
 * @type: which records; those that have an id
 * @parent: (nullable): id of the record they stand in: a scale for ratings, a
 *   safety plan for rules; %NULL for all others
 *
 * Counts the records of a list.
 *
 * Returns: how many, 0 when there is no such list
 *
 * Since: 0.1
 */
guint
sos_map_count (const SosMap *map, SosRecordType type, const char *parent)
{
  const SosRecordList *list;

  g_return_val_if_fail (map != NULL, 0);

  list = find_list (map, type, parent);

  return list != NULL ? list->n : 0;
}

/**
 * sos_map_get_nth:
 * @map: a map
 * @type: which records
 * @parent: (nullable): as for sos_map_count()
 * @n: which of them, from 0
 *
 * Gives the id of a record by its place in its list.
 *
 * Returns: (transfer none) (nullable): the id, which lives as long as @map;
 *   %NULL past the end
 *
 * Since: 0.1
 */
const char *
sos_map_get_nth (const SosMap *map, SosRecordType type, const char *parent, guint n)
{
  const SosRecordList *list;

  g_return_val_if_fail (map != NULL, NULL);

  list = find_list (map, type, parent);

  return list != NULL && n < list->n ? ((const SosRecord *) list->items[n])->id : NULL;
}

static void
set_words (GValue *value, SosEnumType type, const gint *words)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();

  for (; *words != 0; words++)
    g_ptr_array_add (strings, (gpointer) sos_enum_to_string (type, *words));
  g_ptr_array_add (strings, NULL);
  g_value_set_boxed (g_value_init (value, G_TYPE_STRV), strings->pdata);
}

static void
set_list (GValue *value, const SosField *field, gconstpointer member)
{
  if (field->type == SOS_FIELD_RECORD)
    g_value_set_uint (g_value_init (value, G_TYPE_UINT), ((const SosRecordList *) member)->n);
  else if (field->type == SOS_FIELD_ENUM)
    set_words (value, field->words, *(const gint *const *) member);
  else
    g_value_set_boxed (g_value_init (value, G_TYPE_STRV), *(gconstpointer const *) member);
}

static void
set_one (GValue *value, const SosField *field, gconstpointer member)
{
  char date[SOS_DATE_MAX_LENGTH];

  switch (field->type)
    {
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      g_value_set_string (g_value_init (value, G_TYPE_STRING), sos_date_to_string (*(const SosDate *) member, date));
      break;
    case SOS_FIELD_BOOL:
      g_value_set_boolean (g_value_init (value, G_TYPE_BOOLEAN), *(const SosBool *) member == SOS_TRUE);
      break;
    case SOS_FIELD_ENUM:
      g_value_set_string (g_value_init (value, G_TYPE_STRING),
                          sos_enum_to_string (field->words, *(const gint *) member));
      break;
    case SOS_FIELD_ORDINAL:
      g_value_set_int (g_value_init (value, G_TYPE_INT), *(const gint *) member);
      break;
    case SOS_FIELD_INTEGER:
      g_value_set_int (g_value_init (value, G_TYPE_INT), ((const SosInteger *) member)->value);
      break;
    case SOS_FIELD_NUMBER:
      g_value_set_double (g_value_init (value, G_TYPE_DOUBLE), ((const SosNumber *) member)->value);
      break;
    case SOS_FIELD_RECORD:
      g_value_set_uint (g_value_init (value, G_TYPE_UINT), 1);
      break;
    default:
      g_value_set_string (g_value_init (value, G_TYPE_STRING), *(const char *const *) member);
    }
}

/* The record that a step of the path leads into; @rest goes past a number. */
static gconstpointer
step_into (const SosField *field, gconstpointer member, const char *const **rest)
{
  const SosRecordList *list = member;
  guint64 n;

  if (field->shape == SOS_SHAPE_EMBEDDED)
    return member;
  if (field->shape == SOS_SHAPE_ONE)
    return *(gconstpointer const *) member;
  if (!g_ascii_string_to_unsigned (**rest, 10, 0, G_MAXUINT, &n, NULL) || n >= list->n)
    return NULL;
  ++*rest;

  return list->items[n];
}

/* Goes down the path from a record; FALSE when there is nothing at its end. */
static gboolean
follow (const SosRecordInfo *info, gconstpointer record, const char *const *path, GValue *value)
{
  const SosField *field = *path != NULL ? sos_record_info_find_field (info, *path) : NULL;
  gconstpointer member;

  if (field == NULL || !sos_field_is_set (field, record))
    return FALSE;

  member = sos_field_member (field, record);
  path++;
  if (*path != NULL)
    {
      record = field->type == SOS_FIELD_RECORD ? step_into (field, member, &path) : NULL;
      return record != NULL && follow (sos_record_info (field->target), record, path, value);
    }

  if (field->shape == SOS_SHAPE_LIST)
    set_list (value, field, member);
  else
    set_one (value, field, member);

  return TRUE;
}

/**
 * sos_map_get_value:
 * @map: a map
 * @id: (nullable): id of a record; %NULL for the map itself
 * @path: keys of the format, `/` between them: `text`, `network/joined`,
 *   `needs/0/aspect`
 * @value: (out caller-allocates): return location for the value, not initialised;
 *   g_value_unset() it afterwards
 *
 * Gives the value of a field: strings, ids, dates and words of enumerations as a
 * string, lists of those as a %G_TYPE_STRV, whole numbers as `int`, scores as
 * `double`, flags as `gboolean`, lists of records as how many there are (`guint`).
 *
 * Returns: whether there is a value; if not, @value is a string that is %NULL
 *
 * Since: 0.1
 */
gboolean
sos_map_get_value (const SosMap *map, const char *id, const char *path, GValue *value)
{
  const SosRecordInfo *info = sos_record_info (SOS_DOCUMENT);
  gconstpointer record;
  g_auto (GStrv) steps = NULL;

  g_return_val_if_fail (map != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  record = id != NULL ? sos_map_lookup (map, SOS_RECORD_NONE, id) : &map->document;
  if (id != NULL && record != NULL)
    info = sos_record_info (((const SosRecord *) record)->type);

  steps = g_strsplit (path, "/", -1);
  if (record != NULL && follow (info, record, (const char *const *) steps, value))
    return TRUE;

  /* Bindings look at the value whatever is returned. */
  g_value_init (value, G_TYPE_STRING);

  return FALSE;
}
