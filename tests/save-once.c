/* SPDX-License-Identifier: MIT */
/* Saves one map, while a preloaded faulty-io.so may make that go wrong, and says
 * as JSON what came of it: `save-once anew SOURCE PATH`, `save-once over PATH`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/model/origin.h"
#include "tests/faulty-io.h"
#include "tests/saving.h"

static guint
count_open_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static SosMap *
read_map (const char *path, gboolean is_new)
{
  SosMap *map = sos_map_new_from_file (path, NULL);

  if (map == NULL)
    exit (EXIT_FAILURE);
  if (is_new)
    {
      sos_map_drop_origin (map);
      sos_map_set_new (map);
    }

  return map;
}

static void
report (const SosMap *map, const GError *error, const char *met, guint n_left_open)
{
  g_autofree char *hash = sos_map_to_hash (map);

  printf ("{\"met\": \"%s\", \"error\": \"%s\", \"message\": \"%s\", \"hash\": \"%s\", \"left_open\": %u}\n",
          met != NULL ? met : "", error != NULL ? sos_error_to_string ((SosError) error->code) : "",
          error != NULL ? error->message : "", hash, n_left_open);
}

int
main (int argc, char **argv)
{
  gboolean is_anew = argc == 4 && g_str_equal (argv[1], "anew"), is_over = argc == 3 && g_str_equal (argv[1], "over");
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = NULL;
  const char *met = NULL;
  guint n_open;

  if (!is_anew && !is_over)
    return EXIT_FAILURE;

  map = read_map (argv[2], is_anew);
  test_change (map, "a change");
  n_open = count_open_files ();

  if (faulty_io_begin != NULL)
    faulty_io_begin ();
  sos_map_save (map, is_anew ? argv[3] : NULL, SOS_SAVE_DEFAULT, NULL, &error);
  if (faulty_io_end != NULL)
    met = faulty_io_end ();

  report (map, error, met, count_open_files () - n_open);

  return EXIT_SUCCESS;
}
