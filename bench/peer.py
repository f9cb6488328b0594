# SPDX-License-Identifier: MIT
"""What the Python peers share: reading lines, timing the operations, reporting. Importing is not timed."""

import argparse
import gc
import json
import os
import time
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

BUFFER = 1 << 20
OPS = ("read", "stream", "write", "held", "same")


class Peer:
    """How one library reads a line and writes a map."""

    def __init__(self, name: str, load: Callable[[bytes], Any], dump: Callable[[Any], bytes]) -> None:
        self.name = name
        self.load = load
        self.dump = dump


def lines(path: str, limit: int | None) -> Iterator[bytes]:
    """Read the lines of a file, or the first of them."""
    with open(path, "rb", buffering=BUFFER) as file:
        yield from islice(file, limit)


def rss() -> int:
    """Say how many bytes of memory the process has."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


def read(peer: Peer, path: str, limit: int | None) -> list[Any]:
    """Read all maps and hold them."""
    with open(path, "rb", buffering=BUFFER) as file:
        return list(map(peer.load, islice(file, limit)))


def stream(peer: Peer, path: str, limit: int | None) -> int:
    """Read each map and let it go; count them."""
    load, count = peer.load, 0
    with open(path, "rb", buffering=BUFFER) as file:
        for line in islice(file, limit):
            load(line)
            count += 1
    return count


def write(peer: Peer, held: list[Any]) -> int:
    """Write each map, and count the bytes."""
    dump, length = peer.dump, 0
    for document in held:
        length += len(dump(document))
    return length


def measure(peer: Peer, op: str, path: str, limit: int | None) -> dict[str, Any]:
    """Run one operation and give its figures."""
    held: list[Any] = []
    before, start = rss(), time.perf_counter()
    if op == "stream":
        maps = stream(peer, path, limit)
    else:
        held = read(peer, path, limit)
        maps = len(held)
    seconds, memory = time.perf_counter() - start, rss() - before
    size = sum(len(line) for line in lines(path, limit))
    figures: dict[str, Any] = {
        "peer": peer.name,
        "op": op,
        "seconds": seconds,
        "bytes": size,
        "maps": maps,
        "rss": memory,
    }
    if op == "write":
        start = time.perf_counter()
        figures["bytes"] = write(peer, held)
        figures["seconds"] = time.perf_counter() - start
    if op == "same":
        figures["same"] = sum(
            peer.dump(document) == line.rstrip(b"\n") for document, line in zip(held, lines(path, limit), strict=True)
        )
    return figures


def main(peer: Peer) -> None:
    """Run the command of a peer."""
    parser = argparse.ArgumentParser(
        description=f"{peer.name}: read, stream, write, hold, or compare what comes back (same)."
    )
    parser.add_argument("op", choices=OPS)
    parser.add_argument("file")
    parser.add_argument("--limit", type=int, help="take only so many maps")
    options = parser.parse_args()
    gc.disable()
    print(json.dumps(measure(peer, options.op, options.file, options.limit), separators=(",", ":")), flush=True)
    os._exit(0)  # not the freeing of what was held: no operation counts it
