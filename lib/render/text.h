/* SPDX-License-Identifier: MIT */
/* A map being written as plain text, section by section. */
#pragma once

#include <sos/sos-cycle.h>
#include <sos/sos-map.h>

#include "lib/model/field.h"
#include "lib/render/groups.h"
#include "lib/render/page.h"
#include "lib/render/people.h"
#include "lib/render/words.h"

/* Wider columns are only harder to read. */
#define SOS_TEXT_MAX_WIDTH 200

/* Bullet, and what stands under it. */
#define SOS_TEXT_BULLET "• "
#define SOS_TEXT_UNDER  "  "

typedef struct {
  const SosMap      *map;
  const SosDocument *document;
  SosPage           *page;
  SosPeople         *people;
  GHashTable        *numbers;    /* record → its place in its list, from 1 */
  SosGroups         *answers;    /* danger statement → the goals that answer it */
  SosGroups         *scales;     /* danger statement → the scales about it */
  SosGroups         *uses;       /* rule → its demonstrations */
} SosText;

/* A field of a record as it is shown: "Label: value". A yes or no is shown by
 * what it means: @label for yes, @otherwise for no, %NULL for nothing. */
typedef struct {
  const char *field;
  const char *label;
  const char *otherwise;
} SosNote;

/* Any list of records, in whatever struct it stands. */
#define SOS_TEXT_EACH(list, Type, record)                                                \
  for (guint record##_n = 0; record##_n < (list).n; record##_n++)                        \
    for (const Type *record = (list).items[record##_n]; record != NULL; record = NULL)

/* text.c: begins a page about a map, and ends it. */
void  sos_text_init   (SosText *text, const SosMap *map, guint width);
char *sos_text_finish (SosText *text);

/* text-value.c */
void sos_text_number    (const SosText *text);
void sos_text_say_names (const SosText *text, GString *line, const char *const *ids);
void sos_text_say_name  (const SosText *text, GString *line, const char *id);
void sos_text_say_title (const SosText *text, GString *line, gconstpointer record);
void sos_text_say_place (const SosText *text, GString *line, const char *pointer);
void sos_text_say_label (GString *line, SosRecordType type, const SosField *field);
void sos_text_say_value (const SosText *text, GString *line, const SosField *field, gconstpointer record);
void sos_text_say_records (const SosText *text, GString *line, const SosRecordInfo *info, const SosRecordList *records);

/* text-note.c */
const char *sos_text_phrase    (const SosText *text, SosPhrase phrase);
void        sos_text_label     (SosPage *page, const char *label, const char *value);
void        sos_text_note      (const SosText *text,
                                SosPage       *page,
                                gconstpointer  record,
                                SosRecordType  type,
                                const SosNote *notes,
                                guint          n_notes);

#define SOS_TEXT_NOTE(text, page, record, type, notes) \
  sos_text_note (text, page, record, type, notes, G_N_ELEMENTS (notes))

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
