/* SPDX-License-Identifier: MIT */
/* Whether a text says what will happen, not only what will not. */
#pragma once

#include <glib.h>

gboolean sos_is_positive (const char *text);
