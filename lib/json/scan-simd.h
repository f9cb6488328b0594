/* SPDX-License-Identifier: MIT */
/* The scan of scan.h with the vector instructions of the processor at hand. */
#pragma once

#include "lib/json/scan.h"

/* NULL when it has none that are known here. */
const SosScanner *sos_scan_simd (void);
