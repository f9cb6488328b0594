/* SPDX-License-Identifier: MIT */
/* Pieces of the canonical text, for those who write something else than a map. */
#pragma once

#include <sos/sos-field.h>

#include "lib/json/buffer.h"

/* Both append compact JSON. The value must be set; its strings must lie in the
 * arena of a map. */
void sos_write_field_value (SosBuffer *buffer, const SosField *field, gconstpointer record);
void sos_write_record      (SosBuffer *buffer, SosRecordType type, gconstpointer record);
