#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The command `sos clocks`; months as dateutil counts them, days as numpy does."""

import datetime
import json
import os
import pathlib
import random
import subprocess

import jsonschema
import numpy
import pytest
from dateutil.relativedelta import relativedelta

HERE = pathlib.Path(__file__).resolve().parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
PROFILES = sorted((HERE.parent / "data/profiles").glob("*.json"))
LINES = (HERE.parent / "data/bank-holidays-england-wales.txt").read_text().splitlines()
CALENDAR = numpy.busdaycalendar(holidays=[line for line in LINES if not line.startswith("#")])

KEYS = (
    "id label child occurrence start due due_alternative done state days_left unit comparator assumed source quote "
    "late_record"
).split()


def sos(*arguments, **options):
    return subprocess.run([SOS, *arguments], capture_output=True, check=False, text=True, **options)


def write(path, document):
    path.write_text(json.dumps(document))
    return str(path)


def clocks(*arguments):
    done = sos("clocks", "--format=json", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def family(tmp_path):
    events = [
        {"id": "e1", "what": "referral", "on": "2026-03-02"},
        {"id": "e2", "what": "allocated", "on": "2026-03-05"},
    ]
    return write(tmp_path / "map.json", {"sos": 1, "id": "m", "events": events})


def test_the_json_has_the_members_that_are_promised(family):
    said = clocks("--profile=north-yorkshire", "--as-of=2026-03-31", family)
    assert list(said) == ["as_of", "profile", "limits"]
    assert (said["as_of"], said["profile"]) == ("2026-03-31", "north-yorkshire")
    for limit in said["limits"]:
        assert list(limit) == KEYS
        assert list(limit["late_record"]) == ["needed", "why", "remaining", "deadline"]


def test_late_is_no_failure(family):
    done = sos("clocks", "--as-of=2026-06-01", family)
    assert done.returncode == 0
    assert "\noverdue " in done.stdout
    assert "north-yorkshire" in done.stderr


def test_the_profile_is_that_of_the_pathway(tmp_path):
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "pathway": "early_help"})
    assert clocks(path)["profile"] == "north-yorkshire-early-help"


def test_the_profile_may_be_a_file(family, tmp_path):
    for path in PROFILES:
        assert clocks(f"--profile={path}", "--as-of=2026-03-31", family) == clocks(
            f"--profile={path.stem}", "--as-of=2026-03-31", family
        )


@pytest.mark.parametrize("arguments", [["--as-of=soon"], ["--as-of=2026"], ["--format=xml"], ["--profile=nowhere"]])
def test_misuse_is_refused(family, arguments):
    done = sos("clocks", *arguments, family)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_wrong_profile_says_where(family, tmp_path):
    path = tmp_path / "mine.json"
    path.write_text('{"name": "mine", "title": "Mine",\n "limits": 7}')
    done = sos("clocks", f"--profile={path}", family)
    assert done.returncode == 2
    assert "line 2, column 12" in done.stderr


def test_the_profiles_fit_their_schema():
    schema = json.loads(sos("schema", "--of=profile").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert len(PROFILES) == 4
    for path in PROFILES:
        jsonschema.validate(json.loads(path.read_text()), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"name": "mine", "title": "Mine", "limits": [{"id": "a"}]}, schema)
    assert json.loads(sos("schema", "--of=settings").stdout)["$ref"] == "#/$defs/settings"
    assert sos("schema", "--of=zebra").returncode == 2


def test_the_example_of_the_docs_is_a_profile(family, tmp_path):
    page = (HERE.parent / "docs/profiles.md").read_text()
    path = tmp_path / "anytown.json"
    path.write_text(page.split("```json\n")[1].split("```")[0])
    said = clocks(f"--profile={path}", "--as-of=2026-03-31", family)
    assert [(limit["id"], limit["due"]) for limit in said["limits"]] == [("any.visit", "2026-03-09"), ("any.review", None)]


def limit(number, **more):
    return {"id": f"l{number}", "label": "L", "start": [{"what": ["referral"]}], "done": [{"what": ["visit"]}], **more}


def test_days_and_months_are_those_of_other_libraries(tmp_path):
    """A profile with every number, so that a process counts many."""
    chance = random.Random(4)
    readings = []
    for number in range(200):
        n, unit = chance.randrange(1, 46), chance.choice(["working_days", "calendar_days", "months"])
        more = {"n": n, "unit": unit, "comparator": chance.choice(["within", "before"])}
        if unit == "working_days":
            more["roll"] = chance.choice(["back", "forward"])
        readings.append(limit(number, **more))
    profile = write(tmp_path / "profile.json", {"name": "p", "title": "P", "limits": readings})

    for start in ("2024-02-29", "2022-05-31", "2022-06-02", "2023-12-30", "2026-08-31", "1999-12-31", "2025-01-01"):
        day = datetime.date.fromisoformat(start)
        path = write(tmp_path / "m.json", {"sos": 1, "id": "m", "events": [{"id": "e", "what": "referral", "on": start}]})
        for reading, said in zip(readings, clocks(f"--profile={profile}", f"--as-of={start}", path)["limits"], strict=True):
            before = reading["comparator"] == "before"
            if reading["unit"] == "months":
                due = day + relativedelta(months=reading["n"]) - datetime.timedelta(before)
            elif reading["unit"] == "calendar_days":
                due = day + datetime.timedelta(reading["n"] - before)
            else:
                roll = {"back": "backward", "forward": "forward"}[reading["roll"]]
                due = numpy.busday_offset(day, reading["n"] - before, roll=roll, busdaycal=CALENDAR).item()
            assert said["due"] == due.isoformat(), reading
