# SPDX-License-Identifier: MIT
"""The intruder of bench/drill.py finds what there is to find, and nothing where there is nothing."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

drill = pytest.importorskip("drill")
drill_corpus = pytest.importorskip("drill_corpus")

BANDS = ((1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"), (18, "16 to 17"))


@pytest.fixture(scope="module")
def source():
    return list(drill_corpus.maps(80, 8))


def band(child, started):
    span = drill.years_of(child, started)
    return next(name for below, name in BANDS if max(span) < below)


def exported(line, number, days):
    """What an export might make of a map: other ids, ages in bands, dates moved, nobody named."""
    document = json.loads(line)
    started = date.fromisoformat(document["started"][:10])
    people = [{"id": p["id"], "role": p["role"], "name": "x"} for p in document["people"]]
    for person, old in zip(people, document["people"], strict=True):
        if old["role"] == "child":
            person["age_band"] = band(old, started)
    events = [
        {"what": e["what"], "on": (date.fromisoformat(e["on"]) + timedelta(days)).isoformat()}
        for e in document.get("events", ())
    ]
    lines = [{key: value for key, value in line.items() if key != "note"} for line in document.get("relationships", ())]
    return json.dumps(
        {"id": f"e{number}", "case": "k" + document["case"], "revision": document["revision"], "people": people}
        | {"relationships": lines, "events": events}
    )


def pair(source, days):
    export = [exported(line, number, days) for number, line in enumerate(source)]
    return export, drill.truth_of(None, source, export)


def test_whole_maps_are_found(source):
    truth = {json.loads(line)["id"]: json.loads(line)["id"] for line in source}
    figures = drill.run(source, source, truth, "kept")
    everything = figures["shape with girls and boys, two dates, nickname"]
    assert everything.right_links > 0.9
    assert everything.singled_out_rightly == everything.singled_out
    assert all(row.right_links > 0 and row.median > 0 for row in figures.values())


def test_an_export_hides_more(source):
    whole = drill.run(source, source, {json.loads(line)["id"]: json.loads(line)["id"] for line in source}, "kept")
    export, truth = pair(source, 77)
    figures = drill.run(source, export, truth, "shift")
    # What is true of a family always fits it.
    assert all(row.right_links > 0 for row in figures.values())
    assert figures["shape, date and nickname"].right_links < whole["shape, date and nickname"].right_links
    assert figures["one nickname"].singled_out == 0
    assert figures["one nickname"].median == len({json.loads(line)["case"] for line in source})


def test_a_word_that_was_missed_is_found(source):
    export, truth = pair(source, 0)
    target = next(iter(drill.latest_maps(source).values()))
    at = [json.loads(line)["id"] for line in source].index(target["id"])
    target["extensions"]["drill"]["nickname"] = "Zebedee"
    leak = json.loads(export[at]) | {"reason": "Zebedee’s teacher rang."}
    shown = [drill.family_of(document) for document in drill.latest_maps([*export[:at], json.dumps(leak)]).values()]
    known = drill.Known(drill.family_of(target), (), "kept")
    found = drill.candidates(known, shown, drill.KNOWLEDGE["one nickname"])
    assert [family.map for family in found] == [truth[target["id"]]]


def test_dates_that_move_otherwise_fit_nothing():
    moved = drill.Family("e", (), 0, (("visit", date(2026, 3, 3)),), "", "")
    for days, dates, fits in ((1, "shift", False), (70, "shift", True), (7, "shift", False), (371, "shift", False),
                              (1, "relative", True), (1, "kept", False), (0, "kept", True)):  # fmt: skip
        known = drill.Known(moved, (("visit", date(2026, 3, 3) - timedelta(days)),), dates)
        assert drill.fits_date(known, moved) is fits
    assert not drill.fits_date(drill.Known(moved, (("closed", date(2026, 3, 3)),), "relative"), moved)


def test_two_dates_say_more_than_one(source):
    export, truth = pair(source, 7 * 20)
    figures = drill.run(source, export, truth, "relative")
    assert figures["two dates"].right_links > 3 * figures["one date"].right_links


def test_families_are_valid_maps_that_say_what_they_should(source, tmp_path):
    documents = [json.loads(line) for line in source]
    (tmp_path / "maps.ndjson").write_text("\n".join(source))
    command = [os.environ["SOS"], "format", "--compact", tmp_path / "maps.ndjson"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.count("\n") == len(source)
    assert {len(drill.family_of(document).children) for document in documents} >= {1, 2, 3}
    assert {drill.family_of(document).adults for document in documents} >= {0, 1, 2}
    assert all(drill.has_nickname(drill.Known(drill.family_of(d), (), "kept"), drill.family_of(d)) for d in documents)


def test_children_of_one_age_are_each_themselves():
    def known(*years):
        return tuple(drill.Child((year, year), None) for year in years)

    def shown(*bands):
        return tuple(drill.Child(drill.BANDS[band], None) for band in bands)

    assert drill.fit_together(known(3, 7), shown("5 to 9", "1 to 4"), sexes=False)
    assert not drill.fit_together(known(7, 8), shown("5 to 9", "1 to 4"), sexes=False)
    assert not drill.fit_together(known(7), shown("5 to 9", "5 to 9"), sexes=False)
    assert drill.BANDS["unborn"] == (-1, -1)


def test_the_command_prints_a_table(source, tmp_path):
    (tmp_path / "source").write_text("\n".join(source))
    (tmp_path / "export").write_text("\n".join(exported(line, n, 7) for n, line in enumerate(source[:-1])))
    truth = "\n".join(f"{json.loads(line)['id']}\te{n}" for n, line in enumerate(source[:-1]))
    (tmp_path / "truth").write_text(truth)
    command = [sys.executable, ROOT / "bench/drill.py", "source", "export", "--targets", "20"]
    refused = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "--truth" in refused.stderr
    done = subprocess.run([*command, "--truth", "truth"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 2 + len(drill.KNOWLEDGE)
    listed = subprocess.run([*command, "--truth", "truth", "--json"], cwd=tmp_path, capture_output=True, check=True)
    assert set(json.loads(listed.stdout)) == set(drill.KNOWLEDGE)
