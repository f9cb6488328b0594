/* SPDX-License-Identifier: MIT */
/* A file that is no map, but whose rows stand in the table: it is read as
 * strictly, and refused with the same errors. */
#pragma once

#include <sos/sos-map.h>

/* The record and all that it holds live as long as @memory. */
typedef struct {
  SosMap  *memory;
  gpointer record;
} SosDataFile;

gboolean sos_data_file_read  (SosDataFile  *file,
                              SosRecordType type,
                              const char   *data,
                              gsize         length,
                              GError      **error);
gboolean sos_data_file_load  (SosDataFile  *file,
                              SosRecordType type,
                              const char   *path,
                              GError      **error);
void     sos_data_file_clear (SosDataFile *file);
