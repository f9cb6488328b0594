/* SPDX-License-Identifier: MIT */
/* Makes of many maps an export that gives nobody away. */
#include "lib/privacy/anonymiser.h"

#include "lib/analysis/corpus.h"
#include "lib/privacy/export-report.h"
#include "lib/privacy/key.h"

#define MAX_THREADS 256
#define DEFAULT_PROFILE "research"

struct _SosAnonymiser {
  gatomicrefcount ref_count;
  SosKey *key; /* %NULL: not given yet */
  char *project;
  SosPrivacyProfile *profile;
  guint k; /* 0: the profile's */
  SosExportDates dates;
  SosRelayOptions relay;
  GDestroyNotify destroy_progress_data;
  char *review_words;
  guint without;
  SosExportResult result;
  SosExportReport report;
};

G_DEFINE_BOXED_TYPE (SosAnonymiser, sos_anonymiser, sos_anonymiser_ref, sos_anonymiser_unref)

/**
 * sos_anonymiser_new:
 *
 * Makes an anonymiser with the profile "research". It needs a key before it can run.
 *
 * Returns: (transfer full): a new anonymiser
 *
 * Since: 0.1
 */
SosAnonymiser *
sos_anonymiser_new (void)
{
  SosAnonymiser *anonymiser = g_new0 (SosAnonymiser, 1);

  g_atomic_ref_count_init (&anonymiser->ref_count);
  anonymiser->profile = sos_privacy_profile_find (DEFAULT_PROFILE);
  anonymiser->relay.n_threads = g_get_num_processors ();

  return anonymiser;
}

/**
 * sos_anonymiser_ref:
 * @anonymiser: an anonymiser
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @anonymiser
 *
 * Since: 0.1
 */
SosAnonymiser *
sos_anonymiser_ref (SosAnonymiser *anonymiser)
{
  g_return_val_if_fail (anonymiser != NULL, NULL);

  g_atomic_ref_count_inc (&anonymiser->ref_count);

  return anonymiser;
}

static void
forget_progress (SosAnonymiser *anonymiser)
{
  if (anonymiser->destroy_progress_data != NULL)
    anonymiser->destroy_progress_data (anonymiser->relay.progress_data);
}

/**
 * sos_anonymiser_unref:
 * @anonymiser: (transfer full): an anonymiser
 *
 * Gives a reference back; with the last one the key is forgotten. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_anonymiser_unref (SosAnonymiser *anonymiser)
{
  g_return_if_fail (anonymiser != NULL);

  if (!g_atomic_ref_count_dec (&anonymiser->ref_count))
    return;

  forget_progress (anonymiser);
  g_clear_pointer (&anonymiser->key, sos_key_free);
  sos_export_result_clear (&anonymiser->result);
  sos_privacy_profile_unref (anonymiser->profile);
  g_free (anonymiser->project);
  g_free (anonymiser->review_words);
  g_free (anonymiser);
}

/**
 * sos_anonymiser_set_key:
 * @anonymiser: an anonymiser
 * @path: (type filename): a file that sos_key_make() has made, or a pipe such as
 *   "/dev/fd/3"
 * @error: return location for an error
 *
 * Reads the key that pseudonyms and shifts of dates are made with. The same key and
 * project give the same pseudonyms again.
 *
 * Fails with %SOS_ERROR_IO where it cannot be read, and with %SOS_ERROR_RULE where it is
 * no key or others than its owner may open it.
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 0.1
 */
gboolean
sos_anonymiser_set_key (SosAnonymiser *anonymiser, const char *path, GError **error)
{
  SosKey *key;

  g_return_val_if_fail (anonymiser != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  key = sos_key_load (path, error);
  if (key == NULL)
    return FALSE;

  g_clear_pointer (&anonymiser->key, sos_key_free);
  anonymiser->key = key;

  return TRUE;
}

/**
 * sos_anonymiser_set_project:
 * @anonymiser: an anonymiser
 * @name: (nullable): what the export is for
 *
 * Names the project. Exports for different projects share no pseudonym, so that they
 * cannot be joined.
 *
 * Since: 0.1
 */
void
sos_anonymiser_set_project (SosAnonymiser *anonymiser, const char *name)
{
  g_return_if_fail (anonymiser != NULL);

  g_free (anonymiser->project);
  anonymiser->project = g_strdup (name);
}

/**
 * sos_anonymiser_set_profile:
 * @anonymiser: an anonymiser
 * @profile: (type filename): the name of a profile, such as "research", or a file
 * @error: return location for an error
 *
 * Says how far the export goes.
 *
 * Fails with %SOS_ERROR_RANGE where there is no such profile, and as
 * sos_privacy_profile_new_from_file() does.
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 0.1
 */
gboolean
sos_anonymiser_set_profile (SosAnonymiser *anonymiser, const char *profile, GError **error)
{
  SosPrivacyProfile *found;

  g_return_val_if_fail (anonymiser != NULL, FALSE);
  g_return_val_if_fail (profile != NULL, FALSE);

  found = sos_privacy_profile_find (profile);
  if (found == NULL && !g_file_test (profile, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RANGE,
                           "there is no such profile: take research, strict, simple or a file");
      return FALSE;
    }
  if (found == NULL)
    found = sos_privacy_profile_new_from_file (profile, error);
  if (found == NULL)
    return FALSE;

  sos_privacy_profile_unref (anonymiser->profile);
  anonymiser->profile = found;

  return TRUE;
}

/**
 * sos_anonymiser_set_k:
 * @anonymiser: an anonymiser
 * @k: how many; 0 for as many as the profile says
 *
 * Sets how many families at least must look alike.
 *
 * Since: 0.1
 */
void
sos_anonymiser_set_k (SosAnonymiser *anonymiser, guint k)
{
  g_return_if_fail (anonymiser != NULL);

  anonymiser->k = k;
}

/**
 * sos_anonymiser_set_dates:
 * @anonymiser: an anonymiser
 * @dates: what becomes of dates; %SOS_EXPORT_DATES_UNKNOWN for what the profile says
 *
 * Sets what becomes of dates.
 *
 * Since: 0.1
 */
void
sos_anonymiser_set_dates (SosAnonymiser *anonymiser, SosExportDates dates)
{
  g_return_if_fail (anonymiser != NULL);

  anonymiser->dates = dates;
}

/**
 * sos_anonymiser_set_threads:
 * @anonymiser: an anonymiser
 * @n_threads: how many threads work; 0 for as many as the process may use cores
 *
 * Sets how many threads work. The export does not depend on it.
 *
 * Since: 0.1
 */
void
sos_anonymiser_set_threads (SosAnonymiser *anonymiser, guint n_threads)
{
  g_return_if_fail (anonymiser != NULL);

  anonymiser->relay.n_threads = n_threads != 0 ? MIN (n_threads, MAX_THREADS) : g_get_num_processors ();
}

/**
 * sos_anonymiser_set_review_words:
 * @anonymiser: an anonymiser
 * @path: (type filename) (nullable): a file, or %NULL for none
 *
 * Has the words themselves of what is for review written to a file that only its owner
 * may read, one object a line. They are words of the source: the file is as secret as
 * the maps.
 *
 * Since: 0.1
 */
void
sos_anonymiser_set_review_words (SosAnonymiser *anonymiser, const char *path)
{
  g_return_if_fail (anonymiser != NULL);

  g_free (anonymiser->review_words);
  anonymiser->review_words = g_strdup (path);
}

/**
 * sos_anonymiser_set_progress:
 * @anonymiser: an anonymiser
 * @func: (nullable) (scope notified): is told how far the work has come
 * @user_data: for @func
 * @destroy: (nullable): gives @user_data back
 *
 * Sets who is told how far the work has come. The maps are read twice, so `size` is
 * twice that of the files.
 *
 * Since: 0.1
 */
void
sos_anonymiser_set_progress (SosAnonymiser *anonymiser,
                             SosCorpusProgressFunc func,
                             gpointer user_data,
                             GDestroyNotify destroy)
{
  g_return_if_fail (anonymiser != NULL);

  forget_progress (anonymiser);
  anonymiser->relay.progress = func;
  anonymiser->relay.progress_data = user_data;
  anonymiser->destroy_progress_data = destroy;
}

void
sos_anonymiser_leave_out (SosAnonymiser *anonymiser, guint steps)
{
  anonymiser->without = steps;
}

static guint64
sum (const guint64 numbers[SOS_N_SPANS])
{
  guint64 n = 0;

  for (guint i = 0; i < SOS_N_SPANS; i++)
    n += numbers[i];

  return n;
}

static SosExportReport
make_report (const SosKey *key, const SosExportResult *result)
{
  const SosExportCounts *counts = &result->counts;

  return (SosExportReport) {
    .key_id = sos_key_get_id (key),
    .n_maps = counts->n_maps,
    .n_refused = result->n_refused,
    .n_withheld = counts->n_maps_withheld,
    .n_exposed = result->report->n_exposed,
    .n_records = counts->n_records,
    .n_left_out = counts->n_left_out,
    .n_ids = counts->n_ids,
    .n_names = counts->n_names,
    .n_texts = counts->n_texts,
    .n_texts_changed = counts->n_texts_changed,
    .n_redacted = sum (counts->redacted),
    .n_for_review = sum (counts->for_review),
    .n_dates = counts->n_dates,
    .n_dates_gone = counts->n_dates_gone,
    .n_births = counts->n_births,
    .n_quasi = counts->n_quasi,
    .n_quasi_gone = counts->n_quasi_gone,
    .n_dropped = counts->n_dropped,
    .n_redone = counts->n_maps_redone,
  };
}

static SosExportDates
find_dates (const SosAnonymiser *anonymiser)
{
  return anonymiser->dates != SOS_EXPORT_DATES_UNKNOWN ? anonymiser->dates
                                                       : sos_privacy_profile_get_file (anonymiser->profile)->dates;
}

static gboolean
export_files (SosAnonymiser *anonymiser,
              GArray *files,
              const SosRelayOptions *relay,
              const char *path,
              GCancellable *cancellable,
              GError **error)
{
  const SosPrivacyProfileFile *file = sos_privacy_profile_get_file (anonymiser->profile);
  SosHmac hmac;
  SosExportTask task = {
    .settings = { anonymiser->profile, find_dates (anonymiser), &hmac, .without = anonymiser->without },
    .k = anonymiser->k != 0 ? anonymiser->k : sos_privacy_number (file->k, 1),
    .l = sos_privacy_number (file->l, 1),
    .relay = *relay,
    .path = path,
    .review_words = anonymiser->review_words,
  };
  gboolean is_whole;

  sos_key_derive (anonymiser->key, anonymiser->project, &hmac);
  is_whole = sos_export_corpus (&task, files, &anonymiser->result, cancellable, error);
  if (is_whole)
    sos_export_result_tell (&anonymiser->result, &task.settings, sos_key_get_id (anonymiser->key));
  sos_wipe (&hmac, sizeof hmac);

  return is_whole;
}

/**
 * sos_anonymiser_run:
 * @anonymiser: an anonymiser with a key
 * @corpus: the maps
 * @path: (type filename): the export, a map a line (NDJSON)
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Exports the maps of a corpus, all of its revisions, in the order of the input. The
 * maps are read twice; standard input and pipes are kept meanwhile in a file beside the
 * export that has no name. Each map is read again when it is written, and what must not
 * be in it is looked for: a single hit and there is no export. The file is there as a
 * whole or not at all, and only its owner may read it.
 *
 * Maps that cannot be read are passed over, unless the corpus is strict.
 *
 * Fails with %SOS_ERROR_RULE where the export would give somebody away or two people
 * come to one pseudonym, with %SOS_ERROR_IO, %SOS_ERROR_CONFLICT or
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: %TRUE, or %FALSE with @error set
 *
 * Since: 0.1
 */
gboolean
sos_anonymiser_run (SosAnonymiser *anonymiser,
                    SosCorpus *corpus,
                    const char *path,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GArray) files = NULL;
  SosRelayOptions relay;

  g_return_val_if_fail (anonymiser != NULL && anonymiser->key != NULL, FALSE);
  g_return_val_if_fail (corpus != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  sos_export_result_clear (&anonymiser->result);
  anonymiser->report = (SosExportReport) { 0 };
  files = sos_corpus_take_files (corpus, cancellable, error);
  if (files == NULL)
    return FALSE;

  relay = anonymiser->relay;
  relay.is_strict = sos_corpus_is_strict (corpus);
  if (!export_files (anonymiser, files, &relay, path, cancellable, error))
    {
      sos_export_result_clear (&anonymiser->result);
      return FALSE;
    }
  anonymiser->report = make_report (anonymiser->key, &anonymiser->result);

  return TRUE;
}

/**
 * sos_anonymiser_get_report:
 * @anonymiser: an anonymiser that has run
 *
 * Tells what the last run has done.
 *
 * Returns: (transfer none) (nullable): the report, which stays until the next run, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
const SosExportReport *
sos_anonymiser_get_report (const SosAnonymiser *anonymiser)
{
  g_return_val_if_fail (anonymiser != NULL, NULL);

  return anonymiser->report.key_id != NULL ? &anonymiser->report : NULL;
}

/**
 * sos_anonymiser_to_json:
 * @anonymiser: an anonymiser that has run
 * @length: (out) (optional): bytes of the text
 *
 * Writes what the last run has done as JSON: what was done with what, how alike the
 * families are, what risk remains, and where somebody should look, as pointers into the
 * exported maps. No word of a map is in it.
 *
 * Returns: (transfer full) (nullable): the text, ended by a NUL; free it with g_free();
 *   %NULL where there was no run
 *
 * Since: 0.1
 */
char *
sos_anonymiser_to_json (const SosAnonymiser *anonymiser, gsize *length)
{
  g_return_val_if_fail (anonymiser != NULL, NULL);

  return anonymiser->result.report != NULL ? sos_privacy_report_to_json (anonymiser->result.report, length) : NULL;
}

/**
 * sos_anonymiser_to_html:
 * @anonymiser: an anonymiser that has run
 * @length: (out) (optional): bytes of the text
 *
 * Writes the same as one page that an ethics board can read; it needs nothing else.
 *
 * Returns: (transfer full) (nullable): the text, ended by a NUL; free it with g_free();
 *   %NULL where there was no run
 *
 * Since: 0.1
 */
char *
sos_anonymiser_to_html (const SosAnonymiser *anonymiser, gsize *length)
{
  g_return_val_if_fail (anonymiser != NULL, NULL);

  return anonymiser->result.report != NULL ? sos_privacy_report_to_html (anonymiser->result.report, length) : NULL;
}
