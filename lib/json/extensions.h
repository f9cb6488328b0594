/* SPDX-License-Identifier: MIT */
/* The host system's own data, given as JSON. */
#pragma once

#include "lib/model/arena.h"
#include "lib/model/problems.h"

/* Reads an object as the reader would under `extensions` and keeps it as compact
 * text; @json is %NULL when there is nothing in it. Notes why it cannot. */
gboolean sos_extensions_take (SosArena    *arena,
                              const char  *text,
                              const char **json,
                              SosProblems *problems);
