/* SPDX-License-Identifier: MIT */
/* Whose rating closing waits for: North Yorkshire, section 3, step 7, "everyone". */
#include "lib/practice/required.h"

/* Those who are asked besides the children. */
#define OTHERS (SOS_GROUP_PARENTS | SOS_GROUP_NETWORK | SOS_GROUP_LEAD_PROFESSIONALS)

gboolean
sos_scale_is_of_safety (const SosScale *scale, gboolean is_early_help)
{
  return scale->topic == SOS_TOPIC_SAFETY || (is_early_help && scale->topic == SOS_TOPIC_WELLBEING);
}

gboolean
sos_scale_runs_towards_safer (const SosScale *scale)
{
  return scale->higher_is != SOS_DIRECTION_WORSE;
}

gboolean
sos_scale_is_of (const SosScale *scale, const SosPerson *child)
{
  return sos_is_about (scale->about, child->id);
}

gboolean
sos_scale_closes (const SosPractice *practice, const SosScale *scale)
{
  return sos_scale_is_of_safety (scale, practice->is_early_help) && sos_scale_runs_towards_safer (scale);
}

/* A child of the scale rates for itself, and not for a brother or sister. */
static gboolean
is_asked (const SosRequiredRaters *raters, const SosPerson *person, gboolean *is_assumed)
{
  if (person == NULL || !sos_person_lives (person, raters->practice->as_of))
    return FALSE;
  if (person->role != SOS_ROLE_CHILD)
    return TRUE;

  return sos_practice_is_able (raters->practice, person, is_assumed) &&
         (raters->child == NULL || person == raters->child || !sos_scale_is_of (raters->scale, person));
}

static const SosPerson *
next_named (SosRequiredRaters *raters, gboolean *is_assumed)
{
  const char *const *ids = raters->scale->required;

  while (ids[raters->next] != NULL)
    {
      const SosPerson *person = sos_practice_person (raters->practice, ids[raters->next++]);

      *is_assumed = FALSE;
      if (is_asked (raters, person, is_assumed))
        return person;
    }

  return NULL;
}

/* Of the whole family: of those whom the scale names, else of all. */
static const SosPerson *
next_of_family (SosRequiredRaters *raters)
{
  const SosPersonGroup *children = &raters->practice->able_children;
  const char *const *about = raters->scale->about;

  while (about != NULL && about[raters->next_child] != NULL)
    {
      const SosPerson *child = sos_practice_person (raters->practice, about[raters->next_child++]);

      if ((sos_practice_get_groups (raters->practice, child) & SOS_GROUP_ABLE_CHILDREN) != 0)
        return child;
    }

  return about == NULL && raters->next_child < children->n ? children->items[raters->next_child++] : NULL;
}

/* Each able child for itself; of the whole family, all of them. */
static const SosPerson *
next_child (SosRequiredRaters *raters, guint n)
{
  if (raters->child == NULL)
    return next_of_family (raters);

  return n == 0 && sos_practice_is_able (raters->practice, raters->child, NULL) ? raters->child : NULL;
}

static const SosPerson *
next_of_all (SosRequiredRaters *raters)
{
  const SosPractice *practice = raters->practice;
  const SosPersonGroup *const groups[] = { &practice->parents, &practice->network, &practice->lead_professionals };
  guint n = raters->next++;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (n < groups[i]->n)
        return groups[i]->items[n];
      n -= groups[i]->n;
    }

  return next_child (raters, n);
}

const SosPerson *
sos_required_next (SosRequiredRaters *raters, gboolean *is_assumed)
{
  if (raters->scale->required != NULL)
    return next_named (raters, is_assumed);

  *is_assumed = TRUE;

  return next_of_all (raters);
}

gboolean
sos_is_required (const SosPractice *practice, const SosScale *scale, const SosPerson *child, const SosPerson *rater)
{
  const SosRequiredRaters raters = { .practice = practice, .scale = scale, .child = child };

  if (scale->required != NULL)
    return sos_names (scale->required, rater->id) && is_asked (&raters, rater, NULL);
  if (rater->role == SOS_ROLE_CHILD && !(child != NULL ? rater == child : sos_scale_is_of (scale, rater)))
    return FALSE;

  return (sos_practice_get_groups (practice, rater) & (SOS_GROUP_ABLE_CHILDREN | OTHERS)) != 0;
}
