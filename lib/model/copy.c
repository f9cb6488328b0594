/* SPDX-License-Identifier: MIT */
/* Copies a map, whole or in part: everything goes into a new arena. */
#include "lib/model/copy.h"

#include "lib/model/field.h"
#include "lib/model/origin.h"

static gpointer copy_record (SosCopier *copier, const SosRecordInfo *info, gconstpointer source);

static gboolean
ref_is_gone (SosCopier *copier, const char *id)
{
  return copier->gone != NULL && g_hash_table_contains (copier->gone, sos_index_lookup (&copier->source->index, id));
}

static char *
copy_string (SosCopier *copier, const char *string)
{
  return sos_arena_copy_string (copier->arena, string, strlen (string));
}

/* Ids and words; NULL when none is left. */
static const char *const *
copy_strings (SosCopier *copier, const SosField *field, const char *const *source)
{
  guint n = g_strv_length ((char **) source), kept = 0;
  const char **copy = sos_arena_alloc (copier->arena, (n + 1) * sizeof *copy);

  for (guint i = 0; i < n; i++)
    if (field->type != SOS_FIELD_REF || !ref_is_gone (copier, source[i]))
      copy[kept++] = copy_string (copier, source[i]);

  return kept > 0 ? copy : NULL;
}

static const gint *
copy_words (SosCopier *copier, const gint *source)
{
  gsize n = 0;

  while (source[n] != 0)
    n++;

  return memcpy (sos_arena_alloc (copier->arena, (n + 1) * sizeof *source), source, n * sizeof *source);
}

static void
copy_record_list (SosCopier *copier, const SosField *field, const SosRecordList *source, SosRecordList *copy)
{
  gconstpointer *items = sos_arena_alloc (copier->arena, source->n * sizeof *items);

  copy->items = items;
  for (guint i = 0; i < source->n; i++)
    {
      gconstpointer item = copy_record (copier, sos_record_info (field->target), source->items[i]);

      if (item != NULL)
        items[copy->n++] = item;
    }
  if (copy->n == 0)
    copy->items = NULL;
}

static gboolean copy_fields (SosCopier *copier, const SosRecordInfo *info, gconstpointer source, gpointer copy);

static gboolean
copy_value (SosCopier *copier, const SosField *field, gconstpointer source, gpointer copy)
{
  if (field->type == SOS_FIELD_RECORD && field->shape == SOS_SHAPE_LIST)
    copy_record_list (copier, field, source, copy);
  else if (field->shape == SOS_SHAPE_EMBEDDED)
    copy_fields (copier, sos_record_info (field->target), source, copy);
  else if (field->type == SOS_FIELD_RECORD)
    *(gpointer *) copy = copy_record (copier, sos_record_info (field->target), *(gconstpointer const *) source);
  else if (field->type == SOS_FIELD_ENUM && field->shape == SOS_SHAPE_LIST)
    *(const gint **) copy = copy_words (copier, *(const gint *const *) source);
  else if (field->shape == SOS_SHAPE_LIST)
    return (*(const char *const **) copy = copy_strings (copier, field, *(const char *const *const *) source)) != NULL;
  else if (field->type == SOS_FIELD_REF && ref_is_gone (copier, *(const char *const *) source))
    return FALSE;
  else if (sos_field_is_string (field))
    *(char **) copy = copy_string (copier, *(const char *const *) source);
  else
    memcpy (copy, source, field->size);

  return TRUE;
}

gboolean
sos_copy_field (SosCopier *copier, const SosField *field, gconstpointer source, gpointer copy)
{
  return copy_value (copier, field, sos_field_member (field, source), sos_field_member_mutable (field, copy));
}

/* What only the case system and its workers may see of a record. */
static gboolean
is_inside_only (const SosField *field)
{
  return field->type == SOS_FIELD_JSON || g_str_equal (field->name, "keep_from");
}

static gboolean
copy_fields (SosCopier *copier, const SosRecordInfo *info, gconstpointer source, gpointer copy)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (!sos_field_is_set (field, source) || (copier->gone != NULL && is_inside_only (field)))
        continue;
      if (!sos_copy_field (copier, field, source, copy))
        return FALSE;
    }

  return TRUE;
}

gpointer
sos_copier_make_record (SosCopier *copier, const SosRecordInfo *info)
{
  gpointer record = sos_arena_alloc (copier->arena, info->size);

  if (info->has_id)
    {
      ((SosRecord *) record)->type = info->type;
      copier->n_ids++;
    }

  return record;
}

static gboolean
has_fields (const SosRecordInfo *info, gconstpointer record)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (sos_field_is_set (&info->fields[i], record))
      return TRUE;

  return FALSE;
}

/* NULL when the record is left out, and so is a small value of which nothing is
 * left: an empty one would tell that something was there. */
static gpointer
copy_record (SosCopier *copier, const SosRecordInfo *info, gconstpointer source)
{
  gpointer copy;

  if (copier->gone != NULL && g_hash_table_contains (copier->gone, source))
    return NULL;

  copy = sos_copier_make_record (copier, info);

  if (!copy_fields (copier, info, source, copy) || (copier->gone != NULL && !has_fields (info, copy)))
    return NULL;

  return copy;
}

SosMap *
sos_map_copy_without (const SosMap *map, GHashTable *gone)
{
  SosMap *copy = sos_map_alloc (NULL, sos_map_get_live_size (map));
  SosCopier copier = { .source = map, .arena = &copy->arena, .gone = gone };

  copy_fields (&copier, sos_record_info (SOS_DOCUMENT), &map->document, &copy->document);
  sos_map_index (copy, copier.n_ids);

  return copy;
}

/**
 * sos_map_copy:
 * @map: a map
 *
 * Copies a map. The copy is not sealed. It knows as @map does which file it was
 * read from or saved to.
 *
 * Returns: (transfer full): a new map
 *
 * Since: 0.1
 */
SosMap *
sos_map_copy (const SosMap *map)
{
  SosMap *copy;

  g_return_val_if_fail (map != NULL, NULL);

  copy = sos_map_copy_without (map, NULL);
  sos_map_copy_origin (map, copy);

  return copy;
}
