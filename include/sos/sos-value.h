/* SPDX-License-Identifier: MIT */
/* Values by name, for languages that cannot read the structs. */
#pragma once

#include <sos/sos-map.h>

G_BEGIN_DECLS

SOS_API guint       sos_map_count     (const SosMap *map,
                                       SosRecordType type,
                                       const char   *parent);
SOS_API const char *sos_map_get_nth   (const SosMap *map,
                                       SosRecordType type,
                                       const char   *parent,
                                       guint         n);
SOS_API gboolean    sos_map_get_value (const SosMap *map,
                                       const char   *id,
                                       const char   *path,
                                       GValue       *value);

G_END_DECLS
