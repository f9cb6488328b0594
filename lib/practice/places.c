/* SPDX-License-Identifier: MIT */
/* Where a record stands in a list, found by the record. */
#include "lib/practice/places.h"

#include <stdlib.h>

static int
compare (const void *a, const void *b)
{
  const char *left = ((const SosPlaceOf *) a)->record, *right = ((const SosPlaceOf *) b)->record;

  return left < right ? -1 : left > right;
}

void
sos_places_init (SosPlaces *places, gconstpointer const *records, guint n)
{
  *places = (SosPlaces) { g_new (SosPlaceOf, n), n };
  for (guint i = 0; i < n; i++)
    places->items[i] = (SosPlaceOf) { records[i], i };
  if (n > 1)
    qsort (places->items, n, sizeof *places->items, compare);
}

void
sos_places_clear (SosPlaces *places)
{
  g_free (places->items);
}

gint
sos_places_find (const SosPlaces *places, gconstpointer record)
{
  const SosPlaceOf wanted = { record, 0 };
  const SosPlaceOf *found =
      places->n > 0 ? bsearch (&wanted, places->items, places->n, sizeof *places->items, compare) : NULL;

  return found != NULL ? (gint) found->place : -1;
}
