/* SPDX-License-Identifier: MIT */
/* Keeps what can be read only once, so that it can be read twice. */
#pragma once

#include "lib/analysis/paths.h"

/* Files that have no name any more, open for as long as they are needed. */
typedef struct {
  GArray *fds; /* of int */
} SosSpool;

void sos_spool_init  (SosSpool *spool);
void sos_spool_clear (SosSpool *spool);

/* Copies standard input and pipes among @files into files of @folder that nobody else
 * can open, and lets @files name those. */
gboolean sos_spool_take (SosSpool     *spool,
                         GArray       *files,
                         const char   *folder,
                         GCancellable *cancellable,
                         GError      **error);
