# SPDX-License-Identifier: MIT
"""Limits of time are those that C gives."""

import dataclasses
from datetime import date

import pytest

import sos


@pytest.fixture
def family():
    return sos.Map.from_dict(
        {
            "sos": 1,
            "id": "m",
            "events": [
                {"id": "e1", "what": "referral", "on": "2026-03-02"},
                {"id": "e2", "what": "manager_review", "on": "2026-03-13", "rationale": "more time"},
            ],
        }
    )


def find(clocks, id):
    return next(limit for limit in clocks.limits if limit.id == id)


def test_limits_have_the_names_of_the_json(family):
    clocks = family.clocks("north-yorkshire", as_of=date(2026, 3, 31))
    assert (clocks.as_of, clocks.profile) == (date(2026, 3, 31), "north-yorkshire")
    late = find(clocks, "ny.complete")
    assert late.state == sos.ClockState.OVERDUE == "overdue"
    assert (late.start, late.due, late.due_alternative) == (date(2026, 3, 2), date(2026, 3, 20), date(2026, 3, 16))
    assert (late.done, late.child, late.occurrence) == (None, None, None)
    assert (late.days_left, late.unit, late.comparator, late.assumed) == (
        -7,
        "working_days",
        "within",
        ("start", "unit"),
    )
    assert "14 days" in late.quote
    assert dataclasses.astuple(late.late_record) == (True, True, False, False)
    assert find(clocks, "ny.sos-review").done == date(2026, 3, 13)


def test_the_profile_may_be_left_out_or_be_a_file(family, root):
    assert family.clocks().profile == "north-yorkshire"
    path = root / "data/profiles/sandwell.json"
    assert family.clocks(path).profile == family.clocks(str(path)).profile == "sandwell"


def test_limits_are_frozen_and_tell_nothing(family):
    clocks = family.clocks(as_of=date(2026, 3, 31))
    with pytest.raises(dataclasses.FrozenInstanceError):
        clocks.profile = "mine"
    for shown in (clocks, clocks.limits[0], clocks.limits[0].late_record):
        assert repr(shown).startswith("<sos.")
        assert "2026" not in repr(shown)


def test_what_cannot_be_is_refused(family, tmp_path):
    with pytest.raises(sos.FileError):
        family.clocks("nowhere")
    broken = tmp_path / "broken.json"
    broken.write_text('{"name": "mine", "title": "Mine", "limits": 7}')
    with pytest.raises(sos.InvalidError) as caught:
        family.clocks(broken)
    assert caught.value.pointer == "/limits"
    with pytest.raises(sos.InvalidError, match="1990 to 2035"):
        family.clocks(as_of=date(2040, 1, 2))
