/* SPDX-License-Identifier: MIT */
/* Shows a map to people. */
#pragma once

#include <gio/gio.h>

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

/**
 * SosPageOptions:
 * @reader: (nullable): id of the person whom the page is for: what is kept from
 *   them, and whatever hangs on that, is not in it
 * @child: (nullable): id of a child: it becomes that child's own page
 * @as_of: nothing after this day is seen of ratings and of the action cycle;
 *   %SOS_DATE_NONE for today
 * @language: (nullable): a BCP 47 tag of the language that the page's own words are
 *   in; %NULL for British English
 *
 * How a map is shown. Zero in every member shows all of it.
 *
 * Since: 0.1
 */
typedef struct {
  const char *reader;
  const char *child;
  SosDate     as_of;
  const char *language;
} SosPageOptions;

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

SOS_API gboolean sos_render_html (SosMap               *map,
                                  const SosPageOptions *options,
                                  GOutputStream        *stream,
                                  GCancellable         *cancellable,
                                  GError              **error);

G_END_DECLS
