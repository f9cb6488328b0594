/* SPDX-License-Identifier: MIT
 *
 * Saving a map beside writing the same bytes in plain C, in turns: `save FILE FOLDER ROUNDS`. Neither waits for the
 * disk. Prints one line of JSON: bytes of the text, and the time of each in every round, in microseconds.
 */
#include <fcntl.h>
#include <sos/sos.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* In front of the C library's, for libsos too. */
int
fsync (int fd)
{
  (void) fd;

  return 0;
}

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static void
stop (const char *what)
{
  fprintf (stderr, "save: %s\n", what);
  exit (1);
}

static void
add (GString *times, double time)
{
  g_string_append_printf (times, "%s%.1f", times->len > 0 ? ", " : "", time);
}

/* What one does who knows of nothing but crashes: a new file that takes the name of the old one. */
static void
write_plainly (const char *text, size_t length, const char *temporary, const char *path)
{
  int fd = open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0 || write (fd, text, length) != (ssize_t) length || close (fd) != 0 || rename (temporary, path) != 0)
    stop ("plain C cannot write");
}

static void
save (SosMap *map, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!sos_map_save (map, path, SOS_SAVE_DEFAULT, NULL, &error))
    stop (error->message);
}

/* Lets the map differ from what was saved. */
static void
change (SosMap *map, int round)
{
  static const char *const reasons[] = { "one reason", "some reason" };

  ((SosDocument *) sos_map_get_document (map))->reason = reasons[round % 2];
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMap) map = argc == 4 ? sos_map_new_from_file (argv[1], &error) : NULL;
  g_autoptr (GString) saves = g_string_new (NULL), plains = g_string_new (NULL);
  g_autofree char *saved = NULL, *plain = NULL, *temporary = NULL;
  gsize length = 0;

  if (map == NULL)
    stop (error != NULL ? error->message : "usage: save FILE FOLDER ROUNDS");
  saved = g_build_filename (argv[2], "saved.json", NULL);
  plain = g_build_filename (argv[2], "plain.json", NULL);
  temporary = g_build_filename (argv[2], ".plain", NULL);
  save (map, saved);

  for (int round = 0; round < atoi (argv[3]); round++)
    {
      g_autofree char *text = NULL;
      double start;

      change (map, round);
      start = now ();
      save (map, NULL);
      add (saves, now () - start);

      text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);
      start = now ();
      write_plainly (text, length, temporary, plain);
      add (plains, now () - start);
    }
  printf ("{\"bytes\": %zu, \"save\": [%s], \"plain\": [%s]}\n", length, saves->str, plains->str);

  return 0;
}
