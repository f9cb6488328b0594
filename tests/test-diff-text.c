/* SPDX-License-Identifier: MIT */
/* Differences as text: they say what happened, to those who may read it, and
 * nothing that a terminal obeys. SOS_MAPS says over how many random pairs,
 * SOS_SEED which. */
#include "tests/support.h"

#include <string.h>

#include "lib/render/diff-words.h"
#include "tests/alter.h"
#include "tests/read-text.h"

#define DEFAULT_MAPS 500
#define WIDTH 72
#define NARROWEST 20
#define WIDEST 200

static SosMap *
map_with (const char *members)
{
  g_autofree char *with_kim =
      g_strconcat ("'people':[{'id':'kim','name':'Kim','role':'child'}]", *members != '\0' ? "," : "", members, NULL);

  return sos_test_map_with (with_kim);
}

static char *
render (const char *before, const char *after)
{
  g_autoptr (SosMap) old = map_with (before);
  g_autoptr (SosMap) now = map_with (after);
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *text = sos_render_diff (diff, WIDEST);

  return sos_test_unwrap (text);
}

static void
check_says (const char *before, const char *after, const char *words)
{
  g_autofree char *said = render (before, after);

  ck_assert_msg (strstr (said, words) != NULL, "not said: %s", words);
}

static SosMap *
read_fixture (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat ("tests/changes/", name, ending, NULL);
  g_autofree char *path = sos_test_path (file);
  SosMap *map = sos_map_new_from_file (path, NULL);

  ck_assert_msg (map != NULL, "%s", file);

  return map;
}

static SosDiff *
compare_fixtures (const char *name)
{
  g_autoptr (SosMap) old = read_fixture (name, ".old.json");
  g_autoptr (SosMap) now = read_fixture (name, ".new.json");

  return sos_map_diff (old, now);
}

static void
check_fixture (const char *name)
{
  g_autoptr (SosDiff) diff = compare_fixtures (name);
  g_autofree char *file = g_strconcat ("tests/changes/", name, ".txt", NULL);
  g_autofree char *path = sos_test_path (file);
  g_autofree char *expected = sos_test_read (path, NULL);
  g_autofree char *text = sos_render_diff (diff, WIDTH);

  ck_assert_str_eq (text, expected);
}

START_TEST (a_review_reads_what_has_changed) { check_fixture ("statutory"); }
END_TEST

START_TEST (early_help_has_its_own_words) { check_fixture ("early-help"); }
END_TEST

START_TEST (nothing_is_said_of_ids_secrets_and_the_host)
{
  static const char *const secrets[] = { "secret", "Unshown", "unshown", "99900", "07700", "kept" };
  g_autoptr (SosDiff) diff = compare_fixtures ("statutory");
  g_autofree char *text = sos_render_diff (diff, WIDEST);

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    ck_assert_msg (strstr (text, secrets[i]) == NULL, "%s is said", secrets[i]);
}
END_TEST

START_TEST (what_is_not_shown_is_not_passed_over)
{
  static const char words[] = "Something that is not shown here is different too.";

  check_says ("'extensions':{'a':1}", "'extensions':{'a':2}", words);
  check_says ("", "'case':'c'", words);
  check_says ("", "'practice_check':[{'id':'p'}]", words);
  check_says ("'cycles':[{'id':'c','number':1}]", "'cycles':[{'id':'c','number':1,'keep_from':['kim']}]", words);
}
END_TEST

START_TEST (equal_maps_say_so)
{
  g_autofree char *said = render ("", "");

  ck_assert_str_eq (said, "Nothing has changed. ");
}
END_TEST

/* Members before and after, and what that means. */
START_TEST (every_turn_has_its_words)
{
  static const struct {
    const char *before;
    const char *after;
    const char *words;
  } turns[] = {
    { "'status':'agreed'", "'status':'superseded'", "The map is replaced by a later one" },
    { "'relationships':[{'id':'r','from':'kim','to':'kim','kind':'other'}]",
      "'relationships':[{'id':'r','from':'kim','to':'kim','kind':'other','until':'2020'}]",
      "A line of the family tree has ended: Kim belongs with Kim" },
    { "'next_steps':{'bottom_lines':[{'id':'b'}]}", "'next_steps':{'bottom_lines':[{'id':'b','met':'2026-01-01'}]}",
      "A bottom line is met" },
    { "'next_steps':{'actions':[{'id':'a'}]}", "'next_steps':{'actions':[{'id':'a','started':'2026-01-01'}]}",
      "An action has begun" },
    { "'next_steps':{'actions':[{'id':'a','status':'open'}]}",
      "'next_steps':{'actions':[{'id':'a','status':'dropped'}]}", "An action is dropped" },
    { "'next_steps':{'actions':[{'id':'a','status':'done'}]}",
      "'next_steps':{'actions':[{'id':'a','status':'blocked'}]}", "An action is stuck" },
    { "'safety_plans':[{'id':'p'}]", "'safety_plans':[{'id':'p','agreed':'2026-01-01'}]", "A safety plan is agreed" },
    { "'safety_plans':[{'id':'p'}]", "'safety_plans':[{'id':'p','ended':'2026-01-01'}]", "A safety plan has ended" },
    { "'cycles':[{'id':'c','number':1}]", "'cycles':[{'id':'c','number':1,'ended':'2026-01-01'}]",
      "A round of working together has ended: 1" },
    { "'milestones':[{'id':'l'}]", "'milestones':[{'id':'l','reached':'2026-01-01'}]", "A milestone is reached" },
    { "'consents':[{'id':'c'}]", "'consents':[{'id':'c','withdrawn':'2026-01-01'}]", "A consent is taken back" },
    { "'consents':[{'id':'c','overridden':false}]", "'consents':[{'id':'c','overridden':true}]",
      "A consent is overridden" },
    { "'disagreements':[{'id':'d'}]", "'disagreements':[{'id':'d','escalated':'2026-01-01','resolved':'2026-01-02'}]",
      "A disagreement between professionals is taken to managers and is settled" },
    { "'working_well':{'strengths':[{'id':'s','dispute':{'account':'a'}}]}",
      "'working_well':{'strengths':[{'id':'s','dispute':{'by':['kim'],'account':'b'}}]}",
      "A strength is changed Who sees it otherwise: Kim Their account: b Was: a" },
    { "'working_well':{'strengths':[{'id':'s'}]}",
      "'working_well':{'strengths':[{'id':'s','dispute':{'account':'a'}}]}",
      "A strength is seen differently by somebody Their account: a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    check_says (turns[i].before, turns[i].after, turns[i].words);
}
END_TEST

START_TEST (a_turn_is_said_once_only)
{
  g_autofree char *said = render ("'next_steps':{'safety_goals':[{'id':'g','met':'2026-01-01'}]}",
                                  "'next_steps':{'safety_goals':[{'id':'g','met':'2026-01-02'}]}");

  ck_assert_ptr_null (strstr (said, "is met"));
  ck_assert_ptr_nonnull (strstr (said, "The first day it was seen: 2 January 2026 (was 1 January 2026)"));
}
END_TEST

START_TEST (what_is_inside_comes_along)
{
  check_says ("", "'safety_plans':[{'id':'p','rules':[{'id':'r','situation':'At night','who':['kim'],'will':'call'}]}]",
              "• A safety plan is added • A rule of a plan is added: At night, Kim, call");
  check_says ("'scales':[{'id':'s','ratings':[{'id':'r','by':'kim','on':'2026-01-01','value':3}]}]", "",
              "• A scale is taken out • A rating is taken out: Kim 3, on scale 1");
}
END_TEST

/* Its field is in the old map only, the rating in both. */
START_TEST (a_rating_that_lost_a_field_is_on_its_scale)
{
  check_says ("'scales':[{'id':'s','ratings':[{'id':'r','by':'kim','on':'2026-01-01','value':3,'why':'w'}]}]",
              "'scales':[{'id':'t'},{'id':'s','ratings':[{'id':'r','by':'kim','on':'2026-01-01','value':3}]}]",
              "• A rating is changed: Kim 3, on scale 1 Why this number: taken out Was: w");
}
END_TEST

/* Of a list of small values only what differs. */
START_TEST (what_stays_of_a_list_is_not_said)
{
  check_says ("'scales':[{'id':'s','bands':[{'from':0,'to':1},{'from':2,'to':3},{'from':4,'to':5}]}]",
              "'scales':[{'id':'s','bands':[{'from':0,'to':1},{'from':2,'to':4},{'from':4,'to':5}]}]",
              "What stretches of the scale mean: Lowest rating of the band: 2; Highest rating of the band: 4 "
              "(was Lowest rating of the band: 2; Highest rating of the band: 3)");
}
END_TEST

/* A kind of record without words would be one that nobody can tell. */
START_TEST (every_record_has_its_words)
{
  for (guint type = SOS_PERSON; type < SOS_PRACTICE_CHECK; type++)
    {
      const SosDiffRecord *words = sos_diff_words_for_record ((SosRecordType) type);
      const SosRecordInfo *info = sos_record_info ((SosRecordType) type);

      ck_assert_msg (type == SOS_PERSON || words->titles[0] != NULL, "%s", info->name);
      ck_assert_msg (words->words[0] != NULL, "%s", info->name);
      for (guint i = 0; i < SOS_DIFF_MAX_WORDS && words->words[i] != NULL; i++)
        ck_assert_msg (sos_record_info_find_field (info, words->words[i]) != NULL, "%s of %s", words->words[i],
                       info->name);
    }
}
END_TEST

START_TEST (no_line_is_too_wide)
{
  static const char *const names[] = { "statutory", "early-help" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint width = NARROWEST; width <= WIDEST; width++)
      {
        g_autoptr (SosDiff) diff = compare_fixtures (names[i]);
        g_autofree char *text = sos_render_diff (diff, width);

        sos_test_text (text, width);
      }
}
END_TEST

/* Whatever the difference, and whatever the texts hold. */
START_TEST (any_difference_can_be_shown)
{
  guint n = sos_test_number ("SOS_MAPS", DEFAULT_MAPS), seed = sos_test_number ("SOS_SEED", 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SosMap) old = NULL;
      g_autoptr (SosMap) now = NULL;
      g_autoptr (SosDiff) diff = NULL;
      g_autofree char *shown = NULL;
      guint n_changes, width = NARROWEST + i % (WIDEST - NARROWEST);

      sos_alter_pair (seed + i, &old, &now);
      diff = sos_map_diff (old, now);
      shown = sos_render_diff (diff, width);

      sos_test_text (shown, width);
      sos_diff_get_changes (diff, &n_changes);
      ck_assert_int_eq (n_changes == 0, g_str_equal (shown, "Nothing has changed.\n"));
    }
}
END_TEST

SOS_TEST_MAIN ("diff-text",
               a_review_reads_what_has_changed,
               early_help_has_its_own_words,
               nothing_is_said_of_ids_secrets_and_the_host,
               what_is_not_shown_is_not_passed_over,
               equal_maps_say_so,
               every_turn_has_its_words,
               a_turn_is_said_once_only,
               what_is_inside_comes_along,
               a_rating_that_lost_a_field_is_on_its_scale,
               what_stays_of_a_list_is_not_said,
               every_record_has_its_words,
               no_line_is_too_wide,
               any_difference_can_be_shown)
