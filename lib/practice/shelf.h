/* SPDX-License-Identifier: MIT */
/* What the library has of one kind of thing in a folder of data/: read once, when the first is
 * asked for, and found by its name. From any thread. */
#pragma once

#include "lib/practice/data.h"

/* Constant but for @once, and as long as the process. */
typedef struct {
  const char  *folder; /* "profiles/"; what lies in a folder below it is of another kind */
  gpointer    (*read) (const SosData *data);
  const char *(*get_name) (gconstpointer thing);
  GOnce         once;
} SosShelf;

/* Names in the order of data/, with a NULL behind them. */
const char *const *sos_shelf_list (SosShelf *shelf);

/* The thing of that name, %NULL when there is none; it stays the shelf's. */
gpointer sos_shelf_find (SosShelf *shelf, const char *name);
