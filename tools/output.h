/* SPDX-License-Identifier: MIT */
/* Writing text where a full disk must not go unnoticed. */
#pragma once

#include <glib.h>
#include <stdio.h>

gboolean output_write (FILE *stream, const char *text, gsize length);
gboolean output_flush (FILE *stream, GError **error);
