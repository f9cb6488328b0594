/* SPDX-License-Identifier: MIT */
/* The action cycle and its closing rule (North Yorkshire, section 3). */
#include "tests/support.h"

#include <string.h>

#include "tests/closing.h"
#include "tests/read-text.h"

/* A family that is ready to close on CLOSING_DAY. */
#define FAMILY                                                                                                    \
  "'started':'2026-01-02T09:00:00Z','people':["                                                                   \
  "{'id':'jo','role':'child','age':8},{'id':'mum','role':'parent'},"                                              \
  "{'id':'gran','role':'family','network':{'joined':'2026-01-05','told_worries':'2026-01-06','permanent':true}}," \
  "{'id':'kim','role':'friend','network':{'joined':'2026-01-05','told_worries':'2026-01-06','permanent':true}},"  \
  "{'id':'sw','role':'professional','lead':true}],"                                                               \
  "'next_steps':{'safety_goals':[{'id':'goal','met':'2026-03-31','for_how_long':'P3M'}]},"                        \
  "'scales':[{'id':'s','topic':'safety','ratings':["                                                              \
  "{'id':'r1','by':'mum','on':'2026-02-10','round':1,'value':5,'why':'w'},"                                       \
  "{'id':'r2','by':'gran','on':'2026-02-10','round':1,'value':5,'why':'w'},"                                      \
  "{'id':'r3','by':'jo','on':'2026-02-10','round':1,'value':5,'why':'w'},"                                        \
  "{'id':'q1','by':'mum','on':'2026-05-10','round':2,'value':7,'why':'w'},"                                       \
  "{'id':'q2','by':'gran','on':'2026-05-10','round':2,'value':7,'why':'w'},"                                      \
  "{'id':'q3','by':'jo','on':'2026-05-10','round':2,'value':7,'why':'w'},"                                        \
  "{'id':'q4','by':'kim','on':'2026-05-10','round':2,'value':7,'why':'w'},"                                       \
  "{'id':'q5','by':'sw','on':'2026-05-10','round':2,'value':7,'why':'w'}]}],"                                     \
  "'voice':[{'id':'v','child':'jo','on':'2026-01-20','tool':'three_houses','informed':true,'influence':'i'}],"    \
  "'explanations':[{'id':'x','method':'words_and_pictures','explained':[{'child':'jo','on':'2026-02-01'}]}],"     \
  "'safety_plans':[{'id':'plan','agreed':'2026-02-02','agreed_by':['mum','gran'],"                                \
  "'rules':[{'id':'rule','who':['mum','gran'],'watched_by':['kim']}]}],"                                          \
  "'demonstrations':[{'id':'d','rule':'rule','on':'2026-03-01','by':['mum','gran','jo'],"                         \
  "'under_stress':true,'worked':true}]"

/* One change of the family: what stood there, and what stands there now. */
typedef struct {
  const char *was;
  const char *is;
  const char *states;   /* of steps 1 to 7: - not started, . in progress, + satisfied; NULL: as before */
  const char *blockers; /* sorted, each once */
} Change;

static char *
gather_states (const SosCycleReview *review)
{
  const SosStep *steps = sos_cycle_review_get_steps (review);
  GString *states = g_string_new (NULL);

  for (guint i = 0; i < SOS_N_STEPS; i++)
    g_string_append_c (states, " -.+"[steps[i].state]);

  return g_string_free (states, FALSE);
}

static gint
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
gather_blockers (const SosCycleReview *review)
{
  guint n;
  const SosReason *blockers = sos_cycle_review_get_blockers (review, &n);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (codes, (gpointer) blockers[i].code);
  g_ptr_array_sort (codes, compare_codes);
  for (guint i = 0; i < n; i++)
    if (i == 0 || strcmp (codes->pdata[i], codes->pdata[i - 1]) != 0)
      g_string_append_printf (text, "%s ", (const char *) codes->pdata[i]);
  ck_assert_int_eq (n == 0, sos_cycle_review_is_ready (review));

  return g_string_free (text, FALSE);
}

static SosCycleReview *
review_with (const char *members, const char *day, const SosSettings *settings)
{
  g_autoptr (SosMap) map = sos_test_map_with (members);

  return sos_cycle_review (map, sos_date_from_string (day), settings);
}

static char *
change_family (const Change *change)
{
  const char *at = strstr (FAMILY, change->was);
  GString *text = g_string_new (FAMILY);

  ck_assert_msg (at != NULL, "%s", change->was);
  g_string_replace (text, change->was, change->is, 0);

  return g_string_free (text, FALSE);
}

static void
check_change (const Change *change)
{
  g_autofree char *members = change_family (change);
  g_autoptr (SosCycleReview) review = review_with (members, CLOSING_DAY, NULL);
  g_autofree char *states = gather_states (review);
  g_autofree char *blockers = gather_blockers (review);

  ck_assert_msg (strcmp (blockers, change->blockers) == 0, "%s: %s", change->is, blockers);
  if (change->states != NULL)
    ck_assert_msg (strcmp (states, change->states) == 0, "%s: %s", change->is, states);
}

#define CHECK_CHANGES(changes)                       \
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) \
    check_change (&changes[i]);

#define AS_IT_IS "'started'", "'started'"

START_TEST (a_family_that_has_done_it_all_is_ready)
{
  static const Change changes[] = { { AS_IT_IS, "+++++++", "" } };

  CHECK_CHANGES (changes);
}
END_TEST

START_TEST (children_are_heard_each_by_themselves_in_this_cycle)
{
  static const Change changes[] = {
    /* an earlier cycle's */
    { "'started':'2026-01-02T09:00:00Z'", "'cycles':[{'id':'y','number':2,'started':'2026-04-01'}]", "-+++++.",
      "step.1 " },
    { "'started':'2026-01-02T09:00:00Z'", "'cycles':[{'id':'y','number':2,'started':'2026-08-01'}]", "+++++++", "" },
    { "'started':'2026-01-02T09:00:00Z'", "'started':'2026-01-21T09:00:00Z'", "-+++++.", "step.1 " },
    { "'on':'2026-01-20'", "'on':'2026-01'", "+++++++", "" },
    { "'on':'2026-01-20'", "'on':'2026-07-20'", "-+++++.", "step.1 " },
    { "'on':'2026-01-20',", "", "-+++++.", "step.1 " },
    { "'informed':true", "'informed':false", ".+++++.", "step.1 " },
    { ",'influence':'i'", "", ".+++++.", "step.1 " },
    { "'tool':'three_houses'", "'declined':true", ".+++++.", "step.1 " },
    { "'three_houses'", "'observation'", ".+++++.", "step.1 " },
    /* a sibling's */
    { "{'id':'jo','role':'child','age':8}", "{'id':'jo','role':'child','age':8},{'id':'baby','role':'child','age':1}",
      ".+++++.", "step.1 " },
    { "{'id':'jo','role':'child','age':8}", "{'id':'jo','role':'child','age':8,'can_use_tools':false}", "+++++++", "" },
  };

  CHECK_CHANGES (changes);
}
END_TEST

START_TEST (the_network_is_of_people_who_stay_and_know)
{
  static const Change changes[] = {
    { "'told_worries':'2026-01-06','permanent':true}},{'id':'kim'", "'permanent':true}},{'id':'kim'", "+.+++++",
      "step.2 " },
    { "'2026-01-06','permanent':true}},{'id':'sw'", "'2026-01-06'}},{'id':'sw'", "+.+++++", "step.2 " },
    { "'role':'friend','network':{'joined':'2026-01-05'",
      "'role':'friend','network':{'joined':'2026-01-05','left':'2026-06-30'", "+.++.+.", "step.2 step.5 " },
    { "'role':'friend','network':{'joined':'2026-01-05'",
      "'role':'friend','network':{'joined':'2026-01-05','left':'2026-07-01'", "+++++++", "" },
    { "{'id':'kim','role':'friend'", "{'id':'kim','role':'parent'", "+.++-++", "step.2 step.5 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      Change change = changes[i];

      /* Step 7 stays open while another one does. */
      change.states = NULL;
      check_change (&change);
    }
}
END_TEST

START_TEST (a_plan_comes_after_the_children_understand)
{
  static const Change changes[] = {
    { "'agreed':'2026-02-02'", "'agreed':'2026-01-31'", "++.+++.", "step.3 " },
    { "'agreed':'2026-02-02'", "'agreed':'2026-02-01'", "+++++++", "" },
    { "'agreed':'2026-02-02',", "", "++.--+.", "step.3 step.4 step.5 " },
    { "'agreed':'2026-02-02'", "'agreed':'2026-02-02','ended':'2026-06-30'", "++.--+.", "step.3 step.4 step.5 " },
    { "'agreed':'2026-02-02'", "'agreed':'2026-02-02','ended':'2026-07-01'", "+++++++", "" },
    { "'agreed_by':['mum','gran']", "'agreed_by':['mum']", "++.+++.", "step.3 " },
    { "'who':['mum','gran']", "'who':['mum']", "++.+++.", "step.3 " },
    { "'who':['mum','gran']", "'who':['gran']", "++.+++.", "step.3 " },
    { "'words_and_pictures'", "'other'", "+++++++", "" },
    { "'explained':[{'child':'jo','on':'2026-02-01'}]", "'explained':[{'child':'jo'}]", "++.+++.", "step.3 " },
    { "'explained':[{'child':'jo','on':'2026-02-01'}]", "'audience':['jo']", "++.+++.", "step.3 " },
  };

  CHECK_CHANGES (changes);
}
END_TEST

START_TEST (a_plan_is_shown_to_work)
{
  static const Change changes[] = {
    { "'worked':true", "'worked':false", "+++.++.", "step.4 " },
    { ",'worked':true", "", "+++.++.", "step.4 " },
    { "'under_stress':true", "'under_stress':false", "+++.++.", "step.4 " },
    { "'by':['mum','gran','jo']", "'by':['mum','gran']", "+++.++.", "step.4 " },
    { "'by':['mum','gran','jo']", "'by':['mum','jo','sw']", "+++.++.", "step.4 " },
    { "'by':['mum','gran','jo']", "'by':['gran','jo']", "+++.++.", "step.4 " },
    { "'on':'2026-03-01'", "'on':'2026-07-01'", "+++-++.", "step.4 " },
    { "'watched_by':['kim']}", "'watched_by':['kim']},{'id':'new','who':['mum','gran'],'watched_by':['kim']}",
      "+++.++.", "step.4 " },
    { "'watched_by':['kim']", "'watched_by':['sw','mum']", "++++-+.", "step.5 " },
  };

  CHECK_CHANGES (changes);
}
END_TEST

START_TEST (safety_is_thought_through_again_and_again)
{
  static const Change changes[] = {
    { "'round':1,'value':5,'why':'w'},{'id':'r2'", "'round':1,'value':5},{'id':'r2'", "+++++..", "step.6 " },
    { "{'id':'r3','by':'jo'", "{'id':'r3','by':'sw'", "+++++..", "step.6 " },
    { "{'id':'r2','by':'gran'", "{'id':'r2','by':'sw'", "+++++..", "step.6 " },
    { "{'id':'r1','by':'mum','on':'2026-02-10','round':1,'value':5",
      "{'id':'r1','by':'mum','on':'2026-02-10','round':1,'not_rated':'absent'", "+++++..", "step.6 " },
    { "{'id':'r1','by':'mum','on':'2026-02-10','round':1", "{'id':'r1','by':'mum','on':'2026-02-10','round':3",
      "+++++..", "step.6 " },
  };

  CHECK_CHANGES (changes);
}
END_TEST

/* It is the lowest that counts: with an average above 7 one 6 is enough. */
START_TEST (closing_goes_by_the_lowest_of_all_who_are_asked)
{
  static const Change changes[] = {
    { "{'id':'q5','by':'sw','on':'2026-05-10','round':2,'value':7",
      "{'id':'q5','by':'sw','on':'2026-05-10','round':2,'value':6", "++++++.", "rating.low " },
    { "'round':2,'value':7,'why':'w'},{'id':'q2'", "'round':2,'value':6,'why':'w'},{'id':'q2'", "++++++.",
      "rating.low " },
    { "{'id':'q4','by':'kim'", "{'id':'q4','by':'gran','child':'jo'", "++++++.", "rating.missing " },
    { "'round':2,'value':7,'why':'w'},{'id':'q5'", "'round':2,'not_rated':'declined'},{'id':'q5'", "++++++.",
      "rating.missing " },
    /* a fall after closing opens it again */
    { "{'id':'q1'", "{'id':'z','by':'mum','on':'2026-06-29','value':6},{'id':'q1'", "++++++.", "rating.low " },
    { "{'id':'q1'", "{'id':'z','by':'mum','on':'2026-07-01','value':6},{'id':'q1'", "+++++++", "" },
    /* a later silence is a missing rating */
    { "{'id':'q1'", "{'id':'z','by':'mum','on':'2026-06-29','not_rated':'absent'},{'id':'q1'", "++++++.",
      "rating.missing " },
    /* what one person said without seeing the others' is nobody's business yet, high or low */
    { "{'id':'q1'", "{'id':'z','by':'mum','on':'2026-06-01','round':3,'value':9,'independent':true},{'id':'q1'",
      "++++++.", "rating.apart " },
    { "{'id':'q1'", "{'id':'z','by':'mum','on':'2026-06-01','round':3,'value':1,'independent':true},{'id':'q1'",
      "++++++.", "rating.apart " },
    { "'topic':'safety'", "'topic':'safety','threshold':8", "++++++.", "rating.low " },
    { "'topic':'safety'", "'topic':'safety','threshold':8,'required':['kim']", "++++++.", "rating.low " },
    { "'topic':'safety'", "'topic':'wellbeing'", "+++++-.", "scale.none step.6 " },
    { "'started'", "'pathway':'early_help','started'", "+++++++", "" },
    { "'topic':'safety'", "'topic':'safety','higher_is':'worse'", "+++++-.", "scale.none step.6 " },
    { "{'id':'sw','role':'professional','lead':true}", "{'id':'sw','role':'professional'}", "+++++++", "" },
    /* named for one child, it does not count for another */
    { "'scales':[",
      "'scales':[{'id':'t','topic':'safety','required':['mum','jo'],'ratings':[{'id':'t1','by':'mum','on':'2026-05-10',"
      "'value':9}]},",
      "++++++.", "rating.missing " },
    { "'for_how_long':'P3M'", "'for_how_long':'P3M1D'", "++++++.", "goal.not_held " },
    { "'for_how_long':'P3M'", "'for_how_long':'P99999Y'", "++++++.", "goal.not_held " },
    { ",'for_how_long':'P3M'", "", "++++++.", "goal.no_duration " },
    { "'met':'2026-03-31',", "", "++++++.", "goal.unmet " },
    { "'met':'2026-03-31','for_how_long':'P3M'", "'met':'2026-07-31'", "++++++.", "goal.no_duration goal.unmet " },
    { "'safety_goals':[", "'bottom_lines':[{'id':'b','met':'2026-07-01'}],'safety_goals':[", "++++++.",
      "bottom_line.open " },
  };

  CHECK_CHANGES (changes);
}
END_TEST

/* Babies and unborn children block nothing that they cannot do, named or not; nor do
 * the dead. */
START_TEST (nobody_is_asked_for_what_they_cannot_do)
{
  static const Change changes[] = {
    { "'voice':[", "'voice':[{'id':'v2','child':'bump','on':'2026-02','tool':'spoken_for','influence':'i'},", NULL,
      "" },
  };
  static const char *const children[] = {
    "{'id':'bump','role':'child','due':'2026-09-01'}",
    "{'id':'bump','role':'child','born':'2026-12-01'}",
    "{'id':'bump','role':'child','born':'2024-02'}",
    "{'id':'bump','role':'child','age':3}",
  };
  static const char *const required[] = { "", "'required':['bump','mum']," };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    for (guint j = 0; j < G_N_ELEMENTS (required); j++)
      {
        g_autofree char *members = change_family (&changes[0]);
        GString *text = g_string_new (members);
        g_autofree char *person =
            g_strdup_printf ("%s,{'id':'dead','role':'parent','died':'2025-01-01'},{'id':'mum'", children[i]);
        g_autofree char *scale = g_strdup_printf ("'topic':'safety',%s", required[j]);

        g_string_replace (text, "{'id':'mum'", person, 1);
        g_string_replace (text, "'topic':'safety',", scale, 1);

        {
          g_autoptr (SosCycleReview) review = review_with (text->str, CLOSING_DAY, NULL);
          g_autofree char *blockers = gather_blockers (review);

          ck_assert_msg (*blockers == '\0', "%s: %s", children[i], blockers);
        }
        g_string_free (text, TRUE);
      }
}
END_TEST

START_TEST (who_is_asked_is_said)
{
  static const Change child = { "{'id':'jo','role':'child','age':8}", "{'id':'jo','role':'child'}", NULL, NULL };
  static const Change named = { "'topic':'safety'", "'topic':'safety','required':['mum','jo']", NULL, NULL };
  static const struct {
    const Change *change;
    guint n, n_assumed;
  } expected[] = { { &child, 5, 5 }, { &named, 2, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *members = change_family (expected[i].change);
      g_autoptr (SosCycleReview) review = review_with (members, CLOSING_DAY, NULL);
      guint n, n_assumed = 0;
      const SosRequiredRating *required = sos_cycle_review_get_required (review, &n);

      for (guint j = 0; j < n; j++)
        n_assumed += required[j].is_assumed;
      ck_assert_uint_eq (n, expected[i].n);
      ck_assert_uint_eq (n_assumed, expected[i].n_assumed);
    }
}
END_TEST

/* Whether an age that nobody knows is old enough is a setting. */
START_TEST (numbers_can_be_set)
{
  static const Change unknown = { "{'id':'jo','role':'child','age':8}", "{'id':'jo','role':'child'}", NULL, NULL };
  g_autofree char *members = change_family (&unknown);
  g_autoptr (SosSettings) settings = sos_settings_new ();
  guint n;

  ck_assert (sos_settings_set_number (settings, "unknown_age_is_able", 0, NULL));
  ck_assert (sos_settings_set_number (settings, "network_members", 3, NULL));
  ck_assert (sos_settings_set_number (settings, "rounds", 3, NULL));
  ck_assert (sos_settings_set_number (settings, "demonstrations_under_stress", 2, NULL));

  {
    g_autoptr (SosCycleReview) review = review_with (members, CLOSING_DAY, settings);
    g_autofree char *states = gather_states (review);

    ck_assert_str_eq (states, "+.+.+..");
    sos_cycle_review_get_required (review, &n);
    ck_assert_uint_eq (n, 4);
  }
}
END_TEST

START_TEST (the_trajectory_says_how_far_it_has_come)
{
  g_autoptr (SosCycleReview) review = review_with (
      "'milestones':[{'id':'a'},{'id':'b','on':'2026-06-30'},{'id':'c','on':'2026-06-29'},"
      "{'id':'d','on':'2026-06-01','reached':'2026-06-01'},{'id':'e','on':'2026-06-01','reached':'2026-06-02'},"
      "{'id':'f','on':'2026-06-01','reached':'2026-07-02'}]",
      CLOSING_DAY, NULL);
  static const SosMilestoneState expected[] = { SOS_MILESTONE_UNDATED,      SOS_MILESTONE_PLANNED,
                                                SOS_MILESTONE_OVERDUE,      SOS_MILESTONE_REACHED,
                                                SOS_MILESTONE_REACHED_LATE, SOS_MILESTONE_OVERDUE };
  guint n;
  const SosTrajectoryPoint *points = sos_cycle_review_get_trajectory (review, &n);

  ck_assert_uint_eq (n, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    ck_assert_msg (points[i].state == expected[i], "%s", points[i].milestone->id);
}
END_TEST

START_TEST (an_empty_map_has_all_before_it)
{
  g_autoptr (SosCycleReview) review = review_with ("'revision':1", CLOSING_DAY, NULL);
  g_autofree char *states = gather_states (review);
  g_autofree char *blockers = gather_blockers (review);

  ck_assert_str_eq (states, "-------");
  ck_assert_str_eq (blockers, "child.none step.1 step.2 step.3 step.4 step.5 step.6 ");
  ck_assert_uint_eq (sos_cycle_review_get_as_of (review), sos_date_new (2026, 6, 30));
}
END_TEST

/* What is asked for by very many children times very many raters is not listed
 * without an end. */
START_TEST (what_cannot_be_listed_is_not_ready)
{
  GString *text = g_string_new ("'people':[");
  GString *required = g_string_new (NULL);
  guint n;

  for (guint i = 0; i < 400; i++)
    {
      g_string_append_printf (text, "{'id':'c%u','role':'child'},{'id':'p%u','role':'parent'},", i, i);
      g_string_append_printf (required, "%s'p%u'", i > 0 ? "," : "", i);
    }
  g_string_append_printf (text, "{'id':'p','role':'parent'}],'scales':[{'id':'s','topic':'safety','required':[%s]}]",
                          required->str);

  {
    g_autoptr (SosCycleReview) review = review_with (text->str, CLOSING_DAY, NULL);
    g_autofree char *blockers = gather_blockers (review);

    sos_cycle_review_get_required (review, &n);
    ck_assert_uint_eq (n, SOS_MAX_REQUIRED_RATINGS);
    ck_assert_ptr_nonnull (strstr (blockers, "map.size "));
  }
  g_string_free (text, TRUE);
  g_string_free (required, TRUE);
}
END_TEST

static void
check_lacks (guint32 seed, guint lacks)
{
  g_autofree char *text = closing_map (seed, lacks);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), &error);
  g_autofree char *expected = closing_codes (lacks);

  ck_assert_msg (map != NULL, "seed %u lacks %x: %s", seed, lacks, error != NULL ? error->message : "");

  {
    g_autoptr (SosCycleReview) review = sos_cycle_review (map, sos_date_from_string (CLOSING_DAY), NULL);
    g_autofree char *blockers = gather_blockers (review);

    ck_assert_msg (strcmp (blockers, expected) == 0, "seed %u: %s, not %s", seed, blockers, expected);
  }
}

/* Every blocker alone and every two together, over random families. */
START_TEST (each_blocker_blocks_alone_and_in_pairs)
{
  guint n = sos_test_number ("SOS_MAPS", 500);
  guint32 seed = sos_test_number ("SOS_SEED", 1);

  for (guint i = 0; i < n; i++)
    {
      check_lacks (seed + i, LACK_NOTHING);
      for (guint a = 0; a < N_LACKS; a++)
        for (guint b = a; b < N_LACKS; b++)
          check_lacks (seed + i, 1u << a | 1u << b);
    }
}
END_TEST

/* Whatever a map holds, a review says where its reasons are, in words of its own. */
static void
check_reasons (const SosReason *reasons, guint n, const char *text)
{
  for (guint i = 0; i < n; i++)
    {
      ck_assert_ptr_nonnull (reasons[i].message);
      ck_assert (*reasons[i].pointer == '\0' || *reasons[i].pointer == '/');
      ck_assert_ptr_null (strstr (text, reasons[i].message));
    }
}

static void
review_any (const char *text, SosMap *map)
{
  g_autofree char *before = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autoptr (SosCycleReview) review = sos_cycle_review (map, sos_date_new (2026, 6, 30), NULL);
  g_autofree char *after = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_autofree char *json = sos_cycle_review_to_json (review, NULL);
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autofree char *shown = sos_render_cycle (review, 80);
  const SosStep *steps = sos_cycle_review_get_steps (review);
  const SosReason *blockers;
  guint n;

  ck_assert_str_eq (before, after);
  ck_assert_ptr_nonnull (node);
  ck_assert (g_utf8_validate (shown, -1, NULL));
  for (guint i = 0; i < SOS_N_STEPS; i++)
    check_reasons (steps[i].because, steps[i].n_because, text);
  blockers = sos_cycle_review_get_blockers (review, &n);
  check_reasons (blockers, n, text);
  ck_assert_int_eq (steps[SOS_N_STEPS - 1].state == SOS_STEP_SATISFIED, n == 0);
}

/* The whole screen: no line too wide, nothing that a terminal would obey. A map with
 * an event outside the calendar gives an error. */
static void
show_any (const char *text G_GNUC_UNUSED, SosMap *map)
{
  static const guint widths[] = { SOS_RENDER_MIN_WIDTH, 60, 132 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = sos_render_review (map, NULL, sos_date_new (2026, 6, 30), NULL, widths[i], &error);

      ck_assert_int_eq (shown == NULL, error != NULL);
      if (shown != NULL)
        sos_test_text (shown, widths[i]);
    }
}

START_TEST (any_map_can_be_shown) { sos_test_over_maps (show_any, SOS_GENERATE_PLAIN); }
END_TEST

START_TEST (references_are_counted)
{
  SosCycleReview *review = review_with (FAMILY, CLOSING_DAY, NULL);
  SosCycleReview *copy = g_boxed_copy (SOS_TYPE_CYCLE_REVIEW, review);

  sos_cycle_review_unref (review);
  ck_assert (sos_cycle_review_is_ready (copy));
  g_boxed_free (SOS_TYPE_CYCLE_REVIEW, copy);
}
END_TEST

START_TEST (states_have_words)
{
  ck_assert_str_eq (sos_step_state_to_string (SOS_STEP_IN_PROGRESS), "in_progress");
  ck_assert_ptr_null (sos_step_state_to_string ((SosStepState) 99));
  ck_assert_str_eq (sos_milestone_state_to_string (SOS_MILESTONE_REACHED_LATE), "reached_late");
  ck_assert_ptr_null (sos_milestone_state_to_string ((SosMilestoneState) 99));
}
END_TEST

START_TEST (any_map_can_be_reviewed) { sos_test_over_maps (review_any, SOS_GENERATE_PLAIN); }
END_TEST

SOS_TEST_MAIN ("cycle",
               a_family_that_has_done_it_all_is_ready,
               children_are_heard_each_by_themselves_in_this_cycle,
               the_network_is_of_people_who_stay_and_know,
               a_plan_comes_after_the_children_understand,
               a_plan_is_shown_to_work,
               safety_is_thought_through_again_and_again,
               closing_goes_by_the_lowest_of_all_who_are_asked,
               nobody_is_asked_for_what_they_cannot_do,
               who_is_asked_is_said,
               numbers_can_be_set,
               the_trajectory_says_how_far_it_has_come,
               an_empty_map_has_all_before_it,
               what_cannot_be_listed_is_not_ready,
               each_blocker_blocks_alone_and_in_pairs,
               any_map_can_be_reviewed,
               any_map_can_be_shown,
               references_are_counted,
               states_have_words)
