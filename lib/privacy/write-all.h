/* SPDX-License-Identifier: MIT */
/* Writes to a descriptor until all of it is there. */
#pragma once

#include <errno.h>
#include <glib.h>
#include <unistd.h>

/* FALSE with errno set. */
static inline gboolean
sos_write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      length -= (gsize) n;
    }

  return TRUE;
}
