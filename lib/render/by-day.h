/* SPDX-License-Identifier: MIT */
/* Records in order of time. */
#pragma once

#include <sos/sos-record.h>

#include "lib/model/field.h"

/* The records of a list by the day that stands at an offset of each; those of one
 * day in the order of the document. */
GPtrArray *sos_records_by_day (gconstpointer list, gsize day_offset);
