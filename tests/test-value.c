/* SPDX-License-Identifier: MIT */
/* Values by name: every field of every record can be had. */
#include "tests/support.h"

#include "lib/model/field.h"
#include "lib/model/map-private.h"

static GType
type_of (const SosField *field)
{
  static const GType types[] = {
    [SOS_FIELD_BOOL] = G_TYPE_BOOLEAN,  [SOS_FIELD_ORDINAL] = G_TYPE_INT, [SOS_FIELD_INTEGER] = G_TYPE_INT,
    [SOS_FIELD_NUMBER] = G_TYPE_DOUBLE, [SOS_FIELD_RECORD] = G_TYPE_UINT, [SOS_FIELD_JSON] = G_TYPE_STRING
  };

  if (field->shape == SOS_SHAPE_LIST)
    return field->type == SOS_FIELD_RECORD ? G_TYPE_UINT : G_TYPE_STRV;

  return types[field->type] != 0 ? types[field->type] : G_TYPE_STRING;
}

static void
check_fields (const SosMap *map, const SosRecordInfo *info, gconstpointer record, const char *id)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gboolean is_set = sos_field_is_set (field, record);
      g_auto (GValue) value = G_VALUE_INIT;

      ck_assert_msg (sos_map_get_value (map, id, field->name, &value) == is_set, "%s", field->name);
      ck_assert_msg (G_VALUE_TYPE (&value) == (is_set ? type_of (field) : G_TYPE_STRING), "%s", field->name);
    }
}

static void
check_record (const SosRecordInfo *info, gconstpointer record, gconstpointer owner G_GNUC_UNUSED, gpointer map)
{
  if (info->has_id)
    check_fields (map, info, record, ((const SosRecord *) record)->id);
}

static void
check_map (const char *text G_GNUC_UNUSED, SosMap *map)
{
  check_fields (map, sos_record_info (SOS_DOCUMENT), sos_map_get_document (map), NULL);
  sos_map_visit (map, check_record, map);
}

START_TEST (every_field_has_its_value) { sos_test_over_maps (check_map, SOS_GENERATE_PLAIN); }
END_TEST

static void
value_is (const SosMap *map, const char *id, const char *path, const char *expected)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  ck_assert_msg (sos_map_get_value (map, id, path, &value) == (expected != NULL), "%s", path);
  text = expected != NULL ? g_strdup_value_contents (&value) : NULL;
  ck_assert_msg (g_strcmp0 (text, expected) == 0, "%s: %s", path, text);
}

START_TEST (a_path_leads_into_small_values)
{
  g_autoptr (SosMap) map = sos_test_map (
      "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"parent\",\"needs\":[{\"aspect\":\"age\"}],"
      "\"network\":{\"joined\":\"2026-01-02\",\"permanent\":true}}],\"review\":{\"with\":[\"p\"]},"
      "\"scales\":[{\"id\":\"s\",\"ratings\":[{\"id\":\"r\",\"by\":\"p\",\"on\":\"2026-01-01\",\"value\":0}]}],"
      "\"worries\":{\"harm\":[{\"id\":\"h\",\"factors\":[\"1A\",\"20\"]}]}}");

  value_is (map, "p", "network/joined", "\"2026-01-02\"");
  value_is (map, "p", "network/permanent", "TRUE");
  value_is (map, "p", "needs/0/aspect", "\"age\"");
  value_is (map, "p", "needs", "1");
  value_is (map, "p", "network", "1");
  value_is (map, "r", "value", "0");
  value_is (map, NULL, "review/with", "[\"p\"]");
  value_is (map, NULL, "worries/harm", "1");
  value_is (map, NULL, "worries/harm/0/factors", "[\"1A\", \"20\"]");
  value_is (map, "p", "needs/1/aspect", NULL);
  value_is (map, "p", "needs/x/aspect", NULL);
  value_is (map, "p", "needs/0", NULL);
  value_is (map, "p", "role/0", NULL);
  value_is (map, "q", "role", NULL);

  ck_assert_uint_eq (sos_map_count (map, SOS_RATING, "s"), 1);
  ck_assert_uint_eq (sos_map_count (map, SOS_RATING, "p"), 0);
  ck_assert_str_eq (sos_map_get_nth (map, SOS_RATING, "s", 0), "r");
  ck_assert_ptr_null (sos_map_get_nth (map, SOS_RATING, "s", 1));
  ck_assert_uint_eq (sos_map_count (map, SOS_ISSUE, NULL), 0);
}
END_TEST

SOS_TEST_MAIN ("value", every_field_has_its_value, a_path_leads_into_small_values)
