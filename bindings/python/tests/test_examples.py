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


@pytest.fixture
def build(tmp_path):
    """A folder in which the C examples' tests find the twins."""
    (tmp_path / "examples").mkdir()
    for name in ("store-sqlite", "edit-folder"):
        twin = tmp_path / "examples" / name
        words = shlex.join([sys.executable, str(ROOT / "examples" / f"{name}.py")])
        twin.write_text(f'#!/bin/sh\nexec {words} "$@"\n')
        twin.chmod(0o755)
    command = tmp_path / "sos"
    command.write_text(FORMAT.format(python=sys.executable))
    command.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    "arguments", [("test-store.py", "-k", "SQLite"), ("test-edit-folder.py",)], ids=lambda words: words[0]
)
def test_the_tests_of_the_c_examples_pass(build, arguments):
    name, *rest = arguments
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(ROOT / "tests" / name), *rest]
    env = {**os.environ, "SOS_BUILD": str(build), "SOS": str(build / "sos")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, cwd=build)
    assert done.returncode == 0, done.stdout[-5000:]
