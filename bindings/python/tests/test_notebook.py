# SPDX-License-Identifier: MIT
"""The notebook runs from top to bottom, and says of the figures what they show."""

from datetime import date

import nbclient
import nbformat
import pytest

import sos
from tests.conftest import ROOT

NOTEBOOK = ROOT / "examples/analysts.ipynb"


def read():
    return nbformat.read(NOTEBOOK, as_version=4)


@pytest.fixture(scope="module")
def outputs():
    """What each cell of code shows, as text; a figure is its kind."""
    notebook = read()
    nbclient.NotebookClient(notebook, timeout=60, resources={"metadata": {"path": NOTEBOOK.parent}}).execute()
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def words(outputs):
    return "\n".join(output.get("data", {}).get("text/plain", output.get("text", "")) for output in outputs)


def test_no_output_is_kept_in_the_tree():
    cells = [cell for cell in read().cells if cell.cell_type == "code"]
    assert [cell for cell in cells if cell.outputs or cell.execution_count] == []


def test_it_runs_without_a_warning(outputs):
    assert [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"] == []


def test_it_draws_all_figures(outputs):
    assert sum("image/png" in output.get("data", {}) for output in outputs) == 4


def test_what_it_says_of_the_tables_is_so(outputs):
    said = words(outputs)
    for word in ("region.ndjson", "range", "revision", "absent", "not_asked", "child.voice", "social-worker"):
        assert word in said
    assert "safety (higher is safer) and safety (higher is worse)" in said


def test_what_it_says_of_the_months_is_so():
    corpus = sos.Corpus(NOTEBOOK.with_name("region.ndjson"), as_of=date(2025, 4, 1))
    months = [row for row in corpus.monthly().to_pyarrow().to_pylist() if row["higher_is"] == "safer"]
    north, south = ([row for row in months if row["team"] == team] for team in ("North", "South"))
    assert [row["month"] for row in north if row["xmr_signal"]] == [date(2025, 1, 1)]
    assert not any(row["trial"] for row in north)
    assert sum(row["suppressed"] is not None for row in south) == 3
    assert len(south) == 14
    assert all(row["trial"] for row in south)
