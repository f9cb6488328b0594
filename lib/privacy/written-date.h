/* SPDX-License-Identifier: MIT */
/* Writes another date in the form in which one stands in a text. */
#pragma once

#include "lib/privacy/span.h"

/* What a date in any form needs at most, in bytes. */
#define SOS_WRITTEN_DATE_MAX 512

/* Puts what stands for the span of a SOS_SPAN_DATE of @text, of @length bytes, when its date is
 * @shifted, without a NUL behind; gives its length. Order, words, digits and what
 * stands between stay; a weekday is that of the new date; further days of the span
 * keep their distance. 0 when there is no such date. */
gsize sos_written_date_put (const char *text, gsize length, const SosSpan *span, SosDate shifted, char *to);
