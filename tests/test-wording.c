/* SPDX-License-Identifier: MIT */
/* The words of a language: catalogues that are read strictly, languages that are
 * found, sentences, dates and lists that are put together. */
#include "tests/support.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lib/render/catalogue.h"
#include "lib/render/wording.h"

/* A catalogue's bytes as msgfmt lays them out, in either byte order, of pairs of text
 * and translation in the order given. */
static char *
write_catalogue (const char *const pairs[][2], guint n, gboolean is_swapped, gsize *size)
{
  GByteArray *strings = g_byte_array_new ();
  guint32 words[7 + 4 * 8] = { 0x950412de, 0, n, 28, 28 + 8 * n, 0, 28 + 16 * n };
  guint n_words = 7 + 4 * n;

  for (guint column = 0; column < 2; column++)
    for (guint i = 0; i < n; i++)
      {
        guint32 length = (guint32) strlen (pairs[i][column]);

        words[7 + 2 * (column * n + i)] = length;
        words[8 + 2 * (column * n + i)] = 4 * n_words + strings->len;
        g_byte_array_append (strings, (const guint8 *) pairs[i][column], length + 1);
      }
  for (guint i = 0; is_swapped && i < n_words; i++)
    words[i] = GUINT32_SWAP_LE_BE (words[i]);
  g_byte_array_prepend (strings, (const guint8 *) words, 4 * n_words);
  *size = strings->len;

  return (char *) g_byte_array_free (strings, FALSE);
}

static const char *const unsorted[][2] = {
  { "zebra", "sebra" },
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "house", "tŷ" },
  { "empty", "" },
  { "short month\004May", "Mai" },
};
#define N_UNSORTED G_N_ELEMENTS (unsorted)

START_TEST (a_catalogue_is_read_in_both_byte_orders_and_any_order_of_texts)
{
  for (guint is_swapped = 0; is_swapped < 2; is_swapped++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SosCatalogue) catalogue = NULL;
      gsize size;
      char *data = write_catalogue (unsorted, N_UNSORTED, is_swapped, &size);

      catalogue = sos_catalogue_new (data, size, &error);
      ck_assert_ptr_nonnull (catalogue);
      ck_assert_str_eq (sos_catalogue_find (catalogue, "house"), "tŷ");
      ck_assert_str_eq (sos_catalogue_find (catalogue, "zebra"), "sebra");
      ck_assert_str_eq (sos_catalogue_find (catalogue, "short month\004May"), "Mai");
      ck_assert_ptr_null (sos_catalogue_find (catalogue, "empty"));
      ck_assert_ptr_null (sos_catalogue_find (catalogue, "May"));
    }
}
END_TEST

/* Each bit turned and each end cut off: taken or refused, and never read beyond. */
START_TEST (a_broken_catalogue_is_refused_or_harmless)
{
  gsize size;
  g_autofree char *whole = write_catalogue (unsorted, N_UNSORTED, FALSE, &size);
  guint n_refused = 0;

  for (gsize bit = 0; bit < 8 * size; bit++)
    {
      g_autoptr (SosCatalogue) catalogue = NULL;
      char *data = g_memdup2 (whole, size);

      data[bit / 8] ^= (char) (1 << bit % 8);
      catalogue = sos_catalogue_new (data, size, NULL);
      n_refused += catalogue == NULL;
    }
  ck_assert_uint_gt (n_refused, 100);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GError) error = NULL;

      ck_assert_ptr_null (sos_catalogue_new (g_memdup2 (whole, length), length, &error));
      ck_assert (error->domain == SOS_ERROR);
    }
}
END_TEST

static void
assert_refused (char *data, gsize size, SosError code)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (sos_catalogue_new (data, size, &error));
  ck_assert (g_error_matches (error, SOS_ERROR, (gint) code));
}

START_TEST (a_refused_catalogue_says_why)
{
  static const char *const twice[][2] = { { "a", "b" }, { "a", "c" } };
  static const char *const latin[][2] = { { "house", "t\xfd" } };
  static const char *const one[][2] = { { "a", "b" } };
  guint32 later = 2 << 16;
  gsize size;
  char *data = write_catalogue (twice, 2, FALSE, &size);

  assert_refused (data, size, SOS_ERROR_SYNTAX);
  data = write_catalogue (latin, 1, FALSE, &size);
  assert_refused (data, size, SOS_ERROR_ENCODING);
  data = write_catalogue (one, 1, FALSE, &size);
  memcpy (data + 4, &later, sizeof later);
  assert_refused (data, size, SOS_ERROR_VERSION);
  assert_refused (g_malloc0 (SOS_CATALOGUE_MAX_SIZE + 1), SOS_CATALOGUE_MAX_SIZE + 1, SOS_ERROR_SIZE);
  assert_refused (g_malloc0 (100), 100, SOS_ERROR_SYNTAX);

  /* If each entry could be nearly all of the file, reading would take for ever. */
  data = write_catalogue (unsorted, N_UNSORTED, FALSE, &size);
  for (guint i = 0; i < 2 * N_UNSORTED; i++)
    {
      guint32 offset = 28 + 16 * N_UNSORTED + i % N_UNSORTED, length = (guint32) size - 1 - offset;

      memcpy (data + 28 + 8 * i, &length, sizeof length);
      memcpy (data + 32 + 8 * i, &offset, sizeof offset);
    }
  assert_refused (data, size, SOS_ERROR_SYNTAX);
}
END_TEST

/* Puts bytes where the words of a language are looked for. */
static void
install (const char *folder, const char *language, const char *data, gsize size)
{
  g_autofree char *place = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, "libsos.mo", NULL);

  ck_assert_int_eq (g_mkdir_with_parents (place, 0700), 0);
  ck_assert (g_file_set_contents (path, data, (gssize) size, NULL));
}

static char *
install_languages (void)
{
  static const char *const welsh[][2] = { { "house", "tŷ" }, { "{who} and {what}", "{what} a {who}" } };
  static const char *const arabic[][2] = { { "default:LTR", "default:RTL" } };
  char *folder = g_dir_make_tmp ("sos-XXXXXX", NULL);
  g_autofree char *unreadable = g_build_filename (folder, "de", "LC_MESSAGES", "libsos.mo", NULL);
  gsize size;
  g_autofree char *data = write_catalogue (welsh, 2, FALSE, &size);
  g_autofree char *other = NULL;

  install (folder, "cy", data, size);
  other = write_catalogue (arabic, 1, TRUE, &size);
  install (folder, "ar_EG", other, size);
  install (folder, "fr", "no catalogue", strlen ("no catalogue"));
  g_mkdir_with_parents (unreadable, 0700);
  g_setenv ("SOS_LOCALE_DIR", folder, TRUE);

  return folder;
}

static void
uninstall_languages (char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", folder);

  ck_assert_int_eq (system (command), 0);
  g_free (folder);
}

START_TEST (a_language_is_found_by_its_nearest_name)
{
  char *folder = install_languages ();
  const SosWording *welsh = sos_wording_get ("cy", NULL), *arabic = sos_wording_get ("AR-eg", NULL);

  ck_assert_str_eq (sos_wording (welsh, "house"), "tŷ");
  ck_assert_str_eq (sos_wording (welsh, "horse"), "horse");
  ck_assert_str_eq (sos_wording (welsh, NC_ ("pet", "horse")), "horse");
  ck_assert_str_eq (sos_wording_tag (welsh), "cy");
  ck_assert (!sos_wording_is_rtl (welsh));
  ck_assert_ptr_eq (sos_wording_get ("cy-GB", NULL), welsh);
  ck_assert_ptr_eq (sos_wording_get ("cy-Latn-GB-x-gog", NULL), welsh);

  ck_assert_str_eq (sos_wording_tag (arabic), "ar-EG");
  ck_assert (sos_wording_is_rtl (arabic));
  uninstall_languages (folder);
}
END_TEST

START_TEST (english_is_built_in)
{
  static const char *const tags[] = { NULL, "en", "en-GB", "EN-gb", "en-US", "en-Latn-GB" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const SosWording *wording = sos_wording_get (tags[i], NULL);

      ck_assert_ptr_nonnull (wording);
      ck_assert_str_eq (sos_wording_tag (wording), "en-GB");
      ck_assert_str_eq (sos_wording (wording, NC_ ("short month", "May")), "May");
    }
}
END_TEST

START_TEST (what_is_no_language_is_refused)
{
  static const struct {
    const char *tag;
    SosError code;
  } wrong[] = {
    { "", SOS_ERROR_RANGE },
    { "..", SOS_ERROR_RANGE },
    { "../cy", SOS_ERROR_RANGE },
    { "cy/", SOS_ERROR_RANGE },
    { "cy_GB", SOS_ERROR_RANGE },
    { "cy--GB", SOS_ERROR_RANGE },
    { "-cy", SOS_ERROR_RANGE },
    { "cy-", SOS_ERROR_RANGE },
    { "cymraegol", SOS_ERROR_RANGE },
    { "cŷ", SOS_ERROR_RANGE },
    { "it", SOS_ERROR_RANGE },
    { "ar", SOS_ERROR_RANGE },
    { "fr", SOS_ERROR_SYNTAX },
    { "fr-BE", SOS_ERROR_SYNTAX },
    { "de-AT", SOS_ERROR_IO },
    { "cy-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa", SOS_ERROR_RANGE },
  };
  char *folder = install_languages ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      ck_assert_ptr_null (sos_wording_get (wrong[i].tag, &error));
      ck_assert_msg (g_error_matches (error, SOS_ERROR, (gint) wrong[i].code), "%s", wrong[i].tag);
    }
  uninstall_languages (folder);
}
END_TEST

static gpointer
get_welsh (gpointer nothing)
{
  (void) nothing;

  return (gpointer) sos_wording_get ("cy-GB", NULL);
}

START_TEST (threads_get_the_same_wording)
{
  char *folder = install_languages ();
  GThread *threads[8];
  gconstpointer first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", get_welsh, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      gconstpointer wording = g_thread_join (threads[i]);

      ck_assert_ptr_nonnull (wording);
      ck_assert (first == NULL || first == wording);
      first = wording;
    }
  uninstall_languages (folder);
}
END_TEST

#define PAIRS "who", "{what}", "what", "the dog"

START_TEST (holes_are_filled_once_and_in_any_order)
{
  char *folder = install_languages ();
  const SosWording *english = sos_wording_get (NULL, NULL), *welsh = sos_wording_get ("cy", NULL);
  g_autoptr (GString) line = g_string_new (NULL);

  sos_wording_fill (english, line, "{who} and {what}", PAIRS, NULL);
  g_string_append_c (line, '|');
  sos_wording_fill (welsh, line, "{who} and {what}", PAIRS, NULL);
  g_string_append_c (line, '|');
  sos_wording_fill (english, line, "{whose} {{what}} {wh} {who", PAIRS, NULL);
  ck_assert_str_eq (line->str, "{what} and the dog|the dog a {what}|{whose} {the dog} {wh} {who");
  uninstall_languages (folder);
}
END_TEST

START_TEST (dates_durations_and_lists_read_as_people_say_them)
{
  const SosWording *english = sos_wording_get (NULL, NULL);
  g_autoptr (GString) line = g_string_new (NULL);

  sos_wording_date (english, line, sos_date_new (2015, 10, 4));
  g_string_append_c (line, '|');
  sos_wording_date (english, line, sos_date_new (2014, 3, 0));
  g_string_append_c (line, '|');
  sos_wording_date (english, line, sos_date_new (987, 0, 0));
  g_string_append_c (line, '|');
  sos_wording_short_date (english, line, sos_date_new (2015, 10, 4));
  g_string_append_c (line, '|');
  sos_wording_short_date (english, line, sos_date_new (2013, 0, 0));
  ck_assert_str_eq (line->str, "4 October 2015|March 2014|987|4 Oct 2015|2013");

  g_string_truncate (line, 0);
  sos_wording_duration (english, line, "P1Y06M");
  g_string_append_c (line, '|');
  sos_wording_duration (english, line, "P0D");
  g_string_append_c (line, '|');
  sos_wording_duration (english, line, "P12W");
  ck_assert_str_eq (line->str, "1 year 6 months|0 days|12 weeks");

  g_string_truncate (line, 0);
  for (guint i = 0; i < 3; i++)
    {
      sos_wording_join (english, line, i, 3);
      g_string_append_c (line, (char) ('a' + i));
    }
  ck_assert_str_eq (line->str, "a, b and c");
}
END_TEST

SOS_TEST_MAIN ("wording",
               a_catalogue_is_read_in_both_byte_orders_and_any_order_of_texts,
               a_broken_catalogue_is_refused_or_harmless,
               a_refused_catalogue_says_why,
               a_language_is_found_by_its_nearest_name,
               english_is_built_in,
               what_is_no_language_is_refused,
               threads_get_the_same_wording,
               holes_are_filled_once_and_in_any_order,
               dates_durations_and_lists_read_as_people_say_them)
