/* SPDX-License-Identifier: MIT */
/* A map being told to people, in whatever way: who is called what, which record
 * has which number, what belongs to what. Made once, so that nothing is looked for
 * twice. */
#pragma once

#include <sos/sos-map.h>

#include "lib/model/field.h"
#include "lib/render/groups.h"
#include "lib/render/people.h"
#include "lib/render/words.h"
#include "lib/render/wording.h"

typedef struct {
  const SosMap      *map;
  const SosDocument *document;
  const SosWording  *wording;
  SosPeople         *people;
  GHashTable        *numbers; /* record → its place in its list, from 1 */
  SosGroups         *answers; /* danger statement → the goals that answer it */
  SosGroups         *scales;  /* danger statement → the scales about it */
  SosGroups         *uses;    /* rule → its demonstrations */
} SosTelling;

/* Any list of records, in whatever struct it stands. */
#define SOS_EACH(list, Type, record)                                                     \
  for (guint record##_n = 0; record##_n < (list).n; record##_n++)                        \
    for (const Type *record = (list).items[record##_n]; record != NULL; record = NULL)

void sos_telling_init  (SosTelling *telling, const SosMap *map, const SosWording *wording);
void sos_telling_clear (SosTelling *telling);

/* Each appends plain text, in the telling's language. */
void sos_tell_name   (const SosTelling *telling, GString *line, const char *id);          
void sos_tell_names  (const SosTelling *telling, GString *line, const char *const *ids);
void sos_tell_title  (const SosTelling *telling, GString *line, gconstpointer record);    
void sos_tell_place  (const SosTelling *telling, GString *line, const char *pointer);
void sos_tell_label  (const SosTelling *telling, GString *line, SosRecordType type, const SosField *field);
void sos_tell_records (const SosTelling *telling, GString *line, const SosRecordInfo *info, const SosRecordList *records);
void sos_tell_value  (const SosTelling *telling, GString *line, const SosField *field, gconstpointer record);
const char *sos_tell_word   (const SosTelling *telling, SosEnumType type, gint value);     /* sos_words_for(), translated */
const char *sos_tell_phrase (const SosTelling *telling, SosPhrase phrase);                 /* sos_words_phrase(), translated */
/* @message with the date for its {date}. */
void sos_tell_dated (const SosTelling *telling, GString *line, const char *message, SosDate date);
const char *sos_tell_considered (const SosTelling *telling, SosConsideration what);
