/* SPDX-License-Identifier: MIT */
/* What a save writes: the map's text, with the next revision when the map was
 * changed. */
#pragma once

#include "lib/model/map-private.h"

#define SOS_REVISION_TIME_LENGTH (sizeof "YYYY-MM-DDThh:mm:ssZ" - 1)

typedef struct {
  gboolean    has_base;
  guint64     base; /* hash of the text that the map was read from or saved as */
  char       *text; /* canonical */
  gsize       length;
  guint64     hash;    /* of `text` */
  gboolean    is_next; /* whether it is another revision than the map */
  gint        number;
  const char *updated; /* `now`, or the map's own */
  char        now[SOS_REVISION_TIME_LENGTH + 1 + SOS_ARENA_PADDING];
} SosRevision;

gboolean sos_revision_make  (SosRevision *revision, const SosMap *map, GError **error);
void     sos_revision_take  (const SosRevision *revision, SosMap *map);
void     sos_revision_clear (SosRevision *revision);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosRevision, sos_revision_clear)
