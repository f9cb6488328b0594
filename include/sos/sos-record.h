/* SPDX-License-Identifier: MIT */
/* What all records have in common. */
#pragma once

#include <sos/sos-date.h>
#include <sos/sos-enums.h>

G_BEGIN_DECLS

/**
 * SosRecordType:
 *
 * The kinds of record of a map, then the small values that stand inside them
 * and have no id of their own. What stands behind %SOS_N_RECORD_TYPES is in no
 * map: files of other kinds that are read as strictly.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_RECORD_NONE,

  SOS_DOCUMENT,
  SOS_PERSON,
  SOS_RELATIONSHIP,
  SOS_HARM,
  SOS_COMPLICATING_FACTOR,
  SOS_MISSING_INFORMATION,
  SOS_DANGER_STATEMENT,
  SOS_STRENGTH,
  SOS_EXISTING_SAFETY,
  SOS_BOTTOM_LINE,
  SOS_SAFETY_GOAL,
  SOS_ACTION,
  SOS_CONTINGENCY,
  SOS_SCALE,
  SOS_RATING,
  SOS_VOICE,
  SOS_EXPLANATION,
  SOS_SAFETY_PLAN,
  SOS_RULE,
  SOS_DEMONSTRATION,
  SOS_CYCLE,
  SOS_MILESTONE,
  SOS_EVENT,
  SOS_CHRONOLOGY_ENTRY,
  SOS_ASSESSMENT,
  SOS_CONSENT,
  SOS_DISAGREEMENT,
  SOS_ISSUE,
  SOS_SHARE,
  SOS_CONSIDERED,
  SOS_SUPPRESSION,
  SOS_PRACTICE_CHECK,

  SOS_WORRIES,
  SOS_WORKING_WELL,
  SOS_NEXT_STEPS,
  SOS_ANALYSIS,
  SOS_REVIEW,
  SOS_NEED,
  SOS_IDENTIFIERS,
  SOS_NETWORK,
  SOS_DISPUTE,
  SOS_BAND,
  SOS_FRAME,
  SOS_APPROVAL,
  SOS_EXPLAINED,

  SOS_N_RECORD_TYPES,

  SOS_SETTINGS = SOS_N_RECORD_TYPES,
  SOS_RULE_SETTING,
  SOS_PROFILE,
  SOS_LIMIT,
  SOS_POINT,
  SOS_MOMENT,
  SOS_OTHER_DAY,
  SOS_PRIVACY_PROFILE,
  SOS_QUASI_RULE,
  SOS_HIERARCHY,
  SOS_HIERARCHY_LEVEL,
  SOS_HIERARCHY_GROUP,

  SOS_N_TABLE_TYPES,
} SosRecordType;

/**
 * SosBool:
 * @SOS_UNSET: not said
 * @SOS_FALSE: no
 * @SOS_TRUE: yes
 *
 * A yes or no that may not have been said.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_UNSET,
  SOS_FALSE,
  SOS_TRUE,
} SosBool;

/**
 * SosInteger:
 * @value: the number, 0 when it is not set
 * @is_set: whether it is known
 *
 * A whole number that may be 0 or unknown.
 *
 * Since: 0.1
 */
typedef struct {
  gint     value;
  gboolean is_set;
} SosInteger;

/**
 * SosNumber:
 * @value: the number, 0 when it is not set
 * @is_set: whether it is known
 *
 * A number that may be 0 or unknown.
 *
 * Since: 0.1
 */
typedef struct {
  double   value;
  gboolean is_set;
} SosNumber;

/**
 * SOS_RECORD_FIELDS:
 *
 * The first members of every record that has an id:
 *
 * - `id`: unique among the map's records;
 * - `keep_from`: ids of the people from whom the record is kept, %NULL or
 *   %NULL-terminated;
 * - `type`: which record this is, set by the library.
 */
#define SOS_RECORD_FIELDS        \
  const char        *id;         \
  const char *const *keep_from;  \
  SosRecordType      type;

/**
 * SosRecord:
 *
 * Any record: the common beginning of all of them.
 *
 * Strings and lists of a record belong to its map and live until the map's last
 * sos_map_unref(). Zero means absent in every member: %NULL, %SOS_UNSET,
 * %SOS_DATE_NONE, an enumeration's `_UNKNOWN`. Lists of ids and of words are
 * %NULL-terminated, lists of enumerations 0-terminated.
 *
 * Since: 0.1
 */
typedef struct {
  SOS_RECORD_FIELDS
} SosRecord;

G_END_DECLS
