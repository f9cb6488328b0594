# SPDX-License-Identifier: MIT
"""What calls into C share: paths, texts that C allocates, calls that may last."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

from sos._lib import ffi, lib
from sos.enums import ErrorCode
from sos.error import error

Path = str | os.PathLike[str]


def c_path(path: Path) -> bytes:
    """Give a path as C wants it."""
    name = os.fsencode(path)
    if b"\0" in name:
        raise error(ErrorCode.IO, "a file's path has no U+0000")
    return name


def c_day(day: date | None) -> int:
    """Give a day as C wants it: 0 is today."""
    return 0 if day is None else int(lib.sos_date_new(day.year, day.month, day.day))


def take_bytes(text: Any, length: int) -> bytes:
    """Take over a text that C has allocated."""
    try:
        return bytes(ffi.buffer(text, length))
    finally:
        lib.g_free(text)


def take_text(text: Any) -> str:
    """Take over a text that C has allocated and ended with NUL."""
    try:
        return str(ffi.string(text).decode())
    finally:
        lib.g_free(text)


def interruptible(call: Callable[[Any], Any]) -> Any:
    """Make a call in another thread, so that Ctrl-C can cancel it; it gets a GCancellable."""
    cancellable = ffi.gc(lib.g_cancellable_new(), lib.g_object_unref)
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(call, cancellable)
        try:
            return job.result()
        except BaseException:
            lib.g_cancellable_cancel(cancellable)
            raise
