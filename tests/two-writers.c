/* SPDX-License-Identifier: MIT */
/* Two processes change one file for some seconds, each counting up a number of
 * its own: `two-writers [SECONDS]`. Fails when a step was lost, or when the
 * revision is not the number of saves that went well. */
#define _GNU_SOURCE 1

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/saving.h"

#define N_WRITERS 2

typedef struct {
  guint n_saved;
  guint n_conflicts;
} Tally;

static void
stop (const char *what, const GError *error)
{
  fprintf (stderr, "%s: %s\n", what, error != NULL ? error->message : "");
  exit (EXIT_FAILURE);
}

static SosMap *
read_map (const char *path)
{
  g_autoptr (GError) error = NULL;
  SosMap *map = sos_map_new_from_file (path, &error);

  if (map == NULL)
    stop ("reading", error);

  return map;
}

/* The number that a writer has counted to, in the extensions. */
static guint
count_of (const SosMap *map, guint writer)
{
  const char *extensions = sos_map_get_document (map)->extensions;
  g_autofree char *key = g_strdup_printf ("\"writer%u\":", writer);
  const char *at = extensions != NULL ? strstr (extensions, key) : NULL;

  return at != NULL ? (guint) strtoul (at + strlen (key), NULL, 10) : 0;
}

static void
count_up (SosMap *map, guint writer)
{
  SosDocument document = *sos_map_get_document (map);
  guint counts[N_WRITERS];
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_WRITERS; i++)
    counts[i] = count_of (map, i) + (i == writer);
  text = g_strdup_printf ("{\"writer0\":%u,\"writer1\":%u}", counts[0], counts[1]);
  document.extensions = text;
  if (!sos_map_update_record (map, &document, &error))
    stop ("changing", error);
}

/* Reads the map again when somebody else was first. */
static void
add_one (SosMap **map, const char *path, guint writer, Tally *tally)
{
  for (;;)
    {
      g_autoptr (GError) error = NULL;

      count_up (*map, writer);
      if (sos_map_save (*map, NULL, SOS_SAVE_DEFAULT, NULL, &error))
        break;
      if (!g_error_matches (error, SOS_ERROR, SOS_ERROR_CONFLICT))
        stop ("saving", error);

      tally->n_conflicts++;
      sos_map_unref (*map);
      *map = read_map (path);
    }
  tally->n_saved++;
}

static Tally
write_until (const char *path, guint writer, gint64 end)
{
  SosMap *map = read_map (path);
  Tally tally = { 0 };

  while (g_get_monotonic_time () < end)
    {
      SosMap *copy;

      add_one (&map, path, writer, &tally);
      copy = sos_map_copy (map);
      sos_map_unref (map);
      map = copy;
    }
  sos_map_unref (map);

  return tally;
}

/* Gives the end of a pipe that the writer's tally comes from. */
static int
start_writer (const char *path, guint writer, gint64 end)
{
  int ends[2];

  if (pipe (ends) != 0)
    stop ("pipe", NULL);
  if (fork () == 0)
    {
      Tally tally = write_until (path, writer, end);

      _exit (write (ends[1], &tally, sizeof tally) == sizeof tally ? EXIT_SUCCESS : EXIT_FAILURE);
    }
  close (ends[1]);

  return ends[0];
}

static gboolean
check (const char *path, const Tally tallies[N_WRITERS])
{
  g_autoptr (SosMap) map = read_map (path);
  gint revision = sos_map_get_document (map)->revision;
  guint n_saved = 0, n_lost = 0;

  for (guint i = 0; i < N_WRITERS; i++)
    {
      printf ("writer %u: %u saved, %u conflicts\n", i, tallies[i].n_saved, tallies[i].n_conflicts);
      n_saved += tallies[i].n_saved;
      n_lost += tallies[i].n_saved - count_of (map, i);
    }
  printf ("revision %d, %u updates lost\n", revision, n_lost);

  return n_lost == 0 && n_saved > 0 && (guint) revision == n_saved;
}

int
main (int argc, char **argv)
{
  guint seconds = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 2;
  gint64 end = g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND;
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_file (folder, "map.json");
  Tally tallies[N_WRITERS];
  gboolean is_whole = TRUE;
  int ends[N_WRITERS];

  if (!g_file_set_contents (path, "{\"sos\":1,\"id\":\"m\"}", -1, NULL))
    stop ("making the file", NULL);
  for (guint i = 0; i < N_WRITERS; i++)
    ends[i] = start_writer (path, i, end);
  for (guint i = 0; i < N_WRITERS; i++)
    {
      int status;

      is_whole &= read (ends[i], &tallies[i], sizeof tallies[i]) == sizeof tallies[i];
      is_whole &= wait (&status) > 0 && status == 0;
    }

  return is_whole && check (path, tallies) ? EXIT_SUCCESS : EXIT_FAILURE;
}
