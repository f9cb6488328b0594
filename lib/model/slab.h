/* SPDX-License-Identifier: MIT */
/* Memory that maps share which are read one after another and all kept: with
 * huge pages under it, it costs a fraction of what the kernel takes for the same
 * memory page by page. A slab lives as long as any of its maps. */
#pragma once

#include <glib.h>

typedef struct {
  gatomicrefcount ref_count;
  char           *low;  /* what is free lies between these; */
  char           *high; /* who reads the maps moves them */
} SosSlab;

/* What a reader has of it. */
typedef struct {
  SosSlab *slab;
  gsize    taken; /* bytes of the maps so far, about */
} SosPool;

/* A slab with room for @size bytes, or %NULL where a map should have memory of
 * its own: it is large, or there are few. */
SosSlab *sos_pool_get   (SosPool *pool, gsize size);
void     sos_pool_clear (SosPool *pool);

SosSlab *sos_slab_ref   (SosSlab *slab);
void     sos_slab_unref (SosSlab *slab);
