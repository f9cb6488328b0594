/* SPDX-License-Identifier: MIT */
/* Streams files of maps and counts what is in them, in constant memory. */
#include <sos/sos.h>

#include <stdlib.h>

typedef struct {
  guint64 maps;
  guint64 refused;
  guint64 children;
  guint64 ratings;
} Count;

static void
count_map (Count *count, const SosMap *map)
{
  const SosScaleList *scales = &sos_map_get_document (map)->scales;

  count->maps++;
  count->children += sos_map_get_children (map)->n;
  for (guint i = 0; i < scales->n; i++)
    count->ratings += scales->items[i]->ratings.n;
}

/* A map that is refused does not end the file. */
static gboolean
count_file (Count *count, const char *path, GError **error)
{
  g_autoptr (SosReader) reader = sos_reader_new_for_file (path, error);
  SosMap *map = NULL;

  if (reader == NULL)
    return FALSE;

  do
    {
      g_autoptr (GError) problem = NULL;

      g_clear_pointer (&map, sos_map_unref);
      if (!sos_reader_next (reader, &map, NULL, &problem))
        {
          g_printerr ("%s\n", problem->message);
          count->refused++;
          continue;
        }
      if (map == NULL)
        break;
      count_map (count, map);
    }
  while (TRUE);

  return TRUE;
}

int
main (int argc, char **argv)
{
  Count count = { 0 };

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!count_file (&count, argv[i], &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
    }

  g_print ("%" G_GUINT64_FORMAT " maps, %" G_GUINT64_FORMAT " refused, %" G_GUINT64_FORMAT
           " children, %" G_GUINT64_FORMAT " ratings\n",
           count.maps, count.refused, count.children, count.ratings);

  return EXIT_SUCCESS;
}
