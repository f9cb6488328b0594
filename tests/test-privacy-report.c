/* SPDX-License-Identifier: MIT */
/* The report of an export, for programs and for those who decide. */
#include "tests/support.h"

#include <json-glib/json-glib.h>

#include "lib/privacy/privacy-report.h"

static SosPrivacyReport *
make_report (void)
{
  g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_find ("research");
  SosPrivacyReport *report = sos_privacy_report_new (profile);

  report->key_id = g_strdup ("K7");
  report->n_maps = 3;
  report->n_words = 1000;
  report->n_words_changed = 1;
  report->redacted[SOS_SPAN_PERSON] = 17;
  report->unsure[SOS_SPAN_UNLISTED] = 2;
  report->losses[SOS_QUASI_AGE_BAND] = (SosQuasiLoss) { "broad", 1, 2, 4 };
  report->k = 5;
  report->l = 1;
  report->fewest_families = report->fewest_worries = G_MAXUINT;
  sos_privacy_report_review (report, "m-1", "/worries/harm/0/text", SOS_SPAN_PERSON, "an ordinary word, too");

  return report;
}

static JsonObject *
parse (const SosPrivacyReport *report, JsonParser *parser)
{
  gsize length;
  g_autofree char *json = sos_privacy_report_to_json (report, &length);

  ck_assert_uint_eq (strlen (json), length);
  ck_assert_msg (json_parser_load_from_data (parser, json, (gssize) length, NULL), "%s", json);

  return json_node_get_object (json_parser_get_root (parser));
}

START_TEST (programs_read_it)
{
  g_autoptr (SosPrivacyReport) report = make_report ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (report, parser), *row;

  ck_assert_str_eq (json_object_get_string_member (root, "export"), "de-identified");
  ck_assert_str_eq (json_object_get_string_member (root, "key"), "K7");
  ck_assert_int_eq (json_object_get_int_member (json_object_get_object_member (root, "counts"), "words"), 1000);
  row = json_array_get_object_element (json_object_get_array_member (root, "in_texts"), 0);
  ck_assert_str_eq (json_object_get_string_member (row, "kind"), "person");
  ck_assert_int_eq (json_object_get_int_member (row, "redacted"), 17);
  row = json_array_get_object_element (json_object_get_array_member (root, "quasi_identifiers"), 0);
  ck_assert_str_eq (json_object_get_string_member (row, "field"), "age_band");
  ck_assert_str_eq (json_object_get_string_member (row, "level"), "broad");
  ck_assert_int_eq (json_object_get_int_member (row, "suppressed_children"), 4);
  row = json_array_get_object_element (json_object_get_array_member (root, "review"), 0);
  ck_assert_str_eq (json_object_get_string_member (row, "pointer"), "/worries/harm/0/text");
  ck_assert (json_object_get_null_member (json_object_get_object_member (root, "classes"), "fewest_worries"));
}
END_TEST

START_TEST (every_profile_gives_both)
{
  for (const char *const *name = sos_privacy_profile_list (); *name != NULL; name++)
    {
      g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_find (*name);
      g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autofree char *html = sos_privacy_report_to_html (report, NULL);
      JsonObject *root = parse (report, parser);

      ck_assert_str_eq (json_object_get_string_member (json_object_get_object_member (root, "settings"), "profile"),
                        *name);
      ck_assert_uint_eq (json_array_get_length (json_object_get_array_member (root, "in_texts")), SOS_N_SPANS - 1);
      ck_assert (g_utf8_validate (html, -1, NULL));
    }
}
END_TEST

/* Whatever it says, it never says that nobody can be found. */
START_TEST (the_page_claims_nothing_and_loads_nothing)
{
  static const char *const never[] = {
    "anonymous", "anonymised", "anonymized", "<script", "src=", "http://", "https://"
  };
  g_autoptr (SosPrivacyReport) report = make_report ();
  g_autofree char *html = sos_privacy_report_to_html (report, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    ck_assert_msg (strstr (html, never[i]) == NULL, "%s", never[i]);
  ck_assert_ptr_nonnull (strstr (html, "de-identified"));
  ck_assert_ptr_nonnull (strstr (html, "motivated intruder"));
  ck_assert_ptr_nonnull (strstr (html, "999 of 1000 (99.9&nbsp;%)"));
}
END_TEST

START_TEST (what_comes_from_outside_is_escaped)
{
  g_autoptr (GError) error = NULL;
  const char *text = "{\"name\":\"p\",\"title\":\"<b>&\\\"\"}";
  g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_new_from_data (text, strlen (text), &error);
  g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
  g_autofree char *html = NULL;

  g_assert_no_error (error);
  sos_privacy_report_review (report, "m<1>", "/a&b", SOS_SPAN_DATE, "why");
  html = sos_privacy_report_to_html (report, NULL);
  ck_assert_ptr_nonnull (strstr (html, "&lt;b&gt;&amp;&quot;"));
  ck_assert_ptr_nonnull (strstr (html, "<td>m&lt;1&gt;</td><td>/a&amp;b</td>"));
  ck_assert_ptr_null (strstr (html, "<b>"));
}
END_TEST

START_TEST (the_page_says_what_is_wrong)
{
  g_autoptr (SosPrivacyReport) report = make_report ();
  g_autofree char *html = NULL;

  report->risk =
      (SosRisk) { .n_records = 4000, .n_classes = 10, .n_unique = 1, .smallest = 1, .highest = 1, .marketer = 0.0001 };
  report->n_exposed = 3;
  report->fewest_worries = 2;
  report->fewest_families = 1;
  report->n_families_withheld = 6;
  report->is_searched = TRUE;
  for (guint i = 0; i < 300; i++)
    sos_privacy_report_review (report, "m", "/title", SOS_SPAN_AGE, "why");
  html = sos_privacy_report_to_html (report, NULL);
  ck_assert_ptr_nonnull (strstr (html, "3 of 4000 (0.1&nbsp;%) children are in classes"));
  ck_assert_ptr_nonnull (strstr (html, "The smallest class has 1 family."));
  ck_assert_ptr_nonnull (strstr (html, "less than 0.1&nbsp;% (marketer risk)"));
  ck_assert_ptr_nonnull (strstr (html, "record suppression): 6."));
  ck_assert_ptr_nonnull (strstr (html, "all are in the JSON report"));
  ck_assert_ptr_nonnull (strstr (html, "has 2 different sets"));
}
END_TEST

START_TEST (the_page_says_what_the_profile_does)
{
  static const struct {
    const char *profile, *says;
  } rows[] = {
    { "research", "in the forms that people write them in" },
    { "research", "or may not, stayed." },
    { "strict", "What may be a name was redacted, too." },
    { "simple", "only as they are written in the list" },
    { "simple", "None leaves." },
    { "simple", "noise addition: one shift for each case" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosPrivacyProfile) profile = sos_privacy_profile_find (rows[i].profile);
      g_autoptr (SosPrivacyReport) report = sos_privacy_report_new (profile);
      g_autofree char *html = sos_privacy_report_to_html (report, NULL);

      ck_assert_msg (strstr (html, rows[i].says) != NULL, "%s: %s", rows[i].profile, rows[i].says);
    }
}
END_TEST

START_TEST (workers_add_up)
{
  g_autoptr (SosPrivacyReport) report = make_report ();
  g_autoptr (SosPrivacyReport) other = make_report ();

  sos_privacy_report_join (report, other);
  ck_assert_uint_eq (report->n_maps, 6);
  ck_assert_uint_eq (report->n_words, 2000);
  ck_assert_uint_eq (report->redacted[SOS_SPAN_PERSON], 34);
  ck_assert_uint_eq (report->unsure[SOS_SPAN_UNLISTED], 4);
  ck_assert_uint_eq (report->reviews->len, 2);
}
END_TEST

START_TEST (sizes_fall_into_stretches)
{
  g_autoptr (SosPrivacyReport) report = make_report ();
  const guint32 sizes[] = { 1, 1, 2, 3, 4, 5, 9, 10, 49, 50, 1000 };
  const guint classes[] = { 2, 1, 2, 2, 1, 1, 2 };
  const guint records[] = { 2, 2, 7, 14, 10, 49, 1050 };

  sos_privacy_report_count_sizes (report, sizes, G_N_ELEMENTS (sizes));
  for (guint i = 0; i < SOS_N_CLASS_STRETCHES; i++)
    {
      ck_assert_uint_eq (report->n_classes[i], classes[i]);
      ck_assert_uint_eq (report->n_records[i], records[i]);
    }
  ck_assert_uint_eq (sos_class_stretch_first (3), 5);
  ck_assert_uint_eq (sos_class_stretch_last (3), 9);
  ck_assert_uint_eq (sos_class_stretch_last (SOS_N_CLASS_STRETCHES - 1), 0);
}
END_TEST

SOS_TEST_MAIN ("privacy-report",
               programs_read_it,
               every_profile_gives_both,
               the_page_claims_nothing_and_loads_nothing,
               what_comes_from_outside_is_escaped,
               the_page_says_what_is_wrong,
               the_page_says_what_the_profile_does,
               workers_add_up,
               sizes_fall_into_stretches)
