/* SPDX-License-Identifier: MIT */
/* What one map adds to the table `monthly`.
 *
 * A child is at the threshold when, on each of its scales of the topic, the latest
 * score of the month of every rater is. What somebody said of the family is said of
 * each child of the scale who was alive when the month began, but for those whom
 * the same person rated by name on that scale in that month. */
#include "lib/analysis/put.h"

#include <stdlib.h>

#include "lib/practice/required.h"

/* A score. The key orders by topic, direction and month, then as the tracks stand:
 * by scale, rater and child, the family first, and by day. */
typedef struct {
  guint64 key;
  const SosTrack *track;
  guint scale; /* its place in the document */
  gint score;
} Point;

typedef struct {
  const SosPerson *person;
  gboolean is_rated;
  gboolean is_low;
  guint n_excused; /* whose low score for the family is not about this child: they named it */
} Child;

typedef struct {
  const SosMapView *view;
  Child *all; /* sorted by where the person lies */
  guint n;
  const SosScale *scale; /* whose children are known: one at a time, as there may be many of both */
  Child **of_scale;
  guint n_of_scale;
} Look;

#define TOPIC_SHIFT 56
#define DIRECTION_SHIFT 54
#define MONTH_SHIFT 32

static guint64
make_key (const SosScale *scale, gint32 month, guint number)
{
  guint64 direction = sos_scale_runs_towards_safer (scale) ? SOS_DIRECTION_SAFER : SOS_DIRECTION_WORSE;

  return (guint64) scale->topic << TOPIC_SHIFT | direction << DIRECTION_SHIFT | (guint64) month << MONTH_SHIFT | number;
}

static gboolean
is_same_month (const Point *a, const Point *b)
{
  return a->key >> MONTH_SHIFT == b->key >> MONTH_SHIFT;
}

static gboolean
is_same_scale (const Point *a, const Point *b)
{
  return a->scale == b->scale;
}

static gboolean
is_same_rater (const Point *a, const Point *b)
{
  return a->track->rater == b->track->rater;
}

static gboolean
is_same_track (const Point *a, const Point *b)
{
  return a->track == b->track;
}

/* How many of the points, from the first on, have something in common. */
static guint
count_run (const Point *points, guint n, gboolean (*is_same) (const Point *a, const Point *b))
{
  guint run = 1;

  while (run < n && is_same (points, &points[run]))
    run++;

  return run;
}

static gint
compare_points (gconstpointer a, gconstpointer b)
{
  guint64 left = ((const Point *) a)->key, right = ((const Point *) b)->key;

  return left < right ? -1 : left > right;
}

static Point *
gather_points (SosMapView *view, guint *n_points)
{
  const SosTracks *tracks = sos_map_view_track (view);
  Point *points;
  guint n = 0;

  for (guint i = 0; i < tracks->n; i++)
    n += tracks->items[i].n_ratings;
  points = sos_arena_take (view->arena, n * sizeof *points);

  n = 0;
  for (guint scale = 0; scale < view->document->scales.n; scale++)
    for (guint i = tracks->first[scale]; i < tracks->first[scale + 1]; i++)
      for (guint j = 0; j < tracks->items[i].n_ratings; j++)
        {
          const SosTrack *track = &tracks->items[i];
          const SosRating *rating = track->ratings[j];

          if (rating->value.is_set)
            points[n] =
                (Point) { make_key (track->scale, sos_month_of (rating->on), n), track, scale, rating->value.value },
            n++;
        }
  *n_points = n;

  return points;
}

static gint
compare_children (gconstpointer a, gconstpointer b)
{
  const SosPerson *left = ((const Child *) a)->person, *right = ((const Child *) b)->person;

  return left < right ? -1 : left > right;
}

static Look
begin_look (const SosMapView *view)
{
  const SosPersonList *children = sos_map_get_children (view->map);
  Look look = { .view = view,
                .all = sos_arena_alloc (view->arena, children->n * sizeof (Child)),
                .n = children->n,
                .of_scale = sos_arena_take (view->arena, children->n * sizeof (Child *)) };

  for (guint i = 0; i < children->n; i++)
    look.all[i].person = children->items[i];
  qsort (look.all, look.n, sizeof *look.all, compare_children);

  return look;
}

static Child *
find_child (const Look *look, const SosPerson *person)
{
  const Child key = { .person = person };

  return bsearch (&key, look->all, look->n, sizeof *look->all, compare_children);
}

static void
find_children_of (Look *look, const SosScale *scale)
{
  if (look->scale == scale)
    return;

  look->scale = scale;
  look->n_of_scale = 0;
  for (guint i = 0; i < look->n; i++)
    if (sos_scale_is_of (scale, look->all[i].person))
      look->of_scale[look->n_of_scale++] = &look->all[i];
}

/* What one rater says of the children that they name, and of the family. */
static void
hear_rater (const Look *look, const Point *points, guint n, guint *n_low)
{
  gint threshold = sos_scale_get_threshold (points->track->scale);
  gboolean is_family_low = FALSE;

  for (guint i = 0, run; i < n; i += run)
    {
      const SosTrack *track = points[i].track;
      gboolean is_low;

      run = count_run (points + i, n - i, is_same_track);
      is_low = points[i + run - 1].score < threshold;
      if (track->child == NULL)
        {
          is_family_low = is_low;
          *n_low += is_low;
        }
      else
        {
          Child *child = find_child (look, track->child);

          child->is_rated = TRUE;
          child->is_low |= is_low;
          child->n_excused += is_family_low;
        }
    }
}

static void
hear_of_family (Look *look, const SosScale *scale, SosDate day, guint n_low)
{
  find_children_of (look, scale);
  for (guint i = 0; i < look->n_of_scale; i++)
    {
      Child *child = look->of_scale[i];

      if (!sos_person_lives (child->person, day))
        continue;
      child->is_rated = TRUE;
      child->is_low |= n_low > child->n_excused;
    }
}

/* One scale in one month. */
static void
hear_scale (Look *look, const Point *points, guint n, SosDate day)
{
  gboolean is_of_family = FALSE;
  guint n_low = 0;

  for (guint i = 0; i < look->n; i++)
    look->all[i].n_excused = 0;
  for (guint i = 0, run; i < n; i += run)
    {
      run = count_run (points + i, n - i, is_same_rater);
      is_of_family |= points[i].track->child == NULL;
      hear_rater (look, points + i, run, &n_low);
    }
  if (is_of_family)
    hear_of_family (look, points->track->scale, day, n_low);
}

static void
count_children (Look *look, const Point *points, guint n, SosMonth *month)
{
  SosDate day = sos_month_get_first_day (month->month);

  for (guint i = 0; i < look->n; i++)
    look->all[i].is_rated = look->all[i].is_low = FALSE;
  for (guint i = 0, run; i < n; i += run)
    {
      run = count_run (points + i, n - i, is_same_scale);
      hear_scale (look, points + i, run, day);
    }
  for (guint i = 0; i < look->n; i++)
    {
      month->n_children += look->all[i].is_rated;
      month->n_at_threshold += look->all[i].is_rated && !look->all[i].is_low;
    }
}

static gint32
number_of (SosDictionary *dictionary, const char *word)
{
  return word != NULL ? sos_dictionary_add (dictionary, word) : -1;
}

void
sos_put_months (SosMonths *months, SosMapView *view, guint number)
{
  guint n;
  Point *points = gather_points (view, &n);
  SosMonth keys = { .map = number };
  Look look;

  if (n == 0)
    return;

  qsort (points, n, sizeof *points, compare_points);
  keys.authority = number_of (months->authorities, view->document->authority);
  keys.team = number_of (months->teams, view->document->team);
  look = begin_look (view);
  for (guint i = 0, run; i < n; i += run)
    {
      const SosScale *scale = points[i].track->scale;
      SosMonth month = keys;

      run = count_run (points + i, n - i, is_same_month);
      month.topic = scale->topic;
      month.direction = sos_scale_runs_towards_safer (scale) ? SOS_DIRECTION_SAFER : SOS_DIRECTION_WORSE;
      month.month = (gint32) (points[i].key >> MONTH_SHIFT & ((1u << (DIRECTION_SHIFT - MONTH_SHIFT)) - 1));
      for (guint j = i; j < i + run; j++)
        month.scores[points[j].score]++;
      count_children (&look, points + i, run, &month);
      g_array_append_val (months->items, month);
    }
}
