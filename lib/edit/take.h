/* SPDX-License-Identifier: MIT */
/* Takes a record that a caller has filled in: checks its values as the reader
 * does and copies them into the map's arena. */
#pragma once

#include "lib/edit/editor.h"
#include "lib/model/place.h"
#include "lib/model/problems.h"

typedef struct {
  SosEditor      *editor;
  SosArena       *arena;
  SosProblems    *problems;
  const SosPlace *around;   /* place of the record itself */
  SosPlace       *place;    /* while values are taken */
  GHashTable     *new_ids;  /* set: of the record and of those inside it */
} SosTaking;

/* A copy of @source. @before is the record as it stands in the map, or %NULL for
 * a new one: what is the same as there is neither checked nor copied again, and
 * the records inside it stay. Problems are noted; the copy is of no use then. */
gpointer sos_take_record (SosTaking *taking, const SosRecordInfo *info, gconstpointer source, gconstpointer before);

/* Notes a problem at a place. */
void sos_taking_note (SosTaking *taking, const SosPlace *place, SosError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
