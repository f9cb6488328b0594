/* SPDX-License-Identifier: MIT */
/* Which findings are not to be shown, and why. */
#include "lib/practice/suppressions.h"

#include <stdlib.h>
#include <string.h>

static gint
compare (const SosSuppression *suppression, const char *rule, const char *id)
{
  gint order = strcmp (suppression->rule, rule);

  return order != 0 ? order : g_strcmp0 (suppression->record, id);
}

static int
compare_items (const void *a, const void *b)
{
  const SosSuppression *other = *(const SosSuppression *const *) b;

  return compare (*(const SosSuppression *const *) a, other->rule, other->record);
}

void
sos_suppressions_init (SosSuppressions *suppressions, const SosPractice *practice)
{
  const SosSuppressionList *list = &practice->document->suppressed;

  *suppressions = (SosSuppressions) { 0 };
  if (list->n == 0)
    return;

  suppressions->items = g_new (const SosSuppression *, list->n);
  for (guint i = 0; i < list->n; i++)
    if (list->items[i]->rule != NULL && list->items[i]->reason != NULL &&
        sos_practice_sees (practice, list->items[i]->on))
      suppressions->items[suppressions->n++] = list->items[i];
  qsort (suppressions->items, suppressions->n, sizeof *suppressions->items, compare_items);
}

void
sos_suppressions_clear (SosSuppressions *suppressions)
{
  g_free (suppressions->items);
}

static const SosSuppression *
find (const SosSuppressions *suppressions, const char *rule, const char *id)
{
  guint low = 0, high = suppressions->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gint order = compare (suppressions->items[middle], rule, id);

      if (order == 0)
        return suppressions->items[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

const SosSuppression *
sos_suppressions_find (const SosSuppressions *suppressions, const char *rule, const char *id)
{
  const SosSuppression *whole = find (suppressions, rule, NULL);

  return whole != NULL || id == NULL ? whole : find (suppressions, rule, id);
}
