/* SPDX-License-Identifier: MIT */
/* Text in the cells of a terminal: made harmless, measured, cut into lines. */
#pragma once

#include <glib.h>

/* Around text that holds right-to-left letters, so that nothing beside it is
 * drawn along with it. */
#define SOS_CELLS_ISOLATE     0x2068
#define SOS_CELLS_END_ISOLATE 0x2069

/* The narrowest line that takes any character. */
#define SOS_CELLS_MIN_LINE 2

guint       sos_cells_of    (gunichar c);
guint       sos_cells_count (const char *text, const char *end);
void        sos_cells_clean (GString *to, const char *text);
const char *sos_cells_fit   (const char *text, guint width, const char **next);
