/* SPDX-License-Identifier: MIT */
/* Tables of random maps against what a slow reading of the map, or of the table of
 * ratings, says. */
#include "tests/rated.h"
#include "tests/support.h"
#include "tests/tabled.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/practice/days.h"

#define ALL_TABLES (((1u << SOS_N_TABLES) - 1) & ~1u)

static void
ask (SosYield *yield, SosQuestions *questions, SosMap *map, const char *day)
{
  g_autoptr (GError) error = NULL;

  *questions = (SosQuestions) { .tables = ALL_TABLES, .as_of = sos_date_from_string (day) };
  sos_yield_init (yield, questions);
  sos_extract (yield, map, "f:1", 0, &error);
}

/* What a map says on a day is what it says without all that came later. */
static void
check_past (SosMap *map, guint32 seed)
{
  static const char *const days[] = { "2025-12-31", "2026-01-31", "2026-02-20", "2026-04-01" };
  const char *day = days[seed % G_N_ELEMENTS (days)];
  g_autofree char *text = rated_map (seed, day);
  g_autoptr (SosMap) past = sos_test_map (text);
  SosQuestions questions, before;
  SosYield yield, of_past;

  if (seed == 0)
    return;
  ask (&yield, &questions, map, day);
  ask (&of_past, &before, past, day);
  for (SosTableKind kind = SOS_TABLE_RATINGS; kind < SOS_TABLE_MAPS; kind++)
    {
      g_autofree char *columns = tabled_columns (sos_table_info (kind));
      g_autofree char *rows = tabled_rows (&yield.rows[kind], columns);
      g_autofree char *expected = tabled_rows (&of_past.rows[kind], columns);

      ck_assert_str_eq (rows, expected);
    }
  ck_assert_uint_eq (yield.months.items->len, of_past.months.items->len);
  for (guint i = 0; i < yield.months.items->len; i++)
    sos_require (memcmp (&g_array_index (yield.months.items, SosMonth, i),
                         &g_array_index (of_past.months.items, SosMonth, i), sizeof (SosMonth)) == 0);
  sos_yield_clear (&yield);
  sos_yield_clear (&of_past);
}

START_TEST (nothing_later_is_seen) { rated_over_maps (check_past); }
END_TEST

static gint
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const gint *) a - *(const gint *) b;
}

static gdouble
median_of (gint *values, guint n)
{
  qsort (values, n, sizeof *values, compare_ints);

  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2.0;
}

static void
require_number (const SosRows *rows, const char *column, gint64 row, gdouble number)
{
  g_autofree char *text = g_strdup_printf ("%.8g", number);

  ck_assert_msg (tabled_is (rows, column, row, text), "%s %s", column, text);
}

/* Whether a row of the ratings is of the rater, child and scale of a series. */
static gboolean
is_of_series (const SosRows *ratings, gint64 i, const SosRows *series, gint64 row)
{
  static const char *const names[] = { "scale_id", "child_id", "rater_id" };

  for (guint j = 0; j < G_N_ELEMENTS (names); j++)
    {
      g_autofree char *cell = tabled_cell (series, names[j], row);

      if (!tabled_is (ratings, names[j], i, cell))
        return FALSE;
    }

  return TRUE;
}

typedef struct {
  gint32 day;
  gint round;
  gint score;
} Point;

static gint
compare_points (gconstpointer a, gconstpointer b)
{
  const Point *left = a, *right = b;

  return left->day != right->day ? left->day - right->day : left->round - right->round;
}

static guint
gather_points (const SosRows *ratings, const SosRows *series, gint64 row, Point *points, gint *threshold)
{
  guint n = 0;

  for (gint64 i = 0; i < ratings->n_rows; i++)
    if (is_of_series (ratings, i, series, row))
      {
        g_autofree char *day = tabled_cell (ratings, "rated_on", i);

        points[n++] = (Point) { sos_date_to_days (sos_date_from_string (day)), tabled_number (ratings, "round", i),
                                tabled_number (ratings, "score", i) };
        *threshold = tabled_is (ratings, "threshold", i, NULL) ? 99 : tabled_number (ratings, "threshold", i);
      }
  qsort (points, n, sizeof *points, compare_points);

  return n;
}

static void
require_day (const SosRows *rows, const char *column, gint64 row, gint32 day)
{
  char text[SOS_DATE_MAX_LENGTH];

  sos_require (tabled_is (rows, column, row, day > 0 ? sos_date_to_string (sos_date_from_days (day), text) : NULL));
}

/* The first day at the threshold, and the first below it after that. */
static void
check_threshold (const SosRows *series, gint64 row, const Point *points, guint n, gint threshold)
{
  guint i = 0, j;

  while (i < n && points[i].score < threshold)
    i++;
  for (j = i; j < n && points[j].score >= threshold;)
    j++;
  require_day (series, "reached_on", row, i < n && threshold <= 10 ? points[i].day : 0);
  require_day (series, "lost_on", row, j < n && i < n ? points[j].day : 0);
}

static void
check_series_row (const SosRows *ratings, const SosRows *series, gint64 row)
{
  g_autofree Point *points = g_new (Point, ratings->n_rows);
  g_autofree gint *scores = g_new (gint, ratings->n_rows);
  gint threshold = 0, s = 0;
  guint n = gather_points (ratings, series, row, points, &threshold);

  sos_require (n > 0);
  for (guint i = 0; i < n; i++)
    {
      scores[i] = points[i].score;
      for (guint j = 0; j < i; j++)
        s += (points[i].score > points[j].score) - (points[i].score < points[j].score);
    }
  require_number (series, "n", row, n);
  require_number (series, "first", row, scores[0]);
  require_number (series, "last", row, scores[n - 1]);
  require_number (series, "delta", row, scores[n - 1] - scores[0]);
  require_day (series, "first_on", row, points[0].day);
  require_day (series, "last_on", row, points[n - 1].day);
  require_number (series, "mk_s", row, s);
  sos_require (tabled_is (series, "p", row, NULL) == (n < 5));
  sos_require (tabled_is (series, "slope_per_month", row, NULL) == (points[0].day == points[n - 1].day));
  check_threshold (series, row, points, n, threshold);
  require_number (series, "median", row, median_of (scores, n));
  require_number (series, "lowest", row, scores[0]);
  require_number (series, "highest", row, scores[n - 1]);
}

static void
check_series (SosMap *map, guint32 seed G_GNUC_UNUSED)
{
  SosQuestions questions;
  SosYield yield;
  const SosRows *ratings = &yield.rows[SOS_TABLE_RATINGS], *series = &yield.rows[SOS_TABLE_SERIES];
  gint n = 0;

  ask (&yield, &questions, map, RATED_DAY);
  for (gint64 row = 0; row < series->n_rows; row++)
    {
      check_series_row (ratings, series, row);
      n += tabled_number (series, "n", row);
    }
  sos_require (n == ratings->n_rows);
  sos_yield_clear (&yield);
}

START_TEST (series_are_those_of_the_ratings) { rated_over_maps (check_series); }
END_TEST

static gboolean
is_same_cell (const SosRows *a, gint64 row_a, const SosRows *b, gint64 row_b, const char *column)
{
  g_autofree char *cell = tabled_cell (b, column, row_b);

  return tabled_is (a, column, row_a, cell);
}

/* Whether the rater of that row named the child, with or without a score. */
static gboolean
has_named (const SosYield *yield, const SosRows *rows, gint64 row, const char *child)
{
  for (SosTableKind kind = SOS_TABLE_RATINGS; kind <= SOS_TABLE_UNRATED; kind++)
    for (gint64 i = 0; i < yield->rows[kind].n_rows; i++)
      if (is_same_cell (&yield->rows[kind], i, rows, row, "scale_id") &&
          is_same_cell (&yield->rows[kind], i, rows, row, "rater_id") &&
          tabled_is (&yield->rows[kind], "child_id", i, child))
        return TRUE;

  return FALSE;
}

/* Whether a rating counts in a round of the consensus. */
static gboolean
is_in_round (const SosYield *yield, const SosRows *ratings, gint64 i, gint64 row)
{
  const SosRows *rounds = &yield->rows[SOS_TABLE_CONSENSUS];
  g_autofree char *child = tabled_cell (rounds, "child_id", row), *day = tabled_cell (rounds, "on", row);

  if (!is_same_cell (ratings, i, rounds, row, "scale_id") || !is_same_cell (ratings, i, rounds, row, "round") ||
      (tabled_is (rounds, "round", row, NULL) && !tabled_is (ratings, "rated_on", i, day)))
    return FALSE;

  return tabled_is (ratings, "child_id", i, child) ||
         (tabled_is (ratings, "child_id", i, NULL) && !has_named (yield, ratings, i, child));
}

static void
check_round (const SosYield *yield, gint64 row)
{
  const SosRows *ratings = &yield->rows[SOS_TABLE_RATINGS], *rounds = &yield->rows[SOS_TABLE_CONSENSUS];
  g_autofree gint *scores = g_new (gint, ratings->n_rows + 1);
  guint n = 0;

  for (gint64 i = 0; i < ratings->n_rows; i++)
    if (is_in_round (yield, ratings, i, row))
      scores[n++] = tabled_number (ratings, "score", i);
  require_number (rounds, "n_raters", row, n);
  if (n == 0)
    {
      sos_require (tabled_is (rounds, "median", row, NULL) && tabled_is (rounds, "spread", row, NULL));
      return;
    }

  require_number (rounds, "median", row, median_of (scores, n));
  require_number (rounds, "lowest", row, scores[0]);
  require_number (rounds, "highest", row, scores[n - 1]);
  require_number (rounds, "spread", row, scores[n - 1] - scores[0]);
}

/* Whether everybody whose rating counts is at the threshold follows from the rows,
 * too: who is required is a column of them. */
static void
check_threshold_of_round (const SosYield *yield, gint64 row)
{
  const SosRows *ratings = &yield->rows[SOS_TABLE_RATINGS], *rounds = &yield->rows[SOS_TABLE_CONSENSUS];
  gboolean is_low = FALSE;

  if (tabled_number (rounds, "n_missing", row) > 0 || tabled_is (rounds, "higher_is", row, "worse"))
    {
      sos_require (tabled_is (rounds, "all_at_threshold", row, NULL));
      return;
    }
  for (gint64 i = 0; i < ratings->n_rows; i++)
    if (is_in_round (yield, ratings, i, row) && tabled_is (ratings, "required", i, "true") &&
        !tabled_is (ratings, "rater_class", i, "child"))
      is_low |= tabled_number (ratings, "score", i) < tabled_number (ratings, "threshold", i);
  sos_require (!is_low || tabled_is (rounds, "all_at_threshold", row, "false"));
  sos_require (!tabled_is (rounds, "all_at_threshold", row, NULL));
}

static void
check_consensus (SosMap *map, guint32 seed G_GNUC_UNUSED)
{
  SosQuestions questions;
  SosYield yield;

  ask (&yield, &questions, map, RATED_DAY);
  for (gint64 row = 0; row < yield.rows[SOS_TABLE_CONSENSUS].n_rows; row++)
    {
      check_round (&yield, row);
      check_threshold_of_round (&yield, row);
    }
  sos_yield_clear (&yield);
}

START_TEST (rounds_are_those_of_the_ratings) { rated_over_maps (check_consensus); }
END_TEST

/* Each rating has a row in one of the two tables, in the order of the document. */
static void
check_ratings (const char *text G_GNUC_UNUSED, SosMap *map)
{
  const SosScaleList *scales = &sos_map_get_document (map)->scales;
  SosQuestions questions;
  SosYield yield;
  gint64 at[2] = { 0, 0 };

  ask (&yield, &questions, map, "2020-01-02");
  for (guint i = 0; i < scales->n; i++)
    for (guint j = 0; j < scales->items[i]->ratings.n; j++)
      {
        const SosRating *rating = scales->items[i]->ratings.items[j];
        guint kind = rating->value.is_set ? SOS_TABLE_RATINGS : SOS_TABLE_UNRATED;
        const SosRows *rows = &yield.rows[kind];
        gint64 row;

        if (rating->on > questions.as_of)
          continue;
        row = at[kind - SOS_TABLE_RATINGS]++;
        sos_require (tabled_is (rows, "rater_id", row, rating->by));
        sos_require (tabled_is (rows, "child_id", row, rating->child));
        sos_require (tabled_is (rows, "scale_id", row, scales->items[i]->id));
        if (rating->value.is_set)
          require_number (rows, "score", row, rating->value.value);
      }
  sos_require (yield.rows[SOS_TABLE_RATINGS].n_rows == at[0]);
  sos_require (yield.rows[SOS_TABLE_UNRATED].n_rows == at[1]);
  sos_require (yield.rows[SOS_TABLE_MAPS].n_rows == 1);
  sos_yield_clear (&yield);
}

START_TEST (every_rating_is_somewhere) { sos_test_over_maps (check_ratings, SOS_GENERATE_PLAIN); }
END_TEST

#define N_BATCHES 7
#define BATCH 5

/* Puts rows of random maps behind each other, in batches as threads do; without
 * those of maps that are not kept where @is_kept is there. */
static SosTable *
gather (SosTableKind kind, guint32 seed, const guint8 *is_kept)
{
  const SosQuestions questions = { .tables = 1u << kind, .as_of = sos_date_from_string (RATED_DAY) };
  SosTable *table = sos_table_new (sos_table_info (kind));
  SosYield yield;

  sos_yield_init (&yield, &questions);
  for (guint i = 0; i < N_BATCHES * BATCH; i++)
    {
      g_autofree char *text = rated_map (seed + i, RATED_DAY);
      g_autoptr (SosMap) map = sos_test_map (text);

      if (is_kept == NULL || is_kept[i])
        sos_extract (&yield, map, text + seed % 50 + i, i % BATCH, NULL);
      if (i % BATCH != BATCH - 1)
        continue;
      sos_table_append (table, &yield.rows[kind], i - i % BATCH);
      sos_yield_empty (&yield);
    }
  sos_yield_clear (&yield);

  return table;
}

START_TEST (rows_of_maps_that_are_not_kept_go)
{
  static const SosTableKind kinds[] = { SOS_TABLE_RATINGS, SOS_TABLE_CONSENSUS, SOS_TABLE_SERIES, SOS_TABLE_MAPS };
  const guint step = sos_test_step ();

  for (guint32 seed = 1; seed <= 40; seed += step)
    {
      SosTableKind kind = kinds[seed % G_N_ELEMENTS (kinds)];
      g_autoptr (SosTable) table = gather (kind, seed, NULL), expected = NULL;
      g_autofree char *columns = tabled_columns (sos_table_info (kind)), *rows = NULL, *kept_rows = NULL;
      guint8 is_kept[N_BATCHES * BATCH];

      for (guint i = 0; i < G_N_ELEMENTS (is_kept); i++)
        is_kept[i] = seed > 4 && (seed * 2654435761u + i * 40503u) >> 13 & 1;
      expected = gather (kind, seed, is_kept);
      sos_table_filter (table, is_kept);
      rows = tabled_table (table, columns);
      kept_rows = tabled_table (expected, columns);
      ck_assert_str_eq (rows, kept_rows);
      ck_assert_int_eq (sos_table_get_n_rows (table), sos_table_get_n_rows (expected));
      for (guint i = 0; table->chunks->len > 0 && i < table->info.n_columns; i++)
        ck_assert_int_eq (sos_table_get_chunk (table, 0)->columns[i].n_null,
                          sos_table_get_chunk (expected, 0)->columns[i].n_null);
    }
}
END_TEST

SOS_TEST_MAIN ("tables-generated",
               nothing_later_is_seen,
               series_are_those_of_the_ratings,
               rounds_are_those_of_the_ratings,
               every_rating_is_somewhere,
               rows_of_maps_that_are_not_kept_go)
