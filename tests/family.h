/* SPDX-License-Identifier: MIT */
/* Random families: half-siblings, step-families, twins, kinship carers, up to four
 * generations, unions between kin. All of them are made up. */
#pragma once

#include <glib.h>

/* The text of a map; the same seed gives the same family. */
char *sos_generate_family (guint32 seed);
