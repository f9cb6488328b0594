/* SPDX-License-Identifier: MIT */
/* Fast look-ups in the table of records and fields. */
#pragma once

#include <sos/sos-field.h>

#include "lib/model/names.h"

/* What is asked of a row for every value that is read, close together. */
typedef struct {
  const SosField *field;
  guint16         offset;
  guint8          type;
  guint8          words;
  guint8          target;
} SosRow;

/* The kind of a key: the type of a row that holds one value, or one of these. */
enum {
  SOS_KIND_LIST = SOS_FIELD_JSON + 1,
  SOS_KIND_PART,
};

guint8 sos_field_kind (const SosField *field);

/* A record as the reader wants it: its keys, a key's number being that of its
 * row, and a bit for each row that is required. */
typedef struct {
  SosNames names;
  SosRow   rows[SOS_NAMES_MAX];
  guint64  required;
} SosRecordKeys;

/* Index: SosRecordType. */
const SosRecordKeys *sos_record_keys (void);
