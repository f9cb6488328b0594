/* SPDX-License-Identifier: MIT */
/* The table `monthly`: what teams' ratings say, month for month. */
#include "lib/analysis/months.h"

#include "lib/analysis/table.h"
#include "lib/analysis/xmr.h"

/* What all maps say of one month of a team, topic and direction. */
typedef struct {
  const SosMonth *keys; /* of any of them */
  const char *authority;
  const char *team;
  SosTally scores;
  guint n_children;
  guint n_at_threshold;
} Group;

static gboolean
is_same_series (const SosMonth *a, const SosMonth *b)
{
  return a->authority == b->authority && a->team == b->team && a->topic == b->topic && a->direction == b->direction;
}

static gboolean
is_same_group (gconstpointer a, gconstpointer b)
{
  const SosMonth *left = a, *right = b;

  return is_same_series (left, right) && left->month == right->month;
}

static guint
hash_group (gconstpointer item)
{
  const SosMonth *month = item;
  guint hash = (guint) month->month;

  hash = hash * 31 + (guint) month->authority;
  hash = hash * 31 + (guint) month->team;

  return (hash * 31 + (guint) month->topic) * 31 + (guint) month->direction;
}

static const char *
find_name (const SosDictionary *dictionary, gint32 number)
{
  return number >= 0 ? g_ptr_array_index (dictionary->words, number) : NULL;
}

static Group *
add_group (GHashTable *groups, const SosMonths *months, const SosMonth *month)
{
  Group *group = g_new0 (Group, 1);

  group->keys = month;
  group->authority = find_name (months->authorities, month->authority);
  group->team = find_name (months->teams, month->team);
  g_hash_table_insert (groups, (gpointer) month, group);

  return group;
}

static void
add_up (Group *group, const SosMonth *month)
{
  for (guint i = 0; i < SOS_N_RATING_VALUES; i++)
    {
      group->scores.counts[i] += month->scores[i];
      group->scores.n += month->scores[i];
    }
  group->n_children += month->n_children;
  group->n_at_threshold += month->n_at_threshold;
}

static gint
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *left = *(const Group *const *) a, *right = *(const Group *const *) b;
  gint order = g_strcmp0 (left->authority, right->authority);

  if (order == 0)
    order = g_strcmp0 (left->team, right->team);
  if (order == 0)
    order = g_strcmp0 (sos_enum_to_string (SOS_ENUM_TOPIC, (gint) left->keys->topic),
                       sos_enum_to_string (SOS_ENUM_TOPIC, (gint) right->keys->topic));
  if (order == 0)
    order = (gint) left->keys->direction - (gint) right->keys->direction;

  return order != 0 ? order : left->keys->month - right->keys->month;
}

static GPtrArray *
gather_groups (const SosMonths *months, const guint8 *is_counted)
{
  g_autoptr (GHashTable) by_keys = g_hash_table_new (hash_group, is_same_group);
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < months->items->len; i++)
    {
      const SosMonth *month = &g_array_index (months->items, SosMonth, i);
      Group *group = g_hash_table_lookup (by_keys, month);

      if (!is_counted[month->map])
        continue;
      if (group == NULL)
        g_ptr_array_add (groups, group = add_group (by_keys, months, month));
      add_up (group, month);
    }
  g_ptr_array_sort (groups, compare_groups);

  return groups;
}

static void
put_keys (SosRows *rows, const Group *group)
{
  sos_rows_put_word (rows, group->authority);
  sos_rows_put_word (rows, group->team);
  sos_rows_put_enum (rows, SOS_ENUM_TOPIC, (gint) group->keys->topic);
  sos_rows_put_date (rows, sos_month_get_first_day (group->keys->month));
  sos_rows_put_enum (rows, SOS_ENUM_DIRECTION, (gint) group->keys->direction);
}

static void
put_scores (SosRows *rows, const Group *group)
{
  gboolean has_share = group->keys->direction == SOS_DIRECTION_SAFER && group->n_children > 0;

  sos_rows_put_int32 (rows, (gint32) group->n_children);
  sos_rows_put_int32 (rows, (gint32) group->scores.n);
  sos_rows_put_double (rows, sos_tally_get_median (&group->scores));
  sos_rows_put_double (rows, sos_tally_get_quantile (&group->scores, 0.25));
  sos_rows_put_double (rows, sos_tally_get_quantile (&group->scores, 0.75));
  sos_rows_put_double_if (rows, has_share, (gdouble) group->n_at_threshold / MAX (group->n_children, 1));
}

static void
put_chart (SosRows *rows, const SosXmr *chart, SosXmrSignal signal)
{
  static const char *const words[] = {
    [SOS_XMR_OUTSIDE] = "outside",
    [SOS_XMR_TREND] = "trend",
    [SOS_XMR_NEAR_LIMIT] = "near_limit",
    [SOS_XMR_SHIFT] = "shift",
  };

  sos_rows_put_double (rows, chart->mean);
  sos_rows_put_double_if (rows, chart->has_limits, chart->lower);
  sos_rows_put_double_if (rows, chart->has_limits, chart->upper);
  sos_rows_put_word (rows, words[signal]);
}

#define N_FIGURES 10

static void
put_nothing (SosRows *rows)
{
  for (guint i = 0; i < N_FIGURES; i++)
    sos_rows_put_null (rows);
}

/* While it is being made. */
typedef struct {
  SosTable *table;
  SosRows rows;
  guint min_children;
  char *suppressed; /* what is said of a month of which nothing is told */
  gdouble *medians; /* room for those of all months of a series */
  SosXmrSignal *signals;
} Maker;

static gboolean
is_told (const Maker *maker, const Group *group)
{
  return group->n_children >= maker->min_children;
}

/* Months of which nothing is told are gaps, so that nothing of them can be worked
 * out from the limits. */
static SosXmr
draw_chart (Maker *maker, Group *const *groups, guint n_groups)
{
  SosXmr chart = { .is_trial = TRUE };
  guint n = 0;

  for (guint i = 0; i < n_groups; i++)
    if (is_told (maker, groups[i]))
      maker->medians[n++] = sos_tally_get_median (&groups[i]->scores);
  if (n > 0)
    sos_xmr_take (&chart, maker->medians, n, maker->signals);

  return chart;
}

/* All months of a team, topic and direction. */
static void
put_series (Maker *maker, Group *const *groups, guint n_groups)
{
  SosXmr chart = draw_chart (maker, groups, n_groups);
  SosRows *rows = &maker->rows;

  for (guint i = 0, n = 0; i < n_groups; i++)
    {
      put_keys (rows, groups[i]);
      if (is_told (maker, groups[i]))
        {
          put_scores (rows, groups[i]);
          put_chart (rows, &chart, maker->signals[n++]);
        }
      else
        put_nothing (rows);
      sos_rows_put_bool (rows, chart.is_trial);
      sos_rows_put_word (rows, is_told (maker, groups[i]) ? NULL : maker->suppressed);
      sos_rows_end (rows);
    }
  sos_table_append (maker->table, rows, 0);
  sos_rows_empty (rows);
}

static void
put_all (Maker *maker, Group *const *groups, guint n_groups)
{
  for (guint i = 0, n; i < n_groups; i += n)
    {
      for (n = 1; i + n < n_groups && is_same_series (groups[i]->keys, groups[i + n]->keys);)
        n++;
      put_series (maker, groups + i, n);
    }
}

SosTable *
sos_months_to_table (const SosMonths *months, const guint8 *is_counted, guint min_children)
{
  g_autoptr (GPtrArray) groups = gather_groups (months, is_counted);
  Maker maker = {
    .table = sos_table_new (sos_table_info (SOS_TABLE_MONTHLY)),
    .min_children = min_children,
    .suppressed = g_strdup_printf ("fewer than %u children", min_children),
    .medians = g_new (gdouble, groups->len),
    .signals = g_new (SosXmrSignal, groups->len),
  };

  sos_rows_init (&maker.rows, &maker.table->info, maker.table->dictionaries);
  put_all (&maker, (Group *const *) groups->pdata, groups->len);

  sos_rows_clear (&maker.rows);
  g_free (maker.signals);
  g_free (maker.medians);
  g_free (maker.suppressed);

  return maker.table;
}
