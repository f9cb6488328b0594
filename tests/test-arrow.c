/* SPDX-License-Identifier: MIT */
/* Tables by the Arrow C data interface: what is said of them, and who releases
 * what, when and where. Their values are compared in test-rows. */
#include "tests/columns.h"
#include "tests/support.h"

#define N_ROWS (SOS_CHUNK_ROWS + 100) /* two batches */

static SosTable *
new_table (guint n_rows)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sos_test_table_new (n_rows, NULL, rand);
}

/* Whether nobody but the test holds it. */
static gboolean
is_free (SosTable *table)
{
  return g_atomic_ref_count_compare (&table->ref_count, 1);
}

/* As a consumer moves a struct: copies it, and marks the source. */
static struct ArrowArray
move_array (struct ArrowArray *from)
{
  struct ArrowArray moved = *from;

  from->release = NULL;

  return moved;
}

START_TEST (columns_say_what_they_are)
{
  static const char *const formats[] = { "u", "i", "b", "c", "i", "l", "g", "tdD" };
  g_autoptr (SosTable) table = new_table (0);
  struct ArrowSchema schema;

  sos_table_export_schema (table, &schema);
  ck_assert_str_eq (schema.format, "+s");
  ck_assert_int_eq (schema.n_children, SOS_TEST_N_COLUMNS);
  for (guint i = 0; i < SOS_TEST_N_COLUMNS; i++)
    {
      const struct ArrowSchema *column = schema.children[i];

      ck_assert_str_eq (column->name, sos_test_columns.columns[i].name);
      ck_assert_str_eq (column->format, formats[i % 8]);
      ck_assert_int_eq (column->flags, i < 8 ? 0 : ARROW_FLAG_NULLABLE);
      ck_assert_int_eq (column->dictionary != NULL, i % 8 == 1);
      if (column->dictionary != NULL)
        ck_assert_str_eq (column->dictionary->format, "u");
    }
  schema.release (&schema);
  ck_assert_ptr_null (schema.release);
}
END_TEST

/* A number in the order of this machine, and as many bytes. */
static const char *
take (const char **at)
{
  static char text[100];
  gint32 length;

  memcpy (&length, *at, sizeof length);
  ck_assert_int_lt (length, sizeof text);
  memcpy (text, *at + sizeof length, (gsize) length);
  text[length] = '\0';
  *at += (gsize) length + sizeof length;

  return text;
}

START_TEST (the_data_dictionary_goes_along)
{
  static const char *const pairs[] = { "unit", "0 to 10", "meaning", "a score" };
  g_autoptr (SosTable) table = new_table (0);
  struct ArrowSchema schema;
  const char *at;
  gint32 n_pairs;

  sos_table_export_schema (table, &schema);
  at = schema.children[3]->metadata;
  memcpy (&n_pairs, at, sizeof n_pairs);
  ck_assert_int_eq (n_pairs, 2);
  at += sizeof n_pairs;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    ck_assert_str_eq (take (&at), pairs[i]);
  schema.release (&schema);
}
END_TEST

START_TEST (a_schema_outlives_its_table_and_its_parts_each_other)
{
  SosTable *table = new_table (0);
  struct ArrowSchema schema, words;

  sos_table_export_schema (table, &schema);
  sos_table_unref (table);
  words = *schema.children[1]->dictionary;
  schema.children[1]->dictionary->release = NULL;
  schema.release (&schema);
  ck_assert_str_eq (words.format, "u");
  words.release (&words);
}
END_TEST

START_TEST (an_empty_table_has_columns_and_no_batch)
{
  g_autoptr (SosTable) table = new_table (0);
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray batch;

  sos_table_export_stream (table, &stream);
  ck_assert_int_eq (stream.get_schema (&stream, &schema), 0);
  ck_assert_int_eq (schema.n_children, SOS_TEST_N_COLUMNS);
  schema.release (&schema);
  for (guint i = 0; i < 3; i++)
    {
      ck_assert_int_eq (stream.get_next (&stream, &batch), 0);
      ck_assert_ptr_null (batch.release);
      ck_assert_ptr_null (stream.get_last_error (&stream));
    }
  stream.release (&stream);
  ck_assert_ptr_null (stream.release);
  ck_assert (is_free (table));
}
END_TEST

START_TEST (nothing_is_copied)
{
  g_autoptr (SosTable) table = new_table (100);
  const SosCells *columns = sos_table_get_chunk (table, 0)->columns;
  struct ArrowArrayStream stream;
  struct ArrowArray batch;

  sos_table_export_stream (table, &stream);
  stream.get_next (&stream, &batch);
  for (guint i = 0; i < SOS_TEST_N_COLUMNS; i++)
    {
      ck_assert_ptr_eq (batch.children[i]->buffers[1], columns[i].values.data);
      if (i % 8 == 0)
        ck_assert_ptr_eq (batch.children[i]->buffers[2], columns[i].text.data);
      if (columns[i].n_null > 0)
        ck_assert_ptr_eq (batch.children[i]->buffers[0], columns[i].validity.data);
    }
  batch.release (&batch);
  stream.release (&stream);
}
END_TEST

START_TEST (streams_may_be_left_at_any_place)
{
  g_autoptr (SosTable) table = new_table (N_ROWS);

  for (guint n_taken = 0; n_taken < 4; n_taken++)
    {
      struct ArrowArrayStream stream, moved;

      sos_table_export_stream (table, &stream);
      moved = stream;
      stream.release = NULL;
      for (guint i = 0; i < n_taken; i++)
        {
          struct ArrowArray batch;

          ck_assert_int_eq (moved.get_next (&moved, &batch), 0);
          ck_assert_int_eq (batch.release != NULL, i < 2);
          if (batch.release != NULL)
            batch.release (&batch);
        }
      moved.release (&moved);
      ck_assert (is_free (table));
    }
}
END_TEST

START_TEST (streams_of_one_table_do_not_meet)
{
  g_autoptr (SosTable) table = new_table (N_ROWS);
  struct ArrowArrayStream streams[2];
  struct ArrowArray batches[2];

  for (guint i = 0; i < 2; i++)
    sos_table_export_stream (table, &streams[i]);
  for (guint i = 0; i < 2; i++)
    streams[i].get_next (&streams[i], &batches[i]);
  ck_assert_ptr_eq (batches[0].children[0]->buffers[1], batches[1].children[0]->buffers[1]);
  ck_assert_ptr_eq (batches[0].children[1]->dictionary->buffers[2], batches[1].children[1]->dictionary->buffers[2]);
  for (guint i = 0; i < 2; i++)
    {
      streams[i].release (&streams[i]);
      batches[i].release (&batches[i]);
    }
  ck_assert (is_free (table));
}
END_TEST

/* Takes each part out of a batch and releases all in a random order; the last
 * takes the table with it. */
static void
release_in_disorder (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  SosTable *table = new_table (50);
  struct ArrowArrayStream stream;
  struct ArrowArray parts[1 + SOS_TEST_N_COLUMNS + 2];
  guint n = 0, n_rest;

  sos_table_export_stream (table, &stream);
  stream.get_next (&stream, &parts[n++]);
  for (guint i = 0; i < SOS_TEST_N_COLUMNS; i++)
    {
      if (g_rand_boolean (rand))
        parts[n++] = move_array (parts[0].children[i]);
      else if (parts[0].children[i]->dictionary != NULL)
        parts[n++] = move_array (parts[0].children[i]->dictionary);
    }
  stream.release (&stream);
  sos_table_unref (table);

  for (n_rest = n; n_rest > 0; n_rest--)
    {
      struct ArrowArray *part = &parts[g_rand_int_range (rand, 0, (gint32) n_rest)];

      ck_assert_ptr_nonnull (part->release);
      if (part->n_buffers > 1)
        ck_assert_int_ge (((const guint8 *) part->buffers[1])[0], 0);
      part->release (part);
      ck_assert_ptr_null (part->release);
      *part = parts[n_rest - 1];
    }
}

START_TEST (parts_are_released_in_any_order)
{
  const guint step = sos_test_step ();

  for (guint seed = 0; seed < 200; seed += step)
    release_in_disorder (seed);
}
END_TEST

static gpointer
read_all (gpointer table)
{
  struct ArrowArrayStream stream;
  struct ArrowArray batches[2];

  sos_table_export_stream (table, &stream);
  for (guint i = 0; i < 2; i++)
    stream.get_next (&stream, &batches[i]);
  stream.release (&stream);
  for (guint i = 0; i < 2; i++)
    batches[i].release (&batches[i]);

  return NULL;
}

START_TEST (threads_may_read_and_release)
{
  g_autoptr (SosTable) table = new_table (N_ROWS);
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_all, table);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  ck_assert (is_free (table));
}
END_TEST

START_TEST (columns_that_were_asked_for_are_exported)
{
  static const SosColumnInfo columns[] = { { "team", SOS_COLUMN_DICTIONARY, TRUE, "", "the team" },
                                           { "n", SOS_COLUMN_INT32, FALSE, "people", "how many" } };
  SosTable *table = sos_table_new_with_columns (&sos_test_columns, columns, G_N_ELEMENTS (columns));
  struct ArrowSchema schema;

  sos_table_export_schema (table, &schema);
  sos_table_unref (table);
  ck_assert_int_eq (schema.n_children, 2);
  ck_assert_str_eq (schema.children[1]->name, "n");
  schema.release (&schema);
}
END_TEST

SOS_TEST_MAIN ("arrow",
               columns_say_what_they_are,
               the_data_dictionary_goes_along,
               a_schema_outlives_its_table_and_its_parts_each_other,
               an_empty_table_has_columns_and_no_batch,
               nothing_is_copied,
               streams_may_be_left_at_any_place,
               streams_of_one_table_do_not_meet,
               parts_are_released_in_any_order,
               threads_may_read_and_release,
               columns_that_were_asked_for_are_exported)
