/* SPDX-License-Identifier: MIT */
/* A piece of a text that gives somebody away, or may. */
#include "lib/privacy/span.h"

#define FIRST_ROOM 16

void
sos_spans_add (SosSpans *spans, SosSpan span)
{
  if (spans->n == spans->room)
    {
      spans->room = MAX (2 * spans->room, FIRST_ROOM);
      spans->spans = g_renew (SosSpan, spans->spans, spans->room);
    }
  spans->spans[spans->n++] = span;
}

void
sos_spans_clear (SosSpans *spans)
{
  g_free (spans->spans);
  *spans = (SosSpans) { 0 };
}
