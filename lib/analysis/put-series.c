/* SPDX-License-Identifier: MIT */
/* The table `series`: where what one person says on one scale of one child has gone
 * over time. */
#include "lib/analysis/put.h"

#include <stdlib.h>

#include "lib/analysis/trend.h"
#include "lib/practice/days.h"
#include "lib/practice/required.h"

/* The family first. */
static gint
compare_by_child (gconstpointer a, gconstpointer b)
{
  const SosRating *left = (*(const SosTrack *const *) a)->latest, *right = (*(const SosTrack *const *) b)->latest;
  gint order = g_strcmp0 (left->child, right->child);

  return order != 0 ? order : strcmp (left->by, right->by);
}

/* Those of a scale, by child and then by rater. */
static const SosTrack **
sort_tracks (SosMapView *view, const SosTrack *tracks, guint n)
{
  const SosTrack **sorted = sos_arena_take (view->arena, n * sizeof *sorted);

  for (guint i = 0; i < n; i++)
    sorted[i] = &tracks[i];
  qsort (sorted, n, sizeof *sorted, compare_by_child);

  return sorted;
}

/* What was not rated is no point. */
static guint
gather_points (const SosTrack *track, SosTrendPoint *points)
{
  guint n = 0;

  for (guint i = 0; i < track->n_ratings; i++)
    if (track->ratings[i]->value.is_set)
      points[n++] = (SosTrendPoint) { sos_date_to_days (track->ratings[i]->on), track->ratings[i]->value.value };

  return n;
}

static void
put_trend (SosRows *rows, const SosTrend *trend)
{
  sos_rows_put_int8 (rows, (gint8) trend->first);
  sos_rows_put_int8 (rows, (gint8) trend->last);
  sos_rows_put_int8 (rows, (gint8) trend->lowest);
  sos_rows_put_int8 (rows, (gint8) trend->highest);
  sos_rows_put_int8 (rows, (gint8) trend->delta);
  sos_rows_put_double (rows, trend->median);
  sos_rows_put_double_if (rows, trend->has_slope, trend->slope_per_month);
  sos_rows_put_int64 (rows, trend->mk.s);
  sos_rows_put_double (rows, trend->mk.var);
  sos_rows_put_double_if (rows, trend->mk.has_tau, trend->mk.tau_b);
  sos_rows_put_double_if (rows, trend->mk.has_p, trend->mk.p);
}

/* 0 is no day. */
static void
put_day_if (SosRows *rows, gint32 day)
{
  if (day != 0)
    sos_rows_put_day (rows, day - SOS_EPOCH);
  else
    sos_rows_put_null (rows);
}

static void
put_threshold_days (SosRows *rows, const SosScale *scale, const SosTrendPoint *points, guint n)
{
  SosThresholdDays days = { 0 };

  if (sos_scale_runs_towards_safer (scale))
    days = sos_trend_find_threshold (points, n, sos_scale_get_threshold (scale));
  put_day_if (rows, days.reached);
  put_day_if (rows, days.lost);
}

static void
put_series (SosRows *rows, SosMapView *view, const SosTrack *track)
{
  SosTrendPoint *points = sos_arena_take (view->arena, track->n_ratings * sizeof *points);
  guint n = gather_points (track, points);
  SosTrend trend;

  if (n == 0)
    return;

  sos_trend_take (&trend, points, n, view->scratch);
  sos_put_keys (rows, view->document);
  sos_put_scale (rows, track->scale);
  sos_put_direction (rows, track->scale);
  sos_rows_put_text (rows, track->latest->child);
  sos_rows_put_text (rows, track->latest->by);
  sos_rows_put_enum (rows, SOS_ENUM_RATER_CLASS, (gint) track->rater_class);
  sos_rows_put_int32 (rows, (gint32) n);
  sos_rows_put_day (rows, points[0].day - SOS_EPOCH);
  sos_rows_put_day (rows, points[n - 1].day - SOS_EPOCH);
  put_trend (rows, &trend);
  put_threshold_days (rows, track->scale, points, n);
  sos_rows_end (rows);
}

gboolean
sos_put_series (SosRows *rows, SosMapView *view, GError **error G_GNUC_UNUSED)
{
  const SosTracks *tracks = sos_map_view_track (view);

  for (guint i = 0; i < view->document->scales.n; i++)
    {
      guint n = tracks->first[i + 1] - tracks->first[i];
      const SosTrack **sorted = sort_tracks (view, tracks->items + tracks->first[i], n);

      for (guint j = 0; j < n; j++)
        put_series (rows, view, sorted[j]);
    }

  return TRUE;
}
