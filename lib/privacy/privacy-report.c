/* SPDX-License-Identifier: MIT */
/* What an export has done. */
#include "lib/privacy/privacy-report.h"

static void
clear_review (gpointer data)
{
  SosPrivacyReview *review = data;

  g_free (review->map);
  g_free (review->pointer);
}

SosPrivacyReport *
sos_privacy_report_new (SosPrivacyProfile *profile)
{
  SosPrivacyReport *report = g_new0 (SosPrivacyReport, 1);

  report->profile = sos_privacy_profile_ref (profile);
  report->dates = sos_privacy_profile_get_file (profile)->dates;
  report->reviews = g_array_new (FALSE, FALSE, sizeof (SosPrivacyReview));
  g_array_set_clear_func (report->reviews, clear_review);

  return report;
}

void
sos_privacy_report_free (SosPrivacyReport *report)
{
  sos_privacy_profile_unref (report->profile);
  g_free (report->key_id);
  g_array_unref (report->reviews);
  g_free (report);
}

void
sos_privacy_report_review (SosPrivacyReport *report,
                           const char *map,
                           const char *pointer,
                           SosSpanKind kind,
                           const char *why)
{
  SosPrivacyReview review = { .map = g_strdup (map), .pointer = g_strdup (pointer), .kind = kind, .why = why };

  g_array_append_val (report->reviews, review);
}

/* The counts that workers share out among them. */
static const gsize counts[] = {
  G_STRUCT_OFFSET (SosPrivacyReport, n_maps),           G_STRUCT_OFFSET (SosPrivacyReport, n_people),
  G_STRUCT_OFFSET (SosPrivacyReport, n_roles_kept),     G_STRUCT_OFFSET (SosPrivacyReport, n_texts),
  G_STRUCT_OFFSET (SosPrivacyReport, n_texts_changed),  G_STRUCT_OFFSET (SosPrivacyReport, n_words),
  G_STRUCT_OFFSET (SosPrivacyReport, n_words_changed),  G_STRUCT_OFFSET (SosPrivacyReport, n_intervals),
  G_STRUCT_OFFSET (SosPrivacyReport, n_intervals_kept), G_STRUCT_OFFSET (SosPrivacyReport, n_ids),
  G_STRUCT_OFFSET (SosPrivacyReport, n_dates),          G_STRUCT_OFFSET (SosPrivacyReport, n_dates_dropped),
  G_STRUCT_OFFSET (SosPrivacyReport, n_fields_dropped), G_STRUCT_OFFSET (SosPrivacyReport, n_searched),
  G_STRUCT_OFFSET (SosPrivacyReport, n_found),          G_STRUCT_OFFSET (SosPrivacyReport, n_redone),
};

void
sos_privacy_report_join (SosPrivacyReport *report, const SosPrivacyReport *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    *(guint64 *) G_STRUCT_MEMBER_P (report, counts[i]) += *(const guint64 *) G_STRUCT_MEMBER_P (other, counts[i]);
  for (guint kind = 0; kind < SOS_N_SPANS; kind++)
    {
      report->redacted[kind] += other->redacted[kind];
      report->unsure[kind] += other->unsure[kind];
    }
  for (guint i = 0; i < other->reviews->len; i++)
    {
      const SosPrivacyReview *review = &g_array_index (other->reviews, SosPrivacyReview, i);

      sos_privacy_report_review (report, review->map, review->pointer, review->kind, review->why);
    }
}

/* Class sizes */

static const guint first_of[SOS_N_CLASS_STRETCHES + 1] = { 1, 2, 3, 5, 10, 20, 50, 0 };

guint
sos_class_stretch_first (guint stretch)
{
  return first_of[stretch];
}

guint
sos_class_stretch_last (guint stretch)
{
  return stretch + 1 < SOS_N_CLASS_STRETCHES ? first_of[stretch + 1] - 1 : 0;
}

void
sos_privacy_report_count_sizes (SosPrivacyReport *report, const guint32 *sizes, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    {
      guint stretch = SOS_N_CLASS_STRETCHES - 1;

      while (sizes[i] < first_of[stretch])
        stretch--;
      report->n_classes[stretch]++;
      report->n_records[stretch] += sizes[i];
    }
}

/* Words */

static const char *const kinds[SOS_N_SPANS] = {
  [SOS_SPAN_PERSON] = "person",
  [SOS_SPAN_PLACE] = "place",
  [SOS_SPAN_UNLISTED] = "unlisted_person",
  [SOS_SPAN_DATE] = "date",
  [SOS_SPAN_FEAST] = "feast_or_birthday",
  [SOS_SPAN_AGE] = "age",
  [SOS_SPAN_EMAIL] = "email",
  [SOS_SPAN_URL] = "url",
  [SOS_SPAN_IP] = "ip_address",
  [SOS_SPAN_PHONE] = "phone",
  [SOS_SPAN_POSTCODE] = "postcode",
  [SOS_SPAN_NHS_NUMBER] = "nhs_number",
  [SOS_SPAN_UPN] = "upn",
  [SOS_SPAN_NI_NUMBER] = "national_insurance_number",
  [SOS_SPAN_VEHICLE] = "vehicle",
  [SOS_SPAN_CASE_NUMBER] = "case_number",
  [SOS_SPAN_LOCAL_ID] = "local_id",
  [SOS_SPAN_ADDRESS] = "address",
  [SOS_SPAN_HANDLE] = "handle",
};

const char *
sos_span_kind_to_string (SosSpanKind kind)
{
  return kinds[kind];
}

/* People and places get labels that stay the same in a map; all else only the name of
 * its kind. A date keeps its distance from the others. */
const char *
sos_privacy_report_name_technique (const SosPrivacyReport *report, SosSpanKind kind)
{
  if (kind == SOS_SPAN_PERSON || kind == SOS_SPAN_PLACE)
    return "pseudonymization";
  if (kind == SOS_SPAN_DATE)
    return report->dates == SOS_EXPORT_DATES_SHIFT ? "noise addition" : "masking of the origin";

  return "masking";
}
