/* SPDX-License-Identifier: MIT */
/* Reads a corpus with threads, and puts what its maps give into tables. */
#pragma once

#include "lib/analysis/cases.h"
#include "lib/analysis/extract.h"
#include "lib/analysis/relay.h"
#include "lib/analysis/table.h"

typedef struct {
  SosQuestions    questions;
  SosRevisions    revisions;
  SosRelayOptions relay;
} SosHarvestOptions;

typedef struct {
  SosTable         *tables[SOS_N_TABLES]; /* those that were asked for, and the errors */
  SosMonths         months;               /* what `monthly` is made of */
  SosCases          cases;
  SosCorpusProgress progress;
} SosHarvest;

/* Reads @files. FALSE with @error set when it was cancelled, or was strict and met a
 * map that cannot be read. */
gboolean sos_harvest (SosHarvest              *harvest,
                      const GArray            *files,
                      const SosHarvestOptions *options,
                      GCancellable            *cancellable,
                      GError                 **error);
void     sos_harvest_clear (SosHarvest *harvest);
