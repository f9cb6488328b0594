/* SPDX-License-Identifier: MIT */
/* A map shown as text: who reads it finds what belongs together, and nothing that
 * was not meant for them; the terminal gets nothing that it would obey. */
#include "tests/support.h"

#include <string.h>

#include "lib/render/cells.h"
#include "tests/read-text.h"

#define NARROWEST 20
#define WIDEST 200

static char *
render (const char *name, guint width)
{
  g_autofree char *path = sos_test_path (name);
  g_autoptr (SosMap) map = sos_map_new_from_file (path, NULL);

  ck_assert_msg (map != NULL, "%s", name);

  return sos_render_text (map, width);
}

static void
check_file (const char *path)
{
  g_autoptr (SosMap) map = sos_map_new_from_file (path, NULL);

  ck_assert_msg (map != NULL, "%s", path);
  for (guint width = NARROWEST; width <= WIDEST; width += sos_test_step ())
    {
      g_autofree char *text = sos_render_text (map, width);

      sos_test_text (text, width);
    }
}

static void
check_widths (const char *name)
{
  g_autofree char *path = sos_test_path (name);

  check_file (path);
}

static void
check_says (const char *name, const char *words)
{
  g_autofree char *text = render (name, 60);
  g_autofree char *said = sos_test_unwrap (text);

  ck_assert_msg (strstr (said, words) != NULL, "%s does not say: %s", name, words);
}

static void
check_silent (const char *name, const char *words)
{
  g_autofree char *text = render (name, WIDEST);

  ck_assert_msg (strstr (text, words) == NULL, "%s says: %s", name, words);
}

static void
check_order (const char *text, const char *first, const char *second)
{
  const char *found = strstr (text, first);

  ck_assert_msg (found != NULL && strstr (found, second) != NULL, "%s, then %s", first, second);
}

/* Both on one line, the first at the left. */
static void
check_beside (const char *text, const char *left, const char *right)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *found = strstr (lines[i], left);

      if (found != NULL && strstr (found, right) != NULL)
        return;
    }
  ck_abort_msg ("%s is not beside %s", left, right);
}

START_TEST (no_line_is_wider_than_the_page)
{
  g_autoptr (GPtrArray) files = sos_test_files ("examples/maps", ".json");

  for (guint i = 0; i < files->len; i++)
    check_file (g_ptr_array_index (files, i));
}
END_TEST

START_TEST (hostile_words_do_no_harm)
{
  check_widths ("tests/render/hostile.json");
  check_says ("tests/render/hostile.json", "\xef\xbf\xbd[31mred");
}
END_TEST

START_TEST (every_script_keeps_its_place)
{
  check_widths ("tests/render/scripts.json");
  check_says ("tests/render/scripts.json", "\u2068שרה כהן\u2069, child, aged 7");
  check_says ("tests/render/scripts.json", "\u2068مريم حسن\u2069, parent, born 1990");
  check_says ("tests/render/scripts.json", "王小明, 奶奶");
}
END_TEST

START_TEST (an_empty_map_has_a_heading)
{
  g_autofree char *text = render ("tests/render/empty.json", 40);

  check_widths ("tests/render/empty.json");
  ck_assert (g_str_has_prefix (text, "Signs of Safety map\n"));
  check_says ("tests/render/empty.json", "draft, not agreed yet");
  check_silent ("tests/render/empty.json", "What");
}
END_TEST

START_TEST (widths_are_clamped)
{
  g_autofree char *none = render ("tests/render/record.json", 0);
  g_autofree char *narrowest = render ("tests/render/record.json", SOS_RENDER_MIN_WIDTH);
  g_autofree char *endless = render ("tests/render/record.json", G_MAXUINT);

  ck_assert_str_eq (none, narrowest);
  sos_test_text (endless, WIDEST);
}
END_TEST

START_TEST (the_columns_stand_side_by_side_where_there_is_room)
{
  g_autofree char *wide = render ("examples/maps/spink.json", 90);
  g_autofree char *narrow = render ("examples/maps/spink.json", 89);

  check_beside (wide, "What are we worried about?", "What is working well?");
  check_beside (wide, "What is working well?", "What needs to happen?");
  check_order (narrow, "What are we worried about?\n", "What is working well?\n");
  check_order (narrow, "What is working well?\n", "What needs to happen?\n");
}
END_TEST

START_TEST (a_danger_stands_beside_its_goals)
{
  g_autofree char *wide = render ("tests/render/record.json", 100);
  g_autofree char *narrow = render ("tests/render/record.json", 60);

  check_beside (wide, "The first danger.", "The first goal.");
  check_beside (wide, "Danger statement 3", "There is no safety goal for this yet.");
  check_order (narrow, "The first danger.", "The first goal.");
  check_order (narrow, "The first goal.", "The second danger.");
  check_order (narrow, "The second danger.", "The second goal.");
  check_order (narrow, "Other safety goals", "A goal by itself.");
}
END_TEST

START_TEST (a_danger_says_what_it_rests_on)
{
  check_says ("tests/render/record.json", "Rests on: past harm 1");
  check_says ("tests/render/record.json", "What about: Pushing. If nothing changes: It goes on.");
  check_says ("tests/render/record.json", "Scale 1: How safe? Ann: 8, 1 November 2015");
}
END_TEST

/* A goal that answers two dangers is told once. */
START_TEST (a_goal_is_told_once)
{
  g_autofree char *text = render ("tests/render/record.json", 100);

  ck_assert_ptr_null (strstr (strstr (text, "The first goal.") + 1, "The first goal."));
  check_says ("tests/render/record.json", "Safety goal 1 answers this too. It stands beside danger statement 1.");
}
END_TEST

START_TEST (own_words_are_quoted)
{
  check_says ("tests/render/record.json", "• “I like my bunk” – Kim");
  check_says ("tests/render/record.json", "House of dreams: “A cat”");
}
END_TEST

START_TEST (both_accounts_are_there)
{
  check_says ("tests/render/record.json", "1. Ann says that Bob pushed her.");
  check_says ("tests/render/record.json", "Bob sees it differently: Bob says that he was not there.");
}
END_TEST

START_TEST (what_is_inside_is_not_shown)
{
  static const char *const inside[] = {
    "challenged", "Unshown", "unshown", "secret", "9990000018", "Hidden", "keep_from", "p-worker", "practice",
  };

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    check_silent ("tests/render/record.json", inside[i]);
}
END_TEST

START_TEST (dates_are_read_aloud)
{
  check_says ("tests/render/record.json", "When: 4 October 2015");
  check_says ("tests/render/record.json", "Kim, child, born March 2014");
  check_says ("tests/render/record.json", "Bob, parent, born 1985");
  check_says ("tests/render/early-help.json", "For how long: 1 year 1 month");
}
END_TEST

START_TEST (ratings_are_in_order_and_never_averaged)
{
  g_autofree char *text = render ("tests/render/record.json", 100);

  check_order (text, "0 ──────●───────┼────── 10   3 *\n      Earlier.",
               "0 ──────────────┼─●──── 10   8\n      Later.");
  check_says ("tests/render/record.json", "did not want to give a number");
  check_silent ("tests/render/record.json", "5.5");
  check_silent ("tests/render/record.json", "verage");
}
END_TEST

START_TEST (a_scale_says_which_way_it_runs)
{
  check_says ("tests/render/record.json", "0 means: Nobody acts. 10 means: We can close. 7 or more is");
  check_says ("tests/render/record.json", "How bad? This scale runs the other way: a higher number is worse.");
}
END_TEST

START_TEST (early_help_has_its_own_words)
{
  check_says ("tests/render/early-help.json", "Worry statement 1 We are worried");
  check_says ("tests/render/early-help.json", "Wellbeing goal 1 Kim has breakfast");
  check_says ("tests/render/early-help.json", "Existing wellbeing");
  check_says ("tests/render/early-help.json", "7 or more is well enough.");
  check_says ("tests/render/early-help.json", "Wellbeing goals: we looked, and found none");
  check_silent ("tests/render/early-help.json", "anger");
  check_silent ("tests/render/early-help.json", "afety");
}
END_TEST

START_TEST (people_without_a_name_go_by_what_they_are)
{
  check_says ("tests/render/early-help.json", "Said by Hilltop School");
  check_says ("tests/render/early-help.json", "Who did it: case worker and relative");
  check_says ("tests/render/early-help.json", "Said by mother");
}
END_TEST

START_TEST (a_line_breaks_at_a_space)
{
  const char *next;
  const char *text = "one two three";

  ck_assert_ptr_eq (sos_cells_fit (text, 7, &next), text + 7);
  ck_assert_str_eq (next, "three");
  ck_assert_ptr_eq (sos_cells_fit (text, 6, &next), text + 3);
  ck_assert_str_eq (next, "two three");
  ck_assert_ptr_eq (sos_cells_fit (text, 2, &next), text + 2);
  ck_assert_str_eq (next, "e two three");
}
END_TEST

START_TEST (a_line_does_not_part_a_letter_from_its_marks)
{
  const char *next;
  const char *text = "ae\u0301o";

  ck_assert_ptr_eq (sos_cells_fit (text, 2, &next), text + strlen ("ae\u0301"));
  ck_assert_str_eq (next, "o");
}
END_TEST

START_TEST (words_are_made_harmless)
{
  static const struct {
    const char *text;
    const char *clean;
  } words[] = {
    { "  a \t\r\n b  ", "a\nb" },       { "\x1b[2J", "\xef\xbf\xbd[2J" },
    { "a\u202eb\u2066c\u200f", "abc" }, { "\xc2\x85x\xc2\x9b", "x\xef\xbf\xbd" },
    { "שלום 7", "\u2068שלום 7\u2069" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) clean = g_string_new (NULL);

      sos_cells_clean (clean, words[i].text);
      ck_assert_str_eq (clean->str, words[i].clean);
    }
}
END_TEST

/* One goal for every danger, and a name that all of them mention. */
START_TEST (a_large_map_takes_linear_time)
{
  guint n = 40000;
  g_autoptr (GString) text =
      g_string_new ("{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"child\",\"name\":\"");
  g_autoptr (SosMap) map = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, 'n');
  g_string_append (text, "\"}],\"worries\":{\"danger_statements\":[{\"id\":\"d\"}");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",{\"id\":\"d%u\",\"by\":\"p\"}", i);
  g_string_append (text, "]},\"next_steps\":{\"safety_goals\":[{\"id\":\"g\",\"dangers\":[\"d\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",\"d%u\"", i);
  g_string_append (text, "]}]}}");

  map = sos_test_map (text->str);
  shown = sos_render_text (map, 100);
  ck_assert_uint_lt (strlen (shown), 100 * 1000 * 1000);
}
END_TEST

SOS_TEST_MAIN ("render",
               no_line_is_wider_than_the_page,
               hostile_words_do_no_harm,
               every_script_keeps_its_place,
               an_empty_map_has_a_heading,
               widths_are_clamped,
               the_columns_stand_side_by_side_where_there_is_room,
               a_danger_stands_beside_its_goals,
               a_danger_says_what_it_rests_on,
               a_goal_is_told_once,
               own_words_are_quoted,
               both_accounts_are_there,
               what_is_inside_is_not_shown,
               dates_are_read_aloud,
               ratings_are_in_order_and_never_averaged,
               a_scale_says_which_way_it_runs,
               early_help_has_its_own_words,
               people_without_a_name_go_by_what_they_are,
               a_line_breaks_at_a_space,
               a_line_does_not_part_a_letter_from_its_marks,
               words_are_made_harmless,
               a_large_map_takes_linear_time)
