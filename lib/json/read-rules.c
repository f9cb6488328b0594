/* SPDX-License-Identifier: MIT */
/* The rules that no single row of the table can say: ids are unique, references
 * whole, ratings not given twice.
 *
 * Whether a document holds together is known at its end only, and where it does
 * not is wanted seldom. So the first reading just gathers ids and references; if
 * something is amiss the text is read a second time, with the ids known, and
 * each problem is noted where it stands. */
#include "lib/json/parser.h"

#include <stdlib.h>

#include "lib/model/field.h"
#include "lib/model/rules.h"

#define FEW_RATINGS 12

/* In the second reading. */
gboolean
sos_check_met_id (SosParser *parser, SosRecord *record, gsize hash, const guint8 *at)
{
  return g_hash_table_add (parser->met_records, (gpointer) sos_index_find (parser->known, record->id, hash)) ||
         sos_parser_note (parser, at, SOS_ERROR_ID, "another record has this id already");
}

static gboolean
refuse_ref (SosParser *parser, const SosField *field, const SosRecord *record, const guint8 *at)
{
  g_autofree char *refusal = sos_ref_refusal (field, record);

  return sos_parser_note (parser, at, SOS_ERROR_REFERENCE, "%s", refusal);
}

gboolean
sos_check_met_ref (SosParser *parser, const SosField *field, const char *id, gsize hash, const guint8 *at)
{
  const SosRecord *record = sos_index_find (parser->known, id, hash);

  return sos_ref_fits (field, record) || refuse_ref (parser, field, record, at);
}

static gint
compare_ratings (gconstpointer a, gconstpointer b)
{
  return sos_rating_compare (*(const SosRating *const *) a, *(const SosRating *const *) b);
}

static gboolean
few_ratings_clash (const SosRatingList *ratings)
{
  for (guint i = 1; i < ratings->n; i++)
    for (guint j = 0; j < i; j++)
      if (sos_rating_is_same (ratings->items[i], ratings->items[j]))
        return TRUE;

  return FALSE;
}

static gboolean
many_ratings_clash (const SosRatingList *ratings)
{
  g_autofree const SosRating **sorted = g_memdup2 (ratings->items, ratings->n * sizeof *sorted);

  qsort (sorted, ratings->n, sizeof *sorted, compare_ratings);
  for (guint i = 1; i < ratings->n; i++)
    if (sos_rating_is_same (sorted[i], sorted[i - 1]))
      return TRUE;

  return FALSE;
}

static gboolean
check_scale (SosParser *parser, gpointer record, guint64 set G_GNUC_UNUSED, const guint8 *start G_GNUC_UNUSED)
{
  const SosRatingList *ratings = &((SosScale *) record)->ratings;

  if (sos_parser_reads_again (parser))
    g_hash_table_remove_all (parser->met_ratings);
  else if (ratings->n <= FEW_RATINGS ? few_ratings_clash (ratings) : many_ratings_clash (ratings))
    parser->is_clashing = TRUE;

  return TRUE;
}

/* A value that was there and wrong has been noted: @set has its bit. */
gboolean
sos_is_said (SosRecordType type, guint64 set, const char *name)
{
  const SosRecordInfo *info = sos_record_info (type);

  return (set >> (sos_record_info_find_field (info, name) - info->fields) & 1) != 0;
}

/* Somebody's child or round that could not be read is not nobody's or none. */
static gboolean
is_wrong_rating (const SosRating *rating, guint64 set)
{
  return (rating->child == NULL && sos_is_said (SOS_RATING, set, "child")) ||
         (rating->round == 0 && sos_is_said (SOS_RATING, set, "round"));
}

/* A rating that is wrong otherwise is not held against another one. */
static gboolean
check_not_rated_twice (SosParser *parser, const SosRating *rating, guint64 set, const guint8 *start)
{
  char *key;

  if (!sos_parser_reads_again (parser) || !sos_rating_is_whole (rating) || is_wrong_rating (rating, set))
    return TRUE;

  /* No id has a space in it. */
  key = g_strdup_printf ("%s %s %d %u", rating->by, rating->child != NULL ? rating->child : "", rating->round,
                         rating->round != 0 ? 0 : rating->on);

  return g_hash_table_add (parser->met_ratings, key) ||
         sos_parser_note (parser, start, SOS_ERROR_RULE, SOS_RATED_ALREADY);
}

static gboolean
check_rating (SosParser *parser, gpointer record, guint64 set, const guint8 *start)
{
  const SosRating *rating = record;

  /* Nearly always it is one of the two, and no look-up is needed. */
  if (rating->value.is_set == (rating->not_rated != SOS_NOT_RATED_UNKNOWN))
    {
      guint n = sos_is_said (SOS_RATING, set, "value") + sos_is_said (SOS_RATING, set, "not_rated");

      if (n == 2 && !sos_parser_note (parser, start, SOS_ERROR_RULE,
                                      "a rating has a `value` or says why there is none "
                                      "(`not_rated`), not both"))
        return FALSE;
      if (n == 0 && !sos_parser_note (parser, start, SOS_ERROR_REQUIRED,
                                      "a `value` is required here, or `not_rated` with the reason"))
        return FALSE;
    }

  return check_not_rated_twice (parser, rating, set, start);
}

static gboolean
check_person (SosParser *parser, gpointer record, guint64 set G_GNUC_UNUSED, const guint8 *start G_GNUC_UNUSED)
{
  const SosPerson *person = record;
  gboolean goes_on;

  if (sos_person_may_be (person))
    return TRUE;

  parser->place->field = sos_record_info_find_field (sos_record_info (SOS_PERSON), "network");
  goes_on = sos_parser_note (parser, parser->network_at, SOS_ERROR_RULE, SOS_NETWORK_OF_PROFESSIONAL);
  parser->place->field = NULL;

  return goes_on;
}

typedef gboolean (*CheckRecord) (SosParser *parser, gpointer record, guint64 set, const guint8 *start);

static const CheckRecord checks[SOS_N_TABLE_TYPES] = {
  [SOS_PERSON] = check_person,
  [SOS_RATING] = check_rating,
  [SOS_SCALE] = check_scale,
  [SOS_LIMIT] = sos_check_limit,
  [SOS_POINT] = sos_check_point,
  [SOS_MOMENT] = sos_check_moment,
  [SOS_HIERARCHY_LEVEL] = sos_check_hierarchy_level,
  [SOS_HIERARCHY_GROUP] = sos_check_hierarchy_group,
};

gboolean
sos_check_record (SosParser *parser, const SosRecordInfo *info, gpointer record, guint64 set, const guint8 *start)
{
  CheckRecord check = checks[info->type];

  return check == NULL || check (parser, record, set, start);
}

/* After the first reading: builds the index and says whether all ids are unique,
 * all references whole and all ratings given once. */
gboolean
sos_check_whole (SosParser *parser)
{
  SosIndex *index = &parser->map->index;
  gboolean is_whole = !parser->is_clashing;

  sos_index_init (index, parser->arena, parser->records.n / 2);
  for (guint i = 0; i < parser->records.n; i += 2)
    is_whole &= sos_index_insert (index, parser->records.items[i], GPOINTER_TO_SIZE (parser->records.items[i + 1]));

  for (guint i = 0; i < parser->refs.n; i += 3)
    is_whole &= sos_ref_fits (parser->refs.items[i + 2], sos_index_find (index, parser->refs.items[i],
                                                                         GPOINTER_TO_SIZE (parser->refs.items[i + 1])));

  return is_whole;
}
