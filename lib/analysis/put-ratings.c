/* SPDX-License-Identifier: MIT */
/* The tables `ratings` and `unrated`: what everybody said, and what nobody said. */
#include "lib/analysis/put.h"

#include "lib/practice/required.h"

static void
put_threshold (SosRows *rows, const SosScale *scale)
{
  if (sos_scale_runs_towards_safer (scale))
    sos_rows_put_int8 (rows, (gint8) sos_scale_get_threshold (scale));
  else
    sos_rows_put_null (rows);
}

#define N_COLUMNS_OF_SCALE 8

/* Whose map and which scale; @is_same: the row before has them, too. */
static void
put_where (SosRows *rows, const SosMapView *view, const SosScale *scale, gboolean is_same)
{
  if (is_same)
    {
      sos_rows_repeat (rows, N_COLUMNS_OF_SCALE);
      return;
    }

  sos_put_keys (rows, view->document);
  sos_put_scale (rows, scale);
  sos_put_direction (rows, scale);
}

static void
put_who (SosRows *rows, const SosRating *rating, const SosPerson *rater)
{
  sos_rows_put_text (rows, rating->child);
  sos_rows_put_text (rows, rating->by);
  sos_rows_put_enum (rows, SOS_ENUM_RATER_CLASS, (gint) sos_person_get_class (rater));
  sos_rows_put_enum (rows, SOS_ENUM_FUNCTION, (gint) rater->function);
  sos_rows_put_int (rows, rating->round);
  sos_rows_put_date (rows, rating->on);
}

static void
put_how (SosRows *rows, const SosMapView *view, const SosScale *scale, const SosRating *rating, const SosPerson *rater)
{
  put_threshold (rows, scale);
  sos_rows_put_bool (
      rows, sos_is_required (&view->practice, scale, sos_practice_person (&view->practice, rating->child), rater));
  sos_rows_put_said (rows, rating->independent);
  if (sos_rows_has_begun_map (rows))
    sos_rows_repeat (rows, 1);
  else
    sos_rows_put_text (rows, view->source);
}

static void
put_rating (SosRows *rows, const SosMapView *view, const SosScale *scale, const SosRating *rating)
{
  const SosPerson *rater = sos_practice_person (&view->practice, rating->by);

  put_who (rows, rating, rater);
  if (rating->value.is_set)
    sos_rows_put_int8 (rows, (gint8) rating->value.value);
  put_how (rows, view, scale, rating, rater);
  if (!rating->value.is_set)
    sos_rows_put_enum (rows, SOS_ENUM_NOT_RATED, (gint) rating->not_rated);
  sos_rows_end (rows);
}

static void
put_all_of (SosRows *rows, const SosMapView *view, const SosScale *scale, gboolean has_value)
{
  gint64 first = rows->n_rows;

  for (guint i = 0; i < scale->ratings.n; i++)
    {
      const SosRating *rating = scale->ratings.items[i];

      if (rating->value.is_set != has_value || !sos_practice_sees (&view->practice, rating->on))
        continue;
      put_where (rows, view, scale, rows->n_rows > first);
      put_rating (rows, view, scale, rating);
    }
}

static gboolean
put_all (SosRows *rows, const SosMapView *view, gboolean has_value)
{
  const SosScaleList *scales = &view->document->scales;

  for (guint i = 0; i < scales->n; i++)
    put_all_of (rows, view, scales->items[i], has_value);

  return TRUE;
}

gboolean
sos_put_ratings (SosRows *rows, SosMapView *view, GError **error G_GNUC_UNUSED)
{
  return put_all (rows, view, TRUE);
}

gboolean
sos_put_unrated (SosRows *rows, SosMapView *view, GError **error G_GNUC_UNUSED)
{
  return put_all (rows, view, FALSE);
}
