/* SPDX-License-Identifier: MIT */
/* Hands the text of a corpus out to threads, in pieces of about the same size.
 *
 * Who takes a piece of a large file reads it, so that the text lies in the cache of
 * the core that needs it next. Small files are opened by who reads them. */
#include "lib/analysis/feed.h"

#define PIECE (512 * 1024) /* a quarter of a cache of level 2 as they are today */
#define PIECE_FILES 64

struct _SosFeed {
  GMutex mutex;
  const GArray *files;
  guint file; /* the next one, or the one that is open */
  gboolean is_open;
  SosCutter cutter;
  guint64 n_pieces;
  guint64 n_done;   /* bytes of files that are through */
  guint64 position; /* as it was told last */
};

SosFeed *
sos_feed_new (const GArray *files)
{
  SosFeed *feed = g_new0 (SosFeed, 1);

  g_mutex_init (&feed->mutex);
  feed->files = files;

  return feed;
}

void
sos_feed_free (SosFeed *feed)
{
  if (feed->is_open)
    sos_cutter_clear (&feed->cutter);
  g_mutex_clear (&feed->mutex);
  g_free (feed);
}

void
sos_piece_clear (SosPiece *piece)
{
  sos_block_clear (&piece->block);
  g_clear_error (&piece->failure);
}

static const SosInputFile *
get_file (const SosFeed *feed, guint i)
{
  return &g_array_index (feed->files, SosInputFile, i);
}

static gboolean
is_small (const SosInputFile *file)
{
  return file->text != NULL || (file->is_regular && file->size <= PIECE);
}

/* Takes as many small files as make a piece. */
static void
take_files (SosFeed *feed, SosPiece *piece)
{
  guint64 size = 0;

  for (; feed->file < feed->files->len && piece->n_files < PIECE_FILES; feed->file++, piece->n_files++)
    {
      const SosInputFile *file = get_file (feed, feed->file);

      if (!is_small (file) || (piece->n_files > 0 && size + file->size > PIECE))
        break;
      size += file->size;
    }
  feed->n_done += size;
}

static gboolean
open_file (SosFeed *feed, GError **error)
{
  const SosInputFile *file = get_file (feed, feed->file);
  g_autoptr (GInputStream) stream = sos_input_open (file, error);

  if (stream == NULL)
    return FALSE;

  sos_cutter_init (&feed->cutter, sos_source_new (stream), sos_layout_of_name (file->path));
  feed->is_open = TRUE;

  return TRUE;
}

static void
close_file (SosFeed *feed)
{
  if (feed->is_open)
    sos_cutter_clear (&feed->cutter);
  feed->is_open = FALSE;
  feed->n_done += get_file (feed, feed->file)->size;
  feed->file++;
}

/* Takes a block of the current file, or what is wrong with it. No block is the
 * file's end. */
static gboolean
take_block (SosFeed *feed, SosPiece *piece, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  piece->file = feed->file;
  piece->block.first_line = 0;
  piece->line = 1;
  if ((feed->is_open || open_file (feed, &failure)) &&
      sos_cutter_next_block (&feed->cutter, &piece->block, PIECE, cancellable, &failure))
    return TRUE;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  piece->failure = failure;
  if (feed->is_open)
    piece->line = feed->cutter.line;

  return TRUE;
}

static gboolean
take_piece (SosFeed *feed, SosPiece *piece, GCancellable *cancellable, GError **error)
{
  while (!g_cancellable_set_error_if_cancelled (cancellable, error) && feed->file < feed->files->len)
    {
      piece->file = feed->file;
      if (!feed->is_open && is_small (get_file (feed, feed->file)))
        {
          take_files (feed, piece);
          return TRUE;
        }
      if (!take_block (feed, piece, cancellable, error))
        return FALSE;
      if (piece->block.first_line == 0 && (piece->failure == NULL || !feed->is_open))
        close_file (feed);
      if (piece->block.first_line != 0 || piece->failure != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
sos_feed_next (SosFeed *feed, SosPiece *piece, GCancellable *cancellable, GError **error)
{
  gboolean is_taken;

  g_clear_error (&piece->failure);
  piece->n_files = 0;

  g_mutex_lock (&feed->mutex);
  is_taken = take_piece (feed, piece, cancellable, error);
  piece->number = feed->n_pieces;
  feed->n_pieces += is_taken;
  g_mutex_unlock (&feed->mutex);

  return is_taken;
}

/* Who holds the feed may wait for a pipe. */
guint64
sos_feed_get_position (SosFeed *feed)
{
  if (!g_mutex_trylock (&feed->mutex))
    return feed->position;

  feed->position = feed->n_done + (feed->is_open ? sos_source_get_position (feed->cutter.source) : 0);
  g_mutex_unlock (&feed->mutex);

  return feed->position;
}
