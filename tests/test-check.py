# SPDX-License-Identifier: MIT
"""The practice checks of `sos check`: what it writes, its options, and the guidance's own list of rules."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
EXAMPLES = SOURCES / "examples/maps"
GOOD = HERE / "checks/good.json"
PRACTICE = SOURCES.parent / "shared/practice.md"


def sos(*arguments, **options):
    return subprocess.run([SOS, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)


def findings(path, *options):
    done = sos("check", "--format=json", *options, path)
    assert done.returncode in (0, 1)
    report = json.loads(done.stdout)
    assert report["valid"]
    return report


def edited(place, change):
    m = json.loads(GOOD.read_text())
    change(m)
    path = place / "edited.json"
    path.write_text(json.dumps(m))
    return path


def test_text_says_how_much_what_where_and_asks(tmp_path):
    path = edited(tmp_path, lambda m: (m["next_steps"]["actions"][0].pop("owner"), m["scales"][0].pop("zero")))
    done = sos("check", "--as-of=2024-06-30", path, env={"COLUMNS": "80", **os.environ})
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode() == (
        f"{path}: 2 errors\n"
        "\n"
        "What needs to happen?\n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "Error: This action does not say yet who will do it.\n"
        "  Who has said that they will do it?\n"
        "  Action 1 (action.owner /next_steps/actions/0)\n"
        "\n"
        "What everybody says, from 0 to 10\n"
        "────────────────────────────────────────────────────────────────────────────────\n"
        "Error: This scale does not say yet what 0 and 10 mean.\n"
        "  What would 0 look like for this child, and what would 10 look like?\n"
        "  Scale 1 (scale.anchors /scales/0)\n"
        "\n"
    )


def test_warnings_and_suggestions_are_no_failure(tmp_path):
    path = edited(tmp_path, lambda m: m["next_steps"]["actions"][0].pop("measure"))
    done = sos("check", "--as-of=2024-06-30", path)
    assert (done.returncode, done.stdout.splitlines()[0].decode()) == (0, f"{path}: 1 warning")


def test_lines_of_ndjson_are_named(tmp_path):
    m = json.loads(GOOD.read_text())
    m["next_steps"]["actions"][0].pop("owner")
    path = tmp_path / "maps.ndjson"
    path.write_text(json.dumps(json.loads(GOOD.read_text())) + "\n" + json.dumps(m) + "\n")
    done = sos("check", "--as-of=2024-06-30", path)
    assert done.stdout.decode().startswith(f"{path}:2: 1 error\n")
    assert done.stderr == b"2 maps, 0 invalid\n"


def test_a_malformed_map_outweighs_an_error(tmp_path):
    path = edited(tmp_path, lambda m: m["next_steps"]["actions"][0].pop("owner"))
    bad = tmp_path / "bad.json"
    bad.write_text("{}")
    assert sos("check", "--as-of=2024-06-30", path, bad).returncode == 2


def test_settings_against_and_day(tmp_path):
    settings = tmp_path / "settings.json"
    settings.write_text('{"rules": [{"rule": "action.owner", "severity": "suggestion"}]}')
    path = edited(tmp_path, lambda m: m["next_steps"]["actions"][0].pop("owner"))
    assert [f["severity"] for f in findings(path, "--as-of=2024-06-30", "--settings", settings)["findings"]] == ["suggestion"]

    settings.write_text('{"rules": [{"rule": "zebra", "severity": "off"}]}')
    done = sos("check", "--settings", settings, path)
    assert (done.returncode, b"/rules/0/rule" in done.stderr, b"zebra" in done.stderr) == (2, True, False)

    moved = edited(tmp_path, lambda m: m["next_steps"]["safety_goals"][0].update(for_how_long="P1Y"))
    found = findings(moved, "--as-of=2024-06-30", "--against", GOOD)["findings"]
    assert [(f["rule"], f["pointer"]) for f in found] == [("goal.moved", "/next_steps/safety_goals/0")]
    assert findings(moved, "--as-of=2024-06-30")["findings"] == []

    assert [f["rule"] for f in findings(GOOD, "--as-of=2024-07-16")["findings"]] == ["action.overdue"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--as-of=2024-06", GOOD],
        ["--as-of=today", GOOD],
        ["--rules", GOOD],
        ["--settings=/nonexistent", GOOD],
        ["--against=/nonexistent", GOOD],
        [],
    ],
)
def test_misuse_is_said(arguments):
    done = sos("check", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"sos")


def rules():
    return json.loads(sos("check", "--rules", "--format=json").stdout)


def test_rules_are_listed_with_their_sources():
    text = sos("check", "--rules").stdout.decode()
    for rule in rules():
        assert f"{rule['id']} ({rule['severity']})\n" in text
        assert f"  Source: {rule['source']}.\n" in text
        assert f"  Ask: {rule['ask']}\n" in text
        assert rule["ask"].endswith("?")


# Which of the published cases has which finding, and which none.


def of(report, *ids):
    return {(f["rule"], f["severity"], f["pointer"]) for f in report["findings"] if f["rule"].startswith(ids)}


def test_the_bare_label_is_found():
    report = findings(EXAMPLES / "tracy-tyler.json", "--as-of=2016-06-15")
    assert ("danger.behaviour", "warning", "/worries/danger_statements/1") in of(report, "danger.")
    assert not [f for f in of(report, "danger.") if f[2] == "/worries/danger_statements/0"]


def test_harm_to_one_child_and_danger_for_two_is_accepted():
    report = findings(EXAMPLES / "smith.json", "--as-of=2011-05-25")
    assert of(report, "danger.", "harm.", "goal.") == set()
    assert report["suppressed"] == 1


def test_a_dispute_is_kept():
    report = findings(EXAMPLES / "spink.json", "--as-of=2015-10-23")
    assert of(report, "danger.", "harm.") == set()


def test_a_young_persons_own_behaviour_is_neither_error_nor_warning():
    danny = EXAMPLES / "danny.json"
    assert not [f for f in of(findings(danny), "danger.", "harm.") if f[1] != "suggestion"]
    family = json.loads(danny.read_text())
    family["setting"] = ["family"]
    done = sos("check", "--format=json", "-", input=json.dumps(family).encode())
    assert [f["severity"] for f in json.loads(done.stdout)["findings"] if f["rule"].startswith("danger.")] == ["suggestion"]


# The guidance's own table.

AUTHORITIES = {
    "SA": "Sandwell practice note",
    "CA": "Calderdale",
    "CE": "Cheshire East",
    "[P]": "published practice pages",
}


def rows():
    """The rules of the page: id, severities and source."""
    text = PRACTICE.read_text()
    table = text[text.index("| id | holds when") : text.index("## Seven domains")]
    for line in table.splitlines()[2:]:
        if line.startswith("|"):
            ids, _, severity, source = (cell.strip() for cell in line.strip("|").split("|"))
            for name in ids.split(", "):
                yield name, severity, source


def authorities(source):
    """What the page's short names stand for: "NY 3.7" is step 7 of section 3."""
    for authority, number in re.findall(r"(\bSA\b|\bCA\b|\bCE\b|\[P\]|\bNY\b|\bBO\b)(?: (\d(?:\.\d)?))?", source):
        if authority == "BO":
            yield f"Bolton practice standards, standard {number}"
        elif authority == "NY" and number:
            yield "North Yorkshire practice guidance, section " + number.replace(".", ", step ")
        elif authority in AUTHORITIES:
            yield AUTHORITIES[authority]


@pytest.mark.skipif(not PRACTICE.exists(), reason="the guidance's table is not beside the sources")
def test_the_rules_are_those_of_the_guidance():
    there = {rule["id"]: rule for rule in rules()}
    wanted = {name: (severity, source) for name, severity, source in rows()}
    assert set(there) == set(wanted)
    for name, (severity, source) in wanted.items():
        highest = next(s for s in ("error", "warning", "suggestion") if s in re.sub(r"for term", "", severity))
        if name in ("action.measure", "action.priority", "action.goal"):
            highest = "warning"
        elif name == "action.term":
            highest = "suggestion"
        assert there[name]["severity"] == highest, name
        for authority in authorities(source):
            assert authority in there[name]["source"], name


def test_the_list_of_plain_words_is_in_the_library():
    done = subprocess.run([sys.executable, SOURCES / "data/embed-plain-words.py", "--check"], check=False)
    assert done.returncode == 0


def test_the_list_of_plain_words_leaves_families_their_words():
    lines = [line for line in (SOURCES / "data/words/plain-words.txt").read_text().splitlines() if not line.startswith("#")]
    assert len(lines) >= 150
    words = {line.split(" | ")[0].lower() for line in lines}
    assert not words & {"mum", "dad", "nan", "mam", "mummy", "daddy", "nana", "mother", "father", "gran"}
