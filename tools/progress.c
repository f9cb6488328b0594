/* SPDX-License-Identifier: MIT */
/* Tells somebody who waits at a terminal how far the work has come. */
#include "tools/progress.h"

#include <stdio.h>
#include <unistd.h>

#define PATIENCE G_TIME_SPAN_SECOND
#define INTERVAL (G_TIME_SPAN_SECOND / 5)

void
progress_begin (Progress *progress)
{
  progress->is_wanted = isatty (STDERR_FILENO);
  progress->is_shown = FALSE;
  progress->next = g_get_monotonic_time () + PATIENCE;
}

void
progress_step (Progress *progress, guint64 n_maps)
{
  if (!progress->is_wanted || g_get_monotonic_time () < progress->next)
    return;

  progress->is_shown = TRUE;
  progress->next = g_get_monotonic_time () + INTERVAL;
  fprintf (stderr, "\r%" G_GUINT64_FORMAT " maps", n_maps);
  fflush (stderr);
}

/* Makes the line empty again, for other words to stand there. */
void
progress_clear (Progress *progress)
{
  if (progress->is_shown)
    fputs ("\r\033[K", stderr);
  progress->is_shown = FALSE;
}
