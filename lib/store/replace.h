/* SPDX-License-Identifier: MIT */
/* Gives a file a new text, wholly or not at all. */
#pragma once

#include "lib/store/target.h"

typedef struct {
  SosTarget target;
  char     *temporary; /* the file that holds the new text, or NULL */
  int       fd;        /* of the new text, or -1 */
  gboolean  is_placed; /* whether the new text has become the target */
} SosReplacement;

/* Where a new text may go. */
typedef enum {
  SOS_PLACE_CAREFULLY,  /* where the file was that was claimed; where there was none, to where there still is none */
  SOS_PLACE_REGARDLESS, /* over one that was made since, too */
} SosPlacing;

/* Claims the file that @path leads to, or the place where it would be. */
SosReplacement *sos_replacement_new  (const char *path, GCancellable *cancellable, GError **error);
void            sos_replacement_free (SosReplacement *replacement);

/* Makes an empty text, writes to it, and puts it in the file's place. After a
 * failure the file is as it was, unless `is_placed` says otherwise. */
gboolean sos_replacement_begin  (SosReplacement *replacement, GError **error);
gboolean sos_replacement_write  (SosReplacement *replacement,
                                 const char     *text,
                                 gsize           length,
                                 GCancellable   *cancellable,
                                 GError        **error);
gboolean sos_replacement_commit (SosReplacement *replacement, SosPlacing placing, GError **error);

/* Leaves the file alone, which has the right text already; sees to it that it
 * outlives a power cut. */
gboolean sos_replacement_keep (SosReplacement *replacement, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosReplacement, sos_replacement_free)
