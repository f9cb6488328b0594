# SPDX-License-Identifier: MIT
"""Exports from Python."""

import json

import pytest

import sos
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples/maps"


@pytest.fixture
def key(tmp_path):
    path = tmp_path / "a.key"
    sos.keygen(path)
    return path


def test_an_export_has_all_maps_and_no_name(tmp_path, key):
    out, report = tmp_path / "out.ndjson", tmp_path / "report"
    done = sos.anonymise(EXAMPLES, out, key=key, report=report)
    assert done.n_maps == len(list(EXAMPLES.glob("*.json")))
    assert done.whole["settings"]["profile"] == "research"
    assert done.n_refused == 0
    assert json.loads((report / "report.json").read_text()) == done.whole
    assert done.whole["counts"]["maps"] == done.n_maps
    assert (report / "report.html").read_text() == done.html
    assert done.n_for_review == len(done.review)
    for path, text in zip(sorted(EXAMPLES.glob("*.json")), out.read_text().splitlines(), strict=True):
        m = sos.load(path)
        for person in m.people:
            assert person.name is None or len(person.name) < 4 or person.name not in text
        assert f'"{m.id}"' not in text
    assert [m.title for m in sos.Corpus(out)] == [None] * done.n_maps
    assert repr(done) == f"<sos.ExportReport: {done.n_maps} maps>"


def test_settings_are_taken(tmp_path, key):
    first, second, third = (tmp_path / name for name in ("a", "b", "c"))
    corpus = sos.Corpus(EXAMPLES)
    sos.anonymise(corpus, first, key=key, profile="simple", dates="shift", threads=1)
    sos.anonymise(corpus, second, key=key, profile="simple", dates="shift", threads=3)
    sos.anonymise(corpus, third, key=key, profile="simple", dates="shift", project="another")
    assert first.read_bytes() == second.read_bytes()
    ids = [{json.loads(line)["id"] for line in path.read_text().splitlines()} for path in (first, third)]
    assert not ids[0] & ids[1]


def test_ratings_of_an_export_are_those_of_its_source(tmp_path, key):
    out = tmp_path / "out.ndjson"
    sos.anonymise([EXAMPLES], out, key=key)
    polars = pytest.importorskip("polars")
    scores = [polars.DataFrame(sos.Corpus(path).ratings())["score"].to_list() for path in (EXAMPLES, out)]
    assert scores[0]
    assert sorted(scores[0]) == sorted(scores[1])


def test_what_is_wrong_is_raised(tmp_path, key):
    out = tmp_path / "out.ndjson"
    with pytest.raises(sos.FileError):
        sos.keygen(key)
    with pytest.raises(sos.FileError):
        sos.anonymise(EXAMPLES, out, key=tmp_path / "none")
    key.chmod(0o644)
    with pytest.raises(sos.InvalidError, match="chmod 600"):
        sos.anonymise(EXAMPLES, out, key=key)
    key.chmod(0o600)
    with pytest.raises(ValueError, match="dates"):
        sos.anonymise(EXAMPLES, out, key=key, dates="soon")
    with pytest.raises(ValueError, match="profile"):
        sos.anonymise(EXAMPLES, out, key=key, profile="nosuch")
    assert not out.exists()


def test_progress_is_told_and_can_end_it(tmp_path, key):
    told = []
    sos.anonymise(EXAMPLES, tmp_path / "a", key=key, progress=lambda *numbers: told.append(numbers))
    assert told[-1][2] == told[-1][3] > 0

    def stop(*numbers):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        sos.anonymise(EXAMPLES, tmp_path / "b", key=key, progress=stop)
