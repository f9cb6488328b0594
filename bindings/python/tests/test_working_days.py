# SPDX-License-Identifier: MIT
"""Working days are counted as in C."""

from datetime import date

import pytest

import sos
from sos import working_days


def test_days_are_added():
    assert working_days.add(date(2026, 3, 7), 1) == date(2026, 3, 9)
    assert working_days.add(date(2026, 3, 7), 1, roll="forward") == date(2026, 3, 10)
    assert working_days.add(date(2026, 3, 2), 10) == date(2026, 3, 16)
    assert working_days.add(date(2026, 3, 2), 10, day_one=True) == date(2026, 3, 13)
    assert working_days.add(date(2022, 5, 31), 2) == date(2022, 6, 6)


def test_days_are_counted_between():
    assert working_days.between(date(2026, 3, 2), date(2026, 3, 16)) == 10
    assert working_days.between(date(2026, 3, 16), date(2026, 3, 2)) == -10


def test_what_is_projected_says_so():
    with pytest.warns(working_days.ProjectedWarning):
        assert working_days.add(date(2028, 12, 29), 1) == date(2029, 1, 2)
    with pytest.warns(working_days.ProjectedWarning):
        working_days.between(date(2029, 1, 2), date(2026, 1, 2))


@pytest.mark.parametrize(
    ("day", "n", "options"),
    [
        (date(2026, 3, 2), -1, {}),
        (date(2026, 3, 2), 2**40, {}),
        (date(2026, 3, 2), 10**6, {}),
        (date(2026, 3, 2), 0, {"day_one": True}),
        (date(2026, 3, 2), 1, {"roll": "up"}),
        (date(1989, 12, 31), 1, {}),
        (date(2035, 12, 31), 1, {}),
    ],
)
def test_what_cannot_be_counted_is_refused(day, n, options):
    with pytest.raises(sos.InvalidError) as caught:
        working_days.add(day, n, **options)
    assert caught.value.code == sos.ErrorCode.RANGE


def test_days_outside_the_calendar_are_refused():
    with pytest.raises(ValueError, match="1990 to 2035"):
        working_days.between(date(1989, 12, 31), date(2026, 3, 2))
