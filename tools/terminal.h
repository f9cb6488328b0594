/* SPDX-License-Identifier: MIT */
/* How wide the reader's terminal is. */
#pragma once

#include <glib.h>

guint terminal_get_width (void);
