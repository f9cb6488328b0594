/* SPDX-License-Identifier: MIT */
/* Threads that read the maps of a corpus, each a piece of it for itself, and hand in
 * what they made of them in the order of the input. */
#pragma once

#include <sos/sos-corpus.h>

#include "lib/analysis/cases.h"
#include "lib/analysis/feed.h"

/* A piece of the corpus while it is worked on. */
typedef struct {
  SosPiece piece;
  guint    n_maps;
  GArray  *refusals; /* see refusals.h */
  GError  *failure;  /* what ends the reading when it comes to this piece */
  gpointer yield;    /* what is made of its maps */
} SosBatch;

/* Who is to do what. */
typedef struct {
  gpointer data;
  gpointer (*make) (gpointer data); /* a yield; it is used again from piece to piece */
  void (*free) (gpointer yield);
  void (*empty) (gpointer yield);

  /* Takes a map, in any thread; it may set the batch's failure. */
  void (*take) (SosBatch *batch, SosMap *map, SosSpot spot, const char *name);

  /* Takes a whole batch: one thread at a time, in the order of the input. */
  gboolean (*bring_in) (SosBatch *batch, gpointer data, GError **error);
} SosRelayWork;

typedef struct {
  guint                 n_threads;
  gboolean              is_strict;
  SosCorpusProgressFunc progress; /* may be %NULL */
  gpointer              progress_data;
} SosRelayOptions;

typedef struct {
  SosCorpusProgress progress;
  GArray           *refusals; /* maps that cannot be read */
} SosRelayResult;

/* FALSE with @error set when it was cancelled, when a strict reading met a map that
 * cannot be read, or when the work failed. */
gboolean sos_relay_run (const GArray          *files,
                        const SosRelayWork    *work,
                        const SosRelayOptions *options,
                        SosRelayResult        *result,
                        GCancellable          *cancellable,
                        GError               **error);

/* Notes a map that is left out; of a strict reading it is the batch's failure. Takes
 * over @error. */
void sos_batch_refuse (SosBatch   *batch,
                       gboolean    is_strict,
                       GError     *error,
                       SosSpot     spot,
                       const char *name);
