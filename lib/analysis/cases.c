/* SPDX-License-Identifier: MIT */
/* Which maps count: of each case the one with the highest revision. */
#include "lib/analysis/cases.h"

#include "lib/model/date.h"
#include "lib/model/hash.h"

/* The map of a case that counts so far. */
typedef struct {
  guint map;
  gint revision;
  char *updated;
  SosSpot spot;
  GArray *ties; /* of SosSpot: others with the same revision; mostly NULL */
} Holder;

static void
free_holder (gpointer data)
{
  Holder *holder = data;

  g_clear_pointer (&holder->ties, g_array_unref);
  g_free (holder->updated);
  g_free (holder);
}

void
sos_cases_init (SosCases *cases)
{
  *cases = (SosCases) { .cases = g_hash_table_new_full (sos_hash_string, g_str_equal, g_free, free_holder),
                        .is_counted = g_byte_array_new () };
}

void
sos_cases_clear (SosCases *cases)
{
  g_hash_table_unref (cases->cases);
  g_byte_array_unref (cases->is_counted);
}

/* A map without a time is older than any with one. */
static gint
compare_times (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  return sos_time_compare (a, b);
}

static void
hold (Holder *holder, const SosClaim *claim, guint map, SosSpot spot)
{
  holder->map = map;
  holder->revision = claim->revision;
  g_free (holder->updated);
  holder->updated = g_strdup (claim->updated);
  holder->spot = spot;
}

static void
note_tie (Holder *holder, SosSpot loser)
{
  if (holder->ties == NULL)
    holder->ties = g_array_new (FALSE, FALSE, sizeof (SosSpot));
  g_array_append_val (holder->ties, loser);
}

/* Of two that say the same the later in the input counts. */
static void
contest (SosCases *cases, Holder *holder, const SosClaim *claim, guint map, SosSpot spot)
{
  gboolean is_tied = claim->revision == holder->revision;
  gboolean is_won = is_tied ? compare_times (claim->updated, holder->updated) >= 0 : claim->revision > holder->revision;

  cases->n_left_out++;
  cases->is_counted->data[is_won ? holder->map : map] = 0;
  if (is_tied)
    note_tie (holder, is_won ? holder->spot : spot);
  else if (is_won)
    g_clear_pointer (&holder->ties, g_array_unref);
  if (is_won)
    hold (holder, claim, map, spot);
}

void
sos_cases_add (SosCases *cases, const SosClaim *claim, SosSpot spot)
{
  guint map = cases->is_counted->len;
  g_autofree char *key = NULL;
  Holder *holder;

  g_byte_array_append (cases->is_counted, (const guint8 *) "\1", 1);
  if (claim->case_id == NULL)
    return;

  /* No id has a space. */
  key = g_strconcat (claim->case_id, " ", claim->authority, NULL);
  holder = g_hash_table_lookup (cases->cases, key);
  if (holder != NULL)
    {
      contest (cases, holder, claim, map, spot);
      return;
    }
  holder = g_new0 (Holder, 1);
  hold (holder, claim, map, spot);
  g_hash_table_insert (cases->cases, g_steal_pointer (&key), holder);
}

GArray *
sos_cases_list_ties (const SosCases *cases)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (SosSpot));
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, cases->cases);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      const Holder *holder = data;

      if (holder->ties != NULL)
        g_array_append_vals (spots, holder->ties->data, holder->ties->len);
    }

  return spots;
}
