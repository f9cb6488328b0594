/* SPDX-License-Identifier: MIT */
/* Checks of random maps. */
#include "tests/support.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "lib/practice/check-rules.h"
#include "lib/practice/plain-words.h"

/* Every text that a finding may have: they are found by their address, so none can
 * have been made of a map's words. */
static GHashTable *
gather_texts (void)
{
  const SosCheckCases *cases = sos_check_cases ();
  GHashTable *texts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cases->n; i++)
    {
      const SosCheckRow *row = cases->items[i].row;
      const SosCheckCase *at = cases->items[i].at;
      const char *const all[] = { at->message[0],      at->message[1], at->ask[0],       at->ask[1],
                                  row->early_help_ask, row->rule.ask,  row->rule.source, row->rule.id };

      for (guint j = 0; j < G_N_ELEMENTS (all); j++)
        g_hash_table_add (texts, (gpointer) all[j]);
    }
  for (guint i = 0; i < sos_n_plain_words; i++)
    g_hash_table_add (texts, (gpointer) sos_plain_words[i].ask);

  return texts;
}

static gboolean
resolves (JsonNode *node, const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (*pointer != '\0' ? pointer + 1 : "", "/", -1);

  for (char **step = steps; *step != NULL; step++)
    {
      guint index = (guint) g_ascii_strtoull (*step, NULL, 10);

      if (JSON_NODE_HOLDS_ARRAY (node) && index < json_array_get_length (json_node_get_array (node)))
        node = json_array_get_element (json_node_get_array (node), index);
      else if (JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), *step))
        node = json_object_get_member (json_node_get_object (node), *step);
      else
        return FALSE;
    }

  return JSON_NODE_HOLDS_OBJECT (node);
}

static GHashTable *texts;
static guint n_findings;

static void
look_at (const SosFinding *finding, JsonNode *root)
{
  n_findings++;
  sos_require (resolves (root, finding->pointer));
  sos_require (g_hash_table_contains (texts, finding->rule));
  sos_require (g_hash_table_contains (texts, finding->message));
  sos_require (g_hash_table_contains (texts, finding->ask));
  sos_require (g_hash_table_contains (texts, finding->source));
  sos_require (finding->severity > SOS_FINDING_OFF && finding->severity <= SOS_FINDING_ERROR);
}

static void
check_map (const char *text G_GNUC_UNUSED, SosMap *map)
{
  SosDate as_of = sos_date_new (2020 + n_findings % 10, 6, 15);
  g_autofree char *before = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autoptr (JsonNode) root = json_from_string (before, NULL);
  g_autoptr (SosFindings) findings = sos_check_against (map, map, as_of, NULL);
  g_autoptr (SosFindings) again = sos_check_against (map, map, as_of, NULL);
  g_autofree char *json = sos_findings_to_json (findings, NULL);
  g_autofree char *same = sos_findings_to_json (again, NULL);
  g_autofree char *after = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autofree char *shown = sos_render_findings (findings, 60);
  guint n, n_suppressed;
  const SosFinding *const *items = sos_findings_get (findings, &n);
  const SosFinding *const *suppressed = sos_findings_get_suppressed (findings, &n_suppressed);

  for (guint i = 0; i < n; i++)
    look_at (items[i], root);
  for (guint i = 0; i < n_suppressed; i++)
    look_at (suppressed[i], root);
  sos_require (strcmp (json, same) == 0);
  sos_require (strcmp (before, after) == 0);
  sos_require ((*shown == '\0') == (n == 0));
  sos_require (strstr (json, "goal.moved") == NULL);
}

START_TEST (findings_are_of_the_map_and_not_of_its_words)
{
  texts = gather_texts ();
  sos_test_over_maps (check_map, SOS_GENERATE_PLAIN);
  ck_assert_uint_gt (n_findings, 10);
  g_hash_table_unref (texts);
}
END_TEST

SOS_TEST_MAIN ("check-generated", findings_are_of_the_map_and_not_of_its_words)
