/* SPDX-License-Identifier: MIT */
/* Blocks are cut into the same documents as the text they come from. */
#include "tests/support.h"

#include <string.h>
#include <zstd.h>

#include "lib/json/cutter.h"

/* A stream that gives a few bytes at a time, and may break off. */
typedef struct {
  GInputStream parent;
  GByteArray *bytes;
  gsize at;
  gsize end; /* where it breaks off; G_MAXSIZE: it does not */
  guint most;
  GRand *random;
} Trickle;

typedef GInputStreamClass TrickleClass;

G_DEFINE_TYPE (Trickle, trickle, G_TYPE_INPUT_STREAM)

static gssize
trickle_read (GInputStream *stream, void *to, gsize size, GCancellable *cancellable, GError **error)
{
  Trickle *trickle = (Trickle *) stream;
  gsize n = MIN (size, (gsize) g_rand_int_range (trickle->random, 1, (gint32) trickle->most + 1));

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (trickle->at >= trickle->end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "broken");
      return -1;
    }

  n = MIN (n, MIN (trickle->end, trickle->bytes->len) - trickle->at);
  if (n > 0)
    memcpy (to, trickle->bytes->data + trickle->at, n);
  trickle->at += n;

  return (gssize) n;
}

static void
trickle_finalize (GObject *object)
{
  Trickle *trickle = (Trickle *) object;

  g_byte_array_unref (trickle->bytes);
  g_rand_free (trickle->random);
  G_OBJECT_CLASS (trickle_parent_class)->finalize (object);
}

static void
trickle_class_init (TrickleClass *class)
{
  class->read_fn = trickle_read;
  G_OBJECT_CLASS (class)->finalize = trickle_finalize;
}

static void
trickle_init (Trickle *trickle)
{
  trickle->end = G_MAXSIZE;
}

/* A text, and all that cutting it may depend on. */
typedef struct {
  GByteArray *bytes; /* packed or not */
  gsize end;
  guint most;
  gsize max_size;
  gsize block_size;
  SosLayout layout;
  guint32 seed;
} Case;

static void
begin (SosCutter *cutter, const Case *given)
{
  g_autoptr (GInputStream) stream = g_object_new (trickle_get_type (), NULL);
  Trickle *trickle = (Trickle *) stream;

  trickle->bytes = g_byte_array_ref (given->bytes);
  trickle->end = given->end;
  trickle->most = given->most;
  trickle->random = g_rand_new_with_seed (given->seed);
  sos_cutter_init (cutter, sos_source_new (stream), given->layout);
  cutter->max_size = given->max_size;
}

/* Writes down all documents of a cutter up to its end, and what is wrong. */
static void
write_documents (SosCutter *cutter, GString *story)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      char *document;
      gsize length;

      if (!sos_cutter_next (cutter, &document, &length, NULL, &error))
        g_string_append_printf (story, "%d! %s\n", (int) cutter->line, error->message);
      else if (document == NULL)
        return;
      else
        g_string_append_printf (story, "%d %.*s\n", (int) cutter->line, (int) length, document);
      sos_require (document == NULL || document[length] == '\0');
    }
}

static char *
cut_at_once (const Case *given)
{
  GString *story = g_string_new (NULL);
  SosCutter cutter;

  begin (&cutter, given);
  write_documents (&cutter, story);
  sos_cutter_clear (&cutter);

  return g_string_free (story, FALSE);
}

static char *
cut_in_blocks (const Case *given)
{
  GString *story = g_string_new (NULL);
  SosCutter outer, inner;
  SosBlock block = { 0 };

  begin (&outer, given);
  sos_cutter_init (&inner, NULL, SOS_LAYOUT_LINES);
  inner.max_size = given->max_size;
  for (;;)
    {
      g_autoptr (GError) error = NULL;

      if (!sos_cutter_next_block (&outer, &block, given->block_size, NULL, &error))
        {
          g_string_append_printf (story, "%d! %s\n", (int) outer.line, error->message);
          continue;
        }
      if (block.first_line == 0)
        break;
      sos_cutter_begin_block (&inner, &block);
      write_documents (&inner, story);
    }
  sos_block_clear (&block);
  sos_cutter_clear (&inner);
  sos_cutter_clear (&outer);

  return g_string_free (story, FALSE);
}

static void
check_blocks (const Case *given)
{
  g_autofree char *at_once = cut_at_once (given), *in_blocks = cut_in_blocks (given);

  if (strcmp (at_once, in_blocks) != 0)
    ck_abort_msg ("seed %u: at once:\n%.2000s\nin blocks:\n%.2000s", given->seed, at_once, in_blocks);
}

static GByteArray *
take_bytes (const char *text, gsize length)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);

  return bytes;
}

static GByteArray *
pack_zstd (const char *text, gsize length)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, (guint) ZSTD_compressBound (length));
  g_byte_array_set_size (bytes, (guint) ZSTD_compress (bytes->data, bytes->len, text, length, 1));

  return bytes;
}

static GByteArray *
pack_gzip (const char *text, gsize length)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);
  g_autoptr (GBytes) bytes = NULL;

  ck_assert (g_output_stream_write_all (stream, text, length, NULL, NULL, NULL));
  ck_assert (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  return g_bytes_unref_to_array (g_steal_pointer (&bytes));
}

/* Lines of all kinds: documents, blank ones, halves of documents, long ones. */
static GString *
random_text (GRand *random)
{
  static const char *const lines[] = {
    "{\"a\":1}", "{\"long\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}",
    "",          " \t\r",
    "{",         "  \"b\": 2",
    "}",         "x",
  };
  static const char *const ends[] = { "\n", "\n", "\n", "\n", "\r\n", "\n\n", "" };
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 0, 30);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, lines[g_rand_int_range (random, 0, G_N_ELEMENTS (lines))]);
      g_string_append (text, ends[g_rand_int_range (random, 0, G_N_ELEMENTS (ends))]);
    }

  return text;
}

START_TEST (blocks_hold_the_same_documents)
{
  static GByteArray *(*const packs[]) (const char *text, gsize length) = { take_bytes, take_bytes, pack_gzip,
                                                                           pack_zstd };
  static const SosLayout layouts[] = { SOS_LAYOUT_UNKNOWN, SOS_LAYOUT_LINES, SOS_LAYOUT_ONE };
  guint n = 20 * sos_test_number ("SOS_MAPS", 500);

  for (guint32 seed = 0; seed < n; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = random_text (random);
      g_autoptr (GByteArray) bytes = NULL;
      Case given = { .end = G_MAXSIZE, .seed = seed };

      given.bytes = bytes = packs[g_rand_int_range (random, 0, G_N_ELEMENTS (packs))](text->str, text->len);
      given.layout = layouts[g_rand_int_range (random, 0, G_N_ELEMENTS (layouts))];
      given.most = (guint) g_rand_int_range (random, 1, g_rand_boolean (random) ? 8 : 400);
      given.max_size = (gsize) g_rand_int_range (random, 1, g_rand_boolean (random) ? 20 : 2000);
      given.block_size = (gsize) g_rand_int_range (random, 1, 300);
      if (g_rand_int_range (random, 0, 3) == 0)
        given.end = (gsize) g_rand_int_range (random, 0, (gint32) bytes->len + 1);
      if (g_rand_int_range (random, 0, 3) == 0)
        g_byte_array_set_size (bytes, (guint) g_rand_int_range (random, 0, (gint32) bytes->len + 1));
      check_blocks (&given);
    }
}
END_TEST

static void
check_story (const char *text, gsize max_size, gsize block_size, const char *expected)
{
  g_autoptr (GByteArray) bytes = take_bytes (text, strlen (text));
  Case given = { bytes, G_MAXSIZE, 1, max_size, block_size, SOS_LAYOUT_LINES, 0 };
  g_autofree char *story = cut_in_blocks (&given);

  ck_assert_str_eq (story, expected);
  check_blocks (&given);
}

/* The line after one that is too long is whole, wherever the reading stops. */
START_TEST (a_line_after_a_long_one_is_whole)
{
  check_story ("123456789\nabc\nde\n", 5, 1, "1! line 1, column 1: the document is larger than 5 bytes\n2 abc\n3 de\n");
  check_story ("123456789\nabc", 5, 100, "1! line 1, column 1: the document is larger than 5 bytes\n2 abc\n");
  check_story ("ab\n123456789", 5, 100, "1 ab\n2! line 2, column 1: the document is larger than 5 bytes\n");
}
END_TEST

/* An empty text is an empty document, which is none; but it is not nothing. */
START_TEST (an_empty_text_is_told)
{
  g_autoptr (GByteArray) bytes = take_bytes ("", 0);
  Case given = { bytes, G_MAXSIZE, 1, 100, 100, SOS_LAYOUT_UNKNOWN, 0 };
  g_autofree char *story = cut_in_blocks (&given);

  ck_assert_str_eq (story, "1 \n");
  check_blocks (&given);
}
END_TEST

/* Much longer than any buffer: seconds, were it looked through again and again. */
START_TEST (a_very_long_line_is_looked_through_once)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) bytes = NULL;
  Case given = { .end = G_MAXSIZE, .most = 4096, .max_size = 48 << 20, .block_size = 1024, .layout = SOS_LAYOUT_LINES };
  g_autofree char *story = NULL;

  g_string_set_size (text, 32 << 20);
  memset (text->str, 'x', text->len);
  text->str[text->len - 1] = '\n';
  given.bytes = bytes = take_bytes (text->str, text->len);
  story = cut_in_blocks (&given);
  ck_assert_uint_eq (strlen (story), text->len + strlen ("1 "));
}
END_TEST

SOS_TEST_MAIN ("cutter",
               blocks_hold_the_same_documents,
               a_line_after_a_long_one_is_whole,
               an_empty_text_is_told,
               a_very_long_line_is_looked_through_once)
