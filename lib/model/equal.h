/* SPDX-License-Identifier: MIT */
/* Whether two records or two values of a field say the same. */
#pragma once

#include <sos/sos-field.h>

/* Compares what two records of the kind @info hold, and everything inside them;
 * lists in their order. Either may be %NULL: an empty record. */
gboolean sos_record_is_equal (const SosRecordInfo *info, gconstpointer a, gconstpointer b);

/* Compares the values of one row in two records of its kind; again either may be
 * %NULL. */
gboolean sos_field_is_equal (const SosField *field, gconstpointer a, gconstpointer b);
