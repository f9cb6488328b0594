# SPDX-License-Identifier: MIT
"""What the analysts' peers share: the command, what is timed, when memory is looked at, and the digest of the tables.

pyarrow is loaded behind the timed part, so that a peer which does not need it does not pay for it.
"""

import argparse
import gc
import hashlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

THRESHOLD = 7  # what a scale has that names none, unless it runs the other way
RATINGS = {
    "authority": "string",
    "team": "string",
    "case_id": "string",
    "map_id": "string",
    "revision": "int32",
    "scale_id": "string",
    "topic": "string",
    "higher_is": "string",
    "child_id": "string",
    "rater_id": "string",
    "rated_on": "date32",
    "round": "int32",
    "score": "int8",
    "threshold": "int8",
}
MONTHLY = {
    "authority": "string",
    "team": "string",
    "topic": "string",
    "higher_is": "string",
    "month": "date32",
    "n_ratings": "int32",
    "median": "double",
}
Tables = Callable[[str], tuple[Any, Any]]  # makes ratings and monthly of a file
Peer = Callable[[int], Tables]  # gets ready to do so with a number of threads


def peak() -> int:
    """Say how many bytes of memory the process had at most."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) * 1024


class Digest:
    """A file that keeps only the hash of what is written to it."""

    closed = False

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Take some bytes in."""
        self._hash.update(data)
        return len(data)

    def flush(self) -> None:
        """Have nothing to do."""

    def text(self) -> str:
        """Give the hash so far."""
        return self._hash.hexdigest()[:16]


def digest(table: Any, columns: dict[str, str]) -> str:
    """Hash a table's columns, whatever the order of its rows and the Arrow types it chose."""
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow import csv  # noqa: PLC0415

    schema = pa.schema([(name, pa.type_for_alias(kind)) for name, kind in columns.items()])
    rows = pa.table(table).select(schema.names).cast(schema)
    target = Digest()
    csv.write_csv(rows.sort_by([(name, "ascending") for name in schema.names]), target)
    return target.text()


def measure(tables: Tables, path: str) -> dict[str, Any]:
    """Make both tables and say what that took."""
    loaded = peak()
    start, cpu = time.perf_counter(), time.process_time()
    ratings, monthly = tables(path)
    end, cpu_end = time.perf_counter(), time.process_time()
    used = peak()
    return {
        "seconds": end - start,
        "cpu": cpu_end - cpu,
        "start": start,
        "end": end,
        "loaded": loaded,
        "peak": used,
        "grown": used - loaded,
        "rows": len(ratings),
        "ratings": digest(ratings, RATINGS),
        "monthly": digest(monthly, MONTHLY),
    }


def main(peers: dict[str, Peer]) -> None:
    """Run the command of a peer, in one of its ways."""
    parser = argparse.ArgumentParser(description="Ratings and monthly medians of a corpus, latest revisions only.")
    parser.add_argument("peer", choices=peers)
    parser.add_argument("file")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--wait", action="store_true", help="say that all is loaded, and begin when a line comes in")
    options = parser.parse_args()
    gc.disable()
    tables = peers[options.peer](options.threads)
    if options.wait:
        print("ready", flush=True)
        sys.stdin.readline()
    figures = measure(tables, options.file)
    print(json.dumps({"peer": options.peer, "threads": options.threads, **figures}), flush=True)
    os._exit(0)  # not the freeing of what was held
