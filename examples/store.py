# SPDX-License-Identifier: MIT
"""Keep maps in a database without locking them.

Whoever saves says which version they changed, and if it is no longer the one that is there, somebody else was quicker.
What is special to SQLite and to PostgreSQL is in store-sqlite.py and store-postgresql.py; examples/store.sql makes the
table.
"""

import sys
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any, Protocol

import sos

FIND = "SELECT hash, document FROM maps WHERE id = $1"
INSERT = "INSERT INTO maps (id, revision, hash, document) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING"
UPDATE = "UPDATE maps SET revision = $1, hash = $2, document = $3 WHERE id = $4 AND revision = $5 AND hash = $6"

LAST_REVISION = 2**31 - 1

# Each time that one loses, another has saved.
MAX_TRIES = 100


class StoreError(Exception):
    """Why a map was not found or not saved; it holds no word of any."""


class OvertakenError(StoreError):
    """Somebody else was quicker."""


class DatabaseError(StoreError):
    """The database cannot be read or written."""


class Database(Protocol):
    """All that a database has to do: run a statement with values for $1, $2 and so on.

    No statement is ever put together from words of a map, and no DatabaseError that it raises holds any.
    """

    def find(self, sql: str, *values: object) -> Any:
        """Give the row that is found, or None."""

    def change(self, sql: str, *values: object) -> int:
        """Give how many rows were changed."""


class Store:
    """Maps in a database."""

    def __init__(self, database: Database) -> None:
        """Begin with a database that has the table."""
        self.database = database

    def find(self, id: str) -> sos.Map:
        """Get a map."""
        row = self.database.find(FIND, id)
        if row is None:
            raise StoreError("there is no map with that id")
        m = sos.loads(row[1])
        if m.hash != row[0]:
            raise StoreError("the document is not the one that the hash is of: somebody changed it by hand")
        return m

    def insert(self, m: sos.Map) -> None:
        """Save a map that is new."""
        if self.database.change(INSERT, m.id, m.revision or 0, m.hash, m.dumps()) == 0:
            raise OvertakenError("there is a map with that id already")

    def update(self, m: sos.Map, base: sos.Map) -> None:
        """Save a map over the one that it was made from, or not at all."""
        if m.hash == base.hash:
            return
        if base.revision == LAST_REVISION:
            raise StoreError("there is no higher revision")
        now = datetime.now(timezone.utc).replace(microsecond=0)
        m.update(None, revision=(base.revision or 0) + 1, updated=now)
        before = (base.revision or 0, base.hash)
        if self.database.change(UPDATE, m.revision, m.hash, m.dumps(), m.id, *before) == 0:
            raise OvertakenError("somebody else has saved the map since it was read")


def get(store: Store, id: str) -> None:
    """Write a map to standard output."""
    sys.stdout.write(store.find(id).dumps())


def put(store: Store, path: str, path_before: str | None = None) -> None:
    """Save a map: a new one, or one that comes with what it was made from."""
    m = sos.load(path)
    if path_before is None:
        store.insert(m)
    else:
        store.update(m, sos.load(path_before))


def edit(store: Store, id: str) -> None:
    """Add what stands on standard input as a strength; if somebody was quicker, to what they saved."""
    words = sys.stdin.read().rstrip()
    for tries in range(MAX_TRIES):
        base = store.find(id)
        m = base.copy()
        m.add(sos.Strength(text=words))
        try:
            store.update(m, base)
            return
        except OvertakenError:
            if tries == MAX_TRIES - 1:
                raise


COMMANDS: dict[str, tuple[Callable[..., None], int, int]] = {
    "put": (put, 1, 2),
    "get": (get, 1, 1),
    "edit": (edit, 1, 1),
}


def main(connect: Callable[[str], Database], program: str, *arguments: str) -> int:
    """Run a command."""
    command, fewest, most = COMMANDS.get("".join(arguments[1:2]), (get, 1, 0))
    if not fewest <= len(arguments) - 2 <= most:
        print(f"usage: {program} DATABASE put FILE [FILE-AS-IT-WAS-GOT] | get ID | edit ID", file=sys.stderr)
        return 1
    try:
        command(Store(connect(arguments[0])), *arguments[2:])
    except (sos.Error, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
