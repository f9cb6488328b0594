# SPDX-License-Identifier: MIT
"""Everything is documented, and what the pages say works."""

import inspect
import re
import shutil
import subprocess
import sys

import pytest

import sos
from tests.conftest import ROOT
from tests.support import HERE

PYTHON = re.compile(r"^```python\n(.*?)^```", re.M | re.S)
ALL_PAGES = [HERE / "README.md", *sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]
PAGES = [page for page in ALL_PAGES if PYTHON.search(page.read_text())]


def script_of(page):
    """Join the blocks of a page to one script, in which they stand in the lines of the page."""
    text = page.read_text()
    lines = [""] * text.count("\n")
    for block in PYTHON.finditer(text):
        first = text.count("\n", 0, block.start(1))
        lines[first : first + block[1].count("\n")] = block[1].splitlines()
    return "\n".join(lines).rstrip() + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_the_pages_runs(page, tmp_path):
    """In a folder that has the example maps, one of its own to change, and one that is none."""
    shutil.copytree(ROOT / "examples/maps", tmp_path / "examples/maps")
    shutil.copytree(ROOT / "examples/maps", tmp_path / "maps")
    (tmp_path / "maps" / "broken.json").write_text('{"sos": 1, "status": "broken"}')
    shutil.copy(ROOT / "examples/maps/smith.json", tmp_path / "map.json")
    path = tmp_path / f"{page.stem}.py"
    path.write_text(script_of(page))
    done = subprocess.run([sys.executable, path], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_there_are_blocks():
    assert sum(len(PYTHON.findall(page.read_text())) for page in PAGES) > 15


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
    shown = re.findall(r"^\.\. auto\w+:: (?:sos\.)?(\w+)", pages, re.M)
    assert sorted(shown) == sorted(sos.__all__)


def test_the_prompt_completes_names(smith):
    assert {"worries", "people", "add", "save"} <= set(dir(smith))
    assert {"text", "owner", "owner_ref"} <= set(dir(smith.next_steps.actions[0]))
    assert "due" in inspect.signature(sos.Action).parameters
