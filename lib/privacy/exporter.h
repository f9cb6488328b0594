/* SPDX-License-Identifier: MIT */
/* Makes the exported map of a map. */
#pragma once

#include "lib/json/buffer.h"
#include "lib/model/arena.h"
#include "lib/model/place.h"
#include "lib/privacy/listed.h"
#include "lib/privacy/pseudonyms.h"
#include "lib/privacy/quasi.h"
#include "lib/privacy/redactor.h"

/* For the tests of the gate, and to measure what it costs: a step that is left out. */
typedef enum {
  SOS_STEP_IDS = 1 << 0,
  SOS_STEP_NAMES = 1 << 1,
  SOS_STEP_TEXTS = 1 << 2,
  SOS_STEP_IDS_IN_TEXTS = 1 << 3,
  SOS_STEP_DATES = 1 << 4,
  SOS_STEP_TIMES = 1 << 5,
  SOS_STEP_BIRTHS = 1 << 6,
  SOS_STEP_DROPS = 1 << 7,
  SOS_STEP_GATE = 1 << 8,
} SosExportStep;

typedef struct {
  SosPrivacyProfile *profile;
  SosExportDates     dates;
  const SosHmac     *hmac; /* of the project */
  const SosCaseBook *book;
  const SosQuasi    *quasi;
  gboolean           keeps_words; /* of what is for review */
  guint              without;     /* of SosExportStep */
} SosExportSettings;

/* What was done, for the report. */
typedef struct {
  guint64 n_maps;
  guint64 n_maps_withheld; /* of families that nothing makes alike */
  guint64 n_maps_redone;   /* see sos_exporter_export_again() */
  guint64 n_bytes;
  guint64 n_people;
  guint64 n_words; /* of texts */
  guint64 n_words_changed;
  guint64 n_intervals; /* between dates of a map */
  guint64 n_intervals_kept;
  guint64 n_records;
  guint64 n_left_out; /* records: see SosExportReport */
  guint64 n_ids;      /* and references */
  guint64 n_names;
  guint64 n_texts;
  guint64 n_texts_changed;
  guint64 n_dates; /* and times */
  guint64 n_dates_gone;
  guint64 n_births;
  guint64 n_quasi;
  guint64 n_quasi_gone;
  guint64 n_dropped;
  guint64 n_ids_in_texts;
  guint64 redacted[SOS_N_SPANS];
  guint64 for_review[SOS_N_SPANS];
} SosExportCounts;

/* Something that stayed in a text, and somebody should look at. */
typedef struct {
  SosToken    map;
  char       *pointer;
  SosSpanKind kind;
  char       *words; /* %NULL unless they are asked for */
} SosForReview;

/* A list of them, which owns what they hold. */
GArray *sos_for_review_new (void);

/* What the redactor found in a text of the source. */
typedef struct {
  const char *text;
  guint       first; /* of the exporter's spans */
  guint       n;
} SosTrace;

/* How much there was before a map. */
typedef struct {
  SosExportCounts counts;
  guint           n_people;
  guint           n_for_review;
} SosExportMark;

/* Of one worker: the memory stays from map to map. */
typedef struct {
  const SosExportSettings *settings;
  SosTokenMaker   maker;
  SosPseudonyms   pseudonyms;
  SosRedaction   *redaction;
  SosListed       identifiers; /* of the source's people */
  SosSpans        ids;         /* that stand in a text */
  SosArena        arena;
  SosBuffer       text;
  const SosMap   *source;
  char           *case_key; /* of it */
  const SosQuasiCase *quasi_case; /* what leaves of that */
  const SosPerson *person;  /* of it, whose record is made */
  SosToken        map_token;
  SosDateShift    shift;
  SosPlace       *place;
  GArray         *traces; /* of SosTrace, in the order of the source */
  GArray         *spans;  /* of SosSpan */
  GArray         *people; /* of SosToken, since they were last taken */
  GArray         *for_review;
  SosExportCounts counts;
  SosExportMark   mark;    /* before this map */
  gboolean        is_again;
} SosExporter;

void sos_exporter_init  (SosExporter *exporter, const SosExportSettings *settings);
void sos_exporter_clear (SosExporter *exporter);

/* Appends the exported map, one line; of a family that does not leave, nothing. FALSE
 * with @error set where two people of the map come to the same pseudonym. */
gboolean sos_exporter_export (SosExporter *exporter, const SosMap *source, SosBuffer *to, GError **error);

/* The same for the map that was exported last, as if it had not been. Its texts are redacted
 * until nothing more is found, and what dates they have become labels: beside a label a
 * word may look like a name that did not in its sentence, and a date that moved like
 * another one. */
gboolean sos_exporter_export_again (SosExporter *exporter, const SosMap *source, SosBuffer *to, GError **error);

/* Whether anything of a field may leave. */
gboolean sos_export_has_rule (const SosRecordInfo *info, const SosField *field);

void sos_export_counts_add (SosExportCounts *counts, const SosExportCounts *more);

/* Whether a test leaves that step out. */
static inline gboolean
sos_export_leaves_out (const SosExporter *exporter, SosExportStep step)
{
  return (exporter->settings->without & step) != 0;
}
