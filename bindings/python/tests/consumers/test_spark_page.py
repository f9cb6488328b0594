# SPDX-License-Identifier: MIT
"""What docs/spark.md says works."""

import os
import sys

from tests.conftest import ROOT
from tests.pages import run_page


def test_every_block_runs(tmp_path, lines):
    (tmp_path / "maps.ndjson").write_bytes(b"\n".join(lines[:100]) + b"\n")
    done = run_page(ROOT / "docs/spark.md", tmp_path, env={**os.environ, "PYSPARK_PYTHON": sys.executable})
    assert done.returncode == 0, done.stderr
    assert "|required|" in done.stdout.replace(" ", "")
