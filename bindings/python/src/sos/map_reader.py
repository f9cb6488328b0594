# SPDX-License-Identifier: MIT
"""Reads the maps of files one after another, in the memory of one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sos._lib import ffi, lib
from sos.enums import ErrorCode
from sos.error import error, fail
from sos.map import Map

Path = str | os.PathLike[str]


def c_path(path: Path) -> bytes:
    """Give a path as C wants it."""
    name = os.fsencode(path)
    if b"\0" in name:
        raise error(ErrorCode.IO, "a file's path has no U+0000")
    return name


class MapReader(Iterator[Map]):
    """The maps of files: one a file, or one a line (NDJSON); plain, gzip or zstd.

    A map that is refused raises; the next step goes on with the line after it, or with the next file. `path` and
    `line` say where the reader is. It belongs to one thread at a time; other threads run while it reads.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = iter(paths)
        self._reader: Any = None
        self._can_wait = False
        self.path: Path | None = None
        """The file that is read."""

    @property
    def line(self) -> int:
        """The line of the file where the last map began, from 1; 0 before the first."""
        return lib.sos_reader_get_line(self._reader) if self._reader else 0

    def __iter__(self) -> MapReader:
        return self

    def __next__(self) -> Map:
        while True:
            if self._reader is None:
                self._open(next(self._paths))
            found = self._step()
            if found is not None:
                return found
            self._reader = None

    def _open(self, path: Path) -> None:
        self.path = path
        failure = ffi.new("GError **")
        opened = lib.sos_reader_new_for_file(c_path(path), failure)
        if not opened:
            fail(failure)
        self._reader = ffi.gc(opened, lib.sos_reader_unref)
        self._can_wait = not stat.S_ISREG(os.stat(path).st_mode)

    def _step(self) -> Map | None:
        """Read a map; None at the end of the file."""
        made, failure = ffi.new("SosMap **"), ffi.new("GError **")
        step = self._wait if self._can_wait else lib.sos_reader_next
        if not step(self._reader, made, ffi.NULL, failure):
            fail(failure)
        return Map._from(made[0], failure) if made[0] else None

    def _wait(self, reader: Any, made: Any, _: Any, failure: Any) -> Any:
        """Read from what may not answer, in another thread, so that Ctrl-C can end it."""
        cancellable = ffi.gc(lib.g_cancellable_new(), lib.g_object_unref)
        with ThreadPoolExecutor(1) as pool:
            job = pool.submit(lib.sos_reader_next, reader, made, cancellable, failure)
            try:
                return job.result()
            except BaseException:
                lib.g_cancellable_cancel(cancellable)
                raise
