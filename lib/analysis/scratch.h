/* SPDX-License-Identifier: MIT */
/* Memory for what is forgotten at once: kept from one series to the next, so that
 * a hundred thousand of them take it once. Zeroed is empty. */
#pragma once

#include <glib.h>

typedef struct {
  gpointer memory;
  gsize    size;
} SosScratch;

/* @size bytes, until the next call; what they held is gone. */
static inline gpointer
sos_scratch_take (SosScratch *scratch, gsize size)
{
  if (G_UNLIKELY (scratch->size < size))
    {
      g_free (scratch->memory);
      scratch->memory = g_malloc (size);
      scratch->size = size;
    }

  return scratch->memory;
}

static inline void
sos_scratch_clear (SosScratch *scratch)
{
  g_free (scratch->memory);
  *scratch = (SosScratch){ 0 };
}
