/* SPDX-License-Identifier: MIT */
/* What all rules ask of a map, found once. */
#include "lib/practice/practice.h"

#include "lib/practice/days.h"

gboolean
sos_names (const char *const *ids, const char *id)
{
  return ids != NULL && g_strv_contains (ids, id);
}

gboolean
sos_is_about (const char *const *about, const char *child)
{
  return about == NULL || sos_names (about, child);
}

gboolean
sos_person_lives (const SosPerson *person, SosDate as_of)
{
  return person->died == SOS_DATE_NONE || person->died > as_of;
}

/* Of a child with a date on which it is due, only a birth says that it is born. */
gboolean
sos_person_is_born (const SosPerson *person, SosDate as_of)
{
  return person->born != SOS_DATE_NONE ? person->born <= as_of : person->due == SOS_DATE_NONE;
}

gboolean
sos_person_is_parent (const SosPerson *person)
{
  return person->role == SOS_ROLE_PARENT || person->role == SOS_ROLE_CARER;
}

gboolean
sos_person_is_member (const SosPerson *person, SosDate as_of)
{
  const SosNetwork *network = person->network;

  return network != NULL && network->joined != SOS_DATE_NONE && network->joined <= as_of &&
         (network->left == SOS_DATE_NONE || network->left > as_of);
}

/**
 * sos_person_get_class:
 * @person: somebody on a map
 *
 * Says what somebody is to the family when they rate: a child, a professional, a
 * parent or carer, the natural network or the rest of the family, whichever fits
 * first. Who has left the network rated as a part of it. Friends belong to it
 * whether or not anybody wrote down since when. Safe from any thread.
 *
 * Returns: the class
 *
 * Since: 0.1
 */
SosRaterClass
sos_person_get_class (const SosPerson *person)
{
  g_return_val_if_fail (person != NULL, SOS_RATER_UNKNOWN);

  if (person->role == SOS_ROLE_CHILD)
    return SOS_RATER_CHILD;
  if (person->role == SOS_ROLE_PROFESSIONAL)
    return SOS_RATER_PROFESSIONAL;
  if (sos_person_is_parent (person))
    return SOS_RATER_PARENT;
  if (person->role == SOS_ROLE_FRIEND || (person->network != NULL && person->network->joined != SOS_DATE_NONE))
    return SOS_RATER_NETWORK;

  return SOS_RATER_FAMILY;
}

gboolean
sos_practice_find_age (const SosPractice *practice, const SosPerson *child, gint *at_least, gint *at_most)
{
  if (child->born != SOS_DATE_NONE)
    {
      *at_most = sos_date_count_years (child->born, practice->as_of);
      *at_least = sos_date_count_years (sos_date_get_end (child->born), practice->as_of);
      return TRUE;
    }
  if (!child->age.is_set)
    return FALSE;

  *at_least = *at_most = child->age.value;
  if (practice->started != SOS_DATE_NONE && practice->as_of > practice->started)
    *at_least += sos_date_count_years (practice->started, practice->as_of);
  *at_most = *at_least;

  return TRUE;
}

gboolean
sos_practice_is_able (const SosPractice *practice, const SosPerson *child, gboolean *is_assumed)
{
  gint able_age = practice->numbers->able_age.value, at_least, at_most;
  gboolean is_known;

  if (is_assumed != NULL)
    *is_assumed = FALSE;
  if (!sos_person_is_born (child, practice->as_of) || child->can_use_tools != SOS_UNSET)
    return sos_person_is_born (child, practice->as_of) && child->can_use_tools == SOS_TRUE;

  is_known =
      sos_practice_find_age (practice, child, &at_least, &at_most) && (at_least >= able_age || at_most < able_age);
  if (is_known)
    return at_least >= able_age;
  if (is_assumed != NULL)
    *is_assumed = TRUE;

  return practice->numbers->unknown_age_is_able == SOS_TRUE;
}

gboolean
sos_practice_is_exempt (const SosPractice *practice, const SosPerson *child)
{
  gint at_least, at_most;

  if (!sos_person_is_born (child, practice->as_of))
    return TRUE;
  if (child->can_use_tools == SOS_TRUE)
    return FALSE;
  if (sos_practice_find_age (practice, child, &at_least, &at_most))
    return at_most < practice->numbers->able_age.value;

  return practice->numbers->unknown_age_is_able != SOS_TRUE;
}

gboolean
sos_practice_is_of_cycle (const SosPractice *practice, SosDate on)
{
  return on != SOS_DATE_NONE && sos_practice_sees (practice, on) && sos_date_get_end (on) >= practice->cycle_started;
}

const SosPerson *
sos_practice_person (const SosPractice *practice, const char *id)
{
  return id != NULL ? sos_map_lookup (practice->map, SOS_PERSON, id) : NULL;
}

static void
find_cycle (SosPractice *practice)
{
  const SosCycleList *cycles = &practice->document->cycles;

  for (guint i = 0; i < cycles->n; i++)
    {
      const SosCycle *cycle = cycles->items[i];

      if (cycle->started != SOS_DATE_NONE && sos_practice_sees (practice, cycle->started) &&
          (practice->cycle == NULL || cycle->number > practice->cycle->number))
        practice->cycle = cycle;
    }

  practice->cycle_started = practice->cycle != NULL ? practice->cycle->started : practice->started;
}

static void
add (SosPersonGroup *people, const SosPerson *person, guint place)
{
  people->items[people->n] = person;
  people->places[people->n++] = place;
}

SosPersonGroups
sos_practice_get_groups (const SosPractice *practice, const SosPerson *person)
{
  if (!sos_person_lives (person, practice->as_of))
    return SOS_GROUP_NONE;
  if (person->role == SOS_ROLE_CHILD)
    return sos_practice_is_able (practice, person, NULL) ? SOS_GROUP_CHILDREN | SOS_GROUP_ABLE_CHILDREN
                                                         : SOS_GROUP_CHILDREN;
  if (sos_person_is_parent (person))
    return SOS_GROUP_PARENTS;
  if (person->role == SOS_ROLE_PROFESSIONAL)
    return person->lead == SOS_TRUE ? SOS_GROUP_LEAD_PROFESSIONALS : SOS_GROUP_NONE;

  return sos_person_is_member (person, practice->as_of) ? SOS_GROUP_NETWORK : SOS_GROUP_NONE;
}

gboolean
sos_practice_names_any (const SosPractice *practice, const char *const *ids, SosPersonGroups groups)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      const SosPerson *person = sos_practice_person (practice, *ids);

      if (person != NULL && (sos_practice_get_groups (practice, person) & groups) != 0)
        return TRUE;
    }

  return FALSE;
}

/* One block has room for all of them, and another for their places. */
static void
sort_people (SosPractice *practice)
{
  const SosPersonList *people = &practice->document->people;
  SosPersonGroup *const lists[] = { &practice->children, &practice->able_children, &practice->parents,
                                    &practice->network, &practice->lead_professionals }; /* by bit */
  const SosPerson **room = g_new (const SosPerson *, G_N_ELEMENTS (lists) * people->n + 1);
  guint *places = g_new (guint, G_N_ELEMENTS (lists) * people->n + 1);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      lists[i]->items = room + i * people->n;
      lists[i]->places = places + i * people->n;
    }
  for (guint place = 0; place < people->n; place++)
    {
      guint groups = sos_practice_get_groups (practice, people->items[place]);

      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        if ((groups & 1u << i) != 0)
          add (lists[i], people->items[place], place);
    }
}

void
sos_practice_init (SosPractice *practice, const SosMap *map, SosDate as_of, const SosSettings *settings)
{
  const SosDocument *document = sos_map_get_document (map);

  *practice = (SosPractice) {
    .map = map,
    .document = document,
    .numbers = sos_settings_get_numbers (settings),
    .as_of = as_of != SOS_DATE_NONE ? as_of : sos_date_today (),
    .is_early_help = document->pathway == SOS_PATHWAY_EARLY_HELP,
    .is_draft = document->status == SOS_STATUS_UNKNOWN || document->status == SOS_STATUS_DRAFT,
    .is_assessed = document->occasion >= SOS_OCCASION_ASSESSMENT,
    .started = sos_date_of_time (document->started),
  };
  find_cycle (practice);
  sort_people (practice);
}

void
sos_practice_clear (SosPractice *practice)
{
  g_free (practice->children.items);
  g_free (practice->children.places);
}
