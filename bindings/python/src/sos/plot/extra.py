# SPDX-License-Identifier: MIT
"""The libraries that figures need, asked for only when one is drawn."""

from __future__ import annotations

import importlib
from typing import Any

_MISSING = 'sos.plot needs {}, which is not installed: pip install "libsos[plot]"'


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as cause:
        raise ImportError(_MISSING.format(name.partition(".")[0]), name=name) from cause


def pyarrow() -> Any:
    """Give the library that reads tables of any other."""
    return _module("pyarrow")


def pyplot() -> Any:
    """Give the part of matplotlib that makes figures, and shows them in a notebook."""
    return _module("matplotlib.pyplot")


def matplotlib(part: str) -> Any:
    """Give a part of matplotlib."""
    return _module(f"matplotlib.{part}")
