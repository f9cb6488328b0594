# SPDX-License-Identifier: MIT
"""What a Spark worker does with map texts: each map's rows, and what the map claims to be.

Which revision of a case counts nobody can say who sees only a part of the maps. So rows come with their map's claim,
and Spark picks. A map without rows sends its claim alone, as it may replace an earlier one that has some.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from sos.corpus import Corpus
from sos.error import Error
from sos.map import Map
from sos.reading import loads
from sos.settings import Settings
from sos.values import text as string

_AT_ONCE = 1000
"""Maps of a batch that are held as texts of Python and as rows at the same time."""

_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d).(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))")


@dataclass(frozen=True)
class Question:
    """What is asked of all maps, in what pickle can carry to a worker."""

    table: str
    schema: pa.Schema
    """The table's columns, dictionaries as plain text: Spark has no others."""
    as_of: date
    settings: Mapping[str, Any]
    more: Mapping[str, Any]
    """What the table itself takes."""


def make_table(question: Question, texts: list[bytes], names: list[str]) -> pa.Table:
    """Make the table of some maps; all of them count."""
    settings = Settings(**question.settings) if question.settings else None
    corpus = Corpus.from_texts(
        texts, names, threads=1, revisions="all", as_of=question.as_of, settings=settings, progress=False
    )
    return pa.table(getattr(corpus, question.table)(**question.more))


def plain_schema(table: str) -> pa.Schema:
    """Give the columns of a table."""
    schema = pa.table(getattr(Corpus.from_texts([]), table)()).schema
    return pa.schema([pa.field(field.name, _plain(field.type)) for field in schema])


def _plain(type: pa.DataType) -> pa.DataType:
    return type.value_type if pa.types.is_dictionary(type) else type


def answer(question: Question, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Answer for batches of `text`, `name`, `order` and `position`, as DataFrame.mapInArrow wants it."""
    for batch in batches:
        for start in range(0, batch.num_rows, _AT_ONCE):
            yield from _answer_some(question, batch.slice(start, _AT_ONCE))


def _answer_some(question: Question, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    texts, names = _bytes(batch.column("text")), [_name(name) for name in _bytes(batch.column("name"))]
    found = [_read(text) for text in texts]
    claims = _claims(found, batch)
    if question.table == "errors":
        yield _pair(claims, _refusals(question, found, names))
        return

    for lot in _lots(found):
        numbers = list(lot.values())
        table = make_table(question, [texts[i] for i in numbers], [names[i] for i in numbers])
        rows = table.cast(question.schema).combine_chunks()
        whose = pc.index_in(_keys(rows), value_set=pa.array(lot, pa.string()))
        yield _pair(claims.take(pa.array(numbers).take(whose)), rows)
        silent = set(range(len(numbers))).difference(pc.unique(whose).to_pylist())
        yield _without_rows(question, claims.take(pa.array([numbers[i] for i in sorted(silent)], pa.int64())))


# Reading


def _bytes(column: pa.Array) -> list[bytes]:
    """Give a column's texts; what is no UTF-8 may stand in a column of strings, too."""
    return [text or b"" for text in column.cast(pa.large_binary()).to_pylist()]


def _name(name: bytes) -> str:
    return name.decode(errors="replace").replace("\0", "\N{REPLACEMENT CHARACTER}")


@dataclass(frozen=True)
class _Claim:
    """What says which case a map is of, and which of its maps."""

    authority: str | None
    case: str | None
    revision: int
    updated: str
    key: str
    """What its rows begin with."""


def _read(text: bytes) -> _Claim | Error:
    try:
        return _claim(loads(text))
    except Error as error:
        return error


def _claim(map: Map) -> _Claim:
    key = f"{map.case or map.id} {map.id} {map.revision or ''} {map.authority or ''}"
    return _Claim(map.authority, map.case, map.revision or 0, _instant(string(map._c.updated)), key)


def _keys(rows: pa.Table) -> pa.Array:
    """Give the key of each row's map; an id has no space."""
    words = [rows.column(name).cast(pa.string()) for name in ("case_id", "map_id", "revision", "authority")]
    keys = pc.binary_join_element_wise(*words, " ", null_handling="replace", null_replacement="")
    return keys.combine_chunks()


def _instant(time: str | None) -> str:
    """Write a time so that texts sort as instants do; none is the oldest.

    A datetime cannot hold all: there are leap seconds, and fractions of any length.
    """
    if time is None:
        return ""
    [(year, month, day, hour, minute, second, fraction, sign, hours, minutes)] = _TIME.findall(time)
    east = (60 * int(hours or 0) + int(minutes or 0)) * (-1 if sign == "-" else 1)
    minute_utc = 1440 * date(int(year), int(month), int(day)).toordinal() + 60 * int(hour) + int(minute) - east
    return f"{minute_utc + 1440:010d}:{second}.{fraction.rstrip('0')}"


def _lots(found: list[_Claim | Error]) -> list[dict[str, int]]:
    """Put maps of the same key into different lots, so that in each a row's key names its map."""
    lots: list[dict[str, int]] = []
    for number, claim in enumerate(found):
        if isinstance(claim, _Claim):
            lot = next((lot for lot in lots if claim.key not in lot), None)
            if lot is None:
                lots.append(lot := {})
            lot[claim.key] = number
    return lots


# Answering


def _claims(found: list[_Claim | Error], batch: pa.RecordBatch) -> pa.StructArray:
    """Give what Spark picks by. A map without a case, and what is no map, is a case of its own."""
    positions = batch.column("position")
    said = [claim if isinstance(claim, _Claim) else _Claim(None, None, 0, "", "") for claim in found]
    is_of_case = pa.array([claim.case is not None for claim in said], pa.bool_())
    rank = pa.StructArray.from_arrays(
        [
            pa.array([claim.revision for claim in said], pa.int32()),
            pa.array([claim.updated for claim in said], pa.string()),
            batch.column("order"),
            positions,
        ],
        ["revision", "updated", "order", "position"],
    )
    return pa.StructArray.from_arrays(
        [
            pa.array([claim.authority for claim in said], pa.string()),
            pa.array([claim.case for claim in said], pa.string()),
            pc.if_else(is_of_case, None, positions),
            rank,
        ],
        ["authority", "case", "alone", "rank"],
    )


def _pair(claims: pa.StructArray, rows: pa.Table) -> pa.RecordBatch:
    columns = [column.combine_chunks() for column in rows.columns]
    row = pa.StructArray.from_arrays(columns, fields=list(rows.schema))
    return pa.RecordBatch.from_arrays([claims, row], ["claim", "row"])


def _without_rows(question: Question, claims: pa.StructArray) -> pa.RecordBatch:
    nothing = pa.nulls(len(claims), pa.struct(list(question.schema)))
    return pa.RecordBatch.from_arrays([claims, nothing], ["claim", "row"])


def _refusals(question: Question, found: list[_Claim | Error], names: list[str]) -> pa.Table:
    """Give a row for each: what is wrong with it, or what would be if another had the same revision."""
    said = [
        (name, claim.line or 1, str(claim.problems[0].code if claim.problems else claim.code), claim.pointer)
        if isinstance(claim, Error)
        else (name, 1, "revision", "/revision")
        for claim, name in zip(found, names, strict=True)
    ]
    return pa.table([list(column) for column in zip(*said, strict=True)], schema=question.schema)
