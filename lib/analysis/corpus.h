/* SPDX-License-Identifier: MIT */
/* What a reader of maps asks of their corpus. */
#pragma once

#include <sos/sos-corpus.h>

/* Finds the files, and which of their maps count, by number: %NULL in @is_counted for
 * all. FALSE with @error set. */
gboolean sos_corpus_find_counted (SosCorpus    *corpus,
                                  GArray      **files,
                                  GByteArray  **is_counted,
                                  GCancellable *cancellable,
                                  GError      **error);
gboolean sos_corpus_is_strict    (const SosCorpus *corpus);

/* Finds the files for somebody who reads all of their maps, and what can be read only
 * once for the last time. %NULL with @error set. */
GArray *sos_corpus_take_files (SosCorpus *corpus, GCancellable *cancellable, GError **error);
