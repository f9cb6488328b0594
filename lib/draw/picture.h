/* SPDX-License-Identifier: MIT */
/* The pictures of a map. Each is drawn from a telling, into a page or alone. */
#pragma once

#include <sos/sos-cycle.h>
#include <sos/sos-scaling.h>

#include "lib/draw/drawing.h"
#include "lib/render/telling.h"

typedef struct {
  const SosTelling     *telling;
  const SosCycleReview *review;   /* of the day asked about */
  const SosScaling     *scaling;  /* of that day, too */
  SosDate               as_of;
  gboolean              is_alone; /* a file of its own */
} SosPicture;

/* Each draws nothing and says FALSE when the map has nothing of the kind. */
gboolean sos_picture_genogram   (const SosPicture *picture, SosMarkup *markup);
gboolean sos_picture_network    (const SosPicture *picture, SosMarkup *markup);
gboolean sos_picture_scales     (const SosPicture *picture, SosMarkup *markup); /* all of them, one under the other */
gboolean sos_picture_cycle      (const SosPicture *picture, SosMarkup *markup);
gboolean sos_picture_trajectory (const SosPicture *picture, SosMarkup *markup);
gboolean sos_picture_chronology (const SosPicture *picture, SosMarkup *markup);

/* One scale, for where it stands on a page beside its words: @with_words also puts
 * the question and the anchors into the picture. */
gboolean sos_picture_scale (const SosPicture *picture,
                            const SosScale   *scale,
                            gboolean          with_words,
                            SosMarkup        *markup);
