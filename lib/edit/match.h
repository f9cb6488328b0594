/* SPDX-License-Identifier: MIT */
/* What of one map is compared with what of another. */
#pragma once

#include <sos/sos-map.h>

#include "lib/model/field.h"

/* The records of a list, the object at a part: empty and %NULL of %NULL, as one map
 * may have nothing there. */
const SosRecordList *sos_field_get_records (const SosField *field, gconstpointer record);
gconstpointer        sos_field_get_part    (const SosField *field, gconstpointer record);

/* Two lists of one kind of record: which are the same, and which of those have
 * kept their order. The others have moved, and they are as few as can be. */
typedef struct {
  const SosRecordList *before;
  const SosRecordList *after;
  gint                *after_of;  /* index: place before; -1 for one that is gone */
  gint                *before_of; /* index: place after; -1 for a new one */
  gboolean            *stays;     /* index: place after */
} SosMatch;

void sos_match_init  (SosMatch *match, const SosMap *now, const SosRecordList *before, const SosRecordList *after);
void sos_match_clear (SosMatch *match);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosMatch, sos_match_clear)
