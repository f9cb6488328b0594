/* SPDX-License-Identifier: MIT */
/* Reading a corpus with threads: in order, told of, stopped. */
#include "tests/support.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A map with one score; the case may be left out. */
#define MAP                                                                                                            \
  "{\"sos\":1,\"id\":\"m%u\",%s\"revision\":%u,\"people\":[{\"id\":\"p\",\"role\":\"parent\"}],"                       \
  "\"scales\":[{\"id\":\"s\",\"topic\":\"safety\",\"ratings\":[{\"id\":\"r\",\"by\":\"p\",\"value\":%u,\"on\":\"2024-" \
  "01-01\"}]}]}"                                                                                                       \
  "\n"

/* Of one file: more than a thread takes at a time. */
#define N_MAPS 5000u

/* A folder that goes with all its files. */
typedef struct {
  char *path;
  GPtrArray *names; /* ends with NULL when it is given out */
} Place;

static void
place_init (Place *place)
{
  place->path = g_dir_make_tmp ("sos-XXXXXX", NULL);
  place->names = g_ptr_array_new_with_free_func (g_free);
}

static void
place_clear (Place *place)
{
  for (guint i = 0; i < place->names->len; i++)
    g_unlink (place->names->pdata[i]);
  g_ptr_array_unref (place->names);
  g_assert_cmpint (g_rmdir (place->path), ==, 0);
  g_free (place->path);
}

static const char *
place_name (Place *place, const char *name)
{
  g_ptr_array_add (place->names, g_build_filename (place->path, name, NULL));

  return place->names->pdata[place->names->len - 1];
}

static const char *
place_write (Place *place, const char *name, const char *text)
{
  const char *path = place_name (place, name);

  ck_assert (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static void
add_map (GString *text, guint i)
{
  g_string_append_printf (text, MAP, i, "", 1, i % 11);
}

static SosCorpus *
corpus_of (const char *const *paths, guint n_threads)
{
  SosCorpus *corpus = sos_corpus_new (paths);

  sos_corpus_set_threads (corpus, n_threads);

  return corpus;
}

static char *
write_table (const SosTable *table)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  ck_assert (sos_table_write_csv (table, memory, SOS_CSV_DEFAULT, NULL, NULL));
  ck_assert (g_output_stream_write_all (memory, "", 1, NULL, NULL, NULL));
  ck_assert (g_output_stream_close (memory, NULL, NULL));

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The ratings, and what is left out. */
static char *
read_place (const Place *place, guint n_threads)
{
  static const SosTableKind kinds[] = { SOS_TABLE_RATINGS, SOS_TABLE_ERRORS };
  g_autoptr (SosCorpus) corpus = corpus_of ((const char *const[]) { place->path, NULL }, n_threads);
  g_autoptr (SosTable) ratings = NULL, errors = NULL;
  g_autofree char *rated = NULL, *left_out = NULL;

  ck_assert (sos_corpus_read (corpus, kinds, G_N_ELEMENTS (kinds), NULL, NULL));
  ratings = sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, NULL, NULL);
  errors = sos_corpus_get_table (corpus, SOS_TABLE_ERRORS, NULL, NULL);
  rated = write_table (ratings);
  left_out = write_table (errors);

  return g_strconcat (rated, left_out, NULL);
}

/* Files of all sizes, with maps that are bad here and there. */
static void
fill_place (Place *place)
{
  g_autoptr (GString) large = g_string_new (NULL);

  for (guint i = 0; i < N_MAPS; i++)
    {
      add_map (large, i);
      if (i % 1000 == 999)
        g_string_append (large, "{\"sos\":1}\n");
    }
  place_write (place, "b.ndjson", large->str);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c-%u.json", "ac"[i % 2], i);
      g_autoptr (GString) text = g_string_new (NULL);

      add_map (text, i);
      place_write (place, name, i % 50 == 3 ? "{" : text->str);
    }
}

START_TEST (rows_stand_in_order_whatever_threads_there_are)
{
  static const guint n_threads[] = { 2, 8, 0 };
  g_autofree char *expected = NULL;
  Place place;

  place_init (&place);
  fill_place (&place);
  expected = read_place (&place, 1);
  ck_assert_uint_gt (strlen (expected), N_MAPS * strlen ("m1,m1,1,s,safety"));
  for (guint i = 0; i < G_N_ELEMENTS (n_threads); i++)
    {
      g_autofree char *tables = read_place (&place, n_threads[i]);

      ck_assert (strcmp (tables, expected) == 0);
    }
  place_clear (&place);
}
END_TEST

/* The bad map at the end of the large file comes before those of the small ones,
 * which are read long before it. */
START_TEST (a_strict_reading_ends_at_the_first_bad_map)
{
  const guint step = sos_test_step ();
  g_autoptr (GString) large = g_string_new (NULL);
  g_autofree char *expected = NULL;
  Place place;

  place_init (&place);
  for (guint i = 0; i < N_MAPS; i++)
    add_map (large, i);
  g_string_append (large, "{\"sos\":2}\n");
  expected = g_strdup_printf ("%s:%u: ", place_write (&place, "a.ndjson", large->str), N_MAPS + 1);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("b-%u.json", i);

      place_write (&place, name, "{");
    }

  for (guint n_threads = 10; n_threads > 0; n_threads -= MIN (n_threads, step))
    {
      const char *const paths[] = { place.path, NULL };
      g_autoptr (SosCorpus) corpus = corpus_of (paths, n_threads);
      g_autoptr (GError) error = NULL;

      sos_corpus_set_strict (corpus, TRUE);
      ck_assert_ptr_null (sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, NULL, &error));
      ck_assert_int_eq (error->domain, SOS_ERROR);
      ck_assert_msg (g_str_has_prefix (error->message, expected), "%s", error->message);
    }
  place_clear (&place);
}
END_TEST

static void
make_pipe (Place *place, const char *name)
{
  ck_assert_int_eq (mkfifo (place_name (place, name), 0600), 0);
}

/* Nobody ever writes to the pipe. */
START_TEST (a_strict_reading_does_not_wait_for_a_pipe)
{
  g_autoptr (GError) error = NULL;
  Place place;

  place_init (&place);
  place_write (&place, "a.json", "{");
  make_pipe (&place, "b.json");
  {
    const char *const paths[] = { place.names->pdata[0], place.names->pdata[1], NULL };
    g_autoptr (SosCorpus) corpus = corpus_of (paths, 2);

    sos_corpus_set_strict (corpus, TRUE);
    ck_assert_ptr_null (sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, NULL, &error));
    ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_SYNTAX));
  }
  place_clear (&place);
}
END_TEST

/* Stopping */

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 20);
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
check_cancelled (const char *path)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (SosCorpus) corpus = corpus_of (paths, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  ck_assert_ptr_null (sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_thread_join (thread);
}

START_TEST (waiting_for_a_pipe_can_be_stopped)
{
  Place place;
  int writer;

  place_init (&place);
  make_pipe (&place, "maps.ndjson");
  check_cancelled (place.names->pdata[0]);

  /* And with a writer who has begun. */
  writer = open (place.names->pdata[0], O_RDWR);
  ck_assert_int_eq (write (writer, "{\"sos\"", strlen ("{\"sos\"")), strlen ("{\"sos\""));
  check_cancelled (place.names->pdata[0]);
  close (writer);
  place_clear (&place);
}
END_TEST

static void
cancel_at_once (const SosCorpusProgress *progress G_GNUC_UNUSED, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* The corpus is whole after that: it can be asked again. */
START_TEST (a_reading_that_was_stopped_can_be_begun_again)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCorpus) corpus = NULL;
  g_autoptr (SosTable) table = NULL;
  Place place;

  place_init (&place);
  fill_place (&place);
  corpus = corpus_of ((const char *const[]) { place.path, NULL }, 2);
  g_cancellable_cancel (cancellable);
  ck_assert_ptr_null (sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&error);

  g_cancellable_reset (cancellable);
  sos_corpus_set_progress (corpus, cancel_at_once, cancellable, NULL);
  ck_assert_ptr_null (sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));

  sos_corpus_set_progress (corpus, NULL, NULL, NULL);
  table = sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, NULL, NULL);
  ck_assert_int_eq (sos_table_get_n_rows (table), N_MAPS + 196);
  place_clear (&place);
}
END_TEST

static gpointer
write_to_pipe (gpointer path)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int writer = open (path, O_WRONLY);

  add_map (text, 1);
  add_map (text, 2);
  for (gsize i = 0; i < text->len; i += 50)
    {
      gsize n = MIN (50, text->len - i);

      ck_assert_int_eq (write (writer, text->str + i, n), (gssize) n);
      g_usleep (G_USEC_PER_SEC / 500);
    }
  close (writer);

  return NULL;
}

START_TEST (a_pipe_is_read_once)
{
  static const SosTableKind kinds[] = { SOS_TABLE_RATINGS, SOS_TABLE_UNRATED };
  g_autoptr (SosCorpus) corpus = NULL;
  g_autoptr (SosTable) table = NULL, unrated = NULL;
  g_autoptr (GError) error = NULL;
  GThread *writer;
  Place place;

  place_init (&place);
  make_pipe (&place, "maps");
  corpus = corpus_of ((const char *const[]) { place.names->pdata[0], NULL }, 2);
  writer = g_thread_new ("writer", write_to_pipe, place.names->pdata[0]);
  ck_assert (sos_corpus_read (corpus, kinds, 2, NULL, NULL));
  g_thread_join (writer);

  table = sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, NULL, NULL);
  unrated = sos_corpus_get_table (corpus, SOS_TABLE_UNRATED, NULL, NULL);
  ck_assert_int_eq (sos_table_get_n_rows (table), 2);
  ck_assert_int_eq (sos_table_get_n_rows (unrated), 0);
  ck_assert_ptr_null (sos_corpus_get_table (corpus, SOS_TABLE_MAPS, NULL, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
  place_clear (&place);
}
END_TEST

/* Progress */

typedef struct {
  SosCorpusProgress last;
  guint n;
} Told;

static void
tell (const SosCorpusProgress *progress, gpointer data)
{
  Told *told = data;

  ck_assert_uint_ge (progress->n_maps, told->last.n_maps);
  ck_assert_uint_ge (progress->n_bad, told->last.n_bad);
  ck_assert_uint_ge (progress->n_bytes, told->last.n_bytes);
  told->last = *progress;
  told->n++;
}

static void
count_end (gpointer data)
{
  ((Told *) data)->n = G_MAXUINT;
}

START_TEST (progress_ends_with_all_that_is_there)
{
  Told told = { .n = 0 };
  guint64 size = 0;
  Place place;

  place_init (&place);
  fill_place (&place);
  for (guint i = 0; i < place.names->len; i++)
    {
      GStatBuf about;

      ck_assert_int_eq (g_stat (place.names->pdata[i], &about), 0);
      size += (guint64) about.st_size;
    }
  {
    g_autoptr (SosCorpus) corpus = corpus_of ((const char *const[]) { place.path, NULL }, 2);
    g_autoptr (SosTable) table = NULL;

    sos_corpus_set_progress (corpus, tell, &told, count_end);
    table = sos_corpus_get_table (corpus, SOS_TABLE_RATINGS, NULL, NULL);
    ck_assert_uint_gt (told.n, 0);
    ck_assert_uint_lt (told.n, G_MAXUINT);
  }
  ck_assert_uint_eq (told.n, G_MAXUINT);
  ck_assert_uint_eq (told.last.n_maps, N_MAPS + 196);
  ck_assert_uint_eq (told.last.n_bad, N_MAPS / 1000 + 4);
  ck_assert_uint_eq (told.last.n_bytes, size);
  ck_assert_uint_eq (told.last.size, size);
  place_clear (&place);
}
END_TEST

/* Revisions */

/* Rows of maps that do not count are dropped on the way. */
START_TEST (of_very_many_revisions_the_highest_counts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *tables = NULL;
  g_auto (GStrv) lines = NULL;
  Place place;

  place_init (&place);
  for (guint i = 0; i < 24000; i++)
    g_string_append_printf (text, MAP, i, i % 2 == 0 ? "\"case\":\"c\"," : "\"case\":\"d\",", 1 + i / 2, i % 11);
  add_map (text, 5);
  place_write (&place, "maps.ndjson", text->str);

  tables = read_place (&place, 2);
  lines = g_strsplit (tables, "\n", -1);
  ck_assert_uint_eq (g_strv_length (lines), 6);
  ck_assert_ptr_nonnull (strstr (lines[1], "c,m23998,12000,"));
  ck_assert_ptr_nonnull (strstr (lines[2], "d,m23999,12000,"));
  ck_assert_ptr_nonnull (strstr (lines[3], "m5,m5,1,"));
  ck_assert_str_eq (lines[4], "file,line,code,pointer");
  place_clear (&place);
}
END_TEST

SOS_TEST_MAIN ("harvest",
               rows_stand_in_order_whatever_threads_there_are,
               a_strict_reading_ends_at_the_first_bad_map,
               a_strict_reading_does_not_wait_for_a_pipe,
               waiting_for_a_pipe_can_be_stopped,
               a_reading_that_was_stopped_can_be_begun_again,
               a_pipe_is_read_once,
               progress_ends_with_all_that_is_there,
               of_very_many_revisions_the_highest_counts)
