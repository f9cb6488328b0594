/* SPDX-License-Identifier: MIT */
/* How far back the relationships of a map reach. */
#include "lib/practice/genogram.h"

#include "lib/practice/marks.h"

static gboolean
is_line (const SosPractice *practice, const SosRelationship *relationship)
{
  return (relationship->kind == SOS_KINSHIP_PARENT_OF || relationship->kind == SOS_KINSHIP_STEP_PARENT_OF) &&
         sos_practice_sees (practice, relationship->since);
}

/* The children of those in @parents, or of everybody where that is %NULL. */
static SosMarks
next_generation (const SosPractice *practice, const SosMarks *parents)
{
  const SosRelationshipList *list = &practice->document->relationships;
  SosMarks children = { 0 };

  for (guint i = 0; i < list->n; i++)
    if (is_line (practice, list->items[i]) &&
        (parents == NULL || sos_marks_has (parents, sos_practice_person (practice, list->items[i]->from))))
      sos_marks_add (&children, sos_practice_person (practice, list->items[i]->to));
  sos_marks_sort (&children);

  return children;
}

gboolean
sos_genogram_reaches (const SosPractice *practice, guint generations)
{
  SosMarks now = { 0 };
  guint n = 1;

  while (n < generations)
    {
      SosMarks next = next_generation (practice, n > 1 ? &now : NULL);

      sos_marks_clear (&now);
      now = next;
      if (now.n == 0)
        break;
      n++;
    }
  sos_marks_clear (&now);

  return n >= generations;
}
