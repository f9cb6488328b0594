/* SPDX-License-Identifier: MIT */
/* The rules of the whole map, asked of a merge: each side keeps them, both
 * together may not.
 *
 * A field that is required needs no asking: a side that has the record has it. */
#include "lib/edit/merge.h"

#include "lib/model/field.h"
#include "lib/model/hash.h"
#include "lib/model/rules.h"

typedef struct {
  SosMerge *merge;
  const SosMap *base; /* or NULL */
  const SosMap *merged;
  GHashTable *doubles; /* records whose id another one has too */
} Rules;

/* A record with an id, or the document, and the way from there. */
typedef struct {
  const SosRecordInfo *info;
  gconstpointer record;
} Owner;

static gboolean
is_contested (const Rules *rules, gconstpointer member)
{
  return g_hash_table_contains (rules->merge->contested, member);
}

/* Whether it is open which record, or whether a child, is meant. */
static gboolean
is_open (const Rules *rules, const SosRecord *named)
{
  return named != NULL && (g_hash_table_contains (rules->doubles, named) ||
                           (named->type == SOS_PERSON && is_contested (rules, &((const SosPerson *) named)->role)));
}

static const char *
owner_id (const Owner *owner)
{
  return owner->info->has_id ? ((const SosRecord *) owner->record)->id : NULL;
}

/* The owner as a side has it. Where one id has two records, each side has one. */
static gconstpointer
find_owner (const SosMap *side, const Owner *owner)
{
  const char *id = owner_id (owner);

  return id != NULL ? (gconstpointer) sos_index_lookup (&side->index, id) : &side->document;
}

static void
check_id (const SosRecordInfo *info, gconstpointer record, gconstpointer around G_GNUC_UNUSED, gpointer user_data)
{
  Rules *rules = user_data;
  const SosRecord *first, *mine, *theirs;

  if (!info->has_id)
    return;
  first = sos_index_lookup (&rules->merged->index, ((const SosRecord *) record)->id);
  if (first == record)
    return;

  mine = sos_index_lookup (&rules->merge->mine->index, first->id);
  theirs = sos_index_lookup (&rules->merge->theirs->index, first->id);
  g_hash_table_add (rules->doubles, (gpointer) first);
  sos_conflicts_add (rules->merge->conflicts, SOS_CONFLICT_ID, first->id,
                     &(SosSaid) { .word = sos_record_info (mine->type)->name, .owner = mine },
                     &(SosSaid) { .word = sos_record_info (theirs->type)->name, .owner = theirs });
}

/* Whoever wrote the reference has the record that it names; the other has not, or
 * not as one that can be named there. */
static void
check_ref (Rules *rules, const SosField *field, const char *id, const Owner *owner, const SosPlace *place)
{
  const SosMap *sides[] = { rules->merge->mine, rules->merge->theirs };
  const SosRecord *named = sos_index_lookup (&rules->merged->index, id);
  const SosRecord *there;
  SosSaid said[2];
  guint writer;

  if (sos_ref_fits (field, named) || is_open (rules, named))
    return;

  writer = sos_ref_fits (field, sos_index_lookup (&sides[0]->index, id)) ? 0 : 1;
  there = sos_index_lookup (&sides[1 - writer]->index, id);
  said[writer] = (SosSaid) { .word = id, .owner = find_owner (sides[writer], owner), .place = place };
  said[1 - writer] = (SosSaid) { .word = there != NULL ? "changed" : "removed", .owner = there };
  sos_conflicts_add (rules->merge->conflicts, SOS_CONFLICT_REFERENCE, owner_id (owner), &said[0], &said[1]);
}

static void
check_refs (Rules *rules, const SosField *field, gconstpointer record, const Owner *owner, SosPlace *place)
{
  gconstpointer member = sos_field_member (field, record);
  const char *const *ids;

  if (field->shape != SOS_SHAPE_LIST)
    {
      check_ref (rules, field, *(const char *const *) member, owner, place);
      return;
    }

  ids = *(const char *const *const *) member;
  for (place->index = 0; ids[place->index] != NULL; place->index++)
    check_ref (rules, field, ids[place->index], owner, place);
  place->index = -1;
}

static guint
hash_rating (gconstpointer rating)
{
  return sos_rating_hash (rating);
}

static gboolean
is_same_rating (gconstpointer a, gconstpointer b)
{
  return sos_rating_is_same (a, b);
}

/* Whether a side has the rating on this scale: under its id it may have another one
 * elsewhere. */
static gboolean
has_rating (const SosMap *side, const SosScale *scale, const SosRating *rating)
{
  const SosScale *own = sos_map_lookup (side, SOS_SCALE, scale->id);
  gconstpointer found = sos_map_lookup (side, SOS_RATING, rating->id);

  for (guint i = 0; own != NULL && found != NULL && i < own->ratings.n; i++)
    if (own->ratings.items[i] == found)
      return TRUE;

  return FALSE;
}

static void
note_ratings (Rules *rules, const SosScale *scale, const SosRating *a, const SosRating *b)
{
  const SosMap *mine = rules->merge->mine, *theirs = rules->merge->theirs;
  const SosRating *of_mine = a, *of_theirs = b;

  if (!has_rating (mine, scale, a) || !has_rating (theirs, scale, b))
    of_mine = b, of_theirs = a;

  sos_conflicts_add (rules->merge->conflicts, SOS_CONFLICT_RATING, of_mine->id,
                     &(SosSaid) { .word = of_mine->id, .owner = sos_map_lookup (mine, SOS_RATING, of_mine->id) },
                     &(SosSaid) { .word = of_theirs->id, .owner = sos_map_lookup (theirs, SOS_RATING, of_theirs->id) });
}

/* Whether it is known what it is a rating of. */
static gboolean
is_settled (const Rules *rules, const SosRating *rating)
{
  return sos_rating_is_whole (rating) && !is_contested (rules, &rating->child) && !is_contested (rules, &rating->round);
}

static void
check_scale (Rules *rules, gconstpointer record)
{
  const SosScale *scale = record;
  const SosRatingList *ratings = &scale->ratings;
  g_autoptr (GHashTable) met = g_hash_table_new (hash_rating, is_same_rating);

  for (guint i = 0; i < ratings->n; i++)
    {
      const SosRating *rating = ratings->items[i];
      const SosRating *first = is_settled (rules, rating) ? g_hash_table_lookup (met, rating) : NULL;

      if (first != NULL)
        note_ratings (rules, scale, first, rating);
      else if (is_settled (rules, rating))
        g_hash_table_add (met, (gpointer) rating);
    }
}

/* Notes that @field of mine may not stand with @other of theirs, both being of
 * one record. */
static void
note_together (Rules *rules, const SosRecordInfo *info, const char *id, const char *field, const char *other)
{
  const SosMap *sides[] = { rules->merge->mine, rules->merge->theirs };
  const char *const names[] = { field, other };
  gconstpointer before = rules->base != NULL ? sos_map_lookup (rules->base, info->type, id) : NULL;
  SosPlace places[2];
  SosSaid said[2];

  for (guint i = 0; i < 2; i++)
    {
      const SosRecord *record = sos_index_lookup (&sides[i]->index, id);

      places[i] = (SosPlace) { .field = sos_record_info_find_field (info, names[i]), .index = -1 };
      said[i] = (SosSaid) { .word = sos_merge_describe (places[i].field,
                                                        before != NULL ? before : rules->merge->nothing, record),
                            .owner = record,
                            .place = &places[i] };
    }
  sos_conflicts_add (rules->merge->conflicts, SOS_CONFLICT_TOGETHER, id, &said[0], &said[1]);
}

static void
check_person (Rules *rules, gconstpointer record)
{
  const SosPerson *person = record, *mine;

  if (sos_person_may_be (person))
    return;

  mine = sos_map_lookup (rules->merge->mine, SOS_PERSON, person->id);
  if (mine->role == SOS_ROLE_PROFESSIONAL)
    note_together (rules, sos_record_info (SOS_PERSON), person->id, "role", "network");
  else
    note_together (rules, sos_record_info (SOS_PERSON), person->id, "network", "role");
}

static void
check_rating (Rules *rules, gconstpointer record)
{
  const SosRating *rating = record, *mine;

  if (!rating->value.is_set || rating->not_rated == SOS_NOT_RATED_UNKNOWN)
    return;

  mine = sos_map_lookup (rules->merge->mine, SOS_RATING, rating->id);
  if (mine->value.is_set)
    note_together (rules, sos_record_info (SOS_RATING), rating->id, "value", "not_rated");
  else
    note_together (rules, sos_record_info (SOS_RATING), rating->id, "not_rated", "value");
}

static void (*const checks[SOS_N_RECORD_TYPES]) (Rules *rules, gconstpointer record) = {
  [SOS_PERSON] = check_person,
  [SOS_RATING] = check_rating,
  [SOS_SCALE] = check_scale,
};

static void check_fields (Rules *rules,
                          const SosRecordInfo *info,
                          gconstpointer record,
                          const Owner *owner,
                          const SosPlace *parent);

static void
check_record (Rules *rules, const SosRecordInfo *info, gconstpointer record)
{
  Owner owner = { info, record };

  if (checks[info->type] != NULL)
    checks[info->type](rules, record);
  check_fields (rules, info, record, &owner, NULL);
}

static void
check_parts (Rules *rules, const SosField *field, gconstpointer record, const Owner *owner, SosPlace *place)
{
  const SosRecordInfo *target = sos_record_info (field->target);
  gconstpointer member = sos_field_member (field, record);
  const SosRecordList *list = member;

  if (field->shape == SOS_SHAPE_EMBEDDED)
    check_fields (rules, target, member, owner, place);
  else if (field->shape == SOS_SHAPE_ONE)
    check_fields (rules, target, *(gconstpointer const *) member, owner, place);
  else if (target->has_id)
    for (guint i = 0; i < list->n; i++)
      check_record (rules, target, list->items[i]);
  else
    for (place->index = 0; (guint) place->index < list->n; place->index++)
      check_fields (rules, target, list->items[place->index], owner, place);
  place->index = -1;
}

static void
check_fields (Rules *rules, const SosRecordInfo *info, gconstpointer record, const Owner *owner, const SosPlace *parent)
{
  SosPlace place = { .parent = parent, .index = -1 };

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];

      if (!sos_field_is_set (field, record))
        continue;
      place.field = field;
      if (field->type == SOS_FIELD_REF)
        check_refs (rules, field, record, owner, &place);
      else if (field->type == SOS_FIELD_RECORD)
        check_parts (rules, field, record, owner, &place);
    }
}

void
sos_merge_check_rules (SosMerge *merge, const SosMap *base, const SosMap *merged)
{
  g_autoptr (GHashTable) doubles = g_hash_table_new (NULL, NULL);
  Rules rules = { merge, base, merged, doubles };

  sos_map_visit (merged, check_id, &rules);
  check_record (&rules, sos_record_info (SOS_DOCUMENT), &merged->document);
}
