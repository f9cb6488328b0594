/* SPDX-License-Identifier: MIT */
/* Properties over random maps. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "tests/saving.h"

static void
check_identity (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_autofree char *indented = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autofree char *compact = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autoptr (SosMap) from_indented = sos_test_map (indented);
  g_autoptr (SosMap) from_compact = sos_test_map (compact);
  g_autofree char *again = sos_map_to_text (from_indented, SOS_WRITE_DEFAULT, NULL);
  g_autofree char *crossed = sos_map_to_text (from_compact, SOS_WRITE_DEFAULT, NULL);

  ck_assert_str_eq (indented, again);
  ck_assert_str_eq (indented, crossed);
}

START_TEST (reading_what_was_written_is_the_identity) { sos_test_over_maps (check_identity, SOS_GENERATE_ABSENT); }
END_TEST

static JsonNode *
parse (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  ck_assert_msg (json_parser_load_from_data (parser, text, -1, &error), "%s", error != NULL ? error->message : "");

  return json_parser_steal_root (parser);
}

static gboolean prune (JsonNode *node, gboolean is_deep);

static gboolean
prune_object (JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *key = keys; key != NULL; key = key->next)
    if (prune (json_object_get_member (object, key->data), !g_str_equal (key->data, "extensions")))
      json_object_remove_member (object, key->data);

  return json_object_get_size (object) == 0;
}

static gboolean
prune_array (JsonArray *array)
{
  for (guint i = json_array_get_length (array); i > 0; i--)
    if (prune (json_array_get_element (array, i - 1), TRUE))
      json_array_remove_element (array, i - 1);

  return json_array_get_length (array) == 0;
}

/* Takes out what reads as absent; whether nothing is left. What stands inside the
 * extensions stays. */
static gboolean
prune (JsonNode *node, gboolean is_deep)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return is_deep ? prune_object (json_node_get_object (node))
                   : json_object_get_size (json_node_get_object (node)) == 0;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return is_deep ? prune_array (json_node_get_array (node)) : json_array_get_length (json_node_get_array (node)) == 0;

  return JSON_NODE_HOLDS_NULL (node) || g_strcmp0 (json_node_get_string (node), "") == 0;
}

/* json-glib reads the canonical text as the same values that it reads in the
 * original: nothing was lost and nothing made up. */
static void
check_with_json_glib (const char *text, SosMap *map)
{
  g_autofree char *canonical = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autoptr (JsonNode) before = parse (text);
  g_autoptr (JsonNode) after = parse (canonical);

  prune (before, TRUE);
  ck_assert (json_node_equal (before, after));
}

START_TEST (json_glib_sees_the_same_values) { sos_test_over_maps (check_with_json_glib, SOS_GENERATE_ABSENT); }
END_TEST

static void
check_copy (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_autofree char *before = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autoptr (SosMap) copy = sos_map_copy (map);
  g_autofree char *after = NULL;

  sos_map_unref (sos_map_ref (map));
  after = sos_map_to_text (copy, SOS_WRITE_DEFAULT, NULL);
  ck_assert_str_eq (before, after);
}

START_TEST (a_copy_is_the_same) { sos_test_over_maps (check_copy, SOS_GENERATE_PLAIN); }
END_TEST

static void
collect_ids (const SosRecordInfo *info, gconstpointer record, const char *person, GPtrArray *kept)
{
  if (info->has_id)
    {
      const SosRecord *it = record;

      if (it->keep_from != NULL && g_strv_contains (it->keep_from, person))
        g_ptr_array_add (kept, g_strdup_printf ("\"%s\"", it->id));
    }

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      const char *member = (const char *) record + field->offset;
      const SosPersonList *list = (const void *) member;

      if (field->type != SOS_FIELD_RECORD || !sos_field_is_set (field, record))
        continue;
      if (field->shape == SOS_SHAPE_EMBEDDED)
        collect_ids (sos_record_info (field->target), member, person, kept);
      else if (field->shape == SOS_SHAPE_ONE)
        collect_ids (sos_record_info (field->target), *(gconstpointer const *) (const void *) member, person, kept);
      else
        for (guint j = 0; j < list->n; j++)
          collect_ids (sos_record_info (field->target), list->items[j], person, kept);
    }
}

/* A view is a valid map in which no kept record is, or is named. */
static void
check_view (const char *text G_GNUC_UNUSED, SosMap *map)
{
  const char *person = sos_map_get_document (map)->people.items[0]->id;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SosMap) view = sos_map_copy_for (map, person, NULL);
  g_autofree char *seen = sos_map_to_text (view, SOS_WRITE_COMPACT, NULL);
  g_autoptr (SosMap) again = sos_test_map (seen);

  collect_ids (sos_record_info (SOS_DOCUMENT), sos_map_get_document (map), person, kept);
  for (guint i = 0; i < kept->len; i++)
    ck_assert_msg (strstr (seen, g_ptr_array_index (kept, i)) == NULL, "a kept record is named");
  ck_assert_ptr_null (strstr (seen, "\"keep_from\":"));
  ck_assert_ptr_null (sos_map_get_document (again)->extensions);
}

START_TEST (a_view_holds_nothing_that_is_kept) { sos_test_over_maps (check_view, SOS_GENERATE_PLAIN); }
END_TEST

/* Any width gives lines of at most that width, in UTF-8. */
static void
check_shown (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_autofree char *shown = sos_render_text (map, 79);

  ck_assert (g_utf8_validate (shown, -1, NULL));
}

START_TEST (any_map_can_be_shown) { sos_test_over_maps (check_shown, SOS_GENERATE_PLAIN); }
END_TEST

/* Some field that no generated map has would be a field that is not tested. */
START_TEST (the_generator_knows_every_field)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autofree char *text = sos_generate_map (seed, SOS_GENERATE_FULL);

      g_string_append (texts, text);
    }

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    for (guint i = 0; i < sos_record_info ((SosRecordType) type)->n_fields; i++)
      {
        const char *name = sos_record_info ((SosRecordType) type)->fields[i].name;
        g_autofree char *key = g_strdup_printf ("\"%s\"", name);

        ck_assert_msg (strstr (texts->str, key) != NULL, "%s", name);
      }
}
END_TEST

static TestFolder *saved;

static void
check_saving (const char *text, SosMap *map)
{
  g_autofree char *path = test_file_put (saved, "map.json", text), *wanted = NULL, *found = NULL;
  g_autoptr (SosMap) read = test_read (path), again = NULL;

  test_save (read, NULL, SOS_SAVE_DEFAULT);
  wanted = sos_map_to_hash (map);
  found = sos_map_to_hash (read);
  ck_assert_str_eq (wanted, found);

  test_change (read, "somewhat else");
  test_save (read, NULL, SOS_SAVE_DEFAULT);
  ck_assert_int_eq (sos_map_get_document (read)->revision, sos_map_get_document (map)->revision + 1);
  again = test_read (path);
  ck_assert_str_eq (sos_map_get_document (again)->updated, sos_map_get_document (read)->updated);
}

START_TEST (a_saved_map_is_read_back)
{
  saved = test_folder_new ();
  sos_test_over_maps (check_saving, SOS_GENERATE_ABSENT);
  test_folder_remove (g_steal_pointer (&saved));
}
END_TEST

SOS_TEST_MAIN ("generated",
               reading_what_was_written_is_the_identity,
               json_glib_sees_the_same_values,
               a_copy_is_the_same,
               a_view_holds_nothing_that_is_kept,
               any_map_can_be_shown,
               a_saved_map_is_read_back,
               the_generator_knows_every_field)
