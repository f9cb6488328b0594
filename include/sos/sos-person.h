/* SPDX-License-Identifier: MIT */
/* The people of a map and how they belong together. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosNeed:
 *
 * Something about a person that the work has to take into account.
 */
typedef struct {
  SosAspect   aspect;
  const char *text;
} SosNeed;
SOS_DECLARE_LIST (SosNeed);

/**
 * SosIdentifiers:
 *
 * What other registers know a person by.
 */
typedef struct {
  const char *nhs_number;
  const char *upn;
  const char *la_child_id;
  const char *phone;
  const char *email;
  const char *address;
  const char *postcode;
} SosIdentifiers;

/**
 * SosNetwork:
 *
 * A person's place in the family's natural network: who has @joined is a
 * member.
 */
typedef struct {
  SosDate   joined;
  SosDate   told_worries;
  SosCircle circle;
  SosBool   permanent;
  SosDate   left;
} SosNetwork;

/**
 * SosPerson:
 *
 * Somebody on the map, or an agency: a professional without a name.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosRole               role;
  const char           *name;
  const char *const    *also_known_as;
  SosFunction           function;
  SosBool               lead;
  const char           *relationship;
  const char           *agency;
  SosDate               born;
  SosDate               due;
  SosInteger            age;
  SosDate               died;
  SosSex                sex;
  const char           *age_band;
  const char           *ethnicity;
  SosNeedList           needs;
  const SosIdentifiers *identifiers;
  const SosNetwork     *network;
  SosBool               can_use_tools;
} SosPerson;
SOS_DECLARE_LIST (SosPerson);

/**
 * SosRelationship:
 *
 * One line of the genogram.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
  SosKinship  kind;
  const char *from;
  const char *to;
  SosQuality  quality;
  SosDate     since;
  SosDate     until;
  const char *note;
} SosRelationship;
SOS_DECLARE_LIST (SosRelationship);

G_END_DECLS
