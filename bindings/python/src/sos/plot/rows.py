# SPDX-License-Identifier: MIT
"""The rows of a table that one figure is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from sos.plot.extra import pyarrow

Row = dict[str, Any]


class ArrowTable(Protocol):
    """A table of whatever library, handed over as Arrow's C stream."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give a capsule with a stream of the rows."""
        ...


CASE = ("authority", "case_id", "map_id", "revision")
SCALE = ("scale_id", "topic", "higher_is", "child_id")


def rows_of(table: ArrowTable, columns: Sequence[str], wanted: dict[str, str | None]) -> list[Row]:
    """Read some columns, of the rows that have what is wanted; None wants nothing."""
    rows = pyarrow().table(table)
    missing = [name for name in columns if name not in rows.column_names]
    if missing:
        raise ValueError(f"the table has no column {', '.join(missing)}: is it the right one?")
    places: Iterable[int] = range(len(rows))
    for name, value in wanted.items():
        if value is not None:
            found = rows[name].to_pylist()
            places = [place for place in places if found[place] == value]
    return [{name: _value(rows[name][place].as_py()) for name in columns} for place in places]


def _value(value: Any) -> Any:
    """Give a value as a table of ours has it: pandas knows no days without hours."""
    return value.date() if isinstance(value, datetime) else value


def distinct(rows: Iterable[Row], *columns: str) -> list[tuple[Any, ...]]:
    """List what stands in some columns, each once."""
    return list(dict.fromkeys(tuple(row[name] for name in columns) for row in rows))


def demand_one_direction(rows: Iterable[Row], hint: str) -> None:
    """Refuse to put together scales of which one is read upwards and the other downwards."""
    directions = {row["higher_is"]: row["topic"] or "no topic" for row in rows}
    if len(directions) > 1:
        both = " and ".join(f"{topic} (higher is {higher_is})" for higher_is, topic in sorted(directions.items()))
        raise ValueError(f"scales of different direction cannot share a figure: {both}; {hint}")


def demand_one(rows: Iterable[Row], columns: Sequence[str], what: str, hint: str) -> None:
    """Refuse rows of which a figure would have to mix several."""
    n = len(distinct(rows, *columns))
    if n > 1:
        raise ValueError(f"these rows are of {n} {what}: {hint}")


def demand_some(rows: Sequence[Row]) -> None:
    """Refuse to draw nothing."""
    if not rows:
        raise ValueError("there is no row of that in the table")


def about_one_scale(rows: list[Row], child: str | None) -> list[Row]:
    """Give the rows about one child: those that name it, and those that name none, as they speak of every child."""
    rows = [row for row in rows if child is None or row["child_id"] in (child, None)]
    demand_some(rows)
    demand_one(rows, ("authority", "case_id"), "cases", "say which with case=")
    demand_one(rows, ("map_id", "revision"), "revisions of a case", 'read the corpus with revisions="latest"')
    demand_one_direction(rows, "say which with scale=")
    demand_one(rows, ("scale_id",), "scales", "say which with scale=")
    named = [row for row in rows if row["child_id"] is not None]
    demand_one(named, ("child_id",), "children", "say which with child=")
    return rows


def whom(rows: Iterable[Row], child: str | None) -> str:
    """Name the child that rows are about, or the family."""
    return child or next((str(row["child_id"]) for row in rows if row["child_id"] is not None), "the family")


def day_words(day: date) -> str:
    """Write a day as people do."""
    return f"{day.day} {day:%b %Y}"
