/* SPDX-License-Identifier: MIT */
/* Two people's changes of one map, brought together: what is taken from whom, and
 * what they have to talk about. */
#include "tests/support.h"

#include <string.h>

#include "lib/model/date.h"

#define MAP(rest) "{\"sos\":1,\"id\":\"m\"" rest "}\n"

#define PEOPLE                                                                              \
  ",\"people\":[{\"id\":\"mum\",\"role\":\"parent\"},{\"id\":\"kay\",\"role\":\"child\"}, " \
  "{\"id\":\"gran\",\"role\":\"family\"}]"
#define NO_GRAN ",\"people\":[{\"id\":\"mum\",\"role\":\"parent\"},{\"id\":\"kay\",\"role\":\"child\"}]"

#define STRENGTHS(list) ",\"working_well\":{\"strengths\":[" list "]}"
#define ACTIONS(list) ",\"next_steps\":{\"actions\":[" list "]}"
#define SCALE(ratings) ",\"scales\":[{\"id\":\"s\",\"ratings\":[" ratings "]}]"
#define RATING(id, by, rest) "{\"id\":\"" id "\",\"by\":\"" by "\",\"on\":\"2026-01-01\"," rest "}"
#define ENTRY(id) "{\"id\":\"" id "\"}"
#define SAYS(id, text) "{\"id\":\"" id "\",\"text\":\"" text "\"}"

static SosMap *
merge (const char *base, const char *mine, const char *theirs, GPtrArray **conflicts, GError **error)
{
  g_autoptr (SosMap) from = base != NULL ? sos_test_map (base) : NULL;
  g_autoptr (SosMap) left = sos_test_map (mine);
  g_autoptr (SosMap) right = sos_test_map (theirs);

  return sos_map_merge (from, left, right, conflicts, error);
}

/* Merges without a conflict into the canonical text of @expected. */
static void
check_merged (const char *base, const char *mine, const char *theirs, const char *expected)
{
  g_autoptr (SosMap) wanted = sos_test_map (expected);
  g_autofree char *wanted_text = sos_map_to_text (wanted, SOS_WRITE_COMPACT, NULL);
  g_autoptr (GPtrArray) conflicts = (gpointer) 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) merged = merge (base, mine, theirs, &conflicts, &error);
  g_autofree char *text = NULL;

  ck_assert_msg (merged != NULL, "%s", error != NULL ? error->message : "");
  ck_assert_ptr_null (conflicts);
  text = sos_map_to_text (merged, SOS_WRITE_COMPACT, NULL);
  ck_assert_str_eq (text, wanted_text);
}

static void
append_conflict (GString *text, const SosConflict *conflict)
{
  g_string_append_printf (text, "%s%s %s: %s %s | %s %s", text->len > 0 ? "\n" : "",
                          sos_conflict_kind_to_string (conflict->kind), conflict->id != NULL ? conflict->id : "-",
                          conflict->mine_pointer != NULL ? conflict->mine_pointer : "-", conflict->mine,
                          conflict->theirs_pointer != NULL ? conflict->theirs_pointer : "-", conflict->theirs);
}

/* Merges into conflicts, one a line: kind, id, mine's place and word, theirs'. */
static void
check_contested (const char *base, const char *mine, const char *theirs, const char *expected)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) merged = merge (base, mine, theirs, &conflicts, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  ck_assert_ptr_null (merged);
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_CONFLICT));
  ck_assert_ptr_nonnull (conflicts);
  for (guint i = 0; i < conflicts->len; i++)
    append_conflict (text, g_ptr_array_index (conflicts, i));
  ck_assert_str_eq (text->str, expected);
}

START_TEST (what_one_changed_is_taken)
{
  check_merged (MAP (",\"title\":\"a\",\"team\":\"b\""), MAP (",\"title\":\"c\",\"team\":\"b\""),
                MAP (",\"title\":\"a\",\"team\":\"d\""), MAP (",\"title\":\"c\",\"team\":\"d\""));
  check_merged (MAP (",\"title\":\"a\",\"team\":\"b\""), MAP (",\"team\":\"b\""),
                MAP (",\"title\":\"a\",\"team\":\"b\",\"reason\":\"c\""), MAP (",\"team\":\"b\",\"reason\":\"c\""));
  check_merged (MAP (STRENGTHS (SAYS ("a", "x"))), MAP (STRENGTHS ("{\"id\":\"a\",\"text\":\"y\"}")),
                MAP (STRENGTHS ("{\"id\":\"a\",\"text\":\"x\",\"own_words\":true}")),
                MAP (STRENGTHS ("{\"id\":\"a\",\"text\":\"y\",\"own_words\":true}")));
}
END_TEST

START_TEST (what_both_did_alike_is_no_conflict)
{
  check_merged (MAP (",\"title\":\"a\""), MAP (",\"title\":\"c\""), MAP (",\"title\":\"c\""), MAP (",\"title\":\"c\""));
  check_merged (MAP (",\"title\":\"a\""), MAP (), MAP (), MAP ());
  check_merged (MAP (), MAP (STRENGTHS (SAYS ("a", "x"))), MAP (STRENGTHS (SAYS ("a", "x"))),
                MAP (STRENGTHS (SAYS ("a", "x"))));
  check_merged (MAP (STRENGTHS (ENTRY ("a"))), MAP (), MAP (), MAP ());
}
END_TEST

START_TEST (what_both_changed_is_contested)
{
  check_contested (MAP (",\"title\":\"a\""), MAP (",\"title\":\"b\""), MAP (",\"title\":\"c\""),
                   "field -: /title changed | /title changed");
  check_contested (MAP (",\"title\":\"a\""), MAP (), MAP (",\"title\":\"c\""),
                   "field -: /title removed | /title changed");
  check_contested (MAP (), MAP (",\"title\":\"b\""), MAP (",\"title\":\"c\""), "field -: /title added | /title added");
  check_contested (MAP (PEOPLE ACTIONS (ENTRY ("a"))), MAP (PEOPLE ACTIONS ("{\"id\":\"a\",\"owner\":\"mum\"}")),
                   MAP (PEOPLE ACTIONS (ENTRY ("b") ",{\"id\":\"a\",\"owner\":\"gran\"}")),
                   "field a: /next_steps/actions/0/owner mum | /next_steps/actions/1/owner gran");
}
END_TEST

/* Ids, words, texts, what has no id, and the host's data. */
START_TEST (other_values_are_whole)
{
  static const char *const values[][3] = {
    { "\"about\":[\"kay\"]", "\"about\":[\"kay\",\"kay\"]", "\"about\":[\"kay\",\"kay\",\"kay\"]" },
    { "\"factors\":[\"1A\"]", "\"factors\":[\"1A\",\"1B\"]", "\"factors\":[\"1C\",\"1A\"]" },
    { "\"dispute\":{\"account\":\"x\"}", "\"dispute\":{\"account\":\"y\"}",
      "\"dispute\":{\"account\":\"x\",\"by\":[\"mum\"]}" },
    { "\"on\":\"2026\"", "\"on\":\"2026-01\"", "\"on\":\"2026-01-01\"" },
    { "\"own_words\":true", "\"own_words\":false", "\"text\":\"a\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *texts[3] = { NULL };
      g_autofree char *key = g_strndup (values[i][0] + 1, strcspn (values[i][0] + 1, "\""));
      g_autofree char *expected =
          g_strdup_printf ("field a: /working_well/strengths/0/%s changed | /working_well/strengths/0/%s %s", key, key,
                           strstr (values[i][2], key) != NULL ? "changed" : "removed");

      for (guint j = 0; j < 3; j++)
        texts[j] = g_strdup_printf (MAP (PEOPLE STRENGTHS ("{\"id\":\"a\",%s}")), values[i][j]);
      check_contested (texts[0], texts[1], texts[2], expected);
      check_merged (texts[0], texts[1], texts[0], texts[1]);
      g_free (texts[1]);
      g_free (texts[2]);
    }

  check_contested (MAP (",\"extensions\":{\"a\":1}"), MAP (",\"extensions\":{\"a\":1,\"b\":2}"),
                   MAP (",\"extensions\":{\"a\":1,\"c\":2}"), "field -: /extensions changed | /extensions changed");
  check_merged (MAP (",\"extensions\":{\"a\":1}"), MAP (",\"extensions\":{ \"a\" : 1 }"),
                MAP (",\"extensions\":{\"a\":2}"), MAP (",\"extensions\":{\"a\":2}"));
}
END_TEST

/* One that is absent is an empty one. */
START_TEST (analysis_and_review_are_merged_inside)
{
  check_merged (MAP (), MAP (",\"analysis\":{\"strengths\":\"a\"}"), MAP (",\"analysis\":{\"family_view\":\"b\"}"),
                MAP (",\"analysis\":{\"strengths\":\"a\",\"family_view\":\"b\"}"));
  check_merged (MAP (",\"review\":{\"how\":\"a\"}"), MAP (), MAP (",\"review\":{\"how\":\"a\",\"on\":\"2026-01-01\"}"),
                MAP (",\"review\":{\"on\":\"2026-01-01\"}"));
  check_merged (MAP (",\"review\":{\"how\":\"a\"}"), MAP (), MAP (",\"review\":{\"how\":\"a\"}"), MAP ());
  check_contested (MAP (",\"analysis\":{\"strengths\":\"a\"}"), MAP (), MAP (",\"analysis\":{\"strengths\":\"b\"}"),
                   "field -: /analysis/strengths removed | /analysis/strengths changed");
  check_merged (MAP (",\"analysis\":{\"issues\":[" ENTRY ("a") "]}"), MAP (),
                MAP (",\"analysis\":{\"issues\":[" ENTRY ("a") "," ENTRY ("b") "]}"),
                MAP (",\"analysis\":{\"issues\":[" ENTRY ("b") "]}"));
}
END_TEST

START_TEST (what_one_removed_and_the_other_left_is_gone)
{
  check_merged (MAP (STRENGTHS (ENTRY ("a") "," ENTRY ("b"))), MAP (STRENGTHS (ENTRY ("b"))),
                MAP (STRENGTHS (ENTRY ("a") "," ENTRY ("b") "," ENTRY ("c"))),
                MAP (STRENGTHS (ENTRY ("b") "," ENTRY ("c"))));
  check_merged (MAP (STRENGTHS (ENTRY ("a"))), MAP (STRENGTHS (ENTRY ("a"))), MAP (), MAP ());
}
END_TEST

START_TEST (what_one_removed_and_the_other_changed_is_contested)
{
  check_contested (MAP (STRENGTHS (ENTRY ("a") "," ENTRY ("b"))), MAP (STRENGTHS (ENTRY ("a"))),
                   MAP (STRENGTHS (ENTRY ("a") "," SAYS ("b", "x"))),
                   "removed b: - removed | /working_well/strengths/1 changed");
  check_contested (MAP (STRENGTHS (ENTRY ("a"))), MAP (STRENGTHS (SAYS ("a", "x"))), MAP (),
                   "removed a: /working_well/strengths/0 changed | - removed");
  /* Anything inside it, too. */
  check_contested (MAP (PEOPLE SCALE (RATING ("r", "mum", "\"value\":1"))),
                   MAP (PEOPLE SCALE (RATING ("r", "mum", "\"value\":2"))), MAP (PEOPLE),
                   "removed s: /scales/0 changed | - removed");
  check_contested (MAP (PEOPLE ",\"scales\":[{\"id\":\"s\"}]"), MAP (PEOPLE),
                   MAP (PEOPLE SCALE (RATING ("r", "mum", "\"value\":2"))), "removed s: - removed | /scales/0 changed");
}
END_TEST

/* What refers to a contested record is not contested as well. */
START_TEST (a_contested_record_is_there)
{
  check_contested (MAP (PEOPLE), MAP (NO_GRAN),
                   MAP (",\"people\":[{\"id\":\"mum\",\"role\":\"parent\"},{\"id\":\"kay\",\"role\":\"child\"},"
                        "{\"id\":\"gran\",\"role\":\"carer\"}]" ACTIONS ("{\"id\":\"a\",\"owner\":\"gran\"}")),
                   "removed gran: - removed | /people/2 changed");
}
END_TEST

START_TEST (what_both_added_is_merged_field_by_field)
{
  check_merged (MAP (), MAP (STRENGTHS (SAYS ("a", "x"))), MAP (STRENGTHS ("{\"id\":\"a\",\"source\":\"y\"}")),
                MAP (STRENGTHS ("{\"id\":\"a\",\"text\":\"x\",\"source\":\"y\"}")));
  check_contested (MAP (), MAP (STRENGTHS (SAYS ("a", "x"))), MAP (STRENGTHS (SAYS ("a", "y"))),
                   "field a: /working_well/strengths/0/text added | /working_well/strengths/0/text added");
}
END_TEST

/* Two maps that were never one: as if both had been added. */
START_TEST (without_a_base_all_is_added)
{
  check_merged (NULL, MAP (",\"title\":\"a\"" STRENGTHS (ENTRY ("a"))), MAP (STRENGTHS (ENTRY ("b"))),
                MAP (",\"title\":\"a\"" STRENGTHS (ENTRY ("a") "," ENTRY ("b"))));
  check_contested (NULL, MAP (), "{\"sos\":1,\"id\":\"other\"}", "field -: /id added | /id added");
}
END_TEST

#define ORDER(a, b, c) MAP (STRENGTHS (ENTRY (a) "," ENTRY (b) "," ENTRY (c)))
#define ORDER4(a, b, c, d) MAP (STRENGTHS (ENTRY (a) "," ENTRY (b) "," ENTRY (c) "," ENTRY (d)))
#define ORDER5(a, b, c, d, e) MAP (STRENGTHS (ENTRY (a) "," ENTRY (b) "," ENTRY (c) "," ENTRY (d) "," ENTRY (e)))

START_TEST (lists_are_ordered)
{
  /* One left the list as it was: the order of the other. */
  check_merged (ORDER ("a", "b", "c"), ORDER ("a", "b", "c"), ORDER4 ("c", "new", "b", "a"),
                ORDER4 ("c", "new", "b", "a"));
  check_merged (ORDER ("a", "b", "c"), ORDER4 ("c", "new", "b", "a"), ORDER ("a", "b", "c"),
                ORDER4 ("c", "new", "b", "a"));
  /* Both added: mine's additions first, wherever they stood. */
  check_merged (ORDER ("a", "b", "c"), ORDER4 ("m", "a", "b", "c"), ORDER4 ("a", "t", "b", "c"),
                ORDER5 ("a", "b", "c", "m", "t"));
  check_merged (ORDER ("a", "b", "c"), ORDER4 ("a", "b", "c", "n"), ORDER5 ("a", "b", "c", "t", "n"),
                ORDER5 ("a", "b", "c", "n", "t"));
  /* One reordered what was there. */
  check_merged (ORDER ("a", "b", "c"), ORDER4 ("c", "b", "a", "m"), ORDER4 ("t", "a", "b", "c"),
                ORDER5 ("c", "b", "a", "m", "t"));
  check_merged (ORDER ("a", "b", "c"), ORDER4 ("t", "a", "b", "c"), ORDER4 ("c", "b", "a", "m"),
                ORDER5 ("c", "b", "a", "t", "m"));
  /* Both did: alike, or not. */
  check_merged (ORDER ("a", "b", "c"), ORDER4 ("b", "a", "c", "m"), ORDER4 ("b", "a", "t", "c"),
                ORDER5 ("b", "a", "c", "m", "t"));
  check_merged (ORDER ("a", "b", "c"), ORDER ("b", "a", "c"), ORDER ("c", "b", "a"), ORDER ("a", "b", "c"));
  check_merged (ORDER ("a", "b", "c"), ORDER ("b", "a", "c"), ORDER ("b", "a", "c"), ORDER ("b", "a", "c"));
  /* One removed, the other reordered. */
  check_merged (ORDER4 ("a", "b", "c", "d"), ORDER ("a", "b", "d"), ORDER4 ("d", "c", "b", "a"), ORDER ("d", "b", "a"));
}
END_TEST

START_TEST (revision_and_time_are_the_later_ones)
{
#define SAVED(revision, time) MAP (",\"revision\":" #revision ",\"updated\":\"" time "\"")
  check_merged (SAVED (3, "2026-01-01T10:00:00Z"), SAVED (4, "2026-01-02T10:00:00Z"), SAVED (5, "2026-01-02T09:00:00Z"),
                SAVED (5, "2026-01-02T10:00:00Z"));
  /* An hour further east the same hour is earlier. */
  check_merged (SAVED (3, "2026-01-01T10:00:00Z"), SAVED (4, "2026-01-02T10:30:00+01:00"),
                SAVED (4, "2026-01-02T10:00:00Z"), SAVED (4, "2026-01-02T10:00:00Z"));
  check_merged (MAP (), SAVED (4, "2026-01-02T10:00:00Z"), MAP (",\"revision\":3"), SAVED (4, "2026-01-02T10:00:00Z"));
  check_merged (SAVED (3, "2026-01-01T10:00:00Z"), MAP (), SAVED (4, "2026-01-02T10:00:00Z"),
                SAVED (4, "2026-01-02T10:00:00Z"));
  check_merged (SAVED (3, "2026-01-01T10:00:00Z"), SAVED (4, "2026-01-02T10:00:00Z"), MAP (),
                SAVED (4, "2026-01-02T10:00:00Z"));
  /* Going back is a change like any other. */
  check_merged (SAVED (3, "2026-01-01T10:00:00Z"), SAVED (3, "2026-01-01T10:00:00Z"), MAP (",\"revision\":2"),
                MAP (",\"revision\":2"));
}
END_TEST

START_TEST (times_are_compared_as_instants)
{
  static const char *const times[] = {
    "0001-01-01T00:00:00+23:59",      "1999-12-31T23:59:59Z",      "2016-12-31T23:59:59.9Z",
    "2016-12-31T23:59:60Z",           "2016-12-31T23:59:60.5Z",    "2017-01-01T00:00:00Z",
    "2026-03-01t09:30:00.123+01:00",  "2026-03-01T08:30:00.1231Z", "2026-03-01T08:30:00.2z",
    "2026-03-01T03:30:00.9999-05:00", "2026-03-01T08:30:01Z",      "9999-12-31T23:59:59-23:59",
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    for (guint j = 0; j < G_N_ELEMENTS (times); j++)
      {
        gint order = sos_time_compare (times[i], times[j]);

        ck_assert_msg ((order > 0) - (order < 0) == (i > j) - (i < j), "%s %s", times[i], times[j]);
      }
  ck_assert_int_eq (sos_time_compare ("2026-01-01T00:00:00Z", "2026-01-01T01:00:00.000+01:00"), 0);
}
END_TEST

START_TEST (an_id_is_one_record)
{
  check_contested (MAP (), MAP (ACTIONS (ENTRY ("x"))), MAP (STRENGTHS (ENTRY ("x"))),
                   "id x: /next_steps/actions/0 action | /working_well/strengths/0 strength");
  /* One rating moved to two scales. */
#define SCALES(first, second, third)                                                                          \
  MAP (PEOPLE ",\"scales\":[{\"id\":\"s\",\"ratings\":[" first "]},{\"id\":\"t\",\"ratings\":[" second "]},{" \
              "\"id\":\"u\",\"ratings\":[" third "]}]")
  check_contested (SCALES (RATING ("r", "mum", "\"value\":1"), "", ""),
                   SCALES ("", RATING ("r", "mum", "\"value\":1"), ""),
                   SCALES ("", "", RATING ("r", "mum", "\"value\":1")),
                   "id r: /scales/1/ratings/0 rating | /scales/2/ratings/0 rating");
  /* The id of mine's rating is that of another one of theirs on another scale. */
  check_contested (
      SCALES ("", RATING ("a", "mum", "\"round\":1,\"value\":1"), ""),
      SCALES ("", RATING ("a", "mum", "\"round\":1,\"value\":1") "," RATING ("x", "mum", "\"round\":2,\"value\":1"),
              ""),
      SCALES (RATING ("x", "gran", "\"value\":1"), RATING ("a", "mum", "\"round\":2,\"value\":1"), ""),
      "id x: /scales/1/ratings/1 rating | /scales/0/ratings/0 rating\n"
      "rating x: /scales/1/ratings/1 x | /scales/1/ratings/0 a");
  /* What refers to it refers to a record that is there. */
  check_contested (
      MAP (), MAP (ACTIONS (ENTRY ("x"))),
      MAP (",\"next_steps\":{\"safety_goals\":[" ENTRY ("x") "]},\"milestones\":[{\"id\":\"y\",\"goal\":\"x\"}]"),
      "id x: /next_steps/actions/0 action | /next_steps/safety_goals/0 safety_goal");
  check_merged (MAP (ACTIONS (ENTRY ("x"))), MAP (STRENGTHS (ENTRY ("x"))), MAP (ACTIONS (ENTRY ("x"))),
                MAP (STRENGTHS (ENTRY ("x"))));
}
END_TEST

START_TEST (references_stay_whole)
{
  check_contested (MAP (PEOPLE), MAP (NO_GRAN), MAP (PEOPLE ACTIONS ("{\"id\":\"a\",\"owner\":\"gran\"}")),
                   "reference a: - removed | /next_steps/actions/0/owner gran");
  check_contested (MAP (PEOPLE), MAP (PEOPLE ",\"review\":{\"with\":[\"mum\",\"gran\"]}"), MAP (NO_GRAN),
                   "reference -: /review/with/1 gran | - removed");
  check_contested (MAP (PEOPLE STRENGTHS (ENTRY ("a"))),
                   MAP (PEOPLE STRENGTHS ("{\"id\":\"a\",\"dispute\":{\"by\":[\"mum\",\"gran\"]}}")),
                   MAP (NO_GRAN STRENGTHS (ENTRY ("a"))),
                   "reference a: /working_well/strengths/0/dispute/by/1 gran | - removed");
  check_contested (MAP (PEOPLE ",\"explanations\":[" ENTRY ("a") "]"),
                   MAP (PEOPLE ",\"explanations\":[{\"id\":\"a\",\"approvals\":[{\"by\":\"mum\"},{\"by\":\"gran\"}]}]"),
                   MAP (NO_GRAN ",\"explanations\":[" ENTRY ("a") "]"),
                   "reference a: /explanations/0/approvals/1/by gran | - removed");
  /* The record that refers and the one that it names stand in a list that went. */
  check_contested (MAP (",\"safety_plans\":[{\"id\":\"p\",\"rules\":[" ENTRY ("r") "]}]"),
                   MAP (",\"safety_plans\":[{\"id\":\"p\",\"rules\":[" ENTRY (
                       "r") "]}],"
                            "\"demonstrations\":[{\"id\":\"d\",\"rule\":\"r\",\"on\":\"2026-01-01\"}]"),
                   MAP (), "reference d: /demonstrations/0/rule r | - removed");
}
END_TEST

START_TEST (a_child_that_is_named_stays_one)
{
#define KAY(role) ",\"people\":[{\"id\":\"kay\",\"role\":\"" role "\"}]"
  check_contested (MAP (KAY ("child")), MAP (KAY ("family")),
                   MAP (KAY ("child") ",\"voice\":[{\"id\":\"v\",\"child\":\"kay\"}]"),
                   "reference v: /people/0 changed | /voice/0/child kay");
  /* While it is open what Kay is, only that is asked. */
  check_contested (MAP (KAY ("parent")), MAP (KAY ("family")),
                   MAP (KAY ("child") ",\"voice\":[{\"id\":\"v\",\"child\":\"kay\"}]"),
                   "field kay: /people/0/role changed | /people/0/role changed");
}
END_TEST

START_TEST (a_round_is_rated_once)
{
  check_contested (MAP (PEOPLE SCALE ("")), MAP (PEOPLE SCALE (RATING ("a", "mum", "\"round\":1,\"value\":3"))),
                   MAP (PEOPLE SCALE (RATING ("b", "mum", "\"round\":1,\"value\":3"))),
                   "rating a: /scales/0/ratings/0 a | /scales/0/ratings/0 b");
  check_contested (
      MAP (PEOPLE SCALE ("")), MAP (PEOPLE SCALE (RATING ("a", "mum", "\"value\":3"))),
      MAP (PEOPLE SCALE (RATING ("z", "gran", "\"value\":3") "," RATING ("b", "mum", "\"not_rated\":\"absent\""))),
      "rating a: /scales/0/ratings/0 a | /scales/0/ratings/1 b");
  check_merged (MAP (PEOPLE SCALE ("")), MAP (PEOPLE SCALE (RATING ("a", "mum", "\"round\":1,\"value\":3"))),
                MAP (PEOPLE SCALE (RATING ("b", "mum", "\"round\":2,\"value\":3"))),
                MAP (PEOPLE SCALE (RATING ("a", "mum", "\"round\":1,\"value\":3") "," RATING (
                    "b", "mum", "\"round\":2,\"value\":3"))));
  check_merged (MAP (PEOPLE SCALE ("")), MAP (PEOPLE SCALE (RATING ("a", "mum", "\"round\":1,\"value\":3"))),
                MAP (PEOPLE SCALE (RATING ("b", "mum", "\"round\":1,\"child\":\"kay\",\"value\":3"))),
                MAP (PEOPLE SCALE (RATING ("a", "mum", "\"round\":1,\"value\":3") "," RATING (
                    "b", "mum", "\"round\":1,\"child\":\"kay\",\"value\":3"))));
  /* Neither side has it so. */
#define ROUNDS(by_a, round_a) \
  MAP (PEOPLE SCALE (         \
      RATING ("a", by_a, "\"round\":" round_a ",\"value\":3") "," RATING ("b", "gran", "\"round\":2,\"value\":3")))
  check_contested (ROUNDS ("mum", "1"), ROUNDS ("gran", "1"), ROUNDS ("mum", "2"),
                   "rating a: /scales/0/ratings/0 a | /scales/0/ratings/1 b");
  /* While its round is open, it is no rating of that round. */
  check_contested (ROUNDS ("mum", "1"), ROUNDS ("mum", "3"), ROUNDS ("mum", "4"),
                   "field a: /scales/0/ratings/0/round changed | /scales/0/ratings/0/round changed");
  check_contested (ROUNDS ("mum", "2"), ROUNDS ("kay", "2"), ROUNDS ("gran", "1"),
                   "field a: /scales/0/ratings/0/by kay | /scales/0/ratings/0/by gran");
}
END_TEST

/* Nobody's child and no round are something else than those that are open. */
START_TEST (an_open_child_or_round_is_not_none)
{
#define AND_ONE_FOR_ALL(rating) MAP (PEOPLE SCALE (rating "," RATING ("all", "mum", "\"value\":3")))
  check_contested (AND_ONE_FOR_ALL (RATING ("a", "mum", "\"round\":1,\"value\":3")),
                   AND_ONE_FOR_ALL (RATING ("a", "mum", "\"round\":2,\"value\":3")),
                   AND_ONE_FOR_ALL (RATING ("a", "mum", "\"round\":3,\"value\":3")),
                   "field a: /scales/0/ratings/0/round changed | /scales/0/ratings/0/round changed");

#define THREE                                                                              \
  ",\"people\":[{\"id\":\"mum\",\"role\":\"parent\"},{\"id\":\"kay\",\"role\":\"child\"}," \
  "{\"id\":\"lou\",\"role\":\"child\"},{\"id\":\"max\",\"role\":\"child\"}]"
#define OF_CHILD(child) \
  MAP (THREE SCALE (    \
      RATING ("a", "mum", "\"child\":\"" child "\",\"value\":3") "," RATING ("all", "mum", "\"value\":3")))
  check_contested (OF_CHILD ("kay"), OF_CHILD ("lou"), OF_CHILD ("max"),
                   "field a: /scales/0/ratings/0/child lou | /scales/0/ratings/0/child max");
}
END_TEST

/* The mother's rating that was there and one that the other added. */
START_TEST (of_two_ratings_mine_is_named_first)
{
#define OLD(round) RATING ("a", "mum", "\"round\":" round ",\"value\":3")
#define NEW RATING ("b", "mum", "\"round\":2,\"value\":3")
  check_contested (MAP (PEOPLE SCALE (OLD ("1"))), MAP (PEOPLE SCALE (OLD ("2"))),
                   MAP (PEOPLE SCALE (NEW "," OLD ("1"))), "rating a: /scales/0/ratings/0 a | /scales/0/ratings/0 b");
  check_contested (MAP (PEOPLE SCALE (OLD ("1"))), MAP (PEOPLE SCALE (NEW "," OLD ("1"))),
                   MAP (PEOPLE SCALE (OLD ("2"))), "rating b: /scales/0/ratings/0 b | /scales/0/ratings/0 a");
}
END_TEST

START_TEST (fields_that_may_not_stand_together_do_not)
{
#define GRAN(rest) MAP (",\"people\":[{\"id\":\"gran\"," rest "}]")
  check_contested (GRAN ("\"role\":\"family\""), GRAN ("\"role\":\"professional\""),
                   GRAN ("\"role\":\"family\",\"network\":{\"permanent\":true}"),
                   "together gran: /people/0/role changed | /people/0/network added");
  check_contested (GRAN ("\"role\":\"family\""), GRAN ("\"role\":\"family\",\"network\":{\"permanent\":true}"),
                   GRAN ("\"role\":\"professional\""),
                   "together gran: /people/0/network added | /people/0/role changed");
  check_contested (MAP (PEOPLE SCALE ("")), MAP (PEOPLE SCALE (RATING ("a", "mum", "\"value\":3"))),
                   MAP (PEOPLE SCALE (RATING ("a", "mum", "\"not_rated\":\"declined\""))),
                   "together a: /scales/0/ratings/0/value added | /scales/0/ratings/0/not_rated added");
  check_contested (NULL, MAP (PEOPLE SCALE (RATING ("a", "mum", "\"not_rated\":\"declined\""))),
                   MAP (PEOPLE SCALE (RATING ("a", "mum", "\"value\":3"))),
                   "together a: /scales/0/ratings/0/not_rated added | /scales/0/ratings/0/value added");
  check_contested (MAP (PEOPLE SCALE (RATING ("a", "mum", "\"value\":3"))),
                   MAP (PEOPLE SCALE (RATING ("a", "mum", "\"not_rated\":\"declined\""))),
                   MAP (PEOPLE SCALE (RATING ("a", "mum", "\"value\":4"))),
                   "field a: /scales/0/ratings/0/value removed | /scales/0/ratings/0/value changed");
}
END_TEST

static char *
many_strengths (const char *text, guint n)
{
  GString *map = g_string_new ("{\"sos\":1,\"id\":\"m\",\"working_well\":{\"strengths\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (map, "%s{\"id\":\"s%u\",\"text\":\"%s\"}", i > 0 ? "," : "", i, text);
  g_string_append (map, "]}}");

  return g_string_free (map, FALSE);
}

START_TEST (the_error_has_the_first_conflicts_and_no_word_of_the_map)
{
  g_autofree char *base = many_strengths ("Marmaduke", 30);
  g_autofree char *mine = many_strengths ("Marmaduke said", 30);
  g_autofree char *theirs = many_strengths ("Marmaduke did", 30);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  const SosProblem *problems;
  guint n;

  ck_assert_ptr_null (merge (base, mine, theirs, &conflicts, &error));
  ck_assert_uint_eq (conflicts->len, 30);
  problems = sos_error_get_problems (error, &n);
  ck_assert_uint_eq (n, SOS_MAX_PROBLEMS);
  ck_assert_str_eq (problems[19].pointer, "/working_well/strengths/19/text");
  ck_assert_uint_eq (problems[19].line, 0);
  ck_assert_str_eq (error->message,
                    "/working_well/strengths/0/text: in mine: both changed this field, each to something "
                    "else: choose one");
  for (guint i = 0; i < n; i++)
    ck_assert_ptr_null (strstr (problems[i].message, "Marmaduke"));
}
END_TEST

START_TEST (a_message_says_whose_place_it_is)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (merge (MAP (STRENGTHS (ENTRY ("a"))), MAP (), MAP (STRENGTHS (SAYS ("a", "x"))), NULL, &error));
  ck_assert_str_eq (error->message, "/working_well/strengths/0: in theirs: this record was changed here and removed by "
                                    "the other: keep it or remove it");
}
END_TEST

/* The place in mine is that of the person, whom mine has changed. */
START_TEST (a_message_is_true_of_either_place)
{
  static const char base[] = "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"k\",\"role\":\"child\"}]}";
  static const char mine[] = "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"k\",\"role\":\"parent\"}]}";
  static const char theirs[] = "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"k\",\"role\":\"child\"}],"
                               "\"worries\":{\"harm\":[{\"id\":\"h\",\"about\":[\"k\"]}]}}";
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (merge (base, mine, theirs, NULL, &error));
  ck_assert_str_eq (error->message, "/people/0: in mine: one names a record that the other removed or changed: name "
                                    "another, or keep it");
}
END_TEST

START_TEST (a_conflict_can_be_copied)
{
  SosConflict conflict = { SOS_CONFLICT_REMOVED, "a", "removed", "changed", NULL, "/scales/0" };
  g_autoptr (SosConflict) copy = sos_conflict_copy (&conflict);
  GValue value = G_VALUE_INIT;

  ck_assert_int_eq (copy->kind, SOS_CONFLICT_REMOVED);
  ck_assert_str_eq (copy->id, "a");
  ck_assert_str_eq (copy->mine, "removed");
  ck_assert_str_eq (copy->theirs, "changed");
  ck_assert_ptr_null (copy->mine_pointer);
  ck_assert_str_eq (copy->theirs_pointer, "/scales/0");
  ck_assert_ptr_ne (copy->id, conflict.id);

  g_value_init (&value, SOS_TYPE_CONFLICT);
  g_value_set_boxed (&value, copy);
  g_value_unset (&value);
}
END_TEST

START_TEST (kinds_have_words)
{
  for (SosConflictKind kind = SOS_CONFLICT_FIELD; kind <= SOS_CONFLICT_TOGETHER; kind++)
    ck_assert_ptr_nonnull (sos_conflict_kind_to_string (kind));
  ck_assert_str_eq (sos_conflict_kind_to_string (SOS_CONFLICT_TOGETHER), "together");
  ck_assert_ptr_null (sos_conflict_kind_to_string ((SosConflictKind) 0));
  ck_assert_ptr_null (sos_conflict_kind_to_string ((SosConflictKind) (SOS_CONFLICT_TOGETHER + 1)));
}
END_TEST

START_TEST (the_result_stands_by_itself)
{
  g_autoptr (SosMap) base = sos_test_map (MAP (PEOPLE));
  g_autoptr (SosMap) mine = sos_test_map (MAP (PEOPLE ACTIONS (ENTRY ("a"))));
  g_autoptr (SosMap) theirs = sos_test_map (MAP (PEOPLE STRENGTHS (ENTRY ("b"))));
  g_autoptr (SosMap) merged = NULL;

  sos_map_seal (base);
  sos_map_seal (mine);
  sos_map_seal (theirs);
  merged = sos_map_merge (base, mine, theirs, NULL, NULL);
  g_clear_pointer (&base, sos_map_unref);
  g_clear_pointer (&mine, sos_map_unref);
  g_clear_pointer (&theirs, sos_map_unref);

  ck_assert (!sos_map_is_sealed (merged));
  ck_assert_ptr_nonnull (sos_map_lookup (merged, SOS_ACTION, "a"));
  ck_assert_ptr_nonnull (sos_map_lookup (merged, SOS_STRENGTH, "b"));
  ck_assert_uint_eq (sos_map_get_children (merged)->n, 1);
}
END_TEST

/* Times are printed, not asserted. */
START_TEST (large_maps_are_merged)
{
  const guint n = 20000 / sos_test_step ();
  g_autofree char *base_text = many_strengths ("a", n), *theirs_text = many_strengths ("b", n);
  g_autofree char *mine_text = many_strengths ("a", n + 1);
  g_autofree char *other_text = many_strengths ("c", n);
  g_autofree char *last = g_strdup_printf ("s%u", n - 1);
  g_autoptr (SosMap) base = sos_test_map (base_text), mine = sos_test_map (mine_text);
  g_autoptr (SosMap) theirs = sos_test_map (theirs_text), other = sos_test_map (other_text);
  g_autoptr (GPtrArray) conflicts = NULL;
  gint64 start = g_get_monotonic_time (), middle;
  g_autoptr (SosMap) merged = sos_map_merge (base, mine, theirs, NULL, NULL);

  middle = g_get_monotonic_time ();
  ck_assert_uint_eq (sos_map_get_document (merged)->working_well.strengths.n, n + 1);
  ck_assert_str_eq (((const SosStrength *) sos_map_lookup (merged, SOS_STRENGTH, last))->text, "b");
  ck_assert_ptr_null (sos_map_merge (base, theirs, other, &conflicts, NULL));
  ck_assert_uint_eq (conflicts->len, n);
  g_printerr ("# %u records in %.0f ms, as many conflicts in %.0f ms\n", n, (double) (middle - start) / 1000,
              (double) (g_get_monotonic_time () - middle) / 1000);
}
END_TEST

SOS_TEST_MAIN ("merge",
               what_one_changed_is_taken,
               what_both_did_alike_is_no_conflict,
               what_both_changed_is_contested,
               other_values_are_whole,
               analysis_and_review_are_merged_inside,
               what_one_removed_and_the_other_left_is_gone,
               what_one_removed_and_the_other_changed_is_contested,
               a_contested_record_is_there,
               what_both_added_is_merged_field_by_field,
               without_a_base_all_is_added,
               lists_are_ordered,
               revision_and_time_are_the_later_ones,
               times_are_compared_as_instants,
               an_id_is_one_record,
               references_stay_whole,
               a_child_that_is_named_stays_one,
               a_round_is_rated_once,
               an_open_child_or_round_is_not_none,
               of_two_ratings_mine_is_named_first,
               fields_that_may_not_stand_together_do_not,
               the_error_has_the_first_conflicts_and_no_word_of_the_map,
               a_message_says_whose_place_it_is,
               a_message_is_true_of_either_place,
               a_conflict_can_be_copied,
               kinds_have_words,
               the_result_stands_by_itself,
               large_maps_are_merged)
