/* SPDX-License-Identifier: MIT */
/* Where in a document we are, while it is walked. */
#pragma once

#include <sos/sos-document.h>
#include <sos/sos-field.h>

/* One for each object around the value: they lie on the stack of who walks. */
typedef struct _SosPlace SosPlace;
struct _SosPlace {
  const SosPlace *parent;
  const SosField *field; /* being looked at, or NULL */
  gint            index; /* in its list, or -1 */
};

/* The JSON Pointer (RFC 6901) of @place; "" for the document. */
char *sos_place_to_pointer (const SosPlace *place);

/* The record with an id at @pointer, or the nearest around it; %NULL where there
 * is none. @place is where it stands in its list. */
const SosRecord *sos_pointer_find_record (const SosDocument *document, const char *pointer, guint *place);
