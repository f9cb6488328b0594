/* SPDX-License-Identifier: MIT */
/* generated-maps N [SEED]: N random maps in canonical form, one a line, for
 * tests that are not written in C. A seed always gives the same maps. */
#include <stdlib.h>
#include <string.h>

#include "tests/generate.h"

static gboolean
print_map (guint32 seed, SosGenerateFlags flags)
{
  g_autofree char *text = sos_generate_map (seed, flags), *canonical = NULL;
  g_autoptr (SosMap) map = sos_map_new_from_data (text, strlen (text), NULL);

  if (map == NULL)
    return FALSE;
  canonical = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  g_print ("%s", canonical);

  return TRUE;
}

int
main (int argc, char **argv)
{
  guint32 n = argc > 1 ? (guint32) strtoul (argv[1], NULL, 10) : 1;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;

  for (guint32 i = 0; i < n; i++)
    if (!print_map (seed + i, i % 5 == 0 ? SOS_GENERATE_FULL : SOS_GENERATE_PLAIN))
      return EXIT_FAILURE;

  return EXIT_SUCCESS;
}
