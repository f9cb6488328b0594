/* SPDX-License-Identifier: MIT */
/* A child's own page: what is theirs is there; what is another child's, a grown-up's
 * or kept from them is not. */
#include "tests/support.h"

#include <string.h>

/* The body of a child's page of a map with these members, for @reader, as of
 * 1 June 2024. */
static char *
page_for (const char *members, const char *child, const char *reader)
{
  g_autoptr (SosMap) map = sos_test_map_with (members);
  SosPageOptions options = { .reader = reader, .child = child, .as_of = sos_date_new (2024, 6, 1) };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *page = NULL;

  ck_assert_msg (sos_render_html (map, &options, stream, NULL, &error), "%s", error != NULL ? error->message : "");
  g_output_stream_write (stream, "", 1, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  page = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));

  return g_strdup (strstr (page, "<body"));
}

/* Each of the words is on the page, or none of them. */
static void
assert_words (const char *page, gboolean are_there, const char *const *words)
{
  for (; *words != NULL; words++)
    ck_assert_msg ((strstr (page, *words) != NULL) == are_there, "%s", *words);
}

#define ASSERT_SAYS(page, ...) assert_words (page, TRUE, (const char *const[]) { __VA_ARGS__, NULL })
#define ASSERT_SILENT(page, ...) assert_words (page, FALSE, (const char *const[]) { __VA_ARGS__, NULL })

#define PEOPLE                                                                                       \
  "'people':[{'id':'kim','name':'Kim','role':'child'},{'id':'sam','name':'Sam','role':'child'},"     \
  "{'id':'mum','name':'Ann','role':'parent'},"                                                       \
  "{'id':'gran','name':'Gran','role':'family','network':{'joined':'2024-01-01','circle':'inner'}},"  \
  "{'id':'joe','name':'Joe','role':'friend','network':{'joined':'2024-01-01','left':'2024-02-01'}}," \
  "{'id':'sue','name':'Sue','role':'friend','network':{'joined':'2024-07-01','circle':'outer'}},"    \
  "{'id':'bea','name':'Bea','role':'friend','died':'2024-05','network':{'joined':'2024-01-01'}},"    \
  "{'id':'wendy','name':'Wendy','role':'professional','lead':true}]"

START_TEST (the_latest_three_houses_stand_in_the_houses)
{
  g_autofree char *page = page_for (
      PEOPLE
      ",'voice':["
      "{'id':'v1','child':'kim','on':'2024-03-01','tool':'three_houses','worries':'the dark','good':'my dog',"
      "'dreams':'a tree house','own_words':true},"
      "{'id':'v2','child':'kim','on':'2024-01-01','tool':'three_houses','worries':'the cellar','own_words':true},"
      "{'id':'v3','child':'kim','on':'2024-04','tool':'conversation','text':'I like school.','own_words':true},"
      "{'id':'v4','child':'kim','on':'2024-07-01','tool':'three_houses','worries':'not said yet'},"
      "{'id':'v5','child':'sam','on':'2024-04-01','tool':'three_houses','worries':'what Sam says'}]",
      "kim", NULL);

  ASSERT_SAYS (page, "<blockquote dir=\"auto\">the dark</blockquote>", "<blockquote dir=\"auto\">my dog</blockquote>",
               "<blockquote dir=\"auto\">a tree house</blockquote>", "<q dir=\"auto\">the cellar</q>",
               "<q dir=\"auto\">I like school.</q>", "What you told us: 1 March 2024", "April 2024");
  ASSERT_SILENT (page, "not said yet", "what Sam says", "Sam");
}
END_TEST

START_TEST (other_tools_fill_the_houses_where_there_are_none)
{
  g_autofree char *page =
      page_for (PEOPLE ",'voice':["
                       "{'id':'v1','child':'kim','on':'2024-03-01','tool':'fairy_wizard','dreams':'soft hands'},"
                       "{'id':'v2','child':'kim','tool':'conversation','worries':'long ago'}]",
                "kim", NULL);

  ASSERT_SAYS (page, "<blockquote dir=\"auto\">soft hands</blockquote>", "<q dir=\"auto\">long ago</q>");
}
END_TEST

START_TEST (what_others_wrote_of_a_child_is_not_the_child_s)
{
  g_autofree char *page = page_for (
      PEOPLE
      ",'voice':["
      "{'id':'v1','child':'kim','on':'2024-03-01','tool':'observation','text':'Kim hid','analysis':'attached to'},"
      "{'id':'v2','child':'kim','on':'2024-03-02','tool':'conversation','declined':true,'text':'would not talk'},"
      "{'id':'v3','child':'kim','on':'2024-03-03','tool':'three_houses','worries':'as the worker puts it',"
      "'own_words':false,'influence':'not told yet'},"
      "{'id':'v4','child':'kim','on':'2024-03-04','tool':'conversation','text':'I want a key','own_words':true,"
      "'informed':true,'influence':'Kim has a key now','analysis':'autonomy'},"
      "{'id':'v5','child':'sam','on':'2024-03-04','tool':'conversation','informed':true,'influence':'of Sam'}]",
      "kim", NULL);

  ASSERT_SAYS (page, "I want a key", "Kim has a key now");
  ASSERT_SILENT (page, "Kim hid", "attached to", "would not talk", "as the worker", "not told yet", "autonomy",
                 "of Sam");
}
END_TEST

#define SCALE(ratings)                                                                                           \
  PEOPLE ",'scales':[{'id':'s','topic':'safety','question':'How safe?','zero':'anchor zero','ten':'anchor ten'," \
         "'ratings':[" ratings "]}]"

START_TEST (only_the_child_s_own_numbers_are_there)
{
  g_autofree char *page = page_for (
      SCALE (
          "{'id':'r1','by':'kim','on':'2024-03-01','round':1,'value':3,'why':'so so'},"
          "{'id':'r2','by':'kim','on':'2024-04-01','round':2,'child':'kim','value':10,'why':'better'},"
          "{'id':'r3','by':'kim','on':'2024-05-01','round':3,'child':'kim','not_rated':'declined','why':'no thanks'},"
          "{'id':'r4','by':'kim','on':'2024-05-02','round':4,'child':'sam','value':1,'why':'for Sam'},"
          "{'id':'r5','by':'sam','on':'2024-04-01','round':2,'child':'kim','value':2,'why':'by Sam'},"
          "{'id':'r6','by':'mum','on':'2024-04-01','round':2,'value':9,'why':'by Mum'},"
          "{'id':'r7','by':'kim','on':'2024-06-02','round':5,'child':'kim','value':5,'why':'tomorrow'}"),
      "kim", NULL);

  ASSERT_SAYS (page, "How safe?", "You said 10 (1 April 2024).", "better", "0 is as bad as it can be.",
               "<li class=\"now\">10</li>");
  ASSERT_SILENT (page, "no thanks", "for Sam", "by Sam", "by Mum", "tomorrow", "anchor", "You said 9", "You said 2",
                 "You said 1 ", "Put a ring round");
}
END_TEST

START_TEST (a_scale_that_runs_the_other_way_says_so)
{
  g_autofree char *page = page_for (PEOPLE ",'scales':[{'id':'s','higher_is':'worse','ratings':["
                                           "{'id':'r','by':'kim','on':'2024-03-01','value':0}]}]",
                                    "kim", NULL);

  ASSERT_SAYS (page, "0 is as good as it can be.", "You said 0 (1 March 2024).");
}
END_TEST

START_TEST (nobody_is_asked_for_a_number_who_should_not_be)
{
  g_autofree char *able = page_for ("'people':[{'id':'kim','role':'child','born':'2015'}]", "kim", NULL);
  g_autofree char *young = page_for ("'people':[{'id':'kim','role':'child','born':'2023'}]", "kim", NULL);
  g_autofree char *unable = page_for ("'people':[{'id':'kim','role':'child','can_use_tools':false}]", "kim", NULL);
  g_autofree char *spared =
      page_for (SCALE ("{'id':'r','by':'kim','on':'2024-03-01','not_rated':'not_asked'}"), "kim", NULL);

  ASSERT_SAYS (able, "My numbers", "Put a ring round");
  ASSERT_SILENT (young, "My numbers");
  ASSERT_SILENT (unable, "My numbers");
  ASSERT_SILENT (spared, "My numbers");
}
END_TEST

/* Nobody is to see it yet, and a child's page lies about. */
START_TEST (a_number_given_apart_waits_for_the_others)
{
  g_autofree char *page = page_for (
      PEOPLE
      ",'scales':[{'id':'s','topic':'safety','required':['kim','mum'],'ratings':["
      "{'id':'r1','by':'kim','on':'2024-03-01','round':1,'child':'kim','value':7,'why':'secret','independent':true},"
      "{'id':'r2','by':'gran','on':'2024-03-01','round':1,'child':'kim','value':4,'independent':true}]}]",
      "kim", NULL);

  ASSERT_SAYS (page, "when everybody has said theirs");
  ASSERT_SILENT (page, "You said 7", "secret", "class=\"now\"");
}
END_TEST

START_TEST (an_explanation_is_for_those_it_names)
{
  g_autofree char *page =
      page_for (PEOPLE ",'explanations':["
                       "{'id':'x1','method':'words_and_pictures','audience':['kim','sam'],'frames':["
                       "{'asks':'Why?','says':'Because.','picture':'ref-77'},{'says':'And so.'}],"
                       "'explained':[{'child':'sam','on':'2024-02-02'},{'child':'kim','on':'2024-03-03'}]},"
                       "{'id':'x2','audience':['sam'],'frames':[{'says':'only for Sam'}]},"
                       "{'id':'x3','frames':[{'says':'for nobody yet'}]}]",
                "kim", NULL);

  ASSERT_SAYS (page, "Why?", "Because.", "And so.", "3 March 2024", "My picture");
  ASSERT_SILENT (page, "only for Sam", "for nobody yet", "2 February", "ref-77");
}
END_TEST

#define RULE(id, text) "'rules':[{'id':'" id "','situation':'" text "','will':'acts','who':['kim','gran']}]"

START_TEST (the_plan_that_holds_today_is_there_rule_by_rule)
{
  static const char plans[] = PEOPLE
      ",'safety_plans':["
      "{'id':'p1','agreed':'2024-03-01','review_on':'2024-06-20','rules':[{'id':'q1','situation':'When it is "
      "loud.','who':['kim','gran'],'will':'Gran comes.','watched_by':['gran']}]},"
      "{'id':'p2','agreed':'2024-01-01','ended':'2024-02-01'," RULE (
          "q2", "Over now.") "},"
                             "{'id':'p3'," RULE ("q3", "Nobody agreed.") "},"
                                                                         "{'id':'p4','agreed':'2024-07-01'," RULE (
                                                                             "q4", "Next month.") "}]";
  g_autofree char *early = g_strconcat ("'pathway':'early_help',", plans, NULL);
  g_autofree char *page = page_for (plans, "kim", NULL);
  g_autofree char *early_page = page_for (early, "kim", NULL);

  ASSERT_SAYS (page, "My safety plan", "When it is loud.", "You and <bdi>Gran</bdi>", "Gran comes.",
               "On 20 June 2024 we look");
  ASSERT_SILENT (page, "Over now.", "Nobody agreed.", "Next month.");
  ASSERT_SAYS (early_page, "My family&#39;s plan", "When it is loud.");
  ASSERT_SILENT (early_page, "safety plan");
}
END_TEST

START_TEST (who_helps_now_is_named_by_circle)
{
  g_autofree char *page = page_for (PEOPLE, "kim", NULL);

  ASSERT_SAYS (page, "Closest to me", "<bdi>Gran</bdi>", "Works with my family", "<bdi>Wendy</bdi>");
  ASSERT_SILENT (page, "Joe", "Sue", "Bea", "Ann", "Sam", "A bit further away");
}
END_TEST

START_TEST (what_is_for_grown_ups_is_not_there)
{
  g_autofree char *page = page_for (
      PEOPLE
      ",'reason':'w-reason','worries':{'harm':[{'id':'h','text':'w-harm','about':['kim'],'by':'kim','own_words':true,"
      "'dispute':{'by':['mum'],'account':'w-dispute'}}],'complicating_factors':[{'id':'f','text':'w-factor'}],"
      "'missing_information':[{'id':'i','text':'w-missing'}],'danger_statements':[{'id':'d','text':'w-danger'}]},"
      "'working_well':{'strengths':[{'id':'st','text':'w-strength'}]},"
      "'next_steps':{'bottom_lines':[{'id':'b','text':'w-line'}],'safety_goals':[{'id':'g','text':'w-goal'}],"
      "'actions':[{'id':'a','text':'w-action'}],'contingency':[{'id':'c','text':'w-contingency'}]},"
      "'events':[{'id':'e','what':'visit','on':'2024-01-01','note':'w-event','children':['kim']}],"
      "'chronology':[{'id':'ch','text':'w-chronology'}],'consents':[{'id':'co','scope':'w-consent'}],"
      "'analysis':{'strengths':'w-analysis'},'milestones':[{'id':'m','text':'w-milestone'}],"
      "'cycles':[{'id':'cy','number':1,'note':'w-cycle'}],'assessments':[{'id':'as','tool':'sdq','note':'w-sdq'}],"
      "'demonstrations':[],'shared':[{'id':'sh','comment':'w-shared'}]",
      "kim", NULL);

  ASSERT_SILENT (page, "w-");
}
END_TEST

START_TEST (what_is_kept_from_the_child_or_the_reader_is_not_there)
{
  static const char members[] =
      PEOPLE ",'voice':[{'id':'v1','child':'kim','tool':'three_houses','worries':'not for Mum','keep_from':['mum']}],"
             "'explanations':[{'id':'x','audience':['kim'],'frames':[{'says':'not for Kim'}],'keep_from':['kim']}]";
  g_autofree char *own = page_for (members, "kim", NULL);
  g_autofree char *for_mum = page_for (members, "kim", "mum");

  ASSERT_SAYS (own, "not for Mum");
  ASSERT_SILENT (own, "not for Kim", "My words and pictures");
  ASSERT_SILENT (for_mum, "not for Mum", "not for Kim", "What you told us");
}
END_TEST

START_TEST (an_empty_page_is_a_sheet_to_draw_on)
{
  g_autofree char *page = page_for ("'people':[{'id':'kim','role':'child'}]", "kim", NULL);

  ASSERT_SAYS (page, "This is me", "My three houses", "House of dreams", "Put a ring round a number",
               "Write or draw them", "What I want to ask or say");
  ASSERT_SILENT (page, "blockquote", "<q", "My words and pictures", "safety plan", "class=\"now\"", "There is more");
}
END_TEST

#define HOSTILE "<script>alert(1)</script>\\\" onload=x & \\u202e &#60;i&#62;"

START_TEST (whatever_is_written_is_text)
{
  g_autofree char *page = page_for (
      "'people':[{'id':'kim','name':'" HOSTILE "','role':'child'},{'id':'g','name':'" HOSTILE "','role':'friend',"
      "'network':{'joined':'2024-01-01'}}],"
      "'voice':[{'id':'v','child':'kim','on':'2024-01-01','own_words':true,'informed':true,'influence':'" HOSTILE "',"
      "'worries':'" HOSTILE "','good':'" HOSTILE "','dreams':'" HOSTILE "','text':'" HOSTILE "'},"
      "{'id':'v2','child':'kim','own_words':true,'worries':'" HOSTILE "','text':'" HOSTILE "'}],"
      "'explanations':[{'id':'x','audience':['kim'],'frames':[{'asks':'" HOSTILE "','says':'" HOSTILE "'}]}],"
      "'safety_plans':[{'id':'p','agreed':'2024-01-01','rules':[{'id':'q','situation':'" HOSTILE "',"
      "'will':'" HOSTILE "','who':['g'],'watched_by':['g']}]}],"
      "'scales':[{'id':'s','question':'" HOSTILE "','ratings':[{'id':'r','by':'kim','on':'2024-01-01','value':1,"
      "'why':'" HOSTILE "'}]}]",
      "kim", NULL);

  ASSERT_SILENT (page, "<script", "\" onload", "<i>", "\xe2\x80\xae");
  ASSERT_SAYS (page, "&lt;script&gt;", "&amp;#60;i");
}
END_TEST

#define N_MANY 500

/* However much there is, the page stays one that can be held in a hand. */
START_TEST (what_is_too_much_is_left_out_and_said_so)
{
  g_autoptr (GString) members = g_string_new ("'people':[{'id':'kim','role':'child'}");
  g_autofree char *page = NULL;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (members, ",{'id':'p%u','name':'Helper','role':'friend','network':{'joined':'2024-01-01'}}",
                            i);
  g_string_append (members, "],'voice':[");
  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (members, "%s{'id':'v%u','child':'kim','worries':'w'}", i > 0 ? "," : "", i);
  g_string_append (members, "],'scales':[");
  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (members, "%s{'id':'s%u','ratings':[{'id':'r%u','by':'kim','on':'2024-01-01','value':4}]}",
                            i > 0 ? "," : "", i, i);
  g_string_append (members, "]");
  page = page_for (members->str, "kim", NULL);

  ck_assert_uint_lt (strlen (page), 40000);
  ASSERT_SAYS (page, "There is more than fits on this page.");
}
END_TEST

SOS_TEST_MAIN ("child-page",
               the_latest_three_houses_stand_in_the_houses,
               other_tools_fill_the_houses_where_there_are_none,
               what_others_wrote_of_a_child_is_not_the_child_s,
               only_the_child_s_own_numbers_are_there,
               a_scale_that_runs_the_other_way_says_so,
               nobody_is_asked_for_a_number_who_should_not_be,
               a_number_given_apart_waits_for_the_others,
               an_explanation_is_for_those_it_names,
               the_plan_that_holds_today_is_there_rule_by_rule,
               who_helps_now_is_named_by_circle,
               what_is_for_grown_ups_is_not_there,
               what_is_kept_from_the_child_or_the_reader_is_not_there,
               an_empty_page_is_a_sheet_to_draw_on,
               whatever_is_written_is_text,
               what_is_too_much_is_left_out_and_said_so)
