# SPDX-License-Identifier: MIT
"""docs/researchers.md says what the profiles say, and never that nobody can be found."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(os.environ["SOS_SRCDIR"])
PAGE = (ROOT / "docs/researchers.md").read_text()
PROFILES = {
    name: json.loads((ROOT / f"data/privacy/{name}.json").read_text()) for name in ("research", "strict", "simple")
}
HIERARCHIES = {path.stem: json.loads(path.read_text()) for path in (ROOT / "data/privacy/hierarchies").glob("*.json")}
OWN = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.S)[1])

TRUTHS = ("strict", "names_exact", "patterns", "keep_ages", "year_of_birth", "withhold")
NUMBERS = {"k": 1, "l": 1, "suppress_at_most": 0}
FIELDS = {"age_band": "age"}  # the others are called as they are


def schema(kind):
    printed = subprocess.run([os.environ["SOS"], "schema", f"--of={kind}"], capture_output=True, text=True, check=True)
    return json.loads(printed.stdout)


def says(rule):
    """What a cell of the table says of one quasi-identifier."""
    if rule is None:
        return "left out"
    if "hierarchy" in rule:
        levels = [level["name"] for level in HIERARCHIES[rule["hierarchy"]]["levels"]]
        return ", ".join(levels[levels.index(rule["from"]) if "from" in rule else 0 :])
    return f"at most {rule['top']} adults" if "top" in rule else "as recorded"


def cells(profile):
    rules = {rule["field"]: rule for rule in profile.get("quasi", ())}
    fields = schema("privacy-profile")["$defs"]["quasi_field_word"]["enum"]
    yield "dates", profile.get("dates", "relative")
    yield from ((name, "yes" if profile.get(name) else "no") for name in TRUTHS)
    yield from ((name, str(profile.get(name, absent))) for name, absent in NUMBERS.items())
    yield from ((FIELDS.get(field, field), says(rules.get(field))) for field in fields)


def test_the_table_says_what_the_profiles_say():
    profiles = PAGE.split("\n## Profiles\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `?(\w+)`? \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", profiles, re.M)
    table = {name: rest for name, *rest in rows}
    for column, profile in enumerate(PROFILES.values()):
        expected = dict(cells(profile))
        assert {name: table[name][column] for name in expected} == expected
        assert set(expected) == set(table)


def test_every_key_of_a_profile_stands_there():
    keys = schema("privacy-profile")["$defs"]["privacy_profile"]["properties"]
    assert [key for key in keys if f"`{key}`" not in PAGE and f'"{key}"' not in PAGE] == []


@pytest.mark.parametrize("name", PROFILES)
def test_profiles_fit_their_schema(name):
    jsonschema.validate(PROFILES[name], schema("privacy-profile"))


@pytest.mark.parametrize("name", HIERARCHIES)
def test_hierarchies_fit_their_schema(name):
    jsonschema.validate(HIERARCHIES[name], schema("hierarchy"))
    assert HIERARCHIES[name]["name"] == name


def test_the_profile_of_the_page_fits_its_schema():
    jsonschema.validate(OWN, schema("privacy-profile"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(OWN | {"k": 0}, schema("privacy-profile"))


def test_the_page_promises_nothing():
    assert "de-identified, not anonymous" in PAGE
    assert re.findall(r"(?i)\b(?:is|are|be|becomes?) (?:fully |truly )?anonym(?:ous|ised)", PAGE) == []


def test_the_hierarchies_are_named():
    assert [name for name in HIERARCHIES if f"`{name}`" not in PAGE] == []
