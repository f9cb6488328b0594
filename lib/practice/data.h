/* SPDX-License-Identifier: MIT */
/* The files of data/, in the library itself. */
#pragma once

#include <glib.h>

typedef struct {
  const char *name; /* below data/ */
  const char *text;
  gsize       length;
} SosData;

extern const SosData sos_data[];
extern const guint   sos_n_data;

/* The file of that name, NULL when there is none. */
const SosData *sos_data_find (const char *name);
