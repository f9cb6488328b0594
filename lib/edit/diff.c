/* SPDX-License-Identifier: MIT */
/* Finds what differs between two maps: records by their ids, fields by the rows of
 * the table. */
#include "lib/edit/diff.h"

#include "lib/edit/match.h"
#include "lib/model/equal.h"
#include "lib/model/map-private.h"
#include "lib/model/place.h"

G_DEFINE_BOXED_TYPE (SosDiff, sos_diff, sos_diff_ref, sos_diff_unref)

/* A record in one of the maps, or where there is none in it. */
typedef struct {
  gconstpointer record;
  SosPlace place;
} Side;

static Side
side_inside (const Side *parent, gconstpointer record)
{
  return (Side) { record, { &parent->place, NULL, -1 } };
}

static void
look_at (Side *side, const SosField *field, gint index)
{
  side->place.field = field;
  side->place.index = index;
}

static const char *
keep_pointer (SosDiff *diff, const Side *side, const SosField *field)
{
  g_autofree char *pointer = NULL;

  if (side->record == NULL || (field != NULL && !sos_field_is_set (field, side->record)))
    return NULL;

  pointer = sos_place_to_pointer (&side->place);

  return g_string_chunk_insert (diff->pointers, pointer);
}

/* Both sides look at @field, or at nothing where it is %NULL. */
static void
note (SosDiff *diff,
      SosChangeKind kind,
      const SosRecordInfo *info,
      const SosField *field,
      const Side *before,
      const Side *after)
{
  SosChange *change = g_new0 (SosChange, 1);
  const SosRecord *record = after->record != NULL ? after->record : before->record;

  change->kind = kind;
  change->type = info->type;
  change->id = info->has_id ? record->id : NULL;
  change->field = field;
  change->pointer_before = keep_pointer (diff, before, field);
  change->pointer_after = keep_pointer (diff, after, field);
  change->before = before->record;
  change->after = after->record;
  g_ptr_array_add (diff->changes, change);
}

static void compare_records (SosDiff *diff, const SosRecordInfo *info, Side *before, Side *after);

/* Two lists being compared, and the places that hold them. */
typedef struct {
  SosDiff *diff;
  const SosField *field;
  const SosRecordInfo *info;
  Side *before;
  Side *after;
  SosMatch match;
} Lists;

/* Compares two records of the lists; a place of -1 is that of none. */
static void
compare_pair (const Lists *lists, gint i, gint j)
{
  const SosMatch *match = &lists->match;
  Side before = side_inside (lists->before, i >= 0 ? match->before->items[i] : NULL);
  Side after = side_inside (lists->after, j >= 0 ? match->after->items[j] : NULL);

  look_at (lists->before, lists->field, i);
  look_at (lists->after, lists->field, j);
  if (i < 0)
    note (lists->diff, SOS_CHANGE_ADDED, lists->info, NULL, &before, &after);
  else if (j < 0)
    note (lists->diff, SOS_CHANGE_REMOVED, lists->info, NULL, &before, &after);
  else
    {
      if (!match->stays[j])
        note (lists->diff, SOS_CHANGE_MOVED, lists->info, NULL, &before, &after);
      compare_records (lists->diff, lists->info, &before, &after);
    }
}

/* Names the records that are gone from place @i on, up to the next that stays. */
static void
note_gone (const Lists *lists, gint i)
{
  const SosMatch *match = &lists->match;

  for (; i < (gint) match->before->n; i++)
    {
      if (match->after_of[i] < 0)
        compare_pair (lists, i, -1);
      else if (match->stays[match->after_of[i]])
        return;
    }
}

/* In the order of the new list; what is gone stands where it stood among the
 * records that stay. */
static void
compare_lists (SosDiff *diff, const SosField *field, Side *before, Side *after)
{
  Lists lists = { diff, field, sos_record_info (field->target), before, after, { 0 } };
  SosMatch *match = &lists.match;

  sos_match_init (match, diff->now, sos_field_get_records (field, before->record),
                  sos_field_get_records (field, after->record));
  note_gone (&lists, 0);
  for (gint j = 0; j < (gint) match->after->n; j++)
    {
      compare_pair (&lists, match->before_of[j], j);
      if (match->stays[j])
        note_gone (&lists, match->before_of[j] + 1);
    }
  sos_match_clear (match);
}

static void
compare_parts (SosDiff *diff, const SosField *field, const Side *before, const Side *after)
{
  Side part_before = side_inside (before, sos_field_get_part (field, before->record));
  Side part_after = side_inside (after, sos_field_get_part (field, after->record));

  compare_records (diff, sos_record_info (field->target), &part_before, &part_after);
}

/* Compares two records field by field; one of them may be missing, but for that
 * it has to have no id. */
static void
compare_records (SosDiff *diff, const SosRecordInfo *info, Side *before, Side *after)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (sos_field_is_equal (field, before->record, after->record))
        continue;

      look_at (before, field, -1);
      look_at (after, field, -1);
      if (sos_field_is_list_by_id (field))
        compare_lists (diff, field, before, after);
      else if (sos_field_is_part (field))
        compare_parts (diff, field, before, after);
      else
        note (diff, SOS_CHANGE_CHANGED, info, field, before, after);
    }
}

/**
 * sos_map_diff:
 * @old: a map
 * @now: what became of it, or any other map
 *
 * Finds what differs between two maps. Records are matched by their ids inside
 * their list: one that stands in another list or under another record now is
 * removed there and added here. A record with changed fields has one change for
 * each of them; lists of ids, of words and of values without an id are one
 * value, and so is everything inside a value without an id, but the analysis and
 * the review are compared field by field as the document itself is.
 *
 * There are no changes exactly when the maps have the same canonical text.
 *
 * Safe from any thread when both maps are sealed.
 *
 * Returns: (transfer full): the differences, which keep both maps alive
 *
 * Since: 0.1
 */
SosDiff *
sos_map_diff (const SosMap *old, const SosMap *now)
{
  SosDiff *diff;
  Side before = { NULL, { NULL, NULL, -1 } }, after = before;

  g_return_val_if_fail (old != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  diff = g_new0 (SosDiff, 1);
  g_atomic_ref_count_init (&diff->ref_count);
  diff->old = sos_map_ref ((SosMap *) old);
  diff->now = sos_map_ref ((SosMap *) now);
  diff->changes = g_ptr_array_new_with_free_func (g_free);
  diff->pointers = g_string_chunk_new (1024);

  before.record = &old->document;
  after.record = &now->document;
  compare_records (diff, sos_record_info (SOS_DOCUMENT), &before, &after);

  return diff;
}

/**
 * sos_diff_ref:
 * @diff: differences
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @diff
 *
 * Since: 0.1
 */
SosDiff *
sos_diff_ref (SosDiff *diff)
{
  g_return_val_if_fail (diff != NULL, NULL);

  g_atomic_ref_count_inc (&diff->ref_count);

  return diff;
}

/**
 * sos_diff_unref:
 * @diff: (transfer full): differences
 *
 * Gives a reference back; with the last one go the changes and the references to
 * both maps. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_diff_unref (SosDiff *diff)
{
  g_return_if_fail (diff != NULL);

  if (!g_atomic_ref_count_dec (&diff->ref_count))
    return;

  g_ptr_array_unref (diff->changes);
  g_string_chunk_free (diff->pointers);
  sos_map_unref (diff->old);
  sos_map_unref (diff->now);
  g_free (diff);
}

/**
 * sos_diff_get_changes:
 * @diff: differences
 * @n_changes: (out): how many changes there are
 *
 * Gives the changes in the order of the canonical text; what was removed stands
 * where it stood among the records that stayed. Safe from any thread.
 *
 * Returns: (transfer none) (array length=n_changes) (nullable): the changes, which
 *   live as long as @diff; %NULL when there are none
 *
 * Since: 0.1
 */
const SosChange *const *
sos_diff_get_changes (const SosDiff *diff, guint *n_changes)
{
  g_return_val_if_fail (diff != NULL, NULL);
  g_return_val_if_fail (n_changes != NULL, NULL);

  *n_changes = diff->changes->len;

  return diff->changes->len > 0 ? (const SosChange *const *) diff->changes->pdata : NULL;
}

/**
 * sos_change_kind_to_string:
 * @kind: a kind of change
 *
 * Names a kind of change. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL when there is no such kind
 *
 * Since: 0.1
 */
const char *
sos_change_kind_to_string (SosChangeKind kind)
{
  static const char *const words[] = {
    [SOS_CHANGE_ADDED] = "added",
    [SOS_CHANGE_REMOVED] = "removed",
    [SOS_CHANGE_CHANGED] = "changed",
    [SOS_CHANGE_MOVED] = "moved",
  };

  return (guint) kind < G_N_ELEMENTS (words) ? words[kind] : NULL;
}
