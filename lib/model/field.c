/* SPDX-License-Identifier: MIT */
/* Reading a record through its rows. */
#include "lib/model/field.h"

#include "lib/model/keys.h"

/**
 * sos_record_info_find_field:
 * @info: a record of the table
 * @name: a key of the document
 *
 * Finds the row of a key. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL when the record has no
 *   such key
 *
 * Since: 0.1
 */
const SosField *
sos_record_info_find_field (const SosRecordInfo *info, const char *name)
{
  const SosName *key;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  key = sos_names_find_string (&sos_record_keys ()[info->type].names, name);

  return key != NULL ? &info->fields[key->number] : NULL;
}

gboolean
sos_field_is_list_by_id (const SosField *field)
{
  return field->type == SOS_FIELD_RECORD && field->shape == SOS_SHAPE_LIST && sos_record_info (field->target)->has_id;
}

gboolean
sos_field_is_part (const SosField *field)
{
  const SosRecordInfo *document = sos_record_info (SOS_DOCUMENT);
  gboolean is_of_document = field >= document->fields && field < document->fields + document->n_fields;

  return is_of_document && field->type == SOS_FIELD_RECORD && field->shape != SOS_SHAPE_LIST;
}

gboolean
sos_field_is_own (const SosField *field)
{
  return !sos_field_is_list_by_id (field) && !sos_field_is_part (field);
}

gboolean
sos_record_is_empty (const SosRecordInfo *info, gconstpointer record)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (sos_field_is_set (&info->fields[i], record))
      return FALSE;

  return TRUE;
}

/**
 * sos_field_is_set:
 * @field: a row of the record's table
 * @record: the record
 *
 * Says whether a record has a value there. A column is set when one of its
 * lists is.
 *
 * Returns: whether it would be written
 *
 * Since: 0.1
 */
gboolean
sos_field_is_set (const SosField *field, gconstpointer record)
{
  gconstpointer member = sos_field_member (field, record);

  if (field->shape == SOS_SHAPE_EMBEDDED)
    return !sos_record_is_empty (sos_record_info (field->target), member);
  if (field->shape == SOS_SHAPE_LIST && field->type == SOS_FIELD_RECORD)
    return ((const SosRecordList *) member)->n > 0;
  if (field->shape == SOS_SHAPE_LIST)
    return *(gconstpointer const *) member != NULL;

  switch (field->type)
    {
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      return *(const SosDate *) member != SOS_DATE_NONE;
    case SOS_FIELD_BOOL:
    case SOS_FIELD_ENUM:
    case SOS_FIELD_ORDINAL:
      return *(const gint *) member != 0;
    case SOS_FIELD_INTEGER:
      return ((const SosInteger *) member)->is_set;
    case SOS_FIELD_NUMBER:
      return ((const SosNumber *) member)->is_set;
    default:
      return *(gconstpointer const *) member != NULL;
    }
}

/**
 * sos_field_type_to_string:
 * @type: a type of field
 *
 * Names a type in the words of the format's reference. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL when there is no such
 *   type
 *
 * Since: 0.1
 */
const char *
sos_field_type_to_string (SosFieldType type)
{
  static const char *const words[] = {
    [SOS_FIELD_TEXT] = "text",       [SOS_FIELD_ID] = "id",
    [SOS_FIELD_REF] = "ref",         [SOS_FIELD_HOST_REF] = "host reference",
    [SOS_FIELD_TIME] = "time",       [SOS_FIELD_DURATION] = "duration",
    [SOS_FIELD_DATE] = "date",       [SOS_FIELD_PART_DATE] = "part-date",
    [SOS_FIELD_BOOL] = "bool",       [SOS_FIELD_ENUM] = "word",
    [SOS_FIELD_ORDINAL] = "integer", [SOS_FIELD_INTEGER] = "integer",
    [SOS_FIELD_NUMBER] = "number",   [SOS_FIELD_RECORD] = "record",
    [SOS_FIELD_JSON] = "object",
  };

  return (guint) type < G_N_ELEMENTS (words) ? words[type] : NULL;
}

/**
 * sos_privacy_to_string:
 * @privacy: a privacy class
 *
 * Names a privacy class. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL when there is no such
 *   class
 *
 * Since: 0.1
 */
const char *
sos_privacy_to_string (SosPrivacy privacy)
{
  static const char *const words[] = {
    [SOS_PRIVACY_ID] = "id",     [SOS_PRIVACY_NAME] = "name",   [SOS_PRIVACY_TEXT] = "text",
    [SOS_PRIVACY_DATE] = "date", [SOS_PRIVACY_QUASI] = "quasi", [SOS_PRIVACY_CODE] = "code",
    [SOS_PRIVACY_DROP] = "drop",
  };

  return (guint) privacy < G_N_ELEMENTS (words) ? words[privacy] : NULL;
}
