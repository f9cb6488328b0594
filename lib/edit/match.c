/* SPDX-License-Identifier: MIT */
/* What of one map is compared with what of another. */
#include "lib/edit/match.h"

const SosRecordList *
sos_field_get_records (const SosField *field, gconstpointer record)
{
  static const SosRecordList none;

  return record != NULL ? sos_field_member (field, record) : &none;
}

gconstpointer
sos_field_get_part (const SosField *field, gconstpointer record)
{
  if (record == NULL)
    return NULL;

  return field->shape == SOS_SHAPE_EMBEDDED ? sos_field_member (field, record)
                                            : *(gconstpointer const *) sos_field_member (field, record);
}

static gint *
new_places (guint n)
{
  gint *places = g_new (gint, n);

  for (guint i = 0; i < n; i++)
    places[i] = -1;

  return places;
}

/* A record's pointer is as good as its id, and nobody outside chooses it. */
static GHashTable *
number_records (const SosRecordList *list)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < list->n; i++)
    g_hash_table_insert (places, (gpointer) list->items[i], GUINT_TO_POINTER (i));

  return places;
}

static void
pair_records (SosMatch *match, const SosMap *now)
{
  g_autoptr (GHashTable) places = number_records (match->after);

  for (guint i = 0; i < match->before->n; i++)
    {
      const SosRecord *record = match->before->items[i];
      gconstpointer same = sos_map_lookup (now, record->type, record->id);
      gpointer place;

      if (same == NULL || !g_hash_table_lookup_extended (places, same, NULL, &place))
        continue;
      match->after_of[i] = (gint) GPOINTER_TO_UINT (place);
      match->before_of[GPOINTER_TO_UINT (place)] = (gint) i;
    }
}

/* How many of the @n runs end before @place. */
static guint
find_run (const SosMatch *match, const gint *ends, guint n, gint place)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (match->before_of[ends[middle]] < place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Finds the longest run of records, not side by side, that stand in the same
 * order in both lists (patience sorting: Fredman, 1975). ends[k] is the last
 * record of the run of k + 1 records that ends earliest in the old list. */
static void
find_stays (SosMatch *match)
{
  g_autofree gint *ends = g_new (gint, match->after->n);
  g_autofree gint *previous = new_places (match->after->n);
  guint n = 0;

  for (guint i = 0; i < match->after->n; i++)
    {
      guint run;

      if (match->before_of[i] < 0)
        continue;
      run = find_run (match, ends, n, match->before_of[i]);
      if (run > 0)
        previous[i] = ends[run - 1];
      ends[run] = (gint) i;
      n = MAX (n, run + 1);
    }

  for (gint i = n > 0 ? ends[n - 1] : -1; i >= 0; i = previous[i])
    match->stays[i] = TRUE;
}

void
sos_match_init (SosMatch *match, const SosMap *now, const SosRecordList *before, const SosRecordList *after)
{
  *match = (SosMatch) { .before = before,
                        .after = after,
                        .after_of = new_places (before->n),
                        .before_of = new_places (after->n),
                        .stays = g_new0 (gboolean, after->n) };
  pair_records (match, now);
  find_stays (match);
}

void
sos_match_clear (SosMatch *match)
{
  g_free (match->after_of);
  g_free (match->before_of);
  g_free (match->stays);
}
