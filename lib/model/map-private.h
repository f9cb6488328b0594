/* SPDX-License-Identifier: MIT */
/* The map as the library sees it. */
#pragma once

#include <sos/sos-map.h>

#include "lib/model/arena.h"
#include "lib/model/index.h"

typedef struct _SosOrigin SosOrigin;

struct _SosMap {
  gatomicrefcount ref_count;
  gboolean        sealed;
  SosDocument     document;
  SosIndex        index;
  SosPersonList   children;
  gboolean        has_new_people; /* the children have to be gathered again */
  SosArena        arena;
  gpointer        editor; /* of a map that was changed */
  gsize           size_before; /* bytes that it took before that */
  GDestroyNotify  free_editor;
  SosOrigin      *origin; /* lib/model/origin.h */
};

/* Calls @visit for a record and everything inside it; @owner is the nearest
 * record around it that has an id, or the document. */
typedef void (*SosVisit) (const SosRecordInfo *info,
                          gconstpointer        record,
                          gconstpointer        owner,
                          gpointer             user_data);

SosMap  *sos_map_alloc           (SosSlab *slab, gsize expected);
void     sos_map_recycle         (SosMap *map, gsize expected);
gboolean sos_map_is_shared       (const SosMap *map);
gsize    sos_map_get_live_size   (const SosMap *map);
void     sos_map_index           (SosMap *map, guint n_ids);
void     sos_map_index_children  (SosMap *map);
void     sos_map_visit           (const SosMap *map, SosVisit visit, gpointer user_data);
