/* SPDX-License-Identifier: MIT */
/* The limits of an authority, as they stand in a file. */
#pragma once

#include <sos/sos-record.h>

/* Something that happens and is recorded: an event of a map, a tool that was used,
 * or a written consent. */
typedef struct {
  const SosEventKind   *what; /* any of them */
  const SosDecision    *decision;
  const SosDecision    *not_decision;
  const SosEventDetail *with;
  SosFunction           by;
  SosBool               every_child;
  SosAssessmentTool     tool;
  SosBool               written_consent;
} SosMoment;
SOS_DECLARE_LIST (SosMoment);

/* One more day to keep: as its limit, but for what it says itself. */
typedef struct {
  SosInteger    n;
  SosLimitUnit  unit;
  SosMomentList start;
} SosPoint;
SOS_DECLARE_LIST (SosPoint);

typedef struct {
  const char          *id;
  const char          *label;
  const char          *quote;
  const char          *source;
  SosFunction          actor;
  SosBool              each_child;
  SosMomentList        start;
  SosMomentList        provided;
  SosMomentList        done;
  SosMomentList        ends;
  SosInteger           n;
  SosLimitUnit         unit;
  SosLimitComparator   comparator;
  SosBool              day_one;
  SosRoll              roll;
  SosBool              repeats;
  SosPointList         then;
  SosMomentList        at_once;
  SosMomentList        moves_to;
  const SosLimitUnit  *other_units;
  SosMomentList        other_starts;
  const SosAssumption *assumed;
  const SosMoment     *if_late;
} SosLimit;
SOS_DECLARE_LIST (SosLimit);

typedef struct {
  SosDate on;
  SosBool open;
} SosOtherDay;
SOS_DECLARE_LIST (SosOtherDay);

/* No id comes first: a limit may be called as its profile is. */
typedef struct {
  const char     *title;
  const char     *name;
  SosOtherDayList days;
  SosLimitList    limits;
} SosProfileFile;
