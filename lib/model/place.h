/* SPDX-License-Identifier: MIT */
/* Where in a document we are, while it is walked. */
#pragma once

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
