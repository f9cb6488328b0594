# SPDX-License-Identifier: MIT
"""What differs between two maps."""

import json
from datetime import date

import jsonpatch
import pytest

import sos
from sos._lib import ffi, lib
from tests.conftest import CANARY, EXAMPLES


@pytest.fixture
def now(smith):
    other = smith.copy()
    action = other.next_steps.actions[0]
    other.update(action.id, text=CANARY, due=date(2030, 1, 1))
    other.add(sos.Strength(id="added", text="x"))
    other.remove(other.worries.complicating_factors[0].id, references=True)
    other.update(None, status="superseded")
    return other


def test_changes(smith, now):
    found = sos.diff(smith, now)
    action = smith.next_steps.actions[0]
    due = next(change for change in found if change.field == "due")
    assert (due.kind, due.record, due.id) == ("changed", "action", action.id)
    assert (due.before, due.after) == (action.due, date(2030, 1, 1))
    assert due.pointer_before == due.pointer_after == "/next_steps/actions/0/due"
    added = next(change for change in found if change.kind == "added")
    assert (added.id, added.field, added.before, added.after) == ("added", None, None, now["added"])
    removed = next(change for change in found if change.kind is sos.ChangeKind.REMOVED)
    assert (removed.before, removed.after) == (smith.worries.complicating_factors[0], None)
    status = next(change for change in found if change.record == "document")
    assert (status.id, status.field, status.after) == (None, "status", sos.Status.SUPERSEDED)
    assert len(found) == len(found[:]) == len(list(found))


def test_nothing_differs(any_map):
    assert list(sos.diff(sos.load(any_map), sos.load(any_map))) == []
    assert repr(sos.diff(sos.Map("m"), sos.Map("m"))) == "<sos.Diff: no changes>"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_patch_makes_the_new_map(path, smith):
    old = sos.load(path)
    patch = jsonpatch.JsonPatch(json.loads(sos.diff(old, smith).to_patch()))
    assert sos.Map.from_dict(patch.apply(old.to_dict())).dumps() == smith.dumps()


def test_json_says_the_same(smith, now):
    found = sos.diff(smith, now)
    written = json.loads(found.to_json())
    assert [(change["kind"], change["record"], change["id"]) for change in written] == [
        (change.kind, change.record, change.id) for change in found
    ]


def test_no_word_is_shown(smith, now):
    found = sos.diff(smith, now)
    said = repr(found) + "".join(map(repr, found))
    assert CANARY not in said
    assert "action.due" in said
    assert smith.next_steps.actions[0].id not in said


def test_a_diff_outlives_its_maps():
    found = sos.diff(sos.load(EXAMPLES[0]), sos.load(EXAMPLES[1]))
    assert all(change.before is not None or change.after is not None for change in found)
    assert json.loads(found.to_json())


def test_the_kinds_are_those_of_c():
    kinds = [ffi.string(lib.sos_change_kind_to_string(number)).decode() for number in range(1, 5)]
    assert kinds == list(sos.ChangeKind)
    assert not lib.sos_change_kind_to_string(5)
