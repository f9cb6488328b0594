/* SPDX-License-Identifier: MIT */
/* The format as a JSON Schema, for other programs. */
#pragma once

#include <sos/sos-macros.h>

G_BEGIN_DECLS

SOS_API char *sos_schema    (gsize *length);
SOS_API char *sos_schema_of (const char *kind, gsize *length);

G_END_DECLS
