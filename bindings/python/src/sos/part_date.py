# SPDX-License-Identifier: MIT
"""A day, or as much of one as is known."""

from __future__ import annotations

from datetime import date
from functools import total_ordering

from sos._lib import lib
from sos.enums import ErrorCode
from sos.error import error


@total_ordering
class PartDate:
    """A date of which the day, or the month and the day, may not be known.

    A year comes before its first month, a month before its first day. A whole day equals the datetime.date of that
    day and compares with others. str() gives it as it stands in a document: "2026-03-01", "2026-03" or "2026";
    repr() tells nobody's birthday.
    """

    __slots__ = ("_c", "day", "month", "year")

    year: int
    month: int | None
    day: int | None

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        """Make a date; refuse one that does not exist with a ValueError."""
        numbers = (year, month or 0, day or 0)
        known = all(0 <= number <= 9999 for number in numbers)
        c = lib.sos_date_new(*numbers) if known and month != 0 and day != 0 else 0
        if c == 0:
            raise error(ErrorCode.DATE, "there is no such date")
        self._c = c
        self.year, self.month, self.day = year, month, day

    @classmethod
    def fromisoformat(cls, text: str) -> PartDate:
        """Read `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""
        c = lib.sos_date_from_string(text.encode("utf-8", "replace")) if "\0" not in text else 0
        if c == 0:
            raise error(ErrorCode.DATE, "a date (YYYY-MM-DD, YYYY-MM or YYYY) that exists must stand here")
        return cls._from_c(c)

    @classmethod
    def _from_c(cls, c: int) -> PartDate:
        return cls(lib.sos_date_get_year(c), lib.sos_date_get_month(c) or None, lib.sos_date_get_day(c) or None)

    def isoformat(self) -> str:
        """Write it as it stands in a document."""
        return "-".join(f"{part:0{width}}" for part, width in zip(self._parts(), (4, 2, 2), strict=False))

    def _parts(self) -> list[int]:
        return [part for part in (self.year, self.month, self.day) if part is not None]

    def _key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"<sos.PartDate: a {('year', 'month', 'day')[len(self._parts()) - 1]}>"

    def __eq__(self, other: object) -> bool:
        key = _key_of(other)
        return NotImplemented if key is None else self._key() == key

    def __lt__(self, other: PartDate | date) -> bool:
        key = _key_of(other)
        return NotImplemented if key is None else self._key() < key

    def __hash__(self) -> int:
        if self.month is not None and self.day is not None:
            return hash(date(self.year, self.month, self.day))
        return hash(self._key())

    def __reduce__(self) -> tuple[type[PartDate], tuple[int, int | None, int | None]]:
        return (PartDate, (self.year, self.month, self.day))


def _key_of(other: object) -> tuple[int, int, int] | None:
    if isinstance(other, PartDate):
        return other._key()
    if type(other) is date:
        return (other.year, other.month, other.day)
    return None
