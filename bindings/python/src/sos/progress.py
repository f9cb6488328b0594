# SPDX-License-Identifier: MIT
"""Shows how far the reading of a corpus has come."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

Progress = Callable[[int, int, int, int], object]
"""Is told of maps read, maps that could not be, bytes read, and bytes in all: 0 where nobody knows."""


class _Bar:
    """A bar of tqdm, from when something is read."""

    def __init__(self, tqdm: Any) -> None:
        self._tqdm = tqdm
        self._bar: Any = None

    def __call__(self, n_maps: int, n_bad: int, n_bytes: int, size: int) -> None:
        if self._bar is None:
            self._bar = self._tqdm(total=size or None, unit="B", unit_scale=True)
        self._bar.set_postfix(maps=n_maps, bad=n_bad, refresh=False)
        self._bar.update(n_bytes - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()


class _Line:
    """A line on the terminal, from when something is read."""

    _end = ""

    def __call__(self, n_maps: int, n_bad: int, n_bytes: int, size: int) -> None:
        share = f"{100 * n_bytes // size:3} %, " if size else ""
        sys.stderr.write(f"\r{share}{n_maps} maps, {n_bad} bad")
        sys.stderr.flush()
        self._end = "\n"

    def close(self) -> None:
        sys.stderr.write(self._end)


@contextmanager
def shown(progress: bool | Progress) -> Iterator[Progress | None]:
    """Give what is to be told: with True tqdm where it is installed, else a line where somebody sees it."""
    if callable(progress) or not progress:
        yield progress or None
        return
    try:
        bar: _Bar | _Line = _Bar(importlib.import_module("tqdm.auto").tqdm)
    except ImportError:
        bar = _Line()
    with closing(bar):
        yield bar if isinstance(bar, _Bar) or sys.stderr.isatty() else None
