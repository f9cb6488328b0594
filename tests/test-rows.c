/* SPDX-License-Identifier: MIT */
/* Rows in columns: put, appended and taken away, against a plain model. */
#include "tests/columns.h"
#include "tests/support.h"

static GArray *
new_model (void)
{
  return g_array_new (FALSE, FALSE, sizeof (SosTestRow));
}

START_TEST (rows_are_kept_as_they_were_put)
{
  const guint step = sos_test_step ();

  for (guint seed = 0; seed < 100; seed += step)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) model = new_model ();
      g_autoptr (SosTable) table = sos_test_table_new (seed * 7, model, rand);

      sos_test_table_is (table, model);
    }
}
END_TEST

/* Keeps what a mask says, and puts rows behind it again. */
static void
filter (SosTable *table, GArray *model, guint share, GRand *rand)
{
  guint8 *is_kept = g_newa0 (guint8, 4000);

  for (guint i = 0; i < 4000; i++)
    is_kept[i] = (guint) g_rand_int_range (rand, 0, 100) < share;
  for (guint i = model->len; i-- > 0;)
    if (!is_kept[g_array_index (model, SosTestRow, i).map])
      g_array_remove_index (model, i);
  sos_table_filter (table, is_kept);
}

START_TEST (rows_of_maps_are_taken_away)
{
  const guint step = sos_test_step ();

  for (guint seed = 0; seed < 100; seed += step)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) model = new_model ();
      g_autoptr (SosTable) table = sos_test_table_new (300, model, rand);

      filter (table, model, seed, rand);
      sos_test_table_is (table, model);
      filter (table, model, 50, rand);
      sos_test_table_is (table, model);
    }
}
END_TEST

START_TEST (rows_are_put_behind_those_that_are_left)
{
  const guint step = sos_test_step ();

  for (guint seed = 0; seed < 100; seed += step)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) model = new_model ();
      g_autoptr (SosTable) table = sos_test_table_new (150, model, rand);
      g_autoptr (SosTestRows) more = sos_test_rows_new ();

      filter (table, model, seed, rand);
      for (guint i = 0; i < 11; i++)
        sos_test_put_row (&more->rows, model, 0, 30, rand);
      sos_rows_end_map (&more->rows, 0);
      sos_table_append (table, &more->rows, 0);
      sos_test_table_is (table, model);
    }
}
END_TEST

START_TEST (a_table_with_no_row_left_has_no_chunk)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GArray) model = new_model ();
  g_autoptr (SosTable) table = sos_test_table_new (100, model, rand);

  filter (table, model, 0, rand);
  sos_test_table_is (table, model);
  ck_assert_uint_eq (model->len, 0);
  ck_assert_uint_eq (table->chunks->len, 0);
}
END_TEST

START_TEST (many_rows_stand_in_chunks)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GArray) model = new_model ();
  g_autoptr (SosTable) table = sos_test_table_new (2 * SOS_CHUNK_ROWS + 1000, model, rand);

  ck_assert_uint_eq (table->chunks->len, 3);
  sos_test_table_is (table, model);
}
END_TEST

/* Each worker has numbers of its own for the same words. */
START_TEST (dictionaries_become_one)
{
  static const char *const words[][3] = { { "b", "a", "b" }, { "a", "c", "a" } };
  g_autoptr (SosTable) table = sos_table_new (&sos_test_columns);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (SosTestRows) piece = sos_test_rows_new ();

      for (guint j = 0; j < G_N_ELEMENTS (words[i]); j++)
        sos_dictionary_add (piece->dictionaries[0], words[i][j]);
      ck_assert_uint_eq (piece->dictionaries[0]->words->len, 2);
      sos_test_put_row (&piece->rows, NULL, 0, 0, rand);
      sos_rows_end_map (&piece->rows, 0);
      sos_table_append (table, &piece->rows, i);
    }
  ck_assert_str_eq (table->dictionaries[0]->words->pdata[0], "b");
  ck_assert_str_eq (table->dictionaries[0]->words->pdata[1], "a");
  ck_assert_int_eq (sos_dictionary_add (table->dictionaries[0], "c"), sos_dictionary_add (table->dictionaries[0], "c"));
}
END_TEST

/* Anything but 0 is TRUE. */
START_TEST (any_truth_is_one_bit)
{
  static const SosColumnInfo column = { "truth", SOS_COLUMN_BOOL, FALSE, "", "" };
  static const SosTableInfo info = { SOS_TABLE_NONE, "truths", "", &column, 1 };
  SosRows rows;

  sos_rows_init (&rows, &info, NULL);
  for (guint i = 0; i < 20; i++)
    {
      sos_rows_put_bool (&rows, i % 3 == 0 ? 4 : 0);
      sos_rows_end (&rows);
    }
  for (guint i = 0; i < 20; i++)
    ck_assert_int_eq (sos_bits_get (&rows.columns[0].values, i), i % 3 == 0);
  sos_rows_clear (&rows);
}
END_TEST

START_TEST (what_a_map_does_not_say_is_null)
{
  static const SosColumnInfo columns[] = {
    { "number", SOS_COLUMN_INT32, TRUE, "", "" },    { "day", SOS_COLUMN_DATE32, TRUE, "", "" },
    { "said", SOS_COLUMN_BOOL, TRUE, "", "" },       { "text", SOS_COLUMN_UTF8, TRUE, "", "" },
    { "word", SOS_COLUMN_DICTIONARY, TRUE, "", "" },
  };
  static const SosTableInfo info = { SOS_TABLE_NONE, "said", "", columns, G_N_ELEMENTS (columns) };
  SosDictionary *dictionary = sos_dictionary_new ();
  SosRows rows;

  sos_rows_init (&rows, &info, &dictionary);
  for (guint i = 0; i < 2; i++)
    {
      sos_rows_put_int (&rows, i == 0 ? 0 : 7);
      sos_rows_put_date (&rows, i == 0 ? SOS_DATE_NONE : sos_date_new (1970, 1, 2));
      sos_rows_put_said (&rows, i == 0 ? SOS_UNSET : SOS_FALSE);
      sos_rows_put_text (&rows, i == 0 ? NULL : "");
      sos_rows_put_enum (&rows, SOS_ENUM_STATUS, i == 0 ? 0 : 1);
      sos_rows_end (&rows);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      ck_assert_int_eq (sos_cells_is_valid (&rows.columns[i], 0), FALSE);
      ck_assert_int_eq (sos_cells_is_valid (&rows.columns[i], 1), TRUE);
      ck_assert_int_eq (rows.columns[i].n_null, 1);
    }
  ck_assert_int_eq (sos_cells_get_int32 (&rows.columns[1], 1), 1);
  ck_assert_str_eq (sos_cells_get_word (&rows.columns[4], 1), sos_enum_to_string (SOS_ENUM_STATUS, 1));
  sos_rows_clear (&rows);
  sos_dictionary_free (dictionary);
}
END_TEST

START_TEST (the_data_dictionary_is_whole)
{
  ck_assert_ptr_null (sos_table_info (SOS_TABLE_NONE));
  ck_assert_ptr_null (sos_table_info (SOS_N_TABLES));
  ck_assert_ptr_null (sos_table_info_find ("scores"));
  ck_assert_ptr_null (sos_column_type_to_string (SOS_COLUMN_UNKNOWN));

  for (guint kind = SOS_TABLE_NONE + 1; kind < SOS_N_TABLES; kind++)
    {
      const SosTableInfo *info = sos_table_info ((SosTableKind) kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      ck_assert_int_eq (info->kind, kind);
      ck_assert_ptr_eq (sos_table_info_find (info->name), info);
      ck_assert_uint_gt (strlen (info->row), 0);
      for (guint i = 0; i < info->n_columns; i++)
        {
          ck_assert (g_hash_table_add (names, (gpointer) info->columns[i].name));
          ck_assert_ptr_nonnull (sos_column_type_to_string (info->columns[i].type));
          ck_assert_ptr_nonnull (info->columns[i].unit);
          ck_assert_uint_gt (strlen (info->columns[i].meaning), 0);
        }
    }
}
END_TEST

static void
check_dictionary (const SosTableKind *kinds, guint n_kinds, const char *first, gint64 n_rows)
{
  g_autoptr (SosTable) dictionary = sos_table_new_data_dictionary (kinds, n_kinds);
  const SosRows *rows = sos_table_get_chunk (dictionary, 0);

  ck_assert_int_eq (sos_table_get_n_rows (dictionary), n_rows);
  ck_assert_str_eq (sos_table_get_info (dictionary)->name, "tables");
  ck_assert_str_eq (sos_cells_get_word (&rows->columns[0], 0), first);
  ck_assert_str_eq (sos_cells_get_word (&rows->columns[1], n_rows - 1), "pointer");
}

START_TEST (the_data_dictionary_is_a_table)
{
  static const SosTableKind kinds[] = { SOS_TABLE_SERIES, SOS_TABLE_ERRORS };
  guint n_all = 0;

  for (guint kind = SOS_TABLE_NONE + 1; kind < SOS_N_TABLES; kind++)
    n_all += sos_table_info ((SosTableKind) kind)->n_columns;

  check_dictionary (NULL, 0, "ratings", n_all);
  check_dictionary (kinds, 2, "series",
                    sos_table_info (SOS_TABLE_SERIES)->n_columns + sos_table_info (SOS_TABLE_ERRORS)->n_columns);
}
END_TEST

SOS_TEST_MAIN ("rows",
               rows_are_kept_as_they_were_put,
               rows_of_maps_are_taken_away,
               rows_are_put_behind_those_that_are_left,
               a_table_with_no_row_left_has_no_chunk,
               many_rows_stand_in_chunks,
               dictionaries_become_one,
               any_truth_is_one_bit,
               what_a_map_does_not_say_is_null,
               the_data_dictionary_is_whole,
               the_data_dictionary_is_a_table)
