/* SPDX-License-Identifier: MIT */
/* What one map gives to the tables. */
#pragma once

#include <sos/sos-check.h>
#include <sos/sos-corpus.h>

#include "lib/analysis/months.h"
#include "lib/analysis/rows.h"
#include "lib/analysis/scratch.h"
#include "lib/practice/tracks.h"

/* What is asked of every map. */
typedef struct {
  guint        tables; /* a bit for each: 1 << SosTableKind */
  SosDate      as_of;
  SosSettings *settings; /* may be %NULL */
  SosProfile  *profile;  /* may be %NULL: the usual one of the map's pathway */
} SosQuestions;

/* A map as the makers of rows see it. */
typedef struct {
  SosMap             *map;
  const SosDocument  *document;
  const SosQuestions *questions;
  const char         *source; /* file and line */
  SosPractice         practice;
  SosArena           *arena; /* forgotten after this map */
  SosScratch         *scratch;
  SosFindings        *findings; /* once somebody has asked: sos_map_view_check() */
  SosTracks           tracks;   /* sos_map_view_track() */
} SosMapView;

/* Both look once, whoever asks. */
SosFindings     *sos_map_view_check (SosMapView *view);
const SosTracks *sos_map_view_track (SosMapView *view);

/* What some maps have given: the work of one thread until it is put behind the work
 * of the others. */
typedef struct {
  const SosQuestions *questions;
  SosRows             rows[SOS_N_TABLES]; /* those that are asked for */
  SosDictionary     **dictionaries[SOS_N_TABLES];
  SosMonths           months; /* what becomes of `monthly` */
  SosArena            arena; /* of the map that is asked */
  SosScratch          scratch;
} SosYield;

void sos_yield_init  (SosYield *yield, const SosQuestions *questions);
void sos_yield_clear (SosYield *yield);

/* Takes all rows and sums away and keeps the memory. */
void sos_yield_empty (SosYield *yield);

/* Asks a map; @number is its number among those of the yield. FALSE with @error set
 * where a table cannot answer: it has no row of the map then, the others have. */
gboolean sos_extract (SosYield   *yield,
                      SosMap     *map,
                      const char *source,
                      guint       number,
                      GError    **error);

static inline gboolean
sos_yield_has (const SosYield *yield, SosTableKind kind)
{
  return (yield->questions->tables >> kind & 1) != 0;
}
