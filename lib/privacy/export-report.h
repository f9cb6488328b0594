/* SPDX-License-Identifier: MIT */
/* What an export has done, for the report of it. */
#pragma once

#include "lib/privacy/export-corpus.h"

/* Writes into the report of @result what was counted and listed on the way. */
void sos_export_result_tell (SosExportResult *result, const SosExportSettings *settings, const char *key_id);
