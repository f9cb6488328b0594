/* SPDX-License-Identifier: MIT */
/* Reads a corpus with threads, and puts what its maps give into tables.
 *
 *   feed ── pieces ──▶ workers: read, check, extract ── crops, in any order ──▶ tables, in order
 *
 * A worker takes a free crop and then a piece, so that crops are numbered as pieces
 * are. Who finishes the crop whose turn it is brings it in, with those that wait
 * behind it; the others go on meanwhile. */
#include "lib/analysis/harvest.h"

#include "lib/analysis/crop.h"
#include "lib/json/reader.h"

#define CROPS_PER_THREAD 3
#define DROP_AT_LEAST 10000
#define PROGRESS_TIME (G_USEC_PER_SEC / 20)

typedef struct {
  SosHarvest *harvest;
  const GArray *files;
  const SosHarvestOptions *options;
  SosFeed *feed;
  GCancellable *cancellable; /* by the caller, or by an error; it stops at the next map */

  GMutex mutex; /* for what follows */
  GCond changed;
  GPtrArray *free;   /* of SosCrop */
  SosCrop **waiting; /* by number, modulo how many crops there are */
  guint n_crops;
  guint64 turn; /* whose turn it is to be brought in */
  gboolean is_merging;
  guint n_working;
  GError *error;

  GArray *refusals; /* all of them */
  guint n_dropped;  /* maps that were left out and whose rows are gone */
} Run;

static const SosInputFile *
get_file (const Run *run, guint file)
{
  return &g_array_index (run->files, SosInputFile, file);
}

/* Takes over @error; the first one counts. */
static void
stop (Run *run, GError *error)
{
  g_mutex_lock (&run->mutex);
  if (run->error == NULL)
    run->error = error;
  else
    g_error_free (error);
  g_mutex_unlock (&run->mutex);
  g_cancellable_cancel (run->cancellable);
}

/* Takes over @error. A strict reading ends when it comes to this crop, as there may
 * be another bad map before it. */
static void
take_refusal (Run *run, SosCrop *crop, GError *error, SosSpot spot)
{
  if (run->options->is_strict)
    {
      g_autofree char *name = sos_input_get_name (get_file (run, spot.file));

      g_prefix_error (&error, "%s:%" G_GUINT64_FORMAT ": ", name, spot.line);
      crop->failure = error;
      return;
    }
  sos_refusals_add (crop->refusals, error, spot);
  g_error_free (error);
}

/* Whether there is nothing more to be read for a crop. */
static gboolean
is_over (Run *run, const SosCrop *crop)
{
  return crop->failure != NULL || g_cancellable_is_cancelled (run->cancellable);
}

static void
ask_map (Run *run, SosCrop *crop, SosMap *map, const char *name, SosSpot spot)
{
  g_autofree char *source = g_strdup_printf ("%s:%" G_GUINT64_FORMAT, name, spot.line);
  GError *error = NULL;

  if (!sos_extract (&crop->yield, map, source, crop->maps->len, &error))
    take_refusal (run, crop, error, spot);
  sos_crop_note_map (crop, sos_map_get_document (map), spot);
}

static void
read_maps (Run *run, SosCrop *crop, SosReader *reader, guint file)
{
  g_autofree char *name = sos_input_get_name (get_file (run, file));

  while (!is_over (run, crop))
    {
      g_autoptr (SosMap) map = NULL;
      GError *error = NULL;
      gboolean is_read = sos_reader_next (reader, &map, NULL, &error);
      SosSpot spot = { file, sos_reader_get_line (reader) };

      if (!is_read)
        take_refusal (run, crop, error, spot);
      else if (map == NULL)
        return;
      else
        ask_map (run, crop, map, name, spot);
    }
}

static void
read_file (Run *run, SosCrop *crop, guint file)
{
  GError *error = NULL;
  g_autoptr (SosReader) reader = sos_input_new_reader (get_file (run, file), &error);

  if (reader != NULL)
    read_maps (run, crop, reader, file);
  else
    take_refusal (run, crop, error, (SosSpot) { file, 1 });
}

static void
read_piece (Run *run, SosCrop *crop, SosReader *blocks)
{
  SosPiece *piece = &crop->piece;

  for (guint i = 0; i < piece->n_files && !is_over (run, crop); i++)
    read_file (run, crop, piece->file + i);
  if (piece->failure != NULL)
    take_refusal (run, crop, g_steal_pointer (&piece->failure), (SosSpot) { piece->file, piece->line });
  if (piece->n_files == 0 && piece->block.first_line != 0)
    {
      sos_reader_begin_block (blocks, &piece->block);
      read_maps (run, crop, blocks, piece->file);
    }
}

/* Bringing in: by one thread at a time, in the order of the input */

static void
filter_tables (SosHarvest *harvest)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL)
      sos_table_filter (harvest->tables[kind], harvest->cases.is_counted->data);
  sos_months_filter (&harvest->months, harvest->cases.is_counted->data);
}

/* Rows of maps that do not count go when they may be half of all, so that memory
 * grows with the cases. */
static void
drop_left_out (Run *run)
{
  const SosCases *cases = &run->harvest->cases;
  guint n_waiting = cases->n_left_out - run->n_dropped;

  if (run->options->revisions != SOS_REVISIONS_LATEST || n_waiting < DROP_AT_LEAST ||
      n_waiting < cases->is_counted->len - cases->n_left_out)
    return;

  filter_tables (run->harvest);
  run->n_dropped = cases->n_left_out;
}

static void
bring_in (Run *run, SosCrop *crop)
{
  SosHarvest *harvest = run->harvest;
  guint first_map = harvest->cases.is_counted->len;

  if (crop->failure != NULL)
    {
      stop (run, g_steal_pointer (&crop->failure));
      return;
    }

  sos_crop_add_cases (crop, &harvest->cases);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL)
      sos_table_append (harvest->tables[kind], &crop->yield.rows[kind], first_map);
  sos_months_append (&harvest->months, &crop->yield.months, first_map);
  drop_left_out (run);
}

static void
count_crop (Run *run, SosCrop *crop)
{
  run->harvest->progress.n_maps += crop->maps->len;
  run->harvest->progress.n_bad += crop->refusals->len;
  sos_refusals_move (run->refusals, crop->refusals);
  g_ptr_array_add (run->free, crop);
}

/* Called and left with the mutex held. */
static void
bring_in_ready (Run *run)
{
  SosCrop **next;

  if (run->is_merging)
    return;

  run->is_merging = TRUE;
  while (*(next = &run->waiting[run->turn % run->n_crops]) != NULL)
    {
      SosCrop *crop = g_steal_pointer (next);

      g_mutex_unlock (&run->mutex);
      bring_in (run, crop);
      g_mutex_lock (&run->mutex);
      count_crop (run, crop);
      run->turn++;
      g_cond_broadcast (&run->changed);
    }
  run->is_merging = FALSE;
}

/* Workers */

static SosCrop *
take_crop (Run *run)
{
  SosCrop *crop;

  g_mutex_lock (&run->mutex);
  while (run->free->len == 0)
    g_cond_wait (&run->changed, &run->mutex);
  crop = g_ptr_array_steal_index_fast (run->free, run->free->len - 1);
  g_mutex_unlock (&run->mutex);

  return crop;
}

static void
hand_in (Run *run, SosCrop *crop)
{
  g_mutex_lock (&run->mutex);
  run->waiting[crop->piece.number % run->n_crops] = crop;
  bring_in_ready (run);
  g_mutex_unlock (&run->mutex);
}

static void
give_back (Run *run, SosCrop *crop)
{
  g_mutex_lock (&run->mutex);
  g_ptr_array_add (run->free, crop);
  run->n_working--;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

static gpointer
work (gpointer data)
{
  Run *run = data;
  g_autoptr (SosReader) blocks = sos_reader_new_for_blocks ();
  GError *error = NULL;
  SosCrop *crop;

  while (crop = take_crop (run), sos_feed_next (run->feed, &crop->piece, run->cancellable, &error))
    {
      sos_crop_empty (crop);
      read_piece (run, crop, blocks);
      hand_in (run, crop);
    }
  if (error != NULL)
    stop (run, error);
  give_back (run, crop);

  return NULL;
}

/* The thread that asked */

/* Called and left with the mutex held. */
static void
tell_progress (Run *run)
{
  SosCorpusProgress progress = run->harvest->progress;

  if (run->options->progress == NULL)
    return;

  g_mutex_unlock (&run->mutex);
  progress.n_bytes = sos_feed_get_position (run->feed);
  run->options->progress (&progress, run->options->progress_data);
  g_mutex_lock (&run->mutex);
}

static void
wait_for_workers (Run *run)
{
  gint64 later = g_get_monotonic_time () + PROGRESS_TIME;

  g_mutex_lock (&run->mutex);
  while (run->n_working > 0)
    if (!g_cond_wait_until (&run->changed, &run->mutex, later))
      {
        tell_progress (run);
        later = g_get_monotonic_time () + PROGRESS_TIME;
      }
  tell_progress (run);
  g_mutex_unlock (&run->mutex);
}

static void
employ (Run *run)
{
  guint n = run->options->n_threads;
  g_autofree GThread **threads = g_new (GThread *, n);

  run->n_working = n;
  for (guint i = 0; i < n; i++)
    threads[i] = g_thread_new ("sos-corpus", work, run);
  wait_for_workers (run);
  for (guint i = 0; i < n; i++)
    g_thread_join (threads[i]);
}

static void
free_crop (gpointer crop)
{
  sos_crop_free (crop);
}

static void
run_init (Run *run)
{
  g_mutex_init (&run->mutex);
  g_cond_init (&run->changed);
  run->n_crops = CROPS_PER_THREAD * run->options->n_threads;
  run->waiting = g_new0 (SosCrop *, run->n_crops);
  run->free = g_ptr_array_new_with_free_func (free_crop);
  for (guint i = 0; i < run->n_crops; i++)
    g_ptr_array_add (run->free, sos_crop_new (&run->options->questions));
  run->refusals = sos_refusals_new ();
  run->feed = sos_feed_new (run->files);
}

/* Crops that wait behind one that was stopped never come in. */
static void
run_clear (Run *run)
{
  for (guint i = 0; i < run->n_crops; i++)
    g_clear_pointer (&run->waiting[i], sos_crop_free);
  g_free (run->waiting);
  g_ptr_array_unref (run->free);
  g_array_unref (run->refusals);
  sos_feed_free (run->feed);
  g_clear_error (&run->error);
  g_cond_clear (&run->changed);
  g_mutex_clear (&run->mutex);
}

/* What was read */

static void
add_ties (Run *run)
{
  g_autoptr (GArray) ties = sos_cases_list_ties (&run->harvest->cases);

  for (guint i = 0; i < ties->len; i++)
    sos_refusals_add_tie (run->refusals, g_array_index (ties, SosSpot, i));
  run->harvest->progress.n_bad += ties->len;
}

static void
finish (Run *run)
{
  SosTable *ratings = run->harvest->tables[SOS_TABLE_RATINGS];

  if (ratings != NULL)
    ratings->is_counted = g_byte_array_ref (run->harvest->cases.is_counted);
  if (run->options->revisions == SOS_REVISIONS_LATEST)
    {
      add_ties (run);
      filter_tables (run->harvest);
    }
  run->harvest->tables[SOS_TABLE_ERRORS] = sos_refusals_to_table (run->refusals, run->files);
}

static void
harvest_init (SosHarvest *harvest, const GArray *files, guint tables)
{
  *harvest = (SosHarvest) { 0 };
  sos_cases_init (&harvest->cases);
  sos_months_init (&harvest->months);
  for (SosTableKind kind = SOS_TABLE_NONE + 1; kind < SOS_N_TABLES; kind++)
    if (kind != SOS_TABLE_MONTHLY && (tables >> kind & 1))
      harvest->tables[kind] = sos_table_new (sos_table_info (kind));
  for (guint i = 0; i < files->len; i++)
    harvest->progress.size += g_array_index (files, SosInputFile, i).size;
}

static void
cancel (GCancellable *cancellable G_GNUC_UNUSED, gpointer own)
{
  g_cancellable_cancel (own);
}

gboolean
sos_harvest (SosHarvest *harvest,
             const GArray *files,
             const SosHarvestOptions *options,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GCancellable) own = g_cancellable_new ();
  Run run = { .harvest = harvest, .files = files, .options = options, .cancellable = own };
  gulong handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (cancel), own, NULL) : 0;
  gboolean is_whole;

  harvest_init (harvest, files, options->questions.tables);
  run_init (&run);
  employ (&run);
  g_cancellable_disconnect (cancellable, handler);
  is_whole = run.error == NULL && !g_cancellable_set_error_if_cancelled (own, &run.error);
  if (is_whole)
    finish (&run);
  else
    g_propagate_error (error, g_steal_pointer (&run.error));
  run_clear (&run);
  if (!is_whole)
    sos_harvest_clear (harvest);

  return is_whole;
}

void
sos_harvest_clear (SosHarvest *harvest)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    g_clear_pointer (&harvest->tables[kind], sos_table_unref);
  sos_cases_clear (&harvest->cases);
  sos_months_clear (&harvest->months);
}
