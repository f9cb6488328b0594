# SPDX-License-Identifier: MIT
"""What the tests share."""

import os
from pathlib import Path

import pytest

import sos

ROOT = Path(os.environ.get("SOS_SRCDIR") or Path(__file__).resolve().parents[3])
EXAMPLES = sorted((ROOT / "examples/maps").glob("*.json"))
MAPS = [*EXAMPLES, *sorted((ROOT / "tests/valid").glob("*.json"))]

CANARY = "Marmaduke"


@pytest.fixture
def root():
    return ROOT


@pytest.fixture
def smith():
    return sos.load(ROOT / "examples/maps/smith.json")


@pytest.fixture(params=MAPS, ids=lambda path: path.name)
def any_map(request):
    return request.param
