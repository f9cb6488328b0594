/* SPDX-License-Identifier: MIT */
/* Reading one map after another, from all that a text may be packed in. */
#include "tests/support.h"

#include <string.h>
#include <zstd.h>

#include <glib/gstdio.h>

#define FIRST "{\"sos\":1,\"id\":\"first\",\"title\":\"one\"}"
#define SECOND "{\"sos\":1,\"id\":\"second\"}"

static SosReader *
reader_of (gconstpointer text, gsize length)
{
  g_autoptr (GInputStream) memory =
      g_memory_input_stream_new_from_data (g_memdup2 (text, length), (gssize) length, g_free);

  return sos_reader_new_for_stream (memory);
}

/* What a text gives, one word a map: its id, or the code and line of its error. */
static char *
read_all (SosReader *reader)
{
  GString *words = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosMap) map = NULL;
      guint n;

      if (sos_reader_next (reader, &map, NULL, &error))
        {
          if (map == NULL)
            break;
          g_string_append_printf (words, "%s:%s ", sos_map_get_document (map)->id,
                                  sos_map_get_document (map)->title != NULL ? "titled" : "plain");
        }
      else
        {
          const SosProblem *problems = sos_error_get_problems (error, &n);

          ck_assert_uint_gt (n, 0);
          g_string_append_printf (words, "%s:%d ", sos_error_to_string ((SosError) error->code),
                                  (int) problems[0].line);
        }
      g_string_append_printf (words, "@%d ", (int) sos_reader_get_line (reader));
    }

  return g_string_free (words, FALSE);
}

static void
check_text (const char *text, gsize length, const char *expected)
{
  g_autoptr (SosReader) reader = reader_of (text, length);
  g_autofree char *words = read_all (reader);

  ck_assert_str_eq (words, expected);
}

static void
check_string (const char *text, const char *expected)
{
  check_text (text, strlen (text), expected);
}

START_TEST (one_map_is_one_map)
{
  check_string (FIRST, "first:titled @1 ");
  check_string ("{\n  \"sos\": 1,\n  \"id\": \"first\"\n}\n", "first:plain @1 ");
  check_string ("\n\n" SECOND "\n\n", "second:plain @1 ");
}
END_TEST

START_TEST (lines_are_maps)
{
  check_string (FIRST "\n" SECOND "\n", "first:titled @1 second:plain @2 ");
  check_string (FIRST "\r\n\r\n  \n" SECOND, "first:titled @1 second:plain @4 ");
  check_string (SECOND "\n" FIRST "\n" SECOND "\n", "second:plain @1 first:titled @2 second:plain @3 ");
}
END_TEST

START_TEST (a_bad_line_does_not_end_the_text)
{
  check_string (FIRST "\n{\"sos\":1}\n" SECOND "\n", "first:titled @1 required:2 @2 second:plain @3 ");
  check_string ("{bad\n{\"sos\":1,\n" SECOND "\n", "syntax:1 @1 syntax:2 @2 second:plain @3 ");
  check_text (FIRST "\n{\"sos\":1,\0\n" SECOND "\n", sizeof (FIRST "\n{\"sos\":1,\0\n" SECOND "\n") - 1,
              "first:titled @1 syntax:2 @2 second:plain @3 ");
}
END_TEST

START_TEST (no_text_is_no_document)
{
  check_string ("", "syntax:1 @1 ");
  check_string (" \n", "syntax:2 @1 ");
}
END_TEST

/* The memory of a map that nobody holds is used again: nothing of the map
 * before may show through. */
START_TEST (a_map_shows_nothing_of_the_one_before)
{
  g_autoptr (SosReader) reader = reader_of (FIRST "\n" SECOND "\n", strlen (FIRST "\n" SECOND "\n"));
  SosMap *map, *held;
  const SosMap *memory;

  ck_assert (sos_reader_next (reader, &map, NULL, NULL));
  memory = map;
  sos_map_unref (map);
  ck_assert (sos_reader_next (reader, &held, NULL, NULL));
  ck_assert_ptr_eq (held, memory);
  ck_assert_ptr_null (sos_map_get_document (held)->title);
  ck_assert (sos_reader_next (reader, &map, NULL, NULL));
  ck_assert_ptr_null (map);
  sos_map_unref (held);
}
END_TEST

START_TEST (a_held_map_outlives_its_reader)
{
  SosReader *reader = reader_of (FIRST "\n" SECOND "\n", strlen (FIRST "\n" SECOND "\n"));
  SosMap *first, *second;

  ck_assert (sos_reader_next (reader, &first, NULL, NULL));
  ck_assert (sos_reader_next (sos_reader_ref (reader), &second, NULL, NULL));
  sos_reader_unref (reader);
  sos_reader_unref (reader);
  ck_assert_str_eq (sos_map_get_document (first)->title, "one");
  ck_assert_str_eq (sos_map_get_document (second)->id, "second");
  sos_map_unref (first);
  sos_map_unref (second);
}
END_TEST

static GByteArray *
gzip (const char *text)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, compressor);
  g_autoptr (GBytes) bytes = NULL;

  ck_assert (g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, NULL));
  ck_assert (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  return g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

static GByteArray *
zstd (const char *text)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, (guint) ZSTD_compressBound (strlen (text)));
  g_byte_array_set_size (bytes, (guint) ZSTD_compress (bytes->data, bytes->len, text, strlen (text), 3));

  return bytes;
}

/* @cut: what is left when the last byte is missing; zstd gives its blocks whole. */
static void
check_packed (GByteArray *(*pack) (const char *), const char *cut)
{
  g_autoptr (GByteArray) packed = pack (FIRST "\n"), more = pack (SECOND "\n{\"sos\":1}\n");
  guint first_length = packed->len;

  g_byte_array_append (packed, more->data, more->len);
  check_text ((const char *) packed->data, packed->len, "first:titled @1 second:plain @2 required:3 @3 ");
  check_text ((const char *) packed->data, first_length, "first:titled @1 ");

  /* Cut off: the whole lines before the break count. */
  check_text ((const char *) packed->data, packed->len - 1, cut);
  check_text ((const char *) packed->data, 5, "io:1 @1 ");

  packed->data[first_length] ^= 0xff;
  check_text ((const char *) packed->data, packed->len, "first:titled @1 io:2 @2 ");
}

START_TEST (gzip_is_unpacked) { check_packed (gzip, "first:titled @1 second:plain @2 required:3 @3 io:4 @4 "); }
END_TEST

START_TEST (zstd_is_unpacked) { check_packed (zstd, "first:titled @1 second:plain @2 io:3 @3 "); }
END_TEST

/* Members with nothing in them, and zstd's frames to be passed over, are no end. */
START_TEST (empty_members_are_no_end)
{
  static const guint8 skippable[] = { 0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 'a', 'b', 'c', 'd' };
  GByteArray *(*const packs[]) (const char *) = { gzip, zstd };

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      static const char *const members[] = { FIRST "\n", "", "", SECOND "\n", "", SECOND "\n", "" };
      g_autoptr (GByteArray) packed = g_byte_array_new ();

      if (packs[i] == zstd)
        g_byte_array_append (packed, skippable, sizeof skippable);
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        {
          g_autoptr (GByteArray) member = packs[i](members[j]);

          g_byte_array_append (packed, member->data, member->len);
          if (packs[i] == zstd)
            g_byte_array_append (packed, skippable, sizeof skippable);
        }
      check_text ((const char *) packed->data, packed->len, "first:titled @1 second:plain @2 second:plain @3 ");
    }
}
END_TEST

/* Much larger than any buffer, with lines that cross its end. */
START_TEST (long_texts_are_read_in_pieces)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) packed = NULL;
  g_autoptr (SosReader) reader = NULL;
  guint n = 3000, n_read = 0;
  SosMap *map;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "{\"sos\":1,\"id\":\"m%u\",\"reason\":\"%0*d\"}\n", i, (int) (i % 997) + 1, 0);
  packed = zstd (text->str);
  reader = reader_of (packed->data, packed->len);

  while (sos_reader_next (reader, &map, NULL, NULL) && map != NULL)
    {
      g_autofree char *id = g_strdup_printf ("m%u", n_read);

      ck_assert_str_eq (sos_map_get_document (map)->id, id);
      ck_assert_uint_eq (strlen (sos_map_get_document (map)->reason), n_read % 997 + 1);
      n_read++;
      sos_map_unref (map);
    }
  ck_assert_uint_eq (n_read, n);
}
END_TEST

static void
check_limit (SosLimits limits, const char *text, const char *expected)
{
  g_autoptr (SosReader) reader = reader_of (text, strlen (text));
  g_autofree char *words = NULL;

  sos_reader_set_limits (reader, &limits);
  words = read_all (reader);
  ck_assert_str_eq (words, expected);
}

START_TEST (limits_hold)
{
  check_limit ((SosLimits) { .size = strlen (FIRST) }, FIRST, "first:titled @1 ");
  check_limit ((SosLimits) { .size = strlen (FIRST) - 1 }, FIRST, "size:1 @1 ");
  check_limit ((SosLimits) { .size = strlen (SECOND) }, FIRST "\n" SECOND "\n", "size:1 @1 second:plain @2 ");
  check_limit ((SosLimits) { .string = 20 }, "{\"sos\":1,\"id\":\"m\",\"title\":\"123456789012345678901\"}",
               "size:1 @1 ");
  check_limit ((SosLimits) { .string = 21 }, "{\"sos\":1,\"id\":\"m\",\"title\":\"123456789012345678901\"}",
               "m:titled @1 ");
  check_limit ((SosLimits) { .depth = 3 }, "{\"sos\":1,\"id\":\"m\",\"extensions\":{\"a\":[[]]}}", "depth:1 @1 ");
  check_limit ((SosLimits) { .depth = 4 }, "{\"sos\":1,\"id\":\"m\",\"extensions\":{\"a\":[[]]}}", "m:plain @1 ");
  check_limit ((SosLimits) { .records = 1 }, "{\"sos\":1,\"id\":\"m\",\"cycles\":[{\"id\":\"c\",\"number\":1}]}",
               "size:1 @1 ");
  check_limit ((SosLimits) { 0 }, FIRST, "first:titled @1 ");
}
END_TEST

/* A line far too long is passed over without being held. */
START_TEST (a_huge_line_is_passed_over)
{
  g_autoptr (GString) text = g_string_new (FIRST "\n{\"sos\":1,\"id\":\"m\",\"reason\":\"");
  SosLimits limits = { .size = 1000 };

  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "0123456789");
  g_string_append (text, "\"}\n" SECOND "\n");
  check_limit (limits, text->str, "first:titled @1 size:2 @2 second:plain @3 ");

  /* First of all lines: still NDJSON. */
  check_limit (limits, text->str + strlen (FIRST "\n"), "size:1 @1 second:plain @2 ");

  /* Indented, it is one document, and nothing comes after it. */
  g_string_insert_c (text, (gssize) strlen (FIRST "\n{"), '\n');
  check_limit (limits, text->str + strlen (FIRST "\n"), "size:1 @1 ");
}
END_TEST

/* A value under `extensions` that is so many lists one inside the other. */
static char *
nested (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '['), *close = g_strnfill (depth, ']');

  return g_strdup_printf ("{\"sos\":1,\"id\":\"m\",\"extensions\":{\"a\":%s%s}}", open, close);
}

START_TEST (deep_nesting_costs_no_stack)
{
  SosLimits limits = { .depth = SOS_MAX_DEPTH };
  g_autofree char *deepest = nested (SOS_MAX_DEPTH - 2), *deeper = nested (SOS_MAX_DEPTH - 1);
  g_autofree char *absurd = nested (1000000);

  check_limit (limits, deepest, "m:plain @1 ");
  check_limit (limits, deeper, "depth:1 @1 ");
  check_limit (limits, absurd, "depth:1 @1 ");
}
END_TEST

START_TEST (reading_can_be_stopped)
{
  g_autoptr (SosReader) reader = reader_of (FIRST, strlen (FIRST));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  SosMap *map = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!sos_reader_next (reader, &map, cancellable, &error));
  ck_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  ck_assert_ptr_null (map);
}
END_TEST

START_TEST (files_are_opened_or_refused)
{
  g_autofree char *path = sos_test_path ("tests/valid/every-field-in-order.json");
  g_autofree char *folder = sos_test_path ("tests/valid");
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_file (path, &error);

  ck_assert_ptr_nonnull (map);
  ck_assert_ptr_null (sos_map_new_from_file ("/nowhere/Kayden.json", &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
  ck_assert_ptr_null (strstr (error->message, "Kayden"));
  g_clear_error (&error);
  ck_assert_ptr_null (sos_map_new_from_file (folder, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
  ck_assert_ptr_null (strstr (error->message, "valid"));
  ck_assert_ptr_null (sos_reader_new_for_file ("/nowhere", NULL));
}
END_TEST

/* A name that says NDJSON makes lines of a text that does not look like it. */
START_TEST (a_name_can_say_ndjson)
{
  static const char *const names[] = { "a.ndjson", "a.jsonl", "a.ndjson.gz", "a.ndjson.zst" };
  g_autofree char *folder = g_dir_make_tmp ("sos-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (SosReader) reader = NULL;
      g_autofree char *words = NULL;

      ck_assert (g_file_set_contents (path, " " FIRST "\n " SECOND "\n", -1, NULL));
      reader = sos_reader_new_for_file (path, NULL);
      words = read_all (reader);
      ck_assert_str_eq (words, "first:titled @1 second:plain @2 ");
      g_unlink (path);
    }
  g_rmdir (folder);
}
END_TEST

/* The stream's own message may name a file or a host. */
START_TEST (a_broken_stream_is_an_error_without_names)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new ();
  g_autoptr (GError) error = NULL;

  g_input_stream_close (memory, NULL, NULL);
  ck_assert_ptr_null (sos_map_new_from_stream (memory, NULL, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_IO));
}
END_TEST

/* Once it cannot be read, a text has ended: a caller who goes on comes to a stop. */
START_TEST (a_failure_is_told_once)
{
  static const char *const broken[] = { "\x1f\x8b\x08 no gzip", "\x28\xb5\x2f\xfd no zstd" };
  g_autofree char *folder = sos_test_path ("tests/valid");
  g_autoptr (SosReader) of_folder = sos_reader_new_for_file (folder, NULL);
  g_autofree char *words = read_all (of_folder);

  ck_assert_str_eq (words, "io:1 @1 ");
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    check_string (broken[i], "io:1 @1 ");
}
END_TEST

/* One whole line, then a break, and nothing yet says that these are lines. */
START_TEST (a_line_before_the_break_counts)
{
  g_autoptr (GByteArray) packed = gzip (FIRST "\n" SECOND);
  g_autoptr (GByteArray) indented = gzip ("{\n\"sos\":1,\n\"id\":\"m\"\n}\n");

  check_text ((const char *) packed->data, packed->len - 4, "first:titled @1 io:2 @2 ");
  check_text ((const char *) indented->data, indented->len - 4, "io:1 @1 ");
}
END_TEST

START_TEST (data_larger_than_the_limit_is_refused)
{
  gsize length = SOS_DEFAULT_MAX_SIZE + 1;
  g_autofree char *text = g_strnfill (length, ' ');
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (sos_map_new_from_data (text, length, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, SOS_ERROR_SIZE));
}
END_TEST

START_TEST (it_is_known_whether_there_are_lines)
{
  static const struct {
    const char *text;
    gboolean has_lines;
  } texts[] = { { FIRST "\n", FALSE }, { FIRST "\n" SECOND "\n", TRUE }, { "{\n\"sos\":1}", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SosReader) reader = reader_of (texts[i].text, strlen (texts[i].text));
      g_autofree char *words = read_all (reader);

      ck_assert_int_eq (sos_reader_has_lines (reader), texts[i].has_lines);
    }
}
END_TEST

START_TEST (a_reader_is_a_boxed_type)
{
  GValue value = G_VALUE_INIT;

  g_value_init (&value, SOS_TYPE_READER);
  g_value_take_boxed (&value, reader_of (FIRST, strlen (FIRST)));
  g_value_unset (&value);
}
END_TEST

SOS_TEST_MAIN ("reader",
               one_map_is_one_map,
               lines_are_maps,
               a_bad_line_does_not_end_the_text,
               no_text_is_no_document,
               a_map_shows_nothing_of_the_one_before,
               a_held_map_outlives_its_reader,
               gzip_is_unpacked,
               zstd_is_unpacked,
               empty_members_are_no_end,
               long_texts_are_read_in_pieces,
               limits_hold,
               a_huge_line_is_passed_over,
               deep_nesting_costs_no_stack,
               reading_can_be_stopped,
               files_are_opened_or_refused,
               a_name_can_say_ndjson,
               a_broken_stream_is_an_error_without_names,
               a_failure_is_told_once,
               a_line_before_the_break_counts,
               data_larger_than_the_limit_is_refused,
               it_is_known_whether_there_are_lines,
               a_reader_is_a_boxed_type)
