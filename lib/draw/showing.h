/* SPDX-License-Identifier: MIT */
/* A map as it is shown to somebody on a day: what a page and a picture are made
 * of. */
#pragma once

#include <sos/sos-render.h>

#include "lib/draw/picture.h"

typedef struct {
  SosMap          *map; /* without what is kept from them */
  SosCycleReview  *review;
  SosScaling      *scaling;
  SosTelling       telling;
  SosPicture       picture;
  const SosPerson *child; /* whose page it is, or %NULL */
} SosShowing;

/* FALSE with @error when nobody of the options' ids is on the map, or there are no
 * words in their language; there is nothing to clear then. */
gboolean sos_showing_init  (SosShowing           *showing,
                            SosMap               *map,
                            const SosPageOptions *options,
                            gboolean              is_alone,
                            GError              **error);
void     sos_showing_clear (SosShowing *showing);

/* Hands over what was written, and frees it. */
gboolean sos_showing_write (SosMarkup     *markup,
                            GOutputStream *stream,
                            GCancellable  *cancellable,
                            GError       **error);
