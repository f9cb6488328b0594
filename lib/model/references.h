/* SPDX-License-Identifier: MIT */
/* Walks what refers to records. */
#pragma once

#include <sos/sos-record.h>

#include "lib/model/place.h"

typedef struct {
  const SosField  *field;
  const char      *id;
  const SosRecord *owner; /* nearest record around it that has an id, or %NULL */
  const SosPlace  *place;
} SosReference;

typedef void (*SosReferenceVisit) (const SosReference *reference, gpointer user_data);

/* Calls @visit for each reference in a record and in everything inside it.
 * @around is the place of the record, %NULL where its pointer is "". */
void sos_references_visit (const SosRecordInfo *info,
                           gconstpointer        record,
                           const SosPlace      *around,
                           SosReferenceVisit    visit,
                           gpointer             user_data);
