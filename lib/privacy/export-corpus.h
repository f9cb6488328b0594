/* SPDX-License-Identifier: MIT */
/* Exports the maps of a corpus: once through it to learn, once to write. */
#pragma once

#include "lib/analysis/relay.h"
#include "lib/privacy/exporter.h"

/* What is to be done; the book and the families are found on the way. */
typedef struct {
  SosExportSettings settings;
  guint             k, l; /* how alike families must be */
  SosRelayOptions   relay;
  const char       *path;
  const char       *review_words; /* a file for what stands in the review list; or %NULL */
} SosExportTask;

typedef struct {
  SosExportCounts counts;
  guint64         n_refused;
  GArray         *for_review; /* of SosForReview, in the order of the input */
  SosPrivacyReport *report;
} SosExportResult;

/* Writes the export of @files, wholly or not at all. */
gboolean sos_export_corpus (const SosExportTask *task,
                            GArray              *files,
                            SosExportResult     *result,
                            GCancellable        *cancellable,
                            GError             **error);
void     sos_export_result_clear (SosExportResult *result);
