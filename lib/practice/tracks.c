/* SPDX-License-Identifier: MIT */
/* Everybody's ratings, sorted so that the latest one is found at once. */
#include "lib/practice/tracks.h"

#include <stdlib.h>

typedef struct {
  const SosRating *rating;
  guint place; /* in the list of its scale */
} Entry;

/* Ids without a child come first. */
static gint
compare_sides (const char *rater_a, const char *child_a, const char *rater_b, const char *child_b)
{
  gint order = strcmp (rater_a, rater_b);

  return order != 0 ? order : g_strcmp0 (child_a, child_b);
}

/* The format has no two ratings that are equal here. */
static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const SosRating *left = ((const Entry *) a)->rating, *right = ((const Entry *) b)->rating;
  gint order = compare_sides (left->by, left->child, right->by, right->child);

  if (order != 0)
    return order;
  if (left->on != right->on)
    return left->on < right->on ? -1 : 1;

  return left->round - right->round;
}

static gboolean
is_same_side (const SosRating *a, const SosRating *b)
{
  return compare_sides (a->by, a->child, b->by, b->child) == 0;
}

static const SosBand *
find_band (const SosScale *scale, const SosRating *rating)
{
  for (guint i = 0; rating->value.is_set && i < scale->bands.n; i++)
    if (scale->bands.items[i]->from.value <= rating->value.value &&
        rating->value.value <= scale->bands.items[i]->to.value)
      return scale->bands.items[i];

  return NULL;
}

static void
add_track (SosTracks *tracks, const SosPractice *practice, const SosScale *scale, const SosRating **ratings, guint n)
{
  const SosRating *latest = ratings[n - 1], *before = n > 1 ? ratings[n - 2] : NULL;
  const SosPerson *rater = sos_practice_person (practice, latest->by);
  SosTrack track = { scale,        sos_practice_person (practice, latest->child),
                     rater,        sos_person_get_class (rater),
                     ratings,      n,
                     latest,       before,
                     { 0, FALSE }, find_band (scale, latest),
                     FALSE };

  if (before != NULL && before->value.is_set && latest->value.is_set)
    track.change = (SosInteger) { latest->value.value - before->value.value, TRUE };
  tracks->items[tracks->n++] = track;
}

static guint
gather_entries (Entry *entries, const SosPractice *practice, const SosRatingList *ratings)
{
  guint n = 0;

  for (guint i = 0; i < ratings->n; i++)
    if (sos_practice_sees (practice, ratings->items[i]->on))
      entries[n++] = (Entry) { ratings->items[i], i };

  return n;
}

/* Each stretch of entries of one rater and child is a track. */
static void
cut_tracks (SosTracks *tracks,
            const SosPractice *practice,
            const SosScale *scale,
            const Entry *entries,
            guint n,
            const SosRating **ratings,
            guint *places)
{
  guint start = 0;

  for (guint i = 0; i < n; i++)
    {
      ratings[i] = entries[i].rating;
      if (i + 1 < n && is_same_side (entries[i].rating, entries[i + 1].rating))
        continue;
      places[tracks->n] = entries[i].place;
      add_track (tracks, practice, scale, ratings + start, i + 1 - start);
      start = i + 1;
    }
}

void
sos_tracks_init (SosTracks *tracks, SosArena *arena, const SosPractice *practice)
{
  const SosScaleList *scales = &practice->document->scales;
  guint *first = sos_arena_take (arena, (scales->n + 1) * sizeof *first), n_ratings = 0, most = 0;
  g_autofree Entry *entries = NULL;
  const SosRating **ratings;
  guint *places;

  for (guint i = 0; i < scales->n; i++)
    {
      n_ratings += scales->items[i]->ratings.n;
      most = MAX (most, scales->items[i]->ratings.n);
    }
  entries = g_new (Entry, most + 1);
  ratings = sos_arena_take (arena, n_ratings * sizeof *ratings);
  places = sos_arena_take (arena, n_ratings * sizeof *places);
  *tracks =
      (SosTracks) { .items = sos_arena_take (arena, n_ratings * sizeof (SosTrack)), .first = first, .places = places };

  for (guint i = 0; i < scales->n; i++)
    {
      guint n = gather_entries (entries, practice, &scales->items[i]->ratings);

      first[i] = tracks->n;
      qsort (entries, n, sizeof *entries, compare_entries);
      cut_tracks (tracks, practice, scales->items[i], entries, n, ratings, places);
      ratings += n;
    }
  first[scales->n] = tracks->n;
}

static const SosTrack *
find_side (const SosTracks *tracks, guint scale, const char *rater, const char *child)
{
  guint low = tracks->first[scale], high = tracks->first[scale + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SosRating *rating = tracks->items[middle].latest;
      gint order = compare_sides (rater, child, rating->by, rating->child);

      if (order == 0)
        return &tracks->items[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

const SosTrack *
sos_tracks_find (const SosTracks *tracks, guint scale, const char *rater, const char *child)
{
  const SosTrack *track = child != NULL ? find_side (tracks, scale, rater, child) : NULL;

  return track != NULL ? track : find_side (tracks, scale, rater, NULL);
}
