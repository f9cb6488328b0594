/* SPDX-License-Identifier: MIT */
/* Runs the statements of store.c in SQLite: `store-sqlite FILE get ID`. */
#include "examples/store.h"

#include <sqlite3.h>

/* How long others may take over writing. */
#define PATIENCE (30 * 1000)

struct _Store {
  sqlite3 *database;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

static void
fail (const char *reason, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "SQLite: %s", reason);
}

/* Makes no file: a name that was mistyped would become an empty database. */
Store *
store_open (const char *where, GError **error)
{
  g_autoptr (Store) store = g_new0 (Store, 1);
  int code = sqlite3_open_v2 (where, &store->database, SQLITE_OPEN_READWRITE, NULL);

  if (code != SQLITE_OK)
    {
      fail (sqlite3_errstr (code), error);
      return NULL;
    }

  sqlite3_busy_timeout (store->database, PATIENCE);

  return g_steal_pointer (&store);
}

void
store_close (Store *store)
{
  sqlite3_close (store->database);
  g_free (store);
}

static sqlite3_stmt *
prepare (Store *store, const char *sql, const char *const *values, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code = sqlite3_prepare_v2 (store->database, sql, -1, &statement, NULL);

  if (code != SQLITE_OK) /* there are no values yet that the message could quote */
    {
      fail (sqlite3_errmsg (store->database), error);
      return NULL;
    }

  for (int i = 0; code == SQLITE_OK && values[i] != NULL; i++)
    code = sqlite3_bind_text (statement, i + 1, values[i], -1, SQLITE_STATIC);
  if (code != SQLITE_OK)
    {
      fail (sqlite3_errstr (code), error);
      return NULL;
    }

  return g_steal_pointer (&statement);
}

/* A statement by itself is a transaction: it compares and saves in one. */
gint
store_change (Store *store, const char *sql, const char *const *values, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare (store, sql, values, error);
  int code;

  if (statement == NULL)
    return -1;

  code = sqlite3_step (statement);
  if (code != SQLITE_DONE)
    {
      fail (sqlite3_errstr (code), error);
      return -1;
    }

  return sqlite3_changes (store->database);
}

GStrv
store_find (Store *store, const char *sql, const char *const *values, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare (store, sql, values, error);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  int code;

  if (statement == NULL)
    return NULL;

  code = sqlite3_step (statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      fail (sqlite3_errstr (code), error);
      return NULL;
    }
  for (int i = 0; code == SQLITE_ROW && i < sqlite3_column_count (statement); i++)
    g_strv_builder_add (row, (const char *) sqlite3_column_text (statement, i));

  return g_strv_builder_end (row);
}
