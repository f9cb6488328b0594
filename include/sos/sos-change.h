/* SPDX-License-Identifier: MIT */
/* Changes a map: every rule of the format holds after each change, or nothing
 * has changed. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SosRemoveFlags:
 * @SOS_REMOVE_DEFAULT: refuse to remove a record that others refer to
 * @SOS_REMOVE_REFERENCES: take the references along
 *
 * What becomes of the references to a record that is removed. A reference is
 * taken out of its list or left empty; where the format requires it, or where
 * leaving it empty would say something else (`about` nobody reads as about every
 * child), the record that holds it goes too.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_REMOVE_DEFAULT = 0,
  SOS_REMOVE_REFERENCES = 1 << 0,
} SosRemoveFlags;

SOS_API SosMap     *sos_map_new      (const char *id, GError **error);
SOS_API const char *sos_map_add      (SosMap        *map,
                                      SosRecordType  type,
                                      const char    *parent,
                                      gconstpointer  record,
                                      gsize          size,
                                      GError       **error);
SOS_API gboolean    sos_map_update   (SosMap        *map,
                                      SosRecordType  type,
                                      gconstpointer  record,
                                      gsize          size,
                                      GError       **error);
SOS_API gboolean    sos_map_remove   (SosMap        *map,
                                      const char    *id,
                                      SosRemoveFlags flags,
                                      GError       **error);
SOS_API void        sos_map_begin    (SosMap *map);
SOS_API void        sos_map_commit   (SosMap *map);
SOS_API void        sos_map_rollback (SosMap *map);

/* Each struct that can be added or updated, and its type. */
#define SOS_FOR_EACH_STRUCT(STRUCT)                     \
  STRUCT (SosDocument, SOS_DOCUMENT)                    \
  STRUCT (SosPerson, SOS_PERSON)                        \
  STRUCT (SosRelationship, SOS_RELATIONSHIP)            \
  STRUCT (SosHarm, SOS_HARM)                            \
  STRUCT (SosComplicatingFactor, SOS_COMPLICATING_FACTOR) \
  STRUCT (SosMissingInformation, SOS_MISSING_INFORMATION) \
  STRUCT (SosDangerStatement, SOS_DANGER_STATEMENT)     \
  STRUCT (SosStrength, SOS_STRENGTH)                    \
  STRUCT (SosExistingSafety, SOS_EXISTING_SAFETY)       \
  STRUCT (SosBottomLine, SOS_BOTTOM_LINE)               \
  STRUCT (SosSafetyGoal, SOS_SAFETY_GOAL)               \
  STRUCT (SosAction, SOS_ACTION)                        \
  STRUCT (SosContingency, SOS_CONTINGENCY)              \
  STRUCT (SosScale, SOS_SCALE)                          \
  STRUCT (SosRating, SOS_RATING)                        \
  STRUCT (SosVoice, SOS_VOICE)                          \
  STRUCT (SosExplanation, SOS_EXPLANATION)              \
  STRUCT (SosSafetyPlan, SOS_SAFETY_PLAN)               \
  STRUCT (SosRule, SOS_RULE)                            \
  STRUCT (SosDemonstration, SOS_DEMONSTRATION)          \
  STRUCT (SosCycle, SOS_CYCLE)                          \
  STRUCT (SosMilestone, SOS_MILESTONE)                  \
  STRUCT (SosEvent, SOS_EVENT)                          \
  STRUCT (SosChronologyEntry, SOS_CHRONOLOGY_ENTRY)     \
  STRUCT (SosAssessment, SOS_ASSESSMENT)                \
  STRUCT (SosConsent, SOS_CONSENT)                      \
  STRUCT (SosDisagreement, SOS_DISAGREEMENT)            \
  STRUCT (SosAnalysis, SOS_ANALYSIS)                    \
  STRUCT (SosIssue, SOS_ISSUE)                          \
  STRUCT (SosReview, SOS_REVIEW)                        \
  STRUCT (SosShare, SOS_SHARE)                          \
  STRUCT (SosConsidered, SOS_CONSIDERED)                \
  STRUCT (SosSuppression, SOS_SUPPRESSION)              \
  STRUCT (SosPracticeCheck, SOS_PRACTICE_CHECK)

#ifndef __GI_SCANNER__
#ifdef __cplusplus
extern "C++" {
#define SOS_OVERLOAD(Struct, TYPE)                        \
  static inline SosRecordType                             \
  sos_type_of (const Struct *record G_GNUC_UNUSED)        \
  {                                                       \
    return TYPE;                                          \
  }
SOS_FOR_EACH_STRUCT (SOS_OVERLOAD)
#undef SOS_OVERLOAD
}
#else
#define SOS_CASE(Struct, TYPE) , Struct * : TYPE, const Struct * : TYPE
#define sos_type_of(record) _Generic ((record)SOS_FOR_EACH_STRUCT (SOS_CASE))
#endif
#endif

/**
 * sos_map_add_record:
 * @map: a map
 * @parent: (nullable): see sos_map_add()
 * @record: pointer to a record's struct
 * @error: return location for an error
 *
 * sos_map_add() with the type and the size taken from the pointer.
 */
#define sos_map_add_record(map, parent, record, error) \
  sos_map_add ((map), sos_type_of (record), (parent), (record), sizeof *(record), (error))

/**
 * sos_map_update_record:
 * @map: a map
 * @record: pointer to a record's struct
 * @error: return location for an error
 *
 * sos_map_update() with the type and the size taken from the pointer.
 */
#define sos_map_update_record(map, record, error) \
  sos_map_update ((map), sos_type_of (record), (record), sizeof *(record), (error))

G_END_DECLS
