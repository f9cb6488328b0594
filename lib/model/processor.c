/* SPDX-License-Identifier: MIT */
/* What of the processor may be used. */
#include "lib/model/processor.h"

static gpointer
ask_environment (gpointer unused G_GNUC_UNUSED)
{
  return GINT_TO_POINTER (g_strcmp0 (g_getenv ("SOS_SIMD"), "none") != 0);
}

gboolean
sos_processor_has_vectors (void)
{
  static GOnce once = G_ONCE_INIT;

  return GPOINTER_TO_INT (g_once (&once, ask_environment, NULL));
}
