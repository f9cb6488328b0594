/* SPDX-License-Identifier: MIT */
/* HTML and SVG being written. What is ours is put as it stands; every word of a
 * map, and every translated one, goes through sos_markup_text(). */
#pragma once

#include <string.h>

#include "lib/json/buffer.h"

typedef struct {
  SosBuffer buffer;
  guint     n_names; /* of elements, that were given out */
} SosMarkup;

/* Our own markup, as it is. Nearly always it is a constant, whose length the compiler knows
 * when it sees this. */
static inline void
sos_markup_put (SosMarkup *markup, const char *html)
{
  sos_buffer_append (&markup->buffer, html, strlen (html));
}

/* Anybody's words, in an element or in a quoted attribute: `& < > " '` escaped; no
 * control character, none that turns the reading order round, none that XML does
 * not allow, and no more marks on a letter than a language has. Line breaks stay. */
void sos_markup_text (SosMarkup *markup, const char *text);

/* A number of a picture: one decimal at the most, the same in every locale. */
void sos_markup_number (SosMarkup *markup, double number);
void sos_markup_count  (SosMarkup *markup, guint64 number);

/* Another name for an element, for `id` and what points there: 1, 2, 3 … */
guint sos_markup_name  (SosMarkup *markup);
void  sos_markup_clear (SosMarkup *markup);
