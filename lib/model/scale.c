/* SPDX-License-Identifier: MIT */
/* Reading a scale. */
#include <sos/sos-scale.h>

#include <string.h>

/**
 * sos_scale_get_threshold:
 * @scale: a scale
 *
 * Gives the rating from which on the scale counts as safe enough: its own, or 7
 * where it names none. It means nothing on a scale that runs the other way.
 *
 * Returns: 0 to 10
 *
 * Since: 0.1
 */
gint
sos_scale_get_threshold (const SosScale *scale)
{
  g_return_val_if_fail (scale != NULL, 0);

  return scale->threshold.is_set ? scale->threshold.value : SOS_DEFAULT_THRESHOLD;
}

static gboolean
is_later (const SosRating *rating, const SosRating *than)
{
  if (than == NULL)
    return TRUE;

  return rating->on != than->on ? rating->on > than->on : rating->round >= than->round;
}

/**
 * sos_scale_latest_rating:
 * @scale: a scale
 * @rater: id of the person who rates
 * @child: (nullable): id of the child it is for; %NULL for the family
 * @as_of: nothing after this day is seen; %SOS_DATE_NONE for no such day
 *
 * Finds somebody's latest rating: the latest date, then the highest round. A
 * rating without a child speaks for all of the scale's children except those
 * whom the same person rated by name. Where the answer has no value, the rating
 * is missing: an earlier one does not stand in for it.
 *
 * Returns: (transfer none) (nullable): the rating, or %NULL when there is none
 *
 * Since: 0.1
 */
const SosRating *
sos_scale_latest_rating (const SosScale *scale, const char *rater, const char *child, SosDate as_of)
{
  const SosRating *named = NULL, *general = NULL;

  g_return_val_if_fail (scale != NULL, NULL);
  g_return_val_if_fail (rater != NULL, NULL);

  for (guint i = 0; i < scale->ratings.n; i++)
    {
      const SosRating *rating = scale->ratings.items[i];

      if (strcmp (rating->by, rater) != 0 || (as_of != SOS_DATE_NONE && rating->on > as_of))
        continue;
      if (rating->child == NULL && is_later (rating, general))
        general = rating;
      if (rating->child != NULL && child != NULL && strcmp (rating->child, child) == 0 && is_later (rating, named))
        named = rating;
    }

  return named != NULL ? named : general;
}
