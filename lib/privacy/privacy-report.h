/* SPDX-License-Identifier: MIT */
/* What an export has done, how alike its people are, and what somebody has to look
 * at. It holds counts, words of the format, rules of the profile and pointers into the
 * export; never a word, a name, an id or a date of a map that was read. */
#pragma once

#include "lib/json/buffer.h"
#include "lib/privacy/classes.h"
#include "lib/privacy/privacy-profile.h"
#include "lib/privacy/span.h"

/* What one quasi-identifier lost. */
typedef struct {
  const char *level;    /* at which it leaves; "" as it is */
  guint       n_raised; /* levels above the profile's own */
  guint       n_families; /* of which it does not leave */
  guint       n_children;
} SosQuasiLoss;

/* Something that a person has to look at. */
typedef struct {
  char       *map; /* its exported id */
  char       *pointer;
  SosSpanKind kind;
  const char *why; /* a constant */
} SosPrivacyReview;

#define SOS_N_CLASS_STRETCHES 7

typedef struct {
  SosPrivacyProfile *profile;
  char              *key_id;
  SosExportDates     dates;

  /* What there was, and what is left of it. */
  guint64 n_maps;
  guint64 n_people;
  guint64 n_roles_kept;
  guint64 n_texts;
  guint64 n_texts_changed;
  guint64 n_words;
  guint64 n_words_changed;
  guint64 n_intervals;
  guint64 n_intervals_kept;
  guint64 n_ids;            /* replaced */
  guint64 n_dates;          /* moved */
  guint64 n_dates_dropped;
  guint64 n_fields_dropped; /* of class name or drop */
  guint64 redacted[SOS_N_SPANS];
  guint64 unsure[SOS_N_SPANS]; /* left, and listed */

  /* What was searched again when it was written. */
  gboolean is_searched;
  guint64  n_searched; /* bytes */
  guint64  n_found;
  guint64  n_redone; /* maps that were made a second time, as something was found */

  /* Quasi-identifiers; sos_quasi_decide() fills them in. */
  guint        k, l;
  guint        n_families;
  guint        n_families_withheld;
  guint        n_exposed; /* children in classes that are smaller than was asked */
  guint        fewest_families; /* of a class */
  guint        fewest_worries;  /* different ones of a class in which anything is said */
  SosRisk      risk;
  SosQuasiLoss losses[SOS_N_QUASI_FIELDS];
  guint        n_classes[SOS_N_CLASS_STRETCHES];
  guint        n_records[SOS_N_CLASS_STRETCHES];

  GArray *reviews; /* of SosPrivacyReview */
} SosPrivacyReport;

SosPrivacyReport *sos_privacy_report_new  (SosPrivacyProfile *profile);
void              sos_privacy_report_free (SosPrivacyReport *report);

/* Adds what another worker has counted and listed; the rest is left alone. */
void sos_privacy_report_join   (SosPrivacyReport *report, const SosPrivacyReport *other);
void sos_privacy_report_review (SosPrivacyReport *report,
                                const char       *map,
                                const char       *pointer,
                                SosSpanKind       kind,
                                const char       *why);

void sos_privacy_report_count_sizes (SosPrivacyReport *report, const guint32 *sizes, guint32 n);

/* The stretches of class sizes; 0 where there is no last one. */
guint sos_class_stretch_first (guint stretch);
guint sos_class_stretch_last  (guint stretch);

/* A kind of span in a word, and what is done with it in those of ISO/IEC 20889. */
const char *sos_span_kind_to_string (SosSpanKind kind);
const char *sos_privacy_report_name_technique (const SosPrivacyReport *report, SosSpanKind kind);

/* For machines, and for an ethics board: one page that needs nothing else. Free them. */
char *sos_privacy_report_to_json (const SosPrivacyReport *report, gsize *length);
char *sos_privacy_report_to_html (const SosPrivacyReport *report, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPrivacyReport, sos_privacy_report_free)
