/* SPDX-License-Identifier: MIT */
/* A map as one of its people may see it. */
#include "lib/model/copy.h"

#include "lib/model/field.h"

/* A record that goes when another does. Where it only names the other in a
 * list, it goes with the last of them: an empty list would say something else
 * (`about` nobody reads as about every child). */
typedef struct {
  const SosRecord *record;
  guint *n_left; /* of its list, or %NULL */
} Dependent;

typedef struct {
  const SosMap *map;
  const char *const *people; /* all of them may see it */
  GHashTable *dependents;    /* record → GArray of Dependent */
  GHashTable *gone;          /* set of records */
  GPtrArray *going;          /* records whose dependents have to be looked at */
  GPtrArray *counters;
} View;

static void
let_go (View *view, const SosRecord *record)
{
  if (g_hash_table_add (view->gone, (gpointer) record))
    g_ptr_array_add (view->going, (gpointer) record);
}

static void
depend (View *view, const SosRecord *on, const SosRecord *record, guint *n_left)
{
  Dependent dependent = { record, n_left };
  GArray *array = g_hash_table_lookup (view->dependents, on);

  if (array == NULL)
    {
      array = g_array_new (FALSE, FALSE, sizeof dependent);
      g_hash_table_insert (view->dependents, (gpointer) on, array);
    }
  g_array_append_val (array, dependent);
}

static void
depend_on_list (View *view, const char *const *ids, const SosRecord *record)
{
  guint *n_left = g_new (guint, 1);

  g_ptr_array_add (view->counters, n_left);
  *n_left = g_strv_length ((char **) ids);
  for (; *ids != NULL; ids++)
    depend (view, sos_map_lookup (view->map, SOS_RECORD_NONE, *ids), record, n_left);
}

static gboolean
is_kept (const View *view, const SosRecord *record)
{
  if (record->keep_from == NULL)
    return FALSE;

  for (const char *const *person = view->people; *person != NULL; person++)
    if (g_strv_contains (record->keep_from, *person))
      return TRUE;

  return FALSE;
}

static void
collect (const SosRecordInfo *info, gconstpointer data, gconstpointer owner, gpointer user_data)
{
  View *view = user_data;
  const SosRecord *record = data;

  /* A small value goes alone: copying sees to that. */
  if (!info->has_id)
    return;

  if (is_kept (view, record))
    let_go (view, record);
  if (owner != &view->map->document)
    depend (view, owner, record, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gconstpointer member = sos_field_member (field, record);

      if (field->type != SOS_FIELD_REF || !sos_field_is_set (field, record) || member == &record->keep_from)
        continue;
      if (field->shape == SOS_SHAPE_LIST)
        depend_on_list (view, *(const char *const *const *) member, record);
      else
        depend (view, sos_map_lookup (view->map, SOS_RECORD_NONE, *(const char *const *) member), record, NULL);
    }
}

/* Takes along, one after another, whatever hangs on what has gone. */
static void
follow (View *view)
{
  for (guint i = 0; i < view->going->len; i++)
    {
      GArray *array = g_hash_table_lookup (view->dependents, g_ptr_array_index (view->going, i));

      for (guint j = 0; array != NULL && j < array->len; j++)
        {
          Dependent *dependent = &g_array_index (array, Dependent, j);

          if (dependent->n_left == NULL || --*dependent->n_left == 0)
            let_go (view, dependent->record);
        }
    }
}

SosMap *
sos_map_copy_for_all (const SosMap *map, const char *const *people, GError **error)
{
  g_autoptr (GHashTable) dependents = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) going = g_ptr_array_new ();
  g_autoptr (GPtrArray) counters = g_ptr_array_new_with_free_func (g_free);
  View view = { map, people, dependents, gone, going, counters };

  for (const char *const *person = people; *person != NULL; person++)
    if (sos_map_lookup (map, SOS_PERSON, *person) == NULL)
      {
        g_set_error_literal (error, SOS_ERROR, SOS_ERROR_REFERENCE, "nobody on the map has that id");
        return NULL;
      }

  sos_map_visit (map, collect, &view);
  follow (&view);

  return sos_map_copy_without (map, gone);
}

/**
 * sos_map_copy_for:
 * @map: a map
 * @person: id of one of its people
 * @error: return location for an error
 *
 * Copies what a person may see of a map: the records that are kept from them
 * (`keep_from`) are left out, and so is everything that hangs on those. A record
 * goes along when it stands inside one that goes, when it names one (who said
 * it, whom it is for), or when the last one of a list that it names goes. The
 * copy has no `keep_from` and no extensions.
 *
 * Words are not read: a text that mentions what is kept from somebody has to be
 * kept from them itself.
 *
 * Fails with %SOS_ERROR_REFERENCE when nobody of that id is on the map.
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_copy_for (const SosMap *map, const char *person, GError **error)
{
  const char *const people[] = { person, NULL };

  g_return_val_if_fail (map != NULL, NULL);
  g_return_val_if_fail (person != NULL, NULL);

  return sos_map_copy_for_all (map, people, error);
}
