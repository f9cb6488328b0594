/* SPDX-License-Identifier: MIT */
/* What `check --rules` writes: every rule with its source. */
#pragma once

#include <stdio.h>

#include "tools/command.h"

Status rules_write (FILE *stream, gboolean as_json);
