/* SPDX-License-Identifier: MIT */
/* The keys of records, as they are looked up for every value that is read. */
#pragma once

#include <sos/sos-field.h>

#include "lib/model/block.h"
#include "lib/model/names.h"

/* What is asked of a row for every value that is read, close together. */
typedef struct {
  guint8          key[SOS_BLOCK]; /* with the quote behind it; a longer one is like no text */
  const SosField *field;
  guint16         offset;
  guint8          number;
  guint8          kind;
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

/* A record as the reader wants it: its rows where the first four bytes of their
 * keys send them, which tell apart nearly all keys of a record. The few rows for
 * which that slot is taken stand behind the others, and all can be found by name:
 * a name's number is that of its row. */
typedef struct {
  const SosRecordInfo *info;
  guint32  multiplier;
  guint    shift;
  SosRow  *slots;
  guint64  required; /* a bit for each row */
  guint16  slot_of[SOS_NAMES_MAX]; /* index: number of the row */
  SosNames names;
} SosRecordKeys;

/* Index: SosRecordType. */
const SosRecordKeys *sos_record_keys (void);

/* The one row whose key can stand at @text, unless it is one that begins as
 * another. Sixteen bytes must be readable. */
static inline const SosRow *
sos_record_keys_guess (const SosRecordKeys *keys, const guint8 *text)
{
  return &keys->slots[(guint32) sos_word_load (text) * keys->multiplier >> keys->shift];
}

/* Whether it is the one at @text, which has @length bytes and then a quote. */
static inline gboolean
sos_row_has_key (const SosRow *row, const guint8 *text, guint length)
{
  return sos_block_count_same (text, row->key) > length;
}
