/* SPDX-License-Identifier: MIT */
/* Pages of maps: what is kept from somebody has never been there, and whatever a
 * text holds is text. */
#include "tests/support.h"

#include <gio/gio.h>
#include <string.h>

#include "lib/render/markup.h"

/* The page of a map; %NULL with @error set. */
static char *
try_page (SosMap *map, const SosPageOptions *options, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!sos_render_html (map, options, stream, NULL, error))
    return NULL;

  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
page_of (SosMap *map, const SosPageOptions *options)
{
  g_autoptr (GError) error = NULL;
  char *page = try_page (map, options, &error);

  ck_assert_msg (page != NULL, "%s", error != NULL ? error->message : "no page");

  return page;
}

static char *
page_for (SosMap *map, const char *reader)
{
  const SosPageOptions options = { .reader = reader, .as_of = sos_date_new (2026, 3, 1) };

  return page_of (map, &options);
}

/* What is kept from somebody, found a second time, in the tree of JSON: nothing of
 * this knows lib/model/view.c. */

typedef struct {
  const char *reader;
  GHashTable *gone; /* ids */
  gboolean has_grown;
} Keeping;

static gboolean
is_gone (const Keeping *keeping, JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_hash_table_contains (keeping->gone, json_node_get_string (node));
}

static gboolean
names (JsonObject *object, const char *member, const char *id)
{
  JsonArray *array = json_object_has_member (object, member) ? json_object_get_array_member (object, member) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (g_strcmp0 (json_array_get_string_element (array, i), id) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a member names somebody or something that has gone, and nothing else. */
static gboolean
is_lost (const Keeping *keeping, const char *key, JsonNode *value)
{
  JsonArray *array;

  if (g_str_equal (key, "keep_from") || g_str_equal (key, "id"))
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (value))
    return is_gone (keeping, value);

  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!is_gone (keeping, json_array_get_element (array, i)))
      return FALSE;

  return json_array_get_length (array) > 0;
}

static gboolean
goes (const Keeping *keeping, JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);

  if ((id != NULL && g_hash_table_contains (keeping->gone, id)) || names (object, "keep_from", keeping->reader))
    return TRUE;
  for (GList *l = members; l != NULL; l = l->next)
    if (is_lost (keeping, l->data, json_object_get_member (object, l->data)))
      return TRUE;

  return FALSE;
}

static void gather (Keeping *keeping, JsonNode *node, gboolean is_inside_gone);

static void
gather_object (Keeping *keeping, JsonObject *object, gboolean is_inside_gone)
{
  g_autoptr (GList) members = json_object_get_members (object);
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);

  /* A small value goes alone: what is around it stays. */
  if (!json_object_has_member (object, "sos") && id != NULL)
    {
      is_inside_gone = is_inside_gone || goes (keeping, object);
      if (is_inside_gone)
        keeping->has_grown |= g_hash_table_add (keeping->gone, g_strdup (id));
    }
  for (GList *l = members; l != NULL; l = l->next)
    if (!g_str_equal (l->data, "extensions"))
      gather (keeping, json_object_get_member (object, l->data), is_inside_gone);
}

static void
gather (Keeping *keeping, JsonNode *node, gboolean is_inside_gone)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    gather_object (keeping, json_node_get_object (node), is_inside_gone);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      gather (keeping, json_array_get_element (json_node_get_array (node), i), is_inside_gone);
}

static gboolean prune (const Keeping *keeping, JsonNode *node, GPtrArray *lost);

/* Remembers every text of what goes. */
static void
remember (JsonNode *node, GPtrArray *lost)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_ptr_array_add (lost, json_node_dup_string (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      remember (json_array_get_element (json_node_get_array (node), i), lost);
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        remember (l->data, lost);
    }
}

static void
prune_array (const Keeping *keeping, JsonArray *array, GPtrArray *lost)
{
  for (guint i = json_array_get_length (array); i > 0; i--)
    {
      JsonNode *element = json_array_get_element (array, i - 1);

      if (is_gone (keeping, element) || !prune (keeping, element, lost))
        json_array_remove_element (array, i - 1);
    }
}

/* FALSE when the whole of it goes. */
static gboolean
prune (const Keeping *keeping, JsonNode *node, GPtrArray *lost)
{
  g_autoptr (GList) members = NULL;
  JsonObject *object;

  if (JSON_NODE_HOLDS_ARRAY (node))
    prune_array (keeping, json_node_get_array (node), lost);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;

  object = json_node_get_object (node);
  if (!json_object_has_member (object, "sos") && goes (keeping, object))
    {
      remember (node, lost);
      return FALSE;
    }
  json_object_remove_member (object, "keep_from");
  json_object_remove_member (object, "extensions");
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    if (!prune (keeping, json_object_get_member (object, l->data), lost))
      json_object_remove_member (object, l->data);

  return TRUE;
}

/* The map as if what is kept from @reader had never been there; @lost gets the texts
 * that went. */
static SosMap *
without (SosMap *map, const char *reader, GPtrArray *lost)
{
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  Keeping keeping = { reader, gone, TRUE };
  SosMap *rest;

  while (keeping.has_grown)
    {
      keeping.has_grown = FALSE;
      gather (&keeping, node, FALSE);
    }
  prune (&keeping, node, lost);
  rest = sos_map_new_from_node (node, &error);
  ck_assert_msg (rest != NULL, "%s", error != NULL ? error->message : "");

  return rest;
}

#define MIN_TELLING 12
#define WORD_OF_THE_FORMAT "abcdefghijklmnopqrstuvwxyz_"

/* What is shorter, and words of the format, may stand in any page. */
static gboolean
is_telling (const char *text, const char *rest)
{
  return strlen (text) >= MIN_TELLING && text[strspn (text, WORD_OF_THE_FORMAT)] != '\0' && strstr (rest, text) == NULL;
}

static char *
as_written (const char *text)
{
  SosMarkup markup = { 0 };
  char *written;

  sos_markup_text (&markup, text);
  written = g_strndup (markup.buffer.data, markup.buffer.length);
  sos_markup_clear (&markup);

  return written;
}

static guint n_kept;

static void
check_reader (SosMap *map, const SosPerson *person)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SosMap) rest = without (map, person->id, lost);
  g_autofree char *page = page_for (map, person->id);
  g_autofree char *other = page_for (rest, NULL);
  const char *body = strstr (other, "<body");
  g_autofree char *words = sos_map_to_text (rest, SOS_WRITE_COMPACT, NULL);

  sos_require (g_str_equal (page, other));
  for (guint i = 0; i < lost->len; i++)
    {
      const char *text = g_ptr_array_index (lost, i);
      g_autofree char *written = as_written (text);

      n_kept++;
      if (is_telling (text, words))
        sos_require (strstr (body, written) == NULL);
    }
}

static void
check_readers (const char *text G_GNUC_UNUSED, SosMap *map)
{
  const SosDocument *document = sos_map_get_document (map);

  for (guint i = 0; i < document->people.n && i < 2; i++)
    check_reader (map, document->people.items[i]);
}

START_TEST (what_is_kept_has_never_been_there)
{
  n_kept = 0;
  sos_test_over_maps (check_readers, SOS_GENERATE_PLAIN);
  ck_assert_uint_gt (n_kept, 0);
}
END_TEST

#define MAP_OF(members) "{\"sos\":1,\"id\":\"m\"," members "}"
#define MUM_AND_KAY                                                                                                \
  "\"people\":[{\"id\":\"mum\",\"role\":\"parent\",\"name\":\"Mum\"},{\"id\":\"kay\",\"role\":\"child\",\"name\":" \
  "\"Kay\"}]"

START_TEST (numbers_do_not_tell_of_what_is_kept)
{
  g_autoptr (SosMap) map = sos_test_map (MAP_OF (
      MUM_AND_KAY ",\"worries\":{\"danger_statements\":[{\"id\":\"d1\",\"text\":\"first\",\"keep_from\":[\"mum\"]},"
                  "{\"id\":\"d2\",\"text\":\"second\"}]}"));
  g_autofree char *page = page_for (map, "mum");

  ck_assert_ptr_nonnull (strstr (page, "Danger statement 1"));
  ck_assert_ptr_null (strstr (page, "anger statement 2"));
}
END_TEST

/* In each of these a browser would see markup. */
START_TEST (markup_in_a_text_is_text)
{
  g_autoptr (SosMap) map = sos_test_map (
      MAP_OF (MUM_AND_KAY ",\"title\":\"<script>x()</script>\",\"working_well\":{\"strengths\":[{\"id\":\"s\",\"text\":"
                          "\"a\\\" onload='x()' <img src=x> & &lt; ]]> --> \\u202e\\u0007\"}]}"));
  g_autofree char *page = page_for (map, NULL);

  ck_assert_ptr_null (strstr (page, "<script"));
  ck_assert_ptr_null (strstr (page, "<img"));
  ck_assert_ptr_null (strstr (page, "onload='"));
  ck_assert_ptr_null (strstr (page, "\u202e"));
  ck_assert_ptr_null (strchr (page, '\a'));
  ck_assert_ptr_nonnull (
      strstr (page, "a&quot; onload=&#39;x()&#39; &lt;img src=x&gt; &amp; &amp;lt; ]]&gt; --&gt; \ufffd"));
  ck_assert_ptr_nonnull (strstr (page, "<title>&lt;script&gt;x()&lt;/script&gt;</title>"));
}
END_TEST

START_TEST (marks_without_end_are_cut)
{
  g_autoptr (GString) text = g_string_new ("o");
  g_autofree char *written = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "\u0316");
  g_string_append (text, "k");
  written = as_written (text->str);
  ck_assert_int_eq (g_utf8_strlen (written, -1), 10);
  ck_assert (g_str_has_prefix (written, "o\u0316") && g_str_has_suffix (written, "\u0316k"));
}
END_TEST

START_TEST (pictures_have_the_same_numbers_in_every_locale)
{
  static const struct {
    double number;
    const char *written;
  } numbers[] = {
    { 0, "0" }, { 1.5, "1.5" }, { -0.04, "0" }, { -3.25, "-3.3" }, { 1234.96, "1235" }, { 10.1, "10.1" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      SosMarkup markup = { 0 };

      sos_markup_number (&markup, numbers[i].number);
      sos_buffer_append_char (&markup.buffer, '\0');
      ck_assert_str_eq (markup.buffer.data, numbers[i].written);
      sos_markup_clear (&markup);
    }
}
END_TEST

/* A rating that was given without seeing the others' is theirs until all have said
 * a number. */
START_TEST (a_number_given_apart_is_not_shown)
{
  g_autoptr (SosMap) map = sos_test_map (MAP_OF (
      MUM_AND_KAY ",\"scales\":[{\"id\":\"s\",\"topic\":\"safety\",\"required\":[\"mum\",\"kay\"],\"ratings\":["
                  "{\"id\":\"r\",\"by\":\"mum\",\"on\":\"2026-02-01\",\"round\":1,\"value\":9,\"why\":\"because I "
                  "say so\",\"independent\":true}]}]"));
  g_autofree char *page = page_for (map, NULL);

  ck_assert_ptr_null (strstr (page, "because I say so"));
  ck_assert_ptr_nonnull (strstr (page, "shown when everybody has said theirs"));
}
END_TEST

START_TEST (early_help_says_worry_and_wellbeing)
{
  g_autoptr (SosMap) map = sos_test_map (MAP_OF ("\"pathway\":\"early_help\""));
  g_autofree char *page = page_for (map, NULL);

  ck_assert_ptr_nonnull (strstr (page, "Worry statements"));
  ck_assert_ptr_nonnull (strstr (page, "Early help map"));
  ck_assert_ptr_null (strstr (page, "anger statement"));
}
END_TEST

/* What closing waits for comes first on a map for closing; a first look has no
 * cycle. */
START_TEST (a_map_reads_as_what_it_is)
{
  g_autoptr (SosMap) closing = sos_test_map (MAP_OF ("\"occasion\":\"closing\""));
  g_autoptr (SosMap) screening = sos_test_map (MAP_OF ("\"occasion\":\"screening\""));
  g_autofree char *last = page_for (closing, NULL);
  g_autofree char *first = page_for (screening, NULL);

  ck_assert (strstr (last, "Ready to close?") < strstr (last, "What are we worried about?"));
  ck_assert_ptr_null (strstr (first, "The action cycle"));
}
END_TEST

START_TEST (an_empty_map_is_a_sheet_to_fill_in)
{
  g_autoptr (SosMap) map = sos_test_map ("{\"sos\":1,\"id\":\"m\"}");
  g_autofree char *page = page_for (map, NULL);

  ck_assert_ptr_nonnull (strstr (page, "What are we worried about?"));
  ck_assert_ptr_nonnull (strstr (page, "class=\"lines\""));
  ck_assert_ptr_nonnull (strstr (page, "class=\"empty-scale\""));
}
END_TEST

START_TEST (who_is_asked_for_has_to_be_there)
{
  static const struct {
    SosPageOptions options;
    SosError code;
  } wrong[] = {
    { { .reader = "nobody" }, SOS_ERROR_REFERENCE },
    { { .child = "nobody" }, SOS_ERROR_REFERENCE },
    { { .child = "mum" }, SOS_ERROR_REFERENCE },
    { { .language = "xx" }, SOS_ERROR_RANGE },
  };
  g_autoptr (SosMap) map = sos_test_map (MAP_OF (MUM_AND_KAY));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      ck_assert_ptr_null (try_page (map, &wrong[i].options, &error));
      ck_assert (g_error_matches (error, SOS_ERROR, wrong[i].code));
    }
}
END_TEST

START_TEST (a_stream_that_fails_is_an_error)
{
  g_autoptr (SosMap) map = sos_test_map (MAP_OF (MUM_AND_KAY));
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancelled);
  ck_assert (!sos_render_html (map, NULL, stream, cancelled, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}
END_TEST

SOS_TEST_MAIN ("page",
               what_is_kept_has_never_been_there,
               numbers_do_not_tell_of_what_is_kept,
               markup_in_a_text_is_text,
               marks_without_end_are_cut,
               pictures_have_the_same_numbers_in_every_locale,
               a_number_given_apart_is_not_shown,
               early_help_says_worry_and_wellbeing,
               a_map_reads_as_what_it_is,
               an_empty_map_is_a_sheet_to_fill_in,
               who_is_asked_for_has_to_be_there,
               a_stream_that_fails_is_an_error)
