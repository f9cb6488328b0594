/* SPDX-License-Identifier: MIT */
/* What reviewing a map costs beside reading it: practice FILE, one map a line.
 * Prints a line of JSON with the microseconds a map of the best of many rounds;
 * in each round every operation has its turn. */
#include <sos/sos.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 9
#define MAX_MAPS 400

typedef struct {
  char *text;
  gsize length;
  SosMap *map;
} Case;

static SosDate as_of;

static void
read_map (const Case *one)
{
  sos_map_unref (sos_map_new_from_data (one->text, one->length, NULL));
}

static void
review_cycle (const Case *one)
{
  sos_cycle_review_unref (sos_cycle_review (one->map, as_of, NULL));
}

static void
read_scales (const Case *one)
{
  sos_scaling_unref (sos_scaling_new (one->map, as_of, NULL));
}

static void
check_map (const Case *one)
{
  sos_findings_unref (sos_check (one->map, as_of, NULL));
}

static void
measure_clocks (const Case *one)
{
  g_autoptr (SosClocks) clocks = sos_clocks_new (one->map, NULL, as_of, NULL);

  g_assert_nonnull (clocks);
}

static const struct {
  const char *name;
  void (*run) (const Case *one);
} operations[] = {
  { "read", read_map },
  { "check", check_map },
  { "cycle", review_cycle },
  { "clocks", measure_clocks },
  { "scales", read_scales },
};

static GArray *
load (const char *path)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (Case));
  g_auto (GStrv) lines = NULL;
  char *text;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    exit (2);
  lines = g_strsplit (text, "\n", -1);
  g_free (text);
  for (guint i = 0; lines[i] != NULL && cases->len < MAX_MAPS; i++)
    if (*lines[i] != '\0')
      {
        Case one = { g_strdup (lines[i]), strlen (lines[i]), sos_map_new_from_data (lines[i], strlen (lines[i]), NULL) };

        g_array_append_val (cases, one);
      }

  return cases;
}

static double
measure (const GArray *cases, void (*run) (const Case *one))
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < cases->len; i++)
    run (&g_array_index (cases, Case, i));

  return (double) (g_get_monotonic_time () - start) / cases->len;
}

int
main (int argc, char **argv)
{
  double best[G_N_ELEMENTS (operations)];
  GArray *cases;

  if (argc != 2)
    return 2;
  cases = load (argv[1]);
  as_of = sos_date_new (2026, 6, 30);

  for (guint i = 0; i < G_N_ELEMENTS (best); i++)
    best[i] = G_MAXDOUBLE;
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (best); i++)
      best[i] = MIN (best[i], measure (cases, operations[i].run));

  printf ("{\"maps\": %u", cases->len);
  for (guint i = 0; i < G_N_ELEMENTS (best); i++)
    printf (", \"%s\": %.2f", operations[i].name, best[i]);
  printf ("}\n");

  return 0;
}
