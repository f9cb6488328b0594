# SPDX-License-Identifier: MIT
"""Two people's changes of a map."""

import pytest

import sos
from sos._lib import ffi, lib
from tests.conftest import CANARY


def test_both_are_kept(smith):
    mine, theirs = smith.copy(), smith.copy()
    mine.add(sos.Strength(id="mine", text="x"))
    theirs.update(smith.next_steps.actions[0].id, text="theirs")
    merged = sos.merge(smith, mine, theirs)
    assert "mine" in merged
    assert merged.next_steps.actions[0].text == "theirs"
    assert sos.merge(smith, smith, smith).dumps() == smith.dumps()


def test_made_anew_by_both():
    mine, theirs = sos.Map("m"), sos.Map("m")
    mine.update(None, title="t")
    theirs.update(None, team="u")
    merged = sos.merge(None, mine, theirs)
    assert (merged.title, merged.team) == ("t", "u")


def test_conflicts(smith):
    mine, theirs = smith.copy(), smith.copy()
    action = smith.next_steps.actions[0].id
    mine.update(action, text=f"mine {CANARY}")
    theirs.update(action, text=f"theirs {CANARY}")
    with pytest.raises(sos.ConflictError) as caught:
        sos.merge(smith, mine, theirs)
    error = caught.value
    assert error.code is sos.ErrorCode.CONFLICT
    (conflict,) = error.conflicts
    assert (conflict.kind, conflict.id) == (sos.ConflictKind.FIELD, action)
    assert (conflict.mine, conflict.theirs) == ("changed", "changed")
    assert conflict.mine_pointer == conflict.theirs_pointer == "/next_steps/actions/0/text"
    assert CANARY not in str(error) + repr(error) + repr(error.conflicts)
    assert action not in repr(conflict)


def test_the_kinds_are_those_of_c():
    kinds = [ffi.string(lib.sos_conflict_kind_to_string(number)).decode() for number in range(1, 7)]
    assert kinds == list(sos.ConflictKind)
    assert not lib.sos_conflict_kind_to_string(7)
