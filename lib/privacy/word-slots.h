/* SPDX-License-Identifier: MIT */
/* Finds a folded word in a table that is in the library: open addressing, made when
 * the first word is asked for. */
#pragma once

#include <glib.h>
#include <stddef.h>

/* Rows of @stride bytes, each beginning with a pointer to its word; those of the
 * same word stand together. */
typedef struct {
  gconstpointer rows;
  gsize         stride;
  gsize         value; /* where in a row a guint32 is that says all of its word, 0 for none */
  const guint  *n_rows;
  GOnce         slots;
} SosWordTable;

#define SOS_WORD_TABLE(table, n) { .rows = (table), .stride = sizeof *(table), .n_rows = &(n), .slots = G_ONCE_INIT }
#define SOS_WORD_TABLE_OF(table, n, type, member) \
  { .rows = (table), .stride = sizeof (type), .value = offsetof (type, member), .n_rows = &(n), .slots = G_ONCE_INIT }

/* The number of the first row of that word, or -1. From any thread. */
gint     sos_word_table_find (SosWordTable *table, const guint8 *word, gsize length);

/* Whether there is that word; gives its value. From any thread. */
gboolean sos_word_table_get  (SosWordTable *table, const guint8 *word, gsize length, guint32 *value);

/* For other tables of words that are the library's own: nobody makes them collide. */
guint32  sos_word_hash       (const guint8 *word, gsize length);
