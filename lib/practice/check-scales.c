/* SPDX-License-Identifier: MIT */
/* Scaling: what the numbers mean, who has rated, and what was done about them. */
#include <stdlib.h>

#include "lib/practice/check.h"
#include "lib/practice/required.h"
#include "lib/practice/tally.h"

static gboolean
misses_anchors (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosScale *scale = record;

  return scale->zero == NULL || scale->ten == NULL;
}

static gboolean
has_value (const SosCheck *check, const SosScale *scale)
{
  for (guint i = 0; i < scale->ratings.n; i++)
    if (scale->ratings.items[i]->value.is_set && sos_practice_sees (&check->practice, scale->ratings.items[i]->on))
      return TRUE;

  return FALSE;
}

static gboolean
misses_judgement (const SosCheck *check, gconstpointer record G_GNUC_UNUSED)
{
  const SosScaleList *scales = &check->practice.document->scales;

  for (guint i = 0; i < scales->n; i++)
    if (sos_scale_is_of_safety (scales->items[i], check->practice.is_early_help) && has_value (check, scales->items[i]))
      return FALSE;

  return TRUE;
}

/* A rating, or why there is none: that nobody asked says nothing by itself. */
static gboolean
is_answer (const SosRating *rating)
{
  return rating->not_rated != SOS_NOT_RATED_NOT_ASKED || rating->why != NULL;
}

/* Those who have rated, or of whom it is said why not. */
static void
gather_raters (const SosCheck *check, const SosScale *scale, SosMarks *raters)
{
  *raters = (SosMarks) { 0 };
  for (guint i = 0; i < scale->ratings.n; i++)
    if (sos_practice_sees (&check->practice, scale->ratings.items[i]->on) && is_answer (scale->ratings.items[i]))
      sos_marks_add (raters, sos_practice_person (&check->practice, scale->ratings.items[i]->by));
  sos_marks_sort (raters);
}

static guint
count_marked (const SosPersonGroup *people, const SosMarks *marks)
{
  guint n = 0;

  for (guint i = 0; i < people->n; i++)
    n += sos_marks_has (marks, people->items[i]);

  return n;
}

static gboolean
misses_an_able_child (const SosCheck *check, const SosScale *scale, const SosMarks *marks)
{
  const SosPersonGroup *children = &check->practice.able_children;

  for (const char *const *id = scale->about; id != NULL && *id != NULL; id++)
    {
      const SosPerson *child = sos_practice_person (&check->practice, *id);

      if ((sos_practice_get_groups (&check->practice, child) & SOS_GROUP_ABLE_CHILDREN) != 0 &&
          !sos_marks_has (marks, child))
        return TRUE;
    }
  for (guint i = 0; scale->about == NULL && i < children->n; i++)
    if (!sos_marks_has (marks, children->items[i]))
      return TRUE;

  return FALSE;
}

static gboolean
misses_family (const SosCheck *check, gconstpointer record)
{
  const SosPersonGroup *parents = &check->practice.parents;
  SosMarks raters;
  gboolean has_rated;

  if (parents->n == 0 || !sos_scale_is_of_safety (record, check->practice.is_early_help))
    return FALSE;

  gather_raters (check, record, &raters);
  has_rated = count_marked (parents, &raters) > 0;
  sos_marks_clear (&raters);

  return !has_rated;
}

static gboolean
misses_child (const SosCheck *check, gconstpointer record)
{
  SosMarks raters;
  gboolean is_missing;

  if (check->practice.able_children.n == 0 || !sos_scale_is_of_safety (record, check->practice.is_early_help))
    return FALSE;

  gather_raters (check, record, &raters);
  is_missing = misses_an_able_child (check, record, &raters);
  sos_marks_clear (&raters);

  return is_missing;
}

static gboolean
misses_required (const SosCheck *check, gconstpointer record)
{
  const SosScale *scale = record;
  const SosPersonGroup *parents = &check->practice.parents;
  SosMarks required = { 0 };
  gboolean is_missing;

  if (scale->required == NULL || !sos_scale_is_of_safety (scale, check->practice.is_early_help))
    return FALSE;

  for (const char *const *id = scale->required; *id != NULL; id++)
    sos_marks_add (&required, sos_practice_person (&check->practice, *id));
  sos_marks_sort (&required);
  is_missing = count_marked (parents, &required) < parents->n || misses_an_able_child (check, scale, &required);
  sos_marks_clear (&required);

  return is_missing;
}

static guint
find_place (const SosScaleList *scales, const SosScale *scale)
{
  guint place = 0;

  while (scales->items[place] != scale)
    place++;

  return place;
}

static gboolean
is_wide (const SosCheck *check, const SosTally *tally)
{
  return tally->n > 0 &&
         sos_tally_get_highest (tally) - sos_tally_get_lowest (tally) >= check->practice.numbers->disagreement.value;
}

static gint
compare_children (gconstpointer a, gconstpointer b)
{
  const char *left = (const char *) (*(const SosTrack *const *) a)->child;
  const char *right = (const char *) (*(const SosTrack *const *) b)->child;

  return left < right ? -1 : left > right;
}

/* Sorts the words on a scale: values of the family go into @family, tracks of a
 * child by name into @named, all of one child together; gives how many those are. */
static guint
sort_words (const SosTracks *tracks, guint scale, SosTally *family, const SosTrack **named)
{
  guint n = 0;

  for (guint i = tracks->first[scale]; i < tracks->first[scale + 1]; i++)
    {
      const SosTrack *track = &tracks->items[i];

      if (track->child != NULL)
        named[n++] = track;
      else if (track->latest->value.is_set)
        sos_tally_add (family, track->latest->value.value);
    }
  if (n > 1)
    qsort (named, n, sizeof *named, compare_children);

  return n;
}

/* What somebody says of the child by name stands for what they say of the family. */
static gboolean
differs_for (const SosCheck *check, guint scale, SosTally tally, const SosTrack *const *named, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const SosTrack *of_family = sos_tracks_find (&check->tracks, scale, named[i]->rater->id, NULL);

      if (of_family != NULL && of_family->latest->value.is_set)
        sos_tally_remove (&tally, of_family->latest->value.value);
      if (named[i]->latest->value.is_set)
        sos_tally_add (&tally, named[i]->latest->value.value);
    }

  return is_wide (check, &tally);
}

/* The living children whom a scale names, each once. */
static void
gather_about (const SosCheck *check, const SosScale *scale, SosMarks *about)
{
  for (const char *const *id = scale->about; id != NULL && *id != NULL; id++)
    {
      const SosPerson *child = sos_practice_person (&check->practice, *id);

      if ((sos_practice_get_groups (&check->practice, child) & SOS_GROUP_CHILDREN) != 0)
        sos_marks_add (about, child);
    }
  sos_marks_sort (about);
}

/* Children whom nobody names are judged by what is said of the family. */
static gboolean
differs_for_any (const SosCheck *check, const SosScale *scale, guint place, const SosMarks *about)
{
  const SosTracks *tracks = &check->tracks;
  g_autofree const SosTrack **named = g_new (const SosTrack *, tracks->first[place + 1] - tracks->first[place] + 1);
  guint n_children = scale->about != NULL ? about->n : check->practice.children.n, n_named = 0, start = 0;
  SosTally family = { 0 };
  guint n = sort_words (tracks, place, &family, named);

  for (guint i = 0; i < n; i++)
    {
      const SosPerson *child = named[i]->child;
      gboolean is_of = scale->about != NULL
                           ? sos_marks_has (about, child)
                           : (sos_practice_get_groups (&check->practice, child) & SOS_GROUP_CHILDREN) != 0;

      if (i + 1 < n && named[i + 1]->child == child)
        continue;
      if (is_of && differs_for (check, place, family, named + start, i + 1 - start))
        return TRUE;
      n_named += is_of;
      start = i + 1;
    }

  return (n_named < n_children || check->practice.children.n == 0) && is_wide (check, &family);
}

static gboolean
differs (const SosCheck *check, gconstpointer record)
{
  const SosScale *scale = record;
  SosMarks about = { 0 };
  gboolean is_different;

  gather_about (check, scale, &about);
  is_different = differs_for_any (check, scale, find_place (&check->practice.document->scales, scale), &about);
  sos_marks_clear (&about);

  return is_different;
}

static gboolean
is_low (const SosScale *scale, gint value)
{
  for (guint i = 0; i < scale->bands.n; i++)
    {
      const SosBand *band = scale->bands.items[i];

      if (band->escalate == SOS_TRUE && band->from.value <= value && value <= band->to.value)
        return TRUE;
    }

  return FALSE;
}

static gboolean
misses_answer (const SosCheck *check, gconstpointer record)
{
  const SosRating *rating = record;

  return rating->value.is_set && is_low (check->around, rating->value.value) && check->facts.answered < rating->on;
}

static gboolean
misses_why (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosRating *rating = record;

  return rating->value.is_set && rating->why == NULL;
}

static gboolean
has_idle_threshold (const SosCheck *check G_GNUC_UNUSED, gconstpointer record)
{
  const SosScale *scale = record;

  return scale->higher_is == SOS_DIRECTION_WORSE && scale->threshold.is_set;
}

static const SosCheckRow rows[] = {
  {
      .rule = { "scale.anchors", SOS_FINDING_ERROR, "0 and 10 both say what they mean",
                "What would 0 look like for this child, and what would 10 look like?",
                SOS_SOURCE_NY ("2") "; " SOS_SOURCE_P },
      .cases = { { .on = SOS_SCALE,
                   .misses = misses_anchors,
                   .message = { "This scale does not say yet what 0 and 10 mean." } } },
  },
  {
      .rule = { "scale.judged", SOS_FINDING_ERROR, "the map has at least one safety rating",
                "From 0 to 10, how safe is the child today, and who says so?",
                SOS_SOURCE_NY ("2") ": \"the judgement of safety ... by a strength based scaling question\"" },
      .early_help_ask = "From 0 to 10, how well is the child doing today, and who says so?",
      .cases = { { .on = SOS_DOCUMENT,
                   .misses = misses_judgement,
                   .message = { "Nobody has said yet, from 0 to 10, how safe it is.",
                                "Nobody has said yet, from 0 to 10, how well things are." } } },
  },
  {
      .rule = { "scale.family", SOS_FINDING_WARNING, "a parent has rated, or it is said why not",
                "What number would the parents give, and why?",
                SOS_SOURCE_NY ("3") "; published practice pages (Norfolk)" },
      .cases = { { .on = SOS_SCALE,
                   .misses = misses_family,
                   .message = { "No parent or carer has given a number here yet, and it is not said why." } } },
  },
  {
      .rule = { "scale.child", SOS_FINDING_WARNING, "every able child has rated, or it is said why not",
                "What number would each child give, and why?",
                SOS_SOURCE_NY ("3") "; published practice pages (Norfolk)" },
      .cases = { { .on = SOS_SCALE,
                   .misses = misses_child,
                   .message = { "A child who could give a number has not done so here yet, and it is not said "
                                "why." } } },
  },
  {
      .rule = { "scale.required", SOS_FINDING_SUGGESTION,
                "nobody of the parents and able children is left out of `required`, or it is said why",
                "What is the reason not to wait for their number, and do they know it?",
                SOS_SOURCE_NY ("3, step 7") ": \"everyone scoring 7 or above\"" },
      .cases = { { .on = SOS_SCALE,
                   .misses = misses_required,
                   .message = { "A parent, or a child who could give a number, is not among those whose number is "
                                "waited for." } } },
  },
  {
      .rule = { "scale.disagree", SOS_FINDING_SUGGESTION,
                "nobody's latest rating of one child is 3 or more from another's",
                "What does each of them know or fear that the other does not?", SOS_SOURCE_NY ("2") },
      .cases = { { .on = SOS_SCALE,
                   .misses = differs,
                   .message = { "People see this very differently: it is worth talking about why." } } },
  },
  {
      .rule = { "scale.low", SOS_FINDING_ERROR,
                "a rating that calls for a manager is followed, on the same day or later, by a manager's review, a "
                "strategy "
                "discussion or a decision",
                "Who needs to know about this number today, and what will they decide?", SOS_SOURCE_P },
      .cases = { { .on = SOS_RATING,
                   .misses = misses_answer,
                   .message = { "This number calls for a manager to look at once, and no answer is written down "
                                "yet." } } },
  },
  {
      .rule = { "scale.why", SOS_FINDING_SUGGESTION, "a rating says why",
                "What makes it this number, and not one lower or one higher?", SOS_SOURCE_P },
      .cases = { { .on = SOS_RATING, .misses = misses_why, .message = { "This number stands without its reason." } } },
  },
  {
      .rule = { "scale.worse", SOS_FINDING_WARNING, "a scale that runs the other way has no `threshold`",
                "Would it be easier to read if 10 were the best it could be?", SOS_SOURCE_P },
      .cases = { { .on = SOS_SCALE,
                   .misses = has_idle_threshold,
                   .message = { "On this scale 10 is the worst, so its threshold says nothing." } } },
  },
};

const SosCheckTable sos_check_scales = { rows, G_N_ELEMENTS (rows) };
