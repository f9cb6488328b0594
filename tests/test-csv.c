/* SPDX-License-Identifier: MIT */
/* Tables as text: CSV, and JSON lines. */
#include "tests/columns.h"
#include "tests/support.h"

static const SosColumnInfo columns[] = {
  { "text", SOS_COLUMN_UTF8, TRUE, "", "" },    { "word", SOS_COLUMN_DICTIONARY, TRUE, "", "" },
  { "truth", SOS_COLUMN_BOOL, TRUE, "", "" },   { "score", SOS_COLUMN_INT8, TRUE, "", "" },
  { "count", SOS_COLUMN_INT32, TRUE, "", "" },  { "pairs", SOS_COLUMN_INT64, TRUE, "", "" },
  { "real", SOS_COLUMN_FLOAT64, TRUE, "", "" }, { "day", SOS_COLUMN_DATE32, TRUE, "", "" },
};
static const SosTableInfo info = { SOS_TABLE_NONE, "texts", "", columns, G_N_ELEMENTS (columns) };

typedef void (*Put) (SosRows *rows, guint row);

static SosTable *
new_table (Put put, guint n_rows)
{
  SosTable *table = sos_table_new (&info);
  SosDictionary *words = sos_dictionary_new ();
  SosRows rows;

  sos_rows_init (&rows, &info, &words);
  for (guint i = 0; i < n_rows; i++)
    {
      put (&rows, i);
      while (rows.at < info.n_columns)
        sos_rows_put_null (&rows);
      sos_rows_end (&rows);
    }
  sos_rows_end_map (&rows, 0);
  sos_table_append (table, &rows, 0);
  sos_rows_clear (&rows);
  sos_dictionary_free (words);

  return table;
}

static char *
take_text (GOutputStream *stream)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  char end = '\0';

  ck_assert (g_output_stream_write_all (stream, &end, 1, NULL, NULL, NULL));
  ck_assert (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_data (memory);
}

static char *
to_csv (SosTable *table, SosCsvFlags flags)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  ck_assert (sos_table_write_csv (table, stream, flags, NULL, NULL));

  return take_text (stream);
}

static char *
to_json (SosTable *table)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  ck_assert (sos_table_write_json (table, stream, NULL, NULL));

  return take_text (stream);
}

static void
put_plain (SosRows *rows, guint row)
{
  if (row == 1)
    return;

  sos_rows_put_text (rows, "c1");
  sos_rows_put_word (rows, "child");
  sos_rows_put_bool (rows, row == 0);
  sos_rows_put_int8 (rows, -10);
  sos_rows_put_int32 (rows, G_MININT32);
  sos_rows_put_int64 (rows, row == 0 ? G_MAXINT64 : G_MININT64);
  sos_rows_put_double (rows, row == 0 ? 0.1 + 0.2 : -2.5);
  sos_rows_put_date (rows, sos_date_new (row == 0 ? 2026 : 1, 3, 9));
}

#define HEAD "text,word,truth,score,count,pairs,real,day\n"

START_TEST (each_type_is_written)
{
  g_autoptr (SosTable) table = new_table (put_plain, 3);
  g_autofree char *csv = to_csv (table, SOS_CSV_DEFAULT), *json = to_json (table);

  ck_assert_str_eq (csv, HEAD "c1,child,true,-10,-2147483648,9223372036854775807,0.30000000000000004,2026-03-09\n"
                              ",,,,,,,\n"
                              "c1,child,false,-10,-2147483648,-9223372036854775808,-2.5,0001-03-09\n");
  ck_assert_str_eq (json, "{\"text\":\"c1\",\"word\":\"child\",\"truth\":true,\"score\":-10,\"count\":-2147483648,"
                          "\"pairs\":9223372036854775807,\"real\":0.30000000000000004,\"day\":\"2026-03-09\"}\n"
                          "{\"text\":null,\"word\":null,\"truth\":null,\"score\":null,\"count\":null,"
                          "\"pairs\":null,\"real\":null,\"day\":null}\n"
                          "{\"text\":\"c1\",\"word\":\"child\",\"truth\":false,\"score\":-10,\"count\":-2147483648,"
                          "\"pairs\":-9223372036854775808,\"real\":-2.5,\"day\":\"0001-03-09\"}\n");
}
END_TEST

START_TEST (an_empty_table_is_its_head)
{
  g_autoptr (SosTable) table = new_table (put_plain, 0);
  g_autofree char *csv = to_csv (table, SOS_CSV_DEFAULT), *marked = to_csv (table, SOS_CSV_BOM);
  g_autofree char *json = to_json (table);

  ck_assert_str_eq (csv, HEAD);
  ck_assert_str_eq (marked, "\xef\xbb\xbf" HEAD);
  ck_assert_str_eq (json, "");
}
END_TEST

/* A hostile text, the cell of CSV and the value of JSON. */
static const struct {
  const char *text, *csv, *json;
} hostile[] = {
  { "", "\"\"", "\"\"" },
  { "a,b", "\"a,b\"", "\"a,b\"" },
  { "a\"b", "\"a\"\"b\"", "\"a\\\"b\"" },
  { "\"", "\"\"\"\"", "\"\\\"\"" },
  { "=1+1", "\"'=1+1\"", "\"=1+1\"" },
  { "+1", "\"'+1\"", "\"+1\"" },
  { "-1", "\"'-1\"", "\"-1\"" },
  { "@SUM(A1)", "\"'@SUM(A1)\"", "\"@SUM(A1)\"" },
  { "\uff1d1", "\"'\uff1d1\"", "\"\uff1d1\"" },
  { "\t=1", "\"'=1\"", "\"\\t=1\"" },
  { "\r\n=1", "\"'=1\"", "\"\\r\\n=1\"" },
  { "\xc2\x85=1", "\"'=1\"", "\"\xc2\x85=1\"" },
  { "\x01\x7f", "\"\"", "\"\\u0001\x7f\"" },
  { "a\nb", "\"ab\"", "\"a\\nb\"" },
  { "a\xc2\x9f"
    "b\u00a0\u00a3",
    "\"ab\u00a0\u00a3\"",
    "\"a\xc2\x9f"
    "b\u00a0\u00a3\"" },
  { "a=b", "a=b", "\"a=b\"" },
  { "\u00a35 \u2013 \U0001f9f8", "\u00a35 \u2013 \U0001f9f8", "\"\u00a35 \u2013 \U0001f9f8\"" },
  { "a\\b'", "a\\b'", "\"a\\\\b'\"" },
  { "\xc2", "\xc2", "\"\xc2\"" }, /* no UTF-8: nothing is read past its end */
  { "=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"", "\"=HYPERLINK(\\\"x\\\",1)\"" },
};

static void
put_hostile (SosRows *rows, guint row)
{
  sos_rows_put_text (rows, hostile[row].text);
  sos_rows_put_word (rows, hostile[row].text);
}

START_TEST (no_cell_is_run)
{
  g_autoptr (SosTable) table = new_table (put_hostile, G_N_ELEMENTS (hostile));
  g_autofree char *csv = to_csv (table, SOS_CSV_DEFAULT), *json = to_json (table);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1), objects = g_strsplit (json, "\n", -1);

  ck_assert_uint_eq (g_strv_length (lines), G_N_ELEMENTS (hostile) + 2);
  ck_assert_uint_eq (g_strv_length (objects), G_N_ELEMENTS (hostile) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s,%s,,,,,,", hostile[i].csv, hostile[i].csv);
      g_autofree char *object = g_strdup_printf ("{\"text\":%s,\"word\":%s,", hostile[i].json, hostile[i].json);

      ck_assert_str_eq (lines[i + 1], line);
      ck_assert_msg (g_str_has_prefix (objects[i], object), "%s", objects[i]);
    }
}
END_TEST

static const gdouble reals[] = { 0, 1, -0.5, 7.0 / 3, 1e21, 1e-7, 0.1, 30.4375, G_MAXDOUBLE, 0.81538750375488144 };

static void
put_reals (SosRows *rows, guint row)
{
  for (guint i = 0; i < 6; i++)
    sos_rows_put_null (rows);
  sos_rows_put_double (rows, row < G_N_ELEMENTS (reals) ? reals[row] : (row % 2 ? 1 : -1) * G_MAXDOUBLE * 10);
}

START_TEST (numbers_read_back_as_they_were)
{
  g_autoptr (SosTable) table = new_table (put_reals, G_N_ELEMENTS (reals) + 2);
  g_autofree char *csv = to_csv (table, SOS_CSV_DEFAULT);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (reals); i++)
    ck_assert_double_eq (g_ascii_strtod (lines[i + 1] + strlen (",,,,,,"), NULL), reals[i]);
  ck_assert_str_eq (lines[G_N_ELEMENTS (reals) + 1], ",,,,,,,"); /* what is no number is no cell */
}
END_TEST

/* Many buffers full, from several chunks. */
START_TEST (a_long_table_has_a_line_a_row)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (SosTable) table = sos_test_table_new (SOS_CHUNK_ROWS + 10, NULL, rand);
  g_autofree char *csv = to_csv (table, SOS_CSV_DEFAULT), *json = to_json (table);
  guint n_lines = 0, n_objects = 0;

  for (const char *at = csv; (at = strchr (at, '\n')) != NULL; at++)
    n_lines++;
  for (const char *at = json; (at = strchr (at, '\n')) != NULL; at++)
    n_objects += at[-1] == '}' && at[1] == '{';
  ck_assert_uint_eq (n_lines, SOS_CHUNK_ROWS + 11);
  ck_assert_uint_eq (n_objects, SOS_CHUNK_ROWS + 9);
}
END_TEST

START_TEST (a_full_stream_is_an_error_without_its_name)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (SosTable) table = sos_test_table_new (5000, NULL, rand);
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GOutputStream) full = G_OUTPUT_STREAM (g_file_append_to (file, G_FILE_CREATE_NONE, NULL, NULL));
  char few[100];
  g_autoptr (GOutputStream) small = g_memory_output_stream_new (few, sizeof few, NULL, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (!sos_table_write_csv (table, full, SOS_CSV_DEFAULT, NULL, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
  ck_assert_str_eq (error->message, "the table cannot be written: there is no space left");
  ck_assert (!sos_table_write_json (table, small, NULL, NULL));
}
END_TEST

START_TEST (writing_can_be_cancelled)
{
  g_autoptr (SosTable) table = new_table (put_plain, 1);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!sos_table_write_csv (table, stream, SOS_CSV_DEFAULT, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}
END_TEST

SOS_TEST_MAIN ("csv",
               each_type_is_written,
               an_empty_table_is_its_head,
               no_cell_is_run,
               numbers_read_back_as_they_were,
               a_long_table_has_a_line_a_row,
               a_full_stream_is_an_error_without_its_name,
               writing_can_be_cancelled)
