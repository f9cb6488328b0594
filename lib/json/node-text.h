/* SPDX-License-Identifier: MIT */
/* A tree of nodes as JSON. */
#pragma once

#include <json-glib/json-glib.h>

#include "lib/json/buffer.h"

/* Writes a tree as compact JSON, for a reader that takes @max_depth levels: it
 * ends behind the first bracket that is too deep. An integer has no point, a
 * double always has a point or an exponent, and each value has one spelling; what
 * JSON has no spelling for is called by its name, so that a strict reader refuses
 * it where it stands. FALSE when the text is longer than @max_length. */
gboolean sos_node_write (SosBuffer *buffer, JsonNode *node, guint max_depth, gsize max_length);
