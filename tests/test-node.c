/* SPDX-License-Identifier: MIT */
/* Maps as trees of nodes, there and back. */
#include "tests/support.h"

#include <string.h>

static SosMap *
from_node (JsonNode *node)
{
  g_autoptr (GError) error = NULL;
  SosMap *map = sos_map_new_from_node (node, &error);

  ck_assert_msg (map != NULL, "%s", error != NULL ? error->message : "no error");

  return map;
}

static JsonNode *
to_node (const SosMap *map)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = sos_map_to_node (map, &error);

  ck_assert_msg (node != NULL, "%s", error != NULL ? error->message : "no error");

  return node;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  ck_assert_msg (node != NULL, "%s", error != NULL ? error->message : "no error");

  return node;
}

static void
check_refused (const GError *error, const char *problems)
{
  g_autofree char *found = NULL;

  ck_assert_ptr_nonnull (error);
  found = sos_test_problems (error);
  ck_assert_str_eq (found, problems);
}

/* Properties over random maps */

static guint n_carried, n_refused;

/* What the generator makes of numbers that a node does not keep. */
static gboolean
has_odd_number (const char *extensions)
{
  return extensions != NULL && (strstr (extensions, ":-0") != NULL || strstr (extensions, ":1E400") != NULL ||
                                strstr (extensions, ":12.50") != NULL);
}

static void
check_there_and_back (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = sos_map_to_node (map, &error);
  g_autoptr (SosMap) again = NULL;
  g_autofree char *before = NULL, *after = NULL;

  ck_assert_int_eq (node == NULL, has_odd_number (sos_map_get_document (map)->extensions));
  if (node == NULL)
    {
      check_refused (error, "range /extensions\n");
      n_refused++;
      return;
    }

  again = from_node (node);
  before = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  after = sos_map_to_text (again, SOS_WRITE_DEFAULT, NULL);
  ck_assert_str_eq (before, after);
  n_carried++;
}

START_TEST (a_tree_comes_back_as_the_same_map)
{
  n_carried = n_refused = 0;
  sos_test_over_maps (check_there_and_back, SOS_GENERATE_PLAIN);
  /* Of a few maps most may be refused. */
  ck_assert_uint_gt (4 * n_carried + 20, 3 * (n_carried + n_refused));
  ck_assert_uint_gt (n_carried, 0);
}
END_TEST

/* What is carried is just what json-glib reads in the canonical text. */
static void
check_with_json_glib (const char *text G_GNUC_UNUSED, SosMap *map)
{
  g_autofree char *canonical = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autoptr (JsonNode) node = sos_map_to_node (map, NULL);
  g_autoptr (JsonNode) parsed = parse (canonical);
  g_autofree char *ours = NULL, *theirs = NULL;

  if (node == NULL)
    return;
  ck_assert (json_node_equal (node, parsed));

  /* Equal objects may have their members in another order. */
  ours = json_to_string (node, FALSE);
  theirs = json_to_string (parsed, FALSE);
  ck_assert_str_eq (ours, theirs);
}

START_TEST (the_tree_is_the_one_that_json_glib_reads) { sos_test_over_maps (check_with_json_glib, SOS_GENERATE_PLAIN); }
END_TEST

/* Files of the corpus */

/* What json-glib's parser makes another document of, by the beginning of the
 * names of the files. */
static const struct {
  const char *name;
  const char *reason;
} lost[] = {
  { "duplicate-", "of two equal keys it keeps the last" },
  { "several-in-unknown-and-duplicate", "of two equal keys it keeps the last" },
  { "several-then-depth", "of two equal keys it keeps the last" },
  { "integer-huge-exponent", "it makes an infinity" },
  { "score-above-double", "it makes an infinity" },
  { "score-below-double", "it makes an infinity" },
  { "revision-huge-negative", "it overflows" },
  { "score-many-digits", "it overflows" },
  { "scores", "it overflows" },
  { "extensions-numbers", "it does not keep how a number is spelled" },
};

static gboolean
is_lost (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (lost); i++)
    if (g_str_has_prefix (name, lost[i].name))
      return TRUE;

  return FALSE;
}

/* What reading came to: the canonical text, or the problems. */
static char *
outcome (SosMap *map, GError *error)
{
  char *text = map != NULL ? sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL) : sos_test_problems (error);

  ck_assert_int_eq (map == NULL, error != NULL);
  g_clear_pointer (&map, sos_map_unref);
  g_clear_error (&error);

  return text;
}

static char *
outcome_of_text (const char *text, gsize length)
{
  GError *error = NULL;
  SosMap *map = sos_map_new_from_data (text, length, &error);

  return outcome (map, error);
}

static char *
outcome_of_node (JsonNode *node)
{
  GError *error = NULL;
  SosMap *map = sos_map_new_from_node (node, &error);

  return outcome (map, error);
}

static gboolean
is_refused_for (const char *expected, const char *code)
{
  return *expected != '{' && strstr (expected, code) != NULL;
}

/* Whatever json-glib makes of what is no JSON, it is no tree of it; and its parser
 * recurses, which the deepest text would have overflow the stack. */
static gboolean
may_have_tree (const char *name, const char *expected)
{
  return !is_refused_for (expected, "syntax ") && !is_refused_for (expected, "encoding ") &&
         !g_str_has_prefix (name, "depth-20000");
}

/* Whether there was a tree to compare with its text. */
static gboolean
compare_with_text (const char *path)
{
  g_autofree char *name = g_path_get_basename (path), *expected = NULL, *found = NULL;
  g_autoptr (JsonNode) node = NULL;
  gsize length;
  g_autofree char *text = sos_test_read (path, &length);

  expected = outcome_of_text (text, length);
  node = may_have_tree (name, expected) ? json_from_string (text, NULL) : NULL;
  if (node == NULL)
    return FALSE;

  found = outcome_of_node (node);
  ck_assert_msg (g_str_equal (found, expected) == !is_lost (name), "%s", name);

  return TRUE;
}

static guint
compare_folder (const char *folder)
{
  g_autoptr (GPtrArray) files = sos_test_files (folder, ".json");
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    n += compare_with_text (g_ptr_array_index (files, i));

  return n;
}

START_TEST (malformed_trees_are_refused_like_their_texts)
{
  ck_assert_uint_gt (compare_folder ("tests/malformed"), 550);
}
END_TEST

START_TEST (valid_trees_are_taken_like_their_texts)
{
  g_autoptr (GPtrArray) files = sos_test_files ("tests/valid", ".json");

  ck_assert_uint_eq (compare_folder ("tests/valid"), files->len);
}
END_TEST

/* What a node keeps */

static const char map_with_extensions[] = "{\"sos\":1,\"id\":\"m\",\"extensions\":{\"n\":%s}}\n";

static void
check_number (const char *number, gboolean is_carried)
{
  g_autofree char *text = g_strdup_printf (map_with_extensions, number), *again = NULL;
  g_autoptr (SosMap) map = sos_test_map (text), back = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = sos_map_to_node (map, &error);

  ck_assert_msg ((node != NULL) == is_carried, "%s", number);
  if (node == NULL)
    {
      check_refused (error, "range /extensions\n");
      return;
    }

  back = from_node (node);
  again = sos_map_to_text (back, SOS_WRITE_COMPACT, NULL);
  ck_assert_str_eq (again, text);
}

START_TEST (numbers_of_the_host_are_carried_or_refused)
{
  static const char *const carried[] = {
    "0",
    "-1",
    "9223372036854775807",
    "-9223372036854775808",
    "1.0",
    "-0.0",
    "0.0",
    "0.1",
    "-12.5",
    "5e-324",
    "1e+21",
    "1.5e-7",
    "0.001",
    "17.0",
    "1234567890123456.5",
    "1.7976931348623157e+308",
  };
  static const char *const refused[] = {
    "-0",
    "9223372036854775808",
    "-9223372036854775809",
    "123456789012345678901234567890",
    "1.50",
    "1e2",
    "1E21",
    "1e21",
    "1e-400",
    "1E400",
    "0e0",
    "0.1000000000000000055",
  };

  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    check_number (carried[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    check_number (refused[i], FALSE);
}
END_TEST

START_TEST (strings_of_the_host_are_carried)
{
  check_number ("\"\\u0001\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\x7f \xc3\xa9\xe2\x80\xa8\xef\xbf\xbf\xf4\x8f\xbf\xbf\"",
                TRUE);
  check_number ("{\"\":{\"\\n\":[[],{},\"\",null,true,false,[null]]}}", TRUE);
}
END_TEST

/* A reader may be told to take so many levels. */
START_TEST (deep_extensions_are_carried)
{
  const SosLimits limits = { .depth = SOS_MAX_DEPTH };
  guint levels = SOS_MAX_DEPTH - 2;
  g_autofree char *open = g_strnfill (levels, '['), *close = g_strnfill (levels, ']');
  g_autofree char *lists = g_strconcat (open, close, NULL);
  g_autofree char *text = g_strdup_printf (map_with_extensions, lists), *found = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr (SosReader) reader = sos_reader_new_for_stream (stream);
  g_autoptr (SosMap) map = NULL;
  g_autoptr (JsonNode) node = NULL;

  sos_reader_set_limits (reader, &limits);
  ck_assert (sos_reader_next (reader, &map, NULL, NULL));
  node = to_node (map);
  found = sos_test_node_problems (node);
  ck_assert_str_eq (found, "depth /extensions\n");
}
END_TEST

/* Where a whole number cannot be told from its neighbours, a score is a double. */
START_TEST (scores_are_integers_where_their_text_is)
{
  g_autoptr (SosMap) map = sos_test_map ("{\"sos\":1,\"id\":\"m\",\"assessments\":["
                                         "{\"id\":\"a\",\"tool\":\"sdq\",\"score\":9007199254740992},"
                                         "{\"id\":\"b\",\"tool\":\"sdq\",\"score\":1e19},"
                                         "{\"id\":\"c\",\"tool\":\"sdq\",\"score\":-3.5}]}");
  static const GType types[] = { G_TYPE_INT64, G_TYPE_DOUBLE, G_TYPE_DOUBLE };
  g_autoptr (JsonNode) node = to_node (map);
  g_autoptr (SosMap) again = from_node (node);
  g_autofree char *before = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autofree char *after = sos_map_to_text (again, SOS_WRITE_COMPACT, NULL);
  JsonArray *assessments = json_object_get_array_member (json_node_get_object (node), "assessments");

  ck_assert_str_eq (before, after);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      JsonObject *assessment = json_array_get_object_element (assessments, i);

      ck_assert_uint_eq (json_node_get_value_type (json_object_get_member (assessment, "score")), types[i]);
    }
}
END_TEST

/* Whose tree it is */

START_TEST (the_tree_is_the_callers)
{
  g_autoptr (SosMap) map = sos_test_map ("{\"sos\":1,\"id\":\"m\",\"extensions\":{\"n\":[1]}}");
  g_autoptr (JsonNode) node = to_node (map), other = to_node (map);
  g_autofree char *text = NULL;
  JsonObject *document = json_node_get_object (node);

  ck_assert (!json_node_is_immutable (node));
  json_object_set_string_member (document, "title", "Smith");
  json_array_add_int_element (
      json_object_get_array_member (json_object_get_object_member (document, "extensions"), "n"), 2);
  ck_assert (!json_node_equal (node, other));

  g_clear_pointer (&map, sos_map_unref);
  map = from_node (node);
  text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  ck_assert_str_eq (text, "{\"sos\":1,\"id\":\"m\",\"title\":\"Smith\",\"extensions\":{\"n\":[1,2]}}\n");
}
END_TEST

START_TEST (a_tree_is_read_and_left_as_it_is)
{
  g_autofree char *path = sos_test_path ("examples/maps/smith.json");
  g_autofree char *text = sos_test_read (path, NULL), *before = NULL, *after = NULL;
  g_autoptr (JsonNode) node = parse (text);
  g_autoptr (SosMap) map = NULL, sealed = NULL, copied = NULL;
  JsonNode *copy = g_boxed_copy (JSON_TYPE_NODE, node);

  before = json_to_string (node, FALSE);
  map = from_node (node);
  copied = from_node (copy);
  g_boxed_free (JSON_TYPE_NODE, copy);
  json_node_seal (node);
  sealed = from_node (node);
  after = json_to_string (node, FALSE);
  ck_assert_str_eq (before, after);
}
END_TEST

/* There is no text, so nothing is said of a line. */
START_TEST (problems_have_no_line)
{
  g_autoptr (JsonNode) node =
      parse ("{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":7.0}],\"revision\":7.0}");
  g_autoptr (GError) error = NULL;
  const SosProblem *problems;
  guint n;

  ck_assert_ptr_null (sos_map_new_from_node (node, &error));
  check_refused (error, "type /people/0/role\ntype /revision\n");
  ck_assert (g_str_has_prefix (error->message, "/people/0/role: "));
  problems = sos_error_get_problems (error, &n);
  for (guint i = 0; i < n; i++)
    ck_assert (problems[i].line == 0 && problems[i].column == 0);
}
END_TEST

SOS_TEST_MAIN ("node",
               a_tree_comes_back_as_the_same_map,
               the_tree_is_the_one_that_json_glib_reads,
               malformed_trees_are_refused_like_their_texts,
               valid_trees_are_taken_like_their_texts,
               numbers_of_the_host_are_carried_or_refused,
               strings_of_the_host_are_carried,
               deep_extensions_are_carried,
               scores_are_integers_where_their_text_is,
               the_tree_is_the_callers,
               a_tree_is_read_and_left_as_it_is,
               problems_have_no_line)
