/* SPDX-License-Identifier: MIT */
/* What the system refused. */
#pragma once

#include <sos/sos-error.h>

/* Paths may hold names, so no message has one. Gives FALSE. */
static inline gboolean
sos_fail (int reason, const char *message, GError **error)
{
  g_set_error (error, SOS_ERROR, SOS_ERROR_IO, "%s: %s", message, g_strerror (reason));

  return FALSE;
}
