/* SPDX-License-Identifier: MIT */
/* The rows of a record as the writer wants them. */
#pragma once

#include <string.h>

#include <sos/sos-field.h>

#include "lib/model/names.h"

/* Bytes of `,"name":`. */
#define SOS_WRITE_MAX_KEY (SOS_NAMES_MAX_LENGTH + 4)

/* A row is set when the two halves of a word of the struct are not both 0; where
 * that word has 32 bits, they are the same. */
typedef struct {
  guint8  kinds[SOS_NAMES_MAX];
  guint8  key_lengths[SOS_NAMES_MAX];
  guint16 low_halves[SOS_NAMES_MAX];
  guint16 high_halves[SOS_NAMES_MAX];
  char    keys[SOS_NAMES_MAX][SOS_WRITE_MAX_KEY + 1]; /* with the comma before and the colon */
  guint64 parts;                                      /* rows whose records have to be asked themselves */
} SosWritePlan;

/* Index: SosRecordType. */
const SosWritePlan *sos_write_plans (void);

static inline guint32
sos_write_load_half (gconstpointer record, guint16 offset)
{
  guint32 half;

  memcpy (&half, (const char *) record + offset, sizeof half);

  return half;
}

/* A bit for each row that may be set. Which are varies from record to record, so
 * they are gathered without a branch. */
static inline guint64
sos_write_plan_find_set (const SosWritePlan *plan, guint n_fields, gconstpointer record)
{
  guint64 set = plan->parts;

  for (guint i = 0; i < n_fields; i++)
    set |= (guint64) ((sos_write_load_half (record, plan->low_halves[i]) |
                       sos_write_load_half (record, plan->high_halves[i])) != 0) << i;

  return set;
}
