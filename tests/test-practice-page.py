# SPDX-License-Identifier: MIT
"""docs/practice.md has every step and blocker that was asked for; that it is what the code says is tested beside it."""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(os.environ["SOS_SRCDIR"])
ASKED = ROOT.parent / "shared/practice.md"
PAGE = (ROOT / "docs/practice.md").read_text()
BLOCKERS = (
    "rating.missing rating.low step.1 step.2 step.3 step.4 step.5 step.6 bottom_line.open goal.unmet goal.not_held"
    " goal.no_duration scale.none child.none"
).split()
# Beyond what was asked for, each with its reason.
ADDED = {
    "rating.apart": "an independent rating of an open round must not be told by a blocker",
    "map.size": "ratings that closing waits for are listed up to a limit",
    "closing.ready": "why step 7 is satisfied",
}


def steps(text):
    """Give the numbers of the steps and what stands behind each."""
    return dict(re.findall(r"^### (\d)\. .*?\n(.*?)(?=^##)", text, re.M | re.S))


def test_every_step_stands_there_with_its_source():
    assert list(steps(PAGE)) == list("1234567")
    for step, text in steps(PAGE).items():
        assert f"section 3, step {step}" in text
        assert "Satisfied when" in text


@pytest.mark.skipif(not ASKED.exists(), reason="what was asked for is not beside this tree")
def test_the_steps_are_those_that_were_asked_for():
    table = ASKED.read_text().split("## The action cycle", 1)[1].split("**Closing rule.**", 1)[0]
    assert re.findall(r"^\| (\d) ", table, re.M) == list("1234567")


def test_every_blocker_stands_there_and_none_beyond_without_a_reason():
    codes = re.findall(r"^\| `([\w.]+)` ", steps(PAGE)["7"], re.M)
    child_none = re.findall(r"^\| `([\w.]+)` ", steps(PAGE)["1"], re.M)[0]
    assert sorted([*codes, child_none]) == sorted([*BLOCKERS, *ADDED])


def test_codes_are_unique():
    codes = [code for text in steps(PAGE).values() for code in re.findall(r"^\| `([\w.]+)` ", text, re.M)]
    assert len(codes) == len(set(codes))
