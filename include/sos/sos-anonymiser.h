/* SPDX-License-Identifier: MIT */
/* Makes of many maps an export that gives nobody away. */
#pragma once

#include <sos/sos-corpus.h>
#include <sos/sos-enums.h>

G_BEGIN_DECLS

/**
 * SosExportReport:
 * @key_id: by which two exports with one key are known; no part of the key
 * @n_maps: maps that were exported
 * @n_refused: maps and files that could not be read
 * @n_withheld: maps of families that nothing makes enough like others; they stayed
 *   behind
 * @n_exposed: children whose family is less like others than was asked, and left all
 *   the same
 * @n_records: records that were exported
 * @n_left_out: records that were not, as the calendar has no room for a date that they
 *   need, or they show more of who lives together than may leave
 * @n_ids: ids and references that became pseudonyms
 * @n_names: names and identifiers that stayed behind
 * @n_texts: texts that were looked at
 * @n_texts_changed: those of them in which something was replaced
 * @n_redacted: what was replaced in them
 * @n_for_review: what stayed in them and somebody should look at
 * @n_dates: dates and times that moved
 * @n_dates_gone: those that were dropped
 * @n_births: birth dates that became a band of ages
 * @n_quasi: values that narrow down who it is, and were kept or made coarser
 * @n_quasi_gone: those that were dropped
 * @n_dropped: values that never leave
 * @n_redone: maps in which the search of what was written found something, so that
 *   their texts were redacted until it did not and all days in them became labels
 *
 * What an export has done.
 *
 * Since: 0.1
 */
typedef struct {
  const char *key_id;
  guint64     n_maps;
  guint64     n_refused;
  guint64     n_withheld;
  guint64     n_exposed;
  guint64     n_records;
  guint64     n_left_out;
  guint64     n_ids;
  guint64     n_names;
  guint64     n_texts;
  guint64     n_texts_changed;
  guint64     n_redacted;
  guint64     n_for_review;
  guint64     n_dates;
  guint64     n_dates_gone;
  guint64     n_births;
  guint64     n_quasi;
  guint64     n_quasi_gone;
  guint64     n_dropped;
  guint64     n_redone;
} SosExportReport;

/**
 * SosAnonymiser:
 *
 * Makes of many maps an export that gives nobody away. It belongs to one thread at a
 * time.
 *
 * Since: 0.1
 */
typedef struct _SosAnonymiser SosAnonymiser;

#define SOS_TYPE_ANONYMISER (sos_anonymiser_get_type ())
SOS_API GType sos_anonymiser_get_type (void);

SOS_API SosAnonymiser *sos_anonymiser_new   (void);
SOS_API SosAnonymiser *sos_anonymiser_ref   (SosAnonymiser *anonymiser);
SOS_API void           sos_anonymiser_unref (SosAnonymiser *anonymiser);

SOS_API gboolean sos_anonymiser_set_key          (SosAnonymiser *anonymiser,
                                                  const char    *path,
                                                  GError       **error);
SOS_API void     sos_anonymiser_set_project      (SosAnonymiser *anonymiser, const char *name);
SOS_API gboolean sos_anonymiser_set_profile      (SosAnonymiser *anonymiser,
                                                  const char    *profile,
                                                  GError       **error);
SOS_API void     sos_anonymiser_set_k            (SosAnonymiser *anonymiser, guint k);
SOS_API void     sos_anonymiser_set_dates        (SosAnonymiser *anonymiser, SosExportDates dates);
SOS_API void     sos_anonymiser_set_threads      (SosAnonymiser *anonymiser, guint n_threads);
SOS_API void     sos_anonymiser_set_review_words (SosAnonymiser *anonymiser, const char *path);
SOS_API void     sos_anonymiser_set_progress     (SosAnonymiser        *anonymiser,
                                                  SosCorpusProgressFunc func,
                                                  gpointer              user_data,
                                                  GDestroyNotify        destroy);

SOS_API gboolean               sos_anonymiser_run        (SosAnonymiser *anonymiser,
                                                          SosCorpus     *corpus,
                                                          const char    *path,
                                                          GCancellable  *cancellable,
                                                          GError       **error);
SOS_API const SosExportReport *sos_anonymiser_get_report (const SosAnonymiser *anonymiser);
SOS_API char                  *sos_anonymiser_to_json    (const SosAnonymiser *anonymiser,
                                                          gsize               *length);
SOS_API char                  *sos_anonymiser_to_html    (const SosAnonymiser *anonymiser,
                                                          gsize               *length);

SOS_API gboolean sos_key_make (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAnonymiser, sos_anonymiser_unref)

G_END_DECLS
