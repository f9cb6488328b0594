/* SPDX-License-Identifier: MIT */
/* What is kept from somebody is not in their copy, nor what hangs on it. */
#include "tests/support.h"

#include <string.h>

#define PEOPLE                                                                             \
  "\"people\":[{\"id\":\"dad\",\"role\":\"parent\"},{\"id\":\"mum\",\"role\":\"parent\"}," \
  "{\"id\":\"kay\",\"role\":\"child\"},"                                                   \
  "{\"id\":\"aunt\",\"role\":\"family\",\"keep_from\":[\"dad\"]}]"

/* A map of these people and @rest, as father may see it. */
static char *
for_dad (const char *rest)
{
  g_autofree char *text = g_strdup_printf ("{\"sos\":1,\"id\":\"m\"," PEOPLE "%s%s}", *rest ? "," : "", rest);
  g_autoptr (SosMap) map = sos_test_map (text);
  g_autoptr (SosMap) view = sos_map_copy_for (map, "dad", NULL);

  ck_assert_ptr_nonnull (view);

  return sos_map_to_text (view, SOS_WRITE_COMPACT, NULL);
}

static void
check_view (const char *rest, const char *expected)
{
  g_autofree char *view = for_dad (rest);
  g_autofree char *whole = g_strdup_printf (
      "{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"dad\",\"role\":\"parent\"},{\"id\":\"mum\",\"role\":"
      "\"parent\"},{\"id\":\"kay\",\"role\":\"child\"}]%s%s}\n",
      *expected ? "," : "", expected);

  ck_assert_str_eq (view, whole);
}

START_TEST (a_kept_record_is_left_out)
{
  check_view ("", "");
  check_view ("\"working_well\":{\"strengths\":[{\"id\":\"a\",\"text\":\"x\",\"keep_from\":[\"dad\"]},"
              "{\"id\":\"b\",\"text\":\"y\",\"keep_from\":[\"mum\"]}]}",
              "\"working_well\":{\"strengths\":[{\"id\":\"b\",\"text\":\"y\"}]}");
}
END_TEST

START_TEST (what_one_kept_person_said_goes_with_them)
{
  check_view ("\"working_well\":{\"strengths\":[{\"id\":\"a\",\"text\":\"x\",\"by\":\"aunt\"}]}", "");
  check_view (
      "\"scales\":[{\"id\":\"s\",\"ratings\":[{\"id\":\"r1\",\"by\":\"aunt\",\"on\":\"2026-01-01\",\"value\":1},"
      "{\"id\":\"r2\",\"by\":\"mum\",\"on\":\"2026-01-01\",\"value\":2}]}]",
      "\"scales\":[{\"id\":\"s\",\"ratings\":[{\"id\":\"r2\",\"by\":\"mum\",\"on\":\"2026-01-01\",\"value\":2}]}]");
}
END_TEST

/* An empty list would say something else than the one that was there. */
START_TEST (a_list_loses_the_kept_and_goes_with_the_last)
{
  check_view ("\"events\":[{\"id\":\"e1\",\"what\":\"visit\",\"on\":\"2026-01-01\",\"present\":[\"aunt\",\"mum\"]},"
              "{\"id\":\"e2\",\"what\":\"visit\",\"on\":\"2026-01-02\",\"present\":[\"aunt\"]}]",
              "\"events\":[{\"id\":\"e1\",\"what\":\"visit\",\"on\":\"2026-01-01\",\"present\":[\"mum\"]}]");
}
END_TEST

START_TEST (what_stands_inside_goes_along)
{
  check_view ("\"safety_plans\":[{\"id\":\"p\",\"keep_from\":[\"dad\"],\"rules\":[{\"id\":\"r\",\"will\":\"x\"}]}],"
              "\"demonstrations\":[{\"id\":\"d\",\"rule\":\"r\",\"on\":\"2026-01-01\"}]",
              "");
}
END_TEST

START_TEST (it_goes_on_from_one_to_the_next)
{
  check_view ("\"worries\":{\"harm\":[{\"id\":\"h\",\"keep_from\":[\"dad\"]}],"
              "\"danger_statements\":[{\"id\":\"d\",\"evidence\":[\"h\"]}]},"
              "\"working_well\":{\"safety\":[{\"id\":\"x\",\"danger\":\"d\"}]},"
              "\"next_steps\":{\"safety_goals\":[{\"id\":\"g\",\"dangers\":[\"d\"]}],"
              "\"actions\":[{\"id\":\"a\",\"goal\":\"g\"}]},"
              "\"milestones\":[{\"id\":\"m1\",\"goal\":\"g\"}],"
              "\"suppressed\":[{\"id\":\"s1\",\"record\":\"a\"},{\"id\":\"s2\",\"record\":\"s1\"}]",
              "");
}
END_TEST

START_TEST (a_small_value_goes_alone)
{
  check_view ("\"worries\":{\"harm\":[{\"id\":\"h\",\"dispute\":{\"by\":[\"aunt\"],\"account\":\"x\"}}]},"
              "\"review\":{\"how\":\"x\",\"with\":[\"aunt\"]}",
              "\"worries\":{\"harm\":[{\"id\":\"h\"}]}");
}
END_TEST

START_TEST (what_has_become_empty_goes)
{
  check_view ("\"analysis\":{\"issues\":[{\"id\":\"i\",\"issue\":\"x\",\"keep_from\":[\"dad\"]}]}", "");
}
END_TEST

START_TEST (extensions_stay_inside) { check_view ("\"extensions\":{\"note\":\"x\"}", ""); }
END_TEST

START_TEST (others_see_what_is_kept_from_one)
{
  g_autoptr (SosMap) map = sos_test_map ("{\"sos\":1,\"id\":\"m\"," PEOPLE "}");
  g_autoptr (SosMap) view = sos_map_copy_for (map, "mum", NULL);

  ck_assert_ptr_nonnull (sos_map_lookup (view, SOS_PERSON, "aunt"));
  ck_assert_ptr_null (((const SosRecord *) sos_map_lookup (view, SOS_PERSON, "aunt"))->keep_from);
}
END_TEST

START_TEST (nobody_is_not_a_person)
{
  g_autoptr (SosMap) map =
      sos_test_map ("{\"sos\":1,\"id\":\"m\"," PEOPLE ",\"cycles\":[{\"id\":\"c\",\"number\":1}]}");
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (sos_map_copy_for (map, "nobody", NULL));
  ck_assert_ptr_null (sos_map_copy_for (map, "c", &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_REFERENCE));
}
END_TEST

/* A chain of a hundred thousand that falls one by one, in the worst order. */
START_TEST (a_long_chain_falls_in_linear_time)
{
  g_autoptr (GString) text = g_string_new ("{\"sos\":1,\"id\":\"m\"," PEOPLE ",\"suppressed\":[");
  g_autoptr (SosMap) map = NULL, view = NULL;
  guint n = 90000 / sos_test_step ();

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "{\"id\":\"s%u\",\"record\":\"s%u\"},", i, i + 1);
  g_string_append_printf (text, "{\"id\":\"s%u\",\"record\":\"aunt\"}]}", n);

  map = sos_test_map (text->str);
  view = sos_map_copy_for (map, "dad", NULL);
  ck_assert_uint_eq (sos_map_get_document (view)->suppressed.n, 0);
}
END_TEST

SOS_TEST_MAIN ("view",
               a_kept_record_is_left_out,
               what_one_kept_person_said_goes_with_them,
               a_list_loses_the_kept_and_goes_with_the_last,
               what_stands_inside_goes_along,
               it_goes_on_from_one_to_the_next,
               a_small_value_goes_alone,
               what_has_become_empty_goes,
               extensions_stay_inside,
               others_see_what_is_kept_from_one,
               nobody_is_not_a_person,
               a_long_chain_falls_in_linear_time)
