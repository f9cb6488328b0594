/* SPDX-License-Identifier: MIT */
/* What leaves of the fields that narrow down who somebody is. */
#include "lib/privacy/quasi-fields.h"

#include <string.h>

#include "lib/model/date.h"
#include "lib/model/field.h"

static const struct {
  const char *name;
  SosQuasiField quasi;
} names[] = {
  { "age_band", SOS_QUASI_AGE_BAND },
  { "sex", SOS_QUASI_SEX },
  { "ethnicity", SOS_QUASI_ETHNICITY },
  { "aspect", SOS_QUASI_NEEDS },
  { "agency", SOS_QUASI_AGENCY },
  { "authority", SOS_QUASI_AUTHORITY },
  { "relationship", SOS_QUASI_RELATIONSHIP },
  { "team", SOS_QUASI_TEAM },
};

/* Years are four digits, and no band is. */
static SosDate
find_year (const char *word)
{
  return word != NULL ? sos_date_parse (word, strlen (word)) : SOS_DATE_NONE;
}

/* An age in years leaves as nothing but a band. */
static SosQuasiField
find_quasi (const SosField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].name, field->name))
      return names[i].quasi;

  return SOS_QUASI_UNKNOWN;
}

static const char *
find_word (const SosQuasi *quasi, const SosQuasiCase *one, const SosPerson *person, SosQuasiField which)
{
  return which != SOS_QUASI_UNKNOWN ? sos_quasi_get (quasi, one, person != NULL ? person->id : NULL, which) : NULL;
}

void
sos_quasi_put (const SosQuasi *quasi,
               const SosQuasiCase *one,
               const SosPerson *person,
               const SosField *field,
               gconstpointer from,
               gpointer to,
               SosArena *arena)
{
  SosQuasiField which = find_quasi (field);
  const char *word = find_word (quasi, one, person, which);
  gboolean is_year = which == SOS_QUASI_AGE_BAND && find_year (word) != SOS_DATE_NONE;

  if (word == NULL || is_year)
    return;
  if (field->type == SOS_FIELD_TEXT)
    *(const char **) sos_field_member_mutable (field, to) = sos_arena_copy_string (arena, word, strlen (word));
  else if (field->type == SOS_FIELD_ENUM)
    *(gint *) sos_field_member_mutable (field, to) = *(const gint *) sos_field_member (field, from);
}

gboolean
sos_quasi_is_put (const SosQuasi *quasi,
                  const SosQuasiCase *one,
                  const SosPerson *person,
                  const SosField *field,
                  gconstpointer exported)
{
  const char *word = find_word (quasi, one, person, find_quasi (field));

  if (field->type == SOS_FIELD_TEXT)
    return g_strcmp0 (word, *(const char *const *) sos_field_member (field, exported)) == 0;

  return word != NULL;
}

static const char *
find_age (const SosQuasi *quasi, const SosQuasiCase *one, const SosPerson *person)
{
  return sos_quasi_get (quasi, one, person->id, SOS_QUASI_AGE_BAND);
}

void
sos_quasi_put_age (const SosQuasi *quasi,
                   const SosQuasiCase *one,
                   const SosPerson *person,
                   SosPerson *to,
                   SosArena *arena)
{
  const char *word = find_age (quasi, one, person);

  to->born = find_year (word);
  if (word != NULL && to->born == SOS_DATE_NONE)
    to->age_band = sos_arena_copy_string (arena, word, strlen (word));
}

gboolean
sos_quasi_is_age_put (const SosQuasi *quasi, const SosQuasiCase *one, const SosPerson *person, SosDate born)
{
  return born == find_year (find_age (quasi, one, person));
}
