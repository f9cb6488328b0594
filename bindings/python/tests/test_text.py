# SPDX-License-Identifier: MIT
"""From text to map and back."""

import copy
import gzip
import pickle

import pytest

import sos


def test_canonical_text_comes_back(any_map):
    m = sos.load(any_map)
    assert sos.loads(m.dumps()).dumps() == m.dumps()
    assert sos.loads(m.dumps(compact=True)).dumps() == m.dumps()
    assert m.dumps(compact=True).count("\n") == 1
    assert m.dumps().endswith("\n")


def test_str_and_bytes_are_read_alike(any_map):
    data = any_map.read_bytes()
    assert sos.loads(data).dumps() == sos.loads(data.decode()).dumps() == sos.load(any_map).dumps()


def test_nothing_else_is_read():
    for wrong in (None, 1, ["{}"], bytearray(b"{}")):
        with pytest.raises(TypeError):
            sos.loads(wrong)


def test_packed_files_are_read(tmp_path, smith, root):
    packed = tmp_path / "map.json.gz"
    packed.write_bytes(gzip.compress((root / "examples/maps/smith.json").read_bytes()))
    assert sos.load(packed).dumps() == smith.dumps()
    assert sos.load(str(packed)).dumps() == smith.dumps()


def test_dicts_go_there_and_back(any_map):
    m = sos.load(any_map)
    if any_map.name == "extensions-numbers.json":
        pytest.skip("Python has no number for some that stand there")
    assert sos.Map.from_dict(m.to_dict()).dumps() == m.dumps()


def test_copies_are_maps_of_their_own(smith):
    for other in (smith.copy(), copy.copy(smith), copy.deepcopy(smith), pickle.loads(pickle.dumps(smith))):
        assert other.dumps() == smith.dumps()
        other.update(None, team="another team")
        assert other.dumps() != smith.dumps()


def test_a_copy_of_a_sealed_map_can_be_changed(smith):
    assert smith.seal().sealed
    other = smith.copy()
    assert not other.sealed
    other.update(None, team="another team")
