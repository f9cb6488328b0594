/* SPDX-License-Identifier: MIT */
/* Whether a text gives a name for a trouble, and nothing that anybody does. */
#pragma once

#include <glib.h>

/* "Tracy has depression" and "neglect" are labels; "Tracy cannot get out of bed"
 * says what happens. */
gboolean sos_is_label (const char *text);
