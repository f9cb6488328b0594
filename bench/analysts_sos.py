# SPDX-License-Identifier: MIT
"""libsos as a peer."""

from functools import partial
from typing import Any

import sos

import analysts_peer


def tables(threads: int, path: str) -> tuple[Any, Any]:
    """Make both tables."""
    corpus = sos.Corpus(path, threads=threads, progress=False)
    corpus.tables("ratings", "monthly")
    return corpus.ratings(), corpus.monthly(min_children=0)


if __name__ == "__main__":
    analysts_peer.main({"libsos": lambda threads: partial(tables, threads)})
