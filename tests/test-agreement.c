/* SPDX-License-Identifier: MIT */
/* How far people who rate the same agree. */
#include "tests/rated.h"
#include "tests/support.h"
#include "tests/tabled.h"

#include <string.h>

#include "lib/analysis/agreement.h"

static const guint8 all[] = { 1, 1, 1, 1, 1, 1, 1, 1 };

static void
add_map (SosTable *table, SosMap *map, guint number)
{
  const SosQuestions questions = { .tables = 1u << SOS_TABLE_RATINGS, .as_of = sos_date_from_string (RATED_DAY) };
  SosYield yield;

  sos_yield_init (&yield, &questions);
  sos_extract (&yield, map, "f:1", 0, NULL);
  sos_table_append (table, &yield.rows[SOS_TABLE_RATINGS], number);
  sos_yield_clear (&yield);
}

static SosTable *
ratings_of (const char *const *members)
{
  SosTable *table = sos_table_new (sos_table_info (SOS_TABLE_RATINGS));

  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autoptr (SosMap) map = sos_test_map_with (members[i]);

      add_map (table, map, i);
    }

  return table;
}

static void
expect (const SosTable *ratings, const guint8 *is_counted, const char *by, SosReliability level, const char *rows)
{
  g_auto (GStrv) columns = g_strsplit (by, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosTable) table = sos_agreement (ratings, is_counted, (const char *const *) columns, level, &error);
  g_autofree char *all_columns = NULL, *found = NULL;

  ck_assert_msg (table != NULL, "%s", error != NULL ? error->message : "");
  all_columns = tabled_columns (sos_table_get_info (table));
  found = tabled_table (table, all_columns);
  ck_assert_str_eq (found, rows);
}

static void
expect_error (const SosTable *ratings, const char *by, SosError code, const char *words)
{
  g_auto (GStrv) columns = g_strsplit (by, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosTable) table =
      sos_agreement (ratings, all, (const char *const *) columns, SOS_RELIABILITY_ORDINAL, &error);

  ck_assert_ptr_null (table);
  ck_assert (g_error_matches (error, SOS_ERROR, (gint) code));
  ck_assert_msg (strstr (error->message, words) != NULL, "%s", error->message);
}

/* K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), C: four
 * people, twelve units. */
static SosTable *
krippendorff (void)
{
  static const char rows[4][13] = { "123321412...", "1233224125.3", ".3332342251.", "12332441251." };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *members = NULL;
  const char *maps[2] = { NULL, NULL };

  for (guint rater = 0; rater < 4; rater++)
    for (guint unit = 0; unit < 12; unit++)
      if (rows[rater][unit] != '.')
        g_string_append_printf (text, "%s{'id':'r%u-%u','by':'p%u','on':'2026-01-%02u','round':%u,'value':%c}",
                                text->len > 0 ? "," : "", rater, unit, rater, rater + 1 + unit % 3, unit + 1,
                                rows[rater][unit]);
  members = g_strdup_printf ("'people':[{'id':'p0','role':'parent'},{'id':'p1','role':'family'},"
                             "{'id':'p2','role':'professional'},{'id':'p3','role':'professional'}],"
                             "'scales':[{'id':'s','topic':'safety','ratings':[%s]}]",
                             text->str);
  maps[0] = members;

  return ratings_of (maps);
}

START_TEST (published_figures_come_out)
{
  g_autoptr (SosTable) ratings = krippendorff ();

  expect (ratings, all, "topic", SOS_RELIABILITY_ORDINAL, "safety 0.8153875 11 40 55\n");
  expect (ratings, all, "topic", SOS_RELIABILITY_NOMINAL, "safety 0.74342105 11 40 55\n");
  expect (ratings, all, "topic", SOS_RELIABILITY_INTERVAL, "safety 0.84910714 11 40 55\n");
}
END_TEST

#define PEOPLE                                                                                    \
  "'people':[{'id':'jo','role':'child'},{'id':'bo','role':'child'},{'id':'mum','role':'parent'}," \
  "{'id':'dad','role':'parent'},{'id':'sw','role':'professional'}]"
#define SCALE(id, more, ratings) "{'id':'" id "'," more "'ratings':[" ratings "]}"
#define SAID(id, by, on, more) "{'id':'" id "','by':'" by "','on':'" on "'," more "}"

/* Rounds of two maps, one of a child by itself; days without a round; somebody who
 * rates alone. */
static SosTable *
two_teams (void)
{
  static const char *const maps[] = {
    "'authority':'E','team':'Red','case':'c'," PEOPLE ",'scales':[" SCALE (
        "s", "'topic':'safety',",
        SAID ("a", "mum", "2026-01-01", "'round':1,'value':3") "," SAID ("b", "sw", "2026-01-09", "'round':1,'value':3") "," SAID (
            "c", "dad", "2026-01-02",
            "'round':1,'value':5") "," SAID ("d", "mum", "2026-01-03",
                                             "'value':9") "," SAID ("e", "sw", "2026-01-04",
                                                                    "'value':9") "," SAID ("f", "mum", "2026-02-01",
                                                                                           "'round':2,'value':"
                                                                                           "8") "," SAID ("g", "sw",
                                                                                                          "2026"
                                                                                                          "-02-"
                                                                                                          "01",
                                                                                                          "'rou"
                                                                                                          "nd':"
                                                                                                          "2,'"
                                                                                                          "chil"
                                                                                                          "d':'"
                                                                                                          "jo',"
                                                                                                          "'val"
                                                                                                          "ue':"
                                                                                                          "8") "," SAID ("h",
                                                                                                                         "dad",
                                                                                                                         "2026-02-01",
                                                                                                                         "'round':2,'child':'jo','value':8")) "]",
    "'authority':'E','team':'Blue'," PEOPLE ",'scales':[" SCALE (
        "s", "'topic':'safety',",
        SAID ("a", "mum", "2026-01-03", "'value':2") "," SAID (
            "b", "sw", "2026-01-03", "'value':4")) "," SCALE ("t", "'topic':'safety',",
                                                              SAID ("c", "dad", "2026-01-03", "'value':6")) "]",
    NULL,
  };

  return ratings_of (maps);
}

START_TEST (ratings_of_one_round_are_a_unit)
{
  g_autoptr (SosTable) ratings = two_teams ();

  expect (ratings, all, "team", SOS_RELIABILITY_INTERVAL, "Blue 0 1 2 1\nRed 0.87301587 2 5 4\n");
  expect (ratings, all, "child_id case_id", SOS_RELIABILITY_NOMINAL, "- c 0 1 3 3\n- m 0 1 2 1\njo c - 1 2 1\n");
  expect (ratings, all, "scale_id", SOS_RELIABILITY_NOMINAL, "s 0.36842105 3 7 5\nt - 0 0 0\n");
}
END_TEST

/* Without anything to group by there is one group; people of one class rate with
 * those of their class only. */
START_TEST (groups_are_what_was_asked_for)
{
  g_autoptr (SosTable) ratings = two_teams ();
  g_autoptr (SosTable) together = sos_agreement (ratings, all, NULL, SOS_RELIABILITY_NOMINAL, NULL);
  g_autofree char *columns = tabled_columns (sos_table_get_info (together));
  g_autofree char *row = tabled_table (together, "n_units n_ratings n_pairs");
  static const guint8 second[] = { 0, 1 }, none[] = { 0, 0 };

  ck_assert_str_eq (columns, "alpha n_units n_ratings n_pairs");
  ck_assert_str_eq (row, "3 7 5\n");
  expect (ratings, all, "rater_class", SOS_RELIABILITY_NOMINAL, "parent 0 1 2 1\nprofessional - 0 0 0\n");
  expect (ratings, second, "authority team", SOS_RELIABILITY_NOMINAL, "E Blue 0 1 2 1\n");
  expect (ratings, none, "team", SOS_RELIABILITY_NOMINAL, "");
}
END_TEST

START_TEST (directions_are_not_put_together)
{
  static const char *const maps[] = {
    "'team':'Red'," PEOPLE
    ",'scales':[" SCALE ("s", "'topic':'safety',", SAID ("a", "mum", "2026-01-01", "'value':3")) "," SCALE (
        "t", "'topic':'wellbeing','higher_is':'worse',",
        SAID ("b", "mum", "2026-01-01", "'value':4")) "," SCALE ("u", "'higher_is':'worse',",
                                                                 SAID ("c", "sw", "2026-01-01", "'value':4")) "]",
    NULL,
  };
  g_autoptr (SosTable) ratings = ratings_of (maps);

  expect_error (ratings, "team", SOS_ERROR_RULE,
                "scores of safety, where higher is safer, and of wellbeing, where higher is worse,");
  expect_error (ratings, "team", SOS_ERROR_RULE, "add higher_is or topic");
  expect (ratings, all, "higher_is", SOS_RELIABILITY_NOMINAL, "safer - 0 0 0\nworse - 0 0 0\n");
  expect (ratings, all, "topic", SOS_RELIABILITY_NOMINAL, "- - 0 0 0\nsafety - 0 0 0\nwellbeing - 0 0 0\n");
}
END_TEST

START_TEST (columns_that_cannot_be_grouped_by_are_refused)
{
  g_autoptr (SosTable) ratings = two_teams ();

  expect_error (ratings, "score", SOS_ERROR_RANGE, "authority, team, case_id, scale_id, topic, higher_is, child_id");
  expect_error (ratings, "team nonsense", SOS_ERROR_RANGE, "rater_class");
  expect_error (ratings, "team topic team", SOS_ERROR_RANGE, "once");
}
END_TEST

/* A pair is two people's scores of the same: each is looked for among all. */
static gboolean
is_pair (const SosRows *rows, gint64 a, gint64 b)
{
  static const char *const names[] = { "scale_id", "child_id", "round", "higher_is" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *cell = tabled_cell (rows, names[i], a);

      if (!tabled_is (rows, names[i], b, cell))
        return FALSE;
    }
  if (tabled_is (rows, "round", a, NULL))
    {
      g_autofree char *day = tabled_cell (rows, "rated_on", a);

      return tabled_is (rows, "rated_on", b, day);
    }

  return TRUE;
}

static gint
count_pairs (const SosRows *rows, const char *higher_is, gint *n_ratings)
{
  gint n = 0;

  for (gint64 a = 0; a < rows->n_rows; a++)
    {
      gint of_this = 0;

      for (gint64 b = 0; tabled_is (rows, "higher_is", a, higher_is) && b < rows->n_rows; b++)
        of_this += a != b && is_pair (rows, a, b);
      n += of_this;
      *n_ratings += of_this > 0;
    }

  return n / 2;
}

static void
check_pairs (SosMap *map, guint32 seed G_GNUC_UNUSED)
{
  static const char *const by[] = { "higher_is", NULL };
  g_autoptr (SosTable) ratings = sos_table_new (sos_table_info (SOS_TABLE_RATINGS)), table = NULL;
  const SosRows *groups;

  add_map (ratings, map, 0);
  table = sos_agreement (ratings, all, by, SOS_RELIABILITY_ORDINAL, NULL);
  sos_require (table != NULL);
  if (ratings->n_rows == 0)
    return;

  groups = sos_table_get_chunk (table, 0);
  for (gint64 i = 0; i < groups->n_rows; i++)
    {
      g_autofree char *higher_is = tabled_cell (groups, "higher_is", i);
      gint n_ratings = 0;

      sos_require (tabled_number (groups, "n_pairs", i) ==
                   count_pairs (sos_table_get_chunk (ratings, 0), higher_is, &n_ratings));
      sos_require (tabled_number (groups, "n_ratings", i) == n_ratings);
    }
}

START_TEST (pairs_are_those_that_one_finds_by_hand) { rated_over_maps (check_pairs); }
END_TEST

SOS_TEST_MAIN ("agreement",
               published_figures_come_out,
               ratings_of_one_round_are_a_unit,
               groups_are_what_was_asked_for,
               directions_are_not_put_together,
               columns_that_cannot_be_grouped_by_are_refused,
               pairs_are_those_that_one_finds_by_hand)
