/* SPDX-License-Identifier: MIT */
/* What everybody's ratings say together, and what they do not: there is no mean
 * over people anywhere. */
#pragma once

#include <sos/sos-map.h>
#include <sos/sos-settings.h>

G_BEGIN_DECLS

/**
 * SosTrack:
 * @scale: the scale
 * @child: (nullable): the child that the ratings name; %NULL for those that speak
 *   of the whole family
 * @rater: who rates
 * @rater_class: what they are to the family
 * @ratings: (array length=n_ratings): all of them, by date, then by round
 * @n_ratings: how many; never 0
 * @latest: the last of them. When it has no value, the rating is missing: an
 *   earlier one does not stand in for it
 * @before: (nullable): the rating of the round before
 * @change: @latest less @before; not set where one of them has no value
 * @band: (nullable): what the latest value means on this scale
 * @is_apart: whether @latest was given without seeing the others' in a round that
 *   is still open: nobody is to be shown it yet
 *
 * What one person said on one scale of one child, over time.
 *
 * Since: 0.1
 */
typedef struct {
  const SosScale         *scale;
  const SosPerson        *child;
  const SosPerson        *rater;
  SosRaterClass           rater_class;
  const SosRating *const *ratings;
  guint                   n_ratings;
  const SosRating        *latest;
  const SosRating        *before;
  SosInteger              change;
  const SosBand          *band;
  gboolean                is_apart;
} SosTrack;

/**
 * SosSpread:
 * @n: how many values; with 0 the rest means nothing
 * @lowest: the lowest of them
 * @highest: the highest of them
 * @median: the one in the middle; of an even number, half way between the two
 *
 * Values of several people, none of whom speaks for another.
 *
 * Since: 0.1
 */
typedef struct {
  guint   n;
  gint    lowest;
  gint    highest;
  gdouble median;
} SosSpread;

/**
 * SOS_N_RATER_CLASSES:
 *
 * The classes of raters, and 0, which is none.
 */
#define SOS_N_RATER_CLASSES (SOS_RATER_FAMILY + 1)

/**
 * SosJudgement:
 * @scale: the scale
 * @child: (nullable): the child; %NULL on a scale of a family without children
 * @round: the round, 0 for a day of ratings without rounds, and for now
 * @on: the last day on which somebody rated
 * @is_open: whether somebody may still rate: somebody required has not said
 *   anything, and no later round has begun
 * @all: the values of everybody who rated, but of those that are kept apart
 * @everything: the values of everybody, also of those that are kept apart: for
 *   statistics, never to be shown to those who can still rate
 * @by_class: the same by class of the rater; index: #SosRaterClass
 * @n_apart: how many values are kept apart until the round is closed
 * @missing: (array length=n_missing): who is required and gave no value
 * @n_missing: how many
 * @is_disagreed: whether the values differ so much that people should talk about
 *   why (North Yorkshire, section 2; 3 or more where settings do not say)
 * @all_at_threshold: whether everybody required is at the threshold or above; not
 *   set when somebody is missing, and on scales that run the other way
 *
 * Where people stand: in one round, or now. What was said of the whole family
 * counts for each child, but for those whom the same person rated by name.
 *
 * Since: 0.1
 */
typedef struct {
  const SosScale         *scale;
  const SosPerson        *child;
  gint                    round;
  SosDate                 on;
  gboolean                is_open;
  SosSpread               all;
  SosSpread               everything;
  SosSpread               by_class[SOS_N_RATER_CLASSES];
  guint                   n_apart;
  const SosPerson *const *missing;
  guint                   n_missing;
  gboolean                is_disagreed;
  SosBool                 all_at_threshold;
} SosJudgement;

/**
 * SOS_MAX_JUDGEMENTS:
 *
 * A scaling lists so many rounds, and so many judgements of now. No family has as
 * many; who writes a map with children and rounds by the thousand gets no more.
 */
#define SOS_MAX_JUDGEMENTS 100000

/**
 * SosScaling:
 *
 * The ratings of a map as they were on one day. It keeps the map alive, which
 * nobody may change meanwhile. Counting references is atomic; any number of
 * threads may read it.
 *
 * Since: 0.1
 */
typedef struct _SosScaling SosScaling;

#define SOS_TYPE_SCALING (sos_scaling_get_type ())
SOS_API GType sos_scaling_get_type (void);

SOS_API SosScaling *sos_scaling_new   (SosMap *map, SosDate as_of, const SosSettings *settings);
SOS_API SosScaling *sos_scaling_ref   (SosScaling *scaling);
SOS_API void        sos_scaling_unref (SosScaling *scaling);

SOS_API gboolean sos_scaling_is_whole (const SosScaling *scaling);

SOS_API const SosTrack *sos_scaling_get_tracks (const SosScaling *scaling, guint *n_tracks);
SOS_API const SosTrack *sos_scaling_find_track (const SosScaling *scaling,
                                                const char       *scale,
                                                const char       *rater,
                                                const char       *child);
SOS_API const SosJudgement *sos_scaling_get_rounds (const SosScaling *scaling, guint *n_rounds);
SOS_API const SosJudgement *sos_scaling_get_now    (const SosScaling *scaling, guint *n_judgements);

SOS_API SosRaterClass sos_person_get_class (const SosPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosScaling, sos_scaling_unref)

G_END_DECLS
