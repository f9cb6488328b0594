/* SPDX-License-Identifier: MIT */
/* The world around: threads, small stacks, locales, hostile keys. */
#include "tests/support.h"

#include <locale.h>
#include <pthread.h>
#include <string.h>
#include <time.h>

#include "tests/generate.h"

#define N_THREADS 8
#define SMALL_STACK (256 * 1024)

/* Reads and writes a sealed map over and over; NULL when all was the same. */
static gpointer
use_sealed (gpointer data)
{
  SosMap *map = sos_map_ref (data);
  g_autofree char *expected = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  const guint step = sos_test_step ();
  gpointer failed = NULL;

  for (guint i = 0; i < 50; i += step)
    {
      g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
      g_autofree char *generated = sos_generate_map (i, SOS_GENERATE_PLAIN);
      g_autoptr (SosMap) own = sos_map_new_from_data (generated, strlen (generated), NULL);
      g_autoptr (SosMap) copy = sos_map_copy (map);

      if (own == NULL || !g_str_equal (text, expected) || sos_map_lookup (copy, SOS_PERSON, "nobody") != NULL)
        failed = map;
    }
  sos_map_unref (map);

  return failed;
}

START_TEST (threads_share_a_sealed_map)
{
  g_autofree char *text = sos_generate_map (1, SOS_GENERATE_FULL);
  g_autoptr (SosMap) map = sos_test_map (text);
  GThread *threads[N_THREADS];

  sos_map_seal (map);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new (NULL, use_sealed, map);
  for (guint i = 0; i < N_THREADS; i++)
    ck_assert_ptr_null (g_thread_join (threads[i]));
}
END_TEST

static void *
run_everything (void *data G_GNUC_UNUSED)
{
  g_autofree char *text = sos_generate_map (1, SOS_GENERATE_FULL);
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), NULL);
  g_autoptr (SosMap) view = NULL;
  g_autofree char *shown = NULL, *written = NULL;
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  if (map == NULL)
    return deep;
  view = sos_map_copy_for (map, sos_map_get_document (map)->people.items[0]->id, NULL);
  written = sos_map_to_text (map, SOS_WRITE_DEFAULT, NULL);
  shown = sos_render_text (map, 100);
  if (sos_map_new_from_data (deep, 100000, &error) != NULL || !g_error_matches (error, SOS_ERROR, SOS_ERROR_DEPTH))
    return deep;

  return NULL;
}

START_TEST (a_small_stack_is_enough)
{
  pthread_attr_t attributes;
  pthread_t thread;
  void *failed = NULL;

  pthread_attr_init (&attributes);
  ck_assert_int_eq (pthread_attr_setstacksize (&attributes, SMALL_STACK), 0);
  ck_assert_int_eq (pthread_create (&thread, &attributes, run_everything, NULL), 0);
  pthread_join (thread, &failed);
  pthread_attr_destroy (&attributes);
  ck_assert_ptr_null (failed);
}
END_TEST

/* A decimal comma and another time zone change nothing. */
START_TEST (the_locale_changes_nothing)
{
  static const char text[] =
      "{\"sos\":1,\"id\":\"m\",\"started\":\"2026-03-29T01:30:00+01:00\",\"people\":[{\"id\":\"p\","
      "\"role\":\"child\",\"born\":\"2020-02-29\"}],\"assessments\":[{\"id\":\"a\",\"tool\":"
      "\"sdq\",\"on\":\"2026-03-29\",\"score\":1234567.5}]}\n";
  static const char *const locales[] = { "de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8", "C" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (SosMap) map = NULL;
      g_autofree char *written = NULL;

      setlocale (LC_ALL, locales[i]);
      g_setenv ("TZ", i % 2 == 0 ? "Pacific/Kiritimati" : "America/St_Johns", TRUE);
      tzset ();
      map = sos_test_map (text);
      written = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
      ck_assert_str_eq (written, text);
    }
  setlocale (LC_ALL, "C");
}
END_TEST

/* A hundred thousand keys that an unseeded hash such as djb2 puts in one place
 * ("Ez" and "FY" have the same): linear, or the test would not end. */
START_TEST (colliding_keys_stay_linear)
{
  const guint n = 100000 / sos_test_step ();
  g_autoptr (GString) text = g_string_new ("{\"sos\":1,\"id\":\"m\",\"extensions\":{");
  g_autoptr (SosMap) map = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < 17; bit++)
        g_string_append (text, (i >> bit & 1) != 0 ? "Ez" : "FY");
      g_string_append (text, "\":0");
    }
  g_string_append (text, "}}");

  map = sos_test_map (text->str);
  ck_assert_uint_gt (strlen (sos_map_get_document (map)->extensions), n * 34);
}
END_TEST

START_TEST (many_records_stay_linear)
{
  const guint n = 90000 / sos_test_step ();
  g_autoptr (GString) text = g_string_new ("{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"parent\"}],"
                                           "\"scales\":[{\"id\":\"s\",\"ratings\":[");
  g_autofree char *last = g_strdup_printf ("r%u", n);
  g_autoptr (SosMap) map = NULL;

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%s{\"id\":\"r%u\",\"by\":\"p\",\"on\":\"2026-01-01\",\"round\":%u,\"value\":1}",
                            i > 1 ? "," : "", i, n + 1 - i);
  g_string_append (text, "]}]}");

  map = sos_test_map (text->str);
  ck_assert_uint_eq (sos_map_get_document (map)->scales.items[0]->ratings.n, n);
  ck_assert_ptr_nonnull (sos_map_lookup (map, SOS_RATING, last));
}
END_TEST

/* All but the same: two of many ratings clash, and it is said where. */
START_TEST (one_clash_among_many_is_found)
{
  g_autoptr (GString) text = g_string_new ("{\"sos\":1,\"id\":\"m\",\"people\":[{\"id\":\"p\",\"role\":\"parent\"}],"
                                           "\"scales\":[{\"id\":\"s\",\"ratings\":[");

  for (guint i = 1; i <= 50; i++)
    g_string_append_printf (text, "%s{\"id\":\"r%u\",\"by\":\"p\",\"on\":\"2026-01-01\",\"round\":%u,\"value\":1}",
                            i > 1 ? "," : "", i, i == 40 ? 7 : i);
  g_string_append (text, "]}]}");

  sos_test_refused (text->str, SOS_ERROR_RULE, "/scales/0/ratings/39");
}
END_TEST

SOS_TEST_MAIN ("world",
               threads_share_a_sealed_map,
               a_small_stack_is_enough,
               the_locale_changes_nothing,
               colliding_keys_stay_linear,
               many_records_stay_linear,
               one_clash_among_many_is_found)
