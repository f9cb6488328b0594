# SPDX-License-Identifier: MIT
"""The examples do what their twins in C do: the same tests judge both."""

import os
import shlex
import subprocess
import sys

import pytest

import sos
from tests.conftest import EXAMPLES, ROOT

FORMAT = """#!{python}
import sys, sos
sys.stdout.write(sos.loads(sys.stdin.buffer.read()).dumps())
"""


def run(name, *arguments):
    command = [sys.executable, ROOT / "examples" / name, *arguments]
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)


def test_every_example_map_is_counted(tmp_path):
    broken = tmp_path / "broken.ndjson"
    broken.write_text('{"sos":1,"id":"a"}\n{"sos":1}\n{"sos":1,"id":"b"}\n')
    done = run("count-corpus.py", *EXAMPLES, broken)
    children = sum(len(m.children) for m in sos.read(EXAMPLES))
    ratings = sum(len(scale.ratings) for m in sos.read(EXAMPLES) for scale in m.scales)
    assert done.stdout == f"{len(EXAMPLES) + 2} maps, 1 refused, {children} children, {ratings} ratings\n"
    assert "line 2" in done.stderr
    assert run("count-corpus.py", "/nowhere").returncode == 1


def test_each_child_has_their_worries():
    done = run("worries-and-goals.py", ROOT / "examples/maps/smith.json")
    lines = done.stdout.splitlines()
    assert [line for line in lines if line[0] in "JC"] == [line for line in lines if line[0] != " "]
    assert sum(line.startswith("  worry:") for line in lines) == 2
    assert run("worries-and-goals.py", "/nowhere").returncode == 1


def test_everybody_of_the_family_has_a_page(tmp_path):
    path = ROOT / "examples/maps/smith.json"
    assert run("hand-out.py", path, tmp_path).returncode == 0
    family = {person.id for person in sos.load(path).people if person.role is not sos.Role.PROFESSIONAL}
    assert {page.stem for page in tmp_path.iterdir()} == family
    assert 'class="child"' in (tmp_path / "chloe.html").read_text("utf-8")
    assert run("hand-out.py", path, "/nowhere").returncode == 1


@pytest.fixture
def build(tmp_path):
    """A folder in which the C examples' tests find the twins."""
    (tmp_path / "examples").mkdir()
    for name in ("store-sqlite", "store-postgresql", "edit-folder"):
        twin = tmp_path / "examples" / name
        words = shlex.join([sys.executable, str(ROOT / "examples" / f"{name}.py")])
        twin.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
        twin.chmod(0o755)
    command = tmp_path / "sos"
    command.write_text(FORMAT.format(python=sys.executable))
    command.chmod(0o755)
    return tmp_path


def judge(build, python, name, *options):
    """Run a test of the C examples on the twins."""
    command = [*python, "-m", "pytest", "-q", "-p", "no:cacheprovider", ROOT / "tests" / name, *options]
    env = {**os.environ, "SOS_BUILD": str(build), "SOS": str(build / "sos")}
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=env, cwd=build)
    assert done.returncode == 0, done.stdout[-5000:]
    assert " passed" in done.stdout


def test_a_folder_is_edited(build):
    judge(build, [sys.executable], "test-edit-folder.py")


def test_maps_are_kept_in_sqlite(build):
    judge(build, [sys.executable], "test-store.py", "-k", "sqlite")


@pytest.mark.skipif("SOS_SOAK" not in os.environ, reason="script/soak does it: it takes a minute")
def test_maps_are_kept_in_postgresql(build):
    # The system's Python has another driver than the example: an eye that is not the program's.
    judge(build, [ROOT / "tests/with-postgresql.sh", "/usr/bin/python3"], "test-store.py", "-k", "postgresql")
