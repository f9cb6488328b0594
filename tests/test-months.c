/* SPDX-License-Identifier: MIT */
/* What teams' ratings say, month for month. */
#include "tests/rated.h"
#include "tests/support.h"
#include "tests/tabled.h"

#include <string.h>

#include "lib/practice/required.h"

/* Sums of maps, each with its number. */
static void
add_map (SosMonths *months, SosMap *map, guint number)
{
  const SosQuestions questions = { .tables = 1u << SOS_TABLE_MONTHLY, .as_of = sos_date_from_string (RATED_DAY) };
  SosYield yield;

  sos_yield_init (&yield, &questions);
  sos_extract (&yield, map, "f:1", 0, NULL);
  sos_months_append (months, &yield.months, number);
  sos_yield_clear (&yield);
}

static void
add_members (SosMonths *months, const char *members, guint number)
{
  g_autoptr (SosMap) map = sos_test_map_with (members);

  add_map (months, map, number);
}

static void
expect (const SosMonths *months, const guint8 *is_counted, guint min_children, const char *columns, const char *rows)
{
  g_autoptr (SosTable) table = sos_months_to_table (months, is_counted, min_children);
  g_autofree char *found = tabled_table (table, columns);

  ck_assert_str_eq (found, rows);
}

#define JO                                                                                                        \
  "'people':[{'id':'jo','role':'child','age':8},{'id':'bo','role':'child','age':8},{'id':'mum','role':'parent'}," \
  "{'id':'sw','role':'professional'}]"
#define SCALE(id, more, ratings) "{'id':'" id "'," more "'ratings':[" ratings "]}"
#define SAID(id, by, on, more) "{'id':'" id "','by':'" by "','on':'" on "'," more "}"

static const guint8 all[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

START_TEST (a_month_of_a_team_is_a_row)
{
  static const char *const maps[] = {
    "'authority':'E','team':'Red'," JO ",'scales':[" SCALE (
        "s", "'topic':'safety',",
        SAID ("a", "mum", "2026-01-31", "'value':7") "," SAID ("b", "sw", "2026-01-01", "'value':9") "," SAID (
            "c", "sw", "2026-02-01", "'not_rated':'absent'")) "," SCALE ("t", "'topic':'safety','higher_is':'worse',",
                                                                         SAID ("d", "mum", "2026-01-09",
                                                                               "'value':3")) "]",
    "'authority':'E','team':'Red'," JO
    ",'scales':[" SCALE ("s", "'topic':'safety','about':['jo'],", SAID ("a", "mum", "2026-01-30", "'value':6")) "]",
    "'authority':'E'," JO ",'scales':[" SCALE ("s", "", SAID ("a", "mum", "2026-01-30", "'value':0")) "]",
    "'authority':'D','team':'Blue'," JO
    ",'scales':[" SCALE ("s", "", SAID ("a", "mum", "2026-01-30", "'value':10")) "]",
  };
  g_autofree char *columns = tabled_columns (sos_table_info (SOS_TABLE_MONTHLY));
  SosMonths months;

  sos_months_init (&months);
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    add_members (&months, maps[i], i);
  expect (&months, all, 0, columns,
          "D Blue - 2026-01-01 safer 2 1 10 10 10 1 10 - - - true -\n"
          "E - - 2026-01-01 safer 2 1 0 0 0 0 0 - - - true -\n"
          "E Red safety 2026-01-01 safer 3 3 7 6.5 8 0.66666667 7 - - - true -\n"
          "E Red safety 2026-01-01 worse 2 1 3 3 3 - 3 - - - true -\n");
  expect (&months, all, 3, columns,
          "D Blue - 2026-01-01 safer - - - - - - - - - - true fewer than 3 children\n"
          "E - - 2026-01-01 safer - - - - - - - - - - true fewer than 3 children\n"
          "E Red safety 2026-01-01 safer 3 3 7 6.5 8 0.66666667 7 - - - true -\n"
          "E Red safety 2026-01-01 worse - - - - - - - - - - true fewer than 3 children\n");
  sos_months_clear (&months);
}
END_TEST

START_TEST (maps_that_are_not_counted_are_left_out)
{
  static const guint8 second[] = { 0, 1 };
  SosMonths months;

  sos_months_init (&months);
  add_members (&months, JO ",'scales':[" SCALE ("s", "", SAID ("a", "mum", "2026-01-30", "'value':0")) "]", 0);
  add_members (&months, JO ",'scales':[" SCALE ("s", "", SAID ("a", "mum", "2026-03-30", "'value':8")) "]", 1);
  expect (&months, second, 0, "month n_ratings median", "2026-03-01 1 8\n");
  sos_months_clear (&months);
}
END_TEST

static void
expect_share (const char *people, const char *scales, const char *rows)
{
  g_autofree char *members = g_strdup_printf ("'people':[%s,{'id':'mum','role':'parent'},"
                                              "{'id':'sw','role':'professional'}],'scales':[%s]",
                                              people, scales);
  SosMonths months;

  sos_months_init (&months);
  add_members (&months, members, 0);
  expect (&months, all, 0, "month n_children n_ratings share_at_threshold", rows);
  sos_months_clear (&months);
}

#define TWO "{'id':'jo','role':'child'},{'id':'bo','role':'child'}"

START_TEST (a_child_is_at_the_threshold_when_everybody_says_so)
{
  /* The latest of each rater counts. */
  expect_share (TWO,
                SCALE ("s", "",
                       SAID ("a", "mum", "2026-01-30", "'value':8") "," SAID (
                           "b", "mum", "2026-01-02", "'value':1") "," SAID ("c", "sw", "2026-01-02", "'value':7")),
                "2026-01-01 2 3 1\n");
  /* Who is named was not spoken of with the family, by that person in that month. */
  expect_share (TWO,
                SCALE ("s", "",
                       SAID ("a", "mum", "2026-01-30", "'value':1") "," SAID (
                           "b", "mum", "2026-01-02",
                           "'child':'jo','value':9") "," SAID ("c", "mum", "2026-02-02",
                                                               "'value':9") "," SAID ("d", "sw", "2026-02-02",
                                                                                      "'child':'bo','value':3")),
                "2026-01-01 2 2 0.5\n2026-02-01 2 2 0.5\n");
  /* On each of its scales; those of other children do not matter. */
  expect_share (TWO,
                SCALE ("s", "'about':['jo'],", SAID ("a", "mum", "2026-01-30", "'value':1")) "," SCALE (
                    "t", "'threshold':3,", SAID ("b", "mum", "2026-01-02", "'value':3")),
                "2026-01-01 2 2 0.5\n");
  /* A child without a score is not counted. */
  expect_share (TWO, SCALE ("s", "'about':['jo'],", SAID ("a", "mum", "2026-01-30", "'value':7")),
                "2026-01-01 1 1 1\n");
  /* Nor one who had died before the month began; an unborn one is. */
  expect_share (
      "{'id':'jo','role':'child','died':'2026-01-15'},{'id':'bo','role':'child','due':'2026-12-01'}",
      SCALE ("s", "", SAID ("a", "mum", "2026-01-30", "'value':7") "," SAID ("b", "mum", "2026-02-01", "'value':7")),
      "2026-01-01 2 1 1\n2026-02-01 1 1 1\n");
  /* No child at all. */
  expect_share ("{'id':'x','role':'family'}", SCALE ("s", "", SAID ("a", "mum", "2026-01-30", "'value':7")),
                "2026-01-01 0 1 -\n");
}
END_TEST

/* Months of two children each, and one of a single child in their midst. */
static void
add_months (SosMonths *months, const gint *medians, guint n, guint alone)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *members =
          g_strdup_printf ("'people':[{'id':'jo','role':'child'}%s,{'id':'mum','role':'parent'}],"
                           "'scales':[{'id':'s','ratings':[{'id':'a','by':'mum','on':'%04u-%02u-07','value':%d}]}]",
                           i == alone ? "" : ",{'id':'bo','role':'child'}", 2024 + i / 12, i % 12 + 1, medians[i]);

      add_members (months, members, i);
    }
}

/* Twelve months whose limits are known, and one of which nothing is told: it leaves
 * no trace in them. */
START_TEST (months_stand_in_a_chart)
{
  static const gint medians[] = { 3, 3, 4, 2, 3, 5, 10, 5, 6, 6, 7, 7, 8 };
  SosMonths months;

  sos_months_init (&months);
  add_months (&months, medians, G_N_ELEMENTS (medians), 6);
  expect (&months, all, 2, "month median xmr_mean xmr_lower xmr_upper xmr_signal trial suppressed",
          "2024-01-01 3 4.9166667 2.740303 7.0930303 near_limit false -\n"
          "2024-02-01 3 4.9166667 2.740303 7.0930303 near_limit false -\n"
          "2024-03-01 4 4.9166667 2.740303 7.0930303 - false -\n"
          "2024-04-01 2 4.9166667 2.740303 7.0930303 outside false -\n"
          "2024-05-01 3 4.9166667 2.740303 7.0930303 near_limit false -\n"
          "2024-06-01 5 4.9166667 2.740303 7.0930303 shift false -\n"
          "2024-07-01 - - - - - false fewer than 2 children\n"
          "2024-08-01 5 4.9166667 2.740303 7.0930303 shift false -\n"
          "2024-09-01 6 4.9166667 2.740303 7.0930303 shift false -\n"
          "2024-10-01 6 4.9166667 2.740303 7.0930303 shift false -\n"
          "2024-11-01 7 4.9166667 2.740303 7.0930303 near_limit false -\n"
          "2024-12-01 7 4.9166667 2.740303 7.0930303 near_limit false -\n"
          "2025-01-01 8 4.9166667 2.740303 7.0930303 outside false -\n");
  sos_months_clear (&months);
}
END_TEST

START_TEST (few_months_are_on_trial)
{
  static const gint medians[] = { 3, 3, 4, 2, 3, 5, 5, 6, 6, 7, 7, 8 };
  SosMonths months;

  sos_months_init (&months);
  add_months (&months, medians, 2, 99);
  expect (&months, all, 0, "xmr_mean xmr_lower trial", "3 3 true\n3 3 true\n");
  sos_months_empty (&months);
  ck_assert_uint_eq (months.items->len, 0);
  sos_months_clear (&months);
}
END_TEST

/* One child, one month, the slow way: its raters' latest scores on each scale. */

static gboolean
is_of (const SosScale *scale, const SosMonth *month)
{
  return scale->topic == month->topic &&
         (scale->higher_is == SOS_DIRECTION_WORSE) == (month->direction == SOS_DIRECTION_WORSE);
}

static gboolean
is_later (const SosRating *a, const SosRating *b)
{
  return b == NULL || a->on > b->on || (a->on == b->on && a->round > b->round);
}

static const SosRating *
find_latest (const SosScale *scale, const char *rater, const char *child, gint32 month)
{
  const SosRating *latest = NULL;

  for (guint i = 0; i < scale->ratings.n; i++)
    {
      const SosRating *rating = scale->ratings.items[i];

      if (rating->value.is_set && g_str_equal (rating->by, rater) && g_strcmp0 (rating->child, child) == 0 &&
          sos_month_of (rating->on) == month && is_later (rating, latest))
        latest = rating;
    }

  return latest;
}

static void
judge_child (const SosDocument *document,
             const SosPerson *child,
             const SosMonth *month,
             gboolean *is_rated,
             gboolean *is_low)
{
  SosDate day = sos_month_get_first_day (month->month);

  *is_rated = *is_low = FALSE;
  for (guint i = 0; i < document->scales.n; i++)
    for (guint j = 0; is_of (document->scales.items[i], month) && j < document->people.n; j++)
      {
        const SosScale *scale = document->scales.items[i];
        const char *rater = document->people.items[j]->id;
        const SosRating *latest = find_latest (scale, rater, child->id, month->month);

        if (latest == NULL && (child->died == SOS_DATE_NONE || child->died > day) &&
            (scale->about == NULL || g_strv_contains (scale->about, child->id)))
          latest = find_latest (scale, rater, NULL, month->month);
        if (latest == NULL)
          continue;
        *is_rated = TRUE;
        *is_low |= latest->value.value < sos_scale_get_threshold (scale);
      }
}

static void
check_month (SosMap *map, const SosMonth *month)
{
  const SosDocument *document = sos_map_get_document (map);
  const SosPersonList *children = sos_map_get_children (map);
  guint counts[SOS_N_RATING_VALUES] = { 0 }, n_children = 0, n_at_threshold = 0;

  for (guint i = 0; i < document->scales.n; i++)
    for (guint j = 0; is_of (document->scales.items[i], month) && j < document->scales.items[i]->ratings.n; j++)
      {
        const SosRating *rating = document->scales.items[i]->ratings.items[j];

        if (rating->value.is_set && sos_month_of (rating->on) == month->month)
          counts[rating->value.value]++;
      }
  for (guint i = 0; i < SOS_N_RATING_VALUES; i++)
    sos_require (month->scores[i] == counts[i]);
  for (guint i = 0; i < children->n; i++)
    {
      gboolean is_rated, is_low;

      judge_child (document, children->items[i], month, &is_rated, &is_low);
      n_children += is_rated;
      n_at_threshold += is_rated && !is_low;
    }
  sos_require (month->n_children == n_children);
  sos_require (month->n_at_threshold == n_at_threshold);
}

static guint
count_scores (SosMap *map)
{
  const SosScaleList *scales = &sos_map_get_document (map)->scales;
  guint n = 0;

  for (guint i = 0; i < scales->n; i++)
    for (guint j = 0; j < scales->items[i]->ratings.n; j++)
      n += scales->items[i]->ratings.items[j]->value.is_set;

  return n;
}

static void
check_months (SosMap *map, guint32 seed G_GNUC_UNUSED)
{
  guint n = 0;
  SosMonths months;

  sos_months_init (&months);
  add_map (&months, map, 0);
  for (guint i = 0; i < months.items->len; i++)
    {
      const SosMonth *month = &g_array_index (months.items, SosMonth, i);

      check_month (map, month);
      for (guint j = 0; j < SOS_N_RATING_VALUES; j++)
        n += month->scores[j];
    }
  sos_require (n == count_scores (map));
  sos_months_clear (&months);
}

START_TEST (the_slow_way_gives_the_same) { rated_over_maps (check_months); }
END_TEST

SOS_TEST_MAIN ("months",
               a_month_of_a_team_is_a_row,
               maps_that_are_not_counted_are_left_out,
               a_child_is_at_the_threshold_when_everybody_says_so,
               months_stand_in_a_chart,
               few_months_are_on_trial,
               the_slow_way_gives_the_same)
