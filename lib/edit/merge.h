/* SPDX-License-Identifier: MIT */
/* What the parts of merging share. */
#pragma once

#include "lib/edit/conflict.h"
#include "lib/model/copy.h"

typedef enum {
  SOS_BASE,
  SOS_MINE,
  SOS_THEIRS,
  SOS_N_VERSIONS,
} SosVersion;

typedef struct {
  SosCopier     copier;
  const SosMap *mine;
  const SosMap *theirs;
  gconstpointer nothing; /* an empty record of any kind */
  SosConflicts *conflicts;
  GHashTable   *contested; /* members of records of the result that have no value for that */
} SosMerge;

/* One record in all its versions, `nothing` where there is none. */
typedef struct _SosTriple SosTriple;
struct _SosTriple {
  const SosRecordInfo *info;
  gconstpointer        versions[SOS_N_VERSIONS];
  const SosTriple     *owner; /* the nearest one that has an id, or the document: maybe this */
  SosPlace             place; /* in the owner */
};

/* Makes the one record that three versions become; each may be %NULL. */
gpointer sos_merge_record (SosMerge            *merge,
                           const SosRecordInfo *info,
                           gconstpointer        base,
                           gconstpointer        mine,
                           gconstpointer        theirs);

/* Merges a list of records that have ids, by their ids. */
void sos_merge_list (SosMerge *merge, const SosTriple *triple, const SosField *field, gpointer copy);

/* What became of a field on one side, in a word or as the id it refers to. */
const char *sos_merge_describe (const SosField *field, gconstpointer base, gconstpointer side);

/* Asks the rules of the whole map. */
void sos_merge_check_rules (SosMerge *merge, const SosMap *base, const SosMap *merged);
