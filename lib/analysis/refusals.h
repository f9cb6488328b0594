/* SPDX-License-Identifier: MIT */
/* Maps that are left out, and why: what the table `errors` is made of. */
#pragma once

#include "lib/analysis/cases.h"
#include "lib/analysis/table.h"

GArray *sos_refusals_new (void);

/* Notes what is wrong with the map at @spot, by the first problem: one row for a map
 * that is left out. */
void sos_refusals_add (GArray *refusals, const GError *error, SosSpot spot);

/* Notes that another map of the case has the same revision, and counts. */
void sos_refusals_add_tie (GArray *refusals, SosSpot spot);

/* Puts those of @from behind those of @to; @from is empty then. */
void sos_refusals_move (GArray *to, GArray *from);

/* In the order of the input, which they are brought into; @files is of
 * SosInputFile. */
SosTable *sos_refusals_to_table (GArray *refusals, const GArray *files);
