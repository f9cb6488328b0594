/* SPDX-License-Identifier: MIT */
/* Keeps maps in files, and tells whether two of them are the same. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SosSaveFlags:
 * @SOS_SAVE_DEFAULT: only over what the map was read from or saved to
 * @SOS_SAVE_OVERWRITE: over whatever is there
 *
 * What a map may be saved over.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_SAVE_DEFAULT = 0,
  SOS_SAVE_OVERWRITE = 1 << 0,
} SosSaveFlags;

SOS_API gboolean sos_map_save    (SosMap       *map,
                                  const char   *path,
                                  SosSaveFlags  flags,
                                  GCancellable *cancellable,
                                  GError      **error);
SOS_API char    *sos_map_to_hash (const SosMap *map);

G_END_DECLS
