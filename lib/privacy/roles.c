/* SPDX-License-Identifier: MIT */
/* The word that stands for somebody, or for a place, where the name was. */
#include "lib/privacy/roles.h"

#include <string.h>

#include "lib/privacy/word-list.h"

/* Words of a relationship or a name, with a space before and behind each, and what
 * they come to. */
typedef struct {
  const char *words;
  const char *role;
} Row;

/* The first row that has a word of the relationship counts: "mum's partner" is a
 * partner, "head teacher" a teacher. */
static const Row relations[] = {
  { " foster ", "foster carer" },
  { " friend mate neighbour neighbor ", "friend" },
  { " partner boyfriend girlfriend fiance fiancee ", "partner" },
  { " stepmother stepmum stepmam stepmom ", "stepmother" },
  { " stepfather stepdad ", "stepfather" },
  { " stepbrother ", "stepbrother" },
  { " stepsister ", "stepsister" },
  { " grandmother grandma gran granny nan nana nanna nanny nain mamgu babcia dadi nani ", "grandmother" },
  { " grandfather grandad granddad grandpa gramps taid tadcu dziadek ", "grandfather" },
  { " aunt auntie aunty ciocia khala ", "aunt" },
  { " uncle wujek chacha ", "uncle" },
  { " cousin ", "cousin" },
  { " nephew ", "nephew" },
  { " niece ", "niece" },
  { " brother ", "brother" },
  { " sister ", "sister" },
  { " husband ", "husband" },
  { " wife ", "wife" },
  { " mother mum mummy mam mom ", "mother" },
  { " father dad daddy dada ", "father" },
  { " son ", "son" },
  { " daughter ", "daughter" },
};

static const Row jobs[] = {
  { " teacher headteacher head ", "teacher" },
  { " midwife ", "midwife" },
  { " nurse ", "nurse" },
  { " visitor ", "health visitor" },
  { " doctor gp consultant paediatrician ", "doctor" },
  { " psychologist ", "psychologist" },
  { " solicitor barrister ", "solicitor" },
  { " guardian ", "guardian" },
};

/* Where a name has several of them, the first row counts. */
static const Row places[] = {
  { " nursery preschool playgroup kindergarten childminding ", "nursery" },
  { " school academy primary secondary infants juniors ", "school" },
  { " college sixth ", "college" },
  { " university ", "university" },
  { " hospital infirmary ", "hospital" },
  { " surgery clinic practice medical ", "surgery" },
  { " refuge shelter ", "refuge" },
  { " police constabulary ", "police" },
  { " court ", "court" },
  { " prison ", "prison" },
  { " team ", "team" },
  { " council borough authority ", "authority" },
  { " church mosque temple synagogue gurdwara chapel ", "place of worship" },
  { " services service agency trust hub centre center charity association foundation company ltd club group home place "
    "project department organisation organization ",
    "agency" },
};

static const char *const roles[] = {
  [SOS_ROLE_UNKNOWN] = "person",
  [SOS_ROLE_CHILD] = "child",
  [SOS_ROLE_PARENT] = "parent",
  [SOS_ROLE_CARER] = "carer",
  [SOS_ROLE_FAMILY] = "relative",
  [SOS_ROLE_FRIEND] = "friend",
  [SOS_ROLE_PROFESSIONAL] = "professional",
};

static const char *const functions[] = {
  [SOS_FUNCTION_SOCIAL_WORKER] = "social worker",
  [SOS_FUNCTION_MANAGER] = "manager",
  [SOS_FUNCTION_CHAIR] = "chair",
  [SOS_FUNCTION_CASE_WORKER] = "case worker",
  [SOS_FUNCTION_HEALTH] = "health worker",
  [SOS_FUNCTION_EDUCATION] = "education worker",
  [SOS_FUNCTION_POLICE] = "police officer",
  [SOS_FUNCTION_ADULT_SERVICES] = "adult services worker",
  [SOS_FUNCTION_OTHER] = "professional",
};

/* How many letters stand there; the first ones in @small, made small. */
static gsize
read_word (const char *text, char small[SOS_LISTED_WORD_MAX])
{
  gsize n = 0;

  for (; g_ascii_isalpha (text[n]); n++)
    if (n < SOS_LISTED_WORD_MAX)
      small[n] = (char) (text[n] | 0x20);

  return n;
}

static const char *
find_row (const Row *rows, guint n, const char *text)
{
  guint first = n;
  gsize length;

  for (; text != NULL && *text != '\0'; text += MAX (length, 1))
    {
      char small[SOS_LISTED_WORD_MAX];

      length = read_word (text, small);
      for (guint i = 0; i < first && length > 0; i++)
        if (sos_word_is_listed (small, length, rows[i].words))
          first = i;
    }

  return first < n ? rows[first].role : NULL;
}

static const char *
role_of_parent (const SosPerson *person)
{
  if (person->sex == SOS_SEX_FEMALE)
    return "mother";

  return person->sex == SOS_SEX_MALE ? "father" : "parent";
}

static const char *
role_of_professional (const SosPerson *person)
{
  const char *job = find_row (jobs, G_N_ELEMENTS (jobs), person->relationship);

  if (job != NULL && (person->function == SOS_FUNCTION_HEALTH || person->function == SOS_FUNCTION_EDUCATION ||
                      person->function == SOS_FUNCTION_OTHER || person->function == SOS_FUNCTION_UNKNOWN))
    return job;

  return person->function != SOS_FUNCTION_UNKNOWN ? functions[person->function] : "professional";
}

const char *
sos_role_of_person (const SosPerson *person)
{
  const char *relation;

  if (person->role == SOS_ROLE_CHILD)
    return roles[SOS_ROLE_CHILD];
  if (person->role == SOS_ROLE_PROFESSIONAL)
    return role_of_professional (person);

  relation = find_row (relations, G_N_ELEMENTS (relations), person->relationship);
  if (relation != NULL)
    return relation;

  return person->role == SOS_ROLE_PARENT ? role_of_parent (person) : roles[person->role];
}

const char *
sos_role_of_place (const char *name)
{
  const char *role = find_row (places, G_N_ELEMENTS (places), name);

  return role != NULL ? role : "agency";
}

static const char *
find_last_word (const char *words)
{
  const char *start = words + strlen (words);

  while (start > words && !g_ascii_isalpha (start[-1]))
    start--;
  while (start > words && g_ascii_isalpha (start[-1]))
    start--;

  return start;
}

gboolean
sos_role_is_place (const char *words)
{
  return find_row (places, G_N_ELEMENTS (places), find_last_word (words)) != NULL;
}
