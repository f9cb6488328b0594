/* SPDX-License-Identifier: MIT */
/* Tells somebody who waits at a terminal how far the work has come. */
#pragma once

#include <glib.h>

typedef struct {
  gboolean is_wanted;
  gboolean is_shown;
  gint64   next; /* when to say something again */
} Progress;

void progress_begin (Progress *progress);
void progress_step  (Progress *progress, guint64 n_maps);
void progress_clear (Progress *progress);
