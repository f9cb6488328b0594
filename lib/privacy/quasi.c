/* SPDX-License-Identifier: MIT */
/* What an export says of its children that narrows down who they are. */
#include "lib/privacy/quasi.h"

#include "lib/model/date.h"
#include "lib/model/hash.h"
#include "lib/practice/days.h"
#include "lib/practice/practice.h"

static void
free_case (gpointer data)
{
  SosQuasiCase *one = data;

  g_hash_table_unref (one->people);
  g_free (one->updated);
  g_free (one->map);
  g_free (one);
}

SosQuasi *
sos_quasi_new (SosPrivacyProfile *profile)
{
  SosQuasi *quasi = g_new0 (SosQuasi, 1);
  const SosQuasiPlan *plans = sos_privacy_profile_get_plans (profile);

  g_mutex_init (&quasi->lock);
  quasi->profile = sos_privacy_profile_ref (profile);
  for (guint field = 0; field < SOS_N_QUASI_FIELDS; field++)
    {
      sos_values_init (&quasi->values[field], &plans[field]);
      quasi->levels[field] = plans[field].first;
    }
  quasi->worries = sos_dictionary_new ();
  sos_dictionary_add (quasi->worries, "");
  quasi->cases = g_hash_table_new_full (sos_hash_string, g_str_equal, g_free, free_case);

  return quasi;
}

void
sos_quasi_free (SosQuasi *quasi)
{
  g_hash_table_unref (quasi->cases);
  sos_dictionary_free (quasi->worries);
  for (guint field = 0; field < SOS_N_QUASI_FIELDS; field++)
    sos_values_clear (&quasi->values[field]);
  sos_privacy_profile_unref (quasi->profile);
  g_mutex_clear (&quasi->lock);
  g_free (quasi);
}

#define AGE_LENGTH 16

/* Ages. They are those of the day on which the latest map was started, so that no
 * birthday shows between two maps. */

static guint
year_of_birth (const SosQuasi *quasi, SosDate born)
{
  const SosQuasiRule *rule = quasi->values[SOS_QUASI_AGE_BAND].plan->rule;
  guint year = MAX (sos_date_get_year (born), sos_privacy_number (rule->bottom, 0));

  return MIN (year, sos_privacy_number (rule->top, G_MAXUINT));
}

/* The text of an age as hierarchies take it, in @text; FALSE where nobody knows. */
static gboolean
say_age (const SosQuasi *quasi, const SosPerson *person, SosDate on, char text[AGE_LENGTH])
{
  gint years = person->age.is_set ? person->age.value : -1;

  if (quasi->values[SOS_QUASI_AGE_BAND].plan->rule == NULL)
    return FALSE;

  if (sos_privacy_profile_get_file (quasi->profile)->year_of_birth == SOS_TRUE)
    {
      if (person->born != SOS_DATE_NONE)
        g_snprintf (text, AGE_LENGTH, "%04u", year_of_birth (quasi, person->born));
      return person->born != SOS_DATE_NONE;
    }

  if (person->born != SOS_DATE_NONE && on != SOS_DATE_NONE)
    years = sos_date_count_years (person->born, on);
  else if (years < 0 && person->due == SOS_DATE_NONE)
    return FALSE;

  if (years < 0)
    g_strlcpy (text, "unborn", AGE_LENGTH);
  else
    g_snprintf (text, AGE_LENGTH, "%d", years);

  return TRUE;
}

/* People */

static void
put (SosQuasi *quasi, SosQuasiPerson *one, SosQuasiField field, const char *raw)
{
  one->raw[field] = sos_values_add (&quasi->values[field], raw);
}

static void
put_needs (SosQuasi *quasi, SosQuasiPerson *one, const SosNeedList *needs)
{
  guint64 aspects = 0;
  char text[24];

  for (guint i = 0; i < needs->n; i++)
    aspects |= G_GUINT64_CONSTANT (1) << needs->items[i]->aspect;
  g_snprintf (text, sizeof text, "%" G_GINT64_MODIFIER "x", aspects & ~G_GUINT64_CONSTANT (1));
  put (quasi, one, SOS_QUASI_NEEDS, aspects > 1 ? text : NULL);
}

static guint64
gather_factors (const SosFactor *factors)
{
  guint64 bits = 0;

  for (; factors != NULL && *factors != 0; factors++)
    bits |= G_GUINT64_CONSTANT (1) << *factors;

  return bits;
}

/* What somebody who had found the child would learn. */
static guint32
number_worries (SosQuasi *quasi, const SosDocument *document, const char *child)
{
  const SosHarmList *harms = &document->worries.harm;
  const SosComplicatingFactorList *factors = &document->worries.complicating_factors;
  guint64 bits = 0;
  char text[24] = "";

  for (guint i = 0; i < harms->n; i++)
    if (sos_is_about (harms->items[i]->about, child))
      bits |= gather_factors (harms->items[i]->factors);
  for (guint i = 0; i < factors->n; i++)
    if (sos_is_about (factors->items[i]->about, child))
      bits |= gather_factors (factors->items[i]->factors);
  if (bits != 0)
    g_snprintf (text, sizeof text, "%" G_GINT64_MODIFIER "x", bits);

  return (guint32) sos_dictionary_add (quasi->worries, text);
}

static SosQuasiPerson *
new_person (SosQuasi *quasi, const SosDocument *document, const SosPerson *person, SosDate on)
{
  SosQuasiPerson *one = g_new0 (SosQuasiPerson, 1);
  char age[AGE_LENGTH];

  one->is_child = person->role == SOS_ROLE_CHILD;
  put (quasi, one, SOS_QUASI_AGE_BAND, say_age (quasi, person, on, age) ? age : NULL);
  put (quasi, one, SOS_QUASI_SEX, sos_enum_to_string (SOS_ENUM_SEX, (gint) person->sex));
  put (quasi, one, SOS_QUASI_ETHNICITY, person->ethnicity);
  put_needs (quasi, one, &person->needs);
  put (quasi, one, SOS_QUASI_RELATIONSHIP, person->relationship);
  put (quasi, one, SOS_QUASI_AGENCY, person->agency);
  if (one->is_child)
    one->worries = number_worries (quasi, document, person->id);

  return one;
}

static gboolean
is_role (const SosMap *map, const char *id, gboolean child)
{
  const SosPerson *person = sos_map_lookup (map, SOS_PERSON, id);

  return person != NULL && person->role != SOS_ROLE_PROFESSIONAL && (person->role == SOS_ROLE_CHILD) == child;
}

const char *
sos_quasi_find_adult (const SosMap *map, const SosRelationship *line)
{
  if (line->kind != SOS_KINSHIP_LIVES_WITH || line->until != SOS_DATE_NONE)
    return NULL;
  if (is_role (map, line->from, FALSE) && is_role (map, line->to, TRUE))
    return line->from;

  return is_role (map, line->from, TRUE) && is_role (map, line->to, FALSE) ? line->to : NULL;
}

static guint
count_adults (const SosMap *map)
{
  const SosRelationshipList *lines = &sos_map_get_document (map)->relationships;
  g_autoptr (GHashTable) adults = g_hash_table_new (sos_hash_string, g_str_equal);

  for (guint i = 0; i < lines->n; i++)
    {
      const char *adult = sos_quasi_find_adult (map, lines->items[i]);

      if (adult != NULL)
        g_hash_table_add (adults, (gpointer) adult);
    }

  return g_hash_table_size (adults);
}

/* Cases */

static SosQuasiCase *
new_case (SosQuasi *quasi, const SosMap *map)
{
  const SosDocument *document = sos_map_get_document (map);
  SosQuasiCase *one = g_new0 (SosQuasiCase, 1);
  SosDate on = sos_date_of_time (document->started != NULL ? document->started : document->updated);
  char day[SOS_DATE_MAX_LENGTH];

  one->revision = document->revision;
  one->updated = g_strdup (document->updated);
  one->map = g_strdup (document->id);
  one->n_adults = count_adults (map);
  one->people = g_hash_table_new_full (sos_hash_string, g_str_equal, g_free, g_free);
  for (guint i = 0; i < document->people.n; i++)
    {
      const SosPerson *person = document->people.items[i];

      g_hash_table_insert (one->people, g_strdup (person->id), new_person (quasi, document, person, on));
    }

  one->raw[SOS_QUASI_AUTHORITY] = sos_values_add (&quasi->values[SOS_QUASI_AUTHORITY], document->authority);
  one->raw[SOS_QUASI_TEAM] = sos_values_add (&quasi->values[SOS_QUASI_TEAM], document->team);
  one->raw[SOS_QUASI_ENTRY] =
      sos_values_add (&quasi->values[SOS_QUASI_ENTRY], on != SOS_DATE_NONE ? sos_date_to_string (on, day) : NULL);

  return one;
}

static guint
hash_word (const SosQuasi *quasi, guint field, guint32 raw)
{
  return raw != 0 ? g_str_hash (g_ptr_array_index (quasi->values[field].raw->words, raw)) : 0;
}

/* Says the same of the same people, whatever order they stand in. */
static guint64
sum_up (const SosQuasi *quasi, const SosQuasiCase *one)
{
  guint64 sum = one->n_adults;
  GHashTableIter people;
  gpointer id, person;

  for (guint field = 0; field < SOS_N_QUASI_FIELDS; field++)
    sum = 31 * sum + hash_word (quasi, field, one->raw[field]);
  g_hash_table_iter_init (&people, one->people);
  while (g_hash_table_iter_next (&people, &id, &person))
    {
      guint64 about = g_str_hash (id);

      for (guint field = 0; field < SOS_N_PERSON_QUASI; field++)
        about = 31 * about + hash_word (quasi, field, ((SosQuasiPerson *) person)->raw[field]);
      about = 31 * about + g_str_hash (g_ptr_array_index (quasi->worries->words, ((SosQuasiPerson *) person)->worries));
      sum += about * about;
    }

  return sum;
}

static gint
compare_times (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  return sos_time_compare (a, b);
}

/* Of two of one revision the one that was changed last is later; the rest only has to
 * be the same in whatever order they come. */
static gboolean
is_later (const SosQuasi *quasi, const SosQuasiCase *one, const SosQuasiCase *than)
{
  gint order = one->revision - than->revision;

  if (order == 0)
    order = compare_times (one->updated, than->updated);
  if (order == 0)
    order = strcmp (one->map, than->map);

  return order != 0 ? order > 0 : sum_up (quasi, one) > sum_up (quasi, than);
}

static gboolean
is_earlier (const SosDocument *document, const SosQuasiCase *than)
{
  return document->revision < than->revision;
}

void
sos_quasi_add (SosQuasi *quasi, const char *key, const SosMap *map)
{
  const SosQuasiCase *known;
  SosQuasiCase *one;

  g_mutex_lock (&quasi->lock);
  known = g_hash_table_lookup (quasi->cases, key);
  if (known == NULL || !is_earlier (sos_map_get_document (map), known))
    {
      one = new_case (quasi, map);
      if (known == NULL || is_later (quasi, one, known))
        g_hash_table_replace (quasi->cases, g_strdup (key), one);
      else
        free_case (one);
    }
  g_mutex_unlock (&quasi->lock);
}

/* What leaves */

guint
sos_quasi_case_get_household (const SosQuasi *quasi, const SosQuasiCase *one)
{
  const SosQuasiRule *rule = quasi->values[SOS_QUASI_FAMILY].plan->rule;

  if (rule == NULL || !sos_quasi_case_has (one, SOS_QUASI_FAMILY))
    return 0;

  return MIN (one->n_adults, sos_privacy_number (rule->top, G_MAXUINT));
}

const SosQuasiCase *
sos_quasi_find (const SosQuasi *quasi, const char *key)
{
  return g_hash_table_lookup (quasi->cases, key);
}

guint
sos_quasi_get_household (const SosQuasi *quasi, const SosQuasiCase *one)
{
  return one != NULL && !one->is_withheld ? sos_quasi_case_get_household (quasi, one) : 0;
}

gboolean
sos_quasi_is_withheld (const SosQuasiCase *one)
{
  return one == NULL || one->is_withheld;
}

static guint32
find_raw (const SosQuasiCase *one, const char *person, SosQuasiField field)
{
  const SosQuasiPerson *found;

  if (person == NULL)
    return one->raw[field];
  found = field < SOS_N_PERSON_QUASI ? g_hash_table_lookup (one->people, person) : NULL;

  return found != NULL ? found->raw[field] : 0;
}

const char *
sos_quasi_get (const SosQuasi *quasi, const SosQuasiCase *one, const char *person, SosQuasiField field)
{
  const SosValues *values = &quasi->values[field];

  if (one == NULL || one->is_withheld || !sos_quasi_case_has (one, field))
    return NULL;

  return sos_values_get_word (values, sos_values_lift (values, find_raw (one, person, field), quasi->levels[field]));
}
