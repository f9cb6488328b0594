/* SPDX-License-Identifier: MIT */
/* What the word for a relationship says. */
#include "lib/practice/kin.h"

#include <string.h>

#include "lib/practice/practice.h"

static const char *const fathers[] = {
  "dad", "daddy", "dada", "father", "stepdad", "stepfather", "papa", "baba", "abba", "abbu", "tad", NULL,
};

static const char *const men[] = {
  "boyfriend", "brother", "grandad", "grandda", "granddad",    "grandfather", "grandpa", "gramps",
  "husband",   "man",     "nephew",  "son",     "stepbrother", "taid",        "uncle",   NULL,
};

static gboolean
is_one_of (const char *word, gsize length, const char *const *list)
{
  for (; *list != NULL; list++)
    if (strlen (*list) == length && g_ascii_strncasecmp (*list, word, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_word (const char *text, const char *const *list)
{
  while (*text != '\0')
    {
      const char *word = text;

      while (g_ascii_isalpha (*text))
        text++;
      if (text > word && is_one_of (word, (gsize) (text - word), list))
        return TRUE;
      text += *text != '\0' && text == word;
    }

  return FALSE;
}

/* A father may be on the map as one of the family, when he lives elsewhere. */
gboolean
sos_person_is_father (const SosPerson *person)
{
  const char *relationship = person->relationship != NULL ? person->relationship : "";

  if (person->role == SOS_ROLE_CHILD || person->role == SOS_ROLE_PROFESSIONAL)
    return FALSE;
  if (!sos_person_is_parent (person))
    return has_word (relationship, fathers);

  return person->sex == SOS_SEX_MALE || has_word (relationship, fathers) || has_word (relationship, men);
}
