/* SPDX-License-Identifier: MIT */
/* The rows of a record as the writer wants them. */
#pragma once

#include <string.h>

#include <sos/sos-field.h>

#include "lib/model/names.h"

/* Bytes of `,"name":"`, or of a word and its quotes. */
#define SOS_WRITE_MAX_PIECE (SOS_NAMES_MAX_LENGTH + 8)

/* How the value of a row is written. */
typedef enum {
  SOS_WRITE_TEXT,
  SOS_WRITE_DATE,
  SOS_WRITE_WORD,
  SOS_WRITE_INTEGER,
  SOS_WRITE_NUMBER,
  SOS_WRITE_JSON,
  SOS_WRITE_RECORD,
  SOS_WRITE_PART,
  SOS_WRITE_TEXTS,
  SOS_WRITE_WORDS,
  SOS_WRITE_RECORDS,
} SosWriteKind;

/* Text that is copied with all the room it might take, as to ask how long it is
 * costs more. */
typedef struct {
  char   bytes[SOS_WRITE_MAX_PIECE];
  guint8 length;
} SosWritePiece;

typedef struct {
  SosWritePiece        key;    /* with the comma before it, the colon, and the quote where a string begins */
  guint8               kind;   /* SosWriteKind */
  guint8               target; /* SosRecordType */
  guint16              offset; /* of the member */
  const SosWritePiece *words;  /* index: the value */
} SosWriteStep;

/* A row is set when the word at its place in the struct has a bit of its mask.
 * Places and masks stand together, as all are looked at and few are set. */
typedef struct {
  guint         n_steps;
  SosWriteStep *steps;
  guint64       parts; /* rows whose records have to be asked themselves */
  guint16       places[SOS_NAMES_MAX];
  guint64       masks[SOS_NAMES_MAX];
} SosWritePlan;

/* Index: SosRecordType. */
const SosWritePlan *sos_write_plans (void);

/* The step of a row of the table. */
const SosWriteStep *sos_write_find_step (const SosField *field);

/* A bit for each part in which something is set. */
guint64 sos_write_plan_find_parts (const SosWritePlan *plan, gconstpointer record);

/* A bit for each row that is set. Which are varies from record to record, so
 * they are gathered without a branch, the last one first. */
static inline guint64
sos_write_plan_find_set (const SosWritePlan *plan, gconstpointer record)
{
  guint64 set = 0, word;

  for (guint i = plan->n_steps; i-- > 0;)
    {
      memcpy (&word, (const char *) record + plan->places[i], sizeof word);
      set = 2 * set + ((word & plan->masks[i]) != 0);
    }

  return G_LIKELY (plan->parts == 0) ? set : set | sos_write_plan_find_parts (plan, record);
}
