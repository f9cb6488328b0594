/* SPDX-License-Identifier: MIT */
/* Merges a list of records: which of them, and in which order. */
#include "lib/edit/merge.h"

#include "lib/model/equal.h"
#include "lib/model/field.h"
#include "lib/model/hash.h"

/* What has one id in the versions of the list; %NULL where there is none. */
typedef struct {
  const SosRecord *records[SOS_N_VERSIONS];
} Match;

typedef struct {
  const SosRecordInfo *info;
  GHashTable *by_id; /* id → Match */
  Match *matches;    /* base's in their order, then mine's additions, then theirs' */
  guint n_matches;
  GPtrArray *orders[SOS_N_VERSIONS]; /* the matches as they stand in each version */
} Lists;

static Match *
get_match (Lists *lists, const SosRecord *record)
{
  Match *match = g_hash_table_lookup (lists->by_id, record->id);

  if (match == NULL)
    {
      match = &lists->matches[lists->n_matches++];
      g_hash_table_insert (lists->by_id, (gpointer) record->id, match);
    }

  return match;
}

static void
match_records (Lists *lists, SosVersion version, const SosRecordList *list)
{
  for (guint i = 0; i < list->n; i++)
    {
      Match *match = get_match (lists, list->items[i]);

      match->records[version] = list->items[i];
      g_ptr_array_add (lists->orders[version], match);
    }
}

static void
lists_init (Lists *lists, const SosRecordInfo *info, const SosRecordList *const versions[SOS_N_VERSIONS])
{
  *lists =
      (Lists) { .info = info,
                .by_id = g_hash_table_new (sos_hash_string, g_str_equal),
                .matches = g_new0 (Match, versions[SOS_BASE]->n + versions[SOS_MINE]->n + versions[SOS_THEIRS]->n) };

  for (SosVersion version = SOS_BASE; version < SOS_N_VERSIONS; version++)
    {
      lists->orders[version] = g_ptr_array_new ();
      match_records (lists, version, versions[version]);
    }
}

static void
lists_clear (Lists *lists)
{
  for (guint version = 0; version < SOS_N_VERSIONS; version++)
    g_ptr_array_unref (lists->orders[version]);
  g_hash_table_unref (lists->by_id);
  g_free (lists->matches);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

static gboolean
is_everywhere (const Match *match)
{
  return match->records[SOS_BASE] != NULL && match->records[SOS_MINE] != NULL && match->records[SOS_THEIRS] != NULL;
}

static gboolean
is_addition (const Match *match)
{
  return match->records[SOS_BASE] == NULL;
}

/* Removed by one only. */
static gboolean
is_missing (const Match *match)
{
  return match->records[SOS_BASE] != NULL && (match->records[SOS_MINE] == NULL) != (match->records[SOS_THEIRS] == NULL);
}

static gboolean
is_same_order (const GPtrArray *a, const GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

/* The order of whoever changed it; NULL when both did, and differently. */
static GPtrArray *
choose_order (GPtrArray *const orders[SOS_N_VERSIONS])
{
  if (is_same_order (orders[SOS_BASE], orders[SOS_MINE]))
    return orders[SOS_THEIRS];
  if (is_same_order (orders[SOS_BASE], orders[SOS_THEIRS]) || is_same_order (orders[SOS_MINE], orders[SOS_THEIRS]))
    return orders[SOS_MINE];

  return NULL;
}

static GPtrArray *
keep_only (const GPtrArray *order, gboolean (*is_wanted) (const Match *match))
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < order->len; i++)
    if (is_wanted (g_ptr_array_index (order, i)))
      g_ptr_array_add (kept, g_ptr_array_index (order, i));

  return kept;
}

/* What all three have, in the order that one side gave it, or else in base's. */
static GPtrArray *
order_survivors (const Lists *lists)
{
  g_autoptr (GPtrArray) base = keep_only (lists->orders[SOS_BASE], is_everywhere);
  g_autoptr (GPtrArray) mine = keep_only (lists->orders[SOS_MINE], is_everywhere);
  g_autoptr (GPtrArray) theirs = keep_only (lists->orders[SOS_THEIRS], is_everywhere);
  GPtrArray *chosen = choose_order ((GPtrArray *[]) { base, mine, theirs });

  return g_ptr_array_ref (chosen != NULL ? chosen : base);
}

static GPtrArray *
order_union (const Lists *lists)
{
  GPtrArray *order = order_survivors (lists);

  for (guint i = 0; i < lists->n_matches; i++)
    if (is_addition (&lists->matches[i]))
      g_ptr_array_add (order, &lists->matches[i]);

  return order;
}

/* What only one side has removed is in neither order. */
static GPtrArray *
get_order (const Lists *lists)
{
  GPtrArray *chosen = choose_order (lists->orders);

  return chosen != NULL ? g_ptr_array_ref (chosen) : order_union (lists);
}

static gboolean
is_changed (const Lists *lists, const Match *match)
{
  SosVersion side = match->records[SOS_MINE] != NULL ? SOS_MINE : SOS_THEIRS;

  return !sos_record_is_equal (lists->info, match->records[SOS_BASE], match->records[side]);
}

static void
note_removed (SosMerge *merge, const Match *match)
{
  SosSaid said[SOS_N_VERSIONS];

  for (guint side = SOS_MINE; side < SOS_N_VERSIONS; side++)
    said[side] =
        (SosSaid) { .word = match->records[side] != NULL ? "changed" : "removed", .owner = match->records[side] };

  sos_conflicts_add (merge->conflicts, SOS_CONFLICT_REMOVED, match->records[SOS_BASE]->id, &said[SOS_MINE],
                     &said[SOS_THEIRS]);
}

/* Contested records stay, behind the others, so that what refers to them is not
 * contested as well. */
static void
add_contested (SosMerge *merge, const Lists *lists, GPtrArray *order)
{
  for (guint i = 0; i < lists->n_matches; i++)
    {
      Match *match = &lists->matches[i];

      if (!is_missing (match) || !is_changed (lists, match))
        continue;
      note_removed (merge, match);
      match->records[SOS_BASE] = NULL;
      g_ptr_array_add (order, match);
    }
}

void
sos_merge_list (SosMerge *merge, const SosTriple *triple, const SosField *field, gpointer copy)
{
  const SosRecordList *versions[SOS_N_VERSIONS];
  SosRecordList *list = sos_field_member_mutable (field, copy);
  g_auto (Lists) lists = { NULL };
  g_autoptr (GPtrArray) order = NULL;
  gconstpointer *items;

  for (guint version = 0; version < SOS_N_VERSIONS; version++)
    versions[version] = sos_field_member (field, triple->versions[version]);
  lists_init (&lists, sos_record_info (field->target), versions);
  order = get_order (&lists);
  add_contested (merge, &lists, order);
  if (order->len == 0)
    return;

  items = sos_arena_alloc (merge->copier.arena, order->len * sizeof *items);
  *list = (SosRecordList) { .items = items, .n = order->len };
  for (guint i = 0; i < order->len; i++)
    {
      const Match *match = g_ptr_array_index (order, i);

      items[i] = sos_merge_record (merge, lists.info, match->records[SOS_BASE], match->records[SOS_MINE],
                                   match->records[SOS_THEIRS]);
    }
}
