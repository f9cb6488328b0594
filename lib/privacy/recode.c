/* SPDX-License-Identifier: MIT */
/* Makes values coarser until families are alike: first all of them by the levels of
 * hierarchies (generalization), then those of single families, which do not leave at
 * all (local suppression, and record suppression where the profile says so).
 *
 * What is done depends on all that was gathered, never on its order. */
#include <string.h>

#include "lib/privacy/classes.h"
#include "lib/privacy/quasi.h"

/* What somebody could know of a child. What people are to each other and where
 * professionals work is made coarser, too, but stays whatever it tells: so does what
 * professionals do, which says nearly the same. */
static const SosQuasiField known[] = {
  SOS_QUASI_AGE_BAND,  SOS_QUASI_SEX,  SOS_QUASI_ETHNICITY, SOS_QUASI_NEEDS,
  SOS_QUASI_AUTHORITY, SOS_QUASI_TEAM, SOS_QUASI_ENTRY,
};
#define N_KNOWN G_N_ELEMENTS (known)
#define N_COLUMNS (N_KNOWN + 1) /* and the family's shape */

/* The children that leave, a row each. */
typedef struct {
  SosQuasi *quasi;
  guint k, l;
  GPtrArray *cases;    /* of SosQuasiCase */
  GPtrArray *children; /* of SosQuasiPerson, those of a case together */
  GArray *first;       /* guint: of each case the first row; and one more */
  GArray *case_of;     /* guint32: of each row the number of its case */
  guint32 *columns[N_COLUMNS];
} Rows;

static void
add_case (Rows *rows, SosQuasiCase *one)
{
  guint32 number = rows->cases->len;
  GHashTableIter people;
  gpointer person;

  g_ptr_array_add (rows->cases, one);
  g_array_append_val (rows->first, rows->children->len);
  g_hash_table_iter_init (&people, one->people);
  while (g_hash_table_iter_next (&people, NULL, &person))
    if (((SosQuasiPerson *) person)->is_child)
      {
        g_ptr_array_add (rows->children, person);
        g_array_append_val (rows->case_of, number);
      }
}

static void
rows_init (Rows *rows, SosQuasi *quasi, guint k, guint l)
{
  GHashTableIter cases;
  gpointer one;

  *rows = (Rows) { .quasi = quasi, .k = k, .l = l };
  rows->cases = g_ptr_array_new ();
  rows->children = g_ptr_array_new ();
  rows->first = g_array_new (FALSE, FALSE, sizeof (guint));
  rows->case_of = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_hash_table_iter_init (&cases, quasi->cases);
  while (g_hash_table_iter_next (&cases, NULL, &one))
    if (!((SosQuasiCase *) one)->is_withheld)
      add_case (rows, one);
  g_array_append_val (rows->first, rows->children->len);
  for (guint i = 0; i < N_COLUMNS; i++)
    rows->columns[i] = g_new (guint32, rows->children->len);
}

static void
rows_clear (Rows *rows)
{
  g_ptr_array_unref (rows->cases);
  g_ptr_array_unref (rows->children);
  g_array_unref (rows->first);
  g_array_unref (rows->case_of);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (rows->columns[i]);
}

static SosQuasiCase *
get_case (const Rows *rows, guint number)
{
  return g_ptr_array_index (rows->cases, number);
}

static guint
get_first (const Rows *rows, guint number)
{
  return g_array_index (rows->first, guint, number);
}

/* Columns */

static guint32
get_value (const Rows *rows, guint row, SosQuasiField field)
{
  const SosQuasiCase *one = get_case (rows, g_array_index (rows->case_of, guint32, row));
  const SosQuasiPerson *child = g_ptr_array_index (rows->children, row);
  guint32 raw = field < SOS_N_PERSON_QUASI ? child->raw[field] : one->raw[field];

  if (!sos_quasi_case_has (one, field))
    return 0;

  return sos_values_lift (&rows->quasi->values[field], raw, rows->quasi->levels[field]);
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint32 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* As the export shows it: how many children there are it always does. */
static GBytes *
describe_family (const Rows *rows, guint number, const guint32 *ages)
{
  guint n = get_first (rows, number + 1) - get_first (rows, number);
  guint32 *shape = g_new (guint32, n + 1);

  /* Where no family has a child there are no ages at all. */
  if (n > 0)
    memcpy (shape, ages + get_first (rows, number), n * sizeof *shape);
  qsort (shape, n, sizeof *shape, compare_numbers);
  shape[n] = sos_quasi_case_get_household (rows->quasi, get_case (rows, number));

  return g_bytes_new_take (shape, (n + 1) * sizeof *shape);
}

static void
fill_families (Rows *rows, const guint32 *ages, guint32 *column)
{
  g_autoptr (GHashTable) shapes =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  for (guint number = 0; number < rows->cases->len; number++)
    {
      GBytes *shape = describe_family (rows, number, ages);
      gpointer found;

      if (!g_hash_table_lookup_extended (shapes, shape, NULL, &found))
        {
          found = GUINT_TO_POINTER (g_hash_table_size (shapes));
          g_hash_table_insert (shapes, g_bytes_ref (shape), found);
        }
      g_bytes_unref (shape);
      for (guint row = get_first (rows, number); row < get_first (rows, number + 1); row++)
        column[row] = GPOINTER_TO_UINT (found);
    }
}

static void
fill_columns (Rows *rows)
{
  for (guint i = 0; i < N_KNOWN; i++)
    for (guint row = 0; row < rows->children->len; row++)
      rows->columns[i][row] = get_value (rows, row, known[i]);
  fill_families (rows, rows->columns[0], rows->columns[N_KNOWN]);
}

/* Classes */

/* What is asked of a class, and what it has. */
typedef struct {
  SosClasses classes;
  guint32 *n_families;
  guint32 *n_worries;
  guint8 *has_worries; /* whether anything is said in it of any child */
} Judged;

static void
judge (Rows *rows, Judged *judged)
{
  guint n_rows = rows->children->len;
  guint32 *worries = g_new (guint32, n_rows);

  fill_columns (rows);
  sos_classes_init (&judged->classes, (const guint32 *const *) rows->columns, N_COLUMNS, n_rows);
  judged->has_worries = g_new0 (guint8, judged->classes.n_classes);
  for (guint row = 0; row < n_rows; row++)
    {
      worries[row] = ((SosQuasiPerson *) rows->children->pdata[row])->worries;
      judged->has_worries[judged->classes.class_of[row]] |= worries[row] != 0;
    }
  judged->n_families =
      sos_classes_count_distinct (&judged->classes, (const guint32 *) (gconstpointer) rows->case_of->data);
  judged->n_worries = sos_classes_count_distinct (&judged->classes, worries);
  g_free (worries);
}

static void
judged_clear (Judged *judged)
{
  sos_classes_clear (&judged->classes);
  g_free (judged->n_families);
  g_free (judged->n_worries);
  g_free (judged->has_worries);
}

/* Where nothing is said of anybody, there is nothing to learn. */
static gboolean
is_small (const Rows *rows, const Judged *judged, guint row)
{
  guint32 class = judged->classes.class_of[row];

  return judged->n_families[class] < rows->k || (judged->has_worries[class] && judged->n_worries[class] < rows->l);
}

static guint
count_small (Rows *rows)
{
  Judged judged;
  guint n = 0;

  judge (rows, &judged);
  for (guint row = 0; row < rows->children->len; row++)
    n += is_small (rows, &judged, row);
  judged_clear (&judged);

  return n;
}

/* Generalization: a level more of what leaves the fewest in small classes, of what is
 * wanted least where that is the same. */

static gboolean
can_rise (const SosQuasi *quasi, SosQuasiField field)
{
  return quasi->levels[field] + 1 < quasi->values[field].plan->n_levels;
}

/* From what is wanted least to what is wanted most. */
static const SosQuasiRule *
get_rule (const SosQuasi *quasi, guint i)
{
  const SosQuasiRuleList *rules = &sos_privacy_profile_get_file (quasi->profile)->quasi;

  return rules->items[rules->n - 1 - i];
}

static guint
count_rules (const SosQuasi *quasi)
{
  return sos_privacy_profile_get_file (quasi->profile)->quasi.n;
}

static SosQuasiField
find_best (Rows *rows, guint *n_small)
{
  SosQuasiField best = SOS_QUASI_UNKNOWN;

  for (guint i = 0; i < count_rules (rows->quasi); i++)
    {
      SosQuasiField field = get_rule (rows->quasi, i)->field;
      guint n;

      if (!can_rise (rows->quasi, field))
        continue;
      rows->quasi->levels[field]++;
      n = count_small (rows);
      rows->quasi->levels[field]--;
      if (n < *n_small)
        {
          *n_small = n;
          best = field;
        }
    }

  return best;
}

static void
generalise (Rows *rows)
{
  SosInteger percent = sos_privacy_profile_get_file (rows->quasi->profile)->suppress_at_most;
  guint64 enough = (guint64) sos_privacy_number (percent, 0) * rows->children->len;
  guint n_small = count_small (rows);

  while ((guint64) n_small * 100 > enough)
    {
      SosQuasiField best = find_best (rows, &n_small);

      if (best == SOS_QUASI_UNKNOWN)
        return;
      rows->quasi->levels[best]++;
    }
}

/* Suppression: of each family with a child in a small class one thing more, what is
 * wanted least first, until nothing changes. A family's value goes as a whole: of
 * ages and ethnicity, brothers, sisters and parents would give it away. */

static gboolean
is_known (SosQuasiField field)
{
  for (guint i = 0; i < N_KNOWN; i++)
    if (known[i] == field)
      return TRUE;

  return field == SOS_QUASI_FAMILY;
}

static gboolean
has_anything (const Rows *rows, guint number, SosQuasiField field)
{
  const SosQuasiCase *one = get_case (rows, number);

  if (field == SOS_QUASI_FAMILY)
    return sos_quasi_case_get_household (rows->quasi, one) > 0;
  for (guint row = get_first (rows, number); row < get_first (rows, number + 1); row++)
    if (get_value (rows, row, field) != 0)
      return TRUE;

  return FALSE;
}

static gboolean
suppress_one (const Rows *rows, guint number)
{
  for (guint i = 0; i < count_rules (rows->quasi); i++)
    {
      SosQuasiField field = get_rule (rows->quasi, i)->field;

      if (is_known (field) && has_anything (rows, number, field))
        {
          get_case (rows, number)->suppressed |= 1u << field;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_family_small (const Rows *rows, const Judged *judged, guint number)
{
  for (guint row = get_first (rows, number); row < get_first (rows, number + 1); row++)
    if (is_small (rows, judged, row))
      return TRUE;

  return FALSE;
}

/* Whether anything was suppressed. */
static gboolean
suppress_round (Rows *rows)
{
  gboolean has_changed = FALSE;
  Judged judged;

  judge (rows, &judged);
  for (guint number = 0; number < rows->cases->len; number++)
    if (is_family_small (rows, &judged, number))
      has_changed |= suppress_one (rows, number);
  judged_clear (&judged);

  return has_changed;
}

/* Families that nothing makes alike stay behind; whether there were any. */
static gboolean
withhold (Rows *rows)
{
  gboolean has_changed = FALSE;
  Judged judged;

  judge (rows, &judged);
  for (guint number = 0; number < rows->cases->len; number++)
    if (is_family_small (rows, &judged, number))
      has_changed = get_case (rows, number)->is_withheld = TRUE;
  judged_clear (&judged);

  return has_changed;
}

static gboolean
suppress (SosQuasi *quasi, guint k, guint l)
{
  gboolean may_withhold = sos_privacy_profile_get_file (quasi->profile)->withhold == SOS_TRUE;
  gboolean has_changed;
  Rows rows;

  rows_init (&rows, quasi, k, l);
  while (suppress_round (&rows))
    ;
  has_changed = may_withhold && withhold (&rows);
  rows_clear (&rows);

  return has_changed;
}

/* The report */

static void
report_losses (const Rows *rows, SosQuasiField field, SosQuasiLoss *loss)
{
  loss->level = sos_quasi_plan_name_level (rows->quasi->values[field].plan, rows->quasi->levels[field]);
  loss->n_raised = rows->quasi->levels[field] - rows->quasi->values[field].plan->first;
  for (guint number = 0; number < rows->cases->len; number++)
    if (!sos_quasi_case_has (get_case (rows, number), field))
      {
        loss->n_families++;
        loss->n_children += get_first (rows, number + 1) - get_first (rows, number);
      }
}

static void
report_withheld (const SosQuasi *quasi, SosPrivacyReport *report)
{
  GHashTableIter cases;
  gpointer one;

  g_hash_table_iter_init (&cases, quasi->cases);
  while (g_hash_table_iter_next (&cases, NULL, &one))
    report->n_families_withheld += ((SosQuasiCase *) one)->is_withheld;
}

static void
report_classes (const Rows *rows, const Judged *judged, SosPrivacyReport *report)
{
  report->risk = sos_classes_measure (&judged->classes, rows->k);
  sos_privacy_report_count_sizes (report, judged->classes.sizes, judged->classes.n_classes);
  for (guint32 i = 0; i < judged->classes.n_classes; i++)
    {
      report->fewest_families = MIN (report->fewest_families, judged->n_families[i]);
      if (judged->has_worries[i])
        report->fewest_worries = MIN (report->fewest_worries, judged->n_worries[i]);
    }
  for (guint row = 0; row < rows->children->len; row++)
    report->n_exposed += is_small (rows, judged, row);
}

static void
report_on (SosQuasi *quasi, guint k, guint l, SosPrivacyReport *report)
{
  Judged judged;
  Rows rows;

  rows_init (&rows, quasi, k, l);
  judge (&rows, &judged);
  report->k = k;
  report->l = l;
  report->n_families = rows.cases->len;
  report->fewest_families = report->fewest_worries = G_MAXUINT;
  for (guint i = 0; i < count_rules (quasi); i++)
    report_losses (&rows, get_rule (quasi, i)->field, &report->losses[get_rule (quasi, i)->field]);
  report_withheld (quasi, report);
  report_classes (&rows, &judged, report);
  judged_clear (&judged);
  rows_clear (&rows);
}

gboolean
sos_quasi_decide (SosQuasi *quasi, guint k, guint l, SosPrivacyReport *report)
{
  Rows rows;

  rows_init (&rows, quasi, k, l);
  generalise (&rows);
  rows_clear (&rows);
  while (suppress (quasi, k, l))
    ;
  report_on (quasi, k, l, report);

  return report->n_exposed == 0;
}
