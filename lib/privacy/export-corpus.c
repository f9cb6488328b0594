/* SPDX-License-Identifier: MIT */
/* Exports the maps of a corpus: once through it to learn, once to write.
 *
 *   files ──▶ case book: first dates, who is whom ──┐
 *     └─────▶ workers: read ──▶ export ──▶ gate ────┴──▶ temporary file ──▶ its name
 *
 * The file takes its name when every map has passed. */
#include "lib/privacy/export-corpus.h"

#include <string.h>

#include "lib/json/json-put.h"
#include "lib/privacy/gate.h"
#include "lib/privacy/spool.h"
#include "lib/store/replace.h"

typedef struct {
  const SosExportTask *task;
  SosExportSettings settings;
  SosCaseBook *book;
  SosQuasi *quasi;
  SosReplacement *to;
  SosExportResult *result;
  GHashTable *people; /* by pseudonym: more bits of the same */
  guint64 n_bytes;    /* of earlier passes */
} Export;

/* What a worker has for its maps. */
typedef struct {
  const Export *export;
  SosExporter exporter;
  SosGate gate;
  SosBuffer text;
} Press;

/* The first time through */

typedef struct {
  const Export *export;
  SosTokenMaker maker;
} Learner;

static gpointer
make_learner (gpointer data)
{
  const Export *export = data;
  Learner *learner = g_new0 (Learner, 1);

  learner->export = export;
  sos_token_maker_init (&learner->maker, export->settings.hmac);

  return learner;
}

static void
free_learner (gpointer data)
{
  Learner *learner = data;

  sos_token_maker_clear (&learner->maker);
  g_free (learner);
}

static void
do_nothing (gpointer yield G_GNUC_UNUSED)
{
}

static void
learn (SosBatch *batch, SosMap *map, SosSpot spot G_GNUC_UNUSED, const char *name G_GNUC_UNUSED)
{
  Learner *learner = batch->yield;
  g_autofree char *key = sos_case_key (sos_map_get_document (map));

  sos_case_book_note (learner->export->book, key, map, &learner->maker);
  sos_quasi_add (learner->export->quasi, key, map);
}

static gboolean
bring_in_nothing (SosBatch *batch G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return TRUE;
}

/* The second time */

static gpointer
make_press (gpointer data)
{
  Press *press = g_new0 (Press, 1);

  press->export = data;
  sos_exporter_init (&press->exporter, &press->export->settings);
  sos_gate_init (&press->gate);

  return press;
}

static void
free_press (gpointer data)
{
  Press *press = data;

  sos_exporter_clear (&press->exporter);
  sos_gate_clear (&press->gate);
  sos_buffer_clear (&press->text);
  g_free (press);
}

static void
empty_press (gpointer data)
{
  Press *press = data;

  press->text.length = 0;
  press->exporter.counts = (SosExportCounts) { 0 };
  g_array_set_size (press->exporter.people, 0);
  g_array_set_size (press->exporter.for_review, 0);
}

/* Whether nothing of @map is left in the text that begins at @start. */
static gboolean
passes_gate (Press *press, const SosMap *map, gsize start, GError **error)
{
  return press->text.length == start || (press->export->settings.without & SOS_STEP_GATE) != 0 ||
         sos_gate_check (&press->gate, &press->exporter, map, press->text.data + start, press->text.length - start,
                         error);
}

static gboolean
press_map (Press *press, const SosMap *map, GError **error)
{
  gsize start = press->text.length;

  if (!sos_exporter_export (&press->exporter, map, &press->text, error))
    return FALSE;
  if (passes_gate (press, map, start, NULL))
    return TRUE;
  press->text.length = start;

  return sos_exporter_export_again (&press->exporter, map, &press->text, error) &&
         passes_gate (press, map, start, error);
}

static void
take_map (SosBatch *batch, SosMap *map, SosSpot spot, const char *name)
{
  if (!press_map (batch->yield, map, &batch->failure))
    g_prefix_error (&batch->failure, "%s:%" G_GUINT64_FORMAT ": ", name, spot.line);
}

/* Eighty bits in sixty-four: two people seldom have the same, and then there is no
 * export. */
static gint64
shorten (const SosToken *token)
{
  guint64 words[2];

  memcpy (words, token->text, sizeof words);

  return (gint64) (words[0] * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^ words[1]);
}

static gboolean
are_different_people (Export *export, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const SosToken *token = &g_array_index (people, SosToken, i);
      gint64 key = shorten (token), *other = g_hash_table_lookup (export->people, &key);

      if (other != NULL && (guint64) other[1] != token->rest)
        return FALSE;
      if (other == NULL)
        g_hash_table_add (export->people, g_memdup2 (&(const gint64[]) { key, (gint64) token->rest }, 2 * sizeof key));
    }

  return TRUE;
}

static gboolean
bring_in (SosBatch *batch, gpointer data, GError **error)
{
  Export *export = data;
  Press *press = batch->yield;
  GArray *for_review = press->exporter.for_review;

  if (!are_different_people (export, press->exporter.people))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE, "two people come to the same pseudonym");
      return FALSE;
    }
  sos_export_counts_add (&export->result->counts, &press->exporter.counts);
  if (for_review->len > 0)
    g_array_append_vals (export->result->for_review, for_review->data, for_review->len);
  for (guint i = 0; i < for_review->len; i++)
    g_array_index (for_review, SosForReview, i) = (SosForReview) { 0 }; /* they have gone over */

  return sos_replacement_write (export->to, press->text.data, press->text.length, NULL, error);
}

/* Both */

static void
tell (const SosCorpusProgress *progress, gpointer data)
{
  const Export *export = data;
  SosCorpusProgress whole = *progress;

  whole.n_bytes += export->n_bytes;
  whole.size *= 2;
  export->task->relay.progress (&whole, export->task->relay.progress_data);
}

static gboolean
pass (Export *export, const GArray *files, const SosRelayWork *work, GCancellable *cancellable, GError **error)
{
  SosRelayOptions options = export->task->relay;
  SosRelayResult result;

  if (options.progress != NULL)
    options.progress = tell;
  options.progress_data = export;
  if (!sos_relay_run (files, work, &options, &result, cancellable, error))
    return FALSE;
  export->n_bytes = result.progress.size;
  export->result->n_refused = result.progress.n_bad;
  g_array_unref (result.refusals);

  return TRUE;
}

static gboolean
learn_all (Export *export, const GArray *files, GCancellable *cancellable, GError **error)
{
  const SosRelayWork work = { export, make_learner, free_learner, do_nothing, learn, bring_in_nothing };

  if (!pass (export, files, &work, cancellable, error))
    return FALSE;
  if (!sos_case_book_has_twins (export->book))
    return TRUE;
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE,
                       "two children of one case have the same NHS number, UPN or id of the authority");

  return FALSE;
}

/* What is not alike enough is told in the report, and by those who ask. */
static void
make_alike (Export *export)
{
  export->result->report = sos_privacy_report_new (export->settings.profile);
  sos_quasi_decide (export->quasi, export->task->k, export->task->l, export->result->report);
}

static gboolean
press_all (Export *export, const GArray *files, GCancellable *cancellable, GError **error)
{
  const SosRelayWork work = { export, make_press, free_press, empty_press, take_map, bring_in };

  make_alike (export);
  if (!sos_replacement_begin (export->to, error) || !pass (export, files, &work, cancellable, error))
    return FALSE;
  if (export->result->counts.n_maps > 0)
    return TRUE;
  if (export->result->counts.n_maps_withheld > 0)
    g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE,
                         "no family is enough like others to leave: ask for fewer (--k), or take a milder profile");
  else
    g_set_error_literal (error, SOS_ERROR, SOS_ERROR_IO, "there is no map that can be read");

  return FALSE;
}

static void
put_words (SosBuffer *buffer, const SosForReview *item)
{
  sos_json_put_word (buffer, "{\"map\":", item->map.text);
  sos_json_put_word (buffer, ",\"pointer\":", item->pointer);
  sos_json_put_word (buffer, ",\"kind\":", sos_span_kind_to_string (item->kind));
  sos_json_put_string (buffer, ",\"words\":", item->words);
  sos_json_put (buffer, "}\n");
}

static gboolean
write_words (const Export *export, GCancellable *cancellable, GError **error)
{
  g_autoptr (SosReplacement) to = NULL;
  SosBuffer buffer = { 0 };
  gboolean is_written;

  if (export->task->review_words == NULL)
    return TRUE;

  to = sos_replacement_new (export->task->review_words, cancellable, error);
  if (to == NULL || !sos_replacement_begin (to, error))
    return FALSE;
  for (guint i = 0; i < export->result->for_review->len; i++)
    put_words (&buffer, &g_array_index (export->result->for_review, SosForReview, i));
  is_written = sos_replacement_write (to, buffer.data, buffer.length, cancellable, error) &&
               sos_replacement_commit (to, SOS_PLACE_REGARDLESS, error);
  sos_buffer_clear (&buffer);

  return is_written;
}

/* A file that is read is not replaced by what is made of it. */
static gboolean
is_read (const GArray *files, const SosTarget *target)
{
  struct stat about;

  for (guint i = 0; target->file >= 0 && i < files->len; i++)
    {
      const SosInputFile *file = &g_array_index (files, SosInputFile, i);

      if (file->text == NULL && stat (file->path, &about) == 0 && about.st_ino == target->before.st_ino &&
          about.st_dev == target->before.st_dev)
        return TRUE;
    }

  return FALSE;
}

static gboolean
refuse_place (GError **error)
{
  g_set_error_literal (error, SOS_ERROR, SOS_ERROR_RULE, "the export would replace a file that it is made of");

  return FALSE;
}

static gboolean
run (Export *export, GArray *files, SosSpool *spool, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (export->to->target.path);

  return (!is_read (files, &export->to->target) || refuse_place (error)) &&
         sos_spool_take (spool, files, folder, cancellable, error) && learn_all (export, files, cancellable, error) &&
         press_all (export, files, cancellable, error) &&
         sos_replacement_commit (export->to, SOS_PLACE_CAREFULLY, error) && write_words (export, cancellable, error);
}

gboolean
sos_export_corpus (const SosExportTask *task,
                   GArray *files,
                   SosExportResult *result,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (SosReplacement) to = sos_replacement_new (task->path, cancellable, error);
  g_autoptr (SosCaseBook) book = sos_case_book_new ();
  g_autoptr (SosQuasi) quasi = sos_quasi_new (task->settings.profile);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Export export = { task, task->settings, book, quasi, to, result, people, 0 };
  SosSpool spool;
  gboolean is_whole;

  *result = (SosExportResult) { .for_review = sos_for_review_new () };
  if (to == NULL)
    return FALSE;

  export.settings.book = book;
  export.settings.quasi = quasi;
  export.settings.keeps_words = task->review_words != NULL;
  sos_spool_init (&spool);
  is_whole = run (&export, files, &spool, cancellable, error);
  sos_spool_clear (&spool);

  return is_whole;
}

void
sos_export_result_clear (SosExportResult *result)
{
  g_clear_pointer (&result->for_review, g_array_unref);
  g_clear_pointer (&result->report, sos_privacy_report_free);
}
