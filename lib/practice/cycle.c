/* SPDX-License-Identifier: MIT */
/* The action cycle: seven steps, the closing rule and the trajectory. */
#include "lib/practice/cycle.h"

#include "lib/model/mark-words.h"
#include "lib/practice/closing.h"

G_DEFINE_BOXED_TYPE (SosCycleReview, sos_cycle_review, sos_cycle_review_ref, sos_cycle_review_unref)

#define STEP(n) "North Yorkshire practice guidance, section 3, step " #n

/* The guidance in fewer words, and when libsos takes a step for satisfied. */
static const SosStepInfo table[SOS_N_STEPS] = {
  { N_ ("Children are listened to, told what happens and involved throughout"), NULL,
    "every child was listened to in this cycle, was told what happens next, and it is written down what their views "
    "changed. Somebody who did not want to say anything leaves it under way; a brother's or sister's record, an "
    "earlier "
    "cycle's, and only watching a child who can be asked do not count",
    STEP (1), sos_step_children },
  { N_ ("A permanent network of people naturally connected to the family"), NULL,
    "two members of the network or more have not left, know the worries and are there for good. Professionals, and "
    "relatives who were not told, do not count",
    STEP (2), sos_step_network },
  { N_ ("An everyday safety plan, made after the children understand the worries"),
    N_ ("An everyday family plan, made after the children understand the worries"),
    "a plan is agreed and has not ended; its rules say what a parent and what somebody of the network will do, and "
    "everyone whom they name has agreed; and every child who is able to understand had the worries explained by then, "
    "at best with words and pictures",
    STEP (3), sos_step_plan },
  { N_ ("Parents, network and children show that they can and will use the plan"), NULL,
    "every rule was used and worked; once at least under stress; and a parent, somebody of the network and every able "
    "child took part. Promises and courses do not count",
    STEP (4), sos_step_demonstration },
  { N_ ("People of the network keep a watchful eye"), NULL,
    "somebody of the network keeps an eye on every rule. Professionals' visits do not count", STEP (5),
    sos_step_watchful_eye },
  { N_ ("Parents, network and children think the safety through, again and again"),
    N_ ("Parents, network and children think the wellbeing through, again and again"),
    "in two rounds or more a parent, somebody of the network and every able child rated, each saying why", STEP (6),
    sos_step_rounds },
  { N_ ("It goes on until everyone judges safety high enough and permanent"),
    N_ ("It goes on until everyone judges wellbeing high enough and permanent"),
    "for every child, on every scale of safety (in early help also of wellbeing), the latest rating of everybody who "
    "is "
    "asked is at the threshold or above; steps 1 to 6 are satisfied; no bottom line is open; and every safety goal was "
    "met for as long as it says",
    STEP (
        7) "; Sandwell practice note, analysis: \"what we need to see to know their child is safe to close the case\"",
    NULL },
};

const SosStepInfo *
sos_step_info (guint number)
{
  return &table[number - 1];
}

static const char *
name_step (guint number, gboolean is_early_help)
{
  const SosStepInfo *info = sos_step_info (number);

  return is_early_help && info->early_help != NULL ? info->early_help : info->statutory;
}

/* The list of reasons moves while it grows, so steps point into it at the end. */
static void
check_steps (SosCycleReview *review)
{
  SosSteps steps = { &review->practice, &review->tracks, { &review->practice, &review->arena, review->because } };
  guint n = 0;

  for (guint i = 0; i + 1 < SOS_N_STEPS; i++)
    {
      guint before = review->because->len;

      review->steps[i].state = table[i].check (&steps);
      review->steps[i].n_because = review->because->len - before;
    }
  for (guint i = 0; i < SOS_N_STEPS; n += review->steps[i++].n_because)
    {
      review->steps[i].number = i + 1;
      review->steps[i].name = name_step (i + 1, review->practice.is_early_help);
      review->steps[i].because = (const SosReason *) (gpointer) review->because->data + n;
    }
}

/* Ratings that were given without seeing the others' are rare: only then rounds are
 * looked at. Both lists of tracks are made alike. */
static void
set_apart (SosCycleReview *review, const SosSettings *settings)
{
  g_autoptr (SosScaling) scaling = NULL;
  const SosTrack *tracks;
  guint n, i = 0;

  while (i < review->tracks.n && review->tracks.items[i].latest->independent != SOS_TRUE)
    i++;
  if (i == review->tracks.n)
    return;

  scaling = sos_scaling_new (review->map, review->practice.as_of, settings);
  tracks = sos_scaling_get_tracks (scaling, &n);
  for (i = 0; i < n; i++)
    review->tracks.items[i].is_apart = tracks[i].is_apart;
}

static gboolean
has_ratings (const SosCycleReview *review)
{
  return review->tracks.n > 0;
}

/* Step 7: what keeps the map from closing is why the cycles go on. */
static void
check_closing (SosCycleReview *review)
{
  SosReasons blockers = { &review->practice, &review->arena, review->blockers };
  SosStep *last = &review->steps[SOS_N_STEPS - 1];
  gboolean is_ready;

  sos_closing_check_people (&blockers, &review->tracks, review->required);
  for (guint i = 0; i + 1 < SOS_N_STEPS; i++)
    if (review->steps[i].state != SOS_STEP_SATISFIED)
      sos_reasons_add (&blockers, (SosBecause) (SOS_BECAUSE_STEP_1 + i), "%s", "");
  sos_closing_check_promises (&blockers);

  is_ready = review->blockers->len == 0;
  last->n_because = review->blockers->len;
  if (is_ready)
    {
      sos_reasons_add (&blockers, SOS_BECAUSE_CLOSING_READY, "%s", "");
      g_array_set_size (review->blockers, 0);
      last->n_because = 1;
    }
  last->because = (const SosReason *) (gpointer) review->blockers->data;
  last->state = sos_step_state (has_ratings (review), is_ready);
}

static SosMilestoneState
judge_milestone (const SosPractice *practice, const SosMilestone *milestone)
{
  gboolean is_reached = milestone->reached != SOS_DATE_NONE && sos_practice_sees (practice, milestone->reached);

  if (is_reached)
    return milestone->on != SOS_DATE_NONE && milestone->reached > milestone->on ? SOS_MILESTONE_REACHED_LATE
                                                                                : SOS_MILESTONE_REACHED;
  if (milestone->on == SOS_DATE_NONE)
    return SOS_MILESTONE_UNDATED;

  return milestone->on < practice->as_of ? SOS_MILESTONE_OVERDUE : SOS_MILESTONE_PLANNED;
}

static void
follow_trajectory (SosCycleReview *review)
{
  const SosMilestoneList *milestones = &review->practice.document->milestones;

  for (guint i = 0; i < milestones->n; i++)
    {
      SosTrajectoryPoint point = { milestones->items[i], judge_milestone (&review->practice, milestones->items[i]) };

      g_array_append_val (review->trajectory, point);
    }
}

/**
 * sos_cycle_review:
 * @map: a map
 * @as_of: nothing after this day is seen; %SOS_DATE_NONE for today
 * @settings: (nullable): the numbers to go by; %NULL for those of the guidance
 *
 * Looks how far the action cycle has come (North Yorkshire practice guidance,
 * section 3): its seven steps, each with its reasons; whether the map is ready to
 * close, and what stands before it; the milestones of its trajectory.
 *
 * A map is ready when the latest rating of everybody who is required is at the
 * threshold or above, on every scale of safety (in early help also of wellbeing)
 * and for every child; steps 1 to 6 are satisfied; no bottom line is open; and
 * every safety goal was met for as long as it says. It says nothing about whether a
 * child is safe.
 *
 * Safe from any thread when @map is sealed.
 *
 * Returns: (transfer full): the review
 *
 * Since: 0.1
 */
SosCycleReview *
sos_cycle_review (SosMap *map, SosDate as_of, const SosSettings *settings)
{
  SosCycleReview *review;

  g_return_val_if_fail (map != NULL, NULL);

  review = g_new0 (SosCycleReview, 1);
  g_atomic_ref_count_init (&review->ref_count);
  review->map = sos_map_ref (map);
  sos_practice_init (&review->practice, map, as_of, settings);
  sos_arena_init (&review->arena, NULL, 0);
  review->because = g_array_new (FALSE, FALSE, sizeof (SosReason));
  review->blockers = g_array_new (FALSE, FALSE, sizeof (SosReason));
  review->required = g_array_new (FALSE, FALSE, sizeof (SosRequiredRating));
  review->trajectory = g_array_new (FALSE, FALSE, sizeof (SosTrajectoryPoint));

  sos_tracks_init (&review->tracks, &review->arena, &review->practice);
  set_apart (review, settings);
  check_steps (review);
  check_closing (review);
  follow_trajectory (review);

  return review;
}

/**
 * sos_cycle_review_ref:
 * @review: a review
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @review
 *
 * Since: 0.1
 */
SosCycleReview *
sos_cycle_review_ref (SosCycleReview *review)
{
  g_return_val_if_fail (review != NULL, NULL);

  g_atomic_ref_count_inc (&review->ref_count);

  return review;
}

/**
 * sos_cycle_review_unref:
 * @review: (transfer full): a review
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_cycle_review_unref (SosCycleReview *review)
{
  g_return_if_fail (review != NULL);

  if (!g_atomic_ref_count_dec (&review->ref_count))
    return;

  g_array_unref (review->because);
  g_array_unref (review->blockers);
  g_array_unref (review->required);
  g_array_unref (review->trajectory);
  sos_practice_clear (&review->practice);
  sos_arena_clear (&review->arena);
  sos_map_unref (review->map);
  g_free (review);
}

/**
 * sos_cycle_review_get_as_of:
 * @review: a review
 *
 * Gives the day that was asked about.
 *
 * Returns: the day
 *
 * Since: 0.1
 */
SosDate
sos_cycle_review_get_as_of (const SosCycleReview *review)
{
  g_return_val_if_fail (review != NULL, SOS_DATE_NONE);

  return review->practice.as_of;
}

/**
 * sos_cycle_review_get_steps:
 * @review: a review
 *
 * Gives the steps of the action cycle in their order: %SOS_N_STEPS of them.
 *
 * Returns: (transfer none) (array fixed-size=7): the steps
 *
 * Since: 0.1
 */
const SosStep *
sos_cycle_review_get_steps (const SosCycleReview *review)
{
  g_return_val_if_fail (review != NULL, NULL);

  return review->steps;
}

/**
 * sos_cycle_review_is_ready:
 * @review: a review
 *
 * Says whether nothing stands before closing.
 *
 * Returns: whether the closing rule holds
 *
 * Since: 0.1
 */
gboolean
sos_cycle_review_is_ready (const SosCycleReview *review)
{
  g_return_val_if_fail (review != NULL, FALSE);

  return review->blockers->len == 0;
}

/**
 * sos_cycle_review_get_required:
 * @review: a review
 * @n_required: (out): how many
 *
 * Gives the ratings that closing waits for: by child, then by scale.
 *
 * Returns: (transfer none) (array length=n_required) (nullable): the ratings
 *
 * Since: 0.1
 */
const SosRequiredRating *
sos_cycle_review_get_required (const SosCycleReview *review, guint *n_required)
{
  g_return_val_if_fail (review != NULL, NULL);
  g_return_val_if_fail (n_required != NULL, NULL);

  *n_required = review->required->len;

  return (const SosRequiredRating *) (gpointer) review->required->data;
}

/**
 * sos_cycle_review_get_blockers:
 * @review: a review
 * @n_blockers: (out): how many
 *
 * Gives what stands before closing, each thing by itself.
 *
 * Returns: (transfer none) (array length=n_blockers) (nullable): the blockers
 *
 * Since: 0.1
 */
const SosReason *
sos_cycle_review_get_blockers (const SosCycleReview *review, guint *n_blockers)
{
  g_return_val_if_fail (review != NULL, NULL);
  g_return_val_if_fail (n_blockers != NULL, NULL);

  *n_blockers = review->blockers->len;

  return (const SosReason *) (gpointer) review->blockers->data;
}

/**
 * sos_cycle_review_get_trajectory:
 * @review: a review
 * @n_points: (out): how many
 *
 * Gives the milestones in the order of the document.
 *
 * Returns: (transfer none) (array length=n_points) (nullable): the milestones
 *
 * Since: 0.1
 */
const SosTrajectoryPoint *
sos_cycle_review_get_trajectory (const SosCycleReview *review, guint *n_points)
{
  g_return_val_if_fail (review != NULL, NULL);
  g_return_val_if_fail (n_points != NULL, NULL);

  *n_points = review->trajectory->len;

  return (const SosTrajectoryPoint *) (gpointer) review->trajectory->data;
}

/**
 * sos_step_state_to_string:
 * @state: how far a step has come
 *
 * Names a state in the words of the JSON. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL for what is no state
 *
 * Since: 0.1
 */
const char *
sos_step_state_to_string (SosStepState state)
{
  static const char *const words[] = {
    [SOS_STEP_NOT_STARTED] = "not_started",
    [SOS_STEP_IN_PROGRESS] = "in_progress",
    [SOS_STEP_SATISFIED] = "satisfied",
  };

  return (guint) state < G_N_ELEMENTS (words) ? words[state] : NULL;
}

/**
 * sos_milestone_state_to_string:
 * @state: how far a milestone has come
 *
 * Names a state in the words of the JSON. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL for what is no state
 *
 * Since: 0.1
 */
const char *
sos_milestone_state_to_string (SosMilestoneState state)
{
  static const char *const words[] = {
    [SOS_MILESTONE_UNDATED] = "undated",           [SOS_MILESTONE_PLANNED] = "planned",
    [SOS_MILESTONE_OVERDUE] = "overdue",           [SOS_MILESTONE_REACHED] = "reached",
    [SOS_MILESTONE_REACHED_LATE] = "reached_late",
  };

  return (guint) state < G_N_ELEMENTS (words) ? words[state] : NULL;
}
