/* SPDX-License-Identifier: MIT */
/* Random families. */
#include "tests/family.h"

#define MAX_PEOPLE 64
#define NOBODY G_MAXUINT
#define FIRST_YEAR 1925
#define GENERATION 26

typedef struct {
  guint generation;
  gboolean is_female;
  gboolean has_partner;
  guint parents; /* a number of the couple, so that cousins can be told from siblings */
  guint year;
} Person;

typedef struct {
  GRand *random;
  GString *people, *relationships;
  Person persons[MAX_PEOPLE];
  guint n, n_relationships, n_couples, n_generations;
} Family;

static const char *const names[] = {
  "Ada",
  "Bryn",
  "Cerys",
  "Dilwyn",
  "Esme",
  "Farid",
  "Gwen",
  "Hamza",
  "Iona",
  "Joel",
  "Kofi",
  "Leila",
  "Maeve",
  "Noor",
  "Oisín",
  "Petra",
  "Quentin",
  "Rosheen",
  "Anne-Marie Featherstonehaugh",
  "Tomasz",
};

static gboolean
chance (Family *family, guint percent)
{
  return g_rand_int_range (family->random, 0, 100) < (gint32) percent;
}

static guint
pick (Family *family, guint from, guint to)
{
  return (guint) g_rand_int_range (family->random, (gint32) from, (gint32) to + 1);
}

static void
add_quality (Family *family)
{
  static const char *const qualities[] = { "close", "ordinary", "distant", "conflict", "cut_off" };

  if (chance (family, 40))
    g_string_append_printf (family->relationships, ",\"quality\":\"%s\"", qualities[pick (family, 0, 4)]);
}

static void
relate (Family *family, guint from, const char *kind, guint to)
{
  g_string_append_printf (family->relationships, "%s{\"id\":\"r%u\",\"from\":\"p%u\",\"to\":\"p%u\",\"kind\":\"%s\"",
                          family->n_relationships > 0 ? "," : "", family->n_relationships, from, to, kind);
  family->n_relationships++;
  add_quality (family);
  g_string_append (family->relationships, "}");
}

static void
add_birth (Family *family, const Person *person, guint month)
{
  guint way = pick (family, 0, 5);

  if (way == 0)
    return;
  if (way == 1)
    g_string_append_printf (family->people, ",\"born\":\"%u\"", person->year);
  else
    g_string_append_printf (family->people, ",\"born\":\"%u-%02u-%02u\"", person->year, month, 1 + month);
  if (person->generation == 0 && chance (family, 50))
    g_string_append_printf (family->people, ",\"died\":\"%u\"", person->year + 70);
}

static guint
add_person (Family *family, guint generation, guint parents, guint year, guint month)
{
  static const char *const roles[] = { "family", "family", "parent", "child" };
  Person *person = &family->persons[family->n];
  guint from_last = family->n_generations - 1 - generation;

  *person = (Person) { .generation = generation, .is_female = chance (family, 50), .parents = parents, .year = year };
  g_string_append_printf (family->people, "%s{\"id\":\"p%u\",\"name\":\"%s\",\"role\":\"%s\"", family->n > 0 ? "," : "",
                          family->n, names[pick (family, 0, G_N_ELEMENTS (names) - 1)],
                          from_last < 2 ? roles[3 - from_last] : "family");
  if (month > 0)
    add_birth (family, person, month);
  if (chance (family, 95))
    g_string_append_printf (family->people, ",\"sex\":\"%s\"", person->is_female ? "female" : "male");
  g_string_append (family->people, "}");

  return family->n++;
}

/* Twins have one day. */
static void
add_children (Family *family, guint a, guint b, guint step)
{
  guint generation = family->persons[a].generation + 1, couple = family->n_couples++;
  guint n = pick (family, 1, 3), year = family->persons[a].year + GENERATION, month = pick (family, 1, 12);

  for (guint i = 0; i < n && family->n + 1 < MAX_PEOPLE; i++)
    {
      guint child = add_person (family, generation, couple, year, month);

      relate (family, a, "parent_of", child);
      if (b != NOBODY)
        relate (family, b, "parent_of", child);
      if (step != NOBODY && chance (family, 60))
        relate (family, step, "step_parent_of", child);
      if (chance (family, 85))
        {
          year += pick (family, 1, 3);
          month = pick (family, 1, 12);
        }
    }
}

/* Somebody of that generation without a partner: a cousin, or of another family. */
static guint
find_partner (Family *family, guint person)
{
  for (guint i = 0; i < family->n; i++)
    if (i != person && !family->persons[i].has_partner &&
        family->persons[i].generation == family->persons[person].generation &&
        family->persons[i].parents != family->persons[person].parents)
      return i;

  return NOBODY;
}

static guint
marry (Family *family, guint person, const char *kind)
{
  guint partner = chance (family, 12) ? find_partner (family, person) : NOBODY;

  if (partner == NOBODY && family->n + 1 < MAX_PEOPLE)
    partner = add_person (family, family->persons[person].generation, family->n_couples++, family->persons[person].year,
                          pick (family, 0, 12));
  if (partner == NOBODY)
    return NOBODY;

  family->persons[person].has_partner = family->persons[partner].has_partner = TRUE;
  relate (family, person, kind, partner);

  return partner;
}

/* One family after a former one, or the only one; or a parent alone. */
static void
found (Family *family, guint person)
{
  guint former = NOBODY, partner;

  if (chance (family, 12))
    {
      add_children (family, person, NOBODY, NOBODY);
      return;
    }
  if (chance (family, 30))
    former = marry (family, person, "former_partner_of");
  partner = chance (family, 80) ? marry (family, person, "partner_of") : NOBODY;
  if (former != NOBODY)
    add_children (family, person, former, partner);
  if (partner != NOBODY)
    add_children (family, person, partner, NOBODY);
}

static void
grow (Family *family)
{
  guint n_founders = pick (family, 1, 2);

  for (guint i = 0; i < n_founders; i++)
    add_person (family, 0, family->n_couples++, FIRST_YEAR + i, 3);
  for (guint generation = 0; generation + 1 < family->n_generations; generation++)
    for (guint i = 0, n = family->n; i < n; i++)
      if (family->persons[i].generation == generation && !family->persons[i].has_partner &&
          (generation == 0 || chance (family, 60)))
        found (family, i);
}

static guint
find_of (Family *family, guint generation)
{
  guint first = pick (family, 0, family->n - 1);

  for (guint i = 0; i < family->n; i++)
    if (family->persons[(first + i) % family->n].generation == generation)
      return (first + i) % family->n;

  return NOBODY;
}

/* Grandparents and aunts who look after somebody. */
static void
add_carers (Family *family)
{
  for (guint i = 0; i < 2; i++)
    {
      guint child = find_of (family, family->n_generations - 1);
      guint carer = find_of (family, family->n_generations - pick (family, 2, 3));

      if (child != NOBODY && carer != NOBODY && chance (family, 60))
        relate (family, carer, "carer_of", child);
    }
}

static void
add_homes (Family *family)
{
  guint last = NOBODY;

  for (guint i = 0; i < family->n; i++)
    if (family->persons[i].generation + 2 >= family->n_generations && chance (family, 25))
      {
        if (last != NOBODY && chance (family, 70))
          relate (family, last, "lives_with", i);
        last = i;
      }
}

char *
sos_generate_family (guint32 seed)
{
  Family family = { .random = g_rand_new_with_seed (seed),
                    .people = g_string_new (NULL),
                    .relationships = g_string_new (NULL) };
  char *text;

  family.n_generations = pick (&family, 3, 4);
  grow (&family);
  add_carers (&family);
  add_homes (&family);
  text = g_strdup_printf ("{\"sos\":1,\"id\":\"family-%u\",\"started\":\"2024-05-01T10:00:00Z\",\"people\":[%s],"
                          "\"relationships\":[%s]}",
                          seed, family.people->str, family.relationships->str);
  g_string_free (family.people, TRUE);
  g_string_free (family.relationships, TRUE);
  g_rand_free (family.random);

  return text;
}
