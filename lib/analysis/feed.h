/* SPDX-License-Identifier: MIT */
/* Hands the text of a corpus out to threads, in pieces of about the same size. */
#pragma once

#include "lib/analysis/paths.h"
#include "lib/json/cutter.h"

/* A piece of work: maps of one file, or some small files. */
typedef struct {
  guint64  number; /* of the piece, from 0 */
  guint    file;   /* the first, among those of the corpus */
  guint    n_files; /* to be opened by who takes it; 0: `block` has the text */
  SosBlock block;
  GError  *failure; /* what could not be read of `file`, in place of a text */
  guint64  line;    /* where that was */
} SosPiece;

typedef struct _SosFeed SosFeed;

/* @files, of SosInputFile, must outlive the feed. */
SosFeed *sos_feed_new  (const GArray *files);
void     sos_feed_free (SosFeed *feed);

void sos_piece_clear (SosPiece *piece);

/* Takes the next piece; its memory is used again. FALSE at the end, or with @error
 * set when it was cancelled. From any thread. */
gboolean sos_feed_next (SosFeed *feed, SosPiece *piece, GCancellable *cancellable, GError **error);

/* How many bytes of files have been handed out, as they lie on the disk. From one
 * thread only. */
guint64 sos_feed_get_position (SosFeed *feed);
