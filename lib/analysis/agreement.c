/* SPDX-License-Identifier: MIT */
/* The table `agreement`: how far people who rate the same agree. */
#include "lib/analysis/agreement.h"

#include <sos/sos-error.h>
#include <stdlib.h>

#include "lib/analysis/alpha.h"

static const char *const allowed[] = {
  "authority", "team", "case_id", "scale_id", "topic", "higher_is", "child_id", "rater_class",
};

/* A column of the ratings that is read, by its place; -1 while it is not known. */
typedef enum {
  TOPIC,
  HIGHER_IS,
  SCALE,
  CHILD,
  ROUND,
  DAY,
  SCORE,
  N_READ,
} Read;

static const char *const names[N_READ] = { "topic", "higher_is", "scale_id", "child_id", "round", "rated_on", "score" };

/* Ratings that are looked at together. */
typedef struct {
  GBytes *key;
  const SosRows *rows; /* where the first of them stands */
  gint64 row;
  SosAlpha alpha;
} Group;

/* A rating of the map that is being read. */
typedef struct {
  const SosRows *rows;
  gint64 row;
  Group *group;
} Entry;

typedef struct {
  const SosTable *ratings;
  guint read[N_READ];
  guint by[G_N_ELEMENTS (allowed)];
  guint n_by;
  GPtrArray *groups;
  GHashTable *by_key;
  GByteArray *key;
  GArray *entries;
} Agreement;

static guint
find_column (const SosTableInfo *info, const char *name)
{
  guint i = 0;

  while (strcmp (info->columns[i].name, name) != 0)
    i++;

  return i;
}

static gboolean
is_allowed (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (strcmp (allowed[i], name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_named_before (const char *const *by, guint place)
{
  for (guint i = 0; i < place; i++)
    if (strcmp (by[i], by[place]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
find_columns (Agreement *agreement, const char *const *by, GError **error)
{
  const SosTableInfo *info = &agreement->ratings->info;

  for (guint i = 0; i < N_READ; i++)
    agreement->read[i] = find_column (info, names[i]);
  for (guint i = 0; by != NULL && by[i] != NULL; i++)
    {
      if (!is_allowed (by[i]))
        {
          g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE,
                               "ratings can be grouped by authority, team, case_id, scale_id, topic, higher_is, "
                               "child_id and rater_class only");
          return FALSE;
        }
      if (is_named_before (by, i))
        {
          g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE, "name each column to group by once only");
          return FALSE;
        }
      agreement->by[agreement->n_by++] = find_column (info, by[i]);
    }

  return TRUE;
}

/* Cells of texts and words */

static const SosCells *
get_cells (const Agreement *agreement, const SosRows *rows, Read read)
{
  return &rows->columns[agreement->read[read]];
}

/* NULL is less than any text. Both are of one column. */
static gint
compare_texts (const SosCells *a, gint64 row_a, const SosCells *b, gint64 row_b)
{
  gboolean has_a = sos_cells_is_valid (a, row_a), has_b = sos_cells_is_valid (b, row_b);
  gsize length_a, length_b;
  const char *text_a, *text_b;
  gint order;

  if (!has_a || !has_b)
    return has_a - has_b;
  if (a->info->type == SOS_COLUMN_DICTIONARY)
    return strcmp (sos_cells_get_word (a, row_a), sos_cells_get_word (b, row_b));

  text_a = sos_cells_get_text (a, row_a, &length_a);
  text_b = sos_cells_get_text (b, row_b, &length_b);
  order = memcmp (text_a, text_b, MIN (length_a, length_b));

  return order != 0 ? order : (length_a > length_b) - (length_a < length_b);
}

/* Groups */

static void
free_group (gpointer item)
{
  Group *group = item;

  g_bytes_unref (group->key);
  g_free (group);
}

/* No two values have the same bytes; a dictionary is that of all chunks. */
static void
add_to_key (GByteArray *key, const SosCells *cells, gint64 row)
{
  gint32 number = -1;
  gsize length;
  const char *text;

  if (cells->info->type == SOS_COLUMN_DICTIONARY)
    {
      if (sos_cells_is_valid (cells, row))
        number = sos_cells_get_int32 (cells, row);
      g_byte_array_append (key, (const guint8 *) &number, sizeof number);
      return;
    }

  text = sos_cells_get_text (cells, row, &length);
  if (sos_cells_is_valid (cells, row))
    number = (gint32) length;
  g_byte_array_append (key, (const guint8 *) &number, sizeof number);
  g_byte_array_append (key, (const guint8 *) text, (guint) length);
}

static Group *
add_group (Agreement *agreement, GBytes *key, const SosRows *rows, gint64 row)
{
  Group *group = g_new0 (Group, 1);

  group->key = key;
  group->rows = rows;
  group->row = row;
  g_ptr_array_add (agreement->groups, group);
  g_hash_table_insert (agreement->by_key, key, group);

  return group;
}

static Group *
find_group (Agreement *agreement, const SosRows *rows, gint64 row)
{
  g_autoptr (GBytes) key = NULL;
  Group *group;

  g_byte_array_set_size (agreement->key, 0);
  for (guint i = 0; i < agreement->n_by; i++)
    add_to_key (agreement->key, &rows->columns[agreement->by[i]], row);

  key = g_bytes_new (agreement->key->data, agreement->key->len);
  group = g_hash_table_lookup (agreement->by_key, key);

  return group != NULL ? group : add_group (agreement, g_steal_pointer (&key), rows, row);
}

static const char *
get_word (const Agreement *agreement, const SosRows *rows, Read read, gint64 row)
{
  const SosCells *cells = get_cells (agreement, rows, read);

  return sos_cells_is_valid (cells, row) ? sos_cells_get_word (cells, row) : "no topic";
}

/* What a higher score means has to be the same. */
static gboolean
check_direction (const Agreement *agreement, const Group *group, const SosRows *rows, gint64 row, GError **error)
{
  if (sos_cells_get_int32 (get_cells (agreement, rows, HIGHER_IS), row) ==
      sos_cells_get_int32 (get_cells (agreement, group->rows, HIGHER_IS), group->row))
    return TRUE;

  g_set_error (error, SOS_ERROR, SOS_ERROR_RULE,
               "scores of %s, where higher is %s, and of %s, where higher is %s, do not belong together: add higher_is "
               "or topic to what is grouped by",
               get_word (agreement, group->rows, TOPIC, group->row),
               get_word (agreement, group->rows, HIGHER_IS, group->row), get_word (agreement, rows, TOPIC, row),
               get_word (agreement, rows, HIGHER_IS, row));

  return FALSE;
}

/* Units */

static gint
compare_numbers (const SosCells *a, gint64 row_a, const SosCells *b, gint64 row_b)
{
  gint32 left = sos_cells_get_int32 (a, row_a), right = sos_cells_get_int32 (b, row_b);

  return left < right ? -1 : left > right;
}

/* Equal: two people's words on the same. A null round is 0; only then the day
 * matters. */
static gint
compare_entries (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Agreement *agreement = user_data;
  const Entry *left = a, *right = b;
  gint order = (left->group > right->group) - (left->group < right->group);

  for (Read read = SCALE; order == 0 && read <= CHILD; read++)
    order = compare_texts (get_cells (agreement, left->rows, read), left->row, get_cells (agreement, right->rows, read),
                           right->row);
  if (order == 0)
    order = compare_numbers (get_cells (agreement, left->rows, ROUND), left->row,
                             get_cells (agreement, right->rows, ROUND), right->row);
  if (order == 0 && !sos_cells_is_valid (get_cells (agreement, left->rows, ROUND), left->row))
    order = compare_numbers (get_cells (agreement, left->rows, DAY), left->row, get_cells (agreement, right->rows, DAY),
                             right->row);

  return order;
}

static void
add_units (Agreement *agreement)
{
  const Entry *entries = (const Entry *) (gpointer) agreement->entries->data;
  SosTally unit = { 0 };

  g_array_sort_with_data (agreement->entries, compare_entries, agreement);
  for (guint i = 0; i < agreement->entries->len; i++)
    {
      sos_tally_add (&unit, sos_cells_get_int8 (get_cells (agreement, entries[i].rows, SCORE), entries[i].row));
      if (i + 1 < agreement->entries->len && compare_entries (&entries[i], &entries[i + 1], agreement) == 0)
        continue;
      sos_alpha_add (&entries[i].group->alpha, &unit);
      unit = (SosTally) { 0 };
    }
}

static gboolean
add_map (Agreement *agreement, const SosRows *rows, gint64 first, guint n, GError **error)
{
  g_array_set_size (agreement->entries, 0);
  for (gint64 row = first; row < first + n; row++)
    {
      Entry entry = { rows, row, find_group (agreement, rows, row) };

      if (!check_direction (agreement, entry.group, rows, row, error))
        return FALSE;
      g_array_append_val (agreement->entries, entry);
    }
  add_units (agreement);

  return TRUE;
}

static gboolean
add_chunk (Agreement *agreement, const SosRows *rows, const guint8 *is_counted, GError **error)
{
  gint64 first = 0;

  for (guint i = 0; i < rows->runs->len; i++)
    {
      const SosRun *run = &g_array_index (rows->runs, SosRun, i);

      if (is_counted[run->map] && !add_map (agreement, rows, first, run->n_rows, error))
        return FALSE;
      first += run->n_rows;
    }

  return TRUE;
}

static gboolean
add_all (Agreement *agreement, const guint8 *is_counted, GError **error)
{
  for (guint i = 0; i < agreement->ratings->chunks->len; i++)
    if (!add_chunk (agreement, sos_table_get_chunk (agreement->ratings, i), is_counted, error))
      return FALSE;

  return TRUE;
}

/* The table */

static gint
compare_groups (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Agreement *agreement = user_data;
  const Group *left = *(const Group *const *) a, *right = *(const Group *const *) b;
  gint order = 0;

  for (guint i = 0; order == 0 && i < agreement->n_by; i++)
    order = compare_texts (&left->rows->columns[agreement->by[i]], left->row, &right->rows->columns[agreement->by[i]],
                           right->row);

  return order;
}

static void
put_cell (SosRows *rows, const SosCells *cells, gint64 row)
{
  gsize length;
  const char *text;
  g_autofree char *copy = NULL;

  if (!sos_cells_is_valid (cells, row))
    sos_rows_put_null (rows);
  else if (cells->info->type == SOS_COLUMN_DICTIONARY)
    sos_rows_put_word (rows, sos_cells_get_word (cells, row));
  else
    {
      text = sos_cells_get_text (cells, row, &length);
      copy = g_strndup (text, length);
      sos_rows_put_text (rows, copy);
    }
}

static void
put_group (SosRows *rows, const Agreement *agreement, const Group *group, SosReliability level)
{
  static const SosAlphaLevel levels[] = {
    [SOS_RELIABILITY_ORDINAL] = SOS_ALPHA_ORDINAL,
    [SOS_RELIABILITY_NOMINAL] = SOS_ALPHA_NOMINAL,
    [SOS_RELIABILITY_INTERVAL] = SOS_ALPHA_INTERVAL,
  };
  gdouble alpha = 0;
  gboolean has_alpha = sos_alpha_get (&group->alpha, levels[level], &alpha);

  for (guint i = 0; i < agreement->n_by; i++)
    put_cell (rows, &group->rows->columns[agreement->by[i]], group->row);
  sos_rows_put_double_if (rows, has_alpha, alpha);
  sos_rows_put_int32 (rows, (gint32) group->alpha.n_units);
  sos_rows_put_int32 (rows, (gint32) group->alpha.values.n);
  sos_rows_put_int32 (rows, (gint32) group->alpha.n_pairs);
  sos_rows_end (rows);
}

static SosTable *
new_table (const Agreement *agreement)
{
  const SosTableInfo *info = sos_table_info (SOS_TABLE_AGREEMENT);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (SosColumnInfo));

  for (guint i = 0; i < agreement->n_by; i++)
    g_array_append_val (columns, agreement->ratings->info.columns[agreement->by[i]]);
  g_array_append_vals (columns, info->columns, info->n_columns);

  return sos_table_new_with_columns (info, (const SosColumnInfo *) (gpointer) columns->data, columns->len);
}

static SosTable *
to_table (Agreement *agreement, SosReliability level)
{
  SosTable *table = new_table (agreement);
  SosRows rows;

  g_ptr_array_sort_with_data (agreement->groups, compare_groups, agreement);
  sos_rows_init (&rows, &table->info, table->dictionaries);
  for (guint i = 0; i < agreement->groups->len; i++)
    put_group (&rows, agreement, agreement->groups->pdata[i], level);
  sos_table_append (table, &rows, 0);
  sos_rows_clear (&rows);

  return table;
}

SosTable *
sos_agreement (const SosTable *ratings,
               const guint8 *is_counted,
               const char *const *by,
               SosReliability level,
               GError **error)
{
  Agreement agreement = { .ratings = ratings };
  SosTable *table = NULL;

  if (!find_columns (&agreement, by, error))
    return NULL;

  agreement.groups = g_ptr_array_new_with_free_func (free_group);
  agreement.by_key = g_hash_table_new (g_bytes_hash, g_bytes_equal);
  agreement.key = g_byte_array_new ();
  agreement.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  if (add_all (&agreement, is_counted, error))
    table = to_table (&agreement, level);

  g_array_unref (agreement.entries);
  g_byte_array_unref (agreement.key);
  g_hash_table_unref (agreement.by_key);
  g_ptr_array_unref (agreement.groups);

  return table;
}
