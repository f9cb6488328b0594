/* SPDX-License-Identifier: MIT */
/* Who belongs to whom, as a genogram shows it: couples and their children, in
 * generations. Made from a map's people and relationships, whatever they say: what
 * cannot be true of a family (somebody who is their own grandparent) is shown as a
 * line beside and never followed. */
#pragma once

#include <sos/sos-map.h>

#include "lib/model/arena.h"

/* Nobody reads a drawing of more, and none is laid out. */
#define SOS_KIN_MAX_PEOPLE 150
#define SOS_KIN_MAX_RELATIONSHIPS 600
#define SOS_KIN_MAX_ROWS 12

#define SOS_KIN_NONE G_MAXUINT

typedef struct {
  const SosPerson *person;
  guint            row;         /* 0: the oldest generation; NONE: not joined to anybody */
  guint            birth;       /* the union whose child it is drawn as, or NONE */
  guint            household;   /* that it lives in, from 0, or NONE */
  gboolean         is_twin;     /* of the next child of the same union */
} SosKinPerson;

/* Two people and their children; or one parent, where nobody knows the other; or,
 * with neither, brothers and sisters whose parents are not on the map. */
typedef struct {
  guint        a, b;        /* NONE: not known; of two generations, @a is of the younger */
  SosKinship   kind;        /* PARTNER_OF, FORMER_PARTNER_OF; PARENT_OF: only children in common */
  SosQuality   quality;
  gboolean     is_kin;      /* they have an ancestor in common */
  gboolean     is_across;   /* generations: its line is a tie, and the children hang on @a */
  const guint *children;    /* in order of birth, left to right */
  guint        n_children;
} SosKinUnion;

/* Whatever joins two people besides: how they are with each other, who cares for
 * whom. */
typedef struct {
  guint      from, to;
  SosKinship kind;
  SosQuality quality;
  gboolean   has_line; /* of its own; else only the quality is drawn */
  gboolean   is_kin;   /* of couples across generations */
} SosKinTie;

typedef struct {
  SosKinPerson *people;
  guint         n_people;
  SosKinUnion  *unions;
  guint         n_unions;
  SosKinTie    *ties;
  guint         n_ties;
  guint         n_rows;
  guint         n_households;
  gboolean      is_too_large; /* nothing but this is said */
} SosKinGraph;

/* @as_of: what began later is not there yet; %SOS_DATE_NONE for all. All memory is
 * the arena's. */
void sos_kin_graph_init (SosKinGraph *graph, const SosMap *map, SosDate as_of, SosArena *arena);

/* Whether there is anything to be drawn of how they are with each other. */
gboolean sos_kin_quality_is_notable (SosQuality quality);
