/* SPDX-License-Identifier: MIT */
/* Where in a document we are, while it is walked. */
#include "lib/model/place.h"

/* No key of the table has a `/` or a `~`, so nothing is escaped. */
static void
append_pointer (GString *pointer, const SosPlace *place)
{
  if (place == NULL)
    return;

  append_pointer (pointer, place->parent);
  if (place->field != NULL)
    g_string_append_printf (pointer, "/%s", place->field->name);
  if (place->field != NULL && place->index >= 0)
    g_string_append_printf (pointer, "/%d", place->index);
}

char *
sos_place_to_pointer (const SosPlace *place)
{
  GString *pointer = g_string_new (NULL);

  append_pointer (pointer, place);

  return g_string_free (pointer, FALSE);
}
