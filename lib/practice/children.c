/* SPDX-License-Identifier: MIT */
/* What is known of each child, found by the child. */
#include "lib/practice/children.h"

#include <stdlib.h>

#include "lib/practice/check-facts.h"

static int
compare_voices (const void *a, const void *b)
{
  const SosVoiceOf *left = a, *right = b;

  if (left->child != right->child)
    return (const char *) left->child < (const char *) right->child ? -1 : 1;

  return left->voice->on < right->voice->on ? -1 : left->voice->on > right->voice->on;
}

static void
gather_voices (SosChildren *children, const SosPractice *practice)
{
  const SosVoiceList *list = &practice->document->voice;

  children->voices = g_new (SosVoiceOf, list->n + 1);
  for (guint i = 0; i < list->n; i++)
    if (sos_practice_sees_record (practice, SOS_VOICE, list->items[i]))
      children->voices[children->n_voices++] =
          (SosVoiceOf) { sos_practice_person (practice, list->items[i]->child), list->items[i] };
  qsort (children->voices, children->n_voices, sizeof *children->voices, compare_voices);
}

/* The first of the child's, or where it would stand. */
static guint
find_voice (const SosChildren *children, const SosPerson *child)
{
  guint low = 0, high = children->n_voices;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((const char *) children->voices[middle].child < (const char *) child)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

const SosVoiceOf *
sos_children_voices (const SosChildren *children, const SosPerson *child, guint *n)
{
  guint first = find_voice (children, child), next = first;

  while (next < children->n_voices && children->voices[next].child == child)
    next++;
  *n = next - first;

  return &children->voices[first];
}

static int
compare_children (const void *a, const void *b)
{
  const char *left = (const char *) ((const SosChildFacts *) a)->child;
  const char *right = (const char *) ((const SosChildFacts *) b)->child;

  return left < right ? -1 : left > right;
}

static void
gather_children (SosChildren *children, const SosPractice *practice)
{
  children->n = practice->children.n;
  children->items = g_new0 (SosChildFacts, children->n + 1);
  for (guint i = 0; i < children->n; i++)
    children->items[i].child = practice->children.items[i];
  qsort (children->items, children->n, sizeof *children->items, compare_children);
}

/* %NULL for a child who died, or somebody else. */
static SosChildFacts *
find_child (const SosChildren *children, const SosPerson *child)
{
  const SosChildFacts wanted = { .child = child };

  return children->n == 0 ? NULL : bsearch (&wanted, children->items, children->n, sizeof wanted, compare_children);
}

SosChildFacts
sos_children_facts (const SosChildren *children, const SosPerson *child)
{
  SosChildFacts together = children->every;
  const SosChildFacts *own = find_child (children, child);

  for (guint i = 0; own != NULL && i < SOS_N_LATEST; i++)
    together.latest[i] = MAX (together.latest[i], own->latest[i]);

  return together;
}

static void
remember (SosChildFacts *facts, SosLatest what, SosDate on)
{
  if (facts != NULL)
    facts->latest[what] = MAX (facts->latest[what], on);
}

void
sos_children_remember (SosChildren *children,
                       const SosPractice *practice,
                       const char *const *named,
                       SosLatest what,
                       SosDate on)
{
  if (named == NULL)
    remember (&children->every, what, on);
  for (; named != NULL && *named != NULL; named++)
    remember (find_child (children, sos_practice_person (practice, *named)), what, on);
}

void
sos_children_init (SosChildren *children, const SosPractice *practice)
{
  *children = (SosChildren) { 0 };
  gather_children (children, practice);
  gather_voices (children, practice);
}

void
sos_children_clear (SosChildren *children)
{
  g_free (children->voices);
  g_free (children->items);
}
