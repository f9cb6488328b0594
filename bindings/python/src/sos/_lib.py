# SPDX-License-Identifier: MIT
"""Loads the C library, where that is safe."""

import importlib


def in_subinterpreter() -> bool:
    """Whether this is not the process's first interpreter."""
    for name in ("_interpreters", "_xxsubinterpreters"):
        try:
            current = importlib.import_module(name).get_current()
        except ImportError:
            continue
        return int(current[0] if isinstance(current, tuple) else current) != 0
    return False


if in_subinterpreter():
    raise ImportError("sos cannot be used in a subinterpreter: use threads (maps can be sealed) or processes")

from sos._sos import ffi, lib  # noqa: E402

__all__ = ["ffi", "lib"]
