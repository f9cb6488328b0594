/* SPDX-License-Identifier: MIT */
/* Shows a map to people. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SOS_RENDER_MIN_WIDTH:
 *
 * Narrowest text that sos_render_text() makes, in cells.
 */
#define SOS_RENDER_MIN_WIDTH 20

SOS_API char *sos_render_text (const SosMap *map, guint width);

G_END_DECLS
