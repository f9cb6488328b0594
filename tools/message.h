/* SPDX-License-Identifier: MIT */
/* What is said on standard error. */
#pragma once

#include "tools/command.h"

/* Both give STATUS_FAILED, so that a caller can return what they return. */
Status message_failed (const char *path, const GError *error);
Status message_misuse (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

char *message_path (const char *path);
