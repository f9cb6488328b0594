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

/* All columns that both tables have before the score. */
static void
put_what (SosRows *rows, const SosMapView *view, const SosScale *scale, const SosRating *rating, const SosPerson *rater)
{
  sos_put_keys (rows, view->document);
  sos_rows_put_text (rows, scale->id);
  sos_rows_put_enum (rows, SOS_ENUM_TOPIC, (gint) scale->topic);
  sos_put_direction (rows, scale);
  sos_rows_put_text (rows, rating->child);
  sos_rows_put_text (rows, rating->by);
  sos_rows_put_enum (rows, SOS_ENUM_RATER_CLASS, (gint) sos_person_get_class (rater));
  sos_rows_put_enum (rows, SOS_ENUM_FUNCTION, (gint) rater->function);
  sos_rows_put_int (rows, rating->round);
  sos_rows_put_date (rows, rating->on);
}

/* And those after it. */
static void
put_how (SosRows *rows, const SosMapView *view, const SosScale *scale, const SosRating *rating, const SosPerson *rater)
{
  put_threshold (rows, scale);
  sos_rows_put_bool (
      rows, sos_is_required (&view->practice, scale, sos_practice_person (&view->practice, rating->child), rater));
  sos_rows_put_said (rows, rating->independent);
  sos_rows_put_text (rows, view->source);
}

static void
put_rating (SosRows *rows, const SosMapView *view, const SosScale *scale, const SosRating *rating)
{
  const SosPerson *rater = sos_practice_person (&view->practice, rating->by);

  put_what (rows, view, scale, rating, rater);
  if (rating->value.is_set)
    sos_rows_put_int8 (rows, (gint8) rating->value.value);
  put_how (rows, view, scale, rating, rater);
  if (!rating->value.is_set)
    sos_rows_put_enum (rows, SOS_ENUM_NOT_RATED, (gint) rating->not_rated);
  sos_rows_end (rows);
}

static gboolean
put_all (SosRows *rows, const SosMapView *view, gboolean has_value)
{
  const SosScaleList *scales = &view->document->scales;

  for (guint i = 0; i < scales->n; i++)
    for (guint j = 0; j < scales->items[i]->ratings.n; j++)
      {
        const SosRating *rating = scales->items[i]->ratings.items[j];

        if (rating->value.is_set == has_value && sos_practice_sees (&view->practice, rating->on))
          put_rating (rows, view, scales->items[i], rating);
      }

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
