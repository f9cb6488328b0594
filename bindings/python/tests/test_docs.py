# SPDX-License-Identifier: MIT
"""Everything is documented, and what the pages say works."""

import inspect
import re
import subprocess
import sys

import pytest

import sos
from tests.conftest import ROOT
from tests.support import HERE

PAGES = [HERE / "README.md", ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [block for page in PAGES for block in re.findall(r"```python\n(.*?)```", page.read_text(), re.S)]


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_every_block_of_the_pages_runs(block):
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")


def test_there_are_blocks():
    assert len(BLOCKS) == 7


def members(kind):
    for name, member in inspect.getmembers(kind):
        is_ours = isinstance(member, property) or str(getattr(member, "__module__", "")).startswith("sos")
        if is_ours and not name.startswith("_"):
            yield name, member


def test_everything_public_has_a_docstring():
    for name in sos.__all__:
        public = getattr(sos, name)
        assert inspect.getdoc(public), name
        if inspect.isclass(public):
            assert [member for member, value in members(public) if not inspect.getdoc(value)] == [], name


def test_everything_public_stands_on_the_site():
    pages = "".join(page.read_text() for page in (ROOT / "docs/python").glob("*.rst"))
    shown = re.findall(r"^\.\. auto\w+:: (\w+)", pages, re.M)
    assert sorted(shown) == sorted(sos.__all__)


def test_the_prompt_completes_names(smith):
    assert {"worries", "people", "add", "save"} <= set(dir(smith))
    assert {"text", "owner", "owner_ref"} <= set(dir(smith.next_steps.actions[0]))
    assert "due" in inspect.signature(sos.Action).parameters
