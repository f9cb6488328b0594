# SPDX-License-Identifier: MIT
"""Runs what the pages of the documentation show."""

import re
import shutil
import subprocess
import sys
import textwrap

from tests.conftest import ROOT

PYTHON = re.compile(r"^```python\n(.*?)^```|^\.\. code-block:: python\n\n((?:   [^\n]*\n|\n)+)", re.M | re.S)


def script_of(page):
    """Join the blocks of a page to one script, in which they stand in the lines of the page."""
    text = page.read_text()
    lines = [""] * text.count("\n")
    for block in PYTHON.finditer(text):
        code = block[1] or textwrap.dedent(block[2])
        first = text.count("\n", 0, block.start(block.lastindex))
        lines[first : first + code.count("\n")] = code.splitlines()
    return "\n".join(lines).rstrip() + "\n"


def run_page(page, folder, **options):
    """Run a page in a folder that has the example maps, one of its own to change, and one that is none."""
    shutil.copytree(ROOT / "examples/maps", folder / "examples/maps")
    shutil.copy(ROOT / "examples/region.ndjson", folder / "examples")
    shutil.copytree(ROOT / "examples/maps", folder / "maps")
    (folder / "maps" / "broken.json").write_text('{"sos": 1, "status": "broken"}')
    shutil.copy(ROOT / "examples/maps/smith.json", folder / "map.json")
    path = folder / f"{page.stem}.py"
    path.write_text(script_of(page))
    return subprocess.run([sys.executable, path], capture_output=True, text=True, check=False, cwd=folder, **options)
