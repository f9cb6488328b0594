/* SPDX-License-Identifier: MIT */
/* Shows a map to people. */
#pragma once

#include <sos/sos-check.h>
#include <sos/sos-clocks.h>
#include <sos/sos-cycle.h>
#include <sos/sos-diff.h>
#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SOS_RENDER_MIN_WIDTH:
 *
 * Narrowest text that is made, in cells.
 */
#define SOS_RENDER_MIN_WIDTH 20

SOS_API char *sos_render_text     (const SosMap *map, guint width);
SOS_API char *sos_render_diff     (const SosDiff *diff, guint width);
SOS_API char *sos_render_findings (const SosFindings *findings, guint width);
SOS_API char *sos_render_cycle    (const SosCycleReview *review, guint width);
SOS_API char *sos_render_clocks   (const SosClocks *clocks, guint width);
SOS_API char *sos_render_review   (SosMap            *map,
                                   SosProfile        *profile,
                                   SosDate            as_of,
                                   const SosSettings *settings,
                                   guint              width,
                                   GError           **error);

G_END_DECLS
