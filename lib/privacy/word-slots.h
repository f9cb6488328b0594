/* SPDX-License-Identifier: MIT */
/* Finds a folded word in a table that is in the library: open addressing, made once. */
#pragma once

#include <glib.h>

typedef struct _SosWordSlots SosWordSlots;

/* The table has @n rows of @stride bytes, each beginning with a pointer to its word;
 * rows of the same word stand together. Lives as long as the process. */
SosWordSlots *sos_word_slots_new  (gconstpointer table, gsize stride, guint n);

/* The number of the first row of that word, or -1. */
gint          sos_word_slots_find (const SosWordSlots *slots, const guint8 *word, gsize length);
