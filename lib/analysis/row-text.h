/* SPDX-License-Identifier: MIT */
/* Rows of a table as lines of text: what CSV and JSON have in common. */
#pragma once

#include "lib/analysis/table.h"

typedef struct {
  const char *const *before; /* what stands before each cell of a row */
  const char        *end;    /* of a row */
  const char        *null;
  const char        *quote;  /* around a date */

  /* Puts a text that need not end with a NUL. */
  void (*put_text) (SosBuffer *buffer, const char *text, gsize length);
} SosRowForm;

/* Writes @head and behind it all rows. Fails with SOS_ERROR_IO, and when
 * @cancellable is cancelled. */
gboolean sos_table_write_rows (const SosTable   *table,
                               const SosRowForm *form,
                               const char       *head,
                               GOutputStream    *stream,
                               GCancellable     *cancellable,
                               GError          **error);
