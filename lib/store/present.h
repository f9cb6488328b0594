/* SPDX-License-Identifier: MIT */
/* What stands in a file now, before it is saved over. */
#pragma once

#include <gio/gio.h>

#include "lib/store/target.h"

typedef struct {
  gboolean is_map; /* and not damaged, or something else */
  guint64  hash;   /* of its canonical text */
  gboolean is_canonical;
} SosPresent;

/* Fails when the file cannot be read, and when it is one that no map may be saved
 * over. @likely is the hash that it would have if nobody has touched it. */
gboolean sos_present_read (SosPresent      *present,
                           const SosTarget *target,
                           guint64          likely,
                           GCancellable    *cancellable,
                           GError         **error);
