/* SPDX-License-Identifier: MIT */
/* A map's relationships between people who are drawn, each once. */
#pragma once

#include "lib/draw/kin-graph.h"

typedef struct {
  guint      from, to; /* people of the graph */
  SosKinship kind;     /* a partner of earlier days is a former partner */
  SosQuality quality;
  gboolean   is_ended;
  gboolean   is_followed; /* a parent's: no descendant is made an ancestor by it */
} SosKinLink;

#define SOS_KIN_SET_WORDS ((SOS_KIN_MAX_PEOPLE + 63) / 64)

typedef struct {
  guint64 words[SOS_KIN_SET_WORDS];
} SosKinSet;

typedef struct {
  SosKinLink *items;
  guint       n;
  SosKinSet  *ancestors; /* of each person */
} SosKinLinks;

void sos_kin_links_init (SosKinLinks *links, SosKinGraph *graph, const SosMap *map, SosDate as_of, SosArena *arena);

gboolean sos_kin_are_related (const SosKinLinks *links, guint a, guint b);

/* Gives everybody who is joined to somebody a row. */
void sos_kin_find_rows (SosKinGraph *graph, const SosKinLinks *links, SosArena *arena);
