# SPDX-License-Identifier: MIT
"""Dates of which a part may not be known."""

import pickle
from datetime import date

import pytest

import sos

SORTED = ["1999", "2026", "2026-01", "2026-01-01", "2026-01-31", "2026-02", "2027", "9999-12-31"]


def test_there_and_back():
    for text in SORTED:
        assert str(sos.PartDate.fromisoformat(text)) == text
        assert sos.PartDate.fromisoformat(text).isoformat() == text


def test_parts():
    part = sos.PartDate.fromisoformat("2026-03")
    assert (part.year, part.month, part.day) == (2026, 3, None)
    assert sos.PartDate(2026, 3) == part
    assert sos.PartDate(2026).month is None


def test_order():
    dates = [sos.PartDate.fromisoformat(text) for text in SORTED]
    assert sorted(dates[4:] + dates[:4]) == dates
    assert dates[0] < dates[1] <= dates[1]
    assert dates[-1] > dates[0]
    assert dates[3] == date(2026, 1, 1)
    assert dates[2] < date(2026, 1, 1) < dates[4]
    assert dates[2] != "2026-01"
    with pytest.raises(TypeError):
        dates[2] < "2026"  # noqa: B015


def test_hash():
    dates = {sos.PartDate.fromisoformat(text) for text in SORTED * 2}
    assert len(dates) == len(SORTED)
    assert date(2026, 1, 1) in dates


def test_pickled():
    part = sos.PartDate(2026, 3)
    assert pickle.loads(pickle.dumps(part)) == part


@pytest.mark.parametrize("parts", [(0,), (10000,), (2026, 13), (2026, 0), (2026, 2, 30), (2026, 1, 0), (2026, None, 3)])
def test_dates_that_do_not_exist(parts):
    with pytest.raises(ValueError, match="no such date"):
        sos.PartDate(*parts)


@pytest.mark.parametrize("text", ["", "2026-", "2026-1", "26", "2026-02-30", "2026\0", "é", "\ud800"])
def test_text_that_is_no_date(text):
    with pytest.raises(sos.InvalidError):
        sos.PartDate.fromisoformat(text)


def test_repr_tells_no_birthday():
    for text in SORTED:
        assert text[:4] not in repr(sos.PartDate.fromisoformat(text))
