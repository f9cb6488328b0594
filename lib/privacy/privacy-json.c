/* SPDX-License-Identifier: MIT */
/* The report of an export as JSON, for programs. */
#include <sos/sos-enums.h>
#include <sos/sos-version.h>

#include "lib/json/json-put.h"
#include "lib/json/json-text.h"
#include "lib/privacy/privacy-report.h"

static void
put_count (SosBuffer *buffer, const char *key, guint64 count)
{
  sos_json_put (buffer, key);
  sos_write_integer (buffer, (gint64) count);
}

/* Six digits are enough for a share. */
static void
put_share (SosBuffer *buffer, const char *key, double share)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  sos_json_put (buffer, key);
  sos_json_put (buffer, g_ascii_formatd (text, sizeof text, "%.6g", share));
}

static void
put_settings (SosBuffer *buffer, const SosPrivacyReport *report)
{
  const SosPrivacyProfileFile *file = sos_privacy_profile_get_file (report->profile);
  gboolean shifts = report->dates == SOS_EXPORT_DATES_SHIFT;

  sos_json_put_word (buffer, "{\"export\":", "de-identified");
  sos_json_put_word (buffer, ",\n\"version\":", SOS_VERSION_STRING);
  sos_json_put_word (buffer, ",\n\"key\":", report->key_id);
  sos_json_put_word (buffer, ",\n\"settings\":{\"profile\":", file->name);
  sos_json_put_word (buffer, ",\"dates\":", shifts ? "shift" : "relative");
  sos_json_put_bool (buffer, ",\"strict\":", file->strict == SOS_TRUE);
  sos_json_put_bool (buffer, ",\"names_exact\":", file->names_exact == SOS_TRUE);
  sos_json_put_bool (buffer, ",\"patterns\":", file->patterns == SOS_TRUE);
  sos_json_put_bool (buffer, ",\"keep_ages\":", file->keep_ages == SOS_TRUE);
  sos_json_put_bool (buffer, ",\"year_of_birth\":", file->year_of_birth == SOS_TRUE);
  sos_json_put_bool (buffer, ",\"withhold\":", file->withhold == SOS_TRUE);
  put_count (buffer, ",\"k\":", report->k);
  put_count (buffer, ",\"l\":", report->l);
  sos_json_put (buffer, "}");
}

static void
put_counts (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put_count (buffer, ",\n\"counts\":{\"maps\":", report->n_maps);
  put_count (buffer, ",\"people\":", report->n_people);
  put_count (buffer, ",\"roles_kept\":", report->n_roles_kept);
  put_count (buffer, ",\"texts\":", report->n_texts);
  put_count (buffer, ",\"texts_changed\":", report->n_texts_changed);
  put_count (buffer, ",\"words\":", report->n_words);
  put_count (buffer, ",\"words_changed\":", report->n_words_changed);
  put_count (buffer, ",\"intervals\":", report->n_intervals);
  put_count (buffer, ",\"intervals_kept\":", report->n_intervals_kept);
  put_count (buffer, ",\"ids\":", report->n_ids);
  put_count (buffer, ",\"dates\":", report->n_dates);
  put_count (buffer, ",\"dates_dropped\":", report->n_dates_dropped);
  put_count (buffer, ",\"fields_dropped\":", report->n_fields_dropped);
  sos_json_put (buffer, "}");
}

static void
put_texts (SosBuffer *buffer, const SosPrivacyReport *report)
{
  sos_json_put (buffer, ",\n\"in_texts\":[");
  for (guint kind = SOS_SPAN_PERSON; kind < SOS_N_SPANS; kind++)
    {
      sos_json_put_word (buffer, kind > SOS_SPAN_PERSON ? ",\n{\"kind\":" : "\n{\"kind\":",
                         sos_span_kind_to_string ((SosSpanKind) kind));
      sos_json_put_string (buffer, ",\"technique\":", sos_privacy_report_name_technique (report, (SosSpanKind) kind));
      put_count (buffer, ",\"redacted\":", report->redacted[kind]);
      put_count (buffer, ",\"for_review\":", report->unsure[kind]);
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, "\n]");
}

static void
put_search (SosBuffer *buffer, const SosPrivacyReport *report)
{
  sos_json_put_bool (buffer, ",\n\"residual_scan\":{\"done\":", report->is_searched);
  put_count (buffer, ",\"bytes\":", report->n_searched);
  put_count (buffer, ",\"found\":", report->n_found);
  put_count (buffer, ",\"maps_redone\":", report->n_redone);
  sos_json_put (buffer, "}");
}

static void
put_quasi (SosBuffer *buffer, const SosPrivacyReport *report)
{
  const SosQuasiRuleList *rules = &sos_privacy_profile_get_file (report->profile)->quasi;

  sos_json_put (buffer, ",\n\"quasi_identifiers\":[");
  for (guint i = 0; i < rules->n; i++)
    {
      SosQuasiField field = rules->items[i]->field;
      const SosQuasiLoss *loss = &report->losses[field];

      sos_json_put_word (
          buffer, i > 0 ? ",\n{\"field\":" : "\n{\"field\":", sos_enum_to_string (SOS_ENUM_QUASI_FIELD, (gint) field));
      sos_json_put_word (buffer, ",\"level\":", loss->level != NULL && *loss->level != '\0' ? loss->level : NULL);
      put_count (buffer, ",\"levels_raised\":", loss->n_raised);
      put_count (buffer, ",\"suppressed_families\":", loss->n_families);
      put_count (buffer, ",\"suppressed_children\":", loss->n_children);
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, rules->n > 0 ? "\n]" : "]");
}

static void
put_sizes (SosBuffer *buffer, const SosPrivacyReport *report)
{
  sos_json_put (buffer, ",\"sizes\":[");
  for (guint i = 0; i < SOS_N_CLASS_STRETCHES; i++)
    {
      put_count (buffer, i > 0 ? ",\n{\"from\":" : "\n{\"from\":", sos_class_stretch_first (i));
      if (sos_class_stretch_last (i) > 0)
        put_count (buffer, ",\"to\":", sos_class_stretch_last (i));
      else
        sos_json_put_word (buffer, ",\"to\":", NULL);
      put_count (buffer, ",\"classes\":", report->n_classes[i]);
      put_count (buffer, ",\"children\":", report->n_records[i]);
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, "\n]}");
}

/* Of nobody, nothing can be said. */
static void
put_fewest (SosBuffer *buffer, const char *key, guint number)
{
  if (number != G_MAXUINT)
    put_count (buffer, key, number);
  else
    sos_json_put_word (buffer, key, NULL);
}

static void
put_classes (SosBuffer *buffer, const SosPrivacyReport *report)
{
  put_count (buffer, ",\n\"classes\":{\"children\":", report->risk.n_records);
  put_count (buffer, ",\"families\":", report->n_families);
  put_count (buffer, ",\"families_withheld\":", report->n_families_withheld);
  put_count (buffer, ",\"classes\":", report->risk.n_classes);
  put_count (buffer, ",\"unique\":", report->risk.n_unique);
  put_count (buffer, ",\"smallest\":", report->risk.smallest);
  put_fewest (buffer, ",\"fewest_families\":", report->fewest_families);
  put_fewest (buffer, ",\"fewest_worries\":", report->fewest_worries);
  put_count (buffer, ",\"exposed\":", report->n_exposed);
  put_sizes (buffer, report);
  put_share (buffer, ",\n\"risk\":{\"prosecutor_highest\":", report->risk.highest);
  put_share (buffer, ",\"share_below_k\":", report->risk.at_risk);
  put_share (buffer, ",\"marketer\":", report->risk.marketer);
  sos_json_put (buffer, "}");
}

static void
put_reviews (SosBuffer *buffer, const SosPrivacyReport *report)
{
  sos_json_put (buffer, ",\n\"review\":[");
  for (guint i = 0; i < report->reviews->len; i++)
    {
      const SosPrivacyReview *review = &g_array_index (report->reviews, SosPrivacyReview, i);

      sos_json_put_string (buffer, i > 0 ? ",\n{\"map\":" : "\n{\"map\":", review->map);
      sos_json_put_string (buffer, ",\"pointer\":", review->pointer);
      sos_json_put_word (buffer, ",\"kind\":", sos_span_kind_to_string (review->kind));
      sos_json_put_string (buffer, ",\"why\":", review->why);
      sos_json_put (buffer, "}");
    }
  sos_json_put (buffer, report->reviews->len > 0 ? "\n]}\n" : "]}\n");
}

char *
sos_privacy_report_to_json (const SosPrivacyReport *report, gsize *length)
{
  SosBuffer buffer = { 0 };

  put_settings (&buffer, report);
  put_counts (&buffer, report);
  put_texts (&buffer, report);
  put_search (&buffer, report);
  put_quasi (&buffer, report);
  put_classes (&buffer, report);
  put_reviews (&buffer, report);

  return sos_json_put_end (&buffer, length);
}
