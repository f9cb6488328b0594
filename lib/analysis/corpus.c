/* SPDX-License-Identifier: MIT */
/* Many maps, and the tables that are made of them. */
#include <sos/sos-corpus.h>

#include <sos/sos-error.h>

#include "lib/analysis/agreement.h"
#include "lib/analysis/corpus.h"
#include "lib/analysis/harvest.h"
#include "lib/analysis/paths.h"
#include "lib/practice/days.h"

#define DEFAULT_MIN_CHILDREN 6
#define MAX_THREADS 256

struct _SosCorpus {
  gatomicrefcount ref_count;
  char **paths;  /* of files; or else: */
  GArray *texts; /* of SosInputFile */
  SosHarvestOptions options;
  GDestroyNotify destroy_progress_data;
  guint min_children;
  gboolean is_used_up;            /* something that can be read only once */
  SosMonths months;               /* what `monthly` is made of */
  GByteArray *months_counted;     /* which maps of them count, by number; NULL: there are none */
  GByteArray *is_counted;         /* by number of the map, from the last reading; or %NULL */
  SosTable *tables[SOS_N_TABLES]; /* those that were made */
};

G_DEFINE_BOXED_TYPE (SosCorpus, sos_corpus, sos_corpus_ref, sos_corpus_unref)

static SosCorpus *
new_corpus (void)
{
  SosCorpus *corpus = g_new0 (SosCorpus, 1);

  g_atomic_ref_count_init (&corpus->ref_count);
  corpus->min_children = DEFAULT_MIN_CHILDREN;
  corpus->options.relay.n_threads = g_get_num_processors ();

  return corpus;
}

/**
 * sos_corpus_new:
 * @paths: (array zero-terminated=1): files, folders and patterns such as
 *   "maps/2024-*.ndjson.zst"; "-" is standard input
 *
 * Names the maps of a corpus. Files hold a map, or a map a line (NDJSON), plain or
 * packed with gzip or zstd. Of a folder all files below it are read whose names end
 * in .json, .ndjson or .jsonl, perhaps followed by .gz or .zst. Nothing is opened
 * before a table is asked for.
 *
 * Returns: (transfer full): a new corpus
 *
 * Since: 0.1
 */
SosCorpus *
sos_corpus_new (const char *const *paths)
{
  SosCorpus *corpus;

  g_return_val_if_fail (paths != NULL, NULL);

  corpus = new_corpus ();
  corpus->paths = g_strdupv ((char **) paths);

  return corpus;
}

/**
 * sos_corpus_new_for_texts:
 * @texts: (array length=n_texts): texts, each of one map; they must stay as long as
 *   tables are asked for
 * @n_texts: how many
 *
 * Makes a corpus of texts that lie in memory, as an application has them that keeps
 * maps in a database.
 *
 * Returns: (transfer full): a new corpus
 *
 * Since: 0.1
 */
SosCorpus *
sos_corpus_new_for_texts (const SosText *texts, guint n_texts)
{
  SosCorpus *corpus;

  g_return_val_if_fail (texts != NULL || n_texts == 0, NULL);

  corpus = new_corpus ();
  corpus->texts = sos_paths_of_texts (texts, n_texts);

  return corpus;
}

/**
 * sos_corpus_ref:
 * @corpus: a corpus
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @corpus
 *
 * Since: 0.1
 */
SosCorpus *
sos_corpus_ref (SosCorpus *corpus)
{
  g_return_val_if_fail (corpus != NULL, NULL);

  g_atomic_ref_count_inc (&corpus->ref_count);

  return corpus;
}

static void
forget_months (SosCorpus *corpus)
{
  if (corpus->months_counted == NULL)
    return;

  sos_months_clear (&corpus->months);
  g_clear_pointer (&corpus->months_counted, g_byte_array_unref);
}

static void
forget_tables (SosCorpus *corpus)
{
  forget_months (corpus);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    g_clear_pointer (&corpus->tables[kind], sos_table_unref);
  g_clear_pointer (&corpus->is_counted, g_byte_array_unref);
}

static void
forget_progress (SosCorpus *corpus)
{
  if (corpus->destroy_progress_data != NULL)
    corpus->destroy_progress_data (corpus->options.relay.progress_data);
}

/**
 * sos_corpus_unref:
 * @corpus: (transfer full): a corpus
 *
 * Gives a reference back. Tables that it gave out stay. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_corpus_unref (SosCorpus *corpus)
{
  g_return_if_fail (corpus != NULL);

  if (!g_atomic_ref_count_dec (&corpus->ref_count))
    return;

  forget_tables (corpus);
  forget_progress (corpus);
  g_clear_pointer (&corpus->options.questions.settings, sos_settings_unref);
  g_clear_pointer (&corpus->options.questions.profile, sos_profile_unref);
  g_strfreev (corpus->paths);
  g_clear_pointer (&corpus->texts, g_array_unref);
  g_free (corpus);
}

/* What was made with another setting is made anew. */

/**
 * sos_corpus_set_threads:
 * @corpus: a corpus
 * @n_threads: how many threads read; 0 for as many as the process may use cores
 *
 * Sets how many threads read and check maps. Tables do not depend on it.
 *
 * Since: 0.1
 */
void
sos_corpus_set_threads (SosCorpus *corpus, guint n_threads)
{
  g_return_if_fail (corpus != NULL);

  corpus->options.relay.n_threads = n_threads != 0 ? MIN (n_threads, MAX_THREADS) : g_get_num_processors ();
}

/**
 * sos_corpus_set_revisions:
 * @corpus: a corpus
 * @revisions: which maps of a case count
 *
 * Sets whether earlier maps of a case count too. Cases are known by authority and
 * case; a map without a case is a case of its own. Of two maps with the same revision
 * the later `updated` counts, then the later in the input; the other stands in
 * `errors`.
 *
 * Since: 0.1
 */
void
sos_corpus_set_revisions (SosCorpus *corpus, SosRevisions revisions)
{
  g_return_if_fail (corpus != NULL);

  corpus->options.revisions = revisions;
  forget_tables (corpus);
}

/**
 * sos_corpus_set_as_of:
 * @corpus: a corpus
 * @as_of: a day; %SOS_DATE_NONE for today
 *
 * Sets the day that is asked about: nothing dated later is seen, in any table.
 *
 * Since: 0.1
 */
void
sos_corpus_set_as_of (SosCorpus *corpus, SosDate as_of)
{
  g_return_if_fail (corpus != NULL);

  corpus->options.questions.as_of = as_of;
  forget_tables (corpus);
}

/**
 * sos_corpus_set_strict:
 * @corpus: a corpus
 * @is_strict: whether one bad map ends the reading
 *
 * Sets whether a map that cannot be read is an error. Otherwise it is a row of
 * `errors`.
 *
 * Since: 0.1
 */
void
sos_corpus_set_strict (SosCorpus *corpus, gboolean is_strict)
{
  g_return_if_fail (corpus != NULL);

  corpus->options.relay.is_strict = is_strict;
  forget_tables (corpus);
}

/**
 * sos_corpus_set_settings:
 * @corpus: a corpus
 * @settings: (nullable): numbers and severities; %NULL for those of the guidance
 *
 * Sets what the rules go by, for `maps` and `findings` and for who is able to rate.
 *
 * Since: 0.1
 */
void
sos_corpus_set_settings (SosCorpus *corpus, SosSettings *settings)
{
  g_return_if_fail (corpus != NULL);

  if (settings != NULL)
    sos_settings_ref (settings);
  g_clear_pointer (&corpus->options.questions.settings, sos_settings_unref);
  corpus->options.questions.settings = settings;
  forget_tables (corpus);
}

/**
 * sos_corpus_set_profile:
 * @corpus: a corpus
 * @profile: (nullable): limits of time; %NULL for the usual ones of each map's pathway
 *
 * Sets the limits for `clocks`.
 *
 * Since: 0.1
 */
void
sos_corpus_set_profile (SosCorpus *corpus, SosProfile *profile)
{
  g_return_if_fail (corpus != NULL);

  if (profile != NULL)
    sos_profile_ref (profile);
  g_clear_pointer (&corpus->options.questions.profile, sos_profile_unref);
  corpus->options.questions.profile = profile;
  g_clear_pointer (&corpus->tables[SOS_TABLE_CLOCKS], sos_table_unref);
}

/**
 * sos_corpus_set_min_children:
 * @corpus: a corpus
 * @min_children: how many; 6 where nobody says so
 *
 * Sets of how many children at least `monthly` gives figures.
 *
 * Since: 0.1
 */
void
sos_corpus_set_min_children (SosCorpus *corpus, guint min_children)
{
  g_return_if_fail (corpus != NULL);

  corpus->min_children = min_children;
  g_clear_pointer (&corpus->tables[SOS_TABLE_MONTHLY], sos_table_unref);
}

/**
 * sos_corpus_set_progress:
 * @corpus: a corpus
 * @func: (nullable) (scope notified): is told how far the reading has come
 * @user_data: for @func
 * @destroy: (nullable): gives @user_data back
 *
 * Sets who is told how far the reading has come.
 *
 * Since: 0.1
 */
void
sos_corpus_set_progress (SosCorpus *corpus, SosCorpusProgressFunc func, gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (corpus != NULL);

  forget_progress (corpus);
  corpus->options.relay.progress = func;
  corpus->options.relay.progress_data = user_data;
  corpus->destroy_progress_data = destroy;
}

static gboolean
can_be_read_again (const GArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      const SosInputFile *file = &g_array_index (files, SosInputFile, i);

      if (!file->is_regular && g_file_test (file->path, G_FILE_TEST_EXISTS))
        return FALSE;
      if (g_str_equal (file->path, "-"))
        return FALSE;
    }

  return TRUE;
}

/* Every reading finds the same maps that are bad; one for clocks may find more. */
static void
keep_errors (SosCorpus *corpus, SosTable *errors)
{
  SosTable *old = corpus->tables[SOS_TABLE_ERRORS];

  if (old != NULL && sos_table_get_n_rows (old) >= sos_table_get_n_rows (errors))
    return;

  g_clear_pointer (&corpus->tables[SOS_TABLE_ERRORS], sos_table_unref);
  corpus->tables[SOS_TABLE_ERRORS] = sos_table_ref (errors);
}

/* The figures of another number of children are worked out without reading again. */
static void
keep_months (SosCorpus *corpus, SosHarvest *harvest)
{
  forget_months (corpus);
  corpus->months = harvest->months;
  corpus->months_counted = g_byte_array_ref (harvest->cases.is_counted);
  sos_months_init (&harvest->months);
}

static void
keep (SosCorpus *corpus, SosHarvest *harvest, guint tables)
{
  g_clear_pointer (&corpus->is_counted, g_byte_array_unref);
  corpus->is_counted = g_byte_array_ref (harvest->cases.is_counted);
  keep_errors (corpus, harvest->tables[SOS_TABLE_ERRORS]);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL && kind != SOS_TABLE_ERRORS)
      corpus->tables[kind] = g_steal_pointer (&harvest->tables[kind]);
  if (tables >> SOS_TABLE_MONTHLY & 1)
    keep_months (corpus, harvest);
}

static gboolean
refuse_second_reading (GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO,
                       "standard input and pipes can be read only once: ask for all tables together");

  return FALSE;
}

static GArray *
find_files (const SosCorpus *corpus, GCancellable *cancellable, GError **error)
{
  if (corpus->texts != NULL)
    return g_array_ref (corpus->texts);

  return sos_paths_expand ((const char *const *) corpus->paths, cancellable, error);
}

/* Reads what is asked for and not there yet. */
static gboolean
read_tables (SosCorpus *corpus, guint tables, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) files = NULL;
  SosHarvestOptions options = corpus->options;
  SosHarvest harvest;

  if (corpus->is_used_up)
    return refuse_second_reading (error);
  files = find_files (corpus, cancellable, error);
  if (files == NULL)
    return FALSE;

  corpus->is_used_up = !can_be_read_again (files);
  options.questions.tables = tables;
  if (options.questions.as_of == SOS_DATE_NONE)
    options.questions.as_of = sos_date_today ();
  if (!sos_harvest (&harvest, files, &options, cancellable, error))
    return FALSE;

  keep (corpus, &harvest, tables);
  sos_harvest_clear (&harvest);

  return TRUE;
}

static gboolean
is_there (const SosCorpus *corpus, SosTableKind kind)
{
  return corpus->tables[kind] != NULL || (kind == SOS_TABLE_MONTHLY && corpus->months_counted != NULL);
}

/**
 * sos_corpus_read:
 * @corpus: a corpus
 * @kinds: (array length=n_kinds): tables
 * @n_kinds: how many
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Reads the maps once for several tables, which sos_corpus_get_table() then has at
 * once. For sos_corpus_get_agreement() read %SOS_TABLE_RATINGS.
 *
 * Fails with %G_IO_ERROR_CANCELLED, with %SOS_ERROR_IO where standard input or a pipe
 * was read already, and when the corpus is strict with what is wrong with a map.
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 0.1
 */
gboolean
sos_corpus_read (SosCorpus *corpus, const SosTableKind *kinds, guint n_kinds, GCancellable *cancellable, GError **error)
{
  guint missing = 0;

  g_return_val_if_fail (corpus != NULL, FALSE);
  g_return_val_if_fail (kinds != NULL || n_kinds == 0, FALSE);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_return_val_if_fail (sos_table_info (kinds[i]) != NULL && kinds[i] != SOS_TABLE_AGREEMENT, FALSE);
      if (!is_there (corpus, kinds[i]))
        missing |= 1u << kinds[i];
    }

  return missing == 0 || read_tables (corpus, missing & ~(1u << SOS_TABLE_ERRORS), cancellable, error);
}

/**
 * sos_corpus_get_table:
 * @corpus: a corpus
 * @kind: a table other than %SOS_TABLE_AGREEMENT
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Gives a table, for which the maps are read unless they were. Rows stand in the order
 * of the maps in the input. Errors are those of sos_corpus_read().
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with @error set
 *
 * Since: 0.1
 */
SosTable *
sos_corpus_get_table (SosCorpus *corpus, SosTableKind kind, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (corpus != NULL, NULL);
  g_return_val_if_fail (sos_table_info (kind) != NULL && kind != SOS_TABLE_AGREEMENT, NULL);

  if (!sos_corpus_read (corpus, &kind, 1, cancellable, error))
    return NULL;
  if (corpus->tables[kind] == NULL)
    corpus->tables[kind] = sos_months_to_table (&corpus->months, corpus->months_counted->data, corpus->min_children);

  return sos_table_ref (corpus->tables[kind]);
}

/**
 * sos_corpus_get_agreement:
 * @corpus: a corpus
 * @by: (array zero-terminated=1): columns to group by, out of authority, team,
 *   case_id, scale_id, topic, higher_is, child_id and rater_class
 * @level: how much two scores differ
 * @cancellable: (nullable): to stop the reading from another thread
 * @error: return location for an error
 *
 * Tells how far people who rate the same agree: Krippendorff's alpha (Krippendorff,
 * "Computing Krippendorff's alpha-reliability", 2011). What is rated is a round of a
 * child and scale, without rounds a day; who rates is a coder. Missing ratings are
 * allowed. Only the highest revision of a case counts.
 *
 * Fails with %SOS_ERROR_RANGE where there is no such column to group by, with
 * %SOS_ERROR_RULE where scores of different directions would come together, and as
 * sos_corpus_read() does.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with @error set
 *
 * Since: 0.1
 */
SosTable *
sos_corpus_get_agreement (SosCorpus *corpus,
                          const char *const *by,
                          SosReliability level,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (SosTable) ratings = NULL;

  g_return_val_if_fail (corpus != NULL, NULL);
  g_return_val_if_fail (by != NULL, NULL);

  ratings = sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, cancellable, error);

  return ratings != NULL ? sos_agreement (ratings, ratings->is_counted->data, by, level, error) : NULL;
}

GArray *
sos_corpus_take_files (SosCorpus *corpus, GCancellable *cancellable, GError **error)
{
  GArray *files = NULL;

  if (corpus->is_used_up)
    refuse_second_reading (error);
  else
    files = find_files (corpus, cancellable, error);
  if (files != NULL)
    corpus->is_used_up = !can_be_read_again (files);

  return files;
}

gboolean
sos_corpus_find_counted (SosCorpus *corpus,
                         GArray **files,
                         GByteArray **is_counted,
                         GCancellable *cancellable,
                         GError **error)
{
  gboolean needs_reading = corpus->options.revisions == SOS_REVISIONS_LATEST && corpus->is_counted == NULL;

  if (needs_reading && !read_tables (corpus, 0, cancellable, error))
    return FALSE;
  *files = sos_corpus_take_files (corpus, cancellable, error);
  if (*files == NULL)
    return FALSE;

  *is_counted = NULL;
  if (corpus->options.revisions == SOS_REVISIONS_LATEST)
    *is_counted = g_byte_array_ref (corpus->is_counted);

  return TRUE;
}

gboolean
sos_corpus_is_strict (const SosCorpus *corpus)
{
  return corpus->options.relay.is_strict;
}
