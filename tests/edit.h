/* SPDX-License-Identifier: MIT */
/* Random changes of a map, such as people make. */
#pragma once

#include <glib.h>

/* Makes @n_edits changes of a valid map, each leaving it valid, and gives its
 * canonical text. Numbers of its extensions must fit a double, and are written as
 * json-glib writes them, also when nothing is changed. More than half of the changes go to the few records and fields that
 * @theme stands for, so that two editors with the same theme meet. */
char *sos_edit_map (const char *text, guint32 seed, guint32 theme, guint n_edits);

/* The times that are written as `updated`, the earliest first. */
extern const char *const sos_edit_times[];
