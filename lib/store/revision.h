/* SPDX-License-Identifier: MIT */
/* What a save writes: the map's text, with the next revision when the map was
 * changed. */
#pragma once

#include <sos/sos-map.h>

typedef struct {
  gboolean has_base;
  guint64  base; /* hash of the text that the map was read from or saved as */
  char    *text; /* canonical */
  gsize    length;
  guint64  hash;    /* of `text` */
  gboolean is_next; /* whether it is another revision than the map */
  gint     number;
  char    *updated;
} SosRevision;

gboolean sos_revision_make  (SosRevision *revision, const SosMap *map, GError **error);
void     sos_revision_take  (const SosRevision *revision, SosMap *map);
void     sos_revision_clear (SosRevision *revision);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosRevision, sos_revision_clear)
