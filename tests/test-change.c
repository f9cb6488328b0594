/* SPDX-License-Identifier: MIT */
/* Adding, updating and removing records, and transactions. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tests/saving.h"

static const char map_text[] =
    "{\"sos\":1,\"id\":\"m\",\"people\":["
    "{\"id\":\"mum\",\"name\":\"Ana\",\"role\":\"parent\",\"network\":{\"permanent\":true}},"
    "{\"id\":\"kay\",\"role\":\"child\"},"
    "{\"id\":\"gran\",\"role\":\"family\"},"
    "{\"id\":\"lou\",\"role\":\"child\"},"
    "{\"id\":\"sw\",\"role\":\"professional\",\"function\":\"social_worker\"}],"
    "\"relationships\":[{\"id\":\"rel\",\"from\":\"gran\",\"to\":\"mum\",\"kind\":\"parent_of\"}],"
    "\"worries\":{\"harm\":[{\"id\":\"h1\",\"text\":\"a\",\"about\":[\"kay\"]},"
    "{\"id\":\"h2\",\"text\":\"b\",\"about\":[\"kay\",\"lou\"],\"dispute\":{\"by\":[\"gran\"]}}],"
    "\"danger_statements\":[{\"id\":\"d1\",\"evidence\":[\"h1\",\"h2\"]}]},"
    "\"next_steps\":{\"actions\":[{\"id\":\"a1\",\"owner\":\"gran\"}]},"
    "\"scales\":[{\"id\":\"s1\",\"question\":\"how safe\",\"ratings\":["
    "{\"id\":\"r1\",\"by\":\"gran\",\"on\":\"2026-01-01\",\"value\":3},"
    "{\"id\":\"r2\",\"by\":\"mum\",\"on\":\"2026-01-01\",\"value\":0}]}],"
    "\"review\":{\"how\":\"at home\",\"with\":[\"gran\"]},"
    "\"suppressed\":[{\"id\":\"x1\",\"rule\":\"some.rule\",\"record\":\"r1\"}]}";

static char *
text_of (const SosMap *map)
{
  return sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
}

/* The change failed with this code at this pointer, and the map is as it was. */
static void
is_refused (const SosMap *map, const char *before, GError *error, SosError code, const char *pointer)
{
  g_autofree char *after = text_of (map);
  const SosProblem *problems;
  guint n = 0;

  ck_assert_ptr_nonnull (error);
  ck_assert (g_error_matches (error, SOS_ERROR, (gint) code));
  problems = sos_error_get_problems (error, &n);
  ck_assert_uint_gt (n, 0);
  ck_assert_str_eq (problems[0].pointer, pointer);
  ck_assert_uint_eq (problems[0].line, 0);
  ck_assert_str_eq (before, after);
  g_error_free (error);
}

#define ck_refused_add(map, parent, record, code, pointer)                     \
  do                                                                           \
    {                                                                          \
      g_autofree char *unchanged = text_of (map);                              \
      GError *failure = NULL;                                                  \
                                                                               \
      ck_assert_ptr_null (sos_map_add_record (map, parent, record, &failure)); \
      is_refused (map, unchanged, failure, code, pointer);                     \
    }                                                                          \
  while (0)

#define ck_refused_update(map, record, code, pointer)             \
  do                                                              \
    {                                                             \
      g_autofree char *unchanged = text_of (map);                 \
      GError *failure = NULL;                                     \
                                                                  \
      ck_assert (!sos_map_update_record (map, record, &failure)); \
      is_refused (map, unchanged, failure, code, pointer);        \
    }                                                             \
  while (0)

START_TEST (a_new_map_has_an_id)
{
  g_autoptr (SosMap) named = sos_map_new ("family-1", NULL), made = sos_map_new (NULL, NULL);
  g_autoptr (SosMap) other = sos_map_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sos_map_to_text (named, SOS_WRITE_COMPACT, NULL);

  ck_assert_str_eq (text, "{\"sos\":1,\"id\":\"family-1\"}\n");
  ck_assert_uint_eq (strlen (sos_map_get_document (made)->id), 16);
  ck_assert_str_ne (sos_map_get_document (made)->id, sos_map_get_document (other)->id);
  ck_assert_ptr_null (sos_map_new ("two words", &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_ID));
}
END_TEST

START_TEST (records_are_added_at_the_end_of_their_lists)
{
  g_autoptr (SosMap) map = sos_map_new ("m", NULL);
  SosPerson mum = { .id = "mum", .role = SOS_ROLE_PARENT, .name = "Ana" }, kay = { .role = SOS_ROLE_CHILD };
  const char *child = NULL;
  SosHarm harm = { .text = "left alone" };
  SosIssue issue = { .id = "i1", .issue = "money" };
  g_autofree char *text = NULL;

  ck_assert_str_eq (sos_map_add_record (map, NULL, &mum, NULL), "mum");
  child = sos_map_add_record (map, NULL, &kay, NULL);
  ck_assert_uint_eq (strlen (child), 16);
  harm.id = "h1";
  harm.about = (const char *const[]) { child, NULL };
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &harm, NULL));
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &issue, NULL));

  ck_assert_uint_eq (sos_map_get_children (map)->n, 1);
  ck_assert_str_eq (sos_map_get_document (map)->worries.harm.items[0]->about[0], child);
  ck_assert_str_eq (sos_map_get_document (map)->analysis->issues.items[0]->issue, "money");
  text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  sos_map_unref (sos_test_map (text));
}
END_TEST

START_TEST (a_rating_stands_in_its_scale)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosRating rating = { .by = "mum", .on = sos_date_new (2026, 2, 1), .value = { 4, TRUE } };
  const char *id = sos_map_add_record (map, "s1", &rating, NULL);
  const SosScale *scale = sos_map_lookup (map, SOS_SCALE, "s1");

  ck_assert_uint_eq (scale->ratings.n, 3);
  ck_assert_str_eq (scale->ratings.items[2]->id, id);
  ck_refused_add (map, "s1", &rating, SOS_ERROR_RULE, "/scales/0/ratings/3");
  ck_refused_add (map, NULL, &rating, SOS_ERROR_REFERENCE, "");
  ck_refused_add (map, "h1", &rating, SOS_ERROR_REFERENCE, "");
  rating.not_rated = SOS_NOT_RATED_DECLINED;
  rating.round = 2;
  ck_refused_add (map, "s1", &rating, SOS_ERROR_RULE, "/scales/0/ratings/3");
  rating.not_rated = 0;
  rating.value.is_set = FALSE;
  ck_refused_add (map, "s1", &rating, SOS_ERROR_REQUIRED, "/scales/0/ratings/3");
}
END_TEST

START_TEST (a_scale_may_come_with_its_ratings)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosRating one = { .by = "mum", .on = sos_date_new (2026, 2, 1), .value = { 4, TRUE } }, two = one;
  const SosRating *both[] = { &one, &two };
  SosScale scale = { .id = "s2", .ratings = { both, 2 } };

  ck_refused_add (map, NULL, &scale, SOS_ERROR_RULE, "/scales/1/ratings/1");
  two.by = "gran";
  one.id = two.id = "same";
  ck_refused_add (map, NULL, &scale, SOS_ERROR_ID, "/scales/1/ratings/1/id");
  two.id = NULL;
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &scale, NULL));
  ck_assert_ptr_nonnull (sos_map_lookup (map, SOS_RATING, "same"));
}
END_TEST

START_TEST (values_are_checked_as_the_reader_does)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosAction action = { .owner = "gran" };
  SosPerson person = { .name = "B" };
  SosAssessment assessment = { .tool = SOS_ASSESSMENT_TOOL_SDQ, .score = { 0.0 / 0.0, TRUE } };
  SosSafetyGoal goal = { .for_how_long = "six months" };
  SosEvent event = { .what = SOS_EVENT_VISIT, .on = sos_date_new (2026, 1, 1), .at = "noon" };
  SosScale scale = { .threshold = { 11, TRUE } };
  SosDocument document = *sos_map_get_document (map);

  action.id = "no good";
  ck_refused_add (map, NULL, &action, SOS_ERROR_ID, "/next_steps/actions/1/id");
  action.id = "mum";
  ck_refused_add (map, NULL, &action, SOS_ERROR_ID, "/next_steps/actions/1/id");
  action.id = NULL;
  action.owner = "nobody";
  ck_refused_add (map, NULL, &action, SOS_ERROR_REFERENCE, "/next_steps/actions/1/owner");
  action.owner = "h1";
  ck_refused_add (map, NULL, &action, SOS_ERROR_REFERENCE, "/next_steps/actions/1/owner");
  action.owner = "not an id";
  ck_refused_add (map, NULL, &action, SOS_ERROR_REFERENCE, "/next_steps/actions/1/owner");
  action.owner = NULL;
  action.about = (const char *const[]) { "kay", "mum", NULL };
  ck_refused_add (map, NULL, &action, SOS_ERROR_REFERENCE, "/next_steps/actions/1/about/1");
  action.about = NULL;
  action.text = "\xff";
  ck_refused_add (map, NULL, &action, SOS_ERROR_ENCODING, "/next_steps/actions/1/text");
  action.text = NULL;
  action.due = sos_date_new (2026, 2, 0);
  ck_refused_add (map, NULL, &action, SOS_ERROR_DATE, "/next_steps/actions/1/due");
  action.due = 0xffffffff;
  ck_refused_add (map, NULL, &action, SOS_ERROR_DATE, "/next_steps/actions/1/due");
  action.due = 0;
  action.status = 99;
  ck_refused_add (map, NULL, &action, SOS_ERROR_RANGE, "/next_steps/actions/1/status");
  action.status = 0;
  action.support = (SosBool) 3;
  ck_refused_add (map, NULL, &action, SOS_ERROR_RANGE, "/next_steps/actions/1/support");
  action.support = SOS_UNSET;
  action.factors = (const SosFactor[]) { SOS_FACTOR_1A, (SosFactor) 1000, 0 };
  ck_refused_add (map, NULL, &action, SOS_ERROR_RANGE, "/next_steps/actions/1/factors/1");

  ck_refused_add (map, NULL, &person, SOS_ERROR_REQUIRED, "/people/5");
  person.role = SOS_ROLE_PROFESSIONAL;
  person.network = &(const SosNetwork) { .circle = SOS_CIRCLE_INNER };
  ck_refused_add (map, NULL, &person, SOS_ERROR_RULE, "/people/5/network");
  ck_refused_add (map, NULL, &assessment, SOS_ERROR_RANGE, "/assessments/0/score");
  ck_refused_add (map, NULL, &goal, SOS_ERROR_DATE, "/next_steps/safety_goals/0/for_how_long");
  ck_refused_add (map, NULL, &event, SOS_ERROR_DATE, "/events/0/at");
  ck_refused_add (map, NULL, &scale, SOS_ERROR_RANGE, "/scales/1/threshold");

  document.extensions = "{\"a\":\"\xff\"}";
  ck_refused_update (map, &document, SOS_ERROR_ENCODING, "/extensions");
  document.extensions = "{\"a\":1} \xff";
  ck_refused_update (map, &document, SOS_ERROR_ENCODING, "/extensions");
}
END_TEST

START_TEST (all_that_is_wrong_is_said)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosAction action = { .text = "\xff", .owner = "nobody at all", .priority = 77 };
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ck_assert_ptr_null (sos_map_add_record (map, NULL, &action, &error));
  sos_error_get_problems (error, &n);
  ck_assert_uint_eq (n, 3);
  ck_assert_ptr_null (strstr (error->message, "nobody"));
}
END_TEST

START_TEST (what_is_empty_is_absent)
{
  g_autoptr (SosMap) map = sos_map_new ("m", NULL);
  SosPerson person = { .id = "p",
                       .role = SOS_ROLE_CHILD,
                       .name = "",
                       .also_known_as = (const char *const[]) { "", NULL },
                       .needs = { (const SosNeed *const[]) { &(const SosNeed) { .text = "" } }, 1 },
                       .identifiers = &(const SosIdentifiers) { .upn = "" } };
  g_autofree char *text = NULL;

  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &person, NULL));
  person.needs = (SosNeedList) { NULL, 2 };
  ck_assert (sos_map_update_record (map, &person, NULL));
  text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  ck_assert_str_eq (text, "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"child\"}]}\n");
}
END_TEST

START_TEST (an_update_replaces_and_the_old_struct_stays)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  const SosAction *before = sos_map_lookup (map, SOS_ACTION, "a1"), *after;
  SosAction action = *before;

  action.status = SOS_PROGRESS_DONE;
  action.outcome = "she feels safe";
  ck_assert (sos_map_update_record (map, &action, NULL));
  after = sos_map_lookup (map, SOS_ACTION, "a1");
  ck_assert_ptr_eq (sos_map_get_document (map)->next_steps.actions.items[0], after);
  ck_assert_int_eq (before->status, SOS_PROGRESS_UNKNOWN);
  ck_assert_int_eq (after->status, SOS_PROGRESS_DONE);
  ck_assert_str_eq (after->outcome, "she feels safe");
  ck_assert_ptr_eq (after->owner, before->owner);

  action.id = "nobody";
  ck_refused_update (map, &action, SOS_ERROR_REFERENCE, "");
  action.id = "h1";
  ck_refused_update (map, &action, SOS_ERROR_REFERENCE, "");
  action.id = "a1";
  action.owner = "r1";
  ck_refused_update (map, &action, SOS_ERROR_REFERENCE, "/next_steps/actions/0/owner");
}
END_TEST

START_TEST (an_update_leaves_the_records_inside)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosScale scale = { .id = "s1", .topic = SOS_TOPIC_SAFETY };
  SosRating rating;

  ck_assert (sos_map_update_record (map, &scale, NULL));
  ck_assert_uint_eq (((const SosScale *) sos_map_lookup (map, SOS_SCALE, "s1"))->ratings.n, 2);
  ck_assert_ptr_null (((const SosScale *) sos_map_lookup (map, SOS_SCALE, "s1"))->question);

  rating = *(const SosRating *) sos_map_lookup (map, SOS_RATING, "r2");
  rating.by = "gran";
  ck_refused_update (map, &rating, SOS_ERROR_RULE, "/scales/0/ratings/1");
  rating.round = 5;
  ck_assert (sos_map_update_record (map, &rating, NULL));
  ck_assert_int_eq (((const SosScale *) sos_map_lookup (map, SOS_SCALE, "s1"))->ratings.items[1]->round, 5);
}
END_TEST

START_TEST (a_child_that_is_named_stays_a_child)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosPerson kay = *(const SosPerson *) sos_map_lookup (map, SOS_PERSON, "kay");
  SosPerson mum = *(const SosPerson *) sos_map_lookup (map, SOS_PERSON, "mum");

  kay.role = SOS_ROLE_FAMILY;
  ck_refused_update (map, &kay, SOS_ERROR_REFERENCE, "/worries/harm/0/about/0");
  mum.role = SOS_ROLE_PROFESSIONAL;
  ck_refused_update (map, &mum, SOS_ERROR_RULE, "/people/0/network");
  mum.role = SOS_ROLE_CHILD;
  ck_assert (sos_map_update_record (map, &mum, NULL));
  ck_assert_uint_eq (sos_map_get_children (map)->n, 3);
  ck_assert_str_eq (sos_map_get_children (map)->items[0]->id, "mum");
}
END_TEST

START_TEST (the_map_has_fields_of_its_own)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosDocument document = *sos_map_get_document (map);
  SosReview review = *document.review;
  SosAnalysis analysis = { .strengths = "they talk" };

  document.title = "Family A";
  document.extensions = " {\"host\" : [1.0, 2] } ";
  document.people = (SosPersonList) { 0 };
  ck_assert (sos_map_update_record (map, &document, NULL));
  ck_assert_str_eq (sos_map_get_document (map)->extensions, "{\"host\":[1.0,2]}");
  ck_assert_uint_eq (sos_map_get_document (map)->people.n, 5);

  document.extensions = "{\"a\":1,\"a\":2}";
  ck_refused_update (map, &document, SOS_ERROR_KEY, "/extensions");
  document.extensions = "[1]";
  ck_refused_update (map, &document, SOS_ERROR_TYPE, "/extensions");
  document.extensions = "{} {}";
  ck_refused_update (map, &document, SOS_ERROR_SYNTAX, "/extensions");
  document.extensions = NULL;
  document.id = NULL;
  ck_refused_update (map, &document, SOS_ERROR_REQUIRED, "");
  document.id = "m";
  document.revision = -1;
  ck_refused_update (map, &document, SOS_ERROR_RANGE, "/revision");

  review.with = (const char *const[]) { "nobody", NULL };
  ck_refused_update (map, &review, SOS_ERROR_REFERENCE, "/review/with/0");
  ck_assert (sos_map_update_record (map, &(SosReview) { 0 }, NULL));
  ck_assert_ptr_null (sos_map_get_document (map)->review);
  ck_assert (sos_map_update_record (map, &analysis, NULL));
  ck_assert_str_eq (sos_map_get_document (map)->analysis->strengths, "they talk");
}
END_TEST

START_TEST (who_is_referred_to_stays)
{
  static const char *const places[] = { "/relationships/0/from", "/worries/harm/1/dispute/by/0",
                                        "/next_steps/actions/0/owner", "/scales/0/ratings/0/by", "/review/with/0" };
  g_autoptr (SosMap) map = sos_test_map (map_text);
  g_autofree char *before = text_of (map);
  GError *error = NULL;
  const SosProblem *problems;
  guint n = 0;

  ck_assert (!sos_map_remove (map, "gran", SOS_REMOVE_DEFAULT, &error));
  problems = sos_error_get_problems (error, &n);
  ck_assert_uint_eq (n, G_N_ELEMENTS (places));
  for (guint i = 0; i < n; i++)
    ck_assert_str_eq (problems[i].pointer, places[i]);
  is_refused (map, before, error, SOS_ERROR_REFERENCE, places[0]);

  ck_assert (sos_map_remove (map, "sw", SOS_REMOVE_DEFAULT, NULL));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_PERSON, "sw"));
  error = NULL;
  ck_assert (!sos_map_remove (map, "sw", SOS_REMOVE_REFERENCES, &error));
  g_clear_error (&error);
}
END_TEST

START_TEST (references_are_taken_along)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  const SosDocument *document = sos_map_get_document (map);

  ck_assert (sos_map_remove (map, "gran", SOS_REMOVE_REFERENCES, NULL));
  ck_assert_uint_eq (document->relationships.n, 0);
  ck_assert_ptr_null (document->worries.harm.items[1]->dispute);
  ck_assert_ptr_null (document->next_steps.actions.items[0]->owner);
  ck_assert_ptr_null (document->review->with);
  /* Her rating goes, and a suppression of it must not become one of the whole map. */
  ck_assert_uint_eq (document->scales.items[0]->ratings.n, 1);
  ck_assert_uint_eq (document->suppressed.n, 0);
}
END_TEST

START_TEST (what_was_about_one_child_is_not_about_all)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  const SosDocument *document = sos_map_get_document (map);

  ck_assert (sos_map_remove (map, "kay", SOS_REMOVE_REFERENCES, NULL));
  ck_assert_uint_eq (document->worries.harm.n, 1);
  ck_assert_str_eq (document->worries.harm.items[0]->id, "h2");
  ck_assert_str_eq (document->worries.harm.items[0]->about[0], "lou");
  ck_assert_str_eq (document->worries.danger_statements.items[0]->evidence[0], "h2");
}
END_TEST

START_TEST (a_record_goes_with_those_inside_it)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  g_autofree char *before = text_of (map);
  GError *error = NULL;

  ck_assert (!sos_map_remove (map, "s1", SOS_REMOVE_DEFAULT, &error));
  is_refused (map, before, error, SOS_ERROR_REFERENCE, "/suppressed/0/record");
  ck_assert (sos_map_remove (map, "s1", SOS_REMOVE_REFERENCES, NULL));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RATING, "r2"));
}
END_TEST

/* Each of them is on the next one. */
START_TEST (a_long_chain_goes_whole)
{
  const guint n = 20000;
  g_autoptr (GString) text = g_string_new ("{\"sos\":1,\"id\":\"m\",\"suppressed\":[");
  g_autoptr (SosMap) map = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "{\"id\":\"x%u\",\"record\":\"x%u\"},", i, i + 1);
  g_string_append_printf (text, "{\"id\":\"x%u\"}]}", n);
  map = sos_test_map (text->str);

  ck_assert (sos_map_remove (map, "x20000", SOS_REMOVE_REFERENCES, NULL));
  ck_assert_uint_eq (sos_map_get_document (map)->suppressed.n, 0);
}
END_TEST

START_TEST (a_transaction_holds_or_rolls_back_whole)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  g_autofree char *before = text_of (map), *after = NULL, *inner = NULL;
  SosStrength strength = { .id = "st", .text = "she sings" };
  SosPerson person = { .id = "new", .role = SOS_ROLE_CHILD };

  sos_map_begin (map);
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &person, NULL));
  ck_assert (sos_map_remove (map, "s1", SOS_REMOVE_REFERENCES, NULL));
  inner = text_of (map);
  sos_map_begin (map);
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &strength, NULL));
  ck_assert (!sos_map_remove (map, "mum", SOS_REMOVE_DEFAULT, NULL));
  sos_map_rollback (map);
  after = text_of (map);
  ck_assert_str_eq (after, inner);
  ck_assert_uint_eq (sos_map_get_children (map)->n, 3);
  sos_map_rollback (map);

  g_free (after);
  after = text_of (map);
  ck_assert_str_eq (after, before);
  ck_assert_uint_eq (sos_map_get_children (map)->n, 2);
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RECORD_NONE, "st"));
  ck_assert_ptr_nonnull (sos_map_lookup (map, SOS_RATING, "r1"));

  sos_map_begin (map);
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &strength, NULL));
  sos_map_commit (map);
  ck_assert_ptr_nonnull (sos_map_lookup (map, SOS_STRENGTH, "st"));
}
END_TEST

/* Others may be reading it by then. */
START_TEST (a_sealed_map_is_not_rolled_back)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  SosMilestone milestone = { 0 };

  sos_map_begin (map);
  ck_assert_ptr_nonnull (sos_map_add_record (map, NULL, &milestone, NULL));
  sos_map_seal (map);
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*sealed*");
  sos_map_rollback (map);
  g_test_assert_expected_messages ();
  ck_assert_uint_eq (sos_map_get_document (map)->milestones.n, 1);
  sos_map_commit (map);
}
END_TEST

START_TEST (a_sealed_map_does_not_change)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  g_autoptr (SosMap) copy = NULL;
  g_autoptr (GError) error = NULL;

  sos_map_seal (map);
  ck_assert (!sos_map_remove (map, "sw", SOS_REMOVE_DEFAULT, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_RULE));
  copy = sos_map_copy (map);
  ck_assert (sos_map_remove (copy, "sw", SOS_REMOVE_DEFAULT, NULL));
}
END_TEST

/* A struct of an older libsos ends before members that this one has, one of a
 * newer libsos after them. */
START_TEST (structs_of_other_versions)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  struct {
    SosAction action;
    const char *unknown;
  } longer = { .action = { .id = "a2", .text = "from the future" } };
  SosAction action = { .id = "a3", .outcome = "not looked at" };
  const SosAction *added;
  g_autofree char *before = NULL;
  GError *error = NULL;

  ck_assert_ptr_nonnull (sos_map_add (map, SOS_ACTION, NULL, &longer, sizeof longer, NULL));
  ck_assert_ptr_nonnull (sos_map_add (map, SOS_ACTION, NULL, &action, G_STRUCT_OFFSET (SosAction, outcome), NULL));
  added = sos_map_lookup (map, SOS_ACTION, "a3");
  ck_assert_ptr_null (added->outcome);

  /* What an older caller does not know of is not lost by its updates. */
  action.outcome = "she feels safe";
  ck_assert (sos_map_update_record (map, &action, NULL));
  action.outcome = NULL;
  action.text = "changed";
  ck_assert (sos_map_update (map, SOS_ACTION, &action, G_STRUCT_OFFSET (SosAction, outcome), NULL));
  added = sos_map_lookup (map, SOS_ACTION, "a3");
  ck_assert_str_eq (added->outcome, "she feels safe");
  ck_assert_str_eq (added->text, "changed");

  longer.unknown = "lost";
  longer.action.id = "a4";
  before = text_of (map);
  ck_assert_ptr_null (sos_map_add (map, SOS_ACTION, NULL, &longer, sizeof longer, &error));
  is_refused (map, before, error, SOS_ERROR_VERSION, "");
}
END_TEST

/* What could not be read again cannot be made. */
START_TEST (limits_are_kept)
{
  g_autoptr (SosMap) map = sos_map_new ("m", NULL);
  g_autofree char *long_text = g_strnfill (SOS_DEFAULT_MAX_STRING + 1, 'a');
  SosStrength strength = { .text = long_text };
  SosMilestone milestone = { 0 };
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ck_refused_add (map, NULL, &strength, SOS_ERROR_SIZE, "/working_well/strengths/0/text");
  while (sos_map_add_record (map, NULL, &milestone, &error) != NULL)
    n++;
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_SIZE));
  ck_assert_uint_ge (n, SOS_DEFAULT_MAX_RECORDS - 6);
  text = sos_map_to_text (map, SOS_WRITE_COMPACT, &length);
  sos_map_unref (sos_map_new_from_data (text, length, NULL));
}
END_TEST

/* Bytes that the process has in memory; 0 where the system does not say. */
static gsize
resident (void)
{
  g_autofree char *statm = NULL;
  gsize pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL))
    sscanf (statm, "%*u %zu", &pages);

  return pages * (gsize) sysconf (_SC_PAGESIZE);
}

/* Editing for a day takes no more memory than editing for an hour, if one copies
 * after saving. */
START_TEST (rounds_of_updating_saving_and_copying_keep_memory_constant)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file_put (folder, "map.json", map_text);
  SosMap *map = test_read (path);
  guint rounds = sos_test_number ("SOS_ROUNDS", 300);
  gsize most = 0, early = 0;

  for (guint i = 0; i < rounds; i++)
    {
      SosAction action = *(const SosAction *) sos_map_lookup (map, SOS_ACTION, "a1");
      g_autofree char *outcome = g_strdup_printf ("%u", i % 10);
      SosMap *copy;

      action.outcome = outcome;
      sos_require (sos_map_update_record (map, &action, NULL));
      sos_require (sos_map_save (map, NULL, SOS_SAVE_DEFAULT, NULL, NULL));
      copy = sos_map_copy (map);
      sos_map_unref (map);
      map = copy;
      if (i < 10)
        most = MAX (most, sos_map_get_memory (map));
      sos_require (sos_map_get_memory (map) <= most);
      if (i == rounds / 10)
        early = resident ();
    }

  ck_assert_uint_eq ((guint) sos_map_get_document (map)->revision, rounds);
  /* What a sanitizer holds back of freed memory is not ours. */
  if (sos_test_number ("SOS_ROUNDS", 0) > 0)
    ck_assert_uint_le (resident (), early + 1024 * 1024);
  sos_map_unref (map);
}
END_TEST

SOS_TEST_MAIN ("change",
               a_new_map_has_an_id,
               records_are_added_at_the_end_of_their_lists,
               a_rating_stands_in_its_scale,
               a_scale_may_come_with_its_ratings,
               values_are_checked_as_the_reader_does,
               all_that_is_wrong_is_said,
               what_is_empty_is_absent,
               an_update_replaces_and_the_old_struct_stays,
               an_update_leaves_the_records_inside,
               a_child_that_is_named_stays_a_child,
               the_map_has_fields_of_its_own,
               who_is_referred_to_stays,
               references_are_taken_along,
               what_was_about_one_child_is_not_about_all,
               a_record_goes_with_those_inside_it,
               a_long_chain_goes_whole,
               a_transaction_holds_or_rolls_back_whole,
               a_sealed_map_is_not_rolled_back,
               a_sealed_map_does_not_change,
               structs_of_other_versions,
               limits_are_kept,
               rounds_of_updating_saving_and_copying_keep_memory_constant)
