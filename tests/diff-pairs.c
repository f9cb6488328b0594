/* SPDX-License-Identifier: MIT */
/* Prints pairs of random maps with what the library says of their differences, a
 * JSON object a line, for a test with somebody else's JSON Patch. Arguments: how
 * many, and the first seed. */
#include <stdlib.h>

#include "tests/alter.h"

static void
print_pair (const SosMap *old, const SosMap *now)
{
  g_autoptr (SosDiff) diff = sos_map_diff (old, now);
  g_autofree char *before = sos_map_to_text (old, SOS_WRITE_COMPACT, NULL);
  g_autofree char *after = sos_map_to_text (now, SOS_WRITE_COMPACT, NULL);
  g_autofree char *patch = sos_diff_to_patch (diff, NULL);
  g_autofree char *changes = sos_diff_to_json (diff, NULL);
  g_autofree char *line =
      g_strdup_printf ("{\"old\":%s,\"new\":%s,\"patch\":%s,\"changes\":%s}", before, after, patch, changes);

  g_print ("%s\n", g_strdelimit (line, "\n", ' '));
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 1;
  guint32 first = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : 1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SosMap) old = NULL;
      g_autoptr (SosMap) now = NULL;

      sos_alter_pair (first + i, &old, &now);
      print_pair (old, now);
    }

  return EXIT_SUCCESS;
}
