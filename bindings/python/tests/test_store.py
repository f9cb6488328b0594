# SPDX-License-Identifier: MIT
"""Saving maps, and telling whether they are the same."""

import hashlib

import pytest

import sos
from tests.conftest import CANARY
from tests.support import assert_ends_at_once


def test_a_map_is_saved_where_it_came_from(tmp_path, smith):
    path = tmp_path / "map.json"
    smith.save(path)
    m = sos.load(path)
    assert m.dumps() == smith.dumps() == path.read_text()
    revision = m.revision
    m.save()
    assert m.revision == revision
    m.add(sos.Strength(text="x"))
    m.save()
    assert m.revision == revision + 1
    assert m.updated is not None
    assert sos.load(str(path)).dumps() == m.dumps()


def test_a_map_of_nowhere_needs_a_path():
    with pytest.raises(sos.Error):
        sos.Map().save()
    with pytest.raises(OSError, match="path"):
        sos.Map().save("a\0b")
    with pytest.raises(OSError, match="No such"):
        sos.Map().save("/nowhere/at/all")


def test_what_somebody_else_wrote_is_a_conflict(tmp_path):
    path = tmp_path / f"{CANARY}.json"
    first = sos.Map("m")
    first.save(path)
    second = sos.load(path)
    second.update(None, title="theirs")
    second.save()
    first.update(None, title="mine")
    with pytest.raises(sos.ConflictError) as caught:
        first.save()
    assert caught.value.code is sos.ErrorCode.CONFLICT
    assert CANARY not in str(caught.value)
    assert sos.load(path).title == "theirs"
    with pytest.raises(sos.ConflictError):
        sos.Map("other").save(path)
    first.save(overwrite=True)
    assert sos.load(path).title == "mine"


def test_the_hash_is_of_the_canonical_text(any_map):
    m = sos.load(any_map)
    assert m.hash == hashlib.sha256(m.dumps().encode()).hexdigest() == m.copy().hash


WAIT = """
from sos._lib import lib
from sos.calling import interruptible
def wait(cancellable):
    while not lib.g_cancellable_is_cancelled(cancellable):
        time.sleep(0.001)
interruptible(wait)
"""


def test_an_interrupt_ends_a_long_call():
    assert_ends_at_once(WAIT)
