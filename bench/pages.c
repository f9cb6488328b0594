/* SPDX-License-Identifier: MIT */
/* What a page costs beside reading its map: reads maps of an NDJSON file, then
 * writes each as a page that goes nowhere. Prints a line of JSON. */
#include <sos/sos.h>
#include <stdio.h>
#include <sys/resource.h>

#define ROUNDS 7

typedef struct {
  gint64 reading;
  gint64 pages;
  guint n;
} Times;

static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static void
fail (const GError *error)
{
  g_printerr ("pages: %s\n", error->message);
  exit (1);
}

static GOutputStream *
open_nowhere (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GError) error = NULL;
  GFileOutputStream *stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &error);

  if (stream == NULL)
    fail (error);

  return G_OUTPUT_STREAM (stream);
}

static void
measure (char **lines, guint n, Times *best)
{
  g_autoptr (GOutputStream) nowhere = open_nowhere ();
  Times times = { 0, 0, n };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = now (), middle;
      g_autoptr (SosMap) map = sos_map_new_from_data (lines[i], strlen (lines[i]), &error);

      middle = now ();
      if (map == NULL || !sos_render_html (map, NULL, nowhere, NULL, &error))
        fail (error);
      times.reading += middle - start;
      times.pages += now () - middle;
    }
  if (best->n == 0 || times.pages < best->pages)
    *best = times;
}

static glong
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss;
}

int
main (int argc, char *argv[])
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  Times best = { 0 };
  glong first = 0;
  guint n;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("pages: FILE.ndjson N\n");
      return 1;
    }

  lines = g_strsplit (text, "\n", -1);
  n = MIN (g_strv_length (lines), (guint) g_ascii_strtoull (argv[2], NULL, 10));
  for (guint round = 0; round < ROUNDS; round++)
    {
      measure (lines, n, &best);
      first = round == 0 ? peak_kilobytes () : first;
    }
  printf ("{\"maps\": %u, \"reading_us\": %.1f, \"page_us\": %.1f, \"ratio\": %.2f, \"more_kb_after_first\": %ld}\n", best.n,
          best.reading / 1e3 / best.n, best.pages / 1e3 / best.n, (double) best.pages / (double) best.reading,
          peak_kilobytes () - first);

  return 0;
}
