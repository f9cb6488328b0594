/* SPDX-License-Identifier: MIT */
/* What an anonymised export costs: anonymise MAPS KEY EXPORT PROFILE THREADS [--no-gate] [--wait].
 * Prints a line of JSON: maps, seconds, seconds of all cores. With --wait it begins when a line comes in. */
#include <sos/sos.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/privacy/anonymiser.h"
#include "lib/privacy/exporter.h"

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static gboolean
has_option (char **options, const char *option)
{
  return g_strv_contains ((const char *const *) options, option);
}

static void
wait_for_line (void)
{
  puts ("ready");
  fflush (stdout);
  while (getchar () != '\n')
    ;
}

static SosAnonymiser *
make (char **argv, GError **error)
{
  g_autoptr (SosAnonymiser) anonymiser = sos_anonymiser_new ();

  sos_anonymiser_set_threads (anonymiser, (guint) atoi (argv[5]));
  if (has_option (argv + 6, "--no-gate"))
    sos_anonymiser_leave_out (anonymiser, SOS_STEP_GATE);
  if (!sos_anonymiser_set_key (anonymiser, argv[2], error) || !sos_anonymiser_set_profile (anonymiser, argv[4], error))
    return NULL;

  return g_steal_pointer (&anonymiser);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosAnonymiser) anonymiser = argc > 5 ? make (argv, &error) : NULL;
  g_autoptr (SosCorpus) corpus = NULL;
  double start, end, cpu;

  if (anonymiser == NULL)
    return 2;
  corpus = sos_corpus_new ((const char *const[]) { argv[1], NULL });
  if (has_option (argv + 6, "--wait"))
    wait_for_line ();

  start = read_clock (CLOCK_MONOTONIC);
  cpu = read_clock (CLOCK_PROCESS_CPUTIME_ID);
  if (!sos_anonymiser_run (anonymiser, corpus, argv[3], NULL, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  end = read_clock (CLOCK_MONOTONIC);
  cpu = read_clock (CLOCK_PROCESS_CPUTIME_ID) - cpu;
  printf ("{\"maps\": %" G_GUINT64_FORMAT ", \"seconds\": %.6f, \"cpu\": %.6f, \"start\": %.6f, \"end\": %.6f}\n",
          sos_anonymiser_get_report (anonymiser)->n_maps, end - start, cpu, start, end);

  return 0;
}
