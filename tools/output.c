/* SPDX-License-Identifier: MIT */
/* Writing text where a full disk must not go unnoticed. */
#include "tools/output.h"

#include <errno.h>

/* Why the latest write failed: a stream itself keeps only that one did. */
static int reason;

/* Gives FALSE when it is no use to go on; output_flush() then says why. */
gboolean
output_write (FILE *stream, const char *text, gsize length)
{
  if (fwrite (text, 1, length, stream) == length)
    return TRUE;

  reason = errno;

  return FALSE;
}

/* Sends off what is held back. Fails too when any write before it failed. */
gboolean
output_flush (FILE *stream, GError **error)
{
  if (fflush (stream) != 0)
    reason = errno;
  else if (!ferror (stream))
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason), "the output cannot be written: %s",
               g_strerror (reason));

  return FALSE;
}
