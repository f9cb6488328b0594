/* SPDX-License-Identifier: MIT */
/* Random changes of a map, by whatever its table of fields allows. */
#pragma once

#include <sos/sos.h>

/* Calls @visit for every record of a map and everything inside it. */
typedef void (*SosAlterVisit) (const SosRecordInfo *info, gpointer record, gpointer user_data);

void sos_alter_visit (const SosMap *map, SosAlterVisit visit, gpointer user_data);

/* Two maps that have more or less in common, or everything; the same @seed gives
 * the same. */
void sos_alter_pair (guint32 seed, SosMap **old, SosMap **now);
