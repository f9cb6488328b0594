/* SPDX-License-Identifier: MIT */
/* Finds a file of data/ by its name. */
#include "lib/practice/data.h"

const SosData *
sos_data_find (const char *name)
{
  for (guint i = 0; i < sos_n_data; i++)
    if (g_str_equal (sos_data[i].name, name))
      return &sos_data[i];

  return NULL;
}
