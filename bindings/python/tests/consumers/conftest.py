# SPDX-License-Identifier: MIT
"""What the tests of those who read tables share."""

from datetime import date

import pytest

import sos
from tests.consumers.worn_corpus import worn_corpus

AS_OF = date(2026, 6, 1)
TABLES = ("ratings", "unrated", "series", "consensus", "maps", "findings", "clocks", "monthly", "errors")


@pytest.fixture(scope="session")
def lines():
    return worn_corpus()


@pytest.fixture(scope="session")
def corpus_file(lines, tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "maps.ndjson"
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


@pytest.fixture(scope="session")
def corpus(corpus_file):
    """Read in one process."""
    return sos.Corpus(corpus_file, as_of=AS_OF)
