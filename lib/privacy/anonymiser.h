/* SPDX-License-Identifier: MIT */
/* What tests and benchmarks may ask of an anonymiser. */
#pragma once

#include <sos/sos-anonymiser.h>

/* Leaves steps out: a set of SosExportStep. */
void sos_anonymiser_leave_out (SosAnonymiser *anonymiser, guint steps);
