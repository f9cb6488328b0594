/* SPDX-License-Identifier: MIT */
/* What was found in the texts of the maps before. The next revision of a map has most of
 * its texts word for word: where its people are called as before, too, nothing else can
 * be found in them. */
#pragma once

#include "lib/json/buffer.h"
#include "lib/privacy/names.h"

#define SOS_RECALL_SLOTS 1024

typedef struct {
  guint64  hash;
  guint    turn; /* of the list that it was found with */
  gsize    text; /* where it begins among all texts */
  gsize    length;
  guint    first, n; /* spans */
  SosDate  day;      /* by which days without a year were read */
  gboolean has_day;  /* there may be such days */
} SosRecalled;

/* Memory that the next list uses again; zeroed is empty. */
typedef struct {
  SosBuffer   names; /* all that the list says */
  SosBuffer   other;
  SosBuffer   texts;
  SosSpans    spans;
  guint       turn; /* a number for each list, from 1 */
  guint64     hash; /* of the text that was looked for last */
  guint32     tags[SOS_RECALL_SLOTS]; /* of each slot a hash with its turn: most texts are not there */
  SosRecalled slots[SOS_RECALL_SLOTS];
} SosRecall;

void     sos_recall_clear (SosRecall *recall);

/* Whether @list says what the one before did. If not, all is forgotten. */
gboolean sos_recall_begin (SosRecall *recall, const SosNameList *list);

/* Forgets all, and takes nothing until a list begins. */
void     sos_recall_end   (SosRecall *recall);

/* Adds what was found in the same text to @spans; whether it was there. @day is the one
 * by which a day without its year is read. */
gboolean sos_recall_find  (SosRecall *recall, const char *text, gsize length, SosDate day, SosSpans *spans);

/* Notes what was found in the text that was looked for last. */
void     sos_recall_note  (SosRecall *recall, const char *text, gsize length, SosDate day, const SosSpans *spans);
