/* SPDX-License-Identifier: MIT */
/* Texts without the people, places, dates and numbers of their map: what names and
 * patterns find, joined. */
#pragma once

#include <sos/sos-map.h>

#include "lib/privacy/date-shift.h"
#include "lib/privacy/names.h"
#include "lib/privacy/span.h"

typedef struct {
  gboolean strict;
  gboolean names_exact; /* listed names as written, no variants */
  gboolean patterns;
  gboolean keep_ages;
} SosRedactSettings;

/* Scratch of one worker: reused from map to map. */
typedef struct _SosRedaction SosRedaction;

SosRedaction *sos_redaction_new  (const SosRedactSettings *settings);
void          sos_redaction_free (SosRedaction *redaction);

/* Takes the people and places of a map; labels are given in the order of the map,
 * which must live as long as texts are redacted. */
void sos_redaction_begin       (SosRedaction *redaction, const SosMap *map);

/* From here on texts are those of the map's export, and so are days without a year. */
void sos_redaction_move (SosRedaction *redaction, const SosDateShift *shift);

/* The same for a list of others; it is borrowed, and gets a subject more. */
void sos_redaction_begin_names (SosRedaction *redaction, SosNameList *list);

/* The text with its labels; borrowed until the next call; %NULL when nothing in it
 * was touched: use the text itself. @known, or %NULL, is what must go whatever the
 * redactor thinks of it. @shift maps a date to the exported one; without it dates are
 * redacted. @text is UTF-8. */
const char *sos_redaction_text (SosRedaction       *redaction,
                                const char         *text,
                                gsize               length,
                                const SosSpans     *known,
                                const SosDateShift *shift,
                                gsize              *new_length);

/* Whether a span lies within a label that stands for no person and no place: somebody may
 * have the initials of "[IP address]". */
gboolean sos_redaction_is_label (const char *text, const SosSpan *span);

/* The spans of the last text, those that were redacted and those for review, in
 * order. A clipped one has lost what another one covers. */
const SosSpan *sos_redaction_get_spans (const SosRedaction *redaction, guint *n);

/* Whether that span of the last text was redacted. */
gboolean sos_redaction_takes (const SosRedaction *redaction, const SosSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRedaction, sos_redaction_free)
