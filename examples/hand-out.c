/* SPDX-License-Identifier: MIT */
/* Writes a map's pages for a meeting: one for each member of the family and of its
 * network, without what is kept from them, and each child's own. */
#include <sos/sos.h>

#include <stdlib.h>

/* Files are named by ids: a name says more about a family than a folder should. */
static gboolean
write_page (SosMap *map, const SosPageOptions *options, const char *folder, const char *id, GError **error)
{
  g_autofree char *name = g_strconcat (id, ".html", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);

  return stream != NULL && sos_render_html (map, options, G_OUTPUT_STREAM (stream), NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
write_for (SosMap *map, const SosPerson *person, const char *folder, GError **error)
{
  SosPageOptions options = { .reader = person->id };

  if (person->role == SOS_ROLE_PROFESSIONAL)
    return TRUE;
  if (person->role == SOS_ROLE_CHILD)
    options = (SosPageOptions) { .child = person->id };

  return write_page (map, &options, folder, person->id, error);
}

static gboolean
write_all (const char *path, const char *folder, GError **error)
{
  g_autoptr (SosMap) map = sos_map_new_from_file (path, error);
  const SosPersonList *people;

  if (map == NULL)
    return FALSE;

  people = &sos_map_get_document (map)->people;
  for (guint i = 0; i < people->n; i++)
    if (!write_for (map, people->items[i], folder, error))
      return FALSE;

  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: hand-out MAP FOLDER\n");
      return EXIT_FAILURE;
    }

  if (!write_all (argv[1], argv[2], &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
