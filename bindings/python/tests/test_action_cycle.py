# SPDX-License-Identifier: MIT
"""The action cycle in Python."""

import dataclasses
import json
from datetime import date

import pytest

import sos


@pytest.fixture
def review(smith):
    return smith.cycle(as_of=date(2011, 6, 1))


def test_the_names_are_those_of_the_json(review):
    assert [field.name for field in dataclasses.fields(review)] == ["as_of", "steps", "closing", "trajectory"]
    assert review.as_of == date(2011, 6, 1)
    assert [step.step for step in review.steps] == [1, 2, 3, 4, 5, 6, 7]
    assert review.steps[0].state == "satisfied"
    assert review.steps[5].state is sos.StepState.IN_PROGRESS
    assert not review.closing.ready
    assert {"rating.missing", "rating.low", "goal.unmet", "bottom_line.open"} <= {
        blocker.code for blocker in review.closing.blockers
    }


def test_blockers_say_whose_rating_it_is(smith, review):
    missing = [blocker for blocker in review.closing.blockers if blocker.code == "rating.missing"]
    required = {(rating.person, rating.child, rating.scale) for rating in review.closing.required}
    assert missing
    assert all((blocker.person, blocker.child, blocker.scale) in required for blocker in missing)
    assert all(blocker.person in smith.people for blocker in missing)


def test_milestones_have_their_days(smith, review):
    assert [point.id for point in review.trajectory] == [milestone.id for milestone in smith.milestones]
    assert review.trajectory[0].on == smith.milestones[0].on
    assert {point.state for point in review.trajectory} <= set(sos.MilestoneState)


def test_it_is_frozen_and_says_no_word_of_the_map(smith, review):
    with pytest.raises(dataclasses.FrozenInstanceError):
        review.closing.ready = True
    shown = " ".join(
        repr(part)
        for part in (
            review,
            *review.steps,
            review.closing,
            *review.closing.blockers,
            *review.closing.required,
            *review.trajectory,
        )
    )
    assert "2011" not in shown
    assert not any(person.name in shown for person in smith.people if person.name)


def test_today_is_meant_where_no_day_is_said(smith):
    assert smith.cycle().as_of >= date(2026, 1, 1)


def test_a_family_that_has_done_nothing_has_all_before_it():
    nothing = sos.loads(json.dumps({"sos": 1, "id": "m"})).cycle()
    assert {step.state for step in nothing.steps} == {"not_started"}
    assert [blocker.code for blocker in nothing.closing.blockers] == ["child.none", *(f"step.{n}" for n in range(1, 7))]
