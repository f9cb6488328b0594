# SPDX-License-Identifier: MIT
"""What type checkers say of the package and of scripts that use it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.support import HERE

TESTS = HERE / "tests"
MISTAKES = list(range(7, 14))
FOLDERS = [".", ROOT / "docs", ROOT / "examples"]


# pyright asks the first python that it finds.
ENV = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def run(*command):
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, check=False, cwd=HERE, env=ENV)


def tool(name):
    path = Path(sys.executable).with_name(name)
    return path if path.exists() else pytest.skip(f"{name} is not installed")


@pytest.fixture(scope="module")
def mypy(tmp_path_factory):
    """The command, which looks at each package once."""
    return [tool("mypy"), f"--cache-dir={tmp_path_factory.mktemp('mypy')}"]


def test_mypy_takes_the_package(mypy):
    done = run(*mypy)
    assert done.returncode == 0, done.stdout


def test_mypy_takes_a_script_and_finds_its_mistakes(mypy):
    strictly = [*mypy, "--strict", "--no-error-summary", "--hide-error-context", "--no-pretty"]
    done = run(*strictly, TESTS / "typed_script.py")
    assert done.returncode == 0, done.stdout
    done = run(*strictly, TESTS / "mistyped_script.py")
    assert sorted({int(line) for line in re.findall(r"\.py:(\d+): error", done.stdout)}) == MISTAKES


def test_mypy_takes_the_examples(mypy):
    done = run(*mypy, "--strict", *sorted((ROOT / "examples").glob("*.py")))
    assert done.returncode == 0, done.stdout


def test_pyright_takes_a_script_and_finds_its_mistakes():
    command = [tool("pyright"), "--outputjson"]
    done = run(*command, TESTS / "typed_script.py")
    assert json.loads(done.stdout)["generalDiagnostics"] == []
    found = json.loads(run(*command, TESTS / "mistyped_script.py").stdout)["generalDiagnostics"]
    assert sorted({problem["range"]["start"]["line"] + 1 for problem in found}) == MISTAKES


def test_pyright_finds_every_type():
    done = run(tool("pyright"), "--verifytypes", "sos", "--ignoreexternal")
    assert "Type completeness score: 100%" in done.stdout, done.stdout[-2000:]


def test_the_types_are_those_of_the_running_code():
    tool("mypy")
    done = run(sys.executable, "-m", "mypy.stubtest", "--mypy-config-file", "pyproject.toml", "sos")
    assert done.returncode == 0, done.stdout


def test_ruff_has_nothing_to_say():
    ruff, config = tool("ruff"), ["--no-cache", "--config", HERE / "pyproject.toml"]
    assert run(ruff, "check", *config, *FOLDERS).stdout == "All checks passed!\n"
    assert run(ruff, "format", *config, "--check", *FOLDERS).returncode == 0
