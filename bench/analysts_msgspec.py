# SPDX-License-Identifier: MIT
"""msgspec as a peer: Structs of what is needed, or those of the whole format, which also check it; one thread."""

import datetime
import statistics
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec
import pandas as pd  # noqa: F401  (pyarrow would load it for the first array that it makes)
import pyarrow as pa

import analysts_peer
import map_types_msgspec

Row = tuple[Any, ...]
BUFFER = 1 << 20


class Rating(msgspec.Struct, gc=False):
    by: str
    on: datetime.date
    round: int | None = None
    child: str | None = None
    value: int | None = None


class Scale(msgspec.Struct, gc=False):
    id: str
    topic: str | None = None
    higher_is: str | None = None
    threshold: int | None = None
    ratings: list[Rating] | None = None


class Map(msgspec.Struct, gc=False):
    id: str
    case: str | None = None
    revision: int = 0
    authority: str | None = None
    team: str | None = None
    scales: list[Scale] | None = None


def latest(path: str, kind: type[Any]) -> list[Row]:
    """Read all maps and keep what is needed of the highest revision of each case."""
    found: dict[tuple[str | None, str], Row] = {}
    with open(path, "rb", buffering=BUFFER) as file:
        for m in map(msgspec.json.Decoder(kind).decode, file):
            case = m.case or m.id
            known = found.get((m.authority, case))
            if known is None or known[4] < m.revision:
                found[m.authority, case] = (m.authority, m.team, case, m.id, m.revision, m.scales or ())
    return list(found.values())


def rows_of(maps: list[Row]) -> Iterator[Row]:
    """Make a row a rating with a value."""
    for *key, scales in maps:
        for s in scales:
            higher_is = s.higher_is or "safer"
            threshold = analysts_peer.THRESHOLD if s.threshold is None else s.threshold
            scale = (*key, s.id, s.topic, higher_is)
            for r in s.ratings or ():
                if r.value is not None:
                    yield *scale, r.child, r.by, r.on, r.round, r.value, None if higher_is == "worse" else threshold


def monthly_of(rows: list[Row]) -> Iterator[Row]:
    """Take the median of each month."""
    months = defaultdict(list)
    for authority, team, _, _, _, _, topic, higher_is, _, _, on, _, score, _ in rows:
        months[authority, team, topic, higher_is, on.replace(day=1)].append(score)
    for key, scores in months.items():
        yield *key, len(scores), statistics.median(scores)


def table(rows: list[Row], columns: dict[str, str]) -> pa.Table:
    """Make an Arrow table."""
    kinds = map(pa.type_for_alias, columns.values())
    arrays = [pa.array(values, kind) for values, kind in zip(zip(*rows, strict=True), kinds, strict=True)]
    return pa.table(arrays, names=list(columns))


def tables(kind: type[Any], path: str) -> tuple[Any, Any]:
    """Make both tables."""
    rows = list(rows_of(latest(path, kind)))
    return table(rows, analysts_peer.RATINGS), table(list(monthly_of(rows)), analysts_peer.MONTHLY)


def peer(kind: type[Any], threads: int) -> analysts_peer.Tables:
    """See that no more is asked than one thread."""
    if threads != 1:
        raise SystemExit("msgspec has one thread")
    return partial(tables, kind)


if __name__ == "__main__":
    analysts_peer.main({"msgspec": partial(peer, Map), "msgspec-full": partial(peer, map_types_msgspec.Map)})
