/* SPDX-License-Identifier: MIT */
/* Reads each exported map again and looks for what must not be in it. */
#pragma once

#include <sos/sos-reader.h>

#include "lib/json/cutter.h"
#include "lib/privacy/exporter.h"

/* Of one worker: the memory stays from map to map. */
typedef struct {
  SosReader *reader;
  SosBlock   block;
  SosListed  names; /* of the source */
} SosGate;

void sos_gate_init  (SosGate *gate);
void sos_gate_clear (SosGate *gate);

/* Looks at the text of the map that @exporter has made last, of @source. FALSE with
 * @error set, which says what was found and where, and no word of it. */
gboolean sos_gate_check (SosGate      *gate,
                         SosExporter  *exporter,
                         const SosMap *source,
                         const char   *text,
                         gsize         length,
                         GError      **error);
