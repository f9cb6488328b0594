/* SPDX-License-Identifier: MIT */
/* Equivalence classes of Arrow streams: of libsos's own tables, and of layouts that
 * only others make. */
#include "tests/support.h"

#include <errno.h>
#include <string.h>

/* A stream of one column `x`, which is given once; everything lives on the stack of
 * the test. */
typedef struct {
  const char *format;
  const char *words; /* the format of its dictionary, or NULL */
  struct ArrowArray *column;
  gboolean is_given, fails;
  struct ArrowSchema child, dictionary;
  struct ArrowSchema *children[1];
  struct ArrowArray *columns[1];
} Source;

static void
release_schema (struct ArrowSchema *schema)
{
  schema->release = NULL;
}

static void
release_array (struct ArrowArray *array)
{
  array->release = NULL;
}

static int
get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
  Source *source = stream->private_data;

  if (source->format == NULL)
    return EIO;
  source->dictionary = (struct ArrowSchema) { .format = source->words };
  source->child = (struct ArrowSchema) { .format = source->format,
                                         .name = "x",
                                         .dictionary = source->words != NULL ? &source->dictionary : NULL };
  source->children[0] = &source->child;
  *out =
      (struct ArrowSchema) { .format = "+s", .n_children = 1, .children = source->children, .release = release_schema };

  return 0;
}

static int
get_next (struct ArrowArrayStream *stream, struct ArrowArray *out)
{
  Source *source = stream->private_data;

  if (source->fails)
    return EIO;
  *out = (struct ArrowArray) { 0 };
  if (source->is_given)
    return 0;
  source->columns[0] = source->column;
  source->is_given = TRUE;
  *out = (struct ArrowArray) {
    .length = source->column->length, .n_children = 1, .children = source->columns, .release = release_array
  };

  return 0;
}

static const char *
get_last_error (struct ArrowArrayStream *stream G_GNUC_UNUSED)
{
  return "it has a zebra";
}

static guint32 *
count (Source *source, const char *key, gsize *n_rows, GError **error)
{
  const char *const keys[] = { key, NULL };
  struct ArrowArrayStream stream = { get_schema, get_next, get_last_error, NULL, source };

  return sos_class_sizes_of_stream (&stream, keys, n_rows, error);
}

static void
expect (Source source, const char *sizes)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree guint32 *counted = NULL;
  gsize n_rows;

  counted = count (&source, "x", &n_rows, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < n_rows; i++)
    g_string_append_printf (found, "%u ", counted[i]);
  ck_assert_msg (g_str_equal (found->str, sizes), "%s: %s", source.format, found->str);
}

#define BYTES(...) ((const guint8[]) { __VA_ARGS__ })
#define COLUMN(n, n_null, at, ...) \
  (&(struct ArrowArray) {          \
      .length = n, .null_count = n_null, .offset = at, .n_buffers = 3, .buffers = (const void *[]) { __VA_ARGS__ } })

START_TEST (texts_have_three_layouts)
{
  const char *text = "aabaab";
  const gint32 small[] = { 0, 1, 2, 3, 4, 6, 6 };
  const gint64 large[] = { 0, 1, 2, 3, 4, 6, 6 };
  gint32 views[4][4] = { { 1 }, { 14, 0, 0, 0 }, { 1 }, { 14, 0, 1, 2 } };
  const void *buffers[] = { NULL, views, "what is too long", "..what is too long" };
  struct ArrowArray viewed = { .length = 4, .n_buffers = 4, .buffers = buffers };

  memcpy (&views[0][1], "a", 1);
  memcpy (&views[2][1], "a", 1);
  expect ((Source) { .format = "u", .column = COLUMN (6, 0, 0, NULL, small, text) }, "3 3 1 3 1 1 ");
  expect ((Source) { .format = "z", .column = COLUMN (4, 0, 2, NULL, small, text) }, "1 1 1 1 ");
  expect ((Source) { .format = "U", .column = COLUMN (6, 0, 0, NULL, large, text) }, "3 3 1 3 1 1 ");
  expect ((Source) { .format = "vu", .column = &viewed }, "2 2 2 2 ");
}
END_TEST

START_TEST (numbers_have_many)
{
  expect ((Source) { .format = "c", .column = COLUMN (3, 0, 1, NULL, BYTES (9, 1, 2, 1)) }, "2 1 2 ");
  expect ((Source) { .format = "tsu:UTC", .column = COLUMN (2, 0, 0, NULL, ((const gint64[]) { 5, 5 })) }, "2 2 ");
  expect ((Source) { .format = "b", .column = COLUMN (4, 0, 1, NULL, BYTES (0x0c)) }, "2 2 2 2 ");
  expect ((Source) { .format = "n", .column = COLUMN (2, 2, 0, NULL) }, "2 2 ");
  /* What nothing is there is all alike, whatever bytes are under it. */
  expect ((Source) { .format = "C", .column = COLUMN (4, 2, 0, BYTES (0x05), BYTES (1, 2, 2, 3)) }, "1 2 1 2 ");
  expect ((Source) { .format = "C", .column = COLUMN (2, -1, 0, NULL, BYTES (1, 1)) }, "2 2 ");
}
END_TEST

START_TEST (dictionaries_are_looked_into)
{
  const gint32 ends[] = { 0, 1, 2, 3 };
  struct ArrowArray words = { .length = 3, .n_buffers = 3, .buffers = (const void *[]) { NULL, ends, "aba" } };
  struct ArrowArray bytes = *COLUMN (4, 1, 0, BYTES (0x07), BYTES (0, 1, 2, 1));
  struct ArrowArray halves = *COLUMN (2, 0, 0, NULL, ((const guint16[]) { 2, 0 }));
  struct ArrowArray whole = *COLUMN (2, 0, 0, NULL, ((const guint32[]) { 2, 1 }));
  struct ArrowArray wide = *COLUMN (2, 0, 0, NULL, ((const guint64[]) { 2, 0 }));

  bytes.dictionary = halves.dictionary = whole.dictionary = wide.dictionary = &words;
  expect ((Source) { .format = "C", .words = "u", .column = &bytes }, "2 1 2 1 ");
  expect ((Source) { .format = "S", .words = "u", .column = &halves }, "2 2 ");
  expect ((Source) { .format = "i", .words = "u", .column = &whole }, "1 1 ");
  expect ((Source) { .format = "L", .words = "u", .column = &wide }, "2 2 ");
}
END_TEST

START_TEST (what_cannot_be_counted_is_an_error)
{
  const struct {
    Source source;
    const char *key;
    SosError code;
  } wrong[] = {
    { { .format = NULL }, "x", SOS_ERROR_IO },     { { .format = "c", .fails = TRUE }, "x", SOS_ERROR_IO },
    { { .format = "c" }, "zebra", SOS_ERROR_KEY }, { { .format = "+l" }, "x", SOS_ERROR_TYPE },
    { { .format = "cc" }, "x", SOS_ERROR_TYPE },   { { .format = "c", .words = "+s" }, "x", SOS_ERROR_TYPE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      Source source = wrong[i].source;
      g_autoptr (GError) error = NULL;
      gsize n_rows;

      ck_assert_ptr_null (count (&source, wrong[i].key, &n_rows, &error));
      g_assert_error (error, SOS_ERROR, (gint) wrong[i].code);
      ck_assert_ptr_null (strstr (error->message, "zebra"));
    }
}
END_TEST

START_TEST (a_table_of_libsos_is_counted)
{
  g_autoptr (SosTable) table = sos_table_new_data_dictionary (NULL, 0);
  const char *const keys[] = { "table", NULL };
  struct ArrowArrayStream stream;
  g_autofree guint32 *sizes = NULL;
  gsize n_rows, n_of_first = 1;

  sos_table_export_stream (table, &stream);
  sizes = sos_class_sizes_of_stream (&stream, keys, &n_rows, NULL);
  stream.release (&stream);
  ck_assert_uint_eq (n_rows, (gsize) sos_table_get_n_rows (table));
  n_of_first = sos_table_info (SOS_TABLE_RATINGS)->n_columns;
  for (gsize i = 0; i < n_of_first; i++)
    ck_assert_uint_eq (sizes[i], n_of_first);
}
END_TEST

SOS_TEST_MAIN ("arrow-codes",
               texts_have_three_layouts,
               numbers_have_many,
               dictionaries_are_looked_into,
               what_cannot_be_counted_is_an_error,
               a_table_of_libsos_is_counted)
