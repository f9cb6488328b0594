/* SPDX-License-Identifier: MIT */
/* What an export has done, for the report of it. */
#include "lib/privacy/export-report.h"

static const char *const why[SOS_N_SPANS] = {
  [SOS_SPAN_PERSON] = "may be a name of the map, or the ordinary word",
  [SOS_SPAN_PLACE] = "may be a place of the map, or ordinary words",
  [SOS_SPAN_UNLISTED] = "may be somebody who is not on the map",
};

#define OTHERWISE "looks like what gives somebody away, and may be something else"

static void
tell_counts (SosPrivacyReport *report, const SosExportCounts *counts)
{
  report->n_maps = counts->n_maps;
  report->n_people = report->n_roles_kept = counts->n_people;
  report->n_texts = counts->n_texts;
  report->n_texts_changed = counts->n_texts_changed;
  report->n_words = counts->n_words;
  report->n_words_changed = counts->n_words_changed;
  report->n_intervals = counts->n_intervals;
  report->n_intervals_kept = counts->n_intervals_kept;
  report->n_ids = counts->n_ids + counts->n_ids_in_texts;
  report->n_dates = counts->n_dates;
  report->n_dates_dropped = counts->n_dates_gone;
  report->n_fields_dropped = counts->n_names + counts->n_dropped;
  memcpy (report->redacted, counts->redacted, sizeof report->redacted);
  memcpy (report->unsure, counts->for_review, sizeof report->unsure);
}

void
sos_export_result_tell (SosExportResult *result, const SosExportSettings *settings, const char *key_id)
{
  SosPrivacyReport *report = result->report;

  report->key_id = g_strdup (key_id);
  report->dates = settings->dates;
  tell_counts (report, &result->counts);
  report->is_searched = (settings->without & SOS_STEP_GATE) == 0;
  report->n_searched = report->is_searched ? result->counts.n_bytes : 0;
  report->n_redone = result->counts.n_maps_redone;
  for (guint i = 0; i < result->for_review->len; i++)
    {
      const SosForReview *item = &g_array_index (result->for_review, SosForReview, i);

      sos_privacy_report_review (report, item->map.text, item->pointer, item->kind,
                                 why[item->kind] != NULL ? why[item->kind] : OTHERWISE);
    }
}
