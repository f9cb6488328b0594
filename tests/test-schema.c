/* SPDX-License-Identifier: MIT */
/* The JSON Schema says what the table says. What a validator makes of it is in
 * test-schema.py. */
#include "tests/support.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonObject *
parse_schema (void)
{
  g_autofree char *text = sos_schema (NULL);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  ck_assert_ptr_nonnull (root);

  return json_object_ref (json_node_get_object (root));
}

START_TEST (the_schema_is_always_the_same)
{
  gsize length, again_length;
  g_autofree char *text = sos_schema (&length);
  g_autofree char *again = sos_schema (&again_length);

  ck_assert_uint_eq (length, strlen (text));
  ck_assert_uint_eq (length, again_length);
  ck_assert_str_eq (text, again);
  ck_assert (g_str_has_prefix (text, "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"));
  ck_assert (g_str_has_suffix (text, "\n}\n"));
}
END_TEST

static gboolean
is_listed (JsonObject *record, const char *name)
{
  JsonArray *required =
      json_object_has_member (record, "required") ? json_object_get_array_member (record, "required") : NULL;

  for (guint i = 0; required != NULL && i < json_array_get_length (required); i++)
    if (g_str_equal (json_array_get_string_element (required, i), name))
      return TRUE;

  return FALSE;
}

static void
check_field (JsonObject *record, const SosField *field, const char *key)
{
  JsonObject *row = json_object_get_object_member (json_object_get_object_member (record, "properties"), key);

  ck_assert_str_eq (key, field->name);
  ck_assert_str_eq (json_object_get_string_member (row, "description"), field->doc);
  ck_assert_str_eq (json_object_get_string_member (row, "x-privacy"), sos_privacy_to_string (field->privacy));
  ck_assert_int_eq (json_object_has_member (row, "x-references"), field->type == SOS_FIELD_REF);
  ck_assert_int_eq (json_object_has_member (row, "x-role"), field->child_only);
  ck_assert_int_eq (json_object_has_member (row, "items"), field->shape == SOS_SHAPE_LIST);
  ck_assert_int_eq (is_listed (record, key), field->required);
}

static void
check_record (JsonObject *definitions, const SosRecordInfo *info)
{
  JsonObject *record = json_object_get_object_member (definitions, info->name);
  g_autoptr (GList) keys = json_object_get_members (json_object_get_object_member (record, "properties"));
  GList *key = keys;

  ck_assert_str_eq (json_object_get_string_member (record, "description"), info->doc);
  ck_assert (!json_object_get_boolean_member (record, "additionalProperties"));
  ck_assert_uint_eq (g_list_length (keys), info->n_fields);
  for (guint i = 0; i < info->n_fields; i++, key = key->next)
    check_field (record, &info->fields[i], key->data);
}

START_TEST (every_row_of_the_table_is_there)
{
  g_autoptr (JsonObject) schema = parse_schema ();
  JsonObject *definitions = json_object_get_object_member (schema, "$defs");

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    check_record (definitions, sos_record_info ((SosRecordType) type));
}
END_TEST

START_TEST (every_word_is_there)
{
  g_autoptr (JsonObject) schema = parse_schema ();
  JsonObject *definitions = json_object_get_object_member (schema, "$defs");

  for (guint words = SOS_ENUM_NONE + 1; words < SOS_N_ENUMS; words++)
    {
      g_autofree char *name = g_strdup_printf ("%s_word", sos_enum_get_name ((SosEnumType) words));
      JsonArray *list = json_object_get_array_member (json_object_get_object_member (definitions, name), "enum");

      ck_assert_uint_eq (json_array_get_length (list), sos_enum_get_n_words ((SosEnumType) words));
      for (guint i = 0; i < json_array_get_length (list); i++)
        ck_assert_str_eq (json_array_get_string_element (list, i),
                          sos_enum_to_string ((SosEnumType) words, (gint) i + 1));
    }
}
END_TEST

SOS_TEST_MAIN ("schema", the_schema_is_always_the_same, every_row_of_the_table_is_there, every_word_is_there)
