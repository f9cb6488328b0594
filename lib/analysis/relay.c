/* SPDX-License-Identifier: MIT */
/* Threads that read the maps of a corpus, each a piece of it for itself, and hand in
 * what they made of them in the order of the input.
 *
 *   feed ── pieces ──▶ workers: read, take ── batches, in any order ──▶ bring in, in order
 *
 * A worker takes a free batch and then a piece, so that batches are numbered as pieces
 * are. Who finishes the batch whose turn it is brings it in, with those that wait
 * behind it; the others go on meanwhile. */
#include "lib/analysis/relay.h"

#include "lib/analysis/refusals.h"
#include "lib/json/reader.h"

#define BATCHES_PER_THREAD 3
#define PROGRESS_TIME (G_USEC_PER_SEC / 20)

typedef struct {
  const SosRelayWork *work;
  const GArray *files;
  const SosRelayOptions *options;
  SosFeed *feed;
  GCancellable *cancellable; /* by the caller, or by an error; it stops at the next map */

  GMutex mutex; /* for what follows */
  GCond changed;
  GPtrArray *free;    /* of SosBatch */
  SosBatch **waiting; /* by number, modulo how many batches there are */
  guint n_batches;
  guint64 turn; /* whose turn it is to be brought in */
  gboolean is_merging;
  guint n_working;
  GError *error;
  SosRelayResult *result;
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

/* A strict reading ends when it comes to this batch, as there may be another bad map
 * before it. */
void
sos_batch_refuse (SosBatch *batch, gboolean is_strict, GError *error, SosSpot spot, const char *name)
{
  if (is_strict)
    {
      g_prefix_error (&error, "%s:%" G_GUINT64_FORMAT ": ", name, spot.line);
      batch->failure = error;
      return;
    }
  sos_refusals_add (batch->refusals, error, spot);
  g_error_free (error);
}

static void
refuse (const Run *run, SosBatch *batch, GError *error, SosSpot spot)
{
  g_autofree char *name = sos_input_get_name (get_file (run, spot.file));

  sos_batch_refuse (batch, run->options->is_strict, error, spot, name);
}

/* Whether there is nothing more to be read for a batch. */
static gboolean
is_over (Run *run, const SosBatch *batch)
{
  return batch->failure != NULL || g_cancellable_is_cancelled (run->cancellable);
}

static void
read_maps (Run *run, SosBatch *batch, SosReader *reader, guint file)
{
  g_autofree char *name = sos_input_get_name (get_file (run, file));

  while (!is_over (run, batch))
    {
      g_autoptr (SosMap) map = NULL;
      GError *error = NULL;
      gboolean is_read = sos_reader_next (reader, &map, NULL, &error);
      SosSpot spot = { file, sos_reader_get_line (reader) };

      if (!is_read)
        refuse (run, batch, error, spot);
      else if (map == NULL)
        return;
      else
        {
          run->work->take (batch, map, spot, name);
          batch->n_maps++;
        }
    }
}

static void
read_file (Run *run, SosBatch *batch, guint file)
{
  GError *error = NULL;
  g_autoptr (SosReader) reader = sos_input_new_reader (get_file (run, file), &error);

  if (reader != NULL)
    read_maps (run, batch, reader, file);
  else
    refuse (run, batch, error, (SosSpot) { file, 1 });
}

static void
read_piece (Run *run, SosBatch *batch, SosReader *blocks)
{
  SosPiece *piece = &batch->piece;

  for (guint i = 0; i < piece->n_files && !is_over (run, batch); i++)
    read_file (run, batch, piece->file + i);
  if (piece->failure != NULL)
    refuse (run, batch, g_steal_pointer (&piece->failure), (SosSpot) { piece->file, piece->line });
  if (piece->n_files == 0 && piece->block.first_line != 0)
    {
      sos_reader_begin_block (blocks, &piece->block);
      read_maps (run, batch, blocks, piece->file);
    }
}

/* Bringing in: by one thread at a time, in the order of the input */

static void
bring_in (Run *run, SosBatch *batch)
{
  GError *error = g_steal_pointer (&batch->failure);

  if (error == NULL)
    run->work->bring_in (batch, run->work->data, &error);
  if (error != NULL)
    stop (run, error);
}

static void
count_batch (Run *run, SosBatch *batch)
{
  run->result->progress.n_maps += batch->n_maps;
  run->result->progress.n_bad += batch->refusals->len;
  sos_refusals_move (run->result->refusals, batch->refusals);
  g_ptr_array_add (run->free, batch);
}

/* Called and left with the mutex held. */
static void
bring_in_ready (Run *run)
{
  SosBatch **next;

  if (run->is_merging)
    return;

  run->is_merging = TRUE;
  while (*(next = &run->waiting[run->turn % run->n_batches]) != NULL)
    {
      SosBatch *batch = g_steal_pointer (next);

      g_mutex_unlock (&run->mutex);
      bring_in (run, batch);
      g_mutex_lock (&run->mutex);
      count_batch (run, batch);
      run->turn++;
      g_cond_broadcast (&run->changed);
    }
  run->is_merging = FALSE;
}

/* Workers */

static SosBatch *
take_batch (Run *run)
{
  SosBatch *batch;

  g_mutex_lock (&run->mutex);
  while (run->free->len == 0)
    g_cond_wait (&run->changed, &run->mutex);
  batch = g_ptr_array_steal_index_fast (run->free, run->free->len - 1);
  g_mutex_unlock (&run->mutex);

  return batch;
}

static void
hand_in (Run *run, SosBatch *batch)
{
  g_mutex_lock (&run->mutex);
  run->waiting[batch->piece.number % run->n_batches] = batch;
  bring_in_ready (run);
  g_mutex_unlock (&run->mutex);
}

static void
give_back (Run *run, SosBatch *batch)
{
  g_mutex_lock (&run->mutex);
  g_ptr_array_add (run->free, batch);
  run->n_working--;
  g_cond_broadcast (&run->changed);
  g_mutex_unlock (&run->mutex);
}

/* Makes it ready for the next piece; the memory stays. */
static void
empty (const Run *run, SosBatch *batch)
{
  batch->n_maps = 0;
  g_array_set_size (batch->refusals, 0);
  run->work->empty (batch->yield);
}

static gpointer
work (gpointer data)
{
  Run *run = data;
  g_autoptr (SosReader) blocks = sos_reader_new_for_blocks ();
  GError *error = NULL;
  SosBatch *batch;

  while (batch = take_batch (run), sos_feed_next (run->feed, &batch->piece, run->cancellable, &error))
    {
      empty (run, batch);
      read_piece (run, batch, blocks);
      hand_in (run, batch);
    }
  if (error != NULL)
    stop (run, error);
  give_back (run, batch);

  return NULL;
}

/* The thread that asked */

/* Called and left with the mutex held. */
static void
tell_progress (Run *run)
{
  SosCorpusProgress progress = run->result->progress;

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

static SosBatch *
new_batch (const SosRelayWork *work)
{
  SosBatch *batch = g_new0 (SosBatch, 1);

  batch->refusals = sos_refusals_new ();
  batch->yield = work->make (work->data);

  return batch;
}

static void
free_batch (const Run *run, SosBatch *batch)
{
  sos_piece_clear (&batch->piece);
  g_clear_error (&batch->failure);
  g_array_unref (batch->refusals);
  run->work->free (batch->yield);
  g_free (batch);
}

static void
run_init (Run *run)
{
  g_mutex_init (&run->mutex);
  g_cond_init (&run->changed);
  run->n_batches = BATCHES_PER_THREAD * run->options->n_threads;
  run->waiting = g_new0 (SosBatch *, run->n_batches);
  run->free = g_ptr_array_new ();
  for (guint i = 0; i < run->n_batches; i++)
    g_ptr_array_add (run->free, new_batch (run->work));
  run->feed = sos_feed_new (run->files);
}

/* Batches that wait behind one that was stopped never come in. */
static void
run_clear (Run *run)
{
  for (guint i = 0; i < run->n_batches; i++)
    if (run->waiting[i] != NULL)
      free_batch (run, run->waiting[i]);
  for (guint i = 0; i < run->free->len; i++)
    free_batch (run, run->free->pdata[i]);
  g_free (run->waiting);
  g_ptr_array_unref (run->free);
  sos_feed_free (run->feed);
  g_clear_error (&run->error);
  g_cond_clear (&run->changed);
  g_mutex_clear (&run->mutex);
}

static void
cancel (GCancellable *cancellable G_GNUC_UNUSED, gpointer own)
{
  g_cancellable_cancel (own);
}

static void
result_init (SosRelayResult *result, const GArray *files)
{
  *result = (SosRelayResult) { .refusals = sos_refusals_new () };
  for (guint i = 0; i < files->len; i++)
    result->progress.size += g_array_index (files, SosInputFile, i).size;
}

gboolean
sos_relay_run (const GArray *files,
               const SosRelayWork *work,
               const SosRelayOptions *options,
               SosRelayResult *result,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GCancellable) own = g_cancellable_new ();
  Run run = { .work = work, .files = files, .options = options, .cancellable = own, .result = result };
  gulong handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (cancel), own, NULL) : 0;
  gboolean is_whole;

  result_init (result, files);
  run_init (&run);
  employ (&run);
  g_cancellable_disconnect (cancellable, handler);
  is_whole = run.error == NULL && !g_cancellable_set_error_if_cancelled (own, &run.error);
  if (!is_whole)
    {
      g_propagate_error (error, g_steal_pointer (&run.error));
      g_clear_pointer (&result->refusals, g_array_unref);
    }
  run_clear (&run);

  return is_whole;
}
