/* SPDX-License-Identifier: MIT */
/* Copies a map, whole or in part. */
#pragma once

#include "lib/model/map-private.h"

/* Puts what other maps hold into the memory of a new one. */
typedef struct {
  const SosMap *source;
  SosArena     *arena;
  GHashTable   *gone;  /* records of @source to leave out, or %NULL */
  guint         n_ids; /* of the records made so far */
} SosCopier;

/* Makes an empty record. */
gpointer sos_copier_make_record (SosCopier *copier, const SosRecordInfo *info);

/* Copies the value of a row that is set, from one record of its kind to another.
 * FALSE when it names a record that is gone, so that its own has to go too. */
gboolean sos_copy_field (SosCopier *copier, const SosField *field, gconstpointer source, gpointer copy);

/* Makes a copy without the records of @gone and without what refers to them;
 * %NULL for a whole one. A copy in part has no `keep_from` and no extensions. */
SosMap *sos_map_copy_without (const SosMap *map, GHashTable *gone);

/* As sos_map_copy_for(), for several people who see it together: what is kept from
 * any of them is left out. A copy no longer says from whom things were kept, so it
 * does not do to copy for one and then for another. */
SosMap *sos_map_copy_for_all (const SosMap *map, const char *const *people, GError **error);
