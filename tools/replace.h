/* SPDX-License-Identifier: MIT */
/* Gives a file a new text, wholly or not at all, through a stream. */
#pragma once

#include <glib.h>
#include <stdio.h>

typedef struct _Replacement Replacement;

Replacement *replacement_new        (const char *path, GError **error);
FILE        *replacement_get_stream (Replacement *replacement);
gboolean     replacement_commit     (Replacement *replacement, GError **error);
void         replacement_free       (Replacement *replacement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Replacement, replacement_free)
