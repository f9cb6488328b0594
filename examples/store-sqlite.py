#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Run the statements of store.py in SQLite: `store-sqlite.py FILE get ID`."""

import sqlite3
import sys
from typing import Any

import store

PATIENCE = 30


class SQLite:
    """A database in a file."""

    def __init__(self, path: str) -> None:
        """Open a database; make no file, as a name that was mistyped would become an empty one."""
        try:
            # autocommit: a statement by itself is a transaction, which compares and saves in one.
            self.database = sqlite3.connect(f"file:{path}?mode=rw", timeout=PATIENCE, isolation_level=None, uri=True)
        except sqlite3.Error as error:
            raise failure(error) from None

    def find(self, sql: str, *values: object) -> Any:
        """Give the row that is found, or None."""
        return self.run(sql, values).fetchone()

    def change(self, sql: str, *values: object) -> int:
        """Give how many rows were changed."""
        return self.run(sql, values).rowcount

    def run(self, sql: str, values: Any) -> sqlite3.Cursor:
        """Run a statement, whose $1 is SQLite's ?1."""
        try:
            return self.database.execute(sql.replace("$", "?"), values)
        except sqlite3.Error as error:
            raise failure(error) from None


def failure(error: sqlite3.Error) -> store.DatabaseError:
    """Name what went wrong: a message may quote what was not taken."""
    return store.DatabaseError(f"SQLite: {getattr(error, 'sqlite_errorname', 'failed')}")


if __name__ == "__main__":
    sys.exit(store.main(SQLite, *sys.argv))
