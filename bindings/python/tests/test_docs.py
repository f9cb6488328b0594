# SPDX-License-Identifier: MIT
"""Everything is documented, and what the pages say works."""

import inspect
import re

import pytest

import sos
from tests.conftest import ROOT
from tests.pages import PYTHON, run_page
from tests.support import HERE

ALL_PAGES = [
    HERE / "README.md",
    *sorted(ROOT.glob("*.md")),
    *sorted(ROOT.glob("docs/*.md")),
    *sorted(ROOT.glob("docs/python/*.rst")),
]
IN_CONSUMERS = [ROOT / "docs/spark.md"]
PAGES = [page for page in ALL_PAGES if PYTHON.search(page.read_text()) and page not in IN_CONSUMERS]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_the_pages_runs(page, tmp_path):
    done = run_page(page, tmp_path)
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
    shown = re.findall(r"^\.\. auto\w+:: (?:sos\.)?(\w+)$", pages, re.M)
    assert sorted(shown) == sorted(sos.__all__)
    shown = re.findall(r"^\.\. autofunction:: sos\.spark\.(\w+)$", pages, re.M)
    assert sorted(shown) == sorted(name for name, _ in members(sos.spark))


def test_the_prompt_completes_names(smith):
    assert {"worries", "people", "add", "save"} <= set(dir(smith))
    assert {"text", "owner", "owner_ref"} <= set(dir(smith.next_steps.actions[0]))
    assert "due" in inspect.signature(sos.Action).parameters
