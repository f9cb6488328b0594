/* SPDX-License-Identifier: MIT */
/* Texts of an exported map: without names, numbers and ids of the source. */
#pragma once

#include "lib/privacy/exporter.h"

/* The text as it may leave, in the exporter's memory or @text itself; %NULL where labels have made
 * it longer than a text may be. Notes what was found in it, for the gate and the report. */
const char *sos_export_text (SosExporter *exporter, const char *text);
