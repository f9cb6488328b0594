/* SPDX-License-Identifier: MIT */
/* All that a database has to do to keep maps: to run a statement with values for
 * $1, $2 and so on. They end with NULL; no statement is ever put together from
 * words of a map, and no error holds any. */
#pragma once

#include <gio/gio.h>

typedef struct _Store Store;

Store *store_open  (const char *where, GError **error);
void   store_close (Store *store);

/* Gives how many rows were changed, or -1 with @error set. */
gint store_change (Store             *store,
                   const char        *sql,
                   const char *const *values,
                   GError           **error);

/* Gives the columns of the first row, none when there is no row, or NULL with
 * @error set. */
GStrv store_find (Store             *store,
                  const char        *sql,
                  const char *const *values,
                  GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Store, store_close)
