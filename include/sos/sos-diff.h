/* SPDX-License-Identifier: MIT */
/* What differs between two maps. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

/**
 * SosChangeKind:
 * @SOS_CHANGE_ADDED: a record that was not in its list before
 * @SOS_CHANGE_REMOVED: a record that is not in its list any more
 * @SOS_CHANGE_CHANGED: a field whose value is another, is new or is gone
 * @SOS_CHANGE_MOVED: a record that stands elsewhere among those of its list that
 *   both maps have
 *
 * What became of a record or a field.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CHANGE_ADDED = 1,
  SOS_CHANGE_REMOVED,
  SOS_CHANGE_CHANGED,
  SOS_CHANGE_MOVED,
} SosChangeKind;

/**
 * SosChange:
 * @kind: what became of it
 * @type: which record it is
 * @id: (nullable): the record's id; %NULL where it has none: the document, its
 *   analysis and its review
 * @field: (nullable): the field that changed; %NULL for a whole record
 * @pointer_before: (nullable): JSON Pointer of the record or field in the old
 *   map, %NULL when it is not there
 * @pointer_after: (nullable): the same in the new map
 * @before: (nullable): the record in the old map, or the one that holds the
 *   field; %NULL when there is none
 * @after: (nullable): the same in the new map
 *
 * One difference between two maps.
 *
 * Since: 0.1
 */
typedef struct {
  SosChangeKind   kind;
  SosRecordType   type;
  const char     *id;
  const SosField *field;
  const char     *pointer_before;
  const char     *pointer_after;
  gconstpointer   before;
  gconstpointer   after;
} SosChange;

/**
 * SosDiff:
 *
 * What differs between two maps, which it keeps alive. Neither map may be changed
 * while somebody uses it. Counting references is atomic; any number of threads
 * may read it.
 *
 * Since: 0.1
 */
typedef struct _SosDiff SosDiff;

#define SOS_TYPE_DIFF (sos_diff_get_type ())
SOS_API GType sos_diff_get_type (void);

SOS_API SosDiff *sos_map_diff   (const SosMap *old, const SosMap *now);
SOS_API SosDiff *sos_diff_ref   (SosDiff *diff);
SOS_API void     sos_diff_unref (SosDiff *diff);

SOS_API const SosChange *const *sos_diff_get_changes (const SosDiff *diff, guint *n_changes);
SOS_API const char             *sos_change_kind_to_string (SosChangeKind kind);

SOS_API char *sos_diff_to_json  (const SosDiff *diff, gsize *length);
SOS_API char *sos_diff_to_patch (const SosDiff *diff, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDiff, sos_diff_unref)

G_END_DECLS
