# SPDX-License-Identifier: MIT
"""Practice checks: what Python gives is what the command gives."""

import copy
import dataclasses
import json
import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

import sos

BUILD = os.environ.get("SOS_BUILD")
DAY = date(2024, 6, 30)


@pytest.fixture
def good(root):
    return sos.load(root / "tests/checks/good.json")


def test_a_good_map_has_no_findings(good):
    assert good.check(as_of=DAY) == []


def test_a_finding_says_what_and_where_and_asks(good):
    good.update("ac-1", owner=None)
    (found,) = good.check(as_of=DAY)
    assert found.rule == "action.owner"
    assert found.severity is sos.FindingSeverity.ERROR
    assert found.pointer == "/next_steps/actions/0"
    assert found.ask.endswith("?")
    assert found.source == next(rule.source for rule in sos.rules() if rule.id == found.rule)
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.rule = "other"


def test_settings_change_severities_and_numbers(good, tmp_path):
    good.update("ac-1", owner=None)
    settings = sos.Settings(rules={"action.owner": "suggestion"}, danger_statements=1)
    assert [(f.rule, f.severity) for f in good.check(settings, as_of=DAY)] == [
        ("danger.many", "suggestion"),
        ("action.owner", "suggestion"),
    ]
    assert settings["danger_statements"] == 1
    assert settings.severity("action.owner") is sos.FindingSeverity.SUGGESTION
    assert settings.severity("action.due") is None

    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"rules": [{"rule": "action.owner", "severity": "off"}]}))
    assert good.check(sos.Settings(path), as_of=DAY) == []


def test_settings_that_there_are_not_are_refused(tmp_path):
    with pytest.raises(sos.Error):
        sos.Settings(zebra=1)
    with pytest.raises(sos.Error):
        sos.Settings(rules={"zebra": "off"})
    with pytest.raises(sos.Error):
        sos.Settings(rules={"danger.\0": "off"})
    with pytest.raises(ValueError, match="fatal"):
        sos.Settings(rules={"danger.who": "fatal"})
    with pytest.raises(KeyError):
        sos.Settings()["zebra"]
    with pytest.raises(sos.FileError):
        sos.Settings(tmp_path / "none.json")


def test_a_goal_that_moved_is_found_against_the_map_before(good):
    now = copy.copy(good)
    now.update("sg-1", for_how_long="P1Y")
    assert [f.rule for f in now.check(against=good, as_of=DAY)] == ["goal.moved"]
    assert now.check(as_of=DAY) == []


def test_rules_are_listed():
    listed = sos.rules()
    assert len({rule.id for rule in listed}) == len(listed) > 70
    assert all(rule.holds and rule.ask and rule.source for rule in listed)


@pytest.mark.skipif(not BUILD, reason="SOS_BUILD names a build of libsos")
def test_examples_have_the_findings_of_the_command(root):
    for path in sorted((root / "examples/maps").glob("*.json")):
        done = subprocess.run(
            [Path(BUILD) / "tools/sos", "check", "--format=json", path], stdout=subprocess.PIPE, check=False
        )
        theirs = json.loads(done.stdout)["findings"]
        assert [dataclasses.asdict(f) for f in sos.load(path).check()] == theirs
