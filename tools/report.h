/* SPDX-License-Identifier: MIT */
/* What `check` writes about one map: for people, or for programs. */
#pragma once

#include <stdio.h>

#include "tools/input.h"

/* Writes about the input's map; gives FALSE when that cannot be written. */
typedef gboolean (*Report) (FILE *stream, Input *input);

Report report_find (const char *name);
