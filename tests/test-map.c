/* SPDX-License-Identifier: MIT */
/* Reading a map in memory: look-ups, domains, children, ratings, copies. */
#include "tests/support.h"

#include <string.h>

static const char map_text[] =
    "{\"sos\":1,\"id\":\"m\",\"people\":["
    "{\"id\":\"mum\",\"name\":\"Ana\",\"role\":\"parent\"},"
    "{\"id\":\"kay\",\"role\":\"child\"},"
    "{\"id\":\"gran\",\"role\":\"family\"},"
    "{\"id\":\"lou\",\"role\":\"child\"}],"
    "\"worries\":{\"harm\":[{\"id\":\"h1\",\"text\":\"a\"}],"
    "\"danger_statements\":[{\"id\":\"d1\",\"text\":\"b\"},{\"id\":\"d2\",\"text\":\"c\"}]},"
    "\"next_steps\":{\"actions\":[{\"id\":\"a1\",\"owner\":\"mum\"}]},"
    "\"scales\":[{\"id\":\"s1\",\"threshold\":0,\"ratings\":["
    "{\"id\":\"r1\",\"by\":\"mum\",\"on\":\"2026-01-01\",\"value\":3},"
    "{\"id\":\"r2\",\"by\":\"mum\",\"on\":\"2026-02-01\",\"value\":0},"
    "{\"id\":\"r3\",\"by\":\"mum\",\"on\":\"2026-02-01\",\"round\":2,\"not_rated\":\"declined\"},"
    "{\"id\":\"r4\",\"by\":\"mum\",\"on\":\"2026-01-15\",\"child\":\"kay\",\"value\":8},"
    "{\"id\":\"r5\",\"by\":\"gran\",\"on\":\"2026-01-01\",\"value\":5}]},"
    "{\"id\":\"s2\"}]}";

START_TEST (records_are_found_by_id)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  const SosPerson *mum = sos_map_lookup (map, SOS_PERSON, "mum");
  const SosRecord *rating = sos_map_lookup (map, SOS_RECORD_NONE, "r4");

  ck_assert_str_eq (mum->name, "Ana");
  ck_assert_int_eq (mum->type, SOS_PERSON);
  ck_assert_int_eq (rating->type, SOS_RATING);
  ck_assert_ptr_null (sos_map_lookup (map, SOS_HARM, "mum"));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RECORD_NONE, "m"));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RECORD_NONE, "mu"));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RECORD_NONE, "mumm"));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RECORD_NONE, ""));
  ck_assert_ptr_null (sos_map_lookup (map, SOS_RECORD_NONE, NULL));
}
END_TEST

START_TEST (domains_are_the_seven)
{
  static const guint expected[SOS_N_DOMAINS] = {
    [SOS_DOMAIN_HARM] = 1, [SOS_DOMAIN_DANGER_STATEMENTS] = 2, [SOS_DOMAIN_NEXT_STEPS] = 1
  };
  g_autoptr (SosMap) map = sos_test_map (map_text);

  for (guint domain = 0; domain < SOS_N_DOMAINS; domain++)
    {
      guint n = 99;
      const SosRecord *const *records = sos_map_get_domain (map, (SosDomain) domain, &n);

      ck_assert_uint_eq (n, expected[domain]);
      ck_assert_int_eq (records != NULL, n > 0);
    }
}
END_TEST

START_TEST (children_are_listed)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  g_autoptr (SosMap) empty = sos_test_map ("{\"sos\":1,\"id\":\"m\"}");
  const SosPersonList *children = sos_map_get_children (map);

  ck_assert_uint_eq (children->n, 2);
  ck_assert_str_eq (children->items[0]->id, "kay");
  ck_assert_str_eq (children->items[1]->id, "lou");
  ck_assert_uint_eq (sos_map_get_children (empty)->n, 0);
}
END_TEST

static const char *
latest (const SosMap *map, const char *rater, const char *child, SosDate as_of)
{
  const SosRating *rating = sos_scale_latest_rating (sos_map_lookup (map, SOS_SCALE, "s1"), rater, child, as_of);

  return rating != NULL ? rating->id : "none";
}

START_TEST (latest_rating_is_the_last_that_speaks_for_the_child)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);

  /* The same day: the higher round, though it has no value. */
  ck_assert_str_eq (latest (map, "mum", NULL, SOS_DATE_NONE), "r3");
  /* Named once, always by name, though a later rating speaks for all. */
  ck_assert_str_eq (latest (map, "mum", "kay", SOS_DATE_NONE), "r4");
  ck_assert_str_eq (latest (map, "mum", "lou", SOS_DATE_NONE), "r3");
  /* Nothing after the day asked is seen. */
  ck_assert_str_eq (latest (map, "mum", "kay", sos_date_new (2026, 1, 14)), "r1");
  ck_assert_str_eq (latest (map, "mum", NULL, sos_date_new (2025, 12, 31)), "none");
  ck_assert_str_eq (latest (map, "gran", "kay", SOS_DATE_NONE), "r5");
  ck_assert_str_eq (latest (map, "kay", NULL, SOS_DATE_NONE), "none");
}
END_TEST

START_TEST (threshold_is_seven_unless_said)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);

  ck_assert_int_eq (sos_scale_get_threshold (sos_map_lookup (map, SOS_SCALE, "s1")), 0);
  ck_assert_int_eq (sos_scale_get_threshold (sos_map_lookup (map, SOS_SCALE, "s2")), 7);
}
END_TEST

START_TEST (zero_is_a_value_and_absence_is_not)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  const SosRating *zero = sos_map_lookup (map, SOS_RATING, "r2");
  const SosRating *declined = sos_map_lookup (map, SOS_RATING, "r3");

  ck_assert (zero->value.is_set && zero->value.value == 0);
  ck_assert (!declined->value.is_set);
  ck_assert_int_eq (declined->not_rated, SOS_NOT_RATED_DECLINED);
  ck_assert_int_eq (declined->independent, SOS_UNSET);
}
END_TEST

START_TEST (a_copy_is_the_same_and_apart)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  g_autoptr (SosMap) copy = NULL;
  g_autofree char *before = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  g_autofree char *after = NULL;

  sos_map_seal (map);
  ck_assert (sos_map_is_sealed (map));
  copy = sos_map_copy (map);
  ck_assert (!sos_map_is_sealed (copy));
  sos_map_unref (g_steal_pointer (&map));

  after = sos_map_to_text (copy, SOS_WRITE_DEFAULT, NULL);
  ck_assert_str_eq (before, after);
  ck_assert_str_eq (((const SosPerson *) sos_map_lookup (copy, SOS_PERSON, "mum"))->name, "Ana");
  ck_assert_uint_eq (sos_map_get_children (copy)->n, 2);
}
END_TEST

START_TEST (references_are_counted)
{
  SosMap *map = sos_test_map (map_text);
  const SosDocument *document = sos_map_get_document (map);
  GValue value = G_VALUE_INIT;

  ck_assert_ptr_eq (sos_map_ref (map), map);
  sos_map_unref (map);
  ck_assert_str_eq (document->id, "m");

  g_value_init (&value, SOS_TYPE_MAP);
  g_value_take_boxed (&value, map);
  ck_assert_ptr_eq (g_value_get_boxed (&value), map);
  g_value_unset (&value);
}
END_TEST

START_TEST (memory_is_counted)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);

  ck_assert_uint_gt (sos_map_get_memory (map), sizeof (SosDocument));
  ck_assert_uint_lt (sos_map_get_memory (map), 10 * sizeof map_text);
}
END_TEST

START_TEST (fields_say_whether_they_are_set)
{
  g_autoptr (SosMap) map = sos_test_map (map_text);
  const SosRecordInfo *info = sos_record_info (SOS_DOCUMENT);
  const SosDocument *document = sos_map_get_document (map);

  ck_assert (sos_field_is_set (sos_record_info_find_field (info, "worries"), document));
  ck_assert (!sos_field_is_set (sos_record_info_find_field (info, "working_well"), document));
  ck_assert (sos_field_is_set (sos_record_info_find_field (info, "scales"), document));
  ck_assert (!sos_field_is_set (sos_record_info_find_field (info, "setting"), document));
  ck_assert (!sos_field_is_set (sos_record_info_find_field (info, "extensions"), document));
}
END_TEST

SOS_TEST_MAIN ("map",
               records_are_found_by_id,
               domains_are_the_seven,
               children_are_listed,
               latest_rating_is_the_last_that_speaks_for_the_child,
               threshold_is_seven_unless_said,
               zero_is_a_value_and_absence_is_not,
               a_copy_is_the_same_and_apart,
               references_are_counted,
               memory_is_counted,
               fields_say_whether_they_are_set)
