/* SPDX-License-Identifier: MIT */
/* Writes a map as its canonical text. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SosWriteFlags:
 * @SOS_WRITE_DEFAULT: indented by two spaces, one element a line
 * @SOS_WRITE_COMPACT: one line without spaces
 *
 * How the text is laid out. Both end with a newline.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_WRITE_DEFAULT = 0,
  SOS_WRITE_COMPACT = 1 << 0,
} SosWriteFlags;

SOS_API char *sos_map_to_text (const SosMap *map, SosWriteFlags flags, gsize *length);

G_END_DECLS
