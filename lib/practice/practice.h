/* SPDX-License-Identifier: MIT */
/* What all rules ask of a map, found once: the words that the guidance uses, such
 * as "able child" or "parents", and the day that is asked about. */
#pragma once

#include <sos/sos-map.h>
#include <sos/sos-scaling.h>

#include "lib/practice/settings.h"

typedef struct {
  const SosPerson **items;
  guint            *places; /* of each in the map's list of people */
  guint             n;
} SosPersonGroup;

/* The groups below that somebody belongs to. */
typedef enum {
  SOS_GROUP_NONE = 0,
  SOS_GROUP_CHILDREN = 1 << 0,
  SOS_GROUP_ABLE_CHILDREN = 1 << 1,
  SOS_GROUP_PARENTS = 1 << 2,
  SOS_GROUP_NETWORK = 1 << 3,
  SOS_GROUP_LEAD_PROFESSIONALS = 1 << 4,
} SosPersonGroups;

typedef struct {
  const SosMap          *map;
  const SosDocument     *document;
  const SosSettingsFile *numbers;
  SosDate                as_of;          /* nothing later is seen */
  gboolean               is_early_help;
  gboolean               is_draft;
  gboolean               is_assessed;    /* at assessment or later */
  SosDate                started;        /* the day of `started` */
  const SosCycle        *cycle;          /* this cycle, or %NULL */
  SosDate                cycle_started;  /* and when it did; without one, `started` */

  /* Those who live, in the order of the document. */
  SosPersonGroup children;
  SosPersonGroup able_children;
  SosPersonGroup parents;             /* parents and carers */
  SosPersonGroup network;             /* members who are neither professionals, parents nor children */
  SosPersonGroup lead_professionals;
} SosPractice;

void sos_practice_init  (SosPractice       *practice,
                         const SosMap      *map,
                         SosDate            as_of,
                         const SosSettings *settings);
void sos_practice_clear (SosPractice *practice);

/* Whether something of that day, or of no known day, is seen. */
static inline gboolean
sos_practice_sees (const SosPractice *practice, SosDate on)
{
  return on <= practice->as_of;
}

const SosPerson *sos_practice_person (const SosPractice *practice, const char *id);

/* Answered from the person alone, so that no group has to be walked. */
SosPersonGroups sos_practice_get_groups (const SosPractice *practice, const SosPerson *person);

/* Whether @ids, which may be %NULL, name somebody of one of the groups. */
gboolean sos_practice_names_any (const SosPractice *practice, const char *const *ids, SosPersonGroups groups);

gboolean sos_person_lives     (const SosPerson *person, SosDate as_of);
gboolean sos_person_is_born   (const SosPerson *person, SosDate as_of);
gboolean sos_person_is_parent (const SosPerson *person);

/* Whether a person belongs to the natural network on that day. */
gboolean sos_person_is_member (const SosPerson *person, SosDate as_of);

/* The years that a child has lived for certain, and those that it may have; FALSE
 * where nobody knows. */
gboolean sos_practice_find_age (const SosPractice *practice,
                                const SosPerson   *child,
                                gint              *at_least,
                                gint              *at_most);

/* Whether a child can use the tools; @is_assumed, which may be %NULL, is set when
 * nobody said so and the child's age leaves it open. */
gboolean sos_practice_is_able (const SosPractice *practice, const SosPerson *child, gboolean *is_assumed);

/* Whether a child is too young to be told, asked and to rate: not born yet, or
 * under the age of an able one. */
gboolean sos_practice_is_exempt (const SosPractice *practice, const SosPerson *child);

/* Whether something of that day, or of a month or year that reaches so far, falls
 * into this cycle. Of what has no day, nobody knows. */
gboolean sos_practice_is_of_cycle (const SosPractice *practice, SosDate on);

/* Whether what is said `about` these ids is about the child: nobody named is
 * everybody. */
gboolean sos_is_about (const char *const *about, const char *child);
gboolean sos_names    (const char *const *ids, const char *id);
