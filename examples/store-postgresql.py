#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Run the statements of store.py in PostgreSQL: `store-postgresql.py dbname=maps get ID`.

"" stands for what PGHOST, PGDATABASE and the like say. It needs psycopg 3.2 or newer.
"""

import sys
from typing import Any

import psycopg
import store


class PostgreSQL:
    """A connection to a server."""

    def __init__(self, where: str) -> None:
        """Connect; a statement by itself is a transaction.

        Where another has just changed the row it waits for them and compares again, at the usual isolation, READ
        COMMITTED.
        """
        try:
            self.connection = psycopg.connect(where, autocommit=True, client_encoding="UTF8")
        except psycopg.Error as error:
            raise store.DatabaseError(f"PostgreSQL: {error}") from None

    def find(self, sql: str, *values: object) -> Any:
        """Give the row that is found, or None."""
        return self.run(sql, values).fetchone()

    def change(self, sql: str, *values: object) -> int:
        """Give how many rows were changed."""
        return self.run(sql, values).rowcount

    def run(self, sql: str, values: tuple[object, ...]) -> psycopg.RawCursor[Any]:
        """Run a statement; its $1 goes to the server as it stands."""
        try:
            return psycopg.RawCursor(self.connection).execute(sql, values)
        except psycopg.Error as error:
            # The server's message may quote the row that it did not take; its code does not.
            raise store.DatabaseError(f"PostgreSQL: SQLSTATE {error.sqlstate or 'unknown'}") from None


if __name__ == "__main__":
    sys.exit(store.main(PostgreSQL, *sys.argv))
