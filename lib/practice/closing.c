/* SPDX-License-Identifier: MIT */
/* The closing rule (North Yorkshire, section 3, step 7; Sandwell: "what we need to
 * see to know their child is safe to close the case"): it is the lowest rating of
 * all who are asked that counts, never a mean. */
#include "lib/practice/closing.h"

#include "lib/practice/days.h"
#include "lib/practice/required.h"

static void
block (SosReasons *blockers,
       SosBecause because,
       const SosRequiredRating *required,
       guint scale,
       const SosTrack *track,
       const SosTracks *tracks)
{
  SosReason *reason = track != NULL ? sos_reasons_add (blockers, because, "/scales/%u/ratings/%u", scale,
                                                       tracks->places[track - tracks->items])
                                    : sos_reasons_add (blockers, because, "/scales/%u", scale);

  reason->person = required->person;
  reason->child = required->child;
  reason->scale = required->scale;
}

static void
check_rating (SosReasons *blockers, const SosTracks *tracks, const SosRequiredRating *required, guint scale)
{
  const SosTrack *track = sos_tracks_find (tracks, scale, required->person->id, required->child->id);

  /* Whether it is high or low, nobody is to be told yet. */
  if (track != NULL && track->is_apart)
    block (blockers, SOS_BECAUSE_RATING_APART, required, scale, track, tracks);
  else if (track == NULL || !track->latest->value.is_set)
    block (blockers, SOS_BECAUSE_RATING_MISSING, required, scale, track, tracks);
  else if (track->latest->value.value < sos_scale_get_threshold (required->scale))
    block (blockers, SOS_BECAUSE_RATING_LOW, required, scale, track, tracks);
}

/* FALSE when there are more than are listed. */
static gboolean
check_scale (SosReasons *blockers, const SosTracks *tracks, GArray *required, guint scale, const SosPerson *child)
{
  const SosPractice *practice = blockers->practice;
  SosRequiredRaters raters = { practice, practice->document->scales.items[scale], child, 0 };
  SosRequiredRating rating = { NULL, child, raters.scale, FALSE };

  while ((rating.person = sos_required_next (&raters, &rating.is_assumed)) != NULL)
    {
      if (required->len == SOS_MAX_REQUIRED_RATINGS)
        return FALSE;
      g_array_append_val (required, rating);
      check_rating (blockers, tracks, &rating, scale);
    }

  return TRUE;
}

static gboolean
check_child (SosReasons *blockers, const SosTracks *tracks, GArray *required, guint n)
{
  const SosPractice *practice = blockers->practice;
  const SosPerson *child = practice->children.items[n];
  gboolean has_scale = FALSE;

  for (guint i = 0; i < practice->document->scales.n; i++)
    {
      const SosScale *scale = practice->document->scales.items[i];

      if (!sos_scale_closes (practice, scale) || !sos_scale_is_of (scale, child))
        continue;
      has_scale = TRUE;
      if (!check_scale (blockers, tracks, required, i, child))
        return FALSE;
    }

  if (!has_scale)
    sos_reasons_add (blockers, SOS_BECAUSE_SCALE_NONE, "/people/%u", practice->children.places[n])->child = child;

  return TRUE;
}

void
sos_closing_check_people (SosReasons *blockers, const SosTracks *tracks, GArray *required)
{
  const SosPersonGroup *children = &blockers->practice->children;

  if (children->n == 0)
    sos_reasons_add (blockers, SOS_BECAUSE_CHILD_NONE, "%s", "");

  for (guint i = 0; i < children->n; i++)
    if (!check_child (blockers, tracks, required, i))
      {
        sos_reasons_add (blockers, SOS_BECAUSE_MAP_SIZE, "/scales");
        return;
      }
}

static gboolean
is_met (const SosPractice *practice, SosDate met)
{
  return met != SOS_DATE_NONE && sos_practice_sees (practice, met);
}

/* What would reach past the last day of the calendar has not been held. */
static gboolean
is_held (const SosPractice *practice, const SosSafetyGoal *goal)
{
  SosDate until = sos_date_add_duration (goal->met, goal->for_how_long);

  return until != SOS_DATE_NONE && sos_practice_sees (practice, until);
}

static void
check_goal (SosReasons *blockers, const SosSafetyGoal *goal, guint place)
{
  const SosPractice *practice = blockers->practice;

  if (!is_met (practice, goal->met))
    sos_reasons_add (blockers, SOS_BECAUSE_GOAL_UNMET, "/next_steps/safety_goals/%u", place);
  if (goal->for_how_long == NULL)
    sos_reasons_add (blockers, SOS_BECAUSE_GOAL_NO_DURATION, "/next_steps/safety_goals/%u", place);
  else if (is_met (practice, goal->met) && !is_held (practice, goal))
    sos_reasons_add (blockers, SOS_BECAUSE_GOAL_NOT_HELD, "/next_steps/safety_goals/%u", place);
}

void
sos_closing_check_promises (SosReasons *blockers)
{
  const SosNextSteps *next_steps = &blockers->practice->document->next_steps;

  for (guint i = 0; i < next_steps->bottom_lines.n; i++)
    if (!is_met (blockers->practice, next_steps->bottom_lines.items[i]->met))
      sos_reasons_add (blockers, SOS_BECAUSE_BOTTOM_LINE_OPEN, "/next_steps/bottom_lines/%u", i);
  for (guint i = 0; i < next_steps->safety_goals.n; i++)
    check_goal (blockers, next_steps->safety_goals.items[i], i);
}
