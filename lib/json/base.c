/* SPDX-License-Identifier: MIT */
/* What a map was like before it was changed. */
#include "lib/json/base.h"

#include <sos/sos-writer.h>

#include "lib/model/hash.h"

guint64
sos_base_hash (const char *text, gsize length)
{
  return sos_hash_text (sos_hash_key (), text, length);
}

static void
keep_base (SosOrigin *origin, const SosMap *map)
{
  gsize length;
  g_autofree char *text = sos_map_to_text (map, SOS_WRITE_DEFAULT, &length);

  origin->hash = sos_base_hash (text, length);
  origin->base = SOS_BASE_KEPT;
}

void
sos_map_keep_base (SosMap *map)
{
  if (sos_map_get_base (map) == SOS_BASE_AS_IS)
    keep_base (sos_map_need_origin (map), map);
}

void
sos_map_follow (SosMap *map, const SosMap *before)
{
  sos_map_copy_origin (before, map);
  if (sos_map_get_base (map) == SOS_BASE_AS_IS)
    keep_base (sos_map_need_origin (map), before);
}
