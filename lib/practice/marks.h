/* SPDX-License-Identifier: MIT */
/* A set of records: gathered, then asked. */
#pragma once

#include <glib.h>

typedef struct {
  gconstpointer *items;
  guint          n;
  guint          capacity;
} SosMarks;

/* All are added before the first is asked for; sos_marks_sort() stands between, and
 * leaves each once. */
void     sos_marks_add   (SosMarks *marks, gconstpointer record);
void     sos_marks_sort  (SosMarks *marks);
gboolean sos_marks_has   (const SosMarks *marks, gconstpointer record);
void     sos_marks_clear (SosMarks *marks);
