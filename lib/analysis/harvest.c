/* SPDX-License-Identifier: MIT */
/* Reads a corpus with threads, and puts what its maps give into tables.
 *
 *   feed ── pieces ──▶ workers: read, check, extract ── crops, in any order ──▶ tables, in order
 *
 * A worker takes a free crop and then a piece, so that crops are numbered as pieces
 * are. Who finishes the crop whose turn it is brings it in, with those that wait
 * behind it; the others go on meanwhile. */
#include "lib/analysis/harvest.h"

#include <stdlib.h>

#include "lib/analysis/feed.h"
#include "lib/json/reader.h"

#define CROPS_PER_THREAD 3
#define DROP_AT_LEAST 10000
#define PROGRESS_TIME (G_USEC_PER_SEC / 20)

/* What the merger has to know of a map or of what was refused as one. */
typedef struct {
  SosSpot spot;
  gint revision;
  gsize authority; /* where they stand in the crop's words, past the first; 0: none */
  gsize case_id;
  gsize updated;
} Note;

typedef struct {
  SosSpot spot;
  const char *code; /* constant */
  char *pointer;    /* owned */
} Refusal;

/* What one piece has given. */
typedef struct {
  SosPiece piece;
  SosYield yield;
  GArray *notes; /* of Note: a map each */
  GString *words;
  GArray *refusals; /* of Refusal */
  GError *failure;  /* of a strict reading: what ends it */
} Crop;

typedef struct {
  SosHarvest *harvest;
  const GArray *files;
  const SosHarvestOptions *options;
  SosFeed *feed;
  GCancellable *cancellable; /* by the caller, or by an error; it stops at the next map */

  GMutex mutex; /* for what follows */
  GCond changed;
  GPtrArray *free; /* of Crop */
  Crop **waiting;  /* by number, modulo how many crops there are */
  guint n_crops;
  guint64 turn; /* whose turn it is to be brought in */
  gboolean is_merging;
  guint n_working;
  GError *error;

  GArray *refusals; /* of Refusal: all of them */
  guint n_dropped;  /* maps that were left out and whose rows are gone */
} Run;

/* Crops */

static void
clear_refusal (gpointer refusal)
{
  g_free (((Refusal *) refusal)->pointer);
}

static Crop *
crop_new (const SosQuestions *questions)
{
  Crop *crop = g_new0 (Crop, 1);

  sos_yield_init (&crop->yield, questions);
  crop->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  crop->words = g_string_new (NULL);
  crop->refusals = g_array_new (FALSE, FALSE, sizeof (Refusal));

  return crop;
}

static void
crop_free (gpointer data)
{
  Crop *crop = data;

  sos_piece_clear (&crop->piece);
  sos_yield_clear (&crop->yield);
  g_clear_error (&crop->failure);
  g_array_unref (crop->notes);
  g_string_free (crop->words, TRUE);
  g_array_set_clear_func (crop->refusals, clear_refusal);
  g_array_unref (crop->refusals);
  g_free (crop);
}

static void
crop_empty (Crop *crop)
{
  sos_yield_empty (&crop->yield);
  g_array_set_size (crop->notes, 0);
  g_string_assign (crop->words, "\n"); /* so that 0 is no place */
  g_array_set_size (crop->refusals, 0);
}

/* Reading: in the worker's thread */

static gsize
keep_word (Crop *crop, const char *word)
{
  gsize place = crop->words->len;

  if (word == NULL)
    return 0;
  g_string_append_len (crop->words, word, (gssize) strlen (word) + 1);

  return place;
}

static void
note_map (Crop *crop, const SosDocument *document, SosSpot spot)
{
  Note note = { spot, document->revision, keep_word (crop, document->authority), keep_word (crop, document->case_id),
                keep_word (crop, document->updated) };

  g_array_append_val (crop->notes, note);
}

/* Only the first problem: one row for a map that is left out. */
static void
note_refusal (Crop *crop, const GError *error, SosSpot spot)
{
  guint n;
  const SosProblem *problems = sos_error_get_problems (error, &n);
  Refusal refusal = { spot, sos_error_to_string (problems != NULL ? problems[0].code : (SosError) error->code),
                      g_strdup (problems != NULL ? problems[0].pointer : "") };

  if (problems != NULL && problems[0].line > 0)
    refusal.spot.line = problems[0].line;
  g_array_append_val (crop->refusals, refusal);
}

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
take_refusal (Run *run, Crop *crop, GError *error, SosSpot spot)
{
  if (run->options->is_strict)
    {
      g_autofree char *name = sos_input_get_name (get_file (run, spot.file));

      g_prefix_error (&error, "%s:%" G_GUINT64_FORMAT ": ", name, spot.line);
      crop->failure = error;
      return;
    }
  note_refusal (crop, error, spot);
  g_error_free (error);
}

/* Whether there is nothing more to be read for a crop. */
static gboolean
is_over (Run *run, const Crop *crop)
{
  return crop->failure != NULL || g_cancellable_is_cancelled (run->cancellable);
}

static void
ask_map (Run *run, Crop *crop, SosMap *map, const char *name, SosSpot spot)
{
  g_autofree char *source = g_strdup_printf ("%s:%" G_GUINT64_FORMAT, name, spot.line);
  GError *error = NULL;

  if (!sos_extract (&crop->yield, map, source, crop->notes->len, &error))
    take_refusal (run, crop, error, spot);
  note_map (crop, sos_map_get_document (map), spot);
}

static void
read_maps (Run *run, Crop *crop, SosReader *reader, guint file)
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
read_file (Run *run, Crop *crop, guint file)
{
  GError *error = NULL;
  g_autoptr (SosReader) reader = sos_input_new_reader (get_file (run, file), &error);

  if (reader != NULL)
    read_maps (run, crop, reader, file);
  else
    take_refusal (run, crop, error, (SosSpot) { file, 1 });
}

static void
read_piece (Run *run, Crop *crop, SosReader *blocks)
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

static const char *
get_word (const Crop *crop, gsize place)
{
  return place != 0 ? crop->words->str + place : NULL;
}

static void
add_cases (SosCases *cases, const Crop *crop)
{
  for (guint i = 0; i < crop->notes->len; i++)
    {
      const Note *note = &g_array_index (crop->notes, Note, i);
      SosClaim claim = { get_word (crop, note->authority), get_word (crop, note->case_id),
                         get_word (crop, note->updated), note->revision };

      sos_cases_add (cases, &claim, note->spot);
    }
}

static void
filter_tables (SosHarvest *harvest)
{
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL && kind != SOS_TABLE_ERRORS)
      sos_table_filter (harvest->tables[kind], harvest->cases.is_counted->data);
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
bring_in (Run *run, Crop *crop)
{
  SosHarvest *harvest = run->harvest;
  guint first_map = harvest->cases.is_counted->len;

  if (crop->failure != NULL)
    {
      stop (run, g_steal_pointer (&crop->failure));
      return;
    }

  add_cases (&harvest->cases, crop);
  for (SosTableKind kind = 0; kind < SOS_N_TABLES; kind++)
    if (harvest->tables[kind] != NULL && kind != SOS_TABLE_ERRORS)
      sos_table_append (harvest->tables[kind], &crop->yield.rows[kind], first_map);
  sos_months_append (&harvest->months, &crop->yield.months, first_map);
  g_array_append_vals (run->refusals, crop->refusals->data, crop->refusals->len);
  drop_left_out (run);
}

static void
count_crop (Run *run, Crop *crop)
{
  run->harvest->progress.n_maps += crop->notes->len;
  run->harvest->progress.n_bad += crop->refusals->len;
  g_array_set_size (crop->refusals, 0); /* their pointers have gone over */
  g_ptr_array_add (run->free, crop);
}

/* Called and left with the mutex held. */
static void
bring_in_ready (Run *run)
{
  Crop **next;

  if (run->is_merging)
    return;

  run->is_merging = TRUE;
  while (*(next = &run->waiting[run->turn % run->n_crops]) != NULL)
    {
      Crop *crop = g_steal_pointer (next);

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

static Crop *
take_crop (Run *run)
{
  Crop *crop;

  g_mutex_lock (&run->mutex);
  while (run->free->len == 0)
    g_cond_wait (&run->changed, &run->mutex);
  crop = g_ptr_array_steal_index_fast (run->free, run->free->len - 1);
  g_mutex_unlock (&run->mutex);

  return crop;
}

static void
hand_in (Run *run, Crop *crop)
{
  g_mutex_lock (&run->mutex);
  run->waiting[crop->piece.number % run->n_crops] = crop;
  bring_in_ready (run);
  g_mutex_unlock (&run->mutex);
}

static void
give_back (Run *run, Crop *crop)
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
  Crop *crop;

  while (crop = take_crop (run), sos_feed_next (run->feed, &crop->piece, run->cancellable, &error))
    {
      crop_empty (crop);
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
run_init (Run *run)
{
  g_mutex_init (&run->mutex);
  g_cond_init (&run->changed);
  run->n_crops = CROPS_PER_THREAD * run->options->n_threads;
  run->waiting = g_new0 (Crop *, run->n_crops);
  run->free = g_ptr_array_new_with_free_func (crop_free);
  for (guint i = 0; i < run->n_crops; i++)
    g_ptr_array_add (run->free, crop_new (&run->options->questions));
  run->refusals = g_array_new (FALSE, FALSE, sizeof (Refusal));
  g_array_set_clear_func (run->refusals, clear_refusal);
  run->feed = sos_feed_new (run->files);
}

/* Crops that wait behind one that was stopped never come in. */
static void
run_clear (Run *run)
{
  for (guint i = 0; i < run->n_crops; i++)
    g_clear_pointer (&run->waiting[i], crop_free);
  g_free (run->waiting);
  g_ptr_array_unref (run->free);
  g_array_unref (run->refusals);
  sos_feed_free (run->feed);
  g_clear_error (&run->error);
  g_cond_clear (&run->changed);
  g_mutex_clear (&run->mutex);
}

/* What was read */

static gint
compare_refusals (gconstpointer a, gconstpointer b)
{
  const SosSpot *left = &((const Refusal *) a)->spot, *right = &((const Refusal *) b)->spot;

  if (left->file != right->file)
    return left->file < right->file ? -1 : 1;

  return (left->line > right->line) - (left->line < right->line);
}

static void
add_ties (Run *run)
{
  g_autoptr (GArray) ties = sos_cases_list_ties (&run->harvest->cases);

  for (guint i = 0; i < ties->len; i++)
    {
      Refusal refusal = { g_array_index (ties, SosSpot, i), "revision", g_strdup ("/revision") };

      g_array_append_val (run->refusals, refusal);
    }
  run->harvest->progress.n_bad += ties->len;
}

static void
put_errors (Run *run)
{
  SosTable *errors = run->harvest->tables[SOS_TABLE_ERRORS];
  SosRows rows;

  sos_rows_init (&rows, &errors->info, errors->dictionaries);
  g_array_sort (run->refusals, compare_refusals);
  for (guint i = 0; i < run->refusals->len; i++)
    {
      const Refusal *refusal = &g_array_index (run->refusals, Refusal, i);
      g_autofree char *name = sos_input_get_name (get_file (run, refusal->spot.file));

      sos_rows_put_word (&rows, name);
      sos_rows_put_int64 (&rows, (gint64) refusal->spot.line);
      sos_rows_put_word (&rows, refusal->code);
      sos_rows_put_text (&rows, refusal->pointer);
      sos_rows_end (&rows);
    }
  sos_table_append (errors, &rows, 0);
  sos_rows_clear (&rows);
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
  put_errors (run);
}

static void
harvest_init (SosHarvest *harvest, const GArray *files, guint tables)
{
  *harvest = (SosHarvest) { 0 };
  sos_cases_init (&harvest->cases);
  sos_months_init (&harvest->months);
  for (SosTableKind kind = SOS_TABLE_NONE + 1; kind < SOS_N_TABLES; kind++)
    if (kind == SOS_TABLE_ERRORS || (kind != SOS_TABLE_MONTHLY && (tables >> kind & 1)))
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
