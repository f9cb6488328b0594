/* SPDX-License-Identifier: MIT */
/* Where a record stands in a list, found by the record. */
#pragma once

#include <glib.h>

typedef struct {
  gconstpointer record;
  guint         place;
} SosPlaceOf;

typedef struct {
  SosPlaceOf *items; /* by record */
  guint       n;
} SosPlaces;

/* Of @n records, each of which stands there once. */
void sos_places_init  (SosPlaces *places, gconstpointer const *records, guint n);
void sos_places_clear (SosPlaces *places);

/* Where @record stands, which may be %NULL; -1 where it does not. */
gint sos_places_find (const SosPlaces *places, gconstpointer record);
