/* SPDX-License-Identifier: MIT */
/* Brings two people's changes of one map together: record by record, field by
 * field. */
#include "lib/edit/merge.h"

#include "lib/json/base.h"
#include "lib/model/date.h"
#include "lib/model/equal.h"
#include "lib/model/field.h"

const char *
sos_merge_describe (const SosField *field, gconstpointer base, gconstpointer side)
{
  if (!sos_field_is_set (field, side))
    return "removed";
  if (field->type == SOS_FIELD_REF && field->shape == SOS_SHAPE_ONE)
    return *(const char *const *) sos_field_member (field, side);

  return sos_field_is_set (field, base) ? "changed" : "added";
}

static gint
compare_revisions (gconstpointer a, gconstpointer b)
{
  gint left = *(const gint *) a, right = *(const gint *) b;

  return (left > right) - (left < right);
}

/* One instant in two spellings is no conflict either, so one has to be later. */
static gint
compare_times (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a, *right = *(const char *const *) b;
  gint order;

  if (left == NULL || right == NULL)
    return (left != NULL) - (right != NULL);
  order = sos_time_compare (left, right);

  return order != 0 ? order : strcmp (left, right);
}

/* Saving moves these by itself: whoever saved later has said so for both. */
static gconstpointer
choose_later (const SosTriple *triple, const SosField *field)
{
  static const struct {
    gsize offset;
    GCompareFunc compare;
  } rows[] = {
    { G_STRUCT_OFFSET (SosDocument, revision), compare_revisions },
    { G_STRUCT_OFFSET (SosDocument, updated), compare_times },
  };
  gconstpointer mine = triple->versions[SOS_MINE], theirs = triple->versions[SOS_THEIRS];

  for (guint i = 0; triple->info->type == SOS_DOCUMENT && i < G_N_ELEMENTS (rows); i++)
    if (rows[i].offset == field->offset)
      return rows[i].compare (sos_field_member (field, mine), sos_field_member (field, theirs)) >= 0 ? mine : theirs;

  return NULL;
}

/* The version whose value it is to be; NULL when both changed it differently. */
static gconstpointer
choose (const SosTriple *triple, const SosField *field)
{
  gconstpointer base = triple->versions[SOS_BASE];
  gconstpointer mine = triple->versions[SOS_MINE], theirs = triple->versions[SOS_THEIRS];

  if (sos_field_is_equal (field, base, theirs) || sos_field_is_equal (field, mine, theirs))
    return mine;
  if (sos_field_is_equal (field, base, mine))
    return theirs;

  return choose_later (triple, field);
}

static void
note_field (SosMerge *merge, const SosTriple *triple, const SosField *field)
{
  const SosTriple *owner = triple->owner;
  const char *id = owner->info->has_id ? ((const SosRecord *) owner->versions[SOS_MINE])->id : NULL;
  SosSaid said[SOS_N_VERSIONS];

  for (SosVersion side = SOS_MINE; side <= SOS_THEIRS; side++)
    said[side] = (SosSaid) { .word = sos_merge_describe (field, triple->versions[SOS_BASE], triple->versions[side]),
                             .owner = owner->versions[side],
                             .place = &triple->place };

  sos_conflicts_add (merge->conflicts, SOS_CONFLICT_FIELD, id, &said[SOS_MINE], &said[SOS_THEIRS]);
}

/* What is contested has no value: the rules are asked of the rest. */
static void
merge_value (SosMerge *merge, const SosTriple *triple, const SosField *field, gpointer copy)
{
  gconstpointer chosen = choose (triple, field);

  if (chosen == NULL)
    {
      note_field (merge, triple, field);
      g_hash_table_add (merge->contested, sos_field_member_mutable (field, copy));
    }
  else if (sos_field_is_set (field, chosen))
    sos_copy_field (&merge->copier, field, chosen, copy);
}

static void merge_fields (SosMerge *merge, SosTriple *triple, gpointer copy);

/* The part of the document that a row stands for, or `nothing`. */
static gconstpointer
get_part (const SosMerge *merge, const SosField *field, gconstpointer record)
{
  gconstpointer member = sos_field_member (field, record);

  if (!sos_field_is_set (field, record))
    return merge->nothing;

  return field->shape == SOS_SHAPE_EMBEDDED ? member : *(gconstpointer const *) member;
}

static void
merge_container (SosMerge *merge, const SosTriple *triple, const SosField *field, gpointer copy)
{
  SosTriple part = { .info = sos_record_info (field->target),
                     .owner = triple->owner,
                     .place = { .parent = &triple->place, .index = -1 } };
  gpointer member = sos_field_member_mutable (field, copy), record = member;

  for (guint version = 0; version < SOS_N_VERSIONS; version++)
    part.versions[version] = get_part (merge, field, triple->versions[version]);
  if (field->shape != SOS_SHAPE_EMBEDDED)
    record = sos_copier_make_record (&merge->copier, part.info);

  merge_fields (merge, &part, record);
  if (field->shape != SOS_SHAPE_EMBEDDED && !sos_record_is_empty (part.info, record))
    *(gpointer *) member = record;
}

static void
merge_fields (SosMerge *merge, SosTriple *triple, gpointer copy)
{
  for (guint i = 0; i < triple->info->n_fields; i++)
    {
      const SosField *field = &triple->info->fields[i];

      triple->place.field = field;
      if (sos_field_is_own (field))
        merge_value (merge, triple, field, copy);
      else if (field->shape == SOS_SHAPE_LIST)
        sos_merge_list (merge, triple, field, copy);
      else
        merge_container (merge, triple, field, copy);
    }
}

static void
merge_into (SosMerge *merge,
            const SosRecordInfo *info,
            gconstpointer base,
            gconstpointer mine,
            gconstpointer theirs,
            gpointer copy)
{
  SosTriple triple = { .info = info, .versions = { base, mine, theirs }, .place = { .index = -1 } };

  triple.owner = &triple;
  for (guint version = 0; version < SOS_N_VERSIONS; version++)
    if (triple.versions[version] == NULL)
      triple.versions[version] = merge->nothing;
  merge_fields (merge, &triple, copy);
}

gpointer
sos_merge_record (SosMerge *merge,
                  const SosRecordInfo *info,
                  gconstpointer base,
                  gconstpointer mine,
                  gconstpointer theirs)
{
  gpointer copy = sos_copier_make_record (&merge->copier, info);

  merge_into (merge, info, base, mine, theirs, copy);

  return copy;
}

static gpointer
new_nothing (void)
{
  gsize size = 0;

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    size = MAX (size, sos_record_info ((SosRecordType) type)->size);

  return g_malloc0 (size);
}

static void
merge_maps (SosMerge *merge, const SosMap *base, SosMap *merged)
{
  g_autofree gpointer nothing = new_nothing ();
  g_autoptr (GHashTable) contested = g_hash_table_new (NULL, NULL);

  merge->nothing = nothing;
  merge->contested = contested;
  merge->copier.arena = &merged->arena;
  merge_into (merge, sos_record_info (SOS_DOCUMENT), base != NULL ? &base->document : NULL, &merge->mine->document,
              &merge->theirs->document, &merged->document);
  sos_map_index (merged, merge->copier.n_ids);
  sos_merge_check_rules (merge, base, merged);
}

/**
 * sos_map_merge:
 * @base: (nullable): the map that both started from; %NULL when each made it
 *   anew
 * @mine: the map as one changed it
 * @theirs: the map as the other changed it
 * @conflicts: (out) (optional) (nullable) (transfer full) (element-type SosConflict):
 *   return location for all that they disagree about, %NULL when that is nothing
 * @error: return location for an error
 *
 * Merges what two people made of one map, so that nothing that either of them
 * wrote is lost.
 *
 * A record is known by its id within its list. What only one side changed,
 * added or removed is taken from it, and so is what both did alike. Fields are
 * merged one by one, and so are the three columns, `analysis` and `review`; any
 * other value is one, whatever its shape: a list of ids, words or texts, a small
 * value without an id, `extensions`.
 *
 * A list that one side left as it was, in ids and order, stands in the order of
 * the other. Else what was in @base comes first, in the order of the one that
 * changed it, or of @base when both did; then what @mine added, then what
 * @theirs did.
 *
 * `revision` and `updated` are never contested: where both changed them the
 * higher and the later one is taken, and one that is there before one that is
 * not.
 *
 * Contested are a field that both changed differently, and a record that one
 * removed and the other changed, were it only inside it. A record that both added
 * under one id is compared field by field. Contested is also what breaks a rule
 * of the format only when both are taken together: an id used twice, a reference
 * to what the other removed, two ratings of one rater, child, scale and round, a
 * professional with a `network`, a rating with both a value and a reason for
 * none. For these a contested record is there, and a contested field is left out
 * of account.
 *
 * The result is not sealed and shares nothing with the three. It goes
 * on from @theirs, so that sos_map_save() takes it for the file that @theirs was
 * read from. Safe from any
 * thread once they are sealed.
 *
 * Fails with %SOS_ERROR_CONFLICT; the problems of @error are the first of
 * @conflicts, each at its place in @mine or, where it has none, in @theirs, as
 * its message says.
 *
 * Returns: (transfer full) (nullable): a new map, or %NULL with @error set
 *
 * Since: 0.1
 */
SosMap *
sos_map_merge (const SosMap *base, const SosMap *mine, const SosMap *theirs, GPtrArray **conflicts, GError **error)
{
  g_auto (SosConflicts) found = { NULL };
  SosMerge merge = { .mine = mine, .theirs = theirs, .conflicts = &found };
  g_autoptr (SosMap) merged = NULL;

  g_return_val_if_fail (mine != NULL, NULL);
  g_return_val_if_fail (theirs != NULL, NULL);

  if (conflicts != NULL)
    *conflicts = NULL;

  merged = sos_map_alloc (NULL, MAX (sos_map_get_live_size (mine), sos_map_get_live_size (theirs)));
  sos_conflicts_init (&found, mine, theirs);
  merge_maps (&merge, base, merged);
  if (found.found->len == 0)
    {
      sos_map_follow (merged, theirs);
      return g_steal_pointer (&merged);
    }

  sos_conflicts_report (&found, error);
  if (conflicts != NULL)
    *conflicts = g_steal_pointer (&found.found);

  return NULL;
}
