/* SPDX-License-Identifier: MIT */
/* The file that is to get a new text: found, looked at and locked. */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

typedef struct {
  char       *path;   /* no symbolic link any more */
  int         file;   /* open for reading and locked; -1 where there is none yet */
  struct stat before; /* as it was when it was locked */
} SosTarget;

/* Where @path leads to, though there may be no file yet; NULL with errno set when
 * that cannot be said. */
char *sos_target_find (const char *path);

/* Keeps others who save from the file until it is released. */
gboolean sos_target_claim   (SosTarget *target, const char *path, GCancellable *cancellable, GError **error);
void     sos_target_release (SosTarget *target);

/* Whether it still is the file that was claimed, and as it was. */
gboolean sos_target_is_same (const SosTarget *target);
