# SPDX-License-Identifier: MIT
"""What stands in a member of a C struct, as a Python value.

In C zero means absent; here None does, or () in lists. Properties of records call these on every read, so the common
kinds are looked up, not worked out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any

from sos._lib import ffi, lib
from sos.part_date import PartDate

_nothing: Any = None
string = ffi.string

# A life has 40,000 days: this is more than all that are spoken of.
_MANY_DATES = 1 << 16

FLAGS: list[bool] = [_nothing, False, True]


class _Dates(dict[int, Any]):
    """The dates met so far, by their numbers in C."""

    def __missing__(self, c: int) -> Any:
        if len(self) > _MANY_DATES:
            self.clear()
        made = self._make(c) if c else None
        self[c] = made
        return made

    def _make(self, c: int) -> Any:
        raise NotImplementedError


class _Days(_Dates):
    def _make(self, c: int) -> date:
        return date(lib.sos_date_get_year(c), lib.sos_date_get_month(c), lib.sos_date_get_day(c))


class _PartDates(_Dates):
    def _make(self, c: int) -> PartDate:
        return PartDate._from_c(c)


DAYS = _Days()
PART_DATES = _PartDates()


def text(c: Any) -> Any:
    """Read a string."""
    return string(c).decode() if c else None


def texts(c: Any) -> tuple[str, ...]:
    """Read a list of strings, which ends with NULL."""
    found = []
    while c and c[0]:
        found.append(string(c[0]).decode())
        c += 1
    return tuple(found)


def words(c: Any, by_value: Sequence[Any]) -> tuple[Any, ...]:
    """Read a list of words, which ends with 0."""
    found = []
    while c and c[0]:
        found.append(by_value[c[0]])
        c += 1
    return tuple(found)


_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))")


def time(c: Any) -> datetime | None:
    """Read a time; a leap second reads as the second before it, which datetime has."""
    if not c:
        return None
    match = _TIME.fullmatch(string(c).decode())
    if match is None:
        return None
    *parts, fraction, sign, hours, minutes = match.groups()
    year, month, day, hour, minute, second = map(int, parts)
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    zone = timezone(-offset if sign == "-" else offset)
    micro = int((fraction or "").ljust(6, "0")[:6])
    return datetime(year, month, day, hour, minute, min(second, 59), micro, zone)


def data(c: Any) -> dict[str, Any]:
    """Read an object that is kept as JSON."""
    found: dict[str, Any] = json.loads(string(c)) if c else {}
    return found
