# SPDX-License-Identifier: MIT
"""Other languages through the typelib: PyGObject, in a process of its own, and GJS."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
BUILD = Path(os.environ["SOS_BUILD"])
SMITH = HERE.parent / "examples" / "maps" / "smith.json"
ENVIRONMENT = os.environ | {
    "GI_TYPELIB_PATH": str(BUILD),
    "LD_LIBRARY_PATH": str(BUILD / ".libs"),
    "G_DEBUG": "fatal-criticals",
}

pytestmark = pytest.mark.skipif(not (BUILD / "Sos-0.typelib").exists(), reason="built without introspection")

PYTHON = """
import gi, sys
gi.require_version("Sos", "0")
from gi.repository import GLib, Sos

def value(map, id, path):
    found, value = map.get_value(id, path)
    return value if found else None

"""


def python(program, *arguments):
    """Run a program in a process that has the typelib."""
    done = subprocess.run(
        [sys.executable, "-c", PYTHON + program, *map(str, arguments)], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.json"
    path.write_text('{"sos":1,"id":"m","status":"Marmaduke"}')
    return path


def texts():
    return [danger["text"] for danger in json.loads(SMITH.read_text())["worries"]["danger_statements"]]


def test_pygobject_lists_the_danger_statements():
    said = python(
        """
map = Sos.Map.new_from_file(sys.argv[1])
for n in range(map.count(Sos.RecordType.DANGER_STATEMENT, None)):
    print(value(map, map.get_nth(Sos.RecordType.DANGER_STATEMENT, None, n), "text"))
""",
        SMITH,
    )
    assert said.splitlines() == texts()


def test_pygobject_gets_the_error_with_its_code(bad):
    said = python(
        """
try:
    Sos.Map.new_from_file(sys.argv[1])
except GLib.Error as error:
    print(error.matches(Sos.error_quark(), Sos.Error.RANGE), "Marmaduke" in error.message)
""",
        bad,
    )
    assert said.split() == ["True", "False"]


def test_values_are_those_of_the_text():
    """Every field of a real map, by its path."""
    said = python(
        """
import json
map = Sos.Map.new_from_file(sys.argv[1])
document = json.load(open(sys.argv[1]))

def walk(id, path, it):
    for key, expected in it.items():
        at = f"{path}/{key}" if path else key
        if isinstance(expected, dict) and "id" not in expected and key != "extensions":
            walk(id, at, expected)
        elif isinstance(expected, list) and expected and isinstance(expected[0], dict):
            assert value(map, id, at) == len(expected), at
            for n, inner in enumerate(expected):
                walk(inner.get("id", id), "" if "id" in inner else f"{at}/{n}", inner)
        elif key != "extensions":
            assert value(map, id, at) == expected, (at, type(value(map, id, at)))
            print("ok")

walk(None, "", document)
""",
        SMITH,
    )
    assert len(said.split()) > 100


def test_what_is_not_there_has_no_value():
    python(
        """
map = Sos.Map.new("m")
for id, path in ((None, "title"), (None, "nonsense"), ("nobody", "name"), (None, ""), (None, "id/x"), (None, "people/0")):
    assert value(map, id, path) is None, path
assert value(map, None, "id") == "m"
assert map.count(Sos.RecordType.RATING, None) == 0
assert map.count(Sos.RecordType.RATING, "nothing") == 0
assert map.count(Sos.RecordType.NEED, None) == 0
assert map.get_nth(Sos.RecordType.PERSON, None, 0) is None
"""
    )


def test_gjs(bad):
    done = subprocess.run(
        ["gjs", HERE / "introspect.js", SMITH, bad], env=ENVIRONMENT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [*texts(), "true"]
