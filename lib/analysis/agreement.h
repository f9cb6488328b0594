/* SPDX-License-Identifier: MIT */
/* The table `agreement`: how far people who rate the same agree. */
#pragma once

#include <sos/sos-corpus.h>

#include "lib/analysis/table.h"

/* Krippendorff's alpha over groups of @ratings, which are those that say the same in
 * every column that @by names. What the raters agree about is a round of a child and
 * scale of a map; without rounds, a day. Only maps count for which @is_counted, by
 * number, is not 0.
 *
 * Fails with %SOS_ERROR_RANGE where @by names what cannot be grouped by, or a
 * column twice, and with %SOS_ERROR_RULE where scores of different directions would
 * come together. */
SosTable *sos_agreement (const SosTable    *ratings,
                         const guint8      *is_counted,
                         const char *const *by,
                         SosReliability     level,
                         GError           **error);
