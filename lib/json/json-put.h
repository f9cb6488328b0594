/* SPDX-License-Identifier: MIT */
/* Puts together the JSON that programs get of what is no map: changes, findings,
 * reviews, limits. A key comes with what stands before it, such as `,"id":`. */
#pragma once

#include <sos/sos-date.h>

#include "lib/json/buffer.h"

/* As it is. */
void sos_json_put (SosBuffer *buffer, const char *text);

/* As a string; it need not end with a NUL. */
void sos_json_put_text (SosBuffer *buffer, const char *text, gsize length);

/* Where @text is %NULL, `null`. A word is one that needs no escapes: an id, a
 * pointer, a word of an enumeration. */
void sos_json_put_word   (SosBuffer *buffer, const char *key, const char *word);
void sos_json_put_string (SosBuffer *buffer, const char *key, const char *text);

/* No date is `null`. */
void sos_json_put_date   (SosBuffer *buffer, const char *key, SosDate date);
void sos_json_put_bool   (SosBuffer *buffer, const char *key, gboolean value);
void sos_json_put_number (SosBuffer *buffer, const char *key, gint number);

/* Ends the text with a NUL and gives it away; @length may be %NULL. */
char *sos_json_put_end (SosBuffer *buffer, gsize *length);
