/* SPDX-License-Identifier: MIT */
/* The words of the enumerations, for the reader and the writer. */
#pragma once

#include <sos/sos-enums.h>

#include "lib/model/names.h"

typedef struct {
  const char        *name;
  const char *const *words; /* index: the value; 0 has none */
  guint              n_words;
} SosEnumInfo;

/* The words of every enumeration; index: SosEnumType. A word's number in its
 * set is its value less one. */
const SosNames *sos_enum_names (void);
