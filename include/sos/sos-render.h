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

/**
 * SosPictureKind:
 * @SOS_PICTURE_UNKNOWN: none
 * @SOS_PICTURE_GENOGRAM: the family and who belongs to whom
 * @SOS_PICTURE_NETWORK: who stands round the children, in circles
 * @SOS_PICTURE_SCALES: everybody's number on a line from 0 to 10
 * @SOS_PICTURE_CYCLE: the seven steps of the action cycle
 * @SOS_PICTURE_TRAJECTORY: the milestones in time
 * @SOS_PICTURE_CHRONOLOGY: what happened, and what it meant for the child
 *
 * What is drawn of a map.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_PICTURE_UNKNOWN,
  SOS_PICTURE_GENOGRAM,
  SOS_PICTURE_NETWORK,
  SOS_PICTURE_SCALES,
  SOS_PICTURE_CYCLE,
  SOS_PICTURE_TRAJECTORY,
  SOS_PICTURE_CHRONOLOGY,
} SosPictureKind;

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
SOS_API gboolean sos_render_svg  (SosMap               *map,
                                  SosPictureKind        what,
                                  const SosPageOptions *options,
                                  GOutputStream        *stream,
                                  GCancellable         *cancellable,
                                  GError              **error);

SOS_API const char    *sos_picture_kind_to_string   (SosPictureKind kind);
SOS_API SosPictureKind sos_picture_kind_from_string (const char *string);

G_END_DECLS
