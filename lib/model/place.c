/* SPDX-License-Identifier: MIT */
/* Where in a document we are, while it is walked. */
#include "lib/model/place.h"

#include <stdlib.h>

#include "lib/model/field.h"

/* No key of the table has a `/` or a `~`, so nothing is escaped. */
static void
append_pointer (GString *pointer, const SosPlace *place)
{
  if (place == NULL)
    return;

  append_pointer (pointer, place->parent);
  if (place->field != NULL)
    g_string_append_printf (pointer, "/%s", place->field->name);
  if (place->field != NULL && place->index >= 0)
    g_string_append_printf (pointer, "/%d", place->index);
}

char *
sos_place_to_pointer (const SosPlace *place)
{
  GString *pointer = g_string_new (NULL);

  append_pointer (pointer, place);

  return g_string_free (pointer, FALSE);
}

/* Where a pointer has come to. */
typedef struct {
  const SosRecordInfo *info;
  gconstpointer record;
} Step;

static const SosField *
find_field (const SosRecordInfo *info, const char *key, gsize length)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (strlen (info->fields[i].name) == length && memcmp (info->fields[i].name, key, length) == 0)
      return &info->fields[i];

  return NULL;
}

/* Goes into the object, or the list's element, that @at names; NULL where there is
 * none. */
static const char *
step_into (Step *step, const char *at, guint *place)
{
  gsize length = strcspn (at, "/");
  const SosField *field = find_field (step->info, at, length);
  const SosRecordList *list;
  char *end = NULL;

  if (field == NULL || field->type != SOS_FIELD_RECORD)
    return NULL;

  step->info = sos_record_info (field->target);
  if (field->shape != SOS_SHAPE_LIST)
    {
      gconstpointer member = sos_field_member (field, step->record);

      step->record = field->shape == SOS_SHAPE_EMBEDDED ? member : *(const gconstpointer *) member;
      return step->record != NULL ? at + length : NULL;
    }

  list = sos_field_member (field, step->record);
  if (at[length] != '/')
    return NULL;
  *place = (guint) strtoul (at + length + 1, &end, 10);
  if (end == at + length + 1 || *place >= list->n)
    return NULL;
  step->record = list->items[*place];

  return end;
}

const SosRecord *
sos_pointer_find_record (const SosDocument *document, const char *pointer, guint *place)
{
  Step step = { sos_record_info (SOS_DOCUMENT), document };
  const SosRecord *found = NULL;
  guint at_place = 0;

  while (pointer != NULL && *pointer == '/')
    {
      pointer = step_into (&step, pointer + 1, &at_place);
      if (pointer == NULL || !step.info->has_id)
        continue;
      found = step.record;
      *place = at_place;
    }

  return found;
}
