/* SPDX-License-Identifier: MIT */
/* Runs the statements of store.c in PostgreSQL: `store-postgresql dbname=maps get
 * ID`; "" for what PGHOST, PGDATABASE and the like say. */
#include "examples/store.h"

#include <libpq-fe.h>
#include <stdlib.h>

struct _Store {
  PGconn *connection;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PGresult, PQclear)

Store *
store_open (const char *where, GError **error)
{
  g_autoptr (Store) store = g_new0 (Store, 1);

  store->connection = PQconnectdb (where);
  if (PQstatus (store->connection) != CONNECTION_OK || PQsetClientEncoding (store->connection, "UTF8") != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "PostgreSQL: %s",
                   g_strchomp (PQerrorMessage (store->connection)));
      return NULL;
    }

  return g_steal_pointer (&store);
}

void
store_close (Store *store)
{
  PQfinish (store->connection);
  g_free (store);
}

/* The server's message may quote the row that it did not take; its code does not. */
static void
fail (const PGresult *result, GError **error)
{
  const char *code = PQresultErrorField (result, PG_DIAG_SQLSTATE);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "PostgreSQL: %s%s", code != NULL ? "SQLSTATE " : "no answer",
               code != NULL ? code : "");
}

static PGresult *
run (Store *store, const char *sql, const char *const *values, ExecStatusType wanted, GError **error)
{
  int n = (int) g_strv_length ((char **) values);
  g_autoptr (PGresult) result = PQexecParams (store->connection, sql, n, NULL, values, NULL, NULL, 0);

  if (PQresultStatus (result) != wanted)
    {
      fail (result, error);
      return NULL;
    }

  return g_steal_pointer (&result);
}

/* A statement by itself is a transaction. Where another has just changed the row
 * it waits for them and compares again, at the usual isolation, READ COMMITTED. */
gint
store_change (Store *store, const char *sql, const char *const *values, GError **error)
{
  g_autoptr (PGresult) result = run (store, sql, values, PGRES_COMMAND_OK, error);

  return result != NULL ? atoi (PQcmdTuples (result)) : -1;
}

GStrv
store_find (Store *store, const char *sql, const char *const *values, GError **error)
{
  g_autoptr (PGresult) result = run (store, sql, values, PGRES_TUPLES_OK, error);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  if (result == NULL)
    return NULL;
  for (int i = 0; PQntuples (result) > 0 && i < PQnfields (result); i++)
    g_strv_builder_add (row, PQgetvalue (result, 0, i));

  return g_strv_builder_end (row);
}
