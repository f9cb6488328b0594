/* SPDX-License-Identifier: MIT */
/* Memory that maps share. */
#define _DEFAULT_SOURCE 1

#include "lib/model/slab.h"

#include <sys/mman.h>

#include "lib/model/arena.h"

#define SLAB (2 * 1024 * 1024) /* a huge page, of most processors */

/* A reader that has given out less than this uses none: the last slab is about
 * half empty. */
#define FEW (2 * SLAB)

static SosSlab *
slab_new (void)
{
  SosSlab *slab = g_aligned_alloc (1, SLAB, SLAB);

#ifdef MADV_HUGEPAGE
  madvise (slab, SLAB, MADV_HUGEPAGE); /* a wish: without it there are only more faults */
#endif
  g_atomic_ref_count_init (&slab->ref_count);
  slab->low = (char *) (slab + 1);
  slab->high = (char *) slab + SLAB - SOS_ARENA_PADDING;
  memset (slab->high, 0, SOS_ARENA_PADDING);

  return slab;
}

SosSlab *
sos_slab_ref (SosSlab *slab)
{
  g_atomic_ref_count_inc (&slab->ref_count);

  return slab;
}

void
sos_slab_unref (SosSlab *slab)
{
  if (g_atomic_ref_count_dec (&slab->ref_count))
    g_aligned_free (slab);
}

SosSlab *
sos_pool_get (SosPool *pool, gsize size)
{
  pool->taken += size;
  if (pool->taken < FEW || size > SLAB / 8)
    return NULL;

  if (pool->slab == NULL || (gsize) (pool->slab->high - pool->slab->low) < size)
    {
      sos_pool_clear (pool);
      pool->slab = slab_new ();
    }

  return pool->slab;
}

void
sos_pool_clear (SosPool *pool)
{
  g_clear_pointer (&pool->slab, sos_slab_unref);
}
