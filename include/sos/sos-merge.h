/* SPDX-License-Identifier: MIT */
/* Brings two people's changes of one map together. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SosConflictKind:
 * @SOS_CONFLICT_FIELD: both changed the field, each to something else
 * @SOS_CONFLICT_REMOVED: one removed the record, the other changed it
 * @SOS_CONFLICT_ID: one id stands in two places: given to two records, or to one
 *   that both moved, each elsewhere
 * @SOS_CONFLICT_REFERENCE: one refers to a record that the other removed, or
 *   changed so that it cannot be named there
 * @SOS_CONFLICT_RATING: two ratings of one rater, child, scale and round
 * @SOS_CONFLICT_TOGETHER: two fields that may not stand together: a
 *   professional's `network`, a rating's `value` and `not_rated`
 *
 * Why two changes cannot both be kept.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CONFLICT_FIELD = 1,
  SOS_CONFLICT_REMOVED,
  SOS_CONFLICT_ID,
  SOS_CONFLICT_REFERENCE,
  SOS_CONFLICT_RATING,
  SOS_CONFLICT_TOGETHER,
} SosConflictKind;

SOS_API const char *sos_conflict_kind_to_string (SosConflictKind kind);

/**
 * SosConflict:
 * @kind: why both cannot be kept
 * @id: (nullable): id of the record that it is about: the one that refers, of two
 *   ratings that of mine; %NULL for the map itself
 * @mine: what mine has there: "added", "changed" or "removed"; for a single
 *   reference and for a rating an id, for an id the kind of its record
 * @theirs: what theirs has there, in the same words
 * @mine_pointer: (nullable): JSON Pointer (RFC 6901) to the place in mine; %NULL
 *   where it has none
 * @theirs_pointer: (nullable): JSON Pointer to the place in theirs; %NULL where
 *   it has none
 *
 * Something about which two people have to talk. At least one of the pointers
 * is there. No member holds a word, name or date of the map.
 *
 * Since: 0.1
 */
typedef struct {
  SosConflictKind kind;
  const char     *id;
  const char     *mine;
  const char     *theirs;
  const char     *mine_pointer;
  const char     *theirs_pointer;
} SosConflict;

#define SOS_TYPE_CONFLICT (sos_conflict_get_type ())
SOS_API GType        sos_conflict_get_type (void);
SOS_API SosConflict *sos_conflict_copy     (const SosConflict *conflict);
SOS_API void         sos_conflict_free     (SosConflict *conflict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosConflict, sos_conflict_free)

SOS_API SosMap *sos_map_merge (const SosMap *base,
                               const SosMap *mine,
                               const SosMap *theirs,
                               GPtrArray   **conflicts,
                               GError      **error);

G_END_DECLS
