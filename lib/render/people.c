/* SPDX-License-Identifier: MIT */
/* What each person is called on the page: their name; where they have none, what
 * they are to the child, whom they work for, or what they are on the map. */
#include "lib/render/people.h"

#include "lib/model/mark-words.h"
#include "lib/render/groups.h"
#include "lib/render/say.h"
#include "lib/render/words.h"

struct _SosPeople {
  const SosMap *map;
  const SosWording *wording;
  GHashTable *names; /* person → text that is ready to be shown */
};

static const char *
unborn_or_role (const SosPerson *person)
{
  if (person->role == SOS_ROLE_CHILD && person->due != SOS_DATE_NONE && person->born == SOS_DATE_NONE)
    return N_ ("unborn baby");

  return sos_words_for (SOS_ENUM_ROLE, person->role);
}

static const char *
called (const SosPeople *people, const SosPerson *person)
{
  const char *function = sos_words_for (SOS_ENUM_FUNCTION, person->function);

  if (person->name != NULL)
    return person->name;
  if (person->relationship != NULL)
    return person->relationship;
  if (person->agency != NULL)
    return person->agency;

  return sos_wording (people->wording, function != NULL ? function : unborn_or_role (person));
}

/* Who has a namesake is told apart by what they are, or by a number. */
static char *
name_person (const SosPeople *people, const SosPerson *person, guint n, guint n_all)
{
  g_autoptr (GString) name = g_string_new (NULL);

  sos_say_shortly (name, called (people, person));
  if (n_all > 1 && person->name != NULL && person->relationship != NULL)
    {
      g_string_append (name, " (");
      sos_say_shortly (name, person->relationship);
      g_string_append_c (name, ')');
    }
  else if (n_all > 1)
    g_string_append_printf (name, " %u", n);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
name_namesakes (SosPeople *people, const GPtrArray *namesakes)
{
  for (guint i = 0; i < namesakes->len; i++)
    {
      SosPerson *person = g_ptr_array_index (namesakes, i);

      g_hash_table_insert (people->names, person, name_person (people, person, i + 1, namesakes->len));
    }
}

SosPeople *
sos_people_new (const SosMap *map, const SosWording *wording)
{
  const SosPersonList *list = &sos_map_get_document (map)->people;
  g_autoptr (SosGroups) namesakes = sos_groups_new ();
  SosPeople *people = g_new0 (SosPeople, 1);
  const GPtrArray *group;

  people->map = map;
  people->wording = wording;
  people->names = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < list->n; i++)
    sos_groups_add (namesakes, called (people, list->items[i]), list->items[i]);
  for (guint i = 0; (group = sos_groups_nth (namesakes, i)) != NULL; i++)
    name_namesakes (people, group);

  return people;
}

void
sos_people_free (SosPeople *people)
{
  g_hash_table_unref (people->names);
  g_free (people);
}

/* What somebody is called; %NULL when nobody has that id. */
const char *
sos_people_name (const SosPeople *people, const char *id)
{
  const SosPerson *person = sos_map_lookup (people->map, SOS_PERSON, id);

  return person != NULL ? g_hash_table_lookup (people->names, person) : NULL;
}
