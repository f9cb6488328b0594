# SPDX-License-Identifier: MIT
"""The commands `sos cycle` and `sos review`."""

import json
import os
import pathlib
import subprocess

import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
MAPS = sorted((HERE.parent / "examples/maps").glob("*.json"))
SMITH = str(HERE.parent / "examples/maps/smith.json")
REASON = {"code", "pointer", "message"}


def sos(*arguments, **options):
    return subprocess.run([SOS, *arguments], capture_output=True, check=False, text=True, **options)


def cycle(*arguments):
    done = sos("cycle", "--format=json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def write(path, document):
    path.write_text(json.dumps(document))
    return str(path)


@pytest.fixture
def hostile(tmp_path):
    """A map whose texts a terminal would obey."""
    bell = "\x1b[31mA\x07\u202eB"
    return write(
        tmp_path / "hostile.json",
        {
            "sos": 1,
            "id": "m",
            "title": bell,
            "people": [{"id": "c", "role": "child", "name": bell}, {"id": "p", "role": "parent", "name": bell + "2"}],
            "scales": [{"id": "s", "topic": "safety", "question": bell}],
            "milestones": [{"id": "t", "text": bell}],
            "next_steps": {"actions": [{"id": "a", "text": bell}]},
            "events": [
                {"id": "e", "what": "contact", "on": "2026-03-02"},
                {"id": "f", "what": "protection_plan_started", "on": "2026-03-02"},
            ],
        },
    )


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_json_has_the_members_that_are_promised(path):
    review = cycle("--as-of=2026-03-01", str(path))
    assert list(review) == ["as_of", "steps", "closing", "trajectory"]
    assert review["as_of"] == "2026-03-01"
    assert [step["step"] for step in review["steps"]] == list(range(1, 8))
    for step in review["steps"]:
        assert list(step) == ["step", "name", "state", "because"]
        assert step["state"] in ("not_started", "in_progress", "satisfied")
        assert all(set(reason) >= REASON for reason in step["because"])
    assert list(review["closing"]) == ["ready", "required", "blockers"]
    assert all(list(rating) == ["person", "child", "scale", "assumed"] for rating in review["closing"]["required"])
    assert all(list(point) == ["id", "on", "reached", "state"] for point in review["trajectory"])
    assert review["closing"]["ready"] is (review["closing"]["blockers"] == [])


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_pointers_lead_somewhere(path):
    document = json.loads(path.read_text())
    review = cycle("--as-of=2026-03-01", str(path))
    reasons = [reason for step in review["steps"] for reason in step["because"]] + review["closing"]["blockers"]
    for reason in reasons:
        at = document
        for key in reason["pointer"].split("/")[1:]:
            at = at[int(key)] if isinstance(at, list) else at.get(key, [])


def test_a_scale_that_runs_the_other_way_closes_nothing(tmp_path):
    document = json.loads((HERE.parent / "examples/maps/scale-upside-down.json").read_text())
    document["scales"] = [scale for scale in document["scales"] if scale.get("higher_is") == "worse"]
    for rating in document["scales"][0]["ratings"]:
        if "value" in rating:
            rating["value"] = 10
    review = cycle(write(tmp_path / "map.json", document))
    assert not review["closing"]["ready"]
    assert "scale.none" in [blocker["code"] for blocker in review["closing"]["blockers"]]
    assert review["closing"]["required"] == []


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_review_has_all_four(path):
    done = sos("review", "--as-of=2026-03-01", str(path), env={**os.environ, "COLUMNS": "100"})
    assert (done.returncode, done.stderr) == (0, "")
    headings = ("The map, as of 1 March 2026", "The action cycle", "Ready to close?", "What is due: ", "What to ask")
    places = [done.stdout.find(heading) for heading in headings]
    assert -1 not in places
    assert places == sorted(places)
    assert max(len(line) for line in done.stdout.splitlines()) <= 100


def test_the_profile_goes_by_the_pathway_unless_one_is_named(tmp_path):
    statutory = write(tmp_path / "statutory.json", {"sos": 1, "id": "m"})
    early = write(tmp_path / "early.json", {"sos": 1, "id": "m", "pathway": "early_help"})
    assert "What is due: North Yorkshire: children" in sos("review", statutory).stdout
    assert "What is due: North Yorkshire: early help" in sos("review", early).stdout
    assert "What is due: Sandwell" in sos("review", "--profile=sandwell", early).stdout


def test_what_is_kept_from_a_person_is_not_seen(tmp_path):
    secret = {"id": "a", "text": "Marmaduke", "keep_from": ["p"]}
    people = [{"id": "p", "role": "parent"}, {"id": "q", "role": "friend", "name": "Marmaduke", "keep_from": ["p"],
              "network": {"joined": "2026-01-01"}}]
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "people": people, "next_steps": {"actions": [secret]}})
    seen = sos("review", "--for=p", path)
    assert seen.returncode == 0
    assert "Marmaduke" in sos("review", path).stdout
    assert "Marmaduke" not in seen.stdout
    assert "Actions: 0" in seen.stdout or "actions: 0" in seen.stdout


def test_settings_are_kept_to(tmp_path):
    people = [{"id": "p", "role": "parent"}]
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "people": people})
    settings = write(tmp_path / "settings.json", {"network_members": 0})
    assert "network of people naturally connected to the family: not started" in sos("review", path).stdout
    assert "network of people naturally connected to the family: done" in sos("review", "--settings", settings, path).stdout


def test_nobody_is_shown_what_was_said_apart(tmp_path):
    people = [{"id": "p", "role": "parent", "name": "Kate"}, {"id": "c", "role": "child", "age": 8}]
    rating = {"id": "r", "by": "p", "on": "2026-02-01", "round": 1, "value": 3, "independent": True}
    scale = {"id": "s", "topic": "safety", "threshold": 10, "ratings": [rating]}
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "people": people, "scales": [scale]})
    shown = sos("review", "--as-of=2026-03-01", path).stdout
    assert "Kate: has rated; kept apart until everyone has" in shown
    assert "3" not in shown.split("What everybody says", 1)[1].split("The action cycle")[0]
    assert "rating.low" not in sos("cycle", "--format=json", "--as-of=2026-03-01", path).stdout


@pytest.mark.parametrize("command", ["cycle", "clocks", "review", "check"])
def test_a_terminal_gets_nothing_that_it_would_obey(command, hostile, tmp_path):
    profile = json.loads((HERE.parent / "data/profiles/north-yorkshire.json").read_text())
    profile["title"] = "\x1b[31mA\x07\u202eB"
    profile["limits"][0]["label"] = "\x1b[31mA\x07\u202eB"
    options = ["--profile", write(tmp_path / "own.json", profile)] if command in ("clocks", "review") else []
    done = sos(command, "--as-of=2026-04-01", *options, hostile)
    assert done.returncode in (0, 1)
    assert done.stdout
    assert not any(ord(c) < 32 and c != "\n" for c in done.stdout)
    assert "\u202e" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cycle", "--as-of=2026-02-30", SMITH], "--as-of takes a day"),
        (["cycle", "--as-of=2026", SMITH], "--as-of takes a day"),
        (["cycle", "--format=xml", SMITH], "--format takes text or json"),
        (["review", "--as-of=x", SMITH], "--as-of takes a day"),
        (["review", "--profile=nowhere", SMITH], "A profile is a file, or one of england"),
        (["review", "--settings=/nonexistent", SMITH], "cannot be opened"),
        (["review", "--for=nobody", SMITH], "nobody"),
        (["review", "/nonexistent"], "cannot be opened"),
        (["review"], "give PATH"),
        (["cycle", SMITH, SMITH], "leave out"),
    ],
)
def test_what_is_wrong_is_said(arguments, said):
    done = sos(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_day_outside_the_calendar_is_an_error_and_not_a_guess(tmp_path):
    event = {"id": "e", "what": "contact", "on": "1980-03-02"}
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "events": [event]})
    done = sos("review", path)
    assert done.returncode == 2
    assert "1990" in done.stderr
