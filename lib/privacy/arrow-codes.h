/* SPDX-License-Identifier: MIT */
/* Columns of any Arrow stream as numbers: equal numbers stand for equal values. */
#pragma once

#include <sos/sos-arrow.h>

/* One array of guint32 for each key, with a number for each row; %NULL with @error set
 * where the stream fails, has no such column, or one whose values cannot be compared.
 * The stream stays the caller's. */
GPtrArray *sos_arrow_number (struct ArrowArrayStream *stream,
                             const char *const       *keys,
                             gsize                   *n_rows,
                             GError                 **error);
