/* SPDX-License-Identifier: MIT */
/* A map being written as plain text, section by section. */
#pragma once

#include <sos/sos-cycle.h>
#include <sos/sos-map.h>

#include "lib/render/notes.h"
#include "lib/render/page.h"
#include "lib/render/telling.h"

/* Wider columns are only harder to read. */
#define SOS_TEXT_MAX_WIDTH 200

/* Bullet, and what stands under it. */
#define SOS_TEXT_BULLET "• "
#define SOS_TEXT_UNDER  "  "

typedef struct {
  SosTelling telling;
  SosPage   *page;
} SosText;

/* text.c: begins a page about a map, and ends it. */
void  sos_text_init   (SosText *text, const SosMap *map, guint width);
char *sos_text_finish (SosText *text);

/* text-note.c */
void sos_text_label (SosPage *page, const char *label, const char *value);
void sos_text_note  (const SosText *text,
                     SosPage       *page,
                     gconstpointer  record,
                     SosRecordType  type,
                     SosNotes       notes);

/* text-entry.c */
void sos_text_add_words      (const SosText  *text,
                              SosPage        *page,
                              const char     *mark,
                              const SosEntry *entry);
void sos_text_add_account    (const SosText *text, SosPage *page, const SosEntry *entry);
void sos_text_add_dispute    (const SosText *text, SosPage *page, const SosDispute *dispute);

/* Sections: each leaves itself out when it is empty. */
void sos_text_add_title      (const SosText *text);
void sos_text_add_people     (const SosText *text);
void sos_text_add_columns    (const SosText *text);
void sos_text_add_dangers    (const SosText *text);
void sos_text_add_scales     (const SosText *text);
void sos_text_add_voice      (const SosText *text);
void sos_text_add_plans      (const SosText *text);
void sos_text_add_record     (const SosText *text);

/* text-cycle.c */
void sos_text_add_cycle      (const SosText *text, const SosCycleReview *review, gboolean with_evidence);

/* text-scales.c */
void sos_text_add_latest     (const SosText *text, SosPage *page, const SosScale *scale);
