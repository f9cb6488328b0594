/* SPDX-License-Identifier: MIT */
/* `sos help`: says how the commands are used, from their table. */
#pragma once

#include "tools/command.h"

/* A name and what it stands for. */
typedef struct {
  const char *name;
  const char *text;
} HelpRow;

/* End with a row without a name. */
extern const HelpRow help_statuses[];
extern const HelpRow help_variables[];

extern const char help_summary[];
extern const char help_on_paths[];

Status help_on_all     (void);
Status help_on_command (const Command *command);
