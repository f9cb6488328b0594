/* SPDX-License-Identifier: MIT */
/* Maps as trees of json-glib's nodes, for applications that hold those. */
#pragma once

#include <json-glib/json-glib.h>

#include <sos/sos-map.h>

G_BEGIN_DECLS

SOS_API SosMap   *sos_map_new_from_node (JsonNode *node, GError **error);
SOS_API JsonNode *sos_map_to_node       (const SosMap *map, GError **error);

G_END_DECLS
