/* SPDX-License-Identifier: MIT */
/* What everybody's ratings say together: rounds, and where people stand now. */
#include <sos/sos-scaling.h>

#include <stdlib.h>

#include "lib/practice/judgement.h"
#include "lib/practice/required.h"
#include "lib/practice/rounds.h"
#include "lib/practice/tracks.h"

struct _SosScaling {
  gatomicrefcount ref_count;
  SosMap *map;
  SosPractice practice;
  SosArena arena;
  SosTracks tracks;
  GArray *rounds; /* of SosJudgement */
  GArray *now;
  guint n_missing; /* of all judgements */
  gboolean is_cut; /* there would be more */
};

#define MAX_MISSING (10 * SOS_MAX_JUDGEMENTS)

G_DEFINE_BOXED_TYPE (SosScaling, sos_scaling, sos_scaling_ref, sos_scaling_unref)

/* One scale, read for one child or for the family as a whole. */
typedef struct {
  SosScaling *scaling;
  guint scale;
  const SosPerson *child;
  SosWord *words; /* room for all ratings of the scale */
} Look;

/* Tracks that speak of the child: by name, or of the family where the same person
 * named it nowhere. They are sorted by rater. */
static gboolean
speaks_of (const Look *look, const SosTrack *track)
{
  const SosTracks *tracks = &look->scaling->tracks;

  if (look->child == NULL || track->child == look->child)
    return track->child == look->child;

  return track->child == NULL &&
         sos_tracks_find (tracks, look->scale, track->rater->id, look->child->id)->child == NULL;
}

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return sos_round_compare (((const SosWord *) a)->rating, ((const SosWord *) b)->rating);
}

static void
add_judgement (const Look *look, GArray *to, const SosWord *words, guint n, gint round, gboolean is_last)
{
  SosScaling *scaling = look->scaling;
  SosJudgement judgement = { .scale = scaling->practice.document->scales.items[look->scale],
                             .child = look->child,
                             .round = round };

  if (to->len == SOS_MAX_JUDGEMENTS || scaling->n_missing > MAX_MISSING)
    {
      scaling->is_cut = TRUE;
      return;
    }

  sos_judge (&judgement, &scaling->arena, &scaling->practice, words, n, is_last);
  scaling->n_missing += judgement.n_missing;
  g_array_append_val (to, judgement);
}

static guint
gather_all (const Look *look)
{
  const SosTracks *tracks = &look->scaling->tracks;
  guint n = 0;

  for (guint i = tracks->first[look->scale]; i < tracks->first[look->scale + 1]; i++)
    if (speaks_of (look, &tracks->items[i]))
      for (guint j = 0; j < tracks->items[i].n_ratings; j++)
        look->words[n++] = (SosWord) { tracks->items[i].ratings[j], tracks->items[i].rater, FALSE };

  return n;
}

static SosDate
find_last_day (const SosWord *words, guint n)
{
  SosDate last = SOS_DATE_NONE;

  for (guint i = 0; i < n; i++)
    last = MAX (last, words[i].rating->on);

  return last;
}

/* Days without rounds come before rounds in the list; which is the last in time is
 * the one that holds the latest day. */
static void
add_rounds (const Look *look)
{
  guint n = gather_all (look), start = 0;
  SosDate last = find_last_day (look->words, n);

  qsort (look->words, n, sizeof *look->words, compare_words);
  for (guint i = 0; i < n; i++)
    {
      const SosWord *words = look->words + start;

      if (i + 1 < n && sos_round_is_same (look->words[i].rating, look->words[i + 1].rating))
        continue;
      add_judgement (look, look->scaling->rounds, words, i + 1 - start, words->rating->round,
                     find_last_day (words, i + 1 - start) == last);
      start = i + 1;
    }
}

static void
add_now (const Look *look)
{
  const SosTracks *tracks = &look->scaling->tracks;
  guint n = 0;

  for (guint i = tracks->first[look->scale]; i < tracks->first[look->scale + 1]; i++)
    if (speaks_of (look, &tracks->items[i]))
      look->words[n++] = (SosWord) { tracks->items[i].latest, tracks->items[i].rater, tracks->items[i].is_apart };

  add_judgement (look, look->scaling->now, look->words, n, 0, FALSE);
}

/* Whether somebody rates the children one by one. */
static gboolean
names_children (const SosScaling *scaling, guint scale)
{
  for (guint i = scaling->tracks.first[scale]; i < scaling->tracks.first[scale + 1]; i++)
    if (scaling->tracks.items[i].child != NULL)
      return TRUE;

  return FALSE;
}

static void
look_at_scale (SosScaling *scaling, guint n, void (*look_for) (const Look *look))
{
  const SosScale *scale = scaling->practice.document->scales.items[n];
  g_autofree SosWord *words = g_new (SosWord, scale->ratings.n + 1);
  const SosPersonGroup *children = &scaling->practice.children;
  Look look = { scaling, n, NULL, words };

  if (!names_children (scaling, n))
    {
      look_for (&look);
      return;
    }

  for (guint i = 0; i < children->n && !scaling->is_cut; i++)
    if (sos_scale_is_of (scale, children->items[i]))
      {
        look.child = children->items[i];
        look_for (&look);
      }
}

static gboolean
is_in_round (const SosTrack *track, const SosJudgement *round)
{
  return track->scale == round->scale && (track->child == NULL || track->child == round->child) &&
         (round->round != 0 ? track->latest->round == round->round
                            : track->latest->round == 0 && track->latest->on == round->on);
}

/* What is kept apart in an open round is nobody's latest word to be shown. */
static void
set_apart (SosScaling *scaling)
{
  for (guint i = 0; i < scaling->rounds->len; i++)
    {
      const SosJudgement *round = &g_array_index (scaling->rounds, SosJudgement, i);

      for (guint j = 0; round->n_apart > 0 && j < scaling->tracks.n; j++)
        if (scaling->tracks.items[j].latest->independent == SOS_TRUE && is_in_round (&scaling->tracks.items[j], round))
          scaling->tracks.items[j].is_apart = TRUE;
    }
}

/**
 * sos_scaling_new:
 * @map: a map
 * @as_of: nothing after this day is seen; %SOS_DATE_NONE for today
 * @settings: (nullable): what counts as disagreeing; %NULL for the guidance
 *
 * Reads the ratings of a map. Only who lives is asked for a rating.
 *
 * Returns: (transfer full): the scaling
 *
 * Since: 0.1
 */
SosScaling *
sos_scaling_new (SosMap *map, SosDate as_of, const SosSettings *settings)
{
  SosScaling *scaling;

  g_return_val_if_fail (map != NULL, NULL);

  scaling = g_new0 (SosScaling, 1);
  g_atomic_ref_count_init (&scaling->ref_count);
  scaling->map = sos_map_ref (map);
  sos_practice_init (&scaling->practice, map, as_of, settings);
  sos_arena_init (&scaling->arena, NULL, 0);
  scaling->rounds = g_array_new (FALSE, FALSE, sizeof (SosJudgement));
  scaling->now = g_array_new (FALSE, FALSE, sizeof (SosJudgement));

  sos_tracks_init (&scaling->tracks, &scaling->arena, &scaling->practice);
  for (guint i = 0; i < scaling->practice.document->scales.n; i++)
    look_at_scale (scaling, i, add_rounds);
  set_apart (scaling);
  for (guint i = 0; i < scaling->practice.document->scales.n; i++)
    look_at_scale (scaling, i, add_now);

  return scaling;
}

/**
 * sos_scaling_ref:
 * @scaling: a scaling
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @scaling
 *
 * Since: 0.1
 */
SosScaling *
sos_scaling_ref (SosScaling *scaling)
{
  g_return_val_if_fail (scaling != NULL, NULL);

  g_atomic_ref_count_inc (&scaling->ref_count);

  return scaling;
}

/**
 * sos_scaling_unref:
 * @scaling: (transfer full): a scaling
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_scaling_unref (SosScaling *scaling)
{
  g_return_if_fail (scaling != NULL);

  if (!g_atomic_ref_count_dec (&scaling->ref_count))
    return;

  g_array_unref (scaling->rounds);
  g_array_unref (scaling->now);
  sos_practice_clear (&scaling->practice);
  sos_arena_clear (&scaling->arena);
  sos_map_unref (scaling->map);
  g_free (scaling);
}

/**
 * sos_scaling_is_whole:
 * @scaling: a scaling
 *
 * Says whether all rounds are listed, and all judgements of now. Of a map that has
 * more than %SOS_MAX_JUDGEMENTS, or more than ten times as many missing ratings in
 * them, the rest is left out.
 *
 * Returns: whether nothing is left out
 *
 * Since: 0.1
 */
gboolean
sos_scaling_is_whole (const SosScaling *scaling)
{
  g_return_val_if_fail (scaling != NULL, FALSE);

  return !scaling->is_cut;
}

/**
 * sos_scaling_get_tracks:
 * @scaling: a scaling
 * @n_tracks: (out): how many
 *
 * Gives what each person said over time: by scale, by the rater's id, then by
 * child.
 *
 * Returns: (transfer none) (array length=n_tracks) (nullable): the tracks
 *
 * Since: 0.1
 */
const SosTrack *
sos_scaling_get_tracks (const SosScaling *scaling, guint *n_tracks)
{
  g_return_val_if_fail (scaling != NULL, NULL);
  g_return_val_if_fail (n_tracks != NULL, NULL);

  *n_tracks = scaling->tracks.n;

  return scaling->tracks.items;
}

/**
 * sos_scaling_find_track:
 * @scaling: a scaling
 * @scale: id of a scale
 * @rater: id of the person who rates
 * @child: (nullable): id of the child it is for; %NULL for the family
 *
 * Finds what somebody said of a child: by name, else of the whole family. It
 * takes the time of a look in a sorted list, sos_scale_latest_rating() that of a
 * walk.
 *
 * Returns: (transfer none) (nullable): the track, %NULL where there is none
 *
 * Since: 0.1
 */
const SosTrack *
sos_scaling_find_track (const SosScaling *scaling, const char *scale, const char *rater, const char *child)
{
  const SosScaleList *scales;

  g_return_val_if_fail (scaling != NULL, NULL);
  g_return_val_if_fail (scale != NULL, NULL);
  g_return_val_if_fail (rater != NULL, NULL);

  scales = &scaling->practice.document->scales;
  for (guint i = 0; i < scales->n; i++)
    if (strcmp (scales->items[i]->id, scale) == 0)
      return sos_tracks_find (&scaling->tracks, i, rater, child);

  return NULL;
}

/**
 * sos_scaling_get_rounds:
 * @scaling: a scaling
 * @n_rounds: (out): how many
 *
 * Gives every round of every scale, in order: days of ratings without rounds,
 * then the rounds by their number. Where somebody rates the children one by one,
 * there is one for each child.
 *
 * Returns: (transfer none) (array length=n_rounds) (nullable): the rounds
 *
 * Since: 0.1
 */
const SosJudgement *
sos_scaling_get_rounds (const SosScaling *scaling, guint *n_rounds)
{
  g_return_val_if_fail (scaling != NULL, NULL);
  g_return_val_if_fail (n_rounds != NULL, NULL);

  *n_rounds = scaling->rounds->len;

  return (const SosJudgement *) (gpointer) scaling->rounds->data;
}

/**
 * sos_scaling_get_now:
 * @scaling: a scaling
 * @n_judgements: (out): how many
 *
 * Gives where people stand: everybody's latest rating, on each scale, and where
 * somebody rates the children one by one, of each child. None is open.
 *
 * Returns: (transfer none) (array length=n_judgements) (nullable): the judgements
 *
 * Since: 0.1
 */
const SosJudgement *
sos_scaling_get_now (const SosScaling *scaling, guint *n_judgements)
{
  g_return_val_if_fail (scaling != NULL, NULL);
  g_return_val_if_fail (n_judgements != NULL, NULL);

  *n_judgements = scaling->now->len;

  return (const SosJudgement *) (gpointer) scaling->now->data;
}
