/* SPDX-License-Identifier: MIT */
/* The three columns of a map. */
#pragma once

#include <sos/sos-record.h>

G_BEGIN_DECLS

/**
 * SosDispute:
 *
 * Who sees it otherwise, and their account.
 */
typedef struct {
  const char *const *by;
  const char        *account;
} SosDispute;

/**
 * SOS_ENTRY_FIELDS:
 *
 * The first members of everything that stands in a column.
 */
#define SOS_ENTRY_FIELDS                \
  SOS_RECORD_FIELDS                     \
  SosBool            own_words;         \
  const char        *text;              \
  const char *const *about;             \
  const char        *by;                \
  SosBasis           basis;             \
  SosDate            on;                \
  SosDate            recorded;          \
  SosTriangle        domain;            \
  const char        *source;            \
  const char *const *corroborated_by;   \
  const SosDispute  *dispute;           \
  const SosFactor   *factors;

/**
 * SosEntry:
 *
 * Anything that stands in a column: the common beginning of all of them.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
} SosEntry;

/**
 * SosHarm:
 *
 * What has happened to a child already.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char *const *of;
  const char        *behaviour;
  const char        *impact;
  const char        *frequency;
  SosSeverity        severity;
  SosDate            first;
  SosDate            worst;
  SosDate            latest;
} SosHarm;
SOS_DECLARE_LIST (SosHarm);

/**
 * SosComplicatingFactor:
 *
 * What makes things harder and is not harm itself.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
} SosComplicatingFactor;
SOS_DECLARE_LIST (SosComplicatingFactor);

/**
 * SosMissingInformation:
 *
 * What is not known yet.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
} SosMissingInformation;
SOS_DECLARE_LIST (SosMissingInformation);

/**
 * SosDangerStatement:
 *
 * What people are worried might happen if nothing changes. @text is the
 * statement as it is read to the family, the other parts are the same statement
 * taken apart.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char *const *who;
  const char *const *of;
  const char        *behaviour;
  const char        *impact;
  const char        *if_nothing_changes;
  const char *const *evidence;
  SosDate            resolved;
} SosDangerStatement;
SOS_DECLARE_LIST (SosDangerStatement);

/**
 * SosStrength:
 *
 * Something good in the child's life.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
} SosStrength;
SOS_DECLARE_LIST (SosStrength);

/**
 * SosExistingSafety:
 *
 * What somebody did that kept the child safe when the danger was there.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char *const *acted;
  const char        *danger;
} SosExistingSafety;
SOS_DECLARE_LIST (SosExistingSafety);

/**
 * SosBottomLine:
 *
 * What professionals must have, whatever else is agreed.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char *reason;
  SosDate     met;
} SosBottomLine;
SOS_DECLARE_LIST (SosBottomLine);

/**
 * SosSafetyGoal:
 *
 * What must be seen, and for how long, before the case can close.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char *const *dangers;
  const char        *parents_will;
  const char        *child_will;
  const char        *professionals_will_see;
  const char        *for_how_long;
  SosLeadsTo         leads_to;
  SosOwner           owner;
  SosDate            met;
} SosSafetyGoal;
SOS_DECLARE_LIST (SosSafetyGoal);

/**
 * SosAction:
 *
 * One thing that one person does by one day.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char *owner;
  SosDate     due;
  SosPriority priority;
  const char *goal;
  const char *measure;
  SosTerm     term;
  SosBool     support;
  SosDate     started;
  SosProgress status;
  SosDate     done;
  const char *outcome;
} SosAction;
SOS_DECLARE_LIST (SosAction);

/**
 * SosContingency:
 *
 * What happens if the plan does not work.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_ENTRY_FIELDS
  const char        *trigger;
  const char *const *agreed_with;
} SosContingency;
SOS_DECLARE_LIST (SosContingency);

/**
 * SosWorries:
 *
 * First column: what are we worried about.
 *
 * Since: 0.1
 */
typedef struct {
  SosHarmList               harm;
  SosComplicatingFactorList complicating_factors;
  SosMissingInformationList missing_information;
  SosDangerStatementList    danger_statements;
} SosWorries;

/**
 * SosWorkingWell:
 *
 * Second column: what is working well.
 *
 * Since: 0.1
 */
typedef struct {
  SosStrengthList       strengths;
  SosExistingSafetyList safety;
} SosWorkingWell;

/**
 * SosNextSteps:
 *
 * Third column: what needs to happen.
 *
 * Since: 0.1
 */
typedef struct {
  SosBottomLineList  bottom_lines;
  SosSafetyGoalList  safety_goals;
  SosActionList      actions;
  SosContingencyList contingency;
} SosNextSteps;

G_END_DECLS
