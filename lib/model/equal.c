/* SPDX-License-Identifier: MIT */
/* Whether two records or two values of a field say the same. */
#include "lib/model/equal.h"

#include <string.h>

#include "lib/model/field.h"

static gboolean
strings_are_equal (const char *const *a, const char *const *b)
{
  for (; *a != NULL && *b != NULL; a++, b++)
    if (strcmp (*a, *b) != 0)
      return FALSE;

  return *a == *b;
}

static gboolean
words_are_equal (const gint *a, const gint *b)
{
  while (*a != 0 && *a == *b)
    a++, b++;

  return *a == *b;
}

static gboolean
records_are_equal (const SosField *field, const SosRecordList *a, const SosRecordList *b)
{
  const SosRecordInfo *info = sos_record_info (field->target);

  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!sos_record_is_equal (info, a->items[i], b->items[i]))
      return FALSE;

  return TRUE;
}

static gboolean
lists_are_equal (const SosField *field, gconstpointer a, gconstpointer b)
{
  if (field->type == SOS_FIELD_RECORD)
    return records_are_equal (field, a, b);
  if (field->type == SOS_FIELD_ENUM)
    return words_are_equal (*(const gint *const *) a, *(const gint *const *) b);

  return strings_are_equal (*(const char *const *const *) a, *(const char *const *const *) b);
}

/* Both are set. */
static gboolean
values_are_equal (const SosField *field, gconstpointer a, gconstpointer b)
{
  if (sos_field_is_string (field))
    return strcmp (*(const char *const *) a, *(const char *const *) b) == 0;

  switch (field->type)
    {
    case SOS_FIELD_RECORD:
      return sos_record_is_equal (sos_record_info (field->target), *(gconstpointer const *) a,
                                  *(gconstpointer const *) b);
    case SOS_FIELD_INTEGER:
      return ((const SosInteger *) a)->value == ((const SosInteger *) b)->value;
    case SOS_FIELD_NUMBER:
      return ((const SosNumber *) a)->value == ((const SosNumber *) b)->value;
    default:
      return *(const gint *) a == *(const gint *) b;
    }
}

gboolean
sos_field_is_equal (const SosField *field, gconstpointer a, gconstpointer b)
{
  gboolean is_set = a != NULL && sos_field_is_set (field, a);
  gconstpointer left, right;

  if (a == NULL || b == NULL)
    return !is_set && (b == NULL || !sos_field_is_set (field, b));

  left = sos_field_member (field, a);
  right = sos_field_member (field, b);
  if (field->shape == SOS_SHAPE_EMBEDDED)
    return sos_record_is_equal (sos_record_info (field->target), left, right);
  if (is_set != sos_field_is_set (field, b))
    return FALSE;
  if (!is_set)
    return TRUE;

  return field->shape == SOS_SHAPE_LIST ? lists_are_equal (field, left, right) : values_are_equal (field, left, right);
}

gboolean
sos_record_is_equal (const SosRecordInfo *info, gconstpointer a, gconstpointer b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return (a == NULL || sos_record_is_empty (info, a)) && (b == NULL || sos_record_is_empty (info, b));

  for (guint i = 0; i < info->n_fields; i++)
    if (!sos_field_is_equal (&info->fields[i], a, b))
      return FALSE;

  return TRUE;
}
