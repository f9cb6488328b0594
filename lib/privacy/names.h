/* SPDX-License-Identifier: MIT */
/* Whom and what a text must not name: people and places, each with the label that
 * stands where a name was. */
#pragma once

#include <sos/sos-map.h>

#include "lib/privacy/span.h"

typedef struct {
  SosSpanKind kind;   /* SOS_SPAN_PERSON, SOS_SPAN_PLACE or a kind of identifier */
  const char *role;
  guint       number; /* among those of that role, from 1; 0 where there is but one */
  gboolean    is_family;
} SosSubject;

/* What a listed text is of its subject. */
typedef enum {
  SOS_LISTED_NAME,
  SOS_LISTED_ALIAS,
  SOS_LISTED_TITLE, /* of a map: the family's name */
  SOS_LISTED_PLACE,
  SOS_LISTED_IDENTIFIER,
} SosListedUse;

typedef struct {
  const char  *text; /* borrowed */
  guint16      subject;
  SosListedUse use;
} SosListedName;

/* Memory that the next map uses again; zeroed is empty. */
typedef struct {
  SosSubject    *subjects;
  guint          n_subjects, subjects_room;
  SosListedName *names;
  guint          n_names, names_room;
} SosNameList;

#define SOS_MAX_SUBJECTS G_MAXUINT16

void     sos_name_list_empty       (SosNameList *list);
void     sos_name_list_clear       (SosNameList *list);

/* The number of a new subject; @role is borrowed. The last one that there is room
 * for takes all that come after it. */
guint16  sos_name_list_add_subject (SosNameList *list, SosSpanKind kind, const char *role);
void     sos_name_list_add_name    (SosNameList *list, guint16 subject, SosListedUse use, const char *text);

/* Takes all that a map lists; the texts are borrowed from it. */
void     sos_name_list_take_map    (SosNameList *list, const SosMap *map);

/* Numbers subjects of the same role in their order. */
void     sos_name_list_number      (SosNameList *list);
