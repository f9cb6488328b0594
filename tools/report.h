/* SPDX-License-Identifier: MIT */
/* What `check` writes about one map: for people, or for programs. */
#pragma once

#include <stdio.h>

#include "tools/input.h"

/* Writes about the input's map and what was found in it, %NULL where there is no
 * map; gives FALSE when that cannot be written. */
typedef gboolean (*Report) (FILE *stream, Input *input, const SosFindings *findings);

Report report_find (const char *name);
