/* SPDX-License-Identifier: MIT */
/* Whether what a record says is in plain words. */
#pragma once

#include <sos/sos-field.h>

/* What to ask about a word of the record that a family may not know, or %NULL;
 * @is_long is set when a sentence is long, and cleared otherwise. */
const char *sos_check_text (const SosRecordInfo *info, gconstpointer record, gboolean *is_long);
