/* SPDX-License-Identifier: MIT */
/* Everybody's ratings, sorted so that the latest one is found at once. */
#pragma once

#include <sos/sos-scaling.h>

#include "lib/model/arena.h"
#include "lib/practice/practice.h"

typedef struct {
  SosTrack    *items; /* by scale, then by rater, then by child: the family first */
  guint        n;
  const guint *first; /* of a scale, by its place in the document; one more than there are scales */
  const guint *places; /* of `latest` in its scale's list */
} SosTracks;

/* Everything lies in @arena. Nothing dated after the day asked is in it. */
void sos_tracks_init (SosTracks *tracks, SosArena *arena, const SosPractice *practice);

/* What @rater said of @child by name, else of the family; %NULL for neither.
 * @scale is a place in the document, @child may be %NULL. */
const SosTrack *sos_tracks_find (const SosTracks *tracks, guint scale, const char *rater, const char *child);
