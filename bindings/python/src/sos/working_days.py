# SPDX-License-Identifier: MIT
"""Working days of England and Wales, from 1990 to 2035.

Bank holidays are known to the end of 2028 and projected after: a result of that time comes with a ProjectedWarning.
"""

from __future__ import annotations

import warnings
from datetime import date as Date  # noqa: N812 - `date` is what people call the argument
from typing import Any, Literal

from sos._lib import ffi, lib
from sos.calling import c_day
from sos.enums import ErrorCode
from sos.error import error, fail

__all__ = ["ProjectedWarning", "add", "between"]


class ProjectedWarning(UserWarning):
    """Bank holidays that nobody has announced yet were projected from the rules."""


_ROLLS = {"back": lib.SOS_ROLL_BACK, "forward": lib.SOS_ROLL_FORWARD}


def _warn_of(c: Any) -> None:
    if lib.sos_calendar_is_projected(c):
        warnings.warn("bank holidays after 2028 are projected, not announced yet", ProjectedWarning, stacklevel=3)


def add(date: Date, n: int, day_one: bool = False, roll: Literal["back", "forward"] = "back") -> Date:
    """Give the working day that comes n working days after a day.

    The day itself is day 0, or day one if you say so. If it is no working day, counting begins at the working day
    before (roll="back") or after (roll="forward"): one working day after a Saturday is Monday.
    """
    if not 0 <= n <= 2**31 - 1:
        raise error(ErrorCode.RANGE, "working days are counted on, from 0")
    if roll not in _ROLLS:
        raise error(ErrorCode.RANGE, 'roll is "back" or "forward"')
    failure = ffi.new("GError **")
    c = lib.sos_calendar_add(ffi.NULL, c_day(date), n, day_one, _ROLLS[roll], failure)
    if c == 0:
        fail(failure)
    _warn_of(c)
    return Date(lib.sos_date_get_year(c), lib.sos_date_get_month(c), lib.sos_date_get_day(c))


def between(a: Date, b: Date) -> int:
    """Count the working days after a, up to b and with it; negative when b comes first."""
    failure = ffi.new("GError **")
    n = ffi.new("gint *")
    if not lib.sos_calendar_count(ffi.NULL, c_day(a), c_day(b), n, failure):
        fail(failure)
    _warn_of(c_day(max(a, b)))
    return int(n[0])
