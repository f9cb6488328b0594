/* SPDX-License-Identifier: MIT */
/* A caller that is built against the headers of an older and of a newer libsos
 * (test-abi.sh makes them) and runs with this one. Prints what it gets. */
#include <sos/sos.h>
#include <stdio.h>

static void
print_code (const char *what, GError *error)
{
  printf ("%s %s\n", what, error != NULL ? sos_error_to_string ((SosError) error->code) : "done");
  g_clear_error (&error);
}

int
main (void)
{
  g_autoptr (SosMap) map = sos_map_new ("m", NULL);
  SosAction action = { .id = "a1", .text = "a" };
  g_autofree char *text = NULL;
  GError *error = NULL;

  sos_map_add_record (map, NULL, &action, &error);
  print_code ("add", g_steal_pointer (&error));
  action.text = "b";
  sos_map_update_record (map, &action, &error);
  print_code ("update", g_steal_pointer (&error));
#ifdef NEWER
  action.added_later = "c";
  sos_map_update_record (map, &action, &error);
  print_code ("unknown", g_steal_pointer (&error));
#endif

  text = sos_map_to_text (map, SOS_WRITE_COMPACT, NULL);
  fputs (text, stdout);

  return 0;
}
