/* SPDX-License-Identifier: MIT */
/* The man page, from the table of commands. */
#pragma once

#include "tools/command.h"

Status manual_print (void);
