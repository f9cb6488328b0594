/* SPDX-License-Identifier: MIT */
/* Checks: one good map in which nothing is found, and what each small edit of it
 * breaks. */
#include "tests/edited.h"

#include <stdlib.h>
#include <string.h>

static SosFindings *
look (const EditedMap *edited, const char *const *more, const SosSettings *settings)
{
  g_autoptr (SosMap) map = edited_map_make (edited, more);

  return sos_check (map, edited->as_of, settings);
}

START_TEST (each_edit_breaks_what_it_is_to_break)
{
  g_autoptr (GPtrArray) all = edited_maps_load ();

  ck_assert_uint_gt (all->len, 150);
  for (guint i = 0; i < all->len; i++)
    {
      const EditedMap *edited = g_ptr_array_index (all, i);
      g_autoptr (SosFindings) findings = look (edited, NULL, NULL);
      g_autofree char *found = edited_describe (findings);

      ck_assert_msg (strcmp (found, edited->expected) == 0, "%s:\n%s", edited->name, found);
    }
}
END_TEST

static gboolean
is_expected (const EditedMap *edited, const char *rule)
{
  g_auto (GStrv) lines = g_strsplit (edited->expected, "\n", -1);

  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);

      if (strcmp (words[2], rule) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The names of the edits say what they are for, so that the file cannot drift. */
START_TEST (the_edits_are_what_they_are_called)
{
  g_autoptr (GPtrArray) all = edited_maps_load ();

  for (guint i = 0; i < all->len; i++)
    {
      const EditedMap *edited = g_ptr_array_index (all, i);
      g_auto (GStrv) words = g_strsplit (edited->name, " ", -1);

      if (strcmp (words[0], "keeps") != 0)
        ck_assert_msg (is_expected (edited, words[0]), "%s", edited->name);
      else if (strchr (words[1], '.') != NULL)
        ck_assert_msg (!is_expected (edited, words[1]), "%s", edited->name);
      else
        ck_assert_msg (*edited->expected == '\0', "%s", edited->name);
    }
}
END_TEST

/* goal.moved needs an earlier map and is tested with one. */
START_TEST (every_rule_is_broken_by_an_edit)
{
  g_autoptr (GPtrArray) all = edited_maps_load ();
  guint n;
  const SosCheckRule *const *rules = sos_check_rules (&n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_broken = strcmp (rules[i]->id, "goal.moved") == 0;

      for (guint j = 0; j < all->len; j++)
        is_broken |= is_expected (g_ptr_array_index (all, j), rules[i]->id);
      ck_assert_msg (is_broken, "%s", rules[i]->id);
    }
}
END_TEST

START_TEST (a_draft_has_warnings_for_errors)
{
  static const char *const draft[] = { "+ /status \"draft\"", NULL }, *const none[] = { "- /status", NULL };
  g_autoptr (GPtrArray) all = edited_maps_load ();
  guint n_softened = 0, n_impossible = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const EditedMap *edited = g_ptr_array_index (all, i);
      g_autoptr (SosFindings) findings = look (edited, i % 2 == 0 ? draft : none, NULL);
      guint n;
      const SosFinding *const *items = sos_findings_get (findings, &n);

      n_softened += strstr (edited->expected, "> error") != NULL;
      for (guint j = 0; j < n; j++)
        if (items[j]->severity == SOS_FINDING_ERROR)
          {
            ck_assert_str_eq (items[j]->rule, "harm.dated");
            n_impossible++;
          }
    }
  ck_assert_uint_gt (n_softened, 30);
  ck_assert_uint_eq (n_impossible, 4);
}
END_TEST

START_TEST (early_help_is_told_in_its_own_words)
{
  static const char *const early_help[] = { "+ /pathway \"early_help\"", NULL };
  g_autoptr (GPtrArray) all = edited_maps_load ();
  guint n_found = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const EditedMap *edited = g_ptr_array_index (all, i);
      g_autoptr (SosFindings) findings = look (edited, early_help, NULL);
      guint n;
      const SosFinding *const *items = sos_findings_get (findings, &n);

      n_found += n;
      for (guint j = 0; j < n; j++)
        {
          g_autofree char *said = g_strconcat (items[j]->message, " ", items[j]->ask, NULL);
          g_autofree char *lower = g_ascii_strdown (said, -1);

          ck_assert_msg (strstr (lower, "danger") == NULL && strstr (lower, "safety") == NULL, "%s: %s", items[j]->rule,
                         said);
        }
    }
  ck_assert_uint_gt (n_found, 150);
}
END_TEST

/* The id of the record at a pointer such as "/scales/0/ratings/2". */
static const char *
find_id (const SosMap *map, const char *pointer)
{
  const SosDocument *document = sos_map_get_document (map);
  const SosRecordInfo *info = sos_record_info (SOS_DOCUMENT);
  g_auto (GStrv) steps = g_strsplit (*pointer != '\0' ? pointer + 1 : "", "/", -1);
  gconstpointer record = document;

  for (char **step = steps; *step != NULL; step++)
    {
      const SosField *field = sos_record_info_find_field (info, *step);
      const SosPersonList *list = G_STRUCT_MEMBER_P (record, field->offset);

      info = sos_record_info (field->target);
      record = field->shape == SOS_SHAPE_EMBEDDED ? (gconstpointer) list
               : field->shape == SOS_SHAPE_ONE    ? *(gconstpointer const *) list
                                                  : list->items[atoi (*++step)];
    }

  return record != document ? ((const SosRecord *) record)->id : NULL;
}

START_TEST (a_reason_suppresses_a_finding)
{
  g_autoptr (GPtrArray) all = edited_maps_load ();
  const guint step = sos_test_step ();

  for (guint i = 0; i < all->len; i += step)
    {
      const EditedMap *edited = g_ptr_array_index (all, i);
      g_autoptr (SosMap) map = edited_map_make (edited, NULL);
      g_autoptr (SosFindings) before = sos_check (map, edited->as_of, NULL);
      guint n_before;
      const SosFinding *const *items = sos_findings_get (before, &n_before);

      for (guint j = 0; j < n_before; j++)
        {
          const char *id = find_id (map, items[j]->pointer);
          g_autofree char *record = id != NULL ? g_strdup_printf (", \"record\": \"%s\"", id) : g_strdup ("");
          g_autofree char *edit =
              g_strdup_printf ("+ /suppressed [{\"id\": \"sup\", \"rule\": \"%s\", \"reason\": \"We "
                               "know.\"%s}]",
                               items[j]->rule, record);
          const char *const more[] = { edit, NULL };
          g_autoptr (SosFindings) after = look (edited, more, NULL);
          const SosFinding *const *suppressed;
          guint n, n_suppressed;

          sos_findings_get (after, &n);
          suppressed = sos_findings_get_suppressed (after, &n_suppressed);
          ck_assert_uint_ge (n_suppressed, 1);
          ck_assert_uint_eq (n + n_suppressed, n_before);
          for (guint k = 0; k < n_suppressed; k++)
            {
              ck_assert_str_eq (suppressed[k]->rule, items[j]->rule);
              ck_assert_str_eq (suppressed[k]->suppression->id, "sup");
              ck_assert_msg (id == NULL || strcmp (suppressed[k]->pointer, items[j]->pointer) == 0, "%s", id);
            }
        }
    }
}
END_TEST

static const struct {
  const char *edit;
  guint n_suppressed;
} suppressions[] = {
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"action.term\", \"reason\": \"r\"}]", 2 },
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"action.term\", \"reason\": \"r\", \"record\": \"ac-1\"}]", 1 },
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"action.term\", \"reason\": \"r\", \"on\": \"2024-06-30\"}]", 2 },
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"action.term\", \"reason\": \"r\", \"on\": \"2024-07-01\"}]", 0 },
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"action.term\"}]", 0 },
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"action.owner\", \"reason\": \"r\"}]", 0 },
  { "+ /suppressed [{\"id\": \"s\", \"rule\": \"zebra\", \"reason\": \"r\"}]", 0 },
  { "+ /suppressed [{\"id\": \"s\", \"reason\": \"r\"}]", 0 },
};

START_TEST (a_suppression_is_for_a_record_or_for_the_map)
{
  for (guint i = 0; i < G_N_ELEMENTS (suppressions); i++)
    {
      const char *const edits[] = { "- /next_steps/actions/0/term", "- /next_steps/actions/2/term",
                                    suppressions[i].edit, NULL };
      g_autoptr (SosMap) map = edited_map_make (NULL, edits);
      g_autoptr (SosFindings) findings = sos_check (map, sos_date_new (2024, 6, 30), NULL);
      guint n, n_suppressed;

      sos_findings_get (findings, &n);
      sos_findings_get_suppressed (findings, &n_suppressed);
      ck_assert_uint_eq (n_suppressed, suppressions[i].n_suppressed);
      ck_assert_uint_eq (n, 2 - n_suppressed);
    }
}
END_TEST

static char *
describe_with (const char *const *edits, const char *settings_text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = edited_map_make (NULL, edits);
  g_autoptr (SosSettings) settings = sos_settings_new_from_data (settings_text, strlen (settings_text), &error);
  g_autoptr (SosFindings) findings = NULL;

  g_assert_no_error (error);
  findings = sos_check (map, sos_date_new (2024, 6, 30), settings);

  return edited_describe (findings);
}

static const struct {
  const char *edits[3];
  const char *settings;
  const char *expected;
} settings_cases[] = {
  { { "- /next_steps/actions/0/term" },
    "{\"rules\": [{\"rule\": \"action.term\", \"severity\": \"error\"}]}",
    "> error action.term /next_steps/actions/0\n" },
  { { "- /next_steps/actions/0/term" }, "{\"rules\": [{\"rule\": \"action.term\", \"severity\": \"off\"}]}", "" },
  { { "- /next_steps/actions/0/term", "+ /status \"draft\"" },
    "{\"rules\": [{\"rule\": \"action.term\", \"severity\": \"error\"}]}",
    "> warning action.term /next_steps/actions/0\n" },
  { { "+ /setting [\"family\"]", "+ /worries/danger_statements/0/of [\"ada\"]" },
    "{\"rules\": [{\"rule\": \"danger.caregiver\", \"severity\": \"error\"}]}",
    "> suggestion danger.caregiver /worries/danger_statements/0\n" },
  { { "+ /working_well/strengths/0/text \"The siblings play.\"" },
    "{\"rules\": [{\"rule\": \"text.plain\", \"severity\": \"off\"}]}",
    "" },
  { { NULL }, "{\"danger_statements\": 1}", "> suggestion danger.many\n" },
  { { NULL }, "{\"days_heard\": 3}", "> suggestion child.invest /people/0\n> suggestion child.invest /people/1\n" },
  { { NULL }, "{\"generations\": 4}", "> suggestion map.genogram\n" },
  { { "- /relationships" }, "{\"generations\": 1}", "" },
  { { NULL }, "{\"disagreement\": 2}", "> suggestion scale.disagree /scales/0\n" },
  { { NULL },
    "{\"able_age\": 2}",
    "> warning map.shared /people/1\n> warning scale.child /scales/0\n> suggestion scale.required /scales/0\n" },
};

START_TEST (settings_change_numbers_and_severities)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings_cases); i++)
    {
      g_autofree char *found = describe_with (settings_cases[i].edits, settings_cases[i].settings);

      ck_assert_str_eq (found, settings_cases[i].expected);
    }
}
END_TEST

static const struct {
  const char *edits[4];
  gboolean is_moved;
} moves[] = {
  { { NULL }, FALSE },
  { { "+ /next_steps/safety_goals/0/for_how_long \"P6M\"" }, TRUE },
  { { "+ /next_steps/safety_goals/0/text \"Another one.\"" }, TRUE },
  { { "- /next_steps/safety_goals/0/dangers" }, TRUE },
  { { "+ /next_steps/safety_goals/0/met \"2024-06-20\"" }, FALSE },
  { { "+ /next_steps/safety_goals/0/recorded \"2024-06-20\"" }, FALSE },
  { { "+ /next_steps/safety_goals/0/for_how_long \"P6M\"", "+ /worries/danger_statements/0/behaviour \"Dad drinks and "
                                                           "drives.\"" },
    FALSE },
  { { "+ /next_steps/safety_goals/0/for_how_long \"P6M\"", "+ /worries/danger_statements/1/behaviour \"Another.\"" },
    TRUE },
  { { "+ /next_steps/safety_goals/0/for_how_long \"P6M\"", "+ /worries/danger_statements/0/recorded \"2024-06-20\"" },
    TRUE },
};

START_TEST (a_goal_moves_when_its_danger_does_not)
{
  g_autoptr (SosMap) old = edited_map_make (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (SosMap) map = edited_map_make (NULL, moves[i].edits);
      g_autoptr (SosFindings) findings = sos_check_against (map, old, sos_date_new (2024, 6, 30), NULL);
      g_autofree char *found = edited_describe (findings);

      ck_assert_msg ((strstr (found, "> warning goal.moved /next_steps/safety_goals/0\n") != NULL) == moves[i].is_moved,
                     "%u: %s", i, found);
    }
}
END_TEST

START_TEST (findings_are_written_as_json)
{
  static const char *const edits[] = { "- /reason", NULL };
  g_autoptr (SosMap) map = edited_map_make (NULL, edits);
  g_autoptr (SosMap) good = edited_map_make (NULL, NULL);
  g_autoptr (SosFindings) findings = sos_check (map, sos_date_new (2024, 6, 30), NULL);
  g_autoptr (SosFindings) none = sos_check (good, sos_date_new (2024, 6, 30), NULL);
  gsize length;
  g_autofree char *text = sos_findings_to_json (findings, &length);
  g_autofree char *empty = sos_findings_to_json (none, NULL);

  ck_assert_str_eq (text,
                    "[\n{\"rule\":\"map.reason\",\"severity\":\"warning\",\"pointer\":\"\",\"message\":\"The map does "
                    "not say yet why there is an assessment.\",\"ask\":\"Why is there an assessment now, in words "
                    "that the family would use?\",\"source\":\"Bolton practice standards, standard 7; North Yorkshire "
                    "practice guidance, section 1\"}\n]\n");
  ck_assert_uint_eq (length, strlen (text));
  ck_assert_str_eq (empty, "[]\n");
}
END_TEST

START_TEST (findings_are_shown_where_they_stand)
{
  static const char *const edits[] = { "+ /pathway \"early_help\"", "- /worries/danger_statements/1/impact",
                                       "- /scales/0/ratings/2/why", NULL };
  g_autoptr (SosMap) map = edited_map_make (NULL, edits);
  g_autoptr (SosFindings) findings = sos_check (map, sos_date_new (2024, 6, 30), NULL);
  g_autofree char *text = sos_render_findings (findings, 100);

  ck_assert_ptr_nonnull (strstr (text, "Error: This worry statement does not say yet what it does to the child.\n"
                                       "  What is this like for the child, and what does it do to them?\n"
                                       "  Worry statement 2 (danger.impact /worries/danger_statements/1)\n"));
  ck_assert_ptr_nonnull (strstr (text, "  Scale 1, rating 3 (scale.why /scales/0/ratings/2)\n"));
}
END_TEST

START_TEST (findings_are_counted)
{
  g_autoptr (SosMap) map = edited_map_make (NULL, NULL);
  SosFindings *findings = sos_check (map, SOS_DATE_NONE, NULL);
  SosFindings *copy = g_boxed_copy (SOS_TYPE_FINDINGS, findings);

  ck_assert_ptr_eq (copy, findings);
  g_boxed_free (SOS_TYPE_FINDINGS, copy);
  sos_findings_unref (findings);
}
END_TEST

SOS_TEST_MAIN ("check",
               each_edit_breaks_what_it_is_to_break,
               the_edits_are_what_they_are_called,
               every_rule_is_broken_by_an_edit,
               a_draft_has_warnings_for_errors,
               early_help_is_told_in_its_own_words,
               a_reason_suppresses_a_finding,
               a_suppression_is_for_a_record_or_for_the_map,
               settings_change_numbers_and_severities,
               a_goal_moves_when_its_danger_does_not,
               findings_are_written_as_json,
               findings_are_shown_where_they_stand,
               findings_are_counted)
