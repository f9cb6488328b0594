/* SPDX-License-Identifier: MIT */
/* Gathers what two maps disagree about. */
#pragma once

#include <sos/sos-merge.h>

#include "lib/model/place.h"

/* What one side has to say about it. */
typedef struct {
  const char     *word;
  gconstpointer   owner; /* that side's record with an id, or its document; NULL: none has it */
  const SosPlace *place; /* within @owner; NULL: the record itself */
} SosSaid;

/* The sides, and where their records stand: worked out when it is first asked. */
typedef struct {
  GPtrArray    *found; /* element-type SosConflict */
  const SosMap *mine;
  const SosMap *theirs;
  GHashTable   *mine_pointers; /* record → JSON Pointer */
  GHashTable   *theirs_pointers;
} SosConflicts;

void sos_conflicts_init   (SosConflicts *conflicts, const SosMap *mine, const SosMap *theirs);
void sos_conflicts_add    (SosConflicts   *conflicts,
                           SosConflictKind kind,
                           const char     *id,
                           const SosSaid  *mine,
                           const SosSaid  *theirs);
void sos_conflicts_report (const SosConflicts *conflicts, GError **error);
void sos_conflicts_clear  (SosConflicts *conflicts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosConflicts, sos_conflicts_clear)
