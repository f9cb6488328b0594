/* SPDX-License-Identifier: MIT */
/* The maps of a path, one after another. */
#pragma once

#include <sos/sos.h>

/* A map, or why there is none. */
typedef struct {
  SosMap *map;
  GError *error;
  guint64 line; /* where it begins */
} InputStep;

/* A path that is being read, `-` being standard input. */
typedef struct {
  const char *path; /* as it was given */
  SosReader  *reader;
  InputStep   now;
  GError     *failure; /* why the path could not be opened */
  gboolean    is_ended;
  SosProblem  unread; /* what input_get_problems() gives for a path that cannot be opened */
} Input;

Input            *input_new          (const char *path);
void              input_free         (Input *input);
gboolean          input_next         (Input *input);
gboolean          input_has_lines    (const Input *input);
gboolean          input_is_packed    (const Input *input);
const SosProblem *input_get_problems (Input *input, guint *n_problems);

/* The only map of a path. */
SosMap *input_read_map (const char *path, GError **error);

gboolean input_is_standard (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Input, input_free)
