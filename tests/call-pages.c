/* SPDX-License-Identifier: MIT */
/* Calls each function that a page shows; test-docs.py gathers them in pages.c. A
 * function that is not called here is a warning, and so a failure. */
#include <glib/gstdio.h>
#include <sos/sos.h>
#include <string.h>

#include "pages.c"

#define SMITH "examples/maps/smith.json"
#define FILE_OF_TWO "two.json"

static SosMap *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  SosMap *map = sos_map_new_from_file (path, &error);

  g_assert_no_error (error);

  return map;
}

static void
set_team (SosMap *map, const char *team)
{
  SosDocument document = *sos_map_get_document (map);

  document.team = team;
  g_assert_true (sos_map_update_record (map, &document, NULL));
}

static void
call_what_shows (SosMap *map)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (write_page (map, "kate", stream, &error));
  g_assert_no_error (error);
  g_assert_false (write_page (map, "nobody", stream, NULL));
}

static void
call_what_reads (void)
{
  static const char wrong[] = "{\"sos\": 1, \"id\": \"m\", \"status\": \"unheard-of\", \"revision\": 0}";
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = load (SMITH);
  g_autoptr (SosMap) again = pass_through_a_tree (map, &error);

  g_assert_no_error (error);
  g_assert_true (is_same (map, again));
  g_assert_null (sos_map_new_from_data (wrong, strlen (wrong), &error));
  print_problems (error);
  print_open_actions (map);
  review (map);
  call_what_shows (map);
}

static void
call_what_changes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) before = load (SMITH);
  g_autoptr (SosMap) map = sos_map_copy (before);
  SosSafetyGoal goal = *(const SosSafetyGoal *) sos_map_lookup (map, SOS_SAFETY_GOAL, "sg-safe");

  g_assert_true (hear (map, "scale-home", "jake", &error));
  g_assert_true (finish (map, "ac-story", &error));
  g_assert_false (finish (map, "nobody", NULL));
  g_assert_true (drop (map, "chair", &error));
  g_assert_null (sos_map_lookup (map, SOS_PERSON, "chair"));
  g_assert_true (put_in_other_words (map, "st-hv", "The health visitor is welcome", &error));
  g_assert_false (put_in_other_words (map, "nobody", "x", NULL));
  g_assert_false (is_same (before, map));

  goal.met = sos_date_new (2026, 3, 1);
  g_assert_true (sos_map_update_record (map, &goal, &error));
  print_met_goals (before, map);
}

static void
call_what_saves (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) base = load (SMITH);
  g_autoptr (SosMap) mine = NULL;
  g_autoptr (SosMap) theirs = NULL;
  g_autoptr (SosMap) both = NULL;

  g_assert_true (sos_map_save (base, FILE_OF_TWO, SOS_SAVE_DEFAULT, NULL, &error));
  mine = load (FILE_OF_TWO);
  theirs = load (FILE_OF_TWO);
  g_assert_true (finish (mine, "ac-story", &error));
  g_assert_true (save (mine, base, FILE_OF_TWO, &error));
  set_team (theirs, "South");
  g_assert_true (save (theirs, base, FILE_OF_TWO, &error));

  both = load (FILE_OF_TWO);
  g_assert_cmpstr (sos_map_get_document (both)->team, ==, "South");
  g_assert_cmpint (((const SosAction *) sos_map_lookup (both, SOS_ACTION, "ac-story"))->status, ==, SOS_PROGRESS_DONE);
  g_assert_false (save (mine, base, "/nowhere/at/all", &error));
  g_assert_error (error, SOS_ERROR, SOS_ERROR_IO);

  set_team (mine, "West");
  print_conflicts (base, mine, theirs);
}

int
main (void)
{
  call_what_reads ();
  call_what_changes ();
  call_what_saves ();

  return 0;
}
