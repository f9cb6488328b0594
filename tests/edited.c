/* SPDX-License-Identifier: MIT */
/* The edits of tests/checks/edits.txt. */
#include "tests/edited.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

static void
edited_free (gpointer data)
{
  EditedMap *edited = data;

  g_free (edited->name);
  g_ptr_array_unref (edited->edits);
  g_free (edited->expected);
  g_free (edited);
}

static EditedMap *
edited_new (const char *name)
{
  EditedMap *edited = g_new0 (EditedMap, 1);

  edited->name = g_strdup (name);
  edited->edits = g_ptr_array_new_with_free_func (g_free);
  edited->as_of = sos_date_new (2024, 6, 30);
  edited->expected = g_strdup ("");

  return edited;
}

static void
take_line (GPtrArray *all, const char *line)
{
  EditedMap *edited = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;

  if (*line == '#' || *line == '\0')
    return;
  if (*line == '-' || *line == '+')
    g_ptr_array_add (edited->edits, g_strdup (line));
  else if (*line == '@')
    edited->as_of = sos_date_from_string (line + 2);
  else if (*line == '>')
    {
      char *longer = g_strconcat (edited->expected, line, "\n", NULL);

      g_free (edited->expected);
      edited->expected = longer;
    }
  else
    g_ptr_array_add (all, edited_new (line));
}

GPtrArray *
edited_maps_load (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (edited_free);
  g_autofree char *path = sos_test_path ("tests/checks/edits.txt");
  g_autofree char *text = sos_test_read (path, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    take_line (all, *line);

  return all;
}

/* Takes @value in the place of what is at @key, or that away where it is %NULL. */
static void
put (JsonNode *around, const char *key, JsonNode *value)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (around) ? json_node_get_array (around) : NULL;
  guint index = (guint) atoi (key);

  if (array == NULL && value == NULL)
    json_object_remove_member (json_node_get_object (around), key);
  else if (array == NULL)
    json_object_set_member (json_node_get_object (around), key, value);
  else if (value == NULL)
    json_array_remove_element (array, index);
  else if (*key == '-')
    json_array_add_element (array, value);
  else
    {
      JsonNode *old = json_array_dup_element (array, index);

      json_node_take_object (old, json_object_ref (json_node_get_object (value)));
      json_array_remove_element (array, index);
      json_array_add_element (array, old);
      json_node_unref (value);
    }
}

static JsonNode *
go_into (JsonNode *node, const char *key)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_element (json_node_get_array (node), (guint) atoi (key));

  return json_object_get_member (json_node_get_object (node), key);
}

static void
apply (JsonNode *root, const char *edit)
{
  g_auto (GStrv) parts = g_strsplit (edit + 2, " ", 2);
  g_auto (GStrv) keys = g_strsplit (parts[0] + 1, "/", -1);
  JsonNode *node = root;
  char **key = keys;

  for (; key[1] != NULL; key++)
    {
      if (JSON_NODE_HOLDS_OBJECT (node) && !json_object_has_member (json_node_get_object (node), *key))
        json_object_set_array_member (json_node_get_object (node), *key, json_array_new ());
      node = go_into (node, *key);
    }
  put (node, *key, *edit == '+' ? json_from_string (parts[1], NULL) : NULL);
}

SosMap *
edited_map_make (const EditedMap *edited, const char *const *more)
{
  g_autofree char *path = sos_test_path ("tests/checks/good.json");
  g_autofree char *good = sos_test_read (path, NULL);
  g_autoptr (JsonNode) root = json_from_string (good, NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; edited != NULL && i < edited->edits->len; i++)
    apply (root, g_ptr_array_index (edited->edits, i));
  for (; more != NULL && *more != NULL; more++)
    apply (root, *more);
  text = json_to_string (root, FALSE);

  return sos_test_map (text);
}

char *
edited_describe (const SosFindings *findings)
{
  GString *text = g_string_new (NULL);
  guint n;
  const SosFinding *const *items = sos_findings_get (findings, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "> %s %s%s%s\n",
                            sos_enum_to_string (SOS_ENUM_FINDING_SEVERITY, (gint) items[i]->severity), items[i]->rule,
                            *items[i]->pointer != '\0' ? " " : "", items[i]->pointer);

  return g_string_free (text, FALSE);
}
