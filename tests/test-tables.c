/* SPDX-License-Identifier: MIT */
/* What small maps give to each table, cell by cell. */
#include "tests/support.h"
#include "tests/tabled.h"

#include <string.h>

#define PEOPLE                                                                                     \
  "'authority':'Eastshire','team':'Red','case':'c','revision':3,"                                  \
  "'people':[{'id':'jo','role':'child','age':8},{'id':'bo','role':'child','due':'2026-09-01'},"    \
  "{'id':'mum','role':'parent'},{'id':'dad','role':'parent','died':'2026-01-20'},"                 \
  "{'id':'gran','role':'family','network':{'joined':'2026-01-01'}},{'id':'aunt','role':'family'}," \
  "{'id':'sw','role':'professional','function':'social_worker','lead':true}],"

static void
expect (const char *members, SosTableKind kind, const char *day, const char *columns, const char *rows)
{
  g_autofree char *whole = g_strconcat (PEOPLE, members, NULL);
  g_autoptr (SosMap) map = sos_test_map_with (whole);
  g_autofree char *found = tabled_ask (map, kind, day, columns);

  ck_assert_str_eq (found, rows);
}

static const char said[] = "'scales':[{'id':'s','topic':'safety','ratings':["
                           "{'id':'a','by':'mum','on':'2026-02-03','round':1,'value':6},"
                           "{'id':'b','by':'jo','child':'jo','on':'2026-02-03','value':0,'independent':true},"
                           "{'id':'c','by':'dad','on':'2026-01-03','value':10},"
                           "{'id':'d','by':'sw','on':'2026-02-04','round':1,'not_rated':'declined'},"
                           "{'id':'e','by':'aunt','on':'2026-03-01','value':5}]},"
                           "{'id':'t','higher_is':'worse','threshold':4,'required':['aunt'],'ratings':["
                           "{'id':'f','by':'aunt','on':'2026-02-01','value':4,'independent':false}]}]";

START_TEST (a_rating_is_a_row)
{
  g_autofree char *all = tabled_columns (sos_table_info (SOS_TABLE_RATINGS));

  expect (said, SOS_TABLE_RATINGS, "2026-02-28", all,
          "Eastshire Red c m 3 s safety safer - mum parent - 1 2026-02-03 6 7 true - maps.ndjson:3\n"
          "Eastshire Red c m 3 s safety safer jo jo child - - 2026-02-03 0 7 true true maps.ndjson:3\n"
          "Eastshire Red c m 3 s safety safer - dad parent - - 2026-01-03 10 7 false - maps.ndjson:3\n"
          "Eastshire Red c m 3 t - worse - aunt family - - 2026-02-01 4 - true false maps.ndjson:3\n");
  expect (said, SOS_TABLE_RATINGS, "2026-03-01", "rater_id score", "mum 6\njo 0\ndad 10\naunt 5\naunt 4\n");
  expect (said, SOS_TABLE_RATINGS, "2026-01-02", "rater_id score", "");
}
END_TEST

START_TEST (what_was_not_rated_is_a_row_elsewhere)
{
  g_autofree char *all = tabled_columns (sos_table_info (SOS_TABLE_UNRATED));

  expect (said, SOS_TABLE_UNRATED, "2026-02-28", all,
          "Eastshire Red c m 3 s safety safer - sw professional social_worker 1 2026-02-04 7 true - maps.ndjson:3 "
          "declined\n");
  expect (said, SOS_TABLE_UNRATED, "2026-02-03", all, "");
}
END_TEST

/* A map without a case is one by itself. */
START_TEST (what_a_map_does_not_say_is_null)
{
  g_autoptr (SosMap) map = sos_test_map_with ("'people':[{'id':'x','role':'parent'}],'scales':[{'id':'s','ratings':["
                                              "{'id':'a','by':'x','on':'2026-02-03','value':6}]}]");
  g_autofree char *keys = tabled_ask (map, SOS_TABLE_RATINGS, "2026-06-30", "authority team case_id map_id revision");

  ck_assert_str_eq (keys, "- - m m -\n");
}
END_TEST

static const char grown[] = "'scales':[{'id':'s','topic':'safety','ratings':["
                            "{'id':'a','by':'mum','on':'2026-01-01','value':3},"
                            "{'id':'b','by':'mum','on':'2026-03-02','value':8},"
                            "{'id':'c','by':'mum','on':'2026-01-31','value':7},"
                            "{'id':'d','by':'mum','on':'2026-02-10','not_rated':'absent'},"
                            "{'id':'e','by':'mum','on':'2026-02-20','value':6},"
                            "{'id':'f','by':'sw','child':'jo','on':'2026-01-01','value':2},"
                            "{'id':'g','by':'aunt','child':'jo','on':'2026-01-01','value':4},"
                            "{'id':'i','by':'gran','on':'2026-01-01','not_rated':'absent'}]},"
                            "{'id':'t','higher_is':'worse','ratings':["
                            "{'id':'h','by':'mum','on':'2026-01-05','value':9}]}]";

START_TEST (a_series_is_what_one_person_said_over_time)
{
  expect (grown, SOS_TABLE_SERIES, "2026-06-30",
          "scale_id topic higher_is child_id rater_id rater_class n first_on last_on first last lowest highest delta "
          "median reached_on lost_on",
          "s safety safer - mum parent 4 2026-01-01 2026-03-02 3 8 3 8 5 6.5 2026-01-31 2026-02-20\n"
          "s safety safer jo aunt family 1 2026-01-01 2026-01-01 4 4 4 4 0 4 - -\n"
          "s safety safer jo sw professional 1 2026-01-01 2026-01-01 2 2 2 2 0 2 - -\n"
          "t - worse - mum parent 1 2026-01-05 2026-01-05 9 9 9 9 0 9 - -\n");
  /* Slopes a day: 4/30 3/50 5/60 -1/20 1/30 2/10; Five pairs rise and one falls. */
  expect (grown, SOS_TABLE_SERIES, "2026-06-30", "slope_per_month mk_s mk_var tau_b p",
          "2.1813542 4 8.6666667 0.66666667 -\n- 0 0 - -\n- 0 0 - -\n- 0 0 - -\n");
  expect (grown, SOS_TABLE_SERIES, "2026-01-31", "rater_id n last", "mum 2 7\naunt 1 4\nsw 1 2\nmum 1 9\n");
}
END_TEST

START_TEST (a_round_is_what_everybody_said_in_it)
{
  expect ("'scales':[{'id':'s','topic':'safety','threshold':6,'ratings':["
          "{'id':'a','by':'mum','on':'2026-02-03','round':1,'value':6},"
          "{'id':'b','by':'gran','on':'2026-02-05','round':1,'value':9},"
          "{'id':'c','by':'sw','on':'2026-02-04','round':1,'value':8},"
          "{'id':'d','by':'jo','on':'2026-02-04','round':1,'value':7},"
          "{'id':'e','by':'sw','on':'2026-03-04','round':2,'not_rated':'absent'},"
          "{'id':'f','by':'mum','on':'2026-01-04','value':2},"
          "{'id':'g','by':'aunt','on':'2026-01-04','value':3}]}]",
          SOS_TABLE_CONSENSUS, "2026-06-30",
          "scale_id topic child_id round on n_raters n_missing lowest highest spread median all_at_threshold higher_is",
          "s safety - - 2026-01-04 2 3 2 3 1 2.5 - safer\n"
          "s safety - 1 2026-02-05 4 0 6 9 3 7.5 true safer\n"
          "s safety - 2 2026-03-04 0 4 - - - - - safer\n");
}
END_TEST

/* Families are not to see them yet; an analyst has them in `ratings`, too. */
START_TEST (independent_ratings_of_an_open_round_count)
{
  expect ("'scales':[{'id':'s','ratings':["
          "{'id':'a','by':'mum','on':'2026-02-03','round':1,'value':6,'independent':true},"
          "{'id':'b','by':'gran','on':'2026-02-03','round':1,'value':2,'independent':true}]}]",
          SOS_TABLE_CONSENSUS, "2026-06-30", "n_raters n_missing lowest highest median", "2 2 2 6 4\n");
}
END_TEST

START_TEST (children_who_are_named_have_rounds_of_their_own)
{
  expect ("'scales':[{'id':'s','required':['mum'],'ratings':["
          "{'id':'a','by':'mum','on':'2026-02-03','round':1,'value':6},"
          "{'id':'b','by':'mum','child':'jo','on':'2026-02-03','round':1,'value':8},"
          "{'id':'c','by':'sw','on':'2026-02-03','round':1,'value':9}]}]",
          SOS_TABLE_CONSENSUS, "2026-06-30", "child_id n_raters lowest highest all_at_threshold",
          "jo 2 8 9 true\nbo 2 6 9 false\n");
}
END_TEST

/* Nothing that is recorded later than the day counts. An action is open on it when it
 * was done later; one that is due on the day itself is not late. */
static const char worked[] =
    "'occasion':'review','started':'2026-01-02T10:00:00Z',"
    "'worries':{'harm':[{'id':'h','text':'x'},{'id':'h2','text':'x','recorded':'2026-07-01'}],"
    "'complicating_factors':[{'id':'f','text':'x'}],'danger_statements':[{'id':'d','text':'x'}]},"
    "'working_well':{'strengths':[{'id':'w','text':'x'},{'id':'w2','text':'x'}],'safety':[{'id':'y','text':'x'}]},"
    "'next_steps':{'safety_goals':[{'id':'g','text':'x'}],'actions':[{'id':'a1','due':'2026-02-01'},"
    "{'id':'a2','due':'2026-02-01','status':'done','done':'2026-01-30'},{'id':'a3','due':'2026-06-30'},"
    "{'id':'a4','due':'2026-02-01','status':'dropped'},"
    "{'id':'a5','due':'2026-02-01','status':'done','done':'2026-07-01'},"
    "{'id':'a6','due':'2026-02-01','recorded':'2026-07-01'}]}";

START_TEST (a_map_is_a_row_of_what_there_is_on_the_day)
{
  expect (worked, SOS_TABLE_MAPS, "2026-06-30",
          "authority team case_id map_id revision occasion pathway status started n_children n_harm "
          "n_complicating_factors n_danger_statements n_strengths n_safety n_safety_goals n_actions "
          "n_actions_overdue closing_ready",
          "Eastshire Red c m 3 review statutory draft 2026-01-02 2 1 1 1 2 1 1 5 2 false\n");
  expect (worked, SOS_TABLE_MAPS, "2026-07-01", "n_harm n_actions n_actions_overdue", "2 6 3\n");
  expect (worked, SOS_TABLE_MAPS, "2025-12-31", "started n_actions_overdue", "- 0\n");
  expect ("'pathway':'early_help','status':'agreed'", SOS_TABLE_MAPS, "2026-06-30", "occasion pathway status started",
          "- early_help agreed -\n");
}
END_TEST

/* The table has what `sos cycle` and `sos check` have. */
static void
check_reviews (SosMap *map, const char *day)
{
  g_autoptr (SosCycleReview) review = sos_cycle_review (map, sos_date_from_string (day), NULL);
  g_autoptr (SosFindings) findings = sos_check (map, sos_date_from_string (day), NULL);
  g_autofree char *row = tabled_ask (map, SOS_TABLE_MAPS, day,
                                     "cycle_step_1 cycle_step_2 cycle_step_3 cycle_step_4 cycle_step_5 cycle_step_6 "
                                     "cycle_step_7 closing_ready n_blockers n_errors n_warnings");
  g_autofree char *found = tabled_ask (map, SOS_TABLE_FINDINGS, day, "rule severity pointer");
  g_autoptr (GString) expected = g_string_new (NULL), rows = g_string_new (NULL);
  guint n_blockers, n_findings, by_severity[SOS_FINDING_ERROR + 1] = { 0 };
  const SosFinding *const *items = sos_findings_get (findings, &n_findings);

  for (guint i = 0; i < n_findings; i++)
    {
      by_severity[items[i]->severity]++;
      g_string_append_printf (rows, "%s %s %s\n", items[i]->rule,
                              sos_enum_to_string (SOS_ENUM_FINDING_SEVERITY, (gint) items[i]->severity),
                              items[i]->pointer);
    }
  ck_assert_str_eq (found, rows->str);

  for (guint i = 0; i < SOS_N_STEPS; i++)
    g_string_append_printf (expected, "%s ", sos_step_state_to_string (sos_cycle_review_get_steps (review)[i].state));
  sos_cycle_review_get_blockers (review, &n_blockers);
  g_string_append_printf (expected, "%s %u %u %u\n", sos_cycle_review_is_ready (review) ? "true" : "false", n_blockers,
                          by_severity[SOS_FINDING_ERROR], by_severity[SOS_FINDING_WARNING]);
  ck_assert_str_eq (row, expected->str);
}

START_TEST (published_maps_are_reviewed_alike)
{
  g_autoptr (GPtrArray) files = sos_test_files ("examples/maps", ".json");

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (SosMap) map = sos_map_new_from_file (g_ptr_array_index (files, i), NULL);

      check_reviews (map, "2026-06-30");
      check_reviews (map, "2024-05-01");
    }
}
END_TEST

START_TEST (a_suppressed_finding_is_no_row)
{
  g_autoptr (SosMap) map = sos_test_map_with ("'suppressed':[{'id':'x','rule':'action.owner','reason':'y'}],"
                                              "'next_steps':{'actions':[{'id':'b'}]}");
  g_autofree char *rows = tabled_ask (map, SOS_TABLE_FINDINGS, "2026-06-30", "rule pointer");

  ck_assert_ptr_null (strstr (rows, "action.owner"));
  ck_assert_ptr_nonnull (strstr (rows, "action.due /next_steps/actions/0\n"));
}
END_TEST

static const char late[] = "'events':[{'id':'e1','what':'contact','on':'2026-03-02'}]";

START_TEST (a_limit_is_a_row)
{
  g_autofree char *all = tabled_columns (sos_table_info (SOS_TABLE_CLOCKS));
  g_autofree char *whole = g_strconcat (PEOPLE, late, NULL);
  g_autoptr (SosMap) map = sos_test_map_with (whole);
  g_autofree char *rows = tabled_ask (map, SOS_TABLE_CLOCKS, "2026-03-31", all);
  g_autofree char *members =
      tabled_ask (map, SOS_TABLE_CLOCKS, "2026-03-31", "id child start due state days_left late_needed");

  ck_assert (g_str_has_prefix (
      rows, "Eastshire Red c m 3 ny.mapping First mapping done, with the outcome decided - - 2026-03-02 2026-03-03 - "
            "- overdue -20 working_days within - North Yorkshire, section 2 This happens within one working day of the "
            "initial contact false false false false\n"));
  ck_assert_ptr_nonnull (strstr (rows, " working_days before start unit North Yorkshire, section 2 The manager will"));
  ck_assert_ptr_nonnull (strstr (members, "ny.complete - 2026-03-02 2026-03-20 overdue -7 true\n"));
  ck_assert_ptr_nonnull (strstr (members, "ny.limit - 2026-03-02 2026-05-07 running 24 false\n"));
  ck_assert_ptr_nonnull (strstr (members, "ny.sdq jo - - not_started - false\nny.sdq bo - - not_started - false\n"));
}
END_TEST

/* Every cell is what the clocks say. */
START_TEST (limits_are_those_of_the_clocks)
{
  g_autoptr (GPtrArray) files = sos_test_files ("examples/maps", ".json");

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (SosMap) map = sos_map_new_from_file (g_ptr_array_index (files, i), NULL);
      g_autoptr (SosClocks) clocks = sos_clocks_new (map, NULL, sos_date_from_string ("2026-06-30"), NULL);
      g_autofree char *rows = tabled_ask (map, SOS_TABLE_CLOCKS, "2026-06-30",
                                          "id label child occurrence state late_needed late_why late_remaining "
                                          "late_deadline comparator unit source quote");
      g_autoptr (GString) expected = g_string_new (NULL);
      guint n;
      const SosClock *items = sos_clocks_get_items (clocks, &n);

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *occurrence =
              items[j].occurrence > 0 ? g_strdup_printf ("%u", items[j].occurrence) : g_strdup ("-");

          g_string_append_printf (expected, "%s %s %s %s %s ", items[j].id, items[j].label,
                                  items[j].child != NULL ? items[j].child : "-", occurrence,
                                  sos_enum_to_string (SOS_ENUM_CLOCK_STATE, (gint) items[j].state));
          g_string_append_printf (expected, "%s %s %s %s ", items[j].late_needed ? "true" : "false",
                                  items[j].late_why ? "true" : "false", items[j].late_remaining ? "true" : "false",
                                  items[j].late_deadline ? "true" : "false");
          g_string_append_printf (
              expected, "%s %s %s %s\n", sos_enum_to_string (SOS_ENUM_LIMIT_COMPARATOR, (gint) items[j].comparator),
              sos_enum_to_string (SOS_ENUM_LIMIT_UNIT, (gint) items[j].unit), items[j].source, items[j].quote);
        }
      ck_assert_str_eq (rows, expected->str);
    }
}
END_TEST

/* The map has no row then, and every other table has. */
START_TEST (a_day_outside_the_calendar_is_an_error_of_one_table)
{
  const SosQuestions questions = { .tables = 1u << SOS_TABLE_CLOCKS | 1u << SOS_TABLE_MAPS,
                                   .as_of = sos_date_new (2026, 6, 30) };
  g_autoptr (SosMap) map = sos_test_map_with ("'events':[{'id':'e1','what':'contact','on':'1789-07-14'}]");
  g_autoptr (GError) error = NULL;
  SosYield yield;

  sos_yield_init (&yield, &questions);
  ck_assert (!sos_extract (&yield, map, "f:1", 0, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_RANGE));
  ck_assert_int_eq (yield.rows[SOS_TABLE_CLOCKS].n_rows, 0);
  ck_assert_int_eq (yield.rows[SOS_TABLE_MAPS].n_rows, 1);
  sos_yield_clear (&yield);
}
END_TEST

/* Rounds times children, or people missing times rounds, may not ask for more memory
 * than the map is worth. */
static SosMap *
crowded_map (guint n_children, guint n_parents, guint n_rounds)
{
  g_autoptr (GString) text = g_string_new ("'people':[{'id':'mum','role':'parent'}");

  for (guint i = 0; i < n_children; i++)
    g_string_append_printf (text, ",{'id':'c%u','role':'child'}", i);
  for (guint i = 0; i < n_parents; i++)
    g_string_append_printf (text, ",{'id':'p%u','role':'parent'}", i);
  g_string_append (text, "],'scales':[{'id':'s','ratings':["
                         "{'id':'named','by':'mum','child':'c0','on':'2026-01-01','value':3}");
  for (guint i = 0; i < n_rounds; i++)
    g_string_append_printf (text, ",{'id':'r%u','by':'mum','on':'2026-02-01','round':%u,'value':5}", i, i + 1);
  g_string_append (text, "]}]");

  return sos_test_map_with (text->str);
}

static void
expect_refusal (guint n_children, guint n_parents, guint n_rounds)
{
  const SosQuestions questions = { .tables = 1u << SOS_TABLE_CONSENSUS | 1u << SOS_TABLE_SERIES,
                                   .as_of = sos_date_new (2026, 6, 30) };
  g_autoptr (SosMap) map = crowded_map (n_children, n_parents, n_rounds);
  g_autoptr (SosScaling) scaling = sos_scaling_new (map, questions.as_of, NULL);
  g_autoptr (GError) error = NULL;
  SosYield yield;

  ck_assert (!sos_scaling_is_whole (scaling));
  sos_yield_init (&yield, &questions);
  ck_assert (!sos_extract (&yield, map, "f:1", 0, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_SIZE));
  ck_assert_int_eq (yield.rows[SOS_TABLE_CONSENSUS].n_rows, 0);
  ck_assert_int_eq (yield.rows[SOS_TABLE_SERIES].n_rows, 2);
  sos_yield_clear (&yield);
}

START_TEST (a_map_of_too_many_rounds_is_refused_not_cut)
{
  g_autoptr (SosMap) map = crowded_map (20, 5, 40);
  g_autoptr (SosScaling) scaling = sos_scaling_new (map, sos_date_new (2026, 6, 30), NULL);

  ck_assert (sos_scaling_is_whole (scaling));
  expect_refusal (340, 0, 300);
  expect_refusal (40, 300, 100);
}
END_TEST

/* Rows of many maps are those of each, whether or not others are asked before. */
START_TEST (maps_do_not_depend_on_each_other)
{
  const SosQuestions questions = { .tables = ((1u << SOS_N_TABLES) - 1) & ~1u, .as_of = sos_date_new (2026, 6, 30) };
  g_autoptr (GPtrArray) files = sos_test_files ("examples/maps", ".json");
  GString *alone[SOS_N_TABLES] = { NULL };
  SosYield yield;

  sos_yield_init (&yield, &questions);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (SosMap) map = sos_map_new_from_file (g_ptr_array_index (files, i), NULL);

      ck_assert (sos_extract (&yield, map, "maps.ndjson:3", i, NULL));
      for (SosTableKind kind = SOS_TABLE_RATINGS; kind < SOS_N_TABLES; kind++)
        {
          g_autofree char *columns = tabled_columns (sos_table_info (kind));
          g_autofree char *rows = tabled_ask (map, kind, "2026-06-30", columns);

          if (alone[kind] == NULL)
            alone[kind] = g_string_new (NULL);
          g_string_append (alone[kind], rows);
        }
    }
  for (SosTableKind kind = SOS_TABLE_RATINGS; kind < SOS_N_TABLES; kind++)
    {
      g_autofree char *columns = tabled_columns (sos_table_info (kind));
      g_autofree char *rows = tabled_rows (&yield.rows[kind], columns);

      ck_assert_str_eq (rows, alone[kind]->str);
      g_string_free (alone[kind], TRUE);
      ck_assert_int_eq (yield.rows[kind].n_rows > 0, kind < SOS_TABLE_MONTHLY);
    }
  sos_yield_clear (&yield);
}
END_TEST

/* The memory is used again, and nothing else: neither rows nor the numbers of words. */
START_TEST (an_emptied_yield_has_forgotten_everything)
{
  const SosQuestions questions = { .tables = 1u << SOS_TABLE_UNRATED | 1u << SOS_TABLE_MONTHLY,
                                   .as_of = sos_date_new (2026, 6, 30) };
  static const char *const reasons[] = { "absent", "declined", "absent" };
  SosYield yield;

  sos_yield_init (&yield, &questions);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *members = g_strdup_printf (
          "'team':'%s','people':[{'id':'x','role':'%s'}],'scales':[{'id':'s','topic':'%s','ratings':["
          "{'id':'a','by':'x','on':'2026-02-03','not_rated':'%s'},{'id':'b','by':'x','on':'2026-02-04','value':1}]}]",
          reasons[i], i == 1 ? "parent" : "family", i == 1 ? "safety" : "wellbeing", reasons[i]);
      g_autofree char *expected = g_strdup_printf ("%s %s %s %s\n", reasons[i], i == 1 ? "safety" : "wellbeing",
                                                   i == 1 ? "parent" : "family", reasons[i]);
      g_autoptr (SosMap) map = sos_test_map_with (members);
      g_autofree char *rows = NULL;

      ck_assert (sos_extract (&yield, map, "f:1", 0, NULL));
      rows = tabled_rows (&yield.rows[SOS_TABLE_UNRATED], "team topic rater_class reason");
      ck_assert_str_eq (rows, expected);
      ck_assert_uint_eq (yield.months.items->len, 1);
      ck_assert_int_eq (g_array_index (yield.months.items, SosMonth, 0).team, 0);
      ck_assert_str_eq (g_ptr_array_index (yield.months.teams->words, 0), reasons[i]);
      sos_yield_empty (&yield);
    }
  sos_yield_clear (&yield);
}
END_TEST

SOS_TEST_MAIN ("tables",
               a_rating_is_a_row,
               what_was_not_rated_is_a_row_elsewhere,
               what_a_map_does_not_say_is_null,
               a_series_is_what_one_person_said_over_time,
               a_round_is_what_everybody_said_in_it,
               independent_ratings_of_an_open_round_count,
               children_who_are_named_have_rounds_of_their_own,
               a_map_is_a_row_of_what_there_is_on_the_day,
               published_maps_are_reviewed_alike,
               a_suppressed_finding_is_no_row,
               a_limit_is_a_row,
               limits_are_those_of_the_clocks,
               a_day_outside_the_calendar_is_an_error_of_one_table,
               a_map_of_too_many_rounds_is_refused_not_cut,
               maps_do_not_depend_on_each_other,
               an_emptied_yield_has_forgotten_everything)
