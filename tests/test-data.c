/* SPDX-License-Identifier: MIT */
/* What the library holds of data/ is what stands there. */
#include "tests/support.h"

#include "lib/practice/data.h"

START_TEST (every_text_is_that_of_its_file)
{
  for (guint i = 0; i < sos_n_data; i++)
    {
      g_autofree char *name = g_build_filename ("data", sos_data[i].name, NULL);
      g_autofree char *path = sos_test_path (name);
      gsize length;
      g_autofree char *text = sos_test_read (path, &length);

      ck_assert_msg (length == sos_data[i].length && memcmp (text, sos_data[i].text, length) == 0,
                     "%s has changed: run data/embed", name);
    }
}
END_TEST

static void
folder_is_held (const char *folder, const char *prefix, const char *ending)
{
  g_autoptr (GPtrArray) names = sos_test_files (folder, ending);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (names, i));
      g_autofree char *held = g_strconcat (prefix, name, NULL);

      ck_assert_msg (sos_data_find (held) != NULL, "%s is new: run data/embed", held);
    }
}

START_TEST (every_file_is_held)
{
  folder_is_held ("data", "", ".txt");
  folder_is_held ("data/privacy", "privacy/", ".json");
  folder_is_held ("data/privacy/hierarchies", "privacy/hierarchies/", ".json");
  folder_is_held ("data/profiles", "profiles/", ".json");
  ck_assert_ptr_null (sos_data_find ("zebra"));
}
END_TEST

SOS_TEST_MAIN ("data", every_text_is_that_of_its_file, every_file_is_held)
