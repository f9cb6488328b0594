/* SPDX-License-Identifier: MIT */
/* What leaves in an export, and what does not. */
#include <glib/gstdio.h>
#include <string.h>

#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/practice/days.h"
#include "lib/privacy/anonymiser.h"
#include "lib/privacy/exporter.h"
#include "tests/saving.h"

#define KEY_TEXT "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
#define OTHER_KEY "f00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"

/* Two records that say all that must not leave. */
static const char family[] =
    "{'sos':1,'id':'map-1','case':'case-77','title':'Marmaduke','authority':'Harwell','started':'2024-03-01T09:30:00Z',"
    "'people':[{'id':'p-1','name':'Robin Marmaduke','also_known_as':['Bobbin'],'role':'child','born':'2015-06-04',"
    "'identifiers':{'nhs_number':'943 476 5919','email':'robin@marmaduke.example'}},"
    "{'id':'p-2','name':'Jo Marmaduke','role':'parent','network':{'joined':'2024-03-02'}}],"
    "'worries':{'harm':[{'id':'h-1','text':'Robin Marmaduke told robin@marmaduke.example of case-77','by':'p-2',"
    "'on':'2024-02-20','recorded':'2024-03-01'}]},"
    "'voice':[{'id':'v-1','child':'p-1','on':'2024-03','text':'Bobbin likes it','documents':['dav://Marmaduke/1']}],"
    "'practice_check':[{'id':'c-1','standard':1,'note':'Marmaduke again'}],"
    "'extensions':{'host':'Marmaduke'}}\n";

static char *
put (const TestFolder *folder, const char *name, const char *text)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');

  return test_file_put (folder, name, quoted);
}

static SosAnonymiser *
new_anonymiser (const TestFolder *folder, const char *key)
{
  g_autofree char *path = test_file_put (folder, "a-key", key);
  SosAnonymiser *anonymiser = sos_anonymiser_new ();

  g_chmod (path, 0600);
  ck_assert (sos_anonymiser_set_key (anonymiser, path, NULL));

  return anonymiser;
}

/* The export of a file, or NULL with @error set; then there is no file. */
static char *
export_file (SosAnonymiser *anonymiser, const TestFolder *folder, const char *input, GError **error)
{
  g_autofree char *output = test_file (folder, "out.ndjson");
  g_autoptr (SosCorpus) corpus = sos_corpus_new ((const char *const[]) { input, NULL });
  gboolean is_whole;

  g_unlink (output);
  is_whole = sos_anonymiser_run (anonymiser, corpus, output, NULL, error);
  ck_assert_int_eq (g_file_test (output, G_FILE_TEST_EXISTS), is_whole);
  ck_assert_uint_eq (test_folder_count_leftovers (folder), 0);

  return is_whole ? sos_test_read (output, NULL) : NULL;
}

static char *
export_text (SosAnonymiser *anonymiser, const char *text, GError **error)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = put (folder, "in.ndjson", text);

  return export_file (anonymiser, folder, path, error);
}

/* With the key of this file; it must go well. */
static char *
export_as (const char *text, const char *profile, SosExportDates dates)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autoptr (GError) error = NULL;
  char *made;

  ck_assert (sos_anonymiser_set_profile (anonymiser, profile, NULL));
  sos_anonymiser_set_k (anonymiser, 1);
  sos_anonymiser_set_dates (anonymiser, dates);
  made = export_text (anonymiser, text, &error);
  ck_assert_msg (made != NULL, "%s", error != NULL ? error->message : "");

  return made;
}

START_TEST (a_field_without_a_rule_does_not_leave)
{
  static const SosField odd[] = {
    { .name = "no class", .type = SOS_FIELD_TEXT },
    { .name = "free text that is called a code", .type = SOS_FIELD_TEXT, .privacy = SOS_PRIVACY_CODE },
    { .name = "a reference of the host", .type = SOS_FIELD_HOST_REF, .privacy = SOS_PRIVACY_CODE },
    { .name = "any object", .type = SOS_FIELD_JSON, .privacy = SOS_PRIVACY_CODE },
    { .name = "a list of texts", .type = SOS_FIELD_TEXT, .shape = SOS_SHAPE_LIST, .privacy = SOS_PRIVACY_TEXT },
    { .name = "a text that is called an id", .type = SOS_FIELD_TEXT, .privacy = SOS_PRIVACY_ID },
  };

  for (guint type = SOS_DOCUMENT; type < SOS_N_RECORD_TYPES; type++)
    for (guint i = 0; i < sos_record_info ((SosRecordType) type)->n_fields; i++)
      {
        const SosRecordInfo *info = sos_record_info ((SosRecordType) type);
        gboolean stays = info->fields[i].privacy == SOS_PRIVACY_NAME || info->fields[i].privacy == SOS_PRIVACY_DROP;

        ck_assert_msg (sos_export_has_rule (info, &info->fields[i]) != stays, "%s.%s", info->name,
                       info->fields[i].name);
      }
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    ck_assert_msg (!sos_export_has_rule (sos_record_info (SOS_PERSON), &odd[i]), "%s", odd[i].name);
}
END_TEST

START_TEST (nothing_of_a_family_leaves)
{
  static const char *const secrets[] = { "Marmaduke", "marmaduke", "Robin",  "Bobbin", "Harwell",       "943",  "2015",
                                         "2024",      "09:30",     "case-7", "map-1",  "p-1",           "host", "dav:",
                                         "a-key",     "00010203",  "in.nd",  "/tmp",   "practice_check" };
  static const char *const profiles[] = { "research", "simple" };

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autofree char *made = export_as (family, profiles[i], SOS_EXPORT_DATES_RELATIVE);

      for (guint j = 0; j < G_N_ELEMENTS (secrets); j++)
        ck_assert_msg (strstr (made, secrets[j]) == NULL, "%s: %s", profiles[i], secrets[j]);
      ck_assert_int_eq (strstr (made, "\"age_band\":\"5 to 9\"") != NULL, i == 0);
      ck_assert_ptr_nonnull (strstr (made, "\"on\":\"2000-01-01\""));
      ck_assert_ptr_nonnull (strstr (made, "\"recorded\":\"2000-01-11\""));
      ck_assert_ptr_nonnull (strstr (made, "\"started\":\"2000-01-11T00:00:00Z\""));
      ck_assert_ptr_nonnull (strstr (made, "[child] told [e-mail] of [id]"));
    }
}
END_TEST

/* A part of the first id is written like a postcode, the second like a date; as that it may
 * be moved. */
START_TEST (an_id_in_a_text_goes_as_a_whole)
{
  static const char map[] = "{'sos':1,'id':'map-1','worries':{'harm':["
                            "{'id':'Aa8.x-b19BY','text':'See Aa8.x-b19BY, and 4-1-19.','on':'2024-02-20'},"
                            "{'id':'4-1-19','text':'Aa8.x-b19BY.'}]}}\n";
  static const char *const profiles[] = { "research", "strict", "simple" };

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autofree char *made = export_as (map, profiles[i], SOS_EXPORT_DATES_RELATIVE);

      ck_assert_msg (strstr (made, "See [id], and ") != NULL, "%s", profiles[i]);
      ck_assert_ptr_null (strstr (made, "4-1-19"));
      ck_assert_msg (strstr (made, "\"[id].\"") != NULL, "%s", profiles[i]);
    }
}
END_TEST

/* Moved by as much as the other dates, the short year would be read as another. */
START_TEST (a_date_that_cannot_be_said_is_no_reason_to_keep_a_map)
{
  static const char map[] = "{'sos':1,'id':'map-1','worries':{'harm':["
                            "{'id':'h-1','text':'Since 4-1-19 and 5/6/2021.','on':'1944-02-20'}]}}\n";
  g_autofree char *made = export_as (map, "research", SOS_EXPORT_DATES_RELATIVE);

  ck_assert_ptr_nonnull (strstr (made, "Since [date] and 16/4/2077."));
}
END_TEST

START_TEST (all_dates_of_a_case_move_by_the_same_weeks)
{
  g_autofree char *made = export_as (family, "research", SOS_EXPORT_DATES_SHIFT);
  g_autoptr (SosMap) map = sos_test_map (made);
  const SosDocument *document = sos_map_get_document (map);
  const SosHarm *harm = document->worries.harm.items[0];
  gint32 moved = sos_date_to_days (harm->on) - sos_date_to_days (sos_date_new (2024, 2, 20));

  ck_assert_int_eq (moved % 7, 0);
  ck_assert_int_ge (ABS (moved), 30);
  ck_assert_int_le (ABS (moved), 365);
  ck_assert_int_eq (sos_date_to_days (harm->recorded) - sos_date_to_days (harm->on), 10);
  ck_assert_int_eq (sos_date_to_days (sos_date_of_time (document->started)) - sos_date_to_days (harm->on), 10);
}
END_TEST

/* The gate */

static void
plant (guint step, const char *what)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;

  sos_anonymiser_leave_out (anonymiser, step);
  made = export_text (anonymiser, family, &error);
  ck_assert_msg (made == NULL, "%s", what);
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_RULE));
  ck_assert_msg (strstr (error->message, what) != NULL, "%s", error->message);
  ck_assert_ptr_null (strstr (error->message, "Robin"));
  ck_assert_ptr_null (strstr (error->message, "p-1"));
  ck_assert_ptr_null (sos_anonymiser_get_report (anonymiser));
}

START_TEST (the_gate_finds_what_a_step_has_left)
{
  plant (SOS_STEP_IDS, "an id was still there at /id");
  plant (SOS_STEP_NAMES, "a field that never leaves was still there at /title");
  plant (SOS_STEP_TEXTS, "a name was still there at /worries/harm/0/text");
  plant (SOS_STEP_IDS_IN_TEXTS, "an id in a text was still there at /worries/harm/0/text");
  plant (SOS_STEP_DATES, "a date was still there at /people/1/network/joined");
  plant (SOS_STEP_TIMES, "a time was still there at /started");
  plant (SOS_STEP_BIRTHS, "a birth date was still there at /people/0/born");
  plant (SOS_STEP_DROPS, "a field that never leaves was still there at /voice/0/documents");
}
END_TEST

/* "Kats" is like Kit only beside a label, and the days
 * of October moved to days that others of the source are written as. */
START_TEST (a_map_in_which_the_gate_finds_something_is_redacted_again)
{
  static const char *const texts[][2] = {
    { "Kit Kats for the kids.", "[child] [child]s for the kids." },
    { "Dad had them 2 Oct - 4 Oct and left.", "Dad had them [date] - [date] and left." },
    { "It rained on 4 May 2021.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
      g_autofree char *map =
          g_strdup_printf ("{'sos':1,'id':'m-1','started':'2021-10-06T09:30:00Z','people':[{'id':'p-1','name':'Kit "
                           "Kandiah','role':'child'}],'worries':{'harm':[{'id':'h-1','text':'%s'}]}}\n",
                           texts[i][0]);
      g_autofree char *made = NULL, *json = NULL;
      const SosExportReport *report;

      sos_anonymiser_set_k (anonymiser, 1);
      made = export_text (anonymiser, map, NULL);
      ck_assert_ptr_nonnull (made);
      if (texts[i][1] != NULL)
        ck_assert_msg (strstr (made, texts[i][1]) != NULL, "%s", made);
      report = sos_anonymiser_get_report (anonymiser);
      json = sos_anonymiser_to_json (anonymiser, NULL);
      ck_assert_uint_eq (report->n_redone, texts[i][1] != NULL);
      ck_assert_uint_eq (report->n_maps, 1);
      ck_assert_uint_eq (report->n_texts, 1);
      ck_assert_ptr_nonnull (strstr (json, texts[i][1] != NULL ? "\"maps_redone\":1" : "\"maps_redone\":0"));
    }
}
END_TEST

/* Without the gate it would have left: so it was the gate that kept it. */
START_TEST (the_gate_alone_keeps_it)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autofree char *made = NULL;

  sos_anonymiser_leave_out (anonymiser, SOS_STEP_TEXTS | SOS_STEP_GATE);
  made = export_text (anonymiser, family, NULL);
  ck_assert_ptr_nonnull (strstr (made, "Robin Marmaduke told"));
}
END_TEST

/* Who is whom */

static char *
person_of (const char *made, guint line)
{
  g_auto (GStrv) lines = g_strsplit (made, "\n", -1);
  g_autoptr (SosMap) map = sos_test_map (lines[line]);

  return g_strdup (sos_map_get_document (map)->people.items[0]->id);
}

static void
check_joined (const char *text, gboolean are_joined)
{
  g_autofree char *made = export_as (text, "research", SOS_EXPORT_DATES_UNKNOWN);
  g_autofree char *first = person_of (made, 0), *second = person_of (made, 1);

  ck_assert_msg (g_str_equal (first, second) == are_joined, "%s", text);
}

#define CHILD(map, case, id, rest) \
  "{'sos':1,'id':'" map "'," case "'people':[{'id':'" id "','role':'child'" rest "}]}\n"

START_TEST (a_child_is_joined_where_registers_know_it)
{
  check_joined (CHILD ("a", "'case':'1',", "p", "") CHILD ("b", "'case':'1',", "p", ""), TRUE);
  check_joined (CHILD ("a", "'case':'1',", "p", "") CHILD ("b", "'case':'2',", "p", ""), FALSE);
  check_joined (CHILD ("a", "", "p", "") CHILD ("b", "", "p", ""), FALSE);
  check_joined (CHILD ("a", "'case':'1',", "p", ",'identifiers':{'nhs_number':'943 476 5919'}")
                    CHILD ("b", "'case':'2',", "q", ",'identifiers':{'nhs_number':'9434765919'}"),
                TRUE);
  /* A revision that does not say the number is of the same child. */
  check_joined (CHILD ("a", "'case':'1',", "p", "")
                    CHILD ("b", "'case':'1',", "p", ",'identifiers':{'nhs_number':'9434765919'}"),
                TRUE);
}
END_TEST

START_TEST (two_children_on_one_pseudonym_are_no_export)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (export_text (anonymiser,
                                   CHILD ("a", "'case':'1',", "p", ",'identifiers':{'upn':'B801200005001'}")
                                       CHILD ("b", "'case':'1',", "q", ",'identifiers':{'upn':'B801200005001'}"),
                                   &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_RULE));
}
END_TEST

static GHashTable *
list_tokens (const char *made)
{
  GHashTable *tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) pieces = g_strsplit (made, "\"", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (strlen (pieces[i]) == SOS_TOKEN_LENGTH && strspn (pieces[i], "abcdefghijklmnopqrstuvwxyz234567") == 16)
      g_hash_table_add (tokens, g_strdup (pieces[i]));

  return tokens;
}

static void
check_nothing_shared (const char *key, const char *project)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, key);
  g_autofree char *made = export_as (family, "research", SOS_EXPORT_DATES_UNKNOWN), *other = NULL;
  g_autoptr (GHashTable) tokens = list_tokens (made), others = NULL;
  GHashTableIter iter;
  gpointer token;

  sos_anonymiser_set_project (anonymiser, project);
  other = export_text (anonymiser, family, NULL);
  others = list_tokens (other);
  ck_assert_uint_ge (g_hash_table_size (tokens), 6);
  ck_assert_uint_eq (g_hash_table_size (tokens), g_hash_table_size (others));
  g_hash_table_iter_init (&iter, tokens);
  while (g_hash_table_iter_next (&iter, &token, NULL))
    ck_assert (!g_hash_table_contains (others, token));
}

START_TEST (another_key_or_project_shares_no_pseudonym)
{
  check_nothing_shared (OTHER_KEY, NULL);
  check_nothing_shared (KEY_TEXT, "another study");
}
END_TEST

START_TEST (the_report_says_what_was_done)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autofree char *made = export_text (anonymiser, family, NULL), *json = sos_anonymiser_to_json (anonymiser, NULL);
  const SosExportReport *report = sos_anonymiser_get_report (anonymiser);

  ck_assert_uint_eq (report->n_maps, 1);
  ck_assert_uint_eq (report->n_records, 4);
  ck_assert_uint_eq (report->n_births, 1);
  ck_assert_uint_eq (report->n_texts, 2);
  ck_assert_uint_eq (report->n_texts_changed, 2);
  ck_assert_uint_eq (report->n_redacted, 4);
  ck_assert_uint_eq (report->n_dropped, 3);
  ck_assert_uint_eq (strlen (report->key_id), 8);
  ck_assert_ptr_null (strstr (KEY_TEXT, report->key_id));
  ck_assert_ptr_null (strstr (json, "Marmaduke"));
  ck_assert_ptr_null (strstr (json, "0001020304"));
}
END_TEST

START_TEST (an_export_is_not_written_over_its_source)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autofree char *path = put (folder, "out.ndjson", family), *before = sos_test_read (path, NULL), *after = NULL;
  g_autoptr (SosCorpus) corpus = sos_corpus_new ((const char *const[]) { path, NULL });
  g_autoptr (GError) error = NULL;

  ck_assert (!sos_anonymiser_run (anonymiser, corpus, path, NULL, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_RULE));
  after = sos_test_read (path, NULL);
  ck_assert_str_eq (before, after);
}
END_TEST

START_TEST (no_map_is_no_export)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (SosAnonymiser) anonymiser = new_anonymiser (folder, KEY_TEXT);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (export_text (anonymiser, "{'sos':1}\n", &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
  ck_assert (!sos_anonymiser_set_profile (anonymiser, "nosuch", NULL));
}
END_TEST

SOS_TEST_MAIN ("export",
               a_field_without_a_rule_does_not_leave,
               nothing_of_a_family_leaves,
               an_id_in_a_text_goes_as_a_whole,
               a_date_that_cannot_be_said_is_no_reason_to_keep_a_map,
               all_dates_of_a_case_move_by_the_same_weeks,
               the_gate_finds_what_a_step_has_left,
               a_map_in_which_the_gate_finds_something_is_redacted_again,
               the_gate_alone_keeps_it,
               a_child_is_joined_where_registers_know_it,
               two_children_on_one_pseudonym_are_no_export,
               another_key_or_project_shares_no_pseudonym,
               the_report_says_what_was_done,
               an_export_is_not_written_over_its_source,
               no_map_is_no_export)
